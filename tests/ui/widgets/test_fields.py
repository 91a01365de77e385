"""Fields: searching settles, Esc clears first, choices keep their value, verdicts take room only when there is one."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.looks import Look
from app.ui.theme.states import look
from app.ui.widgets.chips import KeyChip
from app.ui.widgets.fields import FilterCombo, NumberField, SearchField, Verdict
from app.ui.widgets.labels import IconLabel


def test_searching_is_told_once_the_text_stands_still(qtbot: QtBot) -> None:
    field = SearchField("Filter")
    qtbot.addWidget(field)
    told: list[str] = []
    field.search_changed.connect(told.append)
    with qtbot.waitSignal(field.search_changed):
        QTest.keyClicks(field, " erp ")
    assert told == ["erp"]
    QTest.keyClicks(field, " ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == ["erp"]


def test_enter_tells_at_once(qtbot: QtBot) -> None:
    field = SearchField("Filter")
    qtbot.addWidget(field)
    told: list[str] = []
    field.search_changed.connect(told.append)
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == ["x"]


def test_escape_clears_first_and_then_goes_on(qtbot: QtBot) -> None:
    escapes: list[int] = []

    class Page(QWidget):
        def keyPressEvent(self, event: object) -> None:
            escapes.append(1)

    page = Page()
    qtbot.addWidget(page)
    field = SearchField("Filter", parent=page)
    page.show()
    field.setText("erp")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert not escapes
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert escapes


def test_the_clear_button_takes_the_place_of_the_key(qtbot: QtBot) -> None:
    field = SearchField("Search", shortcut="Ctrl K", clear_name="Clear")
    qtbot.addWidget(field)
    field.show()
    (key,), (clear,) = field.findChildren(KeyChip), field.findChildren(QToolButton)
    assert key.isVisible()
    assert not clear.isVisible()
    field.setText("erp")
    assert not key.isVisible()
    assert clear.isVisible()
    assert clear.accessibleName() == "Clear"
    clear.click()
    assert field.text() == ""


def test_the_icon_stands_at_the_leading_end(qtbot: QtBot) -> None:
    field = SearchField("Filter")
    qtbot.addWidget(field)
    field.resize(240, 30)
    field.show()
    (icon,) = field.findChildren(IconLabel)
    assert icon.x() < 20
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert icon.x() > 200
    assert field.textMargins().right() > field.textMargins().left()


def test_the_hint_names_the_field(qtbot: QtBot) -> None:
    field = SearchField()
    qtbot.addWidget(field)
    field.set_hint("Filter these backups")
    assert field.placeholderText() == field.accessibleName() == "Filter these backups"
    field.set_error("`size` needs a number.")
    assert field.property("invalid") is True
    assert field.accessibleDescription() == "`size` needs a number."
    field.set_error("")
    assert field.property("invalid") is False


def test_a_choice_keeps_its_value_when_the_texts_change(qtbot: QtBot) -> None:
    combo = FilterCombo("State")
    qtbot.addWidget(combo)
    combo.set_choices([("Any state", None), ("Failed", "failed"), ("Warning", "warn")])
    combo.choose("failed")
    told: list[object] = []
    combo.value_changed.connect(told.append)
    combo.set_choices([("Alle", None), ("Warnung", "warn"), ("Fehler", "failed")])
    assert (combo.value, combo.currentText(), told) == ("failed", "Fehler", [])
    combo.set_choices([("Alle", None)])
    assert (combo.value, told) == (None, [None])


def test_choosing_is_told(qtbot: QtBot) -> None:
    combo = FilterCombo("State")
    qtbot.addWidget(combo)
    combo.set_choices([("Any", None), ("Failed", "failed")])
    with qtbot.waitSignal(combo.value_changed) as told:
        combo.choose("failed")
    assert told.args == ["failed"]


def test_a_verdict_takes_room_only_when_there_is_one(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    verdict = Verdict()
    QVBoxLayout(page).addWidget(verdict)
    page.show()
    assert not verdict.isVisible()
    verdict.set_verdict(look(Look.OK), "All 64 characters are equal.", strong=True)
    assert verdict.isVisible()
    assert verdict.text == "All 64 characters are equal."
    verdict.set_verdict(None)
    assert not verdict.isVisible()


def test_the_wheel_turns_a_number_only_while_it_has_the_focus(qtbot: QtBot) -> None:
    field = NumberField("Port")
    qtbot.addWidget(field)
    field.setRange(0, 100)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)

    def turn() -> int:
        at = QPointF(field.rect().center())
        up, none = QPoint(0, 120), QPoint()
        event = QWheelEvent(
            at,
            at,
            none,
            up,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(field, event)
        return field.value()

    field.clearFocus()
    values = [turn()]
    field.setFocus()
    values.append(turn())
    assert values == [0, 1]
    assert field.accessibleName() == "Port"
