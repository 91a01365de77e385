"""Apps as they are restored in place, or come into being from a backup, a snapshot or a running app.

In place: ``restoring`` 15 s, ``discovering`` 3 s, ``ready``. To new: ``provisioning`` 15 s, ``discovering`` 3 s,
``ready``; its namespaces are known from ``discovering`` on. A bad end is ``failed`` (times ASSUMED).
"""

from app.demo.astra_control.chronicle import advance_task, app_subject, close_task, open_task, state_detail, tell
from app.demo.astra_control.copying import Order, begin_backup, begin_snapshot
from app.demo.astra_control.removing import remove_child
from app.demo.astra_control.world import Resource, Work, World

_WHY = "A persistent volume could not be restored from the object store."


def begin_restore(world: World, app: Resource, source: tuple[str, str], at: float, by: str) -> None:
    """Restore an app in place from ``source``: the member (backupID or snapshotID) and the id."""
    delay_s = world.faults.number("restore_delay", 5.0) if world.faults.is_on("restore_delay") else 0.0
    work = world.begin("restore", "lagging", delay_s, at, app["id"], app["id"])
    work.facts = {"source": list(source), "by": by}
    subject = app_subject(app["id"])
    if not world.faults.is_on("no_tasks"):
        work.task_id = open_task(world, "astra.app.restore", "Application restore in place", subject, at, by)
        open_task(world, "astra.app.restore.data", "Restore application data", subject, at, by, work.task_id)
    text = f"The restore of application {app['name']} was started."
    tell(world, "astra.app.restore.started", "Application restore started", text, subject, at, by=by)
    if delay_s <= 0:
        _begin_replacing(world, work, app, at)


def begin_clone(world: World, app: Resource, at: float, by: str) -> None:
    """Bring a new app into being; it says itself what it comes from."""
    work = world.begin("clone", "provisioning", "provisioning_length", at, app["id"], app["id"])
    work.facts = {"by": by}
    _judge(world, work)
    subject = app_subject(app["id"])
    if not world.faults.is_on("no_tasks"):
        work.task_id = open_task(world, "astra.app.clone", f"Restore to new application {app['name']}", subject, at, by)
    source = world.all("apps").get(app.get("sourceAppID", ""))
    if source is not None and "backupID" not in app and "snapshotID" not in app:
        _copy_first(world, work, source, app["name"], at)
    if work.task_id:
        open_task(world, "astra.app.clone.restore", "Restore application data", subject, at, by, work.task_id)
    text = f"Application {app['name']} is being created."
    tell(world, "astra.app.clone.started", "Application clone started", text, subject, at, by=by)


def begin_definition(world: World, app: Resource, at: float, by: str) -> None:
    """Look at the resources of a newly defined app."""
    stage = "pending" if app["state"] == "pending" else "discovering"
    world.begin("discovery", stage, "discovering_length", at, app["id"], app["id"])
    text = f"Application {app['name']} was defined."
    tell(world, "astra.app.defined", "Application defined", text, app_subject(app["id"]), at, by=by)


def step_restore(world: World, work: Work, at: float) -> None:
    """On to the next stage of a restore, a clone or a discovery."""
    app = world.all("apps").get(work.target_id)
    if app is None:
        world.end(work)
        return
    if work.stage == "lagging":
        _begin_replacing(world, work, app, at)
    elif work.stage == "pending":
        app["state"] = "discovering"
        world.enter(work, "discovering", "discovering_length", at)
    elif work.stage in ("replacing", "provisioning"):
        if "fails_at" in work.facts:
            _fail(world, work, app, at)
            return
        _find_namespaces(world, app)
        app["state"] = "discovering"
        world.enter(work, "discovering", "discovering_length", at)
    else:
        _complete(world, work, app, at)
    world.touch(app, at)


def look_at_restore(world: World, work: Work) -> None:
    """Show in its tasks how far a restore is; after ``replacing`` it stands at 95 percent."""
    if not work.task_id or work.stage not in ("replacing", "provisioning"):
        return
    whole_s = work.facts["whole_s"]
    share = 1.0 if whole_s <= 0 else min(1.0, world.clock.worked_s(work.stage_at) / whole_s)
    advance_task(world, work.task_id, round(share * 95, 1))
    for task in world.all("tasks").values():
        if task.get("parentTaskID") == work.task_id and task["resourceID"] == work.target_id:
            advance_task(world, task["id"], round(share * 99, 1))


def _begin_replacing(world: World, work: Work, app: Resource, at: float) -> None:
    app["state"] = "restoring"
    app["stateDetails"] = []
    world.touch(app, at, work.facts["by"])
    world.enter(work, "replacing", "restoring_length", at)
    _judge(world, work)


def _judge(world: World, work: Work) -> None:
    """Decide how long the stage takes, and whether it ends badly before its end."""
    work.facts["whole_s"] = work.stage_s
    fault = world.faults.strike("restore_fails", f"/apps/{work.app_id}")
    if fault is not None:
        work.facts["fails_at"] = min(100.0, float(fault.value or 60))
        work.stage_s *= work.facts["fails_at"] / 100


def _copy_first(world: World, work: Work, source: Resource, name: str, at: float) -> None:
    """A live clone copies the running app by way of a temporary snapshot, or backup."""
    cluster = world.all("clusters").get(source.get("clusterID", ""), {})
    bucket_id = cluster.get("defaultBucketID") or next(iter(world.all("buckets")), "")
    if world.faults.is_on("clone_by_backup") and bucket_id:
        copy = begin_backup(world, source, Order(f"clone-{name}"[:63], bucket_id), at)
        work.facts["temporary"] = ["appBackups", copy["id"]]
    else:
        copy = begin_snapshot(world, source, Order(f"clone-{name}"[:63]), at, work.task_id)
        work.facts["temporary"] = ["appSnaps", copy["id"]]


def _find_namespaces(world: World, app: Resource) -> None:
    """The namespaces of the app exist from now on."""
    names = list(dict.fromkeys(one["namespace"] for one in app["namespaceScopedResources"]))
    app["namespaces"] = names
    cluster = world.all("clusters").get(app.get("clusterID", ""))
    if cluster is not None:
        app |= {"clusterName": cluster["name"], "clusterType": cluster["clusterType"]}
    there = {one["name"] for one in world.all("namespaces").values() if one["clusterID"] == app.get("clusterID")}
    for name in names:
        if name not in there and cluster is not None:
            add_namespace(world, cluster["id"], name, world.now())


def add_namespace(world: World, cluster_id: str, name: str, at: float) -> Resource:
    """A namespace of a cluster."""
    namespace = {
        "id": world.new_id(),
        "name": name,
        "namespaceState": "discovered",
        "clusterID": cluster_id,
        "kubernetesLabels": [{"name": "kubernetes.io/metadata.name", "value": name}],
        "metadata": world.metadata(at),
    }
    return world.add("namespaces", namespace)


def _complete(world: World, work: Work, app: Resource, at: float) -> None:
    app["state"] = "ready"
    if not app["namespaces"]:
        _find_namespaces(world, app)
    world.end(work)
    _drop_temporary(world, work, at)
    close_task(world, work.task_id, "completed", at)
    if work.kind == "discovery":
        return
    verb = "restored" if work.kind == "restore" else "cloned"
    text = f"Application {app['name']} was {verb}."
    tell(world, f"astra.app.{work.kind}.completed", f"Application {verb}", text, app_subject(app["id"]), at)


def _fail(world: World, work: Work, app: Resource, at: float) -> None:
    app |= {"state": "failed", "stateDetails": [state_detail(12, "Restore failed", _WHY)]}
    world.touch(app, at)
    world.end(work)
    _drop_temporary(world, work, at)
    close_task(world, work.task_id, "failed", at, _WHY)
    verb = "restored" if work.kind == "restore" else "cloned"
    text = f"Application {app['name']} could not be {verb}. {_WHY}"
    name, subject = f"astra.app.{work.kind}.failed", app_subject(app["id"])
    tell(world, name, f"Application not {verb}", text, subject, at, severity="warning")
    if work.kind == "clone":
        if world.faults.is_on("namespaces_left_behind"):
            _find_namespaces(world, app)
        if world.faults.is_on("failed_clone_vanishes"):
            world.drop("apps", app["id"])


def _drop_temporary(world: World, work: Work, at: float) -> None:
    collection, copy_id = work.facts.get("temporary", ("", ""))
    copy = world.all(collection).get(copy_id) if collection else None
    if copy is not None and copy["state"] != "deleting":
        remove_child(world, collection, copy, at, work.facts["by"])
