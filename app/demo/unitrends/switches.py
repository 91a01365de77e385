"""The faults of this system, and one switch for every item that no source states (ASSUMED) but a client may meet."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

SWITCHES: Mapping[str, str] = {
    # the two dialects, and the seed's two minds
    "dialect": "VALUE appl: POST /api/backups answers as later releases do; seed (default): as the wiki says",
    "seed_sample": "the seed dialect as in the sample, not the table: N/A, Success, vm_ware_template, fewer fields",
    "status_null": "seed dialect: a running backup has the status null instead of the text None",
    "empty_omits_key": "seed dialect: nothing found gives {} instead of an empty list",
    "backups_order": "VALUE oldest or shuffled: order of POST /api/backups (default newest start first)",
    "default_window": "POST /api/backups without a time filter covers VALUE days (default 7) instead of everything",
    "type_accepts_display": "the filter `type` also takes display names",
    # sign-in
    "timeout": "sessions live VALUE seconds (default 3600)",
    "expiry_fixed": "sessions end that long after sign-in, instead of after the last call",
    "login_refusal": "wrong credentials give the status VALUE (default 401)",
    "expired_status": "a missing, unknown or expired token gives the status VALUE (default 401)",
    "login_status": "sign-in succeeds with the status VALUE (default 201)",
    "login_bare": "sign-in answers auth_token and timeout only, as documented",
    "logout_empty": "sign-out answers 200 {}",
    "expanding": "sign-in is refused because the storage is being expanded",
    # envelope
    "post_status": "POST that changes something succeeds with the status VALUE (default 201)",
    "put_status": "PUT succeeds with the status VALUE (default 200)",
    "errors_500": "every refusal is 500, also those that are 400, 403, 404 or 405 otherwise",
    "result_object": "`result` is an object instead of a list",
    "result_numbers": "`code` of errors is a number instead of a string",
    "message_prefix": "messages of errors begin with a core error number and <:>",
    "top_message": "errors hold a top-level `message` and no `result`",
    "result_warning": "changes succeed with result code 1 and a warning",
    "result_partial": "changes succeed with result code 3 (partial success) and a message",
    "sid_always": "entries carry `sid` also when the request named one",
    "php_lists": "empty lists are {} (empty objects are [] in any case, as PHP has it)",
    # time
    "time_zone": "the appliance lives in the zone VALUE (default UTC), for example Europe/Berlin",
    "end_date_exclusive": "end_date and end_day do not include that day",
    # run now and jobs
    "job_minus_one": "the first target of each run-now fails inside a success: job_id -1, message VALUE",
    "bare_message": "run-now answers a bare list with a message VALUE and no error status",
    "queued_seconds": "jobs stay Queued for VALUE seconds of work (default 1)",
    "connecting_seconds": "jobs stay Connecting for VALUE seconds of work (default 1)",
    "active_seconds": "jobs are Active for VALUE seconds of work (default: by size, 15 to 90)",
    "updating_seconds": "jobs stay Db. Updating for VALUE seconds of work (default 1)",
    "one_at_a_time": "a second backup of an instance stays Queued until the first has ended",
    "list_delay": "a new job is listed only VALUE seconds after it was started (default 3)",
    "linger": "finished jobs stay in the active list for VALUE seconds (default 10)",
    "percent_missing": "percent_complete is missing while queued, instead of null",
    "job_words": "VALUE core: jobs show the core states (QUEUED, *ACTIVE* with a leading space, DB. UPDATING)",
    "bare_jobs": "active jobs hold the fields seen by clients only: id, sid, name, status, percent, instance_name",
    "job_object": "GET /api/jobs/{id} answers an object under data instead of a list",
    "unknown_word": "active jobs show the state VALUE (default Finalizing), which nobody has heard of",
    "jobs_fail": "jobs started from now on fail, with the message VALUE",
    "jobs_warn": "jobs started from now on end with a warning, with the message VALUE",
    "history_limit": "the job history is cut after VALUE entries (default 2000)",
    "schedules_run": "scheduled backups start by themselves when their time comes",
    "disabled_word": "a disabled job order has the status VALUE (default Disabled)",
    # hold, delete, restore, files
    "hold_method": "hold is taken only by VALUE (PUT or POST)",
    "keep_dependents": "deleting a backup leaves those that depend on it",
    "restore_chain_breaks": "one job of a restore chain cannot start: an error, although the others run",
    "no_targets": "no suitable restore target: 500 (VALUE empty: an empty list)",
    "mount_word": "a usable mount has the status VALUE (default Available)",
    "mount_text": "share_details is text instead of an object",
    "instant_fails": "instant recoveries end in the state failed",
    "virtual_wrapped": "vm_ir and hv_ir are wrapped in {data: []}, as in older releases",
    "file_sizes_kb": "sizes of files are KB instead of bytes",
    # reads
    "no_catalog_alias": "GET /api/backups/catalog is unknown",
    "inventory_key": "the key of GET /api/inventory is VALUE (default data; inventory)",
    "na_numbers": "numbers of storage are the text N/A",
    "no_notice": "there are no alerts of severity notice",
    "alert_close": "alerts are closed only by VALUE (DELETE or PUT)",
}

_NUMBERS = frozenset(
    (
        "default_window", "timeout", "login_refusal", "expired_status", "login_status", "post_status", "put_status",
        "queued_seconds", "connecting_seconds", "active_seconds", "updating_seconds", "list_delay", "linger",
        "history_limit",
    )
)  # fmt: skip
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "dialect": ("seed", "appl"),
    "backups_order": ("oldest", "shuffled"),
    "job_words": ("core", "shown"),
    "hold_method": ("PUT", "POST"),
    "alert_close": ("DELETE", "PUT"),
    "inventory_key": ("data", "inventory"),
}


def check_switch_value(name: str, value: str | None) -> None:
    """Refuse a value the switch could not act on.

    Raises:
        ValueError: with a text for the person who typed it.
    """
    if name == "time_zone":
        try:
            ZoneInfo(value or "")
        except (KeyError, ValueError, OSError) as error:  # ZoneInfoNotFoundError is a KeyError; "" a ValueError
            raise ValueError(f"time_zone={value}: there is no such zone") from error
    if name in _CHOICES and value not in _CHOICES[name]:
        raise ValueError(f"{name}={value}: the value must be one of {', '.join(_CHOICES[name])}")
    if name in _NUMBERS and value is not None and not value.replace(".", "", 1).isdecimal():
        raise ValueError(f"{name}={value}: the value must be a number")
