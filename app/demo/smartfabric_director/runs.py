"""The runs of backup jobs: they begin when they are due, one at a time, and end after their nominal length.

Nothing runs in the background: ``next_ms`` and ``step`` let the system replay what has become due since it was last
asked. States: NOT_SET, then IN_PROGRESS, then COMPLETED or COMPLETED_WITH_ERROR; or ANOTHER_BACKUP_IN_PROGRESS at once.
"""

from collections.abc import Callable

from app.demo.smartfabric_director import ids
from app.demo.smartfabric_director.appliance import VERSION, Appliance
from app.demo.smartfabric_director.planner import Planner
from app.demo.smartfabric_director.records import Instance, Job, Location, RemoteTar
from app.demo.smartfabric_director.remote_servers import Trouble, directory_of
from app.demo.smartfabric_director.verdicts import Verdict, judge

FIRST_KIND_KB = 256_000
FURTHER_KIND_KB = 512_000


class Runs:
    """Begins and ends runs. ``judge`` and ``end_ms`` are replaced while the demo's past is made."""

    def __init__(self, appliance: Appliance, planner: Planner) -> None:
        self._appliance = appliance
        self._planner = planner
        self._open: list[Instance] = []
        self.is_blocked = False  # a restore is running
        self.judge: Callable[[Instance], Verdict] = lambda instance: judge(appliance, instance)
        self.end_ms: Callable[[Instance], int] = self._end_ms

    @property
    def running(self) -> Instance | None:
        """The run that is going on."""
        return next((instance for instance in self._open if not instance.skipped), None)

    def adopt(self) -> None:
        """Find the open runs again in a database that was loaded or restored."""
        self._open = [
            instance for instance in self._appliance.db.visible_runs() if instance.status in ("NOT_SET", "IN_PROGRESS")
        ]

    def next_ms(self) -> int | None:
        """When the next run begins or ends; None when nothing is to come."""
        moments = [self.end_ms(instance) for instance in self._open if not self._hangs(instance)]
        moments += [job.next_run for job in self._appliance.db.jobs.values() if job.next_run is not None]
        return min(moments, default=None)

    def step(self, at_ms: int) -> None:
        """Let everything happen that is due at that moment: ends before beginnings, jobs in the order of their age."""
        for instance in [one for one in self._open if self.end_ms(one) <= at_ms and not self._hangs(one)]:
            self._end(instance)
        for job in list(self._appliance.db.jobs.values()):
            if job.next_run is not None and job.next_run <= at_ms:
                if self._planner.rests(job):
                    self._planner.pass_over(job, at_ms)
                else:
                    self._begin(job, at_ms)

    def look(self, now_ms: int) -> None:
        """Move the states of what is going on along to now."""
        if self._appliance.faults.is_on("stuck_not_set"):
            return
        lengths = self._appliance.lengths
        for instance in self._open:
            if now_ms >= lengths.end_ms(instance.start_time, lengths.nominal_s("not_set_length")):
                instance.status = "IN_PROGRESS"

    def _begin(self, job: Job, at_ms: int) -> None:
        location = self._appliance.db.locations.get(job.location)
        is_skipped = self.is_blocked or self.running is not None
        instance = Instance(
            id=self._appliance.new_id(ids.INSTANCE),
            job_id=job.id,
            job_name=job.name,
            name=f"{job.name}_{at_ms}",
            status="NOT_SET",
            content=list(job.content),
            version=VERSION,
            location="" if is_skipped or location is None else tar_path(location, f"{job.name}_{at_ms}.tar"),
            location_id=job.location,
            start_time=at_ms,
            timeline=self._appliance.db.timeline,
            description=job.description,
            additional_information=self._reason_to_skip() if is_skipped else None,
            skipped=is_skipped,
        )
        self._appliance.db.add_run(instance)
        self._open.append(instance)
        self._planner.has_begun(job, at_ms)
        if not is_skipped:
            self._tell("BACKUP_STARTED", "INFO", instance, at_ms, f"Backup {instance.name} started.")

    def _end(self, instance: Instance) -> None:
        self._open.remove(instance)
        at_ms = instance.completed_time = self.end_ms(instance)
        if instance.skipped:
            instance.status = "ANOTHER_BACKUP_IN_PROGRESS"
            self._tell("BACKUP_FAILED", "WARNING", instance, at_ms, f"Backup {instance.name} was skipped.")
        else:
            self._conclude(instance, self.judge(instance), at_ms)
        if (job := self._appliance.db.jobs.get(instance.job_id)) is not None:
            self._planner.has_ended(job)

    def _conclude(self, instance: Instance, verdict: Verdict, at_ms: int) -> None:
        instance.status = "COMPLETED" if verdict.reason is None else "COMPLETED_WITH_ERROR"
        instance.additional_information = verdict.reason
        if verdict.has_tar:
            instance.size = size_kb(instance.content)
            self._upload(instance, at_ms)
        journal, about = self._appliance.journal, (instance.job_id, "BACKUP_JOB")
        if verdict.reason is None:
            self._tell("BACKUP_COMPLETED", "INFO", instance, at_ms, f"Backup {instance.name} completed.")
            journal.all_clear("BACKUP_FAILED_ALERT", instance.job_id, at_ms)
            journal.all_clear("BACKUP_LOCATION_UNREACHABLE_ALERT", instance.location_id, at_ms)
            return
        message = f"Backup {instance.name} completed with error. {verdict.reason}"
        journal.alarm("BACKUP_FAILED_ALERT", "ERROR", at_ms, message, about)
        if verdict.trouble is Trouble.HOST:
            where = (instance.location_id, "BACKUP_LOCATION")
            journal.alarm("BACKUP_LOCATION_UNREACHABLE_ALERT", "WARNING", at_ms, verdict.reason, where)

    def _upload(self, instance: Instance, at_ms: int) -> None:
        server = self._appliance.servers.of_location(self._appliance.db.locations[instance.location_id])
        if server is None:
            return
        db = self._appliance.db
        server.tars[instance.location] = RemoteTar(
            path=instance.location,
            content=list(instance.content),
            size=instance.size,
            backup_time=instance.start_time,
            version=instance.version,
            config_version=db.config_version(),
            lineage=db.lineage_until(at_ms),
        )

    def _reason_to_skip(self) -> str:
        what = "a restore" if self.is_blocked else "another backup"
        return f"Backup was skipped because {what} is in progress."

    def _tell(self, kind: str, severity: str, instance: Instance, at_ms: int, message: str) -> None:
        self._appliance.journal.happened(kind, severity, at_ms, message, (instance.job_id, "BACKUP_JOB"))

    def _hangs(self, instance: Instance) -> bool:
        faults = self._appliance.faults
        return faults.is_on("stuck_not_set") or (faults.is_on("backup_hangs") and not instance.skipped)

    def _end_ms(self, instance: Instance) -> int:
        lengths = self._appliance.lengths
        stretches = ("not_set_length",) if instance.skipped else ("not_set_length", "backup_length")
        return lengths.end_ms(instance.start_time, lengths.nominal_s(*stretches))


def tar_path(location: Location, file_name: str) -> str:
    """Where a tar of that name lies on the server of a location."""
    return f"{directory_of(location).rstrip('/')}/{file_name}"


def size_kb(content: list[str]) -> int:
    """Size of a tar by its content: 256000 KB for CONFIG_DATA, 512000 more for each further kind (ASSUMED)."""
    return sum(FIRST_KIND_KB if kind == "CONFIG_DATA" else FURTHER_KIND_KB for kind in content)
