"""What each action does: opens its dialog or wizard, or tells a service. Nothing that changes a system acts at once."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.domain.activities import Phase
from app.domain.changes import (
    AcknowledgeResult,
    Command,
    DeleteBackups,
    PauseRun,
    ReleaseBackups,
    ResumeRun,
    StopRun,
)
from app.domain.connections import Connection
from app.domain.environments import Environment
from app.domain.errors import ConsoleError
from app.domain.messages import Message
from app.domain.nodes import NodeRef
from app.domain.system import Setting, SystemCard
from app.services.activities import Run
from app.services.files.download_order import DownloadOrder
from app.services.sessions import SystemState
from app.ui.backups.backup_table import BackupTable
from app.ui.backups.backup_texts import BackupCells
from app.ui.context import Context
from app.ui.first_run import FirstRunPage
from app.ui.texts import tr
from app.ui.window.possible import ActionId
from app.ui.window.selection import Selection
from app.ui.window.table_text import TableText

DELETE_ON_CLOSE = Qt.WidgetAttribute.WA_DeleteOnClose


class Deeds(QObject):
    """Carries actions out.

    Signals:
        told(object): Message to show in the status bar for a while.
        opened(str): a system was added, or edited where it was selected, and is to be shown; its id.
    """

    told = Signal(object)
    opened = Signal(str)

    def __init__(
        self, context: Context, selection: Selection, cells: BackupCells, table: BackupTable, window: QWidget
    ) -> None:
        super().__init__(window)
        self._context = context
        self._selection = selection
        self._cells = cells
        self._table = table
        self._window = window
        context.downloads.found_whole.connect(self._on_found_whole)
        self._deeds: dict[ActionId, Callable[[], None]] = {
            ActionId.BACKUP_NOW: self.back_up,
            ActionId.RESTORE: self.restore,
            ActionId.RESTORE_GUIDE: self._show_guide,
            ActionId.DOWNLOAD: self._download,
            ActionId.HOLD: self._hold,
            ActionId.RELEASE: lambda: self._change(ReleaseBackups(self._selection.backups)),
            ActionId.DELETE: lambda: self._change(DeleteBackups(self._selection.backups)),
            ActionId.STOP: lambda: self._with_run(self.stop_run),
            ActionId.PAUSE: lambda: self._with_run(self._pause),
            ActionId.RESUME: lambda: self._with_run(self._resume),
            ActionId.TRY_AGAIN: lambda: self._with_run(self._resume),
            ActionId.ACKNOWLEDGE: lambda: self._with_run(self._acknowledge),
            ActionId.REFRESH: self.refresh,
            ActionId.REFRESH_ALL: self._refresh_all,
            ActionId.SIGN_IN: self._sign_in_selected,
            ActionId.SIGN_OUT: self._sign_out,
            ActionId.ADD_SYSTEM: self.add_system,
            ActionId.EDIT_SYSTEM: self._edit_selected,
            ActionId.REMOVE_SYSTEM: self._remove,
            ActionId.OPEN_NATIVE: self._open_native,
            ActionId.COPY_TABLE: self._copy_table,
            ActionId.EXPORT_CSV: self._export,
            ActionId.ENVIRONMENTS: self.manage_environments,
            ActionId.IMPORT_PROFILES: self.import_profiles,
            ActionId.EXPORT_PROFILES: self._export_profiles,
            ActionId.TRY_DEMO: self.try_demo,
            ActionId.LEAVE_DEMO: self._leave_demo,
            ActionId.TRUST_DIARY: self._show_diary,
            ActionId.AUDIT_RECORD: self._show_record,
            ActionId.ABOUT: self._about,
            ActionId.PREFERENCES: self._show_preferences,
        }

    def serve(self, page: FirstRunPage) -> None:
        """Do what is asked for on the first page."""
        page.connect_wanted.connect(self.add_system)
        page.import_wanted.connect(self.import_profiles)
        page.demo_wanted.connect(self.try_demo)

    def act(self, action: ActionId) -> bool:
        """Carry an action out; False when it is none of this object's."""
        deed = self._deeds.get(action)
        if deed is None:
            return False
        deed()
        return True

    def act_on_run(self, action: ActionId, run: Run) -> None:
        """Carry an action of a run's row out."""
        deeds: dict[ActionId, Callable[[Run], None]] = {
            ActionId.STOP: self.stop_run,
            ActionId.PAUSE: self._pause,
            ActionId.RESUME: self._resume,
            ActionId.TRY_AGAIN: self._resume,
            ActionId.ACKNOWLEDGE: self._acknowledge,
            ActionId.CONFIRM_EFFECT: self._confirm_effect,
            ActionId.REFUSE_EFFECT: self._refuse_effect,
            ActionId.DISMISS: self._dismiss,
        }
        deeds[action](run)

    def back_up(self) -> None:
        """Open the back-up-now dialog for the selected place."""
        from app.ui.dialogs.backup_now import BackupNowDialog

        target = self._selection.target
        if target is not None:
            self._open(BackupNowDialog(self._context, (target,), self._window))

    def restore(self) -> None:
        """Open the restore wizard for the selected backup, or at its list for the selected place."""
        from app.ui.wizards.restore_wizard import RestoreWizard

        backup, ref = self._selection.backup, self._selection.ref
        scope = backup.ref.scope if backup is not None else ref
        if scope is not None:
            self._open(RestoreWizard(self._context, scope, backup, self._window))

    def stop_run(self, run: Run) -> None:
        """Ask before a run is stopped; for a download, what becomes of what is here."""
        if run.is_local:
            self._stop_download(run)
            return
        self._change(StopRun(run.activity), run.activity.ref.connection_id)

    def sign_in(self, connection_id: str) -> None:
        """Sign in again, asking only for what is missing or was refused."""
        from app.ui.dialogs.sign_in_dialog import SignInDialog

        system = self._context.sessions.find(connection_id)
        if system is None:
            return
        if system.awaits_consent:
            self.edit_system(system.connection)
            return
        asks = system.state in {SystemState.REJECTED, SystemState.NEEDS_SECRET, SystemState.NEEDS_CODE}
        if asks or self._context.sessions.missing_secrets(connection_id):
            self._open(SignInDialog(self._context, connection_id, self._window))
        else:
            self._context.sessions.sign_in(connection_id)

    def add_system(self, card: SystemCard | None = None) -> None:
        """Open the connection wizard."""
        self._open_connection_wizard(card=card)

    def edit_system(self, connection: Connection) -> None:
        """Open the connection wizard on a connection that exists; one that is provided shows what is the operator's."""
        if connection.provided_by:
            self._show_provided(connection.id)
        else:
            self._open_connection_wizard(connection=connection)

    def change_setting(self, setting: Setting, connection_id: str) -> None:
        """Open the dialog of a setting of the system itself."""
        from app.ui.dialogs.setting_dialog import SettingDialog

        target = NodeRef.appliance(connection_id)
        self._open(SettingDialog(self._context, setting, target, self._window))

    def manage_environments(self) -> None:
        """Open the environments manager, at the environment that is selected."""
        from app.ui.dialogs.environments_dialog import EnvironmentsDialog

        environment = self._selection.environment
        current_id = environment.id if environment is not None else ""
        self._open(EnvironmentsDialog(self._context, current_id, self._window))

    def refresh(self) -> None:
        """Ask for news of the selected system and place now."""
        ref = self._selection.ref
        if ref is None:
            self._refresh_all()
            return
        self._context.inventory.load(ref)
        self._context.poller.ask_now(ref.connection_id)

    def try_demo(self) -> None:
        """Start the demo systems beside what is there."""
        self._context.owner.start(self._context.rehearsal.start(), "start the demo systems", group="demo")

    def import_profiles(self) -> None:
        """Ask for a file of profiles and compare what it holds with what is here."""
        dialog = QFileDialog(self._window, tr("profile_file.dialog.title"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(tr("profile_file.dialog.filter"))
        dialog.fileSelected.connect(self._on_profiles_chosen)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(DELETE_ON_CLOSE)
        dialog.open()

    def _show_provided(self, connection_id: str) -> None:
        from app.ui.profiles.provided_dialog import ProvidedDialog

        system = self._context.sessions.find(connection_id)
        if system is not None:
            self._open(ProvidedDialog(self._context, system, self._window))

    def _open_connection_wizard(self, *, card: SystemCard | None = None, connection: Connection | None = None) -> None:
        from app.ui.wizards.connection_wizard import ConnectionWizard

        wizard = ConnectionWizard(self._context, self._window, card=card, connection=connection)
        wizard.kept.connect(self._on_kept)
        self._open(wizard)

    def _on_kept(self, connection: Connection, open_it: bool) -> None:
        sessions = self._context.sessions
        found = {one.id: one for one in self._context.environments.all()}
        environment = found[connection.environment_id]
        if sessions.find(connection.id) is not None:
            self._context.owner.start(self._take_in(connection, environment), "take an edited system in")
        else:
            sessions.add(connection, environment, sign_in=open_it)
            if open_it:
                self.opened.emit(connection.id)

    async def _take_in(self, connection: Connection, environment: Environment) -> None:
        chosen = self._selection.system
        await self._context.sessions.replace(connection, environment)
        if chosen is not None and chosen.id == connection.id:
            self.opened.emit(connection.id)

    def _change(self, command: Command, connection_id: str | None = None) -> None:
        from app.ui.dialogs.change_dialog import ChangeDialog

        system = self._selection.system
        where = connection_id or (system.id if system is not None else None)
        if where is not None:
            self._open(ChangeDialog(self._context, where, command, self._window))

    def _hold(self) -> None:
        from app.ui.dialogs.hold_dialog import HoldDialog

        self._open(HoldDialog(self._context, self._selection.backups, self._window))

    def _with_run(self, deed: Callable[[Run], None]) -> None:
        if self._selection.run is not None:
            deed(self._selection.run)

    def _download(self) -> None:
        from app.ui.dialogs.download_dialog import DownloadDialog

        backup = self._selection.backup
        if backup is not None:
            self._open(DownloadDialog(self._context, backup, self._window))

    def _stop_download(self, run: Run) -> None:
        from app.ui.dialogs.stop_download_dialog import StopDownloadDialog

        self._open(StopDownloadDialog(self._context, run, self._window))

    def _show_guide(self) -> None:
        from app.ui.dialogs.restore_guide_dialog import RestoreGuideDialog

        backup = self._selection.backup
        if backup is not None:
            self._open(RestoreGuideDialog(self._context, backup, self._window))

    def _on_found_whole(self, order: DownloadOrder) -> None:
        self._context.owner.start(self._offer_removal(order), "offer the removal of a backup")

    async def _offer_removal(self, order: DownloadOrder) -> None:
        """Ask, by the usual question, whether a backup that came whole is to be removed from its system."""
        self.told.emit(Message.of("download.came_whole.text", file=order.name))
        try:
            backup = await self._context.sessions.port(order.connection_id).backup(order.backup)
        except ConsoleError as error:
            self.told.emit(error.message)
        else:
            self._change(DeleteBackups((backup,)), order.connection_id)

    def _pause(self, run: Run) -> None:
        if run.is_local:
            self._context.owner.start(self._context.downloads.pause(run.path), "pause a download")
            return
        self._change(PauseRun(run.activity), run.activity.ref.connection_id)

    def _resume(self, run: Run) -> None:
        if run.is_local:
            self._context.owner.start(self._context.downloads.resume(run.path), "go on with a download")
            return
        self._change(ResumeRun(run.activity), run.activity.ref.connection_id)

    def _acknowledge(self, run: Run) -> None:
        self._change(AcknowledgeResult(run.activity), run.activity.ref.connection_id)

    def _confirm_effect(self, run: Run) -> None:
        if run.candidates:
            work = self._context.activities.confirm_effect(run.path, run.candidates[0])
            self._context.owner.start(work, "confirm an effect")

    def _refuse_effect(self, run: Run) -> None:
        if run.candidates:
            self._context.activities.refuse_effect(run.path, run.candidates[0])

    def _dismiss(self, run: Run) -> None:
        if run.is_local and run.activity.phase is Phase.FAILED and run.activity.bytes_done:
            self._stop_download(run)
            return
        context = self._context
        work = context.downloads.forget(run.path) if run.is_local else context.activities.dismiss(run.path)
        context.owner.start(work, "dismiss a run")

    def _refresh_all(self) -> None:
        self._context.poller.ask_now()
        for system in self._context.sessions.all():
            if system.state is SystemState.LIVE:
                self._context.inventory.refresh_loaded(system.id)

    def _sign_in_selected(self) -> None:
        system = self._selection.system
        if system is not None:
            self.sign_in(system.id)

    def _sign_out(self) -> None:
        system = self._selection.system
        if system is not None:
            self._context.poller.stop_connection(system.id)
            self._context.owner.start(self._context.sessions.sign_out(system.id), "sign out")

    def _edit_selected(self) -> None:
        system = self._selection.system
        if system is not None:
            self.edit_system(system.connection)

    def _remove(self) -> None:
        from app.ui.dialogs.remove_dialog import RemoveSystemDialog

        system = self._selection.system
        if system is not None:
            self._open(RemoveSystemDialog(self._context, system, self._window))

    def _open_native(self) -> None:
        system = self._selection.system
        if system is not None:
            QDesktopServices.openUrl(QUrl(system.connection.address.url))

    def _table_text(self) -> TableText:
        return TableText(self._table, self._cells)

    def _copy_table(self) -> None:
        text = self._table_text()
        QGuiApplication.clipboard().setText(text.as_lines())
        self.told.emit(Message.of("table.copied.text", count=text.count))

    def _export(self) -> None:
        dialog = QFileDialog(self._window, tr("export.dialog.title"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(tr("export.dialog.filter"))
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(self._on_export)
        self._open(dialog)

    def _on_export(self, path: str) -> None:
        self._context.owner.start(self._write_table(Path(path)), "export the table")

    async def _write_table(self, path: Path) -> None:
        try:
            await self._table_text().write(path, self._context.redactor)
        except ConsoleError as error:
            self.told.emit(error.message)
        else:
            self.told.emit(Message.of("export.done.text", file=str(path)))

    def _on_profiles_chosen(self, path: str) -> None:
        from app.ui.profiles.import_dialog import ImportProfilesDialog

        self._open(ImportProfilesDialog(self._context, Path(path), self._window))

    def _export_profiles(self) -> None:
        from app.ui.profiles.export_dialog import ExportProfilesDialog

        self._open(ExportProfilesDialog(self._context, self._window))

    def _leave_demo(self) -> None:
        self._context.owner.start(self._context.rehearsal.leave(), "leave the demo systems", group="demo")

    def _show_diary(self) -> None:
        from app.ui.records.diary_dialog import DiaryDialog

        self._open(DiaryDialog(self._context, self._window))

    def _show_record(self) -> None:
        from app.ui.records.audit_dialog import AuditDialog

        self._open(AuditDialog(self._context, self._window))

    def _show_preferences(self) -> None:
        from app.ui.dialogs.preferences_dialog import PreferencesDialog

        self._open(PreferencesDialog(self._context, self._window))

    def _about(self) -> None:
        from app.ui.dialogs.about_dialog import AboutDialog

        self._open(AboutDialog(self._window))
