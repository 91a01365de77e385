"""The list of backups: pages, merging, what stays when asking fails."""

from datetime import timedelta

from app.domain.backups import BackupQuery, BackupState
from app.domain.errors import BackendFaultError
from app.domain.messages import Message
from tests.memory_system import NOON, backup, instance_ref
from tests.services.desk import Desk


def show(desk: Desk) -> None:
    async def go() -> None:
        desk.backups.show(BackupQuery(instance_ref()))

    desk.loop.run(go())
    desk.settle()


def more(desk: Desk) -> None:
    async def go() -> None:
        desk.backups.load_more()

    desk.loop.run(go())
    desk.settle()


def test_pages_load_one_by_one_and_the_count_is_honest(desk: Desk) -> None:
    system = desk.connect()
    system.points = [backup(number) for number in range(1, 701)]
    show(desk)
    assert (len(desk.backups.rows), desk.backups.total, desk.backups.is_complete) == (200, 700, False)
    for _ in range(3):
        more(desk)
    assert (len(desk.backups.rows), desk.backups.is_complete) == (700, True)


def test_a_refresh_brings_new_rows_first_and_changes_others_in_place(desk: Desk) -> None:
    system = desk.connect()
    system.points = [backup(number) for number in range(1, 401)]
    show(desk)
    more(desk)
    system.points[1] = backup(2, state=BackupState.FAILED)
    system.points.insert(0, backup(9000, started_at=NOON))
    desk.tick(16)
    rows = desk.backups.rows
    assert len(rows) == 401
    assert (rows[0].ref.native_id, rows[2].state) == ("9000", BackupState.FAILED)


def test_what_has_to_be_known_about_the_list_as_a_whole_goes_with_it(desk: Desk) -> None:
    system = desk.connect()
    system.note = Message.of("capability.not_offered.why")
    show(desk)
    assert desk.backups.note == system.note
    system.note = None
    desk.tick(16)
    assert desk.backups.note is None


def test_a_row_deleted_on_the_system_goes(desk: Desk) -> None:
    system = desk.connect()
    show(desk)
    del system.points[3]
    desk.tick(16)
    assert [row.ref.native_id for row in desk.backups.rows] == ["1", "2", "3", "5", "6", "7", "8", "9", "10"]


def test_rows_stay_when_asking_fails_and_the_age_tells(desk: Desk) -> None:
    system = desk.connect()
    show(desk)
    heard = desk.backups.heard_at
    system.failing["backups"] = BackendFaultError()
    desk.tick(16)
    assert len(desk.backups.rows) == 10
    assert isinstance(desk.backups.error, BackendFaultError)
    assert desk.backups.heard_at == heard


def test_later_pages_of_an_earlier_answer_do_not_make_the_list_older(desk: Desk) -> None:
    system = desk.connect()
    system.points = [backup(number) for number in range(1, 401)]
    show(desk)
    desk.tick(16)
    heard = desk.backups.heard_at
    more(desk)
    assert len(desk.backups.rows) == 400
    assert desk.backups.heard_at == heard


def test_another_node_shows_nothing_of_the_first(desk: Desk) -> None:
    desk.connect()
    show(desk)

    async def other() -> None:
        desk.backups.show(BackupQuery(instance_ref(instance="12"), started_from=NOON - timedelta(days=1)))

    desk.loop.run(other())
    desk.settle()
    assert desk.backups.rows == ()
