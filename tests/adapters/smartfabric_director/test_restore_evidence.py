"""What is found out about a wanted restore, and what the domain makes of it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from app.domain.activities import Operation
from app.domain.backups import BackupState
from app.domain.changes import StartRestore
from app.domain.messages import Message
from app.domain.restore import Evidence, EvidenceKind, Finding, assess
from tests.adapters.smartfabric_director.bench import Bench

GRAVE = {EvidenceKind.OVERWRITES, EvidenceKind.RESTARTS}


def by_kind(rows: Sequence[Evidence]) -> dict[EvidenceKind, Evidence]:
    found = {row.kind: row for row in rows}
    assert len(found) == len(rows), "a kind stands in one row only"
    return found


async def test_a_good_restore_blocks_nothing_and_says_what_is_grave(bench: Bench) -> None:
    rows = await bench.system.restore_evidence(await bench.restore_request())
    found = by_kind(rows)
    preflight = assess(rows, bench.now())
    assert preflight.blocks == ()
    assert {row.kind for row in preflight.acknowledge} >= GRAVE
    assert found[EvidenceKind.RUN_ACTIVE].finding is Finding.GOOD
    assert found[EvidenceKind.POINT_AVAILABLE].finding is Finding.GOOD
    assert found[EvidenceKind.SETTINGS_DIFFER].finding is Finding.GOOD
    for kind in (EvidenceKind.OTHER_OPERATOR, EvidenceKind.RIGHTS, EvidenceKind.ROOM, EvidenceKind.VERIFIED):
        assert found[kind].finding is Finding.NOT_OFFERED
        assert found[kind].checked_at is None
    assert found[EvidenceKind.RUN_ACTIVE].checked_at == bench.now()


async def test_a_running_backup_blocks(bench: Bench) -> None:
    request = await bench.restore_request()
    await bench.start_backup()
    bench.later(3)
    (row,) = assess(await bench.system.restore_evidence(request), bench.now()).blocks
    assert row.kind is EvidenceKind.RUN_ACTIVE
    assert row.run in {one.ref for one in await bench.system.activities()}, "it can be looked at"


async def test_a_running_restore_blocks(bench: Bench) -> None:
    request = await bench.restore_request()
    await bench.start_restore()
    (row,) = assess(await bench.system.restore_evidence(request), bench.now()).blocks
    assert row.title == Message.of("sfd.preflight.restore_runs.title")
    assert row.run is not None
    assert row.run.operation is Operation.RESTORE


async def test_a_state_nobody_knows_has_to_be_acknowledged(bench: Bench) -> None:
    request = await bench.restore_request()
    await bench.start_backup()
    bench.later(30)
    bench.fault("unknown_enum_value*1@/backups/instances")
    preflight = assess(await bench.system.restore_evidence(request), bench.now())
    assert EvidenceKind.RUN_ACTIVE in {row.kind for row in preflight.acknowledge}


async def test_a_vanished_file_blocks(bench: Bench) -> None:
    request = await bench.restore_request()
    name = str((await bench.system.prepare(StartRestore(request))).summary[0][1])
    for server in bench.simulated.appliance.servers.all:
        server.tars = {path: tar for path, tar in server.tars.items() if not path.endswith(name)}
    (row,) = assess(await bench.system.restore_evidence(request), bench.now()).blocks
    assert row.kind is EvidenceKind.POINT_AVAILABLE


@pytest.mark.parametrize("fault", ["host_unreachable", "wrong_ftp_password", "html=200@/backups/remote-files"])
async def test_a_server_that_cannot_be_asked_has_to_be_acknowledged(bench: Bench, fault: str) -> None:
    request = await bench.restore_request()
    bench.fault(fault)
    rows = await bench.system.restore_evidence(request)
    row = by_kind(rows)[EvidenceKind.POINT_AVAILABLE]
    assert row.finding is Finding.UNKNOWN
    assert row.why is not None
    assert row in assess(rows, bench.now()).acknowledge


async def test_a_listing_without_versions_cannot_be_compared(bench: Bench) -> None:
    bench.fault("listing_version_absent")
    rows = await bench.system.restore_evidence(await bench.restore_request())
    row = by_kind(rows)[EvidenceKind.SETTINGS_DIFFER]
    assert row.finding is Finding.UNKNOWN
    assert row in assess(rows, bench.now()).rest


async def test_another_version_has_to_be_acknowledged(bench: Bench) -> None:
    request = await bench.restore_request()
    for server in bench.simulated.appliance.servers.all:
        for tar in server.tars.values():
            tar.version = "1.2.0"
    row = by_kind(await bench.system.restore_evidence(request))[EvidenceKind.SETTINGS_DIFFER]
    assert row.finding is Finding.BAD
    assert row.title.params == {"made_by": "1.2.0", "running": "2.0.0"}


async def test_later_backups_and_age_are_counted(bench: Bench) -> None:
    usable = [one for one in await bench.everything() if one.state.is_usable and "/sfdBackup" in str(one.storage)]
    old = next(one for one in usable if one.started_at and (bench.now() - one.started_at).days >= 20)
    request = await bench.restore_request(old)
    found = by_kind(await bench.system.restore_evidence(request))
    assert old.started_at is not None
    later = [one for one in await bench.everything() if one.started_at and one.started_at > old.started_at]
    assert found[EvidenceKind.LATER_POINTS_LOST].title.params == {"count": len(later)}
    assert found[EvidenceKind.NEWEST].finding is Finding.BAD
    assert found[EvidenceKind.AGE].finding is Finding.GOOD
    bench.later(15 * 24 * 3600)
    request = replace(request, source=(await bench.restore_request(old)).source)
    assert by_kind(await bench.system.restore_evidence(request))[EvidenceKind.AGE].finding is Finding.BAD


async def test_a_backup_that_ended_with_errors_has_to_be_acknowledged(bench: Bench) -> None:
    bench.fault("backup_incomplete")
    activity = await bench.start_backup()
    last = (await bench.until_final(activity.ref))[-1]
    assert last.backup is not None
    backup = await bench.system.backup(last.backup)
    assert backup.state is BackupState.COMPLETE_WITH_WARNINGS
    rows = await bench.system.restore_evidence(await bench.restore_request(backup))
    assert by_kind(rows)[EvidenceKind.FILES_MISSING].finding is Finding.BAD


async def test_of_a_mere_file_it_is_not_known_how_its_backup_ended(bench: Bench) -> None:
    request = await bench.restore_request()
    rows = await bench.system.restore_evidence(replace(request, backup=None))
    assert by_kind(rows)[EvidenceKind.FILES_MISSING].finding is Finding.UNKNOWN
