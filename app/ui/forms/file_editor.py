"""The editor for the path of a file: a line to type it into, and a button that looks for it. For ``editors``."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from app.domain.forms import FormField
from app.ui.forms.line_editors import TextEditor
from app.ui.texts import tr
from app.ui.widgets.buttons import IconButton


class FileEditor(TextEditor):
    """A path. It is not looked at here: whoever takes the answer reads the file."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.choose = IconButton("folder", icon_px=16, framed=True, parent=self)
        self.choose.clicked.connect(self._on_choose)
        self._row.addWidget(self.choose)
        self.retranslate()

    def retranslate(self) -> None:
        """See ``Editor``."""
        self.choose.set_name(tr("form.file.choose", label=tr(self.field.label)))

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, tr("form.file.choose", label=tr(self.field.label)), self.line.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("connection.trust.all_filter"), tr("connection.trust.ca_filter")])
        dialog.fileSelected.connect(self.line.setText)
        dialog.open()
