"""Holds `app/` to the rules of the house, and shows that each rule bites.

Layers, strangers and httpx are import contracts in `pyproject.toml`; the last test runs them, so that `make test` knows
them too.
"""

import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping

import pytest

from app.adapters import registry
from tests.house import conduct, qt, shape
from tests.house.source import ROOT, Source, modules_of_app

Rule = Callable[[Source], Iterator[str]]

# Each rule with a module that breaks it: its path and its text.
RULES: dict[Rule, tuple[str, str]] = {
    shape.has_a_docstring: ("app/ui/tree.py", "x = 1"),
    shape.has_a_name: ("app/ui/tree_utils.py", ""),
    shape.keeps_its_size: ("app/ui/tree.py", "def f():\n" + "    x = 1\n" * shape.FUNCTION_LINES),
    shape.names_no_vendor: ("app/services/poller.py", "if kind == 'uni" + "trends': pass"),
    shape.leaves_nothing_undone: ("app/ui/tree.py", "# TO" + "DO later"),
    conduct.creates_no_stray_task: ("app/ui/tree.py", "asyncio.create_task(work())"),
    conduct.catches_no_everything: ("app/ui/tree.py", "try: f()\nexcept (OSError, Exception): pass"),
    conduct.asks_side_by_side_in_one_place: ("app/adapters/box/tree.py", "await asyncio.gather(one(), two())"),
    conduct.prints_nothing: ("app/ui/tree.py", "print('here')"),
    conduct.blocks_nobody: ("app/ui/tree.py", "dialog.exec()"),
    conduct.formats_no_foreign_text: ("app/ui/tree.py", "text.format(name=name)"),
    qt.stays_in_its_room: ("app/models/tree.py", "from PySide6.QtGui import QIcon"),
    qt.starts_no_thread_of_qt: ("app/ui/tree.py", "from PySide6.QtCore import QThread"),
    qt.names_enums_in_full: ("app/ui/tree.py", "from PySide6.QtCore import Qt\nrole = Qt.DisplayRole"),
    qt.shows_texts_by_id: ("app/ui/tree.py", "label.setText('Backups')"),
    qt.shows_plain_text: ("app/ui/tree.py", "view.setToolTip(node.name)"),
}


@pytest.fixture(scope="module")
def broken() -> Mapping[Rule, list[str]]:
    """Hold every module to every rule in one go: reading a module costs more than any rule."""
    found: dict[Rule, list[str]] = {rule: [] for rule in RULES}
    for module in modules_of_app():
        for rule, lines in found.items():
            lines += rule(module)
    return found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_the_rule(broken: Mapping[Rule, list[str]], rule: Rule) -> None:
    assert not broken[rule], f"{rule.__doc__}\n" + "\n".join(broken[rule])


def test_every_module_is_held_to_the_rules() -> None:
    assert {module.path for module in modules_of_app()} >= {"app/__main__.py", "app/demo/front.py", "app/ui/texts.py"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_rule_bites(rule: Rule) -> None:
    path, text = RULES[rule]
    assert list(rule(Source(path, text)))


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (
            conduct.creates_no_stray_task,
            "async def f():\n  async with asyncio.TaskGroup() as g:\n    g.create_task(w())",
        ),
        (conduct.asks_side_by_side_in_one_place, "await asyncio.gather(one(), two(), return_exceptions=True)"),
        (conduct.catches_no_everything, "try: f()\nexcept BaseException:\n  undo()\n  raise"),
        (qt.names_enums_in_full, "from PySide6.QtCore import Qt\nrole = Qt.ItemDataRole.DisplayRole"),
        (qt.shows_texts_by_id, "label.setText('')"),
        (qt.shows_plain_text, "view.setToolTip(plain_tool_tip(node.name) if node else '')"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_the_rule_lets_the_right_way_pass(rule: Rule, text: str) -> None:
    path, _ = RULES[rule]
    assert not list(rule(Source(path, text)))


def test_every_exception_from_a_rule_is_still_there() -> None:
    named = {qt.PLAIN_LABELS} | shape.MAY_NAME_VENDORS
    named |= conduct.MAY_CREATE_TASKS | conduct.MAY_CATCH_ALL | conduct.MAY_PRINT
    gone = [path for path in sorted(named) if not (ROOT / path).exists()]
    assert not gone, "an exception for a file that is not there lets a later one in unseen"


def test_no_test_sleeps() -> None:
    """Time is a fixture; a test that sleeps is slow on a good day and fails on a bad one."""
    nap = re.compile(r"\btime\.sleep\(|\bqtbot\.wait\(")
    paths = [
        path
        for path in (ROOT / "tests").rglob("*.py")
        if path.parent.name != "bench" and path.name != "test_house_rules.py"
    ]
    sleepers = [str(path) for path in paths if nap.search(path.read_text(encoding="utf-8"))]
    assert not sleepers


def test_every_folder_of_modules_is_a_package() -> None:
    """Import contracts and types pass over folders without `__init__.py`."""
    folders = {path.parent for room in ("app", "tests") for path in (ROOT / room).rglob("*.py")}
    bare = [str(folder) for folder in sorted(folders) if not (folder / "__init__.py").exists()]
    assert not bare


def test_the_folder_for_packaging_hides_no_package() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists(), "it would hide the package `packaging` that tools import"


def test_imports_keep_the_contracts() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=110, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("path", ["app/ui/tree.py", "app/main/opener.py", "app/adapters/sending.py"])
@pytest.mark.parametrize("kind", registry.KINDS)
def test_every_vendor_is_known_by_name(kind: str, path: str) -> None:
    """The rule that nobody names a vendor is as good as its list of names."""
    own_words = registry.card(kind).sign_in.fields[0].label.partition(".")[0]
    for text in (f"if kind == '{kind}': pass", f'tr("{own_words}.thing.detail")'):
        assert list(shape.names_no_vendor(Source(path, text))), text


def test_every_vendor_is_in_the_contract_that_keeps_vendors_apart() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    apart = {name for contract in contracts if contract["type"] == "independence" for name in contract["modules"]}
    folders = {f"app.adapters.{path.parent.name}" for path in (ROOT / "app" / "adapters").glob("*/__init__.py")}
    assert folders <= apart
