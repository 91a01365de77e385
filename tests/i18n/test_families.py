"""Families know all values of their enumerations, also of those that `i18n` cannot import."""

import re

import pytest

from app.domain.activities import Phase
from app.domain.backups import BackupKind
from app.i18n.families import FAMILIES, PHASE_WORD, WORDS, Family, word_id
from app.models.backup_columns import BackupColumn
from app.services.connection_flow import ConnectionPage
from app.services.connection_test import TestResult
from app.services.restore_flow import RestorePage
from app.ui.backups.filters import TimeRange

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


def test_families_of_the_rooms_above_know_all_their_values() -> None:
    listed = {family.shape: set(family.values) for family in FAMILIES}
    assert listed["backup_column.{}.label"] == {column.name.lower() for column in BackupColumn}
    for shape, enumeration in (
        ("time_range.{}.word", TimeRange),
        ("restore_page.{}.title", RestorePage),
        ("connection_page.{}.title", ConnectionPage),
        ("test_result.{}.word", TestResult),
    ):
        assert listed[shape] == {value.value for value in enumeration}, shape


def test_ids_are_made_of_values() -> None:
    assert word_id(BackupKind.BARE_METAL) == "backup_kind.bare_metal.word"
    assert PHASE_WORD.id(Phase.FAILED) == "phase.failed.word"


def test_a_value_outside_the_family_is_refused() -> None:
    with pytest.raises(KeyError):
        PHASE_WORD.id("melted")
