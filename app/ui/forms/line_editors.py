"""Editors for what is typed: a line, a secret, several lines. For ``editors``."""

from typing import Final

from pydantic import SecretStr
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.domain.forms import Answer, FieldType, FormField
from app.ui.forms.editor import Editor
from app.ui.texts import tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.secret_line import SecretLine

_LIST_LINES: Final = 4


class TextEditor(Editor):
    """One line."""

    def __init__(self, field: FormField, line: QLineEdit | None = None) -> None:
        super().__init__(field)
        self.line = line or QLineEdit()
        if field.max_length is not None:
            self.line.setMaxLength(field.max_length)
        self.line.textChanged.connect(lambda _text: self.changed.emit())
        self.line.installEventFilter(self)
        self._row.addWidget(self.line)

    @property
    def focus_target(self) -> QWidget:
        """See ``Editor``, as for all members here."""
        return self.line

    @property
    def answer(self) -> Answer:
        return self.line.text()

    def set_answer(self, answer: Answer) -> None:
        self.line.blockSignals(True)
        self.line.setText(str(answer) if answer is not None else "")
        self.line.blockSignals(False)


class SecretEditor(TextEditor):
    """A password with an eye, or a one-time code that may be read while it is typed."""

    def __init__(self, field: FormField) -> None:
        self.secret = SecretLine(revealed=field.type is FieldType.CODE)
        super().__init__(field, self.secret)
        self.eye = IconButton("eye", icon_px=16, framed=True, parent=self)
        self.eye.clicked.connect(lambda: self._reveal(not self.secret.is_revealed))
        if field.type is FieldType.SECRET:
            self._row.addWidget(self.eye)
        self.eye.setVisible(field.type is FieldType.SECRET)
        self.retranslate()

    @property
    def answer(self) -> Answer:
        text = self.line.text().strip() if self.field.type is FieldType.CODE else self.line.text()
        return SecretStr(text) if text else None

    def set_answer(self, answer: Answer) -> None:
        super().set_answer(answer.get_secret_value() if isinstance(answer, SecretStr) else answer)

    def let_go(self) -> None:
        """Hold no secret any more, not even for undoing: the console is locked."""
        if self.field.type is FieldType.SECRET:
            self._reveal(False)
        self.line.setText("")

    def retranslate(self) -> None:
        self.eye.set_name(tr("form.secret.hide") if self.secret.is_revealed else tr("form.secret.show"))

    def _reveal(self, revealed: bool) -> None:
        self.secret.reveal(revealed)
        self.eye.set_icon_name("eye-off" if revealed else "eye")
        self.retranslate()


class ListEditor(Editor):
    """One entry a line."""

    def __init__(self, field: FormField) -> None:
        super().__init__(field)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setProperty("kind", "field")
        self.text.setFont(current_theme().fixed_font(TextRole.SMALL))
        self.text.setFixedHeight(QFontMetrics(self.text.font()).height() * _LIST_LINES + 16)
        self.text.textChanged.connect(self.changed)
        self.text.installEventFilter(self)
        self._row.addWidget(self.text)
        self.retranslate()

    @property
    def focus_target(self) -> QWidget:
        """See ``Editor``, as for all members here."""
        return self.text

    @property
    def answer(self) -> Answer:
        lines = (line.strip() for line in self.text.toPlainText().splitlines())
        return tuple(line for line in lines if line)

    def set_answer(self, answer: Answer) -> None:
        self.text.blockSignals(True)
        self.text.setPlainText("\n".join(answer) if isinstance(answer, tuple) else "")
        self.text.blockSignals(False)

    def retranslate(self) -> None:
        self.text.setPlaceholderText(tr("form.list.hint"))
