"""Copies to the other appliance: how far the copy of a backup is. Lengths of the phases are ASSUMED."""

from app.demo.unitrends.records import Backup
from app.demo.unitrends.world import World

_NEEDED_S, _WAITING_S, _COPYING_S = 30.0, 60.0, 180.0  # nominal seconds after the end of the backup


def copy_state(world: World, backup: Backup) -> str:
    """``Not Applicable``, ``Needed``, ``Waiting``, ``In Progress`` or ``Completed``."""
    if backup.replicates_since is None:
        return backup.replication
    worked_s = world.clock.worked_s(backup.replicates_since)
    if worked_s < _NEEDED_S:
        return "Needed"
    if worked_s < _WAITING_S:
        return "Waiting"
    return "In Progress" if worked_s < _COPYING_S else "Completed"


def copied_percent(world: World, backup: Backup) -> int:
    """Percent of a copy in progress."""
    if backup.replicates_since is None:
        return 100
    worked_s = world.clock.worked_s(backup.replicates_since) - _WAITING_S
    return int(max(0.0, min(1.0, worked_s / (_COPYING_S - _WAITING_S))) * 100)


def copies_in_progress(world: World, sids: list[int]) -> list[Backup]:
    """The backups being copied now, oldest first."""
    day_ago = world.now - 86_400
    return [backup for backup in world.backups.of(sids, day_ago) if copy_state(world, backup) == "In Progress"]


def copies_waiting(world: World, sids: list[int]) -> list[Backup]:
    """The backups whose copy has not ended, oldest first."""
    day_ago = world.now - 86_400
    unfinished = {"Needed", "Waiting", "In Progress"}
    return [backup for backup in world.backups.of(sids, day_ago) if copy_state(world, backup) in unfinished]
