"""The table: which answer of the Controller is which error of ours. Decided by the status; the id is kept as the code.

The admin interface stands behind a reverse proxy: its 502 and 503 are pages, or empty. Pages are never shown. 401 and
429 never come here: the channel signs in anew or waits. Where a 412 or a 503 means something else the caller says so.
"""

from collections.abc import Mapping

from app.adapters.appgate_sdp.wire import Envelope
from app.adapters.refusals import about, object_or_empty
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

BY_STATUS: dict[int, tuple[type[BackendError], str]] = {
    400: (BackendFaultError, "appgate.error.bad_request"),
    401: (PermissionDeniedError, "appgate.error.token"),
    402: (BackendFaultError, "appgate.error.licence"),
    403: (PermissionDeniedError, "appgate.error.forbidden"),
    404: (NotFoundError, "appgate.error.not_found"),
    405: (BackendFaultError, "appgate.error.no_such_call"),
    406: (BackendFaultError, "appgate.error.version"),
    409: (ConflictError, "appgate.error.conflict"),
    410: (NotFoundError, "appgate.error.no_file"),
    412: (ConflictError, "appgate.error.wrong_state"),
    416: (BackendFaultError, "appgate.error.past_end"),
    422: (BackendFaultError, "appgate.error.invalid"),
    500: (BackendFaultError, "appgate.error.fault"),
    502: (BackendFaultError, "appgate.error.starting"),
    503: (BackendFaultError, "appgate.error.unavailable"),
    504: (BackendFaultError, "appgate.error.starting"),
}
"""Documented statuses (402 and 409 in the generic error's list), and 405, 416, 502 and 504, which others answer."""


def envelope_of(reply: Reply) -> Envelope:
    """The body of an error; an empty one where it is no JSON object: a page of the proxy, or nothing."""
    return object_or_empty(reply, Envelope)


def is_told(reply: Reply) -> bool:
    """Whether the Controller itself answered, in its own form."""
    envelope = envelope_of(reply)
    return envelope.id is not None or envelope.message is not None


def told(message_id: str, reply: Reply) -> Message:
    """A message of ours with the Controller's own words below it."""
    envelope = envelope_of(reply)
    return Message(message_id, (("status", reply.status),), envelope.message, envelope.id)


def by_status(status: int, message: Message | None = None) -> BackendError:
    """The error for a status alone; ``message`` None: the table's, without words of the server."""
    kind, message_id = BY_STATUS.get(status, (BackendFaultError, "appgate.error.other"))
    text = message if message is not None else Message(message_id, (("status", status),))
    return kind(text, status=status)


def check_read(reply: Reply) -> Reply:
    """The reply of a read, if it is good: any 2xx, since the vendor's statuses differ from its document."""
    if reply.is_success:
        return reply
    raise error_of(reply)


def check_change(reply: Reply, fields: Mapping[str, str] | None = None) -> Reply:
    """The reply of a change, if it is good.

    Args:
        fields: our form's ids by the server's field names.

    Raises:
        InputError: 422 that names fields of the form.
        OutcomeUnknownError: a success with a page for people: something in between answered.
        BackendError: everything else.
    """
    if reply.is_success and reply.is_html:
        raise about(reply, OutcomeUnknownError())
    if reply.is_success:
        return reply
    known = fields or {}
    wrong = {
        known[fault.field]: Message.of("appgate.error.field", text=fault.message or "")
        for fault in envelope_of(reply).errors
        if fault.field is not None and fault.field in known and reply.status == 422
    }
    if wrong:
        raise InputError(told("appgate.error.invalid", reply), fields=wrong)
    raise error_of(reply)


def error_of(reply: Reply) -> BackendError:
    """The error for a reply that is no success."""
    if reply.status < 400:
        return about(reply, BadReplyError(where="status"))
    _, message_id = BY_STATUS.get(reply.status, (BackendFaultError, "appgate.error.other"))
    if reply.status == 503 and not is_told(reply):
        message_id = "appgate.error.maintenance"
    error = about(reply, by_status(reply.status, told(message_id, reply)))
    if isinstance(error, BackendFaultError):
        error.code = envelope_of(reply).id
    return error
