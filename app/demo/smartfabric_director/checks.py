"""Checks the fields of a request body or a query and collects every objection before refusing.

A missing required field gives ``required_field_missing``, any other objection ``invalid_field_value``; both carry the
field's name as parameter and as ``field_name``.
"""

import re
from collections.abc import Collection, Mapping
from typing import Any

from app.demo.smartfabric_director.envelope import Note, RefusedError


class Fields:
    """The fields of one request. Readers return a harmless value after an objection; ``settle`` raises them all."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        self._given = given
        self.objections: list[Note] = []

    def has(self, name: str) -> bool:
        """Whether the field is there with a value other than null."""
        return self._given.get(name) is not None

    def object_to(self, name: str, key: str = "invalid_field_value", *params: str) -> None:
        """Note an objection; of several about the same field the first one counts."""
        if all(note.field_name != name for note in self.objections):
            self.objections.append(Note(key, params or (name,), name))

    def settle(self) -> None:
        """Refuse the request with 400 if there was any objection."""
        if self.objections:
            raise RefusedError(400, *self.objections)

    def text(
        self, name: str, *, required: bool = True, shortest: int = 1, longest: int | None = None, pattern: str = ""
    ) -> str:
        """A string; empty counts as missing. Returns "" when it is optional and missing."""
        value = self._given.get(name)
        if value is None or value == "":
            if required:
                self.object_to(name, "required_field_missing")
            return ""
        if not isinstance(value, str):
            self.object_to(name)
            return ""
        too_long = longest is not None and len(value) > longest
        if len(value) < shortest or too_long or not value.strip() or (pattern and not re.fullmatch(pattern, value)):
            self.object_to(name)
        return value

    def free_text(self, name: str) -> str | None:
        """An optional string without limits; null and missing are the same."""
        value = self._given.get(name)
        if value is not None and not isinstance(value, str):
            self.object_to(name)
            return None
        return value

    def choice(self, name: str, allowed: Collection[str], default: str | None = None) -> str:
        """One of the allowed words; required unless there is a default."""
        value = self._given.get(name)
        if value is None:
            if default is None:
                self.object_to(name, "required_field_missing")
            return default or ""
        if not isinstance(value, str) or value not in allowed:
            self.object_to(name)
            return ""
        return value

    def integer(self, name: str, *, required: bool = True, smallest: int = 0) -> int:
        """A whole number (a signed 64-bit one). Returns 0 when it is optional and missing."""
        value = self._given.get(name)
        if value is None:
            if required:
                self.object_to(name, "required_field_missing")
            return 0
        if not isinstance(value, int) or isinstance(value, bool) or not smallest <= value < 2**63:
            self.object_to(name)
            return 0
        return value

    def flag(self, name: str, default: bool | None = None) -> bool:
        """True or false; required unless there is a default."""
        value = self._given.get(name)
        if value is None:
            if default is None:
                self.object_to(name, "required_field_missing")
            return bool(default)
        if not isinstance(value, bool):
            self.object_to(name)
            return False
        return value

    def words(self, name: str, allowed: Collection[str], *, unchecked: bool = False) -> list[str]:
        """A list of allowed words; at least one and none twice, unless ``unchecked``."""
        value = self._given.get(name)
        if value is None:
            self.object_to(name, "required_field_missing")
            return []
        if not isinstance(value, list) or any(not isinstance(word, str) or word not in allowed for word in value):
            self.object_to(name)
            return []
        if not unchecked and (not value or len(set(value)) != len(value)):
            self.object_to(name)
        return value
