"""Back up now: what and where, the adapter's questions, the exact request, the guard. Closes into an activity."""

from collections.abc import Awaitable
from typing import Final

from PySide6.QtWidgets import QWidget

from app.domain.changes import Command, StartBackup
from app.domain.forms import Answers, Choice, Form
from app.domain.messages import ByteSize
from app.domain.nodes import NodeRef
from app.domain.port import FormPurpose
from app.ui.context import Context
from app.ui.dialogs.form_change import FormChangeDialog
from app.ui.dialogs.setting_dialog import SettingDialog
from app.ui.texts import text_of, tr
from app.ui.theme.tokens import TextRole
from app.ui.widgets.key_values import KeyValueGrid
from app.ui.widgets.labels import HairLine

USUAL_OF: Final = 15


class BackupNowDialog(FormChangeDialog):
    """Starts a backup of some nodes of one system."""

    def __init__(self, context: Context, targets: tuple[NodeRef, ...], parent: QWidget | None = None) -> None:
        self._targets = targets
        super().__init__(context, targets[0].connection_id, StartBackup(targets), parent)
        self.setting_wanted.connect(self._on_setting_wanted)
        context.changes.changed_system.connect(self._on_changed_system)

    async def ask_form(self) -> Form | None:
        """See ``FormChangeDialog``, as for all methods here."""
        return await self.context.sessions.port(self.connection_id).form(FormPurpose.START_BACKUP, self._targets)

    def ask_choices(self, field_id: str, answers: Answers) -> Awaitable[tuple[Choice, ...]]:
        port = self.context.sessions.port(self.connection_id)
        return port.choices(FormPurpose.START_BACKUP, field_id, self._targets, answers)

    def command_for(self, answers: Answers) -> Command:
        return StartBackup(self._targets, answers)

    def said(self) -> tuple[str, ...]:
        """See ``ChangeDialog``: what is backed up stands on top."""
        return (*super().said(), *(self._path(target) for target in self._targets))

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self._head.clear()
        self._head.add_row(tr("backup_now.what.label"), self._what(), strong=True)
        system = self.context.sessions.find(self.connection_id)
        if system is not None:
            where = tr("backup_now.where.text", kind=system.card.label, name=system.connection.name)
            self._head.add_row(tr("backup_now.where.label"), where)
        usual = self._usual()
        if usual:
            self._head.add_row(tr("backup_now.usual.label"), usual)

    def _build(self) -> None:
        super()._build()
        self._head = KeyValueGrid(key_px=124, role=TextRole.BODY)
        self.top_column.insertWidget(0, self._head)
        self.top_column.insertWidget(1, HairLine())

    def _what(self) -> str:
        names = [self._path(target) for target in self._targets[:3]]
        more = len(self._targets) - len(names)
        shown = ", ".join(names)
        return tr("backup_now.what.more", names=shown, count=more) if more > 0 else shown

    def _path(self, target: NodeRef) -> str:
        """``client / instance``, from what the tree knows of their names."""
        known = (self.context.inventory.node(ref) for ref in target.lineage() if ref.parent is not None)
        names = [text_of(node.name) for node in known if node is not None]
        system = self.context.sessions.find(self.connection_id)
        return " / ".join(names) or (system.connection.name if system is not None else target.native_id)

    def _usual(self) -> str:
        """Duration and size in the middle of the last good ones, where the list of this place is loaded; else ""."""
        query = self.context.backups.query
        if query is None or (query.scope,) != self._targets:
            return ""
        good = [row for row in self.context.backups.rows if row.state.is_usable][:USUAL_OF]
        durations = sorted(row.duration for row in good if row.duration is not None)
        sizes = sorted(row.size_bytes for row in good if row.size_bytes is not None)
        if not durations or not sizes:
            return ""
        duration, size = durations[len(durations) // 2], ByteSize(sizes[len(sizes) // 2])
        return tr("backup_now.usual.text", time=duration, size=size, count=len(good))

    def _on_setting_wanted(self, purpose: str) -> None:
        system = self.context.sessions.find(self.connection_id)
        setting = system.setting(purpose) if system is not None else None
        if setting is None:
            return
        dialog = SettingDialog(self.context, setting, NodeRef.appliance(self.connection_id), self)
        dialog.finished.connect(lambda _result: self.load_form())
        dialog.open()

    def _on_changed_system(self, connection_id: str) -> None:
        """The dialog of the setting may have been closed before the answer came."""
        if connection_id == self.connection_id and self.isVisible() and self.form_view.form.needs_setting is not None:
            self.load_form()
