"""Every look of the domain has a form and colours; none is shown by colour alone."""

import pytest

from app.domain.looks import Look
from app.domain.nodes import NodeKind
from app.ui.theme.icons import icon_names
from app.ui.theme.states import LOOKS, NODE_ICONS, look
from app.ui.theme.tokens import COLOUR_NAMES


@pytest.mark.parametrize("name", list(Look))
def test_each_look_has_form_and_colours(name: Look) -> None:
    state = LOOKS[name]
    assert state.icon in icon_names()
    assert {state.colour, state.form_colour, state.tint} <= COLOUR_NAMES


def test_each_look_has_a_form_of_its_own() -> None:
    assert len({state.icon for state in LOOKS.values()}) == len(LOOKS)


def test_a_look_is_found_by_member_and_by_text() -> None:
    assert look(Look.FAILED) is look("failed")


def test_what_is_not_known_never_looks_well() -> None:
    assert look("splendid") is LOOKS[Look.UNKNOWN]


def test_a_warning_word_is_darker_than_its_triangle() -> None:
    warn = look(Look.WARN)
    assert (warn.colour, warn.form_colour) == ("warn", "warn_fill")


@pytest.mark.parametrize("kind", list(NodeKind))
def test_each_kind_of_node_has_an_icon(kind: NodeKind) -> None:
    assert NODE_ICONS[kind] in icon_names()
