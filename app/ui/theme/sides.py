"""Leading and trailing: rectangles that mirror with the reading direction.

For painters of widgets and delegates. Delegates must not use mirrored alignment flags (they would turn twice); they
compute sides here and draw with absolute alignment.
"""

from typing import Final

from PySide6.QtCore import QRect, Qt

RIGHT_TO_LEFT: Final = Qt.LayoutDirection.RightToLeft

# Plain numbers: flag arithmetic on enums is slow in repaints.
_CENTRE: Final = Qt.AlignmentFlag.AlignVCenter.value | Qt.AlignmentFlag.AlignAbsolute.value
_LEFT: Final = Qt.AlignmentFlag.AlignLeft.value | _CENTRE
_RIGHT: Final = Qt.AlignmentFlag.AlignRight.value | _CENTRE


def leading_alignment(direction: Qt.LayoutDirection) -> int:
    """Absolute flags: at the leading side, centred upright."""
    return _RIGHT if direction is RIGHT_TO_LEFT else _LEFT


def trailing_alignment(direction: Qt.LayoutDirection) -> int:
    """Absolute flags: at the trailing side, centred upright."""
    return _LEFT if direction is RIGHT_TO_LEFT else _RIGHT


def leading(rect: QRect, width: int, direction: Qt.LayoutDirection) -> QRect:
    """The strip of that width at the leading side."""
    x = rect.right() - width + 1 if direction is RIGHT_TO_LEFT else rect.left()
    return QRect(x, rect.top(), width, rect.height())


def trailing(rect: QRect, width: int, direction: Qt.LayoutDirection) -> QRect:
    """The strip of that width at the trailing side."""
    x = rect.left() if direction is RIGHT_TO_LEFT else rect.right() - width + 1
    return QRect(x, rect.top(), width, rect.height())


def without_leading(rect: QRect, width: int, direction: Qt.LayoutDirection) -> QRect:
    """What is left when a strip of that width is taken at the leading side."""
    return rect.adjusted(0, 0, -width, 0) if direction is RIGHT_TO_LEFT else rect.adjusted(width, 0, 0, 0)


def without_trailing(rect: QRect, width: int, direction: Qt.LayoutDirection) -> QRect:
    """What is left when a strip of that width is taken at the trailing side."""
    return rect.adjusted(width, 0, 0, 0) if direction is RIGHT_TO_LEFT else rect.adjusted(0, 0, -width, 0)


def mirrored(rect: QRect, within: QRect, direction: Qt.LayoutDirection) -> QRect:
    """A rectangle laid out for left to right, moved to its mirrored place inside another one."""
    if direction is not RIGHT_TO_LEFT:
        return rect
    return QRect(within.left() + within.right() - rect.right(), rect.top(), rect.width(), rect.height())


def centred(rect: QRect, side_px: int) -> QRect:
    """A square in the middle of a rectangle."""
    x = rect.left() + (rect.width() - side_px) // 2
    return QRect(x, rect.top() + (rect.height() - side_px) // 2, side_px, side_px)
