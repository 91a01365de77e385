"""What this product can do, and a reason for everything it cannot (2.0, index of chapter 4: no such calls)."""

from app.domain.capabilities import Capabilities, Capability
from app.domain.messages import Message

CAPABILITIES = Capabilities(
    offered=frozenset(
        {
            Capability.START_BACKUP,
            Capability.ACTIVITIES,
            Capability.LOGS,
            Capability.RESTORE,
            Capability.ACKNOWLEDGE,
            Capability.SCHEDULES,
            Capability.STORAGE,
            Capability.CHANGE_STORAGE,
            Capability.ALERTS,
        }
    ),
    reasons={
        Capability.PERCENT: Message.of("sfd.no_percent.off.why"),
        Capability.CANCEL: Message.of("sfd.no_cancel.off.why"),
        Capability.PAUSE: Message.of("sfd.no_pause.off.why"),
        Capability.DELETE: Message.of("sfd.no_delete.off.why"),
        Capability.HOLD: Message.of("sfd.no_hold.off.why"),
        Capability.VERIFY: Message.of("sfd.no_verify.off.why"),
        Capability.DOWNLOAD: Message.of("sfd.no_download.off.why"),
        Capability.BROWSE: Message.of("sfd.no_browse.off.why"),
        Capability.RUN_SCHEDULE: Message.of("sfd.no_run_schedule.off.why"),
    },
)

DELETED_JOBS = CAPABILITIES.without({Capability.START_BACKUP: Message.of("sfd.no_backup_here.deleted.why")})
REMOTE_FILES = CAPABILITIES.without({Capability.START_BACKUP: Message.of("sfd.no_backup_here.remote.why")})

RUN_BLOCKED = CAPABILITIES.blocked(Capability.CANCEL, Capability.PAUSE)
"""A run that was started can only be waited for."""
