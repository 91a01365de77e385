"""Alerts that the past has left: about failed backups, storage and copies."""

from collections.abc import Mapping

from app.demo.unitrends.backup_store import BackupStore
from app.demo.unitrends.cast import LOCAL, MANAGED
from app.demo.unitrends.records import FAILURE, Alert, Instance
from app.demo.unitrends.rhythms import DAY_S

_KEEP_DAYS = 14


def past_alerts(backups: BackupStore, instances: Mapping[tuple[int, int], Instance], now: float) -> list[Alert]:
    """The alerts of the last two weeks, oldest first, numbered per system."""
    drafts = [
        Alert(
            MANAGED, 0, now - 9.2 * DAY_S, now - 0.4 * DAY_S, "warning", "Storage Internal is 89% full.", 1, "Internal"
        ),
        Alert(
            LOCAL,
            0,
            now - 6.6 * DAY_S,
            now - 6.5 * DAY_S,
            "warning",
            "Copies to ueb-vault-02 are slow.",
            2,
            "ueb-vault-02",
        ),
        Alert(LOCAL, 0, now - 3.1 * DAY_S, now - 3.1 * DAY_S, "notice", "A new release is available.", 3, "Updates"),
    ]
    drafts[1].is_resolved = True
    for backup in backups.of((LOCAL, MANAGED), now - _KEEP_DAYS * DAY_S):
        instance = instances.get((backup.sid, backup.instance_id or 0))
        if backup.status != FAILURE or instance is None or backup.ended_at is None:
            continue
        text = f"Backup of {instance.name} failed (backup {backup.serial})."
        alert = Alert(
            backup.sid, 0, backup.ended_at, backup.ended_at, "critical", text, backup.client_id, instance.name
        )
        alert.is_resolved = backup.ended_at < now - 5 * DAY_S
        drafts.append(alert)
    drafts.sort(key=lambda alert: alert.created_at)
    for number, alert in enumerate(drafts, start=1):
        alert.id = number
    return drafts
