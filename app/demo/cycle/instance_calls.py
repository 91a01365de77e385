"""Instances of a container: list and detail."""

from collections.abc import Collection

from app.demo.cycle import capabilities
from app.demo.cycle.finding import Finder
from app.demo.cycle.gate import Answer, Call, Gate
from app.demo.cycle.hub import Hub
from app.demo.cycle.listing import Listing, Query, by_range, contains, one_of
from app.demo.cycle.records import Container, Instance, Json
from app.demo.cycle.resource_views import ResourceViews
from app.demo.cycle.views import Views

_PATH = "/v1/containers/{container_id}/instances"
_LISTING = Listing[Instance](
    id_of=lambda one: one.id,
    word_of=lambda one: one.status.current,
    filters={
        "state": one_of(lambda one: one.status.current),
        "search": contains(lambda one: one.hostname),
        "server": one_of(lambda one: one.server_id),
        **by_range(lambda one: one.created),
    },
    sorts={"hostname": lambda one: one.hostname, "events.created": lambda one: one.created},
    includes=("creators", "servers", "locations", "integrations", "containers", "environments"),
    metas=("node", "sdn_pool_ips"),
)


class InstanceCalls:
    """Answers about instances."""

    def __init__(self, hub: Hub, views: Views, resources: ResourceViews, gate: Gate) -> None:
        self._hub = hub
        self._views = views
        self._resources = resources
        self._find = Finder(hub)
        gate.open("GET", _PATH, self._list, capabilities.CONTAINERS)
        gate.open("GET", _PATH + "/{id}", self._get, capabilities.CONTAINERS)

    def _list(self, call: Call) -> Answer:
        container = self._find.container(call.ids["container_id"])
        found = _LISTING.page(self._hub, call.query, list(self._hub.instances_of(container.id)))
        metas = call.query.words("meta")
        shown = [self._resources.instance(one, metas) for one in found]
        return Answer(shown, includes=self._includes(call.query, container, found))

    def _get(self, call: Call) -> Answer:
        container = self._find.container(call.ids["container_id"])
        found = self._find.instance(container, call.ids["id"])
        _LISTING.check_words(self._hub, call.query)
        shown = self._resources.instance(found, call.query.words("meta"))
        return Answer(shown, includes=self._includes(call.query, container, [found]))

    def _includes(self, query: Query, container: Container, found: Collection[Instance]) -> Json | None:
        words = query.words("include")
        servers = {one.server_id for one in found}
        asked: Json = {}
        if "creators" in words:
            asked["creators"] = self._views.creators()
        if "servers" in words:
            asked["servers"] = {key: one for key, one in self._resources.servers().items() if key in servers}
        if "locations" in words:
            asked["locations"] = self._resources.locations()
        if "integrations" in words:
            metal = [one for one in self._hub.state.integrations.values() if one.category == "infrastructure-provider"]
            asked["integrations"] = {one.id: self._views.integration(one) for one in metal}
        if "containers" in words:
            asked["containers"] = {container.id: self._resources.container(container, ())}
        if "environments" in words:
            environment = self._hub.state.environments[container.environment_id]
            asked["environments"] = {environment.id: self._resources.environment(environment, ())}
        return asked or None
