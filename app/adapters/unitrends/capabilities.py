"""What the signed-in user can do here, and why not the rest."""

from collections.abc import Mapping
from datetime import datetime

from app.domain.capabilities import Capabilities, Capability
from app.domain.messages import Message
from app.domain.restore import Evidence, EvidenceKind, Finding
from app.transport.auth import Session

OFFERED = frozenset(
    {
        Capability.START_BACKUP,
        Capability.ACTIVITIES,
        Capability.PERCENT,
        Capability.CANCEL,
        Capability.PAUSE,
        Capability.DELETE,
        Capability.HOLD,
        Capability.LOGS,
        Capability.BROWSE,
        Capability.RESTORE,
        Capability.SCHEDULES,
        Capability.RUN_SCHEDULE,
        Capability.STORAGE,
        Capability.ALERTS,
    }
)

WRITES = (
    Capability.START_BACKUP,
    Capability.CANCEL,
    Capability.PAUSE,
    Capability.DELETE,
    Capability.HOLD,
    Capability.RESTORE,
    Capability.RUN_SCHEDULE,
)


def capabilities_of(session: Session | None) -> Capabilities:
    """All that the product offers, less what a monitoring user may not do."""
    reasons = {
        Capability.VERIFY: Message.of("unitrends.reason.verify"),
        Capability.DOWNLOAD: Message.of("unitrends.reason.download"),
        Capability.ACKNOWLEDGE: Message.of("unitrends.reason.acknowledge"),
        Capability.CHANGE_STORAGE: Message.of("unitrends.reason.change_storage"),
    }
    offered = Capabilities(OFFERED, reasons)
    why = why_no_writes(session)
    return offered if why is None else offered.without(dict.fromkeys(WRITES, why))


def why_no_writes(session: Session | None) -> Message | None:
    """Why nothing can be changed; None when it can. ``monitor`` marks a user who may only look."""
    return Message.of("unitrends.reason.monitor") if is_monitor(session) else None


def is_monitor(session: Session | None) -> bool:
    """Whether the signed-in user may only look."""
    return session is not None and session.facts.get("monitor") is True


def rights_evidence(session: Session | None, now: datetime) -> Evidence:
    """Whether the signed-in user may restore, as far as signing in told."""
    facts: Mapping[str, object] = session.facts if session is not None else {}
    kind = EvidenceKind.RIGHTS
    if is_monitor(session):
        title = Message.of("unitrends.check.rights_missing")
        return Evidence(kind, Finding.BAD, title, Message.of("unitrends.reason.monitor"), checked_at=now)
    if facts.get("superuser") is True or facts.get("administrator") is True:
        return Evidence(kind, Finding.GOOD, Message.of("unitrends.check.rights"), checked_at=now)
    if facts.get("manager") is True and not facts.get("role_name"):
        return Evidence(kind, Finding.GOOD, Message.of("unitrends.check.rights"), checked_at=now)
    return Evidence(kind, Finding.UNKNOWN, Message.of("unitrends.check.rights_unknown"), checked_at=now)
