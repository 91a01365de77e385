"""The fault menu of Astra Control: bad days, what real servers were seen to do, and other readings of open points."""

import math

from app.demo.astra_control.kinds import RELEASES
from app.demo.astra_control.problems import CATALOGUE
from app.demo.faults import FaultSwitches

BAD_DAYS = {
    "problem": "answers with that problem of the catalogue (value: its number, 34)",
    "token_revoked": "401 with problem 4: the token is refused while this is on",
    "role": "the signed-in token acts with this role (value: viewer, member, admin or owner)",
    "constraint": "the signed-in token sees apps of these namespaces only (value: comma list)",
    "licence": "changes are refused for the licence (value: expired, none or capacity)",
    "backup_fails": "backups fail when they are that far (value: percent, 40)",
    "backup_refused": "backups fail when their snapshot should be made",
    "backup_hangs": "running backups make no progress as long as this is on",
    "snapshot_fails": "snapshots fail",
    "hook_fails": "execution hooks fail: hookState is failed although the backup completes",
    "restore_fails": "restores and clones fail when they are that far (value: percent, 60)",
    "restore_delay": "an app still says ready for some seconds after the PUT (value: seconds, 5)",
    "failed_clone_vanishes": "an app whose restore to new failed is cleaned up and gone",
    "sticky_delete": "failed backups are deleted with Force-Delete: true only, else 409 with problem 10",
    "bucket_removed": "this bucket cannot be reached (value: its name, s3-primary)",
    "cluster_removed": "this cluster cannot be reached (value: its name, k8s-shop)",
    "no_default_bucket": "neither cluster nor cloud has a default bucket",
    "no_snapshot_class": "clusters have no VolumeSnapshotClass: 409 with problem 145, 158 or 161",
    "unknown_state": "states are a word outside the enumeration (value: the word, quiescing)",
    "absent_optional_fields": "optional fields are left out",
    "extra_fields": "resources carry fields no document mentions",
    "many_backups": "one app, webshop, has this many further backups (value: count, 10000)",
    "rescan": "ready apps say discovering: the periodic re-scan",
}

SEEN_ON_SERVERS = {
    "ready_state": "fresh, unfinished backups and snapshots are listed as ready (servers of 2022)",
    "no_labels": "metadata have no labels",
    "no_label_selectors": "namespaceScopedResources have no labelSelectors",
    "tidy": "empty-string ids, zero dates, createdBy system and foreign capabilities are not shown",
    "cloud_type": "cloudType is spelt that way (value: the word, Private)",
    "put_by_schema": "every PUT answers 204 without a body",
    "put_with_body": "every PUT answers 200 with the whole resource",
    "list_type_version": "lists carry type and version beside items, as in the printed examples",
    "release": "answers like that release (value: 22.11, 23.04, 23.10 or 24.02)",
    "acs": "the edition run by the vendor: no support bundles, no licence problems",
    "strict": "schema checking: unknown keys, wrong type, version, content type or id form are refused",
}

ASSUMED_OTHERWISE = {
    "wrong_account_gateway": "a foreign account id is refused by a gateway: plain text that names x-pcloud-accountid",
    "accounts_refused": "GET /accounts is not for API tokens: 403 with problem 11",
    "count_refused": "count=true is refused where the schema does not list it",
    "limit_continues": "limit answers metadata.continue on every collection",
    "filter_or": "a comma in filter means or",
    "missing_field_empty": "include answers an empty text instead of null for fields a resource lacks",
    "own_versions": "answers repeat the version of the request",
    "etag_unquoted": "ETag without quotation marks",
    "no_etag": "no ETag",
    "relative_location": "Location is a path",
    "no_location": "creating answers without Location",
    "newest_first": "lists are in reverse order of creation",
    "fractions": "times carry a fraction (value: digits, 3; with a comma: comma)",
    "names_across_apps": "names of backups are unique in the account",
    "source_cluster_required": "sourceClusterID is required for restores to new: 400 with problem 9",
    "locked_problem": "deleting from a locked bucket is refused with that problem (value: its number, 128)",
    "lock_only_deletes": "backups running into a locked bucket can be cancelled",
    "backup_in_parallel": "an app may have several running backups",
    "force_update_missing": "a restore in place without ForceUpdate gets that problem (value: its number, 12)",
    "clone_by_backup": "a live clone makes a temporary backup instead of a snapshot",
    "clone_by_snapshot_anywhere": "snapshots restore to other clusters",
    "namespaces_left_behind": "a failed restore to new leaves its namespaces behind",
    "defined_pending": "a newly defined app is pending first",
    "backup_bytes": "new backups have this many bytes (value: bytes, 734003200)",
    "total_grows": "totalBytes grows while a backup runs",
    "percent_absent": "running backups carry bytes and no percentDone",
    "percent_fraction": "percentDone has a fraction",
    "percent_falls": "percentDone falls back once in the middle",
    "no_backup_time": "backupCreationTimestamp is absent",
    "hook_state_late": "hookState is absent until a backup has ended",
    "schedules_sleep": "schedules start nothing",
    "task_names": "tasks of restores have this name (value: dotted words, astra.restore)",
    "no_tasks": "there are no tasks of restores and clones",
    "released_apps_go": "releasing a cluster takes its apps away",
}

# Nominal seconds of each stretch of work (ASSUMED), each with a switch of its own whose value is the new length.
LENGTHS_S = {
    "pending_length": 2.0,
    "running_length": 20.0,
    "deleting_length": 2.0,
    "cancelling_length": 3.0,
    "restoring_length": 15.0,
    "provisioning_length": 15.0,
    "discovering_length": 3.0,
    "bundle_length": 8.0,
}

OWN_FAULTS = {
    **BAD_DAYS,
    **SEEN_ON_SERVERS,
    **ASSUMED_OTHERWISE,
    **{name: f"length of that stretch of work (value: seconds, {length:g})" for name, length in LENGTHS_S.items()},
}

ROLES = ("viewer", "member", "admin", "owner")
LICENCES = {"expired": 25, "none": 26, "capacity": 43}
_CHOICES = {"role": ROLES, "licence": tuple(LICENCES), "release": RELEASES}
_PROBLEMS = {"problem": 34, "locked_problem": 128, "force_update_missing": 12}
_NUMBERS = {"backup_fails", "restore_fails", "restore_delay", "many_backups", "backup_bytes", *LENGTHS_S}


def check_switch_value(name: str, value: str | None) -> None:
    """Refuse a value the switch could not act on.

    Raises:
        ValueError: with a text for the person who typed it.
    """
    if name in _CHOICES and value not in _CHOICES[name]:
        raise ValueError(f"{name}={value}: the value must be one of {', '.join(_CHOICES[name])}")
    if value is None:
        return
    if name in _PROBLEMS and not (value.isdecimal() and int(value) in CATALOGUE):
        raise ValueError(f"{name}={value}: the value must be the number of a problem")
    if name in _NUMBERS and not _is_amount(value):
        raise ValueError(f"{name}={value}: the value must be a number of at least 0")
    if name == "fractions" and value != "comma" and value not in tuple("123456789"):
        raise ValueError(f"{name}={value}: the value must be 1 to 9, or comma")


def problem_of(faults: FaultSwitches, name: str) -> int:
    """The number of the problem a switch asks for."""
    return int(faults.value(name) or _PROBLEMS[name])


def _is_amount(text: str) -> bool:
    try:
        number = float(text)
    except ValueError:
        return False
    return math.isfinite(number) and number >= 0
