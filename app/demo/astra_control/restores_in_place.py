"""Restoring an app in place: what has to hold before it begins. Source: PUT of an app with the header ForceUpdate."""

from collections.abc import Mapping
from typing import Any

from app.demo.astra_control.bodies import checked, objects, strings, text
from app.demo.astra_control.gate import Call
from app.demo.astra_control.kinds import APP
from app.demo.astra_control.problems import ProblemError, breaks_schema, invalid_fields, invalid_parameters
from app.demo.astra_control.restoring import begin_restore
from app.demo.astra_control.states import app_state, backup_state, is_reachable, snapshot_state
from app.demo.astra_control.switches import problem_of
from app.demo.astra_control.world import Resource, World

_ENTRY = ("group", "version", "kind", "namespaces", "names", "labelSelectors")


def restore_in_place(world: World, call: Call, app: Resource) -> None:
    """Begin a restore over the running app; it is ``restoring`` before the answer goes out."""
    checked(world, call.body, APP, call.body)
    _look_at_header(world, call)
    backup_id, snapshot_id = text(call.body, "backupID"), text(call.body, "snapshotID")
    if bool(backup_id) == bool(snapshot_id):
        raise invalid_fields(backupID="exactly one of backupID and snapshotID", snapshotID="the same")
    look_at_filter(call.body)
    if backup_id:
        look_at_backup(world, backup_id, app["id"])
    else:
        look_at_snapshot(world, snapshot_id, app["id"])
    if world.works_of_app(app["id"], "backup", "restore"):
        raise ProblemError(152)
    if "replicationSourceAppID" in app:
        raise ProblemError(152)
    is_lost = "clusterID" not in app or not is_reachable(world, app)
    if is_lost or app_state(world, app) not in ("ready", "unavailable", "discovering"):
        raise ProblemError(164)
    source = ("backupID", backup_id) if backup_id else ("snapshotID", snapshot_id)
    begin_restore(world, app, source, call.at, call.caller.user_id)


def look_at_backup(world: World, backup_id: str, app_id: str = "") -> Resource:
    """A backup named in a body must exist, be of that app (if one is given), and be completed."""
    backup = _copy(world, "appBackups", backup_id, app_id, unknown=74)
    if backup_state(world, backup) != "completed":
        raise ProblemError(164)
    return backup


def look_at_snapshot(world: World, snapshot_id: str, app_id: str = "") -> Resource:
    """A snapshot named in a body must exist, be of that app (if one is given), and be completed."""
    snapshot = _copy(world, "appSnaps", snapshot_id, app_id, unknown=46)
    if snapshot_state(world, snapshot) != "completed":
        raise ProblemError(111)
    return snapshot


def _copy(world: World, collection: str, copy_id: str, app_id: str, *, unknown: int) -> Resource:
    copy = world.all(collection).get(copy_id)
    if copy is None:
        raise ProblemError(unknown)
    if app_id and world.app_of[copy_id] != app_id:
        raise ProblemError(76)
    return copy


def look_at_filter(body: Mapping[str, Any]) -> dict[str, Any] | None:
    """The filter of a selective restore; an entry that says nothing is an error."""
    wanted = body.get("restoreFilter")
    if wanted is None:
        return None
    if not isinstance(wanted, dict):
        raise breaks_schema("restoreFilter is not an object")
    if text(wanted, "resourceSelectionCriteria") not in ("include", "exclude"):
        raise invalid_fields(restoreFilter="resourceSelectionCriteria is neither include nor exclude")
    entries = objects(wanted, "GVKN")
    for entry in entries:
        for name in _ENTRY[:3]:
            text(entry, name)
        for name in _ENTRY[3:]:
            strings(entry, name)
        if not any(entry.get(name) for name in _ENTRY):
            raise ProblemError(147)
    if not entries:
        raise ProblemError(147)
    return wanted


def _look_at_header(world: World, call: Call) -> None:
    value = call.headers.get("forceupdate")
    if value is None:
        other = world.faults.is_on("force_update_missing")
        raise ProblemError(problem_of(world.faults, "force_update_missing") if other else 79)
    if value.strip().lower() != "true":
        raise invalid_parameters(12, ForceUpdate="only true")
