"""One method for each of the Controller's calls that read. Speaks in its words, keeps the original JSON beside them.

Used by the parts of this adapter only; it knows neither our values nor what is done with the answers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.adapters.appgate_sdp import requests, wire
from app.adapters.appgate_sdp.auth import version_of
from app.adapters.appgate_sdp.errors import check_read, error_of
from app.adapters.appgate_sdp.versions import OUR_HIGHEST
from app.adapters.asking import Asking
from app.adapters.found import Found, Listing
from app.adapters.reading import validated
from app.domain.errors import NotFoundError
from app.domain.permits import Permit
from app.transport.channel import Channel
from app.transport.request import Reply, Request


@dataclass(frozen=True)
class Settings:
    """The global settings: what is read of them, and all that was told, to be carried back unchanged."""

    value: wire.GlobalSettings
    body: Mapping[str, Any]


class Client:
    """Asks one Controller. Every method may raise the ``BackendError`` family."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._ask = Asking(channel, check_read, "data")

    @property
    def version(self) -> int:
        """The API version that was agreed on; our highest while there is no session."""
        session = self._channel.session
        return OUR_HIGHEST if session is None else version_of(session)

    async def appliances(self) -> Listing[wire.Appliance]:
        """All appliances the user may see."""
        return await self._ask.many(Request("GET", "/appliances", operation="list_appliances"), wire.Appliance)

    async def statuses(self, timeout_s: float) -> Listing[wire.ApplianceStatus]:
        """How they are: slow. Versions before 20, and servers without the call, have an older one for active ones."""
        request = Request("GET", "/appliances/status", operation="list_status", timeout_s=timeout_s)
        try:
            return await self._ask.many(request, wire.ApplianceStatus)
        except NotFoundError:
            older = Request("GET", "/stats/appliances", operation="list_status", timeout_s=timeout_s)
            return await self._ask.many(older, wire.ApplianceStatus)

    async def backup_status(self, appliance_id: str, backup_id: str) -> Found[wire.BackupStatus]:
        """How one run is. Raises NotFoundError (deleted, lost, never there), ConflictError (appliance away)."""
        return await self._ask.one(requests.read_status(appliance_id, backup_id), wire.BackupStatus)

    async def file_size(self, appliance_id: str, backup_id: str) -> int | None:
        """The length of a backup's file; None where the server does not tell, or announces nothing at all.

        Raises NotFoundError (404, and 410: the backup failed), ConflictError (412: it is still being built).
        """
        reply = await self._channel.send(requests.read_size(appliance_id, backup_id))
        if reply.status in {404, 410, 412} or reply.status >= 500:
            raise error_of(reply)
        length = reply.headers.get("content-length", "")
        is_told = reply.is_success and length.isdigit() and len(length) < 20
        return (int(length) or None) if is_told else None  # an encrypted file of no bytes there is none

    async def settings(self) -> Settings:
        """The global settings. Raises PermissionDeniedError, which many who may back up get."""
        reply = check_read(await self._channel.send(Request("GET", "/global-settings", operation="read_settings")))
        body = reply.json()
        return Settings(validated(wire.GlobalSettings, body, reply), body)

    async def change(self, request: Request, permit: Permit) -> Reply:
        """Send a change, once; the caller judges the answer. Raises OutcomeUnknownError, PermitRefusedError."""
        return await self._channel.send(request, permit)
