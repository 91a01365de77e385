"""Makes mutants of a module: its source with one small thing changed, by way of its syntax tree.

Docstrings, annotations and imports are left alone: they decide nothing.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_OPERATIONS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
}
_ANNOTATIONS = {"annotation", "returns"}


@dataclass(frozen=True)
class Mutant:
    """One changed source. ``told`` says where and what, and is the same from run to run as long as the line is."""

    told: str
    source: str


@dataclass(frozen=True)
class _Slot:
    """A place in the tree that can hold another node."""

    owner: ast.AST
    field: str
    index: int | None
    node: ast.AST

    def put(self, node: ast.AST) -> None:
        if self.index is None:
            setattr(self.owner, self.field, node)
        else:
            getattr(self.owner, self.field)[self.index] = node


def mutants(source: str, only: frozenset[str] = frozenset()) -> Iterator[Mutant]:
    """Every mutant of a module, or of the functions and methods of these names."""
    tree = ast.parse(source)
    lines = source.splitlines()
    for slot in list(_slots(tree, only, is_in=not only)):
        for what, node in _variants(slot.node):
            slot.put(ast.fix_missing_locations(ast.copy_location(node, slot.node)))
            line = getattr(slot.node, "lineno", 1)
            yield Mutant(f"{lines[line - 1].strip()}  =>  {what}", ast.unparse(tree))
            slot.put(slot.node)


def _slots(owner: ast.AST, only: frozenset[str], *, is_in: bool) -> Iterator[_Slot]:
    for field, value in ast.iter_fields(owner):
        if field in _ANNOTATIONS:
            continue
        for index, node in enumerate(value) if isinstance(value, list) else ((None, value),):
            if not isinstance(node, ast.AST) or _decides_nothing(node):
                continue
            inside = is_in or (isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name in only)
            if inside:
                yield _Slot(owner, field, index, node)
            yield from _slots(node, only, is_in=inside)


def _decides_nothing(node: ast.AST) -> bool:
    is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    is_slots = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__slots__"
    return is_text or is_slots or isinstance(node, ast.Import | ast.ImportFrom)


def _variants(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """What may stand in place of a node, with words for it."""
    match node:
        case ast.Compare():
            yield from _compared(node)
        case ast.BoolOp():
            other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield from _told(ast.BoolOp(other, node.values))
        case ast.UnaryOp(op=ast.Not()):
            yield from _told(node.operand)
        case ast.BinOp() if type(node.op) in _OPERATIONS:
            yield from _told(ast.BinOp(node.left, _OPERATIONS[type(node.op)](), node.right))
        case ast.AugAssign() if type(node.op) in _OPERATIONS:
            yield from _told(ast.AugAssign(node.target, _OPERATIONS[type(node.op)](), node.value))
        case ast.Constant():
            yield from _constants(node.value)
        case ast.If():
            yield "if True", ast.If(ast.Constant(True), node.body, node.orelse)
            yield "if False", ast.If(ast.Constant(False), node.body, node.orelse)
        case ast.IfExp():
            yield from _told(node.body)
            yield from _told(node.orelse)
        case ast.Return() if node.value is not None and not _is_none(node.value):
            yield "return None", ast.Return(ast.Constant(None))
        case ast.Raise():
            yield "no raise", ast.Pass()
        case ast.Expr():
            yield f"no {ast.unparse(node)}", ast.Pass()
        case ast.Call():
            yield from _called(node)
        case ast.Set() | ast.Tuple() | ast.List() if len(node.elts) > 1:
            for place in range(len(node.elts)):
                yield from _told(type(node)(elts=[*node.elts[:place], *node.elts[place + 1 :]]))
        case ast.Dict() if len(node.keys) > 1:
            for place in range(len(node.keys)):
                keys, values = list(node.keys), list(node.values)
                gone = keys.pop(place)
                values.pop(place)
                yield f"without {ast.unparse(gone) if gone else 'its rest'}", ast.Dict(keys, values)


def _compared(node: ast.Compare) -> Iterator[tuple[str, ast.AST]]:
    for place, operator in enumerate(node.ops):
        for other in _COMPARISONS[type(operator)]:
            operators = [*node.ops[:place], other(), *node.ops[place + 1 :]]
            yield from _told(ast.Compare(node.left, operators, node.comparators))


def _constants(value: object) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(value, bool):
        yield from _told(ast.Constant(not value))
    elif isinstance(value, int):
        yield from _told(ast.Constant(value + 1))
        yield from _told(ast.Constant(value - 1))
    elif isinstance(value, str):
        yield from _told(ast.Constant(f"{value}~"))


def _called(node: ast.Call) -> Iterator[tuple[str, ast.AST]]:
    """With two neighbours changed over: the columns of the policy are arguments."""
    for place, (one, other) in enumerate(zip(node.args, node.args[1:], strict=False)):
        if ast.dump(one) != ast.dump(other):
            args = [*node.args[:place], other, one, *node.args[place + 2 :]]
            yield from _told(ast.Call(node.func, args, node.keywords))


def _told(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    yield ast.unparse(ast.fix_missing_locations(node)), node


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
