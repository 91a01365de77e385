"""The fault menu of the SmartFabric Director: bad days, and the other reading of what the guides leave open.

Names are switched on from the command line or the control interface. A value in brackets is optional.
"""

from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches
from app.demo.lengths import Lengths

BAD_DAYS = {
    "wrong_ftp_password": "Remote servers, FTP and SFTP alike, refuse every password",
    "host_unreachable": "Remote servers cannot be reached (value: only this host)",
    "upload_fails_midway": "A backup ends COMPLETED_WITH_ERROR with size 0: the upload broke off (path: /JOB)",
    "backup_incomplete": "A backup ends COMPLETED_WITH_ERROR with a usable but partial tar (path: /JOB)",
    "repeating_jobs_rest": "Repeating jobs let their moments go by without a run",
    "backup_hangs": "A backup stays IN_PROGRESS as long as this is on",
    "stuck_not_set": "A backup stays NOT_SET as long as this is on",
    "corrupt_tar": "The next restore ends VALIDATION_FAILED",
    "missing_file": "The next restore ends DOWNLOADING_FILE_FAILED",
    "restore_fails": "The next restore ends RESTORE_FAILED",
    "restore_hangs": "A restore stays in RESTORE_STARTED, after its restart, as long as this is on",
    "restore_on_record": "An unacknowledged result of yesterday is on record (value: SUCCESS or FAILED)",
    "restore_status_lags": "The status shows the previous restore for some seconds after a start (value: seconds, 2)",
    "restart_answers_html": "While restarting it answers 503 with an HTML page instead of refusing connections",
    "token_life": "Tokens live this long (value: seconds, 60)",
    "times_in_ms": "Every time is in milliseconds, also those labelled seconds",
    "null_optional_fields": "Optional fields are null",
    "absent_optional_fields": "Optional fields are left out",
    "extra_fields": "Objects carry fields no guide mentions",
    "unknown_enum_value": "The main state of the first object of an answer is an unknown word (value: the word)",
    "envelope_without_messages": "Envelopes lack messages (value null: it is null)",
    "envelope_unknown_ids": "Envelopes carry message keys in no catalogue",
    "envelope_nulls": "Envelopes carry null for every text",
    "envelope_without_params": "Envelopes carry no messageParams",
    "envelope_empty_body": "Writes answer with their status and no body",
    "many_instances": "The list holds this many further old instances (value: count, 10000)",
    "slow_remote_files": "Listing remote files takes long (value: seconds, 45)",
    "refuse_writes_during_restore": "Writes answer 500 while a restore runs",
}

ASSUMED_OTHERWISE = {
    "base_path": "All paths stand beneath /sfd/api/v2",
    "refresh_token_life": "Refresh tokens live this long (value: seconds, 60)",
    "refresh_token_reusable": "A refresh token can be used more than once",
    "extend_needs_token": "Renewing needs the Authorization header",
    "extend_refusal_401": "A bad refresh token is refused with 401 instead of 400",
    "success_status": "Accepted writes answer with this status (value: 202)",
    "no_location_header": "Creating answers without a Location header",
    "ids_as_uuid": "New objects get UUIDs as ids",
    "user_info_seconds": "Times in user_info are seconds",
    "user_info_absent": "Objects carry no user_info",
    "location_password": "Locations read back with a password (value: empty, masked or present)",
    "location_unprobed": "Locations are stored without trying to connect",
    "location_in_use_allowed": "A location used by a job can be deleted",
    "delete_location_deletes_tars": "Deleting a location deletes the tars beneath it",
    "content_unchecked": "Job content may be empty or hold duplicates",
    "job_names_unchecked": "Job names may repeat and hold any characters",
    "past_start_refused": "A one-time job with a start in the past is refused",
    "instance_delay": "An on-demand run appears after this long (value: seconds, 8)",
    "one_off_stays_active": "A one-time job stays ACTIVE after its run",
    "month_end_skips": "Monthly jobs skip months that lack their day",
    "recurrence_zone": "Recurrence follows local time (value: zone, Europe/Berlin)",
    "deleted_job_unfiltered": "job-id of a deleted job finds nothing",
    "instance_names_differ": "Names of instances are not those of their tars",
    "size_absent_until_finished": "Running instances carry no size",
    "completed_time_absent": "Running instances carry no completed_time",
    "instances_unordered": "The list of instances is in no order",
    "bare_paths_only": "remote-files takes only bare paths",
    "url_paths_only": "remote-files takes only paths with protocol and host",
    "remote_files_refusal_status": "remote-files refuses with this status (value: 500)",
    "empty_directory_refused": "remote-files answers 400 for an empty directory",
    "listing_version_absent": "Listed remote files carry no version",
    "file_ids_lasting": "file_ids survive a restart of the service",
    "restore_answers_id": "Starting a restore answers with a new_object_id",
    "restore_file_wrapper": "Name of the file object in restore status (value: backup_file)",
    "no_restore_nulls": "Before any restore the parts of its status are null",
    "acknowledge_forms": "Accepted acknowledgements (value: some of body,flag,empty,query)",
    "ack_resets_state": "Acknowledging sets the state to NOT_STARTED",
    "early_failure_not_set": "A failed download or validation leaves restore_status NOT_SET",
    "tokens_survive_restore": "Tokens stay valid after a restore",
    "about_empty": "GET /about answers an empty object",
    "alerts_as_in_1_2": "Alerts carry acknowledged_by and acknowledged_at instead of state_updated_by",
}

# Nominal seconds of each stretch of work (ASSUMED), each with a switch of its own whose value is the new length.
LENGTHS_S = {
    "not_set_length": 1.0,
    "backup_length": 20.0,
    "download_length": 10.0,
    "validation_length": 5.0,
    "restore_length": 30.0,
    "restart_length": 10.0,
    "cli_change_length": 3.0,
}

OWN_FAULTS = {
    **BAD_DAYS,
    **ASSUMED_OTHERWISE,
    **{name: f"Length of that stretch of work (value: seconds, {length:g})" for name, length in LENGTHS_S.items()},
}


class ClockedLengths(Lengths):
    """How long work takes, and when that is over on the system's clock."""

    def __init__(self, faults: FaultSwitches, clock: DemoClock) -> None:
        super().__init__(faults, LENGTHS_S)
        self._clock = clock

    def end_ms(self, start_ms: int, nominal_s: float) -> int:
        """Epoch milliseconds at which that much work is done."""
        return round(self._clock.ends_at(start_ms / 1000, nominal_s) * 1000)
