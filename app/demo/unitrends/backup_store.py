"""All backups of all systems, found by id, by instance and by time, and who depends on whom."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from app.demo.unitrends import backup_types
from app.demo.unitrends.records import FAILURE, Backup

_ON_TOP_OF = {
    "Differential": ("Full",),
    "Incremental": ("Full", "Incremental", "Differential"),
    "Transaction": ("Full", "Differential", "Transaction"),
}

InstanceKey = tuple[int, int]


class BackupStore:
    """Backups in the order of their start. Notes which were changed or removed since generation."""

    def __init__(self) -> None:
        self._by_serial: dict[tuple[int, int], Backup] = {}
        self._by_instance: dict[InstanceKey, list[Backup]] = {}
        self._by_sid: dict[int, list[Backup]] = {}
        self._newest: dict[InstanceKey, int | None] = {}
        self._last_serials: dict[int, int] = {}
        self.changed: set[tuple[int, int]] = set()
        self.removed: set[tuple[int, int]] = set()

    def fill(self, backups: Iterable[Backup]) -> None:
        """Take up generated backups, oldest first; they do not count as changed."""
        for backup in backups:
            self._by_serial[backup.sid, backup.serial] = backup
            self._by_sid.setdefault(backup.sid, []).append(backup)
            if backup.instance_id is not None:
                self._by_instance.setdefault((backup.sid, backup.instance_id), []).append(backup)
            self._last_serials[backup.sid] = max(self._last_serials.get(backup.sid, 0), backup.serial)

    def next_serial(self, sid: int) -> int:
        """A serial nobody has used."""
        self._last_serials[sid] = self._last_serials.get(sid, 0) + 1
        return self._last_serials[sid]

    def put(self, backup: Backup) -> None:
        """Add a backup, or replace the one with the same serial."""
        key = (backup.sid, backup.serial)
        if key in self._by_serial:
            self.remove(key)
            self.removed.discard(key)
        self._by_serial[key] = backup
        insort(self._by_sid.setdefault(backup.sid, []), backup, key=_start)
        if backup.instance_id is not None:
            insort(self._by_instance.setdefault((backup.sid, backup.instance_id), []), backup, key=_start)
        self._last_serials[backup.sid] = max(self._last_serials.get(backup.sid, 0), backup.serial)
        self.note_change(backup)

    def note_change(self, backup: Backup) -> None:
        """Call after changing fields of a backup; the start must not change."""
        self.changed.add((backup.sid, backup.serial))
        if backup.instance_id is not None:
            self._newest.pop((backup.sid, backup.instance_id), None)

    def remove(self, key: tuple[int, int]) -> None:
        """Forget a backup."""
        backup = self._by_serial.pop(key)
        self._by_sid[backup.sid].remove(backup)
        if backup.instance_id is not None:
            instance = (backup.sid, backup.instance_id)
            self._by_instance[instance].remove(backup)
            self._newest.pop(instance, None)
        self.changed.discard(key)
        self.removed.add(key)

    def by_id(self, sid: int, backup_id: int) -> Backup | None:
        """The backup with that id, if there is one."""
        backup = self._by_serial.get((sid, backup_id))
        return backup if backup is not None and backup.has_id else None

    def by_serial(self, sid: int, serial: int) -> Backup | None:
        """The backup or record with that serial."""
        return self._by_serial.get((sid, serial))

    def of_instance(self, key: InstanceKey) -> list[Backup]:
        """The backups and records of an instance, oldest first. Do not change the list."""
        return self._by_instance.get(key, [])

    def of(self, sids: Iterable[int], since: float | None = None) -> Iterator[Backup]:
        """The backups of some systems that started at ``since`` or later, oldest first per system."""
        for sid in sids:
            backups = self._by_sid.get(sid, [])
            first = 0 if since is None else bisect_left(backups, since, key=_start)
            yield from backups[first:] if first else backups

    def is_newest(self, backup: Backup) -> bool:
        """Whether this is the last complete backup of its asset."""
        if backup.instance_id is None:
            return False
        key = (backup.sid, backup.instance_id)
        if key not in self._newest:
            own = (one for one in reversed(self.of_instance(key)) if one.is_complete and _is_backup(one))
            newest = next(own, None)
            self._newest[key] = None if newest is None else newest.serial
        return self._newest[key] == backup.serial

    def base_for(self, key: InstanceKey, basic_type: str) -> Backup | None:
        """What a new backup of that type would be restored on top of; None for a full one, or when there is none."""
        wanted = _ON_TOP_OF.get(basic_type, ())
        for backup in reversed(self.of_instance(key)):
            if _can_be_base(backup) and backup_types.basic_type(backup.type) in wanted:
                return backup
        return None

    def chain(self, backup: Backup) -> list[Backup]:
        """What is needed to restore a backup, oldest first; ends with the backup itself."""
        chain = [backup]
        while (needs := chain[-1].needs) is not None:
            base = self._by_serial.get((backup.sid, needs))
            if base is None:
                break
            chain.append(base)
        return chain[::-1]

    def dependents(self, backup: Backup) -> list[Backup]:
        """What could not be restored any more without a backup, oldest first."""
        if backup.instance_id is None:
            return []
        lost = {backup.serial}
        found = []
        for later in self.of_instance((backup.sid, backup.instance_id)):
            if later.needs in lost and later.serial not in lost:
                lost.add(later.serial)
                found.append(later)
        return found


def link(backups: Iterable[Backup]) -> None:
    """Set ``needs`` of generated backups, which come oldest first."""
    tips: dict[tuple[InstanceKey, str], int] = {}
    for backup in backups:
        if backup.instance_id is None or not _is_backup(backup):
            continue
        key = (backup.sid, backup.instance_id)
        basic = backup_types.basic_type(backup.type)
        backup.needs = tips.get((key, basic)) if basic in _ON_TOP_OF else None
        if _can_be_base(backup):
            for later, on_top_of in _ON_TOP_OF.items():
                if basic in on_top_of:
                    tips[key, later] = backup.serial


def _start(backup: Backup) -> float:
    return backup.started_at


def _is_backup(backup: Backup) -> bool:
    return not backup.is_copy and not backup_types.is_restore(backup.type)


def _can_be_base(backup: Backup) -> bool:
    return backup.is_complete and backup.status != FAILURE and backup.has_id and _is_backup(backup)
