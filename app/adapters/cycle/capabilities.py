"""What this product can do, and a reason for everything it cannot: the description has no such calls."""

from datetime import datetime

from app.domain.capabilities import Capabilities, Capability
from app.domain.messages import Message

SCHEDULE_ONLY = Message.of("cycle.reason.schedule_only")
JOBS, EVENTS = "apionly-jobs-view", "monitor-view"
MANAGE = "containers-backups-manage"

CAPABILITIES = Capabilities(
    offered=frozenset(
        {
            Capability.ACTIVITIES,
            Capability.DELETE,
            Capability.LOGS,
            Capability.RESTORE,
            Capability.SCHEDULES,
            Capability.STORAGE,
            Capability.ALERTS,
        }
    ),
    reasons={
        Capability.START_BACKUP: SCHEDULE_ONLY,
        Capability.RUN_SCHEDULE: SCHEDULE_ONLY,
        Capability.PERCENT: Message.of("cycle.reason.percent"),
        Capability.CANCEL: Message.of("cycle.reason.cancel"),
        Capability.PAUSE: Message.of("cycle.reason.pause"),
        Capability.HOLD: Message.of("cycle.reason.hold"),
        Capability.VERIFY: Message.of("cycle.reason.verify"),
        Capability.DOWNLOAD: Message.of("cycle.reason.download"),
        Capability.BROWSE: Message.of("cycle.reason.browse"),
        Capability.ACKNOWLEDGE: Message.of("cycle.reason.acknowledge"),
        Capability.CHANGE_STORAGE: Message.of("cycle.reason.change_storage"),
    },
)

RUN_BLOCKED = CAPABILITIES.blocked(Capability.CANCEL, Capability.PAUSE)
"""What runs can only be waited for."""


def until_next_run(capabilities: Capabilities, at: datetime | None) -> Capabilities | None:
    """The same with the next run as the reason why a backup cannot be started; None: not known when."""
    if at is None:
        return None
    return capabilities.without({Capability.START_BACKUP: Message.of("cycle.reason.next_run", time=at)})


def of_key(*, may_see_events: bool) -> Capabilities:
    """What the product offers, less what the key is known to be refused."""
    if may_see_events:
        return CAPABILITIES
    return CAPABILITIES.without({Capability.ALERTS: Message.of("cycle.reason.key_lacks", capability=EVENTS)})
