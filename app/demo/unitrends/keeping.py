"""Hold and deletion: what may go, what goes with it, and who noted it."""

from collections.abc import Collection, Sequence

from app.demo.unitrends.records import FOREVER, Backup
from app.demo.unitrends.rhythms import DAY_S
from app.demo.unitrends.world import RefusedError, World


def hold(world: World, backups: Sequence[Backup], days: int, username: str) -> None:
    """Hold backups for so many days, for ever (-1), or not any more (0). Raises RefusedError for other numbers."""
    if days < -1:
        raise RefusedError("days must be -1, 0 or more")
    until = {-1: FOREVER, 0: 0.0}.get(days, world.now + days * DAY_S)
    for backup in backups:
        backup.held_until = until
        world.backups.note_change(backup)
        world.note(backup.sid, username, "legal hold", f"Backup {backup.id}: hold {days} days")


def hold_text(world: World, backup: Backup) -> str:
    """``3 days remaining``; ``Indefinite``; empty when not held."""
    if backup.held_until == FOREVER:
        return "Indefinite"
    if not backup.is_held(world.now):
        return ""
    days = -int(-(backup.held_until - world.now) // DAY_S)
    return f"{days} day remaining" if days == 1 else f"{days} days remaining"


def delete(world: World, backups: Sequence[Backup], although_held: Collection[int], username: str) -> None:
    """Delete backups with what depends on them.

    Raises:
        RefusedError: one of them, or of what would go along, is held or still running; then nothing is deleted.
    """
    going = _with_dependents(world, backups)
    for backup in going:
        if _is_in_use(world, backup):
            raise RefusedError(f"Backup {backup.serial} is in use")
        if backup.is_held(world.now) and backup.serial not in although_held:
            raise RefusedError(f"Backup {backup.serial} is on legal hold and cannot be deleted", core=57)
    _remove(world, going, username)


def delete_unheld(world: World, sid: int, ids: Sequence[int], username: str) -> list[int]:
    """Delete those that nobody holds or needs for something held; returns the ids that stayed."""
    stayed = []
    for number in ids:
        backup = world.backups.by_id(sid, number)
        if backup is None:
            continue  # went along with an earlier one of the list
        going = _with_dependents(world, [backup])
        if any(one.is_held(world.now) or _is_in_use(world, one) for one in going):
            stayed.append(number)
        else:
            _remove(world, going, username)
    return stayed


def _is_in_use(world: World, backup: Backup) -> bool:
    """Whether a backup is being made, restored, or served to somebody."""
    key = (backup.sid, backup.serial)
    restored = ((job.sid, job.restores) for job in world.jobs.values() if not job.has_ended)
    mounted = ((mount.sid, mount.backup) for mount in world.mounts.values())
    run_from = ((recovery.sid, recovery.backup) for recovery in world.virtual_clients.values())
    return not backup.is_complete or key in restored or key in mounted or key in run_from


def _with_dependents(world: World, backups: Sequence[Backup]) -> list[Backup]:
    going = {backup.serial: backup for backup in backups}
    if not world.faults.is_on("keep_dependents"):
        for backup in backups:
            going |= {later.serial: later for later in world.backups.dependents(backup)}
    return list(going.values())


def _remove(world: World, backups: Sequence[Backup], username: str) -> None:
    for backup in backups:
        world.backups.remove((backup.sid, backup.serial))
        world.note(backup.sid, username, "backup", f"Backup {backup.serial} deleted")
