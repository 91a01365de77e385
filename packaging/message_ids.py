"""Finds the message ids that the program uses: literals in the code of `app/`, and families of enumerations.

A literal that only looks like an id (a host, a media type, a key of a vendor) ends its line with `# no message id`.
"""

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalogue_file import ROOT
from catalogue_rules import ID

STRANGERS = ("app/demo/",)
"""The simulated systems show no texts of ours."""
NOT_AN_ID = "# no message id"
MODULE = re.compile(r"(?:app|tests|xml|logging|keyring)\.[a-z0-9_.]+")
SAYING = {"of", "tr", "words"}
"""Calls whose first argument is an id and whose keywords are its fields: `Message.of`, `tr`, `words` inside i18n."""
NOT_FIELDS = {"server_text", "code"}


@dataclass(frozen=True)
class Use:
    """One place where an id stands. `given` are the fields handed over there; None: not known."""

    id: str
    place: str
    given: frozenset[str] | None = None


def uses_in(source: str, path: str) -> Iterator[Use]:
    """Every id that stands as a literal in a module."""
    nodes = tuple(ast.walk(ast.parse(source)))
    lines = source.splitlines()
    skipped = {id(node) for node in _docstrings(nodes)}
    given = {id(call.args[0]): _given(call) for call in nodes if isinstance(call, ast.Call) and _says(call)}
    for node in nodes:
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in skipped:
            continue
        if ID.fullmatch(node.value) and not MODULE.fullmatch(node.value) and NOT_AN_ID not in lines[node.lineno - 1]:
            yield Use(node.value, f"{path}:{node.lineno}", given.get(id(node)))


def shapes_in(source: str, path: str) -> Iterator[Use]:
    """Every f-string or call of `family` that makes an id, with `{}` for the value; each must be a family."""
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        shape = _shape(node)
        if shape is not None and ID.fullmatch(shape.replace("{}", "x")) and not MODULE.match(shape):
            line = getattr(node, "lineno", 1)
            if NOT_AN_ID not in lines[line - 1]:
                yield Use(shape, f"{path}:{line}")


def _shape(node: ast.AST) -> str | None:
    """`room.{}.word` for an f-string with something to fill in, and for `family("room", value, "word")`."""
    if isinstance(node, ast.JoinedStr):
        shape = "".join(_part(part) for part in node.values)
        return shape if "{}" in shape.replace("{}.{}.{}", "") else None
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "family" and len(node.args) == 3:
        return f"{_part(node.args[0])}.{{}}.{_part(node.args[2])}"
    return None


def _part(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else "{}"


def _says(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return bool(call.args) and name in SAYING


def _given(call: ast.Call) -> frozenset[str] | None:
    if any(keyword.arg is None for keyword in call.keywords) or len(call.args) > 1:
        return None
    return frozenset(str(keyword.arg) for keyword in call.keywords) - NOT_FIELDS


def _docstrings(nodes: Iterable[ast.AST]) -> Iterator[ast.Constant]:
    for node in nodes:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value


def modules() -> Iterator[tuple[str, str]]:
    """Path and text of every module that may show texts."""
    for path in sorted((ROOT / "app").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if not name.startswith(STRANGERS):
            yield name, path.read_text(encoding="utf-8")


def family_uses() -> Iterator[Use]:
    """Every id that a family stands for."""
    _make_app_importable()
    from app.i18n.families import FAMILIES  # after the path was set: this is a script

    for family in FAMILIES:
        yield from (Use(message_id, f"family {family.shape}") for message_id in family.ids())


def family_shapes() -> frozenset[str]:
    """The shapes that f-strings may have."""
    _make_app_importable()
    from app.i18n.families import FAMILIES

    return frozenset(family.shape for family in FAMILIES)


def _make_app_importable() -> None:
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
