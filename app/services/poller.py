"""The only clock that asks servers for news. It polls what somebody watches, in the background of nobody else.

One *source* is one question to one server (its runs, the backups of an instance). However many widgets watch it, it is
asked once. A source keeps its last good answer with its age; errors make it stale, never blank. A lost sign-in, and a
certificate that is not trusted, stop all sources of that connection until ``resume``. A jump of the wall clock (sleep)
makes everything stale at once.
"""

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import (
    BackendError,
    RateLimitedError,
    SessionExpiredError,
    SignInRejectedError,
    UntrustedCertificateError,
)
from app.domain.freshness import Freshness, freshness
from app.services.tasks import TaskOwner
from app.services.times import Clock

HEARTBEAT_S = 60.0
LONGEST_BACK_OFF_S = 60.0
SLEEP_JUMP_S = 20.0
STAGGER_S = 1.5
TICK_MS = 250


@dataclass(frozen=True)
class SourceKey:
    """Which question: connection and topic, such as ``activities`` or ``backups:<node path>``."""

    connection_id: str
    topic: str


class Source(QObject):
    """One question that is asked again and again while somebody watches.

    Signals:
        answered(object): a new answer came in, also when it equals the last one (its age changed).
        failed(BackendError): asking failed; the last good answer stays.
        asking_changed(): a question left or its answer came.
    """

    answered = Signal(object)
    failed = Signal(object)
    asking_changed = Signal()

    def __init__(self, key: SourceKey, ask: Callable[[], Awaitable[Any]], interval_s: float) -> None:
        super().__init__()
        self.key = key
        self.interval_s = interval_s
        self.heard_at: datetime | None = None
        self.last: Any = None
        self.error: BackendError | None = None
        self.is_asking = False
        self.is_stale = False
        self.watchers = 0
        self.due_at = 0.0
        self.failures = 0
        self._ask = ask

    def freshness(self, now: datetime) -> Freshness:
        """How old the last answer is; after sleep or a reconnect everything is stale until heard again."""
        if self.is_stale and self.heard_at is not None:
            return Freshness.STALE
        return freshness(self.heard_at, now, self.interval_s)

    async def ask(self) -> Any:
        """Ask the server once."""
        return await self._ask()


class Poller(QObject):
    """Asks all watched sources in their own pace, one flight at a time each.

    Signals:
        woke(): the machine slept; all sources are stale.
        sign_in_lost(str): connection id; its sources stand still until ``resume``.
        looked(): at least one answer came in.
    """

    woke = Signal()
    sign_in_lost = Signal(str)
    looked = Signal()

    def __init__(self, clock: Clock | None = None, spread: Callable[[], float] = random.random) -> None:
        super().__init__()
        self._clock = clock or Clock()
        self._spread = spread
        self._owner = TaskOwner("poller")
        self._sources: dict[SourceKey, Source] = {}
        self._stopped: set[str] = set()
        self._not_before: dict[str, float] = {}
        self._hidden = False
        self._paused = False
        self._last_tick = (self._clock.monotonic(), self._clock.now())
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    def start(self) -> None:
        """Begin to look."""
        self._last_tick = (self._clock.monotonic(), self._clock.now())
        self._timer.start()

    async def close(self) -> None:
        """Stop looking and wait for questions under way."""
        self._timer.stop()
        await self._owner.close()

    def watch(self, key: SourceKey, ask: Callable[[], Awaitable[Any]], interval_s: float) -> Source:
        """Begin to watch; the source is shared with whoever watches the same key already."""
        source = self._sources.get(key)
        if source is None:
            source = Source(key, ask, interval_s)
            source.due_at = self._clock.monotonic()
            self._sources[key] = source
        source.watchers += 1
        return source

    def unwatch(self, source: Source) -> None:
        """Stop watching; a source nobody watches is asked no more and forgotten."""
        source.watchers -= 1
        if source.watchers <= 0:
            self._sources.pop(source.key, None)
            self._owner.cancel(_group(source.key))

    def ask_now(self, connection_id: str | None = None) -> None:
        """Ask all sources (of one connection) at the next tick; a server that asked to wait is left alone."""
        for source in self._sources.values():
            if connection_id in (None, source.key.connection_id):
                source.due_at = self._clock.monotonic()

    def set_pace(self, source: Source, interval_s: float) -> None:
        """Change how often a source is asked."""
        if interval_s != source.interval_s:
            source.due_at = min(source.due_at, self._clock.monotonic() + interval_s)
            source.interval_s = interval_s

    def stop_connection(self, connection_id: str) -> None:
        """Let a connection's sources stand still (signed out)."""
        self._stopped.add(connection_id)

    def make_stale(self) -> None:
        """Count all that is known as old until it is heard again."""
        for source in self._sources.values():
            source.is_stale = True

    def resume(self, connection_id: str) -> None:
        """Let a connection's sources be asked again, at once."""
        self._stopped.discard(connection_id)
        self._not_before.pop(connection_id, None)
        self.ask_now(connection_id)

    def set_hidden(self, hidden: bool) -> None:
        """With the window hidden only a heartbeat remains."""
        self._hidden = hidden
        if not hidden:
            self.ask_now()

    @property
    def is_hidden(self) -> bool:
        """Whether only the heartbeat remains."""
        return self._hidden

    def asked_to_wait_s(self, connection_id: str) -> float:
        """Seconds that a server still asked to wait; 0 when it did not."""
        return max(0.0, self._not_before.get(connection_id, 0.0) - self._clock.monotonic())

    def next_look_s(self) -> float | None:
        """Seconds until the next question; None when nothing is to be asked."""
        moment = self._clock.monotonic()
        due = [self._due(one) - moment for one in self._sources.values() if one.key.connection_id not in self._stopped]
        return max(0.0, min(due)) if due else None

    def _due(self, source: Source) -> float:
        return max(source.due_at, self._not_before.get(source.key.connection_id, 0.0))

    def _on_tick(self) -> None:
        moment, wall = self._clock.monotonic(), self._clock.now()
        before, wall_before = self._last_tick
        self._last_tick = (moment, wall)
        slept_s = (wall - wall_before).total_seconds() - (moment - before)
        if slept_s > SLEEP_JUMP_S or moment - before > SLEEP_JUMP_S:
            self._wake(moment)
        for source in list(self._sources.values()):
            ready = not source.is_asking and source.key.connection_id not in self._stopped
            if ready and self._due(source) <= moment:
                self._begin(source)

    def _wake(self, moment: float) -> None:
        """After sleep: all is stale, and the questions are spread so that not all servers are asked at once."""
        self.make_stale()
        for source in self._sources.values():
            source.due_at = moment + STAGGER_S * (1 + self._spread() * len(self._sources) / 4)
        self.woke.emit()

    def _begin(self, source: Source) -> None:
        source.is_asking = True
        source.asking_changed.emit()
        self._owner.start(self._ask(source), source.key.topic, group=_group(source.key))

    async def _ask(self, source: Source) -> None:
        try:
            answer = await source.ask()
        except BackendError as error:
            self._ended(source)
            self._take_error(source, error)
        else:
            self._ended(source)
            source.failures, source.error, source.is_stale = 0, None, False
            source.last, source.heard_at = answer, self._clock.now()
            source.due_at = self._clock.monotonic() + self._interval(source) * (0.9 + 0.2 * self._spread())
            source.answered.emit(answer)
            self.looked.emit()
        finally:
            if source.is_asking:
                # A fault of ours, told by the owner of the work: not to be had again with every tick.
                self._ended(source)
                self._back_off(source)

    def _ended(self, source: Source) -> None:
        source.is_asking = False
        source.asking_changed.emit()

    def _interval(self, source: Source) -> float:
        return max(source.interval_s, HEARTBEAT_S) if self._hidden else source.interval_s

    def _back_off(self, source: Source) -> None:
        source.failures += 1
        wait_s = min(LONGEST_BACK_OFF_S, source.interval_s * 2 ** min(source.failures, 6))
        source.due_at = self._clock.monotonic() + wait_s

    def _take_error(self, source: Source, error: BackendError) -> None:
        source.error = error
        self._back_off(source)
        if isinstance(error, RateLimitedError):
            self._not_before[source.key.connection_id] = self._clock.monotonic() + error.retry_after_s
        source.failed.emit(error)
        lost = isinstance(error, SessionExpiredError | SignInRejectedError | UntrustedCertificateError)
        if lost and source.key.connection_id not in self._stopped:
            self.stop_connection(source.key.connection_id)
            self.sign_in_lost.emit(source.key.connection_id)


def _group(key: SourceKey) -> str:
    return f"{key.connection_id}/{key.topic}"
