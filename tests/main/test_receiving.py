"""The console that shows the window takes the wishes of later starts, and says when it cannot know of others."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.messages import Message
from app.main.console import _receive
from app.main.household import MemoryHousehold
from app.main.one_instance import Standing, Wish, _arrive_second, arrive
from app.settings.paths import paths_below
from app.ui.window import front
from app.ui.window.main_window import MainWindow
from tests.qt_loop import QtLoop


class Links:
    """What was opened."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def open(self, text: str) -> None:
        self.opened.append(text)


class Window:
    """As much of the window as is needed here."""

    def __init__(self) -> None:
        self.links = Links()


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tokens with which the window was brought to the front."""
    tokens: list[str] = []
    monkeypatch.setattr(front, "bring_to_front", lambda _window, token: tokens.append(token))
    return tokens


@pytest.fixture
def first(tmp_path: Path) -> Iterator[Standing]:
    standing = arrive(paths_below(tmp_path), "")
    yield standing
    standing.release()


def test_the_window_comes_to_the_front_and_the_link_is_opened_on_its_own_loop(
    qt_loop: QtLoop, first: Standing, shown: list[str]
) -> None:
    window, household = Window(), MemoryHousehold()

    async def visit() -> list[bool]:
        reception = await _receive(as_window(window), first, household)
        assert reception is not None
        wishes = (Wish("backstay://connection/c1", "t1"), Wish())
        done = [(await _arrive_second(first.folder, wish, 20.0)).is_handed_over for wish in wishes]
        await reception.close()
        return done

    assert qt_loop.run(visit()) == [True, True]
    assert shown == ["t1", ""]
    assert window.links.opened == ["backstay://connection/c1"]
    assert household.problems == []


async def test_where_others_cannot_be_known_of_that_is_told(tmp_path: Path) -> None:
    household = MemoryHousehold()
    unguarded = Standing(tmp_path, is_guarded=False)
    assert await _receive(as_window(Window()), unguarded, household) is None
    assert household.problems == [Message.of("instance.not_guarded.text")]


async def test_a_demo_takes_no_wishes() -> None:
    household = MemoryHousehold()
    assert await _receive(as_window(Window()), None, household) is None
    assert household.problems == []


def as_window(window: Window) -> MainWindow:
    return window  # type: ignore[return-value]  # no more of it is used
