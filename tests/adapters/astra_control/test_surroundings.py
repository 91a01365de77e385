"""Schedules, buckets and notifications."""

from datetime import UTC, datetime, timedelta

import pytest

from app.adapters.astra_control import wire
from app.adapters.astra_control.calendar import calendar_text, next_run, runs_within
from app.domain.backups import BackupState
from app.domain.messages import Message
from app.domain.nodes import Health
from tests.adapters.astra_control.conftest import OpensAccount
from tests.contract.catalogue import assert_can_be_told

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)  # a Saturday


def schedule(granularity: str, **fields: str) -> wire.Schedule:
    """A schedule as the server writes it: all numbers are texts."""
    return wire.Schedule.model_validate({"id": "s", "enabled": "true", "granularity": granularity, **fields})


@pytest.mark.parametrize(
    ("plan", "due"),
    [
        (schedule("hourly", minute="15"), datetime(2026, 3, 14, 10, 15, tzinfo=UTC)),
        (schedule("hourly", minute="40"), datetime(2026, 3, 14, 9, 40, tzinfo=UTC)),
        (schedule("daily", minute="30", hour="1"), datetime(2026, 3, 15, 1, 30, tzinfo=UTC)),
        (schedule("weekly", minute="0", hour="3", dayOfWeek="7"), datetime(2026, 3, 15, 3, tzinfo=UTC)),
        (schedule("weekly", minute="0", hour="3", dayOfWeek="0"), datetime(2026, 3, 15, 3, tzinfo=UTC)),
        (schedule("weekly", minute="0", hour="3", dayOfWeek="6"), datetime(2026, 3, 21, 3, tzinfo=UTC)),
        (schedule("monthly", minute="0", hour="4", dayOfMonth="31"), datetime(2026, 3, 31, 4, tzinfo=UTC)),
        (schedule("monthly", minute="0", hour="4", dayOfMonth="1"), datetime(2026, 4, 1, 4, tzinfo=UTC)),
        (
            schedule("custom", recurrenceRule="DTSTART:20260101T001000Z\nRRULE:FREQ=MINUTELY;INTERVAL=15"),
            datetime(2026, 3, 14, 9, 40, tzinfo=UTC),
        ),
        (
            schedule("custom", recurrenceRule="DTSTART:2026-01-01T00:10:00Z\nRRULE:FREQ=HOURLY;INTERVAL=6"),
            datetime(2026, 3, 14, 12, 10, tzinfo=UTC),
        ),
        (schedule("hourly", minute="*"), datetime(2026, 3, 14, 10, tzinfo=UTC)),
        (schedule("hourly", minute="75"), None),
        (schedule("custom", recurrenceRule="RRULE:FREQ=YEARLY"), None),
        (schedule("custom", recurrenceRule="DTSTART:20260101T000000Z\nRRULE:FREQ=HOURLY;BYDAY=MO"), None),
        (schedule("fortnightly"), None),
    ],
)
def test_the_next_run_follows_from_what_a_schedule_says(plan: wire.Schedule, due: datetime | None) -> None:
    assert next_run(plan, NOW) == due
    assert_can_be_told(calendar_text(plan))
    assert next_run(plan.model_copy(update={"enabled": "false"}), NOW) is None


def test_runs_within_a_day_are_counted() -> None:
    assert runs_within(schedule("hourly", minute="15"), NOW, timedelta(hours=24)) == 24
    assert runs_within(schedule("monthly", minute="0", hour="4", dayOfMonth="1"), NOW, timedelta(hours=24)) == 0


async def test_schedules_of_all_apps_with_their_last_result(account: OpensAccount) -> None:
    bench = await account()
    found = await bench.system.schedules()
    by_name = {(str(one.instances[0]), one.name): one for one in found}
    nightly = by_name["webshop", "nightly"]
    assert isinstance(nightly.calendar, Message)
    assert nightly.calendar.params["backups"] == 14
    assert nightly.is_enabled is True
    assert nightly.next_run_is_derived
    assert nightly.last_result in {BackupState.COMPLETE, BackupState.FAILED}
    assert nightly.run_now_off is not None
    only = by_name["webshop", "hourly snapshots"].calendar
    assert isinstance(only, Message)
    assert only.id == "astra.calendar.keeps_snapshots.text"
    assert nightly.scope == (await bench.app("webshop")).ref


async def test_buckets_tell_state_and_lock_and_no_sizes(account: OpensAccount) -> None:
    bench = await account()
    found = {str(one.name): one for one in await bench.system.storage()}
    assert found["s3-primary"].health is Health.WELL
    assert found["s3-old"].health is Health.OFFLINE
    lock = found["s3-locked"].caption
    assert isinstance(lock, Message)
    assert lock.params["span"] == timedelta(days=3)
    assert all(one.total_bytes is None and one.free_bytes is None for one in found.values())


async def test_notifications_are_complaints_and_cleared_ones_are_resolved(account: OpensAccount) -> None:
    bench = await account("backup_fails=30*1")
    run = await bench.started("wiki")
    await bench.watched(run.ref)
    alerts = await bench.system.alerts()
    newest = alerts[0]
    assert newest.text.startswith("Application backup failed\n")
    assert (newest.health, newest.is_resolved) == (Health.WARNING, False)
    assert newest.raised_at is not None
    again = await bench.started("wiki")
    await bench.watched(again.ref)
    resolved = next(one for one in await bench.system.alerts() if one.native_id == newest.native_id)
    assert resolved.is_resolved is True
    since = newest.raised_at
    assert all(one.raised_at is not None and one.raised_at >= since for one in await bench.system.alerts(since))


async def test_what_comes_up_again_after_it_was_cleared_is_not_over(account: OpensAccount) -> None:
    bench = await account("backup_fails=30*1")
    await bench.watched((await bench.started("wiki")).ref)
    await bench.watched((await bench.started("wiki")).ref)
    before = next(one for one in await bench.system.alerts() if one.text.startswith("Application backup failed\n"))
    assert before.is_resolved is True
    notes = bench.world.all("notifications")
    again = {
        **notes[before.native_id],
        "id": "99999999-0000-4000-8000-000000000000",
        "eventTime": "2099-01-01T00:00:00Z",
    }
    notes[again["id"]] = again
    told = {one.native_id: one.is_resolved for one in await bench.system.alerts()}
    assert (told[before.native_id], told[again["id"]]) == (True, False)


async def test_long_lists_of_notifications_are_read_in_pages(account: OpensAccount) -> None:
    bench = await account()
    note = next(one for one in bench.world.all("notifications").values() if one["severity"] == "warning")
    for number in range(450):
        key = f"{number:08d}-0000-4000-8000-000000000000"
        bench.world.all("notifications")[key] = {**note, "id": key}
    bench.control.reset_counters()
    alerts = await bench.system.alerts(datetime.now(UTC) - timedelta(days=30))
    assert len(alerts) >= 450
    assert bench.sent("/notifications") == 3
