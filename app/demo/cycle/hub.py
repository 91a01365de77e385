"""The hub: its state, its clock and switches, and the few questions everybody asks of them."""

import random
from collections.abc import Callable, Sequence
from typing import Any

from app.demo.clock import DemoClock
from app.demo.cycle.records import ApiKey, Backup, Container, Deed, Instance, Job, LogEntry, State
from app.demo.cycle.stamps import object_id
from app.demo.faults import FaultSwitches

NAME = "cycle-hub-blue"
DAY_S = 86_400.0
KEPT_DELETED_S = DAY_S  # how long what was deleted can still be seen, if at all (ASSUMED)
_DEEDS_KEPT = 5000

Listener = Callable[[dict[str, Any]], None]


class Hub:
    """State with its indexes. Whoever adds or removes a backup does so here."""

    def __init__(self, seed: int, clock: DemoClock, faults: FaultSwitches, state: State, keys: list[ApiKey]) -> None:
        self.seed = seed
        self.clock = clock
        self.faults = faults
        self.keys = keys
        self.listeners: list[Listener] = []
        self._count = 0
        self.take_up(state)

    def take_up(self, state: State) -> None:
        """Make a state the present one."""
        self.state = state
        self._by_container: dict[str, dict[str, Backup]] = {container: {} for container in state.containers}
        self._instances: dict[str, list[Instance]] = {}
        for instance in state.instances.values():
            self._instances.setdefault(instance.container_id, []).append(instance)
        self._containers: dict[str, list[Container]] = {}
        for container in state.containers.values():
            self._containers.setdefault(container.environment_id, []).append(container)
        for backup in state.backups.values():
            self._by_container.setdefault(backup.container_id, {})[backup.id] = backup

    def now(self) -> float:
        """Epoch seconds."""
        return self.clock.now()

    def number(self, switch: str, switched: float, usual: float) -> float:
        """The value of a switch: ``usual`` while it is off, ``switched`` when it is on without a value."""
        return self.faults.number(switch, switched) if self.faults.is_on(switch) else usual

    def dice(self, *words: object) -> random.Random:
        """Chance decided by the seed and the words."""
        return random.Random(f"{self.seed}/" + "/".join(str(word) for word in words))

    def new_id(self, at: float, *words: object) -> str:
        """An id for something that did not exist before."""
        self._count += 1
        return object_id(at, self.seed, self._count, len(self.state.jobs), *words)

    def backups_of(self, container_id: str) -> dict[str, Backup]:
        """The backups of a container, oldest first."""
        return self._by_container.setdefault(container_id, {})

    def add_backup(self, backup: Backup) -> None:
        """Keep a new backup."""
        self.state.backups[backup.id] = backup
        self.backups_of(backup.container_id)[backup.id] = backup

    def remove_backup(self, backup: Backup) -> None:
        """Forget a backup and its logs."""
        self.state.backups.pop(backup.id, None)
        self.backups_of(backup.container_id).pop(backup.id, None)
        self.state.logs = [entry for entry in self.state.logs if entry.backup_id != backup.id]

    def instances_of(self, container_id: str) -> Sequence[Instance]:
        """The instances of a container, deleted ones included."""
        return self._instances.get(container_id, [])

    def containers_in(self, environment_id: str) -> Sequence[Container]:
        """The containers of an environment, deleted ones included."""
        return self._containers.get(environment_id, [])

    def living_instances(self, container: Container) -> list[Instance]:
        """The instances of a container that are not deleted."""
        return [one for one in self.instances_of(container.id) if one.status.current != "deleted"]

    def open_jobs(self) -> list[Job]:
        """Jobs that are not over."""
        return [job for job in self.state.jobs.values() if not job.is_over]

    def log(self, entry: LogEntry) -> None:
        """Keep what a command said."""
        self.state.logs.append(entry)

    def did(self, deed: Deed) -> None:
        """Note a line of activity."""
        self.state.deeds.append(deed)
        del self.state.deeds[:-_DEEDS_KEPT]
        self.announce("hub.activity.new", deed.id, "", "", "", deed.context)

    def announce(
        self, topic: str, object_id: str, word: str, previous: str, error: str, context: dict[str, str]
    ) -> None:
        """Tell everybody who listens on the notification pipeline."""
        if not self.listeners:
            return
        about: dict[str, Any] = {"id": object_id}
        if word:
            about["state"] = word
        if previous and not self.faults.is_on("old_topics"):
            about["state_previous"] = previous
        if error:
            about["error"] = error
        message = {"topic": topic, "object": about, "context": self._context(context), "flags": {}}
        if not self.faults.is_on("old_topics"):
            message["annotations"] = {}
        for listener in list(self.listeners):
            listener(message)

    def _context(self, ids: dict[str, str]) -> dict[str, Any]:
        def listed(name: str) -> list[str] | None:
            return [ids[name]] if name in ids else None

        context: dict[str, Any] = {
            "hub_id": self.state.hub_id,
            "account_id": None,
            "environments": listed("environment_id"),
            "dns_zones": None,
            "containers": listed("container_id"),
            "clusters": None,
        }
        return context if self.faults.is_on("old_topics") else {"label": None, **context}


def context_of(hub: Hub, container_id: str, **further: str) -> dict[str, str]:
    """The ids that say where something happened."""
    container = hub.state.containers.get(container_id)
    environment = {"environment_id": container.environment_id} if container else {}
    return {"container_id": container_id, **environment, **further}
