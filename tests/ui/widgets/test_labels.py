"""Labels show plain text only, keep role and ink, elide in the middle, and stand at the side of the layout."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.looks import Look
from app.ui.theme.states import look
from app.ui.theme.theme import Appearance, Theme
from app.ui.theme.tokens import DARK, LIGHT, Scheme, TextRole
from app.ui.widgets.labels import AgeLabel, ElidedLabel, HairLine, IconLabel, PlainLabel, StateLabel, show_in_place
from app.ui.widgets.plain_text import REPLACEMENT


def colour(label: PlainLabel) -> str:
    return label.palette().color(label.foregroundRole()).name().upper()


def shown_in(parent: QWidget, *widgets: QWidget) -> None:
    column = parent.layout() or QVBoxLayout(parent)
    for widget in widgets:
        column.addWidget(widget)
    parent.show()


@pytest.mark.parametrize("text", ["<b>bold</b>", "<a href='https://x'>x</a>", "a & b", "&File"])
def test_markup_is_shown_as_it_is(qtbot: QtBot, text: str) -> None:
    label = PlainLabel(text)
    qtbot.addWidget(label)
    assert label.text() == text
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert not label.openExternalLinks()


def test_control_characters_become_visible(qtbot: QtBot) -> None:
    label = PlainLabel("a\x1b[31mb\u202ec")
    qtbot.addWidget(label)
    assert label.text() == f"a{REPLACEMENT}[31mb{REPLACEMENT}c"


def test_role_and_ink_outlive_showing_and_change_with_the_look(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = PlainLabel("Page", TextRole.PAGE, "ok")
    shown_in(window, label)
    assert (label.font().pixelSize(), label.font().weight(), colour(label)) == (20, 700, LIGHT.ok)
    theme.apply(qapp, Appearance(Scheme.DARK, text_scale=1.5))
    assert (label.font().pixelSize(), colour(label)) == (30, DARK.ok)
    label.set_ink("failed")
    label.set_role(TextRole.SMALL, 600)
    assert (label.font().pixelSize(), label.font().weight(), colour(label)) == (18, 600, DARK.failed)
    label.set_ink("")
    assert colour(label) == DARK.text


def test_ink_holds_inside_a_button_and_under_a_new_parent(qtbot: QtBot) -> None:
    window, card = QWidget(), QFrame()
    qtbot.addWidget(window)
    card.setProperty("panel", "card")
    button = QPushButton()
    inside, moved = PlainLabel("a", ink="text2"), PlainLabel("b", ink="ok")
    shown_in(button, inside)
    shown_in(window, button, moved)
    shown_in(card, moved)
    shown_in(window, card)
    assert colour(inside) == LIGHT.text2
    assert colour(moved) == LIGHT.ok


def test_a_disabled_label_is_greyed(qtbot: QtBot) -> None:
    label = PlainLabel("x", ink="ok")
    qtbot.addWidget(label)
    label.setEnabled(False)
    assert colour(label) == LIGHT.disabled


@pytest.mark.parametrize("text", ["erp_live", "قاعدة البيانات"])
def test_the_side_is_that_of_the_layout_not_of_the_first_letter(qtbot: QtBot, text: str) -> None:
    label = PlainLabel(text)
    qtbot.addWidget(label)
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    assert label.alignment() & Qt.AlignmentFlag.AlignAbsolute
    label.setAlignment(Qt.AlignmentFlag.AlignTrailing)
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft


@pytest.mark.parametrize("enabled", [True, False])
def test_every_line_from_right_to_left_begins_at_the_side(qtbot: QtBot, theme: Theme, enabled: bool) -> None:
    label = PlainLabel("ملف " * 24, wraps=True)
    qtbot.addWidget(label)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    label.setEnabled(enabled)
    label.setFixedSize(200, label.heightForWidth(200))
    label.show()
    picture, line = label.grab().toImage(), label.fontMetrics().lineSpacing()
    ground = picture.pixelColor(0, 0)
    sides = []
    for top in range(0, picture.height() - line + 1, line):
        inked = (x for x in range(199, 0, -1) for y in range(top, top + line) if picture.pixelColor(x, y) != ground)
        sides.append(next(inked))
    assert len(sides) >= 2
    assert max(sides) - min(sides) <= 1


def test_a_long_name_gives_way_in_the_middle_and_is_told_whole(qtbot: QtBot) -> None:
    name = "sql-erp-01 / a database with quite a long name <b>"
    label = ElidedLabel(name)
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    assert "…" in label.text()
    assert label.text().startswith("sql")
    assert label.text().endswith("<b>")
    assert label.whole_text == label.accessibleName() == name
    assert "&lt;b&gt;" in label.toolTip()
    label.resize(label.sizeHint())
    assert label.text() == name
    assert label.toolTip() == ""


def test_an_icon_label_changes_its_drawing(qtbot: QtBot) -> None:
    label = IconLabel("ok", "ok", 16)
    qtbot.addWidget(label)
    before = label.grab().toImage()
    label.set_state(look(Look.FAILED))
    assert label.icon_name == "failed"
    assert label.grab().toImage() != before
    assert label.sizeHint().width() == 16


def test_a_state_is_form_and_word(qtbot: QtBot) -> None:
    label = StateLabel(look(Look.WARN), "Warning")
    qtbot.addWidget(label)
    assert label.text == label.accessibleName() == "Warning"
    assert [icon.icon_name for icon in label.findChildren(IconLabel)] == ["warn"]
    assert [colour(text) for text in label.findChildren(PlainLabel)] == [LIGHT.warn]


def test_old_news_looks_old(qtbot: QtBot) -> None:
    label = AgeLabel("heard 4 s ago")
    qtbot.addWidget(label)
    label.set_age("last heard 2 min ago", is_stale=True)
    assert [icon.icon_name for icon in label.findChildren(IconLabel)] == ["stale"]
    assert [colour(text) for text in label.findChildren(PlainLabel)] == [LIGHT.warn]
    label.set_age("heard now", is_stale=False)
    assert [icon.icon_name for icon in label.findChildren(IconLabel)] == ["refresh"]


def test_a_hair_line_is_one_pixel_thick(qtbot: QtBot, theme: Theme) -> None:
    for upright in (False, True):
        line = HairLine(upright=upright)
        qtbot.addWidget(line)
        line.resize(40, 40)
        picture = line.grab().toImage()
        assert (picture.width(), picture.height()) == ((1, 40) if upright else (40, 1))
        assert picture.pixelColor(0, 0).name().upper() == theme.tokens.line


def test_showing_before_there_is_a_parent_opens_no_window(qtbot: QtBot) -> None:
    window, label = QWidget(), PlainLabel("x")
    qtbot.addWidget(window)
    label.setVisible(False)
    show_in_place(label, True)
    assert not label.isVisible()
    shown_in(window, label)
    assert label.isVisible()
    show_in_place(label, False)
    assert not label.isVisible()
