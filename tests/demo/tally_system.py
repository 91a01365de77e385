"""A product that does not exist, small enough to see through: for the tests of what stands in front of every system."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches
from app.demo.system import DemoOptions, SimulatedSystem

WORK_S = 10.0


class TallySystem(SimulatedSystem):
    """Counts POSTs; its token is good until sessions are expired; its work takes ten seconds."""

    kind: ClassVar[str] = "tally"
    base_path: ClassVar[str] = "/v1"
    own_faults: ClassVar[Mapping[str, str]] = {"own": "shows that systems have faults of their own"}
    required_fields: ClassVar[frozenset[str]] = frozenset(("name",))

    def __init__(self, options: DemoOptions, clock: DemoClock, faults: FaultSwitches) -> None:
        super().__init__(options, clock, faults)
        self.count = 0
        self.advanced = 0
        self.generation = 1
        self.is_restarting = False
        self._began = clock.now()

    def sign_in(self) -> dict[str, Any]:
        """Nothing secret here."""
        return {"token": f"token-{self.generation}"}

    def routes(self) -> Sequence[BaseRoute]:
        """Two calls."""
        return [
            Route("/v1/tally", self._show, methods=["GET"]),
            Route("/v1/tally", self._count, methods=["POST"]),
            Route("/v1/broken", self._break, methods=["GET"]),
        ]

    def advance(self) -> None:
        """Count how often this is asked."""
        self.advanced += 1

    def refuses_connections(self) -> bool:
        """As told by the test."""
        return self.is_restarting

    def error_response(self, request: Request, status: int) -> Response:
        """The envelope of this product."""
        return JSONResponse({"tally_error": status}, status_code=status)

    def expire_sessions(self) -> None:
        """The next token is another one."""
        self.generation += 1

    def snapshot(self) -> dict[str, Any]:
        """All there is."""
        return {"count": self.count}

    def restore_snapshot(self, snapshot: Mapping[str, Any]) -> None:
        """Count on."""
        self.count = int(snapshot["count"])

    async def _show(self, request: Request) -> Response:
        if request.headers.get("token", f"token-{self.generation}") != f"token-{self.generation}":
            return self.error_response(request, 401)
        done = min(1.0, self.clock.worked_s(self._began) / WORK_S)
        return JSONResponse({"name": "tally", "count": self.count, "done": done, "items": [1, 2], "note": "text"})

    async def _count(self, request: Request) -> Response:
        await request.body()
        self.count += 1
        return await self._show(request)

    async def _break(self, _request: Request) -> Response:
        raise RuntimeError("a mistake of ours")
