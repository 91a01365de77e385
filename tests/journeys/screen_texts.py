"""Everything that a window says: texts of its widgets, and what its delegates paint; and who of it speaks English.

What systems say (names, raw words, logs, JSON) is theirs and is not looked at.
"""

import html
import re
from collections.abc import Iterator
from functools import cache

from catalogue_file import read
from catalogue_rules import FIELD, ID
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QTabBar, QWidget

from app.models.backup_columns import BackupColumn
from app.ui.activities.activity_delegate import ACTION_TIPS
from app.ui.activities.faces import Face
from app.ui.side.tree_delegate import badge_list
from app.ui.side.tree_texts import link_text, name_text, sub_line, told_text, tool_tip
from app.ui.texts import tr
from app.ui.widgets.breadcrumb import Breadcrumb
from app.ui.widgets.json_tree import JsonTreeView
from app.ui.widgets.mono_text import MonoTextView
from app.ui.window.main_window import MainWindow

Said = tuple[str, str]
"""Where a text stands, and the text."""

THEIRS = (JsonTreeView, MonoTextView, Breadcrumb)
ISOLATES = re.compile("[\u2068\u2069]")
MARKUP = re.compile(r"<[^>]*>")


def said_by(top: QWidget) -> Iterator[Said]:
    """What the visible widgets of a window or dialog say, and its menus."""
    for widget in (top, *top.findChildren(QWidget)):
        if isinstance(widget, THEIRS) or any(isinstance(above, THEIRS) for above in ancestors(widget)):
            continue
        if not (widget is top or widget.isVisibleTo(top) or isinstance(widget, QMenu)):
            continue
        where = f"{type(widget).__name__} {widget.objectName()}"
        for text in _texts_of(widget):
            yield where, clean(text)
    for action in top.findChildren(QAction):
        for text in (action.text(), action.toolTip(), action.statusTip(), action.iconText()):
            yield "action", clean(text)


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    """The widgets around a widget, nearest first."""
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


def _texts_of(widget: QWidget) -> Iterator[str]:
    yield widget.windowTitle()
    yield widget.toolTip()
    yield widget.statusTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
        return
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(tab) for tab in range(widget.count()))
    if isinstance(widget, QMenu):
        yield widget.title()
    text = getattr(widget, "text", None)
    if callable(text):
        yield str(text())
    elif isinstance(text, str):
        yield text


def painted_in(window: MainWindow) -> Iterator[Said]:
    """What the delegates of the main window paint and tell in their tool tips."""
    yield from _painted_in_tree(window)
    yield from _painted_in_table(window)
    for run in window.context.activities.runs():
        yield from (("dock", clean(text)) for text in face_texts(window.dock.face(run)))
    yield from (("dock", clean(tr(message_id))) for message_id in ACTION_TIPS.values())


def _painted_in_tree(window: MainWindow) -> Iterator[Said]:
    model = window.model
    waiting = [model.index(row, 0) for row in range(model.rowCount())]
    while waiting:
        index = waiting.pop()
        waiting += [model.index(row, 0, index) for row in range(model.rowCount(index))]
        row = model.row_at(index)
        if row is None:
            continue
        assert badge_list(None, row) is not None
        texts = [link_text(row)]
        if row.system is not None and row.node is None and not row.is_special:
            texts.append(sub_line(row)[0])
        if row.is_special or (row.environment is not None and row.system is None):
            texts.append(told_text(row))
        if row.node is not None and not isinstance(row.node.name, str):
            texts.append(name_text(row))
        texts += [] if row.node is not None and isinstance(row.node.name, str) else tool_tip(row, None).split("\n")
        yield from (("tree", clean(text)) for text in texts)


def _painted_in_table(window: MainWindow) -> Iterator[Said]:
    for column in BackupColumn:
        yield "header", clean(window.page.table.header_text(column))
    for backup in window.page.model.shown[:60]:
        for column in BackupColumn:
            cell = window.cells.cell(backup, column)
            yield f"cell {column.name}", clean(cell.text)
            yield f"tip {column.name}", clean(cell.tip)


def face_texts(face: Face) -> Iterator[str]:
    """All that a run's face says, but for the name of what it is about."""
    yield from (face.word, face.subtitle, face.left, face.right, face.age, face.cannot_stop, *face.notes)
    if face.box is not None:
        yield from (face.box.title, face.box.text)


def clean(text: str) -> str:
    """The words alone: no markup of tool tips, no mnemonics, no direction marks."""
    plain = html.unescape(MARKUP.sub("", text.replace("<br/>", "\n"))) if text.startswith("<qt>") else text
    return ISOLATES.sub("", plain.replace("&", "")).strip()


@cache
def english_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The English texts that no German text equals, as patterns, with their ids."""
    english, german = read("en"), read("de")
    spoken = {clean(text) for entry in german.values() for text in entry.texts}
    found = []
    for key, entry in english.items():
        if entry.may_be_same:
            continue
        for text in entry.texts:
            if clean(text) not in spoken and re.search(r"[A-Za-z]{3,}", FIELD.sub("", text)):
                parts = [re.escape(part) for part in FIELD.sub("\0", clean(text)).split("\0")]
                found.append((key, re.compile(".+?".join(parts), re.DOTALL)))
    return tuple(found)


def english_in(said: Iterator[Said]) -> list[str]:
    """The texts that are English texts of ours, or raw ids, and where they stand."""
    found = []
    for where, text in dict.fromkeys(said):
        for line in {text, *text.split("\n")}:
            ours = next((key for key, pattern in english_patterns() if pattern.fullmatch(line)), None)
            if ours is not None or ID.fullmatch(line):
                found.append(f"{where}: {line!r} ({ours or 'a raw id'})")
    return found
