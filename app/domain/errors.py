"""What can go wrong, as classes that answer questions. Sentences are made in ``ui``; errors carry no prose or secrets.

ConsoleError                      message, advice (nothing | retry later | sign in | fix input | check trust)
  BackendError                    + connection_id, operation
    UnreachableError              no connection could be made; nothing was sent
      ProxyRejectedError          the proxy wants a sign-in, or another one
    TimedOutError                 a read got no answer in time
    UntrustedCertificateError     presented certificate, why; nothing was sent
    SignInRejectedError           the server said no to the credentials
      CodeNeededError             they were taken, and a one-time code is asked for now
    SessionExpiredError           signed out; nothing is retried until the operator signs in
    PermissionDeniedError         the signed-in user may not
    NotFoundError                 the thing is not there (any more)
    ConflictError                 the system is not in the state for it
    RateLimitedError              retry_after_s
    NotSupportedError             capability
    BadReplyError                 where it failed to fit
    TooLargeError                 the answer is over the limit
    BackendFaultError             the server failed; vendor code
    OutcomeUnknownError           a change left, its answer did not come back
  PermitRefusedError              a change without a valid permit; nothing was sent
  GuardRefusedError               the guard's demands were not met
  RestoreRefusedError             our own preflight said no, with every reason at once
  InputError                      what was typed does not fit, by field
  SecretStoreError                which state the key store is in
  SettingsError
  StoreError                      the record, the cache or a downloaded file cannot be read or written
    WrongFileError                what was downloaded is not what was announced; nothing of it is kept
"""

from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.messages import Message

if TYPE_CHECKING:
    from app.domain.capabilities import Capability
    from app.domain.trust import Certificate, TrustProblem


class Advice(StrEnum):
    """What the operator can do about it; the screen offers the matching action."""

    NOTHING = "nothing"
    RETRY_LATER = "retry_later"
    SIGN_IN = "sign_in"
    FIX_INPUT = "fix_input"
    CHECK_TRUST = "check_trust"
    CHECK_ADDRESS = "check_address"
    CHECK_PROXY = "check_proxy"
    CHECK_CLIENT_CERTIFICATE = "check_client_certificate"
    ASK_ADMINISTRATOR = "ask_administrator"
    ASK_FOR_LESS = "ask_for_less"
    REFRESH = "refresh"


class ConsoleError(Exception):
    """Anything that the operator can be told. ``message`` says what, ``advice`` what to do.

    ``correlation_id`` finds the exchange in the wire log; empty when nothing was exchanged.
    """

    correlation_id: str = ""

    default_id = "error.console.title"
    default_advice = Advice.NOTHING

    def __init__(self, message: Message | None = None, advice: Advice | None = None) -> None:
        self.message = message if message is not None else Message.of(self.default_id)
        self.advice = advice if advice is not None else self.default_advice
        super().__init__(self.message.id)


class BackendError(ConsoleError):
    """A conversation with a server went wrong."""

    default_id = "error.backend.title"

    def __init__(
        self,
        message: Message | None = None,
        advice: Advice | None = None,
        *,
        connection_id: str = "",
        operation: str = "",
        status: int | None = None,
    ) -> None:
        super().__init__(message, advice)
        self.connection_id = connection_id
        self.operation = operation
        self.status = status


class UnreachableError(BackendError):
    """No connection could be made: refused, name not known, no network. Nothing was sent."""

    default_id = "error.unreachable.title"
    default_advice = Advice.CHECK_ADDRESS


class ProxyRejectedError(UnreachableError):
    """The proxy on the way wants a sign-in, or another one. It is not tried again: that may lock an account there."""

    default_id = "error.proxy_sign_in.title"
    default_advice = Advice.CHECK_PROXY


class TimedOutError(BackendError):
    """A read got no answer within its time limit."""

    default_id = "error.timed_out.title"
    default_advice = Advice.RETRY_LATER


class UntrustedCertificateError(BackendError):
    """The certificate is not the one that is trusted. Not one request byte was sent."""

    default_id = "error.untrusted.title"
    default_advice = Advice.CHECK_TRUST

    def __init__(
        self,
        message: Message | None = None,
        *,
        problem: "TrustProblem",
        presented: "Certificate | None" = None,
        connection_id: str = "",
    ) -> None:
        super().__init__(message, connection_id=connection_id, operation="handshake")
        self.problem = problem
        self.presented = presented


class SignInRejectedError(BackendError):
    """The server said no to the credentials."""

    default_id = "error.sign_in_rejected.title"
    default_advice = Advice.SIGN_IN


class CodeNeededError(SignInRejectedError):
    """User and password were taken; a one-time code is needed on top. The message says which one.

    What was begun stays begun as long as the channel lives: ``sign_in_with_code`` goes on from there.
    """

    default_id = "error.code_needed.title"


class SessionExpiredError(BackendError):
    """The session ended and the one attempt to renew it failed. Nothing is tried until the operator signs in."""

    default_id = "error.session_expired.title"
    default_advice = Advice.SIGN_IN


class PermissionDeniedError(BackendError):
    """The signed-in user may not do or see this."""

    default_id = "error.permission_denied.title"
    default_advice = Advice.ASK_ADMINISTRATOR


class NotFoundError(BackendError):
    """The thing asked for is not there (any more)."""

    default_id = "error.not_found.title"
    default_advice = Advice.REFRESH


class ConflictError(BackendError):
    """The system is not in the state for this."""

    default_id = "error.conflict.title"
    default_advice = Advice.RETRY_LATER


class RateLimitedError(BackendError):
    """The server asked to wait."""

    default_id = "error.rate_limited.title"
    default_advice = Advice.RETRY_LATER

    def __init__(
        self,
        message: Message | None = None,
        *,
        retry_after_s: float,
        connection_id: str = "",
        operation: str = "",
    ) -> None:
        super().__init__(message, connection_id=connection_id, operation=operation, status=429)
        self.retry_after_s = retry_after_s


class NotSupportedError(BackendError):
    """The system does not offer this; the screen should not have asked."""

    default_id = "error.not_supported.title"

    def __init__(self, capability: "Capability", message: Message | None = None, *, connection_id: str = "") -> None:
        super().__init__(message, connection_id=connection_id)
        self.capability = capability


class BadReplyError(BackendError):
    """The answer does not fit what this system is known to say. ``where`` is a path such as ``data[3].size``."""

    default_id = "error.bad_reply.title"
    default_advice = Advice.RETRY_LATER

    def __init__(
        self,
        message: Message | None = None,
        *,
        where: str,
        connection_id: str = "",
        operation: str = "",
        status: int | None = None,
    ) -> None:
        super().__init__(message, connection_id=connection_id, operation=operation, status=status)
        self.where = where


class TooLargeError(BackendError):
    """The answer is over the size limit and was not read to its end."""

    default_id = "error.too_large.title"
    default_advice = Advice.ASK_FOR_LESS


class BackendFaultError(BackendError):
    """The server failed. ``code`` is the vendor's, for details."""

    default_id = "error.backend_fault.title"
    default_advice = Advice.RETRY_LATER

    def __init__(
        self,
        message: Message | None = None,
        *,
        code: str | None = None,
        status: int | None = None,
        connection_id: str = "",
        operation: str = "",
    ) -> None:
        super().__init__(message, connection_id=connection_id, operation=operation, status=status)
        self.code = code


class OutcomeUnknownError(BackendError):
    """A request that changes something left, and its answer did not come back. It is never sent again by itself."""

    default_id = "error.outcome_unknown.title"


class PermitRefusedError(ConsoleError):
    """A change without a valid permit. It was stopped before a socket was touched."""

    default_id = "error.permit_refused.title"


class GuardRefusedError(ConsoleError):
    """The guard's demands (name, reason, acknowledgement, grace) were not met, or read-only is on."""

    default_id = "error.guard_refused.title"


class RestoreRefusedError(ConsoleError):
    """Our own preflight said no; ``reasons`` holds every reason at once."""

    default_id = "error.restore_refused.title"

    def __init__(self, reasons: tuple[Message, ...]) -> None:
        super().__init__()
        self.reasons = reasons


class InputError(ConsoleError):
    """What was typed does not fit; ``fields`` maps a field id to what is wrong with it."""

    default_id = "error.input.title"
    default_advice = Advice.FIX_INPUT

    def __init__(self, message: Message | None = None, *, fields: dict[str, Message] | None = None) -> None:
        super().__init__(message)
        self.fields = fields or {}


class SecretStoreState(StrEnum):
    """The states of the operating system's key store."""

    READY = "ready"
    MISSING = "missing"
    LOCKED = "locked"
    HANGING = "hanging"
    REFUSING = "refusing"
    DAMAGED = "damaged"


class SecretStoreError(ConsoleError):
    """The key store cannot serve. ``state`` says how it is."""

    default_id = "error.secret_store.title"

    def __init__(self, state: SecretStoreState, message: Message | None = None) -> None:
        super().__init__(message or Message.of(f"error.secret_store_{state}.title"))
        self.state = state


class SettingsError(ConsoleError):
    """A settings file cannot be read or written."""

    default_id = "error.settings.title"
    default_advice = Advice.FIX_INPUT


class StoreError(ConsoleError):
    """A file of ours cannot be read or written: disk full, damaged, newer than this program."""

    default_id = "error.store.title"


class WrongFileError(StoreError):
    """What was downloaded is not what was announced: another length, or nothing at all. Nothing of it is kept."""

    default_id = "download.wrong_file.title"
    default_advice = Advice.RETRY_LATER
