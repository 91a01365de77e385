"""The restore: one at a time, in phases, with a restart of the service in the middle of the last one.

Order and lengths (ASSUMED, nominal seconds): download 10; validation 5, of which the last second shows
VALIDATION_SUCCESS; restore 30. From the 10th to the 20th second of the last phase connections are refused. When
they are taken again the database has been replaced, and every token and every listed ``file_id`` is void.
"""

from dataclasses import asdict, dataclass, field
from typing import Any

from app.demo.smartfabric_director.appliance import NAME, VERSION, Appliance
from app.demo.smartfabric_director.planner import Planner
from app.demo.smartfabric_director.records import RemoteTar, load_tar
from app.demo.smartfabric_director.remote_files import RemoteFile, RemoteFiles
from app.demo.smartfabric_director.runs import Runs

_SUCCESS_SHOWN_S = 1.0
_RESTART_AFTER_S = 10.0
_ABOUT = (NAME, "APPLIANCE")
_KEPT = "Database could not be restored. The previous data was kept."
RUNNING_STATES = (
    "DOWNLOADING_FILE_IN_PROGRESS",
    "VALIDATION_IN_PROGRESS",
    "VALIDATION_SUCCESS",
    "RESTORE_STARTED",
)


@dataclass
class RestoreRecord:
    """The latest restore; times in epoch milliseconds, 0: not yet."""

    tar: RemoteTar
    file: dict[str, Any]
    server: tuple[str, str, int]
    start_time: int
    state: str = "DOWNLOADING_FILE_IN_PROGRESS"
    restore_status: str = "NOT_SET"
    end_time: int = 0
    message: str | None = None
    error_message: str | None = None
    acknowledged_by: str | None = None
    acknowledged_at: int = 0
    has_restarted: bool = False
    content: list[str] = field(default_factory=list)
    version: str | None = None


class Restore:
    """Takes the latest restore through its phases. ``previous`` is the record before it, for late status readings."""

    def __init__(self, appliance: Appliance, runs: Runs, planner: Planner, files: RemoteFiles) -> None:
        self._appliance = appliance
        self._runs = runs
        self._planner = planner
        self._files = files
        self.record: RestoreRecord | None = None
        self.previous: RestoreRecord | None = None

    @property
    def is_running(self) -> bool:
        """Whether a restore has not ended yet."""
        return self.record is not None and self.record.state in RUNNING_STATES

    def start(self, file: RemoteFile) -> None:
        """Begin a restore; the result of the one before is lost."""
        self.previous = self.record
        server = file.server
        address = (server.protocol, server.host, server.port)
        self.record = RestoreRecord(file.tar, file.view(), address, self._appliance.now_ms())
        self._runs.is_blocked = True
        message = f"Restore of {file.name} started."
        self._appliance.journal.happened("RESTORE_STARTED", "INFO", self.record.start_time, message, _ABOUT)

    def recall(self, file: RemoteFile, status: str) -> None:
        """Put the result of a restore of yesterday on record, not acknowledged: SUCCESS or FAILED."""
        server = file.server
        at_ms = self._appliance.now_ms() - 86_400_000
        self.record = RestoreRecord(file.tar, file.view(), (server.protocol, server.host, server.port), at_ms)
        self.record.has_restarted = True
        end_ms = self._at_ms(self.record, self._next_step_s(self.record))
        if status == "FAILED":
            self._fail(self.record, end_ms, "RESTORE_FAILED", _KEPT)
        else:
            self._succeed(self.record, end_ms)

    def is_restarting(self) -> bool:
        """Whether the service is down just now: its restart has begun and not ended."""
        if self.record is None or self.record.state != "RESTORE_STARTED" or self.record.has_restarted:
            return False
        began_s = self._starts_restoring_s() + self._restart_after_s()
        return self._appliance.now_ms() >= self._at_ms(self.record, began_s)

    def next_ms(self) -> int | None:
        """When the running restore takes its next step; None without one."""
        if self.record is None or not self.is_running:
            return None
        if self.record.has_restarted and self._appliance.faults.is_on("restore_hangs"):
            return None
        return self._at_ms(self.record, self._next_step_s(self.record))

    def step(self, at_ms: int) -> None:
        """Take the step that is due at that moment."""
        record = self.record
        if record is None:
            return
        if record.state == "DOWNLOADING_FILE_IN_PROGRESS":
            self._end_download(record, at_ms)
        elif record.state == "VALIDATION_IN_PROGRESS":
            self._end_validation(record, at_ms)
        elif record.state == "VALIDATION_SUCCESS":
            record.state = "RESTORE_STARTED"
        elif not record.has_restarted:
            self._end_restart(record, at_ms)
        else:
            self._end_restore(record, at_ms)

    def _end_download(self, record: RestoreRecord, at_ms: int) -> None:
        servers = self._appliance.servers
        server = servers.find(*record.server)
        if server is None or not servers.answers(server):
            self._fail(record, at_ms, "DOWNLOADING_FILE_FAILED", f"Server {record.server[1]} cannot be reached.")
        elif record.tar.path not in server.tars or self._appliance.faults.strike("missing_file"):
            self._fail(record, at_ms, "DOWNLOADING_FILE_FAILED", f"File {record.tar.path} does not exist.")
        elif self._appliance.faults.strike("wrong_ftp_password"):
            self._fail(record, at_ms, "DOWNLOADING_FILE_FAILED", f"Login to server {record.server[1]} failed.")
        else:
            record.state = "VALIDATION_IN_PROGRESS"

    def _end_validation(self, record: RestoreRecord, at_ms: int) -> None:
        if record.tar.corrupt or self._appliance.faults.strike("corrupt_tar"):
            self._fail(record, at_ms, "VALIDATION_FAILED", "Checksum of the backup file does not match.")
        elif record.tar.version != VERSION:
            reason = f"Backup version {record.tar.version} does not fit SFD version {VERSION}."
            self._fail(record, at_ms, "VALIDATION_FAILED", reason)
        else:
            record.state = "VALIDATION_SUCCESS"

    def _end_restart(self, record: RestoreRecord, at_ms: int) -> None:
        record.has_restarted = True
        if not self._appliance.faults.is_on("restore_fails"):
            self._replace_data(record.tar, at_ms)
        if not self._appliance.faults.is_on("tokens_survive_restore"):
            self._appliance.sessions.void_all()
        self._files.forget()

    def _end_restore(self, record: RestoreRecord, at_ms: int) -> None:
        if self._appliance.faults.strike("restore_fails"):
            self._fail(record, at_ms, "RESTORE_FAILED", _KEPT)
        else:
            self._succeed(record, at_ms)

    def _succeed(self, record: RestoreRecord, at_ms: int) -> None:
        record.state = "RESTORE_COMPLETED"
        record.restore_status = "SUCCESS"
        record.end_time = at_ms
        record.content, record.version = list(record.tar.content), record.tar.version
        record.message = f"Restore of {record.file['backup_file_name']} completed successfully."
        self._runs.is_blocked = False
        self._appliance.journal.happened("RESTORE_COMPLETED", "INFO", at_ms, record.message, _ABOUT)

    def _fail(self, record: RestoreRecord, at_ms: int, state: str, reason: str) -> None:
        record.state = state
        is_early = state != "RESTORE_FAILED"
        keeps_quiet = is_early and self._appliance.faults.is_on("early_failure_not_set")
        record.restore_status = "NOT_SET" if keeps_quiet else "FAILED"
        record.end_time = at_ms
        record.message = f"Restore of {record.file['backup_file_name']} failed on {NAME}."
        record.error_message = reason
        self._runs.is_blocked = False
        self._appliance.journal.happened("RESTORE_FAILED", "ERROR", at_ms, f"{record.message} {reason}", _ABOUT)

    def _replace_data(self, tar: RemoteTar, at_ms: int) -> None:
        db = self._appliance.db
        if "CONFIG_DATA" in tar.content:
            db.bring_back(tar.config_version, tar.lineage)
            for job in db.jobs.values():
                self._planner.wake_up(job, at_ms, db.count_runs(job.id))
            self._runs.adopt()
        if "EVENTS_AND_LOGS_DATA" in tar.content:
            self._appliance.journal.forget_after(tar.lineage[-1][1] or tar.backup_time)

    def _next_step_s(self, record: RestoreRecord) -> float:
        """Nominal seconds from the start to the next step."""
        nominal_s = self._appliance.lengths.nominal_s
        download_s, validation_s = nominal_s("download_length"), nominal_s("validation_length")
        if record.state == "DOWNLOADING_FILE_IN_PROGRESS":
            return download_s
        if record.state == "VALIDATION_IN_PROGRESS":
            return download_s + max(0.0, validation_s - _SUCCESS_SHOWN_S)
        if record.state == "VALIDATION_SUCCESS":
            return self._starts_restoring_s()
        if not record.has_restarted:
            return self._starts_restoring_s() + self._restart_after_s() + nominal_s("restart_length")
        whole_s = max(nominal_s("restore_length"), self._restart_after_s() + nominal_s("restart_length"))
        return self._starts_restoring_s() + whole_s

    def _starts_restoring_s(self) -> float:
        nominal_s = self._appliance.lengths.nominal_s
        return nominal_s("download_length", "validation_length")

    def _restart_after_s(self) -> float:
        return min(_RESTART_AFTER_S, self._appliance.lengths.nominal_s("restore_length") / 2)

    def _at_ms(self, record: RestoreRecord, nominal_s: float) -> int:
        return self._appliance.lengths.end_ms(record.start_time, nominal_s)

    def snapshot(self) -> dict[str, Any] | None:
        """The latest restore as JSON values."""
        return asdict(self.record) if self.record else None

    def load(self, saved: dict[str, Any] | None) -> None:
        """Take up what ``snapshot`` wrote."""
        self.record = self.previous = None
        if saved is not None:
            protocol, host, port = saved["server"]
            self.record = RestoreRecord(**{**saved, "tar": load_tar(saved["tar"]), "server": (protocol, host, port)})
        self._runs.is_blocked = self.is_running
