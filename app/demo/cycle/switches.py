"""The faults of this system, and one switch for every item no source states (ASSUMED) but a client may meet."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

OWN_FAULTS: Mapping[str, str] = {
    # sign-in and rights
    "auth_oauth": "failures of authentication have the OAuth shape: error is a text beside error_description",
    "key_revoked": "the API key is worth nothing: 401 with the code VALUE (default 401.auth-invalid)",
    "key_lacks": "the key lacks the capabilities VALUE (comma list; default apionly-jobs-view)",
    "invalid_ip": "the caller's address is outside the key's list: 403.invalid-ip",
    "hub_header_code": "a missing or malformed hub header is refused with VALUE (default 400.invalid-syntax)",
    "wrong_hub_code": "the header of another hub is refused with VALUE (default 404.hub)",
    "malformed_id_code": "a malformed id is refused with VALUE (default 422.invalid-argument)",
    "wrong_method_code": "a known path with a wrong method is refused with VALUE (default 405.method)",
    "unknown_path_code": "an unknown path is refused with VALUE (default 400.invalid-syntax)",
    "body_code": "bodies that do not fit are refused with VALUE (default 400.invalid-syntax) instead of 422",
    "state_code": "what a state forbids is refused with VALUE (default 422.not-compatible), not 403.invalid-state",
    "activity_free": "the hub's activity needs no capability",
    "hubs_list": "VALUE empty or refused: what GET /v1/hubs answers to an API key (default its own hub)",
    "auth_masked": "credentials of integrations are masked",
    # conventions
    "requests_per_minute": "more than VALUE requests a minute (default 60) answer 429.rate-limiting, no Retry-After",
    "page_size_default": "pages have VALUE entries when no size is asked for (default 10, not 20)",
    "page_size_limit": "pages have at most VALUE entries (default 50, not 200)",
    "page_size_refused": "a page size above the limit is refused (422.max-exceeded) instead of made smaller",
    "past_end_refused": "a page past the end is refused with 422.invalid-argument",
    "list_order": "VALUE descending or shuffled: order of lists without a sort",
    "sort_fields": "lists of backups can be sorted by VALUE only (comma list; default id)",
    "unknown_words_refused": "unknown words of filter, include, sort and meta are refused with 422.invalid-argument",
    "show_deleted": "lists show what is deleted, and it can be read directly",
    "null_lists": "empty lists are null",
    "meta_null": "meta of objects is null when none was asked for",
    "error_form": "VALUE absent, empty or null: how a state without an error is spelled (default null)",
    "whole_seconds": "times have no fractions of seconds",
    "codes_2022": "words of error codes are joined by underscores",
    "detail_absent": "errors have no detail",
    "unknown_state": "every state word of backups is VALUE (default archiving), which nobody has heard of",
    "extra_fields": "backups, jobs and instances have fields nobody has heard of",
    # configuration
    "destination_field": "configs name the storage in destination (backblaze-b2), as before March 2024",
    "timeout_number": "timeouts of configs are numbers of seconds, as before 2023",
    "cron_zone": "cron strings are read in the zone VALUE (default UTC), for example Europe/Berlin",
    "cron_default": "containers with a backup command but no cron string are backed up by VALUE (default @daily)",
    "reconfigure_merges": "a reconfigure merges into the config instead of replacing it",
    "reconfigure_keeps_running": "a reconfigure does not restart instances",
    "b2_vendor": "the vendor of Backblaze integrations is VALUE (default backblaze)",
    # runs of backups
    "cron_fires": "cron fires now for the container VALUE (id or identifier; default: all), once or TIMES times",
    "saving_seconds": "a backup is saving for VALUE seconds of work (default 3)",
    "saving_values": "a backup being saved has a path, a file id and a growing size already",
    "size_kb": "target.size is in KiB",
    "first_instance_only": "a cron run backs up the first running instance only",
    "backup_fails": "runs that begin now fail: VALUE saving (default), live or vanishes is where the record rests",
    "backup_hangs": "backups stay in saving",
    "cron_jobs": "runs begun by cron have jobs too",
    "cron_sleeps": "cron lets its moments go by: nothing begins, and nothing grows too old, by itself",
    "vanished_instance": "lists of backups name instances that are no longer there",
    # restore and delete
    "preconditions_unchecked": "restore and delete do not look at the state of backup and instance",
    "duplicates": "VALUE new or same: a second equal restore makes another job, or is accepted as the same one",
    "second_delete": "VALUE not_accepted or refused: a delete of a backup that is being deleted",
    "delete_leaves_live": "a backup to be deleted stays live until the job runs",
    "restore_state": "the backup's state is VALUE (default restoring) while it is restored, instead of live",
    "log_instance": "a restore's log entry names the instance the backup was taken from",
    "log_secrets": "logs echo the command with its password, as shells with tracing do",
    # jobs
    "task_status": "calls that make a job succeed with the status VALUE (default 200)",
    "no_job": "descriptors have no job",
    "old_descriptor": "descriptors are {action, job_id}, as before October 2023",
    "not_accepted": "new jobs are not accepted: accepted is false and nothing happens",
    "job_404": "the first VALUE reads of a new job answer 404.job (default 3, not 1; 0: found at once)",
    "job_error": "jobs that begin now end in error, with the message VALUE",
    "job_error_silent": "jobs that begin now end in error without state.error or a task's error",
    "job_expires": "jobs that begin now are never run and expire",
    "job_life": "jobs expire VALUE seconds after queueing (default 5, not 3600) if they have not begun",
    "job_scheduled": "jobs wait VALUE seconds of work (default 2) as new and scheduled before they are queued",
    "queued_seconds": "jobs are queued for VALUE seconds of work (default 1)",
    "step_seconds": "every step takes VALUE seconds of work (default 1 for restore, 0.5 for delete)",
    "jobs_kept": "jobs are forgotten VALUE seconds after their end (default 60, not 86400)",
    "unknown_job_state": "running jobs have the state VALUE (default paused), which nobody has heard of",
    "tasks_null": "jobs and descriptors have null in place of tasks",
    "steps_null": "tasks have null in place of steps",
    "other_names": "queues, headers and captions of jobs, tasks and steps are other ones",
    "two_tasks": "a restore is spread over two tasks",
    "schedule_empty": "the schedule of a job that is not scheduled is an empty text",
    "input_bare": "the input of a restore's task names the backup only",
    "latest_by_object": "GET /v1/jobs/latest with task-object-id answers one job, as in 2022",
    # notifications
    "token_life": "notification tokens are valid for VALUE seconds (default 60, not 900)",
    "token_reusable": "a notification token opens more than one connection",
    "old_topics": "notifications have the topics and members of 2022",
}  # fmt: skip

_NUMBERS = frozenset(
    (
        "requests_per_minute", "page_size_default", "page_size_limit", "saving_seconds", "task_status", "job_404",
        "job_life", "job_scheduled", "queued_seconds", "step_seconds", "jobs_kept", "token_life",
    )
)  # fmt: skip
_CODES = frozenset(
    (
        "key_revoked", "hub_header_code", "wrong_hub_code", "malformed_id_code", "wrong_method_code",
        "unknown_path_code", "body_code", "state_code",
    )
)  # fmt: skip
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "hubs_list": ("empty", "refused"),
    "list_order": ("descending", "shuffled"),
    "error_form": ("absent", "empty", "null"),
    "backup_fails": ("saving", "live", "vanishes"),
    "duplicates": ("new", "same"),
    "second_delete": ("not_accepted", "refused"),
}
_WITH_DEFAULT = frozenset(("backup_fails",))


def check_switch_value(name: str, value: str | None) -> None:
    """Refuse a value the switch could not act on.

    Raises:
        ValueError: with a text for the person who typed it.
    """
    if name in _CHOICES and value not in _CHOICES[name] and not (value is None and name in _WITH_DEFAULT):
        raise ValueError(f"{name}={value}: the value must be one of {', '.join(_CHOICES[name])}")
    if name == "cron_zone":
        _check_zone(value)
    if value is None:
        return
    if name in _NUMBERS and not value.replace(".", "", 1).isdecimal():
        raise ValueError(f"{name}={value}: the value must be a number")
    if name in _CODES and not (value[:3].isdecimal() and value[3:4] == "." and "400" <= value[:3] <= "599"):
        raise ValueError(f"{name}={value}: the value must be a code such as 404.hub")


def _check_zone(value: str | None) -> None:
    try:
        ZoneInfo(value or "")
    except (KeyError, ValueError, OSError) as error:  # ZoneInfoNotFoundError is a KeyError; "" a ValueError
        raise ValueError(f"cron_zone={value}: there is no such zone") from error
