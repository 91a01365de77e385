"""What delegates draw with: texts that elide and turn round, the selection, chips, bands of patterns."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.domain.guards import EnvironmentKind
from app.domain.looks import Look
from app.ui.theme.environments import EnvironmentLook
from app.ui.theme.painting import (
    SELECTION_BAR_PX,
    chip_height,
    chip_width,
    draw_chip,
    draw_focus_ring,
    draw_mark,
    draw_selection,
    draw_state,
    draw_state_chip,
    draw_text,
)
from app.ui.theme.patterns import dot_brush, hatch_brush, square_brush, stripe_brush
from app.ui.theme.states import look
from app.ui.theme.theme import Appearance, Theme
from app.ui.theme.tokens import Scheme, TextRole

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
ROOM = QRect(0, 0, 120, 24)


def drawn(draw: Callable[[QPainter], object], direction: Qt.LayoutDirection = LTR) -> QImage:
    picture = QImage(ROOM.size(), QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setLayoutDirection(direction)
    draw(painter)
    painter.end()
    return picture


def marked_columns(picture: QImage) -> list[int]:
    ground = picture.pixelColor(0, 0)
    return [
        x for x in range(picture.width()) if any(picture.pixelColor(x, y) != ground for y in range(picture.height()))
    ]


def test_text_stands_at_the_leading_side(theme: Theme) -> None:
    font = theme.font(TextRole.BODY)
    left = marked_columns(drawn(lambda painter: draw_text(painter, ROOM, "erp", font, "text")))
    right = marked_columns(drawn(lambda painter: draw_text(painter, ROOM, "erp", font, "text"), RTL))
    end = marked_columns(drawn(lambda painter: draw_text(painter, ROOM, "erp", font, "text", at_end=True)))
    assert max(left) < 60 < min(right)
    assert end == right


def test_text_tells_when_it_did_not_fit(theme: Theme) -> None:
    font = theme.font(TextRole.BODY)
    told: list[bool] = []
    drawn(lambda painter: told.append(draw_text(painter, ROOM, "erp", font, "text")))
    drawn(lambda painter: told.append(draw_text(painter, ROOM, "a name far too long for this", font, "text")))
    assert told == [False, True]


def test_the_selection_has_its_bar_at_the_leading_side(theme: Theme) -> None:
    accent = theme.tokens.accent
    for direction, x in ((LTR, 0), (RTL, 119)):
        picture = drawn(lambda painter: draw_selection(painter, ROOM), direction)
        bar = [column for column in range(120) if picture.pixelColor(column, 10).name().upper() == accent]
        assert len(bar) == SELECTION_BAR_PX
        assert x in bar


def test_a_chip_has_room_for_its_whole_word(theme: Theme) -> None:
    told: list[bool] = []
    for word in ("Running", "1 outcome unknown", "i", "WWW"):
        room = QRect(0, 0, chip_width(word, has_icon=True), chip_height())
        drawn(lambda painter, room=room, word=word: told.append(draw_state_chip(painter, room, look(Look.OK), word)))  # type: ignore[misc]
    assert told == [False] * 4


def test_a_chip_is_outlined_where_tints_do_not_show(qapp: QApplication, theme: Theme) -> None:
    def edge() -> str:
        picture = drawn(lambda painter: draw_chip(painter, ROOM, "Held", "held", "held_tint"))
        return str(picture.pixelColor(60, 0).name().upper())

    assert edge() == theme.tokens.held_tint
    theme.apply(qapp, Appearance(Scheme.HIGH_CONTRAST))
    assert edge() == theme.tokens.held


def test_forms_and_marks_leave_their_colour(theme: Theme) -> None:
    def colours(picture: QImage) -> set[str]:
        return {picture.pixelColor(x, y).name().upper() for x in range(120) for y in range(24)}

    assert theme.tokens.warn_fill in colours(drawn(lambda painter: draw_state(painter, ROOM, look(Look.WARN))))
    production = EnvironmentLook(EnvironmentKind.PRODUCTION)
    assert theme.tokens.production in colours(drawn(lambda painter: draw_mark(painter, ROOM, production)))
    assert theme.tokens.focus in colours(drawn(lambda painter: draw_focus_ring(painter, ROOM)))


def test_patterns_leave_the_ground_open() -> None:
    for brush in (
        hatch_brush("#FF0000", 1.0, 8, 2, 1.0),
        dot_brush("#FF0000", 1.0, 10, 1.5, 1.0),
        square_brush("#FF0000", 1.0, 12, 5, 1.0),
        stripe_brush("#FF0000", 1.0, 8, 2, 1.0),
    ):
        picture = drawn(lambda painter, brush=brush: painter.fillRect(ROOM, brush))  # type: ignore[misc]
        shades = {picture.pixelColor(x, y).name() for x in range(120) for y in range(24)}
        assert "#ffffff" in shades
        assert len(shades) > 1
    assert hatch_brush("#FF0000", 1.0, 8, 2, 1.0) is hatch_brush("#FF0000", 1.0, 8, 2, 1.0)
