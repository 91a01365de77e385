"""A whole form of the domain: fields in one or two columns, choices loaded when they are needed, answers.

For dialogs and wizards. It knows no system: choices come from the callback its owner hands in.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.errors import ConsoleError, InputError
from app.domain.forms import Answer, Answers, Choice, FieldType, Form, FormField
from app.domain.messages import Message
from app.services.tasks import TaskOwner
from app.ui.forms.field_box import WIDE, FieldBox
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_L, SPACE_M

ChoicesOf = Callable[[str, Answers], Awaitable[tuple[Choice, ...]]]

TWO_COLUMNS_PX: Final = 560
SETTLED_MS: Final = 500
_CHOOSING: Final = frozenset({FieldType.CHOICE, FieldType.MULTI_CHOICE})


class FormView(QWidget):
    """Draws a form.

    Signals:
        changed(): an answer differs, or choices came in.
    """

    changed = Signal()

    def __init__(
        self, tasks: TaskOwner | None = None, choices: ChoicesOf | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._choices = choices
        self._form = Form()
        self._boxes: dict[str, FieldBox] = {}
        self._columns = 0
        self._stale: set[str] = set()
        self._asked: set[str] = set()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_L)
        self._grid.setVerticalSpacing(SPACE_M)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_MS)
        self._settling.timeout.connect(self._load_stale)

    @property
    def form(self) -> Form:
        """The form shown."""
        return self._form

    @property
    def boxes(self) -> Mapping[str, FieldBox]:
        """The fields by id."""
        return self._boxes

    def show_form(self, form: Form, answers: Answers | None = None) -> None:
        """Draw a form with these answers beside its defaults; the same form again keeps what is typed."""
        if form != self._form or not self._boxes:
            self._form = form
            self._rebuild()
            self._asked.clear()
        for field_id, answer in (answers or {}).items():
            if field_id in self._boxes and self._boxes[field_id].answer != answer:
                self._boxes[field_id].set_answer(answer)
        self._show_visible()
        for field in self._lazy_fields():
            if field.id not in self._asked:
                self._load(field)

    def answers(self) -> dict[str, Answer]:
        """The answers as they are; secret ones are SecretStr."""
        return {key: box.answer for key, box in self._boxes.items() if box.editor is not None}

    @property
    def first_field(self) -> QWidget | None:
        """The first field that can be answered; None without one."""
        boxes = (box for box in self._boxes.values() if box.editor is not None and box.isVisibleTo(self))
        first = next(boxes, None)
        return first.editor.focus_target if first is not None and first.editor is not None else None

    def problems(self) -> dict[str, Message]:
        """What is wrong now, by field id."""
        return self._form.problems(self.answers())

    def set_problems(self, problems: Mapping[str, Message]) -> None:
        """Tell these below their fields, and nothing below the others; the first one gets the focus."""
        for key, box in self._boxes.items():
            box.set_problem(problems.get(key))
        first = next((box for key, box in self._boxes.items() if key in problems), None)
        if first is not None and first.editor is not None:
            first.editor.focus_target.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        """Tell everything that is wrong; True when nothing is."""
        found = self.problems()
        self.set_problems(found)
        return not found

    def summary(self, most: int = 2, *, with_defaults: bool = True) -> tuple[str, ...]:
        """The first answers as words, for a rail: no secrets, no boxes that are not ticked.

        Without defaults: only what the operator answered, so that what is usual does not stand for it.
        """
        boxes = [box for box in self._boxes.values() if box.isVisibleTo(self)]
        words = [box.answer_text for box in boxes if with_defaults or box.answer != box.field.default]
        return tuple(word for word in words if word)[:most]

    def set_read_only(self, read_only: bool) -> None:
        """Take no answers any more, for example while they are being sent."""
        self.setEnabled(not read_only)

    def reload_choices(self) -> None:
        """Ask for all choices that load late again."""
        for field in self._lazy_fields():
            self._load(field)

    def retranslate(self) -> None:
        """Fill all words anew; answers stay."""
        for box in self._boxes.values():
            answer = box.answer
            box.retranslate()
            if box.editor is not None and box.answer != answer:
                box.set_answer(answer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Words follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _rebuild(self) -> None:
        self._settling.stop()
        self._stale.clear()
        for box in self._boxes.values():
            self._grid.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = {}
        for field in self._form.fields:
            box = FieldBox(field)
            box.setParent(self)  # before it may become visible: without a parent it would be a window
            box.changed.connect(self._on_changed)
            box.again_wanted.connect(lambda field_id: self._load(self._form.field(field_id)))
            self._boxes[field.id] = box
        self._columns = 0
        self._place()

    def _place(self) -> None:
        fitting = 2 if self._form.columns == 2 and self.width() >= current_theme().px(TWO_COLUMNS_PX) else 1
        if fitting == self._columns:
            return
        self._columns = fitting
        row = column = 0
        answers = self.answers()
        for box in self._boxes.values():
            self._grid.removeWidget(box)
            if not box.field.is_visible(answers):
                continue
            is_wide = fitting == 1 or box.field.type in WIDE
            if is_wide and column:
                row, column = row + 1, 0
            self._grid.addWidget(box, row, column, 1, 2 if is_wide else 1, Qt.AlignmentFlag.AlignTop)
            column = 0 if is_wide else (column + 1) % 2
            row += column == 0
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if place < fitting else 0)
        for place in range(self._grid.rowCount()):
            self._grid.setRowStretch(place, 0)
        self._grid.setRowStretch(row + 1, 1)

    def _show_visible(self) -> None:
        answers = self.answers()
        for box in self._boxes.values():
            box.setVisible(box.field.is_visible(answers))
        self._columns = 0
        self._place()

    def _on_changed(self, field_id: str) -> None:
        if any(box.field.visible_when is not None for box in self._boxes.values()):
            self._show_visible()
        answers = self.answers()
        for field in self._lazy_fields():
            if field_id in field.depends_on or (field.id not in self._asked and field.is_visible(answers)):
                self._stale.add(field.id)
        if self._stale:
            self._settling.start()
        self.changed.emit()

    def _lazy_fields(self) -> list[FormField]:
        return [field for field in self._form.fields if field.choices is None and field.type in _CHOOSING]

    def _load_stale(self) -> None:
        stale, self._stale = self._stale, set()
        for field_id in stale:
            self._load(self._form.field(field_id))

    def _load(self, field: FormField) -> None:
        if self._choices is None or self._tasks is None or not field.is_visible(self.answers()):
            return
        self._asked.add(field.id)
        self._boxes[field.id].show_loading()
        self._tasks.start(self._ask(field.id, self._choices), "choices", group=f"choices/{field.id}", exclusive=True)

    async def _ask(self, field_id: str, choices: ChoicesOf) -> None:
        form = self._form
        try:
            found = await choices(field_id, self.answers())
        except InputError as error:
            if self._form is form:
                self._tell_input_error(field_id, error)
        except ConsoleError as error:
            if self._form is form:
                self._boxes[field_id].show_load_error(error.message)
        else:
            if self._form is form and self._boxes[field_id].show_choices(found):
                self._on_changed(field_id)

    def _tell_input_error(self, field_id: str, error: InputError) -> None:
        """Each complaint stands beside its own field; the one that was asked for can be asked for again."""
        others = {key: message for key, message in error.fields.items() if key in self._boxes and key != field_id}
        self._boxes[field_id].show_load_error(error.fields.get(field_id, error.message))
        for key, message in others.items():
            self._boxes[key].set_problem(message)
