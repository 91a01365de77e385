"""Users who may only look, roles, and the forms of calls that no document settles."""

import pytest
from pydantic import SecretStr

from app.domain.backups import Backup, BackupKind, BackupQuery
from app.domain.capabilities import Capability
from app.domain.changes import HoldBackups, StartBackup
from app.domain.errors import BackendError, NotSupportedError, SignInRejectedError
from app.domain.port import FormPurpose
from app.domain.restore import EvidenceKind, Finding, RestoreRequest
from tests.adapters.unitrends.conftest import OpensAppliance, files_of
from tests.contract.workbench import Workbench

AUDITOR = {"username": "auditor", "password": SecretStr("auditor1")}


async def _full(bench: Workbench) -> Backup:
    node = await files_of(bench, "lin-web-01")
    backups = await bench.all_backups(BackupQuery(node.ref, kinds=frozenset({BackupKind.FULL})))
    return next(one for one in backups if one.state.is_usable and not one.is_held)


async def test_a_monitor_gets_a_reason_for_everything_that_changes(appliance: OpensAppliance) -> None:
    bench = await appliance(sign_in=AUDITOR)
    description = await bench.system.describe()
    assert description.is_monitor_only
    assert description.signed_in_as == "auditor"
    for capability in (
        Capability.START_BACKUP,
        Capability.CANCEL,
        Capability.PAUSE,
        Capability.DELETE,
        Capability.HOLD,
        Capability.RESTORE,
        Capability.RUN_SCHEDULE,
    ):
        why = description.capabilities.why_not(capability)
        assert why is not None
        assert why.id == "unitrends.reason.monitor"
    for run in await bench.system.activities():
        assert run.can == frozenset()
    assert all(one.run_now_off is not None for one in await bench.system.schedules())
    node = await files_of(bench, "lin-web-01")
    bench.control.reset_counters()
    with pytest.raises(NotSupportedError):
        await bench.system.prepare(StartBackup((node.ref,)))
    assert bench.changes() == 0
    backup = await _full(bench)
    rows = {row.kind: row for row in await bench.system.restore_evidence(RestoreRequest(node.ref, backup))}
    assert rows[EvidenceKind.RIGHTS].finding is Finding.BAD


async def test_a_sign_in_that_tells_no_rights_leaves_them_unknown(appliance: OpensAppliance) -> None:
    bench = await appliance("login_bare")
    backup = await _full(bench)
    rows = {row.kind: row for row in await bench.system.restore_evidence(RestoreRequest(backup.ref.scope, backup))}
    assert rows[EvidenceKind.RIGHTS].finding is Finding.UNKNOWN


@pytest.mark.parametrize(
    "switch", ["login_refusal=500", "login_refusal=403", "errors_500", "result_object", "message_prefix", "top_message"]
)
async def test_a_refused_sign_in_is_a_rejection_in_every_form(appliance: OpensAppliance, switch: str) -> None:
    with pytest.raises(SignInRejectedError) as caught:
        await appliance(switch, sign_in={"username": "root", "password": SecretStr("not-the-secret")})
    assert "<:>" not in (caught.value.message.server_text or "")


async def test_a_growing_appliance_says_why_nobody_can_sign_in(appliance: OpensAppliance) -> None:
    with pytest.raises(SignInRejectedError) as caught:
        await appliance("expanding")
    assert "expanding" in (caught.value.message.server_text or "")


@pytest.mark.parametrize("switch", ["login_status=200", "logout_empty", "post_status=200", "put_status=201"])
async def test_any_success_counts(appliance: OpensAppliance, switch: str) -> None:
    bench = await appliance(switch)
    node = await files_of(bench, "lin-web-01")
    form = await bench.system.form(FormPurpose.START_BACKUP, (node.ref,))
    result = await bench.change(StartBackup((node.ref,), form.defaults()))
    assert [item.ok for item in result.items] == [True]
    await bench.system.sign_out()
    assert bench.channel.session is None


@pytest.mark.parametrize(
    ("form", "method"),
    [("put_path", "PUT"), ("post_path", "POST"), ("put_body", "PUT"), ("post_body", "POST")],
)
async def test_a_hold_is_asked_for_in_the_form_the_connection_says(
    appliance: OpensAppliance, form: str, method: str
) -> None:
    bench = await appliance(f"hold_method={method}", options={"hold_form": form})
    backup = await _full(bench)
    change, permit = await bench.planned(HoldBackups((backup,), 7))
    assert change.requests[0].method == method
    assert all(item.ok for item in (await bench.system.execute(change, permit)).items)
    assert (await bench.system.backup(backup.ref)).is_held is True


async def test_the_wrong_form_of_a_hold_is_an_error_with_words(appliance: OpensAppliance) -> None:
    bench = await appliance("hold_method=POST")
    with pytest.raises(BackendError) as caught:
        await bench.change(HoldBackups((await _full(bench),), 7))
    assert caught.value.message.id.startswith("unitrends.error.")


@pytest.mark.parametrize("switch", ["result_warning", "result_partial"])
async def test_a_success_with_a_warning_shows_it(appliance: OpensAppliance, switch: str) -> None:
    bench = await appliance(switch)
    result = await bench.change(HoldBackups((await _full(bench),), 7))
    assert [item.ok for item in result.items] == [True]
    assert result.items[0].message is not None
    assert result.items[0].message.server_text


async def test_the_console_filters_types_where_the_appliance_does_not(appliance: OpensAppliance) -> None:
    here = await appliance(options={"type_filter": "here"})
    there = await appliance()
    counts = []
    for bench in (here, there):
        node = await files_of(bench, "lin-web-01")
        found = await bench.all_backups(BackupQuery(node.ref, kinds=frozenset({BackupKind.INCREMENTAL})))
        assert {one.kind for one in found} == {BackupKind.INCREMENTAL}
        counts.append(len(found))
    assert counts[0] == counts[1] > 0
