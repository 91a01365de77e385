"""Runs of cron: found, followed, failed in each way the platform may have, and vanished."""

import pytest

from app.domain.activities import ActivityRef, Operation, Origin, Phase
from app.domain.capabilities import Capability
from app.domain.errors import NotFoundError
from tests.adapters.cycle.conftest import OpensHub
from tests.contract.workbench import CONNECTION_ID


async def test_a_run_of_cron_has_a_state_and_no_number(hub: OpensHub) -> None:
    bench = await hub()
    run = await bench.fire("wiki-mysql")
    assert run.phase is Phase.RUNNING
    assert run.raw_phase == "saving"
    assert run.percent is None
    assert run.bytes_total is None
    assert run.steps == ()
    assert run.origin is Origin.ELSEWHERE
    assert run.target == "Wiki DB"
    assert run.why_not(Capability.CANCEL) is not None
    seen = await bench.watched(run.ref)
    assert seen.last.phase is Phase.SUCCEEDED
    assert seen.last.ended_at is not None
    assert all(one.percent is None for one in seen.shown)


@pytest.mark.parametrize("rests", ["saving", "live"])
async def test_a_failed_run_is_told_wherever_its_record_rests(hub: OpensHub, rests: str) -> None:
    bench = await hub(f"backup_fails={rests}")
    run = await bench.fire("wiki-mysql")
    ended = (await bench.watched(run.ref)).last
    assert ended.phase is Phase.FAILED
    assert ended.message is not None
    assert ended.message.server_text
    log = await bench.system.logs(ended.ref)
    assert ended.message.server_text in log.text


async def test_a_failed_run_whose_record_vanishes_is_found_in_the_monitoring(hub: OpensHub) -> None:
    bench = await hub("backup_fails=vanishes")
    run = await bench.fire("wiki-mysql")
    ended = (await bench.watched(run.ref)).last
    assert ended.phase is Phase.FAILED
    assert ended.message is not None
    assert ended.message.server_text


async def test_a_vanished_record_is_no_end_where_the_monitoring_is_closed(hub: OpensHub) -> None:
    bench = await hub("backup_fails=vanishes", "key_lacks=monitor-view")
    run = await bench.fire("wiki-mysql")
    bench.control.jump(20)
    last = await bench.system.activity(run.ref)
    assert last.phase is Phase.UNKNOWN
    assert last.message is not None
    assert last.message.id == "cycle.run.vanished"


async def test_a_state_nobody_has_heard_of_is_no_end(hub: OpensHub) -> None:
    bench = await hub()
    run = await bench.fire("wiki-mysql")
    bench.control.fault("unknown_state=archiving")
    last = await bench.system.activity(run.ref)
    assert (last.phase, last.raw_phase) == (Phase.UNKNOWN, "archiving")


async def test_jobs_of_cron_are_not_told_twice(hub: OpensHub) -> None:
    bench = await hub("cron_jobs")
    run = await bench.fire("wiki-mysql")
    listed = [one for one in await bench.system.activities() if one.scope == run.scope]
    assert [one.ref.path for one in listed] == [run.ref.path]


async def test_a_container_is_looked_at_again_when_its_cron_is_due(hub: OpensHub) -> None:
    bench = await hub()
    past_the_hour_s = 7.5 * 60  # at midnight nearly all of them would be due
    bench.control.jump(3600 + (past_the_hour_s - bench.demo.clock.now()) % 3600)
    await bench.system.activities()
    bench.control.reset_counters()
    await bench.system.activities()
    looked = [one["path"] for one in bench.control.requests() if one["path"].endswith("/backups")]
    assert f"/v1/containers/{bench.container('event-buffer').id}/backups" in looked  # due every other minute
    assert len(looked) < 5, "containers that are not due are not asked each time"
    bench.control.jump(90)
    await bench.system.children(bench.place("grafana"))  # the answer tells the platform's time
    bench.control.reset_counters()
    await bench.system.activities()
    looked = [one["path"] for one in bench.control.requests() if one["path"].endswith("/backups")]
    assert len(looked) > 10, "the others have their turn after a minute"


async def test_a_run_nothing_is_known_of_is_not_found(hub: OpensHub) -> None:
    bench = await hub()
    with pytest.raises(NotFoundError):
        await bench.system.activity(ActivityRef(CONNECTION_ID, Operation.BACKUP, "1", "{broken"))
    with pytest.raises(NotFoundError):
        await bench.system.activity(ActivityRef(CONNECTION_ID, Operation.RESTORE, "f" * 24))
