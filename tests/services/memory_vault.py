"""A vault in memory: what the key store holds, how it refuses, and what became of the secrets that were held."""

from collections.abc import Callable

from app.domain.connections import Connection
from app.domain.errors import ConsoleError


class MemoryVault:
    """Implements ``services.lock.Vault``. ``refusal`` is raised while it is set."""

    def __init__(self, take_in: Callable[[Connection], None]) -> None:
        self.kept: tuple[Connection, ...] = ()
        self.refusal: ConsoleError | None = None
        self.is_shut = False
        self.asked = 0
        self._take_in = take_in

    def let_go(self) -> None:
        """See ``Vault``, as for all methods here."""
        self.is_shut = True

    async def read_again(self) -> tuple[Connection, ...]:
        self.asked += 1
        if self.refusal is not None:
            raise self.refusal
        return self.kept

    def open_up(self) -> None:
        self.is_shut = False

    def take_in(self, connection: Connection) -> None:
        self._take_in(connection)
