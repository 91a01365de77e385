"""A list that cannot hold everything says so, with rows and without."""

from app.domain.messages import Message
from app.ui.texts import say, tr
from tests.memory_system import MemorySystem
from tests.ui.window_desk import WindowDesk, words_in

NOTE = Message.of("capability.not_offered.why")


def test_it_stands_over_the_rows(desk: WindowDesk, system: MemorySystem) -> None:
    system.note = NOTE
    desk.browse()
    assert say(NOTE) in words_in(desk.window.page)


def test_an_empty_list_does_not_claim_that_there_is_nothing(desk: WindowDesk, system: MemorySystem) -> None:
    system.note = NOTE
    system.points = []
    desk.browse()
    words = words_in(desk.window.page)
    assert words.count(say(NOTE)) == 1
    desk.act(desk.window.page._on_empty_action)  # any time, not only the last days
    words = words_in(desk.window.page)
    assert words.count(say(NOTE)) == 1
    assert tr("backups.empty.none_known") in words
    assert tr("backups.empty.none") not in words
