"""Starting backups of every kind of place, with the failures a success may hold."""

import pytest

from app.domain.activities import Phase
from app.domain.backups import BackupQuery
from app.domain.capabilities import Capability
from app.domain.changes import StartBackup
from app.domain.errors import BackendFaultError, InputError
from app.domain.forms import Answer
from app.domain.nodes import NodeRef
from app.domain.port import FormPurpose
from tests.adapters.unitrends.conftest import OpensAppliance, files_of, node_named
from tests.contract.workbench import Workbench


async def _filled(bench: Workbench, *targets: NodeRef, **given: Answer) -> StartBackup:
    form = await bench.system.form(FormPurpose.START_BACKUP, targets)
    answers = {**form.defaults(), **given}
    assert form.problems(answers) == {}
    return StartBackup(targets, answers)


@pytest.mark.parametrize(
    ("name", "types"),
    [
        ("erp-app-01", ["Full", "Incremental", "Differential"]),
        ("MSSQLSERVER\\erp_live", ["Full", "Differential", "Transaction"]),
        ("Mailbox Database 01", ["Full", "Incremental", "Differential"]),
        ("hr-portal", ["Full", "Incremental", "Differential"]),
        ("br-web-01", ["Full", "Incremental", "Differential", "Selective", "Bare Metal"]),
        ("nas-projects-NAS-RRC", ["Full", "Differential", "Selective"]),
    ],
)
async def test_types_are_those_of_the_application_and_each_runs_to_its_end(
    appliance: OpensAppliance, name: str, types: list[str]
) -> None:
    bench = await appliance("active_seconds=10")
    node = await node_named(bench, name)
    form = await bench.system.form(FormPurpose.START_BACKUP, (node.ref,))
    choices = form.field("type").choices
    assert choices is not None
    assert [one.value for one in choices] == types
    assert form.field("verify").default is True
    result = await bench.change(await _filled(bench, node.ref))
    assert [item.ok for item in result.items] == [True]
    ended = (await bench.watched(result.activities[0].ref)).last
    assert ended.phase is Phase.SUCCEEDED
    assert ended.backup is not None
    assert (await bench.system.backup(ended.backup)).state.is_usable


async def test_the_request_says_what_was_chosen(appliance: OpensAppliance) -> None:
    bench = await appliance()
    files = await files_of(bench, "lin-web-01")
    command = await _filled(
        bench,
        files.ref,
        type="Selective",
        storage="nas-backup-02",
        verify=False,
        include=("C:\\data", "D:"),
        exclude=("/tmp",),
    )
    change = await bench.system.prepare(command)
    body = change.requests[0].text
    assert change.requests[0].method == "PUT"
    for part in (
        '"backup_type": "Selective"',
        '"storage": "nas-backup-02"',
        '"verify": "none"',
        '"C:/data"',
        '"D:/"',
        '"excl_list"',
    ):
        assert part in body


async def test_a_selective_backup_needs_paths(appliance: OpensAppliance) -> None:
    bench = await appliance()
    files = await files_of(bench, "lin-web-01")
    with pytest.raises(InputError) as caught:
        await bench.system.prepare(await _filled(bench, files.ref, type="Selective"))
    assert set(caught.value.fields) == {"include"}


async def test_several_machines_of_one_host_give_a_run_each(appliance: OpensAppliance) -> None:
    bench = await appliance("active_seconds=10")
    targets = [(await node_named(bench, name)).ref for name in ("erp-app-01", "file-gw-01")]
    result = await bench.change(await _filled(bench, *targets))
    assert [item.ok for item in result.items] == [True, True]
    assert {run.scope for run in result.activities} == set(targets)
    for run in result.activities:
        assert (await bench.watched(run.ref)).last.phase is Phase.SUCCEEDED


async def test_a_mixture_is_refused_before_anything_is_sent(appliance: OpensAppliance) -> None:
    bench = await appliance()
    targets = ((await node_named(bench, "erp-app-01")).ref, (await node_named(bench, "hr-portal")).ref)
    with pytest.raises(InputError):
        await bench.system.form(FormPurpose.START_BACKUP, targets)


async def test_a_target_that_failed_inside_a_success_is_told_beside_the_others(appliance: OpensAppliance) -> None:
    bench = await appliance("job_minus_one=The agent does not answer*1")
    targets = [(await node_named(bench, name)).ref for name in ("erp-app-01", "file-gw-01")]
    result = await bench.change(await _filled(bench, *targets))
    assert [item.ok for item in result.items] == [False, True]
    assert result.items[0].message is not None
    assert result.items[0].message.server_text == "The agent does not answer"
    assert len(result.activities) == 1


async def test_a_bare_list_without_an_error_status_is_a_failure(appliance: OpensAppliance) -> None:
    bench = await appliance("bare_message=All tape drives are on strike")
    command = await _filled(bench, (await node_named(bench, "erp-app-01")).ref)
    with pytest.raises(BackendFaultError) as caught:
        await bench.change(command)
    assert caught.value.message.server_text == "All tape drives are on strike"


async def test_a_hypervisor_itself_has_nothing_to_back_up(appliance: OpensAppliance) -> None:
    bench = await appliance()
    vcenter = await node_named(bench, "vcenter-north")
    assert vcenter.capabilities is not None
    assert vcenter.capabilities.why_not(Capability.START_BACKUP) is not None
    with pytest.raises(InputError):
        await bench.system.form(FormPurpose.START_BACKUP, (vcenter.ref,))


async def test_a_copied_client_cannot_be_backed_up_here(appliance: OpensAppliance) -> None:
    bench = await appliance()
    copied = await node_named(bench, "kiel-fs-01")
    assert copied.capabilities is not None
    assert copied.capabilities.why_not(Capability.START_BACKUP) is not None
    listed = await bench.all_backups(BackupQuery(copied.ref))
    assert listed
    with pytest.raises(InputError):
        await bench.system.form(FormPurpose.START_BACKUP, (copied.ref,))


async def test_failing_and_warning_jobs_end_as_what_they_are(appliance: OpensAppliance) -> None:
    for switch, phase in (("jobs_fail=Disk full", Phase.FAILED), ("jobs_warn=2 files", Phase.SUCCEEDED_WITH_WARNINGS)):
        bench = await appliance(switch, "active_seconds=5")
        result = await bench.change(await _filled(bench, (await files_of(bench, "lin-web-01")).ref))
        ended = (await bench.watched(result.activities[0].ref)).last
        assert ended.phase is phase
        assert ended.message is not None
        assert ended.message.server_text is not None
