"""What hangs before a server is spoken to: a certificate file on a share, the system's word on proxies."""

import os
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from app.domain.connections import Address, ClientCertificate, Proxy, ProxyMode
from app.domain.errors import Advice, UnreachableError
from app.domain.trust import Trust, TrustMode
from app.transport.network import Network
from app.transport.preparing import Preparing
from app.transport.proxies import SystemProxies
from app.transport.request import Request
from app.transport.tls import TlsContexts
from tests.transport.conftest import Way
from tests.transport.handlers import guarded
from tests.transport.servers import serving

THINGS = Request("GET", "/things")
FAR = Address("backup.example", 443)
NAME = "preparing"


def threads() -> list[threading.Thread]:
    return [one for one in threading.enumerate() if one.name == NAME]


@pytest.fixture
def hanging_file(tmp_path: Path) -> Iterator[str]:
    """Give a file whose reading waits until somebody writes into it: a share that does not answer."""
    path = tmp_path / "authority.pem"
    os.mkfifo(path)
    yield str(path)
    while hung := threads():  # whoever reads it gets nothing, and goes
        os.close(os.open(path, os.O_RDWR | os.O_NONBLOCK))
        hung[0].join(0.05)


class HangingProxies:
    """A system that does not say whether there is a proxy, before it is let go."""

    def __init__(self) -> None:
        self.asked = 0
        self.gate: Future[bool] = Future()

    def is_bypassed(self, host: str) -> bool:
        self.asked += 1
        return self.gate.result(30)


async def test_a_file_that_hangs_is_told_and_nobody_else_waits(way: Way, hanging_file: str) -> None:
    network = Network(preparing=Preparing(TlsContexts(), limit_s=0.05))
    async with serving(way.authority.identity(), guarded()) as server:
        held = way.connection(server, trust=Trust(TrustMode.CA_FILE, ca_file=hanging_file))
        for _ in range(3):
            with pytest.raises(UnreachableError) as caught:
                await network.inspect(held.address, ca_file=hanging_file)
        assert len(threads()) == 1, "one thread is lost, however often it is asked for"
        shown = await network.inspect(held.address, ca_file=way.authority.file)
        assert shown.fingerprint == server.fingerprint
        with pytest.raises(UnreachableError) as client:
            await network.inspect(held.address, client=ClientCertificate(hanging_file))
        assert (await way.open(server).send(THINGS)).status == 200
    await network.aclose()
    for error in (caught.value, client.value):
        assert error.message.id == "error.certificate_files_silent.title"
        assert error.advice is Advice.RETRY_LATER


async def test_a_system_that_hangs_over_proxies_is_told_and_asked_once() -> None:
    hanging = HangingProxies()
    system = SystemProxies(lambda: {"https": "http://proxy.example:3128"}, hanging.is_bypassed)
    preparing = Preparing(TlsContexts(), system=system, limit_s=0.05)
    for _ in range(3):
        with pytest.raises(UnreachableError) as caught:
            await preparing.way(FAR, Trust(TrustMode.PIN), Proxy(ProxyMode.SYSTEM))
    assert caught.value.message.id == "error.system_proxy_silent.title"
    assert hanging.asked == 1
    hanging.gate.set_result(False)
    patient = Preparing(TlsContexts(), system=system)
    way = await patient.way(FAR, Trust(TrustMode.PIN), Proxy(ProxyMode.SYSTEM))
    assert way.route is not None
    assert way.route.host == "proxy.example"
    for one in threads():
        one.join(5)
