"""The dock: which runs are shown in which order, its counts, its folding, and what rows and keys do."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.domain.activities import Activity, Phase
from app.domain.backups import BackupKind
from app.domain.capabilities import Capability
from app.domain.errors import OutcomeUnknownError, UnreachableError
from app.domain.messages import Message
from app.models.roles import ACCESSIBLE, VALUE
from app.services.activities import Run
from app.ui.activities.activity_delegate import ACTION_TIPS
from app.ui.dialogs.backup_now import BackupNowDialog
from app.ui.dialogs.change_dialog import ChangeDialog
from app.ui.texts import Texts, family, say, tr
from app.ui.theme.motion import motion_clock
from app.ui.widgets.chips import CountChip
from app.ui.window.possible import ActionId
from tests.memory_system import MemorySystem, run
from tests.ui.window_desk import WindowDesk, words_in

LEFT = Qt.MouseButton.LeftButton


def shown(desk: WindowDesk) -> list[str]:
    """The ids of the runs, from top to bottom."""
    model = desk.window.dock.model
    found = [model.data(model.index(row), VALUE) for row in range(model.rowCount())]
    return [one.activity.ref.native_id for one in found if isinstance(one, Run)]


def counts(desk: WindowDesk) -> list[str]:
    """The words of the counts in the header."""
    return [one.text for one in desk.window.dock.findChildren(CountChip) if one.isVisible()]


def have(desk: WindowDesk, system: MemorySystem, *runs: Activity) -> None:
    """Let the console hear of some runs."""
    for one in runs:
        system.runs[one.ref.path] = one
    desk.tick(5)


def click_action(desk: WindowDesk, row: int, action: ActionId) -> None:
    """Click the icon of an action in a row."""
    view = desk.window.dock.list
    index = view.model().index(row, 0)
    face = view._delegate.face(index)
    assert face is not None
    place = dict(view._delegate._action_places(face, view.visualRect(index)))[action]
    desk.act(lambda: QTest.mouseClick(view.viewport(), LEFT, pos=place.center()))


def test_nothing_running_says_so(desk: WindowDesk, system: MemorySystem) -> None:
    desk.settle()
    assert tr("activities.empty.text") in words_in(desk.window.dock)
    assert not desk.window.dock.list.isVisible()
    assert counts(desk) == []


def test_what_needs_somebody_comes_first_and_is_counted(desk: WindowDesk, system: MemorySystem) -> None:
    have(
        desk,
        system,
        run(1, phase=Phase.QUEUED),
        run(2, percent=10.0),
        run(3, phase=Phase.PAUSED),
        run(4, percent=20.0),
    )
    assert shown(desk)[0] == "3"
    assert set(shown(desk)[1:3]) == {"2", "4"}
    assert shown(desk)[3] == "1"
    assert counts(desk) == [
        tr("activities.running.count", count=2),
        tr("activities.waiting.count", count=1),
        tr("activities.needs_you.count", count=1),
    ]


def test_finished_runs_are_shown_when_asked_for(desk: WindowDesk, system: MemorySystem) -> None:
    have(desk, system, run(1, percent=10.0), run(2, percent=10.0), run(3, percent=10.0))
    system.end(run(1).ref)
    system.end(run(2).ref, Phase.FAILED)
    desk.tick(5)
    assert set(shown(desk)) == {"2", "3"}, "what failed stays until somebody saw it"
    link = desk.window.dock._finished
    assert link.text() == tr("activities.show_finished.text")
    desk.act(link.click)
    assert set(shown(desk)) == {"1", "2", "3"}
    assert link.text() == tr("activities.hide_finished.text")
    desk.act(link.click)
    assert set(shown(desk)) == {"2", "3"}


def test_a_failed_run_is_dismissed_by_its_icon(desk: WindowDesk, system: MemorySystem) -> None:
    have(desk, system, run(1, percent=10.0))
    system.end(run(1).ref, Phase.FAILED)
    desk.tick(5)
    click_action(desk, 0, ActionId.DISMISS)
    assert shown(desk) == []


def test_the_icon_to_stop_asks_first(desk: WindowDesk, system: MemorySystem) -> None:
    have(desk, system, run(1, percent=10.0))
    click_action(desk, 0, ActionId.STOP)
    dialog = desk.dialog(ChangeDialog)
    assert system.sent == []
    desk.act(dialog.dismiss)


def test_a_click_beside_the_icons_only_selects(desk: WindowDesk, system: MemorySystem) -> None:
    have(desk, system, run(1, percent=10.0))
    view = desk.window.dock.list
    rect = view.visualRect(view.model().index(0, 0))
    desk.act(lambda: QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(60, rect.center().y())))
    assert desk.dialogs() == []
    assert desk.window.selection.run is not None
    assert desk.window.selection.run.activity.ref == run(1).ref


def test_news_keeps_the_selected_run_and_shows_its_new_face(desk: WindowDesk, system: MemorySystem) -> None:
    have(desk, system, run(1, percent=10.0), run(2, percent=20.0))
    view = desk.window.dock.list
    row = shown(desk).index("2")
    desk.act(lambda: view.setCurrentIndex(view.model().index(row, 0)))
    have(desk, system, run(2, percent=55.0), run(3, phase=Phase.PAUSED))
    assert shown(desk)[0] == "3"
    current: Run = view.currentIndex().data(VALUE)
    assert current.activity.ref == run(2).ref
    assert "55" in desk.window.dock.face(current).right


def test_arrows_move_and_enter_shows_the_details(desk: WindowDesk, system: MemorySystem) -> None:
    have(desk, system, run(1, percent=10.0), run(2, percent=20.0))
    desk.act(lambda: desk.window.body.show_details(False))
    view = desk.window.dock.list
    desk.act(view.setFocus)
    desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_Down)
    assert view.currentIndex().row() == 1
    desk.press(Qt.Key.Key_Return)
    assert desk.window.details.isVisible()
    assert desk.window.details.subject is not None
    assert desk.window.details.subject.key == view.currentIndex().data(VALUE).path


def test_folded_it_is_a_line_that_still_counts(desk: WindowDesk, system: MemorySystem) -> None:
    have(desk, system, run(1, percent=10.0))
    dock = desk.window.dock
    tall = dock.height()
    desk.act(dock._fold.click)
    assert dock.is_folded()
    assert dock.height() < tall / 2
    assert not dock.list.isVisible()
    assert counts(desk) == [tr("activities.running.count", count=1)]
    assert dock._fold.accessibleName() == tr("activities.unfold.text")
    desk.act(dock._fold.click)
    assert dock.list.isVisible()
    assert dock._fold.accessibleName() == tr("activities.fold.text")


def test_old_news_is_said_and_no_failure(desk: WindowDesk, system: MemorySystem) -> None:
    have(desk, system, run(1, percent=40.0))
    desk.fail(system, "activities", UnreachableError())
    desk.tick(120)
    face = desk.window.dock.face(desk.window.dock.model.shown[0])
    assert face.is_old_news
    assert "40" in face.right
    assert counts(desk) == [tr("activities.running.count", count=1)]


def test_a_lost_answer_stands_there_until_somebody_decided(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.fail(system, "execute", OutcomeUnknownError())
    desk.act(desk.window.actions_[ActionId.BACKUP_NOW].trigger)
    dialog = desk.dialog(BackupNowDialog)
    desk.stage.wait(dialog.confirm.isEnabled)
    desk.act(dialog.confirm.click)
    desk.act(dialog.dismiss)
    desk.tick(10)
    assert counts(desk) == [tr("activities.needs_you.count", count=1)]
    assert len(system.sent) == 1
    click_action(desk, 0, ActionId.DISMISS)
    assert shown(desk) == []
    assert len(system.sent) == 1, "never sent again"


def test_the_tool_tip_of_a_row_says_why_it_cannot_be_stopped(desk: WindowDesk, system: MemorySystem) -> None:
    reason = Message.of("action_off.no_run.why")
    have(desk, system, replace(run(1), can=frozenset(), blocked=((Capability.CANCEL, reason),)))
    face = desk.window.dock.face(desk.window.dock.model.shown[0])
    assert face.cannot_stop == say(reason)


def test_every_icon_in_a_row_has_words(desk: WindowDesk) -> None:
    for action, text in ACTION_TIPS.items():
        assert say(Message.of(text)), action


def test_only_rows_in_sight_that_travel_are_painted_by_the_clock(desk: WindowDesk, system: MemorySystem) -> None:
    have(desk, system, replace(run(1), phase=Phase.PAUSED))
    listing = desk.window.dock.list
    assert listing.travelling_region().isEmpty()
    have(desk, system, run(2))
    rows = [listing.visualRect(listing.model().index(row, 0)) for row in range(2)]
    painted = listing.travelling_region()
    assert [painted.contains(row.center()) for row in rows].count(True) == 1
    have(desk, system, *(run(number) for number in range(3, 40)))
    assert painted.boundingRect().height() < listing.travelling_region().boundingRect().height()
    assert listing.travelling_region().boundingRect().height() <= listing.viewport().height(), (
        "not what is scrolled away"
    )


def test_only_what_travels_keeps_the_clock_of_motion_going(desk: WindowDesk, system: MemorySystem) -> None:
    have(desk, system, run(1))
    assert motion_clock().is_running
    system.runs.clear()
    have(desk, system, replace(run(1), phase=Phase.PAUSED))
    assert not motion_clock().is_running
    have(desk, system, run(1))
    assert motion_clock().is_running
    desk.act(lambda: desk.window.dock.set_folded(True))
    assert not motion_clock().is_running, "nothing travels unseen"


def test_words_follow_the_language(desk: WindowDesk, system: MemorySystem, texts: Texts) -> None:
    have(desk, system, run(1, percent=10.0))
    english = (words_in(desk.window.dock), counts(desk))
    desk.act(lambda: texts.speak("de"))
    assert tr("activities.title.text") == "Aktivitäten"
    assert (words_in(desk.window.dock), counts(desk)) != english
    assert tr("activities.title.text") in words_in(desk.window.dock)
    assert counts(desk) == [tr("activities.running.count", count=1)]


def test_a_row_is_read_out_as_its_face_says(desk: WindowDesk, system: MemorySystem) -> None:
    have(desk, system, run(1, percent=62.0))
    model = desk.window.dock.model
    spoken = str(model.index(0).data(ACCESSIBLE))
    assert spoken == desk.window.dock.face(model.shown[0]).spoken
    assert "62" in spoken


def test_a_run_without_percent_tells_how_long_the_last_one_took_where_it_is_known(
    desk: WindowDesk, system: MemorySystem
) -> None:
    have(desk, system, replace(run(1), backup_kind=BackupKind.FULL), replace(run(2), backup_kind=BackupKind.LOG))
    desk.browse()  # the list holds full backups of ten minutes
    lefts = {one.activity.ref.native_id: desk.window.dock.face(one).left for one in desk.window.dock.model.shown}
    word = family("phase", Phase.RUNNING, "word")
    assert lefts["1"] == tr("run.left.usual", word=word, time=timedelta(minutes=10))
    assert lefts["2"] == tr("run.left.no_percent", word=word)
