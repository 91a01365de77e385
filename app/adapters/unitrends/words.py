"""The appliance's words for types, states and phases, and what they are to us. Both dialects, no switch.

Sources: post_backups for states and display names; the release of 2018 for internal names and job states.
"""

import re
from functools import lru_cache

from app.domain.activities import Operation, Phase
from app.domain.backups import BackupKind, BackupState, Verification
from app.domain.messages import Message, Text

_PREFIXES = (
    "synthetic",
    "legacymssql",
    "mssql",
    "sql",
    "msexch",
    "exchange",
    "vmware",
    "hyperv",
    "hyper-v",
    "oracle",
    "sharepoint",
    "ucsserviceprofile",
    "ndmp",
    "xen",
    "ahv",
    "image",
)

_KINDS = {
    "full": BackupKind.FULL,
    "master": BackupKind.FULL,
    "differential": BackupKind.DIFFERENTIAL,
    "diff": BackupKind.DIFFERENTIAL,
    "incremental": BackupKind.INCREMENTAL,
    "incr": BackupKind.INCREMENTAL,
    "selective": BackupKind.SELECTIVE,
    "transaction": BackupKind.LOG,
    "trans": BackupKind.LOG,
    "baremetal": BackupKind.BARE_METAL,
    "systemmetadata": BackupKind.CONFIGURATION,
    "restore": BackupKind.RESTORE,
    "virtualrestore": BackupKind.RESTORE,
    "replicarestore": BackupKind.RESTORE,
    "integratedbmrestore": BackupKind.RESTORE,
    "archiverestore": BackupKind.RESTORE,
    "windowsreplica": BackupKind.RESTORE,
    "vmreplica": BackupKind.RESTORE,
    "backupcopy": BackupKind.COPY,
    "archive": BackupKind.COPY,
}

_INTERNAL_NAMES: dict[BackupKind, tuple[str, ...]] = {
    BackupKind.FULL: (
        "master",
        "image full",
        "mssql full",
        "legacy mssql full",
        "exchange full",
        "vmware full",
        "hyperv full",
        "oracle full",
        "sharepoint full",
        "ucs service profile full",
        "ndmp full",
        "xen full",
        "ahv full",
    ),
    BackupKind.DIFFERENTIAL: (
        "differential",
        "image differential",
        "mssql differential",
        "legacy mssql diff",
        "exchange differential",
        "vmware differential",
        "hyperv differential",
        "sharepoint diff",
        "ndmp diff",
        "ahv diff",
    ),
    BackupKind.INCREMENTAL: (
        "incremental",
        "image incremental",
        "exchange incremental",
        "vmware incremental",
        "hyperv incremental",
        "oracle incr",
        "ndmp incr",
        "ahv incr",
    ),
    BackupKind.LOG: ("mssql transaction", "legacy mssql trans"),
    BackupKind.SELECTIVE: ("selective",),
    BackupKind.BARE_METAL: ("baremetal",),
    BackupKind.CONFIGURATION: ("system metadata",),
    BackupKind.RESTORE: ("restore", "image restore", "virtual restore", "replica restore", "integrated bm restore"),
}

VMWARE_TYPES = ("vmware full", "vmware differential", "vmware incremental")

_STATES = {
    "success": BackupState.COMPLETE,
    "successful": BackupState.COMPLETE,
    "0": BackupState.COMPLETE,
    "warning": BackupState.COMPLETE_WITH_WARNINGS,
    "warnings": BackupState.COMPLETE_WITH_WARNINGS,
    "1": BackupState.COMPLETE_WITH_WARNINGS,
    "failure": BackupState.FAILED,
    "failed": BackupState.FAILED,
    "2": BackupState.FAILED,
}

_PHASES = {
    "queued": Phase.QUEUED,
    "connecting": Phase.WAITING,
    "active": Phase.RUNNING,
    "running": Phase.RUNNING,
    "db updating": Phase.FINISHING,
    "on hold": Phase.PAUSED,
    "suspended": Phase.PAUSED,
    "available": Phase.RUNNING,
    "successful": Phase.SUCCEEDED,
    "success": Phase.SUCCEEDED,
    "warning": Phase.SUCCEEDED_WITH_WARNINGS,
    "warnings": Phase.SUCCEEDED_WITH_WARNINGS,
    "failed": Phase.FAILED,
    "failure": Phase.FAILED,
    "cancelled": Phase.CANCELLED,
    "canceled": Phase.CANCELLED,
}
"""``Connecting`` waits for the agent, so it is waiting; an instant recovery or mount that is available still runs."""

_SUFFIXES = {
    "flr": Operation.OTHER,
    "ir": Operation.OTHER,
    "rep": Operation.COPY,
    "dca": Operation.VERIFY,
}

_NOT_APPLICABLE = frozenset({"n/a", "not applicable", "none", ""})


@lru_cache(maxsize=256)
def kind_of(name: str | None) -> BackupKind:
    """What a display name or an internal name means to us; ``OTHER`` for one that is not known."""
    spelled = re.sub(r"\s+", "", (name or "").lower())
    if spelled.startswith("securesync"):
        return BackupKind.COPY
    while spelled not in _KINDS:
        prefix = next((one for one in _PREFIXES if spelled.startswith(one) and spelled != one), None)
        if prefix is None:
            return BackupKind.OTHER
        spelled = spelled[len(prefix) :]
    return _KINDS[spelled]


def run_kind(name: str | None) -> tuple[BackupKind | None, str | None]:
    """What kind of backup a run makes, and the appliance's own word where we have none."""
    kind = kind_of(name)
    return (kind, None) if kind is not BackupKind.OTHER else (None, name or None)


def internal_names(kinds: frozenset[BackupKind]) -> tuple[str, ...] | None:
    """The filter values for these kinds, or None when one of them has no closed list of names (filter here then)."""
    if not kinds or any(kind not in _INTERNAL_NAMES for kind in kinds):
        return None
    return tuple(name for kind in BackupKind if kind in kinds for name in _INTERNAL_NAMES[kind])


def backup_state(*, complete: bool | None, status: str | None) -> BackupState:
    """The state of a backup: running until complete, then as the status word says, else unknown."""
    word = (status or "").strip().lower()
    if word in _STATES:
        return _STATES[word] if complete is not False else BackupState.RUNNING
    return BackupState.RUNNING if complete is False and word in _NOT_APPLICABLE else BackupState.UNKNOWN


def phase_of(status: str | None) -> Phase:
    """The phase of a job. The core's own spellings (`` *ACTIVE*``) count; an unknown word is no end."""
    word = re.sub(r"[*.]", " ", (status or "").lower())
    return _PHASES.get(" ".join(word.split()), Phase.UNKNOWN)


def phase_of_result(status: str | None) -> Phase:
    """The phase that a result word of the history or of a backup means; ``UNKNOWN`` while there is none."""
    phase = phase_of(status)
    return phase if phase.is_final else Phase.UNKNOWN


def verification_of(verify_status: str | None, *, verified: bool | None) -> Verification:
    """Whether the backup was read back; ``Success`` and ``Successful`` are one word."""
    word = (verify_status or "").strip().lower()
    if word in {"success", "successful", "1"}:
        return Verification.VERIFIED
    if word in {"failed", "failure", "2"}:
        return Verification.FAILED
    if verified:
        return Verification.VERIFIED
    if verified is None and not word:
        return Verification.UNKNOWN
    return Verification.NOT_VERIFIED


@lru_cache(maxsize=256)
def copy_state_of(word: str | None) -> Text | None:
    """Where the copy of a backup is; None when nothing was told, the server's own word when it is not known."""
    if word is None:
        return None
    spelled = word.strip().lower()
    if spelled in _NOT_APPLICABLE:
        return Message.of("unitrends.copy.not_applicable")
    known = {
        "needed": Message.of("unitrends.copy.needed"),
        "waiting": Message.of("unitrends.copy.waiting"),
        "in progress": Message.of("unitrends.copy.in_progress"),
        "completed": Message.of("unitrends.copy.completed"),
        "failure": Message.of("unitrends.copy.failed"),
    }
    return known.get(spelled, word)


def operation_of(job_id: str, *words: str | None) -> Operation:
    """What a job does: by the suffix of its id, else by the words in its type; a backup when nothing tells."""
    suffix = job_id.rpartition(".")[2] if "." in job_id else ""
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    text = " ".join(word for word in words if word).lower()
    for part, operation in (
        ("restore", Operation.RESTORE),
        ("recovery", Operation.RESTORE),
        ("verify", Operation.VERIFY),
        ("certif", Operation.VERIFY),
        ("replication", Operation.COPY),
        ("securesync", Operation.COPY),
        ("copy", Operation.COPY),
        ("archive", Operation.COPY),
    ):
        if part in text:
            return operation
    return Operation.BACKUP
