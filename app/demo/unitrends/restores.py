"""Starting restores: of files as one job, of an application object as a chain of jobs.

Source: body, the five flags, the limit of 8,191 characters and the comma list of job ids: clients and APPL.
"""

from collections.abc import Mapping
from typing import Any

from app.demo.unitrends.applications import APPLICATIONS, FILE_LEVEL, IMAGE_LEVEL
from app.demo.unitrends.records import Backup, Instance, Job
from app.demo.unitrends.runs import queue_restore
from app.demo.unitrends.targets import esx_datastores
from app.demo.unitrends.world import RefusedError, World

FLAGS = ("flat", "non_destructive", "newer", "today", "unix")
_MOST_PATH_SIGNS = 8191
_FILES_S, _BASE_S, _STEP_S = 30.0, 25.0, 3.0


def asks_for_files(target: Mapping[str, Any]) -> bool:
    """Whether all five flags are present; with one missing the call is taken for a restore of an application."""
    return all(flag in target for flag in FLAGS)


def restore_files(world: World, point: Backup, body: Mapping[str, Any]) -> Job:
    """Start the restore of files. Raises RefusedError."""
    if point.app_id not in {FILE_LEVEL, IMAGE_LEVEL}:
        raise RefusedError("Files cannot be restored directly from this type of backup; mount it for file recovery")
    paths = [_path(one) for name in ("includes", "excludes") for one in _paths(body, name)]
    if sum(len(path) for path in paths) > _MOST_PATH_SIGNS:
        raise RefusedError(f"The selected paths are longer than {_MOST_PATH_SIGNS} characters", core=71)
    for name in ("before_cmd", "after_cmd"):
        if not isinstance(body.get(name), str):
            raise RefusedError(f"{name} is required")
    instance = world.instance_of(point)
    if instance is None:
        raise RefusedError("The asset of this backup does not exist any more")
    if body.get("client_id") is not None:
        _check_client(world, point, body["client_id"])
    return queue_restore(world, point, instance, _FILES_S + min(60.0, len(paths)))


def restore_object(world: World, point: Backup, target: Mapping[str, Any]) -> list[Job]:
    """Start the restore of a database or VM: one job per link of the chain. Raises RefusedError."""
    if point.app_id == FILE_LEVEL:
        raise RefusedError("target must hold flat, non_destructive, newer, today and unix")
    instance = world.instance_of(point)
    if instance is None:
        raise RefusedError("The asset of this backup does not exist any more")
    chain = world.backups.chain(point)
    if chain[0].needs is not None:
        raise RefusedError("The full backup this one needs does not exist any more")
    _check_target(point, instance, target)
    jobs: list[Job] = []
    for link in chain:
        seconds = _BASE_S + min(60.0, link.size_mb / 8_000) if link is chain[0] else _STEP_S
        jobs.append(queue_restore(world, link, instance, seconds, jobs[-1].id if jobs else None))
    return jobs


def _check_client(world: World, point: Backup, client_id: Any) -> None:
    number = int(client_id) if isinstance(client_id, int) or str(client_id).isdecimal() else -1
    client = world.client(point.sid, number)
    if client.file_level_instance_id is None or not client.is_enabled:
        raise RefusedError(f"{client.name} cannot take a restore")


def _check_target(point: Backup, instance: Instance, target: Mapping[str, Any]) -> None:
    if APPLICATIONS[point.app_id].type != "VMware" or not target.get("host"):
        return
    stores = esx_datastores(str(target["host"]))
    if not stores:
        raise RefusedError(f"No such host: {target['host']}")
    if target.get("datastore") and target["datastore"] not in stores:
        raise RefusedError(f"No such datastore on {target['host']}: {target['datastore']}")


def _paths(body: Mapping[str, Any], name: str) -> list[str]:
    """The paths of a list; ``""`` counts as an empty one, but the field must be there."""
    given = body.get(name)
    if given == "":
        return []
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise RefusedError(f"{name} is required: an array of paths, or an empty string")
    return given


def _path(path: str) -> str:
    return f"{path}/" if path.endswith(":") else path  # "C:" is read as "C:/"
