"""Back up now: which appliances, with logs or audit logs. One request an appliance; all of them may work at a time."""

from app.adapters.appgate_sdp import wire
from app.adapters.appgate_sdp.capabilities import functions_of, why_no_backup
from app.adapters.appgate_sdp.collective import Collective
from app.adapters.appgate_sdp.ids import FUNCTIONS
from app.adapters.appgate_sdp.settings import BACKUP_API
from app.domain.forms import Choice, FieldType, Form, FormField
from app.domain.messages import Message
from app.domain.nodes import Level, NodeRef

LOG_SERVER = "logServer"


class StartForm:
    """The form for some places of the tree: what is below them is chosen, all else can be added."""

    def __init__(self, collective: Collective) -> None:
        self._collective = collective

    async def form(self, targets: tuple[NodeRef, ...]) -> Form:
        """The form. While the backup API is off there is nothing to fill in: it has to be switched on first."""
        collective = self._collective
        settings = await collective.settings()
        is_off = settings is not None and settings.value.backupApiEnabled is False
        if is_off and not collective.rights.may_change_settings:
            return Form((FormField("off", "appgate.start.api_off.note", FieldType.NOTE),))
        if is_off:
            note = FormField("off", "appgate.start.api_switch.note", FieldType.NOTE)
            return Form((note,), needs_setting=BACKUP_API)
        choices = await self._choices()
        possible = {choice.value for choice in choices if choice.off is None}
        wanted = await self._below(targets)
        fields = (
            FormField(
                "appliances",
                "appgate.start.appliances.label",
                FieldType.MULTI_CHOICE,
                choices=choices,
                default=tuple(one for one in wanted if one in possible),
                required=True,
            ),
            FormField(
                "logs", "appgate.start.logs.label", FieldType.BOOL, default=False, help="appgate.start.logs.help"
            ),
            FormField(
                "audit", "appgate.start.audit.label", FieldType.BOOL, default=False, help="appgate.start.audit.help"
            ),
        )
        return Form(fields)

    async def _choices(self) -> tuple[Choice, ...]:
        """All appliances, those with something to keep first; the others greyed, with the reason."""
        collective = self._collective
        appliances = sorted((await collective.appliances()).values(), key=lambda one: (one.name.casefold(), one.id))
        if collective.rights.may_see_status:
            await collective.statuses.look()
        found = [self._choice(one) for one in appliances]
        return tuple(sorted(found, key=lambda choice: choice.off is not None))

    def _choice(self, appliance: wire.Appliance) -> Choice:
        collective = self._collective
        status = collective.statuses.known.get(appliance.id)
        allowed = collective.option("stateless") == "allowed"
        why = why_no_backup(appliance, status, collective.rights, stateless_allowed=allowed)
        functions = ", ".join(FUNCTIONS[one] for one in functions_of(appliance))
        place = appliance.siteName or appliance.hostname
        detail = Message.of("appgate.start.appliance.detail", functions=functions, place=place)
        return Choice(appliance.id, appliance.name or appliance.id, detail, why)

    async def _below(self, targets: tuple[NodeRef, ...]) -> tuple[str, ...]:
        """The ids of the appliances at and below these places, in the order of their names."""
        if any(target.level is Level.APPLIANCE for target in targets):
            return tuple(choice.value for choice in await self._choices())
        found = []
        for one in (await self._collective.appliances()).values():
            if any(target in self._collective.instance(one).lineage() for target in targets):
                found.append(one.id)
        return tuple(found)
