"""From the platform's refusals to our errors: one table of its codes, and one by HTTP status for codes nobody knows.

Codes are ``<status>.<reason>``; those of 2022 joined words by underscores. 429 never comes here, and a 401 only while
signing in: the channel waits, or signs in anew. Where 422 answers something an operator typed it is an ``InputError``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.adapters.refusals import about, json_or_none
from app.domain.errors import (
    Advice,
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

BackendErrorClass = type[BackendFaultError | ConflictError | NotFoundError | PermissionDeniedError]

ADMIN, LATER, SIGN_IN = Advice.ASK_ADMINISTRATOR, Advice.RETRY_LATER, Advice.SIGN_IN

CODES: Mapping[str, tuple[BackendErrorClass, str, Advice | None]] = {
    "400.invalid-syntax": (BackendFaultError, "cycle.error.invalid_syntax", Advice.NOTHING),
    "401.auth-invalid": (PermissionDeniedError, "cycle.error.auth_invalid", SIGN_IN),
    "401.auth-expired": (PermissionDeniedError, "cycle.error.auth_expired", SIGN_IN),
    "401.no-cookie": (PermissionDeniedError, "cycle.error.no_cookie", SIGN_IN),
    "401.unauthorized-application": (PermissionDeniedError, "cycle.error.unauthorized_application", SIGN_IN),
    "403.permissions": (PermissionDeniedError, "cycle.error.permissions", None),
    "403.invalid-state": (ConflictError, "cycle.error.invalid_state", Advice.REFRESH),
    "403.invalid-ip": (PermissionDeniedError, "cycle.error.invalid_ip", ADMIN),
    "403.wrong-hub": (PermissionDeniedError, "cycle.error.wrong_hub", SIGN_IN),
    "403.mismatch": (ConflictError, "cycle.error.mismatch", Advice.REFRESH),
    "403.not-ready": (ConflictError, "cycle.error.not_ready", LATER),
    "403.not-allowed": (PermissionDeniedError, "cycle.error.not_allowed", None),
    "403.not-approved": (PermissionDeniedError, "cycle.error.not_approved", None),
    "403.expired": (PermissionDeniedError, "cycle.error.expired", SIGN_IN),
    "403.restricted-portal": (PermissionDeniedError, "cycle.error.restricted_portal", None),
    "403.platform-disabled": (PermissionDeniedError, "cycle.error.platform_disabled", None),
    "403.2fa-required": (PermissionDeniedError, "cycle.error.second_factor_required", None),
    "403.2fa-failed": (PermissionDeniedError, "cycle.error.second_factor_failed", None),
    "403.new-application-capabilities": (PermissionDeniedError, "cycle.error.new_capabilities", None),
    "403.tier-restricted": (PermissionDeniedError, "cycle.error.tier_restricted", None),
    "404.hub": (NotFoundError, "cycle.error.no_hub", SIGN_IN),
    "404.hub.integration": (NotFoundError, "cycle.error.no_integration", None),
    "404.hub.role": (NotFoundError, "cycle.error.no_role", ADMIN),
    "404.hub.api-key": (NotFoundError, "cycle.error.no_api_key", SIGN_IN),
    "404.environment": (NotFoundError, "cycle.error.no_environment", None),
    "404.container": (NotFoundError, "cycle.error.no_container", None),
    "404.container.backup": (NotFoundError, "cycle.error.no_backup", None),
    "404.instance": (NotFoundError, "cycle.error.no_instance", None),
    "404.job": (NotFoundError, "cycle.error.no_job", None),
    "404.uri": (NotFoundError, "cycle.error.no_uri", Advice.CHECK_ADDRESS),
    "409.duplicate-found": (ConflictError, "cycle.error.duplicate_found", Advice.REFRESH),
    "415.invalid-content-type": (BackendFaultError, "cycle.error.invalid_content_type", Advice.NOTHING),
    "422.missing-argument": (BackendFaultError, "cycle.error.missing_argument", Advice.FIX_INPUT),
    "422.invalid-argument": (BackendFaultError, "cycle.error.invalid_argument", Advice.FIX_INPUT),
    "422.invalid-input": (BackendFaultError, "cycle.error.invalid_input", Advice.FIX_INPUT),
    "422.max-exceeded": (BackendFaultError, "cycle.error.max_exceeded", Advice.ASK_FOR_LESS),
    "422.not-compatible": (ConflictError, "cycle.error.not_compatible", Advice.REFRESH),
    "422.already-exists": (ConflictError, "cycle.error.already_exists", Advice.REFRESH),
    "500.database": (BackendFaultError, "cycle.error.database", LATER),
    "500.database-insert": (BackendFaultError, "cycle.error.database_insert", LATER),
    "500.database-update": (BackendFaultError, "cycle.error.database_update", LATER),
    "500.database-remove": (BackendFaultError, "cycle.error.database_remove", LATER),
    "500.jobd": (BackendFaultError, "cycle.error.jobd", LATER),
    "500.unknown": (BackendFaultError, "cycle.error.unknown", LATER),
    "500.dev": (BackendFaultError, "cycle.error.dev", LATER),
    "500.email": (BackendFaultError, "cycle.error.email", LATER),
    "503.not-ready": (BackendFaultError, "cycle.error.platform_not_ready", LATER),
    "503.not-enabled": (BackendFaultError, "cycle.error.not_enabled", ADMIN),
    "503.dependency-not-enabled": (BackendFaultError, "cycle.error.dependency_not_enabled", ADMIN),
    "504.not-available": (BackendFaultError, "cycle.error.not_available", LATER),
}  # fmt: skip

BY_STATUS: Mapping[int, BackendErrorClass] = {
    401: PermissionDeniedError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
}

TYPED = frozenset({"422.missing-argument", "422.invalid-argument", "422.invalid-input"})
"""Codes that speak of what an operator chose, when they answer a change."""


@dataclass(frozen=True)
class Refusal:
    """What a body says of an error. ``capability``: what the key lacks; ``source``: a JSON pointer into the request."""

    code: str | None = None
    text: str | None = None
    source: str = ""
    capability: str = ""

    @classmethod
    def read(cls, body: Any) -> "Refusal":
        """From the envelope, from the OAuth form where ``error`` is a text, or empty."""
        error = body.get("error") if isinstance(body, dict) else None
        if isinstance(error, str):
            return cls(error or None, _text(body, "error_description"))
        if not isinstance(error, dict):
            return cls()
        code = _text(error, "code")
        lines = dict.fromkeys(one for one in (_text(error, "title"), _text(error, "detail")) if one)
        return cls(
            code.replace("_", "-") if code else None,
            "\n".join(lines) or None,
            _text(error, "source") or "",
            _text(error.get("extra"), "capability") or "",
        )

    def message(self, status: int) -> Message:
        """The refusal in our words, with the platform's own below."""
        if self.code == "403.permissions" and self.capability:
            return Message.of(
                "cycle.error.capability", capability=self.capability, server_text=self.text, code=self.code
            )
        known = CODES.get(self.code or "")
        if known is not None:
            return Message(known[1], (), self.text, self.code)
        return Message.of("cycle.error.status", status=status, server_text=self.text, code=self.code)


@dataclass(frozen=True)
class Border:
    """Where errors of one connection are made. ``lacking``: capabilities that the key was refused for."""

    lacking: set[str] = field(default_factory=set)

    def check(self, reply: Reply) -> Reply:
        """The reply of a read, if it is good. Raises BackendError."""
        if reply.is_success:
            return reply
        raise self.error(reply)

    def check_change(self, reply: Reply) -> Reply:
        """The reply of a change, if it is good.

        Raises:
            InputError: the platform refuses what was chosen; ``fields`` has the ids of our forms.
            OutcomeUnknownError: success with a page for people: something in between answered.
            BackendError: everything else.
        """
        if reply.is_success and reply.is_html:
            raise about(reply, OutcomeUnknownError())
        if reply.is_success:
            return reply
        refusal = read_refusal(reply)
        if refusal.code in TYPED:
            message = refusal.message(reply.status)
            raise InputError(message, fields={"instance": message} if "instance_id" in refusal.source else {})
        raise self.error(reply)

    def error(self, reply: Reply) -> BackendError:
        """The error that a refusal stands for."""
        status = reply.status
        if reply.is_html or status < 400:
            page = Message.of("error.bad_reply_html.title", status=status) if reply.is_html else None
            return about(reply, BadReplyError(page, where="body"))
        refusal = read_refusal(reply)
        if refusal.capability:
            self.lacking.add(refusal.capability)
        made: BackendError = about(reply, _class_of(refusal, status)(refusal.message(status)))
        known = CODES.get(refusal.code or "")
        if known is not None and known[2] is not None:
            made.advice = known[2]
        if isinstance(made, BackendFaultError):
            made.code = refusal.code
        return made


def read_refusal(reply: Reply) -> Refusal:
    """What the body of a refusal says; nothing when it is not JSON."""
    return Refusal.read(json_or_none(reply))


def _class_of(refusal: Refusal, status: int) -> BackendErrorClass:
    known = CODES.get(refusal.code or "")
    return known[0] if known is not None else BY_STATUS.get(status, BackendFaultError)


def _text(value: Any, name: str) -> str | None:
    found = value.get(name) if isinstance(value, dict) else None
    return found.strip() or None if isinstance(found, str) else None
