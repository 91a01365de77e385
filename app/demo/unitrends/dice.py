"""Chance that is the same for everybody who asks with the same words: small, fast, and of no use for secrets."""

import zlib
from collections.abc import Sequence
from typing import TypeVar

_Choice = TypeVar("_Choice")
_MASK = 0xFFFFFFFFFFFFFFFF


class Dice:
    """A stream of numbers decided by its seed words (splitmix64: a fraction of the cost of seeding ``Random``)."""

    def __init__(self, *words: object) -> None:
        text = "/".join(str(word) for word in words).encode()
        self._state = zlib.crc32(text) << 32 | zlib.crc32(text[::-1])

    def number(self) -> int:
        """A whole number of 64 bits."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return mixed ^ (mixed >> 31)

    def share(self) -> float:
        """A number from 0 up to, not including, 1."""
        return self.number() / 2**64

    def between(self, low: float, high: float) -> float:
        """A number from ``low`` to ``high``."""
        return low + (high - low) * self.share()

    def choice(self, choices: Sequence[_Choice]) -> _Choice:
        """One of the choices."""
        return choices[self.number() % len(choices)]
