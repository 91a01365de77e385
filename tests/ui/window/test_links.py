"""Links lead to what they name, say so where they do not, and never do more than a hand that selects."""

from functools import partial

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from app.domain.activities import ActivityRef, Operation, Phase
from app.domain.backups import BackupRef, BackupState
from app.domain.environments import Environment
from app.domain.errors import SecretStoreState, SessionExpiredError
from app.domain.links import Link
from app.domain.messages import Message
from app.domain.nodes import Level, NodeRef
from app.services.lock import LockReason
from app.services.sessions import SystemState
from app.ui.backups.filters import BackupFilter, TimeRange
from app.ui.texts import say, tr
from app.ui.window.possible import ActionId
from tests.memory_system import MemorySystem, backup, connection, environment, instance_ref, run
from tests.ui.dialog_desk import Stage
from tests.ui.window_desk import WindowDesk

READS = {"children", "backups", "activities", "activity", "describe", "sign_in", "logs"}


def follow(desk: WindowDesk, link: Link | str) -> None:
    """Let a link come from outside, and what follows come to rest."""
    text = link if isinstance(link, str) else link.text
    desk.act(lambda: desk.window.links.open(text))


def selected(desk: WindowDesk) -> NodeRef | None:
    return desk.window.selection.ref


def said(desk: WindowDesk) -> str:
    """What the line above the panes says."""
    return desk.window.notice.sentence if desk.window.notice.isVisible() else ""


@pytest.fixture(autouse=True)
def _begun(desk: WindowDesk) -> None:
    desk.window.links.begin()


# where links lead


def test_a_system_and_a_place_are_selected(desk: WindowDesk, system: MemorySystem) -> None:
    follow(desk, Link.to_place(NodeRef.appliance("c1")))
    assert selected(desk) == NodeRef.appliance("c1")
    follow(desk, Link.to_place(instance_ref(instance="12")))
    assert selected(desk) == instance_ref(instance="12")
    assert said(desk) == ""


def test_a_backup_is_selected_in_its_list_and_its_details_are_seen(desk: WindowDesk, system: MemorySystem) -> None:
    desk.act(lambda: desk.window.body.show_details(False))
    follow(desk, Link.to_backup(backup(7).ref))
    assert selected(desk) == instance_ref()
    assert desk.window.selection.backup == system.points[6]
    assert desk.window.body.shows_details


def test_a_backup_far_down_is_loaded(desk: WindowDesk, system: MemorySystem) -> None:
    system.points = [backup(number) for number in range(1, 900)]
    follow(desk, Link.to_backup(backup(850).ref))
    assert desk.window.selection.backup == system.points[849]


def test_filters_that_hide_a_backup_are_taken_off(desk: WindowDesk, system: MemorySystem) -> None:
    page = desk.window.page
    desk.browse()
    desk.act(lambda: page._range.choose(TimeRange.DAY))
    desk.act(lambda: page._state.choose(BackupState.FAILED))
    desk.act(page._on_filter)
    assert not page.model.shown
    old = backup(800)
    system.points.append(old)
    follow(desk, Link.to_backup(old.ref))
    assert desk.window.selection.backup == old
    assert page.filter == BackupFilter(time_range=TimeRange.ANY)


def test_filters_that_hide_nothing_stay(desk: WindowDesk, system: MemorySystem) -> None:
    page = desk.window.page
    desk.browse()
    desk.act(lambda: page._text.setText("backup 3"))
    desk.act(page._on_filter)
    follow(desk, Link.to_backup(backup(3).ref))
    assert desk.window.selection.backup == system.points[2]
    assert page.filter.text == "backup 3"


def test_a_backup_is_found_above_a_place_that_is_gone(desk: WindowDesk, system: MemorySystem) -> None:
    former = instance_ref().lineage()[1].child(Level.INSTANCE, "former")
    system.points.append(backup(40, former))
    follow(desk, Link.to_backup(BackupRef(former, "40")))
    assert selected(desk) == former.parent
    assert desk.window.selection.backup == system.points[-1]
    assert said(desk) == ""


def test_a_name_filter_that_hides_the_place_is_taken_off(desk: WindowDesk, system: MemorySystem) -> None:
    desk.open(instance_ref())
    desk.enter(desk.window.side._filter, "nothing like it")
    follow(desk, Link.to_place(instance_ref(instance="12")))
    assert selected(desk) == instance_ref(instance="12")
    assert desk.window.side._filter.text() == ""


@pytest.mark.parametrize("phase", [Phase.RUNNING, Phase.SUCCEEDED])
def test_a_run_is_selected_also_an_ended_one_and_from_a_folded_dock(
    desk: WindowDesk, system: MemorySystem, phase: Phase
) -> None:
    for number in (1, 2):
        system.runs[run(number).ref.path] = run(number, phase=phase)
    desk.run(system, run(3, phase=phase))
    desk.act(lambda: desk.window.dock.set_folded(True))
    follow(desk, Link.to_run(run(2).ref))
    chosen = desk.window.selection.run
    assert chosen is not None
    assert chosen.path == run(2).ref.path
    assert selected(desk) == NodeRef.appliance("c1")
    assert desk.window.dock.list.currentIndex().row() == desk.window.dock.model.shown.index(chosen)
    assert not desk.window.dock.is_folded()


def test_of_two_links_the_later_one_counts(desk: WindowDesk, system: MemorySystem) -> None:
    first, second = Link.to_backup(backup(2).ref), Link.to_place(instance_ref(instance="12"))

    def both() -> None:
        desk.window.links.open(first.text)
        desk.window.links.open(second.text)

    desk.act(both)
    assert selected(desk) == instance_ref(instance="12")


def test_who_goes_elsewhere_meanwhile_is_not_brought_back(desk: WindowDesk, system: MemorySystem) -> None:
    desk.open(instance_ref())

    def go() -> None:
        desk.window.links.open(Link.to_place(instance_ref(instance="12")).text)
        desk.window.select_path("system:c1")

    desk.act(go)
    assert selected(desk) == NodeRef.appliance("c1")
    assert said(desk) == ""


# where they do not lead


@pytest.mark.parametrize(
    "text", ["backstay:", "backstay://connection/c1/delete", "backstay://connection/c1?delete", "x" * 9000, "\x00"]
)
def test_what_is_no_link_is_refused_with_one_message(desk: WindowDesk, system: MemorySystem, text: str) -> None:
    desk.open(instance_ref())
    asked = list(system.asked)
    follow(desk, text)
    assert said(desk) == tr("link.refused.text")
    follow(desk, text)
    desk.act(desk.window.notice.action.click)
    assert said(desk) == ""
    assert selected(desk) == instance_ref()
    assert system.asked == asked


@pytest.mark.parametrize(
    ("state", "message_id"),
    [(SecretStoreState.READY, "link.no_connection.text"), (SecretStoreState.LOCKED, "link.not_read.text")],
)
def test_without_the_connection_nothing_is_offered(
    desk: WindowDesk, stage: Stage, system: MemorySystem, state: SecretStoreState, message_id: str
) -> None:
    stage.store_state = state
    follow(desk, Link.to_place(NodeRef.appliance("c9")))
    assert said(desk) == tr(message_id)
    assert not desk.window.notice.away.isVisible()
    assert desk.dialogs() == []


@pytest.mark.parametrize(
    "link",
    [
        Link.to_place(instance_ref().lineage()[1].child(Level.INSTANCE, "gone")),
        Link.to_backup(BackupRef(instance_ref(), "gone")),
        Link.to_run(ActivityRef("c1", Operation.BACKUP, "gone")),
    ],
)
def test_what_is_gone_is_told_beside_the_nearest_place(desk: WindowDesk, system: MemorySystem, link: Link) -> None:
    desk.tick()
    follow(desk, link)
    assert said(desk) == tr("link.gone.text", system="mem-c1")
    assert selected(desk) in link.place.lineage()


def test_what_takes_too_long_is_given_up_and_told(desk: WindowDesk, system: MemorySystem) -> None:
    """The list of runs has not come yet, and nobody looks in this test."""
    desk.window.links.patience_s = 0.01
    desk.act(lambda: desk.window.links.open(Link.to_run(run(5).ref).text))
    assert said(desk) == tr("link.too_slow.text", system="mem-c1")


# what they never do


def test_a_link_signs_in_nowhere_and_asks_for_no_secret(desk: WindowDesk, system: MemorySystem) -> None:
    desk.fail(system, "activities", SessionExpiredError())
    desk.tick(40)
    assert desk.stage.context.sessions.system("c1").state is SystemState.SIGNED_OUT
    asked = list(system.asked)
    follow(desk, Link.to_backup(backup(3).ref))
    assert system.asked == asked
    assert desk.dialogs() == []
    assert said(desk) == tr("link.not_heard.text", system="mem-c1")


def test_a_system_whose_secret_is_asked_each_time_is_not_asked_for_it(desk: WindowDesk, stage: Stage) -> None:
    bare = connection("c1", sign_in={"username": "operator"})
    desk.act(lambda: stage.context.sessions.add(bare, environment("lab")))
    follow(desk, Link.to_place(instance_ref()))
    assert stage.context.sessions.system("c1").state is SystemState.NEEDS_SECRET
    assert desk.dialogs() == []
    assert selected(desk) == NodeRef.appliance("c1")


def test_a_link_changes_nothing_and_asks_only_reads(desk: WindowDesk, system: MemorySystem) -> None:
    desk.run(system, run(1))
    for link in (Link.to_place(instance_ref()), Link.to_backup(backup(2).ref), Link.to_run(run(1).ref)):
        follow(desk, link)
    assert system.sent == []
    assert set(system.asked) <= READS
    assert desk.dialogs() == []


@pytest.mark.parametrize("read_only", [True, False])
def test_read_only_stays_as_it_is(desk: WindowDesk, system: MemorySystem, read_only: bool) -> None:
    desk.stage.context.changes.session_read_only = read_only
    follow(desk, Link.to_backup(backup(2).ref))
    assert desk.stage.context.changes.session_read_only is read_only
    assert desk.window.read_only.is_on() is read_only


def test_out_of_scope_the_environment_is_offered_not_shown(desk: WindowDesk, stage: Stage) -> None:
    stage.desk.connect("c1", "lab")
    stage.desk.connect("c2", "production")
    desk.settle()
    side = desk.window.side
    desk.act(lambda: side.show_scope_of(lab()))
    follow(desk, Link.to_place(instance_ref("c2")))
    in_scope = [one.id for one in stage.context.sessions.all() if side.in_scope(one)]
    assert in_scope == ["c1"]
    assert selected(desk) is None
    assert said(desk) == tr("link.out_of_scope.text", system="mem-c2", environment="Production")
    notice = desk.window.notice
    assert notice.action.text() == tr("link.show_environment.link", environment="Production")
    desk.act(notice.action.click)
    assert selected(desk) == instance_ref("c2")
    assert side._switcher.value == "production"
    assert said(desk) == ""


def test_an_offer_can_be_declined_and_gives_way_to_the_next_link(desk: WindowDesk, stage: Stage) -> None:
    stage.desk.connect("c1", "lab")
    stage.desk.connect("c2", "production")
    desk.settle()
    desk.act(lambda: desk.window.side.show_scope_of(lab()))
    follow(desk, Link.to_place(instance_ref("c2")))
    desk.act(desk.window.notice.away.click)
    assert said(desk) == ""
    follow(desk, Link.to_place(instance_ref("c2")))
    follow(desk, Link.to_place(instance_ref("c1")))
    assert said(desk) == ""
    assert selected(desk) == instance_ref("c1")


def test_behind_an_open_dialog_nothing_moves_until_it_is_wished(desk: WindowDesk, system: MemorySystem) -> None:
    desk.open(instance_ref())
    desk.act(desk.window.actions_[ActionId.BACKUP_NOW].trigger)
    (dialog,) = desk.dialogs()
    follow(desk, Link.to_backup(backup(4).ref))
    assert selected(desk) == instance_ref()
    assert desk.window.selection.backup is None
    assert said(desk) == tr("link.waits.text", system="mem-c1")
    desk.act(dialog.reject)
    assert desk.window.selection.backup is None
    desk.act(desk.window.notice.action.click)
    assert desk.window.selection.backup == system.points[3]


def test_a_menu_that_is_open_is_not_moved_to_something_else(desk: WindowDesk, system: MemorySystem) -> None:
    """What its entries act on must be what it was opened for."""
    desk.browse()
    desk.select(0)
    desk.act(lambda: desk.window.menus.show_of_table(desk.window.page.table.rect().center()))
    (menu,) = [one for one in desk.window.findChildren(QMenu) if one.isVisible()]
    follow(desk, Link.to_backup(backup(4).ref))
    assert desk.window.selection.backup == system.points[0]
    desk.act(menu.close)


def test_a_link_that_came_too_early_waits_for_the_kept_systems(stage: Stage) -> None:
    desk = WindowDesk(stage)
    try:
        follow(desk, "backstay://nowhere")
        follow(desk, Link.to_place(instance_ref()))
        stage.desk.connect("c1")
        desk.settle()
        assert (selected(desk), said(desk)) == (None, "")
        desk.act(desk.window.links.begin)
        assert selected(desk) == instance_ref()
    finally:
        desk.close()


def test_a_locked_console_follows_a_link_once_it_is_opened(desk: WindowDesk, system: MemorySystem) -> None:
    lock = desk.stage.context.lock
    desk.stage.desk.vault.kept = (connection("c1"),)
    desk.act(lambda: lock.lock(LockReason.OPERATOR))
    desk.stage.wait(lambda: lock.holds_nothing)
    asked = list(system.asked)
    follow(desk, Link.to_backup(backup(4).ref))
    follow(desk, Link.to_backup(backup(5).ref))
    assert (selected(desk), said(desk)) == (None, "")
    assert system.asked == asked
    desk.act(lock.unlock)
    desk.settle()
    assert desk.window.selection.backup is not None
    assert desk.window.selection.backup.ref == backup(5).ref


# copying


def clipboard() -> list[str]:
    return QGuiApplication.clipboard().text().split("\n")


def test_the_lowest_that_is_selected_is_copied(desk: WindowDesk, system: MemorySystem) -> None:
    told: list[Message] = []
    desk.window.links.told.connect(told.append)
    action = desk.window.actions_[ActionId.COPY_LINK]
    assert not action.isEnabled()
    assert action.shortcut() == QKeySequence("Ctrl+Shift+C")
    desk.browse()
    desk.act(action.trigger)
    assert clipboard() == [Link.to_place(instance_ref()).text]
    desk.select(0, 1)
    desk.act(action.trigger)
    assert clipboard() == [Link.to_backup(backup(number).ref).text for number in (1, 2)]
    desk.run(system, run(1))
    desk.act(lambda: desk.window.selection.select_run(desk.stage.context.activities.run(run(1).ref.path)))
    desk.act(action.trigger)
    assert clipboard() == [Link.to_run(run(1).ref).text]
    assert [say(message) for message in told] == ["1 link copied.", "2 links copied.", "1 link copied."]


def test_each_menu_copies_its_own_kind(desk: WindowDesk, system: MemorySystem) -> None:
    """Whatever else is selected: the menu of the tree means the place, that of the table the backups."""
    window = desk.window
    desk.browse()
    desk.select(2)
    desk.run(system, run(1))
    found = desk.stage.context.activities.run(run(1).ref.path)
    assert found is not None
    centre = window.rect().center()
    cases = [
        (partial(window.menus.show_of_tree, centre), Link.to_place(instance_ref())),
        (partial(window.menus.show_of_table, centre), Link.to_backup(backup(3).ref)),
        (partial(window.menus.show_of_run, found, centre), Link.to_run(run(1).ref)),
    ]
    for show, link in cases:
        desk.act(show)
        (menu,) = [one for one in window.findChildren(QMenu) if one.isVisible()]
        (entry,) = [one for one in menu.actions() if one.text() == tr("action.copy_link.text")]
        desk.act(entry.trigger)
        assert clipboard() == [link.text]
        desk.act(menu.close)


def test_what_no_link_can_hold_is_told(desk: WindowDesk, system: MemorySystem) -> None:
    told: list[Message] = []
    desk.window.links.told.connect(told.append)
    system.points = [backup(1, ref=BackupRef(instance_ref(), "x" * 5000))]
    desk.browse()
    desk.select(0)
    QGuiApplication.clipboard().setText("before")
    desk.act(desk.window.actions_[ActionId.COPY_LINK].trigger)
    assert clipboard() == ["before"]
    assert [message.id for message in told] == ["link.none_possible.text"]


def test_a_copied_link_leads_back(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.select(5)
    desk.act(desk.window.actions_[ActionId.COPY_LINK].trigger)
    desk.open(instance_ref(instance="12"))
    follow(desk, clipboard()[0])
    assert desk.window.selection.backup == system.points[5]


def lab() -> Environment:
    return environment("lab")
