"""Schedules, storage and alerts, with the switches about cron strings."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.capabilities import Capability
from app.domain.errors import PermissionDeniedError, RateLimitedError
from app.domain.messages import Message
from app.domain.nodes import Health
from app.domain.schedules import Schedule
from tests.adapters.cycle.conftest import Hub, OpensHub


async def _schedule(bench: Hub, identifier: str) -> Schedule:
    container = bench.container(identifier)
    return next(one for one in await bench.system.schedules() if one.native_id == container.id)


@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin"])
async def test_the_next_run_is_when_the_platform_runs(hub: OpensHub, zone: str) -> None:
    bench = await hub(f"cron_zone={zone}", options={"cron_zone": zone})
    schedules = await bench.system.schedules()
    assert len({one.next_run_at for one in schedules} - {None}) > 3
    for schedule in schedules:
        planned = bench.demo.hub.state.containers[schedule.native_id].next_run
        if planned is None:
            assert schedule.next_run_at is None
            continue
        assert schedule.next_run_at is not None
        late = datetime.fromtimestamp(planned, UTC) - schedule.next_run_at
        assert timedelta(0) <= late < timedelta(seconds=5)
        assert schedule.next_run_is_derived


async def test_a_schedule_cannot_be_run_now(hub: OpensHub) -> None:
    bench = await hub()
    schedule = await _schedule(bench, "orders-db")
    assert schedule.run_now_off is not None
    assert schedule.run_now_off.id == "cycle.reason.schedule_only"
    assert isinstance(schedule.calendar, Message)
    assert schedule.calendar.params == {"cron": "0 2 * * *", "zone": "UTC"}
    assert schedule.scope == bench.place("orders-db")
    assert schedule.is_enabled


async def test_containers_without_a_cron_string_follow_the_option(hub: OpensHub) -> None:
    bench = await hub()
    vault = await _schedule(bench, "vault")
    assert vault.next_run_at is None
    assert vault.is_enabled is False
    other = await hub("cron_default", options={"missing_cron": "@daily"})
    vault = await _schedule(other, "vault")
    assert vault.is_enabled
    assert vault.next_run_at is not None


async def test_a_cron_string_of_another_dialect_has_no_next_run(hub: OpensHub) -> None:
    bench = await hub()
    settings = bench.container("orders-db").backups
    assert settings is not None
    settings["backup"]["cron_string"] = "@every 6h"
    schedule = await _schedule(bench, "orders-db")
    assert schedule.next_run_at is None
    assert isinstance(schedule.calendar, Message)
    assert schedule.calendar.params["cron"] == "@every 6h"


async def test_an_unknown_zone_promises_nothing(hub: OpensHub) -> None:
    bench = await hub(options={"cron_zone": "Middle/Earth"})
    assert all(one.next_run_at is None for one in await bench.system.schedules())


async def test_the_last_result_is_told_once_runs_were_looked_at(hub: OpensHub) -> None:
    bench = await hub()
    assert (await _schedule(bench, "orders-db")).last_result is None
    await bench.system.activities()
    schedule = await _schedule(bench, "orders-db")
    assert schedule.last_result is not None
    assert schedule.is_running is False


async def test_storage_is_told_without_its_credentials(hub: OpensHub) -> None:
    bench = await hub()
    found = {str(one.name): one for one in await bench.system.storage()}
    assert set(found) == {"Offsite Backups", "Archive"}
    assert found["Archive"].health is Health.WELL
    assert found["Archive"].caption == "archive-b2"
    assert found["Archive"].total_bytes is None


async def test_storage_needs_a_right(hub: OpensHub) -> None:
    bench = await hub("key_lacks=hubs-integrations-view")
    with pytest.raises(PermissionDeniedError):
        await bench.system.storage()


async def test_failed_runs_are_alerts(hub: OpensHub) -> None:
    bench = await hub()
    alerts = await bench.system.alerts()
    since = bench.demo.hub.now() - 7 * 86_400
    state = bench.demo.hub.state
    failed = [one for one in state.backups.values() if one.fate and (one.ended or 0) >= since]
    assert failed
    assert len(alerts) == len(failed)
    assert {one.source for one in alerts} == {state.containers[one.container_id].name for one in failed}
    assert all(one.health is Health.FAILED and one.text.startswith("Backup failed") for one in alerts)
    newest = alerts[0].raised_at
    assert newest is not None
    assert {one.native_id for one in await bench.system.alerts(newest)} <= {one.native_id for one in alerts}


async def test_the_reason_against_backing_up_now_tells_the_next_run(hub: OpensHub) -> None:
    bench = await hub("key_lacks=monitor-view")
    await bench.system.describe()
    nodes = {node.ref: node for node in (await bench.tree()).values()}
    container = nodes[bench.place("orders-db")]
    assert container.capabilities is not None
    why = container.capabilities.why_not(Capability.START_BACKUP)
    assert why is not None
    assert why.params["time"] == (await _schedule(bench, "orders-db")).next_run_at
    assert container.capabilities.why_not(Capability.ALERTS) is not None, "what the key lacks is lacking here too"
    assert nodes[bench.place("vault")].capabilities is None


async def test_a_limit_of_requests_is_kept_to(hub: OpensHub) -> None:
    bench = await hub()
    bench.control.fault("requests_per_minute=1")
    with pytest.raises(RateLimitedError) as caught:
        await bench.tree()
    assert caught.value.retry_after_s > 0
    bench.control.reset_counters()
    with pytest.raises(RateLimitedError):
        await bench.tree()
    assert bench.control.requests() == [], "nothing is sent until then"
