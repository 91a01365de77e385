"""Sessions: signing in, what each error makes of a system, trying again, asking for what is missing."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from pydantic import SecretStr

from app.domain.capabilities import Capability
from app.domain.errors import (
    BackendError,
    ConflictError,
    PermissionDeniedError,
    SessionExpiredError,
    SignInRejectedError,
    UnreachableError,
    UntrustedCertificateError,
)
from app.domain.system import SystemDescription
from app.domain.trust import TrustProblem
from app.services.remote import DefectError
from app.services.sessions import SystemState
from tests.guards.logs import ExpectedLogs
from tests.memory_system import MemorySystem, connection, environment
from tests.services.desk import Desk


@dataclass
class SlowFarewell(MemorySystem):
    """Signs out only once the test lets it."""

    begun: asyncio.Event = field(default_factory=asyncio.Event)
    go: asyncio.Event = field(default_factory=asyncio.Event)

    async def sign_out(self) -> None:
        self.begun.set()
        await self.go.wait()
        await super().sign_out()


def test_a_system_signs_in_and_tells_what_it_is(desk: Desk) -> None:
    desk.connect()
    system = desk.sessions.system("c1")
    assert (system.state, system.description and system.description.version) == (SystemState.LIVE, "1.0")


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (UnreachableError(), SystemState.UNREACHABLE),
        (SignInRejectedError(), SystemState.REJECTED),
        (PermissionDeniedError(), SystemState.FORBIDDEN),
        (UntrustedCertificateError(problem=TrustProblem.PIN_DIFFERS), SystemState.UNTRUSTED),
    ],
)
def test_each_refusal_has_a_state_of_its_own(desk: Desk, error: BackendError, state: SystemState) -> None:
    desk.opener.systems["c1"] = MemorySystem(failing={"sign_in": error})
    desk.connect()
    assert (desk.sessions.system("c1").state, desk.sessions.system("c1").error) == (state, error)


def test_only_an_unreachable_system_is_tried_again_by_itself(desk: Desk) -> None:
    system = MemorySystem(failing={"sign_in": UnreachableError()})
    desk.opener.systems["c1"] = system
    desk.connect()
    desk.time.turn(6)

    async def due() -> None:
        desk.sessions.retry_due()

    system.failing = {}
    desk.loop.run(due())
    desk.settle()
    assert desk.sessions.system("c1").state is SystemState.LIVE
    system.failing = {"sign_in": SignInRejectedError()}
    desk.loop.run(desk.sessions.sign_in_now("c1"))
    asked = system.asked.count("sign_in")
    desk.time.turn(600)
    desk.loop.run(due())
    desk.settle()
    assert system.asked.count("sign_in") == asked, "rejected credentials must not lock anybody out"


def test_a_missing_secret_is_asked_for_and_lives_in_memory(desk: Desk) -> None:
    profile = connection(sign_in={"username": "operator"})

    async def add() -> None:
        desk.sessions.add(profile, environment())

    desk.loop.run(add())
    assert desk.sessions.system("c1").state is SystemState.NEEDS_SECRET
    assert desk.sessions.missing_secrets("c1") == ("password",)
    system = desk.loop.run(desk.sessions.sign_in_now("c1", {"password": SecretStr("correct horse")}))
    assert system.state is SystemState.LIVE
    assert desk.sessions.missing_secrets("c1") == ()


def test_a_code_is_asked_for_in_place_used_once_and_kept_nowhere(desk: Desk) -> None:
    waiting = MemorySystem(code="123456")
    desk.opener.systems["c1"] = waiting
    desk.connect()
    system = desk.sessions.system("c1")
    assert (system.state, system.stands_still) == (SystemState.NEEDS_CODE, True)
    opened = len(desk.opener.closed)
    system = desk.loop.run(desk.sessions.sign_in_now("c1", {"code": SecretStr("654321")}))
    assert system.state is SystemState.NEEDS_CODE
    system = desk.loop.run(desk.sessions.sign_in_now("c1", {"code": SecretStr("123456")}))
    assert system.state is SystemState.LIVE
    assert len(desk.opener.closed) == opened, "what the system began must not be dropped by opening it anew"
    assert "code" not in system.connection.sign_in
    assert desk.loop.run(desk.sessions.sign_in_now("c1")).state is SystemState.NEEDS_CODE, "a code is good once"


def test_a_password_and_a_code_can_be_typed_together(desk: Desk) -> None:
    desk.opener.systems["c1"] = MemorySystem(code="123456")
    desk.connect()
    answers = {"password": SecretStr("another secret"), "code": SecretStr("123456")}
    system = desk.loop.run(desk.sessions.sign_in_now("c1", answers))
    assert system.state is SystemState.LIVE
    assert system.connection.sign_in["password"] == SecretStr("another secret")
    assert "code" not in system.connection.sign_in


def test_a_system_removed_while_it_signs_in_leaves_nothing(desk: Desk) -> None:
    async def add_and_remove() -> None:
        desk.sessions.add(connection(), environment())
        await desk.sessions.remove("c1")

    desk.loop.run(add_and_remove())
    desk.settle()
    assert desk.sessions.all() == ()
    assert desk.opener.closed == ["c1"]


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (UnreachableError(), SystemState.LIVE),
        (SessionExpiredError(), SystemState.LIVE),
        (SignInRejectedError(), SystemState.REJECTED),
        (UntrustedCertificateError(problem=TrustProblem.PIN_DIFFERS), SystemState.UNTRUSTED),
    ],
)
def test_an_announced_restart_is_no_trouble_whoever_asks(desk: Desk, error: BackendError, state: SystemState) -> None:
    desk.connect()
    desk.sessions.expect_quiet("c1", desk.time.wall + timedelta(minutes=5))
    desk.sessions.lost("c1", error)
    assert desk.sessions.system("c1").state is state


def test_silence_beyond_the_announced_time_is_trouble(desk: Desk) -> None:
    desk.connect()
    desk.sessions.expect_quiet("c1", desk.time.wall + timedelta(minutes=5))
    desk.time.turn(301)
    desk.sessions.lost("c1", UnreachableError())
    assert desk.sessions.system("c1").state is SystemState.UNREACHABLE


def test_a_system_is_described_anew_and_trouble_leaves_what_was_known(desk: Desk) -> None:
    system = desk.connect()
    before = desk.sessions.system("c1").description
    system.offered = frozenset({Capability.ACTIVITIES})
    desk.loop.run(desk.sessions.describe_again("c1"))
    after = desk.sessions.system("c1").description
    assert after is not None
    assert after != before
    assert after.capabilities.offered == {Capability.ACTIVITIES}
    system.failing["describe"] = ConflictError()
    desk.loop.run(desk.sessions.describe_again("c1"))
    assert desk.sessions.system("c1").description is after
    assert desk.sessions.system("c1").state is SystemState.LIVE
    desk.loop.run(desk.sessions.remove("c1"))
    desk.loop.run(desk.sessions.describe_again("c1"))


class Astray(MemorySystem):
    """Fails while it is described, by a fault of ours."""

    async def describe(self) -> SystemDescription:
        raise ZeroDivisionError


def test_a_fault_of_ours_does_not_leave_a_system_signing_in_for_ever(desk: Desk) -> None:
    desk.opener.systems["c1"] = Astray()
    desk.connect()
    system = desk.sessions.system("c1")
    assert (system.state, type(system.error)) == (SystemState.FAULTY, DefectError)
    assert system.retry_at is not None, "it is tried again like any other trouble"
    (failure,) = desk.failures
    assert isinstance(failure[1], ZeroDivisionError), "and the fault itself is told"
    desk.failures.clear()


def test_nothing_is_asked_while_the_farewell_is_under_way(desk: Desk) -> None:
    slow = SlowFarewell()
    desk.opener.systems["c1"] = slow
    desk.connect()

    async def sign_out() -> SystemState:
        farewell = asyncio.create_task(desk.sessions.sign_out("c1"))
        await slow.begun.wait()
        during = desk.sessions.system("c1").state
        slow.go.set()
        await farewell
        return during

    assert desk.loop.run(sign_out()) is SystemState.SIGNED_OUT, "a question now would sign in again behind our back"


def test_a_system_removed_during_its_farewell_is_no_fault(desk: Desk) -> None:
    slow = SlowFarewell()
    desk.opener.systems["c1"] = slow
    desk.connect()

    async def sign_out_and_remove() -> None:
        farewell = asyncio.create_task(desk.sessions.sign_out("c1"))
        await slow.begun.wait()
        await desk.sessions.remove("c1")
        slow.go.set()
        await farewell

    desk.loop.run(sign_out_and_remove())
    assert desk.sessions.find("c1") is None


def test_leaving_says_goodbye_to_all_at_once_and_to_each_whatever_befalls_another(
    desk: Desk, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("app.services.tasks", "sign out at the end")
    first, second = SlowFarewell(), SlowFarewell()
    desk.opener.systems.update(c1=first, c2=second, c3=MemorySystem(failing={"sign_out": UnreachableError()}))
    for name in ("c1", "c2", "c3"):
        desk.connect(name)

    async def leave() -> None:
        leaving = asyncio.create_task(desk.sessions.leave())
        async with asyncio.timeout(5):
            await first.begun.wait()
            await second.begun.wait()
        first.go.set()
        second.go.set()
        await leaving

    desk.loop.run(leave())
    assert not first.signed_in
    assert not second.signed_in
