"""All services over systems in memory, with a clock that the test turns."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property

from app.services.activities import Activities
from app.services.audit.audit_trail import AuditTrail
from app.services.backup_list import BackupList
from app.services.changes import Changes
from app.services.files.downloads import Downloads
from app.services.inventory import Inventory
from app.services.lock import Lock
from app.services.past_runs import PastRuns
from app.services.poller import Poller
from app.services.sessions import Sessions
from app.services.tasks import TaskOwner
from app.services.times import Clock
from tests.memory_system import NOON, MemoryOpener, MemorySystem, connection, environment
from tests.qt_loop import QtLoop
from tests.services.memory_records import MemoryRecords
from tests.services.memory_vault import MemoryVault


@dataclass
class TurnedClock:
    """Wall and monotonic time move together, unless the machine sleeps."""

    wall: datetime = NOON
    ticks: float = 1000.0
    failures: list[str] = field(default_factory=list)

    def turn(self, seconds: float, *, asleep: bool = False) -> None:
        """Let time pass."""
        self.wall += timedelta(seconds=seconds)
        self.ticks += 0.1 if asleep else seconds

    def clock(self) -> Clock:
        """What services ask."""
        return Clock(now=lambda: self.wall, monotonic=lambda: self.ticks)


class Desk:
    """Everything a test of the services or the window needs."""

    def __init__(self, qt_loop: QtLoop) -> None:
        self.loop = qt_loop
        self.time = TurnedClock()
        self.failures: list[tuple[str, BaseException]] = []
        clock = self.time.clock()
        self.owner = TaskOwner("desk", failed=lambda name, error: self.failures.append((name, error)))
        self.opener = MemoryOpener(clock.now)
        self.records = MemoryRecords()
        self.poller = Poller(clock, spread=lambda: 0.5)
        self.sessions = Sessions(self.opener, self.owner, clock)
        self.inventory = Inventory(self.sessions, self.owner, clock)
        past = PastRuns()
        self.activities = Activities(self.sessions, self.poller, self.records, self.owner, clock, past)
        self.trail = AuditTrail(self.records, clock=clock)
        self.changes = Changes(self.sessions, self.activities, self.records, self.owner, clock, self.trail)
        self.backups = BackupList(self.sessions, self.poller, self.owner, clock, past)
        self.downloads = Downloads(self.sessions, self.activities, self.records, clock)
        sessions = self.sessions  # not the desk itself: one that a test drops has to go at once
        self.vault = MemoryVault(lambda found: sessions.add(found, environment(found.environment_id)))

    @cached_property
    def lock(self) -> Lock:
        """Made when it is asked for: it holds what tests without it drop and make anew."""
        return Lock(self.vault, self.sessions, self.poller, self.changes, self.downloads, self.owner)

    @property
    def system(self) -> MemorySystem:
        """The first system."""
        return self.opener.systems["c1"]

    def connect(self, connection_id: str = "c1", environment_id: str = "lab") -> MemorySystem:
        """Add a system and wait until it is signed in."""

        async def add() -> None:
            self.sessions.add(connection(connection_id, environment_id), environment(environment_id))

        self.loop.run(add())
        self.settle()
        return self.opener.systems[connection_id]

    def tick(self, seconds: float = 0.25) -> None:
        """Let time pass and the poller look, in steps too short to be taken for sleep."""

        async def look() -> None:
            self.poller._on_tick()

        while seconds > 0:
            step = min(seconds, 5.0)
            seconds -= step
            self.time.turn(step)
            self.loop.run(look())
            self.settle()

    def settle(self) -> None:
        """Wait until no work is under way."""
        self.loop.run_until(lambda: not self.owner._works and not self.poller._owner._works)

    def close(self) -> None:
        """End all work; unexpected failures fail the test."""

        async def end() -> None:
            self.backups.close_source()
            self.activities.close()
            await self.downloads.close()
            await self.poller.close()
            await self.owner.close()

        self.loop.run(end())
        assert self.failures == []
