"""Asks several things side by side. For all adapters.

Unlike a bare ``gather`` it leaves nothing running behind an error: all answers are waited for, then the first error is
raised. A request that nobody waits for would be cut off at an odd moment and keep its connection.
"""

import asyncio
from collections.abc import Awaitable
from typing import Any, TypeVar, overload

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")


@overload
async def together(one: Awaitable[A], two: Awaitable[B], /) -> tuple[A, B]: ...


@overload
async def together(one: Awaitable[A], two: Awaitable[B], three: Awaitable[C], /) -> tuple[A, B, C]: ...


@overload
async def together(
    one: Awaitable[A], two: Awaitable[B], three: Awaitable[C], four: Awaitable[D], /
) -> tuple[A, B, C, D]: ...


async def together(*questions: Awaitable[Any]) -> tuple[Any, ...]:
    """The answers in the order of the questions. Raises the first question's error that has one."""
    return await all_of(list(questions))


async def all_of(questions: list[Awaitable[A]]) -> tuple[A, ...]:
    """The same for any number of questions of one kind."""
    answers = await asyncio.gather(*questions, return_exceptions=True)
    for answer in answers:
        if isinstance(answer, BaseException):
            raise answer
    return tuple(answer for answer in answers if not isinstance(answer, BaseException))
