"""What this product can do, and a reason for everything it cannot: no such calls in any API version from 11 to 23."""

from app.adapters.appgate_sdp import wire
from app.adapters.appgate_sdp.ids import FUNCTIONS
from app.adapters.appgate_sdp.rights import Rights
from app.adapters.appgate_sdp.status_board import OFFLINE
from app.domain.capabilities import Capabilities, Capability
from app.domain.messages import Message

CAPABILITIES = Capabilities(
    offered=frozenset(
        {
            Capability.START_BACKUP,
            Capability.ACTIVITIES,
            Capability.DELETE,
            Capability.DOWNLOAD,
            Capability.LOGS,
            Capability.RESTORE_GUIDE,
            Capability.CHANGE_STORAGE,
        }
    ),
    reasons={
        Capability.PERCENT: Message.of("appgate.no_percent.off.why"),
        Capability.CANCEL: Message.of("appgate.no_cancel.off.why"),
        Capability.PAUSE: Message.of("appgate.no_pause.off.why"),
        Capability.HOLD: Message.of("appgate.no_hold.off.why"),
        Capability.VERIFY: Message.of("appgate.no_verify.off.why"),
        Capability.BROWSE: Message.of("appgate.no_browse.off.why"),
        Capability.RESTORE: Message.of("appgate.no_restore.off.why"),
        Capability.ACKNOWLEDGE: Message.of("appgate.no_acknowledge.off.why"),
        Capability.SCHEDULES: Message.of("appgate.no_schedules.off.why"),
        Capability.RUN_SCHEDULE: Message.of("appgate.no_schedules.off.why"),
        Capability.STORAGE: Message.of("appgate.no_storage.off.why"),
        Capability.ALERTS: Message.of("appgate.no_alerts.off.why"),
    },
)

RUN_BLOCKED = CAPABILITIES.blocked(Capability.CANCEL, Capability.PAUSE)
"""A run that was started can only be waited for."""

WITH_BACKUP_RIGHT = (
    Capability.START_BACKUP,
    Capability.ACTIVITIES,
    Capability.DELETE,
    Capability.DOWNLOAD,
    Capability.LOGS,
)

STATELESS = frozenset({"gateway", "connector", "logForwarder"})
"""Appliances with no other functions hold no state of their own; the vendor's tool leaves them out."""


def capabilities_of(rights: Rights) -> Capabilities:
    """What the signed-in user can do."""
    found = CAPABILITIES
    if not rights.may_back_up:
        found = found.without(dict.fromkeys(WITH_BACKUP_RIGHT, Message.of("appgate.no_right.backup.why")))
    if not rights.may_change_settings:
        found = found.without({Capability.CHANGE_STORAGE: Message.of("appgate.no_right.settings.why")})
    return found


def functions_of(appliance: wire.Appliance) -> tuple[str, ...]:
    """The functions that are on, by the vendor's field names."""
    return tuple(name for name in FUNCTIONS if getattr(appliance, name).enabled)


def why_no_backup(
    appliance: wire.Appliance, status: wire.ApplianceStatus | None, rights: Rights, *, stateless_allowed: bool
) -> Message | None:
    """Why an appliance cannot or need not be backed up; None when it can. A status not heard of blocks nothing."""
    if not rights.may_back_up_this(appliance):
        return Message.of("appgate.no_right.appliance.why")
    if appliance.activated is False:
        return Message.of("appgate.not_activated.off.why")
    if not stateless_allowed and STATELESS.issuperset(functions_of(appliance)):
        return Message.of("appgate.stateless.off.why")
    if status is not None and status.status == OFFLINE:
        return Message.of("appgate.offline.off.why")
    if status is not None and "upgrading" in {status.details.upgrade.status, status.upgrade.status}:
        return Message.of("appgate.upgrading.off.why")
    return None
