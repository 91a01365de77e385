"""Asking side by side: answers in order, and nothing left running behind an error."""

import asyncio

import pytest

from app.adapters.together import all_of, together


async def test_answers_come_in_the_order_of_the_questions() -> None:
    slow_is_asked = asyncio.Event()

    async def slow() -> str:
        await slow_is_asked.wait()
        return "slow"

    async def quick() -> int:
        slow_is_asked.set()
        return 7

    assert await together(slow(), quick()) == ("slow", 7)
    assert await all_of([]) == ()


async def test_an_error_waits_for_the_rest() -> None:
    ended: list[str] = []

    async def failing(name: str) -> str:
        raise ValueError(name)

    async def late() -> str:
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        ended.append("late")
        return "late"

    with pytest.raises(ValueError, match="first"):
        await all_of([failing("first"), late(), failing("second")])
    assert ended == ["late"]
