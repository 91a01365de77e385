"""A disabled action keeps its place and says why, in tool tip and status tip, in the order of the interface page."""

from dataclasses import replace

import pytest

from app.domain.activities import Phase
from app.domain.backups import BackupState
from app.domain.capabilities import Capability
from app.domain.errors import RateLimitedError, SessionExpiredError
from app.domain.messages import Message
from app.ui.texts import say, tr
from app.ui.window.actions import LOOKS
from app.ui.window.possible import ActionId, why_not
from tests.memory_system import MemorySystem, backup, connection, environment, run
from tests.ui.dialog_desk import Stage
from tests.ui.window_desk import WindowDesk

CHANGES = (ActionId.BACKUP_NOW, ActionId.RESTORE, ActionId.HOLD, ActionId.DELETE)


def reason(desk: WindowDesk, action: ActionId) -> str:
    """What the action says of itself while it is off; "" while it is on."""
    shown = desk.window.actions_[action]
    if shown.isEnabled():
        return ""
    assert shown.statusTip() in shown.toolTip(), "tool tip and status tip say the same"
    return shown.statusTip()


def why(message_id: str, **params: str) -> str:
    return say(Message.of(message_id, **params))


def test_with_nothing_selected_each_says_what_it_needs(desk: WindowDesk, system: MemorySystem) -> None:
    desk.settle()
    assert reason(desk, ActionId.BACKUP_NOW) == tr("action.backup_now.off.nothing")
    for action in (ActionId.RESTORE, ActionId.HOLD, ActionId.DELETE):
        assert reason(desk, action) == tr("action_off.no_backup.why")
    for action in (ActionId.STOP, ActionId.PAUSE, ActionId.ACKNOWLEDGE):
        assert reason(desk, action) == tr("action_off.no_run.why")
    for action in (ActionId.SIGN_IN, ActionId.EDIT_SYSTEM, ActionId.REMOVE_SYSTEM, ActionId.OPEN_NATIVE):
        assert reason(desk, action) == tr("action_off.no_system.why")
    for action in (ActionId.COPY_TABLE, ActionId.EXPORT_CSV):
        assert reason(desk, action) == tr("action_off.no_rows.why")
    assert reason(desk, ActionId.LEAVE_DEMO) == tr("action_off.no_demo.why")
    assert reason(desk, ActionId.REFRESH_ALL) == ""


def test_with_a_good_backup_all_is_possible(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.select(0)
    assert [reason(desk, action) for action in CHANGES] == ["", "", "", ""]
    assert reason(desk, ActionId.RELEASE) == tr("action_off.not_held.why")


def test_two_backups_can_be_deleted_but_not_restored(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.select(0, 1)
    assert reason(desk, ActionId.RESTORE) == tr("action_off.one_backup.why")
    assert reason(desk, ActionId.DELETE) == ""


def test_a_held_backup_is_released_first(desk: WindowDesk, system: MemorySystem) -> None:
    system.points[0] = replace(system.points[0], is_held=True)
    desk.browse()
    desk.select(0)
    assert reason(desk, ActionId.DELETE) == tr("action_off.held_first.why")
    assert reason(desk, ActionId.HOLD) == tr("action_off.held.why")
    assert reason(desk, ActionId.RELEASE) == ""


@pytest.mark.parametrize(
    ("state", "expected"),
    [(BackupState.RUNNING, "action_off.not_finished.why"), (BackupState.FAILED, "action_off.not_finished.why")],
)
def test_only_what_holds_data_is_restored(
    desk: WindowDesk, system: MemorySystem, state: BackupState, expected: str
) -> None:
    system.points[0] = backup(1, state=state)
    desk.browse()
    desk.select(0)
    assert reason(desk, ActionId.RESTORE) == say(Message.of(expected))


def test_an_unknown_state_offers_nothing(desk: WindowDesk, system: MemorySystem) -> None:
    system.points[0] = replace(backup(1), state=BackupState.UNKNOWN, raw_state="ODD")
    desk.browse()
    desk.select(0)
    for action in (ActionId.HOLD, ActionId.DELETE):
        assert reason(desk, action) == tr("action_off.unknown_state.why")


def test_what_the_system_does_not_offer_says_so(desk: WindowDesk, stage: Stage) -> None:
    stage.desk.opener.systems["c1"] = MemorySystem("c1", offered=frozenset({Capability.START_BACKUP}))
    stage.desk.connect("c1")
    desk.browse()
    desk.select(0)
    assert reason(desk, ActionId.BACKUP_NOW) == ""
    for action in (ActionId.RESTORE, ActionId.HOLD, ActionId.DELETE):
        assert reason(desk, action) == tr("capability.not_offered.why")


def test_the_reason_of_a_single_backup_is_told(desk: WindowDesk, system: MemorySystem) -> None:
    blocked = ((Capability.DELETE, Message.of("action_off.not_finished.why")),)
    system.points[0] = replace(backup(1), blocked=blocked)
    desk.browse()
    desk.select(0)
    assert reason(desk, ActionId.DELETE) == tr("action_off.not_finished.why")
    assert reason(desk, ActionId.HOLD) == ""


def test_read_only_comes_before_what_the_system_offers(desk: WindowDesk, stage: Stage) -> None:
    stage.desk.opener.systems["c1"] = MemorySystem("c1", offered=frozenset())

    async def add() -> None:
        stage.desk.sessions.add(connection("c1", read_only=True), environment())

    stage.desk.loop.run(add())
    desk.browse()
    desk.select(0)
    assert reason(desk, ActionId.DELETE) == why("action_off.read_only.why", system="mem-c1")
    assert desk.window.status._read_only.isVisible()
    assert desk.window.band.texts[2] == tr("band.guard.read_only_system", system="mem-c1")
    assert not desk.window.actions_[ActionId.READ_ONLY].isChecked(), "the shortcut does not rule over properties"
    desk.act(desk.window.actions_[ActionId.READ_ONLY].trigger)
    assert reason(desk, ActionId.DELETE) == tr("action_off.session_read_only.why")


def test_read_only_for_this_session_is_switched_on_and_off(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.select(0)
    desk.act(desk.window.actions_[ActionId.READ_ONLY].trigger)
    assert {reason(desk, action) for action in CHANGES} == {tr("action_off.session_read_only.why")}
    assert desk.stage.context.changes.session_read_only
    desk.act(desk.window.actions_[ActionId.READ_ONLY].trigger)
    assert {reason(desk, action) for action in CHANGES} == {""}


def test_of_a_lost_session_nothing_is_changed(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.select(0)
    desk.fail(system, "activities", SessionExpiredError())
    desk.tick(40)
    lost = why("action_off.not_live.why", system="mem-c1")
    assert {reason(desk, action) for action in CHANGES} == {lost}
    assert reason(desk, ActionId.SIGN_OUT) == lost
    assert reason(desk, ActionId.SIGN_IN) == ""


def test_on_old_news_nothing_is_changed(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.select(0)
    desk.stage.desk.time.turn(600)
    desk.act(desk.window._on_selection)
    assert {reason(desk, action) for action in CHANGES} == {why("action_off.stale.why", system="mem-c1")}


def test_a_system_that_asked_to_wait_is_not_asked(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.fail(system, "activities", RateLimitedError(retry_after_s=50.0))
    desk.tick(40)
    situation = desk.window.situation()
    assert situation.waits_s > 0
    assert why_not(ActionId.REFRESH, situation) == Message.of(
        "action_off.asked_to_wait.why", count=round(situation.waits_s)
    )


def test_a_run_that_is_over_is_not_stopped(desk: WindowDesk, system: MemorySystem) -> None:
    busy = run(7, percent=10.0)
    desk.run(system, busy)
    desk.act(lambda: desk.window.selection.select_run(desk.stage.context.activities.run(busy.ref.path)))
    assert reason(desk, ActionId.STOP) == ""
    assert reason(desk, ActionId.PAUSE) == tr("capability.not_offered.why")
    system.end(busy.ref, Phase.FAILED)
    desk.tick(10)
    assert reason(desk, ActionId.STOP) == tr("action_off.run_over.why")


def test_on_old_news_and_without_a_session_no_run_is_stopped(desk: WindowDesk, system: MemorySystem) -> None:
    busy = run(7, percent=10.0)
    desk.run(system, busy)
    desk.act(lambda: desk.window.selection.select_run(desk.stage.context.activities.run(busy.ref.path)))
    desk.stage.desk.time.turn(600)
    desk.act(desk.window._on_selection)
    assert reason(desk, ActionId.STOP) == why("action_off.stale.why", system="mem-c1")
    desk.fail(system, "activities", SessionExpiredError())
    desk.tick(40)
    assert reason(desk, ActionId.STOP) == why("action_off.not_live.why", system="mem-c1")


def test_the_run_of_another_system_counts_by_its_own_system(desk: WindowDesk, stage: Stage) -> None:
    async def add() -> None:
        stage.desk.sessions.add(connection("c2", read_only=True), environment())

    stage.desk.connect("c1")
    stage.desk.loop.run(add())
    stage.settle()
    desk.browse()
    other = run(7, percent=10.0, connection_id="c2")
    desk.run(stage.desk.opener.systems["c2"], other)
    desk.act(lambda: desk.window.selection.select_run(desk.stage.context.activities.run(other.ref.path)))
    assert reason(desk, ActionId.STOP) == why("action_off.read_only.why", system="mem-c2")


def test_buttons_of_toolbar_and_details_follow_their_actions(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.select(0)
    toolbar = {action.iconText(): button for action, button in desk.window.toolbar._buttons}
    restore = desk.window.actions_[ActionId.RESTORE]
    assert toolbar[restore.iconText()].isEnabled()
    desk.select(0, 1)
    button = toolbar[restore.iconText()]
    assert not button.isEnabled()
    assert tr("action_off.one_backup.why") in button.toolTip()
    assert button.statusTip() == tr("action_off.one_backup.why")


def test_every_action_has_words_and_a_place_in_a_menu_or_none_of_its_own(desk: WindowDesk) -> None:
    in_menus = {action for menu in desk.window._menus.values() for action in menu.actions()}
    own_places = {ActionId.CONFIRM_EFFECT, ActionId.REFUSE_EFFECT, ActionId.DISMISS}
    for action_id in LOOKS:
        action = desk.window.actions_[action_id]
        assert action.text()
        assert (action in in_menus) is (action_id not in own_places), action_id
