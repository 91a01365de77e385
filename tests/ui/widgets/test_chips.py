"""Chips say their word, have room for it, and tell it in the tool tip when they had to elide."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.guards import EnvironmentKind
from app.domain.looks import Look
from app.ui.theme.environments import EnvironmentLook
from app.ui.theme.states import look
from app.ui.theme.tokens import LIGHT
from app.ui.widgets.chips import Chip, CountChip, EnvironmentChip, KeyChip, StateChip


def test_a_state_chip_is_form_word_and_tint(qtbot: QtBot) -> None:
    chip = StateChip(look(Look.WARN), "Finished with a warning")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    picture = chip.grab().toImage()
    found = {picture.pixelColor(x, y).name().upper() for x in range(picture.width()) for y in range(picture.height())}
    assert {LIGHT.warn_tint, LIGHT.warn_fill} <= found
    assert chip.text == chip.accessibleName() == "Finished with a warning"
    assert chip.toolTip() == ""


def test_a_squeezed_chip_tells_its_word(qtbot: QtBot) -> None:
    chip = Chip("Waiting for the second person")
    qtbot.addWidget(chip)
    chip.resize(60, chip.sizeHint().height())
    chip.grab()
    assert "second person" in chip.toolTip()
    chip.resize(chip.sizeHint())
    chip.grab()
    assert chip.toolTip() == ""


def test_a_count_of_nought_is_not_shown(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    chip = CountChip(parent=window)
    window.show()
    chip.set_count(look(Look.RUNNING), 2, "2 running")
    assert chip.isVisible()
    assert chip.text == "2 running"
    chip.set_count(look(Look.RUNNING), 0, "0 running")
    assert not chip.isVisible()


def test_an_environment_chip_wears_its_colours(qtbot: QtBot) -> None:
    chip = EnvironmentChip()
    qtbot.addWidget(chip)
    chip.set_environment(EnvironmentLook(EnvironmentKind.PRODUCTION), "PRODUCTION")
    chip.resize(chip.sizeHint())
    assert chip.grab().toImage().pixelColor(3, 10).name().upper() == LIGHT.production_tint
    assert chip.accessibleName() == "PRODUCTION"


def test_a_key_has_room_for_its_text(qtbot: QtBot) -> None:
    key = KeyChip("Esc")
    qtbot.addWidget(key)
    narrow = key.sizeHint().width()
    key.set_text("Ctrl K")
    assert key.sizeHint().width() > narrow
    assert key.grab().toImage().pixelColor(3, 8).name().upper() == LIGHT.sunken
