"""The wizards and dialogs of the window over the simulators: connect, back up, restore, by the hand of an operator."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from app.domain.activities import Operation
from app.domain.connections import Connection
from app.domain.nodes import NodeKind
from app.domain.trust import TrustMode
from app.models.tree_rows import Row
from app.services.connection_flow import ConnectionPage
from app.services.restore_flow import RestorePage
from app.services.sessions import SystemState
from app.ui.dialogs.backup_now import BackupNowDialog
from app.ui.forms.choice_editors import ChoiceEditor
from app.ui.forms.form_view import FormView
from app.ui.forms.line_editors import TextEditor
from app.ui.widgets.shells import DialogShell
from app.ui.window.possible import ActionId
from app.ui.wizards.connection_environment_page import EnvironmentPage
from app.ui.wizards.connection_system_page import SystemPage
from app.ui.wizards.connection_wizard import ConnectionWizard
from app.ui.wizards.restore_form_page import RestoreFormPage
from app.ui.wizards.restore_wizard import RestoreWizard
from tests.demo.serving import ServedDemo
from tests.journeys.console import Console

pytestmark = pytest.mark.journey

D = TypeVar("D", bound=DialogShell)
LAB = 2


def act(console: Console, deed: Callable[[], object]) -> None:
    """Do something with the loop running."""

    async def work() -> None:
        deed()

    console.run(work())


def can_be_pressed(button: QAbstractButton) -> bool:
    return button.isVisible() and button.isEnabled()


def press(console: Console, button: QAbstractButton) -> None:
    """Press a button as soon as it can be pressed."""
    console.until(partial(can_be_pressed, button))
    act(console, button.click)


def dialog_of(console: Console, kind: type[D]) -> D:
    """The dialog of that kind that the window shows."""
    console.until(lambda: console.window.findChildren(kind))
    found = console.window.findChildren(kind)[0]
    console.until(found.isVisible)
    return found


def type_into(console: Console, view: FormView, field_id: str, text: str) -> None:
    editor = view.boxes[field_id].editor
    assert isinstance(editor, TextEditor)
    act(console, lambda: editor.line.setText(text))


def choose_first(console: Console, view: FormView, field_id: str) -> None:
    """Take the first choice of a field that has no preset."""
    editor = view.boxes[field_id].editor
    assert isinstance(editor, ChoiceEditor)
    value = next(value for at in range(editor.combo.count()) if (value := editor.combo.itemData(at)) is not None)
    editor.set_answer(value)
    act(console, editor.changed.emit)


def is_place(row: Row) -> bool:
    """Whether a row is a database or a job that still exists."""
    node = row.node
    return node is not None and node.kind in {NodeKind.DATABASE, NodeKind.JOB} and not node.muted


def connect_by_wizard(console: Console, served: ServedDemo) -> Connection:
    """Every page of the connection wizard, as a new user fills it in."""
    act(console, lambda: console.act(ActionId.ADD_SYSTEM))
    wizard = dialog_of(console, ConnectionWizard)
    kinds = wizard.pages[ConnectionPage.SYSTEM]
    assert isinstance(kinds, SystemPage)
    place = [card.kind for card in wizard.flow.cards].index(served.kind)
    act(console, kinds.kinds.buttons[place].click)
    press(console, wizard.next)
    type_into(console, wizard.address_page.form_view, "address", served.base_url)
    type_into(console, wizard.address_page.form_view, "name", "new one")
    press(console, wizard.next)
    console.until(lambda: wizard.flow.certificate is not None)
    assert served.fingerprint is not None
    colons = ":".join(served.fingerprint[at : at + 2] for at in range(0, 64, 2)).upper()
    act(console, lambda: wizard.trust_page.fingerprint.setText(colons))
    press(console, wizard.next)
    for field_id, answer in served.sign_in.items():
        if isinstance(wizard.sign_in_page.form_view.boxes[field_id].editor, TextEditor):
            type_into(console, wizard.sign_in_page.form_view, field_id, str(answer))
    press(console, wizard.next)
    environments = wizard.pages[ConnectionPage.ENVIRONMENT]
    assert isinstance(environments, EnvironmentPage)
    act(console, environments.environments.buttons[LAB].click)
    press(console, wizard.next)
    kept: list[Connection] = []
    wizard.kept.connect(lambda connection, _opens: kept.append(connection))
    press(console, wizard.save_and_open)
    console.until(lambda: kept)
    console.until(lambda: console.state(kept[0].id) is SystemState.LIVE)
    return kept[0]


@pytest.mark.parametrize("kind", ["unitrends", "smartfabric-director"])
def test_a_system_is_connected_backed_up_and_is_still_there(
    console: Console, serve_demo: Callable[..., ServedDemo], kind: str
) -> None:
    served = serve_demo(kind)
    connection = connect_by_wizard(console, served)
    assert connection.trust.mode is TrustMode.PIN
    assert connection.trust.pins == (served.fingerprint,)
    console.walk_to(connection, is_place)
    console.filled()
    act(console, lambda: console.act(ActionId.BACKUP_NOW))
    dialog = dialog_of(console, BackupNowDialog)
    before = len(console.runs())
    console.until(lambda: dialog.planned is not None or dialog.form_view.problems())
    for field_id in dialog.form_view.problems():
        choose_first(console, dialog.form_view, field_id)
    press(console, dialog.confirm)
    console.until(lambda: len(console.runs()) > before)
    console.until(lambda: not console.dialogs())


def is_complete(page: RestoreFormPage) -> bool:
    """Whether the form of a page can be left."""
    return not page.form_view.problems()


def is_elsewhere(wizard: RestoreWizard, before: RestorePage) -> bool:
    """Whether the wizard went on."""
    return wizard.flow.page is not before


def walk_restore(console: Console, wizard: RestoreWizard) -> None:
    """From the page after the first to the review; each risk is ticked."""
    flow = wizard.flow
    while flow.page is not RestorePage.REVIEW:
        console.until(lambda: not flow.is_busy)
        page = wizard.page_shown
        if isinstance(page, RestoreFormPage):
            console.until(partial(is_complete, page))
        if flow.page is RestorePage.PREFLIGHT:
            assert flow.preflight is not None
            assert flow.preflight.blocks == ()
            for place in range(len(wizard.preflight_page.boxes)):
                box = wizard.preflight_page.boxes[place].box
                assert box is not None
                act(console, box.click)
        before = flow.page
        press(console, wizard.next)
        console.until(partial(is_elsewhere, wizard, before))
    console.until(lambda: flow.planned is not None)


def confirm_and_follow(console: Console, served: ServedDemo, connection: Connection, wizard: RestoreWizard) -> None:
    """Nothing is sent by Enter; then the button, the run and its end."""
    for _ in range(8):
        act(console, lambda: QTest.keyClick(wizard.focusWidget() or wizard, Qt.Key.Key_Return))
    assert not wizard.flow.is_sent
    if wizard.review_page.review.guard.box.isVisible():
        act(console, wizard.review_page.review.guard.box.click)
    press(console, wizard.confirm)
    console.until(lambda: wizard.progress_page.runs)
    assert wizard.progress_page.runs[0].activity.ref.operation is Operation.RESTORE
    console.watch(served, connection, lambda: wizard.progress_page.is_over, step_s=5)
    console.until(wizard.progress_page.end.isVisible)
    assert all(run.activity.phase.is_success for run in wizard.progress_page.runs)
    act(console, wizard.reject)


def test_unitrends_restores_files_to_the_end(console: Console, serve_demo: Callable[..., ServedDemo]) -> None:
    served = serve_demo("unitrends")
    connection = console.connect(served, "ueb")
    console.walk_to(connection, lambda row: row.node is not None and row.node.kind is NodeKind.FILES)
    rows = console.filled()
    console.choose(next(row for row in rows if row.state.is_usable))
    act(console, lambda: console.act(ActionId.RESTORE))
    wizard = dialog_of(console, RestoreWizard)
    walk_restore(console, wizard)
    confirm_and_follow(console, served, connection, wizard)


def test_smartfabric_director_restores_a_remote_file_to_the_end(
    console: Console, serve_demo: Callable[..., ServedDemo]
) -> None:
    served = serve_demo("smartfabric-director")
    connection = console.connect(served, "fabric")
    console.walk_to(connection, is_place)
    rows = console.filled()
    console.choose(next(row for row in rows if row.state.is_usable))
    act(console, lambda: console.act(ActionId.RESTORE))
    wizard = dialog_of(console, RestoreWizard)
    view = wizard.backup_page.form_view
    console.until(lambda: "password" in view.boxes and view.isVisible())
    type_into(console, view, "password", "Vault123!")
    file = view.boxes["remote_file"].editor
    assert isinstance(file, ChoiceEditor)
    console.until(lambda: file.combo.isEnabled() and file.answer is not None)
    walk_restore(console, wizard)
    confirm_and_follow(console, served, connection, wizard)
