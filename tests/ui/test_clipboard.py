"""What is sensitive: marked for the keepers of histories, and taken out again, but never what others put there."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.ui.clipboard import MARKS, SensitiveClipboard
from app.ui.widgets.mono_text import MonoTextView


@pytest.fixture
def clipboard(qtbot: QtBot) -> Iterator[SensitiveClipboard]:
    QGuiApplication.clipboard().setText("before")
    clipboard = SensitiveClipboard(lambda: 7)
    yield clipboard
    clipboard.clear()


def held() -> str:
    return QGuiApplication.clipboard().text()


def test_it_is_marked_as_confidential_everywhere(clipboard: SensitiveClipboard) -> None:
    assert clipboard.copy("a sensitive line") == 7
    data = QGuiApplication.clipboard().mimeData()
    assert data is not None
    assert data.text() == "a sensitive line"
    assert {kind: bytes(data.data(kind).data()) for kind in MARKS} == MARKS
    assert data.data("x-kde-passwordManagerHint").data() == b"secret"


def test_it_is_cleared_after_its_time(qtbot: QtBot) -> None:
    clipboard = SensitiveClipboard(lambda: 0)
    clipboard.copy("a sensitive line")
    qtbot.waitUntil(lambda: held() == "")


def test_what_was_copied_since_is_left_alone(clipboard: SensitiveClipboard) -> None:
    clipboard.copy("a sensitive line")
    QGuiApplication.clipboard().setText("somebody else's")
    clipboard.clear()
    assert held() == "somebody else's"


def test_clearing_twice_does_no_harm(clipboard: SensitiveClipboard) -> None:
    clipboard.copy("a sensitive line")
    clipboard.clear()
    clipboard.clear()
    assert held() == ""


def test_a_sensitive_text_is_copied_the_same_way_by_key(clipboard: SensitiveClipboard, qtbot: QtBot) -> None:
    view = MonoTextView()
    qtbot.addWidget(view)
    view.set_text("first\nsecond")
    view.set_sensitive(clipboard)
    view.selectAll()
    view.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data is not None
    assert (data.text(), data.hasFormat("x-kde-passwordManagerHint")) == ("first\nsecond", True)
    clipboard.clear()
    assert held() == ""
    view.set_sensitive(None)
    view.copy()
    clipboard.clear()
    assert held() == "first\nsecond", "an ordinary text stays"
