"""One method for each of the appliance's calls. Speaks in its words, keeps the original JSON beside each object.

Used by the parts of this adapter only; it knows neither our values nor what is done with the answers.
"""

from typing import Any

from pydantic import SecretStr

from app.adapters.asking import Asking
from app.adapters.found import Found, Listing
from app.adapters.reading import read_list
from app.adapters.smartfabric_director import wire
from app.adapters.smartfabric_director.envelope import read_envelope
from app.adapters.smartfabric_director.errors import check_answer, check_read
from app.adapters.smartfabric_director.requests import object_path
from app.domain.permits import Permit
from app.transport.channel import Channel
from app.transport.request import Reply, Request

LIST_MAX_BYTES = 64 * 1024 * 1024
"""Backups are never deleted and lists know no paging: some 160,000 backups fit in."""

REMOTE_FILES_TIMEOUT_S = 90.0
"""The appliance talks to the remote server before it answers; a minute and more is not unusual (ASSUMED)."""


class Client:
    """Asks one appliance. Every method may raise the ``BackendError`` family."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._ask = Asking(channel, check_read, "data")

    async def about(self) -> Found[wire.About]:
        """Name and version (fields ASSUMED; a server without the call answers 404)."""
        return await self._ask.one(Request("GET", "/about", operation="about"), wire.About)

    async def locations(self) -> Listing[wire.Location]:
        """All locations; a single one cannot be read."""
        return await self._ask.many(Request("GET", "/backups/locations", operation="list_locations"), wire.Location)

    async def jobs(self) -> Listing[wire.Job]:
        """All jobs."""
        return await self._ask.many(Request("GET", "/backups/jobs", operation="list_jobs"), wire.Job)

    async def job(self, job_id: str) -> Found[wire.Job]:
        """One job. Raises NotFoundError."""
        return await self._ask.one(Request("GET", object_path("/backups/jobs", job_id), operation="read_job"), wire.Job)

    async def instances(
        self, job_id: str | None = None, *, leave_out: frozenset[str] = frozenset()
    ) -> Listing[wire.Instance]:
        """The runs of one job, or of all jobs there are or were; no order is guaranteed.

        ``leave_out`` names statuses that are not wanted; the server cannot filter, but they need not be read closely.
        """
        query = () if job_id is None else (("job-id", job_id),)
        request = Request(
            "GET", "/backups/instances", query, operation="list_instances", max_bytes=LIST_MAX_BYTES, timeout_s=60.0
        )

        def is_wanted(row: Any) -> bool:
            return not (isinstance(row, dict) and str(row.get("status")) in leave_out)

        return await self._ask.many(request, wire.Instance, wanted=is_wanted)

    async def instance(self, instance_id: str) -> Found[wire.Instance]:
        """One run. Raises NotFoundError."""
        path = object_path("/backups/instances", instance_id)
        return await self._ask.one(Request("GET", path, operation="read_instance"), wire.Instance)

    async def remote_files(self, file_path: str, username: str, password: SecretStr) -> Listing[wire.RemoteFile]:
        """The tars in a directory of a remote server, or the one tar named.

        The password travels in the query, because the call has no other place for it (2.0 p.63).

        Raises:
            InputError: the server refuses path, user or password; ``fields`` has the query names.
        """
        secret = password.get_secret_value()
        self._channel.redactor.register([password])
        query = (("file_path", file_path), ("username", username), ("password", secret))
        request = Request(
            "GET",
            "/backups/remote-files",
            query,
            operation="list_remote_files",
            secret_query=frozenset({"password"}),
            timeout_s=REMOTE_FILES_TIMEOUT_S,
        )
        reply = check_answer(await self._channel.send(request))
        return await read_list(reply, wire.RemoteFile, self._channel.redactor, "data")

    async def restore_status(self) -> Found[wire.RestoreStatus]:
        """The latest restore, whoever started it."""
        request = Request("GET", "/backups/restore/status", operation="read_restore_status")
        return await self._ask.one(request, wire.RestoreStatus)

    async def alerts(self, since_ms: int) -> Listing[wire.Alert]:
        """Alerts changed since then (epoch ms), newest first. Without a start the server hides all but a day."""
        query = (("start-time", str(since_ms)), ("sort-by", "CREATED_AT"), ("sort-order", "DESC"))
        return await self._ask.many(Request("GET", "/alerts", query, operation="list_alerts"), wire.Alert)

    async def change(self, request: Request, permit: Permit) -> tuple[wire.Envelope, Reply]:
        """Send a change, once.

        Raises:
            InputError: the server refuses a field; ``fields`` has its names.
            OutcomeUnknownError, PermitRefusedError, BackendError.
        """
        reply = check_answer(await self._channel.send(request, permit))
        return read_envelope(reply), reply
