"""The network thread: results, errors and cancellation cross both ways, and nothing stays behind."""

import asyncio
import threading
from collections.abc import AsyncIterator

import pytest

from app.transport.thread import NetworkStoppedError, NetworkThread


@pytest.fixture
async def network() -> AsyncIterator[NetworkThread]:
    thread = NetworkThread(interval_s=0.001)
    thread.start()
    yield thread
    await thread.stop()


async def _where() -> str:
    return threading.current_thread().name


async def test_work_runs_on_the_thread_and_its_result_arrives_here(network: NetworkThread) -> None:
    assert await network.run(_where) == "network"
    assert threading.current_thread().name != "network"


async def test_many_results_arrive_in_few_batches() -> None:
    thread = NetworkThread(interval_s=0.030)
    thread.start()
    loop = asyncio.get_running_loop()
    wakes = 0
    real = loop.call_soon_threadsafe

    def counting(*args: object, **kwargs: object) -> asyncio.Handle:
        nonlocal wakes
        wakes += 1
        return real(*args, **kwargs)  # type: ignore[arg-type]

    loop.call_soon_threadsafe = counting  # type: ignore[method-assign]
    try:
        names = await asyncio.gather(*(thread.run(_where) for _ in range(300)))
    finally:
        del loop.call_soon_threadsafe
    assert set(names) == {"network"}
    assert wakes <= 5
    await thread.stop()


async def test_an_error_arrives_with_its_cause(network: NetworkThread) -> None:
    async def fail() -> None:
        raise LookupError("outer") from ValueError("inner")

    with pytest.raises(LookupError) as caught:
        await network.run(fail)
    assert isinstance(caught.value.__cause__, ValueError)


async def test_an_error_of_the_factory_arrives_too(network: NetworkThread) -> None:
    def broken() -> AsyncIterator[int]:
        raise LookupError

    with pytest.raises(LookupError):
        await network.run(lambda: broken().__anext__())


async def test_cancelling_the_caller_cancels_the_work(network: NetworkThread) -> None:
    started, ended = threading.Event(), threading.Event()

    async def work() -> None:
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    caller = asyncio.ensure_future(network.run(work))
    await asyncio.to_thread(started.wait, 5)
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    assert await asyncio.to_thread(ended.wait, 5)


async def test_cancelling_before_the_work_began_leaves_nothing(network: NetworkThread) -> None:
    callers = [asyncio.ensure_future(network.run(asyncio.Event().wait)) for _ in range(20)]
    await asyncio.sleep(0)
    for caller in callers:
        caller.cancel()
    results = await asyncio.gather(*callers, return_exceptions=True)
    assert all(isinstance(result, asyncio.CancelledError) for result in results)
    assert await network.run(_where) == "network"


async def test_work_cancelled_at_the_end_cancels_its_caller() -> None:
    thread = NetworkThread()
    thread.start()
    started = threading.Event()

    async def work() -> None:
        started.set()
        await asyncio.Event().wait()

    caller = asyncio.ensure_future(thread.run(work))
    await asyncio.to_thread(started.wait, 5)
    await thread.stop()
    with pytest.raises(asyncio.CancelledError):
        await caller


async def test_order_of_leaving_and_refusal_afterwards() -> None:
    thread = NetworkThread()
    thread.start()
    order: list[str] = []
    started = threading.Event()

    async def work() -> None:
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            order.append("work ended")

    async def close_clients() -> None:
        order.append("clients closed")

    async def close_badly() -> None:
        order.append("closed badly")
        raise OSError

    thread.on_stop(close_clients)
    thread.on_stop(close_badly)
    caller = asyncio.ensure_future(thread.run(work))
    await asyncio.to_thread(started.wait, 5)
    await thread.stop()
    assert order == ["work ended", "closed badly", "clients closed"]
    with pytest.raises(asyncio.CancelledError):
        await caller
    assert not thread.is_running
    with pytest.raises(NetworkStoppedError):
        await thread.run(_where)
    await thread.stop()
    assert not [one for one in threading.enumerate() if one.name == "network"]


async def test_never_started_refuses_and_stops_in_peace() -> None:
    thread = NetworkThread()
    with pytest.raises(NetworkStoppedError):
        await thread.run(_where)
    await thread.stop()


async def test_callers_on_two_loops_each_get_their_own(network: NetworkThread) -> None:
    def other_loop() -> str:
        return asyncio.run(network.run(_where))

    assert await asyncio.to_thread(other_loop) == "network"
    assert await network.run(_where) == "network"


class _Pages:
    """An iterator that counts how far it was driven and whether it was closed, in one task all along."""

    def __init__(self, count: int, fail_at: int | None = None) -> None:
        self.count = count
        self.fail_at = fail_at
        self.made = 0
        self.closed = threading.Event()

    async def walk(self) -> AsyncIterator[int]:
        try:
            # A time limit that spans yields breaks when another task drives the next step.
            async with asyncio.timeout(60):
                for number in range(self.count):
                    if number == self.fail_at:
                        raise LookupError(number)
                    self.made += 1
                    yield number
        finally:
            self.closed.set()


async def test_pages_arrive_in_order(network: NetworkThread) -> None:
    pages = _Pages(5)
    assert [page async for page in network.iterate(pages.walk)] == [0, 1, 2, 3, 4]
    assert pages.closed.is_set()


async def test_no_page_is_made_that_nobody_asked_for(network: NetworkThread) -> None:
    pages = _Pages(100)
    iterator = network.iterate(pages.walk)
    assert await anext(iterator) == 0
    assert await anext(iterator) == 1
    await network.run(_where)
    assert pages.made == 2
    await iterator.aclose()  # type: ignore[attr-defined]
    assert await asyncio.to_thread(pages.closed.wait, 5)
    assert pages.made == 2


async def test_an_error_between_pages_arrives(network: NetworkThread) -> None:
    pages = _Pages(5, fail_at=2)
    seen: list[int] = []
    with pytest.raises(LookupError):
        async for page in network.iterate(pages.walk):
            seen.append(page)
    assert seen == [0, 1]
    assert pages.closed.is_set()


async def test_stopping_ends_a_walk() -> None:
    thread = NetworkThread()
    thread.start()
    pages = _Pages(5)
    iterator = thread.iterate(pages.walk)
    assert await anext(iterator) == 0
    await thread.stop()
    assert pages.closed.is_set()
    with pytest.raises(NetworkStoppedError):
        await anext(iterator)


async def test_an_iterator_that_was_never_walked_costs_nothing(network: NetworkThread) -> None:
    pages = _Pages(5)
    network.iterate(pages.walk)
    assert await network.run(_where) == "network"
    assert pages.made == 0
