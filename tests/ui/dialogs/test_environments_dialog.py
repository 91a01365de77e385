"""The environments manager, by keyboard: changes are held, what becomes easier is told, what is kept is in force."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from app.domain.environments import Environment, EnvironmentColour
from app.domain.errors import SettingsError
from app.domain.guards import ActionClass, EnvironmentKind, Level
from app.ui.dialogs.environments_dialog import EnvironmentsDialog
from app.ui.dialogs.leave_dialog import LeaveDialog
from app.ui.texts import Texts, tr
from tests.journeys.test_layout import cut_off
from tests.memory_system import MemorySystem
from tests.ui.dialog_desk import Stage


@pytest.fixture
def manager(stage: Stage, system: MemorySystem, texts: Texts) -> EnvironmentsDialog:
    """The manager beside a system in the lab."""
    return stage.make(lambda: EnvironmentsDialog(stage.context, "", stage.back))


def press(stage: Stage, *keys: Qt.Key) -> None:
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        stage.act(partial(QTest.keyClick, target, key))


def tab_to(stage: Stage, wanted: QWidget) -> None:
    """Go on with Tab until the wanted widget has the focus."""
    for _ in range(40):
        if QApplication.focusWidget() is wanted:
            return
        press(stage, Qt.Key.Key_Tab)
    raise AssertionError("no way there by Tab")


def keep(stage: Stage, manager: EnvironmentsDialog) -> None:
    """Keep by keyboard: the button rests before it may be pressed."""
    stage.wait(manager.keep.isEnabled)
    tab_to(stage, manager.keep)
    stage.wait(lambda: manager.keep.takes_keys)
    press(stage, Qt.Key.Key_Space)
    stage.wait(lambda: not manager.tasks._works)


def kept(stage: Stage, environment_id: str) -> Environment:
    found = stage.environments.find(environment_id)
    assert found is not None
    return found


def test_all_stand_at_the_side_with_the_number_of_their_systems(stage: Stage, manager: EnvironmentsDialog) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    rows = [manager.list.item(place).data(role) for place in range(manager.list.count())]
    assert rows == ["Production, 0 systems", "Staging, 0 systems", "Lab, 1 system"]


def test_a_stricter_lab_is_kept_by_keyboard_and_in_force_at_once(stage: Stage, manager: EnvironmentsDialog) -> None:
    press(stage, Qt.Key.Key_End)
    assert manager.draft.id == "lab"
    tab_to(stage, manager.editor.policy.levels[ActionClass.DELETE])
    press(stage, Qt.Key.Key_Up)
    assert manager.draft.requirement(ActionClass.DELETE).level is Level.TYPE_NAME
    assert not manager.looser.isVisible()
    keep(stage, manager)
    assert kept(stage, "lab").requirement(ActionClass.DELETE).level is Level.TYPE_NAME
    system = stage.desk.sessions.system("c1")
    assert system.environment.requirement(ActionClass.DELETE).level is Level.TYPE_NAME
    assert not manager.keep.isEnabled()


def test_a_looser_production_is_told_in_words_and_meant_before_it_is_kept(
    stage: Stage, manager: EnvironmentsDialog
) -> None:
    tab_to(stage, manager.editor.policy.levels[ActionClass.DELETE])
    press(stage, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert manager.looser.isVisible()
    assert "Delete: " in manager.looser.accessibleName()
    assert manager.footer.hint == tr("environments.missing.box")
    QTest.qWait(0)
    assert not manager.keep.isEnabled()
    assert not manager.keep.is_resting
    tab_to(stage, manager.looser.meant)
    press(stage, Qt.Key.Key_Space)
    assert manager.keep.kind == "danger"
    keep(stage, manager)
    assert kept(stage, "production").requirement(ActionClass.DELETE).level is Level.ACKNOWLEDGE


def test_the_tick_holds_only_for_what_was_told(stage: Stage, manager: EnvironmentsDialog) -> None:
    stage.act(lambda: manager.editor.policy.levels[ActionClass.DELETE].choose(Level.PLAIN))
    stage.act(lambda: manager.looser.meant.setChecked(True))
    stage.act(lambda: manager.editor.policy.levels[ActionClass.STOP_RUN].choose(Level.PLAIN))
    assert not manager.looser.meant.isChecked()
    assert manager.footer.hint == tr("environments.missing.box")


def test_back_to_the_defaults(stage: Stage, manager: EnvironmentsDialog) -> None:
    policy = manager.editor.policy
    assert not policy.defaults.isEnabled()
    stage.act(lambda: policy.levels[ActionClass.HOLD].choose(Level.REFUSED))
    stage.act(policy.defaults.click)
    assert policy.levels[ActionClass.HOLD].value is Level.ACKNOWLEDGE
    assert not manager.asks_before_closing, "nothing differs any more"


def test_enter_keeps_nothing(stage: Stage, manager: EnvironmentsDialog) -> None:
    stage.act(lambda: manager.editor.policy.levels[ActionClass.HOLD].choose(Level.REFUSED))
    stage.wait(manager.keep.isEnabled)
    before = stage.environments.all()
    stage.storm(manager)
    assert stage.environments.all() == before


def test_a_new_one_is_named_coloured_kept_and_removed(stage: Stage, manager: EnvironmentsDialog) -> None:
    stage.act(manager.add.click)
    assert QApplication.focusWidget() is manager.editor.name
    stage.act(lambda: QTest.keyClicks(manager.editor.name, "Customer 7"))
    stage.act(lambda: manager.editor.colour.choose(EnvironmentColour.TEAL))
    stage.act(lambda: manager.editor.rest.setValue(30))
    stage.act(lambda: manager.editor.grace.setValue(20))
    assert manager.band.texts[0] == "CUSTOMER 7"
    keep(stage, manager)
    own = stage.environments.all()[1]
    assert (own.name, own.kind, own.colour) == ("Customer 7", EnvironmentKind.CUSTOM, EnvironmentColour.TEAL)
    assert (own.rest_after_min, own.grace_s) == (30, 20)
    stage.act(manager.remove.click)
    stage.wait(lambda: not manager.tasks._works)
    assert stage.environments.find(own.id) is None
    assert manager.list.count() == 3


def test_names_that_will_not_do_are_told_and_not_kept(stage: Stage, manager: EnvironmentsDialog) -> None:
    stage.act(manager.add.click)
    stage.act(manager.editor.name.clear)
    stage.act(lambda: QTest.keyClicks(manager.editor.name, " "))
    assert manager.footer.hint == manager.editor.name.accessibleDescription() != ""
    assert not manager.keep.isEnabled()


def test_why_one_has_to_stay_is_told(stage: Stage, manager: EnvironmentsDialog) -> None:
    assert not manager.remove.isEnabled()
    assert manager.remove.statusTip() == tr("environments.stays.built_in")
    assert not manager.editor.kind.isEnabled()


def test_what_was_not_kept_is_asked_about(stage: Stage, manager: EnvironmentsDialog) -> None:
    stage.act(lambda: manager.editor.read_only.setChecked(True))
    press(stage, Qt.Key.Key_Escape)
    question = manager.findChild(LeaveDialog)
    assert isinstance(question, LeaveDialog)
    stage.act(question.stay.click)
    assert manager.isVisible()
    assert manager.draft.read_only


def test_a_disk_that_refuses_is_told_and_nothing_is_lost(stage: Stage, manager: EnvironmentsDialog) -> None:
    stage.save_error = SettingsError()
    stage.act(lambda: manager.editor.read_only.setChecked(True))
    keep(stage, manager)
    assert manager._trouble.isVisible()
    assert manager.draft.read_only
    assert not kept(stage, "production").read_only


def test_rules_changed_outside_are_confirmed_knowingly(stage: Stage, manager: EnvironmentsDialog) -> None:
    def disagree() -> None:
        stage.desk.sessions.take_agreement("c1", "another", read_only=True)
        manager.list.setCurrentRow(2)

    stage.act(disagree)
    assert manager.confirm_rules.isVisible()
    tab_to(stage, manager.confirm_rules)
    press(stage, Qt.Key.Key_Space)
    assert stage.renewed == ["c1"]
    assert not manager.confirm_rules.isVisible()


def test_the_wheel_changes_no_rule(stage: Stage, manager: EnvironmentsDialog) -> None:
    target = manager.editor.policy.levels[ActionClass.DELETE]
    none, forward = Qt.MouseButton.NoButton, QPoint(0, -240)
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        forward,
        forward,
        none,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    stage.act(lambda: QApplication.sendEvent(target, event))
    assert not manager.asks_before_closing


@pytest.mark.parametrize(("language", "right_to_left"), [("xx_LONG", False), ("ar_XX", True)])
def test_in_longer_words_and_from_right_to_left_nothing_is_cut_off(
    stage: Stage, system: MemorySystem, pseudo_languages: Path, language: str, right_to_left: bool
) -> None:
    spoken = Texts(folder=pseudo_languages)
    spoken.speak(language, right_to_left=right_to_left)
    stage.back.resize(1024, 640)
    manager = stage.make(lambda: EnvironmentsDialog(stage.context, "", stage.back))
    stage.act(lambda: manager.editor.policy.levels[ActionClass.DELETE].choose(Level.PLAIN))
    assert cut_off(manager) == []
    stage.act(manager.dismiss)
    spoken.close()


def test_words_follow_the_language(stage: Stage, manager: EnvironmentsDialog, texts: Texts) -> None:
    stage.act(lambda: texts.speak("de"))
    stage.act(manager.retranslate)
    assert manager.editor.read_only.text().startswith("Immer schreibgeschützt")
    assert [box.text() for box in manager.findChildren(QCheckBox) if "read-only" in box.text()] == []
