"""Server text made safe to look at: no markup, no hidden characters, no turned-round order.

For every label and tool tip. Qt guesses markup in tool tips and some labels; what goes through here is never guessed.
"""

import html
import re
import unicodedata
from typing import Final

from PySide6.QtCore import Qt

LEFT_TO_RIGHT_MARK: Final = "\u200e"
RIGHT_TO_LEFT_MARK: Final = "\u200f"
BREAK: Final = "\u200b"
REPLACEMENT: Final = "\ufffd"
ISOLATE: Final = "\u2068"
END_ISOLATE: Final = "\u2069"
_UNSEEN: Final = str.maketrans("", "", ISOLATE + END_ISOLATE + LEFT_TO_RIGHT_MARK + RIGHT_TO_LEFT_MARK)
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})
_KEPT: Final = frozenset("\n\t\u00ad" + ISOLATE + END_ISOLATE)
# Marks that turn the direction of the text after them; a server name must not reach into its neighbours.
_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067")

# Ids, paths and addresses: so long without blank, hyphen or slash, and no word of a language that joins its words.
_UNBROKEN: Final = re.compile(r"(?=[!-,.0-~]*(?:[0-9_@\\]|[.:]\w)|[!-~]{40})[!-,.0-~]{20,}")


def shown(text: str) -> str:
    """The text with control and direction-turning characters replaced by U+FFFD; line ends and tabs stay."""
    if text.isprintable():
        return text
    return "".join(_visible(character) for character in text)


def isolated(text: str) -> str:
    """A name, path or number with its unit, kept together and in its own order inside a sentence of any direction."""
    return f"{ISOLATE}{shown(text)}{END_ISOLATE}"


def directed(text: str, side: Qt.LayoutDirection) -> str:
    """The text with a mark in front where Qt would take its direction from the first letter, even an isolated one."""
    if not text:
        return ""
    if side is Qt.LayoutDirection.RightToLeft:
        return RIGHT_TO_LEFT_MARK + text
    is_turned = not text.isascii() and any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)
    return LEFT_TO_RIGHT_MARK + text if is_turned else text


def breakable(text: str) -> str:
    """The text for a narrow column: an id, a path or an address may go on in the next line at any letter."""
    return _UNBROKEN.sub(lambda run: BREAK.join(run.group()), text)


def unbroken(text: str) -> str:
    """The text without the places that ``breakable`` put into it."""
    return text.replace(BREAK, "")


def without_marks(text: str) -> str:
    """A text for the clipboard or a file: without the unseen marks that keep its parts in order on the screen."""
    return text.translate(_UNSEEN)


def without_mnemonic(text: str) -> str:
    """A text for a button, tab or menu entry in which ``&`` is shown instead of underlining what follows.

    For texts that hold a server's name; our own labels keep their mnemonics.
    """
    return shown(text).replace("&", "&&")


def plain_tool_tip(text: str) -> str:
    """A tool tip that shows exactly this text, wrapped at a readable width. Empty stays empty (no tool tip).

    What only looks like plain text may be taken for markup; this is markup, with all of the text escaped.
    """
    if not text:
        return ""
    escaped = html.escape(shown(text), quote=False).replace("\n", "<br/>")
    return f"<qt><p style='white-space:pre-wrap; margin:0'>{escaped}</p></qt>"


def _visible(character: str) -> str:
    if character in _KEPT:
        return character
    if character in _TURNING or unicodedata.category(character) == "Cc":
        return REPLACEMENT
    return character
