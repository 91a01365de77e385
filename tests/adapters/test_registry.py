"""The registry: alphabetical, cheap for cards, and every adapter folder has its files and its card of quality."""

import subprocess
import sys
import tomllib
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from app.adapters import registry

ADAPTERS = Path(registry.__file__).parent
ROLES = ("__init__", "wire", "auth", "reads", "client", "errors", "ids", "mapping", "capabilities", "adapter", "card")


def _folder(kind: str) -> Path:
    return ADAPTERS / kind.replace("-", "_")


def test_kinds_are_alphabetical_and_known_by_their_cards() -> None:
    assert list(registry.KINDS) == sorted(registry.KINDS)
    assert [card.kind for card in registry.cards()] == list(registry.KINDS)


@pytest.mark.parametrize("kind", registry.KINDS)
def test_card_and_adapter_are_of_the_same_product(kind: str) -> None:
    vendor = registry.vendor(kind)
    assert vendor.card is registry.card(kind)
    assert vendor.reads


@pytest.mark.parametrize("kind", registry.KINDS)
def test_every_folder_has_the_same_files(kind: str) -> None:
    missing = [role for role in ROLES if not (_folder(kind) / f"{role}.py").is_file()]
    assert missing == []


@pytest.mark.parametrize("kind", registry.KINDS)
def test_an_answer_that_does_not_fit_stands_in_no_error(kind: str) -> None:
    """What does not fit may be a token or a key, and errors end up in logs and reports."""
    wire = import_module(f"app.adapters.{_folder(kind).name}.wire")
    models = [one for one in vars(wire).values() if isinstance(one, type) and issubclass(one, BaseModel)]
    own = [one for one in models if one.__module__ == wire.__name__]
    assert own
    assert [one.__name__ for one in own if not one.model_config.get("hide_input_in_errors")] == []


@pytest.mark.parametrize("kind", registry.KINDS)
def test_the_card_of_quality_says_of_each_rule_how_it_stands(kind: str) -> None:
    card = tomllib.loads((_folder(kind) / "quality.toml").read_text(encoding="utf-8"))
    assert complaints_about(card) == []


def complaints_about(card: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """What is wrong with a card of quality: a rule is done, open with a reason, or exempt with one."""
    if not card:
        return ["it has no rules"]
    found = []
    for name, state in (
        (f"{section}.{rule}", state) for section, rules in card.items() for rule, state in rules.items()
    ):
        if isinstance(state, dict):
            is_well = set(state) == {"exempt"} and bool(state["exempt"].strip())
        else:
            is_well = state.startswith("done") or (state.startswith("open") and bool(state.partition(":")[2].strip()))
        if not is_well:
            found.append(f"{name}: {state}")
    return found


@pytest.mark.parametrize(
    "card", [{}, {"a": {"b": "open"}}, {"a": {"b": "maybe"}}, {"a": {"b": {"exempt": " "}}}, {"a": {"b": {"why": "x"}}}]
)
def test_a_poor_card_is_noticed(card: dict[str, Any]) -> None:
    assert complaints_about(card)


def test_an_unknown_kind_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        registry.card("tape-robot")


def test_cards_come_without_the_adapters_behind_them() -> None:
    script = (
        "import sys; from app.adapters import registry; registry.cards();"
        "print([name for name in sys.modules if name.endswith(('.wire', '.adapter', 'httpx'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ADAPTERS.parents[1]
    )
    assert done.stdout.strip() == "[]"
