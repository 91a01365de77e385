"""What a system can do, declared by its adapter, with a reason for everything it cannot."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.messages import Message


class Capability(StrEnum):
    """Optional duties of the port, one each."""

    START_BACKUP = "start_backup"
    ACTIVITIES = "activities"
    PERCENT = "percent"
    CANCEL = "cancel"
    PAUSE = "pause"
    DELETE = "delete"
    HOLD = "hold"
    VERIFY = "verify"
    DOWNLOAD = "download"
    LOGS = "logs"
    BROWSE = "browse"
    RESTORE = "restore"
    RESTORE_GUIDE = "restore_guide"
    ACKNOWLEDGE = "acknowledge"
    SCHEDULES = "schedules"
    RUN_SCHEDULE = "run_schedule"
    STORAGE = "storage"
    CHANGE_STORAGE = "change_storage"
    ALERTS = "alerts"


@dataclass(frozen=True)
class Capabilities:
    """Which capabilities are offered, and why the others are not.

    ``reasons`` holds a message for each capability that is not offered (vendor's limit, missing right).
    """

    offered: frozenset[Capability] = frozenset()
    reasons: Mapping[Capability, Message] = field(default_factory=dict)

    def offers(self, capability: Capability) -> bool:
        """Whether the system can do it."""
        return capability in self.offered

    def why_not(self, capability: Capability) -> Message | None:
        """The reason, or None when it is offered."""
        if capability in self.offered:
            return None
        if capability is Capability.RESTORE_GUIDE and Capability.RESTORE in self.offered:
            return Message.of("capability.guide_not_needed.why")
        return self.reasons.get(capability, Message.of("capability.not_offered.why"))

    def blocked(self, *capabilities: Capability) -> tuple[tuple[Capability, Message], ...]:
        """These capabilities with the declared reasons, as runs and backups tell what they do not allow."""
        return tuple((capability, self.reasons[capability]) for capability in capabilities)

    def without(self, reasons: Mapping[Capability, Message]) -> "Capabilities":
        """A narrower set: the capabilities in ``reasons`` are taken out, with those reasons."""
        return Capabilities(self.offered - set(reasons), {**self.reasons, **reasons})
