"""Names of files, made safe: what a server suggests is hostile until it went through here.

For downloads. The rules are the strictest of all platforms, so that a file may be carried from one to another.
"""

import re
import unicodedata
from pathlib import PurePosixPath
from typing import Final

MOST_BYTES: Final = 200
"""File systems take 255 bytes a name; the rest is for numbers and for the endings of unfinished files."""

LONGEST_ENDING: Final = 16
PLAIN: Final = "backup"
_SEPARATORS = re.compile(r"[/\\]+")
_FORBIDDEN = frozenset('<>:"|?*')
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)


def safe_name(suggested: str) -> str:
    """The last part of a suggested name as a name that every platform takes, inside whatever folder.

    No separators, no dots at either end, no control, format or direction characters, no device of Windows, at most
    ``MOST_BYTES`` in UTF-8, the ending kept. What has nothing left is called ``backup``.
    """
    last = _SEPARATORS.split(unicodedata.normalize("NFC", suggested))[-1]
    name = "".join("_" if _is_unsafe(ch) else ch for ch in last).strip(" .\u00a0")
    if not name.strip("_"):
        name = PLAIN
    if name.partition(".")[0].rstrip().casefold() in _DEVICES or name.startswith("-"):
        name = f"_{name}"
    return _shortened(name)


def is_safe(name: str) -> bool:
    """Whether a name is as ``safe_name`` would leave it."""
    return safe_name(name) == name


def numbered(name: str, number: int) -> str:
    """The name with a number before its ending: ``a (2).gpg``. Number 1 is the name itself."""
    if number == 1:
        return name
    path = PurePosixPath(name)
    return f"{path.stem} ({number}){path.suffix}"


def _is_unsafe(ch: str) -> bool:
    # Surrogates and private characters cannot be written down everywhere; format characters turn or hide what follows.
    return ch in _FORBIDDEN or unicodedata.category(ch) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def _shortened(name: str) -> str:
    if len(name.encode()) <= MOST_BYTES:
        return name
    ending = PurePosixPath(name).suffix
    if len(ending.encode()) > LONGEST_ENDING:
        ending = ""
    stem = name.removesuffix(ending).encode()[: MOST_BYTES - len(ending.encode())].decode(errors="ignore")
    return stem.rstrip(" .") + ending
