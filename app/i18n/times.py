"""Times, dates and spans in words. Pure functions; the words come from the catalogue through ``Words``.

Clock times have 24 hours. Zones are told as an offset from UTC: their names differ from platform to platform.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta, tzinfo

from app.i18n.formatter import fill
from app.i18n.locales import LocaleFacts

Words = Callable[..., str]
"""``words(message_id, **fields)``: a text of the catalogue with its fields filled in."""
NEAR_DAYS = 300
"""So far away a day's year need not be told."""


def local(at: datetime, zone: tzinfo | None) -> datetime:
    """The aware time in the zone; None: that of this computer."""
    return at.astimezone(zone)


def clock_text(at: datetime, zone: tzinfo | None, *, seconds: bool = False) -> str:
    """``14:31``, or ``14:31:10``."""
    moment = local(at, zone)
    return moment.strftime("%H:%M:%S") if seconds else moment.strftime("%H:%M")


def date_text(day: date, facts: LocaleFacts) -> str:
    """``18 Nov 2025``."""
    return fill(facts.date, _parts(day, facts))


def near_date_text(day: date, today: date, facts: LocaleFacts) -> str:
    """``18 Nov``, for lists; further away than most of a year ``18 Nov 2025``."""
    is_near = abs((day - today).days) <= NEAR_DAYS
    return fill(facts.near_date if is_near else facts.date, _parts(day, facts))


def zone_text(at: datetime, zone: tzinfo | None) -> str:
    """``UTC``, ``UTC+1``, ``UTC+5:30``."""
    offset = local(at, zone).utcoffset() or timedelta()
    minutes = round(offset.total_seconds() / 60)
    if minutes == 0:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02}" if rest else "")


def absolute_text(at: datetime, zone: tzinfo | None, facts: LocaleFacts, *, seconds: bool = False) -> str:
    """``18 Nov 2025, 14:31 UTC+1``, for dialogs and tool tips."""
    day = date_text(local(at, zone).date(), facts)
    return f"{day}, {clock_text(at, zone, seconds=seconds)} {zone_text(at, zone)}"


def moment_text(at: datetime, now: datetime, zone: tzinfo | None, facts: LocaleFacts, words: Words) -> str:
    """For lists: ``Today 14:31``, ``Yesterday 02:00``, ``Tomorrow 02:00``, ``Tue 18 Nov 02:00``; other years named."""
    there, here = local(at, zone), local(now, zone)
    time = clock_text(at, zone)
    match (there.date() - here.date()).days:
        case 0:
            return words("time.today.moment", time=time)
        case -1:
            return words("time.yesterday.moment", time=time)
        case 1:
            return words("time.tomorrow.moment", time=time)
    pattern = facts.day if there.year == here.year else facts.day_of_year
    return f"{fill(pattern, _parts(there.date(), facts))} {time}"


def duration_text(span: timedelta, words: Words) -> str:
    """The two largest units: ``48 s``, ``21 min 33 s``, ``3 h 12 min``, ``2 d 4 h``; below zero counts as none."""
    seconds = round(max(span.total_seconds(), 0.0))
    if seconds < 1:
        return words("duration.under_second.text")
    minutes, s = divmod(seconds, 60)
    hours, m = divmod(minutes, 60)
    days, h = divmod(hours, 24)
    if days:
        return words("duration.days_hours.text", days=days, hours=h)
    if hours:
        return words("duration.hours_minutes.text", hours=h, minutes=m)
    if minutes and s == 0:
        return words("duration.minutes.text", minutes=m)
    if minutes:
        return words("duration.minutes_seconds.text", minutes=m, seconds=s)
    return words("duration.seconds.text", seconds=s)


def age_text(span: timedelta, words: Words) -> str:
    """One unit, rounded down, for "heard ... ago": ``6 s``, ``14 min``, ``3 h``, ``2 d``; at least one second."""
    seconds = max(int(span.total_seconds()), 1)
    if seconds < 60:
        return words("duration.seconds.text", seconds=seconds)
    if seconds < 3600:
        return words("duration.minutes.text", minutes=seconds // 60)
    if seconds < 86400:
        return words("duration.hours.text", hours=seconds // 3600)
    return words("duration.days.text", days=seconds // 86400)


def _parts(day: date, facts: LocaleFacts) -> dict[str, str]:
    return {
        "weekday": facts.weekdays[day.weekday()],
        "day": str(day.day),
        "month": facts.months[day.month - 1],
        "year": str(day.year),
    }
