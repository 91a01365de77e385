"""A simulated Lantern: two shelves, six boxes, a keepsake of each box every night, the newest still being written.

Stands in for a folder of ``app/demo/``, and like these imports nothing of the console. A real one is complete per the
vendor's documents, with a switch for every ASSUMED item; this one has what the example needs.
"""

import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, ClassVar

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches
from app.demo.system import DemoOptions, SimulatedSystem

USER, PASSWORD = "keeper", "wick-and-flame-7"
LASTS_S = 1800.0
DAY_S = 86_400.0
WRITING_S = 300.0
SHELVES = {1: "Ground floor", 2: "Attic"}
BOXES = {11: "Letters", 12: "Recipes", 13: "Maps", 21: "Photographs", 22: "Diaries", 23: "Tools"}
CONDITIONS = ("sound", "sound", "cracked", "away")
FAULTS = {401: "no_session", 403: "not_yours", 404: "no_such_thing", 409: "still_writing", 503: "out_of_oil"}


class RefusedError(Exception):
    """A call that is refused with a status."""


@dataclass(frozen=True)
class Keepsake:
    """One keepsake; ``begun`` in epoch seconds. The newest of a box began a minute before the demo did."""

    no: int
    box: int
    age: int
    begun: float


class LanternDemo(SimulatedSystem):
    """One server. ``backups``: how many keepsakes each box has."""

    kind: ClassVar[str] = "lantern"
    required_fields: ClassVar[frozenset[str]] = frozenset({"id", "no", "shelf", "box", "fate", "token", "lasts_s"})

    def __init__(self, options: DemoOptions, clock: DemoClock, faults: FaultSwitches) -> None:
        super().__init__(options, clock, faults)
        self._tokens: set[str] = set()
        self._opened_at = clock.now()
        self._keepsakes: dict[int, Keepsake] = {}
        self._fill()

    def sign_in(self) -> dict[str, Any]:
        """The one user there is."""
        return {"user": USER, "password": PASSWORD}

    def routes(self) -> Sequence[BaseRoute]:
        """Every call."""
        return [
            Route("/api/session", self._sign_in, methods=["POST"]),
            Route("/api/session", self._answering(self._sign_out), methods=["DELETE"]),
            Route("/api/about", self._answering(self._about)),
            Route("/api/shelves", self._answering(self._shelves)),
            Route("/api/shelves/{shelf:int}/boxes", self._answering(self._boxes)),
            Route("/api/keepsakes", self._answering(self._list)),
            Route("/api/keepsakes/{no:int}", self._answering(self._read), methods=["GET"]),
            Route("/api/keepsakes/{no:int}", self._answering(self._throw_away), methods=["DELETE"]),
            Route("/api/keepsakes/{no:int}/log", self._answering(self._log)),
        ]

    def advance(self) -> None:
        """Nothing to do: whether a keepsake is still being written follows from its age."""

    def is_change(self, method: str, path: str, query_keys: object) -> bool:
        """Signing in and out change nothing."""
        return method == "DELETE" and path != "/api/session"

    def error_response(self, request: Request, status: int) -> Response:
        """Every refusal has the same form."""
        code = "wrong_password" if status == 401 and request.url.path == "/api/session" else FAULTS.get(status)
        return JSONResponse({"fault": {"code": code, "text": f"The lamp says {status}."}}, status)

    def expire_sessions(self) -> None:
        """Forget all tokens."""
        self._tokens.clear()

    def snapshot(self) -> dict[str, Any]:
        """When it was opened, and what is left."""
        return {"opened_at": self._opened_at, "left": sorted(self._keepsakes)}

    def restore_snapshot(self, snapshot: Mapping[str, Any]) -> None:
        """The same keepsakes without those that were thrown away."""
        self._opened_at = float(snapshot["opened_at"])
        self._fill()
        self._keepsakes = {no: self._keepsakes[no] for no in snapshot["left"]}

    def _fill(self) -> None:
        for age in range(self.options.backups or 14):
            for box in BOXES:
                begun = self._opened_at - 60 - age * DAY_S + box
                self._keepsakes[box * 1000 + age] = Keepsake(box * 1000 + age, box, age, begun)

    async def _sign_in(self, request: Request) -> Response:
        if await request.json() != {"user": USER, "password": PASSWORD}:
            return self.error_response(request, 401)
        token = secrets.token_urlsafe(24)
        self._tokens.add(token)
        return JSONResponse({"token": token, "lasts_s": LASTS_S})

    def _answering(self, answer: Callable[[Request], Any]) -> Callable[[Request], Awaitable[Response]]:
        async def answering(request: Request) -> Response:
            if _token(request) not in self._tokens:
                return self.error_response(request, 401)
            try:
                return JSONResponse(answer(request))
            except RefusedError as refusal:
                return self.error_response(request, int(refusal.args[0]))

        return answering

    def _sign_out(self, request: Request) -> Any:
        self._tokens.discard(_token(request))
        return {}

    def _about(self, request: Request) -> Any:
        return {"version": "3.2", "serial": "LN-0007", "name": "lantern-attic"}

    def _shelves(self, request: Request) -> Any:
        return {"shelves": [{"id": number, "name": name} for number, name in SHELVES.items()]}

    def _boxes(self, request: Request) -> Any:
        shelf = int(request.path_params["shelf"])
        if shelf not in SHELVES:
            raise RefusedError(404)
        boxes = {number: label for number, label in BOXES.items() if number // 10 == shelf}
        return {"boxes": [{"id": one, "label": boxes[one], "condition": CONDITIONS[one % 4]} for one in boxes]}

    def _list(self, request: Request) -> Any:
        box = request.query_params.get("box")
        return {"keepsakes": [self._seen(one) for one in self._keepsakes.values() if box in (None, str(one.box))]}

    def _read(self, request: Request) -> Any:
        return self._seen(self._one(request))

    def _log(self, request: Request) -> Any:
        seen = self._seen(self._one(request))
        return {"lines": [f"{seen['begun']} lid opened", f"fate: {seen['fate']}"]}

    def _throw_away(self, request: Request) -> Any:
        keepsake = self._one(request)
        if self._seen(keepsake)["fate"] == "writing":
            raise RefusedError(409)
        del self._keepsakes[keepsake.no]
        return {"thrown": keepsake.no}

    def _one(self, request: Request) -> Keepsake:
        found = self._keepsakes.get(int(request.path_params["no"]))
        if found is None:
            raise RefusedError(404)
        return found

    def _seen(self, one: Keepsake) -> dict[str, Any]:
        is_written = one.age == 0 and self.clock.worked_s(one.begun) < WRITING_S
        fate = "writing" if is_written else {5: "smudged", 9: "lost"}.get(one.age, "kept")
        return {
            "no": one.no,
            "shelf": one.box // 10,
            "box": one.box,
            "fate": fate,
            "sort": "whole" if one.age % 7 == 6 else "part",
            "begun": _stamp(one.begun),
            "done": None if is_written else _stamp(one.begun + WRITING_S),
            "kb": None if is_written else 4096 + 13 * one.age,
            "remark": {"smudged": "The ink ran.", "lost": "A mouse was here."}.get(fate),
        }


def _token(request: Request) -> str:
    return request.headers.get("authorization", "").removeprefix("Lamp ")


def _stamp(epoch_s: float) -> str:
    return datetime.fromtimestamp(epoch_s, UTC).isoformat(timespec="seconds")
