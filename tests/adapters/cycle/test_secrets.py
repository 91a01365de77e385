"""Secrets that answers hold reach neither the Raw tab, nor a log, nor the record, nor an error."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.adapters.cycle.secrets import without_secrets
from app.demo.cycle.cast import HIDDEN
from app.domain.backups import BackupPage, BackupQuery
from app.domain.changes import DeleteBackups, PlannedChange, SentChange, StartRestore
from app.domain.errors import BadReplyError
from app.domain.raw import RawRecord
from app.domain.records import JournalEntry
from app.store.cache import Cache
from app.store.codec import to_text
from app.store.record import Record
from tests.adapters.cycle.conftest import ROOT, Hub, OpensHub


def _raw_text(*records: RawRecord | None) -> str:
    """All that the Raw tab could show before it is redacted, calls included."""
    return "\n".join(json.dumps(one.page.body) + one.page.call for one in records if one is not None)


async def _all_raw(bench: Hub) -> str:
    backups = await bench.all_backups(BackupQuery(ROOT, page_size=500))
    run = await bench.restore()
    watched = await bench.watched(run.ref)
    return _raw_text(
        *(one.raw for one in backups),
        *(one.raw for one in watched.news),
        *(one.raw for one in await bench.system.storage()),
        *(one.raw for one in await bench.system.alerts()),
        *(one.raw for one in await bench.system.activities()),
    )


async def test_raw_records_hold_none(hub: OpensHub) -> None:
    bench = await hub("log_secrets", backups=400)
    text = await _all_raw(bench)
    assert "offsite-b2" in text
    assert "application-key" not in text
    assert HIDDEN not in text


async def test_the_wire_log_holds_none(hub: OpensHub) -> None:
    bench = await hub("log_secrets", backups=400)
    await bench.tree()
    await _all_raw(bench)
    await bench.system.logs((await bench.good()).ref)
    written = bench.wire_log.read_text(encoding="utf-8")
    assert "list_containers" in written
    assert "read_logs" in written
    assert HIDDEN not in written


async def test_the_store_holds_none(hub: OpensHub, tmp_path: Path) -> None:
    bench = await hub("log_secrets")
    backups = await bench.backups_of("wiki-mysql")
    request = await bench.request()
    await bench.system.logs(backups[0].ref)
    run = await bench.restore()
    ended = (await bench.watched(run.ref)).last
    cache, record = Cache(tmp_path / "cache.db"), Record(tmp_path / "record.db")
    await cache.open()
    await record.open()
    now = datetime.now(UTC)
    for ref, node in (await bench.tree()).items():
        await cache.keep_children(ref, (node,), now)
    await cache.keep_page(bench.place("wiki-mysql"), BackupPage(tuple(backups), now))
    await record.begin(JournalEntry("1", ended, SentChange(StartRestore(request), now)))
    await cache.close()
    await record.close()
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("*.db*"))
    assert b"Wiki DB" in kept
    assert HIDDEN.encode() not in kept


async def test_what_is_reviewed_holds_none(hub: OpensHub) -> None:
    bench = await hub()
    request = await bench.request()
    changes = [
        await bench.system.prepare(StartRestore(request)),
        await bench.system.prepare(DeleteBackups((request.backup,) if request.backup else ())),
    ]
    for change in changes:
        assert HIDDEN not in _spoken(change)
    rows = await bench.system.restore_evidence(request)
    assert HIDDEN not in repr(rows)
    assert HIDDEN not in repr(await bench.system.describe())


def _spoken(change: PlannedChange) -> str:
    return repr(change) + to_text(SentChange(change.command, datetime.now(UTC), change.bookmark))


async def test_a_log_is_marked_and_shows_its_text_only_itself(hub: OpensHub) -> None:
    bench = await hub("log_secrets")
    log = await bench.system.logs((await bench.good()).ref)
    assert log.is_sensitive
    assert HIDDEN in log.text, "what was printed is there for whoever asks for it"
    assert "internal-token" not in log.text
    run = (await bench.watched((await bench.restore()).ref)).last
    assert HIDDEN not in repr(run)
    assert HIDDEN not in to_text(run)
    assert (await bench.system.logs(run.ref)).is_sensitive


async def test_internals_of_a_failure_are_left_out(hub: OpensHub) -> None:
    bench = await hub()
    failed = next(one for one in await bench.backups_of("wiki-mysql") if not one.state.is_usable)
    log = await bench.system.logs(failed.ref)
    assert failed.trouble is not None
    assert str(failed.trouble.server_text) in log.text
    assert "runner" not in log.text
    assert HIDDEN not in log.text


async def test_nothing_is_asked_for_that_brings_secrets(hub: OpensHub) -> None:
    bench = await hub(backups=400)
    bench.control.reset_counters()
    await bench.tree()
    await _all_raw(bench)
    asked = bench.control.requests()
    assert asked
    assert not any("include" in one["query_keys"] for one in asked)


async def test_a_container_that_does_not_fit_is_told_without_its_content(hub: OpensHub) -> None:
    bench = await hub("wrong_types=environment@/v1/containers")
    with pytest.raises(BadReplyError) as caught:
        await bench.backups_of("wiki-mysql")
    error: BaseException | None = caught.value
    assert caught.value.where == "data[0].environment"
    while error is not None:
        assert HIDDEN not in str(error)
        error = error.__cause__


def test_the_mask_leaves_everything_else_as_it_is() -> None:
    body = {
        "data": [{"id": "1", "stack": {"id": "2"}, "config": {"runtime": {"environment_vars": {"A": "secret"}}}}],
        "includes": {"creators": {"api_keys": {"1": {"secret": "x"}}}},
        "error": {"message": "no", "stack": [{"file": "run.go"}]},
        "auth": None,
    }
    cleaned = without_secrets(body)
    assert cleaned["data"][0]["id"] == "1"
    assert cleaned["data"][0]["stack"] == {"id": "2"}
    assert cleaned["data"][0]["config"]["runtime"]["environment_vars"] == "••••••••"
    assert cleaned["includes"] == cleaned["error"]["stack"] == "••••••••"
    assert cleaned["auth"] is None
    assert body["auth"] is None
