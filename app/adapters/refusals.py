"""Errors about answers: what does not fit says where, and every error finds its exchange again. For all adapters.

Which answer is which error is each adapter's own table (``errors.py``); here is only what all tables share.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from app.domain.errors import (
    BackendError,
    BackendFaultError,
    BadReplyError,
    ConflictError,
    NotFoundError,
    NotSupportedError,
    OutcomeUnknownError,
    PermissionDeniedError,
)
from app.domain.messages import Message
from app.transport.request import Reply

E = TypeVar("E", bound=BackendError)
W = TypeVar("W", bound=BaseModel)

_TYPES = frozenset({"int", "float", "str", "bool"})
"""What pydantic adds behind a field that may be of several types."""


def about(reply: Reply, error: E) -> E:
    """The error with the exchange it tells of: connection, operation, status, and its place in the wire log."""
    error.connection_id = reply.connection_id
    error.operation = reply.request.operation
    error.status = reply.status
    error.correlation_id = reply.correlation_id
    return error


def misfit(reply: Reply, error: ValidationError, *place: str | int) -> BadReplyError:
    """The error for an object that does not fit; ``place`` leads to it from the top of the body."""
    return about(reply, BadReplyError(where=where(error, *place)))


def where(error: ValidationError, *place: str | int) -> str:
    """The first thing that does not fit, as a path such as ``data[3].size``. Nothing of its value is told."""
    told = error.errors(include_url=False, include_input=False)[0]["loc"]
    inner = takewhile(lambda part: isinstance(part, int) or (part.isidentifier() and part not in _TYPES), told)
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in (*place, *inner))
    return text.removeprefix(".") or "body"


def json_or_none(reply: Reply) -> Any:
    """The JSON of an answer; None where there is none: a page for people, an answer cut short, nothing at all."""
    try:
        return reply.json()
    except BadReplyError:
        return None


def object_or_empty(reply: Reply, model: type[W]) -> W:
    """The body of an answer; an empty one where it is no JSON object. ``model`` has no field that can fail."""
    body = json_or_none(reply)
    return model.model_validate(body if isinstance(body, dict) else {})


@contextmanager
def change_answered(reply: Reply, message: Message | None = None) -> Iterator[None]:
    """Read the answer to a change inside. What cannot be read is none: OutcomeUnknownError, and nothing is sent again.

    Args:
        message: what is said of it; None: the sentence for all systems.
    """
    try:
        yield
    except BadReplyError as error:
        raise about(reply, OutcomeUnknownError(message)) from error


@contextmanager
def change_accepted(reply: Reply) -> Iterator[None]:
    """Look around inside, behind a change that was accepted: OutcomeUnknownError for whatever fails there.

    Told as it is, a look that fails would seem to be the change's own refusal, and somebody would send it again.
    """
    try:
        yield
    except OutcomeUnknownError:
        raise
    except BackendError as error:
        raise about(reply, OutcomeUnknownError()) from error


def is_functional(error: BackendError) -> bool:
    """Whether the system itself said no to this one call, so that another call may still work."""
    return isinstance(
        error, BackendFaultError | ConflictError | NotFoundError | NotSupportedError | PermissionDeniedError
    )
