"""Following runs through the oddities of the list of jobs."""

import pytest

from app.domain.activities import Activity, ActivityRef, Operation, Phase
from app.domain.backups import BackupQuery
from app.domain.capabilities import Capability
from app.domain.changes import PauseRun, ResumeRun, StartBackup, StopRun
from app.domain.port import FormPurpose
from tests.adapters.unitrends.conftest import OpensAppliance, files_of
from tests.contract.workbench import CONNECTION_ID, Workbench


async def _started(bench: Workbench, client: str = "lin-web-01") -> Activity:
    node = await files_of(bench, client)
    form = await bench.system.form(FormPurpose.START_BACKUP, (node.ref,))
    result = await bench.change(StartBackup((node.ref,), form.defaults()))
    return result.activities[0]


@pytest.mark.parametrize(
    "switch",
    [
        "linger=30",
        "list_delay=20",
        "job_words=core",
        "bare_jobs",
        "percent_missing",
        "job_object",
        "sid_always",
        "time_zone=America/New_York",
        "time_zone=Asia/Kolkata",
        "php_lists",
        "dialect=appl",
    ],
)
async def test_a_run_is_followed_to_its_end_whatever_the_list_is_like(appliance: OpensAppliance, switch: str) -> None:
    bench = await appliance(switch, "active_seconds=20")
    run = await _started(bench)
    seen = await bench.watched(run.ref)
    assert seen.last.phase is Phase.SUCCEEDED, seen.last
    phases = [one.phase for one in seen.news]
    assert phases.index(Phase.QUEUED) < phases.index(Phase.RUNNING)
    assert Phase.UNKNOWN not in phases
    assert seen.last.started_at is not None
    assert seen.last.backup is not None


async def test_a_hundred_percent_is_not_shown_while_the_catalogue_is_written(appliance: OpensAppliance) -> None:
    bench = await appliance("active_seconds=5", "updating_seconds=5")
    seen = await bench.watched((await _started(bench)).ref)
    finishing = [shown for news, shown in zip(seen.news, seen.shown, strict=True) if news.phase is Phase.FINISHING]
    assert finishing
    assert {shown.percent for shown in finishing} == {None}


async def test_waiting_jobs_show_no_percent(appliance: OpensAppliance) -> None:
    bench = await appliance("queued_seconds=5", "connecting_seconds=5")
    seen = await bench.watched((await _started(bench)).ref, lambda one: one.phase is Phase.RUNNING)
    waiting = [one for one in seen.news if one.phase in {Phase.QUEUED, Phase.WAITING}]
    assert {one.phase for one in waiting} == {Phase.QUEUED, Phase.WAITING}
    assert all(one.percent is None for one in waiting)


async def test_a_word_nobody_knows_is_no_end(appliance: OpensAppliance) -> None:
    bench = await appliance("unknown_word=Polishing", "active_seconds=5")
    run = await _started(bench)
    seen = await bench.watched(run.ref, lambda one: one.raw_phase == "Polishing")
    assert seen.last.phase is Phase.UNKNOWN
    assert not seen.last.phase.is_final
    assert (await bench.watched(run.ref)).last.phase is Phase.SUCCEEDED


async def test_a_job_that_left_without_a_trace_stays_unknown(appliance: OpensAppliance) -> None:
    bench = await appliance()
    node = await files_of(bench, "lin-web-01")
    long_ago = f'{{"sid": "1", "instance": "{node.ref.native_id}", "started": 4102444800}}'
    lost = ActivityRef(CONNECTION_ID, Operation.BACKUP, "1:424242", long_ago)
    young = await bench.system.activity(lost)
    assert (young.phase, young.message and young.message.id) == (Phase.QUEUED, "unitrends.run.not_listed_yet")
    bench.control.jump(4102444800.0)
    gone = await bench.system.activity(lost)
    assert (gone.phase, gone.message and gone.message.id) == (Phase.UNKNOWN, "unitrends.run.lost")
    assert gone.can == frozenset()


async def test_a_backup_says_nothing_of_a_certification(appliance: OpensAppliance) -> None:
    bench = await appliance()
    node = await files_of(bench, "lin-web-01")
    newest = max(one.started_at for one in await bench.all_backups(BackupQuery(node.ref)) if one.started_at)
    since = int(newest.timestamp()) - 30
    mark = f'{{"sid": "1", "instance": "{node.ref.native_id}", "started": {since}}}'
    backup = await bench.system.activity(ActivityRef(CONNECTION_ID, Operation.BACKUP, "1:424242", mark))
    assert backup.phase.is_final
    certification = await bench.system.activity(ActivityRef(CONNECTION_ID, Operation.VERIFY, "1:424242.dca", mark))
    assert certification.phase is Phase.UNKNOWN


async def test_runs_of_all_systems_come_in_one_request(appliance: OpensAppliance) -> None:
    bench = await appliance()
    await bench.system.activities()
    bench.control.reset_counters()
    listed = await bench.system.activities()
    assert {one.ref.native_id.partition(":")[0] for one in listed} == {"1", "2"}
    assert [one["path"] for one in bench.control.requests()] == ["/api/jobs/active"]
    assert Phase.PAUSED in {one.phase for one in listed}


async def test_a_job_on_the_managed_system_is_cancelled_there(appliance: OpensAppliance) -> None:
    bench = await appliance()
    listed = await bench.system.activities()
    run = next(one for one in listed if one.ref.native_id.startswith("2:"))
    await bench.change(StopRun(run))
    ended = (await bench.watched(run.ref)).last
    assert ended.phase is Phase.CANCELLED


async def test_a_paused_job_goes_on_and_a_finishing_one_cannot_be_paused(appliance: OpensAppliance) -> None:
    bench = await appliance("active_seconds=8", "updating_seconds=5")
    run = await _started(bench)
    running = (await bench.watched(run.ref, lambda one: one.phase is Phase.RUNNING)).last
    await bench.change(PauseRun(running))
    bench.control.jump(60)
    paused = await bench.system.activity(run.ref)
    assert paused.phase is Phase.PAUSED
    await bench.change(ResumeRun(paused))
    finishing = (await bench.watched(run.ref, lambda one: one.phase is Phase.FINISHING)).last
    assert finishing.why_not(Capability.PAUSE) is not None
    assert (await bench.watched(run.ref)).last.phase is Phase.SUCCEEDED


async def test_what_a_run_did_is_its_log(appliance: OpensAppliance) -> None:
    bench = await appliance("active_seconds=5")
    run = await _started(bench)
    ended = (await bench.watched(run.ref)).last
    log = await bench.system.logs(ended.ref)
    assert log.is_complete
    assert log.text
