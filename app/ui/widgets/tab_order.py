"""The order of Tab as it is seen: along the layouts, whenever the widgets in them were made.

Qt chains widgets in the order in which they were made; a form that comes later would end up behind the footer. For
``shells``.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QPushButton, QScrollArea, QToolButton, QWidget

TAB = Qt.FocusPolicy.TabFocus


def order_tabs(areas: Iterable[QWidget]) -> None:
    """Let Tab go through these areas in this order, inside each along its layouts."""
    chain = [widget for area in areas for widget in stops(area)]
    for before, after in pairwise(chain):
        QWidget.setTabOrder(before, after)


def first_stop(area: QWidget) -> QWidget | None:
    """The first field of an area that can be gone to; without one, its first button."""
    usable = [one for one in stops(area) if one is not area and one.isEnabled() and one.isVisibleTo(area)]
    fields = (one for one in usable if not isinstance(one, QPushButton | QToolButton))
    return next(fields, usable[0] if usable else None)


def stops(area: QWidget) -> Iterator[QWidget]:
    """What takes the focus by Tab in an area, itself included, in the order of its layouts; hidden ones, too."""
    if area.focusPolicy() & TAB:
        yield area
    if isinstance(area, QScrollArea):
        inner = area.widget()
        if inner is not None:
            yield from stops(inner)
        return
    layout = area.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield from stops(widget)
        elif inner is not None:
            yield from _in_layout(inner)
