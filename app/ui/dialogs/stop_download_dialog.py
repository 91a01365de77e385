"""Stopping a download, or taking a failed one off the list: what becomes of what came so far."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.activities import Phase
from app.domain.messages import ByteSize
from app.services.activities import Run
from app.ui.context import Context
from app.ui.dialogs.dialog_frame import ConsoleDialog, show_band
from app.ui.texts import text_of, tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_M, TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import PlainLabel

WIDTH_PX: Final = 520


class StopDownloadDialog(ConsoleDialog):
    """Asks once. Enter presses nothing; closing it leaves all as it is."""

    def __init__(self, context: Context, run: Run, parent: QWidget | None = None) -> None:
        super().__init__("stop a download", parent)
        self._context = context
        self._path = run.path
        self._activity = run.activity
        self._sentence = PlainLabel("", TextRole.BODY, wraps=True)
        self._kept = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self.cancel, self.keep = Button(), Button("", "secondary", "pause")
        self.drop = Button("", "secondary", "delete")
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.drop.clicked.connect(self._on_drop)
        self.body.setSpacing(SPACE_M)
        for part in (self._sentence, self._kept):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.footer.set_buttons([self.drop], [self.cancel, self.keep])
        self.resize(current_theme().px(WIDTH_PX), current_theme().px(200))
        self.retranslate()
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_over(self) -> bool:
        """Whether the download failed already; then only the unfinished file is in question."""
        return self._activity.phase is Phase.FAILED

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        system = self._context.sessions.find(self._activity.ref.connection_id)
        if system is not None:
            show_band(self, system.environment, system.connection.name)
        self.set_title(tr("download.stop.title", name=text_of(self._activity.target)))
        done, total = self._activity.bytes_done or 0, self._activity.bytes_total
        if total is None:
            self._sentence.setText(tr("download.stop.text", done=ByteSize(done)))
        else:
            self._sentence.setText(tr("download.stop.text_of", done=ByteSize(done), total=ByteSize(total)))
        download = self._context.downloads.find(self._path)
        folder = str(download.order.folder) if download is not None else ""
        self._kept.setText(tr("download.stop.kept", folder=folder))
        self.cancel.setText(tr("dialog.cancel.text"))
        self.drop.setText(tr("download.stop.drop"))
        self.keep.setText(tr("download.stop.keep"))
        self.keep.set_icon_name("close" if self.is_over else "pause")

    def _on_keep(self) -> None:
        downloads = self._context.downloads
        work = downloads.forget(self._path) if self.is_over else downloads.pause(self._path)
        self._context.owner.start(work, "keep what came of a download")
        self.accept()

    def _on_drop(self) -> None:
        self._context.owner.start(self._drop(), "drop a download")
        self.accept()

    async def _drop(self) -> None:
        await self._context.downloads.drop(self._path)
        if self.is_over:
            await self._context.downloads.forget(self._path)
