"""Backups: started, followed, remembered, lost, deleted. The console's own records are the list."""

import base64
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.adapters.appgate_sdp import mapping, wire
from app.adapters.appgate_sdp.adapter import open_system
from app.domain.activities import Phase
from app.domain.backups import Backup, BackupQuery, BackupRef, BackupState
from app.domain.capabilities import Capability
from app.domain.changes import DeleteBackups, StartBackup
from app.domain.errors import (
    BackendFaultError,
    ConflictError,
    InputError,
    NotFoundError,
    OutcomeUnknownError,
    PermissionDeniedError,
    StoreError,
)
from app.domain.messages import Message
from app.domain.nodes import Level, NodeRef
from app.store.codec import from_text, to_text
from tests.adapters.appgate_sdp.conftest import (
    API_ON,
    ROOT,
    OpensCollective,
    appliance_named,
    instance_of,
    listed,
    made,
    started,
    user,
)
from tests.contract.catalogue import assert_can_be_told
from tests.contract.workbench import CONNECTION_ID

KNOWN = mapping.begun_backup(
    mapping.Begun(BackupRef(ROOT.child(Level.CLIENT, "a"), "b"), "a", datetime(2026, 11, 20, 12, tzinfo=UTC))
)


async def test_several_appliances_are_backed_up_by_one_command(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    runs = await started(bench, "controller-fra-01", "controller-ams-01", "Portal Amsterdam / DMZ", logs=True)
    assert len({run.ref.path for run in runs}) == 3
    assert {run.phase for run in await bench.system.activities()} == {Phase.RUNNING}
    posts = [one for one in bench.control.requests() if one["method"] == "POST" and one["path"].endswith("/backup")]
    assert len(posts) == 3
    for run in runs:
        seen = await bench.watched(run.ref)
        assert seen.last.phase is Phase.SUCCEEDED
        assert all(news.percent is None and news.bytes_total is None for news in seen.news)


async def test_the_form_offers_what_is_below_and_greys_the_rest(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    form = await bench.system.form("start_backup", (ROOT,))
    field = form.field("appliances")
    assert field.choices is not None
    possible = [choice.label for choice in field.choices if choice.off is None]
    assert possible == ["controller-ams-01", "controller-fra-01", "Portal Amsterdam / DMZ"]
    assert len(field.choices) == 9
    assert field.default == tuple(choice.value for choice in field.choices if choice.off is None)
    one = await instance_of(bench, "controller-fra-01")
    assert (await bench.system.form("start_backup", (one,))).field("appliances").default == (one.native_id,)


async def test_a_greyed_appliance_cannot_be_chosen(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    gateway = await instance_of(bench, "gateway-fra-01")
    with pytest.raises(InputError) as caught:
        await bench.system.prepare(StartBackup((gateway,), {"appliances": (gateway.native_id,)}))
    assert set(caught.value.fields) == {"appliances"}


async def test_what_the_appliance_says_is_shown_while_it_works(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    [run] = await started(bench, "controller-fra-01")
    seen = await bench.watched(run.ref, lambda one: one.phase.is_final)
    said = [news.message.params["text"] for news in seen.news if news.message is not None and news.message.params]
    assert said[0] == "preparing"
    assert said[-1] in {"encrypting", "completing"}
    assert seen.last.started_at is not None
    assert seen.last.ended_at is None, "nobody tells when it ended"


async def test_audit_logs_without_a_log_server_are_remarked(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    target = await instance_of(bench, "controller-fra-01")
    form = await bench.system.form("start_backup", (target,))
    change = await bench.system.prepare(StartBackup((target,), {**form.defaults(), "audit": True}))
    assert "appgate.start.no_log_server.text" in {one.id for one in change.side_effects}
    [request] = change.requests
    assert request.path.endswith(f"/appliances/{target.native_id}/backup")
    assert '"audit": true' in request.text


@pytest.mark.parametrize("how", ["", "output_base64"])
async def test_a_failed_backup_tells_its_output(collective: OpensCollective, how: str) -> None:
    bench = await collective(API_ON, "backup_fails=no space left on device", *([how] if how else []))
    [run] = await started(bench, "controller-fra-01")
    ended = (await bench.watched(run.ref)).last
    assert ended.phase is Phase.FAILED
    assert ended.message is not None
    assert ended.message.server_text == "no space left on device"
    assert ended.backup is not None
    assert (await bench.system.logs(ended.backup)).text == "no space left on device"
    backup = await bench.system.backup(ended.backup)
    offered = (await bench.system.describe()).capabilities
    assert backup.why_not(Capability.DOWNLOAD, offered) == Message.of("appgate.backup.failed.why")
    with pytest.raises(NotFoundError):
        await bench.system.offered_file(ended.backup)
    assert backup.why_not(Capability.DELETE, offered) is None
    await bench.change(DeleteBackups((backup,)))
    assert await listed(bench) == []


async def test_a_second_backup_meanwhile_is_refused_in_words(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    await started(bench, "controller-fra-01")
    target = await instance_of(bench, "controller-fra-01")
    form = await bench.system.form("start_backup", (target,))
    with pytest.raises(ConflictError) as caught:
        await bench.change(StartBackup((target,), form.defaults()))
    assert caught.value.message.id == "appgate.error.wrong_state"
    assert caught.value.message.server_text
    assert len(await listed(bench)) == 1


async def test_one_refused_appliance_does_not_stop_the_others(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    await started(bench, "controller-ams-01")
    form = await bench.system.form("start_backup", (ROOT,))
    result = await bench.change(StartBackup((ROOT,), form.defaults()))
    assert {item.target: item.ok for item in result.items} == {
        "controller-ams-01": False,
        "controller-fra-01": True,
        "Portal Amsterdam / DMZ": True,
    }
    assert len(await listed(bench)) == 3


@pytest.mark.parametrize("how", ["", "off_without_json"])
async def test_a_switched_off_backup_api_is_told_and_the_setting_is_offered(
    collective: OpensCollective, how: str
) -> None:
    bench = await collective(*([how] if how else []))
    target = await instance_of(bench, "controller-fra-01")
    form = await bench.system.form("start_backup", (target,))
    assert form.needs_setting == "backup_api"
    with pytest.raises(ConflictError) as caught:
        await bench.system.prepare(StartBackup((target,), form.defaults()))
    assert caught.value.message.id == "appgate.start.api_off.text"


async def test_a_503_in_the_controllers_form_means_switched_off(collective: OpensCollective) -> None:
    bench = await collective(sign_in=user("backup"))  # who may not see the settings
    target = await instance_of(bench, "controller-fra-01")
    form = await bench.system.form("start_backup", (target,))
    assert form.needs_setting is None
    with pytest.raises(ConflictError) as caught:
        await bench.change(StartBackup((target,), form.defaults()))
    assert caught.value.message.id == "appgate.start.api_off.text"
    assert caught.value.message.server_text == "Backup API is disabled."
    assert caught.value.message.code == "service unavailable"


async def test_a_503_as_a_page_means_maintenance(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    target = await instance_of(bench, "controller-fra-01")
    form = await bench.system.form("start_backup", (target,))
    bench.control.fault("maintenance")
    with pytest.raises(BackendFaultError) as caught:
        await bench.change(StartBackup((target,), form.defaults()))
    assert caught.value.message.id == "appgate.error.maintenance"
    assert "html" not in repr(caught.value.message).lower()


async def test_who_may_not_switch_it_on_is_told_whom_to_ask(collective: OpensCollective) -> None:
    bench = await collective(sign_in=user("viewer"))
    form = await bench.system.form("start_backup", (ROOT,))
    assert [field.label for field in form.fields] == ["appgate.start.api_off.note"]


@pytest.mark.parametrize("status", ["200", "204"])
async def test_any_success_is_a_success(collective: OpensCollective, status: str) -> None:
    bench = await collective(API_ON, "start_status=200", f"delete_status={status}")
    backup = await made(bench)
    await bench.change(DeleteBackups((backup,)))
    assert await listed(bench) == []


async def test_an_id_is_written_down_before_it_is_asked_about(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    bench.control.reset_counters()
    [run] = await started(bench, "controller-fra-01")
    asked = [one for one in bench.control.requests() if "/backup/" in one["path"]]
    assert asked == []
    [kept] = await bench.catalogue.of_connection(CONNECTION_ID)
    assert kept.ref == run.backup
    assert kept.state is BackupState.RUNNING


async def test_a_restart_of_the_console_forgets_nothing(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    backup = await made(bench)
    later = replace(bench, system=open_system(bench.connection, bench.channel, bench.catalogue))
    assert [one.ref for one in await listed(later)] == [backup.ref]


async def test_every_page_says_that_the_list_is_the_consoles_own(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    empty = await anext(bench.system.backups(BackupQuery(ROOT)))
    assert (empty.backups, empty.total, empty.is_last) == ((), 0, True)
    assert empty.note == Message.of("appgate.list.only_from_here.text")
    await made(bench)
    assert (await anext(bench.system.backups(BackupQuery(ROOT)))).note == empty.note


async def test_a_place_lists_its_own(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    first, second = await made(bench), await made(bench, "Portal Amsterdam / DMZ")
    appliance = first.ref.scope.parent
    assert appliance is not None
    assert appliance.parent is not None
    for scope in (first.ref.scope, appliance, appliance.parent):
        assert [one.ref for one in await listed(bench, scope)] == [first.ref]
    assert {one.ref for one in await listed(bench)} == {first.ref, second.ref}


async def test_a_lost_backup_is_told_and_not_dropped(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    backup = await made(bench)
    bench.control.fault("reboot*1")
    [row] = await listed(bench)
    assert (row.state, row.size_bytes) == (BackupState.REMOVED, None)
    assert row.trouble == Message.of("appgate.backup.gone.text")
    assert (await bench.system.activity(mapping.run_ref(backup.ref))).phase is Phase.UNKNOWN
    bench.control.reset_counters()
    assert [one.state for one in await listed(bench)] == [BackupState.REMOVED]
    assert not [one for one in bench.control.requests() if one["path"].endswith(f"{backup.ref.native_id}/status")]
    result = await bench.change(DeleteBackups((row,)))
    assert [item.message for item in result.items] == [Message.of("appgate.delete.was_gone.text")]
    assert await listed(bench) == []


async def test_a_run_that_is_lost_has_no_known_end(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    [run] = await started(bench, "controller-fra-01")
    bench.control.fault("reboot*1")
    news = await bench.system.activity(run.ref)
    assert news.phase is Phase.UNKNOWN
    assert news.message == Message.of("appgate.backup.gone.text")
    assert await bench.system.activities() == ()


async def test_an_appliance_that_is_away_keeps_its_rows_with_a_doubt(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    await made(bench)
    bench.control.fault("offline=controller-fra-01")
    [row] = await listed(bench)
    assert row.state is BackupState.COMPLETE
    assert row.trouble is not None
    assert row.trouble.id == "appgate.backup.not_asked.text"
    assert_can_be_told(row.trouble)
    bench.control.clear_faults("offline")
    assert (await listed(bench))[0].trouble is None


async def test_one_that_cannot_be_asked_about_does_not_hide_the_others(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    first, second = await made(bench), await made(bench, "Portal Amsterdam / DMZ")
    bench.control.fault(f"server_error@/admin/appliances/{first.ref.scope.native_id}/backup/")
    troubles = {one.ref: one.trouble is not None for one in await listed(bench)}
    assert troubles == {first.ref: True, second.ref: False}


async def test_a_run_that_cannot_be_asked_about_is_no_fresh_news(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    away, _ = await started(bench, "controller-fra-01", "Portal Amsterdam / DMZ")
    before = {run.ref.path: run.heard_at for run in await bench.system.activities()}
    bench.control.fault("offline=controller-fra-01")
    after = {run.ref.path: run for run in await bench.system.activities()}
    assert {path for path, run in after.items() if run.heard_at > before[path]} == set(after) - {away.ref.path}
    told = after[away.ref.path]
    assert (told.phase, told.heard_at) == (Phase.RUNNING, before[away.ref.path])
    assert told.message is not None
    assert told.message.id == "appgate.backup.not_asked.text"


async def test_an_appliance_that_moved_takes_its_backups_along(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    backup = await made(bench)
    old = ROOT.child(Level.GROUP, "old-site").child(Level.CLIENT, backup.ref.scope.native_id)
    before = replace(backup, ref=BackupRef(old.child(Level.INSTANCE, old.native_id), backup.ref.native_id))
    await bench.catalogue.forget(backup.ref)
    await bench.catalogue.note(before, datetime.now(UTC))
    assert [one.ref for one in await listed(bench, backup.ref.scope)] == [backup.ref]
    assert [one.ref for one in await bench.catalogue.of_connection(CONNECTION_ID)] == [backup.ref]


async def test_no_moment_of_a_move_knows_less_than_before(
    collective: OpensCollective, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = await collective(API_ON)
    backup = await made(bench)
    old = ROOT.child(Level.GROUP, "old-site").child(Level.CLIENT, backup.ref.scope.native_id)
    before = replace(backup, ref=BackupRef(old.child(Level.INSTANCE, old.native_id), backup.ref.native_id))
    await bench.catalogue.forget(backup.ref)
    await bench.catalogue.note(before, datetime.now(UTC))
    note = bench.catalogue.note

    async def refusing(one: Backup, now: datetime) -> None:
        if one.ref == backup.ref:
            raise StoreError
        await note(one, now)

    monkeypatch.setattr(bench.catalogue, "note", refusing)
    with pytest.raises(StoreError):
        await listed(bench)
    assert [one.ref for one in await bench.catalogue.of_connection(CONNECTION_ID)] == [before.ref], "the only trace"


async def test_a_backup_nobody_remembers_is_remembered_when_it_is_asked_about(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    backup = await made(bench)
    await bench.catalogue.forget(backup.ref)
    assert await listed(bench) == []
    found = await bench.system.backup(backup.ref)
    assert (found.state, found.name) == (BackupState.COMPLETE, "controller-fra-01")
    assert found.started_at is not None
    assert mapping.fact_of(backup, mapping.CONTENT) is not None
    assert mapping.fact_of(found, mapping.CONTENT) is None, "nobody tells with what it was begun"
    assert [one.ref for one in await listed(bench)] == [backup.ref]


async def test_a_start_that_nobody_tells_is_not_made_up(collective: OpensCollective) -> None:
    bench = await collective(API_ON, "backup_id_v4")
    backup = await made(bench)
    await bench.catalogue.forget(backup.ref)
    assert (await bench.system.backup(backup.ref)).started_at is None


async def test_done_without_a_result_is_judged_by_the_file(collective: OpensCollective) -> None:
    bench = await collective(API_ON, "done_without_result")
    backup = await made(bench)
    assert backup.state is BackupState.COMPLETE
    assert backup.trouble == Message.of("appgate.backup.no_result.text")
    old = await collective(API_ON, "highest_version=16", "lowest_version=13")
    assert (await made(old)).state is BackupState.COMPLETE
    failed = await collective(API_ON, "highest_version=16", "lowest_version=13", "backup_fails")
    [run] = await started(failed, "controller-fra-01")
    failed.control.jump(60)
    assert (await failed.system.activity(run.ref)).phase is Phase.FAILED, "410 says what the status cannot"


async def test_an_unknown_word_is_no_end(collective: OpensCollective) -> None:
    bench = await collective(API_ON, "unknown_status=queued")
    [run] = await started(bench, "controller-fra-01")
    news = await bench.system.activity(run.ref)
    assert (news.phase, news.raw_phase) == (Phase.UNKNOWN, "queued")
    [row] = await listed(bench)
    assert Capability.DOWNLOAD in {blocked for blocked, _ in row.blocked}


async def test_a_backup_without_head_has_no_size_and_is_good(collective: OpensCollective) -> None:
    backup = await made(await collective(API_ON, "no_head"))
    assert (backup.state, backup.size_bytes) == (BackupState.COMPLETE, None)


async def test_a_running_backup_cannot_be_deleted_or_fetched(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    [run] = await started(bench, "controller-fra-01")
    assert run.backup is not None
    backup = await bench.system.backup(run.backup)
    with pytest.raises(ConflictError):
        await bench.system.prepare(DeleteBackups((backup,)))
    with pytest.raises(ConflictError):
        await bench.system.offered_file(backup.ref)
    with pytest.raises(ConflictError):
        await bench.system.restore_guide(backup.ref)


async def test_a_refused_deletion_keeps_the_row(collective: OpensCollective) -> None:
    bench = await collective(API_ON, "delete_error")
    backup = await made(bench)
    with pytest.raises(BackendFaultError):
        await bench.change(DeleteBackups((backup,)))
    assert len(await listed(bench)) == 1


async def test_the_last_good_backup_of_an_appliance_is_graver(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    first, second = await made(bench), await made(bench)
    assert not (await bench.system.prepare(DeleteBackups((first,)))).stakes.takes_last_good
    assert (await bench.system.prepare(DeleteBackups((first, second)))).stakes.takes_last_good


async def test_a_lost_answer_is_told_for_what_it_is(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    target = await instance_of(bench, "controller-fra-01")
    form = await bench.system.form("start_backup", (target,))
    bench.control.fault("drop_reply*1")
    with pytest.raises(OutcomeUnknownError) as caught:
        await bench.change(StartBackup((target,), form.defaults()))
    assert caught.value.message.id == "appgate.start.lost.text"


async def test_after_a_lost_answer_the_others_are_not_sent(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    form = await bench.system.form("start_backup", (ROOT,))
    command = StartBackup((ROOT,), form.defaults())
    change, permit = await bench.planned(command)
    bench.control.reset_counters()
    bench.control.fault("drop_reply*1")
    result = await bench.system.execute(change, permit)
    assert [item.ok for item in result.items] == [None, False, False]
    assert result.items[0].message == Message.of("appgate.start.lost.text")
    assert bench.changes() == 1
    assert await listed(bench) == []


async def test_a_forbidden_list_is_an_error_and_not_an_empty_one(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    await made(bench)
    bench.control.fault("forbidden@/backup/")
    with pytest.raises(PermissionDeniedError):
        await listed(bench)


async def test_the_guide_holds_file_appliance_and_steps(collective: OpensCollective) -> None:
    bench = await collective(API_ON)
    await appliance_named(bench, "controller-fra-01")  # the status, and with it the product version, was heard
    backup = await made(bench, logs=True)
    guide = await bench.system.restore_guide(backup.ref)
    facts = dict(guide.facts)
    assert facts["appgate.guide.appliance.label"] == "controller-fra-01"
    assert facts["appgate.guide.hostname.label"] == "ctl-fra-01.sdp.ops.example"
    assert str(facts["appgate.guide.release.label"]).startswith("6.6")
    assert facts["appgate.guide.content.label"] == Message.of("appgate.content.logs.text")
    assert facts["appgate.guide.file.label"] == (await bench.system.offered_file(backup.ref)).name
    assert [step.id for step in guide.steps][3:5] == ["appgate.guide.step.copy", "appgate.guide.step.run"]
    assert guide.cautions


@pytest.mark.parametrize(
    ("status", "version", "state"),
    [
        ({"status": "processing"}, 23, BackupState.RUNNING),
        ({"status": "done", "result": "success"}, 23, BackupState.COMPLETE),
        ({"status": "done", "result": "failure"}, 23, BackupState.FAILED),
        ({"status": "done"}, 17, BackupState.COMPLETE),
        ({"status": "done"}, 16, BackupState.UNKNOWN),
        ({"status": "done", "result": "partial"}, 23, BackupState.UNKNOWN),
        ({"status": None, "result": None}, 23, BackupState.UNKNOWN),
        ({}, 23, BackupState.UNKNOWN),
        ({"status": "queued"}, 23, BackupState.UNKNOWN),
    ],
)
def test_states(status: dict[str, str], version: int, state: BackupState) -> None:
    told = wire.BackupStatus.model_validate(status)
    assert mapping.state_of(told, version) is state
    after = mapping.backup_after(KNOWN, told, version)
    assert (Capability.RESTORE in {one for one, _ in after.blocked}) is True
    assert after.state.is_usable == (Capability.DOWNLOAD not in {one for one, _ in after.blocked})
    if after.trouble is not None:
        assert_can_be_told(after.trouble)


@pytest.mark.parametrize(
    ("output", "encoding", "shown"),
    [
        ("plain", "utf-8", "plain"),
        (base64.b64encode("größer".encode()).decode(), "base64", "größer"),
        (base64.b64encode(b"\xff\xfe").decode(), "BASE64", "\ufffd\ufffd"),
        ("no base64!", "base64", "no base64!"),
        ("", "", ""),
    ],
)
def test_outputs_are_unpacked(output: str, encoding: str, shown: str) -> None:
    assert mapping.output_of(wire.BackupStatus(output=output, encoding=encoding)) == shown


def test_the_time_inside_an_id_counts_only_where_it_is_near() -> None:
    backup_id = "b4a2bdf4-334a-11ed-8fea-0242ac120002"  # a UUID of version 1
    told = mapping.time_in(backup_id)
    assert told is not None
    assert mapping.started_at(backup_id, told + timedelta(seconds=90)) == told
    far = told + timedelta(days=1)
    assert mapping.started_at(backup_id, far) == far
    for other in ("4c07bc67-57ea-42dd-b702-c2d6c45419fc", "17", ""):
        assert mapping.started_at(other, far) == far


def test_a_removed_backup_allows_nothing_but_to_be_struck_out() -> None:
    blocked = {one for one, _ in mapping.gone(KNOWN).blocked}
    assert blocked == {Capability.RESTORE, Capability.DOWNLOAD, Capability.RESTORE_GUIDE}


@pytest.mark.parametrize("status", [{"status": "done", "result": "failure", "output": "no space"}, {"status": "odd"}])
def test_what_is_remembered_survives_being_written_down(status: dict[str, str]) -> None:
    backup = mapping.backup_after(KNOWN, wire.BackupStatus.model_validate(status), 23)
    for one in (KNOWN, backup, mapping.gone(backup)):
        assert from_text(to_text(one), Backup) == one


def test_refs_of_runs_hold_all_that_finds_them() -> None:
    instance = NodeRef.appliance("c").child(Level.INSTANCE, "appliance")
    assert mapping.run_ref(BackupRef(instance, "backup")).native_id == "appliance/backup"
