"""Makes sentences from messages: looks the id up, formats each parameter by its type, fills the fields.

The last step before the screen. Servers' texts come out plain and isolated; they are never looked up or expanded.
"""

import logging
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from app.domain.messages import ByteSize, Message, Percentage, Text
from app.i18n.families import WORDS, word_id
from app.i18n.formats import Formats
from app.i18n.formatter import MISSING, fill
from app.i18n.plain import Shown, isolated, plain
from app.i18n.translator import Translator

_log = logging.getLogger(__name__)


class Sentences:
    """Speaks one language. ``formats`` does the numbers and times."""

    def __init__(self, translator: Translator, formats: Formats) -> None:
        self.formats = formats
        self._translator = translator
        self._not_found: set[str] = set()

    def tr(self, message_id: str, /, **params: Any) -> str:
        """A text of ours by id. Parameters as in ``Message.of``; a plural takes ``count``."""
        return self._sentence(message_id, params)

    def say(self, message: Message) -> str:
        """The sentence of a message, without the server's own text."""
        return self._sentence(message.id, message.params)

    def text(self, text: Text) -> str:
        """A message's sentence, or the server's words as they are, on one line."""
        if isinstance(text, Shown):
            return text
        return self.say(text) if isinstance(text, Message) else self._foreign(text)

    def word(self, value: StrEnum) -> str:
        """The word for a value of a domain enumeration, such as ``Running``."""
        return self._sentence(word_id(value), {})

    def list_of(self, texts: tuple[Text, ...] | list[Text]) -> str:
        """Several in a row: ``a``, ``a and b``, ``a, b and c``."""
        shown = [self.text(one) for one in texts]
        if len(shown) < 2:
            return "".join(shown)
        row = shown[0]
        for one in shown[1:-1]:
            row = fill(self._template("list.go_on.text", None), {"first": row, "next": one})
        return fill(self._template("list.last.text", None), {"first": row, "last": shown[-1]})

    def _sentence(self, message_id: str, params: Mapping[str, Any]) -> str:
        count = params.get("count")
        template = self._template(message_id, count if type(count) is int else None)
        return Shown(fill(template, {name: self._value(value) for name, value in params.items()}))

    def _template(self, message_id: str, count: int | None) -> str:
        found = self._translator.lookup(message_id, count)
        if found is not None:
            return found
        if message_id not in self._not_found:
            self._not_found.add(message_id)
            _log.error("no catalogue has the text %r", message_id)
        return self._translator.lookup("text.missing.text") or MISSING

    def _value(self, value: Any) -> str:
        """A parameter as it is shown; what cannot be shown is a question mark and logged."""
        match value:
            case None:
                return MISSING
            case StrEnum() if type(value) in WORDS:
                return self.word(value)
            case Shown():
                return value
            case str() | Message():
                return self.text(value)
            case tuple() | list():
                return self.list_of(value)
            case bool():
                pass  # a number in Python, but "True" is no word of any language
            case int() | float():
                return self._number(value)
            case datetime():
                return self.formats.absolute(value)
            case date():
                return self.formats.day(value)
            case timedelta():
                return self.formats.duration(value)
        _log.error("a parameter of type %s cannot be shown", type(value).__name__)
        return MISSING

    def _number(self, value: int | float) -> str:
        if isinstance(value, ByteSize):
            return self.formats.size(value)
        if isinstance(value, Percentage):
            return self.formats.percent(value)
        if isinstance(value, int):
            return self.formats.count(value)
        return self.formats.decimal(value)

    def _foreign(self, text: str) -> str:
        return isolated(plain(text), right_to_left=self.formats.facts.right_to_left)
