"""The operating system's key store, asked in a thread of its own and with a time limit, in one of six states.

Knows entries of text by name, not what stands in them (``profile_records`` does). It never falls back to a file: back
ends that keep secrets in plain files, or nowhere, count as no key store.
"""

import asyncio
import logging
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from typing import Any, Protocol, TypeVar

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringError, KeyringLocked, NoKeyringError, PasswordDeleteError

from app.domain.errors import SecretStoreError, SecretStoreState
from app.settings.blocking import BlockingThread

T = TypeVar("T")

SERVICE = "Backstay"
USER = "backstay"
TIME_LIMIT_S = 20.0
"""Long enough for an operator to type the password of a prompt; after it the store counts as hanging."""

NO_STORES = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")
SHORT_ENTRIES = "keyring.backends.Windows"
WINDOWS_UNITS = 1_200
"""UTF-16 units an entry may hold there: 2,560 bytes less a margin. The limit is not checked by the keyring library."""

_log = logging.getLogger(__name__)


class Entries(Protocol):
    """Blocking access to entries by name, as work running in the thread sees it."""

    unit_limit: int | None

    def get(self, name: str) -> str | None:
        """The entry's text; None when there is none."""

    def set(self, name: str, text: str) -> None:
        """Write an entry, or replace it."""

    def delete(self, name: str) -> bool:
        """Take an entry away; False when there was none."""


class KeyStore:
    """Runs work on the keyring's entries, one piece at a time.

    Args:
        backend: gives the keyring; called in the thread, since looking for one takes its time.
        time_limit_s: for one piece of work.
        limit_of: how many UTF-16 units an entry of the keyring may hold; None: no limit.

    A call that does not come back within the limit leaves the store in state HANGING: later calls are refused at once
    until it does come back, so that one thread at most is lost and nobody waits twice.
    """

    def __init__(
        self,
        backend: Callable[[], KeyringBackend] = keyring.get_keyring,
        *,
        time_limit_s: float = TIME_LIMIT_S,
        limit_of: Callable[[KeyringBackend], int | None] | None = None,
    ) -> None:
        self._backend = backend
        self._limit_of = limit_of or unit_limit
        self._time_limit_s = time_limit_s
        self._thread = BlockingThread("keyring")
        self._turn = asyncio.Lock()
        self._running: Future[Any] | None = None
        self._state: SecretStoreState | None = None

    @property
    def state(self) -> SecretStoreState | None:
        """How the store was found by the latest call; None before any."""
        return self._state

    async def run(self, work: Callable[[Entries], T]) -> T:
        """Run work on the entries, in the store's thread.

        Raises:
            SecretStoreError: the store cannot serve; its ``state`` says why. What the work itself raises of this kind
                passes through and leaves the store's state as it is.
        """
        async with self._turn:
            await self._free()
            future = self._thread.submit(lambda: work(self._entries()))
            self._running = future
            if not await self._is_over(future):
                raise self._refusal(SecretStoreState.HANGING)
            self._running = None
            error = future.exception()
            if error is None:
                self._state = SecretStoreState.READY
                return future.result()
            if isinstance(error, SecretStoreError):
                raise error
            raise self._refusal(_state_for(error)) from error

    def close(self) -> None:
        """Let the thread end. A call that hangs is left behind."""
        self._thread.close()

    def _entries(self) -> Entries:
        backend = _usable(self._backend())
        return _KeyringEntries(backend, self._limit_of(backend))

    async def _free(self) -> None:
        """Wait for an earlier call nobody waits for any more; refuse at once when it is known to hang."""
        if self._running is None or self._running.done():
            return
        if self._state is SecretStoreState.HANGING or not await self._is_over(self._running):
            raise self._refusal(SecretStoreState.HANGING)

    async def _is_over(self, future: "Future[T]") -> bool:
        """Wait for a call, up to the limit."""
        waiting = asyncio.wrap_future(future)
        try:
            done, _ = await asyncio.wait([waiting], timeout=self._time_limit_s)
        finally:
            if not waiting.done():
                # The call itself cannot be stopped; only nobody waits for it on this loop any more.
                waiting.cancel()
        if done:
            waiting.exception()  # taken notice of; the caller asks the call itself
        return bool(done)

    def _refusal(self, state: SecretStoreState) -> SecretStoreError:
        self._state = state
        return SecretStoreError(state)


def _state_for(error: BaseException) -> SecretStoreState:
    if isinstance(error, NoKeyringError):
        return SecretStoreState.MISSING
    if isinstance(error, KeyringLocked | InitError):
        # InitError: a prompt would be needed, and there is nowhere to show it.
        return SecretStoreState.LOCKED
    if not isinstance(error, KeyringError):
        # The type alone: texts of back ends may hold what was to be written.
        _log.warning("the key store failed with %s", type(error).__name__)
    return SecretStoreState.REFUSING


def unit_limit(backend: KeyringBackend) -> int | None:
    """How many UTF-16 units an entry of this back end may hold; None: no limit that matters."""
    return WINDOWS_UNITS if type(backend).__module__ == SHORT_ENTRIES else None


def _usable(backend: KeyringBackend) -> KeyringBackend:
    """The first back end that keeps secrets. Raises NoKeyringError."""
    for candidate in _candidates(backend):
        if not type(candidate).__module__.startswith(NO_STORES):
            return candidate
    raise NoKeyringError


def _candidates(backend: KeyringBackend) -> Iterator[KeyringBackend]:
    """A chain tries one after the other, plain files too: it is taken apart."""
    if type(backend).__module__ == "keyring.backends.chainer":
        yield from getattr(backend, "backends", ())
    else:
        yield backend


class _KeyringEntries:
    """Entries of one back end. Each is a service of its own: on Windows those of one service push each other about."""

    def __init__(self, backend: KeyringBackend, limit: int | None) -> None:
        self._backend = backend
        self.unit_limit = limit

    def get(self, name: str) -> str | None:
        return self._backend.get_password(f"{SERVICE}/{name}", USER)

    def set(self, name: str, text: str) -> None:
        self._backend.set_password(f"{SERVICE}/{name}", USER, text)

    def delete(self, name: str) -> bool:
        try:
            self._backend.delete_password(f"{SERVICE}/{name}", USER)
        except PasswordDeleteError:
            return False
        return True
