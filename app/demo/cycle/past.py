"""The past of the demo hub: the backups that its schedules have left, a few failures, and an instance that is gone.

Only what retention has not yet taken away is made. With a number of backups asked for there are exactly so many, spread
over all containers that are backed up, closer together than the schedule says where that is needed.
"""

from dataclasses import dataclass

from app.demo.cycle.cron import Cron
from app.demo.cycle.hub import DAY_S, Hub
from app.demo.cycle.records import Backup, Container, LogEntry
from app.demo.cycle.runs import command_of, cron_of, end_saving, new_backup, retention_s
from app.demo.cycle.stamps import object_id

_FORMER_AFTER_S = 12 * DAY_S
_YOUNGEST_FAILURE_S = 40 * 3600.0


@dataclass(frozen=True)
class _Slot:
    at: float
    instance_id: str
    number: int


class Past:
    """Makes the past of one hub, as of now."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._now = hub.now()

    def make(self, wanted: int | None) -> None:
        """Add the backups; ``wanted``: exactly how many."""
        containers = [one for one in self._hub.state.containers.values() if command_of(one)]
        if wanted is None:
            for container in containers:
                self._fill(container, self._scheduled(container))
        elif containers:
            share, rest = divmod(wanted, len(containers))
            for position, container in enumerate(containers):
                self._fill(container, self._counted(container, share + (position < rest)))
        self._remember_a_restore()

    def _scheduled(self, container: Container) -> list[_Slot]:
        start = max(container.created, self._now - retention_s(container) + 300.0)
        end = self._now - 30.0
        if container.status.current != "running":
            end -= 9 * DAY_S
        text = cron_of(container)
        if not text:  # its schedule was taken away some weeks ago
            text, start, end = "@daily", max(start, self._now - 60 * DAY_S), self._now - 40 * DAY_S
        cron, slots = Cron(text), list[_Slot]()
        at = cron.next_after(start)
        while at is not None and at < end:
            slots += self._of_instances(container, at, len(slots))
            at = cron.next_after(at)
        return slots

    def _counted(self, container: Container, count: int) -> list[_Slot]:
        found = self._scheduled(container)
        if len(found) >= count:
            return found[len(found) - count :]
        span = min(retention_s(container) * 0.9, self._now - container.created)
        step = span / max(count, 1)
        moments = [self._now - 30.0 - span + step * number for number in range(count)]
        slots: list[_Slot] = []
        for at in moments:
            slots += self._of_instances(container, at, len(slots))[:1]
        return slots

    def _of_instances(self, container: Container, at: float, number: int) -> list[_Slot]:
        ids = [one.id for one in self._hub.instances_of(container.id)]
        if at < self._now - _FORMER_AFTER_S and (len(ids) > 1 or container.identifier == "gitea"):
            ids[-1] = object_id(container.created + 60, self._hub.seed, "former", container.id)
        lag = self._hub.dice("lag", container.id, int(at)).uniform(0.2, 4.0)
        return [_Slot(at + lag, instance_id, number + position) for position, instance_id in enumerate(ids)]

    def _fill(self, container: Container, slots: list[_Slot]) -> None:
        dice = self._hub.dice("past", container.id)
        typical = _typical_bytes(self._hub, container)
        is_to_fail = container.identifier in ("wiki-mysql", "clickhouse")
        for slot in slots:
            backup = new_backup(self._hub, container, slot.instance_id, slot.at, str(slot.number))
            is_recent = self._now - slot.at < _YOUNGEST_FAILURE_S
            if (is_to_fail and is_recent) or dice.random() < 0.004:
                backup.fate, is_to_fail = "saving", False
            grown = typical * (1 + slot.number / (4 * len(slots)))
            size = max(1_000_000, int(grown * dice.uniform(0.94, 1.06)))
            end_saving(self._hub, backup, slot.at + 2.0 + size / 60e6, min(size, 2_000_000_000))
            self._hub.add_backup(backup)

    def _remember_a_restore(self) -> None:
        """Somebody restored the wiki once."""
        container = next((one for one in self._hub.state.containers.values() if one.identifier == "wiki-mysql"), None)
        if container is None:
            return
        live = [one for one in self._hub.backups_of(container.id).values() if one.status.current == "live"]
        if live:
            self._hub.log(_old_restore(self._hub, live[-1]))


def _old_restore(hub: Hub, backup: Backup) -> LogEntry:
    at = min(backup.created + 5_000.0, hub.now() - 60.0)
    entry_id = object_id(at, hub.seed, "restored", backup.id)
    place = (backup.id, backup.container_id, backup.instance_id)
    return LogEntry(entry_id, *place, "restore", "mysql: [Warning] Using a password can be insecure.\n", at)


def _typical_bytes(hub: Hub, container: Container) -> float:
    return hub.dice("typical", container.id).uniform(8e6, 1.1e9)
