"""Rules on Qt: which room may use which of its modules, enums in full, texts by id, labels in plain text."""

import ast
import enum
import importlib
from collections.abc import Iterator
from functools import cache

from tests.house.source import Source

SCREEN = frozenset({"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets", "QtPrintSupport"})
QT_OF_ROOM = {
    "ui": SCREEN,
    "main": SCREEN,
    "models": frozenset({"QtCore"}),
    "services": frozenset({"QtCore"}),
}
SHOWING = {
    "setText",
    "setToolTip",
    "setStatusTip",
    "setWindowTitle",
    "setPlaceholderText",
    "setTitle",
    "setAccessibleName",
    "setAccessibleDescription",
    "setInformativeText",
    "setHeaderLabels",
    "addAction",
    "addMenu",
    "addTab",
    "addItem",
    "addRow",
    "showMessage",
    "QLabel",
    "QPushButton",
    "QCheckBox",
    "QRadioButton",
    "QToolButton",
    "QGroupBox",
    "QAction",
}
PLAIN_LABELS = "app/ui/widgets/labels.py"
GUESSING = {"QLabel", "QTextEdit", "QTextBrowser", "QMessageBox", "QErrorMessage", "QWhatsThis"}


def stays_in_its_room(module: Source) -> Iterator[str]:
    """Widgets live in ui and main; models and services know QtCore alone; below them there is no Qt at all."""
    allowed = QT_OF_ROOM.get(module.room, frozenset())
    for line, name in module.imports():
        parts = name.split(".")
        if parts[0] in {"PySide6", "shiboken6"}:
            part = parts[1] if len(parts) > 1 else ""
            if part not in allowed and not (parts[0] == "shiboken6" and allowed):
                yield f"{module.path}:{line}: {name}"
        if parts[0] == "qasync" and module.room != "main":
            yield f"{module.path}:{line}: {name}: the loop is started in main"


def starts_no_thread_of_qt(module: Source) -> Iterator[str]:
    """Flows are coroutines and the network has its thread; a QThread would be a third way."""
    for line, name in module.imports():
        if name.rpartition(".")[2] in {"QThread", "QThreadPool", "QRunnable"}:
            yield f"{module.path}:{line}: {name}"


def names_enums_in_full(module: Source) -> Iterator[str]:
    """`Qt.DisplayRole` is looked up by a fallback that costs twenty times `Qt.ItemDataRole.DisplayRole`."""
    classes = _qt_classes(module)
    for node in module.walk():
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in classes:
            value = getattr(_qt_class(classes[node.value.id]), node.attr, None)
            if isinstance(value, enum.Enum):
                kind = type(value).__qualname__
                yield f"{module.path}:{node.lineno}: {ast.unparse(node)}; write {kind}.{value.name}"


def _qt_classes(module: Source) -> dict[str, str]:
    return {
        name.rpartition(".")[2]: name
        for _, name in module.imports()
        if name.startswith("PySide6.") and name.count(".") == 2
    }


@cache
def _qt_class(name: str) -> object:
    package, _, attribute = name.rpartition(".")
    return getattr(importlib.import_module(package), attribute, None)


def shows_texts_by_id(module: Source) -> Iterator[str]:
    """Sentences live in the catalogues; a word written into the code is never translated."""
    if module.room not in {"ui", "main"}:
        return
    for call, name in module.calls():
        if name in SHOWING:
            for argument in call.args:
                if _is_prose(argument):
                    yield f"{module.path}:{call.lineno}: {ast.unparse(call)}"


def _is_prose(argument: ast.expr) -> bool:
    match argument:
        case ast.Constant(value=str(text)):
            return any(letter.isalpha() for letter in text)
        case ast.List(elts=parts) | ast.JoinedStr(values=parts):
            return any(_is_prose(part) for part in parts)
    return False


def shows_plain_text(module: Source) -> Iterator[str]:
    """Server text is hostile: what guesses at markup stays behind PlainLabel and plain_tool_tip."""
    if module.path != PLAIN_LABELS:
        for line, name in _made_of(module, GUESSING):
            yield f"{module.path}:{line}: {name}; use the labels of {PLAIN_LABELS} or QPlainTextEdit"
    plain = set(_plain_names(module))
    for call, name in module.calls():
        if name in {"setHtml", "insertHtml", "appendHtml", "setMarkdown"}:
            yield f"{module.path}:{call.lineno}: {name}"
        if name == "setToolTip" and not all(_is_plain(argument, plain) for argument in call.args[-1:]):
            yield f"{module.path}:{call.lineno}: a tool tip guesses at markup; wrap the text in plain_tool_tip()"


def _made_of(module: Source, classes: set[str]) -> Iterator[tuple[int, str]]:
    """Yield where one of the classes is built, inherited, or asked to show something by a class method."""
    for node in module.walk():
        match node:
            case ast.ClassDef(bases=bases):
                yield from (
                    (node.lineno, base.id) for base in bases if isinstance(base, ast.Name) and base.id in classes
                )
            case ast.Call(func=ast.Name(id=name)) if name in classes:
                yield node.lineno, name
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)) if name in classes:
                # A mark on text, which QPlainTextEdit borrows from there.
                if method != "ExtraSelection":
                    yield node.lineno, f"{name}.{method}"


def _plain_names(module: Source) -> Iterator[str]:
    for node in module.walk():
        if isinstance(node, ast.Assign) and _is_plain(node.value, set()):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def _is_plain(argument: ast.expr, names: set[str]) -> bool:
    match argument:
        case ast.IfExp(body=one, orelse=other):
            return _is_plain(one, names) and _is_plain(other, names)
        case ast.Constant(value=""):
            return True
        case ast.Name(id=name):
            return name in names
        # A text of the catalogue has no markup (its check sees to that); a tip that is shown already went through here.
        case ast.Call(func=ast.Name(id="plain_tool_tip" | "tr") | ast.Attribute(attr="toolTip")):
            return True
    return False
