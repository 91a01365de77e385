"""Integrations of the hub: list, what there could be, detail."""

from app.demo.cycle import capabilities
from app.demo.cycle.errors import RefusedError
from app.demo.cycle.finding import Finder
from app.demo.cycle.gate import Answer, Call, Gate
from app.demo.cycle.hub import Hub
from app.demo.cycle.listing import Listing, contains, one_of
from app.demo.cycle.records import Integration
from app.demo.cycle.views import Views, definition

_AVAILABLE = {
    "image-builders": None,
    "object-storage": ["backblaze-b2", "aws-s3", "gcs"],
    "tls-certificate-generation": ["lets-encrypt", "zerossl"],
    "infrastructure-provider": ["equinix-metal", "vultr", "gcp"],
    "billing": None,
}
_PATH = "/v1/hubs/current/integrations"


class IntegrationCalls:
    """Answers about integrations."""

    def __init__(self, hub: Hub, views: Views, gate: Gate) -> None:
        self._hub = hub
        self._views = views
        self._find = Finder(hub)
        self._listing = Listing[Integration](
            id_of=lambda one: one.id,
            word_of=lambda one: one.status.current,
            filters={
                "state": one_of(lambda one: one.status.current),
                "search": contains(lambda one: one.name, lambda one: one.identifier, lambda one: one.vendor),
                "category": one_of(lambda one: one.category),
            },
            sorts={
                "name": lambda one: one.name,
                "identifier": lambda one: one.identifier,
                "vendor": lambda one: one.vendor,
                "events.created": lambda one: one.created,
            },
            metas=("definition",),
        )
        gate.open("GET", _PATH, self._list, capabilities.INTEGRATIONS)
        gate.open("GET", _PATH + "/available", self._available, capabilities.INTEGRATIONS)
        gate.open("GET", _PATH + "/{id}", self._get, capabilities.INTEGRATIONS)

    def _list(self, call: Call) -> Answer:
        found = self._listing.page(self._hub, call.query, list(self._hub.state.integrations.values()))
        with_definition = "definition" in call.query.words("meta")
        return Answer([self._views.integration(one, with_definition=with_definition) for one in found])

    def _available(self, _call: Call) -> Answer:
        shown = {
            category: None if vendors is None else [definition(self._views.vendor(one), category) for one in vendors]
            for category, vendors in _AVAILABLE.items()
        }
        return Answer(shown)

    def _get(self, call: Call) -> Answer:
        self._find.check_form(call.ids["id"], "404.hub.integration")
        found = self._hub.state.integrations.get(call.ids["id"])
        if found is None:
            raise RefusedError("404.hub.integration")
        return Answer(self._views.integration(found, with_definition="definition" in call.query.words("meta")))
