"""The lock: what it ends, what it lets go of, what goes on under it, and the way back in."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from app.domain.changes import DeleteBackups
from app.domain.connections import Connection
from app.domain.errors import ConsoleError, GuardRefusedError, SecretStoreError, SecretStoreState, SignInRejectedError
from app.domain.freshness import Freshness
from app.domain.guards import Confirmation
from app.services.changes import ChangeState, PendingChange
from app.services.files.download_order import DownloadOrder
from app.services.lock import LockReason
from app.services.sessions import SystemState
from tests.memory_system import DownloadFault, MemorySystem, backup, connection, environment
from tests.services.desk import Desk

SECRET = SecretStr("correct horse")
GIVEN = Confirmation(acknowledged=True, typed_name="erp", reason="the test says so")


def profile(connection_id: str = "c1", environment_id: str = "lab", **changes: object) -> Connection:
    """A kept profile with a secret that is one."""
    return connection(connection_id, environment_id, sign_in={"username": "operator", "password": SECRET}, **changes)


def keep(desk: Desk, *connections: Connection) -> None:
    """Have profiles in the key store and connect to them."""
    desk.vault.kept = connections

    async def add() -> None:
        for one in connections:
            desk.sessions.add(one, environment(one.environment_id))

    desk.loop.run(add())
    desk.settle()


def lock(desk: Desk, reason: LockReason = LockReason.OPERATOR) -> None:
    async def deed() -> None:
        desk.lock.lock(reason)

    desk.loop.run(deed())
    desk.settle()


def unlock(desk: Desk) -> None:
    async def deed() -> None:
        desk.lock.unlock()

    desk.loop.run(deed())
    desk.settle()


def refusal(desk: Desk) -> ConsoleError | None:
    return desk.lock.refusal


def is_locked(desk: Desk) -> bool:
    return desk.lock.is_locked


def delete(desk: Desk) -> PendingChange:
    """Confirm a deletion in production; its grace begins."""

    async def begin() -> PendingChange:
        planned = await desk.changes.prepare("c1", DeleteBackups((backup(1),)))
        return desk.changes.begin(planned, GIVEN)

    return desk.loop.run(begin())


def test_sessions_end_and_no_secret_is_held(desk: Desk) -> None:
    keep(desk, profile())
    lock(desk, LockReason.IDLE)
    system = desk.sessions.system("c1")
    assert (desk.lock.is_locked, desk.lock.reason, desk.lock.holds_nothing) == (True, LockReason.IDLE, True)
    assert system.state is SystemState.SIGNED_OUT
    assert "password" not in system.connection.sign_in
    assert system.connection.sign_in["username"] == "operator"
    assert not desk.system.signed_in, "the server was told"
    assert desk.opener.closed == ["c1"]
    assert desk.vault.is_shut


def test_nothing_is_asked_while_locked_and_all_is_old_until_it_is_heard_again(desk: Desk) -> None:
    desk.sessions.live.connect(desk.poller.resume)  # as the composition root does
    keep(desk, profile())
    desk.tick(3)
    source = desk.activities.source("c1")
    assert source is not None
    assert source.freshness(desk.time.wall) is Freshness.LIVE
    lock(desk)
    asked = list(desk.system.asked)
    desk.tick(30)
    desk.loop.run(desk.sessions.sign_in_now("c1", {"password": SECRET}))
    desk.sessions.sign_in("c1")
    assert desk.system.asked == asked
    assert source.freshness(desk.time.wall) is Freshness.STALE
    unlock(desk)
    assert desk.sessions.system("c1").state is SystemState.LIVE
    desk.tick(1)
    assert source.freshness(desk.time.wall) is Freshness.LIVE


def test_unlocking_reads_the_key_store_again(desk: Desk) -> None:
    keep(desk, profile())
    lock(desk)
    newer = SecretStr("rotated meanwhile")
    desk.vault.kept = (connection("c1", sign_in={"username": "operator", "password": newer}), profile("c2"))
    unlock(desk)
    assert not desk.lock.is_locked
    assert not desk.vault.is_shut
    assert desk.sessions.system("c1").connection.sign_in["password"] == newer
    assert [one.state for one in desk.sessions.all()] == [SystemState.LIVE, SystemState.LIVE]


@pytest.mark.parametrize("state", [SecretStoreState.LOCKED, SecretStoreState.HANGING, SecretStoreState.MISSING])
def test_a_key_store_that_cannot_be_read_keeps_it_locked_and_says_why(desk: Desk, state: SecretStoreState) -> None:
    keep(desk, profile())
    lock(desk)
    desk.vault.refusal = SecretStoreError(state)
    told: list[bool] = []
    desk.lock.changed.connect(lambda: told.append(desk.lock.is_asking))
    unlock(desk)
    assert told == [True, False]
    assert is_locked(desk)
    assert desk.lock.refusal is desk.vault.refusal
    assert desk.sessions.system("c1").state is SystemState.SIGNED_OUT
    desk.vault.refusal = None
    unlock(desk)
    assert not is_locked(desk)
    assert refusal(desk) is None
    assert desk.sessions.system("c1").state is SystemState.LIVE


def test_what_is_kept_nowhere_is_asked_for_again(desk: Desk) -> None:
    keep(desk, profile(is_temporary=True))
    desk.vault.kept = ()
    lock(desk)
    unlock(desk)
    assert desk.sessions.system("c1").state is SystemState.NEEDS_SECRET
    assert desk.system.asked.count("sign_in") == 1


def test_who_was_signed_out_or_refused_before_stays_so(desk: Desk) -> None:
    desk.opener.systems["c2"] = MemorySystem("c2", failing={"sign_in": SignInRejectedError()})
    keep(desk, profile(), profile("c2"))
    desk.loop.run(desk.sessions.sign_out("c1"))
    lock(desk)
    unlock(desk)
    assert [one.state for one in desk.sessions.all()] == [SystemState.SIGNED_OUT, SystemState.REJECTED]
    assert [desk.opener.systems[one].asked.count("sign_in") for one in ("c1", "c2")] == [1, 1], "nobody is locked out"


def test_a_grace_ends_with_the_lock_and_nothing_is_sent(desk: Desk) -> None:
    keep(desk, profile(environment_id="production"))
    pending = delete(desk)
    assert pending.is_over is False
    lock(desk)
    assert pending.state is ChangeState.FAILED
    assert isinstance(pending.error, GuardRefusedError)
    assert pending.error.message.id == "guard.locked.title"
    late = delete(desk)
    desk.settle()
    assert (late.state, late.error and late.error.message.id) == (ChangeState.FAILED, "guard.locked.title")
    assert desk.system.sent == []


def test_what_was_planned_before_the_lock_is_no_ground_to_act_on_after_it(desk: Desk) -> None:
    keep(desk, profile())
    planned = desk.loop.run(desk.changes.prepare("c1", DeleteBackups((backup(1),))))
    lock(desk)
    desk.time.turn(60)
    unlock(desk)

    async def begin() -> PendingChange:
        return desk.changes.begin(planned, GIVEN)

    pending = desk.loop.run(begin())
    desk.settle()
    assert (pending.state, desk.system.sent) == (ChangeState.FAILED, [])


def test_a_change_on_its_way_is_not_cut_off(desk: Desk) -> None:
    keep(desk, profile(), profile("c2"))
    pending = delete(desk)
    pending.state = ChangeState.SENDING
    desk.changes._pending.append(pending)
    lock(desk)
    assert (desk.lock.busy, desk.lock.holds_nothing, desk.vault.is_shut) == (1, False, False)
    assert desk.sessions.system("c1").state is SystemState.LIVE, "its session is kept until the answer is in"
    assert desk.sessions.system("c2").state is SystemState.SIGNED_OUT
    desk.changes._pending.remove(pending)
    desk.loop.run_until(lambda: desk.lock.holds_nothing)
    assert desk.sessions.system("c1").state is SystemState.SIGNED_OUT
    desk.settle()


def test_a_profile_added_or_moved_while_locked_comes_in_with_the_unlocking(desk: Desk) -> None:
    keep(desk, profile())
    lock(desk)

    async def add() -> None:
        desk.sessions.add(profile("c2"), environment())

    desk.loop.run(add())
    assert "password" not in desk.sessions.system("c2").connection.sign_in
    assert "sign_in" not in desk.opener.systems["c2"].asked
    desk.vault.kept = (profile(environment_id="staging"), profile("c2"))
    unlock(desk)
    assert {one.id: one.environment.id for one in desk.sessions.all()} == {"c1": "staging", "c2": "lab"}
    assert {one.state for one in desk.sessions.all()} == {SystemState.LIVE}


def test_locking_twice_is_locking_once(desk: Desk) -> None:
    keep(desk, profile())
    lock(desk, LockReason.SLEEP)
    lock(desk, LockReason.IDLE)
    assert desk.lock.reason is LockReason.SLEEP
    unlock(desk)
    unlock(desk)
    assert desk.vault.asked == 1


def test_a_file_on_its_way_is_not_cut_off_and_none_is_begun(desk: Desk, tmp_path: Path) -> None:
    desk.opener.systems["c1"] = MemorySystem("c1", download_faults=[DownloadFault(4, stalls=True)])
    keep(desk, profile())
    order = DownloadOrder(backup(1).ref, "sql / erp", tmp_path, "erp.gpg", len(desk.system.file_content))
    path = desk.loop.run(desk.downloads.start(order))
    desk.loop.run_until(lambda: "download" in desk.system.asked)
    lock(desk)
    assert (desk.lock.busy, desk.sessions.system("c1").state) == (1, SystemState.LIVE)
    desk.loop.run(desk.downloads.pause(path))
    desk.loop.run_until(lambda: desk.lock.holds_nothing)
    assert desk.sessions.system("c1").state is SystemState.SIGNED_OUT
    desk.loop.run(desk.downloads.resume(path))
    desk.tick(5)
    assert desk.system.asked.count("download") == 1, "it waits for the unlocking"
    unlock(desk)
    download = desk.downloads.find(path)
    assert download is not None
    desk.loop.run_until(lambda: download.phase.is_final)
    assert download.phase.is_success
    desk.settle()
