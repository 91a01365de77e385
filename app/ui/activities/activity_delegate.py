"""Paints one run as a row of the dock: state, names, phase with bar and numbers, age, actions."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from app.models.roles import VALUE
from app.services.activities import Run
from app.ui.activities.faces import Face
from app.ui.texts import tr
from app.ui.theme.bars import draw_bar
from app.ui.theme.painting import draw_focus_ring, draw_icon, draw_selection, draw_state, draw_text
from app.ui.theme.sides import leading, mirrored, trailing, without_leading, without_trailing
from app.ui.theme.states import look
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.plain_text import plain_tool_tip
from app.ui.window.possible import ActionId

AnyIndex = QModelIndex | QPersistentModelIndex
ROW_PX, EDGE_PX, GAP_PX, BAR_PX, ICON_PX, BUTTON_PX = 54, 14, 12, 6, 16, 28
NAME_SHARE, AGE_PX = 0.27, 150
SELECTED = QStyle.StateFlag.State_Selected
HAS_FOCUS = QStyle.StateFlag.State_HasFocus

ACTION_ICONS: dict[ActionId, str] = {
    ActionId.STOP: "stop",
    ActionId.PAUSE: "pause",
    ActionId.RESUME: "play",
    ActionId.TRY_AGAIN: "refresh",
    ActionId.ACKNOWLEDGE: "check",
    ActionId.CONFIRM_EFFECT: "check",
    ActionId.REFUSE_EFFECT: "close",
    ActionId.DISMISS: "close",
}


class ActivityDelegate(QStyledItemDelegate):
    """Draws what ``face_of`` says; ``position`` is the place of the travelling block."""

    def __init__(self, face_of: Callable[[Run], Face], position: Callable[[], float], parent: QWidget) -> None:
        super().__init__(parent)
        self._face_of = face_of
        self._position = position

    def face(self, index: AnyIndex) -> Face | None:
        """The face of a row."""
        run: Run | None = index.data(VALUE)
        return self._face_of(run) if run is not None else None

    def action_at(self, face: Face, rect: QRect, place: QPoint) -> ActionId | None:
        """The action whose icon is at that place inside the row's rectangle."""
        for action, where in self._action_places(face, rect):
            if where.contains(place):
                return action
        return None

    def _action_places(self, face: Face, rect: QRect) -> list[tuple[ActionId, QRect]]:
        theme = current_theme()
        parent = self.parent()
        assert isinstance(parent, QWidget)
        direction = parent.layoutDirection()
        row = without_trailing(rect, theme.px(EDGE_PX), direction)
        places = []
        for action in reversed(face.actions):
            places.append((action, trailing(row, theme.px(BUTTON_PX), direction)))
            row = without_trailing(row, theme.px(BUTTON_PX), direction)
        return places

    # what Qt asks for

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """One height for all rows."""
        return QSize(200, current_theme().px(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row."""
        face = self.face(index)
        if face is None:
            return
        theme = current_theme()
        rect = QRect(option.rect)
        painter.save()
        parent = self.parent()
        assert isinstance(parent, QWidget)
        direction = parent.layoutDirection()
        painter.setLayoutDirection(direction)
        if option.state & SELECTED:
            draw_selection(painter, rect)
            if option.state & HAS_FOCUS:
                draw_focus_ring(painter, rect.adjusted(1, 1, -1, -1))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        self._paint_actions(painter, rect, face)
        inner = mirrored(QRect(rect), rect, direction)
        inner = without_leading(inner, theme.px(EDGE_PX), direction)
        inner = without_trailing(inner, theme.px(EDGE_PX) + 3 * theme.px(BUTTON_PX), direction)
        icon = leading(inner, theme.px(ICON_PX), direction)
        draw_state(painter, icon.adjusted(0, 0, 0, -theme.px(14)), look(face.look), ICON_PX)
        inner = without_leading(inner, theme.px(ICON_PX) + theme.px(GAP_PX), direction)
        names = leading(inner, round(inner.width() * NAME_SHARE), direction)
        self._paint_two(painter, names, face.title, face.subtitle)
        inner = without_leading(inner, names.width() + theme.px(GAP_PX), direction)
        age = trailing(inner, theme.px(AGE_PX), direction)
        self._paint_age(painter, age, face)
        middle = without_trailing(inner, age.width() + 2 * theme.px(GAP_PX), direction)
        self._paint_progress(painter, middle, face)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """The whole face in words, or what the icon under the pointer does."""
        face = self.face(index)
        if face is None:
            return False
        action = self.action_at(face, QRect(option.rect), event.pos())
        if action is not None:
            text = tr(ACTION_TIPS[action])
        else:
            box = [face.box.title, face.box.text] if face.box is not None else []
            text = "\n".join(
                part for part in (face.title, face.subtitle, face.left, *face.notes, *box, face.cannot_stop) if part
            )
        QToolTip.showText(event.globalPos(), plain_tool_tip(text), view)
        return True

    def _paint_two(self, painter: QPainter, rect: QRect, first: str, second: str) -> None:
        theme = current_theme()
        upper, lower = _lines(rect)
        draw_text(painter, upper, first, theme.font(TextRole.NAME), "text")
        draw_text(painter, lower, second, theme.font(TextRole.SMALL), "text2", elide_middle=False)

    def _paint_progress(self, painter: QPainter, rect: QRect, face: Face) -> None:
        theme, direction = current_theme(), painter.layoutDirection()
        upper, lower = _lines(rect)
        right = theme.font(TextRole.SMALL_MEDIUM)
        width = QFontMetrics(right).horizontalAdvance(face.right) + 4
        draw_text(painter, trailing(upper, width, direction), face.right, right, "text2", at_end=True)
        left = without_trailing(upper, width + theme.px(8), direction)
        draw_text(painter, left, face.left, theme.font(TextRole.BODY_MEDIUM), "text", elide_middle=False)
        if face.bar is not None:
            height = theme.px(BAR_PX)
            bar = QRect(lower.left(), lower.top() + (lower.height() - height) // 2, lower.width(), height)
            draw_bar(painter, bar, face.bar, self._position())
        elif face.box is not None:
            colour = look(face.box.look).colour
            draw_text(painter, lower, face.box.title, theme.font(TextRole.SMALL), colour, elide_middle=False)
        elif face.notes:
            draw_text(painter, lower, face.notes[0], theme.font(TextRole.SMALL), "text3", elide_middle=False)

    def _paint_age(self, painter: QPainter, rect: QRect, face: Face) -> None:
        theme, direction = current_theme(), painter.layoutDirection()
        colour = "warn" if face.is_old_news else "text2"
        icon = leading(rect, theme.px(14), direction)
        draw_icon(painter, icon, "stale" if face.is_old_news else "refresh", colour, 14)
        text = without_leading(rect, theme.px(22), direction)
        draw_text(painter, text, face.age, theme.font(TextRole.SMALL), colour, elide_middle=False)

    def _paint_actions(self, painter: QPainter, rect: QRect, face: Face) -> None:
        for action, place in self._action_places(face, rect):
            draw_icon(painter, place, ACTION_ICONS[action], "text2", ICON_PX)


def _lines(rect: QRect) -> tuple[QRect, QRect]:
    """Upper and lower line of a row of two."""
    theme = current_theme()
    height = round(theme.line_height()) + 3
    top = rect.top() + (rect.height() - 2 * height) // 2
    return QRect(rect.left(), top, rect.width(), height), QRect(rect.left(), top + height, rect.width(), height)


ACTION_TIPS: dict[ActionId, str] = {
    ActionId.STOP: "action.stop.text",
    ActionId.PAUSE: "action.pause.text",
    ActionId.RESUME: "action.resume.text",
    ActionId.ACKNOWLEDGE: "action.acknowledge.text",
    ActionId.CONFIRM_EFFECT: "action.confirm_effect.text",
    ActionId.REFUSE_EFFECT: "action.refuse_effect.text",
    ActionId.DISMISS: "action.dismiss.text",
}
