"""The tree of a Collective: sites, their appliances, and in each its one implied instance."""

from app.adapters.appgate_sdp import places, wire
from app.adapters.appgate_sdp.capabilities import capabilities_of, functions_of, why_no_backup
from app.adapters.appgate_sdp.collective import Collective
from app.adapters.appgate_sdp.ids import FUNCTIONS, STATUS_WORDS
from app.domain.capabilities import Capabilities, Capability
from app.domain.errors import NotFoundError
from app.domain.messages import Message, Percentage, Text
from app.domain.nodes import Fact, Health, Level, Node, NodeKind, NodeRef

_HEALTH: dict[str, Health] = {
    "healthy": Health.WELL,
    "busy": Health.WELL,
    "warning": Health.WARNING,
    "error": Health.FAILED,
    "offline": Health.OFFLINE,
}


class Tree:
    """Answers which nodes there are."""

    def __init__(self, collective: Collective) -> None:
        self._collective = collective

    async def children(self, node: NodeRef) -> tuple[Node, ...]:
        """Nodes directly below. Raises NotFoundError for a place that this tree does not have."""
        match node.level:
            case Level.APPLIANCE:
                return self._sites(tuple((await self._collective.appliances(anew=True)).values()))
            case Level.GROUP:
                return await self._appliances(node)
            case Level.CLIENT:
                return (self._instance(await self._known(node)),)
            case Level.INSTANCE:
                await self._known(node)
                return ()

    async def _known(self, node: NodeRef) -> wire.Appliance:
        """The appliance of a client or an instance that is where the ref says."""
        appliance = await self._collective.appliance(node.native_id)
        instance = self._collective.instance(appliance)
        if node not in (instance, instance.parent):
            raise NotFoundError(connection_id=self._collective.id, operation="list_appliances")
        return appliance

    def _sites(self, appliances: tuple[wire.Appliance, ...]) -> tuple[Node, ...]:
        """One group a site, with the number of its appliances."""
        names: dict[str, str] = {}
        counts: dict[str, int] = {}
        for one in appliances:
            names[one.site] = names.get(one.site) or one.siteName
            counts[one.site] = counts.get(one.site, 0) + 1
        return tuple(
            Node(
                places.site(self._collective.id, site),
                (names[site] or site) if site else Message.of("appgate.node.no_site.name"),
                NodeKind.GROUP,
                facts=(Fact("appgate.fact.appliances.label", str(counts[site])),),
                may_have_children=True,
                is_extra=not site,
            )
            for site in names
        )

    async def _appliances(self, site: NodeRef) -> tuple[Node, ...]:
        appliances = (await self._collective.appliances()).values()
        here = [one for one in appliances if places.site(self._collective.id, one.site) == site]
        if not here:
            raise NotFoundError(connection_id=self._collective.id, operation="list_appliances")
        if self._collective.rights.may_see_status:
            await self._collective.statuses.look()
        return tuple(self._appliance(one) for one in here)

    def _appliance(self, appliance: wire.Appliance) -> Node:
        status = self._collective.statuses.known.get(appliance.id)
        why = self._why_not(appliance)
        functions = functions_of(appliance)
        return Node(
            places.appliance(self._collective.id, appliance.site, appliance.id),
            appliance.name or appliance.id,
            NodeKind.GATEWAY if functions == ("gateway",) else NodeKind.CLIENT,
            _health(appliance, status),
            facts=(
                Fact("appgate.fact.functions.label", ", ".join(FUNCTIONS[one] for one in functions) or None),
                Fact("appgate.fact.status.label", _status_text(status)),
                Fact("appgate.fact.hostname.label", appliance.hostname or None),
                Fact("appgate.fact.release.label", release_of(status)),
                Fact("appgate.fact.api_version.label", _number(appliance.version)),
                Fact("appgate.fact.disk.label", _percent(status)),
                Fact("appgate.fact.tags.label", ", ".join(appliance.tags) or None),
                Fact("appgate.fact.notes.label", appliance.notes or None),
                Fact("appgate.fact.appliance_id.label", appliance.id),
            ),
            may_have_children=True,
            capabilities=self._narrowed(why),
            caption=why,
            muted=why is not None,
        )

    def _instance(self, appliance: wire.Appliance) -> Node:
        why = self._why_not(appliance)
        return Node(
            self._collective.instance(appliance),
            Message.of("appgate.node.state.name"),
            NodeKind.SYSTEM,
            capabilities=self._narrowed(why),
            caption=why,
            muted=why is not None,
        )

    def _narrowed(self, why: Message | None) -> Capabilities | None:
        return None if why is None else capabilities_of(self._collective.rights).without({Capability.START_BACKUP: why})

    def _why_not(self, appliance: wire.Appliance) -> Message | None:
        collective = self._collective
        status = collective.statuses.known.get(appliance.id)
        allowed = collective.option("stateless") == "allowed"
        return why_no_backup(appliance, status, collective.rights, stateless_allowed=allowed)


def release_of(status: wire.ApplianceStatus | None) -> str | None:
    """The product's build on an appliance; None where it is not told, or ``unknown`` because it is offline."""
    if status is None:
        return None
    told = status.applianceVersion or (status.version if isinstance(status.version, str) else "")
    return told if told and told != "unknown" else None


def _health(appliance: wire.Appliance, status: wire.ApplianceStatus | None) -> Health:
    if appliance.activated is False:
        return Health.DISABLED
    return Health.UNKNOWN if status is None else _HEALTH.get(status.status, Health.UNKNOWN)


def _status_text(status: wire.ApplianceStatus | None) -> Text | None:
    if status is None or not status.status:
        return None
    return STATUS_WORDS.get(status.status, status.status)


def _number(value: int | None) -> str | None:
    return None if value is None else str(value)


def _percent(status: wire.ApplianceStatus | None) -> Text | None:
    if status is None or status.disk is None:
        return None
    return Message.of("appgate.disk.used.text", percent=Percentage(status.disk))
