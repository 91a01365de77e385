"""Sends the requests of one change, each once, and tells what became of every object. For all adapters.

The permit is spent by the transport, request by request; nothing here needs to look at it.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from app.domain.changes import ItemResult, PlannedChange
from app.domain.errors import ConsoleError, OutcomeUnknownError, PermitRefusedError
from app.domain.messages import Message, Text

C = TypeVar("C")
P = TypeVar("P")

NOT_SENT = Message.of("change.not_sent.text")


def payload_of(change: PlannedChange, kind: type[P], connection_id: str) -> P:
    """What was planned beside the requests. Raises PermitRefusedError for a change that was not planned here."""
    if not isinstance(change.payload, kind) or not change.requests or change.connection_id != connection_id:
        raise PermitRefusedError(Message.of("permit.other_request.why"))
    return change.payload


async def send_each(
    calls: Sequence[C], send: Callable[[C], Awaitable[ItemResult]], target: Callable[[C], Text]
) -> tuple[ItemResult, ...]:
    """The same as ``send_all`` where each request is about one object; ``target`` names it."""

    async def send_one(call: C) -> tuple[ItemResult, ...]:
        return (await send(call),)

    return await send_all(calls, send_one, lambda call, ok, why: (ItemResult(target(call), ok, why),))


async def send_all(
    calls: Sequence[C],
    send: Callable[[C], Awaitable[tuple[ItemResult, ...]]],
    told: Callable[[C, bool | None, Message], tuple[ItemResult, ...]],
) -> tuple[ItemResult, ...]:
    """One request after the other; one that is refused does not stop the rest, a lost answer does.

    Args:
        told: the results of a request's objects where it has none of its own.

    Raises:
        PermitRefusedError: before anything was sent. Later it ends the rest: what was sent before must be told.
        ConsoleError: what became of an only request; nothing would be left to tell beside it.
    """
    if len(calls) == 1:
        return await send(calls[0])
    items: list[ItemResult] = []
    is_over = False
    for position, call in enumerate(calls):
        if is_over:
            items += told(call, False, NOT_SENT)
            continue
        try:
            items += await send(call)
        except OutcomeUnknownError as error:
            is_over = True
            items += told(call, None, error.message)
        except PermitRefusedError as error:
            if position == 0:
                raise
            is_over = True
            items += told(call, False, error.message)
        except ConsoleError as error:
            items += told(call, False, error.message)
    return tuple(items)
