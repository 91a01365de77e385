"""The past of the demo appliance: about 60 days of runs, made by the same engine that serves the present.

Everything is placed relative to the present day, so that the demo is never old; the seed decides ids and lengths.
"""

import copy
import random
from datetime import UTC, datetime

from app.demo.smartfabric_director import cast, ids
from app.demo.smartfabric_director.appliance import Appliance
from app.demo.smartfabric_director.fabric_news import tell_fabric_news
from app.demo.smartfabric_director.planner import ONE_TIME, Planner
from app.demo.smartfabric_director.records import Instance, Job, RemoteTar, UserInfo
from app.demo.smartfabric_director.recurrence import DAY_MS
from app.demo.smartfabric_director.remote_servers import RemoteServer, Trouble
from app.demo.smartfabric_director.runs import Runs
from app.demo.smartfabric_director.verdicts import BROKEN_UPLOAD, GOOD, INCOMPLETE, Verdict, remote_trouble

_HOUR_MS = 3_600_000
_MINUTE_MS = 60_000
_DAYS = 60
_HOURS = 8 * 24  # of the hourly job: more than a week, so that it met the weekly one
_TARS_KEPT_DAYS = 30
_HOURLY = "monitoring-hourly"
_DELETED = "rack-move"
_RENAMED = "weekly"  # the first name of weekly-full; its oldest instances still carry it


class History:
    """Makes the past of one appliance, once."""

    def __init__(self, appliance: Appliance, runs: Runs, planner: Planner) -> None:
        self._appliance = appliance
        self._runs = runs
        self._planner = planner
        self._now = appliance.now_ms()
        self._today = self._now - self._now % DAY_MS

    def make(self, backups: int | None) -> None:
        """Fill the appliance; ``backups`` is the exact number of instances it should know, None the natural one."""
        live = self._runs.judge, self._runs.end_ms
        self._runs.judge, self._runs.end_ms = self._judge, self._end_ms
        hours = max(_HOURS, backups or 0)
        self._set_up(self._hour_ago(hours))
        for at_ms, plan in self._script(hours):
            self._run_until(at_ms)
            if isinstance(plan, cast.JobPlan):
                self._add_job(plan)
            else:
                self._apply(plan)
        self._run_until(self._now)
        self._runs.judge, self._runs.end_ms = live
        self._leave_strange_tars()
        self._clear_old_tars()
        tell_fabric_news(self._appliance.journal, self._now)
        if backups is not None:
            self._appliance.db.clear_oldest(backups)
            self._runs.adopt()

    def _set_up(self, first_run_ms: int) -> None:
        db = self._appliance.db
        at_ms = min(self._day(-_DAYS - 1), first_run_ms - DAY_MS)
        db.users = {user.user_id: user for user in cast.users()}
        db.ldap_server = cast.ldap_server()
        self._appliance.servers.all = [copy.deepcopy(cast.VAULT), copy.deepcopy(cast.ARCHIVE)]
        location_ids = (self._appliance.new_id(ids.LOCATION), self._appliance.new_id(ids.LOCATION))
        db.locations = {location.id: location for location in cast.locations(location_ids, at_ms)}

    def _script(self, hours: int) -> list[tuple[int, cast.JobPlan | str]]:
        """What was done when, oldest first: jobs that were added, and words for other changes."""
        steps: list[tuple[int, cast.JobPlan | str]] = [(plan.created, plan) for plan in self._plans(hours)]
        steps += [(self._day(-44), "rename"), (self._day(-32, 9), "delete")]
        return sorted(steps, key=lambda step: step[0])

    def _plans(self, hours: int) -> list[cast.JobPlan]:
        day, everything = self._day, cast.EVERYTHING
        set_up = min(day(-_DAYS - 1, 9), self._hour_ago(hours) - 20 * _HOUR_MS)
        month_end = self._last_31st()
        return [
            # the weekly job is older than the hourly one: on Sundays at two it wins, and the hourly run is skipped
            cast.JobPlan(
                _RENAMED, everything, 1, "WEEKLY", set_up, self._sunday(-58, 2), "Everything, to the archive"
            ),
            cast.JobPlan(
                "nightly-config", ["CONFIG_DATA"], 0, "DAILY", set_up + 1, day(-_DAYS, 1, 30), "Configuration only"
            ),
            cast.JobPlan(
                _HOURLY, ["MONITORING_DATA"], 0, "HOURLY", self._hour_ago(hours) - _HOUR_MS, self._hour_ago(hours)
            ),
            cast.JobPlan(
                "fabric-onboarding", ["CONFIG_DATA", "EVENTS_AND_LOGS_DATA"], 0, "DAILY", day(-51, 10),
                day(-50, 12, 15), "While rack 4 was taken in", "NUMBER_OF_BACKUPS", 0, 5,
            ),
            cast.JobPlan("before-upgrade", everything, 0, ONE_TIME, day(-45, 16, 4), day(-45, 16, 5)),
            cast.JobPlan(_DELETED, ["CONFIG_DATA"], 0, "DAILY", day(-41, 11), day(-40, 13, 20), "Rack 2 moves"),
            cast.JobPlan(
                "month-end-archive", everything, 1, "MONTHLY", month_end - 8 * _HOUR_MS, month_end,
                "For the auditors", "END_TIME", month_end + 730 * DAY_MS,
            ),
            cast.JobPlan(
                "quarter-review", everything, 1, ONE_TIME, day(-2, 15), day(9, 18), "Planned for the review"
            ),
        ]  # fmt: skip

    def _add_job(self, plan: cast.JobPlan) -> None:
        job = Job(
            id=self._appliance.new_id(ids.JOB),
            user_info=UserInfo(cast.ADMIN, plan.created),
            name=plan.name,
            location=list(self._appliance.db.locations)[plan.location],
            content=list(plan.content),
            description=plan.description,
            frequency=plan.frequency,
            end_recurrence_type=plan.end_recurrence_type,
            start_time=plan.start_time,
            end_time=plan.end_time,
            backup_instances=plan.backup_instances,
        )
        self._planner.plan(job, plan.created)
        self._appliance.db.jobs[job.id] = job
        self._appliance.db.touch()

    def _apply(self, change: str) -> None:
        jobs = self._appliance.db.jobs
        old_name = {"rename": _RENAMED, "delete": _DELETED}[change]
        job = next(job for job in jobs.values() if job.name == old_name)
        if change == "delete":
            del jobs[job.id]
        else:
            job.name = "weekly-full"
            created = job.user_info
            job.user_info = UserInfo(created.created_by, created.created_at, cast.OPERATOR, self._day(-44))
        self._appliance.db.touch()

    def _run_until(self, until_ms: int) -> None:
        while (at_ms := self._runs.next_ms()) is not None and at_ms <= until_ms:
            self._runs.step(at_ms)

    def _judge(self, instance: Instance) -> Verdict:
        """The bad days of the past."""
        location = self._appliance.db.locations[instance.location_id]
        where = (location.host, location.username, location.backup_path)
        days_ago = -((instance.start_time - self._today) // DAY_MS)
        match instance.job_name, days_ago:
            case "nightly-config", 3:
                return remote_trouble(Trouble.HOST, *where)
            case "nightly-config", 17:
                return remote_trouble(Trouble.PASSWORD, *where)
            case "nightly-config", 9:
                return INCOMPLETE
            case "weekly-full", 14 | 15 | 16 | 17 | 18 | 19 | 20:
                return BROKEN_UPLOAD
        hours_ago = (self._now - instance.start_time) // _HOUR_MS
        if instance.job_name == _HOURLY and hours_ago in (5, 57):
            return remote_trouble(Trouble.HOST, *where)
        return GOOD

    def _end_ms(self, instance: Instance) -> int:
        if instance.skipped:
            return instance.start_time + 1_000
        spread = random.Random(f"{self._appliance.seed} {instance.start_time}")
        return instance.start_time + 1_000 + spread.randrange(17_000, 27_000)

    def _leave_strange_tars(self) -> None:
        """Files on the vault that belong to no instance: of another appliance, damaged, of another version, copied."""
        vault = self._appliance.servers.all[0]
        _leave_tar(vault, "/sfdBackup", "fabric-director-b", self._day(-12, 1, 30))
        _leave_tar(vault, "/sfdBackup", "fabric-director-b", self._day(-2, 1, 30), version="2.1.0")
        _leave_tar(vault, "/sfdBackup", "nightly-config", self._day(-3, 8, 12), size=97_216, corrupt=True)
        _leave_tar(vault, "/sfdBackup/manual", "before-upgrade", self._day(-45, 16, 5))

    def _clear_old_tars(self) -> None:
        """Instances are kept for ever, but somebody clears the servers: old ones have no file any more."""
        oldest = self._day(-_TARS_KEPT_DAYS)
        for server in self._appliance.servers.all:
            for tar in [tar for tar in server.tars.values() if tar.backup_time < oldest and "manual" not in tar.path]:
                del server.tars[tar.path]

    def _day(self, days: int, hour: int = 0, minute: int = 0) -> int:
        return self._today + days * DAY_MS + hour * _HOUR_MS + minute * _MINUTE_MS

    def _hour_ago(self, hours: int) -> int:
        """The full hour so many hours before the present one."""
        return self._now - self._now % _HOUR_MS - hours * _HOUR_MS

    def _sunday(self, days: int, hour: int) -> int:
        """The first Sunday from that day on; 1 January 1970 was a Thursday."""
        start = self._day(days)
        return start + (3 - start // DAY_MS) % 7 * DAY_MS + hour * _HOUR_MS

    def _last_31st(self) -> int:
        """Ten past three on the last 31st of a month before yesterday."""
        day_ms = self._today - DAY_MS
        while _day_of_month(day_ms) != 31:
            day_ms -= DAY_MS
        return day_ms + 3 * _HOUR_MS + 10 * _MINUTE_MS


def _day_of_month(at_ms: int) -> int:
    return datetime.fromtimestamp(at_ms / 1000, UTC).day


def _leave_tar(
    server: RemoteServer, directory: str, prefix: str, at_ms: int, *, version: str = "2.0.0", size: int = 256_000,
    corrupt: bool = False,
) -> None:  # fmt: skip
    path = f"{directory}/{prefix}_{at_ms}.tar"
    server.tars[path] = RemoteTar(path, ["CONFIG_DATA"], size, at_ms, version, 0, [(0, at_ms)], corrupt)
