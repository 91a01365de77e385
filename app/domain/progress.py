"""The rules for numbers on the screen: one tracker a run turns what was heard into what may be shown.

- No percent unless the server sent a percent, or done and total.
- The percent never falls inside a phase, except by an explicit re-base ("the system estimates anew").
- 100 % only in a final phase: a system that says 100 % while it still works shows the word, not the number.
- Remaining time only after three rising samples, and none that is longer than anybody waits.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.activities import Activity, Phase, Source

SAMPLES_FOR_ESTIMATE = 3
REBASE_DROP = 5.0
"""A fall of at least this many points is a re-base; a smaller one is noise, and the last value stays."""
LONGEST_ESTIMATE = timedelta(days=100)
"""What would take longer is no estimate but a percent that stands still; it may be too long for a timedelta."""


@dataclass(frozen=True)
class Progress:
    """What may be shown.

    ``percent`` is 0 to 100 and None when the system gives none; ``source`` says whether it was reported or computed
    from done and total. ``remaining`` is None until it may be told. ``rebased`` is True for the one observation in
    which the system began to estimate anew.
    """

    percent: float | None = None
    source: Source | None = None
    bytes_done: int | None = None
    bytes_total: int | None = None
    rate_bytes_s: float | None = None
    remaining: timedelta | None = None
    rebased: bool = False


class ProgressTracker:
    """Keeps the rules for one run over time."""

    def __init__(self) -> None:
        self._phase: Phase | None = None
        self._shown: float | None = None
        self._samples: list[tuple[datetime, float]] = []
        self._bytes: list[tuple[datetime, int]] = []

    def observe(self, activity: Activity) -> Progress:
        """Take in one piece of news, in the order heard, and say what may be shown now."""
        if activity.phase is not self._phase:
            self._phase = activity.phase
            self._start_anew()
        percent, source = _told_percent(activity)
        rebased = False
        if percent is not None:
            percent, rebased = self._never_falling(percent)
            self._sample(activity.heard_at, percent)
        self._sample_bytes(activity)
        shown = percent
        if activity.phase is Phase.SUCCEEDED and percent is not None:
            shown = 100.0
        elif shown is not None and shown >= 100.0 and not activity.phase.is_final:
            shown = None
        return Progress(
            percent=shown,
            source=source if shown is not None else None,
            bytes_done=activity.bytes_done,
            bytes_total=activity.bytes_total,
            rate_bytes_s=self._rate(),
            remaining=None if activity.phase.is_final or shown is None else self._remaining(),
            rebased=rebased,
        )

    def _start_anew(self) -> None:
        self._shown = None
        self._samples.clear()
        self._bytes.clear()

    def _never_falling(self, percent: float) -> tuple[float, bool]:
        if self._shown is None or percent >= self._shown:
            self._shown = percent
            return percent, False
        if self._shown - percent >= REBASE_DROP:
            self._start_anew()
            self._shown = percent
            return percent, True
        return self._shown, False

    def _sample(self, at: datetime, percent: float) -> None:
        if not self._samples or percent > self._samples[-1][1]:
            self._samples.append((at, percent))

    def _sample_bytes(self, activity: Activity) -> None:
        done = activity.bytes_done
        if done is not None and (not self._bytes or done > self._bytes[-1][1]):
            self._bytes.append((activity.heard_at, done))

    def _rate(self) -> float | None:
        if len(self._bytes) < SAMPLES_FOR_ESTIMATE:
            return None
        (start, first), (end, last) = self._bytes[0], self._bytes[-1]
        seconds = (end - start).total_seconds()
        return (last - first) / seconds if seconds > 0 else None

    def _remaining(self) -> timedelta | None:
        if len(self._samples) < SAMPLES_FOR_ESTIMATE:
            return None
        (start, first), (end, last) = self._samples[0], self._samples[-1]
        seconds = (end - start).total_seconds()
        if seconds <= 0:
            return None
        rest_s = (100.0 - last) * seconds / (last - first)
        return timedelta(seconds=rest_s) if rest_s <= LONGEST_ESTIMATE.total_seconds() else None


def _told_percent(activity: Activity) -> tuple[float | None, Source | None]:
    """The percent as told, clipped to 0..100; without one, done and total give it."""
    if activity.percent is not None:
        return min(100.0, max(0.0, activity.percent.value)), activity.percent.source
    done, total = activity.bytes_done, activity.bytes_total
    if done is None or total is None or total <= 0:
        return None, None
    return min(100.0, max(0.0, 100.0 * done / total)), Source.DERIVED
