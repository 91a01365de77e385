"""Secrets are planted in every field there is, and the program is used; afterwards none is found in what it left."""

import base64
import json
import logging
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from pydantic import SecretStr

from app.adapters import registry
from app.domain.connections import ClientCertificate, Connection
from app.domain.errors import BackendError
from app.domain.nodes import NodeRef
from app.domain.redaction import MIN_VALUE_LENGTH
from app.main.console import _last_resort
from app.main.household import StoredHousehold
from app.services.audit.entry_list import diary_pages
from app.services.audit.export_rows import AUDIT_COLUMNS, DIARY_COLUMNS, audit_pages_to_write, diary_pages_to_write
from app.services.audit.record_export import ExportFormat, write_export
from app.services.profiles.profile_files import text_of_systems
from app.services.sessions import SystemState, typed_secrets
from app.transport.log_handler import TerminalFormatter
from tests.demo.serving import ServedDemo
from tests.guards.logs import ExpectedLogs
from tests.journeys.console import Console, profile
from tests.journeys.places import ALL_PLACES
from tests.journeys.proxies import proxy_in_thread
from tests.journeys.searching import SHORTEST, found_below, found_in, found_in_processes, spellings
from tests.journeys.test_appgate_sdp import shown_code
from tests.journeys.test_taken_up_again import keep
from tests.transport.proxy_servers import HttpProxy, own
from tests.transport.servers import Authority
from tests.transport.test_client_certificates import PASS_PHRASE, Files

pytestmark = pytest.mark.journey

PROXY_PASSWORD = 'planted "proxy" pass/wörd 1'
MISTYPED = "planted mistyped secret 2"
KINDS = (*(place.kind for place in ALL_PLACES), "appgate-sdp")
Open = Callable[..., Console]


class Left:
    """All that a program left, and what was planted in it."""

    def __init__(self, home: Path, folder: Path) -> None:
        self.program, self.later, self.out, self.temporary = (
            folder / name for name in ("program", "at_the_kill", "out", "tmp")
        )
        for path in (self.out, self.temporary):
            path.mkdir()
        self.folders = (home, self.program, self.later, self.out, self.temporary)
        self.planted: list[str] = [PROXY_PASSWORD, PASS_PHRASE, MISTYPED]

    def plant(self, *secrets: SecretStr | None) -> None:
        self.planted += [one.get_secret_value() for one in secrets if one is not None]

    @property
    def secrets(self) -> tuple[str, ...]:
        return tuple({one for one in self.planted if len(one) >= SHORTEST})


@pytest.fixture
def left(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Left:
    left = Left(home, tmp_path)
    monkeypatch.setattr(tempfile, "tempdir", str(left.temporary))
    return left


@pytest.fixture
def terminal(left: Left) -> Iterator[Callable[[StoredHousehold], None]]:
    """Have all that is logged, down to the last detail, go where a terminal's copy would go."""
    handlers: list[logging.Handler] = []
    root = logging.getLogger()
    level = root.level

    def listen(household: StoredHousehold) -> None:
        handler = logging.FileHandler(left.out / "terminal.txt")
        handler.setFormatter(TerminalFormatter(household.redactor))
        handlers.append(handler)
        root.addHandler(handler)
        root.setLevel(logging.DEBUG)

    yield listen
    root.setLevel(level)
    for handler in handlers:
        root.removeHandler(handler)
        handler.close()


def sign_in(console: Console, served: ServedDemo, connection: Connection, left: Left) -> None:
    """Wrongly first, then rightly; with a code where one is asked for."""
    form = registry.card(served.kind).sign_in
    wrong = {one.id: SecretStr(MISTYPED) for one in form.fields if one.is_secret and one.required}
    console.add(replace(connection, sign_in={**connection.sign_in, **wrong}))
    console.until(lambda: console.state(connection.id) is not SystemState.CONNECTING)
    assert console.state(connection.id) is not SystemState.LIVE
    console.composition.sessions.sign_in(connection.id, dict(connection.sign_in))
    console.until(lambda: console.state(connection.id) in {SystemState.LIVE, SystemState.NEEDS_CODE})
    if served.kind == "appgate-sdp":
        assert console.state(connection.id) is SystemState.NEEDS_CODE
        code = SecretStr(shown_code(served))
        left.plant(code)
        console.composition.sessions.sign_in(connection.id, {"otp": code})
    console.until(lambda: console.state(connection.id) is SystemState.LIVE, 10)
    note_tokens(console, connection, left)


def note_tokens(console: Console, connection: Connection, left: Left) -> None:
    """What the server handed out."""
    session = console.composition.opener._channels[connection.id].session
    assert session is not None
    left.plant(session.token, session.refresh_token)


def use(console: Console, served: ServedDemo, connection: Connection) -> None:
    """Browse, change, read a log, and fail once in the middle of it."""
    place = next((one for one in ALL_PLACES if one.kind == served.kind), None)
    port = console.composition.sessions.port(connection.id)
    if place is None:
        console.run(port.children(NodeRef.appliance(connection.id)))
        return
    place.go(console, connection)
    read_a_log(console)
    run = place.begin(console, connection)
    console.watch_to_end(served, connection, run)
    served.control.fault(f"refuse*2@{place.list_path}")
    console.look(connection)


def read_a_log(console: Console) -> None:
    """A system that keeps none for this backup says so, and that is fine here."""
    backup = console.table_rows[0].ref
    with suppress(BackendError):
        console.run(console.composition.sessions.port(backup.scope.connection_id).logs(backup))


def export(console: Console, left: Left) -> None:
    """Everything that can be taken out of the program."""
    books, context = console.window.context.bookkeeping, console.window.context

    async def write() -> None:
        for form in ExportFormat:
            audit = audit_pages_to_write(books.audit, form, None)
            await write_export(left.out / f"audit.{form}", form, AUDIT_COLUMNS, audit, context.redactor)
            rows, _ = await diary_pages(books.diary)(None)
            diary = diary_pages_to_write(rows)
            await write_export(left.out / f"diary.{form}", form, DIARY_COLUMNS, diary, context.redactor)

    console.run(write())
    profiles = text_of_systems(console.composition.sessions.all())
    (left.out / "profiles.json").write_text(profiles, encoding="utf-8")


def crash(left: Left) -> None:
    """An error that quotes every secret, caught by nobody; and a line that quotes those that are masked by value."""
    try:
        raise LookupError(" ".join(left.secrets))
    except LookupError as error:
        _last_resort(LookupError, error, error.__traceback__)
    known = [one for one in left.secrets if len(one) >= MIN_VALUE_LENGTH]
    logging.getLogger("app").info("quoted: %s", " ".join(known))


@pytest.mark.parametrize("kind", KINDS)
def test_no_secret_is_found_in_what_the_program_leaves(
    kind: str,
    open_console: Open,
    serve_demo: Callable[..., ServedDemo],
    left: Left,
    terminal: Callable[[StoredHousehold], None],
    tmp_path_factory: pytest.TempPathFactory,
    expected_logs: ExpectedLogs,
) -> None:
    expected_logs.expect("app", r"^unexpected LookupError$", logging.CRITICAL)
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    files = Files(Authority(elsewhere), elsewhere)
    household = StoredHousehold(left.program)
    terminal(household)
    served = serve_demo(kind, faults=("admin_mfa",) if kind == "appgate-sdp" else ())
    with proxy_in_thread(HttpProxy(wants=f"operator:{PROXY_PASSWORD}")) as at:
        console = open_console(household)
        client = ClientCertificate(files.chain, files.locked_key, SecretStr(PASS_PHRASE))
        proxy = own(f"http://{at}", "operator", PROXY_PASSWORD)
        connection = profile(served, "kept", is_temporary=False, proxy=proxy, client_certificate=client)
        secrets = typed_secrets(connection.sign_in)
        assert secrets
        left.plant(*secrets)
        console.run(keep(console, connection))
        sign_in(console, served, connection, left)
        use(console, served, connection)
        export(console, left)
        note_tokens(console, connection, left)
        crash(left)
        copy_as_after_a_kill(left)
        assert found_in_processes(left.secrets) == []
        console.close()
    assert len(left.secrets) >= 4
    assert_whole(left)
    assert found_below(left.folders, left.secrets) == []


def copy_as_after_a_kill(left: Left) -> None:
    """The files as they are in mid-flight: with the journals of SQLite beside them."""
    for path in left.program.rglob("*"):
        if path.is_file():
            target = left.later / path.relative_to(left.program)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    assert any(path.name.endswith("-wal") for path in left.later.rglob("*"))


def assert_whole(left: Left) -> None:
    """The search went through what matters, and finds what stands there."""
    names = {path.name for folder in left.folders for path in folder.rglob("*") if path.is_file()}
    expected = {"record.db", "cache.db", "wire.jsonl", "backstay.jsonl", "profiles.json", "terminal.txt", "audit.csv"}
    assert expected <= names
    assert "unexpected LookupError" in (left.out / "terminal.txt").read_text()
    assert b"kept" in (left.out / "diary.csv").read_bytes()


@pytest.mark.parametrize("before", ["", "a", "ab", "user:"])
def test_the_search_finds_a_secret_in_every_spelling(before: str, tmp_path: Path) -> None:
    whole = f"{before}{PROXY_PASSWORD}"
    for content in (
        whole.encode(),
        whole.encode("utf-16-le"),
        base64.b64encode(f"{whole} and more".encode()),
        quote(whole).encode(),
        json.dumps(whole).encode(),
        json.dumps(json.dumps(whole)).encode(),
        repr(whole).encode(),
    ):
        assert found_in(b"x " + content + b" y", [PROXY_PASSWORD]) == [PROXY_PASSWORD], content
    assert found_in(b"code 123456,", ["123456"]) == ["123456"]
    assert found_in(b"at 12:00:00.123456", ["123456"]) == []
    (tmp_path / "file").write_bytes(base64.b64encode(whole.encode()))
    assert len(found_below([tmp_path], (PROXY_PASSWORD,))) == 1
    assert all(len(one) >= SHORTEST for one in spellings(PROXY_PASSWORD))
