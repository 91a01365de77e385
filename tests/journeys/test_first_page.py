"""The first start: the page without any system says how the key store of this computer was found."""

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail
from PySide6.QtWidgets import QLabel

from app.domain.errors import SecretStoreState
from app.domain.messages import Message
from app.main.household import StoredHousehold
from app.services.sessions import SystemState
from app.ui.texts import family, tr
from app.ui.widgets.buttons import Button
from app.ui.widgets.chips import StateChip
from tests.demo.serving import ServedDemo
from tests.guards.logs import ExpectedLogs
from tests.journeys.console import Console, profile
from tests.memory_keyring import MemoryKeyring
from tests.settings.keyrings import LockedKeyring

pytestmark = pytest.mark.journey
Open = Callable[..., Console]


def words(console: Console) -> set[str]:
    """Every text of the page that is to be seen."""
    page = console.window.first_run
    return {label.text() for label in page.findChildren(QLabel) if label.isVisible()} | {
        chip.text for chip in page.findChildren(StateChip) if chip.isVisible()
    }


def test_a_key_store_that_answers_is_called_ready(open_console: Open, tmp_path: Path) -> None:
    console = open_console(StoredHousehold(tmp_path))
    assert console.window.first_run.isVisible()
    assert tr("first_run.store.ready") in words(console)


def test_the_programs_log_is_kept_as_long_as_the_program_runs(
    open_console: Open, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    before = list(logging.getLogger().handlers)
    console = open_console(StoredHousehold(tmp_path))
    console.until(lambda: len(logging.getLogger().handlers) > len(before))
    expected_logs.expect("app.test", "heard")
    logging.getLogger("app.test").warning("heard")
    console.close()
    assert logging.getLogger().handlers == before
    assert [path.name for path in tmp_path.rglob("backstay.jsonl")] == ["backstay.jsonl"]


def test_a_missing_key_store_is_told_at_once(open_console: Open, tmp_path: Path) -> None:
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]  # of the library
    console = open_console(StoredHousehold(tmp_path))
    assert family("secret_store", SecretStoreState.MISSING, "advice") in words(console)
    assert tr("first_run.store.ready_word") not in words(console)


def test_a_key_store_that_was_locked_is_asked_again_on_the_page(
    open_console: Open, serve_demo: Callable[..., ServedDemo], tmp_path: Path, memory_keyring: MemoryKeyring
) -> None:
    kept = replace(profile(serve_demo("unitrends"), "kept"), is_temporary=False)
    first = open_console(StoredHousehold(tmp_path))
    first.run(first.window.context.keeping.save(kept))  # type: ignore[arg-type]  # a coroutine
    first.close()
    keyring.set_keyring(LockedKeyring())
    console = open_console(StoredHousehold(tmp_path))
    page = console.window.first_run
    assert family("secret_store", SecretStoreState.LOCKED, "advice") in words(console)
    again = next(button for button in page.findChildren(Button) if button.text() == tr("first_run.store.button"))
    console.window.tell([Message.of("error.secret_store_locked.title")])
    assert not console.window.notice.isHidden()
    again.click()
    console.turn()
    assert page.isVisible()
    keyring.set_keyring(memory_keyring)
    again.click()
    console.until(lambda: not page.isVisible())
    console.until(lambda: console.state(kept.id) is SystemState.LIVE)
    assert console.window.notice.isHidden(), "what was told of the locked store holds no more"


def test_a_program_that_keeps_nothing_claims_nothing(open_console: Open) -> None:
    console = open_console()
    assert tr("first_run.store.asking") in words(console)
