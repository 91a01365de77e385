"""Buttons have a kind, a name, an icon in the colour of the kind, and a reason when they are off."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.theme.theme import Appearance, Theme
from app.ui.theme.tokens import DARK, LEAST_TARGET_PX, LIGHT, Scheme
from app.ui.widgets.buttons import Button, IconButton, LinkButton


def icon_colours(button: Button | IconButton, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    picture = button.icon().pixmap(button.iconSize(), mode).toImage()
    points = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {picture.pixelColor(x, y).name().upper() for x, y in points if picture.pixelColor(x, y).alpha() > 200}


def ground(button: Button) -> str:
    return str(button.grab().toImage().pixelColor(6, button.height() // 2).name().upper())


@pytest.mark.parametrize(
    ("kind", "ink", "colour"),
    [
        ("primary", LIGHT.on_accent, LIGHT.accent),
        ("secondary", LIGHT.text, LIGHT.surface),
        ("danger", LIGHT.on_production, LIGHT.production),
    ],
)
def test_a_kind_has_its_ground_and_ink(qtbot: QtBot, kind: str, ink: str, colour: str) -> None:
    button = Button("Restore...", kind, "stop")
    qtbot.addWidget(button)
    button.show()
    assert ground(button) == colour
    assert ink in icon_colours(button)
    assert LIGHT.disabled in icon_colours(button, QIcon.Mode.Disabled)


def test_a_button_can_become_dangerous(qtbot: QtBot) -> None:
    button = Button("Restore", "primary", "stop")
    qtbot.addWidget(button)
    button.show()
    button.set_kind("danger")
    assert button.kind == "danger"
    assert ground(button) == LIGHT.production
    with pytest.raises(KeyError):
        button.set_kind("huge")


def test_the_icon_changes_with_the_look(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    button, icon = Button("Stop", icon="stop"), IconButton("stop", "Stop")
    for each in (button, icon):
        qtbot.addWidget(each)
    theme.apply(qapp, Appearance(Scheme.DARK))
    assert DARK.text in icon_colours(button)
    assert DARK.text2 in icon_colours(icon)


def test_no_button_is_pressed_by_enter_on_its_own(qtbot: QtBot) -> None:
    button = Button("Delete")
    qtbot.addWidget(button)
    assert not button.autoDefault()
    assert not button.isDefault()


def test_the_icon_stands_before_the_text_in_both_directions(qtbot: QtBot) -> None:
    button = Button("Add", icon="stop")
    qtbot.addWidget(button)
    assert button.iconSize().width() == button.iconSize().height() + 4

    def empty_columns() -> list[int]:
        picture = button.icon().pixmap(button.iconSize()).toImage()
        columns = range(picture.width())
        return [x for x in columns if not any(picture.pixelColor(x, y).alpha() for y in range(picture.height()))]

    assert {16, 17, 18, 19} <= set(empty_columns())
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert {0, 1, 2, 3} <= set(empty_columns())


@pytest.mark.parametrize("make", [lambda: Button("Hold..."), lambda: IconButton("hold", "Hold")], ids=["text", "icon"])
def test_an_impossible_button_says_why(qtbot: QtBot, make: Callable[[], Button | IconButton]) -> None:
    button = make()
    qtbot.addWidget(button)
    button.set_possible(False, "Not offered by <this> system.")
    assert not button.isEnabled()
    assert "&lt;this&gt;" in button.toolTip()
    assert button.statusTip() == button.accessibleDescription() == "Not offered by <this> system."
    button.set_possible(True)
    assert button.isEnabled()
    assert "offered" not in button.toolTip()
    assert not button.accessibleDescription()


def test_an_icon_button_has_a_name_and_is_large_enough(qtbot: QtBot) -> None:
    button = IconButton("bell", "Notifications")
    qtbot.addWidget(button)
    button.show()
    assert button.accessibleName() == "Notifications"
    assert "Notifications" in button.toolTip()
    assert min(button.sizeHint().width(), button.sizeHint().height()) >= LEAST_TARGET_PX
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    button.set_name("Messages", "Messages (Ctrl+M)")
    assert button.accessibleName() == "Messages"
    assert "Ctrl+M" in button.toolTip()


def test_a_link_is_a_button(qtbot: QtBot) -> None:
    link = LinkButton("Retry", dense=True)
    qtbot.addWidget(link)
    link.show()
    assert link.kind == "link"
    with qtbot.waitSignal(link.clicked):
        link.click()
    assert link.sizeHint().height() >= LEAST_TARGET_PX


def test_icons_can_be_changed_and_taken_away(qtbot: QtBot) -> None:
    button, icon = Button("x", icon="stop"), IconButton("chevron-down", "Fold")
    for each in (button, icon):
        qtbot.addWidget(each)
    button.set_icon_name("")
    assert button.icon().isNull()
    before = icon.icon().pixmap(18, 18).toImage()
    icon.set_icon_name("chevron-up")
    assert icon.icon_name == "chevron-up"
    assert icon.icon().pixmap(18, 18).toImage() != before
