"""What the guard in front of a change asks for, and what it says while it is typed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.guards import Confirmation, Level, Requirement
from app.domain.looks import Look
from app.ui.dialogs.guard_panel import GuardPanel
from app.ui.dialogs.name_field import verdict_on
from app.ui.texts import Texts, tr
from app.ui.theme.states import look

NAME = "sql-erp-01"


def lacks(guard: GuardPanel) -> tuple[str, ...]:
    return guard.lacks


@pytest.fixture
def guard(qapp: QApplication) -> Iterator[GuardPanel]:
    guard = GuardPanel()
    guard.show()
    yield guard
    guard.close()
    guard.deleteLater()


def test_plain_asks_nothing_and_takes_no_room(guard: GuardPanel) -> None:
    guard.require(Requirement(Level.PLAIN), NAME)
    assert lacks(guard) == ()
    assert not guard.isVisible()


def test_a_box_has_to_be_ticked(guard: GuardPanel) -> None:
    guard.require(Requirement(Level.ACKNOWLEDGE), NAME)
    assert lacks(guard) == ("guard.missing.acknowledgement",)
    guard.box.click()
    assert lacks(guard) == ()
    assert guard.given == Confirmation(acknowledged=True)


def test_name_and_reason_have_to_be_typed(guard: GuardPanel) -> None:
    guard.require(Requirement(Level.TYPE_NAME_AND_REASON, 10), NAME)
    assert set(lacks(guard)) == {"guard.missing.name", "guard.missing.reason"}
    QTest.keyClicks(guard.name_field, NAME)
    assert lacks(guard) == ("guard.missing.reason",)
    QTest.keyClicks(guard.reason_field, "1234")
    assert guard.why_not == tr("guard.missing.reason")
    QTest.keyClicks(guard.reason_field, "5")
    assert lacks(guard) == (), "the grace is no demand on the operator's hand"
    assert guard.grace_text


def test_read_only_refuses_whatever_is_typed(guard: GuardPanel) -> None:
    guard.require(Requirement(Level.REFUSED), NAME)
    assert lacks(guard) == ("guard.missing.read_only",)
    assert not guard.name_field.isVisible()


@pytest.mark.parametrize(
    ("typed", "state", "message_id", "params"),
    [
        ("", Look.UNKNOWN, "guard.name.empty", {}),
        ("sql-erp-0", Look.UNKNOWN, "guard.name.short", {"count": 1}),
        ("sql", Look.UNKNOWN, "guard.name.short", {"count": 7}),
        (NAME, Look.OK, "guard.name.equal", {}),
        (NAME + "0", Look.FAILED, "guard.name.long", {"count": 1}),
        ("sqk", Look.FAILED, "guard.name.different", {"place": 3}),
        ("SQL-erp-01", Look.FAILED, "guard.name.case", {"place": 1}),
        ("sql-erp-01 ", Look.FAILED, "guard.name.long", {"count": 1}),
    ],
)
def test_the_verdict_says_what_is_missing(
    qapp: QApplication, typed: str, state: Look, message_id: str, params: dict[str, int]
) -> None:
    assert verdict_on(typed, NAME) == (look(state), tr(message_id, **params))


def test_enter_does_nothing_in_the_fields(guard: GuardPanel) -> None:
    guard.require(Requirement(Level.TYPE_NAME), NAME)
    pressed: list[str] = []
    guard.name_field.returnPressed.connect(lambda: pressed.append("enter"))
    QTest.keyClick(guard.name_field, Qt.Key.Key_Return)
    QTest.keyClick(guard.name_field, Qt.Key.Key_Enter)
    assert pressed == []
    assert guard.name_field.completer() is None


def test_another_target_forgets_what_was_typed_and_the_same_one_does_not(guard: GuardPanel) -> None:
    requirement = Requirement(Level.TYPE_NAME)
    guard.require(requirement, NAME)
    guard.name_field.setText(NAME)
    guard.require(requirement, NAME)
    assert guard.given.typed_name == NAME
    guard.require(requirement, "other")
    assert guard.given.typed_name == ""


def test_words_follow_the_language(guard: GuardPanel, texts: Texts) -> None:
    guard.require(Requirement(Level.ACKNOWLEDGE), NAME)
    before = guard.box.text()
    texts.speak("de")
    guard.retranslate()
    assert guard.box.text() != before
