"""Paints the rows of the tree: environments, systems with their news, nodes with badges, and what is to be told."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from app.domain.looks import HEALTH_LOOKS, Look
from app.models.roles import BADGES, VALUE
from app.models.tree_rows import Badges, Row, RowKind
from app.services.sessions import SystemState
from app.ui.side.tree_texts import link_text, name_text, sub_line, told_text, tool_tip
from app.ui.theme.environments import environment_colours
from app.ui.theme.painting import draw_icon, draw_mark, draw_state, draw_text
from app.ui.theme.sides import leading, trailing, without_leading, without_trailing
from app.ui.theme.states import NODE_ICONS, look
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.plain_text import plain_tool_tip
from app.ui.wording import environment_look, environment_name

AnyIndex = QModelIndex | QPersistentModelIndex
SELECTED = QStyle.StateFlag.State_Selected
ENVIRONMENT_PX, SYSTEM_PX, NODE_PX = 34, 42, 28
ICON_PX, GAP_PX, EDGE_PX = 16, 8, 12
TWO_LINES = frozenset({RowKind.SYSTEM})

SYSTEM_BADGES: dict[SystemState, Look] = {
    SystemState.SIGNED_OUT: Look.SIGNED_OUT,
    SystemState.NEEDS_SECRET: Look.SIGNED_OUT,
    SystemState.NEEDS_CODE: Look.SIGNED_OUT,
    SystemState.NEEDS_CONSENT: Look.HELD,
    SystemState.NEEDS_PROXY: Look.OFFLINE,
    SystemState.REJECTED: Look.SIGNED_OUT,
    SystemState.UNREACHABLE: Look.OFFLINE,
    SystemState.ASKED_TO_WAIT: Look.WAITING,
    SystemState.UNTRUSTED: Look.FAILED,
    SystemState.FORBIDDEN: Look.FORBIDDEN,
    SystemState.FAULTY: Look.WARN,
}

SPECIAL_LOOKS: dict[RowKind, Look] = {
    RowKind.LOADING: Look.RUNNING,
    RowKind.SIGNED_OUT: Look.SIGNED_OUT,
    RowKind.NEEDS_SECRET: Look.SIGNED_OUT,
    RowKind.NEEDS_CODE: Look.SIGNED_OUT,
    RowKind.NEEDS_CONSENT: Look.HELD,
    RowKind.NEEDS_PROXY: Look.OFFLINE,
    RowKind.REJECTED: Look.FAILED,
    RowKind.UNREACHABLE: Look.OFFLINE,
    RowKind.UNTRUSTED: Look.FAILED,
    RowKind.FORBIDDEN: Look.FORBIDDEN,
    RowKind.FAULTY: Look.WARN,
    RowKind.ERROR: Look.FAILED,
    RowKind.EMPTY: Look.SKIPPED,
}


class TreeDelegate(QStyledItemDelegate):
    """Draws; knows no service. The words come from ``tree_texts``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def link_text(self, row: Row) -> str:
        """The link at the end of a row that tells something, or nothing."""
        return link_text(row)

    def link_rect(self, row: Row, rect: QRect) -> QRect:
        """Where the link is inside the row's rectangle; empty without one."""
        text = self.link_text(row)
        if not text:
            return QRect()
        theme = current_theme()
        width = QFontMetrics(theme.font(TextRole.SMALL_BOLD)).horizontalAdvance(text) + 2
        direction = self._widget().layoutDirection()
        return trailing(without_trailing(rect, theme.px(EDGE_PX), direction), width, direction)

    def first_line_offset(self, row: Row) -> int:
        """Distance of the first line from the top of a row, px."""
        return current_theme().px(4) if row.kind in TWO_LINES else 0

    def first_line_height(self, row: Row) -> int:
        """Height of the first line, px."""
        theme = current_theme()
        return round(theme.line_height()) + 2 if row.kind in TWO_LINES else self._height(row)

    def _height(self, row: Row) -> int:
        theme = current_theme()
        if row.kind is RowKind.ENVIRONMENT:
            return theme.px(ENVIRONMENT_PX)
        return theme.px(SYSTEM_PX) if row.kind in TWO_LINES else theme.px(NODE_PX)

    def _widget(self) -> QWidget:
        parent = self.parent()
        assert isinstance(parent, QWidget)
        return parent

    # what Qt asks for

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Height by the kind of row."""
        row: Row | None = index.data(VALUE)
        return QSize(80, self._height(row) if row is not None else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row; the ground is drawn by the view."""
        row: Row | None = index.data(VALUE)
        if row is None:
            return
        direction = self._widget().layoutDirection()
        painter.save()
        painter.setLayoutDirection(direction)
        if option.state & SELECTED and not row.is_special:
            painter.fillRect(QRect(option.rect), current_theme().colour("selected"))
        rect = without_trailing(QRect(option.rect), current_theme().px(EDGE_PX), direction)
        if row.kind is RowKind.ENVIRONMENT:
            self._paint_environment(painter, rect, row)
        elif row.kind is RowKind.SYSTEM:
            self._paint_system(painter, rect, row, index.data(BADGES))
        elif row.kind is RowKind.NODE:
            self._paint_node(painter, rect, row, index.data(BADGES))
        else:
            self._paint_told(painter, rect, row, QRect(option.rect))
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """The full name and news, as plain text."""
        row: Row | None = index.data(VALUE)
        if row is None:
            return False
        QToolTip.showText(event.globalPos(), plain_tool_tip(tool_tip(row, index.data(BADGES))), view)
        return True

    def _icon_place(self, painter: QPainter, rect: QRect) -> tuple[QRect, QRect]:
        """The icon's square column at the leading side, and what is left beside it."""
        theme = current_theme()
        side, direction = theme.px(ICON_PX), painter.layoutDirection()
        return leading(rect, side, direction), without_leading(rect, side + theme.px(GAP_PX), direction)

    def _paint_environment(self, painter: QPainter, rect: QRect, row: Row) -> None:
        assert row.environment is not None
        theme = current_theme()
        look_of = environment_look(row.environment)
        icon, rest = self._icon_place(painter, rect)
        draw_mark(painter, icon, look_of, 15)
        count = told_text(row)
        small = theme.font(TextRole.SMALL)
        width = QFontMetrics(small).horizontalAdvance(count) + theme.px(GAP_PX)
        draw_text(painter, trailing(rest, width, painter.layoutDirection()), count, small, "text3", at_end=True)
        name = theme.font(TextRole.CAPTION_BOLD)
        name.setLetterSpacing(name.SpacingType.AbsoluteSpacing, 0.6)
        ink = environment_colours(theme.tokens, look_of).ink
        place = without_trailing(rest, width, painter.layoutDirection())
        draw_text(painter, place, environment_name(row.environment).upper(), name, ink)

    def _paint_system(self, painter: QPainter, rect: QRect, row: Row, badges: Badges | None) -> None:
        assert row.system is not None
        theme = current_theme()
        height = self.first_line_height(row)
        first = QRect(rect.left(), rect.top() + self.first_line_offset(row), rect.width(), height)
        icon, line = self._icon_place(painter, first)
        draw_icon(painter, icon, row.system.card.icon, "text2", ICON_PX)
        line = self._paint_badges(painter, line, badges, row)
        colour = "text3" if row.is_stale else "text"
        draw_text(painter, line, name_text(row), theme.font(TextRole.NAME), colour)
        below = QRect(rect.left(), first.bottom() + 1, rect.width(), round(theme.line_height(TextRole.CAPTION)) + 2)
        _, below = self._icon_place(painter, below)
        words, sub_colour = sub_line(row)
        draw_text(painter, below, words, theme.font(TextRole.CAPTION, 400), sub_colour, elide_middle=False)

    def _paint_node(self, painter: QPainter, rect: QRect, row: Row, badges: Badges | None) -> None:
        assert row.node is not None
        theme = current_theme()
        faint = row.is_stale or row.node.muted
        icon, line = self._icon_place(painter, rect)
        draw_icon(painter, icon, NODE_ICONS[row.node.kind], "text3" if faint else "text2", ICON_PX)
        line = self._paint_badges(painter, line, badges, row)
        draw_text(painter, line, name_text(row), theme.font(TextRole.BODY_MEDIUM), "text3" if faint else "text")

    def _paint_told(self, painter: QPainter, rect: QRect, row: Row, whole: QRect) -> None:
        theme = current_theme()
        direction = painter.layoutDirection()
        icon, line = self._icon_place(painter, rect)
        draw_state(painter, icon, look(SPECIAL_LOOKS[row.kind]), 14)
        link = self.link_rect(row, whole)
        if not link.isEmpty():
            draw_text(painter, link, self.link_text(row), theme.font(TextRole.SMALL_BOLD), "link")
            line = without_trailing(line, link.width() + theme.px(GAP_PX), direction)
        draw_text(painter, line, told_text(row), theme.font(TextRole.SMALL), "text3", elide_middle=False)

    def _paint_badges(self, painter: QPainter, line: QRect, badges: Badges | None, row: Row) -> QRect:
        """Badges at the trailing side; returns what is left of the line."""
        shown = badge_list(badges, row)
        theme, direction = current_theme(), painter.layoutDirection()
        font = theme.font(TextRole.SMALL_BOLD)
        for state, count in reversed(shown):
            text = str(count) if count else ""
            width = QFontMetrics(font).horizontalAdvance(text) + (3 if text else 0)
            look_of = look(state)
            if text:
                place = trailing(line, width, direction)
                draw_text(painter, place, text, font, look_of.colour, at_end=True)
            line = without_trailing(line, width, direction)
            side = theme.px(14)
            draw_state(painter, trailing(line, side, direction), look_of, 14)
            line = without_trailing(line, side + theme.px(6), direction)
        return line


def badge_list(badges: Badges | None, row: Row) -> list[tuple[Look, int]]:
    """Looks and counts from leading to trailing; a badge without number is a state."""
    found: list[tuple[Look, int]] = []
    if row.kind is RowKind.SYSTEM and row.system is not None:
        state = SYSTEM_BADGES.get(row.system.state)
        if state is not None:
            return [(state, 0)]
        if row.is_stale:
            found.append((Look.STALE, 0))
    if badges is None:
        return found
    if badges.running:
        found.append((Look.RUNNING, badges.running))
    if badges.failed:
        found.append((Look.FAILED, badges.failed))
    elif badges.needs_you:
        found.append((Look.UNKNOWN, badges.needs_you))
    elif badges.worst is not None:
        found.append((HEALTH_LOOKS[badges.worst], 0))
    return found
