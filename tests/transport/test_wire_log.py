"""The logs: complete, scrubbed, turned over by size, and alive on a full disk."""

import json
import logging
import os
import stat
from pathlib import Path

import pytest

from app.domain.errors import UnreachableError
from app.domain.redaction import MASK, Redactor
from app.transport.json_lines import JsonLinesFile
from app.transport.log_handler import JsonLinesHandler
from app.transport.request import Request
from app.transport.wire_log import WireEntry, WireLog
from tests.clocks import FixedClock
from tests.transport.conftest import Way
from tests.transport.flows import PASSWORD
from tests.transport.handlers import guarded
from tests.transport.servers import Heard, Server, Wire, serving

SECRET = "s3cret-value-of-12"


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


async def test_an_exchange_leaves_one_line(way: Way) -> None:
    request = Request("GET", "/things/7", query=(("page", "2"),), operation="list_things")
    async with serving(way.authority.identity(), guarded()) as server:
        reply = await way.open(server).send(request)
    first, second = lines(way.log_path)
    assert first["operation"] == "sign_in"
    assert second == {
        "time": "2026-03-14T09:26:53.000+00:00",
        "correlation": reply.correlation_id,
        "connection": "c1",
        "operation": "list_things",
        "method": "GET",
        "path": "/things/7",
        "query": [["page", "2"]],
        "status": 200,
        "ms": 0.0,
        "bytes": len(reply.content),
    }


async def test_an_error_carries_the_correlation_of_its_line(way: Way) -> None:
    async with serving(way.authority.identity()) as server:
        port = server.port
    with pytest.raises(UnreachableError) as caught:
        await way.open(Server(port)).send(Request("GET", "/things"))
    written = lines(way.log_path)
    assert len(written) == 3
    assert len({line["correlation"] for line in written}) == 3
    assert written[-1]["correlation"] == caught.value.correlation_id
    assert written[-1]["error"] == "UnreachableError"
    assert written[-1]["status"] is None


async def test_no_secret_reaches_the_log(way: Way) -> None:
    async def echo(heard: Heard, wire: Wire) -> None:
        await wire.answer(200, {"echo": heard.headers["x-token"], "password": PASSWORD})

    way.redactor.register([SECRET])
    request = Request(
        "GET",
        f"/things/{SECRET}/{'k' * 60}",
        query=(("api_key", "short"), ("page", SECRET), ("text", "plain")),
        secret_query=frozenset({"page"}),
        operation="list_things",
    )
    async with serving(way.authority.identity(), guarded(echo)) as server:
        channel = way.open(server)
        reply = await channel.send(request)
    assert channel.session is not None
    token = channel.session.token.get_secret_value()
    assert token in reply.json()["echo"]
    text = way.log_path.read_text()
    for secret in (SECRET, PASSWORD, token, "short", "k" * 60):
        assert secret not in text
    line = lines(way.log_path)[-1]
    assert line["path"] == f"/things/{MASK}/{MASK}"
    assert line["query"] == [["api_key", MASK], ["page", MASK], ["text", "plain"]]
    assert not {"headers", "body"} & set(line)


def test_ids_in_paths_stay_readable(tmp_path: Path, fixed_clock: FixedClock) -> None:
    file = JsonLinesFile(tmp_path / "wire.log")
    log = WireLog(file, Redactor(), fixed_clock.now)
    path = "/apps/8a6e0804-2bd0-4672-b79d-d97027f9071a/backups/12"
    log.record(WireEntry("abc", "c1", Request("GET", path), 200, 1.26, 5))
    log.close()
    assert lines(file.path)[0]["path"] == path
    assert lines(file.path)[0]["ms"] == 1.3


def test_files_turn_over_and_the_oldest_goes(tmp_path: Path) -> None:
    file = JsonLinesFile(tmp_path / "state" / "wire.log", max_bytes=300, kept=2)
    for number in range(60):
        file.append({"number": number, "text": "x" * 20})
    file.close()
    names = sorted(one.name for one in file.path.parent.iterdir())
    assert names == ["wire.log", "wire.log.1", "wire.log.2"]
    kept = [line["number"] for name in reversed(names) for line in lines(file.path.parent / name)]
    assert kept == list(range(kept[0], 60))  # type: ignore[call-overload]
    assert all((file.path.parent / name).stat().st_size <= 300 for name in names)


def test_only_the_owner_may_read(tmp_path: Path) -> None:
    file = JsonLinesFile(tmp_path / "wire.log")
    file.append({})
    file.close()
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


def test_a_full_disk_costs_lines_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = JsonLinesFile(tmp_path / "wire.log")
    file.append({"number": 1})
    real = os.write

    def half(descriptor: int, data: bytes) -> int:
        return real(descriptor, data[: len(data) // 2])

    def full(descriptor: int, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    for broken in (half, full):
        monkeypatch.setattr(os, "write", broken)
        file.append({"number": 2})
        file.append({"number": 3})
        monkeypatch.setattr(os, "write", real)
    file.append({"number": 4})
    file.close()
    assert file.dropped == 4
    assert [line["number"] for line in lines(file.path)] == [1, 4]


def test_a_folder_that_cannot_be_made_costs_lines_only(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file stands here")
    file = JsonLinesFile(tmp_path / "state" / "wire.log")
    file.append({"number": 1})
    assert file.dropped == 1


def test_the_programs_log_is_scrubbed_and_tells_errors_by_class(tmp_path: Path) -> None:
    redactor = Redactor()
    redactor.register([SECRET])
    handler = JsonLinesHandler(JsonLinesFile(tmp_path / "backstay.log"), redactor)
    logger = logging.Logger("app.test")
    logger.addHandler(handler)
    logger.info("signed in with %s", SECRET)
    logger.debug("too quiet")
    try:
        try:
            raise ValueError(f"inner {SECRET}")
        except ValueError as error:
            raise LookupError(f"outer {SECRET}") from error
    except LookupError:
        logger.exception("failed")
    logger.warning("%d is no number", "text")
    handler.close()
    first, second, third = lines(tmp_path / "backstay.log")
    assert first["text"] == f"signed in with {MASK}"
    assert second["error"] == ["LookupError", "ValueError"]
    places = second["where"]
    assert isinstance(places, list)
    assert "test_wire_log.py" in places[0]
    assert SECRET not in (tmp_path / "backstay.log").read_text()
    assert third["text"] == "%d is no number"
    assert handler.dropped == 0


def test_the_libraries_keep_their_addresses_to_themselves(way: Way) -> None:
    for name in ("httpx", "httpcore"):
        assert not logging.getLogger(name).isEnabledFor(logging.INFO)
