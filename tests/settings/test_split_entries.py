"""Records over short entries: whole or old at every moment of a crash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from app.domain.errors import SecretStoreError, SecretStoreState
from app.settings import split_entries

LIMIT = 120


class Crash(BaseException):
    """The process dies here."""


class ShortEntries:
    """Entries in memory that refuse long texts, and die before the n-th change when told to."""

    unit_limit: int | None = LIMIT

    def __init__(self, entries: dict[str, str] | None = None, changes_left: int = 10**9) -> None:
        self.entries = {} if entries is None else entries
        self.changes_left = changes_left

    def get(self, name: str) -> str | None:
        return self.entries.get(name)

    def set(self, name: str, text: str) -> None:
        assert len(text.encode("utf-16-le")) <= 2 * LIMIT
        self._change()
        self.entries[name] = text

    def delete(self, name: str) -> bool:
        self._change()
        return self.entries.pop(name, None) is not None

    def _change(self) -> None:
        if self.changes_left == 0:
            raise Crash
        self.changes_left -= 1


def read(entries: ShortEntries) -> str | None:
    text = split_entries.read(entries, "p")
    return None if text is None else text.get_secret_value()


RECORDS = ["short", "x" * 121, "é" * 500, "𝄞" * 301, "y" * 1000]


@given(st.text(min_size=0, max_size=900))
def test_any_text_comes_back(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    entries = ShortEntries()
    split_entries.write(entries, "p", SecretStr(text))
    assert read(entries) == text


@pytest.mark.parametrize("old", RECORDS)
@pytest.mark.parametrize("new", RECORDS)
def test_a_crash_at_any_change_leaves_the_old_record_or_the_new_one(old: str, new: str) -> None:
    start: dict[str, str] = {}
    split_entries.write(ShortEntries(start), "p", SecretStr(old))
    done = False
    for changes in range(100):
        entries = ShortEntries(dict(start), changes)
        try:
            split_entries.write(entries, "p", SecretStr(new))
            done = True
        except Crash:
            pass
        entries.changes_left = 10**9
        assert read(entries) in {old, new}
        # The next writing, and the one after, leave nothing of any earlier one behind.
        for text in (new, "z" * 400):
            split_entries.write(entries, "p", SecretStr(text))
            assert read(entries) == text
        split_entries.write(entries, "p", SecretStr("end"))
        assert entries.entries == {"p": "end"}
        if done:
            break
    assert done


@pytest.mark.parametrize("old", RECORDS)
def test_a_crash_while_deleting_leaves_nothing_that_a_second_try_does_not_find(old: str) -> None:
    start: dict[str, str] = {}
    split_entries.write(ShortEntries(start), "p", SecretStr(old))
    for changes in range(20):
        entries = ShortEntries(dict(start), changes)
        try:
            split_entries.delete(entries, "p")
        except Crash:
            assert "p" in entries.entries  # the name is the last to go
        entries.changes_left = 10**9
        split_entries.delete(entries, "p")
        assert entries.entries == {}


@pytest.mark.parametrize("culprit", ["p/a/1", "p/a/0"])
def test_a_missing_or_foreign_part_is_damage(culprit: str) -> None:
    entries = ShortEntries()
    split_entries.write(entries, "p", SecretStr("x" * 300))
    del entries.entries[culprit]
    with pytest.raises(SecretStoreError) as missing:
        read(entries)
    entries.entries[culprit] = "y" * 100
    with pytest.raises(SecretStoreError) as foreign:
        read(entries)
    assert {missing.value.state, foreign.value.state} == {SecretStoreState.DAMAGED}
    split_entries.write(entries, "p", SecretStr("z" * 300))
    assert read(entries) == "z" * 300


def test_a_manifest_of_a_newer_program_is_damage() -> None:
    entries = ShortEntries({"p": '{"split":[2,"a",3,"00"]}'})
    with pytest.raises(SecretStoreError):
        read(entries)


def test_without_a_limit_a_record_is_one_entry() -> None:
    entries = ShortEntries()
    entries.unit_limit = None
    entries.set = lambda name, text: entries.entries.update({name: text})  # type: ignore[method-assign]
    split_entries.write(entries, "p", SecretStr("x" * 100_000))
    assert list(entries.entries) == ["p"]
    assert read(entries) == "x" * 100_000
