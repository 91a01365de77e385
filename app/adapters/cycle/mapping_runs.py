"""From jobs and saving backups to activities of ours. Pure.

A job has tasks with steps and no percentage; what the vendor's portal shows as one is a count of steps, so the steps
are shown instead. A backup that is being saved has nothing but its state.
"""

from datetime import datetime

from app.adapters.cycle import wire
from app.adapters.cycle.bookmarks import Bookmark
from app.adapters.cycle.capabilities import RUN_BLOCKED
from app.adapters.cycle.times import moment
from app.adapters.found import Found
from app.domain.activities import Activity, ActivityRef, Operation, Origin, Phase, Step, StepState
from app.domain.backups import Backup, BackupRef, BackupState
from app.domain.messages import Message, Text
from app.domain.nodes import NodeRef

_FUNCTION = "container.backup"
HEADERS = {f"{_FUNCTION}.restore": Operation.RESTORE, f"{_FUNCTION}.delete": Operation.DELETE}
"""The platform's names of the functions (ASSUMED); a job started here is known by its id instead."""

_PHASES = {
    "new": Phase.QUEUED,
    "queued": Phase.QUEUED,
    "scheduled": Phase.WAITING,
    "running": Phase.RUNNING,
    "completed": Phase.SUCCEEDED,
    "error": Phase.FAILED,
    "expired": Phase.EXPIRED,
}
"""``expired`` is no success, though the vendor's own tracker takes it for one."""

_BACKUP_PHASES = {
    BackupState.RUNNING: Phase.RUNNING,
    BackupState.COMPLETE: Phase.SUCCEEDED,
    BackupState.FAILED: Phase.FAILED,
}


def operation_of(job: wire.Job) -> Operation | None:
    """What a listed job does with a backup; None: something else, or what cron does by itself."""
    return next((HEADERS[task.header] for task in job.tasks if task.header in HEADERS), None)


def phase_of(job: wire.Job) -> Phase:
    """Where a job is, by its state alone: all steps done is no success."""
    return _PHASES.get(job.state.current, Phase.UNKNOWN)


def job_activity(
    found: Found[wire.Job], ref: ActivityRef, mark: Bookmark, scope: NodeRef | None, *, is_ours: bool
) -> Activity:
    """A job as a run."""
    job = found.value
    phase = phase_of(job)
    return Activity(
        ref=ref,
        target=mark.target or job.caption or job.id,
        phase=phase,
        raw_phase=job.state.current,
        heard_at=found.heard_at,
        scope=scope,
        steps=tuple(step for task in job.tasks for step in _steps(task, phase)),
        message=_message(job, phase, ref.operation),
        started_at=moment(job.events.started) or moment(job.events.queued) or mark.started_at,
        ended_at=(moment(job.events.completed) or moment(job.state.changed)) if phase.is_final else None,
        origin=Origin.HERE if is_ours else Origin.UNKNOWN,
        backup=backup_ref(scope, mark),
        blocked=RUN_BLOCKED,
        raw=found.raw,
    )


def backup_activity(backup: Backup, ref: ActivityRef, heard_at: datetime) -> Activity:
    """A run of cron, as the backup it makes tells."""
    phase = _BACKUP_PHASES.get(backup.state, Phase.UNKNOWN)
    return Activity(
        ref=ref,
        target=backup.name,
        phase=phase,
        raw_phase=backup.raw_state,
        heard_at=heard_at,
        scope=backup.ref.scope,
        message=backup.trouble,
        started_at=backup.started_at,
        ended_at=backup.completed_at if phase.is_final else None,
        origin=Origin.ELSEWHERE,
        backup=backup.ref,
        blocked=RUN_BLOCKED,
        raw=backup.raw,
    )


def bare_activity(
    ref: ActivityRef,
    mark: Bookmark,
    scope: NodeRef | None,
    phase: Phase,
    heard_at: datetime,
    message: Message | None = None,
    *,
    ended_at: datetime | None = None,
    is_observable: bool = True,
) -> Activity:
    """A run of which nothing is heard but what log and backup tell."""
    return Activity(
        ref=ref,
        target=target_text(mark),
        phase=phase,
        raw_phase="",
        heard_at=heard_at,
        scope=scope,
        message=message,
        started_at=mark.started_at,
        ended_at=ended_at,
        origin=Origin.HERE if mark.is_ours and ref.operation is not Operation.BACKUP else Origin.ELSEWHERE,
        backup=backup_ref(scope, mark),
        blocked=RUN_BLOCKED,
        result_not_observable=not is_observable,
    )


def target_text(mark: Bookmark) -> Text:
    """What is restored to or deleted from, in words."""
    return mark.target or mark.container or mark.job


def backup_ref(scope: NodeRef | None, mark: Bookmark) -> BackupRef | None:
    """The backup a run is about, where its place is known."""
    return BackupRef(scope, mark.backup) if scope is not None and mark.backup else None


def _message(job: wire.Job, phase: Phase, operation: Operation) -> Message | None:
    if phase is Phase.FAILED:
        return Message.of("cycle.run.failed", server_text=job.trouble)
    if phase is Phase.EXPIRED:
        return Message.of("cycle.run.expired", server_text=job.trouble)
    if phase is Phase.SUCCEEDED and operation is Operation.RESTORE:
        return Message.of("cycle.run.look_inside")
    return None


def _steps(task: wire.Task, phase: Phase) -> tuple[Step, ...]:
    """The steps of a task in the platform's words; a task without steps is one itself."""
    over = phase.is_final or task.state.current in {"completed", "error"}
    if not task.steps:
        return (Step(task.caption or task.header, _task_state(task, phase)),) if task.caption or task.header else ()
    return tuple(
        Step(one.caption, _step_state(one, is_over=over), moment(one.started), moment(one.completed))
        for one in task.steps
    )


def _task_state(task: wire.Task, phase: Phase) -> StepState:
    words = {
        "pending": StepState.SKIPPED if phase.is_final else StepState.PENDING,
        "running": StepState.RUNNING,
        "completed": StepState.DONE,
        "error": StepState.FAILED,
    }
    return words.get(task.state.current, StepState.UNKNOWN)


def _step_state(step: wire.Step, *, is_over: bool) -> StepState:
    """A step has no state: it follows from its two times and from whether its task goes on."""
    if moment(step.completed) is not None:
        return StepState.DONE
    if moment(step.started) is not None:
        return StepState.FAILED if is_over else StepState.RUNNING
    return StepState.SKIPPED if is_over else StepState.PENDING
