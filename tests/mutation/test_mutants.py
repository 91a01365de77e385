"""The tool behind ``make mutation``: one small change at a time, everything else as it was."""

import ast

from tests.mutation.mutants import mutants

SOURCE = '''
"""Told, not run."""
LIMIT = 10

def allowed(level: int, names: tuple[str, ...]) -> bool:
    """Also told."""
    if level >= LIMIT and not names:
        raise ValueError
    return max(level, LIMIT) == 7

def other() -> None:
    print("x")
'''


def test_each_is_another_program() -> None:
    found = list(mutants(SOURCE))
    whole = ast.unparse(ast.parse(SOURCE))
    assert len({one.source for one in found}) == len(found)
    assert whole not in {one.source for one in found}
    for one in found:
        compile(one.source, "mutant", "exec")


def test_what_decides_is_changed_and_what_only_tells_is_not() -> None:
    told = {one.told.partition("  =>  ")[2] for one in mutants(SOURCE, frozenset({"allowed"}))}
    assert told == {
        "if True",
        "if False",
        "level >= LIMIT or not names",
        "level > LIMIT",
        "level < LIMIT",
        "names",
        "no raise",
        "return None",
        "max(level, LIMIT) != 7",
        "max(LIMIT, level)",
        "8",
        "6",
    }


def test_only_the_functions_asked_for_are_broken() -> None:
    assert {one.told for one in mutants(SOURCE, frozenset({"other"}))} == {
        "print(\"x\")  =>  no print('x')",
        "print(\"x\")  =>  'x~'",
    }
    assert any("LIMIT = 10" in one.told for one in mutants(SOURCE))
