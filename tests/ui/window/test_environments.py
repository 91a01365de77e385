"""Environments in the window: the way to their manager, rules and rest in force in every action, the switcher."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.environments import Environment
from app.domain.guards import ActionClass, Level
from app.models.tree_rows import RowKind
from app.ui.dialogs.environments_dialog import EnvironmentsDialog
from app.ui.texts import say, tr
from app.ui.window.possible import ActionId, why_not
from tests.memory_system import MemorySystem, connection
from tests.ui.dialog_desk import Stage
from tests.ui.window_desk import WindowDesk

CTRL = Qt.KeyboardModifier.ControlModifier


def reason(desk: WindowDesk, action: ActionId) -> str:
    """Why an action is not possible; "" when it is."""
    found = why_not(action, desk.window.situation())
    assert desk.window.actions_[action].isEnabled() is (found is None)
    return say(found) if found is not None else ""


def keep(stage: Stage, environment: Environment) -> None:
    stage.desk.loop.run(stage.environments.keep(environment))
    stage.settle()


def press_in(desk: WindowDesk, widget: QWidget, key: Qt.Key) -> None:
    desk.act(lambda: QTest.keyClick(widget, key))


def lab(stage: Stage) -> Environment:
    return stage.environments.all()[-1]


def systems(desk: WindowDesk) -> list[str]:
    return [row.system.id for row in desk.rows() if row.kind is RowKind.SYSTEM and row.system is not None]


def test_the_manager_opens_at_the_environment_in_hand(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.act(desk.window.actions_[ActionId.ENVIRONMENTS].trigger)
    assert desk.dialog(EnvironmentsDialog).draft.id == "lab"


def test_what_the_rules_refuse_is_off_with_the_reason(desk: WindowDesk, stage: Stage, system: MemorySystem) -> None:
    desk.browse()
    desk.select(0)
    refused = lab(stage)
    for action in (ActionClass.BACK_UP, ActionClass.HOLD, ActionClass.DELETE, ActionClass.RESTORE_OVER):
        refused = refused.with_level(action, Level.REFUSED)
    keep(stage, refused)
    desk.settle()
    told = tr("action_off.policy.why", system="mem-c1")
    assert {reason(desk, one) for one in (ActionId.BACKUP_NOW, ActionId.HOLD, ActionId.DELETE)} == {told}
    assert reason(desk, ActionId.RESTORE) == "", "elsewhere is still allowed"
    assert desk.window.band.texts[2] == tr("band.guard.own")
    keep(stage, refused.with_level(ActionClass.RESTORE_ELSEWHERE, Level.REFUSED))
    assert reason(desk, ActionId.RESTORE) == told
    keep(stage, replace(refused, policy={}))
    assert reason(desk, ActionId.DELETE) == ""


def test_an_environment_comes_to_rest_and_ctrl_l_ends_it(desk: WindowDesk, stage: Stage, system: MemorySystem) -> None:
    keep(stage, replace(lab(stage), rest_after_min=10))
    desk.browse()
    desk.select(0)
    chip = desk.window.status._read_only
    assert (reason(desk, ActionId.HOLD), chip.isVisible()) == ("", False)
    stage.desk.time.turn(600, asleep=True)
    desk.act(desk.window._on_second)
    assert tr("band.guard.resting", count=10) == desk.window.band.texts[2]
    assert chip.isVisible()
    assert desk.window.actions_[ActionId.READ_ONLY].isChecked()
    assert reason(desk, ActionId.HOLD) == tr("action_off.resting.why", system="mem-c1")
    desk.press(Qt.Key.Key_L, CTRL)
    assert not chip.isVisible()
    assert not stage.desk.changes.is_read_only("c1")
    assert not stage.desk.changes.session_read_only
    assert desk.window.band.texts[2] == tr("band.guard.lab")


def test_what_is_always_read_only_is_not_left_by_ctrl_l(desk: WindowDesk, stage: Stage, system: MemorySystem) -> None:
    keep(stage, replace(lab(stage), read_only=True))
    desk.browse()
    assert desk.window.status._read_only.isVisible()
    assert reason(desk, ActionId.READ_ONLY) == tr("action.read_only.off.policy", name="Lab")
    desk.press(Qt.Key.Key_L, CTRL)
    assert stage.desk.changes.is_read_only("c1")
    assert desk.window.actions_[ActionId.READ_ONLY].isChecked()


def test_a_renamed_environment_is_called_so_everywhere(desk: WindowDesk, stage: Stage) -> None:
    own = stage.environments.fresh("Customer")
    keep(stage, own)

    async def add() -> None:
        stage.desk.sessions.add(connection("c1", own.id), own)

    stage.desk.loop.run(add())
    desk.browse()
    keep(stage, replace(own, name="Customer 7"))
    desk.settle()
    assert desk.window.band.texts[0] == "CUSTOMER 7"
    assert desk.window.windowTitle().endswith("Customer 7")
    switcher = desk.window.side._switcher
    assert [switcher.itemText(place) for place in range(switcher.count())][1] == "Customer 7"
    assert "Customer 7" in [row.environment.name for row in desk.rows() if row.environment is not None]


def test_the_switcher_is_used_by_keyboard_alone(desk: WindowDesk, stage: Stage) -> None:
    stage.desk.connect("c1", "lab")
    stage.desk.connect("c2", "production")
    desk.settle()
    switcher = desk.window.side._switcher
    assert [switcher.itemText(place) for place in range(switcher.count())] == [
        tr("side.switcher.everything"),
        "Production",
        "Lab",
        tr("side.switcher.manage"),
    ]
    desk.act(lambda: switcher.setFocus(Qt.FocusReason.TabFocusReason))
    desk.press(Qt.Key.Key_Down)
    assert switcher.view().isVisible(), "nothing is chosen by going through the list"
    assert systems(desk) == ["c2", "c1"]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        press_in(desk, switcher.view(), key)
    assert systems(desk) == ["c2"]
    assert desk.window.band.texts[0] == "PRODUCTION"
    desk.act(lambda: switcher.setFocus(Qt.FocusReason.TabFocusReason))
    desk.press(Qt.Key.Key_End)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Return):
        press_in(desk, switcher.view(), key)
    assert desk.dialog(EnvironmentsDialog).isVisible()
    assert switcher.currentText() == "Production", "the scope stays"
    assert systems(desk) == ["c2"]
    desk.act(desk.dialog(EnvironmentsDialog).reject)
    assert desk.window.focusWidget() is switcher
