"""The tool that keeps the catalogues, and the catalogues themselves."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import catalogues
import pytest
from catalogue_file import PLURAL_FORMS, CatalogueError, Entry, path_of, read, write
from catalogue_rules import catalogue_complaints, entry_complaints, pair_complaints
from catalogues import parse_texts, pseudo, use_complaints
from message_ids import Use, shapes_in, uses_in


def test_the_catalogues_are_complete_and_well_formed() -> None:
    assert list(catalogue_complaints({language: read(language) for language in PLURAL_FORMS})) == []


def test_code_and_catalogues_agree() -> None:
    assert catalogues.check() == []


@pytest.mark.parametrize(
    ("language", "text", "problem"),
    [
        ("en", "", "is empty"),
        ("en", "Two  blanks", "stray blanks"),
        ("en", " leading", "stray blanks"),
        ("en", "<b>bold</b>", "markup"),
        ("en", "{Name}", "a field that is none"),
        ("en", "%n rows", "a field that is none"),
        ("en", "Wait...", "three dots"),
        ("en", "Done!", "raises its voice"),
        ("en", "pane.backups.empty", "raw id"),
        ("en", "Please wait", "this house"),
        ("de", "Zeige the list", "English words"),
        ("de", "Wählen Sie ein System", "addresses the reader"),
    ],
)
def test_a_bad_text_is_refused(language: str, text: str, problem: str) -> None:
    assert any(problem in line for line in entry_complaints(language, Entry("room.thing.text", (text,))))


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "{count} of {total}, 62 %"), ("de", "Sie ist abgelaufen. Sie wird ersetzt."), ("de", "Größe: {size}")],
)
def test_a_good_text_passes(language: str, text: str) -> None:
    assert not list(entry_complaints(language, Entry("room.thing.text", (text,))))


@pytest.mark.parametrize("bad", ["room.thing", "Room.thing.text", "room..thing.text", "room.thing-a.text"])
def test_a_bad_id_is_refused(bad: str) -> None:
    assert list(entry_complaints("en", Entry(bad, ("x",))))


def test_languages_must_agree() -> None:
    english = Entry("room.thing.text", ("{size} kept",))
    assert list(pair_complaints(english, Entry("room.thing.text", ("{sizes} behalten",)), "de"))
    assert list(pair_complaints(english, Entry("room.thing.text", ("a", "b"), is_plural=True), "de"))
    same = Entry("room.thing.text", ("Snapshot",))
    assert list(pair_complaints(same, same, "de"))
    assert not list(pair_complaints(Entry("room.thing.text", ("Snapshot",), may_be_same=True), same, "de"))


def test_a_plural_needs_all_forms_and_its_count() -> None:
    assert list(entry_complaints("en", Entry("room.thing.text", ("one",), is_plural=True)))
    assert list(entry_complaints("en", Entry("room.thing.text", ("one row", "some rows"), is_plural=True)))
    assert not list(entry_complaints("en", Entry("room.thing.text", ("one row", "{count} rows"), is_plural=True)))


def test_a_file_of_texts_is_taken_whole_or_not_at_all() -> None:
    good = '["room.thing.text"]\nen = "Wait..."\nde = "Warten..."\ncomment = "x"\n'
    assert parse_texts(good)["de"]["room.thing.text"].texts == ("Warten…",)
    with pytest.raises(CatalogueError):
        parse_texts(good + '["room.other.text"]\nen = "A b"\n')


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    entries = {
        "room.b.text": Entry("room.b.text", ("{count} row & <more>", "{count} rows"), "table", is_plural=True),
        "room.a.text": Entry("room.a.text", ("Snapshot",), "chip", may_be_same=True),
        "room.c.text": Entry("room.c.text", (), "nothing yet"),
    }
    write("de", entries, entries, tmp_path)
    found = read("de", tmp_path)
    assert found == entries
    assert list(found) == sorted(entries)


def test_ids_are_found_in_code_and_look_alikes_are_not() -> None:
    source = '''"""module.docstring.only"""
TITLE = "room.title.text"
def speak():
    """not.an.id"""
    tr("room.size.text", size=1)
    Message.of("room.open.text", server_text="x", **more)
    host = "ldap.example.com"  # no message id
    module = "app.demo.thing"
'''
    assert [(use.id, use.given) for use in uses_in(source, "x.py")] == [
        ("room.title.text", None),
        ("room.size.text", frozenset({"size"})),
        ("room.open.text", None),
    ]


def test_computed_ids_are_found() -> None:
    source = 'a = f"phase.{x}.word"\nb = f"{x}.txt"\nc = family("look", x, "word")\nd = f"error.store_{x}.title"\n'
    assert [use.id for use in shapes_in(source, "x.py")] == ["phase.{}.word", "look.{}.word", "error.store_{}.title"]


def test_code_and_catalogue_are_compared_both_ways() -> None:
    english = {
        "room.used.text": Entry("room.used.text", ("{size}",)),
        "room.unused.text": Entry("room.unused.text", ("x",)),
        "room.many.text": Entry("room.many.text", ("{count} a", "{count} b"), is_plural=True),
    }
    uses = [
        Use("room.used.text", "x.py:1", frozenset({"sizes"})),
        Use("room.many.text", "x.py:2", frozenset()),
        Use("room.lost.text", "x.py:3"),
    ]
    found = "\n".join(use_complaints(english, uses, [Use("own.{}.word", "x.py:4")]))
    for part in ("room.used.text: needs ['size']", "room.many.text: needs ['count']", "room.lost.text: used but"):
        assert part in found
    assert "room.unused.text: not used" in found
    assert "own.{}.word: makes ids" in found


def test_compiling_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    pseudo(tmp_path / "a")
    pseudo(tmp_path / "b")
    first, second = (sorted((tmp_path / name).glob("*.qm")) for name in "ab")
    assert len(first) == 3
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_two_that_compile_at_once_are_not_in_each_others_way(tmp_path: Path) -> None:
    entries = {"room.thing.text": Entry("room.thing.text", ("Some words",))}
    for language in PLURAL_FORMS:
        write(language, entries, entries, tmp_path)
    with ThreadPoolExecutor(4) as several:
        for _ in range(3):
            for done in [several.submit(catalogues.compile_all, tmp_path) for _ in range(4)]:
                done.result()
            for language in PLURAL_FORMS:
                path_of(language, tmp_path).with_suffix(".qm").unlink()
    assert {path.suffix for path in tmp_path.iterdir()} == {".ts"}
