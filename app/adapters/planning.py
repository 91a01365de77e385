"""Plans changes: refuses what cannot be, and makes the exact requests reviewable. For all adapters."""

from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from contextlib import aclosing

from app.adapters.connected import Connected
from app.domain.backups import Backup, BackupPage, BackupQuery, BackupRef
from app.domain.capabilities import Capabilities, Capability
from app.domain.changes import COMMAND_CAPABILITIES, Command, PlannedChange
from app.domain.errors import ConflictError, NotSupportedError
from app.domain.guards import ActionClass, Stakes
from app.domain.messages import Message, Text
from app.transport.preview import preview
from app.transport.request import Request

NAMED_AT_MOST = 5
"""So many objects a review names one by one."""


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


async def takes_last_good(
    pages: Callable[[BackupQuery], AsyncGenerator[BackupPage, None]], backups: Sequence[Backup]
) -> bool:
    """Whether a place would be left without a backup that can be used. ``pages`` lists as ``BackupSystem.backups``."""
    doomed = {one.ref for one in backups}
    for scope in {one.ref.scope for one in backups if one.state.is_usable}:
        if not await _has_good(pages(BackupQuery(scope)), doomed):
            return True
    return False


async def _has_good(pages: AsyncGenerator[BackupPage, None], doomed: set[BackupRef]) -> bool:
    async with aclosing(pages):
        async for page in pages:
            if any(one.state.is_usable and one.ref not in doomed for one in page.backups):
                return True
    return False


def told_apart(backup: Backup, name: Text | None = None) -> Text:
    """A backup in a review, by name and time: those of one place often share the name.

    Args:
        name: what it is called where its own name does not say enough.
    """
    name = backup.name if name is None else name
    return name if backup.started_at is None else Message.of("review.backup.value", name=name, time=backup.started_at)


def named_lines(label: str, names: Sequence[Text], count_label: str) -> tuple[tuple[str, Text], ...]:
    """Lines of a review that name the first few objects, and tell the number where there are more."""
    lines: list[tuple[str, Text]] = [(label, name) for name in names[:NAMED_AT_MOST]]
    return (*lines, (count_label, str(len(names)))) if len(names) > NAMED_AT_MOST else tuple(lines)


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
