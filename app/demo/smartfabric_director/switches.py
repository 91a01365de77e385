"""The fault menu of the SmartFabric Director: bad days, and the other reading of what the guides leave open.

Names are switched on from the command line or the control interface. A value in brackets is optional.
"""

from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches

BAD_DAYS = {
    "wrong-ftp-password": "Remote servers, FTP and SFTP alike, refuse every password",
    "host-unreachable": "Remote servers cannot be reached (value: only this host)",
    "upload-fails-midway": "A backup ends COMPLETED_WITH_ERROR with size 0: the upload broke off (path: job name)",
    "backup-incomplete": "A backup ends COMPLETED_WITH_ERROR with a usable but partial tar (path: job name)",
    "backup-hangs": "A backup stays IN_PROGRESS as long as this is on",
    "stuck-not-set": "A backup stays NOT_SET as long as this is on",
    "corrupt-tar": "The next restore ends VALIDATION_FAILED",
    "missing-file": "The next restore ends DOWNLOADING_FILE_FAILED",
    "restore-fails": "The next restore ends RESTORE_FAILED",
    "restore-hangs": "A restore stays in RESTORE_STARTED, after its restart, as long as this is on",
    "restore-on-record": "An unacknowledged result of yesterday is on record (value: SUCCESS or FAILED)",
    "restore-status-lags": "The status shows the previous restore for some seconds after a start (value: seconds, 2)",
    "restart-answers-html": "While restarting it answers 503 with an HTML page instead of refusing connections",
    "token-life": "Tokens live this long (value: seconds, 60)",
    "times-in-ms": "Every time is in milliseconds, also those labelled seconds",
    "null-optional-fields": "Optional fields are null",
    "absent-optional-fields": "Optional fields are left out",
    "extra-fields": "Objects carry fields no guide mentions",
    "unknown-enum-value": "The main state of the first object of an answer is an unknown word (value: the word)",
    "envelope-without-messages": "Envelopes lack messages (value null: it is null)",
    "envelope-unknown-ids": "Envelopes carry message keys in no catalogue",
    "envelope-nulls": "Envelopes carry null for every text",
    "envelope-without-params": "Envelopes carry no messageParams",
    "envelope-empty-body": "Writes answer with their status and no body",
    "many-instances": "The list holds this many further old instances (value: count, 10000)",
    "slow-remote-files": "Listing remote files takes long (value: seconds, 45)",
    "refuse-writes-during-restore": "Writes answer 500 while a restore runs",
}

ASSUMED_OTHERWISE = {
    "base-path": "All paths stand beneath /sfd/api/v2",
    "refresh-token-life": "Refresh tokens live this long (value: seconds, 60)",
    "refresh-token-reusable": "A refresh token can be used more than once",
    "extend-needs-token": "Renewing needs the Authorization header",
    "extend-refusal-401": "A bad refresh token is refused with 401 instead of 400",
    "success-status": "Accepted writes answer with this status (value: 202)",
    "no-location-header": "Creating answers without a Location header",
    "ids-as-uuid": "New objects get UUIDs as ids",
    "user-info-seconds": "Times in user_info are seconds",
    "user-info-absent": "Objects carry no user_info",
    "location-password": "Locations read back with a password (value: empty, masked or present)",
    "location-unprobed": "Locations are stored without trying to connect",
    "location-in-use-allowed": "A location used by a job can be deleted",
    "delete-location-deletes-tars": "Deleting a location deletes the tars beneath it",
    "content-unchecked": "Job content may be empty or hold duplicates",
    "job-names-unchecked": "Job names may repeat and hold any characters",
    "past-start-refused": "A one-time job with a start in the past is refused",
    "instance-delay": "An on-demand run appears after this long (value: seconds, 8)",
    "one-off-stays-active": "A one-time job stays ACTIVE after its run",
    "month-end-skips": "Monthly jobs skip months that lack their day",
    "recurrence-zone": "Recurrence follows local time (value: zone, Europe/Berlin)",
    "deleted-job-unfiltered": "job-id of a deleted job finds nothing",
    "instance-names-differ": "Names of instances are not those of their tars",
    "size-absent-until-finished": "Running instances carry no size",
    "completed-time-absent": "Running instances carry no completed_time",
    "instances-unordered": "The list of instances is in no order",
    "bare-paths-only": "remote-files takes only bare paths",
    "url-paths-only": "remote-files takes only paths with protocol and host",
    "remote-files-refusal-status": "remote-files refuses with this status (value: 500)",
    "empty-directory-refused": "remote-files answers 400 for an empty directory",
    "listing-version-absent": "Listed remote files carry no version",
    "file-ids-lasting": "file_ids survive a restart of the service",
    "restore-answers-id": "Starting a restore answers with a new_object_id",
    "restore-file-wrapper": "Name of the file object in restore status (value: backup_file)",
    "no-restore-nulls": "Before any restore the parts of its status are null",
    "acknowledge-forms": "Accepted acknowledgements (value: some of body,flag,empty,query)",
    "ack-resets-state": "Acknowledging sets the state to NOT_STARTED",
    "early-failure-not-set": "A failed download or validation leaves restore_status NOT_SET",
    "tokens-survive-restore": "Tokens stay valid after a restore",
    "about-empty": "GET /about answers an empty object",
    "alerts-as-in-1.2": "Alerts carry acknowledged_by and acknowledged_at instead of state_updated_by",
}

# Nominal seconds of each stretch of work (ASSUMED), each with a switch of its own whose value is the new length.
LENGTHS_S = {
    "not-set-length": 1.0,
    "backup-length": 20.0,
    "download-length": 10.0,
    "validation-length": 5.0,
    "restore-length": 30.0,
    "restart-length": 10.0,
    "cli-change-length": 3.0,
}

OWN_FAULTS = {
    **BAD_DAYS,
    **ASSUMED_OTHERWISE,
    **{name: f"Length of that stretch of work (value: seconds, {length:g})" for name, length in LENGTHS_S.items()},
}


class Lengths:
    """How long work takes, on the system's clock."""

    def __init__(self, faults: FaultSwitches, clock: DemoClock) -> None:
        self._faults = faults
        self._clock = clock

    def nominal_s(self, name: str) -> float:
        """Seconds of work at normal speed."""
        return seconds(self._faults, name, LENGTHS_S[name])

    def of(self, *names: str) -> int:
        """Milliseconds of wall time the named stretches take together."""
        return int(self.scaled_ms(sum(self.nominal_s(name) for name in names)))

    def scaled_ms(self, nominal_s: float) -> int:
        """Milliseconds of wall time for that much work."""
        return int(self._clock.ends_at(0.0, nominal_s) * 1000)


def seconds(faults: FaultSwitches, name: str, default: float) -> float:
    """The value of a switch in seconds; the default when it is off or its value is no number."""
    try:
        return float(faults.value(name, str(default)))
    except ValueError:
        return default
