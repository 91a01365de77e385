"""The calls about support bundles, which only the installed edition has. Times echo the offset that was sent."""

import gzip

from app.demo.astra_control.bodies import boolean, checked, text
from app.demo.astra_control.finding import in_path
from app.demo.astra_control.gate import Answer, Call, Door, Gate
from app.demo.astra_control.kinds import ASUP
from app.demo.astra_control.listing import listed
from app.demo.astra_control.problems import ProblemError
from app.demo.astra_control.stamps import stamp
from app.demo.astra_control.views import shown
from app.demo.astra_control.world import Resource, World

GZIP = "application/gzip"


class AsupCalls:
    """Opens them at the gate."""

    def __init__(self, world: World, gate: Gate) -> None:
        self._world = world
        gate.open("GET", "/core/v1/asups", Door(ASUP), self._list)
        gate.open("POST", "/core/v1/asups", Door(ASUP), self._create)
        gate.open("GET", "/core/v1/asups/{asup}", Door(ASUP, extra_types=(GZIP,)), self._read)

    def _look_at_edition(self) -> None:
        if self._world.faults.is_on("acs"):
            raise ProblemError(2)

    def _list(self, call: Call) -> Answer:
        self._look_at_edition()
        return listed(self._world, call, ASUP, list(self._world.all("asups").values()))

    def _create(self, call: Call) -> Answer:
        self._look_at_edition()
        world, body = self._world, call.body
        checked(world, body, ASUP, ("upload", "dataWindowStart", "dataWindowEnd"))
        bundle: Resource = {
            "id": world.new_id(),
            "creationState": "running",
            "uploadState": "pending",
            "triggerType": "manual",
            "upload": boolean(body, "upload", "false"),
            "dataWindowStart": text(body, "dataWindowStart", stamp(call.at - 86_400)),
            "dataWindowEnd": text(body, "dataWindowEnd", stamp(call.at)),
            "metadata": world.metadata(call.at, call.caller.user_id),
        }
        world.add("asups", bundle)
        world.begin("bundle", "collecting", "bundle_length", call.at, "", bundle["id"])
        path = f"/accounts/{world.account_id}/core/v1/asups/{bundle['id']}"
        return Answer(shown(world, ASUP, bundle), 201, path)

    def _read(self, call: Call) -> Answer:
        self._look_at_edition()
        bundle = in_path(self._world, call, "asups", "asup")
        if GZIP not in call.headers.get("accept", "").lower():
            return Answer(shown(self._world, ASUP, bundle))
        if bundle["creationState"] == "running":
            raise ProblemError(164)
        content = gzip.compress(f"support bundle {bundle['id']}\n".encode() * 200, mtime=0)
        return Answer(raw=content, content_type=GZIP)
