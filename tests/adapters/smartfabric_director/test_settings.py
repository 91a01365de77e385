"""Changes of the appliance itself: locations, and the clean-up of one-time jobs."""

import pytest
from pydantic import SecretStr

from app.domain.changes import ChangeSetting, DeleteBackups, RunSchedule, StopRun
from app.domain.errors import ConflictError, InputError, NotSupportedError
from app.domain.forms import Answer
from app.domain.guards import ActionClass
from app.domain.nodes import NodeRef
from app.domain.schedules import Schedule
from tests.adapters.smartfabric_director.bench import Bench

ROOT = NodeRef.appliance("sfd-1")
NEW: dict[str, Answer] = {
    "protocol": "SFTP",
    "host": "spare.ops.example:2222",
    "username": "sfd",
    "password": SecretStr("Spare+&#% 123"),
    "backup_path": "/spare",
    "description": "",
}


async def test_a_location_is_added_and_its_password_shown_nowhere(bench: Bench) -> None:
    change, permit = await bench.planned(ChangeSetting("add_location", ROOT, NEW))
    assert change.action is ActionClass.CHANGE_SETTINGS
    assert "Spare" not in change.requests[0].text + repr(change)
    result = await bench.system.execute(change, permit)
    assert result.items[0].ok
    assert result.activities == ()
    names = [str(target.name) for target in await bench.system.storage()]
    assert "sftp://sfd@spare.ops.example:2222/spare" in names
    stored = next(one for one in bench.simulated.appliance.db.locations.values() if one.username == "sfd")
    assert stored.password == "Spare+&#% 123"
    assert stored.description is None


async def test_what_is_missing_is_told_by_field(bench: Bench) -> None:
    with pytest.raises(InputError) as caught:
        await bench.system.prepare(ChangeSetting("add_location", ROOT, {"protocol": "GOPHER"}))
    assert caught.value.fields.keys() == {"protocol", "host", "username", "password", "backup_path"}


@pytest.mark.parametrize("host", ["nas.invalid", "unreachable.example"])
async def test_a_location_that_does_not_answer_is_refused_beside_its_host(bench: Bench, host: str) -> None:
    with pytest.raises(InputError) as caught:
        await bench.change(ChangeSetting("add_location", ROOT, {**NEW, "host": host}))
    assert caught.value.fields.keys() == {"host"}
    assert caught.value.fields["host"].id == "sfd.message.backup_location_unreachable"


async def test_a_change_sends_everything_but_no_password_that_was_not_typed(bench: Bench) -> None:
    bench.fault("location_password=masked")
    form = await bench.system.form("change_location", (ROOT,))
    location_id = str(form.field("location").default)
    before = bench.simulated.appliance.db.locations[location_id]
    await bench.change(ChangeSetting("change_location", ROOT, {"location": location_id, "description": "moved"}))
    (sent,) = [request for request in bench.channel.sent if request.method == "PUT"]
    assert sent.json == {
        "protocol": before.protocol,
        "host": before.host,
        "username": before.username,
        "backup_path": before.backup_path,
        "description": "moved",
    }
    assert bench.simulated.appliance.db.locations[location_id].password == before.password


async def test_a_typed_password_goes_along(bench: Bench) -> None:
    form = await bench.system.form("change_location", (ROOT,))
    answers: dict[str, Answer] = {"location": form.field("location").default, "password": SecretStr("Wrong-one-1")}
    with pytest.raises(InputError) as caught:
        await bench.change(ChangeSetting("change_location", ROOT, answers))
    assert caught.value.fields.keys() == {"password"}


async def test_a_location_in_use_says_so_and_stays(bench: Bench) -> None:
    form = await bench.system.form("remove_location", (ROOT,))
    used = [choice for choice in form.field("location").choices or () if choice.detail is not None]
    with pytest.raises(ConflictError) as caught:
        await bench.change(ChangeSetting("remove_location", ROOT, {"location": used[0].value}))
    assert caught.value.message.id == "sfd.message.backup_location_in_use"


async def test_an_unused_location_can_be_removed(bench: Bench) -> None:
    await bench.change(ChangeSetting("add_location", ROOT, NEW))
    form = await bench.system.form("remove_location", (ROOT,))
    count = len(await bench.system.storage())
    await bench.change(ChangeSetting("remove_location", ROOT, form.defaults()))
    assert len(await bench.system.storage()) == count - 1


async def test_one_time_jobs_are_cleaned_up_and_their_backups_stay(bench: Bench) -> None:
    activity = await bench.start_backup()
    await bench.until_final(activity.ref)
    bench.later(5)
    waiting = await bench.start_backup(prefix="still-running")
    bench.later(3)
    form = await bench.system.form("clean_one_time_jobs", (ROOT,))
    ended = {choice.value for choice in form.field("jobs").choices or ()}
    assert activity.ref.native_id.removeprefix("job/") in ended
    assert waiting.ref.native_id.removeprefix("job/") not in ended
    change, permit = await bench.planned(ChangeSetting("clean_one_time_jobs", ROOT, form.defaults()))
    assert change.stakes.object_count == len(ended) == len(change.requests)
    result = await bench.system.execute(change, permit)
    assert all(item.ok for item in result.items)
    deleted = await bench.backups((await bench.nodes())["~deleted-jobs"].ref)
    assert any(str(backup.name).startswith(activity.ref.bookmark) for backup in deleted)


async def test_jobs_that_stay_active_after_their_run_are_cleaned_up_too(bench: Bench) -> None:
    bench.fault("one_off_stays_active")
    activity = await bench.start_backup()
    await bench.until_final(activity.ref)
    form = await bench.system.form("clean_one_time_jobs", (ROOT,))
    assert activity.ref.native_id.removeprefix("job/") in {choice.value for choice in form.field("jobs").choices or ()}


async def test_results_are_told_item_by_item(bench: Bench) -> None:
    for _ in range(2):
        await bench.until_final((await bench.start_backup()).ref)
        bench.later(1)
    form = await bench.system.form("clean_one_time_jobs", (ROOT,))
    change, permit = await bench.planned(ChangeSetting("clean_one_time_jobs", ROOT, form.defaults()))
    gone = str((form.field("jobs").choices or ())[0].value)
    del bench.simulated.appliance.db.jobs[gone]
    result = await bench.system.execute(change, permit)
    assert [item.ok for item in result.items] == [False] + [True] * (len(result.items) - 1)
    assert result.items[0].message is not None
    assert result.items[0].message.id == "sfd.message.entity_not_found"


async def test_after_a_lost_answer_the_rest_is_not_sent(bench: Bench) -> None:
    for _ in range(3):
        await bench.until_final((await bench.start_backup()).ref)
        bench.later(1)
    form = await bench.system.form("clean_one_time_jobs", (ROOT,))
    change, permit = await bench.planned(ChangeSetting("clean_one_time_jobs", ROOT, form.defaults()))
    bench.fault("drop_reply*1@/backups/jobs")
    result = await bench.system.execute(change, permit)
    oks = [item.ok for item in result.items]
    assert oks == [None] + [False] * (len(oks) - 1)
    assert len([request for request in bench.channel.sent if request.method == "DELETE"]) == 1


async def test_nothing_to_clean_up(bench: Bench) -> None:
    jobs = bench.simulated.appliance.db.jobs
    for job in [job for job in jobs.values() if job.frequency == "DOES_NOT_REPEAT"]:
        del jobs[job.id]
    with pytest.raises(ConflictError):
        await bench.system.prepare(ChangeSetting("clean_one_time_jobs", ROOT, {}))


async def test_what_is_not_offered_says_why(bench: Bench) -> None:
    activity = await bench.start_backup()
    for command in (
        StopRun(activity),
        RunSchedule(Schedule("sfd-1", "302:1", "nightly")),
        DeleteBackups(()),
        ChangeSetting("paint_it_green", ROOT),
    ):
        with pytest.raises(NotSupportedError) as caught:
            await bench.system.prepare(command)
        assert caught.value.message.id.startswith(("sfd.", "error."))
    with pytest.raises(NotSupportedError):
        await bench.system.form("paint_it_green", (ROOT,))
