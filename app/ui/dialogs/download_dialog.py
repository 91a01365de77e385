"""Downloading the file of a backup: where to, what it is called, whether there is room, what happens afterwards.

The download itself is ``services.Downloads``'s; this dialog closes into its run.
"""

from collections.abc import Awaitable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from app.domain.activities import Phase
from app.domain.backups import Backup
from app.domain.capabilities import Capability
from app.domain.files import OfferedFile
from app.domain.looks import Look
from app.domain.messages import ByteSize
from app.domain.port import BackupSystem
from app.services.files.download_order import DownloadOrder
from app.services.files.download_places import PlaceLook, look_at, usual_folder
from app.services.files.file_names import is_safe, safe_name
from app.ui.context import Context
from app.ui.dialogs.asking_dialog import AskingDialog
from app.ui.dialogs.download_parts import LabelledLine, room_line
from app.ui.dialogs.place_text import place_text
from app.ui.texts import say, text_of, tr
from app.ui.theme.states import look
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_L, TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.check_help import CheckHelp
from app.ui.widgets.info_box import NEUTRAL, InfoBox
from app.ui.widgets.key_values import KeyValueGrid

WIDTH_PX: Final = 600
SETTLED_MS: Final = 200


class DownloadDialog(AskingDialog[OfferedFile]):
    """One backup's file."""

    def __init__(self, context: Context, backup: Backup, parent: QWidget | None = None) -> None:
        super().__init__("download", context, backup, parent)
        self.offered: OfferedFile | None = None
        self.place: PlaceLook | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_MS)
        self._settling.timeout.connect(self._look)
        self._build()
        self._lay_out()
        self.folder.line.setText(context.last_folder.get())
        self._was_proposed = bool(self.folder.line.text())
        self.retranslate()
        self.resize(current_theme().px(WIDTH_PX), current_theme().px(420))
        self.ask()

    @property
    def why_not(self) -> str:
        """What is missing before the download can begin; "" when nothing is."""
        if self.offered is None:
            return tr("download.asking.text") if self._error is None else say(self._error.message)
        if self.place is None:
            return tr("download.looking.text")
        if not is_safe(self.name.line.text()):
            return tr("download.name_unfit.text")
        if self.place.problem is not None:
            return say(self.place.problem)
        if self._is_under_way():
            return tr("download.under_way.text")
        missing = self._missing_bytes()
        if missing is not None and missing > self.place.free_bytes:
            return tr("download.no_room.title", needed=ByteSize(missing), free=ByteSize(self.place.free_bytes))
        return ""

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self.set_title(tr("download.dialog.title"))
        self.folder.set_label(tr("download.folder.label"))
        self.name.set_label(tr("download.name.label"))
        self.choose.setText(tr("download.choose.text"))
        self.remove.setText(tr("download.remove.label"))
        self._remove_help.set_text(tr("download.remove.help"))
        self.cancel.setText(tr("dialog.cancel.text"))
        self.start.setText(tr("download.start.text"))
        self._show_facts()
        self.refresh()

    def _build(self) -> None:
        self._facts = KeyValueGrid(key_px=110, role=TextRole.BODY)
        self.choose = Button("", "secondary", "folder")
        self.choose.clicked.connect(self._on_choose)
        self.folder, self.name = LabelledLine(QLineEdit(), self.choose), LabelledLine(QLineEdit())
        self.folder.line.textChanged.connect(self._on_typed)
        self.name.line.textChanged.connect(self._on_typed)
        self.room, self._resume = InfoBox(), InfoBox()
        self.remove = QCheckBox()
        self._remove_help = CheckHelp()
        self.cancel, self.start = Button(), Button("", "primary", "download")
        self.cancel.clicked.connect(self.reject)
        self.start.clicked.connect(self._on_start)

    def _lay_out(self) -> None:
        self.body.setSpacing(SPACE_L)
        for part in (self._facts, self._asking, self._bar, self._failed, self.folder, self.name, self.room):
            self.body.addWidget(part)
        self.body.addWidget(self._resume)
        afterwards = QVBoxLayout()
        afterwards.setSpacing(2)
        afterwards.addWidget(self.remove)
        afterwards.addWidget(self._remove_help)
        self.body.addLayout(afterwards)
        self.body.addStretch(1)
        # Nothing is changed by it, so the buttons stand together in production, too.
        self.footer.set_buttons([], [self.cancel, self.start])
        self.set_default_button(self.start)

    # asking and looking

    def question(self, port: BackupSystem) -> Awaitable[OfferedFile]:
        """See ``AskingDialog``, as for all methods here: what file the system hands out."""
        return port.offered_file(self._backup.ref)

    def asking_text(self) -> str:
        return tr("download.asking.text")

    def take(self, answer: OfferedFile) -> None:
        self.offered = answer
        self.name.line.setText(safe_name(answer.name))
        self._show_facts()
        self._look()
        if self.focusWidget() is self.cancel:
            self.folder.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self) -> None:
        self.place = None
        self._settling.start()
        self.refresh()

    def _look(self) -> None:
        self._settling.stop()
        self.tasks.start(self._look_at_place(), "look at the folder", group="look", exclusive=True)

    async def _look_at_place(self) -> None:
        if not self._was_proposed:
            folder = await usual_folder()
            self._was_proposed = True  # once: what is empty from now on was emptied by hand
            if not self.folder.line.text():
                self.folder.line.setText(folder)
                self._settling.stop()
        self.place = await look_at(self.folder.line.text(), self.name.line.text(), self._backup.ref)
        self.refresh()

    def _missing_bytes(self) -> int | None:
        """What is still to come; None when the system did not tell."""
        if self.offered is None or self.offered.size_bytes is None:
            return None
        kept = self.place.kept_bytes if self.place is not None and self.offered.can_resume else 0
        return max(0, self.offered.size_bytes - kept)

    # showing

    def _show_facts(self) -> None:
        self._facts.clear()
        place = place_text(self._context.inventory, self._backup.ref.scope)
        self._facts.add_row(tr("download.what.label"), text_of(self._backup.name), strong=True)
        if place:
            self._facts.add_row(tr("download.from.label"), place)
        if self.offered is not None:
            size = self.offered.size_bytes
            told = tr("download.size.told", size=ByteSize(size)) if size is not None else tr("download.size.not_told")
            self._facts.add_row(tr("download.size.label"), told)

    def refresh(self) -> None:
        """See ``AskingDialog``."""
        is_known = self.offered is not None
        self.tell_asking(is_answered=is_known)
        for part in (self.folder, self.name):
            part.setVisible(is_known)
        self._tell_place()
        may_remove = is_known and self._may_remove()
        self.remove.setVisible(may_remove)
        self._remove_help.setVisible(may_remove)
        why_not = self.why_not
        self.start.set_possible(not why_not, why_not)

    def _tell_place(self) -> None:
        place, offered = self.place, self.offered
        if place is None or offered is None:
            for box in (self.room, self._resume):
                box.setVisible(False)
            self.name.set_verdict(None)
            return
        state, text = room_line(place, self._missing_bytes())
        if self._is_under_way():
            state, text = Look.WARN, tr("download.under_way.text")
        self.room.show_info(look(state), text)
        self.room.setVisible(True)
        if not is_safe(self.name.line.text()):
            self.name.set_verdict(tr("download.name_unfit.text"), is_bad=True)
        else:
            self.name.set_verdict(tr("download.name_taken.text") if place.is_taken else None)
        self._resume.show_info(NEUTRAL, *_resume_texts(place, offered), icon="info")
        self._resume.setVisible(True)

    def _is_under_way(self) -> bool:
        """Whether this download goes on already; one that is paused or failed goes on with the button."""
        known = self._context.downloads.unfinished(self._backup.ref, Path(self.folder.line.text()))
        return known is not None and known.phase not in {Phase.PAUSED, Phase.FAILED}

    def _may_remove(self) -> bool:
        system = self._context.sessions.find(self._connection_id)
        if system is None or system.description is None or self._context.changes.is_read_only(system.id):
            return False
        return self._backup.why_not(Capability.DELETE, system.description.capabilities) is None

    # acting

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, tr("download.choose.title"), self.folder.line.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.folder.line.setText)
        dialog.open()

    def _on_start(self) -> None:
        if self.why_not or self.offered is None:
            return
        folder = self.folder.line.text()
        self._context.last_folder.keep(folder)
        order = DownloadOrder(
            self._backup.ref,
            place_text(self._context.inventory, self._backup.ref.scope) or self._backup.name,
            Path(folder),
            self.name.line.text(),
            self.offered.size_bytes,
            remove_after=self._may_remove() and self.remove.isChecked(),
        )
        # Not with this dialog's own work: that ends with the dialog.
        self._context.owner.start(self._context.downloads.start(order), "begin a download")
        self.accept()


def _resume_texts(place: PlaceLook, offered: OfferedFile) -> tuple[str, str]:
    """What happens when the connection is cut, and what is there from before."""
    if not offered.can_resume:
        return tr("download.resume.cannot"), ""
    if place.kept_bytes:
        return tr("download.resume.kept", kept=ByteSize(place.kept_bytes)), tr("download.resume.can")
    return tr("download.resume.can"), ""
