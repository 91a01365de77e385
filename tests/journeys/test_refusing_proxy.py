"""A proxy that refuses the sign-in: told as such, not tried again by itself, and mended in the properties."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.domain.connections import Connection
from app.domain.errors import ProxyRejectedError
from app.models.tree_rows import Row, RowKind
from app.services.connection_flow import ConnectionPage
from app.services.sessions import SystemState
from app.ui.side.tree_texts import link_text, told_text
from app.ui.texts import tr
from app.ui.wizards.connection_wizard import ConnectionWizard
from tests.demo.serving import ServedDemo
from tests.journeys.console import Console, profile
from tests.journeys.places import UNITRENDS
from tests.journeys.proxies import proxy_in_thread
from tests.transport.proxy_servers import HttpProxy, own

pytestmark = pytest.mark.journey


def test_a_refused_sign_in_at_the_proxy_stands_still_and_is_mended(
    console: Console, serve_demo: Callable[..., ServedDemo]
) -> None:
    served = serve_demo(UNITRENDS.kind)
    proxy = HttpProxy(wants="operator:right password")
    with proxy_in_thread(proxy) as at:
        connection = profile(served, "one", proxy=own(f"http://{at}", "operator", "wrong password"))
        console.add(connection)
        console.until(lambda: console.state(connection.id) is SystemState.NEEDS_PROXY)
        assert isinstance(console.system(connection.id).error, ProxyRejectedError)
        assert console.system(connection.id).retry_at is None
        assert len(proxy.targets) == 1, "an attempt more may lock the account at the proxy"
        console.composition.poller.ask_now()
        console.composition.sessions.retry_due()
        console.turn()
        assert (len(proxy.targets), served.control.counters()["total"]) == (1, 0)
        console.until(lambda: kind_told(console, connection) is RowKind.NEEDS_PROXY)
        row = console.told(connection)
        assert row is not None
        assert told_text(row) == tr("error.proxy_sign_in.title")
        assert link_text(row) == tr("tree.needs_proxy.link")
        console.run(press_link(console, row))
        wizard = console.dialog()
        assert isinstance(wizard, ConnectionWizard)
        assert wizard.flow.page is ConnectionPage.ADDRESS
        wizard.dismiss()
        mended = replace(connection, proxy=own(f"http://{at}", "operator", "right password"))
        console.run(console.composition.sessions.replace(mended, console.system(connection.id).environment))
        console.until(lambda: console.state(connection.id) is SystemState.LIVE)
        console.close()


async def press_link(console: Console, row: Row) -> None:
    """The link at its end."""
    console.window._on_link(row)


def kind_told(console: Console, connection: Connection) -> RowKind | None:
    row = console.told(connection)
    return row.kind if row is not None else None
