"""The window by keyboard alone: panes, regions, arrows, Esc."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.widgets.fields import SearchField
from app.ui.window.possible import ActionId
from tests.memory_system import MemorySystem
from tests.ui.window_desk import WindowDesk

SHIFT = Qt.KeyboardModifier.ShiftModifier


def focus(desk: WindowDesk) -> QWidget | None:
    """The area that has the focus."""
    return desk.window.regions.current


def give_focus(desk: WindowDesk, widget: QWidget) -> None:
    desk.act(lambda: widget.setFocus(Qt.FocusReason.OtherFocusReason))
    assert QApplication.focusWidget() is widget


def test_f6_goes_through_the_regions_and_back(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.select(0)
    window = desk.window
    give_focus(desk, window.side.tree)
    order = []
    for _ in range(6):
        desk.press(Qt.Key.Key_F6)
        order.append(focus(desk))
    assert order == [window.page, window.details, window.dock, window.status, window.band, window.toolbar]
    desk.press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is window.side.tree, "back at where the hand was"
    desk.press(Qt.Key.Key_F6, SHIFT)
    assert focus(desk) is window.toolbar


def test_f6_leads_back_to_the_field_that_was_left(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    field = desk.window.page.findChildren(SearchField)[0]
    give_focus(desk, field)
    desk.press(Qt.Key.Key_F6)
    assert focus(desk) is not desk.window.page
    desk.press(Qt.Key.Key_F6, SHIFT)
    assert QApplication.focusWidget() is field


@pytest.mark.parametrize(
    ("key", "pane"),
    [
        (Qt.Key.Key_F2, lambda window: window.side),
        (Qt.Key.Key_F3, lambda window: window.details),
    ],
)
def test_a_pane_is_hidden_and_shown_by_its_key(
    desk: WindowDesk, system: MemorySystem, key: Qt.Key, pane: Callable[..., QWidget]
) -> None:
    desk.browse()
    desk.select(0)
    area = pane(desk.window)
    give_focus(desk, desk.window.page.table)
    desk.press(key)
    assert not area.isVisible()
    assert focus(desk) is desk.window.page, "the hand stays where it was"
    desk.press(key)
    assert area.isVisible()
    assert focus(desk) is area, "who calls a pane wants to be there"
    desk.press(key)
    assert not area.isVisible()
    assert QApplication.focusWidget() is desk.window.page.table


def test_f4_folds_the_activities_and_goes_to_them(desk: WindowDesk, system: MemorySystem) -> None:
    window = desk.window
    give_focus(desk, window.side.tree)
    assert window.actions_[ActionId.PANE_ACTIVITIES].isChecked()
    desk.press(Qt.Key.Key_F4)
    assert window.dock.is_folded()
    assert not window.actions_[ActionId.PANE_ACTIVITIES].isChecked()
    assert focus(desk) is window.side
    desk.press(Qt.Key.Key_F4)
    assert not window.dock.is_folded()
    assert focus(desk) is window.dock


def test_esc_takes_the_overlay_first_then_the_words_of_the_filter(desk: WindowDesk, system: MemorySystem) -> None:
    window = desk.window
    desk.browse()
    field = window.page.findChildren(SearchField)[0]
    desk.enter(field, "backup 1")
    desk.act(lambda: window.resize(1100, 800))
    desk.press(Qt.Key.Key_F3)
    assert window.body.has_overlay
    desk.press(Qt.Key.Key_Escape)
    assert not window.details.isVisible()
    assert field.text() == "backup 1"
    assert focus(desk) is window.page
    desk.press(Qt.Key.Key_Escape)
    assert field.text() == ""
    before = QApplication.focusWidget()
    desk.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before, "then nothing"


def test_esc_in_the_filter_of_the_tree_clears_that_one(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    window = desk.window
    table_filter = window.page.findChildren(SearchField)[0]
    tree_filter = window.side.findChildren(SearchField)[0]
    desk.enter(table_filter, "backup")
    desk.enter(tree_filter, "erp")
    give_focus(desk, tree_filter)
    desk.press(Qt.Key.Key_Escape)
    assert (tree_filter.text(), table_filter.text()) == ("", "backup")


def test_the_toolbar_is_one_stop_and_arrows_go_inside(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.select(0)
    toolbar = desk.window.toolbar
    usable = [button for _, button in toolbar._buttons if button.isEnabled()]
    assert len(usable) > 3
    give_focus(desk, usable[0])
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Home):
        desk.press(key)
        walked.append(QApplication.focusWidget())
    assert walked == [usable[1], usable[2], usable[1], usable[-1], usable[-1], usable[0]]
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Tab)
    assert focus(desk) is desk.window.side
    desk.press(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is usable[1], "where the hand was last"


def test_tab_goes_from_pane_to_pane_as_the_eye_does(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.select(0)
    window = desk.window
    seen: list[QWidget] = []
    give_focus(desk, window.band)
    for _ in range(60):
        desk.press(Qt.Key.Key_Tab)
        area = focus(desk)
        assert area is not None
        if not seen or seen[-1] is not area:
            seen.append(area)
        if area is window.band:
            break
    assert seen == [
        window.toolbar,
        window.side,
        window.page,
        window.details,
        window.dock,
        window.status,
        window.band,
    ]


def test_arrows_open_and_close_branches_and_home_leads_to_the_top(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    tree = desk.window.side.tree
    give_focus(desk, tree)
    client = desk.index(desk.window.selection.ref.parent)  # type: ignore[union-attr,arg-type]  # an instance has one
    desk.press(Qt.Key.Key_Left)
    assert tree.currentIndex() == client
    desk.press(Qt.Key.Key_Left)
    assert not tree.isExpanded(client)
    desk.press(Qt.Key.Key_Right)
    assert tree.isExpanded(client)
    desk.press(Qt.Key.Key_Down)
    assert [name for name in desk.said() if name in {"crm", "erp"}] == ["crm", "erp"]
    assert desk.window.selection.node is not None
    assert desk.window.selection.node.name == "crm"
    desk.press(Qt.Key.Key_Home)
    assert tree.currentIndex() == desk.window.model.index(0, 0)


def test_enter_in_the_table_opens_the_details(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    window = desk.window
    desk.act(lambda: window.body.show_details(False))
    give_focus(desk, window.page.table)
    desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_Down)
    chosen = window.page.table.chosen()
    assert len(chosen) == 1
    desk.press(Qt.Key.Key_Return)
    assert window.details.isVisible()
    assert window.details.subject is not None
    assert window.details.subject.key == chosen[0].ref.path


def test_the_band_leads_to_its_system(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    give_focus(desk, desk.window.band)
    desk.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is desk.window.side.tree
    row = desk.window.side.tree.current_row()
    assert row is not None
    assert row.key == "system:c1"


def test_the_filter_of_the_tree_is_reached_by_its_key(desk: WindowDesk, system: MemorySystem) -> None:
    desk.act(lambda: desk.window.body.show_side(False))
    target = QApplication.focusWidget() or desk.window
    both = Qt.KeyboardModifier.ControlModifier | SHIFT
    desk.act(lambda: QTest.keyClick(target, Qt.Key.Key_F, both))
    assert desk.window.side.isVisible()
    assert QApplication.focusWidget() is desk.window.side.findChildren(SearchField)[0]
