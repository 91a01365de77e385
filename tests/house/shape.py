"""Rules on the shape of a module: its name, its docstring, its size, what it must not contain anywhere."""

import ast
import re
from collections.abc import Iterator

from tests.house.source import Source

FILE_LINES = 500
CLASS_LINES = 400
FUNCTION_LINES = 60
NAMELESS = re.compile(r"(?:^|_)(?:utils?|misc|helpers?|common|stuff|manager\d+)(?:_|$)")
# A name that is a word of every day counts where it is quoted: as a kind, or as what message ids begin with.
VENDORS = re.compile(
    r"(?i)smart\W?fabric|\bsfd\b|unitrends|appgate|\bastra(?:\b|_)|\bnetapp\b|\bcycle\.io\b|[\"'`]cycle[\"'`.]"
)
VENDOR_ROOMS = {"adapters", "demo"}
SHARED_BY_VENDORS = re.compile(r"app/adapters/[a-z_]+\.py")
MAY_NAME_VENDORS = {
    "app/main/demo_systems.py",  # says which simulated systems are started
    "app/adapters/registry.py",  # a line for each
}
LEFT_UNDONE = re.compile(r"\b(?:TODO|FIXME|XXX)\b")


def has_a_docstring(module: Source) -> Iterator[str]:
    """A module says in one sentence what it is, who may use it and what it must not know."""
    if not ast.get_docstring(module.tree):
        yield f"{module.path}: no module docstring"


def has_a_name(module: Source) -> Iterator[str]:
    """What is called utils, misc, helpers or common has no name yet, and so no reason."""
    parts = module.path.removesuffix(".py").split("/")
    yield from (f"{module.path}: {part!r} is no name" for part in parts if NAMELESS.search(part))


def keeps_its_size(module: Source) -> Iterator[str]:
    """Files, classes and functions stay small enough to be read alone; beyond the limit, split by idea."""
    lines = len(module.text.splitlines())
    if lines > FILE_LINES:
        yield f"{module.path}: {lines} lines, at most {FILE_LINES}"
    for node in module.walk():
        match node:
            case ast.ClassDef():
                limit = CLASS_LINES
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                limit = FUNCTION_LINES
            case _:
                continue
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        if length > limit:
            yield f"{module.path}:{node.lineno}: {node.name} has {length} lines, at most {limit}"


def names_no_vendor(module: Source) -> Iterator[str]:
    """Vendors are known to their own folders and to demo systems; elsewhere everything goes by capability and card."""
    is_own = module.room in VENDOR_ROOMS and SHARED_BY_VENDORS.fullmatch(module.path) is None
    if is_own or module.path in MAY_NAME_VENDORS:
        return
    for number, line in enumerate(module.text.splitlines(), 1):
        if VENDORS.search(line):
            yield f"{module.path}:{number}: names a vendor: {line.strip()}"


def leaves_nothing_undone(module: Source) -> Iterator[str]:
    """What is to be done stands in the issue, not in the code."""
    for number, line in enumerate(module.text.splitlines(), 1):
        if LEFT_UNDONE.search(line):
            yield f"{module.path}:{number}: {line.strip()}"
