"""Signing in at a Controller as a conversation. No I/O; the channel asks and keeps the session.

Agree on a version, look at the identity providers, ``POST /authentication`` for a partial token, ``GET
/authorization`` for the full one; where that answers 412, a second factor in between. There is no renewal: a session
that ends is begun anew, but never by itself where that needs a second factor, for nobody would be there to give it.
Source: the OpenAPI text (``login.yml``) and the vendor's tool; the 412 is the tool's.
"""

from collections.abc import Generator
from dataclasses import dataclass, replace
from typing import TypeVar
from uuid import NAMESPACE_URL, uuid5

from pydantic import SecretStr, ValidationError

from app.adapters.appgate_sdp import wire
from app.adapters.appgate_sdp.card import OPTIONS
from app.adapters.appgate_sdp.errors import check_read, envelope_of, told
from app.adapters.appgate_sdp.second_factor import Begun, asking, asking_again, push_answer, refuse_unknown
from app.adapters.appgate_sdp.versions import LOGOUT_MOVED_IN, accept, agree, choose, offer_in
from app.adapters.reading import validated
from app.domain.connections import Connection
from app.domain.errors import BadReplyError, CodeNeededError, SignInRejectedError
from app.domain.forms import field_problem, plain, secret
from app.domain.messages import Message
from app.transport.auth import Conversation, Session
from app.transport.request import Reply, Request

T = TypeVar("T")
Part = Generator[Request, Reply, T]

PASSWORD_PROVIDERS = frozenset({"", "Credentials"})
_REFUSALS = frozenset({400, 401, 403, 422})


@dataclass(frozen=True)
class Typed:
    """The answers of the sign-in form, and what belongs to this installation."""

    provider: str
    username: str
    password: SecretStr
    device_id: str
    version: int | None = None


class AppgateAuth:
    """Signs one user in."""

    def __init__(self, typed: Typed) -> None:
        self._typed = typed
        self._begun: Begun | None = None

    def sign_in(self) -> Conversation:
        """Sign in as far as it goes without a code. Raises SignInRejectedError, CodeNeededError."""
        self._begun = None
        return self._from_the_start(None)

    def sign_in_with_code(self, code: SecretStr) -> Conversation:
        """Go on where a code was asked for; where nothing was begun, begin with the code at hand."""
        begun = self._begun
        if begun is not None:
            session = yield from self._with_code(begun, code)
            if session is not None:
                return session
        return (yield from self._from_the_start(code))

    def renew(self, session: Session) -> Conversation | None:
        """None: sign in anew. With a second factor the operator has to: no push is sent out of the blue."""
        return _needs_operator() if session.facts.get("second_factor") is True else None

    def sign_out(self, session: Session) -> Request | None:
        """Revokes all tokens of the session at once; the path moved with version 18."""
        self._begun = None
        path = "/authentication/logout" if version_of(session) >= LOGOUT_MOVED_IN else "/logout"
        return Request("POST", path, operation="sign_out")

    def authorise(self, request: Request, session: Session) -> Request:
        """The request with the token, and with the version that was agreed on."""
        return _spoken(request, version_of(session), session.token)

    def secrets(self) -> tuple[SecretStr, ...]:
        """The password."""
        return (self._typed.password,)

    def _from_the_start(self, code: SecretStr | None) -> Conversation:
        if not self._typed.password.get_secret_value():
            raise _rejected(Message.of("appgate.sign_in.no_password"))
        version = yield from agree(self._typed.version, self._typed.device_id)
        usable = yield from self._look_at_providers(version)
        version, partial = yield from self._authenticate(version, usable)
        session = yield from self._authorize(version, partial.token)
        if session is not None:
            return session
        begun = yield from self._begin_factor(version, partial.token)
        if begun.factor.type == "Push":
            code = push_answer(begun.factor, self._typed.password)
        elif begun.factor.type == "Challenge" or code is None:
            # A code that was typed before cannot be the answer to a challenge that is only now known.
            self._begun = begun
            raise asking(begun)
        session = yield from self._with_code(begun, code)
        if session is None:
            raise _rejected(Message.of("appgate.sign_in.begin_again"))
        return session

    def _look_at_providers(self, version: int) -> Part[tuple[str, ...]]:
        """The names of those that take a password; none where the server keeps its list to itself.

        Raises:
            SignInRejectedError: the one wanted signs in by browser or certificate: no password goes there.
        """
        reply = yield _spoken(Request("GET", "/identity-providers/names", operation="list_providers"), version)
        try:
            rows = reply.json()["data"] if reply.is_success else []
            providers = [wire.Provider.model_validate(row) for row in rows]
        except (BadReplyError, ValidationError, KeyError, TypeError):
            return ()
        found = next((one for one in providers if one.name == self._typed.provider), None)
        if found is not None and found.type not in PASSWORD_PROVIDERS:
            raise _rejected(Message.of("appgate.sign_in.by_browser", name=found.name, kind=found.type))
        return tuple(one.name for one in providers if one.type in PASSWORD_PROVIDERS)

    def _authenticate(self, version: int, usable: tuple[str, ...]) -> Part[tuple[int, wire.SignedIn]]:
        """The partial token. A 406 that tells of another version is believed, once.

        The list of providers is for people and need not be whole, so it only explains a refusal.
        """
        body = {
            "providerName": self._typed.provider,
            "deviceId": self._typed.device_id,
            "username": self._typed.username,
            "password": self._typed.password.get_secret_value(),
        }
        request = Request("POST", "/authentication", json=body, operation="sign_in")
        reply = yield _spoken(request, version)
        if reply.status == 406 and self._typed.version is None:
            other = choose(offer_in(reply))
            if other != version:
                version = other
                reply = yield _spoken(request, version)
        name = self._typed.provider
        if reply.status == 401 and usable and name not in usable:
            raise _rejected(Message.of("appgate.sign_in.no_provider", name=name, names=", ".join(usable)), 401)
        return version, _signed_in(reply, "appgate.sign_in.refused")

    def _authorize(self, version: int, token: SecretStr, *, has_factor: bool = False) -> Part[Session | None]:
        """The session with the full token; None: a second factor is needed first."""
        reply = yield _spoken(Request("GET", "/authorization", operation="authorize"), version, token)
        # Signing in has a 412 of its own; the one of appliances cannot come here, marked or not.
        if reply.status == 412 and not has_factor:
            return None
        if reply.status == 403:
            raise _rejected(told("appgate.sign_in.no_rights", reply), 403)
        full = _signed_in(reply, "appgate.sign_in.refused")
        facts: dict[str, object] = {
            "version": version,
            "username": full.user.name or self._typed.username,
            "privileges": full.user.privileges,
            "second_factor": has_factor,
            "message_of_the_day": full.messageOfTheDay,
        }
        return Session(full.token, facts=facts)

    def _begin_factor(self, version: int, token: SecretStr) -> Part[Begun]:
        body = {"userPassword": self._typed.password.get_secret_value()}  # some set-ups need it
        request = Request("POST", "/authentication/otp/initialize", json=body, operation="begin_second_factor")
        reply = yield _spoken(replace(request, timeout_s=60.0), version, token)
        _check(reply, "appgate.sign_in.refused")
        factor = validated(wire.SecondFactor, reply.json(), reply)
        refuse_unknown(factor)
        return Begun(version, token, factor)

    def _with_code(self, begun: Begun, code: SecretStr) -> Part[Session | None]:
        """The session a code leads to; None: what was begun is gone, all has to begin anew."""
        body: dict[str, str] = {"otp": code.get_secret_value()}
        if begun.factor.state is not None:
            body["state"] = begun.factor.state
        request = Request("POST", "/authentication/otp", json=body, operation="send_code", timeout_s=begun.timeout_s)
        reply = yield _spoken(request, begun.version, begun.token)
        if reply.status == 401:
            self._refused_code(begun, reply)
            return None
        token = _signed_in(reply, "appgate.sign_in.refused").token
        self._begun = None
        return (yield from self._authorize(begun.version, token, has_factor=True))

    def _refused_code(self, begun: Begun, reply: Reply) -> None:
        """Raise what a 401 means; return where the partial token itself has run out."""
        envelope = envelope_of(reply)
        if begun.factor.type == "Push":
            raise _rejected(Message.of("appgate.code.not_approved", server_text=envelope.message), 401)
        has_run_out = self._begun is begun and envelope.failureType != "Mfa"
        self._begun = None
        if has_run_out:
            return
        begun.wrong += 1
        error = asking_again(begun, envelope.message)
        if isinstance(error, CodeNeededError):
            self._begun = begun
        raise error


def _signed_in(reply: Reply, message_id: str) -> wire.SignedIn:
    _check(reply, message_id)
    return validated(wire.SignedIn, reply.json(), reply)


def _check(reply: Reply, message_id: str) -> None:
    if reply.status in _REFUSALS and not reply.is_html:
        raise _rejected(told(message_id, reply), reply.status)
    if reply.status == 406:
        raise _rejected(told("appgate.sign_in.version", reply), 406)
    check_read(reply)


def _rejected(message: Message, status: int | None = None) -> SignInRejectedError:
    return SignInRejectedError(message, operation="sign_in", status=status)


def version_of(session: Session) -> int:
    """The API version that a session speaks."""
    version = session.facts["version"]
    assert isinstance(version, int)
    return version


def auth_for(connection: Connection) -> AppgateAuth:
    """The flow for a connection's answers and switches.

    The device id is the connection's own switch, made when the connection was; without one it follows from its id, so
    that no sign-in registers another device.
    """
    answers, options = connection.sign_in, connection.options
    device = options.get("device_id")
    if not device or field_problem(OPTIONS.field("device_id"), device) is not None:
        device = str(uuid5(NAMESPACE_URL, f"urn:backstay:{connection.id}"))
    version = options.get("api_version", "")
    typed = Typed(
        str(plain(answers.get("provider")) or ""),
        str(plain(answers.get("username")) or ""),
        secret(answers.get("password")),
        device,
        int(version) if version.isdigit() else None,
    )
    return AppgateAuth(typed)


def _needs_operator() -> Conversation:
    """A renewal that ends before anything is sent."""
    yield from ()
    raise CodeNeededError(Message.of("appgate.code.of_app"), operation="sign_in")


def _spoken(request: Request, version: int, token: SecretStr | None = None) -> Request:
    """The request in a version, with the proof of who asks."""
    headers = [("Accept", accept(version, request.path))]
    if token is not None:
        headers.append(("Authorization", f"Bearer {token.get_secret_value()}"))
    return replace(request, headers=(*request.headers, *headers))
