"""The fault menu of the Appgate SDP Controller: bad days, and the other reading of what no source says (ASSUMED).

Names are switched on from the command line or the control interface. A value in brackets is optional.
"""

from collections.abc import Mapping

BAD_DAYS: Mapping[str, str] = {
    "backup_api_enabled": "The backup API counts as switched on (value: its passphrase, Backstay-Demo-1)",
    "admin_mfa": "The administrator needs a one-time code; the ready line tells the secret",
    "backup_fails": "Backups started now end in failure (value: the output, something went wrong)",
    "output_base64": "The output of backups that fail is encoded as base64",
    "output_always": "The output of good backups is not empty (value: the text)",
    "stall": "Backups stay in processing as long as this is on",
    "done_without_result": "A finished backup tells no result",
    "unknown_status": "The status of a backup is a word nobody has heard of (value: the word, queued)",
    "cut_download": "The download breaks off after this much of the answer (value: bytes, or percent as 40%)",
    "slow_download": "Downloads flow at this pace (value: KiB in a second, 512)",
    "head_length": "HEAD tells another length than the file has (value: bytes)",
    "chunked_download": "Downloads come without Content-Length",
    "ignore_range": "A Range header is ignored: 200 with the whole file",
    "no_head": "HEAD on a backup answers 405",
    "status_slow": "The status of appliances takes long (value: seconds, 6)",
    "poll_slow": "The status of a backup takes long (value: seconds, 6)",
    "bad_gateway": "502 with an HTML page: the Controller is still starting",
    "maintenance": "503 with an HTML page for writes: maintenance mode (value all: for every call)",
    "delete_error": "Deleting a backup answers 500",
    "invalid_token": "401 although the token is good",
    "reboot": "The appliance reboots and loses its backup files (value: name or id, default all)",
    "upgrading": "The appliance is being upgraded (value: name or id, default all)",
    "offline": "The appliance does not answer (value: name or id, default all)",
    "status_incomplete": "Some active appliances are missing from the status list (value: name or id)",
}

ASSUMED_OTHERWISE: Mapping[str, str] = {
    "highest_version": "The highest API version (value: number, 11 to 24; default 23)",
    "lowest_version": "The lowest API version (value: number; default 19)",
    "bare_406": "A 406 tells no versions, but for POST /login (value all: nor there)",
    "accept_lenient": "A missing Accept header and */* are taken as the highest version",
    "version_accept_strict": "GET /version takes only Accept: application/json",
    "download_accepts_json": "Download and delete also take the +json Accept",
    "vnd_content_type": "Answers have the content type of the Accept header",
    "token_first": "The token is looked at before the Accept header",
    "no_version_call": "There is no GET /version",
    "no_status_call": "There is no GET /appliances/status",
    "token_life": "Tokens live this long (value: seconds, 60)",
    "partial_token_403": "A partial token on other calls gives 403 instead of 401",
    "login_partial": "POST /login of a user who needs a code answers 200 with a partial token",
    "needs_flag_wrong": "needTwoFactorAuth is the opposite of the truth",
    "otp_input_type": "Starting the second factor tells inputType Numeric",
    "otp_needs_start": "A one-time code is taken only after the second factor was started",
    "otp_needs_password": "Starting the second factor needs the password of the user",
    "radius_seconds": "The RADIUS server answers after this long (value: seconds, 5)",
    "odd_error_ids": "Ids of errors that nobody has seen are spelled otherwise",
    "errors_without_body": "Errors have no body",
    "unknown_fields_taken": "Unknown fields in a JSON body are ignored",
    "start_status": "Starting a backup succeeds with this status (value: 200)",
    "delete_status": "Deleting a backup succeeds with this status (value: 204)",
    "body_required": "Starting a backup without a body gives 400",
    "logs_by_default": "A backup includes logs unless told otherwise",
    "backup_id_v4": "Ids of backups are UUIDs of version 4",
    "parallel_backups": "An appliance makes several backups at once",
    "any_state": "Appliances take backups in every state",
    "off_refuses_all": "While the backup API is off, status, download and deletion answer 503 too",
    "off_without_json": "The 503 of the switched-off backup API has an HTML body",
    "switch_delay": "The backup switch takes effect after this long (value: seconds, 5)",
    "enabling_unchecked": "The backup API can be switched on without any passphrase",
    "geo_ip_settings": "Global settings have the object geoIpSettings instead of geoIpUpdates",
    "settings_extra": "Global settings have a field no source mentions",
    "no_message": "The status of a backup has no message",
    "bare_status": "The status of a backup has no output and no encoding",
    "unready_status": "Downloading or deleting a backup in processing gives this status (value: 404)",
    "delete_cancels": "Deleting a backup in processing cancels it",
    "deleted_status": "A deleted backup gives this status (value: 410)",
    "retention": "Backup files vanish by themselves after this long (value: seconds, 3600)",
    "gone_with_body": "The 410 of a failed backup has a JSON body",
    "past_end_status": "A range past the end gives this status (value: 200, 206 or 416)",
    "size_mib": "Backup files are this large (value: MiB)",
    "random_content": "Backup files are random bytes behind a valid first packet byte",
    "content_disposition": "Downloads carry a file name (value: the name)",
    "no_notice": "notifyUrl is never called",
    "range_one_based": "The query parameter range counts from one",
    "bad_range_ignored": "A range nobody can read is ignored",
    "bad_order_ignored": "An unknown orderBy is ignored",
    "query_exact_case": "The query parameter query minds upper and lower case",
    "filters_unknown": "Filters by bare field names are ignored",
    "inactive_absent": "Appliances that are not activated are missing from the status list",
    "null_optional_fields": "Optional fields of appliances are null",
    "extra_fields": "Appliances carry fields no source mentions",
}

# Nominal seconds of work (ASSUMED), each with a switch of its own whose value is the new length.
LENGTHS_S: Mapping[str, float] = {"gateway_length": 4.0, "controller_length": 12.0, "logs_length": 30.0}

OWN_FAULTS: Mapping[str, str] = {
    **BAD_DAYS,
    **ASSUMED_OTHERWISE,
    **{
        name: f"A backup of that sort takes this long (value: seconds, {length:g})"
        for name, length in LENGTHS_S.items()
    },
    "hour_long": "Every backup takes this long (value: seconds, 3600)",
}

_NUMBERS = frozenset(
    (
        *LENGTHS_S, "hour_long", "head_length", "slow_download", "status_slow", "poll_slow", "highest_version",
        "lowest_version", "token_life", "radius_seconds", "start_status", "delete_status", "switch_delay",
        "unready_status", "deleted_status", "retention", "past_end_status", "size_mib",
    )
)  # fmt: skip
_NEEDS_VALUE = frozenset(("head_length", "size_mib", "cut_download", "highest_version", "lowest_version", *LENGTHS_S))
_STATUSES = frozenset(("start_status", "delete_status", "unready_status", "deleted_status", "past_end_status"))


def check_switch_value(name: str, value: str | None) -> None:
    """Refuse a value the switch could not act on.

    Raises:
        ValueError: with a text for the person who typed it.
    """
    if value is None:
        if name in _NEEDS_VALUE:
            raise ValueError(f"{name}: it needs a value")
        return
    number = value.removesuffix("%") if name == "cut_download" else value
    if (name in _NUMBERS or name == "cut_download") and not number.replace(".", "", 1).isdecimal():
        raise ValueError(f"{name}={value}: the value must be a number")
    if name in _STATUSES and value not in {"200", "202", "204", "206", "400", "404", "409", "410", "412", "416", "500"}:
        raise ValueError(f"{name}={value}: that is no status this can answer with")
    if name in ("highest_version", "lowest_version") and not (value.isdecimal() and 11 <= int(value) <= 24):
        raise ValueError(f"{name}={value}: the value must be a whole number from 11 to 24")
    if name in ("slow_download", "size_mib") and float(value) <= 0:
        raise ValueError(f"{name}={value}: the value must be above 0")
