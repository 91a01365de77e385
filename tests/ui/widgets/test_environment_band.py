"""The band is unmistakable in production, a tint elsewhere, and says everything to those who cannot see it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.guards import EnvironmentKind
from app.ui.theme.environments import EnvironmentLook
from app.ui.theme.focus_ring import FocusRing
from app.ui.theme.theme import Appearance, Theme
from app.ui.theme.tokens import DARK, LIGHT, Scheme
from app.ui.widgets.environment_band import EnvironmentBand, EnvironmentMark, name_font_for

PRODUCTION, STAGING = EnvironmentLook(EnvironmentKind.PRODUCTION), EnvironmentLook(EnvironmentKind.STAGING)


@pytest.fixture
def band(qtbot: QtBot) -> EnvironmentBand:
    band = EnvironmentBand()
    qtbot.addWidget(band)
    return band


def picture(band: EnvironmentBand, environment: EnvironmentLook) -> QImage:
    band.show_environment(environment, "NAME", "what belongs there", "at the end")
    band.resize(900, band.sizeHint().height())
    return band.grab().toImage()


def test_production_is_solid_and_hatched_at_both_ends(band: EnvironmentBand) -> None:
    image = picture(band, PRODUCTION)
    assert image.height() == 30
    assert band.is_solid
    assert image.pixelColor(560, 15).name().upper() == LIGHT.production
    for ends in (range(50), range(850, 900)):
        assert len({image.pixelColor(x, 15).name() for x in ends}) > 2


def test_others_are_a_tint_with_a_line_under_it(band: EnvironmentBand) -> None:
    image = picture(band, STAGING)
    assert image.height() == 26
    assert not band.is_solid
    assert image.pixelColor(560, 13).name().upper() == LIGHT.staging_tint
    assert image.pixelColor(560, 25).name().upper() == LIGHT.staging


def test_each_kind_has_a_pattern_of_its_own(band: EnvironmentBand) -> None:
    kinds = [*EnvironmentKind, None]
    ends = [
        picture(band, EnvironmentLook(kind)).copy(0, 0, 56, 20).convertToFormat(QImage.Format.Format_Mono)
        for kind in kinds
    ]
    assert all(one != other for place, one in enumerate(ends) for other in ends[:place])


def test_it_changes_with_the_look(qapp: QApplication, theme: Theme, band: EnvironmentBand) -> None:
    theme.apply(qapp, Appearance(Scheme.DARK))
    assert picture(band, PRODUCTION).pixelColor(560, 15).name().upper() == DARK.production_band


def test_it_turns_round(band: EnvironmentBand) -> None:
    def ink_columns(image: QImage) -> list[int]:
        columns = range(60, 840)
        return [x for x in columns if any(image.pixelColor(x, y).name().upper() == "#FFFFFF" for y in range(30))]

    band.show_environment(PRODUCTION, "NAME")
    band.resize(900, 30)
    left = ink_columns(band.grab().toImage())
    band.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right = ink_columns(band.grab().toImage())
    assert max(left) < 300
    assert min(right) > 600


def test_it_tells_all_of_it_by_name(band: EnvironmentBand) -> None:
    band.show_environment(PRODUCTION, "PRODUCTION", "db <b>", "Read-only")
    assert band.accessibleName() == "PRODUCTION. db <b>. Read-only"
    assert "&lt;b&gt;" in band.toolTip()
    assert band.texts == ("PRODUCTION", "db <b>", "Read-only")


def test_it_is_a_link(band: EnvironmentBand, qtbot: QtBot) -> None:
    band.show_environment(STAGING, "STAGING")
    band.show()
    told: list[None] = []
    band.activated.connect(lambda: told.append(None))
    QTest.mouseClick(band, Qt.MouseButton.LeftButton)
    QTest.keyClick(band, Qt.Key.Key_Return)
    QTest.keyClick(band, Qt.Key.Key_Space)
    QTest.keyClick(band, Qt.Key.Key_A)
    assert len(told) == 3


def test_assistive_programs_can_press_it_and_it_draws_its_own_ring(band: EnvironmentBand, qtbot: QtBot) -> None:
    band.show_environment(PRODUCTION, "PRODUCTION")
    band.resize(900, 30)
    band.show()
    band.activateWindow()
    qtbot.waitUntil(band.isActiveWindow)
    interface = QAccessible.queryAccessibleInterface(band)
    assert interface.role() is QAccessible.Role.Button
    assert interface.text(QAccessible.Text.Name) == "PRODUCTION"
    band.setFocus(Qt.FocusReason.TabFocusReason)
    assert not band.findChildren(FocusRing)
    assert band.grab().toImage().pixelColor(450, 1).name().upper() == LIGHT.on_production


def test_it_may_be_very_narrow(band: EnvironmentBand) -> None:
    band.show_environment(PRODUCTION, "PRODUCTION", "a long text that has no room", "and another")
    band.resize(60, 30)
    assert not band.grab().isNull()


def test_joined_letters_are_not_spaced() -> None:
    assert name_font_for("Latin").letterSpacing() == pytest.approx(0.6, abs=0.02)
    for script in ("Arabic", "Japanese", "Simplified Chinese"):
        assert name_font_for(script).letterSpacing() == 0


def test_a_mark_has_its_name(qtbot: QtBot) -> None:
    mark = EnvironmentMark()
    qtbot.addWidget(mark)
    mark.set_environment(PRODUCTION, "Production")
    assert mark.accessibleName() == "Production"
    assert mark.sizeHint().width() == 16
    assert not mark.grab().isNull()
