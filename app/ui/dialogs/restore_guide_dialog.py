"""How to restore a backup by hand, for products without a call for it: to read, print, save and copy."""

from collections.abc import Awaitable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QGuiApplication, QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QVBoxLayout, QWidget

from app.domain.backups import Backup
from app.domain.errors import ConsoleError
from app.domain.port import BackupSystem
from app.domain.restore import RestoreGuide
from app.services.files.file_names import safe_name
from app.services.files.whole_file import write_whole
from app.ui.context import Context
from app.ui.dialogs.asking_dialog import AskingDialog
from app.ui.dialogs.dialog_frame import clear_layout
from app.ui.dialogs.guide_document import MARGIN_MM, guide_document, guide_pdf, guide_text
from app.ui.texts import say, text_of, tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_L, SPACE_S, TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.info_box import FAILED, OK, WARN, InfoBox
from app.ui.widgets.key_values import KeyValueGrid
from app.ui.widgets.labels import HairLine, PlainLabel
from app.ui.widgets.plain_text import shown, without_marks
from app.ui.wording import local_and_utc

WIDTH_PX: Final = 640
TOP: Final = Qt.AlignmentFlag.AlignTop


class RestoreGuideDialog(AskingDialog[RestoreGuide]):
    """Shows the guide of one backup."""

    def __init__(self, context: Context, backup: Backup, parent: QWidget | None = None) -> None:
        super().__init__("restore guide", context, backup, parent)
        self._made_at = context.clock.now()
        self.guide: RestoreGuide | None = None
        self._build()
        self._lay_out()
        self.retranslate()
        self.resize(current_theme().px(WIDTH_PX), current_theme().px(480))
        self.ask()

    @property
    def foot(self) -> str:
        """Where and when the guide was made; stands below it on paper."""
        system = self._context.sessions.find(self._connection_id)
        name = system.connection.name if system is not None else ""
        return tr("guide.foot.text", system=name, time=local_and_utc(self._made_at))

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self.set_title(tr("guide.dialog.title", name=text_of(self._backup.name)))
        self.copy.setText(tr("guide.copy.text"))
        self.save.setText(tr("guide.save.text"))
        self.print.setText(tr("guide.print.text"))
        self.close_button.setText(tr("dialog.close.text"))
        self.refresh()

    def _build(self) -> None:
        self.told = InfoBox()
        self.told.setVisible(False)
        self._heading = PlainLabel("", TextRole.SECTION, wraps=True)
        self._facts = KeyValueGrid(key_px=124, role=TextRole.BODY)
        self._cautions, self._steps = QVBoxLayout(), QGridLayout()
        self._cautions.setSpacing(SPACE_S)
        self._steps.setHorizontalSpacing(SPACE_S)
        self._steps.setVerticalSpacing(SPACE_S)
        self._steps.setColumnStretch(1, 1)
        self._foot = PlainLabel("", TextRole.SMALL, "text3", wraps=True)
        self.copy, self.save = Button("", "secondary", "copy"), Button("", "secondary", "export")
        self.print, self.close_button = Button(), Button("", "primary")
        self.copy.clicked.connect(self._on_copy)
        self.save.clicked.connect(self._on_save)
        self.print.clicked.connect(self._on_print)
        self.close_button.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        self.whole = QWidget()
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_L)
        column.addWidget(self._heading)
        column.addWidget(self._facts)
        column.addLayout(self._cautions)
        column.addWidget(HairLine())
        column.addLayout(self._steps)
        column.addWidget(self._foot)
        self.body.setSpacing(SPACE_L)
        for part in (self._asking, self._bar, self._failed, self.told, self.whole):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.footer.set_buttons([self.copy, self.save, self.print], [self.close_button])
        self.set_default_button(self.close_button)

    def question(self, port: BackupSystem) -> Awaitable[RestoreGuide]:
        """See ``AskingDialog``, as for all methods here."""
        return port.restore_guide(self._backup.ref)

    def asking_text(self) -> str:
        return tr("guide.asking.text")

    def take(self, answer: RestoreGuide) -> None:
        self.guide = answer

    def refresh(self) -> None:
        guide = self.guide
        self.tell_asking(is_answered=guide is not None)
        self.whole.setVisible(guide is not None)
        for button in (self.copy, self.save, self.print):
            button.set_possible(guide is not None, "" if guide is not None else tr("guide.asking.text"))
        if guide is not None:
            self._show(guide)

    def _show(self, guide: RestoreGuide) -> None:
        self._heading.setText(say(guide.title))
        self._facts.clear()
        for label, value in guide.facts:
            self._facts.add_row(tr(label), text_of(value), fixed_width=isinstance(value, str))
        clear_layout(self._cautions)
        for caution in guide.cautions:
            self._cautions.addWidget(InfoBox(WARN, say(caution)))
        clear_layout(self._steps)
        for number, step in enumerate(guide.steps, 1):
            self._steps.addWidget(PlainLabel(f"{number}.", TextRole.BODY, "text2"), number, 0, TOP)
            self._steps.addWidget(PlainLabel(shown(say(step)), TextRole.BODY, wraps=True, selectable=True), number, 1)
        self._foot.setText(self.foot)

    # acting

    def _on_copy(self) -> None:
        if self.guide is not None:
            QGuiApplication.clipboard().setText(without_marks(guide_text(self.guide, self.foot)))
            self._tell_done(tr("guide.copied.text"))

    def _on_save(self) -> None:
        dialog = QFileDialog(self, tr("guide.save.title"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(tr("guide.save.filter"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(safe_name(f"{text_of(self._backup.name)}.pdf"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_pdf)
        dialog.open()

    def save_pdf(self, path: str) -> None:
        """Write the guide as PDF, and say how that went."""
        if self.guide is not None:
            content = guide_pdf(guide_document(self.guide, self.foot), say(self.guide.title))
            self.tasks.start(self._save(Path(path), content), "save the guide", group="save")

    async def _save(self, path: Path, content: bytes) -> None:
        refused: list[ConsoleError] = []

        async def write() -> None:
            try:
                await write_whole(path, content, replaces=True)
            except ConsoleError as error:
                refused.append(error)

        # Not with this dialog's own work: who closes it while the disk is slow has a guide all the same.
        await self._context.owner.start(write(), "save a guide").wait()
        if refused:
            self.told.show_info(FAILED, say(refused[0].message))
            self.told.setVisible(True)
        else:
            self._tell_done(tr("guide.saved.text", file=str(path)))

    def _on_print(self) -> None:
        if self.guide is None:
            return
        if not QPrinterInfo.availablePrinterNames():
            self.told.show_info(WARN, tr("guide.no_printer.title"), tr("guide.no_printer.text"))
            self.told.setVisible(True)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(say(self.guide.title))
        margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
        printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_on(printer))
        # Its own `open` wants a slot by name.
        QDialog.open(dialog)

    def print_on(self, printer: QPrinter) -> None:
        """Send the guide to a printer, and say so."""
        if self.guide is not None:
            guide_document(self.guide, self.foot).print_(printer)
            self._tell_done(tr("guide.printed.text"))

    def _tell_done(self, text: str) -> None:
        self.told.show_info(OK, text)
        self.told.setVisible(True)
