"""Turns what the appliance says of a run into a backup and an activity of ours, by pure functions.

The system tells neither start nor end, nor which options a run had: start and options are what this console sent and
when. One real id was seen to be a UUID of version 1 whose time is the start of the run, so such a time is believed if
it lies near our own. Sizes come from the file's length.
"""

import base64
import binascii
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from app.adapters.appgate_sdp import wire
from app.adapters.appgate_sdp.capabilities import CAPABILITIES, RUN_BLOCKED
from app.adapters.appgate_sdp.versions import RESULT_SINCE
from app.domain.activities import Activity, ActivityRef, Operation, Origin, Phase
from app.domain.backups import Backup, BackupField, BackupKind, BackupRef, BackupState, Verification
from app.domain.capabilities import Capability
from app.domain.messages import Message, Text
from app.domain.nodes import Fact

NEVER_TOLD = frozenset(
    {
        BackupField.COMPLETED,
        BackupField.DURATION,
        BackupField.FILES,
        BackupField.VERIFIED,
        BackupField.EXPIRES,
        BackupField.HELD,
        BackupField.COPY,
        BackupField.STORAGE,
    }
)

CONTENT = "appgate.fact.content.label"
RELEASE = "appgate.fact.release.label"
HOSTNAME = "appgate.fact.hostname.label"

MOST_OUTPUT = 20_000
"""Characters of a run's output that are kept with it; the whole stays at the appliance as long as the backup."""

GONE = "404"
"""The vendor has no word for a backup that is no more."""

_UUID_EPOCH = datetime(1582, 10, 15, tzinfo=UTC)
_NEAR = timedelta(minutes=10)

_PHASES: dict[BackupState, Phase] = {
    BackupState.RUNNING: Phase.RUNNING,
    BackupState.COMPLETE: Phase.SUCCEEDED,
    BackupState.FAILED: Phase.FAILED,
}


@dataclass(frozen=True)
class Begun:
    """What is known of a run when it was begun; ``logs`` and ``audit`` None: it was not begun here."""

    ref: BackupRef
    name: str
    started_at: datetime | None
    logs: bool | None = None
    audit: bool | None = None
    release: str | None = None
    hostname: str | None = None


def started_at(backup_id: str, near: datetime) -> datetime:
    """The time inside an id of version 1, if it lies near; else the time given (the Controller's)."""
    told = time_in(backup_id)
    return told if told is not None and abs(told - near) <= _NEAR else near


def time_in(backup_id: str) -> datetime | None:
    """The time inside a UUID of version 1, aware UTC; None for every other id."""
    try:
        found = UUID(backup_id)
        return _UUID_EPOCH + timedelta(microseconds=found.time // 10) if found.version == 1 else None
    except (ValueError, OverflowError):
        return None


def begun_backup(begun: Begun) -> Backup:
    """A run that was begun just now."""
    raw_kind = ", ".join(name for name, is_on in (("logs", begun.logs), ("audit", begun.audit)) if is_on)
    return Backup(
        ref=begun.ref,
        name=begun.name,
        kind=BackupKind.FULL,
        state=BackupState.RUNNING,
        raw_state="",
        raw_kind=raw_kind,
        started_at=begun.started_at,
        verification=Verification.NOT_OFFERED,
        is_encrypted=True,
        needs_chain=False,
        facts=(
            Fact(CONTENT, _content_of(begun)),
            Fact(RELEASE, begun.release),
            Fact(HOSTNAME, begun.hostname),
        ),
        not_offered=NEVER_TOLD,
        blocked=blocked_for(BackupState.RUNNING),
    )


def _content_of(begun: Begun) -> Message | None:
    if begun.logs is None or begun.audit is None:
        return None
    return content_text(logs=begun.logs, audit=begun.audit)


def content_text(*, logs: bool, audit: bool) -> Message:
    """What a backup holds, in words."""
    match logs, audit:
        case True, True:
            return Message.of("appgate.content.all.text")
        case True, False:
            return Message.of("appgate.content.logs.text")
        case False, True:
            return Message.of("appgate.content.audit.text")
        case _:
            return Message.of("appgate.content.state.text")


def backup_after(known: Backup, status: wire.BackupStatus, version: int) -> Backup:
    """A backup with what its appliance says of it now. The size, once heard, stays while the file is there."""
    state = state_of(status, version)
    return replace(
        known,
        state=state,
        raw_state=" ".join(word for word in (status.status, status.result) if word),
        size_bytes=known.size_bytes if state.is_usable else None,
        trouble=trouble_of(status, state),
        output=output_of(status)[:MOST_OUTPUT] or None,
        blocked=blocked_for(state),
    )


def state_of(status: wire.BackupStatus, version: int) -> BackupState:
    """What a run is. ``done`` alone is no success: versions from 17 on tell the result beside it.

    Where they do not, the run counts as good, as for the vendor's tool, and the download will show; older versions
    leave it open until something is heard of the file.
    """
    if status.status == "processing":
        return BackupState.RUNNING
    if status.status != "done":
        return BackupState.UNKNOWN
    match status.result:
        case "success":
            return BackupState.COMPLETE
        case "failure":
            return BackupState.FAILED
        case "":
            return BackupState.COMPLETE if version >= RESULT_SINCE else BackupState.UNKNOWN
        case _:
            return BackupState.UNKNOWN


def trouble_of(status: wire.BackupStatus, state: BackupState) -> Message | None:
    """What is to be said of a run: the output of one that failed, and what is not certain."""
    match state:
        case BackupState.FAILED:
            return Message.of("appgate.backup.failed.text", server_text=output_of(status)[:MOST_OUTPUT] or None)
        case BackupState.COMPLETE if not status.result:
            return Message.of("appgate.backup.no_result.text")
        case BackupState.UNKNOWN if status.status == "done" and not status.result:
            return Message.of("appgate.backup.no_result.text")
        case BackupState.UNKNOWN:
            return Message.of("appgate.backup.unknown.text", word=" ".join((status.status, status.result)).strip())
        case _:
            return None


def output_of(status: wire.BackupStatus) -> str:
    """The output of the backup command, unpacked; what cannot be unpacked is shown as it came."""
    if status.encoding.lower() != "base64":
        return status.output
    try:
        return base64.b64decode(status.output, validate=True).decode(errors="replace")
    except (binascii.Error, ValueError):
        return status.output


def gone(known: Backup) -> Backup:
    """A backup its appliance no longer knows: deleted by somebody, or lost. It is told, not dropped."""
    return replace(
        known,
        state=BackupState.REMOVED,
        raw_state=GONE,
        size_bytes=None,
        trouble=Message.of("appgate.backup.gone.text"),
        blocked=blocked_for(BackupState.REMOVED),
        raw=None,
    )


def without_file(known: Backup) -> Backup:
    """A backup whose file is not there although its run ended: 410, creation failed."""
    return replace(
        known,
        state=BackupState.FAILED,
        size_bytes=None,
        trouble=Message.of("appgate.error.no_file"),
        blocked=blocked_for(BackupState.FAILED),
    )


def blocked_for(state: BackupState) -> tuple[tuple[Capability, Message], ...]:
    """What a backup in that state does not allow."""
    restore = (Capability.RESTORE, CAPABILITIES.reasons[Capability.RESTORE])
    if state.is_usable:
        return (restore,)
    why = {
        BackupState.RUNNING: Message.of("appgate.backup.running.why"),
        BackupState.FAILED: Message.of("appgate.backup.failed.why"),
        BackupState.REMOVED: Message.of("appgate.backup.gone.why"),
    }.get(state, Message.of("appgate.backup.unknown.why"))
    blocked = (restore, (Capability.DOWNLOAD, why), (Capability.RESTORE_GUIDE, why))
    return (*blocked, (Capability.DELETE, why)) if state is BackupState.RUNNING else blocked


def fact_of(backup: Backup, label: str) -> Text | None:
    """One of the facts written down when the run was begun."""
    return next((fact.value for fact in backup.facts if fact.label == label), None)


def run_ref(ref: BackupRef) -> ActivityRef:
    """The run that makes a backup: known by appliance and id, and found again by them alone."""
    return ActivityRef(
        ref.scope.connection_id, Operation.BACKUP, f"{ref.scope.native_id}/{ref.native_id}", bookmark=ref.scope.path
    )


def activity_of(backup: Backup, doing: str, heard_at: datetime) -> Activity:
    """The run behind a backup; ``doing`` is what the appliance says it does at this moment. There is no percent."""
    phase = _PHASES.get(backup.state, Phase.UNKNOWN)
    message = backup.trouble
    if phase is Phase.RUNNING and doing:
        message = Message.of("appgate.run.doing.text", text=doing)
    return Activity(
        ref=run_ref(backup.ref),
        target=backup.name,
        phase=phase,
        raw_phase=backup.raw_state,
        heard_at=heard_at,
        scope=backup.ref.scope,
        kind=fact_of(backup, CONTENT),
        backup_kind=backup.kind,
        message=message,
        started_at=backup.started_at,
        origin=Origin.HERE,
        backup=backup.ref,
        blocked=RUN_BLOCKED,
        raw=backup.raw,
    )
