"""The icon set is whole, takes its colours, keeps its lines when small, and mirrors what reads in a direction."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QImage

from app.ui.theme.icons import MIRRORED, IconStore, icon_names, program_icon, svg_text
from app.ui.theme.resources import ICONS
from app.ui.theme.tokens import LIGHT

STATES = (
    "ok warn failed running waiting held unknown stale skipped signed-out offline forbidden "
    "queued sending finishing paused cancelled expired removed deleting"
)
OBJECTS = (
    "env system client hypervisor vm db files folder cluster app container gateway fabric job storage bucket backup"
)
ACTIONS = (
    "backup-now restore download delete hold release verify refresh search filter columns settings connect add import "
    "key cert json log copy external more close check chevron-down chevron-up chevron-left chevron-right stop play "
    "pause eye keyboard bell info user layers overview history flask star"
)
WANTED = f"{STATES} {OBJECTS} {ACTIONS}".split()


def image(store: IconStore, name: str, colour: str = "#FF0000", size: int = 20, **kwargs: object) -> QImage:
    return store.pixmap(name, colour, size, **kwargs).toImage()  # type: ignore[arg-type]


def colours(picture: QImage) -> set[str]:
    points = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {picture.pixelColor(x, y).name() for x, y in points if picture.pixelColor(x, y).alpha() > 180}


@pytest.mark.parametrize("name", WANTED)
def test_the_icon_is_there_and_draws_something(name: str) -> None:
    assert name in icon_names()
    assert colours(image(IconStore(), name)), "nothing to be seen"


@pytest.mark.parametrize("path", sorted(ICONS.glob("*.svg")), ids=lambda path: path.stem)
def test_the_drawing_keeps_to_grid_and_colours(path: object) -> None:
    text = path.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    assert 'viewBox="0 0 20 20"' in text
    assert 'stroke-linecap="round"' in text
    named = set(re.findall(r'(?:stroke|fill)="([^"]+)"', text))
    assert named <= {"none", "currentColor", "white"}
    assert "<image" not in text
    assert "href" not in text


def test_an_icon_takes_its_colours() -> None:
    store = IconStore()
    assert "#ff0000" in colours(image(store, "ok"))
    assert "#00ff00" in colours(image(store, "ok", "#0000FF", on_colour="#00FF00", size=40))


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        IconStore().pixmap("no-such-icon", "#000000", 16)


def test_a_variant_is_drawn_once() -> None:
    store = IconStore()
    first = store.pixmap("restore", "#123456", 16)
    assert store.pixmap("restore", "#123456", 16).cacheKey() == first.cacheKey()
    assert store.pixmap("restore", "#123456", 16, 2.0).cacheKey() != first.cacheKey()
    store.clear()
    assert store.pixmap("restore", "#123456", 16).cacheKey() != first.cacheKey()


def test_a_pixmap_is_cut_for_the_device_ratio() -> None:
    pixmap = IconStore().pixmap("restore", "#123456", 16, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio(), pixmap.deviceIndependentSize().width()) == (32, 2.0, 16.0)


@pytest.mark.parametrize("name", sorted(MIRRORED))
def test_what_reads_in_a_direction_is_mirrored(name: str) -> None:
    store = IconStore()
    assert image(store, name, right_to_left=True) == image(store, name).flipped(Qt.Orientation.Horizontal)
    assert image(store, name, right_to_left=True) != image(store, name)


@pytest.mark.parametrize("name", ["waiting", "check", "play", "restore", "refresh"])
def test_clocks_ticks_and_circles_are_not_mirrored(name: str) -> None:
    store = IconStore()
    assert image(store, name, right_to_left=True) == image(store, name)


def test_lines_of_small_icons_are_thicker_in_their_grid() -> None:
    def width(size: int) -> float:
        found = re.search(rb'stroke-width="([0-9.]+)"', svg_text("close", "#000000", "#FFFFFF", size))
        assert found is not None
        return float(found[1])

    assert width(20) == 1.6
    assert width(12) * 12 / 20 == pytest.approx(1.35, abs=0.01)


def test_an_icon_of_a_button_has_three_colours_and_a_gap() -> None:
    icon = IconStore().icon("stop", normal="#111111", disabled="#222222", selected="#333333", size_px=16, gap_px=4)
    for mode, colour in (
        (QIcon.Mode.Normal, "#111111"),
        (QIcon.Mode.Disabled, "#222222"),
        (QIcon.Mode.Selected, "#333333"),
    ):
        pixmap = icon.pixmap(20, 16, mode)
        assert QColor(colour).name() in colours(pixmap.toImage())
        assert pixmap.toImage().pixelColor(19, 8).alpha() == 0


def test_the_sign_of_the_program_is_cut_for_task_bars() -> None:
    icon = program_icon()
    assert {16, 32, 256} <= {size.width() for size in icon.availableSizes()}
    picture = icon.pixmap(64, 64).toImage()
    assert picture.pixelColor(8, 32).name().upper() == LIGHT.accent
    assert picture.pixelColor(32, 30).name() == "#ffffff"
