"""Exporting profiles: which systems, and the file exactly as it will be written, before it is."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.errors import ConsoleError
from app.services.files.whole_file import write_whole
from app.services.profiles.profile_files import text_of_systems
from app.services.sessions import System
from app.ui.context import Context
from app.ui.dialogs.dialog_frame import ConsoleDialog, show_error
from app.ui.texts import tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_L, SPACE_S, SPACE_XS, TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.info_box import NEUTRAL, OK, WARN, InfoBox
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.mono_text import MonoTextView
from app.ui.widgets.panel_window import window_behind
from app.ui.widgets.plain_text import without_mnemonic

SIZE_PX: Final = (1000, 680)
SIDE_PX: Final = 290
MARGIN_PX: Final = 24
FILE_END: Final = "json"


class ExportProfilesDialog(ConsoleDialog):
    """All systems are chosen at first, but those of this run only."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("export profiles", parent)
        self._context = context
        self._systems: dict[str, System] = {one.id: one for one in context.sessions.all()}
        self._path = Path()
        self.all_box = QCheckBox()
        self.boxes: dict[str, QCheckBox] = {}
        self._note, self.told = InfoBox(NEUTRAL), InfoBox()
        self.told.hide()
        self.replace = Button()
        self.replace.hide()
        self.told.body.addSpacing(SPACE_XS)
        self.told.body.addWidget(self.replace, 0, Qt.AlignmentFlag.AlignLeading)
        self._head = PlainLabel("", TextRole.NAME)
        self.preview = MonoTextView()
        self.preview.setProperty("kind", "quote")
        self.close_button, self.save = Button(), Button("", "primary", "export")
        self._lay_out()
        self._connect()
        room = window_behind(self).size()
        width, height = (current_theme().px(side) for side in SIZE_PX)
        self.resize(min(width, room.width() - 2 * MARGIN_PX), min(height, room.height() - MARGIN_PX))
        self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The preview takes the room there is: the height does not follow what stands on the page."""
        return False

    @property
    def chosen(self) -> tuple[System, ...]:
        """The systems whose profiles will be written."""
        return tuple(system for key, system in self._systems.items() if self.boxes[key].isChecked())

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self.set_title(tr("export_profiles.dialog.title"))
        self._note.show_info(NEUTRAL, tr("export_profiles.note.title"), tr("export_profiles.note.text"))
        self._head.setText(tr("export_profiles.preview.title"))
        self.preview.setAccessibleName(tr("export_profiles.preview.title"))
        self.all_box.setText(tr("export_profiles.all.text"))
        for key, box in self.boxes.items():
            connection = self._systems[key].connection
            name = connection.name
            temporary = tr("export_profiles.temporary.text", name=name)
            box.setText(without_mnemonic(temporary if connection.is_temporary else name))
        self.replace.setText(tr("export_profiles.replace.text"))
        self.close_button.setText(tr("dialog.close.text"))
        self._show_choice()

    def write(self, path: Path, *, replaces: bool = False) -> None:
        """Write what is shown. A file that is there already stays, until it is said that it may go."""
        self._path = path
        text = text_of_systems(self.chosen)
        self.tasks.start(self._write(path, text, replaces=replaces), "export", group="export", exclusive=True)

    def _lay_out(self) -> None:
        boxes = QVBoxLayout()
        boxes.setSpacing(SPACE_S)
        boxes.addWidget(self.all_box)
        for key, system in self._systems.items():
            box = self.boxes[key] = QCheckBox()
            box.setChecked(not system.connection.is_temporary)
            boxes.addWidget(box)
        boxes.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(SPACE_S)
        column.addWidget(self._head)
        column.addWidget(self.preview, 1)
        middle = QHBoxLayout()
        middle.setSpacing(SPACE_L)
        middle.addWidget(_scrolled(boxes))
        middle.addLayout(column, 1)
        self.body.setSpacing(SPACE_L)
        self.body.addWidget(self._note)
        self.body.addWidget(self.told)
        self.body.addLayout(middle, 1)
        self.footer.set_buttons([], [self.close_button, self.save])

    def _connect(self) -> None:
        self.all_box.clicked.connect(self._on_all)
        for box in self.boxes.values():
            box.toggled.connect(self._show_choice)
        self.close_button.clicked.connect(self.reject)
        self.save.clicked.connect(self._ask_where)
        self.replace.clicked.connect(lambda: self.write(self._path, replaces=True))

    def _on_all(self, on: bool) -> None:
        for box in self.boxes.values():
            box.setChecked(on)
        self._show_choice()

    def _show_choice(self) -> None:
        count = len(self.chosen)
        self.all_box.setChecked(count == len(self.boxes))
        self.preview.set_text(text_of_systems(self.chosen))
        self.save.setText(tr("export_profiles.save.text", count=count))
        self.save.set_possible(count > 0, tr("export_profiles.save.off"))
        self.footer.set_hint("" if count else tr("export_profiles.save.off"))

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, tr("export_profiles.dialog.title"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Asked here: not every platform's dialog looks again after it added the ending.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setNameFilter(tr("profile_file.dialog.filter"))
        dialog.setDefaultSuffix(FILE_END)
        dialog.selectFile(f"backstay-profiles-{self._context.clock.now():%Y%m%d}.{FILE_END}")
        dialog.fileSelected.connect(lambda path: self.write(Path(path)))
        dialog.open()

    async def _write(self, path: Path, text: str, *, replaces: bool) -> None:
        self.replace.hide()
        self.told.show()
        try:
            await write_whole(path, text.encode(), replaces=replaces)
        except FileExistsError:
            self.told.show_info(WARN, tr("export_profiles.exists.title", file=path.name))
            self.replace.show()
        except ConsoleError as error:
            show_error(self.told, error)
        else:
            self.told.show_info(OK, tr("export_profiles.done.text", file=str(path)))


def _scrolled(column: QVBoxLayout) -> QScrollArea:
    page = QWidget()
    page.setProperty("page", True)
    column.setContentsMargins(2, 2, 2, 2)
    page.setLayout(column)
    area = QScrollArea()
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFixedWidth(current_theme().px(SIDE_PX))
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
