"""Calls that change one aspect of a user: passwords, command line access, role, state (2.0 p.33 and index).

Only the change of one's own password was seen in the guides; the bodies of the others are ASSUMED.
"""

from app.demo.smartfabric_director.appliance import Appliance
from app.demo.smartfabric_director.checks import Fields
from app.demo.smartfabric_director.envelope import Note
from app.demo.smartfabric_director.gate import Answer, Call, Gate, accepted
from app.demo.smartfabric_director.records import User
from app.demo.smartfabric_director.user_calls import PATH, ROLES, find_user, new_password, note_change


class UserAspectCalls:
    """Each call answers 202."""

    def __init__(self, appliance: Appliance, gate: Gate) -> None:
        self._appliance = appliance
        gate.open("PUT", PATH + "/self/password", self._own_password)  # before {id}, which would match it too
        gate.open("PUT", PATH + "/{id}/password", self._password)
        gate.open("PUT", PATH + "/{id}/cli-access", self._cli_access)
        gate.open("PUT", PATH + "/{id}/user-role", self._role)
        gate.open("PUT", PATH + "/{id}/user-state", self._state)

    def _own_password(self, call: Call) -> Answer:
        user = self._appliance.db.users[call.user_id]
        fields = Fields(call.body)
        if fields.text("old_password") != user.password:
            fields.object_to("old_password")
        password = new_password(fields, "new_password", "confirm_new_password")
        fields.settle()
        return self._store_password(user, password, call)

    def _password(self, call: Call) -> Answer:
        user = find_user(self._appliance, call)
        fields = Fields(call.body)
        password = new_password(fields, "new_password", "confirm_new_password")
        fields.settle()
        return self._store_password(user, password, call)

    def _store_password(self, user: User, password: str, call: Call) -> Answer:
        user.password = password
        note_change(self._appliance, user, call.user_id)
        return accepted(Note("change_password_success"), 202)

    def _cli_access(self, call: Call) -> Answer:
        user = find_user(self._appliance, call)
        fields = Fields(call.body)
        cli_access = fields.flag("cli_access")
        fields.settle()
        if cli_access != user.cli_access:
            user.cli_access = cli_access
            user.cli_changed_at = self._appliance.now_ms()
        return self._changed(user, call)

    def _role(self, call: Call) -> Answer:
        user = find_user(self._appliance, call)
        fields = Fields(call.body)
        role = fields.choice("user_role", ROLES)
        fields.settle()
        user.user_role = role
        return self._changed(user, call)

    def _state(self, call: Call) -> Answer:
        user = find_user(self._appliance, call)
        fields = Fields(call.body)
        user_state = fields.flag("user_state")
        if not user_state and user.user_id == call.user_id:
            fields.object_to("user_state")
        fields.settle()
        user.user_state = user_state
        if not user_state:
            self._appliance.sessions.void_user(user.user_id)
        return self._changed(user, call)

    def _changed(self, user: User, call: Call) -> Answer:
        note_change(self._appliance, user, call.user_id)
        return accepted(Note("update_user_success", (user.user_id,)), 202)
