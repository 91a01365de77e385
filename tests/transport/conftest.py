"""What the transport tests share: an authority, a network that neither waits nor guesses, and channels through it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.domain.connections import Address, ClientCertificate, Connection, Proxy
from app.domain.redaction import Redactor
from app.domain.trust import Trust, TrustMode
from app.transport.auth import AuthFlow
from app.transport.channel_http import HttpChannel
from app.transport.json_lines import JsonLinesFile
from app.transport.network import Network
from app.transport.reads import ReadRule
from app.transport.wire_log import WireLog
from tests.clocks import FixedClock
from tests.transport.flows import READS, TokenFlow
from tests.transport.servers import Authority, Server


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """Give the private authority that signs the test servers' certificates."""
    return Authority(tmp_path_factory.mktemp("authority"))


@dataclass
class Way:
    """A network under test, with its clock, its pauses and its log."""

    network: Network
    clock: FixedClock
    authority: Authority
    log_path: Path
    redactor: Redactor = field(default_factory=Redactor)
    pauses: list[float] = field(default_factory=list)
    channels: list[HttpChannel] = field(default_factory=list)

    def connection(
        self, server: Server, *, host: str = "127.0.0.1", trust: Trust | None = None, **other: object
    ) -> Connection:
        """A profile for a test server; trusts the private authority unless told otherwise."""
        known = trust or Trust(TrustMode.CA_FILE, ca_file=self.authority.file)
        address = Address(host, server.port, str(other.pop("base_path", "")), server.scheme)
        proxy = other.pop("proxy", Proxy())
        client = other.pop("client_certificate", None)
        assert isinstance(proxy, Proxy)
        assert client is None or isinstance(client, ClientCertificate)
        options = {name: str(value) for name, value in other.items()}
        return Connection(
            "c1", "kind", "Name", address, "lab", known, proxy, options=options, client_certificate=client
        )

    def open(
        self,
        server: Server,
        flow: AuthFlow | None = None,
        reads: tuple[ReadRule, ...] = READS,
        *,
        host: str = "127.0.0.1",
        trust: Trust | None = None,
        **other: object,
    ) -> HttpChannel:
        """A channel to a test server."""
        connection = self.connection(server, host=host, trust=trust, **other)
        channel = self.network.open(connection, flow or TokenFlow(), reads, self.redactor)
        self.channels.append(channel)
        return channel


@pytest.fixture
async def way(authority: Authority, tmp_path: Path) -> AsyncIterator[Way]:
    """Give a network whose pauses take no time and whose clock stands still."""
    clock, redactor = FixedClock(), Redactor()
    pauses: list[float] = []

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    path = tmp_path / "wire.log"
    network = Network(
        wire_log=WireLog(JsonLinesFile(path), redactor, clock.now),
        now=clock.now,
        monotonic=clock.monotonic,
        sleep=pause,
        dice=lambda: 0.5,
    )
    yield Way(network, clock, authority, path, redactor, pauses)
    await network.aclose()
