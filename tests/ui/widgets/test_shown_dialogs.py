"""A dialog that is shown belongs to its operator: Python's collector of cycles must not take it away.

Regression: dialogs were destroyed by a collection while they were read, since all that Python knew of them was a cycle
of their own. Here they have no parent either, so that only being shown holds them.
"""

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.ui.widgets.buttons import Button
from app.ui.widgets.shells import DialogShell, ShellNames


class Cyclic(DialogShell):
    """A dialog that holds itself, as every real one does; its slots are bound methods, which hold nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Title", ShellNames("About", "Close"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.itself = self
        self.button = Button("Press")
        self.button.clicked.connect(self.accept)
        self.footer.set_buttons([], [self.button])


def opened(parent: QWidget | None = None) -> "weakref.ref[Cyclic]":
    dialog = Cyclic(parent)
    dialog.open()
    return weakref.ref(dialog)


def close_all(found: "weakref.ref[Cyclic]") -> None:
    dialog = found()
    assert dialog is not None
    dialog.button.click()
    del dialog
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert found() is None, "once closed nothing holds it"


@pytest.mark.parametrize("has_parent", [False, True])
def test_the_collector_leaves_a_shown_dialog_alone(qtbot: QtBot, has_parent: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    found = opened(window if has_parent else None)
    for generation in range(3):
        gc.collect(generation)
    dialog = found()
    assert dialog is not None
    assert isValid(dialog)
    assert dialog.isVisible()
    del dialog
    close_all(found)


def test_a_dialog_that_was_hidden_and_shown_again_is_held_again(qtbot: QtBot) -> None:
    found = opened()
    dialog = found()
    assert dialog is not None
    dialog.hide()
    dialog.show()
    del dialog
    gc.collect()
    assert found() is not None
    close_all(found)
