"""Makes languages that nobody speaks from English, to see whether the layout holds: longer, and right to left."""

import re

from catalogue_file import PLURAL_FORMS, Catalogue, Entry
from catalogue_rules import FIELD

PSEUDO_LANGUAGES = ("xx_LONG", "ar_XX")
"""Sixty per cent longer with accents; and Arabic letters, for the direction. Both have English's two plural forms."""
GROWTH = 0.6

ACCENTED = str.maketrans("aeiouAEIOUcnsyz", "àëïöûÀËÏÖÛçñšÿž")
ARABIC = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "ابثدعفغهيجكلمنوبقرستوةعخيزابثدعفغهيجكلمنوبقرستوةعخيز",
)
WORDS = ("lorem", "ipsum", "dolor", "amet", "elit")


def pseudo_catalogue(english: Catalogue, language: str) -> Catalogue:
    """The whole catalogue in a pseudo-language; fields stay as they are."""
    change = _stretched if language == "xx_LONG" else _turned
    assert PLURAL_FORMS["en"] == 2
    return {
        key: Entry(key, tuple(change(text) for text in entry.texts), entry.comment, entry.is_plural)
        for key, entry in english.items()
    }


def _outside_fields(text: str, table: dict[int, int]) -> str:
    parts = re.split(f"({FIELD.pattern.replace('(', '(?:')})", text)
    return "".join(part if FIELD.fullmatch(part) else part.translate(table) for part in parts)


def _stretched(text: str) -> str:
    """Accented, and longer by whole words so that lines may break where a real language would break."""
    wanted = round(len(FIELD.sub("", text)) * GROWTH)
    padding = ""
    for count in range(wanted):
        if len(padding) >= wanted:
            break
        padding += f" {WORDS[count % len(WORDS)]}"
    return _outside_fields(text, ACCENTED) + padding[: max(wanted, 0)].rstrip()


def _turned(text: str) -> str:
    return _outside_fields(text, ARABIC)
