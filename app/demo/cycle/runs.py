"""Runs of backups: they begin when the container's cron string says so, are saved, and go when they are too old.

Nothing runs in the background: ``next_at`` and ``step`` let the system replay what has become due since it was last
asked. ``saving`` then ``live``; a failed run rests as the switch ``backup_fails`` says (ASSUMED: in ``saving``, with an
error). Cron strings are wall time; only saving goes by the speed of work.
"""

from collections.abc import Iterable
from datetime import UTC, tzinfo
from zoneinfo import ZoneInfo

from app.demo.cycle import command_output
from app.demo.cycle.cron import Cron, CronError
from app.demo.cycle.durations import seconds_of
from app.demo.cycle.hub import DAY_S, KEPT_DELETED_S, Hub, context_of
from app.demo.cycle.jobs import Jobs
from app.demo.cycle.records import Backup, Container, Deed, Instance, Status
from app.demo.cycle.stamps import object_id

_RETENTION_S = 365 * DAY_S  # the platform's default
_SWEEP_EVERY_S = 600.0
_REMOVAL_S = 1.5
_MB = 1_000_000


class Runs:
    """Begins and ends runs."""

    def __init__(self, hub: Hub, jobs: Jobs) -> None:
        self._hub = hub
        self._jobs = jobs
        self._rules: tuple[str, str] | None = None
        self._swept_at = self._looked_at = hub.now()
        self._open: list[Backup] = []
        self.adopt()

    def adopt(self) -> None:
        """Find open runs and the next moments of all schedules again, in a state that was just taken up."""
        self._open = [one for one in self._hub.state.backups.values() if _is_open(one)]
        self._rules = None
        self._follow_rules()

    def next_at(self) -> float | None:
        """When the next run begins or ends; None when nothing is to come."""
        self._follow_rules()
        moments = [at for one in self._hub.state.containers.values() if (at := one.next_run) is not None]
        moments += [at for one in self._open if (at := self._end_at(one)) is not None]
        return min(moments, default=None)

    def step(self, at: float) -> None:
        """Let happen what is due at that moment: ends before beginnings."""
        for backup in list(self._open):
            end = self._end_at(backup)
            if end is not None and end <= at:
                self._open.remove(backup)
                self._end(backup, end)
        for container in self._hub.state.containers.values():
            if container.next_run is not None and container.next_run <= at:
                begun_at = container.next_run
                container.next_run = self._next_run(container, begun_at)
                if not self._hub.faults.is_on("cron_sleeps"):
                    self._begin(container, begun_at)
                    self._sweep([container], begun_at)

    def look(self, now: float) -> None:
        """Remove what is too old, now and then."""
        self._looked_at = now
        if now - self._swept_at >= _SWEEP_EVERY_S and not self._hub.faults.is_on("cron_sleeps"):
            self._swept_at = now
            self._sweep(self._hub.state.containers.values(), now)

    def fire(self, wanted: str) -> list[str]:
        """Cron fires now for the container with that id or identifier (empty: for all); returns the ids of backups."""
        begun: list[str] = []
        for container in self._hub.state.containers.values():
            if not wanted or wanted in (container.id, container.identifier):
                begun += self._begin(container, self._hub.now(), is_unplanned=True)
        return begun

    def watch_removal(self, backup: Backup) -> None:
        """A backup went to ``deleting`` by itself; it will end like that."""
        self._open.append(backup)

    def schedule(self, container: Container) -> None:
        """Plan the next run after the configuration has changed."""
        container.next_run = self._next_run(container, self._hub.now())

    def _follow_rules(self) -> None:
        """Plan anew when a switch has changed how cron strings are read; what was due before then has been done."""
        faults = self._hub.faults
        default = faults.value("cron_default", "@daily") if faults.is_on("cron_default") else ""
        rules = (faults.value("cron_zone"), default)
        if rules != self._rules:
            is_first = self._rules is None
            self._rules = rules
            for container in self._hub.state.containers.values():
                if not (is_first and container.next_run is not None):
                    container.next_run = self._next_run(container, self._looked_at)

    def _next_run(self, container: Container, after: float) -> float | None:
        zone_name, default = self._rules or ("", "")
        zone: tzinfo = ZoneInfo(zone_name) if zone_name else UTC
        text = cron_of(container) or (default if command_of(container) else "")
        try:
            at = Cron(text, zone).next_after(after) if text else None
        except CronError:
            return None
        return None if at is None else at + self._hub.dice("lag", container.id, int(at)).uniform(0.2, 4.0)

    def _begin(self, container: Container, at: float, *, is_unplanned: bool = False) -> list[str]:
        if not command_of(container) or container.status.current != "running":
            return []
        instances = [one for one in self._hub.living_instances(container) if can_run(one)]
        if self._hub.faults.is_on("first_instance_only"):
            instances = instances[:1]
        word = self._hub.new_id(at) if is_unplanned else ""
        return [self._begin_in(container, instance, at, word) for instance in instances]

    def _begin_in(self, container: Container, instance: Instance, at: float, word: str) -> str:
        backup = new_backup(self._hub, container, instance.id, at, word)
        if fault := self._hub.faults.strike("backup_fails"):
            backup.fate = fault.value or "saving"
        self._hub.add_backup(backup)
        self._open.append(backup)
        context = context_of(self._hub, container.id, instance_id=instance.id)
        topics = ("container.backup.created",) if self._hub.faults.is_on("old_topics") else ("container.backup.new",)
        for topic in (*topics, "container.backup.state.changed"):
            self._hub.announce(topic, backup.id, "saving", "", "", context)
        if self._hub.faults.is_on("cron_jobs"):
            self._jobs.add_cron_job(container, backup, at)
        return backup.id

    def _end_at(self, backup: Backup) -> float | None:
        clock = self._hub.clock
        if backup.status.current == "deleting":
            return clock.ends_at(backup.status.changed, _REMOVAL_S)
        if self._hub.faults.is_on("backup_hangs"):
            return None
        return clock.ends_at(backup.created, self._hub.number("saving_seconds", 3.0, 3.0))

    def _end(self, backup: Backup, at: float) -> None:
        if backup.status.current == "deleting":
            end_removal(self._hub, backup, at)
        else:
            end_saving(self._hub, backup, at)
            self._tell_end(backup)

    def _tell_end(self, backup: Backup) -> None:
        context = context_of(self._hub, backup.container_id, instance_id=backup.instance_id)
        if backup.status.error is not None:
            self._hub.announce("container.backup.error", backup.id, "", "", backup.status.error, context)
        if backup.status.current == "live":
            self._hub.announce("container.backup.state.changed", backup.id, "live", "saving", "", context)

    def _sweep(self, containers: Iterable[Container], now: float) -> None:
        for container in containers:
            limit = now - retention_s(container)
            for backup in list(self._hub.backups_of(container.id).values()):
                if backup.deleted is not None:
                    if backup.deleted < now - KEPT_DELETED_S:
                        self._hub.remove_backup(backup)
                    continue
                if backup.created >= limit:
                    break
                if backup.status.current != "deleting" and backup.ended is not None:
                    backup.status.become("deleting", now)
                    backup.updated = now
                    self._open.append(backup)


def new_backup(hub: Hub, container: Container, instance_id: str, at: float, word: str = "") -> Backup:
    """A backup that has just begun."""
    config = container.backups or {}
    storage = config.get("integration_id") or config.get("destination") or ""
    return Backup(
        id=object_id(at, hub.seed, container.id, instance_id, int(at), word),
        container_id=container.id,
        instance_id=instance_id,
        integration=str(storage),
        created=at,
        updated=at,
        status=Status("saving", at),
    )


def end_saving(hub: Hub, backup: Backup, at: float, size: int | None = None) -> None:
    """A run is over, well or as its ``fate`` says. The size is random, 1 MB to 2 GB (ASSUMED), unless it is given."""
    backup.ended = backup.updated = at
    if backup.fate:
        text = command_output.failure(hub, backup)
        if backup.fate == "vanishes":
            context = context_of(hub, backup.container_id, instance_id=backup.instance_id)
            hub.did(Deed(hub.new_id(at), at, "container.backup.create", "error", context, "", "platform", text))
            hub.remove_backup(backup)
        if backup.fate == "live":
            backup.status.become("live", at)
        backup.status.fail(text, at)
        return
    backup.path, backup.file_id = place_of(hub, backup)
    backup.size = size if size is not None else final_size(hub, backup)
    backup.status.become("live", at)


def final_size(hub: Hub, backup: Backup) -> int:
    """Bytes of a backup when it is done: near that of its predecessor, else random."""
    dice = hub.dice("size", backup.id)
    earlier = next((one.size for one in reversed(hub.backups_of(backup.container_id).values()) if one.size), 0)
    if earlier:
        return max(_MB, min(2000 * _MB, int(earlier * dice.uniform(0.97, 1.035))))
    return dice.randrange(_MB, 2000 * _MB)


def place_of(hub: Hub, backup: Backup) -> tuple[str, str]:
    """Path and file id at the storage."""
    path = f"{hub.state.hub_id}/{backup.container_id}/{backup.id}"
    return path, f"4_z{object_id(0, hub.seed, 'bucket')[8:]}_f{backup.id[8:]}_d{int(backup.created)}_m000000"


def end_removal(hub: Hub, backup: Backup, at: float) -> None:
    """A backup is gone, and so is its object at the storage."""
    backup.status.become("deleted", at)
    backup.deleted = backup.updated = at
    context = context_of(hub, backup.container_id, instance_id=backup.instance_id)
    hub.announce("container.backup.state.changed", backup.id, "deleted", "deleting", "", context)


def can_run(instance: Instance) -> bool:
    """Whether commands can run in an instance."""
    return instance.status.current == "running" and instance.ready_state == "active"


def command_of(container: Container) -> str:
    """The command that makes a backup; empty when backups are not configured."""
    found = (container.backups or {}).get("backup")
    return str(found.get("command") or "") if isinstance(found, dict) else ""


def cron_of(container: Container) -> str:
    """The cron string; empty when there is none."""
    found = (container.backups or {}).get("backup")
    return str(found.get("cron_string") or "") if isinstance(found, dict) else ""


def retention_s(container: Container) -> float:
    """How long backups are kept, in seconds."""
    try:
        return seconds_of(str((container.backups or {}).get("retention") or "365d"))
    except ValueError:
        return _RETENTION_S


def _is_open(backup: Backup) -> bool:
    is_saving = backup.status.current == "saving" and backup.ended is None
    return is_saving or (backup.status.current == "deleting" and backup.job_id is None)
