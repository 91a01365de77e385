"""The models agree with the plain values below and pass Qt's own tester."""

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from app.domain.backups import BackupQuery
from app.models.activities_model import ActivitiesModel
from app.models.backup_columns import BackupColumn
from app.models.backups_model import BackupsModel
from app.models.roles import VALUE
from app.models.tree_model import TreeModel
from app.models.tree_rows import RowKind
from tests.memory_system import backup, instance_ref, run
from tests.services.conftest import desk  # noqa: F401  a fixture
from tests.services.desk import Desk


def shown(model: TreeModel, parent: QModelIndex | None = None) -> list[object]:
    """The tree as nested lists of row keys."""
    above = parent if parent is not None else QModelIndex()
    rows = [model.index(row, 0, above) for row in range(model.rowCount(above))]
    return [(model.data(index, VALUE).key, shown(model, index)) for index in rows]


def open_row(desk: Desk, model: TreeModel, key: str) -> None:  # noqa: F811  the fixture
    async def fetch() -> None:
        model.fetchMore(model.index_of(key))

    desk.loop.run(fetch())
    desk.settle()
    refresh(desk, model)


def refresh(desk: Desk, model: TreeModel) -> None:  # noqa: F811  the fixture
    """Inside the loop: the tester opens what it finds, and opening starts work."""

    async def go() -> None:
        model.refresh()

    desk.loop.run(go())
    desk.settle()


def test_tree_loads_on_opening_and_keeps_indexes_over_a_refresh(desk: Desk, qtmodeltester: ModelTester) -> None:  # noqa: F811
    model = TreeModel(desk.sessions, desk.inventory, desk.activities, desk.time.clock())
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt has no types
    system = desk.connect()
    refresh(desk, model)
    client = instance_ref().parent
    assert client is not None
    open_row(desk, model, f"node:{client.path}")
    index = QPersistentModelIndex(model.index_of_ref(instance_ref()))
    assert model.row_at(index) is not None
    system.nodes[client] = system.nodes[client][:1]

    async def again() -> None:
        desk.inventory.load(client)

    desk.loop.run(again())
    desk.settle()
    refresh(desk, model)
    assert model.index_of_ref(instance_ref()) == index
    assert model.rowCount(model.index_of_ref(client)) == 1
    desk.loop.run(desk.sessions.remove("c1"))
    refresh(desk, model)
    assert shown(model) == []


def test_tree_tells_loading_and_signed_out(desk: Desk) -> None:  # noqa: F811  the fixture
    model = TreeModel(desk.sessions, desk.inventory, desk.activities, desk.time.clock())
    desk.connect()
    desk.sessions.sign_in_lost("c1")
    model.refresh()
    system = model.index_of("system:c1")
    kinds = [model.data(model.index(row, 0, system), VALUE).kind for row in range(model.rowCount(system))]
    assert kinds == [RowKind.NODE, RowKind.SIGNED_OUT], "what was heard stays, and the row below tells"


@pytest.mark.parametrize("column", list(BackupColumn))
def test_backups_sort_by_every_column_and_selection_follows(desk: Desk, column: BackupColumn) -> None:  # noqa: F811
    system = desk.connect()
    system.points = [backup(number, size_bytes=None if number == 3 else number * 7) for number in range(1, 30)]
    model = BackupsModel(desk.backups)

    async def show() -> None:
        desk.backups.show(BackupQuery(instance_ref()))

    desk.loop.run(show())
    desk.settle()
    index = QPersistentModelIndex(model.index(5, 0))
    chosen = model.data(index, VALUE)
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        model.sort(int(column), order)
        assert model.data(index, VALUE) is chosen
    if column is BackupColumn.SIZE:
        assert model.shown[-1].size_bytes is None, "what is not known comes last in either order"
        assert model.shown[0].size_bytes == 29 * 7


def test_backups_filter_and_refresh_agree_with_the_list(desk: Desk, qtmodeltester: ModelTester) -> None:  # noqa: F811
    system = desk.connect()
    model = BackupsModel(desk.backups)
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt has no types

    async def show() -> None:
        desk.backups.show(BackupQuery(instance_ref()))

    desk.loop.run(show())
    desk.settle()
    model.set_filter(lambda row: row.size_bytes is not None and row.size_bytes > 5_000_000)
    assert [row.ref.native_id for row in model.shown] == ["6", "7", "8", "9", "10"]
    system.points = [row for row in system.points if row.ref.native_id != "8"]
    desk.tick(16)
    assert [row.ref.native_id for row in model.shown] == ["6", "7", "9", "10"]


def test_runs_come_and_go_by_difference(desk: Desk, qtmodeltester: ModelTester) -> None:  # noqa: F811
    system = desk.connect()
    model = ActivitiesModel(desk.activities)
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt has no types
    for number in (1, 2, 3):
        system.runs[run(number).ref.path] = run(number, percent=number * 10.0)
    desk.tick(16)
    assert model.rowCount() == 3
    system.end(run(2).ref)
    desk.tick(16)
    assert model.rowCount() == 2, "a run of others that ended well leaves the dock"
    model.set_with_finished(True)
    assert model.rowCount() == 3
