"""Copies what is selected in a label without the unseen marks that only keep it in order on the screen.

For ``labels``. Qt's own way would put the marks into the clipboard, and a name that is pasted would not be found.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu

from app.ui.widgets.plain_text import unbroken, without_marks


class SelectionCopier(QObject):
    """Takes the place of the label's own copying, by key and by menu. ``drops``: a mark that is not copied, either."""

    def __init__(self, label: QLabel) -> None:
        super().__init__(label)
        self._label = label
        self.drops = ""
        label.installEventFilter(self)
        label.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        label.customContextMenuRequested.connect(self._on_menu)

    def copy(self) -> None:
        """Copy what is selected, if anything is."""
        if self._label.hasSelectedText():
            QGuiApplication.clipboard().setText(without_marks(unbroken(self._label.selectedText())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The key for copying."""
        is_press = event.type() is QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return True
        return False

    def _on_menu(self, place: QPoint) -> None:
        """The words are Qt's own, in the language spoken."""
        menu = QMenu(self._label)
        copy = menu.addAction(QCoreApplication.translate("QWidgetTextControl", "&Copy"))
        copy.setEnabled(self._label.hasSelectedText())
        copy.triggered.connect(self.copy)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._label.mapToGlobal(place))
