"""What this product can do, and a reason for everything it cannot (OAS: there are no such calls)."""

from app.domain.capabilities import Capabilities, Capability
from app.domain.messages import Message

CAPABILITIES = Capabilities(
    offered=frozenset(
        {
            Capability.START_BACKUP,
            Capability.ACTIVITIES,
            Capability.PERCENT,
            Capability.CANCEL,
            Capability.DELETE,
            Capability.RESTORE,
            Capability.SCHEDULES,
            Capability.STORAGE,
            Capability.ALERTS,
        }
    ),
    reasons={
        Capability.PAUSE: Message.of("astra.no_pause.off.why"),
        Capability.HOLD: Message.of("astra.no_hold.off.why"),
        Capability.VERIFY: Message.of("astra.no_verify.off.why"),
        Capability.DOWNLOAD: Message.of("astra.no_download.off.why"),
        Capability.LOGS: Message.of("astra.no_logs.off.why"),
        Capability.BROWSE: Message.of("astra.no_browse.off.why"),
        Capability.ACKNOWLEDGE: Message.of("astra.no_acknowledge.off.why"),
        Capability.RUN_SCHEDULE: Message.of("astra.no_run_schedule.off.why"),
        Capability.CHANGE_STORAGE: Message.of("astra.no_change_storage.off.why"),
    },
)

NO_CLUSTER = CAPABILITIES.without({Capability.START_BACKUP: Message.of("astra.no_backup_here.no_cluster.why")})
CLUSTER = CAPABILITIES.without({Capability.START_BACKUP: Message.of("astra.no_backup_here.cluster.why")})
REPLICA = CAPABILITIES.without({Capability.START_BACKUP: Message.of("astra.no_backup_here.replica.why")})
NOT_NOW = CAPABILITIES.without({Capability.START_BACKUP: Message.of("astra.no_backup_here.not_now.why")})

NO_PAUSE = (Capability.PAUSE, CAPABILITIES.reasons[Capability.PAUSE])
NO_CANCEL_OF_RESTORE = (Capability.CANCEL, Message.of("astra.no_cancel.restore.why"))
NO_CANCEL_OF_DELETION = (Capability.CANCEL, Message.of("astra.no_cancel.deletion.why"))
NO_CANCEL_YET = (Capability.CANCEL, Message.of("astra.no_cancel.not_begun.why"))
NO_CANCEL_AFTER_END = (Capability.CANCEL, Message.of("astra.no_cancel.ended.why"))
NO_CANCEL_NOW = (Capability.CANCEL, Message.of("astra.no_cancel.state.why"))
