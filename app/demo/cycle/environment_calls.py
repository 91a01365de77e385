"""Environments: list and detail."""

from app.demo.cycle import capabilities
from app.demo.cycle.finding import Finder
from app.demo.cycle.gate import Answer, Call, Gate
from app.demo.cycle.hub import Hub
from app.demo.cycle.listing import Listing, Query, contains, one_of
from app.demo.cycle.records import Environment, Json
from app.demo.cycle.resource_views import ResourceViews
from app.demo.cycle.stamps import object_id
from app.demo.cycle.views import Views


class EnvironmentCalls:
    """Answers about environments."""

    def __init__(self, hub: Hub, views: Views, resources: ResourceViews, gate: Gate) -> None:
        self._hub = hub
        self._views = views
        self._resources = resources
        self._find = Finder(hub)
        self._listing = Listing[Environment](
            id_of=lambda one: one.id,
            word_of=lambda one: one.status.current,
            filters={
                "creator": one_of(lambda one: views.account_id),
                "identifier": one_of(lambda one: one.identifier),
                "search": contains(lambda one: one.name, lambda one: one.identifier),
                "state": one_of(lambda one: one.status.current),
                "stack_build": one_of(lambda one: None),
            },
            sorts={
                "name": lambda one: one.name,
                "identifier": lambda one: one.identifier,
                "events.created": lambda one: one.created,
            },
            includes=("creators", "stacks"),
            metas=("containers", "containers_count", "instances_count", "service_versions"),
        )
        gate.open("GET", "/v1/environments", self._list, capabilities.ENVIRONMENTS)
        gate.open("GET", "/v1/environments/{id}", self._get, capabilities.ENVIRONMENTS)

    def _list(self, call: Call) -> Answer:
        found = self._listing.page(self._hub, call.query, list(self._hub.state.environments.values()))
        metas = call.query.words("meta")
        shown = [self._resources.environment(one, metas) for one in found]
        return Answer(shown, includes=self._includes(call.query))

    def _get(self, call: Call) -> Answer:
        found = self._find.environment(call.ids["id"])
        self._listing.check_words(self._hub, call.query)
        shown = self._resources.environment(found, call.query.words("meta"))
        return Answer(shown, includes=self._includes(call.query))

    def _includes(self, query: Query) -> Json | None:
        asked: Json = {}
        words = query.words("include")
        if "creators" in words:
            asked["creators"] = self._views.creators()
        if "stacks" in words:
            stack_id = object_id(self._hub.state.hub_created + 9000, self._hub.seed, "stack")
            asked["stacks"] = self._resources.stacks([stack_id])
        return asked or None
