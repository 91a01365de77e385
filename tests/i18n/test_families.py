"""Families know all values of their enumerations, also of those that `i18n` cannot import."""

import re

import pytest

from app.domain.activities import Phase
from app.domain.backups import BackupKind
from app.i18n.families import FAMILIES, PHASE_WORD, WORDS, Family, word_id

SHAPE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+){2,}")


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.shape)
def test_every_member_is_an_id(family: Family) -> None:
    assert family.values
    assert all(SHAPE.fullmatch(message_id) for message_id in family.ids())


def test_no_family_is_listed_twice() -> None:
    shapes = [family.shape for family in FAMILIES]
    assert len(shapes) == len(set(shapes))


def test_every_value_of_the_domain_has_its_word() -> None:
    for enumeration, family in WORDS.items():
        assert {word_id(value) for value in enumeration} == set(family.ids())


def test_ids_are_made_of_values() -> None:
    assert word_id(BackupKind.BARE_METAL) == "backup_kind.bare_metal.word"
    assert PHASE_WORD.id(Phase.FAILED) == "phase.failed.word"


def test_a_value_outside_the_family_is_refused() -> None:
    with pytest.raises(KeyError):
        PHASE_WORD.id("melted")
