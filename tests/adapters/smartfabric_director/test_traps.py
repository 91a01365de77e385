"""One test for each trap that the reference lists in its section 7; details stand in the files beside this one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.demo.faults import Fault
from app.domain.activities import Phase
from app.domain.backups import BackupQuery
from app.domain.capabilities import Capability
from app.domain.changes import AcknowledgeResult, ChangeSetting, StartBackup, StartRestore
from app.domain.errors import BackendFaultError, NotFoundError, PermissionDeniedError
from app.domain.nodes import NodeRef
from app.domain.restore import EvidenceKind, Finding
from tests.adapters.smartfabric_director.bench import VAULT_PASSWORD, Bench

ROOT = NodeRef.appliance("sfd-1")


async def test_trap_01_units_are_told_by_magnitude_and_written_in_milliseconds(bench: Bench) -> None:
    labelled = [(one.started_at, one.completed_at) for one in await bench.everything()]
    bench.fault("times_in_ms")
    in_ms = [(one.started_at, one.completed_at) for one in await bench.everything()]
    assert len(labelled) == len(in_ms)
    for (seconds, end), (milliseconds, same_end) in zip(labelled, in_ms, strict=True):
        assert seconds is not None
        assert milliseconds is not None
        assert timedelta() <= milliseconds - seconds < timedelta(seconds=1)
        assert end == same_end
    await bench.start_backup()
    (sent,) = [request for request in bench.channel.sent if request.operation == "add_job"]
    assert sent.json["start_time"] == int(bench.wall_s * 1000)


async def test_trap_02_the_status_decides_what_a_body_is(bench: Bench) -> None:
    ref = (await bench.everything())[0].ref
    bench.fault("forbidden*1@/backups/instances")
    with pytest.raises(PermissionDeniedError):
        await bench.system.backup(ref)
    missing = replace(ref, native_id="303:404")
    with pytest.raises(NotFoundError) as caught:
        await bench.system.backup(missing)
    assert caught.value.message.code == "entity_not_found"


async def test_trap_03_a_location_is_an_id_in_a_job_and_a_path_in_a_backup(bench: Bench) -> None:
    node = await bench.job("nightly-config")
    facts = {fact.label: fact.value for fact in node.facts}
    assert facts["sfd.fact.location.label"] in {target.name for target in await bench.system.storage()}
    backup = next(one for one in await bench.backups(node.ref) if one.state.is_usable)
    assert backup.storage is not None
    assert backup.storage.startswith("/")
    assert backup.storage not in bench.simulated.appliance.db.locations


@pytest.mark.parametrize("status", [200, 201, 202])
async def test_trap_04_any_2xx_is_success(bench: Bench, status: int) -> None:
    bench.fault(f"success_status={status}")
    assert (await bench.start_backup()).phase is Phase.QUEUED


async def test_trap_05_the_remote_password_is_kept_out_of_everything_kept(bench: Bench) -> None:
    request = await bench.restore_request()
    node = (await bench.nodes())["~remote-files"]
    rows = await bench.backups(node.ref)
    kept = repr([row.raw.page.call if row.raw else "" for row in rows]) + repr(node) + repr(rows)
    plan = await bench.system.prepare(StartRestore(request))
    assert VAULT_PASSWORD not in kept + repr(plan) + plan.requests[0].text + plan.bookmark
    assert VAULT_PASSWORD not in bench.channel.redactor.text(f"failed: {VAULT_PASSWORD}")


@pytest.mark.parametrize("shown", ["empty", "masked", "present"])
async def test_trap_06_a_password_read_back_is_neither_shown_nor_sent(bench: Bench, shown: str) -> None:
    bench.fault(f"location_password={shown}")
    form = await bench.system.form("change_location", (ROOT,))
    assert form.field("password").default is None
    for location in bench.simulated.appliance.db.locations.values():
        location.password = "Hidden-4711"
    assert "Hidden-4711" not in repr(await bench.system.storage())
    plan = await bench.system.prepare(ChangeSetting("change_location", ROOT, form.defaults()))
    assert '"password"' not in plan.requests[0].text


async def test_trap_07_a_backup_is_restored_by_way_of_a_listed_file(bench: Bench) -> None:
    request = await bench.restore_request()
    plan = await bench.system.prepare(StartRestore(request))
    assert request.backup is not None
    file_id = str(request.source["remote_file"])
    assert file_id != request.backup.ref.native_id
    assert file_id in plan.requests[0].text


async def test_trap_08_lists_grow_for_ever(build: Callable[..., Bench]) -> None:
    bench = build()
    bench.fault("many_instances=10000")
    pages = [page async for page in bench.system.backups(BackupQuery(ROOT, page_size=200))]
    assert len(pages) > 50
    assert all(len(page.backups) <= 200 for page in pages)
    assert await bench.system.activities() == ()


async def test_trap_09_the_count_of_a_job_ends_it_and_keeps_nothing(bench: Bench) -> None:
    counted = next(job for job in bench.simulated_jobs() if job.frequency != "DOES_NOT_REPEAT")
    counted.end_recurrence_type, counted.backup_instances = "NUMBER_OF_BACKUPS", 3
    schedule = next(one for one in await bench.system.schedules() if one.native_id == counted.id)
    assert schedule.calendar is not None
    assert not isinstance(schedule.calendar, str)
    assert schedule.calendar.params["count"] == 3
    assert all(one.expires_at is None for one in await bench.everything())


async def test_trap_10_a_jobs_name_is_no_key(bench: Bench) -> None:
    bench.fault("job_names_unchecked")
    nightly = await bench.job("nightly-config")
    twin = next(
        job for job in bench.simulated_jobs() if job.id != nightly.ref.native_id and job.frequency != "DOES_NOT_REPEAT"
    )
    before = {one.ref.native_id for one in await bench.backups(nightly.ref)}
    bench.another_console()
    twin.name = "nightly-config"
    assert {one.ref.native_id for one in await bench.backups(nightly.ref)} == before
    by_scope = {one.ref.native_id for one in await bench.everything() if one.ref.scope == nightly.ref}
    assert by_scope == before
    del bench.simulated.appliance.db.jobs[nightly.ref.native_id]
    gone = {one.ref.native_id for one in await bench.backups((await bench.nodes())["~deleted-jobs"].ref)}
    assert before <= gone


async def test_trap_11_nothing_can_be_cancelled(bench: Bench) -> None:
    backup = await bench.start_backup()
    await bench.until_final(backup.ref)
    for activity in (backup, await bench.start_restore()):
        for capability in (Capability.CANCEL, Capability.PAUSE):
            reason = activity.why_not(capability)
            assert reason is not None
            assert reason.id.startswith("sfd.no_")


async def test_trap_12_a_restore_replaces_everything_and_wants_the_name_typed(bench: Bench) -> None:
    change = await bench.system.prepare(StartRestore(await bench.restore_request()))
    assert change.name_to_type == bench.connection.name
    activity = await bench.start_restore()
    last = (await bench.until_final(activity.ref))[-1]
    assert last.replaces_everything
    assert last.message is not None
    assert last.message.id == "sfd.restore.reload.text"


async def test_trap_13_the_restore_status_belongs_to_the_appliance(bench: Bench) -> None:
    activity = await bench.start_restore()
    bench.another_console()
    ours = bench.system
    (seen,) = await ours.activities()
    assert seen.ref == activity.ref
    last = (await bench.until_final(seen.ref))[-1]
    bench.another_console()
    await bench.change(AcknowledgeResult(last))
    acknowledged = await ours.activity(last.ref)
    assert (acknowledged.phase, acknowledged.needs_acknowledgement) == (Phase.SUCCEEDED, False)


async def test_trap_14_a_result_waits_for_its_acknowledgement_across_sign_ins(bench: Bench) -> None:
    bench.fault("restore_on_record=FAILED")
    for _ in range(2):
        (pending,) = (await bench.system.describe()).pending
        bench.another_console()
    assert pending.why_not(Capability.ACKNOWLEDGE) is None
    await bench.change(AcknowledgeResult(pending))
    bench.another_console()
    assert (await bench.system.describe()).pending == ()


async def test_trap_15_a_listing_may_lack_the_version(bench: Bench) -> None:
    bench.fault("listing_version_absent")
    rows = await bench.system.restore_evidence(await bench.restore_request())
    (row,) = [row for row in rows if row.kind is EvidenceKind.SETTINGS_DIFFER]
    assert row.finding is Finding.UNKNOWN


async def test_trap_16_alerts_are_asked_for_with_a_start(bench: Bench) -> None:
    await bench.system.alerts()
    (request,) = bench.calls("GET", "/alerts")
    assert "start-time" in dict(request.query)


async def test_trap_17_two_styles_of_query_names(bench: Bench) -> None:
    await bench.backups((await bench.job("nightly-config")).ref)
    await bench.restore_request()
    names = {name for request in bench.channel.sent for name, _ in request.query}
    assert names == {"job-id", "file_path", "username", "password"}


async def test_trap_18_a_long_restore_outlives_its_tokens(bench: Bench) -> None:
    request = await bench.restore_request()
    bench.fault("token_life=60")
    bench.fault("download_length=600")
    (activity,) = (await bench.change(StartRestore(request))).activities
    assert (await bench.until_final(activity.ref, step_s=50))[-1].phase is Phase.SUCCEEDED
    assert bench.calls("POST", "/auth/token/extend")


@pytest.mark.parametrize(
    "fault", ["null_optional_fields", "absent_optional_fields", "extra_fields", "user_info_absent"]
)
async def test_trap_19_optional_fields_may_be_anything(bench: Bench, fault: str) -> None:
    bench.fault(fault)
    assert await bench.nodes()
    assert await bench.everything()
    assert await bench.system.schedules()
    assert await bench.system.storage()
    await bench.system.alerts()
    activity = await bench.start_backup()
    assert (await bench.until_final(activity.ref))[-1].phase is Phase.SUCCEEDED
    restore = await bench.start_restore()
    assert (await bench.until_final(restore.ref))[-1].phase is Phase.SUCCEEDED


async def test_trap_20_the_guides_slips_are_not_coded(bench: Bench) -> None:
    request = await bench.restore_request()
    await bench.change(StartRestore(request))
    (sent,) = [one for one in bench.channel.sent if one.operation == "start_restore"]
    assert sent.json == {"file_id": request.source["remote_file"]}
    lists = [one for one in bench.channel.sent if one.operation == "list_instances"]
    assert {one.path for one in lists} == {"/backups/instances"}


async def test_trap_21_an_appliance_that_refuses_backups_says_why(bench: Bench) -> None:
    node = await bench.job("nightly-config")
    form = await bench.system.form("start_backup", (node.ref,))
    change, permit = await bench.planned(StartBackup((node.ref,), form.defaults()))
    bench.fault("envelope_unknown_ids")
    bench.faults.switch_on(Fault("server_error", path="/backups/jobs"))
    with pytest.raises(BackendFaultError) as caught:
        await bench.system.execute(change, permit)
    assert caught.value.message.id == "sfd.reply.quoted.text"
    assert caught.value.message.server_text
