"""Restores: bodies, and following them to a proven end although the first looks still say `ready`."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.adapters.astra_control.restore_mark import Mark
from app.domain.activities import Activity, ActivityRef, Phase
from app.domain.backups import Backup, BackupKind
from app.domain.capabilities import Capability
from app.domain.changes import SentChange, StartRestore
from app.domain.errors import ConflictError, InputError, NotFoundError, OutcomeUnknownError
from app.domain.guards import ActionClass
from app.domain.restore import RestoreStage
from tests.adapters.astra_control.conftest import Astra, OpensAccount
from tests.contract.catalogue import assert_can_be_told
from tests.contract.workbench import CONNECTION_ID


def phases(news: list[Activity]) -> list[Phase]:
    """The phases in the order seen, each change once."""
    seen: list[Phase] = []
    for one in news:
        if not seen or seen[-1] is not one.phase:
            seen.append(one.phase)
    return seen


async def test_in_place_is_followed_by_state_and_steps(account: OpensAccount) -> None:
    bench = await account()
    backup = await bench.good("webshop")
    run = await bench.restored(backup)
    seen = await bench.watched(run.ref)
    assert phases(seen.news) == [Phase.RUNNING, Phase.FINISHING, Phase.SUCCEEDED]
    running = next(one for one in seen.news if one.percent is not None and one.percent.value > 10)
    assert [str(step.name) for step in running.steps] == ["Restore application data"]
    assert seen.last.scope == backup.ref.scope
    assert seen.last.message is not None
    assert seen.last.message.id == "astra.restore.done.text"


async def test_ready_in_the_first_looks_is_no_success(account: OpensAccount) -> None:
    bench = await account("restore_delay=20")
    run = await bench.restored(await bench.good("webshop"))
    assert (run.phase, run.raw_phase) == (Phase.QUEUED, "ready")
    seen = await bench.watched(run.ref)
    assert phases(seen.news) == [Phase.QUEUED, Phase.RUNNING, Phase.FINISHING, Phase.SUCCEEDED]
    assert sum(1 for one in seen.news if one.raw_phase == "ready") > 10


async def test_without_tasks_another_state_has_to_be_seen(account: OpensAccount) -> None:
    bench = await account("no_tasks", "restore_delay=5")
    run = await bench.restored(await bench.good("webshop"))
    seen = await bench.watched(run.ref)
    assert phases(seen.news) == [Phase.QUEUED, Phase.RUNNING, Phase.FINISHING, Phase.SUCCEEDED]
    assert seen.last.steps == ()


async def test_a_task_proves_what_nobody_watched(account: OpensAccount) -> None:
    bench = await account("restore_delay=20")
    run = await bench.restored(await bench.good("webshop"))
    bench.control.jump(600)
    assert (await bench.system.activity(run.ref)).phase is Phase.SUCCEEDED


async def test_what_nobody_watched_and_no_task_tells_is_not_known(account: OpensAccount) -> None:
    bench = await account("no_tasks")
    backup = await bench.good("webshop")
    bench.control.fault("restore_delay=3")
    run = await bench.restored(backup)
    mark = Mark.read(run.ref.bookmark)
    assert mark is not None
    old = replace(mark, sent_s=mark.sent_s - 3600).text()
    bench.control.jump(600)
    found = await bench.system.activity(ActivityRef(CONNECTION_ID, run.ref.operation, run.ref.native_id + "0", old))
    assert found.phase is Phase.UNKNOWN
    assert found.message is not None
    assert found.message.id == "astra.restore.not_proven.text"


async def test_the_periodic_scan_is_no_sign_of_a_restore(account: OpensAccount) -> None:
    bench = await account("no_tasks", "restore_delay=30")
    run = await bench.restored(await bench.good("webshop"))
    bench.control.fault("rescan")
    found = await bench.system.activity(run.ref)
    assert (found.raw_phase, found.phase) == ("discovering", Phase.QUEUED)


@pytest.mark.parametrize("tasks", [True, False])
async def test_a_bad_end_in_place_tells_the_reason(account: OpensAccount, tasks: bool) -> None:
    bench = await account("restore_fails", *(() if tasks else ("no_tasks",)))
    run = await bench.restored(await bench.good("webshop"))
    last = (await bench.watched(run.ref)).last
    assert last.phase is Phase.FAILED
    assert last.message is not None
    assert "volume could not be restored" in (last.message.server_text or "")


async def test_a_restore_of_another_console_is_listed_and_ours_keeps_its_name(account: OpensAccount) -> None:
    bench = await account()
    run = await bench.restored(await bench.good("webshop"))
    (listed,) = [one for one in await bench.system.activities() if one.ref.operation is run.ref.operation]
    assert listed.ref == run.ref
    again = bench.specimen.vendor.open(bench.connection, bench.channel, bench.catalogue)
    (theirs,) = [one for one in await again.activities() if one.ref.operation is run.ref.operation]
    assert theirs.ref == run.ref, "known by its task, whoever asks"


async def test_the_body_in_place_names_one_point_and_has_the_header(account: OpensAccount) -> None:
    bench = await account()
    backup = await bench.good("webshop", BackupKind.SNAPSHOT)
    planned = await bench.system.prepare(StartRestore(await bench.request(backup)))
    assert planned.action is ActionClass.RESTORE_OVER
    assert planned.name_to_type == "webshop"
    assert planned.irreversible is not None
    text = planned.requests[0].text
    assert planned.requests[0].method == "PUT"
    assert "ForceUpdate: true" in text
    body = json.loads(text.partition("\n\n")[2])
    assert body == {
        "type": "application/astra-app",
        "version": "2.1",
        "snapshotID": backup.ref.native_id.removeprefix("snapshot/"),
    }


async def test_the_body_of_a_new_app_is_complete(account: OpensAccount) -> None:
    bench = await account()
    backup = await bench.good("checkout")
    tools = bench.resource("clusters", "k8s-tools")["id"]
    request = await bench.request(
        backup,
        where="new_app",
        name="checkout-2",
        cluster=tools,
        namespaces=("checkout = shop-2", "checkout-workers=workers-2"),
        storage_class="ontap-silver",
        storage_classes=("ontap-gold = ontap-gold",),
        filter="include",
        filter_kinds=("apps/v1/Deployment",),
        filter_lines=("kind=Service names=web,db labelSelectors=app=shop",),
    )
    planned = await bench.system.prepare(StartRestore(request))
    assert (planned.action, planned.name_to_type) == (ActionClass.RESTORE_ELSEWHERE, "checkout-2")
    assert planned.requests[0].text.startswith("POST ")
    assert "ForceUpdate" not in planned.requests[0].text
    assert json.loads(planned.requests[0].text.partition("\n\n")[2]) == {
        "type": "application/astra-app",
        "version": "2.1",
        "name": "checkout-2",
        "clusterID": tools,
        "sourceClusterID": bench.resource("clusters", "k8s-shop")["id"],
        "backupID": backup.ref.native_id,
        "namespaceMapping": [
            {"source": "checkout", "destination": "shop-2"},
            {"source": "checkout-workers", "destination": "workers-2"},
        ],
        "storageClassMapping": [
            {"source": "ontap-gold", "destination": "ontap-gold"},
            {"source": "*", "destination": "ontap-silver"},
        ],
        "restoreFilter": {
            "resourceSelectionCriteria": "include",
            "GVKN": [
                {"group": "apps", "version": "v1", "kind": "Deployment"},
                {"kind": "Service", "names": ["web", "db"], "labelSelectors": ["app=shop"]},
            ],
        },
    }


async def test_a_new_app_is_followed_until_it_is_ready(account: OpensAccount) -> None:
    bench = await account("strict")
    run = await bench.restored(await bench.good("webshop"), where="new_app")
    assert run.target == "webshop-restored"
    listed = {one.ref for one in await bench.system.activities()}
    assert run.ref in listed
    seen = await bench.watched(run.ref)
    assert phases(seen.news) == [Phase.RUNNING, Phase.FINISHING, Phase.SUCCEEDED]
    assert bench.resource("apps", "webshop-restored")["namespaces"] == ["webshop-restored"]


@pytest.mark.parametrize("fault", ["failed_clone_vanishes", "namespaces_left_behind"])
async def test_a_new_app_that_fails_or_vanishes_is_a_failure(account: OpensAccount, fault: str) -> None:
    bench = await account("restore_fails", fault)
    run = await bench.restored(await bench.good("webshop"), where="new_app")
    last = (await bench.watched(run.ref)).last
    assert last.phase is Phase.FAILED
    assert last.message is not None
    assert_can_be_told(last.message)
    assert "volume could not be restored" in (last.message.server_text or "")


async def test_a_new_app_that_is_not_found_at_first_is_waited_for(account: OpensAccount) -> None:
    bench = await account("no_tasks")
    run = await bench.restored(await bench.good("webshop"), where="new_app")
    again = bench.specimen.vendor.open(bench.connection, bench.channel, bench.catalogue)
    bench.control.fault(f"not_found*1@/k8s/v2/apps/{run.ref.native_id.partition('/')[2]}")
    assert (await again.activity(run.ref)).phase is Phase.QUEUED
    assert (await again.activity(run.ref)).phase is Phase.RUNNING
    bench.control.fault(f"not_found*1@/k8s/v2/apps/{run.ref.native_id.partition('/')[2]}")
    assert (await again.activity(run.ref)).phase is Phase.FAILED, "seen, and gone since"


async def test_a_new_app_that_was_only_announced_is_no_failure_when_it_is_not_found(account: OpensAccount) -> None:
    bench = await account("no_tasks")
    run = await bench.restored(await bench.good("webshop"), where="new_app")
    bench.control.fault(f"not_found*2@/k8s/v2/apps/{run.ref.native_id.partition('/')[2]}")
    first = await bench.system.activity(run.ref)
    assert (first.phase, first.message and first.message.id) == (Phase.QUEUED, "astra.restore.not_listed_yet.text")
    mark = Mark.read(run.ref.bookmark)
    assert mark is not None
    long_ago = replace(run.ref, bookmark=replace(mark, sent_s=mark.sent_s - 3600).text())
    never_seen = await bench.system.activity(long_ago)
    assert never_seen.phase is Phase.UNKNOWN, "it may lie where this token cannot look"
    assert (await bench.system.activity(long_ago)).phase is Phase.RUNNING


async def test_a_new_app_that_was_completed_and_removed_since_did_not_fail(account: OpensAccount) -> None:
    bench = await account()
    run = await bench.restored(await bench.good("webshop"), where="new_app")
    assert (await bench.watched(run.ref)).last.phase is Phase.SUCCEEDED
    del bench.world.all("apps")[run.ref.native_id.partition("/")[2]]
    again = bench.specimen.vendor.open(bench.connection, bench.channel, bench.catalogue)
    assert (await again.activity(run.ref)).phase is Phase.UNKNOWN


async def test_a_lost_answer_in_place_is_found_by_its_task(account: OpensAccount) -> None:
    bench = await account()
    await _assert_found(bench, await bench.good("webshop"), "in_place")


async def test_a_lost_answer_of_a_new_app_is_found_by_its_name(account: OpensAccount) -> None:
    bench = await account()
    await _assert_found(bench, await bench.good("webshop"), "new_app")


async def _assert_found(bench: Astra, backup: Backup, where: str) -> None:
    command = StartRestore(await bench.request(backup, where=where))
    change, permit = await bench.planned(command)
    never_sent = SentChange(command, datetime.now(UTC), change.bookmark)
    assert await bench.system.find_effect(never_sent) == ()
    bench.control.fault("drop_reply*1")
    with pytest.raises(OutcomeUnknownError):
        await bench.system.execute(change, permit)
    (found,) = await bench.system.find_effect(SentChange(command, datetime.now(UTC), change.bookmark))
    assert (await bench.watched(found.ref)).last.phase is Phase.SUCCEEDED


async def test_a_busy_app_is_refused_with_our_words(account: OpensAccount) -> None:
    bench = await account()
    backup = await bench.good("webshop")
    change, permit = await bench.planned(StartRestore(await bench.request(backup)))
    run = await bench.started("webshop")
    await bench.watched(run.ref, lambda one: one.phase is Phase.RUNNING)
    with pytest.raises(ConflictError) as caught:
        await bench.system.execute(change, permit)
    assert caught.value.message.id == "astra.problem.in_place_not_supported.text"


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"name": "Not a name"}, "name"),
        ({"namespaces": ("checkout = one",)}, "namespaces"),
        ({"namespaces": ("checkout = one", "checkout-workers = one")}, "namespaces"),
        ({"namespaces": ("checkout one",)}, "namespaces"),
        ({"storage_classes": ("gold",)}, "storage_classes"),
        ({"filter": "exclude"}, "filter_kinds"),
        ({"filter": "include", "filter_lines": ("colour=blue",)}, "filter_lines"),
    ],
)
async def test_answers_that_do_not_fit_are_told_beside_their_field(
    account: OpensAccount, answers: dict[str, str | tuple[str, ...]], field: str
) -> None:
    bench = await account()
    request = await bench.request(await bench.good("checkout"), where="new_app", **answers)
    with pytest.raises(InputError) as caught:
        await bench.system.prepare(StartRestore(request))
    assert list(caught.value.fields) == [field]
    assert_can_be_told(caught.value.fields[field])


async def test_a_value_the_server_refuses_is_told_beside_its_field(account: OpensAccount) -> None:
    bench = await account()
    request = await bench.request(await bench.good("webshop"), where="new_app", namespaces=("webshop = basket",))
    change, permit = await bench.planned(StartRestore(request))
    with pytest.raises(InputError) as caught:
        await bench.system.execute(change, permit)
    assert caught.value.fields["namespaces"].id == "astra.problem.namespace_unavailable.text"


async def test_targets_that_are_impossible_say_why(account: OpensAccount) -> None:
    bench = await account()
    lost = await bench.system.restore_form(RestoreStage.TARGET, await bench.request(await bench.good("legacy-crm")))
    assert lost is not None
    where = {one.value: one.off for one in lost.field("where").choices or ()}
    assert where["in_place"] is not None
    assert where["new_app"] is None
    assert lost.defaults()["where"] == "new_app"
    snapshot = await bench.good("wiki", BackupKind.SNAPSHOT)
    form = await bench.system.restore_form(RestoreStage.TARGET, await bench.request(snapshot))
    assert form is not None
    clusters = {str(one.label): one.off for one in form.field("cluster").choices or ()}
    assert clusters["k8s-tools"] is None
    stays, no_target = clusters["k8s-shop"], clusters["k8s-edge"]
    assert stays is not None
    assert stays.id == "astra.restore.snapshot_stays.why"
    assert no_target is not None
    assert no_target.id == "astra.restore.no_target.why"


async def test_snapshots_may_go_elsewhere_by_a_switch(account: OpensAccount) -> None:
    bench = await account("clone_by_snapshot_anywhere", options={"snapshot_target": "any"})
    shop = bench.resource("clusters", "k8s-shop")["id"]
    snapshot = await bench.good("wiki", BackupKind.SNAPSHOT)
    run = await bench.restored(snapshot, where="new_app", cluster=shop)
    assert (await bench.watched(run.ref)).last.phase is Phase.SUCCEEDED


async def test_choices_come_from_the_cluster_and_the_backup(account: OpensAccount) -> None:
    bench = await account()
    request = await bench.request(await bench.good("webshop"), where="new_app")
    classes = await bench.system.restore_choices(RestoreStage.OPTIONS, "storage_class", request)
    assert [one.value for one in classes] == ["", "ontap-gold", "ontap-silver"]
    kinds = await bench.system.restore_choices(RestoreStage.OPTIONS, "filter_kinds", request)
    assert {"apps/v1/Deployment", "/v1/Service"} <= {one.value for one in kinds}


async def test_restores_cannot_be_stopped_and_say_so(account: OpensAccount) -> None:
    bench = await account()
    run = await bench.restored(await bench.good("webshop"))
    why = run.why_not(Capability.CANCEL)
    assert why is not None
    assert why.id == "astra.no_cancel.restore.why"


async def test_a_ref_of_nothing_is_not_found(account: OpensAccount) -> None:
    bench = await account()
    run = await bench.restored(await bench.good("webshop"))
    with pytest.raises(NotFoundError):
        await bench.system.activity(ActivityRef(CONNECTION_ID, run.ref.operation, "nothing"))
