"""Decides when each backup job runs next and when it has expired."""

from datetime import UTC, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.demo.smartfabric_director.appliance import Appliance
from app.demo.smartfabric_director.records import Job
from app.demo.smartfabric_director.recurrence import Pattern

_PICKED_UP_AFTER_S = 2.0  # "within a few seconds": at first the list of instances is still empty
ONE_TIME = "DOES_NOT_REPEAT"


class Planner:
    """Sets ``next_run`` and ``expired`` of jobs."""

    def __init__(self, appliance: Appliance) -> None:
        self._appliance = appliance

    def plan(self, job: Job, now_ms: int, *, at_once: bool = True) -> None:
        """Give a new or re-scheduled job its next run and make it ACTIVE.

        A start in the past runs at once (ASSUMED); with ``at_once`` False a repeating job waits for its next moment.
        """
        job.runs_made = 0
        job.expired = False
        if job.start_time > now_ms:
            job.next_run = job.start_time
        elif at_once or job.frequency == ONE_TIME:
            job.next_run = self._picked_up_ms(now_ms)
        else:
            job.next_run = self._pattern(job).next_after(now_ms)
        self._stop_at_the_end(job)
        job.expired = job.next_run is None

    def rests(self, job: Job) -> bool:
        """Whether the job does not run by its plan while that switch is on."""
        return job.frequency != ONE_TIME and self._appliance.faults.is_on("repeating_jobs_rest")

    def pass_over(self, job: Job, at_ms: int) -> None:
        """A moment of the plan went by without a run."""
        job.next_run = self._pattern(job).next_after(at_ms)
        self._stop_at_the_end(job)

    def has_begun(self, job: Job, at_ms: int) -> None:
        """A run began: find the next one. The job stays ACTIVE until this one has ended."""
        job.runs_made += 1
        job.next_run = None if job.frequency == ONE_TIME else self._pattern(job).next_after(at_ms)
        self._stop_at_the_end(job)

    def has_ended(self, job: Job) -> None:
        """A run ended: the last one of a job makes it EXPIRED."""
        if job.next_run is None:
            stays = job.frequency == ONE_TIME and self._appliance.faults.is_on("one_off_stays_active")
            job.expired = not stays

    def status(self, job: Job, now_ms: int) -> str:
        """ACTIVE or EXPIRED."""
        is_over = job.end_recurrence_type == "END_TIME" and job.frequency != ONE_TIME and job.end_time <= now_ms
        return "EXPIRED" if job.expired or is_over else "ACTIVE"

    def wake_up(self, job: Job, now_ms: int, runs_made: int) -> None:
        """Plan a job that a restore brought back: what should have run meanwhile is not caught up."""
        job.runs_made = runs_made
        if job.frequency == ONE_TIME:
            job.next_run = job.start_time if job.start_time > now_ms else None
        else:
            job.next_run = self._pattern(job).next_after(now_ms)
        self._stop_at_the_end(job)
        job.expired = job.next_run is None

    def _stop_at_the_end(self, job: Job) -> None:
        if job.next_run is None or job.frequency == ONE_TIME:
            return
        is_counted_out = job.end_recurrence_type == "NUMBER_OF_BACKUPS" and job.runs_made >= job.backup_instances
        is_too_late = job.end_recurrence_type == "END_TIME" and job.next_run > job.end_time
        if is_counted_out or is_too_late:
            job.next_run = None

    def _pattern(self, job: Job) -> Pattern:
        faults = self._appliance.faults
        return Pattern(job.frequency, job.start_time, self._zone(), faults.is_on("month_end_skips"))

    def _zone(self) -> tzinfo:
        faults = self._appliance.faults
        if not faults.is_on("recurrence_zone"):
            return UTC
        try:
            return ZoneInfo(faults.value("recurrence_zone", "Europe/Berlin"))
        except (ZoneInfoNotFoundError, ValueError):
            return UTC

    def _picked_up_ms(self, now_ms: int) -> int:
        faults = self._appliance.faults
        is_slow = faults.is_on("instance_delay")
        delay_s = faults.number("instance_delay", 8.0) if is_slow else _PICKED_UP_AFTER_S
        return self._appliance.lengths.end_ms(now_ms, delay_s)
