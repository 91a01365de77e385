"""One method for each of the Controller's calls that read. Speaks in its words, keeps the original JSON beside them.

Used by the parts of this adapter only; it knows neither our values nor what is done with the answers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError

from app.adapters.appgate_sdp import requests, wire
from app.adapters.appgate_sdp.auth import version_of
from app.adapters.appgate_sdp.errors import Border
from app.adapters.appgate_sdp.versions import OUR_HIGHEST
from app.adapters.decoding import decode_list
from app.adapters.found import Found, Listing
from app.domain.errors import BadReplyError, NotFoundError
from app.domain.permits import Permit
from app.domain.raw import RawPage, RawRecord
from app.transport.channel import Channel
from app.transport.request import Reply, Request

W = TypeVar("W", bound=wire.Wire)

STATUS_TIMEOUT_S = 120.0
"""The Controller asks every appliance before it answers; one that is silent holds all up."""


@dataclass(frozen=True)
class Settings:
    """The global settings: what is read of them, and all that was told, to be carried back unchanged."""

    value: wire.GlobalSettings
    body: Mapping[str, Any]


class Client:
    """Asks one Controller. Every method may raise the ``BackendError`` family."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self.border = Border(channel.connection_id)

    @property
    def version(self) -> int:
        """The API version that was agreed on; our highest while there is no session."""
        session = self._channel.session
        return OUR_HIGHEST if session is None else version_of(session)

    async def appliances(self) -> Listing[wire.Appliance]:
        """All appliances the user may see."""
        return await self._many(Request("GET", "/appliances", operation="list_appliances"), wire.Appliance)

    async def statuses(self) -> Listing[wire.ApplianceStatus]:
        """How they are: slow. Versions before 20, and servers without the call, have an older one for active ones."""
        request = Request("GET", "/appliances/status", operation="list_status", timeout_s=STATUS_TIMEOUT_S)
        try:
            return await self._many(request, wire.ApplianceStatus)
        except NotFoundError:
            older = Request("GET", "/stats/appliances", operation="list_status", timeout_s=STATUS_TIMEOUT_S)
            return await self._many(older, wire.ApplianceStatus)

    async def backup_status(self, appliance_id: str, backup_id: str) -> Found[wire.BackupStatus]:
        """How one run is. Raises NotFoundError (deleted, lost, never there), ConflictError (appliance away)."""
        return await self._one(requests.read_status(appliance_id, backup_id), wire.BackupStatus)

    async def file_size(self, appliance_id: str, backup_id: str) -> int | None:
        """The length of a backup's file; None where the server does not tell.

        Raises NotFoundError (404, and 410: the backup failed), ConflictError (412: it is still being built).
        """
        reply = await self._channel.send(requests.read_size(appliance_id, backup_id))
        if reply.status in {404, 410, 412} or reply.status >= 500:
            raise self.border.error_of(reply)
        length = reply.headers.get("content-length", "")
        return int(length) if reply.is_success and length.isdigit() and len(length) < 20 else None

    async def settings(self) -> Settings:
        """The global settings. Raises PermissionDeniedError, which many who may back up get."""
        reply = self.border.check_read(
            await self._channel.send(Request("GET", "/global-settings", operation="read_settings"))
        )
        body = reply.json()
        if not isinstance(body, dict):
            raise BadReplyError(where="body", operation="read_settings", status=reply.status)
        return Settings(self._validated(reply, wire.GlobalSettings, body), body)

    async def change(self, request: Request, permit: Permit) -> Reply:
        """Send a change, once; the caller judges the answer. Raises OutcomeUnknownError, PermitRefusedError."""
        return await self._channel.send(request, permit)

    async def _one(self, request: Request, model: type[W]) -> Found[W]:
        reply = self.border.check_read(await self._channel.send(request))
        body = reply.json()
        return Found(self._validated(reply, model, body), RawRecord(_page(reply, body)))

    async def _many(self, request: Request, model: type[W]) -> Listing[W]:
        reply = self.border.check_read(await self._channel.send(request))
        rows = await decode_list(reply, "data")
        page = _page(reply, {"data": rows})
        items = tuple(
            Found(self._validated(reply, model, row, "data", place), RawRecord(page, ("data", place)))
            for place, row in enumerate(rows)
        )
        return Listing(items, reply.heard_at)

    def _validated(self, reply: Reply, model: type[W], value: object, *place: str | int) -> W:
        try:
            return model.model_validate(value)
        except ValidationError as error:
            raise self.border.misfit(reply, error, *place) from error


def _page(reply: Reply, body: Any) -> RawPage:
    return RawPage(f"{reply.request.method} {reply.request.path}", reply.status, reply.heard_at, body)
