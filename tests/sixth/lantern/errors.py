"""The table: which answer of Lantern is which error of ours. The status decides, the fault's code chooses the words.

401 and 429 never come here but from signing in: the channel signs in anew, or waits.
"""

from pydantic import ValidationError

from app.adapters.refusals import about
from app.domain.errors import (
    BackendError,
    BackendFaultError,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    SignInRejectedError,
)
from app.domain.messages import Message
from app.transport.request import Reply
from tests.sixth.lantern.ids import FAULTS
from tests.sixth.lantern.wire import Fault, Refusal

BY_STATUS: dict[int, type[BackendError]] = {
    401: SignInRejectedError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
}


def check(reply: Reply) -> Reply:
    """The reply, if it is good. Raises BackendError."""
    if reply.is_success:
        return reply
    fault = _fault(reply)
    if fault.code in FAULTS:
        message = Message.of(FAULTS[fault.code], server_text=fault.text, code=fault.code)
    else:
        message = Message.of("lantern.fault.other", status=reply.status, server_text=fault.text, code=fault.code)
    raise about(reply, BY_STATUS.get(reply.status, BackendFaultError)(message))


def _fault(reply: Reply) -> Fault:
    """What the body says; nothing where it is no refusal of Lantern's (a page of some proxy)."""
    try:
        return Refusal.model_validate_json(reply.content).fault
    except ValidationError:
        return Fault()
