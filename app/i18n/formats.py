"""All formatting of one language in one place: numbers, sizes, times. What ``ui`` asks for cells and labels.

A number never breaks away from its unit, and in a right-to-left language both stay in order.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo

from app.i18n import numbers, sizes, times
from app.i18n.formatter import fill
from app.i18n.locales import LocaleFacts
from app.i18n.plain import isolated
from app.i18n.translator import Translator


def utc_now() -> datetime:
    """The time by this computer's clock."""
    return datetime.now(UTC)


class Formats:
    """Formats values for one language, in one time zone.

    Args:
        translator: brings the words (``Today``, ``min``).
        facts: the language's manners.
        zone: the zone times are shown in; None: that of this computer.
        now: the clock that ages and ``Today`` are reckoned by.
    """

    def __init__(
        self,
        translator: Translator,
        facts: LocaleFacts,
        zone: tzinfo | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self.facts = facts
        self.zone = zone
        self.now = now
        self._translator = translator

    def count(self, value: int) -> str:
        """``12,345``."""
        return self._together(numbers.count_text(value, self.facts))

    def decimal(self, value: float, places: int = 1) -> str:
        """``3.5``."""
        return self._together(numbers.decimal_text(value, places, self.facts))

    def percent(self, value: float) -> str:
        """``62 %``, from 0 to 100; ``100 %`` and ``0 %`` only when it is so."""
        return self._together(numbers.percent_text(value, self.facts))

    def size(self, size_bytes: int) -> str:
        """``12.4 GB``, decimal units."""
        return self._together(sizes.size_text(size_bytes, self.facts))

    def rate(self, bytes_per_s: float) -> str:
        """``18.2 MB/s``."""
        return self._together(sizes.rate_text(bytes_per_s, self.facts))

    def clock(self, at: datetime, *, seconds: bool = False) -> str:
        """``14:31``, in the zone shown."""
        return self._together(times.clock_text(at, self.zone, seconds=seconds))

    def day(self, day: date | datetime) -> str:
        """``18 Nov 2025``; of a time, its day in the zone shown."""
        shown = times.local(day, self.zone).date() if isinstance(day, datetime) else day
        return self._together(times.date_text(shown, self.facts))

    def near_day(self, at: datetime) -> str:
        """``18 Nov`` in the zone shown, with the year only where it could be another: for lists."""
        today = times.local(self.now(), self.zone).date()
        return self._together(times.near_date_text(times.local(at, self.zone).date(), today, self.facts))

    def moment(self, at: datetime) -> str:
        """``Today 14:31``, ``Yesterday 02:00``, ``Tue 18 Nov 02:00``: for lists."""
        return self._together(times.moment_text(at, self.now(), self.zone, self.facts, self._words))

    def absolute(self, at: datetime, *, seconds: bool = False) -> str:
        """``18 Nov 2025, 14:31 UTC+1``: for dialogs and tool tips."""
        return self._together(times.absolute_text(at, self.zone, self.facts, seconds=seconds))

    def utc(self, at: datetime) -> str:
        """``18 Nov 2025, 13:31 UTC``."""
        return self._together(times.absolute_text(at, UTC, self.facts))

    def duration(self, span: timedelta) -> str:
        """``21 min 33 s``, ``3 h 12 min``."""
        return self._together(times.duration_text(span, self._words))

    def age(self, heard_at: datetime) -> str:
        """How long ago, without "ago": ``6 s``, ``14 min``; texts say "heard {age} ago"."""
        return self._together(times.age_text(self.now() - heard_at, self._words))

    def zone_name(self) -> str:
        """The zone times are shown in, as it is now: ``UTC+1``."""
        return self._together(times.zone_text(self.now(), self.zone))

    def _words(self, message_id: str, **fields: object) -> str:
        shown = {name: str(value) for name, value in fields.items()}
        return fill(self._translator.lookup(message_id) or "", shown)

    def _together(self, text: str) -> str:
        joined = text.replace(" ", numbers.NO_BREAK_SPACE)
        return isolated(joined, right_to_left=self.facts.right_to_left)
