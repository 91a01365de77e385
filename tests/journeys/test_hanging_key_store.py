"""A key store that does not answer holds up nobody: the window lives, systems are connected and browsed meanwhile."""

from collections.abc import Callable
from pathlib import Path

import keyring
import pytest

from app.domain.errors import SecretStoreState
from app.main.household import StoredHousehold
from app.services.sessions import SystemState
from tests.demo.serving import ServedDemo
from tests.journeys.console import Console
from tests.journeys.places import UNITRENDS
from tests.settings.keyrings import HangingKeyring

pytestmark = pytest.mark.journey


def test_the_console_is_used_while_the_key_store_hangs(
    open_console: Callable[..., Console], serve_demo: Callable[..., ServedDemo], tmp_path: Path
) -> None:
    console = open_console(StoredHousehold(tmp_path / "program"))
    composition = console.composition
    hanging = HangingKeyring()
    keyring.set_keyring(hanging)
    reading = composition.owner.start(composition.read_kept(), "read the kept systems")
    console.until(hanging.was_asked.done)
    connection = console.connect(serve_demo(UNITRENDS.kind), "one")
    UNITRENDS.go(console, connection)
    assert console.table_rows
    assert console.state(connection.id) is SystemState.LIVE
    assert not reading.is_over, "all this while the store was asked"
    hanging.let_go()
    console.until(lambda: reading.is_over)
    assert console.window.context.keeping.state() is SecretStoreState.READY
