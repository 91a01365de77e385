"""One module of `app/` as the rules see it: its place in the house, its text and its syntax tree."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Source:
    """A module, named by its path below the project, such as `app/ui/tree.py`."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @property
    def room(self) -> str:
        """The folder below `app/`, or the module's own name where it lies beside the folders."""
        return Path(self.path).parts[1].removesuffix(".py")

    @property
    def name(self) -> str:
        return Path(self.path).stem

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        return tuple(ast.walk(self.tree))

    def walk(self) -> Iterator[ast.AST]:
        yield from self.nodes

    def calls(self) -> Iterator[tuple[ast.Call, str]]:
        """Yield every call with the last part of the name that is called, such as `create_task`."""
        yield from self._calls

    @cached_property
    def _calls(self) -> tuple[tuple[ast.Call, str], ...]:
        found = []
        for node in self.nodes:
            if isinstance(node, ast.Call):
                match node.func:
                    case ast.Attribute(attr=name) | ast.Name(id=name):
                        found.append((node, name))
        return tuple(found)

    def imports(self) -> Iterator[tuple[int, str]]:
        """Yield line and full name of everything imported, `from a import b` as `a.b`."""
        for node in self.walk():
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def modules_of_app() -> Iterator[Source]:
    """Yield every module of `app/`, sorted by path; whoever keeps none of them needs little memory."""
    for path in sorted((ROOT / "app").rglob("*.py")):
        yield Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
