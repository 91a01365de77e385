"""Places in flight and the wish to be left alone, on a clock that stands still."""

import asyncio
from contextlib import AsyncExitStack

import pytest

from app.domain.errors import RateLimitedError
from app.transport.budgets import IN_ALL, PER_SERVER, Budgets
from tests.clocks import FixedClock


class _Crowd:
    """Tasks that take a place each and stay until they are let go."""

    def __init__(self, budgets: Budgets) -> None:
        self.budgets = budgets
        self.inside = 0
        self.door = asyncio.Event()
        self.tasks: list[asyncio.Task[None]] = []

    async def _visit(self, origin: str) -> None:
        async with self.budgets.of(origin).place():
            self.inside += 1
            await self.door.wait()
            self.inside -= 1

    async def enter(self, origin: str, count: int) -> None:
        self.tasks += [asyncio.ensure_future(self._visit(origin)) for _ in range(count)]
        await settle()

    async def leave(self) -> None:
        self.door.set()
        await asyncio.gather(*self.tasks, return_exceptions=True)


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_five_a_server_and_twenty_in_all(fixed_clock: FixedClock) -> None:
    crowd = _Crowd(Budgets(fixed_clock.monotonic))
    await crowd.enter("https://one", 8)
    assert crowd.inside == PER_SERVER == 5
    for name in ("two", "three", "four", "five"):
        await crowd.enter(f"https://{name}", 5)
    assert crowd.inside == crowd.budgets.in_flight == IN_ALL == 20
    await crowd.leave()
    assert crowd.inside == crowd.budgets.in_flight == 0


async def test_places_are_given_in_order(fixed_clock: FixedClock) -> None:
    budget = Budgets(fixed_clock.monotonic).of("https://one")
    order: list[int] = []

    async def visit(number: int) -> None:
        async with budget.place():
            order.append(number)

    async with AsyncExitStack() as stack:
        for _ in range(PER_SERVER):
            await stack.enter_async_context(budget.place())
        visits = [asyncio.ensure_future(visit(number)) for number in range(4)]
        await settle()
        assert order == []
    await asyncio.gather(*visits)
    assert order == [0, 1, 2, 3]


async def test_who_is_cancelled_in_the_queue_takes_no_place(fixed_clock: FixedClock) -> None:
    crowd = _Crowd(Budgets(fixed_clock.monotonic))
    await crowd.enter("https://one", 8)
    for task in crowd.tasks[5:7]:
        task.cancel()
    await settle()
    crowd.tasks[0].cancel()
    await settle()
    assert crowd.budgets.in_flight == 5
    assert [task.cancelled() for task in crowd.tasks] == [True, False, False, False, False, True, True, False]
    await crowd.leave()
    assert crowd.budgets.in_flight == crowd.budgets.of("https://one").in_flight == 0


async def test_cancelling_at_the_moment_of_being_let_in_loses_no_place(fixed_clock: FixedClock) -> None:
    budget = Budgets(fixed_clock.monotonic).of("https://one")

    async def visit() -> None:
        async with budget.place():
            pass

    async with AsyncExitStack() as stack:
        for _ in range(PER_SERVER):
            await stack.enter_async_context(budget.place())
        waiting = asyncio.ensure_future(visit())
        await settle()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert budget.in_flight == 0


async def test_a_wish_to_wait_is_obeyed_until_it_is_over(fixed_clock: FixedClock) -> None:
    budgets = Budgets(fixed_clock.monotonic)
    budget = budgets.of("https://one")
    budget.wait(30)
    budget.wait(5)
    fixed_clock.advance(10)
    with pytest.raises(RateLimitedError) as caught:
        budget.check()
    with pytest.raises(RateLimitedError):
        await budget.place().__aenter__()
    assert caught.value.retry_after_s == 20
    assert budget.not_before == fixed_clock.monotonic() + 20
    async with budgets.of("https://two").place():
        assert budgets.in_flight == 1
    fixed_clock.advance(20)
    budget.check()
    async with budget.place():
        assert budgets.in_flight == 1


async def test_who_stands_in_the_queue_hears_of_the_wish(fixed_clock: FixedClock) -> None:
    budgets = Budgets(fixed_clock.monotonic)
    crowd = _Crowd(budgets)
    await crowd.enter("https://one", 7)
    budgets.of("https://one").wait(30)
    crowd.door.set()
    results = await asyncio.gather(*crowd.tasks, return_exceptions=True)
    assert [type(result) for result in results] == [type(None)] * 5 + [RateLimitedError] * 2
    assert budgets.in_flight == 0


async def test_a_silent_server_keeps_one_place_until_it_answers(fixed_clock: FixedClock) -> None:
    crowd = _Crowd(Budgets(fixed_clock.monotonic))
    budget = crowd.budgets.of("https://one")
    budget.silent()
    await crowd.enter("https://one", 8)
    assert crowd.inside == 1
    budget.heard()
    await settle()
    assert crowd.inside == PER_SERVER
    await crowd.leave()
