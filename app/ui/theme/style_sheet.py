"""The style sheet of a look: one template in ``resources/style``, filled from tokens and sizes.

For ``theme`` only.
"""

from dataclasses import asdict
from functools import cache
from string import Template
from typing import Final

from app.ui.theme.contrast import luminance, mixed
from app.ui.theme.fonts import sized_px
from app.ui.theme.resources import STYLE
from app.ui.theme.tokens import LEAST_TARGET_PX, Density, Scheme, TextRole, Tokens, grown_px

_BORDER_PX: Final = 1
_DARK_BELOW: Final = 0.4


@cache
def _template() -> Template:
    return Template((STYLE / "console.qss").read_text(encoding="utf-8"))


def style_sheet(tokens: Tokens, density: Density, scale: float) -> str:
    """The whole style sheet.

    Raises:
        KeyError: the template names something that neither tokens nor sizes have.
    """
    return _template().substitute(_colours(tokens) | _sizes(density, scale) | {"images": image_folder(tokens)})


def image_folder(tokens: Tokens) -> str:
    """Folder of the tick and arrow images that fit the ground of the look, with forward slashes."""
    if luminance(tokens.window) > _DARK_BELOW:
        return (STYLE / Scheme.LIGHT).as_posix()
    return (STYLE / (Scheme.DARK if tokens.scheme is Scheme.LIGHT else tokens.scheme)).as_posix()


def _colours(tokens: Tokens) -> dict[str, str]:
    outlined = tokens.outlined_tints
    derived = {
        "button": tokens.surface if outlined or not tokens.is_dark else tokens.raised,
        "disabled_ground": tokens.window if outlined else mixed(tokens.window, tokens.sunken, 0.5),
        "sunken_border": f"1px solid {tokens.line}" if outlined else "none",
        "track_border": f"1px solid {tokens.line}" if outlined else "none",
    }
    return {name: str(value) for name, value in asdict(tokens).items()} | derived


def _sizes(density: Density, scale: float) -> dict[str, str]:
    # The style sheet counts the height of the content; the border comes on top of it.
    control = grown_px(density.control_px, scale) - 2 * _BORDER_PX
    # Even, because a round button whose radius exceeds its half is drawn square.
    box, dot = 2 * round(9 * scale), 2 * round(4 * scale)
    sizes = {
        "control": control,
        "control_pressed": control - 2,
        "framed": control - 2,
        "spin": control - 3,
        "spin_focus": control - 5,
        "indicator": box - 2 * _BORDER_PX,
        "bare": box,
        "half_box": box // 2,
        "dot": dot,
        "dot_ring": (box - dot) // 2,
        "arrow": round(16 * scale),
        "target": max(LEAST_TARGET_PX, round(LEAST_TARGET_PX * scale)),
        "item": grown_px(density.row_px - 4, scale),
        "header": grown_px(density.row_px, scale),
        "tab": grown_px(36, scale),
        "group": round(24 * scale),
        "small_text": sized_px(TextRole.SMALL.px, scale),
    }
    return {name: str(value) for name, value in sizes.items()}
