"""Restore: calls 4.13 to 4.15 (2.0 p.65, p.67; the acknowledgement is ASSUMED)."""

from typing import Any

from app.demo.smartfabric_director import ids, views
from app.demo.smartfabric_director.appliance import Appliance
from app.demo.smartfabric_director.checks import Fields
from app.demo.smartfabric_director.envelope import Note, RefusedError, envelope, refused_field
from app.demo.smartfabric_director.gate import Answer, Call, Gate, accepted
from app.demo.smartfabric_director.remote_files import RemoteFiles
from app.demo.smartfabric_director.restore import Restore, RestoreRecord
from app.demo.smartfabric_director.runs import Runs

_ALL_FORMS = "body,flag,empty,query"


class RestoreCalls:
    """Starts a restore, tells the state of the latest one, and acknowledges its result."""

    def __init__(self, appliance: Appliance, gate: Gate, restore: Restore, files: RemoteFiles, runs: Runs) -> None:
        self._appliance = appliance
        self._restore = restore
        self._files = files
        self._runs = runs
        gate.open("POST", "/backups/restore", self._start)
        gate.open("GET", "/backups/restore/status", self._status)
        gate.open("POST", "/backups/restore/status", self._acknowledge)

    def _start(self, call: Call) -> Answer:
        fields = Fields(call.body)
        file_id = fields.text("file_id")
        fields.settle()
        if self._restore.is_running:
            raise RefusedError(400, Note("restore_already_in_progress"))
        if self._runs.running is not None:
            raise RefusedError(400, Note("backup_in_progress"))
        file = self._files.find(file_id)
        if file is None:
            raise refused_field("invalid_backup_file", "file_id", file_id)
        self._restore.start(file)
        note = Note("restore_initiated_success", (file.name,))
        if self._appliance.faults.is_on("restore_answers_id"):
            return Answer(envelope([note], self._appliance.new_id(ids.REMOTE_FILE)), 201, is_envelope=True)
        return accepted(note, 201)

    def _status(self, call: Call) -> Answer:
        record = self._visible_record()
        if record is None:
            return Answer(self._appliance.views.one(views.RESTORE, self._nothing_yet(), call.path))
        wrapper = "file_info"
        if self._appliance.faults.is_on("restore_file_wrapper"):
            wrapper = self._appliance.faults.value("restore_file_wrapper", "backup_file")
        dress = self._appliance.views.one
        view = {
            wrapper: dress(views.REMOTE_FILE, dict(record.file), call.path),
            "restore_info": dress(views.RESTORE_INFO, _info(record), call.path),
            "state": record.state,
            "error_message": record.error_message,
        }
        return Answer(dress(views.RESTORE, view, call.path))

    def _acknowledge(self, call: Call) -> Answer:
        self._look_at_form(call)
        record = self._restore.record
        if record is None or record.restore_status not in ("SUCCESS", "FAILED"):
            raise RefusedError(400, Note("ack_restore_failed"))
        record.restore_status = "ACK"
        record.acknowledged_by = call.user_id
        record.acknowledged_at = self._appliance.now_ms()
        if self._appliance.faults.is_on("ack_resets_state"):
            record.state = "NOT_STARTED"
        return accepted(Note("ack_restore_success"), 201)

    def _look_at_form(self, call: Call) -> None:
        """Take the four forms an acknowledgement might have; refuse everything else."""
        if "action" in call.query:
            form, offender, is_right = "query", "action", call.query["action"] == "ACK"
        elif "restore_status" in call.body:
            form, offender, is_right = "body", "restore_status", call.body["restore_status"] == "ACK"
        elif "acknowledge" in call.body:
            form, offender, is_right = "flag", "acknowledge", call.body["acknowledge"] is True
        else:
            form, offender, is_right = "empty", "restore_status", not call.body
        allowed = self._appliance.faults.value("acknowledge_forms", _ALL_FORMS).split(",")
        if not is_right or form not in allowed:
            raise refused_field("invalid_field_value", offender)

    def _visible_record(self) -> RestoreRecord | None:
        record, faults = self._restore.record, self._appliance.faults
        if record is not None and faults.is_on("restore_status_lags"):
            lag_ms = faults.number("restore_status_lags", 2.0) * 1000
            if self._appliance.now_ms() - record.start_time < lag_ms:
                return self._restore.previous
        return record

    def _nothing_yet(self) -> dict[str, Any]:
        if self._appliance.faults.is_on("no_restore_nulls"):
            return {"file_info": None, "restore_info": None, "state": "NOT_STARTED", "error_message": None}
        return {"restore_info": {"restore_status": "NOT_SET"}, "state": "NOT_STARTED"}


def _info(record: RestoreRecord) -> dict[str, Any]:
    return {
        "content": list(record.content),
        "version": record.version,
        "acknowledged_by": record.acknowledged_by,
        "acknowledged_at": record.acknowledged_at or None,  # "empty" while nobody has acknowledged
        "start_time": record.start_time,
        "end_time": record.end_time,
        "restore_status": record.restore_status,
        "message": record.message,
    }
