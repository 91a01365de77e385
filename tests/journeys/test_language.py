"""With German chosen, no English text of ours and no raw id is on any screen of the main window."""

from collections.abc import Callable, Iterator

import pytest

from app.domain.activities import Phase
from app.ui.looks_kept import LookSettings
from app.ui.window.possible import ActionId
from tests.demo.serving import ServedDemo
from tests.journeys.console import Console
from tests.journeys.places import ALL_PLACES, UNITRENDS, Place
from tests.journeys.screen_texts import Said, english_in, painted_in, said_by

pytestmark = pytest.mark.journey


def assert_german(console: Console) -> None:
    """No English text of ours and no raw id is in the main window."""
    found = english_in(everything(console))
    assert not found, "\n".join(found)


def everything(console: Console) -> Iterator[Said]:
    """All texts of the main window now."""
    yield from said_by(console.window)
    yield from painted_in(console.window)


def test_the_first_page_is_german(console: Console, looks: LookSettings) -> None:
    looks.set_language("de")
    console.turn()
    assert_german(console)


@pytest.mark.parametrize("place", ALL_PLACES, ids=lambda place: place.kind)
def test_every_pane_is_german_after_the_switch(
    console: Console, looks: LookSettings, serve_demo: Callable[..., ServedDemo], place: Place
) -> None:
    served = serve_demo(place.kind)
    connection = console.connect(served, "eins")
    place.go(console, connection)
    run = place.begin(console, connection)
    console.watch(served, connection, lambda: console.run_of(run).activity.phase is Phase.RUNNING)
    assert len(english_in(everything(console))) > 50, "the check sees English where it is spoken"
    looks.set_language("de")
    console.turn()
    assert_german(console)
    for chosen in console.table_rows[:8]:
        console.choose(chosen)
        for tab in (ActionId.TAB_SUMMARY, ActionId.TAB_LOG, ActionId.TAB_RAW):
            console.window.actions_[tab].trigger()
        assert_german(console)
    console.window.selection.select_run(console.run_of(run))
    assert_german(console)
    console.window.select_path(f"system:{connection.id}")
    console.until(lambda: console.window.details.subject is not None)
    assert_german(console)


@pytest.mark.parametrize("place", ALL_PLACES, ids=lambda place: place.kind)
def test_troubles_are_told_in_german(
    console: Console, looks: LookSettings, serve_demo: Callable[..., ServedDemo], place: Place
) -> None:
    served = serve_demo(place.kind)
    connection = console.connect(served, "eins")
    place.go(console, connection)
    looks.set_language("de")
    console.turn()
    source = console.composition.backups
    for trouble in ("forbidden", "server_error", "html", "wrong_types", "redirect"):
        served.control.fault(f"{trouble}@{place.list_path}")
        assert source.query is not None
        source.show(source.query)
        console.until(lambda: source.loading_since is None)
        assert_german(console)
    for trouble in ("not_found", "refuse", "rate_limit=60"):
        served.control.clear_faults()
        served.control.fault(f"{trouble}@{place.runs_path}")
        console.look(connection)
        console.until(lambda: console.told(connection) is not None)
        assert_german(console)
    console.run(console.composition.sessions.sign_out(connection.id))
    console.until(lambda: console.told(connection) is not None)
    assert_german(console)


DIALOGS = (
    ActionId.BACKUP_NOW,
    ActionId.RESTORE,
    ActionId.HOLD,
    ActionId.DELETE,
    ActionId.EDIT_SYSTEM,
    ActionId.REMOVE_SYSTEM,
    ActionId.ADD_SYSTEM,
    ActionId.ABOUT,
)


def test_dialogs_open_in_german(
    console: Console, looks: LookSettings, serve_demo: Callable[..., ServedDemo], subtests: pytest.Subtests
) -> None:
    connection = console.connect(serve_demo("unitrends"), "eins")
    UNITRENDS.go(console, connection)
    looks.set_language("de")
    console.turn()
    console.choose(UNITRENDS.restorable(console))
    for action in DIALOGS:
        with subtests.test(action.value):
            console.act(action)
            dialog = console.dialog()
            console.settle()
            assert not english_in(said_by(dialog)), "\n".join(english_in(said_by(dialog)))
            dialog.reject()
            console.until(lambda: not console.dialogs())
