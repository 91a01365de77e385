"""The table: which HTTP status of the appliance is which error of ours. Nothing is decided by the shape of a body.

401 and 429 never come here: the channel renews, signs in anew or waits. Where a restore is running the caller decides
what an error means.
"""

from app.adapters.refusals import about
from app.adapters.smartfabric_director.envelope import field_messages, localised, read_envelope
from app.domain.errors import (
    BackendError,
    BackendFaultError,
    BadReplyError,
    ConflictError,
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


def check_read(reply: Reply) -> Reply:
    """The reply of a read, if it is good. Raises BackendError only: nothing was typed that could be wrong."""
    if reply.is_success:
        return reply
    raise about(reply, _backend_error(reply))


def check_answer(reply: Reply) -> Reply:
    """The reply of a request that carries what an operator typed, if it is good.

    Raises:
        InputError: 400 that names fields, or says nothing of the appliance's state; ``fields`` has their names.
        OutcomeUnknownError: a change's success with a page for people: something in between answered, not the
            appliance. Of a read whoever reads it will say so.
        BackendError: everything else.
    """
    is_read = reply.request.method == "GET"
    if reply.is_success and (is_read or not reply.is_html):
        return reply
    if reply.is_success:
        raise about(reply, OutcomeUnknownError())
    if reply.status != 400:
        raise about(reply, _backend_error(reply))
    envelope = read_envelope(reply)
    message = localised(envelope, reply.status)
    if envelope.id in STATE_KEYS:
        raise about(reply, ConflictError(message))
    raise InputError(message, fields=field_messages(envelope, reply.status))


def _backend_error(reply: Reply) -> BackendError:
    envelope = read_envelope(reply)
    is_told = envelope.id is not None or envelope.message is not None
    message = localised(envelope, reply.status) if is_told else Message.of("sfd.reply.status.text", status=reply.status)
    found = BY_STATUS.get(reply.status)
    if found is not None:
        return found(message)
    if reply.status < 400:
        return BadReplyError(where="status")
    return BackendFaultError(message, code=envelope.id)
