"""Services over systems in memory, and the context that dialogs and wizards are given, for their tests.

A ``conftest`` of a folder imports the fixtures from here. Everything that starts work runs inside the loop: use
``stage.act`` for clicks and ``stage.make`` for building.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.connections import Address, ClientCertificate, Connection, Proxy
from app.domain.environments import Environment, built_in_environments
from app.domain.errors import ConsoleError, SecretStoreState
from app.domain.redaction import Redactor
from app.domain.trust import Certificate, TrustProblem
from app.services.environments import Environments
from app.settings.preferences import Preferences
from app.store.record import Record
from app.ui.context import Bookkeeping, Context, Habits, Keeping, LastFolder, Rehearsal
from tests.memory_system import CARD, MemorySystem
from tests.qt_loop import QtLoop
from tests.services.desk import Desk

T = TypeVar("T")
PRINT = "9f3c71d0a84e25bb60c1f7e29d034a5518e6b2c97f40d3ea8b12456c90fa7de3"
OTHER_PRINT = "b41e08d2375cc90e6fd2174ba8e6135dc07d91fe02ab94c7d95e3f8171fa2c06"


def certificate(fingerprint: str = PRINT, *, trusted: bool = False) -> Certificate:
    """What the server of the tests shows."""
    return Certificate(
        fingerprint,
        "ueb.example.test",
        "ueb.example.test",
        True,
        datetime(2025, 2, 3, tzinfo=UTC),
        datetime(2030, 2, 2, tzinfo=UTC),
        "RSA 2048",
        "SHA-256",
        "TLS 1.2",
        ("ueb.example.test",),
        True,
        trusted,
        None if trusted else TrustProblem.SELF_SIGNED,
    )


@dataclass
class Stage:
    """The desk, a window behind the dialogs, and what was kept."""

    desk: Desk
    back: QWidget
    shown: Certificate = field(default_factory=certificate)
    handshake_error: ConsoleError | None = None
    shown_as: list[ClientCertificate | None] = field(default_factory=list)
    store_state: SecretStoreState = SecretStoreState.READY
    save_error: ConsoleError | None = None
    saved: list[Connection] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    folder: str = ""
    kept_environments: tuple[Environment, ...] = field(default_factory=built_in_environments)
    renewed: list[str] = field(default_factory=list)
    operator: str = ""
    preferences: Preferences = field(default_factory=Preferences)
    knows_screen: bool = True
    record: Record = field(default_factory=lambda: Record(None))

    @property
    def context(self) -> Context:
        """What the main window would hand in."""
        desk = self.desk
        return Context(
            sessions=desk.sessions,
            inventory=desk.inventory,
            activities=desk.activities,
            changes=desk.changes,
            backups=desk.backups,
            downloads=desk.downloads,
            poller=desk.poller,
            opener=desk.opener,
            owner=desk.owner,
            redactor=Redactor(),
            keeping=Keeping(self._save, self._amend, self._remove, lambda: self.store_state, self._nothing),
            bookkeeping=Bookkeeping(
                desk.trail,
                self.record.audit_record,
                self.record.diary,
                "uid",
                lambda: self.operator,
                self._keep_operator,
            ),
            last_folder=LastFolder(lambda: self.folder, self._keep_folder),
            rehearsal=Rehearsal(self._nothing, self._nothing, lambda: False),
            inspect=self._inspect,
            cards=(CARD,),
            environments=self.environments,
            lock=desk.lock,
            habits=Habits(lambda: self.preferences, self._keep_preferences, lambda: self.knows_screen),
            clock=desk.time.clock(),
        )

    @cached_property
    def environments(self) -> Environments:
        """The environments, kept by this stage."""
        desk = self.desk
        return Environments(_Shelf(self), desk.sessions, desk.changes.rest, desk.trail, desk.owner)

    def make(self, build: Callable[[], T]) -> T:
        """Build a dialog inside the loop and open it when it is one."""

        async def work() -> T:
            made = build()
            if isinstance(made, QWidget):
                made.show()
            return made

        made = self.desk.loop.run(work())
        self.settle()
        return made

    def act(self, deed: Callable[[], object]) -> None:
        """Do something inside the loop and wait for what follows."""

        async def work() -> None:
            deed()

        self.desk.loop.run(work())
        self.settle()

    def settle(self) -> None:
        """Let events and work come to rest; timers of the dialogs run on."""
        self.desk.settle()
        QApplication.processEvents()

    def wait(self, condition: Callable[[], bool], timeout_s: float = 40.0) -> None:
        """Keep the loop going until a condition holds."""
        self.desk.loop.run_until(condition, timeout_s)
        self.settle()

    def storm(self, window: QWidget, rounds: int = 12) -> None:
        """Press Enter and Space wherever the focus is, and go on with Tab; but never at a box or button by Space."""

        def press() -> None:
            for _ in range(rounds):
                target = window.focusWidget() or window
                for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                    QTest.keyClick(target, key)
                QTest.keyClick(target, Qt.Key.Key_Tab)

        self.act(press)

    async def _save(self, connection: Connection) -> None:
        if self.save_error is not None:
            raise self.save_error
        self.saved.append(connection)

    async def _amend(self, connection_id: str, change: Callable[[Connection], Connection]) -> Connection | None:
        if self.save_error is not None:
            raise self.save_error
        kept = next((one for one in reversed(self.saved) if one.id == connection_id), None)
        if kept is None:
            return None
        self.saved.append(change(kept))
        return self.saved[-1]

    async def _remove(self, connection_id: str) -> None:
        self.removed.append(connection_id)

    def _keep_operator(self, name: str) -> None:
        self.operator = name

    def _keep_preferences(self, **changes: object) -> None:
        self.preferences = self.preferences.model_copy(update=changes)

    def _keep_folder(self, folder: str) -> None:
        self.folder = folder

    async def _nothing(self) -> None:
        return None

    async def _inspect(
        self, _address: Address, _proxy: Proxy, _ca_file: str | None, client: ClientCertificate | None
    ) -> Certificate:
        self.shown_as.append(client)
        if self.handshake_error is not None:
            raise self.handshake_error
        return self.shown


class _Shelf:
    """Where the stage keeps environments; the records it renews are only counted."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def environments(self) -> tuple[Environment, ...]:
        return self._stage.kept_environments

    async def save_environments(self, environments: tuple[Environment, ...]) -> None:
        if self._stage.save_error is not None:
            raise self._stage.save_error
        self._stage.kept_environments = environments

    async def accept_policy(self, connection_id: str) -> Connection | None:
        self._stage.renewed.append(connection_id)
        return None


@pytest.fixture
def stage(qt_loop: QtLoop) -> Iterator[Stage]:
    """Everything on one stage; dialogs still open are closed with it."""
    desk = Desk(qt_loop)
    back = QWidget()
    back.resize(1300, 850)
    back.show()
    stage = Stage(desk, back)
    qt_loop.run(stage.record.open())
    yield stage
    qt_loop.run(stage.record.close())
    desk.close()
    back.close()
    back.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def system(stage: Stage) -> MemorySystem:
    """A signed-in system in a lab."""
    return stage.desk.connect("c1", "lab")


@pytest.fixture
def production(stage: Stage) -> MemorySystem:
    """A signed-in system in production."""
    return stage.desk.connect("c1", "production")
