"""The whole way: a channel on the network thread, asked from the application's loop."""

import asyncio

import pytest

from app.domain.connections import Address, Connection
from app.domain.errors import SessionExpiredError, UntrustedCertificateError
from app.domain.redaction import Redactor
from app.domain.trust import Trust, TrustMode
from app.transport.network import Network
from app.transport.request import Request
from app.transport.thread import NetworkThread
from tests.transport.flows import READS, TokenFlow
from tests.transport.handlers import guarded
from tests.transport.servers import Authority, serving

THINGS = Request("GET", "/things")


async def test_open_ask_and_leave(authority: Authority) -> None:
    thread, network, redactor = NetworkThread(), Network(), Redactor()
    thread.start()
    thread.on_stop(network.aclose)
    async with serving(authority.identity(), guarded()) as server:
        trust = Trust(TrustMode.CA_FILE, ca_file=authority.file)
        address = Address("127.0.0.1", server.port)
        channel = network.open(Connection("c1", "kind", "Name", address, "lab", trust), TokenFlow(), READS, redactor)
        replies = await asyncio.gather(*(thread.run(lambda: channel.send(THINGS)) for _ in range(20)))
        assert {reply.status for reply in replies} == {200}
        shown = await thread.run(lambda: network.inspect(address))
        assert shown.fingerprint == server.fingerprint
        pinned = network.open(
            Connection("c2", "kind", "Name", address, "lab", Trust(TrustMode.PIN, pins=("0" * 64,))),
            TokenFlow(),
            READS,
            redactor,
        )
        with pytest.raises(UntrustedCertificateError) as caught:
            await thread.run(lambda: pinned.send(THINGS))
        assert caught.value.connection_id == "c2"
        await thread.run(channel.sign_out)
        with pytest.raises(SessionExpiredError):
            await thread.run(lambda: channel.send(THINGS))
        await thread.stop()


async def test_stopping_in_mid_request_leaves_nothing(authority: Authority) -> None:
    thread, network = NetworkThread(), Network()
    thread.start()
    thread.on_stop(network.aclose)
    async with serving(authority.identity(), guarded(lambda heard, wire: wire.say_nothing())) as server:
        trust = Trust(TrustMode.CA_FILE, ca_file=authority.file)
        channel = network.open(
            Connection("c1", "kind", "Name", Address("127.0.0.1", server.port), "lab", trust),
            TokenFlow(),
            READS,
            Redactor(),
        )
        asking = [asyncio.ensure_future(thread.run(lambda: channel.send(THINGS))) for _ in range(8)]
        await server.busy_with(5)
        await thread.stop()
        results = await asyncio.gather(*asking, return_exceptions=True)
    assert all(isinstance(result, asyncio.CancelledError) for result in results)
    assert network.budgets.in_flight == 0
