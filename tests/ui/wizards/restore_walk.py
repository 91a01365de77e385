"""Walks the restore wizard page by page, for its tests."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.forms import Form
from app.domain.restore import RestoreRequest, RestoreStage
from app.services.restore_flow import RestorePage
from app.ui.wizards.restore_wizard import RestoreWizard
from tests.memory_system import MemorySystem, instance_ref
from tests.ui.dialog_desk import Stage


def open_wizard(stage: Stage, system: MemorySystem, *, chosen: bool = True) -> RestoreWizard:
    point = system.points[1] if chosen else None
    return stage.make(lambda: RestoreWizard(stage.context, instance_ref(), point, stage.back))


def page_of(wizard: RestoreWizard) -> RestorePage:
    return wizard.flow.page


def go_on(stage: Stage, wizard: RestoreWizard) -> None:
    stage.act(wizard.next.click)


def to_review(stage: Stage, wizard: RestoreWizard) -> None:
    go_on(stage, wizard)
    go_on(stage, wizard)
    tick_all(stage, wizard)
    go_on(stage, wizard)
    assert page_of(wizard) is RestorePage.REVIEW


def tick_all(stage: Stage, wizard: RestoreWizard) -> None:
    for place in range(len(wizard.preflight_page.boxes)):
        box = wizard.preflight_page.boxes[place].box
        assert box is not None
        stage.act(box.click)


def confirm(stage: Stage, wizard: RestoreWizard, *, by_key: bool = False) -> None:
    """Give what is asked and press the button; by key it has the focus, as under a hand that came by Tab."""
    guard = wizard.review_page.review.guard
    if guard.box.isVisible():
        stage.act(guard.box.click)
    stage.act(lambda: guard.name_field.setText("erp"))
    stage.act(lambda: guard.reason_field.setText("Ticket 4711"))
    stage.wait(wizard.confirm.isEnabled)
    if by_key:
        stage.act(wizard.confirm.setFocus)
        stage.wait(lambda: wizard.confirm.takes_keys)
        stage.act(lambda: QTest.keyClick(wizard.confirm, Qt.Key.Key_Space))
    else:
        stage.act(wizard.confirm.click)


def close(stage: Stage, wizard: RestoreWizard) -> None:
    stage.act(wizard.dismiss)


def serve_forms(system: MemorySystem, answer: Callable[[RestoreStage], Form | None]) -> None:
    async def form(stage: RestoreStage, _request: RestoreRequest) -> Form | None:
        return answer(stage)

    system.restore_form = form  # type: ignore[assignment,method-assign]  # the test's own forms
