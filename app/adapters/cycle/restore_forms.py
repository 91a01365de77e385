"""Where a backup can be restored to: an instance of its container that runs and is ready. There is nothing else to ask.

That instances of other containers are refused is ASSUMED; the restore command is the container's own anyway.
"""

from app.adapters.cycle import wire
from app.adapters.cycle.hub import DELETED, Hub
from app.adapters.cycle.words import ready_text, state_text
from app.domain.forms import Choice, FieldType, Form, FormField
from app.domain.messages import Message
from app.domain.restore import RestoreRequest

INSTANCE = "instance"

TARGET_FORM = Form(
    (
        FormField(
            INSTANCE, "cycle.restore.instance", FieldType.CHOICE, required=True, help="cycle.restore.instance_help"
        ),
    )
)


def is_ready(instance: wire.Instance) -> bool:
    """Whether the restore command can run in it."""
    return instance.state.current == "running" and instance.ready_state == "active"


def not_ready(instance: wire.Instance) -> Message:
    """Why the restore command cannot run in it."""
    return Message.of(
        "cycle.check.target_not_ready",
        name=instance.hostname or instance.id,
        state=state_text(instance.state.current),
        ready=ready_text(instance.ready_state),
    )


async def instance_choices(hub: Hub, request: RestoreRequest) -> tuple[Choice, ...]:
    """The instances of the container; the one the backup was taken from is suggested while it can be used."""
    scope = request.backup.ref.scope if request.backup is not None else request.scope
    container = await hub.container(scope)
    found = [one.value for one in await hub.client.instances(container.id) if one.value.state.current != DELETED]
    ready = [one.id for one in found if is_ready(one)]
    suggested = scope.native_id if scope.native_id in ready else (ready[0] if len(ready) == 1 else None)
    return tuple(_choice(one, is_suggested=one.id == suggested) for one in found)


def _choice(instance: wire.Instance, *, is_suggested: bool) -> Choice:
    off = None
    if not is_ready(instance):
        off = Message.of(
            "cycle.restore.instance_not_ready",
            state=state_text(instance.state.current),
            ready=ready_text(instance.ready_state),
        )
    return Choice(instance.id, instance.hostname or instance.id, instance.id, off, is_suggested)
