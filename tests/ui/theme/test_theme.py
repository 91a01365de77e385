"""The look in force: palette, fonts, sizes, style sheet and icons change together."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QFontDatabase, QFontMetrics, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import fonts
from app.ui.theme.contrast import contrast_ratio
from app.ui.theme.palette import palette_for, tokens_of_platform
from app.ui.theme.resources import STYLE
from app.ui.theme.style_sheet import image_folder, style_sheet
from app.ui.theme.theme import Appearance, Theme, current_theme, tokens_for
from app.ui.theme.tokens import BY_SCHEME, DARK, HIGH_CONTRAST, LIGHT, Density, Scheme, TextRole


def test_there_is_one_look(theme: Theme) -> None:
    assert current_theme() is theme


@pytest.mark.parametrize("scheme", list(Scheme))
def test_a_scheme_sets_palette_and_style_sheet_and_tells(
    qapp: QApplication, qtbot: QtBot, theme: Theme, scheme: Scheme
) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.apply(qapp, Appearance(scheme))
    tokens = BY_SCHEME[scheme]
    assert theme.tokens is tokens
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == tokens.window
    assert qapp.palette().color(QPalette.ColorRole.PlaceholderText).name().upper() == tokens.text3
    assert tokens.line_strong in qapp.styleSheet()


def test_without_a_preference_an_unknown_system_is_light(qapp: QApplication) -> None:
    assert tokens_for(None, qapp) is LIGHT


def test_the_shipped_family_is_loaded_with_its_four_weights() -> None:
    assert fonts.SHIPPED_FAMILY in fonts.load_shipped_fonts()
    assert {"Regular", "Medium", "Semi Bold", "Bold"} <= set(QFontDatabase.styles(fonts.SHIPPED_FAMILY))


def test_figures_are_of_equal_width(theme: Theme) -> None:
    for role in (TextRole.BODY, TextRole.FIGURE, TextRole.SMALL):
        metrics = QFontMetrics(theme.font(role))
        assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("0000")


@pytest.mark.parametrize(("scale", "body", "caption"), [(0.9, 12, 11), (1.0, 13, 11), (2.0, 26, 22)])
def test_sizes_follow_the_scale_but_stay_legible(
    qapp: QApplication, theme: Theme, scale: float, body: int, caption: int
) -> None:
    theme.apply(qapp, Appearance(Scheme.LIGHT, text_scale=scale))
    assert theme.font(TextRole.BODY).pixelSize() == qapp.font().pixelSize() == body
    assert theme.font(TextRole.CAPTION).pixelSize() == caption
    assert theme.fixed_font().pixelSize() >= 11


def test_the_systems_font_is_a_preference(qapp: QApplication, theme: Theme) -> None:
    theme.apply(qapp, Appearance(Scheme.LIGHT, shipped_font=False))
    assert theme.font(TextRole.BODY).family() == fonts.system_family()


@pytest.mark.parametrize(
    ("density", "height"), [(Density.COMPACT, 26), (Density.NORMAL, 30), (Density.COMFORTABLE, 36)]
)
def test_density_sets_rows_and_controls(
    qapp: QApplication, qtbot: QtBot, theme: Theme, density: Density, height: int
) -> None:
    theme.apply(qapp, Appearance(Scheme.LIGHT, density))
    button = QPushButton("Back")
    qtbot.addWidget(button)
    button.show()
    assert theme.row_height == theme.control_height == height
    assert button.sizeHint().height() == height


def test_controls_hold_their_text_at_twice_the_size(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    theme.apply(qapp, Appearance(Scheme.LIGHT, text_scale=2.0))
    button = QPushButton("Back")
    qtbot.addWidget(button)
    button.show()
    assert button.sizeHint().height() >= QFontMetrics(button.font()).height() + 8
    assert theme.row_height >= theme.line_height() + 8


def test_icons_of_buttons_and_actions_change_with_the_look(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    button = QToolButton(holder)
    action = QAction(holder)
    holder.addAction(action)
    for target in (button, action):
        theme.set_icon(target, "stop")
    theme.apply(qapp, Appearance(Scheme.DARK))
    for target in (button, action):
        picture = target.icon().pixmap(18, 18, QIcon.Mode.Normal).toImage()
        found = {picture.pixelColor(x, 9).name().upper() for x in range(18) if picture.pixelColor(x, 9).alpha() > 180}
        assert DARK.text2 in found


def test_reduced_motion_is_a_preference(qapp: QApplication, theme: Theme) -> None:
    for wish in (True, False):
        theme.apply(qapp, Appearance(Scheme.LIGHT, reduced_motion=wish))
        assert theme.reduced_motion is wish


@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_style_sheet_names_only_images_that_are_there(scheme: Scheme) -> None:
    text = style_sheet(BY_SCHEME[scheme], Density.NORMAL, 1.0)
    paths = re.findall(r"url\(([^)]+)\)", text)
    assert paths
    assert [path for path in paths if not Path(path).is_file()] == []
    assert "$" not in text


@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_images_are_drawn_in_the_colours_of_their_look(scheme: Scheme) -> None:
    tokens = BY_SCHEME[scheme]
    allowed = {tokens.text2, tokens.disabled, tokens.on_accent, tokens.accent}
    images = list((STYLE / scheme).glob("*.svg"))
    assert images
    for path in images:
        named = set(re.findall(r"#[0-9A-Fa-f]{6}", path.read_text(encoding="utf-8")))
        assert named
        assert named <= allowed, path


def test_no_rule_takes_the_focus_away() -> None:
    text = (STYLE / "console.qss").read_text(encoding="utf-8")
    assert ":focus" in text
    assert not re.search(r":focus[^{]*\{[^}]*outline:\s*none", text)


def test_a_contrast_theme_of_the_platform_keeps_its_colours() -> None:
    for ground in (LIGHT, HIGH_CONTRAST):
        palette = palette_for(ground)
        tokens = tokens_of_platform(palette)
        assert tokens.window == palette.color(QPalette.ColorRole.Window).name()
        assert tokens.text == palette.color(QPalette.ColorRole.WindowText).name()
        assert tokens.outlined_tints
        for name in ("ok", "warn", "failed", "running", "held", "unknown"):
            assert contrast_ratio(tokens.colour(name), tokens.window) >= 4.5
        folder = Path(image_folder(tokens)).name
        assert folder == (Scheme.LIGHT if ground is LIGHT else Scheme.HIGH_CONTRAST)
