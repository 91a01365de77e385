"""The window in longer words and from right to left: it opens small and large, and nothing that speaks is cut off."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QScrollArea, QWidget

from app.ui.looks_kept import LookSettings, use_looks
from app.ui.texts import Texts
from app.ui.widgets.labels import ElidedLabel
from app.ui.window.possible import ActionId
from tests.demo.serving import ServedDemo
from tests.journeys.console import Console
from tests.journeys.places import UNITRENDS

pytestmark = pytest.mark.journey

SIZES = (QSize(1024, 640), QSize(1440, 900))


@dataclass(frozen=True)
class Tongue:
    """A language and the side it begins at."""

    code: str
    right_to_left: bool


LONG, TURNED = Tongue("xx_LONG", False), Tongue("ar_XX", True)


@pytest.fixture(params=[LONG, TURNED], ids=["stretched", "right to left"])
def tongue(request: pytest.FixtureRequest) -> Tongue:
    """Give each pseudo-language."""
    found: Tongue = request.param
    return found


@pytest.fixture
def spoken(pseudo_languages: Path) -> Iterator[Texts]:
    """Give the made-up languages."""
    spoken = Texts(folder=pseudo_languages)
    yield spoken
    spoken.close()


@pytest.fixture
def looks(spoken: Texts) -> LookSettings:
    """Begin in English."""
    looks = LookSettings(spoken, language="en", theme="light")
    looks.apply()
    use_looks(looks)
    return looks


def cut_off(top: QWidget) -> list[str]:
    """The visible buttons and labels that have less room than their words need, or stand outside the window."""
    found = []
    for widget in top.findChildren(QWidget):
        if not widget.isVisibleTo(top) or not isinstance(widget, QAbstractButton | QLabel | QComboBox):
            continue
        words = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
        if words and not isinstance(widget, ElidedLabel) and _is_cut(widget, top):
            found.append(f"{type(widget).__name__} {words!r}: {widget.size()} of {widget.sizeHint()}")
    return found


def _is_cut(widget: QWidget, top: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    hint = widget.minimumSizeHint() if isinstance(widget, QComboBox) else widget.sizeHint()
    # What scrolls may lie outside the window, but not outside the page that is scrolled.
    page = scrolled_page(widget) or top
    place = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
    return widget.width() < hint.width() or widget.height() < hint.height() or not page.rect().contains(place)


def scrolled_page(widget: QWidget) -> QWidget | None:
    """The page inside the innermost scroll area around a widget."""
    inner, outer = widget, widget.parentWidget()
    while outer is not None:
        above = outer.parentWidget()
        if isinstance(above, QScrollArea):
            return inner
        inner, outer = outer, above
    return None


def each_size(console: Console) -> Iterator[QSize]:
    """The window in every size, laid out."""
    for size in SIZES:
        console.window.resize(size)
        console.turn()
        assert console.window.size() == size, "the words do not push the window wider"
        yield size


def test_nothing_is_cut_off(
    console: Console, spoken: Texts, serve_demo: Callable[..., ServedDemo], tongue: Tongue
) -> None:
    spoken.speak(tongue.code, right_to_left=tongue.right_to_left)
    for size in each_size(console):
        assert not cut_off(console.window), (size, "\n".join(cut_off(console.window)))
    spoken.speak("en")
    connection = console.connect(serve_demo("unitrends"), "ueb")
    UNITRENDS.go(console, connection)
    spoken.speak(tongue.code, right_to_left=tongue.right_to_left)
    console.turn()
    console.choose(UNITRENDS.restorable(console))
    for size in each_size(console):
        for tab in (ActionId.TAB_SUMMARY, ActionId.TAB_RAW):
            console.window.actions_[tab].trigger()
            console.turn()
            assert not cut_off(console.window), (size, "\n".join(cut_off(console.window)))


def test_the_check_finds_what_is_cut_off(qapp: QApplication) -> None:
    page = QWidget()
    page.resize(200, 100)
    label = QLabel("A label with many words", page)
    label.resize(label.sizeHint())
    page.show()
    assert not cut_off(page)
    label.resize(label.width() // 2, label.height())
    assert cut_off(page)
    label.resize(label.sizeHint())
    label.move(150, 0)
    assert cut_off(page)
    page.deleteLater()
