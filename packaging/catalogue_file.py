"""Reads and writes one id catalogue (Qt's TS format) in a form that merges well: sorted by id, one place a text.

Used by the catalogue tools only. The English text stands in `<source>` of every language, for translators; `same`
marks a text that is meant to be equal in both languages (product names, abbreviations).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
PLURAL_FORMS = {"en": 2, "de": 2}
"""Languages and the number of their plural forms; English first, it is what the others fall back to."""


class CatalogueError(Exception):
    """What was handed in does not fit; the arguments are the complaints, one a line."""


@dataclass(frozen=True)
class Entry:
    """One text. `texts` holds one form, or as many as the language has plural forms; empty: unfinished."""

    id: str
    texts: tuple[str, ...]
    comment: str = ""
    is_plural: bool = False
    may_be_same: bool = False


Catalogue = dict[str, Entry]


def path_of(language: str, folder: Path = FOLDER) -> Path:
    """Where the catalogue of a language lies."""
    return folder / f"backstay_{language}.ts"


def read(language: str, folder: Path = FOLDER) -> Catalogue:
    """The catalogue of a language; empty when there is none yet."""
    path = path_of(language, folder)
    if not path.exists():
        return {}
    found: Catalogue = {}
    # Our own file, under version control.
    for element in ElementTree.parse(path).iter("message"):
        entry = _entry(element)
        if entry.id in found:
            raise CatalogueError(f"{path.name}: {entry.id} stands there twice")
        found[entry.id] = entry
    return found


def _entry(element: ElementTree.Element) -> Entry:
    translation = element.find("translation")
    texts: tuple[str, ...] = ()
    if translation is not None and translation.get("type") is None:
        forms = translation.findall("numerusform")
        texts = tuple(form.text or "" for form in forms) if forms else (translation.text or "",)
    return Entry(
        id=element.get("id", ""),
        texts=texts,
        comment=element.findtext("extracomment", ""),
        is_plural=element.get("numerus") == "yes",
        may_be_same=element.find("extra-same") is not None,
    )


def write(language: str, entries: Mapping[str, Entry], english: Mapping[str, Entry], folder: Path = FOLDER) -> None:
    """Write the catalogue of a language, sorted by id, with the English text as source."""
    rules = language if language in PLURAL_FORMS else "en"  # a made-up language has English's plural forms
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{rules}">']
    lines += ["<context>", "    <name></name>"]
    for key in sorted(entries):
        source = english[key].texts[-1] if key in english and english[key].texts else ""
        lines += _lines(entries[key], source)
    lines += ["</context>", "</TS>", ""]
    path = path_of(language, folder)
    fresh = path.with_suffix(".new")
    fresh.write_text("\n".join(lines), encoding="utf-8")
    fresh.replace(path)


def _lines(entry: Entry, source: str) -> list[str]:
    numerus = ' numerus="yes"' if entry.is_plural else ""
    lines = [f'    <message id="{entry.id}"{numerus}>', f"        <source>{escape(source)}</source>"]
    if entry.comment:
        lines.append(f"        <extracomment>{escape(entry.comment)}</extracomment>")
    if not entry.texts:
        lines.append('        <translation type="unfinished"></translation>')
    elif entry.is_plural:
        forms = "".join(f"<numerusform>{escape(text)}</numerusform>" for text in entry.texts)
        lines.append(f"        <translation>{forms}</translation>")
    else:
        lines.append(f"        <translation>{escape(entry.texts[0])}</translation>")
    if entry.may_be_same:
        lines.append("        <extra-same>yes</extra-same>")
    return [*lines, "    </message>"]


def merged(existing: Catalogue, added: Mapping[str, Entry]) -> Catalogue:
    """The catalogue with texts added or replaced; an old comment survives a new text without one."""
    result = dict(existing)
    for key, entry in added.items():
        old = existing.get(key)
        result[key] = replace(entry, comment=old.comment) if old is not None and not entry.comment else entry
    return result
