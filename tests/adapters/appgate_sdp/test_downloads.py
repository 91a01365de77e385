"""Downloads into memory: whole, cut and resumed byte for byte, ranges ignored, nothing there, odd answers."""

from typing import Any

import pytest

from app.adapters.appgate_sdp.adapter import open_system
from app.domain.backups import Backup
from app.domain.errors import (
    BackendError,
    BackendFaultError,
    BadReplyError,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitedError,
    UnreachableError,
)
from tests.adapters.appgate_sdp.conftest import API_ON, OpensCollective, made, started
from tests.contract.catalogue import assert_can_be_told
from tests.contract.memory_sink import MemorySink
from tests.contract.workbench import Workbench

SMALL = "size_mib=0.75"


async def fetched(bench: Workbench, backup: Backup, content: bytes = b"") -> MemorySink:
    sink = MemorySink(content)
    await bench.system.download(backup.ref, sink)
    return sink


async def cut_off(bench: Workbench, backup: Backup, sink: MemorySink) -> None:
    with pytest.raises((BadReplyError, UnreachableError)) as caught:
        await bench.system.download(backup.ref, sink)
    assert_can_be_told(caught.value.message)


def downloads(bench: Workbench) -> list[Any]:
    return [one for one in bench.control.requests() if one["method"] == "GET" and "/backup/" in one["path"]]


async def test_a_cut_download_goes_on_and_ends_byte_for_byte_the_same(collective: OpensCollective) -> None:
    bench = await collective(API_ON, SMALL)
    backup = await made(bench)
    whole = await fetched(bench, backup)
    assert whole.total_bytes == len(whole.content) == backup.size_bytes
    assert whole.content[0] & 0x80, "a binary OpenPGP packet"
    sink = MemorySink()
    for share in ("30%", "40%"):
        before = sink.received_bytes
        bench.control.fault(f"cut_download={share}*1")
        await cut_off(bench, backup, sink)
        assert sink.received_bytes > before, "what came so far stays"
    await bench.system.download(backup.ref, sink)
    assert sink.begun_at is not None
    assert sink.begun_at > 0
    assert sink.content == whole.content


async def test_a_range_that_is_ignored_begins_anew(collective: OpensCollective) -> None:
    bench = await collective(API_ON, SMALL)
    backup = await made(bench)
    whole = await fetched(bench, backup)
    bench.control.fault("ignore_range")
    again = await fetched(bench, backup, whole.content[:100_000])
    assert again.begun_at == 0
    assert again.content == whole.content


@pytest.mark.parametrize("answer", ["416", "206", "200"])
async def test_what_is_there_already_is_not_fetched_again(collective: OpensCollective, answer: str) -> None:
    bench = await collective(API_ON, SMALL, f"past_end_status={answer}")
    backup = await made(bench)
    whole = await fetched(bench, backup)
    again = await fetched(bench, backup, whole.content)
    assert again.content == whole.content
    assert again.total_bytes == len(whole.content)
    assert again.begun_at == (0 if answer == "200" else len(whole.content))


async def test_more_than_there_can_be_is_begun_anew(collective: OpensCollective) -> None:
    bench = await collective(API_ON, SMALL)
    backup = await made(bench)
    whole = await fetched(bench, backup)
    again = await fetched(bench, backup, whole.content + b"another file's bytes")
    assert again.begun_at == 0
    assert again.content == whole.content


async def test_versions_without_ranges_send_all(collective: OpensCollective) -> None:
    bench = await collective(API_ON, SMALL, "highest_version=19", "lowest_version=17")
    backup = await made(bench)
    assert not (await bench.system.offered_file(backup.ref)).can_resume
    whole = await fetched(bench, backup)
    again = await fetched(bench, backup, whole.content[:5000])
    assert (again.begun_at, again.content == whole.content) == (0, True)


async def test_a_length_that_nobody_tells_is_not_known(collective: OpensCollective) -> None:
    bench = await collective(API_ON, SMALL, "chunked_download", "no_head")
    backup = await made(bench)
    assert (await bench.system.offered_file(backup.ref)).size_bytes is None
    whole = await fetched(bench, backup)
    assert whole.content


async def test_an_announced_length_of_nothing_is_none(collective: OpensCollective) -> None:
    bench = await collective(API_ON, SMALL, "head_length=0")
    backup = await made(bench)
    assert (backup.size_bytes, (await bench.system.offered_file(backup.ref)).size_bytes) == (None, None)
    assert (await fetched(bench, backup)).content


async def test_settings_that_cannot_be_read_only_cost_the_name(collective: OpensCollective) -> None:
    bench = await collective(API_ON, SMALL)
    backup = await made(bench)
    later = open_system(bench.connection, bench.channel, bench.catalogue)
    bench.control.fault("server_error@/admin/global-settings")
    assert (await later.offered_file(backup.ref)).name.startswith(bench.connection.address.host)


async def test_the_files_name_is_made_of_collective_appliance_and_start(collective: OpensCollective) -> None:
    bench = await collective(API_ON, SMALL)
    backup = await made(bench, "Portal Amsterdam / DMZ")
    assert backup.started_at is not None
    offered = await bench.system.offered_file(backup.ref)
    stamp = backup.started_at.strftime("%Y%m%dT%H%M%SZ")
    assert offered.name == f"sdp-collective-eu-Portal Amsterdam / DMZ-{stamp}.bkp"
    assert (offered.size_bytes, offered.can_resume) == (backup.size_bytes, True)
    other = await collective(API_ON, SMALL, options={"file_ending": "gpg"})
    assert (await other.system.offered_file((await made(other)).ref)).name.endswith("Z.gpg")


async def test_a_deleted_or_lost_file_is_not_found(collective: OpensCollective) -> None:
    bench = await collective(API_ON, SMALL)
    backup = await made(bench)
    bench.control.fault("reboot*1")
    with pytest.raises(NotFoundError) as caught:
        await fetched(bench, backup)
    assert caught.value.message.id == "appgate.error.not_found"
    with pytest.raises(NotFoundError):
        await bench.system.offered_file(backup.ref)


async def test_a_backup_that_failed_has_no_file(collective: OpensCollective) -> None:
    bench = await collective(API_ON, SMALL, "backup_fails", "done_without_result")
    [run] = await started(bench, "controller-fra-01")
    bench.control.jump(60)
    assert run.backup is not None
    sink = MemorySink()
    with pytest.raises(NotFoundError) as caught:
        await bench.system.download(run.backup, sink)
    assert caught.value.message.id == "appgate.error.no_file"
    assert sink.begun_at is None


@pytest.mark.parametrize(
    ("switch", "kind", "message_id"),
    [
        ("offline=controller-fra-01", ConflictError, "appgate.download.not_now.text"),
        ("forbidden@/backup/", PermissionDeniedError, "appgate.error.forbidden"),
        ("server_error@/backup/", BackendFaultError, "appgate.error.fault"),
        ("bad_gateway@/backup/", BackendFaultError, "appgate.error.starting"),
    ],
)
async def test_refusals_are_told_in_words(
    collective: OpensCollective, switch: str, kind: type[BackendError], message_id: str
) -> None:
    bench = await collective(API_ON, SMALL)
    backup = await made(bench)
    bench.control.fault(switch)
    with pytest.raises(kind) as caught:
        await fetched(bench, backup)
    assert caught.value.message.id == message_id
    assert caught.value.operation == "download"


async def test_how_long_to_wait_is_not_lost_on_the_way(collective: OpensCollective) -> None:
    bench = await collective(API_ON, SMALL)
    backup = await made(bench)
    bench.control.fault("rate_limit=37@/backup/")
    with pytest.raises(RateLimitedError) as caught:
        await bench.system.download(backup.ref, MemorySink())
    assert 30 < caught.value.retry_after_s <= 37


async def test_a_session_that_runs_out_is_renewed_on_the_way(collective: OpensCollective) -> None:
    bench = await collective(API_ON, SMALL)
    backup = await made(bench)
    bench.control.expire_sessions()
    assert (await fetched(bench, backup)).content


async def test_a_download_names_its_range_and_changes_nothing(collective: OpensCollective) -> None:
    bench = await collective(API_ON, SMALL)
    backup = await made(bench)
    bench.control.reset_counters()
    await fetched(bench, backup, b"")
    assert [one["status"] for one in downloads(bench)] == [206]
    assert bench.changes() == 0
