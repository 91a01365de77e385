"""Sends the requests of one change, each once, and tells what became of every object. For all adapters."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from app.domain.changes import ItemResult
from app.domain.errors import ConsoleError, OutcomeUnknownError, PermitRefusedError
from app.domain.messages import Message, Text

C = TypeVar("C")


async def send_each(
    calls: Sequence[C], send: Callable[[C], Awaitable[ItemResult]], target: Callable[[C], Text], not_sent: Message
) -> tuple[ItemResult, ...]:
    """One request after the other; one that is refused does not stop the rest, a lost answer does.

    Args:
        target: what a call is about, for its result.
        not_sent: what is said of the calls after a lost answer.

    Raises:
        PermitRefusedError: nothing more is sent without leave.
    """
    items: list[ItemResult] = []
    is_lost = False
    for call in calls:
        if is_lost:
            items.append(ItemResult(target(call), False, not_sent))
            continue
        try:
            items.append(await send(call))
        except OutcomeUnknownError as error:
            is_lost = True
            items.append(ItemResult(target(call), None, error.message))
        except PermitRefusedError:
            raise
        except ConsoleError as error:
            items.append(ItemResult(target(call), False, error.message))
    return tuple(items)
