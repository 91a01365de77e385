"""The check before a restore: each row, and what it says when it cannot be known."""

import pytest

from app.domain.backups import BackupKind
from app.domain.changes import DeleteBackups
from app.domain.messages import Message
from app.domain.restore import CheckedBy, Evidence, EvidenceKind, Finding, Verdict, verdict
from tests.adapters.astra_control.conftest import Astra, OpensAccount
from tests.contract.catalogue import assert_can_be_told


async def rows(
    bench: Astra, app: str = "webshop", kind: BackupKind = BackupKind.FULL, **answers: object
) -> dict[EvidenceKind, Evidence]:
    """The rows of a restore of the newest good point."""
    request = await bench.request(await bench.good(app, kind), **answers)  # type: ignore[arg-type]  # as in a form
    found = await bench.system.restore_evidence(request)
    for one in found:
        assert_can_be_told(one.title)
        if one.why is not None:
            assert_can_be_told(one.why)
    assert len({one.kind for one in found}) == len(found)
    return {one.kind: one for one in found}


async def test_in_place_everything_that_can_be_known_is_said(account: OpensAccount) -> None:
    bench = await account()
    found = await rows(bench)
    assert found[EvidenceKind.RUN_ACTIVE].finding is Finding.GOOD
    assert found[EvidenceKind.POINT_AVAILABLE].finding is Finding.GOOD
    assert found[EvidenceKind.TARGET_READY].finding is Finding.GOOD
    assert found[EvidenceKind.OVERWRITES].finding is Finding.BAD
    assert verdict(found[EvidenceKind.OVERWRITES]) is Verdict.ACKNOWLEDGE
    assert found[EvidenceKind.NEWEST].finding in {Finding.GOOD, Finding.BAD}
    assert found[EvidenceKind.FILES_MISSING].finding is Finding.GOOD
    for kind in (EvidenceKind.ROOM, EvidenceKind.VERIFIED, EvidenceKind.OTHER_OPERATOR, EvidenceKind.RIGHTS):
        assert (found[kind].finding, found[kind].checked_by) == (Finding.NOT_OFFERED, CheckedBy.NOT_OFFERED)
        assert found[kind].checked_at is None
    assert EvidenceKind.DESTINATION_FREE not in found
    assert EvidenceKind.STORAGE_CLASS not in found


async def test_a_running_backup_of_the_app_blocks_and_can_be_looked_at(account: OpensAccount) -> None:
    bench = await account()
    run = await bench.started("webshop")
    found = await rows(bench, where="in_place")
    row = found[EvidenceKind.RUN_ACTIVE]
    assert verdict(row) is Verdict.BLOCKS
    assert row.run == run.ref


async def test_a_restore_of_the_app_blocks_another(account: OpensAccount) -> None:
    bench = await account()
    await bench.restored(await bench.good("webshop"))
    found = await rows(bench, where="in_place")
    assert found[EvidenceKind.RUN_ACTIVE].title.id == "astra.check.restore_runs.title"


async def test_an_app_that_cannot_be_overwritten_blocks(account: OpensAccount) -> None:
    bench = await account()
    found = await rows(bench, "legacy-crm", where="in_place")
    row = found[EvidenceKind.TARGET_READY]
    assert verdict(row) is Verdict.BLOCKS
    assert row.why == Message.of("astra.restore.runs_nowhere.why")


async def test_a_bucket_that_is_away_blocks(account: OpensAccount) -> None:
    bench = await account()
    request = await bench.request(await bench.good("webshop"))
    bench.control.fault("bucket_removed")
    found = {one.kind: one for one in await bench.system.restore_evidence(request)}
    assert verdict(found[EvidenceKind.POINT_AVAILABLE]) is Verdict.BLOCKS


async def test_a_new_app_needs_a_free_name_and_free_namespaces(account: OpensAccount) -> None:
    bench = await account()
    free = await rows(bench, where="new_app")
    assert free[EvidenceKind.DESTINATION_FREE].finding is Finding.GOOD
    assert free[EvidenceKind.RUN_ACTIVE].finding is Finding.GOOD
    assert free[EvidenceKind.OVERWRITES].finding is Finding.GOOD
    taken = await rows(bench, where="new_app", namespaces=("webshop = basket",))
    assert verdict(taken[EvidenceKind.DESTINATION_FREE]) is Verdict.BLOCKS
    assert taken[EvidenceKind.DESTINATION_FREE].title.params == {"names": "basket"}
    named = await rows(bench, where="new_app", name="catalog")
    assert named[EvidenceKind.DESTINATION_FREE].title.id == "astra.check.name_taken.title"
    wrong = await rows(bench, where="new_app", namespaces=("other = new",))
    assert wrong[EvidenceKind.DESTINATION_FREE].title.id == "astra.check.namespaces_wrong.title"


async def test_a_cluster_that_takes_no_restores_blocks(account: OpensAccount) -> None:
    bench = await account()
    edge = bench.resource("clusters", "k8s-edge")["id"]
    found = await rows(bench, where="new_app", cluster=edge)
    assert verdict(found[EvidenceKind.TARGET_READY]) is Verdict.BLOCKS
    away = await rows(bench, where="new_app", cluster="no-such-cluster")
    assert away[EvidenceKind.TARGET_READY].title.id == "astra.check.cluster_gone.title"


async def test_storage_classes_are_compared(account: OpensAccount) -> None:
    bench = await account()
    same = await rows(bench, where="new_app")
    assert same[EvidenceKind.STORAGE_CLASS].finding is Finding.GOOD
    other = await rows(bench, where="new_app", storage_class="ontap-silver")
    assert other[EvidenceKind.STORAGE_CLASS].title.id == "astra.check.classes_differ.title"
    assert verdict(other[EvidenceKind.STORAGE_CLASS]) is Verdict.ACKNOWLEDGE
    missing = await rows(bench, where="new_app", storage_classes=("ontap-gold = platinum",))
    assert missing[EvidenceKind.STORAGE_CLASS].title.params == {"names": "platinum"}
    wrong = await rows(bench, where="new_app", storage_classes=("nothing",))
    assert wrong[EvidenceKind.STORAGE_CLASS].title.id == "astra.check.classes_wrong.title"


@pytest.mark.parametrize(
    ("path", "kind", "title"),
    [
        ("/namespaces", EvidenceKind.DESTINATION_FREE, "astra.check.namespaces_unknown.title"),
        ("/storageClasses", EvidenceKind.STORAGE_CLASS, "astra.check.classes_unknown.title"),
        ("/volumes", EvidenceKind.STORAGE_CLASS, "astra.check.classes_unknown.title"),
        ("/topology/v1/appBackups", EvidenceKind.RUN_ACTIVE, "astra.check.new_is_idle.title"),
        ("/roleBindings", EvidenceKind.RIGHTS, "astra.check.rights_not_told.title"),
    ],
)
async def test_what_cannot_be_read_now_is_said_to_be_unknown(
    account: OpensAccount, path: str, kind: EvidenceKind, title: str
) -> None:
    bench = await account()
    request = await bench.request(await bench.good("webshop"), where="new_app")
    bench.control.fault(f"problem=34@{path}")
    found = {one.kind: one for one in await bench.system.restore_evidence(request)}
    assert found[kind].title.id == title


async def test_runs_that_cannot_be_read_ask_for_an_acknowledgement(account: OpensAccount) -> None:
    bench = await account()
    request = await bench.request(await bench.good("webshop"))
    bench.control.fault("problem=96@/topology/v1/appBackups")
    found = {one.kind: one for one in await bench.system.restore_evidence(request)}
    assert verdict(found[EvidenceKind.RUN_ACTIVE]) is Verdict.ACKNOWLEDGE


@pytest.mark.parametrize(
    ("roles", "constraint", "finding"),
    [
        (("viewer", "viewer"), "*", Finding.BAD),
        (("owner", "member"), "*", Finding.GOOD),
        (("owner", "viewer"), "*", Finding.NOT_OFFERED),
        (("owner", "member"), "namespaces:name='x'", Finding.NOT_OFFERED),
    ],
)
async def test_rights_are_known_where_all_users_have_the_same(
    account: OpensAccount, roles: tuple[str, str], constraint: str, finding: Finding
) -> None:
    bench = await account()
    for place, binding in enumerate(bench.world.all("roleBindings").values()):
        binding |= {"role": roles[min(place, 1)], "roleConstraints": [constraint]}
    request = await bench.request(await bench.good("webshop"))
    found = {one.kind: one for one in await bench.system.restore_evidence(request)}
    assert found[EvidenceKind.RIGHTS].finding is finding


async def test_failed_hooks_old_points_and_newer_ones_ask(account: OpensAccount) -> None:
    bench = await account()
    old = next(one for one in await bench.points("webshop") if one.name == "before-upgrade-4-2")
    bench.resource("appBackups", "before-upgrade-4-2")["hookState"] = "failed"
    found = {one.kind: one for one in await bench.system.restore_evidence(await bench.request(old))}
    for kind in (EvidenceKind.FILES_MISSING, EvidenceKind.AGE, EvidenceKind.NEWEST):
        assert verdict(found[kind]) is Verdict.ACKNOWLEDGE
    assert found[EvidenceKind.RETENTION].title.id == "astra.check.made_by_hand.title"


async def test_of_a_point_that_is_gone_nothing_else_is_made_up(account: OpensAccount) -> None:
    bench = await account()
    request = await bench.request(await bench.good("webshop"))
    await bench.change(DeleteBackups((request.backup,)))  # type: ignore[arg-type]  # it was made with one
    bench.control.jump(600)
    found = {one.kind: one for one in await bench.system.restore_evidence(request)}
    assert verdict(found[EvidenceKind.POINT_AVAILABLE]) is Verdict.BLOCKS
    for kind in (EvidenceKind.RETENTION, EvidenceKind.AGE, EvidenceKind.NEWEST, EvidenceKind.FILES_MISSING):
        assert found[kind].finding is Finding.UNKNOWN


async def test_retention_that_takes_the_point_within_a_day_asks(account: OpensAccount) -> None:
    bench = await account()
    hourly = [
        one
        for one in await bench.points("basket")
        if one.kind is BackupKind.FULL and str(one.name).startswith("hourly") and one.state.is_usable
    ]
    newest, oldest = hourly[0], hourly[-1]
    for backup, soon in ((newest, False), (oldest, True)):
        found = {one.kind: one for one in await bench.system.restore_evidence(await bench.request(backup))}
        assert (found[EvidenceKind.RETENTION].finding is Finding.BAD) is soon


async def test_a_point_or_app_that_is_gone_blocks(account: OpensAccount) -> None:
    bench = await account()
    request = await bench.request(await bench.good("wiki", BackupKind.SNAPSHOT))
    assert request.backup is not None
    bench.world.drop("appSnaps", request.backup.ref.native_id.removeprefix("snapshot/"))
    found = {one.kind: one for one in await bench.system.restore_evidence(request)}
    assert verdict(found[EvidenceKind.POINT_AVAILABLE]) is Verdict.BLOCKS
    bench.world.drop("apps", request.backup.ref.scope.native_id)
    (only,) = await bench.system.restore_evidence(request)
    assert verdict(only) is Verdict.BLOCKS
