"""Room that a line leaves free at its trailing end, for what lies over it. For the page beside the details."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem

_GIVES_WAY: Final = QSizePolicy.Policy.Maximum
_NO_HEIGHT: Final = QSizePolicy.Policy.Minimum


class TrailingGap:
    """The gap of one line. What stands in the line needs its least width first: the gap gives way."""

    def __init__(self, line: QHBoxLayout) -> None:
        self._line = line
        self._gap = QSpacerItem(0, 0, _GIVES_WAY, _NO_HEIGHT)
        line.setSpacing(0)
        line.addSpacerItem(self._gap)

    def set_width(self, px: int) -> None:
        """Leave so much free; 0 is none."""
        if self._gap.sizeHint().width() != px:
            self._gap.changeSize(px, 0, _GIVES_WAY, _NO_HEIGHT)
            self._line.invalidate()
