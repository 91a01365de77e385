"""The fault ``many_instances``: thousands of old runs, added to the list of instances while it is on."""

from app.demo.smartfabric_director.appliance import VERSION, Appliance
from app.demo.smartfabric_director.records import Instance
from app.demo.smartfabric_director.runs import size_kb

_HOUR_MS = 3_600_000


class OldRuns:
    """Made once for a count; they belong to the first hourly job, or to the first job there is."""

    def __init__(self, appliance: Appliance) -> None:
        self._appliance = appliance
        self._made: dict[str, Instance] = {}

    def all(self) -> list[Instance]:
        """The old runs; none while the fault is off."""
        faults = self._appliance.faults
        if not faults.is_on("many_instances"):
            return []
        count = max(0, int(faults.number("many_instances", 10_000.0)))
        if len(self._made) != count:
            self._made = {instance.id: instance for instance in self._make(count)}
        return list(self._made.values())

    def find(self, instance_id: str) -> Instance | None:
        """One of them."""
        self.all()
        return self._made.get(instance_id) if self._appliance.faults.is_on("many_instances") else None

    def _make(self, count: int) -> list[Instance]:
        jobs = sorted(self._appliance.db.jobs.values(), key=lambda job: job.frequency != "HOURLY")
        oldest = min((run.start_time for run in self._appliance.db.visible_runs()), default=self._appliance.now_ms())
        job_id, job_name = (jobs[0].id, jobs[0].name) if jobs else ("302:0", "deleted-job")
        content = list(jobs[0].content) if jobs else ["CONFIG_DATA"]
        return [
            Instance(
                id=f"303:{41_000_000_000_000_000 + number}",
                job_id=job_id,
                job_name=job_name,
                name=f"{job_name}_{oldest - number * _HOUR_MS}",
                status="COMPLETED",
                content=content,
                version=VERSION,
                location=f"/sfdBackup/{job_name}_{oldest - number * _HOUR_MS}.tar",
                location_id="",
                start_time=oldest - number * _HOUR_MS,
                timeline=0,
                completed_time=oldest - number * _HOUR_MS + 21_000,
                size=size_kb(content),
            )
            for number in range(1, count + 1)
        ]
