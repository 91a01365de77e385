"""The rest of the port: describing, schedules, storage, alerts, logs."""

from datetime import UTC, datetime, timedelta

import pytest

from app.adapters import registry
from app.adapters.smartfabric_director.capabilities import CAPABILITIES
from app.adapters.smartfabric_director.card import CARD
from app.domain.activities import ActivityRef, Operation
from app.domain.backups import BackupQuery, BackupState
from app.domain.capabilities import Capability
from app.domain.errors import NotFoundError, NotSupportedError
from app.domain.nodes import Health, NodeRef
from tests.adapters.smartfabric_director.bench import Bench
from tests.contract.catalogue import known_ids


def test_the_registry_has_it() -> None:
    assert registry.card("smartfabric-director") is CARD
    assert registry.vendor("smartfabric-director").card is CARD


def test_every_capability_is_offered_or_has_its_own_reason() -> None:
    for capability in Capability:
        reason = CAPABILITIES.why_not(capability)
        assert (reason is None) == CAPABILITIES.offers(capability)
        if capability is not Capability.RESTORE_GUIDE:  # where restores are offered no guide is needed, for all vendors
            assert reason is None or reason.id.startswith("sfd.no_")


async def test_describe(bench: Bench) -> None:
    description = await bench.system.describe()
    assert (description.version, description.signed_in_as) == ("2.0.0", "admin@sfd.local")
    assert description.pending == ()
    assert [setting.purpose for setting in description.settings] == [
        "add_location",
        "change_location",
        "remove_location",
        "clean_one_time_jobs",
    ]
    assert all(setting.label in known_ids() for setting in description.settings)


async def test_an_appliance_that_tells_nothing_of_itself(bench: Bench) -> None:
    bench.fault("about_empty")
    description = await bench.system.describe()
    assert (description.version, description.native_name) == (None, None)


@pytest.mark.parametrize("result", ["SUCCESS", "FAILED"])
async def test_an_unacknowledged_result_is_pending_at_sign_in(bench: Bench, result: str) -> None:
    bench.fault(f"restore_on_record={result}")
    (pending,) = (await bench.system.describe()).pending
    assert pending.needs_acknowledgement
    assert pending.phase.is_success == (result == "SUCCESS")
    assert await bench.system.activities() == ()


async def test_schedules_have_words_and_a_computed_next_run(bench: Bench) -> None:
    schedules = {schedule.name: schedule for schedule in await bench.system.schedules()}
    nightly = schedules["nightly-config"]
    assert nightly.is_enabled
    assert nightly.next_run_at is not None
    assert nightly.next_run_is_derived
    assert bench.now() < nightly.next_run_at <= bench.now() + timedelta(days=1)
    assert nightly.last_result in set(BackupState)
    assert nightly.scope == (await bench.job("nightly-config")).ref
    assert nightly.run_now_off is not None
    for schedule in schedules.values():
        assert schedule.is_enabled or schedule.next_run_at is None
    newest = (await bench.backups(BackupQuery(nightly.scope)))[0]
    assert nightly.last_result is newest.state


async def test_the_computed_next_run_is_the_one_that_happens(bench: Bench) -> None:
    nightly = next(one for one in await bench.system.schedules() if one.name == "nightly-config")
    assert nightly.next_run_at is not None
    assert nightly.scope is not None
    bench.later((nightly.next_run_at - bench.now()).total_seconds() + 1)
    newest = (await bench.backups(nightly.scope))[0]
    assert newest.started_at is not None
    assert abs(newest.started_at - nightly.next_run_at) <= timedelta(seconds=1)


async def test_one_time_jobs_are_no_schedules_once_they_ran(bench: Bench) -> None:
    await bench.start_backup()
    bench.later(60)
    assert not [one for one in await bench.system.schedules() if one.name.startswith("backstay-")]


async def test_storage(bench: Bench) -> None:
    targets = await bench.system.storage()
    assert len(targets) == len(bench.simulated.appliance.db.locations)
    assert all(target.total_bytes is None and target.health is Health.UNKNOWN for target in targets)
    assert {target.kind for target in targets} == {"SFTP", "FTP"}


async def test_alerts_older_than_a_day_are_asked_for(bench: Bench) -> None:
    bench.fault("upload_fails_midway")
    await bench.until_final((await bench.start_backup()).ref)
    bench.later(3 * 24 * 3600)
    alerts = await bench.system.alerts()
    assert any(alert.raised_at and bench.now() - alert.raised_at > timedelta(days=2) for alert in alerts)
    raised = [alert.raised_at for alert in alerts if alert.raised_at]
    assert raised == sorted(raised, reverse=True)
    assert await bench.system.alerts(datetime(2200, 1, 1, tzinfo=UTC)) == ()
    request, *_ = bench.calls("GET", "/alerts")
    assert dict(request.query)["start-time"] == str(int((bench.wall_s - 30 * 24 * 3600) * 1000))


async def test_logs_of_what_does_not_exist(bench: Bench) -> None:
    await bench.restore_request()
    (remote, *_) = await bench.backups((await bench.nodes())["~remote-files"].ref)
    with pytest.raises(NotFoundError):
        await bench.system.logs(remote.ref)
    waiting = await bench.start_backup()
    assert not (await bench.system.logs(waiting.ref)).is_complete
    with pytest.raises(NotFoundError):
        await bench.system.activity(ActivityRef("sfd-1", Operation.VERIFY, "x"))


async def test_what_is_not_offered(bench: Bench) -> None:
    backup = (await bench.everything())[0]
    with pytest.raises(NotSupportedError):
        await bench.system.browse(backup.ref, "", None)
    assert await bench.system.choices("start_backup", "content", (NodeRef.appliance("sfd-1"),), {}) == ()


async def test_signing_out_forgets_the_session(bench: Bench) -> None:
    await bench.system.sign_in()
    assert bench.channel.session is not None
    await bench.system.sign_out()
    assert bench.channel.session is None
