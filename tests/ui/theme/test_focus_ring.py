"""The ring goes where the focus goes, stays with what moves, and spares a click."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QTabBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme.focus_ring import RING_PROPERTY, FocusRing
from app.ui.theme.sides import leading
from app.ui.theme.theme import Theme


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    for text in ("One", "Two"):
        row.addWidget(QPushButton(text))
    row.addWidget(QLineEdit())
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def rings(window: QWidget) -> list[FocusRing]:
    return [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def test_it_stands_around_the_focused_button(page: QWidget, theme: Theme) -> None:
    one, two = page.findChildren(QPushButton)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = rings(page)
    assert place(ring) == place(one).adjusted(-3, -3, 3, 3)
    two.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = rings(page)
    assert place(ring) == place(two).adjusted(-3, -3, 3, 3)


def test_it_shows_in_the_colour_of_the_focus(page: QWidget, theme: Theme) -> None:
    page.findChildren(QPushButton)[0].setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = rings(page)
    picture = page.grab().toImage()
    edge = place(ring)
    assert picture.pixelColor(edge.center().x(), edge.top() + 1).name().upper() == theme.tokens.focus


def test_fields_show_the_focus_themselves(page: QWidget) -> None:
    page.findChildren(QPushButton)[0].setFocus(Qt.FocusReason.TabFocusReason)
    page.findChildren(QLineEdit)[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert not rings(page)


def test_it_follows_what_moves_and_hides_with_it(page: QWidget, qtbot: QtBot) -> None:
    one, two = page.findChildren(QPushButton)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    page.resize(page.width() + 120, page.height() + 40)
    (ring,) = rings(page)
    qtbot.waitUntil(lambda: place(ring) == place(one).adjusted(-3, -3, 3, 3))
    one.hide()
    qtbot.waitUntil(lambda: [place(each) for each in rings(page)] == [place(two).adjusted(-3, -3, 3, 3)])


def test_it_climbs_to_where_there_is_room(page: QWidget, theme: Theme, qtbot: QtBot) -> None:
    tight = QWidget()
    column = QVBoxLayout(tight)
    column.setContentsMargins(0, 0, 0, 0)
    button = QPushButton("Tight")
    column.addWidget(button)
    layout = page.layout()
    assert layout is not None
    layout.addWidget(tight)
    qtbot.waitUntil(button.isVisible)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = rings(page)
    assert ring.parentWidget() is page
    assert place(ring) == place(button).adjusted(-3, -3, 3, 3)


def test_it_stands_around_the_current_tab(page: QWidget, qtbot: QtBot) -> None:
    tabs = QTabBar()
    for text in ("Summary", "Steps"):
        tabs.addTab(text)
    layout = page.layout()
    assert layout is not None
    layout.addWidget(tabs)
    qtbot.waitUntil(tabs.isVisible)
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = rings(page)
    tabs.setCurrentIndex(1)
    where = tabs.tabRect(1).translated(place(tabs).topLeft()).adjusted(-3, -3, 3, 3)
    qtbot.waitUntil(lambda: place(ring) == where)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_it_stands_around_the_words_of_a_check_box(page: QWidget, qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    box = QCheckBox("Verify")
    box.setLayoutDirection(direction)
    layout = page.layout()
    assert layout is not None
    layout.addWidget(box)
    box.setMinimumWidth(3 * box.sizeHint().width())
    qtbot.waitUntil(lambda: box.isVisible() and box.width() > 2 * box.sizeHint().width())
    box.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = rings(page)
    where = leading(place(box), box.sizeHint().width() + 3, direction).adjusted(-3, -3, 3, 3)
    qtbot.waitUntil(lambda: place(ring) == where)


def test_a_click_brings_no_ring(page: QWidget, qtbot: QtBot) -> None:
    two = page.findChildren(QPushButton)[1]
    QTest.mousePress(page.windowHandle(), Qt.MouseButton.LeftButton, pos=place(two).center())
    shown = rings(page)
    QTest.mouseRelease(page.windowHandle(), Qt.MouseButton.LeftButton, pos=place(two).center())
    assert two.hasFocus()
    assert not shown


def test_any_widget_may_ask_for_it(page: QWidget, qtbot: QtBot) -> None:
    tile = QWidget(page)
    tile.setGeometry(10, 10, 40, 40)
    tile.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    tile.show()
    tile.setFocus()
    assert not rings(page)
    tile.clearFocus()
    tile.setProperty(RING_PROPERTY, True)
    tile.setFocus()
    assert rings(page)
