"""Users: list, read, add, change, remove (2.0 p.25-33). Success is 202 (for PUT and DELETE ASSUMED)."""

from typing import Any

from app.demo.smartfabric_director import views
from app.demo.smartfabric_director.appliance import Appliance
from app.demo.smartfabric_director.checks import Fields
from app.demo.smartfabric_director.envelope import Note, RefusedError, not_found
from app.demo.smartfabric_director.gate import Answer, Call, Gate, accepted
from app.demo.smartfabric_director.records import User

PATH = "/auth/users"
ROLES = ("ADMIN",)
_GOOD_PASSWORD = r"(?=.*[a-z])(?=.*\d)(?=.*[^A-Za-z0-9\s]).{8,20}"  # noqa: S105 - the rule for one, 2.0 p.25


class UserCalls:
    """Keeps the users of the appliance; what changes one aspect of a user is in ``user_aspect_calls``."""

    def __init__(self, appliance: Appliance, gate: Gate) -> None:
        self._appliance = appliance
        gate.open("GET", PATH, self._list)
        gate.open("POST", PATH, self._add)
        gate.open("GET", PATH + "/{id}", self._get)
        gate.open("PUT", PATH + "/{id}", self._change)
        gate.open("DELETE", PATH + "/{id}", self._remove)

    def _list(self, call: Call) -> Answer:
        found = [user_view(self._appliance, user) for user in self._appliance.db.users.values()]
        return Answer(self._appliance.views.many(views.USER, found, call.path))

    def _get(self, call: Call) -> Answer:
        view = user_view(self._appliance, find_user(self._appliance, call))
        return Answer(self._appliance.views.one(views.USER, view, call.path))

    def _add(self, call: Call) -> Answer:
        fields = Fields(call.body)
        user = User(
            user_id=fields.text("user_id", longest=32),
            first_name=fields.text("first_name", longest=64),
            last_name=fields.text("last_name", longest=64),
            password=new_password(fields, "password", "confirm_password"),
            user_state=fields.flag("user_state", True),
            cli_access=fields.flag("cli_access", False),
            user_role=fields.choice("user_role", ROLES, "ADMIN"),
            contact_number=fields.text("contact_number", required=False, longest=24) or None,
            updated_by=call.user_id,
            last_updated=self._appliance.now_ms(),
        )
        user.cli_changed_at = user.last_updated if user.cli_access else 0
        if user.user_id in self._appliance.db.users or user.user_id == "self":
            fields.object_to("user_id", "user_exists", user.user_id)
        fields.settle()
        self._appliance.db.users[user.user_id] = user
        self._appliance.db.touch()
        return accepted(Note("add_user_success", (user.user_id,)), 202)

    def _change(self, call: Call) -> Answer:
        user = find_user(self._appliance, call)
        fields = Fields(call.body)
        first_name = fields.text("first_name", longest=64)
        last_name = fields.text("last_name", longest=64)
        contact_number = fields.text("contact_number", required=False, longest=24) or None
        fields.settle()
        user.first_name, user.last_name, user.contact_number = first_name, last_name, contact_number
        note_change(self._appliance, user, call.user_id)
        return accepted(Note("update_user_success", (user.user_id,)), 202)

    def _remove(self, call: Call) -> Answer:
        user = find_user(self._appliance, call)
        if user.user_id == call.user_id:
            raise RefusedError(400, Note("user_delete_not_allowed", (user.user_id,)))
        del self._appliance.db.users[user.user_id]
        self._appliance.sessions.void_user(user.user_id)
        self._appliance.db.touch()
        return accepted(Note("delete_user_success", (user.user_id,)), 202)


def find_user(appliance: Appliance, call: Call) -> User:
    """The user of the path. Raises RefusedError (404)."""
    user = appliance.db.users.get(call.ids["id"])
    if user is None:
        raise not_found(call.ids["id"])
    return user


def new_password(fields: Fields, name: str, confirmation: str) -> str:
    """A password given twice: 8 to 20 characters with a lower-case letter, a digit and a special character."""
    password = fields.text(name, pattern=_GOOD_PASSWORD)
    if fields.text(confirmation) != password:
        fields.object_to(confirmation, "password_mismatch")
    return password


def note_change(appliance: Appliance, user: User, by: str) -> None:
    """Write down who changed a user, and when."""
    user.updated_by = by
    user.last_updated = appliance.now_ms()
    appliance.db.touch()


def user_view(appliance: Appliance, user: User) -> dict[str, Any]:
    """The read model of 2.0 p.27, without the password."""
    return {
        "user_id": user.user_id,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "user_state": user.user_state,
        "user_role": user.user_role,
        "contact_number": user.contact_number,
        "cli_access": user.cli_access,
        "cli_state": _cli_state(appliance, user),
        "ad_user": user.ad_user,
        "updated_by": user.updated_by,
        "last_updated": user.last_updated,
    }


def _cli_state(appliance: Appliance, user: User) -> str:
    lengths = appliance.lengths
    done_ms = lengths.end_ms(user.cli_changed_at, lengths.nominal_s("cli_change_length"))
    if user.cli_changed_at and appliance.now_ms() < done_ms:
        return "ENABLE_IN_PROGRESS" if user.cli_access else "DISABLE_IN_PROGRESS"
    return "ACTIVE" if user.cli_access else "INACTIVE"
