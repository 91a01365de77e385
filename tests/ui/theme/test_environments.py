"""Environments have a mark, a word and colours that can be read, the operator's own ones too."""

import pytest

from app.domain.guards import EnvironmentKind
from app.ui.theme.contrast import contrast_ratio
from app.ui.theme.environments import CHOICE_COUNT, EnvironmentLook, environment_colours
from app.ui.theme.icons import icon_names
from app.ui.theme.tokens import BY_SCHEME, Scheme

KINDS: list[EnvironmentKind | None] = [*EnvironmentKind, None]


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize("choice", range(CHOICE_COUNT))
def test_each_of_the_six_choices_can_be_read(scheme: Scheme, choice: int) -> None:
    tokens = BY_SCHEME[scheme]
    colours = environment_colours(tokens, EnvironmentLook(EnvironmentKind.CUSTOM, choice))
    for ground in (colours.tint, tokens.surface, tokens.selected):
        assert contrast_ratio(colours.ink, ground) >= 4.5


@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_six_choices_differ(scheme: Scheme) -> None:
    tokens = BY_SCHEME[scheme]
    looks = [EnvironmentLook(EnvironmentKind.CUSTOM, choice) for choice in range(CHOICE_COUNT)]
    assert len({environment_colours(tokens, look).ink for look in looks}) == CHOICE_COUNT


def test_there_is_no_seventh_choice() -> None:
    with pytest.raises(IndexError):
        environment_colours(BY_SCHEME[Scheme.LIGHT], EnvironmentLook(EnvironmentKind.CUSTOM, CHOICE_COUNT))


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_a_mark_of_its_own(kind: EnvironmentKind | None) -> None:
    assert EnvironmentLook(kind).mark_icon in icon_names()
    assert len({EnvironmentLook(one).mark_icon for one in KINDS}) == len(KINDS)


def test_only_production_is_production() -> None:
    assert [kind for kind in KINDS if EnvironmentLook(kind).is_production] == [EnvironmentKind.PRODUCTION]
