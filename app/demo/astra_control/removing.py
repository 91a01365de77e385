"""Backups, snapshots and apps on their way out: cancelled, ``deleting`` for some seconds, then gone."""

from app.demo.astra_control.chronicle import app_subject, cancel_task, child_subject, close_task, tell
from app.demo.astra_control.world import Resource, Work, World


def remove_child(world: World, collection: str, resource: Resource, at: float, by: str) -> None:
    """Delete a backup or snapshot; one in progress is cancelled first."""
    making = world.work_on(resource["id"], "backup", "snapshot")
    length = "deleting_length"
    task_id = ""
    if making is not None:
        length, task_id = "cancelling_length", making.task_id
        cancel_task(world, task_id, at)
        world.end(making)
    resource["state"] = "deleting"
    world.touch(resource, at, by)
    work = world.begin("removal", collection, length, at, world.app_of[resource["id"]], resource["id"])
    work.task_id = task_id
    what = "backup" if collection == "appBackups" else "snapshot"
    tell(
        world, f"astra.app.{what}.deleted", f"Application {what} deletion started",
        f"The deletion of {what} {resource['name']} was started.",
        child_subject(world, collection, resource["id"]), at, by=by, is_for_users=False,
    )  # fmt: skip


def remove_app(world: World, app: Resource, at: float, by: str) -> None:
    """Stop managing an app. Its schedules, snapshots and backups go with it."""
    for schedule_id in list(world.of_app("schedules", app["id"])):
        world.drop("schedules", schedule_id)
    for work in world.works_of_app(app["id"], "backup", "snapshot", "discovery"):
        close_task(world, work.task_id, "cancelled", at)
        world.end(work)
    for collection in ("appBackups", "appSnaps"):
        for child in world.of_app(collection, app["id"]).values():
            child["state"] = "deleting"
            world.touch(child, at, by)
    app["state"] = "deleting"
    world.touch(app, at, by)
    world.begin("removal", "apps", "deleting_length", at, app["id"], app["id"])


def forget_app(world: World, app: Resource) -> None:
    """The app and everything below it is gone."""
    for collection in ("appBackups", "appSnaps", "schedules"):
        for child_id in list(world.of_app(collection, app["id"])):
            world.drop(collection, child_id)
    world.drop("apps", app["id"])


def step_removal(world: World, work: Work, at: float) -> None:
    """What was on its way out is gone."""
    world.end(work)
    resource = world.all(work.stage).get(work.target_id)
    if work.task_id:
        close_task(world, work.task_id, "cancelled", at)
    if resource is None:
        return
    if work.stage == "apps":
        forget_app(world, resource)
        text = f"Application {resource['name']} is no longer managed."
        tell(world, "astra.app.removed", "Application removed", text, app_subject(resource["id"]), at)
        return
    world.drop(work.stage, work.target_id)
