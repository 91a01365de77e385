"""Every type of field is drawn, answers in its own type, and tells what is wrong when it is left."""

from collections.abc import Iterator

import pytest
from pydantic import SecretStr
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.errors import BackendFaultError, InputError
from app.domain.forms import Answers, Choice, FieldType, Form, FormField
from app.domain.messages import Message
from app.services.tasks import TaskOwner
from app.ui.forms.choice_combo import ChoiceCombo
from app.ui.forms.choice_editors import ChoiceEditor, MultiChoiceEditor
from app.ui.forms.field_box import FieldBox
from app.ui.forms.form_view import FormView
from app.ui.forms.line_editors import ListEditor, SecretEditor, TextEditor
from app.ui.forms.value_editors import NumberEditor
from app.ui.texts import Texts, tr
from app.ui.widgets.labels import PlainLabel
from tests.qt_loop import QtLoop

LABEL = "connection.field.address"
COLOURS = (Choice("red", "Red", "warm"), Choice("blue", "Blue", off=Message.of("form.problem.required")))


@pytest.fixture
def tasks(qt_loop: QtLoop) -> Iterator[TaskOwner]:
    failures: list[BaseException] = []
    owner = TaskOwner("form", failed=lambda _name, error: failures.append(error))
    yield owner
    qt_loop.run(owner.close())
    assert failures == []


@pytest.fixture
def view(tasks: TaskOwner) -> Iterator[FormView]:
    view = FormView(tasks)
    view.resize(700, 500)
    yield view
    view.close()
    view.deleteLater()


def shown(view: FormView, *fields: FormField, columns: int = 1) -> FormView:
    view.show_form(Form(fields, columns=columns))
    view.show()
    QApplication.processEvents()
    return view


def problem_of(box: FieldBox) -> Message | None:
    return box.problem


def test_every_type_of_field_answers_in_its_own_type(view: FormView) -> None:
    shown(
        view,
        FormField("text", LABEL, default="a"),
        FormField("secret", LABEL, FieldType.SECRET),
        FormField("code", LABEL, FieldType.CODE),
        FormField("bool", LABEL, FieldType.BOOL, default=True),
        FormField("choice", LABEL, FieldType.CHOICE, COLOURS, default="red"),
        FormField("multi", LABEL, FieldType.MULTI_CHOICE, COLOURS, default=("red",)),
        FormField("number", LABEL, FieldType.NUMBER, default=3, minimum=1, unit="hold.days.label"),
        FormField("list", LABEL, FieldType.LIST, default=("x", "y")),
        FormField("note", "guard.reason.kept", FieldType.NOTE),
    )
    for name, value in (("secret", "hunter22"), ("code", " 123456 ")):
        editor = view.boxes[name].editor
        assert isinstance(editor, SecretEditor)
        editor.line.setText(value)
    assert view.answers() == {
        "text": "a",
        "secret": SecretStr("hunter22"),
        "code": SecretStr("123456"),
        "bool": True,
        "choice": "red",
        "multi": ("red",),
        "number": 3,
        "list": ("x", "y"),
    }


def test_a_password_is_hidden_until_the_eye_is_pressed(view: FormView) -> None:
    editor = shown(view, FormField("secret", LABEL, FieldType.SECRET)).boxes["secret"].editor
    assert isinstance(editor, SecretEditor)
    assert editor.eye.accessibleName() == tr("form.secret.show")
    editor.line.setText("hunter22 and more")
    hidden = editor.line.grab().toImage()
    editor.eye.click()
    assert editor.line.grab().toImage() != hidden
    assert editor.eye.accessibleName() == tr("form.secret.hide")


@pytest.mark.parametrize("kind", [FieldType.SECRET, FieldType.CODE])
def test_no_secret_is_told_to_screen_readers_or_copied_hidden_or_readable(view: FormView, kind: FieldType) -> None:
    editor = shown(view, FormField("secret", LABEL, kind)).boxes["secret"].editor
    assert isinstance(editor, SecretEditor)
    editor.line.setText("hunter22")
    QGuiApplication.clipboard().setText("before")
    for _ in range(2):
        interface = QAccessible.queryAccessibleInterface(editor.line)
        told = [interface.text(part) for part in QAccessible.Text if part is not QAccessible.Text.UserText]
        told.append(interface.textInterface().text(0, 8))
        assert not any("hunter" in one or "22" in one for one in told), told
        editor.line.selectAll()
        editor.line.copy()
        QTest.keySequence(editor.line, QKeySequence(QKeySequence.StandardKey.Copy))
        assert QGuiApplication.clipboard().text() == "before"
        assert editor.answer == SecretStr("hunter22")
        editor.eye.click()
    QTest.keySequence(editor.line, QKeySequence(QKeySequence.StandardKey.Cut))
    assert QGuiApplication.clipboard().text() == "before"


def test_a_secret_that_is_let_go_of_cannot_be_had_back_by_undoing(view: FormView) -> None:
    editor = shown(view, FormField("secret", LABEL, FieldType.SECRET)).boxes["secret"].editor
    assert isinstance(editor, SecretEditor)
    QTest.keyClicks(editor.line, "hunter22")
    editor.eye.click()
    told: list[object] = []
    editor.changed.connect(lambda: told.append(editor.answer))
    editor.let_go()
    assert told == [None], "what was made of it is told, too"
    assert not editor.secret.is_revealed
    editor.line.undo()
    assert editor.answer is None


def test_a_problem_is_told_when_the_field_is_left_and_taken_back_while_typing(view: FormView) -> None:
    shown(view, FormField("a", LABEL, required=True), FormField("b", LABEL))
    first, second = view.boxes["a"], view.boxes["b"]
    assert isinstance(first.editor, TextEditor)
    assert isinstance(second.editor, TextEditor)
    first.editor.line.setFocus()
    QTest.keyClicks(first.editor.line, "x")
    QTest.keyClick(first.editor.line, Qt.Key.Key_Backspace)
    assert problem_of(first) is None, "nothing is told while it is typed"
    second.editor.line.setFocus()
    QApplication.processEvents()
    first.check()
    assert problem_of(first) == Message.of("form.problem.required")
    assert first.editor.line.property("invalid")
    QTest.keyClicks(first.editor.line, "y")
    assert problem_of(first) is None


def test_an_untouched_field_is_left_in_peace_until_it_is_asked(view: FormView) -> None:
    box = shown(view, FormField("a", LABEL, required=True)).boxes["a"]
    box.check()
    assert problem_of(box) is None
    assert not view.check()
    assert problem_of(box) is not None


def test_a_choice_that_is_off_cannot_be_taken_and_says_why(view: FormView) -> None:
    shown(
        view,
        FormField("c", LABEL, FieldType.CHOICE, COLOURS, default="red"),
        FormField("m", LABEL, FieldType.MULTI_CHOICE, COLOURS),
    )
    combo = view.findChild(ChoiceCombo)
    assert isinstance(combo, ChoiceCombo)
    assert combo.detail == "warm"
    off = combo.model().index(1, 0)
    assert not off.flags() & Qt.ItemFlag.ItemIsEnabled
    assert tr("form.problem.required") in str(combo.itemData(1, Qt.ItemDataRole.AccessibleTextRole))
    multi = view.boxes["m"].editor
    assert isinstance(multi, MultiChoiceEditor)
    assert [box.isEnabled() for box in multi.boxes] == [True, False]


def test_a_field_shows_only_with_the_answer_it_belongs_to(view: FormView) -> None:
    shown(
        view,
        FormField("on", LABEL, FieldType.BOOL, default=False),
        FormField("days", LABEL, FieldType.NUMBER, default=1, visible_when=("on", (True,))),
    )
    assert not view.boxes["days"].isVisible()
    box = view.boxes["on"].editor
    assert box is not None
    QTest.keyClick(box.focus_target, Qt.Key.Key_Space)
    assert view.boxes["days"].isVisible()


def test_two_columns_only_where_there_is_room(view: FormView) -> None:
    shown(view, FormField("a", LABEL), FormField("b", LABEL), columns=2)
    assert view.boxes["a"].y() == view.boxes["b"].y()
    view.resize(400, 500)
    QApplication.processEvents()
    assert view.boxes["a"].y() < view.boxes["b"].y()


def test_a_number_that_may_stay_empty_says_so(view: FormView) -> None:
    editor = shown(view, FormField("n", LABEL, FieldType.NUMBER)).boxes["n"].editor
    assert isinstance(editor, NumberEditor)
    assert view.answers()["n"] is None
    assert editor.spin.text() == tr("form.number.none")
    editor.spin.setValue(7)
    assert view.answers()["n"] == 7


def test_lines_are_stripped_and_empty_ones_left_out(view: FormView) -> None:
    editor = shown(view, FormField("l", LABEL, FieldType.LIST)).boxes["l"].editor
    assert isinstance(editor, ListEditor)
    editor.text.setPlainText(" a \n\n b")
    assert view.answers()["l"] == ("a", "b")


def test_another_language_keeps_what_was_typed(view: FormView, texts: Texts) -> None:
    shown(view, FormField("a", LABEL), FormField("c", LABEL, FieldType.CHOICE, COLOURS, default="red"))
    editor = view.boxes["a"].editor
    assert isinstance(editor, TextEditor)
    editor.line.setText("typed")
    before = editor.line.accessibleName()
    texts.speak("de")
    QApplication.processEvents()
    assert view.answers() == {"a": "typed", "c": "red"}
    assert editor.line.accessibleName() != before


class Asked:
    """Answers choices, and counts how often it was asked."""

    def __init__(self) -> None:
        self.calls: list[dict[str, object]] = []
        self.found: tuple[Choice, ...] = (Choice("x", "X"), Choice("y", "Y", suggested=True))
        self.error: Exception | None = None

    async def __call__(self, field_id: str, answers: Answers) -> tuple[Choice, ...]:
        self.calls.append(dict(answers))
        if self.error is not None:
            raise self.error
        return self.found


LAZY = (
    FormField("host", LABEL, default="h"),
    FormField("file", LABEL, FieldType.CHOICE, depends_on=("host",), required=True),
)


def lazy_view(qt_loop: QtLoop, tasks: TaskOwner, asked: Asked) -> FormView:
    view = FormView(tasks, asked)

    async def show() -> None:
        view.show_form(Form(LAZY))
        view.show()

    qt_loop.run(show())
    qt_loop.run_until(lambda: not tasks._works)
    return view


def test_what_a_choice_means_and_the_help_of_its_field_stand_in_a_line_each(view: FormView) -> None:
    field = FormField("choice", LABEL, FieldType.CHOICE, COLOURS, default="red", help="form.choice.empty_why")
    box = shown(view, field).boxes["choice"]
    help_text = tr("form.choice.empty_why")
    assert [label.text() for label in box.findChildren(PlainLabel) if help_text in label.text()] == [
        f"warm\n{help_text}"
    ]


def test_choices_are_asked_for_and_the_suggested_one_is_taken(qt_loop: QtLoop, tasks: TaskOwner) -> None:
    asked = Asked()
    view = lazy_view(qt_loop, tasks, asked)
    assert view.answers()["file"] == "y"
    assert len(asked.calls) == 1
    view.close()
    view.deleteLater()


def test_choices_are_asked_for_again_when_what_they_hang_on_differs(qt_loop: QtLoop, tasks: TaskOwner) -> None:
    asked = Asked()
    view = lazy_view(qt_loop, tasks, asked)
    host = view.boxes["host"].editor
    assert isinstance(host, TextEditor)

    async def type_it() -> None:
        host.line.setText("other")

    qt_loop.run(type_it())
    qt_loop.run_until(lambda: len(asked.calls) == 2)
    assert asked.calls[-1]["host"] == "other"
    qt_loop.run_until(lambda: not tasks._works)
    view.close()
    view.deleteLater()


def waits(editor: ChoiceEditor) -> bool:
    """Whether there is nothing to choose from now."""
    return editor.combo.is_waiting


@pytest.mark.parametrize("found", [(), None])
def test_no_choices_are_said_in_the_field(qt_loop: QtLoop, tasks: TaskOwner, found: tuple[Choice, ...] | None) -> None:
    asked = Asked()
    if found is None:
        asked.error = BackendFaultError(Message.of("error.backend_fault.title"))
    else:
        asked.found = found
    view = lazy_view(qt_loop, tasks, asked)
    box = view.boxes["file"]
    assert isinstance(box.editor, ChoiceEditor)
    assert waits(box.editor)
    assert box.editor.combo.placeholderText() == tr("form.choice.empty")
    assert (problem_of(box) is not None) == (found is None)
    asked.error, asked.found = None, (Choice("x", "X"),)

    async def again() -> None:
        view.reload_choices()

    qt_loop.run(again())
    qt_loop.run_until(lambda: not tasks._works)
    assert not waits(box.editor)
    assert problem_of(box) is None
    view.close()
    view.deleteLater()


def test_a_complaint_about_another_field_stands_beside_it(qt_loop: QtLoop, tasks: TaskOwner) -> None:
    asked = Asked()
    asked.error = InputError(fields={"host": Message.of("form.problem.pattern")})
    view = lazy_view(qt_loop, tasks, asked)
    assert view.boxes["host"].problem == Message.of("form.problem.pattern")
    view.close()
    view.deleteLater()
