"""Writes what happened: tasks with their progress, events, and notifications (the events meant for users).

Task names ``astra.app.restore`` and ``astra.app.clone`` are ASSUMED. Finished tasks are kept for 24 hours.
"""

from dataclasses import dataclass

from app.demo.astra_control.stamps import SYSTEM, seconds_of, stamp
from app.demo.astra_control.world import Resource, World

KEPT_S = 24 * 3600
_OVER = frozenset(("completed", "failed", "cancelled"))
_TRANSITIONS = [{"from": "running", "to": ["paused", "cancelled"]}, {"from": "paused", "to": ["running", "cancelled"]}]


@dataclass(frozen=True)
class Subject:
    """What a task or an event is about: an app, or a backup, snapshot or schedule of one, or something else."""

    resource_id: str
    collection: str  # path below the account, without leading slash
    kind: str  # singular, as in media types
    further_collections: tuple[str, ...] = ()
    app_id: str = ""


def app_subject(app_id: str) -> Subject:
    """An app."""
    return Subject(app_id, "k8s/v2/apps", "app")


def child_subject(world: World, collection: str, resource_id: str) -> Subject:
    """A backup, snapshot or schedule, by way of its app."""
    further = ("topology/v1/appBackups",) if collection == "appBackups" else ()
    kind = collection.removesuffix("s")
    return Subject(
        resource_id, f"k8s/v1/apps/{world.app_of[resource_id]}/{collection}", kind, further, world.app_of[resource_id]
    )


def open_task(
    world: World, name: str, summary: str, subject: Subject, at: float, by: str = SYSTEM, parent_id: str = ""
) -> str:
    """Write down that work has begun; returns the id of the task. ``parent_id`` makes it a subtask."""
    if world.faults.is_on("task_names") and name.startswith("astra.app"):
        name = world.faults.value("task_names") or "astra.restore"
    root = f"/accounts/{world.account_id}/"
    task: Resource = {
        "id": world.new_id(),
        "name": name,
        "summary": summary[:63],
        "description": f"{summary}.",
        "service": "nautilus",
        "resourceID": subject.resource_id,
        "resourceURI": f"{root}{subject.collection}/{subject.resource_id}",
        "resourceCollectionURI": [f"{root}{path}" for path in (subject.collection, *subject.further_collections)],
        "state": "running",
        "stateTransitions": _TRANSITIONS,
        "stateDetails": [],
        "percentDone": 0,
        "startTime": stamp(at),
        "metadata": world.metadata(at, by),
    }
    if parent_id:
        siblings = [one for one in world.all("tasks").values() if one.get("parentTaskID") == parent_id]
        task |= {"parentTaskID": parent_id, "orderHint": len(siblings) + 1}
    if by != SYSTEM:
        task["userID"] = by
    return str(world.add("tasks", task)["id"])


def advance_task(world: World, task_id: str, percent: float) -> None:
    """Write down how far a task is."""
    task = world.all("tasks").get(task_id)
    if task is not None and task["state"] == "running":
        task["percentDone"] = percent


def cancel_task(world: World, task_id: str, at: float) -> None:
    """Somebody cancelled: the task and its running subtasks are ``cancelling`` from now on."""
    for task in _family(world, task_id):
        task |= {"state": "cancelling", "cancelTime": stamp(at)}
        world.touch(task, at)


def close_task(world: World, task_id: str, state: str, at: float, why: str = "") -> None:
    """A task is over, and with it all of its subtasks that still run."""
    for task in _family(world, task_id):
        task |= {"state": state, "endTime": stamp(at)}
        if state == "completed":
            task["percentDone"] = 100
        if why:
            task["stateDetails"] = [state_detail(17, "Operation failed", why)]
        world.touch(task, at)


def forget_old_tasks(world: World) -> None:
    """Drop what ended more than 24 hours ago."""
    limit = world.now() - KEPT_S
    old = [one["id"] for one in world.all("tasks").values() if (seconds_of(one.get("endTime")) or limit) < limit]
    for task_id in old:
        world.drop("tasks", task_id)


def state_detail(number: int, title: str, detail: str) -> Resource:
    """One entry of stateDetails."""
    return {"type": f"https://astra.netapp.io/stateDetails/{number}", "title": title[:40], "detail": detail[:511]}


def tell(
    world: World,
    name: str,
    summary: str,
    text: str,
    subject: Subject,
    at: float,
    *,
    severity: str = "informational",
    by: str = SYSTEM,
    is_for_users: bool = True,
) -> None:
    """Write an event, and a notification of the same when it is meant for users."""
    world.sequence += 1
    event: Resource = {
        "id": world.new_id(),
        "name": name,
        "sequenceCount": world.sequence,
        "summary": summary[:79],
        "description": text[:1023],
        "eventTime": stamp(at),
        "source": "nautilus",
        "severity": severity,
        "class": "system" if by == SYSTEM else "user",
        "resourceID": subject.resource_id,
        "resourceType": f"application/astra-{subject.kind}",
        "resourceURI": f"/accounts/{world.account_id}/{subject.collection}/{subject.resource_id}",
        "additionalResourceIDs": [subject.app_id] if subject.app_id else [],
        "correlationID": world.new_id(),
        "accountID": world.account_id,
        "destinations": ["notification"] if is_for_users else [],
        "data": {"ttl": 2592000},
        "metadata": world.metadata(at, by),
    }
    if severity in ("warning", "critical"):
        event["correctiveAction"] = "Look at the details of the resource, remove the cause and try again."
    if by != SYSTEM:
        event["userID"] = by
    world.add("events", event)
    if is_for_users:
        world.add("notifications", dict(event))


def all_clear(world: World, summary: str, app_id: str, at: float) -> None:
    """End the last warning with that summary about an app: an entry of severity cleared, with its correlationID."""
    told = [one for one in world.all("events").values() if one["summary"] == summary]
    last = next((one for one in reversed(told) if app_id in one["additionalResourceIDs"]), None)
    if last is None or last["severity"] == "cleared":
        return
    world.sequence += 1
    entry = {**last, "id": world.new_id(), "sequenceCount": world.sequence, "severity": "cleared"}
    entry |= {"eventTime": stamp(at), "metadata": world.metadata(at)}
    world.add("events", entry)
    world.add("notifications", dict(entry))


def _family(world: World, task_id: str) -> list[Resource]:
    tasks = world.all("tasks")
    family = [one for one in tasks.values() if task_id and task_id in (one["id"], one.get("parentTaskID"))]
    return [one for one in family if one["state"] not in _OVER]
