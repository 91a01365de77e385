"""The icon set: SVG files drawn on a 20 px grid, coloured, sized and mirrored on demand, each variant rendered once.

For painters and buttons, through ``current_theme().icons``. It knows names and colours, not what an icon means.
"""

import re
from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from app.ui.theme.resources import ICONS

# Drawn for reading from left to right; a clock, a tick or a circle arrow is the same in both directions.
MIRRORED: Final = frozenset(
    {
        "chevron-left",
        "chevron-right",
        "env",
        "export",
        "external",
        "import",
        "list",
        "log",
        "sign-in",
        "sign-out",
    }
)

_GRID_PX: Final = 20
# Below the grid size lines grow relative to the drawing, so that they stay this thick on the screen.
_LEAST_LINE_PX: Final = 1.35
_LINE: Final = re.compile(r'stroke-width="([0-9.]+)"')
_KEPT_PIXMAPS: Final = 4096

_TRANSPARENT: Final = Qt.GlobalColor.transparent


@cache
def icon_names() -> frozenset[str]:
    """All names there are."""
    return frozenset(path.stem for path in ICONS.glob("*.svg"))


@cache
def _drawing(name: str) -> str:
    return (ICONS / f"{name}.svg").read_text(encoding="utf-8")


def svg_text(name: str, colour: str, on_colour: str, size_px: float) -> bytes:
    """The drawing with its colours set and its lines thickened for a small size.

    Raises:
        FileNotFoundError: there is no icon of that name.
    """
    text = _drawing(name)
    if size_px < _GRID_PX:
        growth = max(1.0, _LEAST_LINE_PX * _GRID_PX / (1.6 * size_px))
        text = _LINE.sub(lambda match: f'stroke-width="{float(match[1]) * growth:.2f}"', text)
    return text.replace("currentColor", colour).replace('"white"', f'"{on_colour}"').encode()


class IconStore:
    """Pixmaps by name, colour, size and device ratio. One per ``Theme``; painting asks it on every repaint."""

    def __init__(self) -> None:
        self._pixmaps: dict[tuple[str, str, str, int, float, bool], QPixmap] = {}
        self._icons: dict[tuple[str, str, str, str, str, int, float, int, bool], QIcon] = {}

    def pixmap(
        self,
        name: str,
        colour: str,
        size_px: int,
        ratio: float = 1.0,
        *,
        on_colour: str = "#FFFFFF",
        right_to_left: bool = False,
    ) -> QPixmap:
        """A square pixmap of ``size_px`` device-independent pixels.

        Args:
            colour: ``#RRGGBB`` of lines and fills.
            ratio: device pixels per pixel.
            on_colour: ``#RRGGBB`` of the sign inside a filled form.
            right_to_left: mirror it, if it is one of ``MIRRORED``.

        Raises:
            FileNotFoundError: there is no icon of that name.
        """
        mirrored = right_to_left and name in MIRRORED
        key = (name, colour, on_colour, size_px, ratio, mirrored)
        found = self._pixmaps.get(key)
        if found is None:
            if len(self._pixmaps) >= _KEPT_PIXMAPS:
                self._pixmaps.clear()
            found = _rendered(svg_text(name, colour, on_colour, size_px), size_px, ratio, mirrored)
            self._pixmaps[key] = found
        return found

    def icon(
        self,
        name: str,
        *,
        normal: str,
        disabled: str,
        selected: str,
        on_colour: str = "#FFFFFF",
        size_px: int = 18,
        ratio: float = 1.0,
        gap_px: int = 0,
        right_to_left: bool = False,
    ) -> QIcon:
        """An icon for buttons and menus with its three colours, cut for that device ratio and for twice it.

        ``gap_px`` of nothing are added at the trailing side, to stand further from the text.
        """
        key = (name, normal, disabled, selected, on_colour, size_px, ratio, gap_px, right_to_left)
        found = self._icons.get(key)
        if found is not None:
            return found
        icon = self._icons[key] = QIcon()
        colours = (
            (QIcon.Mode.Normal, normal),
            (QIcon.Mode.Active, normal),
            (QIcon.Mode.Disabled, disabled),
            (QIcon.Mode.Selected, selected),
        )
        for mode, colour in colours:
            for each_ratio in dict.fromkeys((ratio, 2.0)):
                pixmap = self.pixmap(
                    name, colour, size_px, each_ratio, on_colour=on_colour, right_to_left=right_to_left
                )
                icon.addPixmap(_widened(pixmap, gap_px, right_to_left) if gap_px else pixmap, mode)
        return icon

    def clear(self) -> None:
        """Forget all pixmaps, after the look has changed."""
        self._pixmaps.clear()
        self._icons.clear()


def program_icon() -> QIcon:
    """The sign of the program for windows and the task bar, the same in every look."""
    svg = (ICONS / "app" / "backstay.svg").read_bytes()
    icon = QIcon()
    for size_px in (16, 24, 32, 48, 64, 128, 256):
        icon.addPixmap(_rendered(svg, size_px, 1.0, False))
    return icon


def _rendered(svg: bytes, size_px: int, ratio: float, mirrored: bool) -> QPixmap:
    side = max(1, round(size_px * ratio))
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(_TRANSPARENT)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    if mirrored:
        pixmap = pixmap.transformed(QTransform(-1, 0, 0, 1, side, 0))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _widened(pixmap: QPixmap, gap_px: int, gap_at_left: bool) -> QPixmap:
    ratio = pixmap.devicePixelRatio()
    wide = QPixmap(pixmap.size() + QSize(round(gap_px * ratio), 0))
    wide.setDevicePixelRatio(ratio)
    wide.fill(_TRANSPARENT)
    painter = QPainter(wide)
    painter.drawPixmap(gap_px if gap_at_left else 0, 0, pixmap)
    painter.end()
    return wide
