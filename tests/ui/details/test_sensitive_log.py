"""A log that may hold passwords stays out of every widget until the operator asks for it."""

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.activities import LogText
from app.domain.redaction import Redactor
from app.ui.clipboard import SensitiveClipboard
from app.ui.details.details_pane import LOG, DetailsPane
from app.ui.details.subject import Subject
from app.ui.widgets.buttons import Button

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
SECRET = "hidden-word-of-the-log"
SUBJECT = Subject(key="c/backup:1", title="orders", has_log=True)


@pytest.fixture
def pane(qtbot: QtBot) -> DetailsPane:
    pane = DetailsPane(Redactor(), SensitiveClipboard(lambda: 10))
    qtbot.addWidget(pane)
    pane.show_subject(SUBJECT)
    pane.show_tab(LOG)
    pane.show()
    return pane


def _said(pane: QWidget) -> str:
    """Everything that is on the pane or told to a screen reader."""
    found: list[str] = []
    for widget in (pane, *pane.findChildren(QWidget)):
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()]
        if isinstance(widget, QPlainTextEdit):
            found.append(widget.toPlainText())
        elif isinstance(widget, QLabel | QAbstractButton):
            found.append(widget.text())
    return "\n".join(found)


def _reveal(pane: DetailsPane) -> Button:
    return next(one for one in pane.findChildren(Button) if one.icon_name == "eye")


def _top(pane: DetailsPane, widget: QWidget) -> int:
    return widget.mapTo(pane, widget.rect().topLeft()).y()


def _log(text: str = f"PGPASSWORD={SECRET}", *, is_sensitive: bool = True) -> LogText:
    return LogText(text, NOON, is_sensitive=is_sensitive)


def test_nothing_of_it_is_shown_before_it_is_asked_for(pane: DetailsPane) -> None:
    pane.take_log(SUBJECT.key, _log())
    assert SECRET not in _said(pane)
    assert _reveal(pane).isVisible()
    assert "may hold passwords" in _said(pane)
    assert pane._why_sealed.isVisible()
    next(
        one for one in pane.findChildren(QAbstractButton) if one.accessibleName() == "Copy what this tab shows"
    ).click()
    assert SECRET not in QGuiApplication.clipboard().text()


def test_why_it_is_kept_back_and_the_button_stand_where_the_text_will_begin(pane: DetailsPane) -> None:
    pane.resize(360, 700)
    text, search = pane._log, pane._search
    begins = _top(pane, search)
    pane.take_log(SUBJECT.key, _log())
    QApplication.processEvents()
    reveal, why = _reveal(pane), pane._why_sealed
    assert _top(pane, why) - begins < 10
    assert 0 < _top(pane, reveal) - _top(pane, why) - why.height() < 20
    assert not text.isVisible()
    assert not search.isVisible()
    reveal.click()
    assert text.isVisible()
    assert search.isVisible()


def test_it_is_shown_on_demand(pane: DetailsPane) -> None:
    pane.take_log(SUBJECT.key, _log())
    _reveal(pane).click()
    assert SECRET in _said(pane)
    assert not _reveal(pane).isVisible()


def test_it_goes_with_its_subject(pane: DetailsPane) -> None:
    pane.take_log(SUBJECT.key, _log())
    pane.show_subject(Subject(key="c/backup:2", title="another", has_log=True))
    assert not _reveal(pane).isVisible()
    pane.take_log(SUBJECT.key, _log())  # an answer that comes too late
    _reveal(pane).click()
    assert SECRET not in _said(pane)


def test_a_revealed_one_goes_with_its_subject_too(pane: DetailsPane) -> None:
    pane.take_log(SUBJECT.key, _log())
    _reveal(pane).click()
    pane.show_subject(None)
    assert SECRET not in _said(pane)


def test_while_it_is_kept_back_it_is_not_asked_for_again(pane: DetailsPane) -> None:
    asked: list[bool] = []
    pane.log_wanted.connect(lambda: asked.append(True))
    pane.take_log(SUBJECT.key, _log())
    pane.show_tab(0)
    pane.show_tab(LOG)
    assert asked == []


def test_harmless_and_empty_logs_are_shown_at_once(pane: DetailsPane) -> None:
    pane.take_log(SUBJECT.key, _log("done", is_sensitive=False))
    assert "done" in _said(pane)
    pane.take_log(SUBJECT.key, _log(""))
    assert not _reveal(pane).isVisible()
    assert "left no log" in _said(pane)
