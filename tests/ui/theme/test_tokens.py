"""Holds the colours to the contrast that the design promises, and computes its table again."""

import pytest

from app.ui.theme.contrast import contrast_ratio, luminance, mixed
from app.ui.theme.tokens import BY_SCHEME, COLOUR_NAMES, Density, Scheme, TextRole, Tokens, grown_px

TEXTS = ("text", "text2", "text3", "link")
STATES = (
    ("ok", "ok_tint"),
    ("warn", "warn_tint"),
    ("failed", "failed_tint"),
    ("running", "running_tint"),
    ("held", "held_tint"),
    ("unknown", "neutral_tint"),
    ("waiting", "neutral_tint"),
    ("production", "production_tint"),
    ("staging", "staging_tint"),
    ("lab", "lab_tint"),
    ("custom", "custom_tint"),
)
ON_STATE = ("ok", "warn_fill", "failed", "unknown", "waiting")
GROUNDS = ("window", "surface", "selected")

# The table of the design: ratio against window, surface and selected.
PROMISED = {
    Scheme.LIGHT: {
        "text": (15.1, 16.4, 13.2),
        "text2": (7.1, 7.7, 6.2),
        "text3": (5.2, 5.7, 4.6),
        "line_strong": (3.6, 3.9, 3.1),
        "link": (6.0, 6.6, 5.3),
        "focus": (6.0, 6.6, 5.3),
    },
    Scheme.DARK: {
        "text": (15.3, 14.0, 10.3),
        "text2": (9.1, 8.3, 6.1),
        "text3": (7.5, 6.9, 5.0),
        "line_strong": (5.2, 4.7, 3.5),
        "link": (9.3, 8.5, 6.2),
        "focus": (9.3, 8.5, 6.2),
    },
    Scheme.HIGH_CONTRAST: {
        "text": (21.0, 21.0, 11.3),
        "text2": (21.0, 21.0, 11.3),
        "text3": (16.8, 16.8, 9.0),
        "line_strong": (21.0, 21.0, 11.3),
        "link": (12.8, 12.8, 6.9),
        "focus": (16.0, 16.0, 8.6),
    },
}


@pytest.fixture(params=list(Scheme), ids=str)
def tokens(request: pytest.FixtureRequest) -> Tokens:
    return BY_SCHEME[request.param]


def ratio(tokens: Tokens, first: str, second: str) -> float:
    return contrast_ratio(tokens.colour(first), tokens.colour(second))


def test_black_on_white_is_the_largest_contrast() -> None:
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast_ratio("#5B6877", "#5B6877") == pytest.approx(1.0)
    assert luminance("#FFFFFF") == pytest.approx(1.0)


def test_colours_mix_channel_by_channel() -> None:
    assert mixed("#000000", "#FF8000", 0.5) == "#804000"


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("ground", [*GROUNDS, "sunken", "raised", "hover"])
def test_texts_can_be_read_on_every_ground(tokens: Tokens, name: str, ground: str) -> None:
    assert ratio(tokens, name, ground) >= 4.5


@pytest.mark.parametrize(("name", "tint"), STATES, ids=str)
def test_words_of_states_and_environments_can_be_read(tokens: Tokens, name: str, tint: str) -> None:
    for ground in ("surface", "selected", tint):
        assert ratio(tokens, name, ground) >= 4.5, ground


@pytest.mark.parametrize("name", ["warn_fill", "line_strong", "focus", "accent"])
def test_graphics_stand_out(tokens: Tokens, name: str) -> None:
    for ground in ("surface", "selected"):
        assert ratio(tokens, name, ground) >= 3.0, ground


@pytest.mark.parametrize("name", ON_STATE)
def test_the_sign_inside_a_filled_form_stands_out(tokens: Tokens, name: str) -> None:
    assert ratio(tokens, "on_state", name) >= 3.0


def test_filled_buttons_and_the_band_can_be_read(tokens: Tokens) -> None:
    for ground in ("accent", "accent_hover", "accent_pressed"):
        assert ratio(tokens, "on_accent", ground) >= 4.5
    assert ratio(tokens, "on_production", "production_band") >= 4.5


@pytest.mark.parametrize("scheme", PROMISED)
def test_the_table_of_the_design_is_kept(scheme: Scheme) -> None:
    tokens = BY_SCHEME[scheme]
    computed = {name: tuple(round(ratio(tokens, name, on), 1) for on in GROUNDS) for name in PROMISED[scheme]}
    assert computed == PROMISED[scheme]


def test_a_colour_is_found_by_name_or_is_itself() -> None:
    tokens = BY_SCHEME[Scheme.LIGHT]
    assert tokens.colour("ok") == "#07734F"
    assert tokens.colour("#123456") == "#123456"
    for wrong in ("scheme", "outlined_tints", "puce"):
        with pytest.raises(KeyError):
            tokens.colour(wrong)


def test_all_colours_are_whole(tokens: Tokens) -> None:
    for name in COLOUR_NAMES:
        value = tokens.colour(name)
        assert len(value) == 7, name
        assert int(value[1:], 16) >= 0


def test_texts_keep_the_least_legible_size() -> None:
    assert min(role.px for role in TextRole) == 11


def test_heights_grow_with_the_text_but_never_shrink() -> None:
    assert grown_px(30, 1.0) == 30
    assert grown_px(30, 0.9) == 30
    assert grown_px(30, 2.0) >= 30 + 15
    assert [density.row_px for density in Density] == [26, 30, 36]
