"""A sixth system: an invented product, added by the page in ARCHITECTURE.md alone, works in the whole program.

Nothing above ``adapters/`` knows of it; whoever changes the port, the suite or the page finds out here.
"""

import json
import re
import tomllib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from catalogue_file import read
from catalogues import use_complaints
from message_ids import shapes_in, uses_in

from app.domain.changes import DeleteBackups
from app.domain.connections import Connection
from app.domain.errors import BackendFaultError, GuardRefusedError
from app.domain.guards import Confirmation
from app.models.backup_columns import BackupColumn
from app.services.changes import ChangeState, PendingChange
from app.transport.request import Reply, Request
from app.ui.window.possible import ActionId
from tests.adapters.test_registry import ROLES, complaints_about
from tests.contract.catalogue import assert_can_be_told
from tests.contract.suite import ContractSuite
from tests.contract.workbench import Specimen
from tests.demo.serving import ServedDemo
from tests.house.source import ROOT, Source
from tests.journeys.console import Console
from tests.journeys.screen_texts import said_by
from tests.sixth.conftest import ADDED, LANTERN
from tests.sixth.lantern.errors import check
from tests.sixth.lantern.ids import FAULTS
from tests.test_house_rules import RULES

MODULES = tuple(sorted(LANTERN.glob("*.py")))
MAY_IMPORT = ("app.domain.", "app.transport.", "tests.sixth.lantern.")
SHARED = tuple(f"app.adapters.{path.stem}." for path in (ROOT / "app" / "adapters").glob("*.py"))
VISIBLE_NAMES = ("Attic", "Photographs")


class TestLantern(ContractSuite):
    """The file of about twenty lines that the page asks for."""

    specimen = Specimen(kind="lantern", list_path="/api/keepsakes", sign_in_path="/api/session")


@pytest.fixture
def connection(console: Console, serve_demo: Callable[..., ServedDemo]) -> Connection:
    """Give a connection whose photographs are in the table."""
    connection = console.connect(serve_demo("lantern"), "lamp")
    console.browse(connection, *VISIBLE_NAMES)
    console.filled()
    return connection


@pytest.mark.journey
def test_the_first_page_offers_it(console: Console) -> None:
    said = {text for _, text in said_by(console.window)}
    assert {"Lantern", "An invented store of keepsakes."} <= said


@pytest.mark.journey
def test_the_window_shows_it_and_says_what_it_cannot_do(console: Console, connection: Connection) -> None:
    assert console.names_below(f"system:{connection.id}") == ["Attic", "Ground floor"]
    newest, chosen, *_ = console.table_rows
    assert (console.cell(newest, BackupColumn.STATE), console.cell(newest, BackupColumn.SIZE)) == ("Running", "?")
    assert chosen.size_bytes == (4096 + 13) * 1024, "Lantern counts in KB"
    console.choose(chosen)
    restore, back_up = (console.window.actions_[one] for one in (ActionId.RESTORE, ActionId.BACKUP_NOW))
    assert (restore.isEnabled(), back_up.isEnabled()) == (False, False)
    assert "Lantern hands keepsakes out at its own counter only." in restore.statusTip()
    assert "Lantern makes keepsakes by itself, every night." in back_up.statusTip()
    console.choose(newest)
    assert "still being written" in console.window.actions_[ActionId.DELETE].statusTip()


@pytest.mark.journey
def test_a_backup_is_deleted_behind_the_labs_guard(console: Console, connection: Connection) -> None:
    chosen = next(one for one in console.table_rows if one.state.is_usable)
    console.choose(chosen)
    assert console.window.actions_[ActionId.DELETE].isEnabled()
    changes = console.composition.changes
    planned = console.run(changes.prepare(connection.id, DeleteBackups((chosen,))))
    assert planned.requests[0].text == f"DELETE /api/keepsakes/{chosen.name}"

    async def without_a_tick() -> PendingChange:
        return changes.begin(planned, Confirmation())

    refused = console.run(without_a_tick())
    console.until(lambda: refused.is_over)
    assert (refused.state, type(refused.error)) == (ChangeState.FAILED, GuardRefusedError)
    assert console.change(connection, DeleteBackups((chosen,))).state is ChangeState.DONE
    console.until(lambda: all(row.ref != chosen.ref for row in console.table_rows))


@pytest.mark.parametrize("code", [*FAULTS, "brand_new"])
def test_each_documented_refusal_has_words_of_ours(code: str) -> None:
    body = json.dumps({"fault": {"code": code, "text": "The lamp says no."}}).encode()
    refusal = Reply(Request("GET", "/api/about"), 503, {}, body, datetime(2026, 1, 1, tzinfo=UTC))
    with pytest.raises(BackendFaultError) as caught:
        check(refusal)
    told = caught.value.message
    assert told.id == FAULTS.get(code, "lantern.fault.other")
    assert (told.code, told.server_text) == (code, "The lamp says no.")
    assert_can_be_told(told)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_the_example_keeps_the_rules_of_the_house(module: Path) -> None:
    source = Source(f"app/adapters/lantern/{module.name}", module.read_text(encoding="utf-8"))
    assert [line for rule in RULES for line in rule(source)] == []


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_the_example_imports_only_what_an_adapter_may(module: Path) -> None:
    source = Source(f"app/adapters/lantern/{module.name}", module.read_text(encoding="utf-8"))
    ours = [name for _, name in source.imports() if name.startswith(("app.", "tests."))]
    assert [name for name in ours if not name.startswith((*MAY_IMPORT, *SHARED))] == []


def test_the_example_has_the_files_and_the_card_of_every_adapter() -> None:
    assert [role for role in ROLES if not (LANTERN / f"{role}.py").is_file()] == []
    assert complaints_about(tomllib.loads((LANTERN / "quality.toml").read_text(encoding="utf-8"))) == []


def test_its_code_and_its_texts_name_the_same_ids() -> None:
    ours = read("en")
    assert not set(ours) & set(ADDED["en"]), "a made-up system has no texts in the program"
    sources = [(path.name, path.read_text(encoding="utf-8")) for path in MODULES]
    uses = [use for name, text in sources for use in uses_in(text, name)]
    shapes = [use for name, text in sources for use in shapes_in(text, name)]
    unused = {f"{key}: not used" for key in ours}
    found = set(use_complaints({**ours, **ADDED["en"]}, uses, shapes))
    assert found - unused == set()


def test_the_page_and_the_example_name_the_same_files() -> None:
    """A page that names a file nobody has, or forgets one, sends its reader astray."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    page = text.partition("## Where the next vendor goes\n")[2].partition("\n## ")[0]
    named = set(re.findall(r"`([\w/<>.]+\.(?:py|toml))`", page))
    assert len(named) > len(ROLES)
    assert [one for one in sorted(named) if not _path_of(one).is_file()] == []
    example = {path.name for path in LANTERN.iterdir() if path.is_file()}
    assert example - {one.rpartition("/")[2] for one in named} == set()


def _path_of(named: str) -> Path:
    """Where the page's file lies: a bare name in the example's folder, else at its stand-in or in the project."""
    stand_ins = {
        "app/demo/<name>/system.py": ROOT / "tests" / "sixth" / "lantern_demo.py",
        "tests/contract/test_<name>.py": Path(__file__),
    }
    in_example = LANTERN / named.removeprefix("app/adapters/<name>/")
    return stand_ins.get(named, in_example if in_example.is_file() else ROOT / named)
