"""From the appliance's refusals to our errors: one table, used at the border of this adapter.

Raised as a list, from general to particular:

=======  =====================  =========================================================
status   error                  when
=======  =====================  =========================================================
400      BackendFaultError      the appliance could not read the request
403      PermissionDeniedError  a monitoring user changed something, a right is missing
404      NotFoundError          no such path or job order
405      NotSupportedError      this release does not know the call
5xx      BackendFaultError      nearly every functional failure
other    BackendFaultError      anything else that is no success, redirects included
2xx      BadReplyError          a page for people, cut short, or of another shape
=======  =====================  =========================================================
"""

import re
from collections.abc import Mapping
from typing import Any

from app.adapters.refusals import about, json_or_none
from app.domain.capabilities import Capability
from app.domain.errors import (
    BackendError,
    BackendFaultError,
    BadReplyError,
    NotFoundError,
    NotSupportedError,
    PermissionDeniedError,
)
from app.domain.messages import Message
from app.transport.request import Reply

_CORE_NUMBER = re.compile(r"^\s*-?\d+\s*<:>\s*")
_WARNING_CODES = frozenset({"1", "3"})
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def body_of(reply: Reply, capability: Capability | None = None) -> Any:
    """The decoded body of a success.

    Args:
        capability: what a 405 would mean is missing.

    Raises:
        BackendError: see the table above.
    """
    if reply.is_success:
        return reply.json()
    raise error_of(reply, capability)


def error_of(reply: Reply, capability: Capability | None = None) -> BackendError:
    """The error that a refusal stands for."""
    return about(reply, _refusal(reply, capability))


def _refusal(reply: Reply, capability: Capability | None) -> BackendError:
    status = reply.status
    if reply.is_html:
        return BadReplyError(Message.of("error.bad_reply_html.title", status=status), where="body")
    text, code = told(json_or_none(reply))
    if status == 403:
        return PermissionDeniedError(Message.of("unitrends.error.forbidden", server_text=text, code=code))
    if status == 404:
        return NotFoundError(Message.of("unitrends.error.not_found", server_text=text, code=code))
    if status == 405 and capability is not None:
        return NotSupportedError(capability, Message.of("unitrends.error.not_known_there", server_text=text))
    if status == 400:
        message = Message.of("unitrends.error.bad_request", server_text=text, code=code)
    else:
        message = Message.of("unitrends.error.fault", status=status, server_text=text, code=code)
    return BackendFaultError(message, code=code)


def warning_in(body: Any) -> Message | None:
    """A warning inside a success: result codes 1 and 3; None when there is none."""
    for detail in _details(body):
        if str(detail.get("code", "0")).strip() in _WARNING_CODES:
            text, code = told(body)
            return Message.of("unitrends.error.warning", server_text=text, code=code)
    return None


def told(body: Any) -> tuple[str | None, str | None]:
    """The appliance's own words in a reply and its code, either None when it says nothing.

    Every ``result[].message`` joined; else ``result.message``; else a top-level ``message``, also in a bare list.
    """
    details = _details(body)
    texts = [plain(text) for text in (detail.get("message") for detail in details) if isinstance(text, str) and text]
    codes = [str(detail["code"]) for detail in details if detail.get("code") is not None]
    return ("\n".join(texts) or None), (codes[0] if codes else None)


def plain(text: str) -> str:
    """The text without the core's leading error number, with line breaks for the ones written as markup."""
    return _BREAK.sub("\n", _CORE_NUMBER.sub("", text)).strip()


def _details(body: Any) -> list[Mapping[str, Any]]:
    found = body
    if isinstance(body, Mapping):
        found = body.get("result", body)
    if isinstance(found, Mapping):
        found = [found]
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []
