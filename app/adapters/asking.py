"""Asks one system and reads what it answers. For clients of adapters whose answers are objects and lists of them."""

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import BaseModel

from app.adapters.found import Found, Listing
from app.adapters.reading import read_list, read_one
from app.transport.channel import Channel
from app.transport.request import Reply, Request

W = TypeVar("W", bound=BaseModel)


class Asking:
    """Reads of one connection.

    Args:
        check: the vendor's own table: hands a good answer on, and raises BackendError for any other.
        key: under which name a body holds its list.
    """

    def __init__(self, channel: Channel, check: Callable[[Reply], Reply], key: str) -> None:
        self._channel = channel
        self._check = check
        self._key = key

    async def one(self, request: Request, model: type[W]) -> Found[W]:
        """The object that is the whole body. Raises BackendError."""
        return read_one(await self._answer(request), model, self._channel.redactor)

    async def many(
        self,
        request: Request,
        model: type[W],
        *,
        shaped: Callable[[Any], Any] = lambda row: row,
        wanted: Callable[[Any], bool] = lambda row: True,
    ) -> Listing[W]:
        """The objects of a list, with ``shaped`` and ``wanted`` as ``read_list`` has them. Raises BackendError."""
        reply = await self._answer(request)
        return await read_list(reply, model, self._channel.redactor, self._key, shaped=shaped, wanted=wanted)

    async def _answer(self, request: Request) -> Reply:
        return self._check(await self._channel.send(request))
