"""What this program is: version, licence, libraries and the licences of these. Nothing is asked of any server."""

import platform
from importlib import metadata
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import __version__
from app.settings.notices import third_party_notices
from app.ui.dialogs.dialog_frame import ConsoleDialog
from app.ui.dialogs.licences_dialog import LicencesDialog
from app.ui.texts import tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_L, TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.key_values import KeyValueGrid
from app.ui.widgets.labels import IconLabel, PlainLabel

NAME: Final = "Backstay"
WIDTH_PX: Final = 480


class AboutDialog(ConsoleDialog):
    """Version and libraries, to read and copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("about", parent)
        self._name = PlainLabel(NAME, TextRole.PAGE)
        self._sub = PlainLabel("", TextRole.BODY, "text2", wraps=True)
        self._grid = KeyValueGrid(key_px=110)
        self._licence = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._close_button = Button()
        self._close_button.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.setSpacing(SPACE_L)
        head.addWidget(IconLabel("brand", "accent", 48), 0, Qt.AlignmentFlag.AlignVCenter)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._name)
        texts.addWidget(self._sub)
        head.addLayout(texts, 1)
        self.body.addLayout(head)
        self.body.addSpacing(SPACE_L)
        self.body.addWidget(self._grid)
        self.body.addSpacing(SPACE_L)
        self.body.addWidget(self._licence)
        self.body.addStretch(1)
        self.licences = Button("", "secondary")
        self.licences.clicked.connect(self._on_licences)
        self.footer.set_buttons([self.licences], [self._close_button])
        self.set_default_button(self._close_button)
        self._close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resize(current_theme().px(WIDTH_PX), 320)
        self.retranslate()

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self.set_title(tr("about.dialog.title"))
        self._sub.setText(tr("first_run.welcome.text"))
        self._licence.setText(tr("about.licence.text"))
        self.licences.setText(tr("about.licences.text"))
        self._close_button.setText(tr("dialog.close.text"))
        self._grid.clear()
        self._grid.add_row(tr("about.version.label"), __version__)
        self._grid.add_row(tr("about.python.label"), platform.python_version())
        self._grid.add_row(tr("about.qt.label"), version_of("PySide6-Essentials") or tr("about.version.unknown"))
        self._grid.add_row(tr("about.computer.label"), f"{platform.system()} {platform.machine()}")

    def _on_licences(self) -> None:
        try:
            LicencesDialog(third_party_notices(), self).open()
        except OSError as error:
            self._licence.setText(tr("about.licences.unreadable", reason=error.strerror or ""))


def version_of(distribution: str) -> str | None:
    """The version of an installed distribution, or None when it is not known."""
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return None
