"""Sign-in and renewal: POST /auth/token and POST /auth/token/extend (2.0 p.21, 1.2 p.20)."""

from app.demo.smartfabric_director.appliance import Appliance
from app.demo.smartfabric_director.checks import Fields
from app.demo.smartfabric_director.envelope import Note, RefusedError
from app.demo.smartfabric_director.gate import Answer, Call, Gate
from app.demo.smartfabric_director.records import User

LOCAL_SUFFIX = "@sfd.local"
AUTH_DOMAINS = ("LOCAL_AUTH", "LDAP_AUTH")


class SignInCalls:
    """Hands out tokens. There is no sign-out."""

    def __init__(self, appliance: Appliance, gate: Gate) -> None:
        self._appliance = appliance
        gate.open("POST", "/auth/token", self._sign_in, is_public=True)
        gate.open("POST", "/auth/token/extend", self._extend, is_public=True, closed="extend_needs_token")

    def _sign_in(self, call: Call) -> Answer:
        fields = Fields(call.body)
        username, password = fields.text("username"), fields.text("password")
        domain = fields.choice("authDomain", AUTH_DOMAINS, "LOCAL_AUTH")
        fields.settle()
        user = self._user(username, domain)
        if user is None or user.password != password or not user.user_state:
            raise RefusedError(401, Note("invalid_credentials"))
        return Answer(self._appliance.sessions.issue(user.user_id))

    def _extend(self, call: Call) -> Answer:
        fields = Fields(call.body)
        refresh_token = fields.text("refreshToken")
        fields.settle()
        user_id = self._appliance.sessions.renew(refresh_token)
        user = self._appliance.db.users.get(user_id or "")
        if user is None or not user.user_state:
            status = 401 if self._appliance.faults.is_on("extend_refusal_401") else 400
            raise RefusedError(status, Note("invalid_refresh_token", field_name="refreshToken"))
        return Answer(self._appliance.sessions.issue(user.user_id))

    def _user(self, username: str, domain: str) -> User | None:
        users = self._appliance.db.users
        if domain == "LDAP_AUTH" and self._appliance.db.ldap_server is None:
            return None
        user = users.get(username) or users.get(username.removesuffix(LOCAL_SUFFIX))
        if user is None or user.ad_user != (domain == "LDAP_AUTH"):
            return None
        return user
