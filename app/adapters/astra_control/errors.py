"""From the vendor's problem documents to our errors, at the border of this adapter.

Raised as a list, from general to particular:

=======  =====================  ==========================================================================
answer   error                  when
=======  =====================  ==========================================================================
2xx      BadReplyError          a read's body of another shape, a page for people, cut short
2xx      OutcomeUnknownError    the same as the answer to a change
4xx 5xx  see ``PROBLEMS``       a problem document with a number we know
400 409  InputError             the number speaks of a field that the operator filled in
other    see ``BY_STATUS``      a number nobody knows, or no document at all (gateways, ingresses)
=======  =====================  ==========================================================================

Titles and details are fixed English sentences that name no object: they are kept to be shown folded, never matched.
401 and 429 never come here: the channel signs in anew once, or waits.
"""

from collections.abc import Mapping
from typing import Any

from app.adapters.astra_control.problems import BY_STATUS, PROBLEMS, Entry
from app.adapters.astra_control.wire import Problem
from app.adapters.refusals import about, change_answered, object_or_empty
from app.domain.errors import (
    BackendError,
    BackendFaultError,
    BadReplyError,
    ConsoleError,
    InputError,
)
from app.domain.messages import Message
from app.transport.request import Reply

NO_FIELDS: Mapping[str, str] = {}


def check_read(reply: Reply) -> Reply:
    """The reply of a read, if it is good. Raises BackendError."""
    if reply.is_success:
        return reply
    raise refusal(reply)


def check_answer(reply: Reply, fields: Mapping[str, str]) -> Any:
    """The body of the answer to a change; None when it has none (204, and some PUTs).

    ``fields`` are the members of the request's body that the operator filled in, with the ids of our form.

    Raises:
        InputError: a value of the form is refused.
        OutcomeUnknownError: a success that cannot be read: something in between answered, or the answer was cut.
        BackendError: everything else.
    """
    if not reply.is_success:
        raise _refused_change(reply, fields)
    if not reply.content.strip():
        return None
    with change_answered(reply):
        return reply.json()


def refusal(reply: Reply) -> BackendError:
    """The error that a refusal stands for."""
    if reply.status < 400:
        return about(reply, BadReplyError(where="status"))
    problem = problem_of(reply)
    entry, message = _entry_of(problem), message_of(problem, reply.status)
    kind = entry.error if entry is not None else BY_STATUS.get(reply.status, BackendFaultError)
    advice = entry.advice if entry is not None else None
    if kind is BackendFaultError:
        error: BackendError = BackendFaultError(message, code=message.code)
        error.advice = advice or error.advice
    else:
        error = kind(message, advice)
    return about(reply, error)


def _refused_change(reply: Reply, fields: Mapping[str, str]) -> ConsoleError:
    problem = problem_of(reply)
    found: dict[str, Message] = {}
    for named in problem.invalidFields:
        member = named.name.partition(".")[0].partition("[")[0]
        if member in fields and problem.number in {8, 9}:
            found[fields[member]] = Message.of("astra.problem.bad_value.text", server_text=named.reason or None)
    entry = _entry_of(problem)
    if entry is not None and entry.field in fields and reply.status in {400, 409}:
        found[fields[entry.field]] = message_of(problem, reply.status)
    if found:
        return InputError(message_of(problem, reply.status), fields=found)
    return refusal(reply)


def problem_of(reply: Reply) -> Problem:
    """The problem document of a refusal; an empty one when the body is missing, no JSON, or something else."""
    return object_or_empty(reply, Problem)


def message_of(problem: Problem, status: int) -> Message:
    """The problem in our words, the server's own folded below, with what it says for support."""
    entry, number = _entry_of(problem), problem.number
    told = _told(problem)
    if entry is not None:
        return Message.of(entry.text, server_text=told, code=str(number))
    if number is not None:
        return Message.of("astra.problem.unknown_number.text", number=str(number), server_text=told, code=str(number))
    return Message.of("astra.problem.status_only.text", status=status, server_text=told)


def _entry_of(problem: Problem) -> Entry | None:
    return PROBLEMS.get(problem.number) if problem.number is not None else None


def _told(problem: Problem) -> str | None:
    """The server's words, its reasons by name, nested problems, and the id that support asks for."""
    lines = [": ".join(part for part in (problem.title, problem.detail) if part)]
    lines += [f"{one.name}: {one.reason}" for one in (*problem.invalidParams, *problem.invalidFields)]
    lines.append(problem.schemaValidationFailure)
    for nested in problem.problemDetails:
        inner = Problem.model_validate(nested)
        lines.append(": ".join(part for part in (inner.title, inner.detail) if part))
    if problem.correlationID:
        lines.append(f"correlationID {problem.correlationID}")
    return "\n".join(line for line in lines if line) or None
