"""The calls that read tasks, events and notifications, and mark notifications as read."""

from app.demo.astra_control.finding import in_path
from app.demo.astra_control.gate import Answer, Call, Door, Gate
from app.demo.astra_control.kinds import EVENT, NOTIFICATION, TASK, UNREAD
from app.demo.astra_control.listing import listed
from app.demo.astra_control.problems import ProblemError
from app.demo.astra_control.whole_collections import open_collection
from app.demo.astra_control.world import Resource, World


class ChronicleCalls:
    """Opens them at the gate."""

    def __init__(self, world: World, gate: Gate) -> None:
        self._world = world
        for kind in (TASK, EVENT, NOTIFICATION):
            open_collection(world, gate, kind, "/core/v1")
        unread = "/core/v1/users/{user}/unreadNotifications"
        gate.open("GET", unread, Door(UNREAD), self._list_unread)
        gate.open("DELETE", unread + "/{note}", Door(UNREAD, "viewer"), self._mark_read)

    def _unread(self, call: Call) -> list[Resource]:
        user = in_path(self._world, call, "users", "user")
        if user["id"] != call.caller.user_id and not call.caller.may("admin"):
            raise ProblemError(11)
        read = set(self._world.read_notes.get(user["id"], ()))
        return [one for one in self._world.all("notifications").values() if one["id"] not in read]

    def _list_unread(self, call: Call) -> Answer:
        return listed(self._world, call, UNREAD, self._unread(call))

    def _mark_read(self, call: Call) -> Answer:
        if call.ids["note"] not in {one["id"] for one in self._unread(call)}:
            raise ProblemError(1)
        self._world.read_notes.setdefault(call.ids["user"], []).append(call.ids["note"])
        return Answer()
