"""Forms as data: an adapter says which fields a dialog has, ``ui`` draws them, the answers go back.

Answers are keyed by field id. Secret answers are ``SecretStr`` from the field on.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pydantic import SecretStr

from app.domain.errors import InputError
from app.domain.messages import Message, Text

Answer = str | bool | int | tuple[str, ...] | SecretStr | None
Answers = Mapping[str, Answer]


class FieldType(StrEnum):
    """How a field is drawn and what its answer is."""

    TEXT = "text"  # str
    SECRET = "secret"  # SecretStr  # noqa: S105  a field type, not a secret
    CODE = "code"  # SecretStr, a one-time code
    BOOL = "bool"  # bool
    CHOICE = "choice"  # str, the choice's value
    MULTI_CHOICE = "multi_choice"  # tuple of choice values
    NUMBER = "number"  # int
    FILE = "file"  # str, a path on this computer
    LIST = "list"  # tuple of str, one a line
    NOTE = "note"  # no answer: a sentence between fields (the label)


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a field.

    ``off`` says why it cannot be chosen; None: it can. ``suggested``: taken for the operator while the field is
    untouched, for lazily filled fields whose default is not known before; at most one.
    """

    value: str
    label: Text
    detail: Text | None = None
    off: Message | None = None
    suggested: bool = False


@dataclass(frozen=True)
class FormField:
    """One field.

    ``label`` and ``help`` are message ids. ``choices`` None with a choice type: loaded lazily through the port's
    ``choices``, again whenever a field named in ``depends_on`` changes. ``visible_when`` is (field id, values).
    ``pattern`` must match the whole text; ``wrong`` is the message id told when it does not. ``stays_here``: the answer
    belongs to this installation and leaves it with no profile.
    """

    id: str
    label: str
    type: FieldType = FieldType.TEXT
    choices: tuple[Choice, ...] | None = None
    depends_on: tuple[str, ...] = ()
    visible_when: tuple[str, tuple[Answer, ...]] | None = None
    default: Answer = None
    required: bool = False
    help: str | None = None
    pattern: str | None = None
    wrong: str | None = None
    minimum: int | None = None
    maximum: int | None = None
    max_length: int | None = None
    unit: str | None = None
    allow_other: bool = False
    stays_here: bool = False

    @property
    def is_secret(self) -> bool:
        """Whether the answer is a SecretStr."""
        return self.type in {FieldType.SECRET, FieldType.CODE}

    def is_visible(self, answers: Answers) -> bool:
        """Whether the field counts with these answers."""
        if self.visible_when is None:
            return True
        other, values = self.visible_when
        return answers.get(other) in values


def fixed_choice(
    field_id: str, label: str, words: Mapping[str, str], *, required: bool = False, help_id: str | None = None
) -> FormField:
    """A field whose few choices are always the same: the values in ``words``, each with the message id of its label.

    The first one is the default.
    """
    choices = tuple(Choice(value, Message.of(word)) for value, word in words.items())
    return FormField(
        field_id, label, FieldType.CHOICE, choices, default=choices[0].value, required=required, help=help_id
    )


@dataclass(frozen=True)
class Form:
    """Fields in the order they are shown.

    ``columns`` 2: in two columns where there is room. ``needs_setting``: the purpose of a setting of the system that
    has to be made before this form can be sent (there is no storage location yet); None: it can be sent.
    """

    fields: tuple[FormField, ...] = ()
    columns: int = 1
    needs_setting: str | None = None

    def field(self, field_id: str) -> FormField:
        """The field of that id; KeyError when there is none."""
        for field in self.fields:
            if field.id == field_id:
                return field
        raise KeyError(field_id)

    def code(self, answers: Answers) -> SecretStr | None:
        """The one-time code among the answers, or None. It is good once, so it belongs to no connection."""
        for field in self.fields:
            answer = answers.get(field.id)
            if field.type is FieldType.CODE and isinstance(answer, SecretStr) and answer.get_secret_value():
                return answer
        return None

    def without_codes(self, answers: Answers) -> dict[str, Answer]:
        """The answers that may be kept and sent again."""
        codes = {field.id for field in self.fields if field.type is FieldType.CODE}
        return {key: answer for key, answer in answers.items() if key not in codes}

    def defaults(self) -> dict[str, Answer]:
        """The answers an untouched form gives."""
        return {field.id: field.default for field in self.fields if field.type is not FieldType.NOTE}

    def problems(self, answers: Answers) -> dict[str, Message]:
        """What is wrong, by field id; empty when the form can be sent."""
        found: dict[str, Message] = {}
        for field in self.fields:
            if field.is_visible(answers):
                problem = field_problem(field, answers.get(field.id))
                if problem is not None:
                    found[field.id] = problem
        return found

    def completed(self, given: Answers) -> dict[str, Answer]:
        """The answers with the defaults of untouched fields. Raises InputError: what does not fit, by field."""
        answers = {**self.defaults(), **given}
        problems = self.problems(answers)
        if problems:
            raise InputError(fields=problems)
        return answers


def plain(answer: Answer) -> Answer:
    """The answer with a secret opened, for checks; never for showing."""
    return answer.get_secret_value() if isinstance(answer, SecretStr) else answer


def secret(answer: Answer) -> SecretStr:
    """The answer as a secret; an empty one where nothing was given, for the server to refuse."""
    return answer if isinstance(answer, SecretStr) else SecretStr(str(answer or ""))


def field_problem(field: FormField, answer: Answer) -> Message | None:
    """What is wrong with one answer, or None."""
    value = plain(answer)
    if value is None or value in ("", ()):
        return Message.of("form.problem.required") if field.required else None
    if field.max_length is not None and isinstance(value, str | tuple):
        length = len(value) if isinstance(value, str) else sum(len(line) for line in value)
        if length > field.max_length:
            return Message.of("form.problem.too_long", length=length, limit=field.max_length)
    if isinstance(value, int) and not isinstance(value, bool):
        if field.minimum is not None and value < field.minimum:
            return Message.of("form.problem.too_small", limit=field.minimum)
        if field.maximum is not None and value > field.maximum:
            return Message.of("form.problem.too_large", limit=field.maximum)
    if field.pattern is not None and isinstance(value, str) and re.fullmatch(field.pattern, value) is None:
        return Message.of(field.wrong or "form.problem.pattern")
    return _choice_problem(field, value)


def _choice_problem(field: FormField, value: object) -> Message | None:
    if field.choices is None or field.allow_other:
        return None
    allowed = {choice.value for choice in field.choices if choice.off is None}
    wanted = value if isinstance(value, tuple) else (value,)
    return None if all(one in allowed for one in wanted) else Message.of("form.problem.choice")
