"""The second factor of a sign-in: which kind it is, what is told about it, and what is sent for it. No I/O.

Kinds: ``AlreadySeeded`` (codes of an app), ``Secret`` (the same, but the user has never set it up), ``Challenge``
(RADIUS asks something), ``Push`` (RADIUS asks elsewhere; whatever is sent here starts it).
"""

from dataclasses import dataclass, field

from pydantic import SecretStr

from app.adapters.appgate_sdp.wire import SecondFactor
from app.domain.errors import CodeNeededError, SignInRejectedError
from app.domain.messages import Message

MOST_WRONG_CODES = 3
"""The vendor's tool gives up after as many; then the sign-in begins anew."""

ANY_CODE = SecretStr("0")
MARGIN_S = 15.0
"""Whoever waits less than the Controller waits for RADIUS gets a misleading error."""

_LEAST_S = 30.0
_KNOWN = frozenset({"AlreadySeeded", "Challenge", "Push"})


@dataclass
class Begun:
    """A sign-in that waits for a code: the partial token, the kind, and how many codes were wrong so far."""

    version: int
    token: SecretStr
    factor: SecondFactor
    wrong: int = field(default=0)

    @property
    def timeout_s(self) -> float:
        """How long the answer to a code may take, seconds."""
        return max(_LEAST_S, (self.factor.timeout or 0.0) + MARGIN_S)


def push_answer(factor: SecondFactor, password: SecretStr) -> SecretStr:
    """What starts a push: some set-ups want the password in place of a code."""
    return password if factor.sendPassword else ANY_CODE


def refuse_unknown(factor: SecondFactor) -> None:
    """Say no to kinds that cannot be served here.

    Raises:
        SignInRejectedError: the user has to set codes up first, or the kind is none we know.
    """
    if factor.type == "Secret":
        # The answer holds the seed of all codes to come. The product's own page shows it; nothing here keeps it.
        raise SignInRejectedError(Message.of("appgate.code.not_set_up"), operation="sign_in")
    if factor.type not in _KNOWN:
        raise SignInRejectedError(Message.of("appgate.code.unknown_kind", kind=factor.type), operation="sign_in")


def asking(begun: Begun) -> CodeNeededError:
    """The error that asks for the code."""
    factor = begun.factor
    if factor.type == "Challenge":
        message = Message.of("appgate.code.challenge", server_text=factor.responseMessage or None)
    else:
        message = Message.of("appgate.code.of_app")
    return CodeNeededError(message, operation="sign_in")


def asking_again(begun: Begun, server_text: str | None) -> SignInRejectedError:
    """The error for a wrong code; after three of them the sign-in begins anew."""
    left = MOST_WRONG_CODES - begun.wrong
    if left <= 0:
        return SignInRejectedError(
            Message.of("appgate.code.too_often", server_text=server_text), operation="sign_in", status=401
        )
    return CodeNeededError(
        Message.of("appgate.code.wrong", server_text=server_text, count=left), operation="sign_in", status=401
    )
