"""From answers to objects in the vendor's words, each beside the JSON it came from. For the clients of all adapters.

Takes good answers only: whether one is good says each adapter's own table (``errors.py``).
"""

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from app.adapters.decoding import SLICE, decode_list
from app.adapters.found import Found, Listing
from app.adapters.refusals import misfit
from app.domain.raw import RawPage, RawRecord
from app.domain.redaction import Redactor
from app.transport.preview import call_line
from app.transport.request import Reply

W = TypeVar("W", bound=BaseModel)


def raw_page(reply: Reply, redactor: Redactor, body: Any) -> RawPage:
    """The answer as the Raw tab keeps it; what may never be kept is taken out of ``body`` before."""
    return RawPage(call_line(reply.request, redactor), reply.status, reply.heard_at, body)


def validated(model: type[W], value: Any, reply: Reply, *place: str | int) -> W:
    """A JSON value as an object. Raises BadReplyError that names the place, from the top of the body."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        raise misfit(reply, error, *place) from error


def read_one(reply: Reply, model: type[W], redactor: Redactor) -> Found[W]:
    """The object that is the whole body. Raises BadReplyError."""
    body = reply.json()
    return Found(validated(model, body, reply), RawRecord(raw_page(reply, redactor, body)))


async def read_list(
    reply: Reply,
    model: type[W],
    redactor: Redactor,
    key: str,
    *,
    shaped: Callable[[Any], Any] = lambda row: row,
    wanted: Callable[[Any], bool] = lambda row: True,
) -> Listing[W]:
    """The objects of ``{"<key>": [...]}``, in the server's order; long lists let the loop have its turns.

    Args:
        shaped: what is read of a row, where rows are no objects.
        wanted: whether a row is read at all; asked with the row as shaped.

    Raises:
        BadReplyError: not JSON, no such list, or a row that does not fit.
    """
    rows = await decode_list(reply, key)
    page = raw_page(reply, redactor, {key: rows})
    items: list[Found[W]] = []
    for place, row in enumerate(rows):
        if place and place % SLICE == 0:
            await asyncio.sleep(0)
        read = shaped(row)
        if wanted(read):
            items.append(Found(validated(model, read, reply, key, place), RawRecord(page, (key, place))))
    return Listing(tuple(items), reply.heard_at)
