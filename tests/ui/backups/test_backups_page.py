"""The page of backups in each state of its pane: loading, empty, partial, stale, signed out, forbidden, error."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.backups import Backup, BackupField, BackupKind, BackupPage, BackupQuery, BackupState
from app.domain.errors import (
    BackendFaultError,
    PermissionDeniedError,
    RateLimitedError,
    SessionExpiredError,
    UnreachableError,
)
from app.domain.looks import Look
from app.domain.nodes import Level, NodeRef
from app.models.backup_columns import BackupColumn
from app.models.roles import ACCESSIBLE
from app.ui.backups.backup_texts import NONE, NOT_TOLD
from app.ui.backups.filters import BackupFilter, TimeRange
from app.ui.dialogs.backup_now import BackupNowDialog
from app.ui.texts import family, say, tr
from app.ui.theme.states import look
from app.ui.widgets.fields import FilterCombo, SearchField
from app.ui.widgets.labels import PlainLabel
from app.ui.window.possible import ActionId
from app.ui.wizards.points_table import PointColumn, cell_text
from tests.memory_system import NOON, MemorySystem, backup, instance_ref
from tests.ui.window_desk import WindowDesk

CLIENT = NodeRef.appliance("c1").child(Level.CLIENT, "1")


def body(desk: WindowDesk) -> QWidget:
    """Which of table, empty page and skeleton is shown."""
    shown = desk.window.page._stack.currentWidget()
    assert shown is not None
    return shown


def states(desk: WindowDesk) -> list[str]:
    """The words of the state column, from top to bottom."""
    page = desk.window.page
    return [page._cells.cell(row, BackupColumn.STATE).text for row in page.table.all_rows()]


def counted(desk: WindowDesk) -> tuple[str, str]:
    """The bold count and what stands behind it."""
    return desk.window.page._count.text(), desk.window.page._count_rest.text()


def is_old(desk: WindowDesk) -> bool:
    """Whether rows are drawn as old news."""
    return desk.window.page.table._delegate.is_old


def choose(desk: WindowDesk, value: object) -> None:
    """Choose an entry of one of the lists of the filter bar."""
    combo = next(one for one in desk.window.page.findChildren(FilterCombo) if value in one._values)
    desk.act(lambda: combo.choose(value))
    desk.act(lambda: combo.activated.emit(combo.currentIndex()))


class Gate:
    """Lets a system's answer wait until the test opens it."""

    def __init__(self, system: MemorySystem) -> None:
        self._open = asyncio.Event()
        self._answer = system.backups
        system.backups = self._slow  # type: ignore[method-assign]  # the test's own pace

    async def _slow(self, query: BackupQuery) -> AsyncIterator[BackupPage]:
        await self._open.wait()
        async for page in self._answer(query):
            yield page

    def open(self) -> None:
        """Let the answer go."""
        self._open.set()


async def _choose(desk: WindowDesk) -> None:
    desk.window.model.refresh()
    desk.window.side.tree.choose(desk.index(instance_ref()))


# loading


def test_loading_shows_skeleton_rows_after_a_moment_and_can_be_given_up(desk: WindowDesk, system: MemorySystem) -> None:
    desk.settle()
    desk.act(lambda: desk.window.side.tree.setExpanded(desk.index(CLIENT), True))
    gate = Gate(system)
    desk.stage.desk.loop.run(_choose(desk))
    page = desk.window.page
    assert body(desk) is not page._skeleton, "not at once: most answers are quicker"
    desk.stage.desk.loop.run_until(lambda: body(desk) is page._skeleton)
    assert page._skeleton.accessibleName() == tr("backups.loading.text", name="erp")
    assert not page._cancel.isVisible()
    desk.stage.desk.time.turn(6)
    desk.stage.desk.loop.run(_do(page.tick))
    assert page._cancel.isVisible()
    desk.stage.desk.loop.run(_do(page._cancel.click))
    assert not page._cancel.isVisible()
    assert body(desk) is page._empty
    gate.open()
    desk.settle()
    assert page.table.all_rows() == [], "what was given up does not come after all"


def test_rows_take_the_place_of_the_skeleton(desk: WindowDesk, system: MemorySystem) -> None:
    desk.settle()
    desk.act(lambda: desk.window.side.tree.setExpanded(desk.index(CLIENT), True))
    gate = Gate(system)
    desk.stage.desk.loop.run(_choose(desk))
    gate.open()
    desk.settle()
    assert body(desk) is desk.window.page.table
    assert len(desk.window.page.table.all_rows()) == 10


async def _do(deed: Callable[[], object]) -> None:
    deed()


# empty


def test_nothing_selected_says_where_to_begin(desk: WindowDesk, system: MemorySystem) -> None:
    desk.settle()
    page = desk.window.page
    assert body(desk) is page._empty
    assert page._empty.accessibleName() == tr("backups.empty.no_place")
    assert not page._empty.button.isVisible()
    assert counted(desk) == ("", "")


def test_no_backups_offer_to_make_one(desk: WindowDesk, system: MemorySystem) -> None:
    system.points = [backup(1, instance_ref(instance="12"))]
    desk.browse()
    choose(desk, TimeRange.ANY)
    page = desk.window.page
    assert page._empty.accessibleName() == tr("backups.empty.none")
    assert page._empty.button.text() == tr("action.backup_now.text")
    desk.act(page._empty.button.click)
    desk.act(desk.dialog(BackupNowDialog).dismiss)


def test_where_none_can_be_started_the_empty_page_says_why(desk: WindowDesk, system: MemorySystem) -> None:
    system.points = [backup(1, instance_ref(instance="12"))]
    desk.browse()
    choose(desk, TimeRange.ANY)
    desk.act(desk.window.actions_[ActionId.READ_ONLY].trigger)
    page = desk.window.page
    assert page._empty.button.isHidden()
    assert tr("action_off.session_read_only.why") in [label.text() for label in page._empty.findChildren(PlainLabel)]


def test_none_in_the_time_range_offers_any_time(desk: WindowDesk, system: MemorySystem) -> None:
    system.points = [backup(1, started_at=NOON - timedelta(days=200))]
    desk.browse()
    page = desk.window.page
    assert page._empty.accessibleName() == tr(
        "backups.empty.in_range", span=family("time_range", TimeRange.MONTH, "word")
    )
    desk.act(page._empty.button.click)
    assert len(page.table.all_rows()) == 1
    assert page.filter.time_range is TimeRange.ANY


def test_a_filter_that_hides_all_can_be_cleared(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    choose(desk, BackupState.FAILED)
    page = desk.window.page
    assert page._empty.accessibleName() == tr("backups.empty.no_match", count=10)
    desk.act(page._empty.button.click)
    assert len(page.table.all_rows()) == 10
    assert page.filter == BackupFilter()


# counts and filter


def test_the_count_is_honest_about_what_is_loaded(desk: WindowDesk, system: MemorySystem) -> None:
    system.points = [backup(number, started_at=NOON - timedelta(minutes=number)) for number in range(1, 451)]
    desk.browse()
    assert counted(desk) == (tr("backups.count.all", count=450), tr("backups.count.partial", loaded="200"))
    choose(desk, BackupKind.FULL)
    assert counted(desk) == (tr("backups.count.all", count=200), tr("backups.count.of_loaded", count=200))
    desk.act(desk.stage.context.backups.load_rest)
    assert counted(desk) == (tr("backups.count.all", count=450), tr("backups.count.of_all", count=450))
    desk.act(desk.window.page.clear_filter)
    assert counted(desk) == (tr("backups.count.all", count=450), "")
    assert desk.window.page._count.font().weight() > desk.window.page._count_rest.font().weight()


def test_words_state_and_kind_narrow_the_list_together(desk: WindowDesk, system: MemorySystem) -> None:
    system.points = [
        backup(1, kind=BackupKind.LOG),
        backup(2, kind=BackupKind.LOG, state=BackupState.FAILED),
        backup(3, state=BackupState.FAILED),
    ]
    desk.browse()
    field = desk.window.page.findChildren(SearchField)[0]
    desk.enter(field, "backup")
    assert len(desk.window.page.table.all_rows()) == 3
    choose(desk, BackupState.FAILED)
    choose(desk, BackupKind.LOG)
    assert [row.ref.native_id for row in desk.window.page.table.all_rows()] == ["2"]
    assert desk.window.page._clear.isVisible()
    desk.act(desk.window.page._clear.click)
    assert len(desk.window.page.table.all_rows()) == 3
    assert field.text() == ""
    assert not desk.window.page._clear.isVisible()


def test_the_filter_finds_the_words_as_they_are_shown(desk: WindowDesk, system: MemorySystem) -> None:
    system.points = [backup(1, kind=BackupKind.LOG), backup(2, kind=BackupKind.FULL)]
    desk.browse()
    field = desk.window.page.findChildren(SearchField)[0]
    desk.enter(field, family("backup_kind", BackupKind.LOG, "word").upper())
    assert [row.ref.native_id for row in desk.window.page.table.all_rows()] == ["1"]


# stale, signed out, forbidden, error


def test_old_rows_fade_and_their_age_warns(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    page = desk.window.page
    assert not is_old(desk)
    assert page._age._icon.icon_name == "refresh"
    desk.stage.desk.time.turn(3600)
    desk.act(page.tick)
    assert is_old(desk)
    assert page._age._icon.icon_name == "stale"
    assert len(page.table.all_rows()) == 10, "old, but there"


def test_without_a_session_rows_stay_and_the_line_signs_in(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    page = desk.window.page
    desk.fail(system, "activities", SessionExpiredError())
    desk.tick(40)
    assert len(page.table.all_rows()) == 10
    assert is_old(desk)
    assert page._notice.sentence.startswith(tr("backups.signed_out.since", time="").split("{")[0][:10])
    assert page._notice.action.text() == tr("tree.signed_out.link")
    del system.failing["activities"]
    desk.act(page._notice.action_triggered.emit)
    assert page._notice.sentence == ""
    assert not is_old(desk)


def test_without_rows_the_page_itself_asks_to_sign_in(desk: WindowDesk, system: MemorySystem) -> None:
    desk.act(lambda: desk.stage.context.sessions.sign_in_lost("c1", SessionExpiredError()))
    desk.act(lambda: desk.window.select_path("system:c1"))
    page = desk.window.page
    assert body(desk) is page._empty
    assert page._empty.accessibleName() == tr("backups.signed_out.never")
    assert page._empty.button.text() == tr("tree.signed_out.link")


@pytest.mark.parametrize(
    ("error", "icon", "offers"),
    [
        (PermissionDeniedError(), "failed", True),
        (BackendFaultError(), "failed", True),
        (RateLimitedError(retry_after_s=30.0), "waiting", False),
    ],
    ids=["forbidden", "error", "asked to wait"],
)
def test_a_list_that_cannot_be_had_says_what_why_and_what_to_do(
    desk: WindowDesk, system: MemorySystem, error: BackendFaultError, icon: str, offers: bool
) -> None:
    system.failing["backups"] = error
    desk.browse()
    page = desk.window.page
    assert body(desk) is page._empty
    assert page._empty.accessibleName() == say(error.message)
    assert page._empty._detail.text() == family("advice", error.advice, "text")
    assert page._empty._icon.icon_name == look({"failed": Look.FAILED, "waiting": Look.WAITING}[icon]).icon
    assert page._empty.button.isVisible() is offers
    if offers:
        assert page._empty.button.text() == tr("backups.error.again")
        del system.failing["backups"]
        desk.act(page._empty.button.click)
        assert len(page.table.all_rows()) == 10


def test_rows_stay_when_their_refresh_fails_and_a_line_says_so(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.fail(system, "backups", BackendFaultError())
    desk.tick(60)
    page = desk.window.page
    assert body(desk) is page.table
    assert page._notice.sentence.startswith(say(BackendFaultError().message))
    del system.failing["backups"]
    desk.act(page._notice.action_triggered.emit)
    assert page._notice.sentence == ""


def test_a_system_out_of_reach_is_told_over_its_rows(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.fail(system, "backups", UnreachableError())
    desk.fail(system, "activities", UnreachableError())
    desk.tick(60)
    assert desk.window.page._notice.sentence.startswith(say(UnreachableError().message))
    assert len(desk.window.page.table.all_rows()) == 10


# the table


def test_cells_tell_apart_what_is_not_offered_not_reported_and_not_yet_told(
    desk: WindowDesk, system: MemorySystem
) -> None:
    plain = replace(backup(1), size_bytes=None, duration=None)
    system.points = [
        replace(plain, not_offered=frozenset({BackupField.SIZE})),
        replace(plain, ref=replace(plain.ref, native_id="2")),
        replace(plain, ref=replace(plain.ref, native_id="3"), state=BackupState.RUNNING),
    ]
    desk.browse()
    page = desk.window.page
    cells = {row.ref.native_id: page._cells.cell(row, BackupColumn.SIZE) for row in page.table.all_rows()}
    assert (cells["1"].text, cells["1"].tip) == (NONE, tr("backup.cell.not_offered"))
    assert (cells["2"].text, cells["2"].tip) == (NONE, tr("backup.cell.not_reported"))
    assert (cells["3"].text, cells["3"].tip) == (NOT_TOLD, tr("backup.cell.not_yet_told"))


def test_a_hold_without_an_end_does_not_claim_to_be_for_ever(desk: WindowDesk, system: MemorySystem) -> None:
    until: datetime = NOON + timedelta(days=15)
    system.points = [backup(1, is_held=True), backup(2, is_held=True, held_until=until), backup(3)]
    desk.browse()
    page = desk.window.page
    tips = {row.ref.native_id: page._cells.cell(row, BackupColumn.EXPIRES).tip for row in page.table.all_rows()}
    assert tips["1"] == tr("backup.hold.not_told")
    assert "5" in tips["2"]
    assert tips["2"] != tips["1"]
    assert tips["3"] == tr("backup.cell.not_reported")


def test_a_click_on_a_header_sorts_and_keeps_what_is_selected(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    chosen = desk.select(3)
    table = desk.window.page.table
    desk.act(lambda: table._on_header(int(BackupColumn.SIZE)))
    sizes = [row.size_bytes or 0 for row in table.all_rows()]
    assert sizes == sorted(sizes, reverse=True)
    desk.act(lambda: table._on_header(int(BackupColumn.SIZE)))
    assert [row.size_bytes or 0 for row in table.all_rows()] == sorted(sizes)
    assert table.chosen() == chosen


def test_sorting_half_a_list_loads_the_rest_first(desk: WindowDesk, system: MemorySystem) -> None:
    system.points = [backup(number, started_at=NOON - timedelta(minutes=number)) for number in range(1, 451)]
    desk.browse()
    assert not desk.stage.context.backups.is_complete
    desk.act(lambda: desk.window.page.table._on_header(int(BackupColumn.SIZE)))
    assert len(desk.window.page.table.all_rows()) == 450
    assert desk.window.page.table.all_rows()[0].size_bytes == 450_000_000


def test_arrows_home_and_end_move_and_shift_selects_more(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    table = desk.window.page.table
    desk.act(table.setFocus)

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> list[str]:
        desk.act(lambda: QTest.keyClick(table, key, modifier))
        return [row.ref.native_id for row in table.chosen()]

    control = Qt.KeyboardModifier.ControlModifier
    assert press(Qt.Key.Key_End) == ["10"]
    assert press(Qt.Key.Key_Home) == ["1"]
    assert press(Qt.Key.Key_Down) == ["2"]
    assert press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier) == ["2", "3"]
    assert press(Qt.Key.Key_End) == ["10"]
    assert press(Qt.Key.Key_Up) == ["9"]
    desk.act(lambda: QTest.keyClick(table, Qt.Key.Key_A, control))
    assert len(table.chosen()) == 10


def test_new_rows_come_in_without_moving_the_view(desk: WindowDesk, system: MemorySystem) -> None:
    system.points = [backup(number, started_at=NOON - timedelta(minutes=number)) for number in range(1, 101)]
    desk.browse()
    table = desk.window.page.table
    bar = table.verticalScrollBar()
    desk.act(lambda: bar.setValue(bar.maximum() // 2))
    top = table.rowAt(0)
    before = table.all_rows()[top]
    fresh: Backup = backup(500, started_at=NOON - timedelta(seconds=1))
    system.points.insert(0, fresh)
    desk.tick(60)
    assert table.all_rows()[0] == fresh
    assert table.all_rows()[table.rowAt(0)] == before
    link = desk.window.page._new_above
    assert link.text() == tr("backups.new_above.text", count=1)
    desk.act(link.click)
    assert table.rowAt(0) == 0
    assert not link.isVisible()


def test_columns_are_hidden_and_shown_by_the_menu(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    page = desk.window.page
    desk.act(page._columns.click)
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible())
    actions = {action.text(): action for action in menu.actions()}
    assert not actions[tr("backup_column.state.label")].isEnabled(), "a row without its state says nothing"
    assert not actions[tr("backup_column.server_id.label")].isChecked()
    desk.act(actions[tr("backup_column.server_id.label")].trigger)
    desk.act(menu.close)
    assert BackupColumn.SERVER_ID in page.table.shown_columns()


def test_an_unknown_word_of_the_system_is_shown_as_it_is(desk: WindowDesk, system: MemorySystem) -> None:
    system.points = [replace(backup(1), state=BackupState.UNKNOWN, raw_state="QUESTIONABLE")]
    desk.browse()
    assert states(desk) == [tr("backup.state.unknown_word", word="QUESTIONABLE")]
    assert "QUESTIONABLE" in states(desk)[0]


def test_a_row_is_read_out_with_all_its_visible_columns(desk: WindowDesk, system: MemorySystem) -> None:
    system.points = [backup(1, kind=BackupKind.LOG)]
    desk.browse()
    page = desk.window.page
    spoken = str(page.model.index(0, 0).data(ACCESSIBLE))
    state = f"{tr('backup_column.state.label')}: {family('backup_state', BackupState.COMPLETE, 'word')}"
    assert spoken.startswith(state)
    assert f"{tr('backup_column.type.label')}: {family('backup_kind', BackupKind.LOG, 'word')}" in spoken
    assert tr("backup_column.server_id.label") not in spoken
    page.table.setColumnHidden(BackupColumn.SERVER_ID, False)
    assert f"{tr('backup_column.server_id.label')}: 1" in str(page.model.index(0, 0).data(ACCESSIBLE))
    assert page.table.accessibleName() == tr("backups.table.name")


def test_a_kind_that_is_not_told_is_no_kind(desk: WindowDesk, system: MemorySystem) -> None:
    never = frozenset({BackupField.KIND})
    system.points = [
        backup(1, kind=BackupKind.OTHER),
        backup(2, kind=BackupKind.OTHER, raw_kind="Oddball"),
        backup(3, kind=BackupKind.OTHER, not_offered=never),
        backup(4, not_offered=never),
    ]
    desk.browse()
    cells = [desk.window.page._cells.cell(row, BackupColumn.TYPE) for row in desk.window.page.table.all_rows()]
    assert (cells[0].text, cells[0].tip) == (NONE, tr("backup.cell.not_reported"))
    assert cells[1].text.strip("\u2068\u2069") == "Oddball"
    assert (cells[2].text, cells[2].tip) == (NONE, tr("backup.cell.not_offered"))
    assert cells[3].text == family("backup_kind", BackupKind.FULL, "word"), "what is told is shown"
    other = family("backup_kind", BackupKind.OTHER, "word")
    in_wizard = [cell_text(row, PointColumn.TYPE) for row in desk.window.page.table.all_rows()]
    assert (in_wizard[0], other in in_wizard) == (NONE, False)
    assert other not in desk.window.page._words(desk.window.page.table.all_rows()[0]), "nobody finds what nobody sees"


def test_a_row_brought_into_sight_leaves_none_cut_on_top(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    table = desk.window.page.table
    row = table.verticalHeader().defaultSectionSize()
    desk.act(lambda: table.setFixedHeight(table.horizontalHeader().height() + 4 * row + row // 3))
    desk.act(lambda: desk.window.page.select(system.points[7].ref.path))
    assert table.verticalScrollBar().value() > 0
    assert table.verticalScrollBar().value() % row == 0
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))
