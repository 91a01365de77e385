"""The calls about the account, its users, their roles and their tokens. A token's secret is told once, when made."""

from app.demo.astra_control.bodies import checked, text
from app.demo.astra_control.dice import token_of
from app.demo.astra_control.finding import in_path
from app.demo.astra_control.gate import Answer, Call, Door, Gate
from app.demo.astra_control.kinds import ACCOUNT, ROLE_BINDING, TOKEN, USER
from app.demo.astra_control.listing import listed
from app.demo.astra_control.people import digest
from app.demo.astra_control.problems import ProblemError, invalid_fields
from app.demo.astra_control.views import shown
from app.demo.astra_control.whole_collections import open_collection
from app.demo.astra_control.world import Resource, World


class PeopleCalls:
    """Opens them at the gate."""

    def __init__(self, world: World, gate: Gate) -> None:
        self._world = world
        gate.open_root(self._list_accounts, Door(ACCOUNT))
        gate.open("GET", "", Door(ACCOUNT), self._read_account)
        for kind in (USER, ROLE_BINDING):
            open_collection(world, gate, kind, "/core/v1")
        root, door = "/core/v1/users/{user}/tokens", Door(TOKEN, "viewer")
        gate.open("GET", root, door, self._list_tokens)
        gate.open("POST", root, door, self._create_token)
        gate.open("GET", root + "/{token}", door, self._read_token)
        gate.open("DELETE", root + "/{token}", door, self._delete_token)

    def _list_accounts(self, call: Call) -> Answer:
        if self._world.faults.is_on("accounts_refused"):
            raise ProblemError(11)
        return listed(self._world, call, ACCOUNT, list(self._world.all("accounts").values()))

    def _read_account(self, call: Call) -> Answer:
        return Answer(shown(self._world, ACCOUNT, self._world.all("accounts")[self._world.account_id]))

    def _user(self, call: Call) -> Resource:
        user = in_path(self._world, call, "users", "user")
        if user["id"] != call.caller.user_id and not call.caller.may("admin"):
            raise ProblemError(11)
        return user

    def _list_tokens(self, call: Call) -> Answer:
        user = self._user(call)
        mine = [one for one in self._world.all("tokens").values() if one["userID"] == user["id"]]
        return listed(self._world, call, TOKEN, mine, self._view)

    def _token(self, call: Call) -> Resource:
        user = self._user(call)
        token = in_path(self._world, call, "tokens", "token")
        if token["userID"] != user["id"]:
            raise ProblemError(2 if call.method == "GET" else 1)
        return token

    def _read_token(self, call: Call) -> Answer:
        return Answer(self._view(self._token(call)))

    def _create_token(self, call: Call) -> Answer:
        world = self._world
        user = self._user(call)
        checked(world, call.body, TOKEN, ("name",))
        name = text(call.body, "name", "api-token")
        if not 1 <= len(name) <= 63:
            raise invalid_fields(name="1 to 63 characters")
        secret = token_of(world.options.seed, "made", world.new_id())
        token = {
            "id": world.new_id(),
            "name": name,
            "userID": user["id"],
            "digest": digest(secret),
            "metadata": world.metadata(call.at, call.caller.user_id),
        }
        world.add("tokens", token)
        path = f"/accounts/{world.account_id}/core/v1/users/{user['id']}/tokens/{token['id']}"
        return Answer({**self._view(token), "token": secret}, 201, path)

    def _delete_token(self, call: Call) -> Answer:
        self._world.drop("tokens", self._token(call)["id"])
        return Answer()

    def _view(self, token: Resource) -> Resource:
        return shown(self._world, TOKEN, {name: value for name, value in token.items() if name != "digest"})
