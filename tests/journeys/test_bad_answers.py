"""A system answers badly, late or not at all: one named trouble with advice, rows stay, everything else goes on."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from app.adapters import registry
from app.adapters.vendor import Vendor
from app.domain.connections import Connection
from app.models.backup_columns import BackupColumn
from app.services.sessions import SystemState
from app.transport.channel import Channel
from app.ui.backups.backups_page import BackupsPage
from app.ui.widgets.fields import SearchField
from app.ui.widgets.notice import NoticeLine
from app.ui.window.possible import ActionId
from tests.contract.bad_days import Impatient
from tests.demo.serving import ServedDemo
from tests.guards.logs import ExpectedLogs
from tests.journeys.bad_days import assert_named
from tests.journeys.console import Console
from tests.journeys.places import PLACES, SMARTFABRIC, UNITRENDS, Place

pytestmark = [pytest.mark.journey, pytest.mark.parametrize("place", PLACES, ids=lambda place: place.kind)]

LIST_TROUBLES = (
    "forbidden",
    "not_found",
    "server_error",
    "unavailable",
    "html",
    "html=502",
    "truncated",
    "wrong_types",
    "redirect",
    "huge",
)
"""What the request that lists backups is answered with; the last is the only one that some systems survive."""

HEARTBEAT_TROUBLES = {
    "forbidden": SystemState.FORBIDDEN,
    "not_found": SystemState.FAULTY,
    "server_error": SystemState.FAULTY,
    "html": SystemState.FAULTY,
    "truncated": SystemState.FAULTY,
    "redirect": SystemState.FAULTY,
    "refuse": SystemState.UNREACHABLE,
}
"""What the regular question for news is answered with, and the state of the system that it leads to."""


@dataclass
class Day:
    """A console with two systems: one that will have a bad day, and one that must not notice."""

    console: Console
    served: ServedDemo
    connection: Connection
    other: Connection

    @property
    def page(self) -> BackupsPage:
        return self.console.window.page

    @property
    def notice(self) -> NoticeLine:
        """The line above the table."""
        found = self.page.findChild(NoticeLine)
        assert isinstance(found, NoticeLine)
        return found

    def told_above_rows(self, *, survives: bool) -> None:
        """The line above the table names the trouble of the list and offers to ask again."""
        error = self.console.composition.backups.error
        if survives and error is None:
            return
        assert_named(error)
        assert self.notice.isVisibleTo(self.page)
        assert self.notice.sentence
        assert self.notice.action.text() == "Ask again"

    def ask_again(self) -> None:
        """Ask for the backups anew, as after turning the time range to and fro, and wait for what comes of it."""
        source = self.console.composition.backups
        assert source.query is not None
        source.show(source.query)
        self.console.until(lambda: source.loading_since is None)

    def goes_on(self) -> None:
        """The other system is asked and answers as ever."""
        assert self.console.state(self.other.id) is SystemState.LIVE
        before = self.console.system(self.other.id).heard_at
        self.console.look(self.other)
        assert self.console.system(self.other.id).heard_at != before


@pytest.fixture
def day(console: Console, serve_demo: Callable[..., ServedDemo], place: Place) -> Day:
    """Give both systems, signed in, with the backups of the first in the table."""
    served = serve_demo(place.kind)
    other_place = SMARTFABRIC if place is UNITRENDS else UNITRENDS
    other = console.connect(serve_demo(other_place.kind), "other")
    connection = console.connect(served, "one")
    place.go(console, connection)
    return Day(console, served, connection, other)


def test_a_bad_list_is_told_above_the_rows_that_stay(
    day: Day, place: Place, subtests: pytest.Subtests, expected_logs: ExpectedLogs
) -> None:
    expected_logs.tolerate("asyncio", "socket.send", because="the server still writes what is refused as too large")
    source = day.console.composition.backups
    rows = source.rows
    field = day.page.findChildren(SearchField)[0]
    field.setText("typed")
    field.clearFocus()
    for trouble in LIST_TROUBLES:
        with subtests.test(trouble):
            day.served.control.fault(f"{trouble}@{place.list_path}")
            day.ask_again()
            day.told_above_rows(survives=trouble == "huge")
            assert {row.ref for row in rows} <= {row.ref for row in source.rows}, "what was shown stays"
            assert field.text() == "typed"
            day.served.control.clear_faults()
            if source.error is not None:
                day.notice.action_triggered.emit()
            day.console.until(lambda: source.error is None and source.loading_since is None)
            assert not day.notice.isVisibleTo(day.page)
    day.goes_on()


def test_a_bad_heartbeat_names_the_state_of_the_system(day: Day, place: Place, subtests: pytest.Subtests) -> None:
    for trouble, state in HEARTBEAT_TROUBLES.items():
        with subtests.test(trouble):
            day.served.control.fault(f"{trouble}@{place.runs_path}")
            day.console.look(day.connection)
            system = day.console.system(day.connection.id)
            assert system.state is state, system.error
            assert_named(system.error)
            day.console.until(lambda: day.console.told(day.connection) is not None)
            assert day.console.window.actions_[ActionId.BACKUP_NOW].statusTip(), "it says why not"
            assert day.console.table_rows
            day.goes_on()
            day.served.control.clear_faults()
            day.console.look(day.connection)
            assert day.console.state(day.connection.id) is SystemState.LIVE
            day.console.until(lambda: day.console.told(day.connection) is None)


@pytest.mark.parametrize("form", ["rate_limit=3", "rate_limit_date=4"])
def test_a_server_that_asks_to_wait_is_left_alone_until_then(day: Day, place: Place, form: str) -> None:
    day.served.control.fault(f"{form}@{place.runs_path}")
    day.console.look(day.connection)
    day.served.control.clear_faults()
    system = day.console.system(day.connection.id)
    assert system.state is SystemState.ASKED_TO_WAIT
    assert_named(system.error)
    poller = day.console.composition.poller
    assert 0 < poller.asked_to_wait_s(day.connection.id) <= 4
    day.console.window.select_path(f"system:{day.connection.id}")
    assert not day.console.window.actions_[ActionId.REFRESH].isEnabled()
    served_before = day.served.control.counters()["total"]
    assert poller.asked_to_wait_s(day.connection.id) > 0
    poller.ask_now(day.connection.id)
    day.goes_on()
    assert day.served.control.counters()["total"] == served_before or not poller.asked_to_wait_s(day.connection.id)
    day.console.until(lambda: day.console.state(day.connection.id) is SystemState.LIVE)


def test_missing_values_are_shown_as_not_known(day: Day, place: Place) -> None:
    day.served.control.fault(f"nulls@{place.list_path}")
    day.ask_again()
    source = day.console.composition.backups
    if source.error is not None:
        assert_named(source.error)
    else:
        cells = day.console.window.cells
        sizes = {cells.cell(row, BackupColumn.SIZE).text for row in day.console.table_rows}
        assert sizes <= {"–", "?"}


class TestHasty:
    """With half a second for every answer from the moment on at which the server hangs."""

    @pytest.fixture(autouse=True)
    def channels(self, monkeypatch: pytest.MonkeyPatch) -> list[Impatient]:
        """Put a channel that can be made impatient before every adapter."""
        found = registry.vendor
        channels: list[Impatient] = []

        def impatient(channel: Channel) -> Impatient:
            channels.append(Impatient(channel))
            return channels[-1]

        def vendor(kind: str) -> Vendor:
            patient = found(kind)
            return Vendor(
                patient.card,
                patient.auth,
                patient.reads,
                lambda connection, channel, catalogue: patient.open(connection, impatient(channel), catalogue),
            )

        monkeypatch.setattr(registry, "vendor", vendor)
        return channels

    def test_a_server_that_never_answers_is_given_up(self, channels: list[Impatient], day: Day, place: Place) -> None:
        day.served.control.fault(f"hang@{place.list_path}")
        for channel in channels:
            if channel.connection_id == day.connection.id:  # the other one may take its time on a busy machine
                channel.hurry()
        day.ask_again()
        source = day.console.composition.backups
        assert_named(source.error)
        assert day.console.table_rows
        day.goes_on()
