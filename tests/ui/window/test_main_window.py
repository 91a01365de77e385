"""The window says where the hand is, how the systems are, and keeps what is selected over news."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.errors import SessionExpiredError, UnreachableError
from app.domain.messages import Message
from app.models.tree_rows import Row
from app.services.sessions import SystemState
from app.ui.dialogs.backup_now import BackupNowDialog
from app.ui.dialogs.change_dialog import ChangeDialog
from app.ui.dialogs.hold_dialog import HoldDialog
from app.ui.dialogs.sign_in_dialog import SignInDialog
from app.ui.side.side_pane import SidePane
from app.ui.texts import Texts, say, tr
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.fields import SearchField
from app.ui.window.banner import FRAME_PX
from app.ui.window.possible import ActionId
from app.ui.wizards.connection_wizard import ConnectionWizard
from app.ui.wizards.restore_wizard import RestoreWizard
from tests.memory_system import MemorySystem, connection, instance_ref, run
from tests.ui.dialog_desk import Stage
from tests.ui.window_desk import WindowDesk, words_in


def test_without_a_system_there_is_the_first_page_and_nothing_to_do(desk: WindowDesk) -> None:
    assert desk.window.first_run.isVisible()
    assert not desk.window.toolbar.isVisible()
    assert not desk.window.band.isVisible()
    desk.stage.desk.connect("c1")
    desk.settle()
    assert not desk.window.first_run.isVisible()
    assert desk.window.toolbar.isVisible()


def test_the_last_system_that_goes_brings_the_first_page_back(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.run(system, run(1, percent=10.0))
    desk.act(lambda: desk.window.selection.select_run(desk.stage.context.activities.run(run(1).ref.path)))
    desk.stage.desk.loop.run(desk.stage.context.sessions.remove("c1"))
    desk.settle()
    assert desk.window.first_run.isVisible()
    assert desk.window.windowTitle() == "Backstay"
    assert not desk.window.band.isVisible()
    assert desk.window.details.subject is None


@pytest.mark.parametrize(
    ("kind", "word", "solid"),
    [("lab", "Lab", False), ("staging", "Staging", False), ("production", "PRODUCTION", True)],
)
def test_band_title_status_and_frame_tell_the_environment(
    desk: WindowDesk, stage: Stage, kind: str, word: str, solid: bool
) -> None:
    stage.desk.connect("c1", kind)
    desk.browse()
    window = desk.window
    assert window.windowTitle() == f"Backstay - mem-c1 - {word}"
    name, text, guard = window.band.texts
    assert name == word.upper()
    assert text == tr("band.system.text", system="mem-c1")
    assert guard
    assert window.band.is_solid is solid
    assert window._frame.contentsMargins().left() == (FRAME_PX if solid else 0)
    assert window.status._name.text() == word.title()


def test_with_nothing_selected_the_strictest_environment_in_scope_counts(desk: WindowDesk, stage: Stage) -> None:
    stage.desk.connect("c1", "lab")
    stage.desk.connect("c2", "production")
    desk.settle()
    assert desk.window.band.texts[0] == "PRODUCTION"
    assert desk.window.band.texts[1] == tr("band.others.text", count=1)
    side: SidePane = desk.window.side
    desk.act(lambda: side._switcher.choose("lab"))
    desk.act(lambda: side._switcher.value_changed.emit("lab"))
    assert desk.window.band.texts[:2] == ("LAB", tr("band.environment.text", count=1))


def test_a_selected_environment_is_told_with_its_own_systems(desk: WindowDesk, stage: Stage) -> None:
    for name, kind in (("c1", "lab"), ("c2", "production"), ("c3", "production")):
        stage.desk.connect(name, kind)
    desk.settle()
    assert desk.window.select_path("env:production")
    desk.settle()
    assert desk.window.band.texts[:2] == ("PRODUCTION", tr("band.environment.text", count=2))
    assert desk.window.select_path("env:lab")
    desk.settle()
    assert desk.window.band.texts[:2] == ("LAB", tr("band.environment.text", count=1))


def test_the_selected_object_counts_not_the_scope(desk: WindowDesk, stage: Stage) -> None:
    stage.desk.connect("c1", "lab")
    stage.desk.connect("c2", "production")
    desk.browse(instance_ref("c1"))
    assert desk.window.band.texts[0] == "LAB"
    assert desk.window._frame._is_production is False


def test_the_status_bar_has_a_form_for_each_system_and_leads_to_it(desk: WindowDesk, stage: Stage) -> None:
    stage.desk.connect("c1")
    second = stage.desk.connect("c2", "staging")
    second.failing["activities"] = SessionExpiredError()
    desk.tick(40)
    dots = [one for one in desk.window.status.findChildren(IconButton) if one.isVisible()]
    assert [one.accessibleName() for one in dots] == ["mem-c1", "mem-c2"]
    assert [one.icon_name for one in dots] == ["ok", "signed-out"]
    summary = desk.window.status._summary.text()
    assert tr("status.summary.signed_out", count=1) in summary
    assert tr("status.summary.well", count=1) in summary
    desk.act(dots[1].click)
    row = desk.window.side.tree.current_row()
    assert row is not None
    assert row.key == "system:c2"


def test_the_status_bar_says_when_nothing_is_asked(desk: WindowDesk, system: MemorySystem) -> None:
    desk.tick(1)
    left = desk.stage.context.poller.next_look_s()
    assert left is not None
    assert desk.window.status._next.text == tr("status.next.in", count=round(left))
    desk.stage.context.poller.set_hidden(True)
    desk.act(desk.window.status.renew)
    assert desk.window.status._next.text == tr("status.next.hidden")
    desk.stage.context.poller.set_hidden(False)


@pytest.mark.parametrize(("skew_s", "shown"), [(30.0, ""), (-180.0, "behind"), (240.0, "ahead")])
def test_a_clock_that_is_wrong_by_a_minute_is_told(
    desk: WindowDesk, system: MemorySystem, skew_s: float, shown: str
) -> None:
    sessions = desk.stage.context.sessions
    description = sessions.system("c1").description
    assert description is not None
    sessions._set("c1", description=replace(description, clock_skew_s=skew_s))
    desk.settle()
    label = desk.window.status._skew
    assert label.isVisible() is bool(shown)
    if shown:
        ids = {"behind": "status.skew.behind", "ahead": "status.skew.ahead"}
        expected = say(Message.of(ids[shown], system="mem-c1", count=round(abs(skew_s) / 60)))
        assert label.text == expected


def test_the_selection_survives_news(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    chosen = desk.select(2)
    system.points.insert(0, replace(system.points[0], ref=replace(system.points[0].ref, native_id="99")))
    desk.tick(60)
    assert [row.ref.native_id for row in desk.window.page.table.all_rows()][:2] == ["99", "1"]
    assert desk.window.page.table.chosen() == chosen
    assert desk.window.selection.backup == chosen[0]
    row = desk.window.side.tree.current_row()
    assert row is not None
    assert row.ref == instance_ref()


def test_a_renamed_place_stays_selected_and_open(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    client = instance_ref().parent
    assert client is not None
    system.nodes[client] = tuple(replace(node, name=f"{node.name}-new") for node in system.nodes[client])
    desk.act(desk.window.actions_[ActionId.REFRESH_ALL].trigger)
    desk.act(lambda: desk.stage.context.inventory.load(client))
    assert "erp-new" in desk.said()
    assert desk.window.selection.ref == instance_ref()
    assert desk.window.selection.node is not None
    assert desk.window.selection.node.name == "erp-new"
    assert desk.window.page._crumbs.names[-1] == "erp-new"


def test_another_place_takes_its_backups_and_its_run_along(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.select(0)
    other = instance_ref(instance="12")
    desk.open(other)
    assert desk.window.selection.backups == ()
    assert desk.window.details.subject is not None
    assert desk.window.details.subject.title == "crm"


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        (ActionId.BACKUP_NOW, BackupNowDialog),
        (ActionId.RESTORE, RestoreWizard),
        (ActionId.HOLD, HoldDialog),
        (ActionId.DELETE, ChangeDialog),
        (ActionId.EDIT_SYSTEM, ConnectionWizard),
    ],
)
def test_nothing_that_changes_acts_without_its_dialog(
    desk: WindowDesk, system: MemorySystem, action: ActionId, kind: type[ChangeDialog]
) -> None:
    desk.browse()
    desk.select(0)
    desk.act(desk.window.actions_[action].trigger)
    dialog = desk.dialog(kind)
    assert system.sent == []
    desk.act(dialog.dismiss)
    assert desk.dialogs() == []


def test_stopping_a_run_asks_first(desk: WindowDesk, system: MemorySystem) -> None:
    busy = run(7, percent=10.0)
    desk.run(system, busy)
    held = desk.stage.context.activities.run(busy.ref.path)
    desk.act(lambda: desk.window.selection.select_run(held))
    desk.act(desk.window.actions_[ActionId.STOP].trigger)
    dialog = desk.dialog(ChangeDialog)
    assert system.sent == []
    desk.act(dialog.dismiss)


def test_signing_in_asks_only_for_what_is_missing(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.act(desk.window.actions_[ActionId.SIGN_OUT].trigger)
    assert desk.stage.context.sessions.system("c1").state is SystemState.SIGNED_OUT
    desk.act(desk.window.actions_[ActionId.SIGN_IN].trigger)
    assert desk.dialogs() == []
    assert desk.stage.context.sessions.system("c1").state is SystemState.LIVE


def test_a_system_that_was_added_and_opened_is_shown(desk: WindowDesk, stage: Stage) -> None:
    stage.desk.connect("c1")
    stage.settle()
    here, other = stage.context.environments.all()[:2]
    kept = replace(connection("c2"), environment_id=other.id)
    desk.act(lambda: desk.window.deeds._on_kept(kept, open_it=False))
    assert desk.window.selection.row is None
    desk.act(lambda: desk.window.side.show_scope_of(other))
    added = replace(connection("c3"), environment_id=here.id)
    desk.act(lambda: desk.window.deeds._on_kept(added, open_it=True))
    chosen = desk.window.selection.system
    assert chosen is not None
    assert chosen.id == "c3", "though another environment was chosen in the switcher"
    assert chosen.state is SystemState.LIVE


def test_an_edited_system_stays_selected_and_no_neighbour_comes_in_its_place(desk: WindowDesk, stage: Stage) -> None:
    stage.desk.connect("c1")
    stage.desk.connect("c2")
    stage.settle()
    desk.settle()
    rows: list[Row | None] = []
    desk.act(lambda: desk.window.select_path("system:c2"))
    desk.window.side.tree.row_chosen.connect(rows.append)
    edited = replace(stage.desk.sessions.system("c2").connection, name="renamed")
    desk.act(lambda: desk.window.deeds._on_kept(edited, open_it=False))
    desk.settle()
    assert desk.window.selection.system is not None
    assert desk.window.selection.system.connection.name == "renamed"
    desk.act(lambda: stage.context.owner.start(stage.desk.sessions.remove("c2"), "remove"))
    desk.settle()
    assert desk.window.side.tree.current_row() is None
    assert desk.window.selection.ref is None
    assert {row.system.id for row in rows if row is not None and row.system is not None} == {"c2"}


def test_signing_in_without_a_password_asks_for_it(desk: WindowDesk, stage: Stage) -> None:
    async def add() -> None:
        kept = connection("c1", sign_in={"username": "operator"})
        stage.desk.sessions.add(kept, stage.context.environments.all()[0])

    stage.desk.loop.run(add())
    desk.settle()
    desk.act(lambda: desk.window.select_path("system:c1"))
    desk.act(desk.window.actions_[ActionId.SIGN_IN].trigger)
    dialog = desk.dialog(SignInDialog)
    desk.act(dialog.dismiss)


def test_what_must_be_told_stays_until_it_was_read(desk: WindowDesk, system: MemorySystem) -> None:
    messages = [Message.of("action_off.no_run.why"), Message.of("action_off.no_rows.why")]
    desk.act(lambda: desk.window.tell(messages))
    assert desk.window.notice.sentence == say(messages[0])
    desk.act(desk.window.notice.action_triggered.emit)
    assert desk.window.notice.sentence == say(messages[1])
    desk.act(desk.window.notice.action_triggered.emit)
    assert not desk.window.notice.isVisible()


def test_closing_asks_the_composition_root(desk: WindowDesk) -> None:
    left: list[bool] = []
    desk.window.leaving.connect(lambda: left.append(True))
    desk.act(desk.window.close)
    assert left == [True]
    assert desk.window.isVisible()


def test_the_table_is_copied_as_it_is_shown(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.select(0, 1)
    desk.act(desk.window.actions_[ActionId.COPY_TABLE].trigger)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 3
    assert lines[0].split("\t")[0] == tr("backup_column.state.label")
    assert lines[1].split("\t")[0] == tr("backup_state.complete.word")
    assert desk.window.status._hint.text() == tr("table.copied.text", count=2)


def test_words_follow_the_language_everywhere(desk: WindowDesk, system: MemorySystem, texts: Texts) -> None:
    desk.browse()
    desk.select(0)
    window = desk.window

    def said() -> list[tuple[str, ...]]:
        return [
            tuple(action.text() for action in window.menuBar().actions()),
            tuple(button.text() for _, button in window.toolbar._buttons),
            tuple(field.placeholderText() for field in window.side.findChildren(SearchField)),
            tuple(window.page.table.header_text(column) for column in window.page.table.shown_columns()),
            *(tuple(words_in(place)) for place in (window.page, window.details, window.dock)),
        ]

    english = said()
    desk.act(lambda: texts.speak("de"))
    german = said()
    assert all(before != after for before, after in zip(english, german, strict=True))
    desk.act(lambda: texts.speak("en"))
    assert said() == english


@pytest.mark.parametrize(("width", "over"), [(1440, False), (1100, True)])
def test_details_lie_over_the_page_where_there_is_no_room(
    desk: WindowDesk, system: MemorySystem, width: int, over: bool
) -> None:
    desk.browse()
    desk.act(lambda: desk.window.resize(width, 900))
    desk.act(lambda: desk.window.body.show_details(True))
    page, details = desk.window.page, desk.window.details
    overlap = (
        page.rect()
        .translated(page.mapToGlobal(page.rect().topLeft()))
        .intersects(details.rect().translated(details.mapToGlobal(details.rect().topLeft())))
    )
    assert overlap is over
    assert desk.window.body.has_overlay is over


@pytest.mark.parametrize("turned", [False, True])
def test_what_is_to_be_read_at_once_does_not_lie_under_the_details(
    desk: WindowDesk, system: MemorySystem, texts: Texts, turned: bool
) -> None:
    texts.speak("en", right_to_left=turned)
    desk.browse()
    window, page = desk.window, desk.window.page
    desk.act(lambda: window.resize(1150, 800))
    desk.act(lambda: window.body.show_details(True))
    desk.act(lambda: page._text.setText("there is no such backup"))
    desk.stage.wait(page._empty.button.isVisible)
    readable = (page._age, page._columns, page._empty.button)
    over = place_in(window.details, window)
    assert [part for part in readable if place_in(part, window).intersects(over)] == []
    before = place_in(page._empty.button, window).center().x()
    desk.act(lambda: window.body.show_details(False))
    assert abs(place_in(page._empty.button, window).center().x() - before) > 100


def place_in(part: QWidget, window: QWidget) -> QRect:
    """Where a part of the window stands in it."""
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def test_in_a_low_window_the_activities_begin_as_a_line(desk: WindowDesk, system: MemorySystem) -> None:
    assert not desk.window.dock.is_folded()
    desk.act(lambda: desk.window.resize(1100, 650))
    assert desk.window.dock.is_folded()
    desk.act(lambda: desk.window.resize(1440, 900))
    assert not desk.window.dock.is_folded()


def test_a_system_out_of_reach_does_not_take_the_others_along(desk: WindowDesk, stage: Stage) -> None:
    well, away = stage.desk.connect("c1"), stage.desk.connect("c2")
    away.failing["activities"] = UnreachableError()
    desk.tick(40)
    assert stage.context.sessions.system("c2").state is SystemState.UNREACHABLE
    assert stage.context.sessions.system("c1").state is SystemState.LIVE
    desk.browse(instance_ref("c1"))
    assert len(desk.window.page.table.all_rows()) == len(well.points)


def test_the_window_is_reached_by_its_menus(desk: WindowDesk, system: MemorySystem) -> None:
    desk.act(lambda: QTest.keyClick(desk.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier))
    assert desk.dialogs() == [], "nothing is selected"
    desk.browse()
    desk.act(lambda: QTest.keyClick(desk.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier))
    desk.act(desk.dialog(BackupNowDialog).dismiss)


def test_details_over_the_page_go_with_it(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.act(lambda: desk.window.resize(1100, 800))
    desk.act(lambda: desk.window.body.show_details(True))
    assert desk.window.details.isVisible()
    desk.stage.desk.loop.run(desk.stage.context.sessions.remove("c1"))
    desk.settle()
    assert desk.window.first_run.isVisible()
    assert not desk.window.details.isVisible()
    desk.stage.desk.connect("c1")
    desk.settle()
    assert desk.window.details.isVisible(), "they come back with the page"
