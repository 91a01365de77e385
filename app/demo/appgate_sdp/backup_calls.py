"""Starting a backup, following it, deleting it. The download has a module of its own."""

from typing import Any
from urllib.parse import urlsplit

from starlette.responses import Response

from app.demo.appgate_sdp.backups import Backups
from app.demo.appgate_sdp.collective import Collective
from app.demo.appgate_sdp.errors import RefusedError, bad_json
from app.demo.appgate_sdp.gate import Answer, Call, Door, Gate
from app.demo.appgate_sdp.notices import Notices
from app.demo.appgate_sdp.records import Appliance, Backup

PRIVILEGE = ("Backup", "Appliance")
ONE_BACKUP = "/appliances/{id}/backup/{backup_id}"
GPG = frozenset(("gpg",))


class BackupCalls:
    """Answers for backups; ``backup_of`` and ``not_ready`` serve the download too."""

    def __init__(self, collective: Collective, gate: Gate, backups: Backups, notices: Notices) -> None:
        self._collective = collective
        self._gate = gate
        self._backups = backups
        self._notices = notices
        gate.open(
            Door("POST", "/appliances/{id}/backup", self._start, PRIVILEGE),
            Door("GET", ONE_BACKUP + "/status", self._status, PRIVILEGE, slow="poll_slow"),
            Door("DELETE", ONE_BACKUP, self._delete, PRIVILEGE, forms=GPG),
        )

    def backup_of(self, call: Call) -> Backup:
        """The backup of the path.

        Raises:
            RefusedError: 403, 404, and 503 when the switched-off backup API refuses everything.
        """
        appliance = self._gate.appliance_of(call, "Backup")
        backup = self._backups.find(appliance.id, call.ids["backup_id"])
        faults = self._collective.faults
        if backup is None:
            if self._backups.was_deleted(call.ids["backup_id"]):
                raise RefusedError(
                    _status(faults.value("deleted_status"), 410 if faults.is_on("deleted_status") else 404)
                )
            raise RefusedError(404)
        if faults.is_on("off_refuses_all") and not self._collective.settings.is_backup_enabled:
            raise RefusedError(503, "Backup API is disabled.")
        if not self._is_reachable(appliance):
            raise wrong_state(call.spoken.version)
        return backup

    def not_ready(self, version: int) -> RefusedError:
        """A backup that is still in processing cannot be downloaded or deleted."""
        faults = self._collective.faults
        if faults.is_on("unready_status"):
            return RefusedError(_status(faults.value("unready_status"), 404))
        return wrong_state(version)

    def _start(self, call: Call) -> Answer | Response:
        appliance = self._gate.appliance_of(call, "Backup")
        faults, version = self._collective.faults, call.spoken.version
        options = self._options(call)
        if not self._collective.settings.is_backup_enabled:
            if faults.is_on("off_without_json"):
                return self._gate.unavailable_page()
            raise RefusedError(503, "Backup API is disabled.")
        self._look_at_state(appliance, version)
        backup = self._backups.start(appliance, **options)
        self._notices.expect(backup)
        status = 202 if version >= 20 else 200
        if faults.is_on("start_status"):
            status = _status(faults.value("start_status"), 200)
        return Answer({"id": backup.id}, status)

    def _options(self, call: Call) -> dict[str, Any]:
        known = {"logs", "audit"}
        if call.spoken.version >= 16:
            known.add("notifyUrl")
        if call.spoken.version <= 14:
            known.add("opt")
        is_optional = not self._collective.faults.is_on("body_required")
        body = self._gate.object_of(call, known, may_be_empty=is_optional)
        for name in ("logs", "audit", "opt"):
            if not isinstance(body.get(name, False), bool | None):
                raise bad_json(f'Cannot deserialize value of field "{name}"')
        url = body.get("notifyUrl")
        if url is not None and not _is_url(url):
            raise bad_json('Cannot deserialize value of field "notifyUrl"')
        logs = body.get("logs")
        by_default = self._collective.faults.is_on("logs_by_default")
        return {
            "logs": by_default if logs is None else bool(logs),
            "audit": bool(body.get("audit")),
            "notify_url": url or "",
        }

    def _look_at_state(self, appliance: Appliance, version: int) -> None:
        """The states in which an appliance makes no backup (ASSUMED list)."""
        collective = self._collective
        if collective.faults.is_on("any_state"):
            return
        is_reachable = appliance.is_activated and self._is_reachable(appliance)
        is_busy = self._backups.running(appliance.id) is not None and not collective.faults.is_on("parallel_backups")
        if not is_reachable or is_busy:
            raise wrong_state(version)

    def _is_reachable(self, appliance: Appliance) -> bool:
        """Whether the appliance itself can answer; the Controller only passes these calls on."""
        collective = self._collective
        is_away = collective.is_offline(appliance) or collective.is_meant("upgrading", appliance)
        return not is_away or collective.faults.is_on("any_state")

    def _status(self, call: Call) -> Answer:
        backup, faults, version = self.backup_of(call), self._collective.faults, call.spoken.version
        is_done = backup.ended_at is not None
        shown: dict[str, Any] = {"status": "done" if is_done else "processing"}
        if faults.is_on("unknown_status"):
            shown["status"] = faults.value("unknown_status", "queued")
        if not is_done and version >= 18 and not faults.is_on("no_message"):
            shown["message"] = self._backups.message_of(backup)
        if is_done and version >= 17 and not faults.is_on("done_without_result"):
            shown["result"] = "success" if backup.failure is None else "failure"
        if is_done and version >= 12 and not faults.is_on("bare_status"):
            shown["output"], shown["encoding"] = self._backups.output_of(backup)
        return Answer(shown)

    def _delete(self, call: Call) -> Answer:
        faults, version = self._collective.faults, call.spoken.version
        backup = self.backup_of(call)
        if faults.strike("delete_error", call.path):
            raise RefusedError(500)
        if backup.ended_at is None and not faults.is_on("delete_cancels"):
            raise self.not_ready(version)
        self._backups.delete(backup)
        status = 202 if version >= 20 else 204
        if faults.is_on("delete_status"):
            status = _status(faults.value("delete_status"), 204)
        return Answer(status=status)


def wrong_state(version: int) -> RefusedError:
    """412; versions before 19 list no status for it, so that 500 is left (ASSUMED)."""
    return RefusedError(412 if version >= 19 else 500)


def _status(value: str, default: int) -> int:
    return int(value) if value else default


def _is_url(value: Any) -> bool:
    if not isinstance(value, str):
        return False
    try:
        parts = urlsplit(value)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
