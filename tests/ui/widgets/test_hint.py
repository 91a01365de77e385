"""A hint is one line where there is room and never pushes its window wider."""

from pytestqt.qtbot import QtBot

from app.ui.widgets.buttons import Button
from app.ui.widgets.shells import Footer

LONG = "Next opens when nothing blocks and every risk is acknowledged, one by one, and that may take a while: 0 of 12"


def footer(qtbot: QtBot, width: int) -> Footer:
    found = Footer()
    qtbot.addWidget(found)
    found.set_buttons([Button("Cancel"), Button("Show request")], [Button("Back"), Button("Next")])
    found.set_hint(LONG)
    found.resize(width, found.sizeHint().height())
    found.show()
    found.resize(width, found.heightForWidth(width) if found.hasHeightForWidth() else found.sizeHint().height())
    return found


def test_it_stands_in_one_line_where_there_is_room(qtbot: QtBot) -> None:
    wide = footer(qtbot, 1600)
    label = wide._hint._label
    assert label.heightForWidth(label.width()) < 2 * label.fontMetrics().height()
    assert label.width() >= label.fontMetrics().horizontalAdvance(LONG)


def test_it_wraps_where_there_is_none(qtbot: QtBot) -> None:
    narrow = footer(qtbot, 900)
    label = narrow._hint._label
    assert narrow.minimumSizeHint().width() <= 900
    assert narrow.width() == 900
    assert label.height() >= label.heightForWidth(label.width()) > label.fontMetrics().height()
    assert narrow.hint == LONG
