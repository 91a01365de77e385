"""Restores of every family the simulator holds: forms, evidence, jobs."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.adapters.unitrends import restore_evidence
from app.adapters.unitrends.client import Rows, UnitrendsClient
from app.adapters.unitrends.restore_forms import free_bytes
from app.adapters.unitrends.wire import PlaceRow, RelatedRow, TargetRow
from app.domain.activities import Operation, Phase
from app.domain.backups import Backup, BackupKind, BackupQuery
from app.domain.capabilities import Capability
from app.domain.changes import HoldBackups, SentChange, StartBackup, StartRestore, StopRun
from app.domain.errors import ConflictError, InputError, OutcomeUnknownError, PermissionDeniedError
from app.domain.forms import Answer, Choice
from app.domain.guards import ActionClass
from app.domain.port import FormPurpose
from app.domain.restore import EvidenceKind, Finding, RestoreRequest, RestoreStage, assess
from tests.adapters.unitrends.conftest import OpensAppliance, files_of, node_named
from tests.contract.workbench import Workbench

TARGET, OPTIONS = RestoreStage.TARGET, RestoreStage.OPTIONS


def _is_restorable(backup: Backup) -> bool:
    return backup.state.is_usable and all(blocked is not Capability.RESTORE for blocked, _ in backup.blocked)


async def _point(bench: Workbench, place: str, kind: BackupKind = BackupKind.FULL) -> Backup:
    node = await files_of(bench, place[6:]) if place.startswith("files ") else await node_named(bench, place)
    backups = await bench.all_backups(BackupQuery(node.ref, page_size=500, kinds=frozenset({kind})))
    return next(one for one in backups if _is_restorable(one))


async def _filled(
    bench: Workbench, backup: Backup, target: Mapping[str, Answer] | None = None, **options: Answer
) -> RestoreRequest:
    request = RestoreRequest(backup.ref.scope, backup)
    form = await bench.system.restore_form(TARGET, request)
    if form is not None:
        start = {**form.defaults(), **(target or {})}

        async def choices(field_id: str, answers: Mapping[str, Answer]) -> tuple[Choice, ...]:
            asked = RestoreRequest(request.scope, backup, target=answers)
            return await bench.system.restore_choices(TARGET, field_id, asked)

        request = replace(request, target=await bench.answered(form, start, choices))
    manners = await bench.system.restore_form(OPTIONS, request)
    assert manners is not None
    return replace(request, options={**manners.defaults(), **options})


async def _body(bench: Workbench, request: RestoreRequest) -> dict[str, object]:
    change = await bench.system.prepare(StartRestore(request))
    body: dict[str, object] = json.loads(change.requests[0].text.partition("\n\n")[2])
    return body


@pytest.mark.parametrize(
    ("place", "kind", "jobs"),
    [
        ("files lin-web-01", BackupKind.INCREMENTAL, 1),
        ("MSSQLSERVER\\erp_live", BackupKind.FULL, 1),
        ("MSSQLSERVER\\erp_live", BackupKind.LOG, 2),
        ("erp-app-01", BackupKind.INCREMENTAL, 2),
        ("hr-portal", BackupKind.FULL, 1),
        ("Mailbox Database 01", BackupKind.FULL, 1),
    ],
)
async def test_every_family_restores_to_its_end(
    appliance: OpensAppliance, place: str, kind: BackupKind, jobs: int
) -> None:
    bench = await appliance()
    request = await _filled(bench, await _point(bench, place, kind))
    evidence = await bench.system.restore_evidence(request)
    blocks = {row.kind for row in assess(evidence, datetime.now(UTC)).blocks} - {EvidenceKind.RUN_ACTIVE}
    assert blocks == set()
    result = await bench.change(StartRestore(request))
    assert len(result.activities) >= jobs
    for run in result.activities:
        assert run.ref.operation is Operation.RESTORE
        assert (await bench.watched(run.ref)).last.phase is Phase.SUCCEEDED


async def test_files_go_back_without_overwriting_unless_asked(appliance: OpensAppliance) -> None:
    bench = await appliance()
    backup = await _point(bench, "files lin-web-01")
    careful = await _filled(bench, backup, includes=("/etc", "C:"), directory="D:\\back")
    body = await _body(bench, careful)
    assert body["includes"] == ["/etc", "C:/"]
    assert body["target"] == {
        "flat": False,
        "non_destructive": True,
        "newer": False,
        "today": False,
        "unix": False,
        "directory": "D:/back",
    }
    assert (await bench.system.prepare(StartRestore(careful))).action is ActionClass.RESTORE_ELSEWHERE
    bold = await _filled(bench, backup, overwrite=True, newer=True, unix=True)
    change = await bench.system.prepare(StartRestore(bold))
    assert change.action is ActionClass.RESTORE_OVER
    assert change.irreversible is not None
    assert change.name_to_type == "lin-web-01"
    assert [label for label, _ in change.summary] == ["unitrends.summary.backup", "unitrends.summary.target"]


async def test_another_client_is_chosen_from_those_that_can_take_it(appliance: OpensAppliance) -> None:
    bench = await appliance()
    backup = await _point(bench, "files lin-web-01")
    other = await node_named(bench, "lin-web-02")
    request = RestoreRequest(backup.ref.scope, backup, target={"where": "other"})
    offered = await bench.system.restore_choices(TARGET, "client", request)
    assert other.ref.native_id in {one.value for one in offered}
    elsewhere = await _filled(bench, backup, {"where": "other", "client": other.ref.native_id})
    assert (await _body(bench, elsewhere))["client_id"] == int(other.ref.native_id)
    change = await bench.system.prepare(StartRestore(elsewhere))
    assert change.name_to_type == "lin-web-02"


async def test_a_machine_goes_to_a_host_with_a_datastore_and_free_space_is_told(appliance: OpensAppliance) -> None:
    bench = await appliance()
    backup = await _point(bench, "erp-app-01")
    request = await _filled(bench, backup)
    target = (await _body(bench, request))["target"]
    assert isinstance(target, dict)
    assert set(target) == {"host", "datastore", "name"}, "how it is done is no part of the call"
    assert target["name"] == "erp-app-01-restored"
    stores = await bench.system.restore_choices(TARGET, "datastore", request)
    assert all(one.detail is not None for one in stores)
    rows = {row.kind: row for row in await bench.system.restore_evidence(request)}
    assert rows[EvidenceKind.ROOM].finding is Finding.GOOD
    assert rows[EvidenceKind.OVERWRITES].finding is Finding.GOOD
    over = replace(request, target={**request.target, "name": "erp-app-01"})
    assert (await bench.system.prepare(StartRestore(over))).action is ActionClass.RESTORE_OVER


async def test_paths_longer_than_the_appliance_takes_are_refused(appliance: OpensAppliance) -> None:
    bench = await appliance()
    request = await _filled(bench, await _point(bench, "files lin-web-01"), includes=("/a" * 3000, "/b" * 3000))
    with pytest.raises(InputError) as caught:
        await bench.system.prepare(StartRestore(request))
    assert set(caught.value.fields) == {"includes"}


async def test_a_running_job_on_the_target_blocks(appliance: OpensAppliance) -> None:
    bench = await appliance()
    backup = await _point(bench, "files lin-web-01")
    node = await files_of(bench, "lin-web-01")
    form = await bench.system.form(FormPurpose.START_BACKUP, (node.ref,))
    await bench.change(StartBackup((node.ref,), form.defaults()))
    bench.control.jump(6)
    rows = {row.kind: row for row in await bench.system.restore_evidence(await _filled(bench, backup))}
    assert rows[EvidenceKind.RUN_ACTIVE].finding is Finding.BAD
    assert rows[EvidenceKind.RUN_ACTIVE].run in {one.ref for one in await bench.system.activities()}


async def test_what_later_points_and_holds_mean_is_told(appliance: OpensAppliance) -> None:
    bench = await appliance()
    old = await _point(bench, "files lin-web-01")
    await bench.change(HoldBackups((old,), -1))
    held = await bench.system.backup(old.ref)
    rows = {row.kind: row for row in await bench.system.restore_evidence(await _filled(bench, held))}
    assert rows[EvidenceKind.NEWEST].finding is Finding.BAD
    assert rows[EvidenceKind.RETENTION].finding is Finding.GOOD
    assert rows[EvidenceKind.OTHER_OPERATOR].finding is Finding.NOT_OFFERED
    assert rows[EvidenceKind.CHAIN_COMPLETE].finding is Finding.GOOD
    assert rows[EvidenceKind.RIGHTS].finding is Finding.GOOD


async def test_without_targets_the_target_is_missing(appliance: OpensAppliance) -> None:
    bench = await appliance()
    backup = await _point(bench, "erp-app-01")
    request = await _filled(bench, backup)
    for switch in ("no_targets", "no_targets=empty"):
        bench.control.fault(switch)
        rows = {row.kind: row for row in await bench.system.restore_evidence(request)}
        assert rows[EvidenceKind.TARGET_READY].finding is Finding.BAD


async def test_targets_that_could_not_be_read_are_unknown_and_not_missing(
    appliance: OpensAppliance, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = await appliance()
    request = await _filled(bench, await _point(bench, "erp-app-01"))

    async def refuse(*_: object) -> tuple[TargetRow, ...]:
        raise PermissionDeniedError

    monkeypatch.setattr(restore_evidence, "target_rows", refuse)
    rows = {row.kind: row for row in await bench.system.restore_evidence(request)}
    assert (rows[EvidenceKind.TARGET_READY].finding, rows[EvidenceKind.ROOM].finding) == (Finding.UNKNOWN,) * 2


@pytest.mark.parametrize("told", ["N/A", "nan", "1e999"])
def test_room_that_is_no_number_is_not_known(told: str) -> None:
    assert free_bytes(PlaceRow(name="store", free_size_gb=told)) is None


async def test_a_chain_of_which_one_job_cannot_start_is_told_beside_those_that_run(appliance: OpensAppliance) -> None:
    bench = await appliance("list_delay=0")
    request = await _filled(bench, await _point(bench, "MSSQLSERVER\\erp_live", BackupKind.DIFFERENTIAL))
    bench.control.fault("restore_chain_breaks*1")
    result = await bench.change(StartRestore(request))
    assert result.items[0].ok is False
    assert result.items[0].message is not None
    assert "could not be started" in (result.items[0].message.server_text or "")
    assert result.message is not None
    assert len(result.activities) >= 1


async def test_an_image_is_mounted_used_and_ended(appliance: OpensAppliance) -> None:
    bench = await appliance()
    image = (await bench.system.children((await node_named(bench, "win-fs-01")).ref))[1]
    found = await bench.all_backups(BackupQuery(image.ref, kinds=frozenset({BackupKind.FULL})))
    request = await _filled(bench, next(one for one in found if _is_restorable(one)))
    rows = {row.kind: row for row in await bench.system.restore_evidence(request)}
    assert rows[EvidenceKind.OVERWRITES].finding is Finding.GOOD
    assert rows[EvidenceKind.TARGET_READY].finding is Finding.GOOD
    change, permit = await bench.planned(StartRestore(request))
    assert change.action is ActionClass.RESTORE_ELSEWHERE
    assert [one.path for one in change.requests] == ["/api/restore/files/"]
    run = (await bench.system.execute(change, permit)).activities[0]
    usable = (await bench.watched(run.ref, lambda one: one.message is not None and "place" in one.message.params)).last
    assert usable.phase is Phase.RUNNING
    assert usable.message is not None
    assert "flr" in usable.message.params["place"]
    assert usable.ref.path in {one.ref.path for one in await bench.system.activities()}
    await bench.change(StopRun(usable))
    bench.control.jump(61)
    assert (await bench.system.activity(usable.ref)).phase is Phase.CANCELLED


@pytest.mark.parametrize("switch", ["mount_text", "mount_word=Ready"])
async def test_a_mount_is_found_usable_in_every_spelling(appliance: OpensAppliance, switch: str) -> None:
    bench = await appliance(switch)
    request = await _filled(bench, await _point(bench, "erp-app-01"), {"how": "mount"})
    run = (await bench.change(StartRestore(request))).activities[0]
    await bench.watched(run.ref, lambda one: one.message is not None and one.message.id == "unitrends.run.mounted")


async def test_a_record_of_a_run_cannot_be_restored(appliance: OpensAppliance) -> None:
    bench = await appliance()
    node = await files_of(bench, "win-fs-01")
    found = await bench.all_backups(BackupQuery(node.ref, kinds=frozenset({BackupKind.RESTORE, BackupKind.COPY})))
    assert found
    with pytest.raises(ConflictError):
        await bench.system.prepare(StartRestore(RestoreRequest(node.ref, found[0])))


async def test_a_lost_answer_to_a_restore_is_found_again(appliance: OpensAppliance) -> None:
    bench = await appliance()
    request = await _filled(bench, await _point(bench, "files lin-web-01"))
    change, permit = await bench.planned(StartRestore(request))
    bench.control.fault("drop_reply*1")
    with pytest.raises(OutcomeUnknownError):
        await bench.system.execute(change, permit)
    bench.control.jump(5)
    found = await bench.system.find_effect(SentChange(change.command, datetime.now(UTC), change.bookmark))
    assert [one.activity.ref.operation for one in found] == [Operation.RESTORE]
    bench.control.jump(600)
    later = await bench.system.find_effect(SentChange(change.command, datetime.now(UTC), change.bookmark))
    assert [one.activity.phase for one in later] == [Phase.SUCCEEDED]


async def test_a_point_in_time_goes_along_for_logs_only(appliance: OpensAppliance) -> None:
    bench = await appliance()
    log = await _point(bench, "MSSQLSERVER\\erp_live", BackupKind.LOG)
    request = await _filled(bench, log, point_in_time="2026-03-14 09:30")
    target = (await _body(bench, request))["target"]
    assert isinstance(target, dict)
    assert target["point_in_time"] == "03/14/2026 09:30:00 am"
    with pytest.raises(InputError):
        await bench.system.prepare(StartRestore(replace(request, options={**request.options, "point_in_time": "noon"})))
    with pytest.raises(InputError) as no_such_day:
        impossible = {**request.options, "point_in_time": "2026-02-30 25:00"}
        await bench.system.prepare(StartRestore(replace(request, options=impossible)))
    assert set(no_such_day.value.fields) == {"point_in_time"}


async def test_a_chain_with_a_word_nobody_knows_is_not_called_whole(
    appliance: OpensAppliance, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = await appliance()
    point = await _point(bench, "erp-app-01", BackupKind.INCREMENTAL)
    request = await _filled(bench, point)
    asked = UnitrendsClient.chain

    async def chain(client: UnitrendsClient, sid: str, backup_id: str) -> Rows[RelatedRow]:
        told = await asked(client, sid, backup_id)
        strange = tuple(row.model_copy(update={"status": "Perhaps"}) for row in told.rows[:1])
        return replace(told, rows=(*strange, *told.rows[1:]))

    before = {row.kind: row.finding for row in await bench.system.restore_evidence(request)}
    monkeypatch.setattr(UnitrendsClient, "chain", chain)
    after = {row.kind: row.finding for row in await bench.system.restore_evidence(request)}
    kind = EvidenceKind.CHAIN_COMPLETE
    assert (before[kind], after[kind]) == (Finding.GOOD, Finding.UNKNOWN)
