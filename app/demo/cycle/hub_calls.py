"""The hub itself, the hubs of a key, and what keys can be allowed to do."""

from app.demo.cycle import capabilities
from app.demo.cycle.errors import RefusedError
from app.demo.cycle.gate import Answer, Call, Gate
from app.demo.cycle.hub import NAME, Hub
from app.demo.cycle.listing import Listing, contains, one_of
from app.demo.cycle.records import Json, State
from app.demo.cycle.stamps import object_id
from app.demo.cycle.views import Views

_HUBS = Listing[State](
    id_of=lambda one: one.hub_id,
    word_of=lambda one: "live",
    filters={
        "identifier": one_of(lambda one: NAME),
        "search": contains(lambda one: NAME),
        "state": one_of(lambda one: "live"),
    },
)


class HubCalls:
    """Answers about the hub. What lists need only the key, not the hub header."""

    def __init__(self, hub: Hub, views: Views, gate: Gate) -> None:
        self._hub = hub
        self._views = views
        gate.open("GET", "/v1/hubs/capabilities", self._capabilities, is_public=True)
        gate.open("GET", "/v1/hubs/current", self._current, capabilities.HUB)
        gate.open("GET", "/v1/hubs", self._list, needs_hub=False)

    def _capabilities(self, _call: Call) -> Answer:
        return Answer(list(capabilities.CAPTIONS), meta={"captions": dict(capabilities.CAPTIONS)})

    def _current(self, call: Call) -> Answer:
        metas = call.query.words("meta")
        return Answer(self._view({"memberships": self._memberships()} if "memberships" in metas else {}))

    def _list(self, call: Call) -> Answer:
        """ASSUMED: the key's own hub only."""
        answer = self._hub.faults.value("hubs_list")
        if answer == "refused":
            raise RefusedError("403.not-allowed", "API keys cannot list hubs.")
        found = [] if answer == "empty" else _HUBS.page(self._hub, call.query, [self._hub.state])
        return Answer([self._view({}) for _ in found])

    def _view(self, meta: Json) -> Json:
        created = self._hub.state.hub_created
        firsts = {
            "first_image": created + 7200, "first_environment": created + 90_000, "first_container": created + 95_000,
            "first_container_start": created + 95_100, "first_server": created + 3600,
        }  # fmt: skip
        return {
            "id": self._hub.state.hub_id,
            "identifier": NAME,
            "name": NAME,
            "creator": self._views.creator(""),
            "events": self._views.events(created, created + 86_400 * 30, None, **firsts),
            "state": {"current": "live", "changed": self._views.time(created + 12.0), "error": None},
            "security": {"force_2fa": False},
            "webhooks": {"server_deployed": None, "server_deleted": None},
            "billing": None,
            "integrations": None,
            "meta": self._views.meta(meta),
        }

    def _memberships(self) -> list[Json]:
        created = self._hub.state.hub_created
        return [
            {
                "id": object_id(created, self._hub.seed, "membership"),
                "hub_id": self._hub.state.hub_id,
                "account_id": self._views.account_id,
                "role_id": object_id(created, self._hub.seed, "role", "owner"),
                "events": self._views.events(created, created, None, joined=created),
                "permissions": {"all_environments": True, "environments": []},
                "preferences": {"portal": {"notifications": {"jobs": {"apikey_alerts": False}}}, "email": None},
                "invitation": {"recipient": "ines.brandt@ops.example", "declined": False},
                "state": {"current": "accepted", "changed": self._views.time(created), "error": None},
            }
        ]
