"""Tab goes as the eye does, whenever the widgets were made."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.buttons import Button
from app.ui.widgets.shells import DialogShell, ShellNames
from app.ui.widgets.tab_order import first_stop, stops


def walk(window: DialogShell, count: int, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget | None]:
    """Press Tab so often; returns where it led."""
    seen: list[QWidget | None] = []
    for _ in range(count):
        QTest.keyClick(window.focusWidget() or window, key)
        seen.append(window.focusWidget())
    return seen


def test_what_comes_late_stands_before_the_footer(qtbot: QtBot) -> None:
    dialog = DialogShell("Title", ShellNames("About", "Close"))
    qtbot.addWidget(dialog)
    first = QLineEdit()
    dialog.body.addWidget(first)
    cancel, go_on = Button("Cancel"), Button("Next")
    dialog.footer.set_buttons([cancel], [go_on])
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    box, number, last = QCheckBox("Late"), QSpinBox(), QLineEdit()
    dialog.body.addWidget(last)
    line = QHBoxLayout()
    line.addWidget(box)
    line.addWidget(number)
    dialog.body.insertLayout(1, line)
    qtbot.waitUntil(last.isVisible)
    first.setFocus()
    assert walk(dialog, 5) == [box, number, last, cancel, go_on]
    assert walk(dialog, 5, Qt.Key.Key_Backtab) == [cancel, last, number, box, first]


def test_the_first_stop_is_a_field_rather_than_a_button(qtbot: QtBot) -> None:
    area = QWidget()
    qtbot.addWidget(area)
    column = QVBoxLayout(area)
    button, hidden, off, field = Button("Copy"), QLineEdit(), QLineEdit(), QLineEdit()
    for widget in (button, hidden, off, field):
        column.addWidget(widget)
    hidden.hide()
    off.setEnabled(False)
    assert first_stop(area) is field
    field.hide()
    assert first_stop(area) is button
    assert list(stops(area)) == [button, hidden, off, field]
