"""Looks after the catalogues of texts in `translations/`.

    python packaging/catalogues.py add FILE.toml      texts into all languages
    python packaging/catalogues.py remove ID ...      texts out of all languages
    python packaging/catalogues.py check              what CI asks: code and catalogues against each other
    python packaging/catalogues.py compile            the binary catalogues that the program loads
    python packaging/catalogues.py pseudo FOLDER      a stretched and a right-to-left language, made from English

A file for `add` holds one table a text; lists are plural forms (one, other), `same = true` allows equal texts:

    ["pane.backups.empty"]
    en = "No backups match."
    de = "Keine Sicherung passt."
    comment = "backups table when a filter hides all; one sentence"
"""

import argparse
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from catalogue_file import FOLDER, PLURAL_FORMS, Catalogue, CatalogueError, Entry, merged, path_of, read, write
from catalogue_rules import all_fields, catalogue_complaints, entry_complaints, pair_complaints
from message_ids import Use, family_shapes, family_uses, modules, shapes_in, uses_in
from pseudo_languages import PSEUDO_LANGUAGES, pseudo_catalogue

KEYS = {"comment", "same", *PLURAL_FORMS}


@contextmanager
def _alone() -> Iterator[None]:
    """Hold the folder of catalogues for one writer at a time."""
    import fcntl  # not on Windows, where texts are compiled but not added

    folder = os.open(FOLDER, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _texts(value: Any) -> tuple[str, ...]:
    forms = value if isinstance(value, list) else [value]
    return tuple(str(form).replace("...", "…") for form in forms)


def parse_texts(text: str) -> dict[str, Catalogue]:
    """The texts of an `add` file by language. Raises CatalogueError with every complaint at once."""
    found: dict[str, Catalogue] = {language: {} for language in PLURAL_FORMS}
    complaints: list[str] = []
    for key, table in tomllib.loads(text).items():
        if not isinstance(table, dict) or set(table) - KEYS or not set(PLURAL_FORMS) <= set(table):
            complaints.append(f"{key}: needs a quoted table with en, de, comment (and same), and nothing else")
            continue
        for language in PLURAL_FORMS:
            value = table[language]
            found[language][key] = Entry(
                key, _texts(value), str(table.get("comment", "")), isinstance(value, list), bool(table.get("same"))
            )
            complaints += entry_complaints(language, found[language][key])
        for language in list(PLURAL_FORMS)[1:]:
            complaints += pair_complaints(found["en"][key], found[language][key], language)
    if complaints:
        raise CatalogueError(*complaints)
    return found


def add(path: Path) -> str:
    """Merge a file of texts into the catalogues, and say what came of it."""
    added = parse_texts(path.read_text(encoding="utf-8"))
    with _alone():
        before = {language: read(language) for language in PLURAL_FORMS}
        after = {language: merged(before[language], added[language]) for language in PLURAL_FORMS}
        bare = [key for key in added["en"] if not after["en"][key].comment]
        if bare:
            raise CatalogueError(*(f"{key}: no comment on place and length" for key in bare))
        for language, catalogue in after.items():
            write(language, catalogue, after["en"])
    new = set(added["en"]) - set(before["en"])
    changed = sum(1 for key in set(added["en"]) - new if any(before[one].get(key) != after[one][key] for one in after))
    return f"{len(new)} new, {changed} changed, {len(after['en'])} in all"


def remove(ids: Iterable[str]) -> str:
    """Take texts out of all catalogues. Raises CatalogueError for ids that are not there."""
    gone = set(ids)
    with _alone():
        catalogues = {language: read(language) for language in PLURAL_FORMS}
        unknown = gone - set(catalogues["en"])
        if unknown:
            raise CatalogueError(*(f"{key}: not in the catalogue" for key in sorted(unknown)))
        kept = {
            language: {key: entry for key, entry in catalogue.items() if key not in gone}
            for language, catalogue in catalogues.items()
        }
        for language, catalogue in kept.items():
            write(language, catalogue, kept["en"])
    return f"{len(gone)} removed"


def use_complaints(english: Catalogue, uses: Iterable[Use], shapes: Iterable[Use]) -> Iterator[str]:
    """What is wrong between code and catalogue, both ways."""
    used: set[str] = set()
    for use in uses:
        used.add(use.id)
        entry = english.get(use.id)
        if entry is None:
            yield f"{use.id}: used but in no catalogue ({use.place})"
        elif use.given is not None and all_fields(entry) - use.given:
            yield f"{use.id}: needs {sorted(all_fields(entry) - use.given)} ({use.place})"
        elif use.given is not None and entry.is_plural and "count" not in use.given:
            yield f"{use.id}: a plural without count ({use.place})"
    known = family_shapes()
    yield from (
        f"{use.id}: makes ids, but is no family of app/i18n/families.py ({use.place})"
        for use in shapes
        if use.id not in known
    )
    yield from (f"{key}: not used" for key in sorted(set(english) - used))


def check() -> list[str]:
    """All complaints, about the catalogues and about code and catalogues."""
    catalogues = {language: read(language) for language in PLURAL_FORMS}
    sources = list(modules())
    uses = [use for path, source in sources for use in uses_in(source, path)]
    shapes = [use for path, source in sources for use in shapes_in(source, path)]
    return [*catalogue_complaints(catalogues), *use_complaints(catalogues["en"], [*uses, *family_uses()], shapes)]


def _compile(source: Path, target: Path) -> None:
    import PySide6

    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    # In a folder of its own: several processes that run tests compile at the same time.
    with TemporaryDirectory(prefix=".compiling-", dir=target.parent) as place:
        fresh = Path(place, target.name)
        command: list[str | Path] = [tool, "-silent", "-fail-on-unfinished", source, "-qm", fresh]
        subprocess.run(command, check=True)
        fresh.replace(target)


def compile_all(folder: Path = FOLDER) -> str:
    """Compile what is older than its source; the same source always gives the same bytes."""
    done = 0
    for language in PLURAL_FORMS:
        source = path_of(language, folder)
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime_ns <= source.stat().st_mtime_ns:
            _compile(source, target)
            done += 1
    return f"{done} compiled, {len(PLURAL_FORMS) - done} were fresh"


def pseudo(folder: Path) -> str:
    """Make and compile the pseudo-languages, and English to fall back to, for tests of the layout."""
    folder.mkdir(parents=True, exist_ok=True)
    english = read("en")
    made = {"en": english, **{language: pseudo_catalogue(english, language) for language in PSEUDO_LANGUAGES}}
    for language, catalogue in made.items():
        write(language, catalogue, english, folder)
        _compile(path_of(language, folder), path_of(language, folder).with_suffix(".qm"))
    return f"{', '.join(PSEUDO_LANGUAGES)} in {folder}"


def main(arguments: list[str] | None = None) -> int:
    """Run one verb; 1 when there are complaints."""
    parser = argparse.ArgumentParser(description="Looks after the catalogues of texts.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("add").add_argument("file", type=Path)
    verbs.add_parser("remove").add_argument("ids", nargs="+")
    verbs.add_parser("check")
    verbs.add_parser("compile")
    verbs.add_parser("pseudo").add_argument("folder", type=Path)
    given = parser.parse_args(arguments)
    try:
        match given.verb:
            case "add":
                print(add(given.file))
            case "remove":
                print(remove(given.ids))
            case "compile":
                print(compile_all())
            case "pseudo":
                print(pseudo(given.folder))
            case _:
                complaints = check()
                print(*complaints, f"{len(complaints)} complaints about the catalogues", sep="\n")
                return 1 if complaints else 0
    except (CatalogueError, tomllib.TOMLDecodeError) as error:
        print(*error.args, sep="\n", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
