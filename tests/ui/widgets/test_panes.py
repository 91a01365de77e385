"""Panes without rows, boxes, heads, notices and paths."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.looks import Look
from app.ui.theme.states import look
from app.ui.theme.tokens import LIGHT, TextRole
from app.ui.widgets.breadcrumb import Breadcrumb
from app.ui.widgets.empty import EmptyState, SkeletonRows
from app.ui.widgets.heads import PageHeader
from app.ui.widgets.info_box import FAILED, OK, InfoBox
from app.ui.widgets.labels import IconLabel
from app.ui.widgets.notice import NoticeLine


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_loading_shows_six_still_rows(qtbot: QtBot) -> None:
    rows = SkeletonRows("Loading backups of erp_live")
    qtbot.addWidget(rows)
    rows.resize(400, 200)
    picture = rows.grab().toImage()
    filled = [y for y in range(200) if picture.pixelColor(30, y).name().upper() == LIGHT.sunken]
    bands = 1 + sum(1 for above, below in pairwise(filled) if below > above + 1)
    assert bands == 6
    assert rows.grab().toImage() == picture
    assert rows.accessibleName() == "Loading backups of erp_live"
    rows.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    turned = rows.grab().toImage()
    assert [turned.pixelColor(399 - x, 15) for x in range(400)] == [picture.pixelColor(x, 15) for x in range(400)]


def test_an_empty_pane_says_one_sentence_and_one_step(qtbot: QtBot) -> None:
    empty = EmptyState("search", "No backups match.", "Clear filter")
    qtbot.addWidget(empty)
    assert words(empty) == ["No backups match."]
    with qtbot.waitSignal(empty.action_triggered):
        empty.button.click()
    empty.show_state("forbidden", "Your role lacks backups-view.", detail="Ask the administrator.", colour="waiting")
    assert words(empty) == ["Your role lacks backups-view.", "Ask the administrator."]
    assert not empty.button.isVisibleTo(empty)
    assert empty.accessibleName() == "Your role lacks backups-view."


def test_a_box_has_the_tint_of_its_weight(qtbot: QtBot) -> None:
    box = InfoBox(FAILED, "The agent did not answer", "Check that the service runs.")
    qtbot.addWidget(box)
    box.resize(400, 60)
    assert box.grab().toImage().pixelColor(390, 50).name().upper() == LIGHT.failed_tint
    assert words(box) == ["The agent did not answer", "Check that the service runs."]
    box.show_info(OK, "All is well", icon="verify")
    assert words(box) == ["All is well"]
    assert box.grab().toImage().pixelColor(390, 50).name().upper() == LIGHT.ok_tint
    assert [icon.icon_name for icon in box.findChildren(IconLabel)] == ["verify"]


@pytest.mark.parametrize(
    ("title", "is_high"), [("The agent did not answer.", False), ("It did not answer. " * 12, True)]
)
def test_the_sign_stands_beside_the_first_line(qtbot: QtBot, title: str, is_high: bool) -> None:
    box = InfoBox(FAILED, title)
    qtbot.addWidget(box)
    button = QPushButton("Ask again")
    button.setFixedHeight(40)
    box.beside.addWidget(button)
    box.resize(420, 120 if is_high else 60)
    box.show()
    (icon,) = box.findChildren(IconLabel)
    middle = icon.geometry().center().y()
    assert middle < 24 if is_high else abs(middle - box.height() // 2) <= 2


def test_a_notice_takes_room_only_while_it_says_something(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    notice = NoticeLine(parent=page)
    page.show()
    assert not notice.isVisible()
    notice.show_notice(look(Look.SIGNED_OUT), "Session ended.", "Sign in")
    assert notice.isVisible()
    assert notice.sentence == notice.accessibleName() == "Session ended."
    with qtbot.waitSignal(notice.action_triggered):
        notice.action.click()
    notice.clear()
    assert not notice.isVisible()
    assert notice.sentence == ""


def test_a_head_shows_a_verdict_with_its_form(qtbot: QtBot) -> None:
    head = PageHeader("Not everything is safe", role=TextRole.VERDICT)
    qtbot.addWidget(head)
    assert words(head) == ["Not everything is safe"]
    head.set_state(look(Look.FAILED))
    assert [icon.isVisibleTo(head) for icon in head.findChildren(IconLabel)] == [True]
    head.set_texts("All is safe", "Counted from 6 of 6 systems.")
    head.set_state(None)
    assert words(head) == ["All is safe", "Counted from 6 of 6 systems."]
    assert [icon.isVisibleTo(head) for icon in head.findChildren(IconLabel)] == [False]
    assert head.title == head.accessibleName() == "All is safe"


def test_a_path_says_where_one_is(qtbot: QtBot) -> None:
    crumbs = Breadcrumb()
    qtbot.addWidget(crumbs)
    crumbs.show_path(["ueb-hamburg-01", "sql-erp-01", "erp\x07live"], "db")
    assert crumbs.names == ("ueb-hamburg-01", "sql-erp-01", "erp\ufffdlive")
    assert crumbs.accessibleName() == "ueb-hamburg-01 / sql-erp-01 / erp\ufffdlive"
    whole = crumbs.sizeHint().width()
    crumbs.resize(whole, 20)
    last_whole = crumbs._shrunk_widths()[-1]
    crumbs.resize(whole - 60, 20)
    assert crumbs._shrunk_widths()[-1] == last_whole
    assert crumbs._shrunk_widths()[0] < crumbs._widths()[0]
    crumbs.show_path([])
    assert not crumbs.grab().isNull()
    assert crumbs.minimumSizeHint().width() == 0
