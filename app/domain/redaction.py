"""Masking secrets: by field name and by value. Used by logs, errors, the Raw tab, exports and recordings.

Values are registered as soon as a secret is typed or received; by value only from 8 characters on, since a short one
would mask half of every text.
"""

import json
import re
import threading
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote, quote_plus

from pydantic import SecretStr

MIN_VALUE_LENGTH = 8
MASK = "••••••••"

SECRET_FIELDS = re.compile(
    r"(?i)(passw(or)?d|passwd|passphrase|secret|token|auth_?token|api_?key|private_?key|credential|cookie|"
    r"authorization|bearer|otp|base64_config|signature|session_?id)"
)
HARMLESS_FIELDS = re.compile(
    r"(?i)^(credential_(id|display)|credentials?_name|token_(type|expir\w*|life\w*)|has_\w+|is_\w+|secret_name)$"
)


class Redactor:
    """Masks what must not be read. One for the whole program; values stay registered until it ends or is locked."""

    def __init__(self) -> None:
        self._values: set[str] = set()
        self._pattern: re.Pattern[str] | None = None
        self._lock = threading.Lock()

    def register(self, secrets: Iterable[SecretStr | str]) -> None:
        """Mask these values from now on, also percent-encoded and inside JSON text."""
        values = [one.get_secret_value() if isinstance(one, SecretStr) else one for one in secrets]
        # Secrets are typed on one thread and received on another.
        with self._lock:
            for value in values:
                if len(value) >= MIN_VALUE_LENGTH:
                    self._values.update(_spellings(value))
            ordered = sorted(self._values, key=len, reverse=True)
            self._pattern = re.compile("|".join(map(re.escape, ordered))) if ordered else None

    def forget(self) -> None:
        """Let go of all values: the console is locked, and who has none can neither show nor lose one."""
        with self._lock:
            self._values.clear()
            self._pattern = None

    def text(self, text: str) -> str:
        """The text with every registered value masked."""
        pattern = self._pattern
        return text if pattern is None else pattern.sub(MASK, text)

    def tree(self, value: Any) -> Any:
        """A JSON value with secret fields and registered values masked; the input is left as it is."""
        if isinstance(value, dict):
            return {self.text(str(key)): self._field(str(key), inner) for key, inner in value.items()}
        if isinstance(value, list | tuple):
            return [self.tree(inner) for inner in value]
        if isinstance(value, str):
            return self.text(value)
        return value

    def _field(self, name: str, value: Any) -> Any:
        if value in (None, "", [], {}) or isinstance(value, bool) or not is_secret_field(name):
            return self.tree(value)
        return Masked(len(value) if isinstance(value, str) else len(str(value)))


class Masked:
    """Stands for a secret value; the screen says "redacted (12 characters)" and cannot reveal it."""

    __slots__ = ("length",)

    def __init__(self, length: int) -> None:
        self.length = length

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Masked) and other.length == self.length

    def __hash__(self) -> int:
        return hash(("masked", self.length))

    def __repr__(self) -> str:
        return f"{MASK} ({self.length})"


def is_secret_field(name: str) -> bool:
    """Whether a field of that name carries a credential."""
    return SECRET_FIELDS.search(name) is not None and HARMLESS_FIELDS.match(name) is None


def _spellings(value: str) -> set[str]:
    """The ways a value can stand in logs: as it is, percent-encoded, form-encoded, inside JSON."""
    return {
        value,
        quote(value, safe=""),
        quote(value),
        quote_plus(value),
        json.dumps(value)[1:-1],
        json.dumps(value, ensure_ascii=False)[1:-1],
    }
