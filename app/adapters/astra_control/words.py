"""The vendor's states as ours, by pure functions. Source: OAS for the words, Doc and OBSERVED output for their
meaning."""

from app.adapters.astra_control import wire
from app.domain.activities import Phase, StepState
from app.domain.backups import BackupState
from app.domain.messages import Message, Text
from app.domain.nodes import Health

ENDED = frozenset({"completed", "failed", "removed", "unknown", "discovering"})
"""States of a backup in which nothing is under way here; ``discovering`` is one found in a bucket and looked at."""

STATES: dict[str, Message] = {
    "pending": Message.of("astra.state.pending.word"),
    "discovering": Message.of("astra.state.discovering.word"),
    "provisioning": Message.of("astra.state.provisioning.word"),
    "ready": Message.of("astra.state.ready.word"),
    "failed": Message.of("astra.state.failed.word"),
    "restoring": Message.of("astra.state.restoring.word"),
    "unavailable": Message.of("astra.state.unavailable.word"),
    "unknown": Message.of("astra.state.unknown.word"),
    "deleting": Message.of("astra.state.deleting.word"),
    "running": Message.of("astra.state.running.word"),
    "removed": Message.of("astra.state.removed.word"),
}
"""Words for the states of apps, clusters, buckets and snapshots."""

TRIGGERS: dict[str, Message] = {
    "backup": Message.of("astra.trigger.backup.word"),
    "snapshot": Message.of("astra.trigger.snapshot.word"),
    "schedule": Message.of("astra.trigger.schedule.word"),
}
"""What a backup was triggered by, from a label of the server."""

_COPY_STATES: dict[str, BackupState] = {
    "pending": BackupState.RUNNING,
    "running": BackupState.RUNNING,
    "completed": BackupState.COMPLETE,
    "failed": BackupState.FAILED,
    "removed": BackupState.REMOVED,
    "deleting": BackupState.DELETING,
}

_COPY_PHASES: dict[str, Phase] = {
    "pending": Phase.QUEUED,
    "discovering": Phase.WAITING,
    "running": Phase.RUNNING,
    "completed": Phase.SUCCEEDED,
    "failed": Phase.FAILED,
    "deleting": Phase.FINISHING,
}

_TASK_STEPS: dict[str, StepState] = {
    "notStarted": StepState.PENDING,
    "running": StepState.RUNNING,
    "pausing": StepState.RUNNING,
    "paused": StepState.PENDING,
    "cancelling": StepState.RUNNING,
    "completed": StepState.DONE,
    "cancelled": StepState.SKIPPED,
    "failed": StepState.FAILED,
}

_PROTECTION: dict[str, Health] = {
    "protected": Health.WELL,
    "full": Health.WELL,
    "partial": Health.WARNING,
    "none": Health.WARNING,
    "atRisk": Health.FAILED,
}

_APP_HEALTH: dict[str, Health] = {
    "failed": Health.FAILED,
    "unavailable": Health.OFFLINE,
    "unknown": Health.UNKNOWN,
    "deleting": Health.DISABLED,
}

_CLUSTER_HEALTH: dict[str, Health] = {
    "failed": Health.FAILED,
    "removed": Health.OFFLINE,
    "unknown": Health.UNKNOWN,
    "deleting": Health.DISABLED,
}

_BUCKET_HEALTH: dict[str, Health] = {
    "available": Health.WELL,
    "pending": Health.WARNING,
    "failed": Health.FAILED,
    "removed": Health.OFFLINE,
}

_SEVERITIES: dict[str, Health] = {
    "critical": Health.FAILED,
    "warning": Health.WARNING,
    "informational": Health.WELL,
    "cleared": Health.WELL,
}


def shown(word: str) -> Text:
    """A state in words; one that nobody knows as it came."""
    return STATES.get(word, word)


def copy_state(copy: wire.Copy) -> BackupState:
    """What a backup or snapshot is. ``ready`` is no state of theirs, but servers of 2022 say it of fresh ones."""
    if copy.state == "ready":
        return BackupState.COMPLETE if is_all_there(copy) else BackupState.RUNNING
    state = _COPY_STATES.get(copy.state, BackupState.UNKNOWN)
    if state is BackupState.COMPLETE and copy.hookState == "failed":
        return BackupState.COMPLETE_WITH_WARNINGS
    return state


def copy_phase(copy: wire.Copy) -> Phase:
    """The same as the phase of a watched run."""
    if copy.state == "ready":
        return Phase.SUCCEEDED if is_all_there(copy) else Phase.RUNNING
    phase = _COPY_PHASES.get(copy.state, Phase.UNKNOWN)
    if phase is Phase.SUCCEEDED and copy.hookState == "failed":
        return Phase.SUCCEEDED_WITH_WARNINGS
    return phase


def is_all_there(copy: wire.Copy) -> bool:
    """Whether percent or bytes say that nothing is left to copy."""
    if copy.percentDone is not None:
        return copy.percentDone >= 100
    return bool(copy.totalBytes) and copy.bytesDone is not None and copy.bytesDone >= (copy.totalBytes or 0)


def step_state(word: str) -> StepState:
    """How a task is, as a step."""
    return _TASK_STEPS.get(word, StepState.UNKNOWN)


def protection(word: str) -> Health:
    """How well an app is protected."""
    return _PROTECTION.get(word, Health.UNKNOWN)


def app_health(app: wire.App) -> Health:
    """How an app is: what its state says where that is a trouble, else how it is protected."""
    return _APP_HEALTH.get(app.state) or protection(app.protectionState)


def cluster_health(cluster: wire.Cluster) -> Health:
    """How a cluster is: what its state says where that is a trouble, else how its apps are protected."""
    found = _CLUSTER_HEALTH.get(cluster.state)
    if found is None and cluster.state == "running" and not cluster.protectionState:
        return Health.WELL
    return found or protection(cluster.protectionState)


def bucket_health(word: str) -> Health:
    """How a bucket is."""
    return _BUCKET_HEALTH.get(word, Health.UNKNOWN)


def severity(word: str) -> Health:
    """How grave a notification is."""
    return _SEVERITIES.get(word, Health.UNKNOWN)


def reasons(one: wire.Stated) -> str | None:
    """What the server says of a state, in its own words: short reasons, then details; each once."""
    lines = list(one.stateUnready) if isinstance(one, wire.Copy) else []
    return told(one.stateDetails, lines)


def told(details: tuple[wire.Detail, ...], lines: list[str] | None = None) -> str | None:
    """Details as text."""
    found = list(lines or ())
    found += [": ".join(part for part in (one.title, one.detail) if part) for one in details]
    return "\n".join(dict.fromkeys(line for line in found if line)) or None


def hook_trouble(copy: wire.Copy) -> Message | None:
    """What to say of failed execution hooks; None: none failed."""
    if copy.hookState != "failed":
        return None
    return Message.of("astra.backup.hooks_failed.text", server_text=told(copy.hookStateDetails))
