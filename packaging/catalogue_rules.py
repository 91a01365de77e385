"""What a text in the catalogues must look like, and what two languages owe each other.

Pure rules over `catalogue_file` values: each yields complaints, one a line, with the id in front.
"""

import re
from collections.abc import Iterator, Mapping

from catalogue_file import PLURAL_FORMS, Catalogue, Entry

ID = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+){2,}")
FIELD = re.compile(r"\{([a-z][a-z0-9_]*)\}")
MARKUP = re.compile(r"</?[A-Za-z][^>]*>|&[a-z]+;|\*\*|`|https?://")
FOREIGN_FIELD = re.compile(r"%(?:n|L?\d|[sd]\b|\()|\$\{")
ENGLISH_WORDS = re.compile(r"\b(?:the|and|this|that|with|cannot|is|are|of|your|which|been|from)\b")
ADDRESSED = re.compile(r"(?<![.!?:] )(?<!^)\b(?:Sie|Ihnen|Ihr|Ihre[nmrs]?)\b")
HAS_WORD = re.compile(r"[A-Za-zÄÖÜäöüß]{4,}")
ENGLISH_BANNED = re.compile(r"(?i)\b(?:please|oops|sorry|abort(?:ed)?|failed to)\b")


def entry_complaints(language: str, entry: Entry) -> Iterator[str]:
    """What is wrong with one text by itself."""
    if ID.fullmatch(entry.id) is None:
        yield f"{entry.id!r} is no id of the shape room.thing.detail"
    if not entry.texts:
        yield f"{entry.id}: not translated ({language})"
        return
    wanted = PLURAL_FORMS[language] if entry.is_plural else 1
    if len(entry.texts) != wanted:
        yield f"{entry.id}: {len(entry.texts)} forms, {language} has {wanted}"
    for text in entry.texts:
        yield from (f"{entry.id}: {problem} ({language}: {text!r})" for problem in _text_problems(language, text))
    if len({fields(text) - {"count"} for text in entry.texts}) > 1:
        yield f"{entry.id}: its plural forms name different fields ({language})"
    if entry.is_plural and "count" not in fields(entry.texts[-1]):
        yield f"{entry.id}: a plural whose last form does not name {{count}} ({language})"


def _text_problems(language: str, text: str) -> Iterator[str]:
    if not text.strip():
        yield "is empty"
    if text != text.strip() or "  " in text or any(ch in text for ch in "\t\r\n"):
        yield "has stray blanks"
    if MARKUP.search(text):
        yield "has markup or an address"
    if FOREIGN_FIELD.search(text) or re.search(r"[{}]", FIELD.sub("", text)):
        yield "has something like a field that is none: write {name}"
    if "..." in text:
        yield "has three dots in place of the one sign …"
    if "!" in text:
        yield "raises its voice"
    if ID.fullmatch(text):
        yield "is a raw id"
    if language == "en" and ENGLISH_BANNED.search(text):
        yield "does not speak as this house speaks (please, abort, failed to)"
    if language == "de":
        if ENGLISH_WORDS.search(text):
            yield "has English words"
        if ADDRESSED.search(text):
            yield "addresses the reader; write impersonally"


def fields(text: str) -> frozenset[str]:
    """The names of the fields in a text."""
    return frozenset(FIELD.findall(text))


def all_fields(entry: Entry) -> frozenset[str]:
    """The names of the fields in any form of a text."""
    return frozenset().union(*(fields(text) for text in entry.texts))


def pair_complaints(english: Entry, other: Entry, language: str) -> Iterator[str]:
    """What is wrong with a translation beside its English text."""
    if english.is_plural != other.is_plural:
        yield f"{english.id}: plural in one language only ({language})"
    if english.texts and other.texts and all_fields(english) != all_fields(other):
        yield f"{english.id}: fields differ: {sorted(all_fields(english))}, {language} {sorted(all_fields(other))}"
    bare = FIELD.sub("", english.texts[-1]) if english.texts else ""
    if english.texts == other.texts and HAS_WORD.search(bare) and not english.may_be_same:
        yield f"{english.id}: {language} is the same as English; if that is right, mark it with same = true"


def catalogue_complaints(catalogues: Mapping[str, Catalogue]) -> Iterator[str]:
    """All that is wrong inside the catalogues, without looking at the code."""
    english = catalogues["en"]
    for language, catalogue in catalogues.items():
        for entry in catalogue.values():
            yield from entry_complaints(language, entry)
        yield from (f"{key}: only in {language}" for key in sorted(set(catalogue) - set(english)))
        yield from (f"{key}: missing in {language}" for key in sorted(set(english) - set(catalogue)))
        if language != "en":
            for key in sorted(set(english) & set(catalogue)):
                yield from pair_complaints(english[key], catalogue[key], language)
    yield from (f"{key}: no comment on place and length" for key, one in sorted(english.items()) if not one.comment)
