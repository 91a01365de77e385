"""When a protection schedule runs, in words, and its next runs as far as they follow from what it says. Pure functions.

Times are UTC (INFERRED: all times of the product end with Z, and a schedule has no zone). The server never tells a next
run, and numbers are texts.
"""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from app.adapters.astra_control import wire
from app.adapters.astra_control.stamps import moment
from app.domain.messages import Message

WEEKDAYS = (
    Message.of("astra.weekday.sunday.word"),
    Message.of("astra.weekday.monday.word"),
    Message.of("astra.weekday.tuesday.word"),
    Message.of("astra.weekday.wednesday.word"),
    Message.of("astra.weekday.thursday.word"),
    Message.of("astra.weekday.friday.word"),
    Message.of("astra.weekday.saturday.word"),
)
"""By the vendor's number; 7 is Sunday again."""

_RULE = re.compile(r"(?s)DTSTART:(\S+)\s+RRULE:(.+)")
_LONGEST_SEARCH = 366 * 24


def calendar_text(schedule: wire.Schedule) -> Message:
    """The plan in words, with what is kept of it."""
    plan = _rhythm(schedule)
    snapshots, backups = number(schedule.snapshotRetention), number(schedule.backupRetention)
    if backups is None or snapshots is None:
        return plan
    if backups == 0:
        return Message.of("astra.calendar.keeps_snapshots.text", plan=plan, snapshots=snapshots)
    return Message.of("astra.calendar.keeps.text", plan=plan, backups=backups, snapshots=snapshots)


def next_run(schedule: wire.Schedule, now: datetime) -> datetime | None:
    """The next run after ``now`` (the server's); None: switched off, or not derivable."""
    if schedule.enabled == "false":
        return None
    minute, hour = number(schedule.minute) or 0, number(schedule.hour) or 0
    match schedule.granularity:
        case "hourly":
            return _first(now, minute, lambda at: True)
        case "daily":
            return _first(now, minute, lambda at: at.hour == hour)
        case "weekly":
            day = (number(schedule.dayOfWeek) or 0) % 7
            return _first(now, minute, lambda at: at.hour == hour and at.isoweekday() % 7 == day)
        case "monthly":
            of_month = number(schedule.dayOfMonth) or 1
            return _first(now, minute, lambda at: at.hour == hour and at.day == of_month)
        case "custom":
            return _next_by_rule(schedule.recurrenceRule, now)
        case _:
            return None


def runs_within(schedule: wire.Schedule, now: datetime, span: timedelta) -> int:
    """How often a schedule runs from now on within a span."""
    count, at = 0, next_run(schedule, now)
    while at is not None and at <= now + span:
        count, at = count + 1, next_run(schedule, at)
    return count


def number(text: str) -> int | None:
    """A number written as text; None for ``*``, nothing, and what is no number."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


def _rhythm(schedule: wire.Schedule) -> Message:
    minute, hour = number(schedule.minute) or 0, number(schedule.hour) or 0
    clock = f"{hour:02}:{minute:02}"
    match schedule.granularity:
        case "hourly":
            return Message.of("astra.calendar.hourly.text", minute=f"{minute:02}")
        case "daily":
            return Message.of("astra.calendar.daily.text", clock=clock)
        case "weekly":
            day = (number(schedule.dayOfWeek) or 0) % 7
            return Message.of("astra.calendar.weekly.text", weekday=WEEKDAYS[day], clock=clock)
        case "monthly":
            return Message.of("astra.calendar.monthly.text", day=number(schedule.dayOfMonth) or 1, clock=clock)
        case "custom":
            return _rule_text(schedule.recurrenceRule)
        case word:
            return Message.of("astra.calendar.unknown.text", word=word)


def _rule_text(rule: str) -> Message:
    read = _read_rule(rule)
    if read is None:
        return Message.of("astra.calendar.unknown.text", word=rule)
    _, step = read
    minutes = step // timedelta(minutes=1)
    if minutes % 60 == 0:
        return Message.of("astra.calendar.every_hours.text", count=minutes // 60)
    return Message.of("astra.calendar.every_minutes.text", count=minutes)


def _next_by_rule(rule: str, now: datetime) -> datetime | None:
    read = _read_rule(rule)
    if read is None:
        return None
    start, step = read
    return start if start > now else start + ((now - start) // step + 1) * step


def _read_rule(rule: str) -> tuple[datetime, timedelta] | None:
    """Start and step of a custom rule; None for rules other than every so many minutes or hours."""
    match = _RULE.fullmatch(rule.strip())
    if match is None:
        return None
    parts = dict(one.partition("=")[::2] for one in match[2].strip().split(";"))
    start, interval = moment(_dashed(match[1])), number(parts.get("INTERVAL", "1"))
    unit = {"MINUTELY": timedelta(minutes=1), "HOURLY": timedelta(hours=1)}.get(parts.get("FREQ", ""))
    if start is None or not interval or unit is None or set(parts) - {"FREQ", "INTERVAL"}:
        return None
    return start, interval * unit


def _dashed(text: str) -> str:
    """``20240506T070809Z``, as RFC 5545 writes it, in the form of all other times."""
    match = re.fullmatch(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z", text)
    if match is None:
        return text
    year, month, day, hour, minute, second = match.groups()
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}Z"


def _first(now: datetime, minute: int, holds: Callable[[datetime], bool]) -> datetime | None:
    """The first moment after now with that minute for which it holds; a year is looked through, hour by hour."""
    if minute > 59:
        return None
    at = now.replace(minute=minute, second=0, microsecond=0)
    for _ in range(_LONGEST_SEARCH):
        if at > now and holds(at):
            return at
        at += timedelta(hours=1)
    return None
