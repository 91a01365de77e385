"""The whole program is locked while it works, with a simulator: what the server hears, what is left in memory."""

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import SecretStr
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.connections import Connection
from app.domain.errors import SecretStoreState
from app.main.household import StoredHousehold
from app.services.lock import LockReason
from app.services.sessions import SystemState
from app.ui.lock.lock_page import LockPage
from app.ui.texts import family
from app.ui.window.possible import ActionId
from tests.demo.serving import ServedDemo
from tests.journeys.console import Console, profile
from tests.journeys.places import PLACES, UNITRENDS, Place
from tests.memory_keyring import MemoryKeyring
from tests.qt_loop import QtLoop
from tests.settings.keyrings import LockedKeyring
from tests.ui.window_desk import words_in

pytestmark = pytest.mark.journey


def opened(
    open_console: Callable[..., Console], qt_loop: QtLoop, folder: Path, served: ServedDemo
) -> tuple[Console, str]:
    """A console whose one system is kept in the key store, signed in and watched."""
    household = StoredHousehold(folder)
    kept = profile(served, "kept", is_temporary=False)

    async def keep() -> None:
        await household.load()
        await household.save(kept)

    qt_loop.run(keep())
    console = open_console(household)
    console.until(lambda: console.state(kept.id) is SystemState.LIVE)
    return console, kept.id


def lock(console: Console) -> LockPage:
    console.act(ActionId.LOCK)
    console.until(lambda: console.composition.lock.holds_nothing)
    page = console.window.locking.cover.page
    assert page is not None
    return page


def watched_secrets(connection: Connection) -> list["weakref.ref[SecretStr]"]:
    return [weakref.ref(answer) for answer in connection.sign_in.values() if isinstance(answer, SecretStr)]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.kind)
def test_locked_in_the_middle_of_asking_nothing_leaves_until_it_is_unlocked(
    open_console: Callable[..., Console],
    qt_loop: QtLoop,
    serve_demo: Callable[..., ServedDemo],
    tmp_path: Path,
    place: Place,
) -> None:
    served = serve_demo(place.kind)
    console, system = opened(open_console, qt_loop, tmp_path, served)
    source = console.composition.activities.source(system)
    assert source is not None
    console.composition.poller.ask_now()
    console.until(lambda: source.is_asking or source.heard_at is not None)
    page = lock(console)
    console.settle()
    before = int(served.control.counters()["total"])
    console.composition.poller.ask_now()
    console.composition.sessions.sign_in(system)
    QTest.keyClick(page.unlock, Qt.Key.Key_F5)
    for _ in range(30):  # the poller's clock runs faster here than TICK_MS
        console.turn()
        QTest.qWait(10)
    assert int(served.control.counters()["total"]) == before, "nothing was heard of a locked console"
    page.unlock.click()
    console.until(lambda: console.state(system) is SystemState.LIVE)
    heard = source.heard_at
    console.until(lambda: source.heard_at != heard)
    assert not console.composition.lock.is_locked
    console.settle()


def test_no_secret_of_a_profile_is_left_in_memory(
    open_console: Callable[..., Console], qt_loop: QtLoop, serve_demo: Callable[..., ServedDemo], tmp_path: Path
) -> None:
    served = serve_demo(UNITRENDS.kind)
    console, system = opened(open_console, qt_loop, tmp_path, served)
    console.window.select_path(f"system:{system}")
    secrets = watched_secrets(console.system(system).connection)
    assert secrets
    assert all(one() is not None for one in secrets)
    redactor = console.composition.redactor
    password = served.sign_in["password"]
    assert password not in redactor.text(password)
    lock(console)
    console.window.model.refresh()
    console.settle()
    console.turn()
    gc.collect()
    assert [one() for one in secrets] == [None] * len(secrets)
    assert redactor.text(password) == password, "the masks hold no secret, either"
    console.composition.lock.unlock()
    console.until(lambda: console.state(system) is SystemState.LIVE)
    assert password not in redactor.text(password)
    console.settle()


def test_a_key_store_that_is_locked_by_then_is_named_and_the_window_lives(
    open_console: Callable[..., Console],
    qt_loop: QtLoop,
    serve_demo: Callable[..., ServedDemo],
    tmp_path: Path,
    memory_keyring: MemoryKeyring,
) -> None:
    import keyring

    served = serve_demo(UNITRENDS.kind)
    console, system = opened(open_console, qt_loop, tmp_path, served)
    console.composition.poller.woke.emit()
    assert console.composition.lock.reason is LockReason.SLEEP
    console.until(lambda: console.composition.lock.holds_nothing)
    page = console.window.locking.cover.page
    assert page is not None
    keyring.set_keyring(LockedKeyring())
    page.unlock.click()
    console.until(lambda: console.composition.lock.refusal is not None)
    assert family("secret_store", SecretStoreState.LOCKED, "advice") in words_in(page)
    assert console.state(system) is SystemState.SIGNED_OUT
    keyring.set_keyring(memory_keyring)
    page.unlock.click()
    console.until(lambda: console.state(system) is SystemState.LIVE)
    console.settle()
