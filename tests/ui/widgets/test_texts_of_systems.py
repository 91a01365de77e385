"""What systems say at length: logs, requests, JSON, fingerprints; always plain, left to right, limited."""

import json
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.ui.theme.tokens import LIGHT
from app.ui.widgets.fingerprint import FingerprintView, grouped
from app.ui.widgets.json_tree import JsonTreeModel, JsonTreeView
from app.ui.widgets.mono_text import LINE_LIMIT, MonoTextView

PRINT = "9f3c71d0a84e25bb60c1f7e29d034a5518e6b2c97f40d3ea8b12456c90fa7de3"
RTL = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def log(qtbot: QtBot) -> MonoTextView:
    view = MonoTextView("Log")
    qtbot.addWidget(view)
    return view


def test_a_log_is_plain_and_read_only(log: MonoTextView) -> None:
    log.set_text("<b>not bold</b>\x07")
    assert log.toPlainText() == "<b>not bold</b>\ufffd"
    assert log.isReadOnly()
    assert log.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_log_has_a_limit_and_says_so(log: MonoTextView) -> None:
    log.set_text("\n".join(str(number) for number in range(LINE_LIMIT + 10)))
    assert log.blockCount() == LINE_LIMIT
    assert log.is_cut
    assert log.toPlainText().startswith("0\n")
    log.set_following(True)
    log.set_text("\n".join(str(number) for number in range(LINE_LIMIT + 10)))
    assert log.toPlainText().startswith("10\n")
    log.set_text("short")
    assert not log.is_cut


def test_the_oldest_lines_go_when_new_ones_come(log: MonoTextView) -> None:
    log.set_text("\n".join(str(number) for number in range(LINE_LIMIT)))
    log.add_lines(["new", "newer"])
    assert log.blockCount() == LINE_LIMIT
    assert log.toPlainText().startswith("2\n")
    assert log.toPlainText().endswith("new\nnewer")
    assert log.is_cut
    log.add_lines([])
    assert log.blockCount() == LINE_LIMIT


def test_following_stays_at_the_end(log: MonoTextView) -> None:
    log.resize(300, 120)
    log.show()
    log.set_text("\n".join(str(number) for number in range(200)))
    assert log.verticalScrollBar().value() == 0
    log.set_following(True)
    log.add_lines(["last"])
    assert log.verticalScrollBar().value() == log.verticalScrollBar().maximum()


def test_searching_marks_all_places_and_goes_round(log: MonoTextView) -> None:
    log.set_text("agent up\nAgent down\nnothing\nagent up again")
    assert log.find_text("agent") == 3
    assert len(log.extraSelections()) == 3
    lines = [log.textCursor().blockNumber()]
    for _ in range(3):
        assert log.find_next()
        lines.append(log.textCursor().blockNumber())
    assert lines == [0, 1, 3, 0]
    assert log.find_next(forward=False)
    assert log.textCursor().blockNumber() == 3
    assert log.find_text("absent") == 0
    assert not log.find_next()
    assert log.find_text("") == 0
    assert not log.find_next()


def test_a_request_inside_a_page_is_sunken(qtbot: QtBot) -> None:
    view = MonoTextView("Request", quote=True)
    qtbot.addWidget(view)
    view.resize(200, 60)
    view.show()
    assert view.grab().toImage().pixelColor(190, 50).name().upper() == LIGHT.sunken


@pytest.mark.parametrize(
    "text",
    [PRINT, PRINT.upper(), ":".join(PRINT[at : at + 2] for at in range(0, 64, 2)), f" {PRINT[:32]}\n{PRINT[32:]} "],
)
def test_a_fingerprint_is_grouped_however_it_was_written(text: str) -> None:
    groups = grouped(text)
    assert len(groups) == 16
    assert "".join(groups) == PRINT


def test_a_fingerprint_breaks_where_there_is_little_room(qtbot: QtBot) -> None:
    view = FingerprintView(PRINT)
    qtbot.addWidget(view)
    assert view.accessibleName() == " ".join(view.groups)
    wide, narrow = view.sizeHint().width(), view.minimumSizeHint().width()
    assert view.heightForWidth(wide) * 2 == view.heightForWidth(narrow)


def test_only_groups_that_differ_from_a_typed_one_are_boxed(qtbot: QtBot) -> None:
    view = FingerprintView(PRINT)
    qtbot.addWidget(view)
    view.resize(view.sizeHint())
    plain = view.grab().toImage()
    view.compare_with(PRINT.upper())
    assert view.grab().toImage() == plain
    view.compare_with("0000" + PRINT[4:])
    boxed = view.grab().toImage()
    assert boxed != plain
    assert boxed.copy(60, 0, 400, 60) == plain.copy(60, 0, 400, 60)
    view.compare_with("")
    assert view.grab().toImage() == plain


def test_a_fingerprint_reads_from_left_to_right_everywhere(qtbot: QtBot) -> None:
    view = FingerprintView(PRINT)
    qtbot.addWidget(view)
    view.resize(view.sizeHint())
    plain = view.grab().toImage()
    view.setLayoutDirection(RTL)
    assert view.grab().toImage() == plain


SAMPLE: dict[str, Any] = {
    "backup": {"id": 184223, "ok": True, "note": None, "files": ["a", {"name": "b"}]},
    "total": 1.5,
    "empty": {},
    "bad\x07name": "<b>",
}


def test_the_tree_holds_to_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = JsonTreeModel(("Name", "Value"))
    model.set_value(SAMPLE)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # the plug-in has no types


def test_the_tree_says_the_same_as_the_json() -> None:
    model = JsonTreeModel(("Name", "Value"))
    model.set_value(SAMPLE)

    def read(parent: QModelIndex) -> dict[str, Any]:
        rows = range(model.rowCount(parent))
        return {
            model.index(row, 0, parent).data(): (
                model.index(row, 1, parent).data(),
                read(model.index(row, 0, parent)),
            )
            for row in rows
        }

    seen = read(QModelIndex())
    assert seen["total"] == ("1.5", {})
    assert seen["empty"] == ("{0}", {})
    assert seen["bad\ufffdname"] == ("<b>", {})
    assert seen["backup"][0] == "{4}"
    assert {name: value for name, (value, _) in seen["backup"][1].items()} == {
        "id": "184223",
        "ok": "true",
        "note": "null",
        "files": "[2]",
    }
    assert seen["backup"][1]["files"][1]["[1]"][1] == {"name": ("b", {})}
    assert json.dumps(SAMPLE)


def test_branches_are_read_when_they_are_opened() -> None:
    model = JsonTreeModel()
    model.set_value({"many": list(range(1000))})
    branch = model.index(0, 0)
    assert model.hasChildren(branch)
    assert len(model._entries) == 2
    assert model.rowCount(branch) == 1000


def test_the_view_opens_the_first_levels(qtbot: QtBot) -> None:
    view = JsonTreeView("Raw", ("Name", "Value"))
    qtbot.addWidget(view)
    view.show_json(SAMPLE)
    model = view.model()
    assert view.isExpanded(model.index(0, 0))
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Value"
    assert view.accessibleName() == "Raw"
