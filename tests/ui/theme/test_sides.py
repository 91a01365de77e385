"""Leading and trailing swap with the reading direction."""

from PySide6.QtCore import QRect, Qt

from app.ui.theme.sides import (
    centred,
    leading,
    leading_alignment,
    mirrored,
    trailing,
    trailing_alignment,
    without_leading,
    without_trailing,
)

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
ROW = QRect(100, 10, 200, 30)


def test_strips_stand_at_the_side_where_reading_begins_or_ends() -> None:
    assert leading(ROW, 20, LTR) == QRect(100, 10, 20, 30) == trailing(ROW, 20, RTL)
    assert leading(ROW, 20, RTL) == QRect(280, 10, 20, 30) == trailing(ROW, 20, LTR)


def test_a_strip_and_its_rest_make_the_whole() -> None:
    for direction in (LTR, RTL):
        assert leading(ROW, 20, direction).united(without_leading(ROW, 20, direction)) == ROW
        assert not leading(ROW, 20, direction).intersects(without_leading(ROW, 20, direction))
        assert trailing(ROW, 20, direction).united(without_trailing(ROW, 20, direction)) == ROW
        assert not trailing(ROW, 20, direction).intersects(without_trailing(ROW, 20, direction))


def test_mirroring_twice_changes_nothing() -> None:
    inner = QRect(110, 12, 30, 8)
    assert mirrored(inner, ROW, LTR) == inner
    assert mirrored(inner, ROW, RTL) == QRect(260, 12, 30, 8)
    assert mirrored(mirrored(inner, ROW, RTL), ROW, RTL) == inner


def test_alignment_is_absolute() -> None:
    absolute = Qt.AlignmentFlag.AlignAbsolute.value
    assert leading_alignment(LTR) == trailing_alignment(RTL)
    assert leading_alignment(RTL) == trailing_alignment(LTR) != leading_alignment(LTR)
    assert leading_alignment(LTR) & absolute


def test_a_square_is_centred() -> None:
    assert centred(ROW, 16) == QRect(192, 17, 16, 16)
