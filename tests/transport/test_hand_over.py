"""Batches: the receiving loop is woken at once when idle, and once per interval when busy."""

import asyncio
from collections.abc import Callable

from app.transport.hand_over import HandOver


class _Timers:
    """Stands for the network loop's `call_later`; nothing runs until the test says so."""

    def __init__(self) -> None:
        self.waiting: list[tuple[float, Callable[[], None]]] = []
        self.now_s = 100.0

    def later(self, delay_s: float, job: Callable[[], None]) -> None:
        self.waiting.append((delay_s, job))

    def clock(self) -> float:
        return self.now_s

    def fire(self) -> None:
        for delay_s, job in self.waiting:
            self.now_s += delay_s
            job()
        self.waiting.clear()


async def _settle() -> None:
    for _ in range(3):
        await asyncio.sleep(0)


async def test_an_idle_receiver_is_woken_at_once() -> None:
    timers, heard = _Timers(), list[int]()
    way = HandOver(asyncio.get_running_loop(), timers.later, timers.clock, 0.030)
    way.post(lambda: heard.append(1))
    assert timers.waiting == []
    await _settle()
    assert heard == [1]


async def test_a_busy_receiver_is_woken_once_an_interval() -> None:
    timers, heard = _Timers(), list[int]()
    way = HandOver(asyncio.get_running_loop(), timers.later, timers.clock, 0.030)
    for number in range(200):
        way.post(lambda number=number: heard.append(number))  # type: ignore[misc]
        timers.now_s += 0.0001
    await _settle()
    assert heard == [0]
    assert len(timers.waiting) == 1
    assert 0 < timers.waiting[0][0] <= 0.030
    timers.fire()
    await _settle()
    assert heard == list(range(200))
    assert way.batches == 2


async def test_order_is_kept_over_batches() -> None:
    timers, heard = _Timers(), list[int]()
    way = HandOver(asyncio.get_running_loop(), timers.later, timers.clock, 0.030)
    for round_number in range(4):
        for number in range(3):
            way.post(lambda value=round_number * 3 + number: heard.append(value))  # type: ignore[misc]
        timers.fire()
    await _settle()
    assert heard == list(range(12))


def test_what_nobody_waits_for_any_more_is_dropped() -> None:
    timers = _Timers()
    gone = asyncio.new_event_loop()
    gone.close()
    way = HandOver(gone, timers.later, timers.clock, 0.030)
    way.post(lambda: None)
    assert way.is_closed
    assert timers.waiting == []
