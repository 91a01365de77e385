"""Turns the restore status into a run of ours, by pure functions (2.0 p.67; the arrows between states are INFERRED)."""

from datetime import timedelta

from app.adapters.found import Found
from app.adapters.smartfabric_director import places, wire
from app.adapters.smartfabric_director.capabilities import RUN_BLOCKED
from app.adapters.smartfabric_director.mapping import content_text, moment, stamp_ms
from app.domain.activities import Activity, ActivityRef, Phase, Step, StepState
from app.domain.capabilities import Capability
from app.domain.messages import Message

QUIET = timedelta(minutes=30)
"""How long the appliance may be silent while its database is replaced (ASSUMED)."""

DOWNLOAD, VALIDATION, RESTORE = 0, 1, 2

_STEP_NAMES = (
    Message.of("sfd.step.download.name"),
    Message.of("sfd.step.validation.name"),
    Message.of("sfd.step.restore.name"),
)

_STATES: dict[str, tuple[int, StepState]] = {
    "DOWNLOADING_FILE_IN_PROGRESS": (DOWNLOAD, StepState.RUNNING),
    "DOWNLOADING_FILE_FAILED": (DOWNLOAD, StepState.FAILED),
    "VALIDATION_IN_PROGRESS": (VALIDATION, StepState.RUNNING),
    "VALIDATION_SUCCESS": (VALIDATION, StepState.DONE),
    "VALIDATION_FAILED": (VALIDATION, StepState.FAILED),
    "RESTORE_STARTED": (RESTORE, StepState.RUNNING),
    "RESTORE_COMPLETED": (RESTORE, StepState.DONE),
    "RESTORE_FAILED": (RESTORE, StepState.FAILED),
}
"""Which of the three steps a state speaks of, and how it is. VALIDATION_SUCCESS is no end: it goes on by itself."""

UNACKNOWLEDGED = frozenset({"SUCCESS", "FAILED"})


def start_ms(status: wire.RestoreStatus) -> int:
    """When the restore on record began, epoch ms; 0: there is none. A restore is known by this alone."""
    return stamp_ms(status.restore_info.start_time)


def is_on_record(status: wire.RestoreStatus) -> bool:
    """Whether there is a restore to speak of."""
    return status.state not in {"", "NOT_STARTED"} or start_ms(status) > 0


def phase_of_restore(status: wire.RestoreStatus) -> Phase:
    """The phase. An acknowledgement overwrites success and failure: after it only ``state`` tells which it was."""
    match status.state:
        case "RESTORE_COMPLETED":
            return Phase.SUCCEEDED
        case "DOWNLOADING_FILE_FAILED" | "VALIDATION_FAILED" | "RESTORE_FAILED":
            return Phase.FAILED
        case state if state in _STATES:
            return Phase.RUNNING
    match status.restore_info.restore_status:
        case "SUCCESS":
            return Phase.SUCCEEDED
        case "FAILED":
            return Phase.FAILED
        case _:
            return Phase.UNKNOWN


def steps_of(state: str) -> tuple[Step, ...]:
    """Download, validation, restore; a step after a failed one does not take place. Nothing for an unknown state."""
    known = _STATES.get(state)
    if known is None:
        return ()
    at, how = known
    rest = StepState.SKIPPED if how is StepState.FAILED else StepState.PENDING
    states = [StepState.DONE if place < at else how if place == at else rest for place in range(len(_STEP_NAMES))]
    return tuple(Step(name, state) for name, state in zip(_STEP_NAMES, states, strict=True))


def restore_activity(found: Found[wire.RestoreStatus], ref: ActivityRef) -> Activity:
    """The latest restore as a run. It is the appliance's, not a session's: other operators' show up as well."""
    status = found.value
    phase = phase_of_restore(status)
    info, file = status.restore_info, status.file
    needs_acknowledgement = phase.is_final and info.restore_status in UNACKNOWLEDGED
    # The restart may begin between two looks, whatever state was told in the first.
    may_restart = not phase.is_final and phase is not Phase.UNKNOWN
    quiet_until = found.heard_at + QUIET if may_restart else None
    blocked: tuple[tuple[Capability, Message], ...] = RUN_BLOCKED
    if not needs_acknowledgement:
        blocked = (*RUN_BLOCKED, (Capability.ACKNOWLEDGE, Message.of("sfd.acknowledge.nothing.why")))
    return Activity(
        ref=ref,
        target=(file.backup_file_name if file else "") or ref.bookmark or Message.of("sfd.node.database.name"),
        phase=phase,
        raw_phase=status.state,
        heard_at=found.heard_at,
        scope=places.database(ref.connection_id),
        kind=content_text(info.content or (file.content if file else ())),
        steps=steps_of(status.state),
        message=_message(status, phase),
        started_at=moment(info.start_time),
        ended_at=moment(info.end_time),
        can=frozenset({Capability.ACKNOWLEDGE}) if needs_acknowledgement else frozenset(),
        blocked=blocked,
        expected_quiet_until=quiet_until,
        needs_acknowledgement=needs_acknowledgement,
        replaces_everything=True,
        raw=found.raw,
    )


def _message(status: wire.RestoreStatus, phase: Phase) -> Message | None:
    """What is to be said beside the phase; that a restart is expected is told by ``expected_quiet_until`` alone."""
    said = status.error_message or status.restore_info.message or None
    if phase is Phase.SUCCEEDED:
        return Message.of("sfd.restore.reload.text", server_text=said)
    if phase is Phase.UNKNOWN:
        return Message.of("sfd.restore.unknown.text", word=status.state, server_text=said)
    match status.state:
        case "DOWNLOADING_FILE_FAILED":
            return Message.of("sfd.restore.download_failed.text", server_text=said)
        case "VALIDATION_FAILED":
            return Message.of("sfd.restore.validation_failed.text", server_text=said)
        case _ if phase is Phase.FAILED:
            return Message.of("sfd.restore.failed.text", server_text=said)
        case _:
            return None
