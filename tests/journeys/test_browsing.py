"""Looking around on a Unitrends appliance: the tree, the table with its filters and orders, the details."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.activities import Phase
from app.domain.backups import Backup, BackupKind, BackupState
from app.models.backup_columns import BackupColumn, sort_key
from app.services.activities import Run
from app.ui.backups.backups_page import BackupsPage
from app.ui.backups.filters import TimeRange
from app.ui.details.details_pane import LOG, RAW, SUMMARY
from app.ui.widgets.fields import FilterCombo, SearchField
from app.ui.widgets.json_tree import JsonTreeView
from app.ui.window.possible import ActionId
from tests.demo.serving import ServedDemo
from tests.journeys.console import Console

pytestmark = pytest.mark.journey

PLACE = ("sql-erp-01", "MSSQLSERVER\\erp_live")


@pytest.fixture
def page(console: Console, serve_demo: Callable[..., ServedDemo]) -> BackupsPage:
    """Give the table on a database with many backups, filled."""
    connection = console.connect(serve_demo("unitrends"), "ueb")
    console.browse(connection, *PLACE)
    console.filled()
    return console.window.page


def type_filter(page: BackupsPage, text: str) -> None:
    """Type into the text filter, and Enter so that nothing waits for the hands to rest."""
    field = page.findChildren(SearchField)[0]
    field.clear()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def choose(page: BackupsPage, value: object) -> None:
    """Choose an entry of one of the filter's lists, as by hand."""
    combo = next(one for one in page.findChildren(FilterCombo) if value in one._values)
    combo.choose(value)
    combo.activated.emit(combo.currentIndex())


def test_the_tree_opens_where_it_is_opened(console: Console, serve_demo: Callable[..., ServedDemo]) -> None:
    served = serve_demo("unitrends")
    connection = console.connect(served, "ueb")
    system = f"system:{connection.id}"
    console.until(lambda: "win-fs-01" in console.names_below(system))
    served.control.reset_counters()
    client = next(row for row in console.all_rows() if row.node is not None and row.node.name == "sql-erp-01")
    assert console.rows(console.window.model.index_of(client.key)) == []
    console.browse(connection, *PLACE)
    assert console.window.windowTitle() == "Backstay - ueb - Lab"
    assert console.window.selection.target is not None


def test_the_table_is_filled_and_filtered(console: Console, page: BackupsPage) -> None:
    everything = list(console.table_rows)
    choose(page, BackupState.COMPLETE_WITH_WARNINGS)
    warned = list(console.table_rows)
    assert warned
    assert {row.state for row in warned} == {BackupState.COMPLETE_WITH_WARNINGS}
    choose(page, BackupKind.LOG)
    assert {row.kind for row in console.table_rows} == {BackupKind.LOG}
    page.clear_filter()
    assert list(console.table_rows) == everything
    type_filter(page, "differential")
    assert console.table_rows
    assert {row.kind for row in console.table_rows} == {BackupKind.DIFFERENTIAL}
    type_filter(page, "there is no such backup")
    assert console.table_rows == []
    QTest.keyClick(page.findChildren(SearchField)[0], Qt.Key.Key_Escape)
    console.until(lambda: list(console.table_rows) == everything)


def test_the_time_range_is_asked_of_the_server(console: Console, page: BackupsPage) -> None:
    asked_at = console.window.context.clock.now()
    choose(page, TimeRange.DAY)
    day = console.filled()
    assert console.composition.backups.is_complete
    ages = [asked_at - row.started_at for row in day if row.started_at is not None]
    assert len(ages) == len(day)
    # The appliance filters by the second and tells the start by the minute.
    assert max(ages) < timedelta(hours=24, minutes=1)
    choose(page, TimeRange.ANY)
    console.until(lambda: len(console.table_rows) > len(day))


def test_each_column_sorts_and_half_a_list_is_loaded_whole_first(console: Console, page: BackupsPage) -> None:
    source = console.composition.backups
    assert not source.is_complete
    choose(page, TimeRange.WEEK)
    console.filled()
    for column in BackupColumn:
        page.table.setColumnHidden(column, False)
        page.table.scrollTo(page.model.index(0, column))
        console.click_header(column)
        console.until(lambda: source.is_complete)
        first = ordered(console.table_rows, column)
        console.click_header(column)
        assert ordered(console.table_rows, column) is not first or is_flat(console.table_rows, column)


def ordered(rows: list[Backup], column: BackupColumn) -> bool:
    """Whether the rows go up by the column (False: down); what is not known is last either way."""
    key = sort_key(column)
    known = [key(row) for row in rows if not key(row)[0]]
    assert [key(row)[0] for row in rows] == sorted(key(row)[0] for row in rows)
    assert known in (sorted(known), sorted(known, reverse=True)), column
    return known == sorted(known)


def is_flat(rows: list[Backup], column: BackupColumn) -> bool:
    """Whether all values of the column are the same, so that no order can be told."""
    key = sort_key(column)
    return len({str(key(row)) for row in rows if not key(row)[0]}) <= 1


def test_details_in_three_tabs(console: Console, page: BackupsPage) -> None:
    details = console.window.details
    chosen = next(row for row in console.table_rows if row.state is BackupState.COMPLETE_WITH_WARNINGS)
    console.choose(chosen)
    assert details.tab == SUMMARY
    assert details.subject is not None
    assert dict(details.subject.rows)["Server id"] == chosen.ref.native_id
    assert details.subject.trouble is not None
    console.act(ActionId.TAB_RAW)
    assert details.tab == RAW
    shown = details.findChild(JsonTreeView)
    assert shown is not None
    console.act(ActionId.TAB_LOG)
    assert details.tab == LOG


def test_a_log_is_fetched_when_its_tab_is_opened(console: Console, page: BackupsPage) -> None:
    details = console.window.details
    console.until(lambda: running(console))
    run = running(console)[0]
    console.window.selection.select_run(run)
    console.act(ActionId.TAB_LOG)
    console.until(lambda: "…" not in details._log_state.text())
    assert details._log_state.text()


def running(console: Console) -> list[Run]:
    """The runs of the dock that run."""
    return [run for run in console.runs() if run.activity.phase is Phase.RUNNING]
