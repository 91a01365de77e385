"""Signing in and out: in one step, in three steps with a one-time code, and what is told before it."""

import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from app.demo.appgate_sdp.collective import Collective
from app.demo.appgate_sdp.credentials import user_of
from app.demo.appgate_sdp.errors import NO_MFA, RefusedError, bad_json, invalid, login_failed
from app.demo.appgate_sdp.gate import Answer, Call, Door, Entry, Gate
from app.demo.appgate_sdp.one_time import STATE, is_good_code, start_of
from app.demo.appgate_sdp.people import ADMIN, PROVIDERS, User
from app.demo.appgate_sdp.records import LOG_SERVER
from app.demo.appgate_sdp.sessions import Token

_FIELDS = frozenset(
    ("providerName", "deviceId", "username", "password", "samlResponse", "idToken", "accessToken")
)  # fmt: skip
_WRONG_CODE = "Invalid one-time password. Please make sure the time on your device is correct."
_FULL_LIFE, _PARTIAL_LIFE = "administrationTokenExpiration", "claimsTokenExpiration"


class SignInCalls:
    """Gives tokens and takes them back."""

    def __init__(self, collective: Collective, gate: Gate) -> None:
        self._collective = collective
        self._gate = gate
        gate.open(
            Door("GET", "/version", self._version, entry=Entry.OPEN, is_unversioned=True),
            Door("GET", "/identity-providers/names", self._providers, entry=Entry.OPEN),
            Door("POST", "/login", self._login, entry=Entry.OPEN),
            Door("POST", "/authentication", self._authenticate, entry=Entry.OPEN),
            Door("POST", "/authentication/otp/initialize", self._start_factor, entry=Entry.BEGUN),
            Door("POST", "/authentication/otp", self._take_code, entry=Entry.BEGUN),
            Door("GET", "/authorization", self._authorize, entry=Entry.BEGUN),
            Door("POST", "/authentication/logout", self._log_out, entry=Entry.BEGUN, since=18),
            Door("POST", "/logout", self._log_out, entry=Entry.BEGUN, until=17),
        )

    def _version(self, _call: Call) -> Answer:
        highest = self._collective.highest_version
        if highest < 20 or self._collective.faults.is_on("no_version_call"):
            raise RefusedError(404)
        return Answer({"peerVersion": highest, "lowestPeerVersionSupported": self._collective.lowest_version})

    def _providers(self, call: Call) -> Answer:
        shown = [one.as_json() for one in PROVIDERS if one.kind != "Oidc" or call.spoken.version >= 17]
        banner = self._collective.settings.text("loginBannerMessage")
        return Answer({"data": shown, **({} if banner is None else {"bannerMessage": banner})})

    def _login(self, call: Call) -> Answer:
        user = self._user_in(call)
        if not user.privileges:
            raise login_failed("No administration rights.")  # ASSUMED: 403 is not among the statuses of this call
        token = self._collective.sessions.begin(user, self._minutes(_PARTIAL_LIFE))
        if self._factor_of(user) is None:
            return self._signed_in(call, self._collective.sessions.full(token, self._minutes(_FULL_LIFE)))
        if self._collective.faults.is_on("login_partial"):
            return self._signed_in(call, token)
        raise login_failed(NO_MFA, "Mfa")  # ASSUMED: the document only says that it is not supported

    def _authenticate(self, call: Call) -> Answer:
        token = self._collective.sessions.begin(self._user_in(call), self._minutes(_PARTIAL_LIFE))
        return self._signed_in(call, token)

    def _authorize(self, call: Call) -> Answer:
        token = call.some_token
        if token.is_full:
            return self._signed_in(call, token)  # ASSUMED: the same token, as there is no renewal
        if self._factor_of(token.user) is not None and not token.has_factor:
            raise RefusedError(412, NO_MFA, otpRequired=True, username=token.user.name)
        if not token.user.privileges:
            raise RefusedError(403)
        return self._signed_in(call, self._collective.sessions.full(token, self._minutes(_FULL_LIFE)))

    async def _start_factor(self, call: Call) -> Answer:
        body = self._gate.object_of(call, {"userPassword"}, may_be_empty=True)
        token = call.some_token
        factor = self._factor_of(token.user)
        if factor is None:
            raise RefusedError(400, "Multi-factor authentication is not required for this user.")
        password = _optional_text(body, "userPassword")
        if self._collective.faults.is_on("otp_needs_password") and not password:
            raise invalid(("userPassword", "may not be null"))
        if password and password != token.user.password:
            raise login_failed()
        self._collective.sessions.note_factor_started(token)
        started = dict(start_of(factor, token.user.name, token.user.secret))
        if self._collective.faults.is_on("otp_input_type"):
            started["inputType"] = "Numeric"
        return Answer(started)

    async def _take_code(self, call: Call) -> Answer:
        body = self._gate.object_of(call, {"otp", "state"})
        code, state = _optional_text(body, "otp"), _optional_text(body, "state")
        if code is None:
            raise invalid(("otp", "may not be null"))
        token = call.some_token
        factor = self._factor_of(token.user)
        if factor in ("Challenge", "Push") and (fault := self._collective.faults.strike("radius_seconds", call.path)):
            await self._gate.sleep(float(fault.value or 5.0))
        if not self._is_good(token, factor, code, state):
            raise login_failed(_WRONG_CODE, "Mfa")
        return self._signed_in(call, self._collective.sessions.with_factor(token, self._minutes(_PARTIAL_LIFE)))

    def _log_out(self, call: Call) -> Answer:
        self._collective.sessions.revoke(call.some_token)
        return Answer(status=204)

    def _user_in(self, call: Call) -> User:
        """The user of a sign-in body. The Accept header was looked at before, as the vendor's tool relies on it."""
        body = self._gate.object_of(call, _FIELDS)
        texts = {name: text for name in _FIELDS if (text := _optional_text(body, name)) is not None}
        wrong = [(name, "may not be null") for name in ("deviceId", "providerName") if name not in texts]
        wrong += [(name, "may not be empty") for name in sorted(texts) if texts[name] == ""]
        if texts.get("deviceId") and not _is_uuid(texts["deviceId"]):
            wrong.append(("deviceId", "is not a valid UUID"))
        if wrong:
            raise invalid(*wrong)
        return user_of(texts, call.spoken.version)

    def _is_good(self, token: Token, factor: str | None, code: str, state: str | None) -> bool:
        must_start = factor == "Secret" or self._collective.faults.is_on("otp_needs_start")
        if factor is None or (must_start and not token.is_factor_started):
            return False
        if factor == "Push":
            return token.is_factor_started  # any text will do: the user has agreed elsewhere
        if factor == "Challenge":
            return token.is_factor_started and state == STATE and code == token.user.secret
        return is_good_code(token.user.secret, code, self._collective.clock.now())

    def _factor_of(self, user: User) -> str | None:
        is_made = user is ADMIN and self._collective.faults.is_on("admin_mfa")
        return "AlreadySeeded" if is_made else user.factor

    def _minutes(self, name: str) -> float:
        return self._collective.settings.minutes(name)

    def _signed_in(self, call: Call, token: Token) -> Answer:
        user = token.user
        needs = self._factor_of(user) is not None and not token.has_factor
        has_logs = any(one.has(LOG_SERVER) for one in self._collective.appliances.values())
        shown: dict[str, Any] = {
            "user": {
                "name": user.name,
                "needTwoFactorAuth": needs != self._collective.faults.is_on("needs_flag_wrong"),
                "canAccessAuditLogs": has_logs and user.may("View", "AuditLog"),
                "privileges": user.privilege_list(),
            },
            "token": token.text,
            "expires": datetime.fromtimestamp(token.expires_at, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        }
        if (message := self._collective.settings.text("messageOfTheDay")) is not None:
            shown["messageOfTheDay"] = message
        if call.spoken.version >= 20:
            shown |= {"ztpCollectiveType": "connected", "ztpAccountType": "standard", "crlEnabled": False}
        return Answer(shown)


def _optional_text(body: Mapping[str, Any], name: str) -> str | None:
    value = body.get(name)
    if value is None or isinstance(value, str):
        return value
    raise bad_json(f'Cannot deserialize value of field "{name}"')


def _is_uuid(text: str) -> bool:
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True
