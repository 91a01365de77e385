"""Signing in goes wrong, or the session ends: each in one named state with advice, and a way back."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pydantic import SecretStr
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from app.domain.connections import Connection, parse_address
from app.domain.trust import Trust, TrustMode
from app.models.tree_rows import RowKind
from app.services.sessions import SystemState
from app.ui.side.tree_texts import link_text, told_text, tool_tip
from app.ui.widgets.info_box import InfoBox
from app.ui.widgets.notice import NoticeLine
from tests.demo.serving import ServedDemo
from tests.journeys.bad_days import assert_named
from tests.journeys.console import LEFT_BUTTON, Console, profile
from tests.journeys.places import PLACES, SMARTFABRIC, UNITRENDS, Place
from tests.transport.servers import port_nobody_listens_on

pytestmark = [pytest.mark.journey, pytest.mark.parametrize("place", PLACES, ids=lambda place: place.kind)]


@pytest.fixture
def closed_port() -> Iterator[int]:
    """Give a port that refuses."""
    with port_nobody_listens_on() as port:
        yield port


def mistaken(right: Connection, stranger: ServedDemo, closed_port: int) -> dict[SystemState, list[Connection]]:
    """Connections with one mistake each, by the state they must end in."""
    wrong_pin = Trust(TrustMode.PIN, pins=("ab" * 32,))
    secret = next(key for key, value in right.sign_in.items() if isinstance(value, SecretStr))
    no_name = replace(right.address, host="nowhere.example")
    refused = replace(right.address, port=closed_port)
    assert stranger.fingerprint is not None
    elsewhere = replace(
        right, address=parse_address(stranger.base_url), trust=Trust(TrustMode.PIN, pins=(stranger.fingerprint,))
    )
    return {
        SystemState.UNREACHABLE: [replace(right, address=no_name), replace(right, address=refused)],
        SystemState.UNTRUSTED: [replace(right, trust=wrong_pin), replace(right, trust=Trust())],
        SystemState.REJECTED: [replace(right, sign_in={**right.sign_in, secret: SecretStr("not-the-secret-0")})],
        SystemState.FAULTY: [elsewhere],
    }


def test_each_mistake_ends_in_a_state_with_advice_and_can_be_mended(
    console: Console,
    serve_demo: Callable[..., ServedDemo],
    place: Place,
    closed_port: int,
    subtests: pytest.Subtests,
) -> None:
    served = serve_demo(place.kind)
    stranger = serve_demo((SMARTFABRIC if place is UNITRENDS else UNITRENDS).kind)
    right = console.connect(served, "right")
    for state, connections in mistaken(right, stranger, closed_port).items():
        for number, one in enumerate(connections):
            wrong = replace(one, id=f"{state}-{number}", name=f"{state} {number}")
            with subtests.test(wrong.name):
                go_wrong(console, wrong, state)
                go_right(console, replace(right, id=wrong.id, name=wrong.name))
    assert console.state(right.id) is SystemState.LIVE


def go_wrong(console: Console, wrong: Connection, state: SystemState) -> None:
    """Connect and end in that state."""
    console.add(wrong)
    console.until(lambda: console.state(wrong.id) is not SystemState.CONNECTING)
    assert console.state(wrong.id) is state, console.system(wrong.id).error
    assert_told(console, wrong)


def go_right(console: Console, mended: Connection) -> None:
    """Take the corrected connection in, and away again."""
    sessions = console.composition.sessions
    console.run(sessions.replace(mended, console.system(mended.id).environment))
    console.until(lambda: console.state(mended.id) is SystemState.LIVE)
    console.run(sessions.remove(mended.id))


def assert_told(console: Console, wrong: Connection) -> None:
    """Tree and details say what is wrong and what can be done."""
    error = console.system(wrong.id).error
    assert_named(error)
    assert error is not None
    console.until(lambda: is_told(console, wrong))
    row = console.told(wrong)
    assert row is not None
    assert told_text(row)
    assert link_text(row)
    console.window.select_path(f"system:{wrong.id}")
    subject = console.window.details.subject
    assert subject is not None
    assert subject.trouble is not None
    assert subject.trouble.text in tool_tip(row, None)
    box = console.window.details.findChild(InfoBox)
    assert isinstance(box, InfoBox)
    assert box.isVisibleTo(console.window.details)


def is_told(console: Console, connection: Connection) -> bool:
    """Whether the tree tells of a trouble below a system."""
    row = console.told(connection)
    return row is not None and row.kind is not RowKind.LOADING


def test_without_the_secret_nothing_is_sent(
    console: Console, serve_demo: Callable[..., ServedDemo], place: Place
) -> None:
    served = serve_demo(place.kind)
    whole = profile(served, "asks")
    known = {key: value for key, value in whole.sign_in.items() if not isinstance(value, SecretStr)}
    console.add(replace(whole, sign_in=known))
    assert console.state(whole.id) is SystemState.NEEDS_SECRET
    console.until(lambda: console.told(whole) is not None)
    console.window.select_path(f"system:{whole.id}")
    console.window.deeds.refresh()
    console.turn()
    assert served.control.counters()["total"] == 0
    typed = {key: value for key, value in whole.sign_in.items() if isinstance(value, SecretStr)}
    console.composition.sessions.sign_in(whole.id, typed)
    console.until(lambda: console.state(whole.id) is SystemState.LIVE)
    console.until(lambda: console.told(whole) is None)


def test_an_expired_token_is_renewed_unseen(
    console: Console, serve_demo: Callable[..., ServedDemo], place: Place
) -> None:
    served = serve_demo(place.kind)
    connection = console.connect(served, "one")
    place.go(console, connection)
    served.control.expire_sessions()
    console.look(connection)
    assert console.state(connection.id) is SystemState.LIVE
    assert console.system(connection.id).error is None


def test_a_session_that_cannot_be_renewed_asks_the_operator(
    console: Console, serve_demo: Callable[..., ServedDemo], place: Place
) -> None:
    served = serve_demo(place.kind)
    connection = console.connect(served, "one")
    place.go(console, connection)
    rows = [row.ref for row in console.table_rows]
    served.control.fault(f"forbidden@{place.sign_in_path}")
    served.control.expire_sessions()
    console.look(connection)
    assert console.state(connection.id) is SystemState.SIGNED_OUT
    assert_named(console.system(connection.id).error)
    notice = console.window.page.findChild(NoticeLine)
    assert isinstance(notice, NoticeLine)
    console.until(lambda: notice.isVisibleTo(console.window.page))
    assert [row.ref for row in console.table_rows] == rows
    assert notice.action.text() == "Sign in"
    asked = console.asked(served)
    console.composition.poller.ask_now()
    console.window.deeds.refresh()
    console.turn()
    assert served.control.counters()["total"] == asked, "nobody is locked out by a console that insists"
    served.control.clear_faults()
    click_link(console, connection)
    console.until(lambda: console.state(connection.id) is SystemState.LIVE)
    console.until(lambda: not notice.isVisibleTo(console.window.page))
    console.look(connection)
    assert [row.ref for row in console.filled()][: len(rows)] == rows[: len(console.table_rows)]


def click_link(console: Console, connection: Connection) -> None:
    """Click on the link in the row below a system."""
    console.until(lambda: console.told(connection) is not None)
    tree, model = console.window.side.tree, console.window.model
    row = console.told(connection)
    assert row is not None
    assert row.kind is RowKind.SIGNED_OUT
    index = model.index_of(row.key)
    tree.scrollTo(index)
    rect = tree.visualRect(index)
    QTest.mouseClick(tree.viewport(), LEFT_BUTTON, pos=QPoint(rect.right() - 24, rect.center().y()))


def test_a_changed_certificate_stops_all_traffic(
    console: Console, serve_demo: Callable[..., ServedDemo], place: Place
) -> None:
    served = serve_demo(place.kind)
    connection = console.connect(served, "one")
    place.go(console, connection)
    rows = list(console.table_rows)
    fresh = served.control.rotate_certificate()
    served.control.fault(f"refuse*1@{place.runs_path}")  # the connections that stand still show the old one
    console.watch(served, connection, lambda: console.state(connection.id) is SystemState.UNTRUSTED)
    error = console.system(connection.id).error
    assert_named(error)
    assert console.table_rows == rows
    asked = console.asked(served)
    console.composition.poller.ask_now()
    console.window.deeds.refresh()
    console.turn()
    assert served.control.counters()["total"] == asked
    trusting = replace(connection, trust=Trust(TrustMode.PIN, pins=(fresh,)))
    console.run(console.composition.sessions.replace(trusting, console.system(connection.id).environment))
    console.until(lambda: console.state(connection.id) is SystemState.LIVE)
