"""Server text is shown as it is, never as markup, and cannot turn its neighbours round."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from app.ui.widgets.key_values import KeyValueGrid
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.plain_text import (
    LEFT_TO_RIGHT_MARK,
    REPLACEMENT,
    RIGHT_TO_LEFT_MARK,
    breakable,
    directed,
    isolated,
    plain_tool_tip,
    shown,
    unbroken,
    without_marks,
    without_mnemonic,
)


@given(st.text())
def test_nothing_hidden_is_left(text: str) -> None:
    cleaned = shown(text)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066\u2067]", cleaned)
    assert len(cleaned) == len(text)


@pytest.mark.parametrize("text", ["erp_live", "two\nlines", "tab\tstop", "Büro 2 · größer", "قاعدة"])
def test_what_is_readable_stays(text: str) -> None:
    assert shown(text) == text


def test_a_name_is_kept_together() -> None:
    assert isolated("184 223") == "\u2068184 223\u2069"
    assert isolated("a\x07") == f"\u2068a{REPLACEMENT}\u2069"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_a_tool_tip_shows_exactly_the_text(text: str) -> None:
    tip = plain_tool_tip(text)
    body = tip.removeprefix("<qt><p style='white-space:pre-wrap; margin:0'>").removesuffix("</p></qt>")
    assert html.unescape(body) == shown(text)
    assert "<" not in body


def test_qt_shows_it_without_markup() -> None:
    document = QTextDocument()
    document.setHtml(plain_tool_tip("<img src='https://evil'> & <b>bold</b>"))
    assert document.toPlainText() == "<img src='https://evil'> & <b>bold</b>"


def test_no_text_is_no_tool_tip() -> None:
    assert plain_tool_tip("") == ""


def test_an_ampersand_in_a_name_is_shown_on_a_button() -> None:
    assert without_mnemonic("Restore to R&D") == "Restore to R&&D"


@pytest.mark.parametrize(
    ("text", "side", "mark"),
    [
        ("plain", Qt.LayoutDirection.LeftToRight, ""),
        ("", Qt.LayoutDirection.RightToLeft, ""),
        (isolated("\u0627\u0644") + ", then", Qt.LayoutDirection.LeftToRight, LEFT_TO_RIGHT_MARK),
        (isolated("lin-web-01") + ", \u0627\u0644", Qt.LayoutDirection.RightToLeft, RIGHT_TO_LEFT_MARK),
    ],
)
def test_a_text_goes_the_way_of_its_window_whatever_name_it_begins_with(
    text: str, side: Qt.LayoutDirection, mark: str
) -> None:
    assert directed(text, side) == mark + text


def test_a_label_keeps_its_text_and_turns_with_its_window(qtbot: QtBot) -> None:
    label = PlainLabel(f"{isolated('lin-web-01')}, now")
    qtbot.addWidget(label)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert QLabel.text(label).startswith(RIGHT_TO_LEFT_MARK)
    assert label.text() == f"{isolated('lin-web-01')}, now"
    label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert QLabel.text(label) == label.text()


@given(st.text())
def test_what_is_copied_has_no_unseen_marks(text: str) -> None:
    plain = shown(text)
    assert without_marks(isolated(text)) == without_marks(plain)
    assert not set(without_marks(plain)) & {"\u2066", "\u2067", "\u2068", "\u2069", "\u200e", "\u200f"}


def test_copying_from_a_label_copies_the_name_alone(qtbot: QtBot) -> None:
    label = PlainLabel(isolated("lin-web-01"), selectable=True)
    qtbot.addWidget(label)
    label.show()
    label.setSelection(0, len(label.text()))
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "lin-web-01"


def test_the_menu_of_a_label_copies_what_is_selected(qtbot: QtBot) -> None:
    label = PlainLabel(isolated("lin-web-01"), selectable=True)
    qtbot.addWidget(label)
    label.show()
    label.customContextMenuRequested.emit(QPoint(1, 1))
    menu = next(one for one in label.findChildren(QMenu) if one.isVisible())
    assert not menu.actions()[0].isEnabled(), "nothing is selected"
    menu.close()
    label.setSelection(0, len(label.text()))
    label.customContextMenuRequested.emit(QPoint(1, 1))
    menu = next(one for one in label.findChildren(QMenu) if one.isVisible())
    menu.actions()[0].trigger()
    menu.close()
    assert QGuiApplication.clipboard().text() == "lin-web-01"


LONG_IDS = ["0123456789abcdef" * 6, "/sfdBackup/nightly_" + "7" * 60 + ".tar", "x" * 80]


@pytest.mark.parametrize("text", LONG_IDS)
def test_a_long_id_is_seen_whole_in_a_narrow_column_and_copied_as_it_is(qtbot: QtBot, text: str) -> None:
    grid = KeyValueGrid()
    qtbot.addWidget(grid)
    value = grid.add_row("Server id", text)
    grid.resize(300, grid.heightForWidth(300))
    grid.show()
    assert value.minimumSizeHint().width() < 200, "the column is not pushed beyond the pane"
    assert value.text() == isolated(text)
    assert QLabel.text(value) != value.text()
    value.setSelection(0, len(QLabel.text(value)))
    QTest.keyClick(value, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == text


@pytest.mark.parametrize(
    "text",
    [
        "Wiederherstellungsbefehlsausgabe",
        "Aufbewahrungsvorschriften: keine",
        "427e0057-0787-4a78-9ac5-fa1699353ddb",
        "21 Nov 2026, 10:40:00 UTC",
        "snapshot/erp_live",
    ],
)
def test_words_and_what_breaks_by_itself_are_left_alone(text: str) -> None:
    assert breakable(text) == text


@given(st.text())
def test_places_to_break_are_all_that_is_added(text: str) -> None:
    assert unbroken(breakable(text)) == unbroken(text)
