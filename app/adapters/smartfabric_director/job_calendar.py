"""When a job runs, in words, and its next run as far as it follows from what the job says.

A job has no weekday and no day of the month: its pattern derives from ``start_time``, in UTC (ASSUMED). The appliance
never tells the next run.
"""

import calendar
from datetime import datetime, timedelta

from app.adapters.smartfabric_director import wire
from app.adapters.smartfabric_director.mapping import moment
from app.domain.messages import Message

STEPS: dict[str, timedelta] = {
    "HOURLY": timedelta(hours=1),
    "DAILY": timedelta(days=1),
    "WEEKLY": timedelta(days=7),
}

WEEKDAYS = (
    Message.of("sfd.weekday.monday.word"),
    Message.of("sfd.weekday.tuesday.word"),
    Message.of("sfd.weekday.wednesday.word"),
    Message.of("sfd.weekday.thursday.word"),
    Message.of("sfd.weekday.friday.word"),
    Message.of("sfd.weekday.saturday.word"),
    Message.of("sfd.weekday.sunday.word"),
)

ONE_TIME = "DOES_NOT_REPEAT"


def is_one_time(job: wire.Job) -> bool:
    """Whether the job has one run only; "back up now" makes such jobs."""
    return job.frequency == ONE_TIME


def calendar_text(job: wire.Job) -> Message:
    """The plan in words, with its end."""
    start = moment(job.start_time)
    if start is None:
        return Message.of("sfd.calendar.unknown.text", word=job.frequency)
    if is_one_time(job):
        return Message.of("sfd.calendar.once.text", time=start)
    rhythm = _rhythm(job.frequency, start)
    end = moment(job.end_time)
    if job.end_recurrence_type == "END_TIME" and end is not None:
        return Message.of("sfd.calendar.until.text", rhythm=rhythm, end=end)
    if job.end_recurrence_type == "NUMBER_OF_BACKUPS" and job.backup_instances:
        return Message.of("sfd.calendar.times.text", rhythm=rhythm, count=job.backup_instances)
    return rhythm


def next_run(job: wire.Job, now: datetime) -> datetime | None:
    """The next run after ``now`` (the server's), or None: expired, over, or not derivable.

    Not derivable is a monthly job in a month that lacks its day: what happens then is not documented.
    """
    start = moment(job.start_time)
    if start is None or job.status != "ACTIVE":
        return None
    found = _next(job.frequency, start, now)
    end = moment(job.end_time) if job.end_recurrence_type == "END_TIME" else None
    return None if found is not None and end is not None and found > end else found


def _rhythm(frequency: str, start: datetime) -> Message:
    clock = start.strftime("%H:%M")
    match frequency:
        case "HOURLY":
            return Message.of("sfd.calendar.hourly.text", minute=start.strftime("%M"))
        case "DAILY":
            return Message.of("sfd.calendar.daily.text", clock=clock)
        case "WEEKLY":
            return Message.of("sfd.calendar.weekly.text", weekday=WEEKDAYS[start.weekday()], clock=clock)
        case "MONTHLY":
            return Message.of("sfd.calendar.monthly.text", day=start.day, clock=clock)
        case _:
            return Message.of("sfd.calendar.unknown.text", word=frequency)


def _next(frequency: str, start: datetime, now: datetime) -> datetime | None:
    if frequency != "MONTHLY" and frequency != ONE_TIME and frequency not in STEPS:
        return None
    if start > now:
        return start
    if frequency == ONE_TIME:
        return None
    if frequency == "MONTHLY":
        return _next_month(start, now)
    step = STEPS[frequency]
    return start + ((now - start) // step + 1) * step


def _next_month(start: datetime, now: datetime) -> datetime | None:
    year, month = now.year, now.month
    for _ in range(2):
        if start.day > calendar.monthrange(year, month)[1]:
            return None
        candidate = start.replace(year=year, month=month)
        if candidate > now:
            return candidate
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return None
