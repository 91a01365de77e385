"""The backups of all appliances: started, in processing, done, failed, lost. Brought up to the clock when asked.

States, results and their order are the vendor's; durations, sizes and message texts are ASSUMED (but ``completing``).
"""

import base64
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from app.demo.appgate_sdp.backup_ids import BackupIds
from app.demo.appgate_sdp.collective import Collective
from app.demo.appgate_sdp.openpgp import BackupFile
from app.demo.appgate_sdp.records import CONTROLLER, Appliance, Backup
from app.demo.appgate_sdp.settings import DEMO_PASSPHRASE
from app.demo.appgate_sdp.switches import LENGTHS_S

MIB = 1024 * 1024
_STATEFUL_MIB, _STATELESS_MIB, _AUDIT_MIB, _LOGS_MIB = 8, 1, 200, 8
_HOUR_S = 3600.0
_FORGOTTEN_EVERY_S = 7 * 86_400.0
_GONE_LIMIT = 10_000  # ids of deleted backups that are remembered


class Backups:
    """The backup files of the Collective and the work on them."""

    def __init__(self, collective: Collective, forgotten: int | None) -> None:
        self._collective = collective
        self._ids = BackupIds(collective.seed)
        self._kept: dict[str, Backup] = {}
        self._of_appliance: dict[str, dict[str, Backup]] = {}  # the same ones, for lists of many appliances
        self._files: dict[str, BackupFile] = {}
        self._deleted: list[str] = []
        self.ended: list[Backup] = []  # ended since they were last taken, for whoever tells about it
        if forgotten:
            self._leave_behind(forgotten)

    def start(self, appliance: Appliance, *, logs: bool, audit: bool, notify_url: str) -> Backup:
        """Begin a backup of an appliance. Whoever calls has looked at its state."""
        faults = self._collective.faults
        now = self._collective.clock.now()
        failure = faults.strike("backup_fails")
        backup = Backup(
            id=self._ids.next(now, is_v4=faults.is_on("backup_id_v4")),
            appliance_id=appliance.id,
            started_at=now,
            duration_s=self._duration_s(appliance, logs or audit),
            payload=self._payload(appliance, logs, audit),
            passphrase=self._collective.settings.passphrase,
            logs=logs,
            audit=audit,
            notify_url=notify_url,
            failure=None if failure is None else failure.value or "something went wrong",
            is_failure_base64=faults.is_on("output_base64"),
        )
        self._keep(backup)
        return backup

    def find(self, appliance_id: str, backup_id: str) -> Backup | None:
        """A backup; ids are valid beneath the path of their appliance only."""
        backup = self._kept.get(backup_id.lower())
        return backup if backup is not None and backup.appliance_id == appliance_id else None

    def was_deleted(self, backup_id: str) -> bool:
        """Whether a backup of that id was there once and was deleted by a call."""
        return backup_id.lower() in self._deleted

    def running(self, appliance_id: str) -> Backup | None:
        """What the appliance is working on."""
        mine = self._of_appliance.get(appliance_id, {})
        return next((one for one in mine.values() if not one.ended_at), None)

    def used_by(self, appliance_id: str) -> int:
        """Bytes of backup files on an appliance."""
        mine = self._of_appliance.get(appliance_id, {})
        return sum(one.payload for one in mine.values() if one.ended_at and one.failure is None)

    def delete(self, backup: Backup) -> None:
        """Remove a backup and its file."""
        self._forget(backup.id)
        self._deleted = [*self._deleted[-_GONE_LIMIT:], backup.id]

    def file_of(self, backup: Backup) -> BackupFile:
        """The bytes of a backup that is done."""
        found = self._files.get(backup.id)
        if found is None:
            is_random = self._collective.faults.is_on("random_content")
            found = BackupFile(backup.id, backup.passphrase, backup.payload, is_random)
            self._files[backup.id] = found
        return found

    def message_of(self, backup: Backup) -> str:
        """What the appliance is doing at this moment."""
        appliance = self._collective.appliances[backup.appliance_id]
        stages = ["preparing"]
        if appliance.has(CONTROLLER):
            stages.append("dumping database")
        stages.append("collecting files")
        if backup.logs or backup.audit:
            stages.append("collecting logs")
        stages += ["encrypting", "completing"]
        done = self._collective.clock.worked_s(backup.started_at) / backup.duration_s
        return stages[min(int(done * len(stages)), len(stages) - 1)]

    def output_of(self, backup: Backup) -> tuple[str, str]:
        """Output of the backup command, and how it is encoded."""
        output = self._collective.faults.value("output_always") if backup.failure is None else backup.failure
        if backup.failure is not None and backup.is_failure_base64:
            return base64.b64encode(output.encode("utf-8")).decode("ascii"), "base64"
        return output, "utf-8"

    def advance(self) -> None:
        """End what is due; lose what is to be lost."""
        clock, faults = self._collective.clock, self._collective.faults
        for backup in list(self._kept.values()):
            if self._is_lost(backup):
                self._forget(backup.id)
            elif self._is_due(backup):
                backup.ended_at = clock.ends_at(backup.started_at, backup.duration_s)
                self.ended.append(backup)
        if faults.is_on("reboot"):
            faults.strike("reboot")

    def _is_due(self, backup: Backup) -> bool:
        is_open = backup.ended_at is None and not self._collective.faults.is_on("stall")
        return is_open and self._collective.clock.worked_s(backup.started_at) >= backup.duration_s

    def _is_lost(self, backup: Backup) -> bool:
        faults = self._collective.faults
        if self._collective.is_meant("reboot", self._collective.appliances[backup.appliance_id]):
            return True
        if backup.ended_at is None or not faults.is_on("retention"):
            return False
        return self._collective.clock.now() - backup.ended_at >= faults.number("retention", _HOUR_S)

    def _keep(self, backup: Backup) -> None:
        self._kept[backup.id] = backup
        self._of_appliance.setdefault(backup.appliance_id, {})[backup.id] = backup

    def _forget(self, backup_id: str) -> None:
        del self._of_appliance[self._kept.pop(backup_id).appliance_id][backup_id]
        self._files.pop(backup_id, None)

    def _duration_s(self, appliance: Appliance, is_long: bool) -> float:
        faults = self._collective.faults
        if faults.is_on("hour_long"):
            return max(0.001, faults.number("hour_long", _HOUR_S))
        sort = "logs_length" if is_long else ("controller_length" if appliance.has_state else "gateway_length")
        return max(0.001, faults.number(sort, LENGTHS_S[sort]))

    def _payload(self, appliance: Appliance, logs: bool, audit: bool) -> int:
        faults = self._collective.faults
        if faults.is_on("size_mib"):
            return round(faults.number("size_mib", 1.0) * MIB)
        base = _STATEFUL_MIB if appliance.has_state else _STATELESS_MIB
        size = _AUDIT_MIB if audit else base + (_LOGS_MIB if logs else 0)
        return size * MIB

    def _leave_behind(self, count: int) -> None:
        """Files of earlier runs whose ids somebody has forgotten: no call lists them, they only use disk."""
        stateful = [one for one in self._collective.appliances.values() if one.has_state] or [
            next(iter(self._collective.appliances.values()))
        ]
        newest_at = self._collective.clock.now() // 86_400 * 86_400 - 86_400
        for number in reversed(range(count)):
            started_at = newest_at - number // len(stateful) * _FORGOTTEN_EVERY_S + number % len(stateful)
            appliance = stateful[number % len(stateful)]
            size = _STATEFUL_MIB * MIB
            backup_id = self._ids.next(started_at)
            ended_at = started_at + LENGTHS_S["controller_length"]
            forgotten = Backup(backup_id, appliance.id, started_at, 12.0, size, DEMO_PASSPHRASE, ended_at=ended_at)
            self._keep(forgotten)

    def snapshot(self) -> dict[str, Any]:
        """All of it as JSON values."""
        return {
            "last_ticks": self._ids.last_ticks,
            "kept": [asdict(backup) for backup in self._kept.values()],
            "deleted": self._deleted,
        }

    def load(self, saved: Mapping[str, Any]) -> None:
        """Take up what ``snapshot`` wrote."""
        self._ids.last_ticks = int(saved["last_ticks"])
        self._kept.clear()
        self._of_appliance.clear()
        for one in saved["kept"]:
            self._keep(Backup(**one))
        self._deleted = list(saved["deleted"])
        self._files.clear()
