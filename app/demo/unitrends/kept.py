"""The state as JSON values and back, for ``--state``: what differs from the made-up past, and everything that is small.

Tokens are not kept: after a restart everybody signs in again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any, TypeVar

from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches
from app.demo.system import DemoOptions
from app.demo.unitrends.records import (
    Alert,
    AuditEntry,
    Backup,
    Client,
    Instance,
    Job,
    JobOrder,
    Mount,
    Storage,
    VirtualClient,
)
from app.demo.unitrends.world import World

_Record = TypeVar("_Record")


def to_json(world: World) -> dict[str, Any]:
    """Everything needed to go on where this world stands."""
    backups = (world.backups.by_serial(*key) for key in sorted(world.backups.changed))
    return {
        "epoch": world.epoch,
        "last_job": world.last_job_id,
        "removed": sorted(world.backups.removed),
        "backups": [asdict(backup) for backup in backups if backup is not None],
        "clients": _all(world.clients.values()),
        "instances": _all(world.instances.values()),
        "storages": _all(world.storages.values()),
        "orders": _all(world.orders.values()),
        "alerts": _all(world.alerts.values()),
        "audit": _all(world.audit),
        "jobs": _all(world.jobs.values()),
        "mounts": _all(world.mounts.values()),
        "virtual_clients": _all(world.virtual_clients.values()),
        "downloads": [list(download) for download in world.downloads],
        "are_updates_installed": world.are_updates_installed,
    }


def from_json(kept: Mapping[str, Any], options: DemoOptions, clock: DemoClock, faults: FaultSwitches) -> World:
    """The world out of a state file.

    Raises:
        KeyError, TypeError, ValueError: the values are not those ``to_json`` has written.
    """
    world = World(options, clock, faults, float(kept["epoch"]))
    for sid, serial in kept["removed"]:
        if world.backups.by_serial(sid, serial) is not None:
            world.backups.remove((sid, serial))
    for backup in _records(Backup, kept["backups"]):
        world.backups.put(backup)
    world.clients = {(one.sid, one.id): one for one in _records(Client, kept["clients"])}
    world.instances = {(one.sid, one.id): one for one in _records(Instance, kept["instances"])}
    world.storages = {(one.sid, one.id): one for one in _records(Storage, kept["storages"])}
    world.orders = {one.id: one for one in _records(JobOrder, kept["orders"])}
    world.alerts = {(one.sid, one.id): one for one in _records(Alert, kept["alerts"])}
    world.audit = _records(AuditEntry, kept["audit"])
    world.jobs = {one.id: one for one in _records(Job, kept["jobs"])}
    world.mounts = {(one.sid, one.instance_id): one for one in _records(Mount, kept["mounts"])}
    recoveries = _records(VirtualClient, kept["virtual_clients"])
    world.virtual_clients = {(one.sid, one.virtual_id): one for one in recoveries}
    world.downloads = [(int(sid), int(serial), str(paths)) for sid, serial, paths in kept["downloads"]]
    world.are_updates_installed = bool(kept["are_updates_installed"])
    world.last_job_id = int(kept["last_job"])
    return world


def _all(records: Iterable[Any]) -> list[dict[str, Any]]:
    return [asdict(record) for record in records]


def _records(kind: type[_Record], kept: Iterable[Mapping[str, Any]]) -> list[_Record]:
    return [kind(**fields) for fields in kept]
