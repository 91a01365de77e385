"""Rows and cards: checks with their evidence, choices with their sentence, keys with their values."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QStyle,
    QStyleOptionButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.domain.looks import Look
from app.ui.theme.states import look
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import LIGHT
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.cards import Card, CardRows, section_head
from app.ui.widgets.check_help import CheckHelp
from app.ui.widgets.check_row import CheckRow
from app.ui.widgets.key_values import KEY_COLUMN_PX, KeyValueGrid
from app.ui.widgets.labels import HairLine, IconLabel, PlainLabel
from app.ui.widgets.radio_cards import RadioCardGroup, RadioChoice
from app.ui.widgets.whole_rows import WholeRows

CHOICES = [
    RadioChoice("pin", "Pin this certificate", "Only this one."),
    RadioChoice("system", "Trust the authorities", "None signed it.", is_possible=False),
    RadioChoice("file", "Trust one authority file...", "For your own CA."),
]


def test_a_check_tells_what_how_and_when(qtbot: QtBot) -> None:
    row = CheckRow(
        look(Look.FAILED), "A backup is running", "It holds the database.", "server, 4 s ago", link="Show the run"
    )
    qtbot.addWidget(row)
    assert row.accessibleName() == "A backup is running It holds the database. server, 4 s ago"
    assert row.box is None
    assert not row.is_acknowledged
    assert [icon.icon_name for icon in row.findChildren(IconLabel)] == ["failed"]
    with qtbot.waitSignal(row.link_triggered):
        row.findChildren(LinkButton)[0].click()
    row.set_age("server, 9 s ago")
    assert "server, 9 s ago" in [label.text() for label in row.findChildren(QLabel)]


def test_a_risk_is_acknowledged_by_its_box_or_its_words(qtbot: QtBot) -> None:
    row = CheckRow(look(Look.WARN), "Never verified", "The differential was not.", needs_tick=True)
    qtbot.addWidget(row)
    row.resize(500, 60)
    row.show()
    assert row.box is not None
    assert row.box.accessibleName() == "Never verified"
    told: list[bool] = []
    row.acknowledged.connect(told.append)
    QTest.mouseClick(row.box, Qt.MouseButton.LeftButton)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    row.set_acknowledged(True)
    assert (told, row.is_acknowledged) == ([True, False], True)


def test_rows_of_a_card_are_parted_by_lines(qtbot: QtBot) -> None:
    card = CardRows()
    qtbot.addWidget(card)
    for title in ("One", "Two", "Three"):
        card.add_row(CheckRow(look(Look.OK), title))
    assert len(card.rows) == 3
    assert len(card.findChildren(HairLine)) == 2
    card.clear()
    assert not card.rows


def test_a_card_is_a_surface_with_an_edge(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    assert card.add_title("Overdue", "later than usual").text() == "Overdue"
    card.resize(200, 100)
    card.show()
    picture = card.grab().toImage()
    assert picture.pixelColor(100, 60).name().upper() == LIGHT.surface
    assert picture.pixelColor(100, 0).name().upper() == LIGHT.line
    chosen = Card(highlight=True)
    qtbot.addWidget(chosen)
    chosen.resize(200, 100)
    chosen.show()
    assert chosen.grab().toImage().pixelColor(100, 60).name().upper() == LIGHT.selected


def test_a_head_of_rows_has_title_and_sub(qtbot: QtBot) -> None:
    head = section_head("Blocks", "cannot be overridden", IconLabel("failed", "failed"))
    qtbot.addWidget(head)
    assert [label.text() for label in head.findChildren(QLabel)] == ["Blocks", "cannot be overridden"]


def test_one_of_the_choices_is_chosen(qtbot: QtBot) -> None:
    group = RadioCardGroup("What shall be trusted")
    qtbot.addWidget(group)
    group.set_choices(CHOICES)
    group.resize(500, 200)
    group.show()
    told: list[object] = []
    group.chosen.connect(told.append)
    values = [group.value]
    group.buttons[2].click()
    values.append(group.value)
    QTest.mouseClick(group.rows[0], Qt.MouseButton.LeftButton)
    values.append(group.value)
    group.choose("file")
    values.append(group.value)
    assert values == [None, "file", "pin", "file"]
    assert told == ["file", "pin"]
    with pytest.raises(ValueError, match="cellar"):
        group.choose("cellar")


def test_an_impossible_choice_stays_in_its_place(qtbot: QtBot) -> None:
    group = RadioCardGroup()
    qtbot.addWidget(group)
    group.set_choices(CHOICES, "system")
    group.resize(500, 200)
    group.show()
    assert group.value is None
    assert not group.buttons[1].isEnabled()
    assert group.buttons[1].accessibleDescription() == "None signed it."
    QTest.mouseClick(group.rows[1], Qt.MouseButton.LeftButton)
    assert group.value is None


def test_choices_can_be_set_anew(qtbot: QtBot) -> None:
    group = RadioCardGroup()
    qtbot.addWidget(group)
    group.set_choices(CHOICES, "pin")
    group.set_choices(CHOICES[:1])
    assert group.value is None
    assert len(group.buttons) == 1


def test_values_are_plain_selectable_and_isolated(qtbot: QtBot) -> None:
    grid = KeyValueGrid()
    qtbot.addWidget(grid)
    label = grid.add_row("Server id", "184 223", fixed_width=True)
    grid.add_row("Key", "<b>ECDSA</b>", strong=True, icon="not-equal")
    assert label.text() == "\u2068184 223\u2069"
    assert label.accessibleName() == "Server id: 184 223"
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert grid.value_labels[1].text() == "\u2068<b>ECDSA</b>\u2069"
    assert grid.value_labels[1].textFormat() is Qt.TextFormat.PlainText
    assert [icon.icon_name for icon in grid.findChildren(IconLabel)] == ["not-equal"]


def test_a_value_stands_beside_the_first_line_of_its_key(qtbot: QtBot) -> None:
    grid = KeyValueGrid()
    qtbot.addWidget(grid)
    value = grid.add_row("Product version when it was made", "6.6.1")
    grid.setFixedWidth(160)
    grid.show()
    assert value.height() > 2 * value.fontMetrics().height() - 2
    assert value.alignment() & Qt.AlignmentFlag.AlignTop


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_help_stands_below_the_words_of_its_box(qtbot: QtBot, theme: Theme, direction: Qt.LayoutDirection) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.setLayoutDirection(direction)
    column = QVBoxLayout(page)
    box, below = QCheckBox("Verify"), CheckHelp()
    below.set_text("Later it cannot.")
    column.addWidget(box)
    column.addWidget(below)
    page.show()
    option = QStyleOptionButton()
    box.initStyleOption(option)
    words = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, box)
    label = below.findChild(PlainLabel)
    assert label is not None
    if direction is Qt.LayoutDirection.LeftToRight:
        assert label.x() == words.left()
    else:
        assert label.x() + label.width() == words.right() + 1


def test_keys_stand_in_a_column_of_their_own(qtbot: QtBot) -> None:
    grid = KeyValueGrid()
    qtbot.addWidget(grid)
    short, long = grid.add_row("Size", "38.4 GB"), grid.add_row("Ended", "02:21:37")
    grid.show()
    assert short.x() == long.x() >= KEY_COLUMN_PX
    grid.clear()
    assert grid.value_labels == ()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_chosen_row_carries_the_bar_at_its_leading_side(
    qtbot: QtBot, theme: Theme, direction: Qt.LayoutDirection
) -> None:
    table = QTableWidget(2, 2)
    qtbot.addWidget(table)
    table.setLayoutDirection(direction)
    table.setItemDelegate(WholeRows(table))
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    cells = [QTableWidgetItem("cell") for _ in range(4)]
    for place, cell in enumerate(cells):
        table.setItem(place // 2, place % 2, cell)
        cell.setSelected(place >= 2)
    table.show()
    picture = table.viewport().grab().toImage()
    first, second = (table.visualItemRect(cell) for cell in cells[2:])
    at = first.left() + 1 if direction is Qt.LayoutDirection.LeftToRight else first.right() - 1
    assert picture.pixelColor(at, first.center().y()).name().upper() == LIGHT.accent
    at = second.left() + 1 if direction is Qt.LayoutDirection.LeftToRight else second.right() - 1
    assert picture.pixelColor(at, second.center().y()).name().upper() != LIGHT.accent
