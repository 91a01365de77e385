"""The QPalette of a look, and the look that follows a contrast theme of the platform.

For ``theme`` only. The palette covers what the style sheet does not reach: Qt's own dialogs, item views, disabled text.
"""

from dataclasses import replace
from typing import Final

from PySide6.QtGui import QColor, QPalette

from app.ui.theme.contrast import luminance, mixed
from app.ui.theme.tokens import HIGH_CONTRAST, LIGHT, Scheme, Tokens

_ROLES: Final = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "selected",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line_strong",
    QPalette.ColorRole.Shadow: "scrim",
}
_TEXT_ROLES: Final = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)


def palette_for(tokens: Tokens) -> QPalette:
    """All roles of the palette from the tokens."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, QColor(tokens.colour(token)))
    for role in _TEXT_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    return palette


def tokens_of_platform(palette: QPalette) -> Tokens:
    """High contrast in the platform's own colours, for Windows contrast themes, where the operator chose them.

    Grounds, texts, lines, accent and focus come from the palette; state and environment colours are ours, from the
    look whose ground is as dark.
    """
    window = palette.color(QPalette.ColorRole.Window).name()
    text = palette.color(QPalette.ColorRole.WindowText).name()
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText).name()
    base = LIGHT if luminance(window) > 0.4 else HIGH_CONTRAST
    tints = {name: window for name in Tokens.__dataclass_fields__ if name.endswith("_tint")}
    accent = palette.color(QPalette.ColorRole.Highlight).name()
    return replace(
        base,
        scheme=Scheme.HIGH_CONTRAST,
        window=window,
        surface=window,
        sunken=window,
        raised=window,
        hover=mixed(window, text, 0.12),
        selected=mixed(window, accent, 0.4),
        text=text,
        text2=text,
        text3=text,
        disabled=disabled,
        line=text,
        line_strong=text,
        accent=accent,
        accent_hover=accent,
        accent_pressed=accent,
        on_accent=palette.color(QPalette.ColorRole.HighlightedText).name(),
        link=palette.color(QPalette.ColorRole.Link).name(),
        focus=text,
        on_state=window,
        outlined_tints=True,
        **tints,
    )
