"""Where the running console's secrets are (household, transport, the masks of the logs), and how they are let go.

For the composition root, which hands it to the lock. The demo's profiles are kept nowhere but with its servers.
"""

from collections.abc import Callable
from typing import Protocol

from app.domain.connections import Connection
from app.domain.redaction import Redactor


class SecretHolder(Protocol):
    """Part of a household."""

    def let_go(self) -> None:
        """Hold no secret of a profile any more."""

    async def read_again(self) -> tuple[Connection, ...]:
        """Every kept profile. Raises SecretStoreError, SettingsError: none can be read now."""


class Gate(Protocol):
    """The way out to all servers."""

    def shut(self, is_shut: bool) -> None:
        """Let nothing out, or again everything."""


class ConsoleVault:
    """Implements ``services.lock.Vault``."""

    def __init__(
        self,
        holder: SecretHolder,
        gate: Gate,
        redactor: Redactor,
        demo: Callable[[], tuple[Connection, ...]],
        take_in: Callable[[Connection], None],
    ) -> None:
        self._holder = holder
        self._gate = gate
        self._redactor = redactor
        self._demo = demo
        self._take_in = take_in

    def let_go(self) -> None:
        """See ``Vault``, as for all methods here."""
        self._holder.let_go()
        self._gate.shut(True)
        # Last: until the way out is shut something may still be written that has to be masked.
        self._redactor.forget()

    async def read_again(self) -> tuple[Connection, ...]:
        return (*await self._holder.read_again(), *self._demo())

    def open_up(self) -> None:
        self._gate.shut(False)

    def take_in(self, connection: Connection) -> None:
        self._take_in(connection)
