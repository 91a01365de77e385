"""Which reads are repeated, how often and after what pause; nothing here waits."""

from collections.abc import Callable

import httpcore
import pytest

from app.domain.errors import BackendError, TimedOutError, UnreachableError
from app.transport.request import Reply, Request
from app.transport.retrying import Retrying
from tests.transport.doubles import NOW

REQUEST = Request("GET", "/things")


class _Attempts:
    def __init__(self, *outcomes: int | BackendError, headers: dict[str, str] | None = None) -> None:
        self.outcomes = list(outcomes)
        self.headers = headers or {}
        self.pauses: list[float] = []
        self.made = 0

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)

    async def attempt(self) -> Reply:
        self.made += 1
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, BackendError):
            raise outcome
        return Reply(REQUEST, outcome, self.headers, b"", NOW)

    async def run(self, dice: Callable[[], float] = lambda: 0.5, *, signs_in: bool = False) -> Reply:
        return await Retrying(self.pause, dice).read(self.attempt, signs_in=signs_in)


def refused() -> UnreachableError:
    error = UnreachableError()
    error.__cause__ = httpcore.ConnectError()
    return error


def broken() -> UnreachableError:
    error = UnreachableError()
    error.__cause__ = httpcore.ReadError()
    return error


@pytest.mark.parametrize("status", [502, 503, 504])
async def test_a_passing_status_is_tried_twice_more(status: int) -> None:
    attempts = _Attempts(status, status, status, 200)
    assert (await attempts.run()).status == status
    assert attempts.made == 3
    assert attempts.pauses == [0.4, 0.8]


@pytest.mark.parametrize("status", [200, 204, 400, 401, 403, 404, 409, 429, 500, 501])
async def test_any_other_status_is_final(status: int) -> None:
    attempts = _Attempts(status)
    assert (await attempts.run()).status == status
    assert attempts.pauses == []


async def test_a_broken_connection_is_tried_again_and_may_succeed() -> None:
    attempts = _Attempts(refused(), broken(), 200)
    assert (await attempts.run()).status == 200


async def test_the_last_error_is_the_one_raised() -> None:
    last = refused()
    attempts = _Attempts(broken(), broken(), last)
    with pytest.raises(UnreachableError) as caught:
        await attempts.run()
    assert caught.value is last


async def test_silence_is_not_tried_again() -> None:
    attempts = _Attempts(TimedOutError())
    with pytest.raises(TimedOutError):
        await attempts.run()
    assert attempts.made == 1


async def test_a_server_that_names_a_time_is_not_pressed() -> None:
    attempts = _Attempts(503, headers={"retry-after": "5"})
    assert (await attempts.run()).status == 503
    assert attempts.made == 1


async def test_pauses_are_spread_between_half_and_one_and_a_half() -> None:
    low, high = _Attempts(502, 502, 502), _Attempts(502, 502, 502)
    await low.run(lambda: 0.0)
    await high.run(lambda: 1.0)
    assert low.pauses == [0.2, 0.4]
    assert high.pauses == pytest.approx([0.6, 1.2])


async def test_signing_in_is_repeated_only_when_nothing_left() -> None:
    attempts = _Attempts(refused(), 200)
    assert (await attempts.run(signs_in=True)).status == 200
    for outcome in (broken(), 503):
        attempts = _Attempts(outcome)
        if isinstance(outcome, int):
            assert (await attempts.run(signs_in=True)).status == outcome
        else:
            with pytest.raises(UnreachableError):
                await attempts.run(signs_in=True)
        assert attempts.made == 1
