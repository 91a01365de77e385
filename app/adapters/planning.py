"""Plans changes: refuses what cannot be, and makes the exact requests reviewable. For all adapters."""

from collections.abc import Iterable

from app.adapters.connected import Connected
from app.domain.backups import Backup
from app.domain.capabilities import Capabilities, Capability
from app.domain.changes import COMMAND_CAPABILITIES, Command, PlannedChange
from app.domain.errors import ConflictError, NotSupportedError
from app.domain.guards import ActionClass, Stakes
from app.domain.messages import Message, Text
from app.transport.preview import preview
from app.transport.request import Request


def refuse_unless_offered(command: Command, offered: Capabilities, connection_id: str) -> None:
    """Raises NotSupportedError with the declared reason when the system cannot do what is commanded."""
    capability = COMMAND_CAPABILITIES[type(command)]
    why = offered.why_not(capability)
    if why is not None:
        raise NotSupportedError(capability, why, connection_id=connection_id)


def refuse_blocked(backups: Iterable[Backup], capability: Capability, connection_id: str) -> None:
    """Raises ConflictError with the reason of the first backup that does not allow the action."""
    for backup in backups:
        for blocked, why in backup.blocked:
            if blocked is capability:
                raise ConflictError(why, connection_id=connection_id, operation=capability)


def planned_change(
    connected: Connected,
    command: Command,
    action: ActionClass,
    name_to_type: str,
    requests: Iterable[Request],
    *,
    payload: object,
    summary: tuple[tuple[str, Text], ...] = (),
    stakes: Stakes | None = None,
    irreversible: Message | None = None,
    side_effects: tuple[Message, ...] = (),
    bookmark: str = "",
) -> PlannedChange:
    """A change with its requests as the operator may read them. The arguments are the fields of ``PlannedChange``."""
    redactor, base_path = connected.channel.redactor, connected.connection.address.base_path
    return PlannedChange(
        connection_id=connected.id,
        command=command,
        action=action,
        name_to_type=name_to_type,
        requests=tuple(preview(request, redactor, base_path) for request in requests),
        stakes=stakes or Stakes(),
        summary=summary,
        irreversible=irreversible,
        side_effects=side_effects,
        bookmark=bookmark,
        payload=payload,
    )
