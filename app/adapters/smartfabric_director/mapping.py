"""Turns the appliance's words into ours, by pure functions.

From what: times are epoch seconds or milliseconds and are told apart by magnitude (``moment``), sizes are KB of 1,024
bytes (ASSUMED), content is a list of words. What is 0, negative, absent or beyond any calendar is not reported.
"""

from datetime import UTC, datetime, timedelta

from app.adapters.found import Found
from app.adapters.smartfabric_director import wire
from app.domain.activities import Phase
from app.domain.backups import (
    Backup,
    BackupField,
    BackupKind,
    BackupRef,
    BackupState,
    Verification,
    span,
)
from app.domain.capabilities import Capability
from app.domain.messages import Message, Text
from app.domain.nodes import Fact, Health, NodeRef
from app.domain.schedules import Alert, StorageTarget

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FIRST_MILLISECONDS = 100_000_000_000
"""From here on a time stamp is in milliseconds: as seconds it would lie in the year 5138."""

KB = 1024
NOT_SET_LIMIT = timedelta(minutes=10)

CONTENT_WORDS: dict[str, Message] = {
    "CONFIG_DATA": Message.of("sfd.content.configuration.word"),
    "EVENTS_AND_LOGS_DATA": Message.of("sfd.content.events.word"),
    "MONITORING_DATA": Message.of("sfd.content.monitoring.word"),
}

NEVER_TOLD = frozenset(
    {
        BackupField.FILES,
        BackupField.VERIFIED,
        BackupField.EXPIRES,
        BackupField.HELD,
        BackupField.ENCRYPTED,
        BackupField.COPY,
    }
)

_PHASES: dict[BackupState, Phase] = {
    BackupState.RUNNING: Phase.RUNNING,
    BackupState.COMPLETE: Phase.SUCCEEDED,
    BackupState.COMPLETE_WITH_WARNINGS: Phase.SUCCEEDED_WITH_WARNINGS,
    BackupState.FAILED: Phase.FAILED,
    BackupState.SKIPPED: Phase.SKIPPED,
    BackupState.UNKNOWN: Phase.UNKNOWN,
}

_SEVERITIES: dict[str, Health] = {
    "CRITICAL": Health.FAILED,
    "ERROR": Health.FAILED,
    "WARNING": Health.WARNING,
    "INFO": Health.WELL,
    "CLEARED": Health.WELL,
    "CLEAR": Health.WELL,
}


def stamp_ms(stamp: int | None) -> int:
    """A time stamp in epoch milliseconds, whatever unit it is in; 0 when it is not set."""
    if stamp is None or stamp <= 0:
        return 0
    return stamp if stamp >= FIRST_MILLISECONDS else stamp * 1000


def moment(stamp: int | None) -> datetime | None:
    """A time stamp as aware UTC; None when it is not set or beyond the year 9999."""
    milliseconds = stamp_ms(stamp)
    if not milliseconds:
        return None
    try:
        return EPOCH + timedelta(milliseconds=milliseconds)
    except OverflowError:
        return None


def to_stamp(at: datetime) -> int:
    """Aware time as epoch milliseconds, the only unit that is ever written."""
    return (at - EPOCH) // timedelta(milliseconds=1)


def size_bytes(kilobytes: int | None) -> int | None:
    """KB as bytes; None when it is not told."""
    return None if kilobytes is None or kilobytes < 0 else kilobytes * KB


def content_text(content: tuple[str, ...]) -> Text | None:
    """The content in words; an unknown word stays as it is; None when nothing is told."""
    words: list[Text] = [CONTENT_WORDS.get(word, word) for word in content]
    match words:
        case []:
            return None
        case [one]:
            return one
        case [first, second]:
            return Message.of("sfd.content.two.text", first=first, second=second)
        case [first, second, third]:
            return Message.of("sfd.content.three.text", first=first, second=second, third=third)
        case _:
            return ", ".join(content)


def kind_of(content: tuple[str, ...]) -> BackupKind:
    """All three parts are a full backup, the configuration alone is one of the configuration."""
    told = set(content)
    if not told or not told <= CONTENT_WORDS.keys():
        return BackupKind.OTHER
    if told == CONTENT_WORDS.keys():
        return BackupKind.FULL
    return BackupKind.CONFIGURATION if told == {"CONFIG_DATA"} else BackupKind.SELECTIVE


def state_of(instance: wire.Instance, now: datetime) -> BackupState:
    """What a run is. There is no word for failure: COMPLETED_WITH_ERROR without a tar (size 0, or none told) is one.

    ``NOT_SET`` is a run that has not begun (short-lived): it counts as running, and as unknown after ten minutes.
    ``now`` is the server's.
    """
    match instance.status:
        case "COMPLETED":
            return BackupState.COMPLETE
        case "COMPLETED_WITH_ERROR":
            return BackupState.COMPLETE_WITH_WARNINGS if instance.size else BackupState.FAILED
        case "IN_PROGRESS":
            return BackupState.RUNNING
        case "NOT_SET":
            started = moment(instance.start_time)
            is_stuck = started is not None and now - started > NOT_SET_LIMIT
            return BackupState.UNKNOWN if is_stuck else BackupState.RUNNING
        case "ANOTHER_BACKUP_IN_PROGRESS":
            return BackupState.SKIPPED
        case _:
            return BackupState.UNKNOWN


def phase_of(instance: wire.Instance, now: datetime) -> Phase:
    """The same as the phase of a watched run."""
    state = state_of(instance, now)
    return Phase.QUEUED if state is BackupState.RUNNING and instance.status == "NOT_SET" else _PHASES[state]


def trouble_of(instance: wire.Instance, state: BackupState) -> Message | None:
    """What went wrong; the server's reason, if it gave one, is kept below."""
    reason = instance.additional_information or None
    match state:
        case BackupState.FAILED:
            return Message.of("sfd.backup.failed.text", server_text=reason)
        case BackupState.COMPLETE_WITH_WARNINGS:
            return Message.of("sfd.backup.incomplete.text", server_text=reason)
        case BackupState.SKIPPED:
            return Message.of("sfd.backup.skipped.text", server_text=reason)
        case BackupState.UNKNOWN:
            return Message.of("sfd.backup.unknown.text", word=instance.status, server_text=reason)
        case _:
            return None


def backup_of(found: Found[wire.Instance], scope: NodeRef, now: datetime) -> Backup:
    """A run as a backup. Only a usable one has a size: the 0 of any other says that there is no tar."""
    instance = found.value
    state = state_of(instance, now)
    started, completed = moment(instance.start_time), moment(instance.completed_time)
    size = instance.size if state.is_usable else None
    return Backup(
        ref=BackupRef(scope, instance.id),
        name=instance.name or instance.id,
        kind=kind_of(instance.content),
        state=state,
        raw_state=instance.status,
        raw_kind=", ".join(instance.content),
        started_at=started,
        completed_at=completed,
        duration=span(started, completed),
        size_bytes=size_bytes(size),
        vendor_size=None if size is None else f"{size} KB",
        verification=Verification.NOT_OFFERED,
        storage=instance.location or None,
        needs_chain=False,
        trouble=trouble_of(instance, state),
        output=instance.additional_information or None,
        facts=_facts(instance),
        not_offered=NEVER_TOLD,
        blocked=() if state.is_usable else ((Capability.RESTORE, _why_not_restorable(state)),),
        raw=found.raw,
    )


def backup_of_file(found: Found[wire.RemoteFile], scope: NodeRef, place: str) -> Backup:
    """A tar of a listing as a backup; ``place`` is where it was listed. Only its presence is known."""
    file = found.value
    return Backup(
        ref=BackupRef(scope, file.file_id),
        name=file.backup_file_name or file.file_id,
        kind=kind_of(file.content),
        state=BackupState.COMPLETE,
        raw_state="",
        raw_kind=", ".join(file.content),
        started_at=moment(file.backup_time),
        size_bytes=size_bytes(file.size),
        vendor_size=None if file.size is None else f"{file.size} KB",
        verification=Verification.NOT_OFFERED,
        storage=place,
        needs_chain=False,
        facts=(
            Fact("sfd.fact.content.label", content_text(file.content)),
            Fact("sfd.fact.version.label", file.version or None),
        ),
        not_offered=NEVER_TOLD | {BackupField.COMPLETED, BackupField.DURATION},
        raw=found.raw,
    )


def location_name(location: wire.Location) -> str:
    """``sftp://user@host/path``: locations have no name."""
    path = location.backup_path if location.backup_path.startswith("/") else f"/{location.backup_path}"
    return f"{location.protocol.lower()}://{location.username}@{location.host}{path}"


def storage_of(found: Found[wire.Location], connection_id: str) -> StorageTarget:
    """A location. The appliance tells neither its room nor whether it can be reached."""
    location = found.value
    return StorageTarget(
        connection_id=connection_id,
        native_id=location.id,
        name=location_name(location),
        kind=location.protocol or None,
        caption=location.description or None,
        raw=found.raw,
    )


def alert_of(found: Found[wire.Alert], connection_id: str) -> Alert:
    """An alert. Types are shown as they come: none concerning backups is documented."""
    alert = found.value
    about = alert.referenced_object_id
    return Alert(
        connection_id=connection_id,
        native_id=alert.id,
        text=alert.message or alert.type or alert.id,
        health=_SEVERITIES.get(alert.severity, Health.UNKNOWN),
        raised_at=moment(alert.created_timestamp),
        is_resolved=alert.state == "CLEARED" if alert.state in {"OPEN", "ACK", "CLEARED"} else None,
        source=" ".join(part for part in (alert.type, about.id if about else "") if part) or None,
        raw=found.raw,
    )


def _facts(instance: wire.Instance) -> tuple[Fact, ...]:
    return (
        Fact("sfd.fact.job.label", instance.job_name or None),
        Fact("sfd.fact.content.label", content_text(instance.content)),
        Fact("sfd.fact.version.label", instance.version or None),
        Fact("sfd.fact.remote_path.label", instance.location or None),
        Fact("sfd.fact.description.label", instance.description or None),
    )


def _why_not_restorable(state: BackupState) -> Message:
    if state is BackupState.RUNNING:
        return Message.of("sfd.backup.not_finished.why")
    if state is BackupState.UNKNOWN:
        return Message.of("sfd.backup.not_known.why")
    return Message.of("sfd.backup.no_file.why")
