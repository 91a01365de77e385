"""Bars: the number from the leading end, a travelling block without one, a hatch while nothing moves."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.domain.looks import Bar
from app.ui.theme.bars import BarLook, draw_bar
from app.ui.theme.theme import Appearance, Theme
from app.ui.theme.tokens import Scheme

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
WIDTH = 200


def drawn(look: BarLook, position: float = 0.0, direction: Qt.LayoutDirection = LTR) -> QImage:
    picture = QImage(WIDTH, 6, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setLayoutDirection(direction)
    draw_bar(painter, QRect(0, 0, WIDTH, 6), look, position)
    painter.end()
    return picture


def row(picture: QImage) -> list[str]:
    return [picture.pixelColor(x, 3).name() for x in range(8, WIDTH - 8)]


def test_a_number_fills_from_the_leading_end(theme: Theme) -> None:
    fill, track = QColor(theme.tokens.running).name(), QColor(theme.tokens.track).name()
    picture = drawn(BarLook(Bar.PROGRESS, 0.25))
    assert row(picture) == [fill] * (50 - 8) + [track] * (WIDTH - 8 - 50)
    assert row(drawn(BarLook(Bar.PROGRESS, 0.25), direction=RTL)) == row(picture)[::-1]


@pytest.mark.parametrize(("fraction", "filled"), [(0.0, 0), (1.0, WIDTH - 16), (1.7, WIDTH - 16), (-1.0, 0)])
def test_a_number_stays_inside_the_bar(theme: Theme, fraction: float, filled: int) -> None:
    fill = QColor(theme.tokens.running).name()
    assert row(drawn(BarLook(Bar.PROGRESS, fraction))).count(fill) == filled


def test_without_a_number_a_block_travels_in_reading_direction(theme: Theme) -> None:
    fill = QColor(theme.tokens.running).name()

    def middle(position: float, direction: Qt.LayoutDirection) -> float:
        places = [
            x for x, colour in enumerate(row(drawn(BarLook(Bar.PROGRESS), position, direction))) if colour == fill
        ]
        return sum(places) / len(places)

    assert middle(0.3, LTR) < middle(0.7, LTR)
    assert middle(0.3, RTL) > middle(0.7, RTL)


def test_with_reduced_motion_it_stands_still_and_is_hatched(qapp: QApplication, theme: Theme) -> None:
    theme.apply(qapp, Appearance(Scheme.LIGHT, reduced_motion=True))
    assert drawn(BarLook(Bar.PROGRESS), 0.2) == drawn(BarLook(Bar.PROGRESS), 0.8)
    assert len(set(row(drawn(BarLook(Bar.PROGRESS))))) > 2


def test_waiting_and_held_are_hatched_in_their_own_colours(theme: Theme) -> None:
    grey, violet = drawn(BarLook(Bar.HATCH)), drawn(BarLook(Bar.HELD_HATCH))
    assert grey != violet
    assert QColor(theme.tokens.held).name() in row(violet)
    assert QColor(theme.tokens.held).name() not in row(grey)


def test_old_news_keeps_its_value_and_is_dimmed(theme: Theme) -> None:
    look = BarLook(Bar.PROGRESS, 0.5, dimmed=True)
    picture = drawn(look)
    assert picture.pixelColor(20, 3).alpha() < 255
    assert picture.pixelColor(20, 3) != picture.pixelColor(WIDTH - 20, 3)
    assert not BarLook(Bar.PROGRESS, dimmed=True).travels


def test_nothing_is_drawn_where_there_is_no_bar() -> None:
    assert drawn(BarLook(Bar.NONE)) == drawn(BarLook(Bar.NONE, 0.5))
    assert drawn(BarLook(Bar.NONE)).pixelColor(50, 3).alpha() == 0
