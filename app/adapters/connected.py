"""What the parts of one adapter share: the connection, its channel, two clocks and the switches. For all adapters."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from app.domain.connections import Connection
from app.domain.forms import Form, field_problem
from app.domain.nodes import NodeRef
from app.transport.channel import Channel


def utc_now() -> datetime:
    """The console's clock."""
    return datetime.now(UTC)


class Connected:
    """One connected system. An adapter derives from it what its own parts share besides.

    Args:
        switches: the form of the card's options.
    """

    def __init__(
        self, connection: Connection, channel: Channel, switches: Form, clock: Callable[[], datetime] = utc_now
    ) -> None:
        self.connection = connection
        self.channel = channel
        self.root = NodeRef.appliance(connection.id)
        self._switches = switches
        self._clock = clock

    @property
    def id(self) -> str:
        """The connection's id."""
        return self.connection.id

    def now(self) -> datetime:
        """The console's time, aware UTC: when something was heard."""
        return self._clock()

    def server_now(self) -> datetime:
        """The server's time, as far as its ``Date`` headers told it: what ages and spans are counted from."""
        return self._clock() + timedelta(seconds=self.channel.clock_skew_s or 0.0)

    def option(self, name: str) -> str:
        """A switch of the connection; its default where it is not set, or set to what nobody knows."""
        field = self._switches.field(name)
        value = self.connection.options.get(name)
        return value if value and field_problem(field, value) is None else str(field.default)
