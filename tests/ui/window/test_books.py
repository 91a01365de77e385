"""Tools > Trust diary... and Audit record... open from the window, by menu and keyboard."""

import pytest
from PySide6.QtWidgets import QDialog, QMenu

from app.domain.audit import AuditAction
from app.ui.dialogs.remove_dialog import RemoveSystemDialog
from app.ui.records.audit_dialog import AuditDialog
from app.ui.records.diary_dialog import DiaryDialog
from app.ui.window.possible import ActionId
from tests.memory_system import MemorySystem
from tests.ui.dialog_desk import Stage
from tests.ui.window_desk import WindowDesk


@pytest.mark.parametrize(
    ("action", "kind"), [(ActionId.TRUST_DIARY, DiaryDialog), (ActionId.AUDIT_RECORD, AuditDialog)]
)
def test_a_book_opens_from_the_menu_whatever_is_selected(
    desk: WindowDesk, action: ActionId, kind: type[QDialog]
) -> None:
    menu = next(one for one in desk.window.menuBar().actions() if one.text() == "&Tools").menu()
    assert isinstance(menu, QMenu)
    entry = desk.window.actions_[action]
    assert entry in menu.actions()
    assert entry.isEnabled()
    desk.act(entry.trigger)
    dialog = desk.dialog(kind)
    desk.act(dialog.reject)
    assert desk.dialogs() == []


def test_a_system_that_is_taken_away_stands_in_the_record(stage: Stage, system: MemorySystem) -> None:
    found = stage.desk.sessions.system("c1")
    dialog = stage.make(lambda: RemoveSystemDialog(stage.context, found, stage.back))
    stage.wait(dialog.confirm.isEnabled)
    stage.act(dialog.confirm.click)
    stage.wait(lambda: stage.desk.sessions.find("c1") is None)
    assert [note.action for note in stage.desk.records.notes] == [AuditAction.SYSTEM_REMOVED]
