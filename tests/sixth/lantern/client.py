"""One method for each of Lantern's calls. Speaks in its words; knows neither our values nor what is done with them."""

from urllib.parse import quote

from app.adapters.found import Found, Listing
from app.adapters.reading import read_list, read_one, validated
from app.adapters.refusals import change_answered
from app.domain.permits import Permit
from app.transport.channel import Channel
from app.transport.request import Reply, Request
from tests.sixth.lantern.errors import check
from tests.sixth.lantern.wire import About, Box, Keepsake, Log, Shelf, Thrown


class Client:
    """Asks one server. Every method may raise the ``BackendError`` family."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._redactor = channel.redactor

    async def about(self) -> Found[About]:
        """The server itself."""
        return read_one(await self._get("read_about", "/api/about"), About, self._redactor)

    async def shelves(self) -> Listing[Shelf]:
        """All shelves."""
        return await read_list(await self._get("list_shelves", "/api/shelves"), Shelf, self._redactor, "shelves")

    async def boxes(self, shelf: str) -> Listing[Box]:
        """The boxes on a shelf. Raises NotFoundError."""
        reply = await self._get("list_boxes", f"/api/shelves/{quote(shelf, safe='')}/boxes")
        return await read_list(reply, Box, self._redactor, "boxes")

    async def keepsakes(self, box: str | None) -> Listing[Keepsake]:
        """All keepsakes of a box, or of everything, in no particular order."""
        reply = await self._get("list_keepsakes", "/api/keepsakes", () if box is None else (("box", box),))
        return await read_list(reply, Keepsake, self._redactor, "keepsakes")

    async def keepsake(self, no: str) -> Found[Keepsake]:
        """One keepsake. Raises NotFoundError."""
        return read_one(await self._get("read_keepsake", keepsake_path(no)), Keepsake, self._redactor)

    async def log(self, no: str) -> Found[Log]:
        """What was written down about a keepsake. Raises NotFoundError."""
        return read_one(await self._get("read_log", f"{keepsake_path(no)}/log"), Log, self._redactor)

    async def throw_away(self, no: str, permit: Permit) -> None:
        """Delete a keepsake. Raises NotFoundError, ConflictError (still written), OutcomeUnknownError."""
        reply = check(await self._channel.send(throw_away(no), permit))
        with change_answered(reply):
            validated(Thrown, reply.json(), reply)

    async def _get(self, operation: str, path: str, query: tuple[tuple[str, str], ...] = ()) -> Reply:
        return check(await self._channel.send(Request("GET", path, query, operation=operation)))


def throw_away(no: str) -> Request:
    """The request that deletes a keepsake, as it is shown before and sent after."""
    return Request("DELETE", keepsake_path(no), operation="throw_away")


def keepsake_path(no: str) -> str:
    """The path of a keepsake."""
    return f"/api/keepsakes/{quote(no, safe='')}"
