"""What Lantern can do, and a reason for everything it cannot."""

from app.domain.capabilities import Capabilities, Capability
from app.domain.messages import Message

_OFFERED = frozenset({Capability.LOGS, Capability.DELETE})
_REASONS = {one: Message.of("lantern.no_call.why", capability=one) for one in Capability if one not in _OFFERED}

CAPABILITIES = Capabilities(
    _OFFERED,
    {
        **_REASONS,
        Capability.START_BACKUP: Message.of("lantern.no_start.why"),
        Capability.RESTORE: Message.of("lantern.no_restore.why"),
    },
)
