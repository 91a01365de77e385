"""Resources as they are answered: type and version added, what depends on the moment worked out, quirks put on.

Source: OpenAPI 24.02 for the fields, output of real servers for what deviates from it (empty ids, zero dates, words).
"""

import re
from collections.abc import Callable, Mapping
from itertools import islice

from app.demo.astra_control import kinds
from app.demo.astra_control.kinds import RELEASES, Kind
from app.demo.astra_control.stamps import SYSTEM, UNSET, seconds_of
from app.demo.astra_control.states import (
    UNFINISHED,
    app_state,
    backup_state,
    bucket_state,
    cluster_state,
    is_reachable,
    snapshot_state,
)
from app.demo.astra_control.world import Resource, World

WEEK_S = 7 * 86_400
_LOOKED_AT = 200  # of the newest backups, for the state of protection
_OPTIONAL = frozenset(
    (
        "snapshotID", "scheduleID", "stateDetails", "hookState", "hookStateDetails", "backupCreationTimestamp",
        "totalBytes", "bytesDone", "percentDone", "bucketID", "snapshotAppAsset", "clusterName", "clusterType",
        "links", "stateTransitions", "lastResourceCollectionTimestamp", "defaultBucketID", "defaultStorageClass",
        "tridentVersion", "acpVersion", "location", "snapshotSupported", "restoreTargetSupported", "retentionTime",
        "startTime", "endTime", "service", "userID", "orderHint", "correctiveAction", "descriptionURL", "resourceURI",
        "kubernetesLabels", "systemType", "isDefault", "snapshotCreationTimestamp",
    )
)  # fmt: skip
_STILL_REQUIRED = {"appBackup": {"bucketID"}, "task": {"stateDetails", "resourceURI"}, "app": {"stateDetails"}}
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_TRANSITIONS = [
    {"to": ["pending", "provisioning"]},
    {"from": "pending", "to": ["discovering", "failed"]},
    {"from": "provisioning", "to": ["discovering", "failed"]},
    {"from": "discovering", "to": ["ready", "failed"]},
    {"from": "ready", "to": ["discovering", "restoring", "unavailable", "failed"]},
    {"from": "unavailable", "to": ["ready", "restoring"]},
    {"from": "restoring", "to": ["discovering", "failed"]},
]


def release(world: World) -> str:
    """The release this server answers like."""
    return world.faults.value("release") or RELEASES[-1]


def shown(world: World, kind: Kind, resource: Resource) -> Resource:
    """A resource as it is answered."""
    body = {"type": kind.media_type, "version": kind.version(release(world)), **resource}
    if "metadata" in body:
        body["metadata"] = dict(body["metadata"])  # quirks may change it; nothing else below the top is changed
    worker = _WORKERS.get(kind.name)
    if worker is not None:
        worker(world, resource, body)
    return _with_quirks(world, kind, body)


def protection_of(world: World, app: Resource) -> str:
    """protected: a schedule and a good backup less than a week old; atRisk: a schedule, and the last backup failed."""
    has_schedule = any(one["enabled"] == "true" for one in world.of_app("schedules", app["id"]).values())
    newest_first = islice(reversed(world.of_app("appBackups", app["id"]).values()), _LOOKED_AT)
    ended = [one for one in newest_first if backup_state(world, one) in ("completed", "failed", "removed")]
    good = [one for one in ended if backup_state(world, one) == "completed"]
    if has_schedule and ended and ended[0]["state"] == "failed":
        return "atRisk"
    if good and has_schedule and world.now() - (seconds_of(good[0]["metadata"]["creationTimestamp"]) or 0) < WEEK_S:
        return "protected"
    return "partial" if good or has_schedule else "none"


def _show_app(world: World, app: Resource, body: Resource) -> None:
    body["state"] = app_state(world, app)
    if body["state"] == "unavailable" and not body["stateDetails"]:
        body["stateDetails"] = [
            {
                "type": "https://astra.netapp.io/stateDetails/3",
                "title": "Application unavailable",
                "detail": "The cluster of the application cannot be reached.",
            }
        ]
    body["stateTransitions"] = _TRANSITIONS
    body["protectionState"] = protection_of(world, app)
    body.setdefault("protectionStateDetails", [])
    if RELEASES.index(release(world)) >= 1:
        body["links"] = _links(world, app, body["state"])


def _links(world: World, app: Resource, state: str) -> list[Resource]:
    is_well = state in ("ready", "discovering") and is_reachable(world, app) and "replicationSourceAppID" not in app
    is_busy = bool(world.works_of_app(app["id"], "backup", "restore"))
    may_replace = state in ("ready", "unavailable") and "clusterID" in app and not is_busy
    root = f"/accounts/{world.account_id}/k8s"
    here = {
        "disruptiveBackup": (f"{root}/v1/apps/{app['id']}/appBackups", "POST", False),
        "nonDisruptiveBackup": (f"{root}/v1/apps/{app['id']}/appBackups", "POST", is_well),
        "restore": (f"{root}/v2/apps", "POST", bool(world.of_app("appBackups", app["id"]))),
        "snapshot": (f"{root}/v1/apps/{app['id']}/appSnaps", "POST", is_well),
        "clone": (f"{root}/v2/apps", "POST", is_well),
        "inPlaceRestore": (f"{root}/v2/apps/{app['id']}", "PUT", may_replace),
        "replication": (f"{root}/v1/apps/{app['id']}/appMirrors", "POST", False),
    }
    return [
        {
            "rel": "related",
            "title": title,
            "href": href,
            "hints": {"allow": [method] if is_allowed else [], "permissions": ["astra.app.update"]},
        }
        for title, (href, method, is_allowed) in here.items()
    ]


def _show_backup(world: World, backup: Resource, body: Resource) -> None:
    body["state"] = backup_state(world, backup)
    if body["state"] == "removed" and not body["stateUnready"]:
        body["stateUnready"] = ["The bucket cannot be reached."]
    _show_copy(world, body)


def _show_snapshot(world: World, snapshot: Resource, body: Resource) -> None:
    body["state"] = snapshot_state(world, snapshot)
    if RELEASES.index(release(world)) < 3:
        body.pop("bucketID", None)
    _show_copy(world, body)


def _show_copy(world: World, body: Resource) -> None:
    if RELEASES.index(release(world)) < 3:
        body.pop("stateDetails", None)
    if body["state"] == "deleting" and RELEASES.index(release(world)) < 2:
        body["state"] = "running" if body.get("percentDone", 100) < 100 else "completed"
    if body["state"] in UNFINISHED and world.faults.is_on("ready_state"):
        body["state"] = "ready"


def _show_cluster(world: World, cluster: Resource, body: Resource) -> None:
    body["state"] = cluster_state(world, cluster)
    if body["state"] == "removed" and not body["stateUnready"]:
        body["stateUnready"] = ["The cluster cannot be reached."]
    of_here = [one for one in world.all("apps").values() if one.get("clusterID") == cluster["id"]]
    states = {protection_of(world, one) for one in of_here}
    body["inUse"] = "true" if of_here else "false"
    if of_here:
        body["protectionState"] = "full" if states == {"protected"} else "atRisk" if "atRisk" in states else "partial"
    if world.faults.is_on("no_default_bucket"):
        body["defaultBucketID"] = ""


def _show_managed(world: World, cluster: Resource, body: Resource) -> None:
    _show_cluster(world, cluster, body)
    body.pop("connectorCapabilities", None)


def _show_cloud(world: World, _cloud: Resource, body: Resource) -> None:
    if world.faults.is_on("cloud_type"):
        body["cloudType"] = world.faults.value("cloud_type") or "Private"
    if world.faults.is_on("no_default_bucket"):
        body.pop("defaultBucketID", None)


def _show_bucket(world: World, bucket: Resource, body: Resource) -> None:
    body["state"] = bucket_state(world, bucket)


_WORKERS: Mapping[str, Callable[[World, Resource, Resource], None]] = {
    kinds.APP.name: _show_app,
    kinds.BACKUP.name: _show_backup,
    kinds.SNAPSHOT.name: _show_snapshot,
    kinds.CLUSTER.name: _show_cluster,
    kinds.MANAGED_CLUSTER.name: _show_managed,
    kinds.CLOUD.name: _show_cloud,
    kinds.BUCKET.name: _show_bucket,
}


def _with_quirks(world: World, kind: Kind, body: Resource) -> Resource:
    faults = world.faults
    if faults.is_on("unknown_state") and "state" in body:
        body["state"] = faults.value("unknown_state") or "quiescing"
    if faults.is_on("absent_optional_fields"):
        kept = _STILL_REQUIRED.get(kind.name, set())
        body = {name: value for name, value in body.items() if name not in _OPTIONAL or name in kept}
    if faults.is_on("extra_fields"):
        body |= {"x-internal": {"shard": 7}, "labelsV2": []}
    if faults.is_on("no_labels"):
        body.get("metadata", {}).pop("labels", None)
    if faults.is_on("no_label_selectors"):
        scopes = body.get("namespaceScopedResources", ())
        body |= {"namespaceScopedResources": [{"namespace": one["namespace"]} for one in scopes]} if scopes else {}
    if faults.is_on("tidy"):
        body = _tidied(body)
    if faults.is_on("fractions"):
        value = faults.value("fractions") or "3"
        tail = ",125Z" if value == "comma" else f".{'125000000'[: int(value)]}Z"
        body = _respelled(body, tail)
    return body


def _tidied(body: Resource) -> Resource:
    """Without what the schema does not permit."""
    body = {name: value for name, value in body.items() if value not in ("", UNSET)}
    body.pop("connectorCapabilities", None)
    metadata = body.get("metadata")
    if metadata is not None:
        metadata.setdefault("labels", [])
        if metadata["createdBy"] == "system":
            metadata["createdBy"] = SYSTEM
    return body


def _respelled(value: Resource, tail: str) -> Resource:
    """The same with another end of all times."""

    def spell(inner: object) -> object:
        match inner:
            case str() if _TIME.fullmatch(inner):
                return inner[:-1] + tail
            case dict():
                return {name: spell(one) for name, one in inner.items()}
            case list():
                return [spell(one) for one in inner]
            case _:
                return inner

    return {name: spell(one) for name, one in value.items()}
