"""Finds what a path or a body names, or refuses with the vendor's number for it.

An unknown id in the path is 404 (2 to read, 1 to change), an unknown id in the body 400.
"""

from app.demo.astra_control.gate import Call
from app.demo.astra_control.problems import ProblemError
from app.demo.astra_control.world import Resource, World


def missing(call: Call) -> ProblemError:
    """404: a GET says "Collection not found", a PUT or DELETE "Resource not found"."""
    return ProblemError(1 if call.method in ("PUT", "DELETE") else 2)


def in_path(world: World, call: Call, collection: str, name: str) -> Resource:
    """The resource whose id is that part of the path."""
    found = world.all(collection).get(call.ids[name])
    if found is None:
        raise missing(call)
    return found


def app_in_path(world: World, call: Call) -> Resource:
    """The app of the path. One outside the caller's namespaces does not show, and changing it is forbidden."""
    app = world.all("apps").get(call.ids["app"])
    if app is None or not _is_on_cluster(call, app):
        raise missing(call) if call.method in ("GET", "HEAD") or app is None else ProblemError(1)
    if not call.caller.sees(app):
        raise ProblemError(2 if call.method in ("GET", "HEAD") else 11)
    return app


def parent_app(world: World, call: Call) -> Resource:
    """The app a collection is beneath: always "Collection not found" when it is missing."""
    try:
        return app_in_path(world, call)
    except ProblemError as problem:
        raise (ProblemError(2) if problem.number == 1 and call.method == "POST" else problem) from None


def child_in_path(world: World, call: Call, collection: str, name: str) -> Resource:
    """A backup, snapshot or schedule of the path; the path may leave the app out."""
    found = world.all(collection).get(call.ids[name])
    if found is None:
        raise missing(call)
    app_id = world.app_of[found["id"]]
    app = world.all("apps").get(app_id)
    if call.ids.get("app", app_id) != app_id or app is None:
        raise missing(call)
    if not call.caller.sees(app):
        raise ProblemError(2 if call.method in ("GET", "HEAD") else 11)
    return found


def _is_on_cluster(call: Call, app: Resource) -> bool:
    return call.ids.get("cluster", app.get("clusterID")) == app.get("clusterID")
