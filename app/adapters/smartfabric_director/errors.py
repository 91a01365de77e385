"""The table: which HTTP status of the appliance is which error of ours. Nothing is decided by the shape of a body.

401 and 429 never come here: the channel renews, signs in anew or waits. Where a restore is running the caller decides
what an error means.
"""

from dataclasses import dataclass

from pydantic import ValidationError

from app.adapters.smartfabric_director.envelope import field_messages, localised, read_envelope
from app.domain.errors import (
    BackendError,
    BackendFaultError,
    BadReplyError,
    ConflictError,
    ConsoleError,
    InputError,
    NotFoundError,
    OutcomeUnknownError,
    PermissionDeniedError,
)
from app.domain.messages import Message
from app.transport.request import Reply

STATE_KEYS = frozenset(
    {"restore_already_in_progress", "backup_in_progress", "ack_restore_failed", "backup_location_in_use"}
)
"""Keys of a 400 that speak of the appliance's state and not of what was typed (ASSUMED)."""

BY_STATUS: dict[int, type[BackendError]] = {
    401: PermissionDeniedError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
}


@dataclass(frozen=True)
class Border:
    """Where errors of one connection are made."""

    connection_id: str

    def check_read(self, reply: Reply) -> Reply:
        """The reply of a read, if it is good. Raises BackendError only: nothing was typed that could be wrong."""
        if reply.is_success:
            return reply
        raise self._backend_error(reply)

    def check_answer(self, reply: Reply) -> Reply:
        """The reply of a request that carries what an operator typed, if it is good.

        Raises:
            InputError: 400 that names fields, or says nothing of the appliance's state; ``fields`` has their names.
            OutcomeUnknownError: success with a page for people: something in between answered, not the appliance.
            BackendError: everything else.
        """
        if reply.is_success and not reply.is_html:
            return reply
        if reply.is_success:
            raise OutcomeUnknownError(
                connection_id=self.connection_id, operation=reply.request.operation, status=reply.status
            )
        if reply.status != 400:
            raise self._backend_error(reply)
        raise self._refusal(reply)

    def misfit(self, reply: Reply, error: ValidationError, *place: str | int) -> BadReplyError:
        """The error for an object that does not fit; ``place`` leads to it from the top of the body."""
        where = _path((*place, *error.errors(include_url=False)[0]["loc"]))
        return BadReplyError(
            where=where, connection_id=self.connection_id, operation=reply.request.operation, status=reply.status
        )

    def _refusal(self, reply: Reply) -> ConsoleError:
        envelope = read_envelope(reply)
        message = localised(envelope, reply.status)
        if envelope.id in STATE_KEYS:
            return ConflictError(
                message, connection_id=self.connection_id, operation=reply.request.operation, status=reply.status
            )
        return InputError(message, fields=field_messages(envelope, reply.status))

    def _backend_error(self, reply: Reply) -> BackendError:
        envelope = read_envelope(reply)
        is_told = envelope.id is not None or envelope.message is not None
        message = (
            localised(envelope, reply.status) if is_told else Message.of("sfd.reply.status.text", status=reply.status)
        )
        operation = reply.request.operation
        found = BY_STATUS.get(reply.status)
        if found is not None:
            return found(message, connection_id=self.connection_id, operation=operation, status=reply.status)
        if reply.status < 400:
            return BadReplyError(
                where="status", connection_id=self.connection_id, operation=operation, status=reply.status
            )
        return BackendFaultError(
            message, code=envelope.id, status=reply.status, connection_id=self.connection_id, operation=operation
        )


def _path(parts: tuple[str | int, ...]) -> str:
    """A path such as ``data[3].size``."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)
    return text.removeprefix(".") or "body"
