"""Finds windows, running timers and running animations that outlive the test which made them.

Windows with a parent belong to that parent and are not counted. Reference cycles are collected after each test, here on
the main thread and nowhere else: a QObject that the collector destroys while a server's thread happens to run leaves
its timers behind, and the process dies some tests later.
"""

import gc
import sys
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.guards import births

# Qt makes this one for tool tips and deletes it by a timer of its own.
_OWN_WINDOWS = ("QTipLabel",)


def stand_guard() -> None:
    """Note where every timer and animation is started from Python, and keep the collector off other threads."""
    gc.disable()
    QTimer.start = _noting_birth(QTimer.start)  # type: ignore[method-assign]
    QAbstractAnimation.start = _noting_birth(QAbstractAnimation.start)  # type: ignore[method-assign]


def spare_what_is_there() -> None:
    """Put everything that lives now, all modules above all, beyond the collector: this makes each collection cheap."""
    gc.collect()
    gc.freeze()


def take_leftovers() -> list[str]:
    """Describe what is left, and end it, so that only the guilty test is blamed."""
    gc.collect()
    if not _leftovers():
        return []
    _settle()
    gc.collect()
    found = _leftovers()
    described = [_describe(thing) for thing in found]
    for thing in found:
        _end(thing)
    _settle()
    return described


def _leftovers() -> list[QTimer | QAbstractAnimation | QWidget]:
    if QApplication.instance() is None:
        return []
    started = [
        thing
        for thing in births.known()
        if isinstance(thing, QTimer | QAbstractAnimation) and shiboken6.isValid(thing) and _is_running(thing)
    ]
    windows = [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.parentWidget() is None and widget.metaObject().className() not in _OWN_WINDOWS
    ]
    return [*started, *windows]


def _is_running(thing: QTimer | QAbstractAnimation) -> bool:
    if isinstance(thing, QTimer):
        return thing.isActive()
    return thing.state() == QAbstractAnimation.State.Running


def _describe(thing: QTimer | QAbstractAnimation | QWidget) -> str:
    kind = type(thing)
    if isinstance(thing, QWidget):
        return f"window {kind.__module__}.{kind.__qualname__} {thing.objectName()!r} still lives"
    return f"{kind.__name__} {thing.objectName()!r} is still running\n{births.birthplace(thing)}"


def _end(thing: QTimer | QAbstractAnimation | QWidget) -> None:
    if isinstance(thing, QWidget):
        thing.close()
        thing.deleteLater()
    else:
        thing.stop()


def _settle() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def _noting_birth(start: Callable[..., Any]) -> Callable[..., Any]:
    def call(self: Any, *args: Any, **kwargs: Any) -> Any:
        births.remember(self, sys._getframe(1))
        return start(self, *args, **kwargs)

    return call
