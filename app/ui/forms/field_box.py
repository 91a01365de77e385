"""One field on the screen: label above, the editor, help and trouble below it.

For ``form_view``. A note is a field without an editor.
"""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.domain.forms import Answer, Choice, FieldType, FormField, field_problem
from app.domain.looks import Look
from app.domain.messages import Message
from app.ui.forms.choice_editors import ChoiceEditor
from app.ui.forms.editor import Editor
from app.ui.forms.editors import EDITORS
from app.ui.forms.value_editors import BoolEditor
from app.ui.texts import say, tr
from app.ui.theme.states import look
from app.ui.theme.tokens import TextRole
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.check_help import CheckHelp
from app.ui.widgets.fields import Verdict
from app.ui.widgets.labels import IconText, PlainLabel

WIDE: Final = frozenset({FieldType.NOTE, FieldType.MULTI_CHOICE, FieldType.LIST})
"""These take the whole width of a form with two columns."""


class FieldBox(QWidget):
    """A field.

    Signals:
        changed(str): id of the field whose answer differs.
        again_wanted(str): id of the field whose choices shall be asked for again.
    """

    changed = Signal(str)
    again_wanted = Signal(str)

    def __init__(self, field: FormField) -> None:
        super().__init__()
        self.field = field
        self.editor: Editor | None = EDITORS[field.type](field) if field.type in EDITORS else None
        self._problem: Message | None = None
        self._is_touched = False
        self._label = PlainLabel("", TextRole.SMALL_BOLD, wraps=True, parent=self)
        self._note = IconText("", "info", "text2", wraps=True, parent=self)
        self._help = PlainLabel("", TextRole.SMALL, "text2", wraps=True, parent=self)
        self._help_line: QWidget = self._help
        self._verdict = Verdict(parent=self)
        self._again = LinkButton(icon="refresh", dense=True, parent=self)
        self._again.setVisible(False)
        self._note.setVisible(self.editor is None)
        self._label.setVisible(self.editor is not None)
        self._again.clicked.connect(lambda: self.again_wanted.emit(self.field.id))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if self.editor is None:
            column.addWidget(self._note)
        else:
            self._take_editor(self.editor, column)
        self.retranslate()

    @property
    def problem(self) -> Message | None:
        """What is told below the field now."""
        return self._problem

    @property
    def answer(self) -> Answer:
        """The answer; None for a note."""
        return self.editor.answer if self.editor is not None else None

    @property
    def answer_text(self) -> str:
        """The answer as words; "" for secrets, notes and what is empty or not ticked."""
        editor = self.editor
        if editor is None or self.field.is_secret:
            return ""
        answer = editor.answer
        if isinstance(editor, ChoiceEditor):
            return editor.combo.currentText() if answer is not None else ""
        if isinstance(answer, bool):
            return self._label.text() if answer else ""
        if isinstance(answer, tuple):
            return ", ".join(answer)
        return str(answer) if answer not in (None, "") else ""

    def set_answer(self, answer: Answer) -> None:
        """Show an answer without telling."""
        if self.editor is not None:
            self.editor.set_answer(answer)
            self._tell_help()

    def set_problem(self, problem: Message | None) -> None:
        """Tell what is wrong with the answer; None: nothing."""
        self._problem = problem
        self._again.setVisible(False)
        if problem is None:
            self._verdict.set_verdict(None)
        else:
            self._verdict.set_verdict(look(Look.FAILED), say(problem), strong=True)
        if self.editor is not None:
            self.editor.set_invalid(problem is not None)
        self._name()

    def check(self) -> None:
        """Tell what is wrong, or take it back: the field was left."""
        if self.editor is not None and self._is_touched:
            self.set_problem(field_problem(self.field, self.answer))

    def show_loading(self) -> None:
        """Its choices are being asked for."""
        if self.editor is not None:
            self.set_problem(None)
            self.editor.set_waiting(tr("form.choice.loading"))

    def show_choices(self, choices: tuple[Choice, ...]) -> bool:
        """Its choices came, or there are none. Returns whether that changed the answer."""
        assert self.editor is not None
        before = self.editor.answer
        self.editor.set_choices(choices)
        self.editor.set_waiting("" if choices else tr("form.choice.empty"))
        if not choices and not self.field.allow_other:
            self._verdict.set_verdict(look(Look.UNKNOWN), tr("form.choice.empty_why"))
        self._tell_help()
        return self.editor.answer != before

    def show_load_error(self, message: Message) -> None:
        """Its choices could not be had."""
        assert self.editor is not None
        self.editor.set_waiting(tr("form.choice.empty"))
        self.set_problem(message)
        self._again.setVisible(True)

    def retranslate(self) -> None:
        """Fill all words anew."""
        label = tr(self.field.label)
        if self.field.unit is not None:
            label = tr("form.label.with_unit", label=label, unit=tr(self.field.unit))
        self._label.setText(label)
        self._note.show_text(label, "info", "text2")
        self._again.setText(tr("form.choice.again"))
        if self.editor is not None:
            self.editor.retranslate()
            if isinstance(self.editor, BoolEditor):
                self.editor.box.setText(label)
        if self._problem is not None:
            self._verdict.set_verdict(look(Look.FAILED), say(self._problem), strong=True)
        self._tell_help()
        self._name()

    def _take_editor(self, editor: Editor, column: QVBoxLayout) -> None:
        editor.changed.connect(self._on_changed)
        editor.left.connect(self.check)
        if isinstance(editor.focus_target, QCheckBox) and isinstance(editor, BoolEditor):
            self._label.setVisible(False)
            self._help_line = CheckHelp(self._help)
            column.setSpacing(2)
        else:
            self._label.setBuddy(editor.focus_target)
            column.addWidget(self._label)
        column.addWidget(editor)
        column.addWidget(self._help_line)
        column.addWidget(self._verdict)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        if self.field.choices is not None:
            editor.set_choices(self.field.choices)
        elif self.field.type in {FieldType.CHOICE, FieldType.MULTI_CHOICE}:
            editor.set_waiting(tr("form.choice.empty"))
        editor.set_answer(self.field.default)

    def _on_changed(self) -> None:
        self._is_touched = True
        if self._problem is not None:
            self.set_problem(None)
        self._tell_help()
        self.changed.emit(self.field.id)

    def _tell_help(self) -> None:
        detail = self.editor.detail if self.editor is not None else ""
        parts = [detail, tr(self.field.help) if self.field.help is not None else ""]
        # A line each: the choice's own words need not be a sentence.
        text = "\n".join(part for part in parts if part)
        self._help.setText(text)
        self._help_line.setVisible(bool(text))

    def _name(self) -> None:
        if self.editor is None:
            return
        label = self._label.text()
        spoken = tr("form.label.required", label=label) if self.field.required else label
        problem = say(self._problem) if self._problem is not None else ""
        self.editor.name_after(spoken, " ".join(part for part in (problem, self._help.text()) if part))
