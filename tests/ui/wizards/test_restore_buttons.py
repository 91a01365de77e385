"""The restore wizard's buttons: what they are called, and where the focus stands."""

from dataclasses import replace

import pytest

from app.domain.forms import FieldType, Form, FormField
from app.domain.restore import RestoreStage
from app.domain.system import Setting
from app.ui.texts import tr
from tests.memory_system import MemorySystem
from tests.ui.dialog_desk import Stage
from tests.ui.wizards.restore_walk import close, confirm, open_wizard, serve_forms, to_review

SETTING = Setting("add_location", "sfd.setting.add_location.label")


def test_the_way_to_a_missing_setting_is_called_as_the_setting_is(stage: Stage, system: MemorySystem) -> None:
    description = stage.desk.sessions.system("c1").description
    assert description is not None
    form = Form((FormField("none", "guard.reason.kept", FieldType.NOTE),), needs_setting=SETTING.purpose)
    serve_forms(system, lambda one: form if one is RestoreStage.SOURCE else None)
    wizard = open_wizard(stage, system)
    button = wizard.backup_page._make_setting
    assert not button.isVisible(), "nothing would come of it"
    close(stage, wizard)
    stage.desk.sessions._set("c1", description=replace(description, settings=(SETTING,)))
    wizard = open_wizard(stage, system)
    button = wizard.backup_page._make_setting
    assert (button.isVisible(), button.text()) == (True, tr(SETTING.label))
    close(stage, wizard)


@pytest.mark.parametrize("environment", ["lab", "production"])
def test_when_it_was_sent_and_at_its_end_the_focus_stands_on_close(stage: Stage, environment: str) -> None:
    system = stage.desk.connect("c1", environment)
    wizard = open_wizard(stage, system)
    to_review(stage, wizard)
    confirm(stage, wizard, by_key=True)
    stage.wait(lambda: bool(wizard.progress_page.runs))
    assert wizard.focusWidget() is wizard.cancel
    system.end(wizard.progress_page.runs[0].activity.ref)
    stage.desk.tick(5)
    stage.settle()
    assert wizard.progress_page.is_over
    assert (wizard.focusWidget(), wizard.cancel.text()) == (wizard.cancel, tr("dialog.close.text"))
    close(stage, wizard)
