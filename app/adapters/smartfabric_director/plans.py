"""Turns jobs into schedules, by pure functions."""

from datetime import datetime

from app.adapters.found import Found
from app.adapters.smartfabric_director import wire
from app.adapters.smartfabric_director.capabilities import CAPABILITIES
from app.adapters.smartfabric_director.job_calendar import calendar_text, is_one_time, next_run
from app.adapters.smartfabric_director.mapping import moment, stamp_ms, state_of
from app.domain.backups import BackupState
from app.domain.capabilities import Capability
from app.domain.messages import Message
from app.domain.nodes import NodeRef
from app.domain.schedules import Schedule


def is_plan(job: wire.Job, now: datetime) -> bool:
    """Whether a job will or may run again by itself; one-time jobs only count while their start lies ahead."""
    start = moment(job.start_time)
    return not is_one_time(job) or (start is not None and start > now)


def schedule_of(found: Found[wire.Job], runs: list[wire.Instance], scope: NodeRef, now: datetime) -> Schedule:
    """A job as a schedule; ``runs`` are its backups in any order, ``now`` is the server's.

    The next run is computed, since the appliance does not tell it.
    """
    job = found.value
    states = [(stamp_ms(run.start_time), state_of(run, now)) for run in runs]
    ended = sorted((at, state) for at, state in states if state.is_finished)
    due = next_run(job, now)
    return Schedule(
        connection_id=scope.connection_id,
        native_id=job.id,
        name=job.name or job.id,
        calendar=calendar_text(job),
        next_run_at=due,
        next_run_is_derived=due is not None,
        last_result=ended[-1][1] if ended else None,
        is_enabled={"ACTIVE": True, "EXPIRED": False}.get(job.status),
        is_running=any(state is BackupState.RUNNING for _, state in states),
        instances=(Message.of("sfd.node.database.name"),),
        scope=scope,
        run_now_off=CAPABILITIES.reasons[Capability.RUN_SCHEDULE],
        raw=found.raw,
    )
