"""Keyrings that misbehave, each in one way."""

import threading
from concurrent.futures import Future

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, NoKeyringError, PasswordSetError

from tests.memory_keyring import MemoryKeyring

WINDOWS_UNITS = 1_280


class ShortKeyring(MemoryKeyring):
    """Holds entries of 1,280 UTF-16 units at most and refuses longer ones, as Windows does."""

    def set_password(self, service: str, username: str, password: str) -> None:
        if len(password.encode("utf-16-le")) > 2 * WINDOWS_UNITS:
            raise OSError("1783 stub received bad data")
        super().set_password(service, username, password)


class HangingKeyring(MemoryKeyring):
    """Does not answer before it is let go, once it was told to hang."""

    def __init__(self) -> None:
        super().__init__()
        self.hangs = True
        self.calls = 0
        self.was_asked: Future[None] = Future()
        self._gate = threading.Event()

    def let_go(self) -> None:
        """Answer what is asked, and all that is asked later."""
        self.hangs = False
        self._gate.set()

    def get_password(self, service: str, username: str) -> str | None:
        self.calls += 1
        if self.calls == 1:
            self.was_asked.set_result(None)
        if self.hangs:
            assert self._gate.wait(30)
        return super().get_password(service, username)


class LockedKeyring(MemoryKeyring):
    """Locked until the test unlocks it."""

    def __init__(self) -> None:
        super().__init__()
        self.is_locked = True
        self.calls = 0

    def get_password(self, service: str, username: str) -> str | None:
        self.calls += 1
        if self.is_locked:
            raise KeyringLocked("Failed to unlock the collection!")
        return super().get_password(service, username)


class RefusingKeyring(MemoryKeyring):
    """Reads but does not write."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise PasswordSetError("denied")


class BrokenKeyring(MemoryKeyring):
    """Fails with an error of its own."""

    def get_password(self, service: str, username: str) -> str | None:
        raise ValueError("unexpected content hunter2-hunter2")


def no_keyring() -> KeyringBackend:
    """There is none."""
    raise NoKeyringError
