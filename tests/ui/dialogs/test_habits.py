"""Not being asked again: in a lab only, for a mere tick, kept as a rule that can be taken back."""

from dataclasses import replace

import pytest

from app.domain.changes import DeleteBackups
from app.domain.environments import Environment
from app.domain.errors import SettingsError
from app.domain.guards import DEFAULT_POLICIES, ActionClass, EnvironmentKind, Level, Requirement
from app.domain.messages import Message
from app.ui.dialogs.change_dialog import ChangeDialog
from app.ui.texts import Texts
from tests.memory_system import MemorySystem
from tests.ui.dialog_desk import Stage
from tests.ui.wizards.restore_walk import confirm as confirm_restore
from tests.ui.wizards.restore_walk import open_wizard, to_review


def delete_dialog(stage: Stage, system: MemorySystem, count: int = 1) -> ChangeDialog:
    command = DeleteBackups(tuple(system.points[:count]))
    return stage.make(lambda: ChangeDialog(stage.context, "c1", command, stage.back))


def confirm(stage: Stage, dialog: ChangeDialog) -> None:
    stage.wait(dialog.confirm.isEnabled)
    stage.act(dialog.confirm.click)


def asked_in_lab(stage: Stage, action: ActionClass = ActionClass.DELETE) -> Level:
    return stage.desk.sessions.system("c1").environment.requirement(action).level


def test_a_lab_asks_once_when_that_was_wished(stage: Stage, system: MemorySystem) -> None:
    dialog = delete_dialog(stage, system)
    assert dialog.review.guard.habit.isVisible()
    stage.act(dialog.review.guard.habit.click)
    assert not dialog.confirm.is_resting, "it takes the place of no tick"
    stage.act(dialog.review.guard.box.click)
    confirm(stage, dialog)
    stage.act(dialog.dismiss)
    assert len(system.sent) == 1
    assert asked_in_lab(stage) is Level.PLAIN
    again = delete_dialog(stage, system)
    assert not again.review.guard.isVisible()
    confirm(stage, again)
    assert len(system.sent) == 2
    stage.act(again.dismiss)
    kept = stage.environments.find("lab")
    assert kept is not None
    stage.desk.loop.run(stage.environments.keep(replace(kept, policy={})))
    assert asked_in_lab(stage) is Level.ACKNOWLEDGE, "taken back as in the manager"


def test_a_wish_that_was_not_confirmed_is_none(stage: Stage, system: MemorySystem) -> None:
    dialog = delete_dialog(stage, system)
    stage.act(dialog.review.guard.habit.click)
    stage.act(dialog.review.guard.box.click)
    stage.act(dialog.reject)
    assert asked_in_lab(stage) is Level.ACKNOWLEDGE


def test_more_objects_than_usual_are_asked_about_and_offer_no_habit(stage: Stage, system: MemorySystem) -> None:
    lab = stage.environments.find("lab")
    assert lab is not None
    stage.desk.loop.run(stage.environments.stop_asking("lab", ActionClass.DELETE))
    system.points = [*system.points, *system.points]
    dialog = delete_dialog(stage, system, count=11)
    assert dialog.review.guard.box.isVisible()
    assert not dialog.review.guard.habit.isVisible()
    stage.act(dialog.dismiss)


def test_production_never_offers_it(stage: Stage, production: MemorySystem) -> None:
    environment = stage.desk.sessions.system("c1").environment
    loose = environment.with_requirement(ActionClass.DELETE, Requirement(Level.ACKNOWLEDGE))
    stage.desk.loop.run(stage.environments.keep(loose))
    dialog = delete_dialog(stage, production)
    assert dialog.review.guard.box.isVisible()
    assert not dialog.review.guard.habit.isVisible()
    stage.act(dialog.dismiss)
    stage.desk.loop.run(stage.environments.stop_asking("production", ActionClass.DELETE))
    assert asked_in_lab(stage) is Level.ACKNOWLEDGE, "nor does the service take it"


def test_a_file_that_cannot_be_written_goes_on_asking(stage: Stage, system: MemorySystem) -> None:
    stage.save_error = SettingsError(Message.of("error.conflict.title"))
    dialog = delete_dialog(stage, system)
    stage.act(dialog.review.guard.habit.click)
    stage.act(dialog.review.guard.box.click)
    confirm(stage, dialog)
    stage.act(dialog.dismiss)
    assert asked_in_lab(stage) is Level.ACKNOWLEDGE


def test_a_restore_into_a_lab_offers_it_too(stage: Stage, system: MemorySystem) -> None:
    wizard = open_wizard(stage, system)
    to_review(stage, wizard)
    habit = wizard.review_page.review.guard.habit
    assert habit.isVisible()
    stage.act(habit.click)
    confirm_restore(stage, wizard)
    stage.act(wizard.dismiss)
    assert asked_in_lab(stage, ActionClass.RESTORE_OVER) is Level.PLAIN


@pytest.mark.parametrize("kind", EnvironmentKind)
@pytest.mark.parametrize("action", ActionClass)
def test_it_is_for_labs_and_for_what_asks_for_a_tick(action: ActionClass, kind: EnvironmentKind) -> None:
    environment = Environment("any", kind)
    asked = DEFAULT_POLICIES[kind][action]
    in_lab = kind is EnvironmentKind.LAB
    ticked = {ActionClass.DELETE, ActionClass.RESTORE_OVER, ActionClass.CHANGE_SETTINGS}
    assert environment.may_stop_asking(action, asked) is (in_lab and action in ticked)
    assert not environment.may_stop_asking(action, Requirement(Level.TYPE_NAME)), "raised by what is at stake"


def test_the_words_follow_the_language(stage: Stage, system: MemorySystem, texts: Texts) -> None:
    dialog = delete_dialog(stage, system)
    assert "Lab" in dialog.review.guard.habit.text()
    texts.speak("de")
    stage.settle()
    assert "Labor" in dialog.review.guard.habit.text()
    stage.act(dialog.dismiss)
