"""Makes text from elsewhere harmless to look at: control characters shown, directions kept apart.

Used for everything that did not come from our catalogues. Knows nothing of widgets; that no mark-up is read is the
duty of ``ui``.
"""

import re
import unicodedata

SHOWN_CONTROL = "\ufffd"
ISOLATE_START = "\u2068"
ISOLATE_END = "\u2069"

# Format characters that belong to the writing of some languages, so that names keep their shape.
_JOINERS = frozenset("\u200c\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")
_LINE_CONTROLS = frozenset("\n\t")
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})
_BLANKS = re.compile(r"[ \t\r\n]+")


class Shown(str):
    """A text made here, plain and with its isolates set: as a field of another sentence it goes in as it is."""

    __slots__ = ()


def plain(text: str) -> str:
    """One line of foreign text: line ends become blanks, control and hidden format characters U+FFFD."""
    if text.isascii() and text.isprintable():
        return text
    return _shown(_BLANKS.sub(" ", text), frozenset())


def plain_lines(text: str) -> str:
    """The same for text of many lines (logs): line ends and tabs stay, CR LF counts as one line end."""
    return _shown(text.replace("\r\n", "\n"), _LINE_CONTROLS)


def _shown(text: str, kept: frozenset[str]) -> str:
    return "".join(SHOWN_CONTROL if ch not in kept and _is_hidden(ch) else ch for ch in text)


def _is_hidden(ch: str) -> bool:
    category = unicodedata.category(ch)
    return category in {"Cc", "Cs", "Zl", "Zp"} or (category == "Cf" and ch not in _JOINERS)


def isolated(text: str, *, right_to_left: bool) -> str:
    """The text kept apart from the direction of what surrounds it, by U+2068 and U+2069.

    In a left-to-right sentence a text without right-to-left letters needs no isolation and gets none, so that copied
    texts stay clean.

    Args:
        right_to_left: the direction of the surroundings.
    """
    if not text or not (right_to_left or _turns(text)):
        return text
    return Shown(f"{ISOLATE_START}{text}{ISOLATE_END}")


def _turns(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(ch) in _RIGHT_TO_LEFT for ch in text)
