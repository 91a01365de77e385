"""What is told of the program itself stands until it was read; an offer stands beside a way to be rid of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget

from app.domain.messages import Message
from app.ui.texts import say, tr
from app.ui.widgets.notice import NoticeLine
from app.ui.window.telling import Offer, Telling

FIRST, SECOND = Message.of("link.refused.text"), Message.of("link.no_connection.text")
OFFERED, OTHER = Message.of("link.waits.text", system="a"), Message.of("link.waits.text", system="b")


class Line:
    """The line, and what was accepted in it."""

    def __init__(self) -> None:
        self.page = QWidget()
        self.notice = NoticeLine(parent=self.page)
        self.telling = Telling(self.notice)
        self.accepted: list[str] = []

    def offer(self, message: Message, name: str) -> None:
        self.telling.offer(message, Offer(Message.of("link.go.link"), lambda: self.accepted.append(name)))

    def said(self) -> Message | None:
        told = (FIRST, SECOND, OFFERED, OTHER)
        return next((one for one in told if say(one) == self.notice.sentence and not self.notice.isHidden()), None)


@pytest.fixture
def line() -> Iterator[Line]:
    line = Line()
    line.page.show()
    yield line
    line.page.close()
    line.page.deleteLater()


def test_each_message_has_its_turn_and_is_told_once(line: Line) -> None:
    line.telling.add([FIRST, SECOND])
    line.telling.add([SECOND, FIRST])
    assert line.said() == FIRST
    assert (line.notice.action.text(), line.notice.away.isHidden()) == (tr("notice.read.link"), True)
    line.notice.action.click()
    assert line.said() == SECOND
    line.notice.action.click()
    assert line.said() is None


def test_an_offer_is_taken_once_or_put_away(line: Line) -> None:
    line.offer(OFFERED, "first")
    assert (line.notice.action.text(), line.notice.away.text()) == (tr("link.go.link"), tr("notice.not_now.link"))
    line.notice.away.click()
    assert line.said() is None
    assert line.accepted == []
    line.offer(OFFERED, "second")
    line.notice.action.click()
    assert line.said() is None
    assert line.accepted == ["second"]


def test_a_later_offer_takes_the_place_of_the_former(line: Line) -> None:
    line.offer(OFFERED, "first")
    line.offer(OTHER, "second")
    assert line.said() == OTHER
    line.notice.action.click()
    assert line.said() is None
    assert line.accepted == ["second"]


def test_an_offer_waits_behind_what_is_being_read_and_before_the_rest(line: Line) -> None:
    line.telling.add([FIRST, SECOND])
    line.offer(OFFERED, "first")
    assert line.said() == FIRST
    line.notice.action.click()
    assert line.said() == OFFERED
    line.notice.away.click()
    assert line.said() == SECOND


def test_forgetting_what_was_not_read_leaves_the_offer_and_the_other_way_round(line: Line) -> None:
    line.telling.add([FIRST])
    line.offer(OFFERED, "first")
    line.telling.clear()
    assert line.said() == OFFERED
    line.telling.add([SECOND])
    line.telling.withdraw()
    assert line.said() == SECOND
