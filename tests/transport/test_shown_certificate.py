"""Which certificate was shown and taken is known afterwards, under pins as under authorities."""

from datetime import UTC, datetime
from typing import Any

import pytest

from app.domain.errors import UntrustedCertificateError
from app.domain.trust import Trust, TrustMode
from app.transport.request import Request
from tests.transport.conftest import Way
from tests.transport.servers import Heard, Wire, serving

VALID_TO = datetime(2099, 1, 1, tzinfo=UTC)
THINGS = Request("GET", "/things", operation="list_things")


async def well(heard: Heard, wire: Wire) -> None:
    """Sign in and answer."""
    await wire.answer(200, {"auth_token": "token-0123456789"})


@pytest.mark.parametrize("is_pinned", [True, False])
async def test_the_certificate_of_a_server_that_was_spoken_to_is_known(way: Way, is_pinned: bool) -> None:
    async with serving(way.authority.identity(not_after=VALID_TO), well) as server:
        how: dict[str, Any] = {"trust": Trust(TrustMode.PIN, pins=(server.fingerprint,))} if is_pinned else {}
        profile = way.connection(server, **how)
        assert way.network.shown_certificate(profile) is None
        channel = way.open(server, **how)
        assert way.network.shown_certificate(profile) is None, "nothing was sent yet"
        await channel.send(THINGS)
        shown = way.network.shown_certificate(profile)
        assert shown is not None
        assert shown.fingerprint == server.fingerprint
        assert shown.valid_to == VALID_TO


async def test_a_certificate_that_was_refused_is_not_taken(way: Way) -> None:
    trust = Trust(TrustMode.PIN, pins=("0" * 64,))
    async with serving(way.authority.identity(), well) as server:
        with pytest.raises(UntrustedCertificateError):
            await way.open(server, trust=trust).send(THINGS)
        assert way.network.shown_certificate(way.connection(server, trust=trust)) is None
