"""The lock: covers the window, ends sessions, lets go of secrets, and reads the key store again to open.

For the window, which covers itself, and for whoever knows of a reason to lock. It is no password: whoever may read the
key store of this user can unlock. Work under way is not cut off: a system whose change is being sent, or whose file is
on its way, keeps its session until that is over. Nothing new is begun, and what was known is old until heard again.
"""

import asyncio
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.connections import Connection
from app.domain.errors import ConsoleError
from app.services.changes import Changes
from app.services.files.downloads import Downloads
from app.services.poller import Poller
from app.services.sessions import Sessions
from app.services.tasks import TaskOwner

LOOK_MS = 500
GROUP = "lock"


class LockReason(StrEnum):
    """Why the console was locked (text: ``lock_reason.<value>.text``)."""

    OPERATOR = "operator"
    IDLE = "idle"
    SCREEN = "screen"
    SLEEP = "sleep"


class Vault(Protocol):
    """Where secrets are held, and kept."""

    def let_go(self) -> None:
        """Hold none any more, and let nothing out to any server."""

    async def read_again(self) -> tuple[Connection, ...]:
        """Every kept connection with its secrets. Raises SecretStoreError, SettingsError: it cannot be read now."""

    def open_up(self) -> None:
        """What is sent may leave again."""

    def take_in(self, connection: Connection) -> None:
        """Connect to a system that was not known before."""


class Lock(QObject):
    """Whether the console is locked, and the way in and out.

    Signals:
        locked(): it was locked just now.
        changed(): locked, asking the key store, refused, or open again.
        dropped(): the last session has ended and the last secret was let go of.
        opened(): it is open again, and every system is taken back in.
    """

    locked = Signal()
    changed = Signal()
    dropped = Signal()
    opened = Signal()

    def __init__(
        self,
        vault: Vault,
        sessions: Sessions,
        poller: Poller,
        changes: Changes,
        downloads: Downloads,
        owner: TaskOwner,
    ) -> None:
        super().__init__()
        self._vault = vault
        self._sessions = sessions
        self._poller = poller
        self._changes = changes
        self._downloads = downloads
        self._owner = owner
        self._left: set[str] = set()
        self._under_way: set[str] = set()
        self._stood_still: set[str] = set()
        self.reason: LockReason | None = None
        self.is_asking = False
        self.refusal: ConsoleError | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_locked(self) -> bool:
        """Whether the console is locked."""
        return self.reason is not None

    @property
    def busy(self) -> int:
        """How many systems keep their session until work of theirs is over."""
        return len(self._left)

    @property
    def holds_nothing(self) -> bool:
        """Whether all sessions have ended and all secrets were let go of."""
        return self.is_locked and not self._left and not self._under_way

    def lock(self, reason: LockReason) -> None:
        """Lock now; nothing new, when it is locked already."""
        if self.is_locked:
            return
        self.reason, self.refusal = reason, None
        systems = self._sessions.all()
        self._left = {one.id for one in systems}
        self._stood_still = {one.id for one in systems if one.stands_still}
        self._sessions.is_locked = True
        self._changes.lock()
        for connection_id in self._left:
            self._poller.stop_connection(connection_id)
        self._poller.make_stale()
        self.locked.emit()
        self.changed.emit()
        self._timer.start()
        self._look()

    def unlock(self) -> None:
        """Read the key store again, and open when it answers; ``refusal`` says why not."""
        if self.is_locked and not self.is_asking:
            self._owner.start(self._unlock(), "unlock", group="unlock")

    def _look(self) -> None:
        """Let go of the systems whose work is over."""
        idle = {one for one in self._left if not self._is_busy(one)}
        self._left -= idle
        self._under_way |= idle
        for connection_id in idle:
            self._owner.start(self._let_go(connection_id), "let go of a session", group=GROUP)
        if not self._left:
            self._timer.stop()
        self._all_gone()
        if idle:
            self.changed.emit()

    def _is_busy(self, connection_id: str) -> bool:
        return self._changes.is_sending(connection_id) or self._downloads.is_busy(connection_id)

    async def _let_go(self, connection_id: str) -> None:
        try:
            await self._sessions.let_go(connection_id)
        finally:
            self._under_way.discard(connection_id)
            self._all_gone()

    def _all_gone(self) -> None:
        if self.holds_nothing:
            self._vault.let_go()
            self.dropped.emit()

    async def _unlock(self) -> None:
        self.is_asking, self.refusal = True, None
        self.changed.emit()
        try:
            connections = await self._vault.read_again()
            await self._until_quiet()
        except ConsoleError as error:
            self.refusal = error
            return
        finally:
            self.is_asking = False
            self.changed.emit()
        await self._open(connections)

    async def _until_quiet(self) -> None:
        """Farewells under way are waited for: they would end what is opened now. They take seconds at the most."""
        while self._under_way:  # noqa: ASYNC110  farewells of many systems, of which each has its own end
            await asyncio.sleep(0.02)

    async def _open(self, connections: tuple[Connection, ...]) -> None:
        self._timer.stop()
        kept_alive, self._left = self._left, set()
        self._poller.make_stale()  # an answer under way may have come in since
        self._vault.open_up()
        self._sessions.is_locked = False
        self._changes.unlock()
        self.reason = None
        self.changed.emit()
        for connection_id in kept_alive:
            self._sessions.live.emit(connection_id)  # it still is, and may be asked again
        read = {one.id: one for one in connections}
        for system in self._sessions.all():
            if system.id in kept_alive or self._sessions.find(system.id) is None:
                continue
            # One that could not be read is taken as it is left: without its secrets, which are asked for.
            connection = read.get(system.id, system.connection)
            if connection.environment_id != system.connection.environment_id:
                await self._sessions.remove(system.id)  # moved by somebody else: taken in below, where it stands now
                continue
            sign_in = system.id not in self._stood_still
            await self._sessions.take_back(connection, system.environment, sign_in=sign_in)
        for connection in connections:
            if self._sessions.find(connection.id) is None:
                self._vault.take_in(connection)
        self.opened.emit()
