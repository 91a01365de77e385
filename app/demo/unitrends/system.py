"""The simulated Unitrends appliance as the server process knows it: wiring, and nothing else."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any, ClassVar

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches
from app.demo.system import DemoOptions, SimulatedSystem
from app.demo.unitrends import (
    alert_calls,
    appliance_calls,
    asset_calls,
    backup_calls,
    catalog_calls,
    client_calls,
    file_calls,
    history_calls,
    instant_calls,
    inventory_calls,
    job_calls,
    joborder_calls,
    keeping_calls,
    kept,
    login_calls,
    orders,
    restore_calls,
    run_calls,
    search_calls,
    storage_calls,
    system_calls,
)
from app.demo.unitrends.gate import Gate, Line, plain_refusal
from app.demo.unitrends.opening import open_scenes
from app.demo.unitrends.runs import advance_jobs
from app.demo.unitrends.sessions import ACCOUNTS, Sessions
from app.demo.unitrends.switches import SWITCHES, check_switch_value
from app.demo.unitrends.world import World

_SLASHES = re.compile("//+")
_READS_BY_POST = frozenset(("/api/login", "/api/logout", "/api/backups/search"))


class Unitrends(SimulatedSystem):
    """An appliance that manages a second one. Users and passwords: ``sessions.py``."""

    kind: ClassVar[str] = "unitrends"
    own_faults: ClassVar[Mapping[str, str]] = SWITCHES
    required_fields: ClassVar[frozenset[str]] = frozenset(
        (
            "id", "sid", "system_id", "name", "client_id", "type", "start_date_time", "start_time", "status",
            "complete", "auth_token", "timeout", "job_id", "code", "last",
        )
    )  # fmt: skip

    def __init__(self, options: DemoOptions, clock: DemoClock, faults: FaultSwitches) -> None:
        super().__init__(options, clock, faults)
        world = World(options, clock, faults)
        open_scenes(world)
        self._advanced_at = clock.now()
        self.world = world
        self.sessions = Sessions(world)
        self._gate = Gate(world, self.sessions)

    def sign_in(self) -> dict[str, Any]:
        """The superuser."""
        root = ACCOUNTS["root"]
        return {"username": root.username, "password": root.secret}

    def routes(self) -> Sequence[BaseRoute]:
        """All endpoints. Fixed paths come before those with a part in the same place."""
        searches = file_calls.FileSearchCalls()
        lines: list[Line] = [
            *login_calls.LINES,
            *system_calls.LINES,
            *client_calls.LINES,
            *asset_calls.LINES,
            *inventory_calls.LINES,
            *search_calls.LINES,
            *backup_calls.LINES,
            *catalog_calls.LINES,
            *searches.lines(),
            *file_calls.LINES,
            *run_calls.LINES,
            *keeping_calls.LINES,
            *history_calls.LINES,
            *job_calls.LINES,
            *joborder_calls.LINES,
            *restore_calls.LINES,
            *instant_calls.LINES,
            *storage_calls.LINES,
            *alert_calls.LINES,
            *appliance_calls.LINES,
        ]
        return self._gate.routes(lines)

    def normalised_path(self, path: str) -> str:
        """Doubled and trailing slashes are normal with this product."""
        return _SLASHES.sub("/", path).rstrip("/") or "/"

    def is_change(self, method: str, path: str, query_keys: Collection[str]) -> bool:
        """Sign-in, search and file search read by POST; the search with ``isDelete`` does not."""
        if method == "POST" and path == "/api/backups":
            return "isDelete" in query_keys
        if method == "POST" and path in _READS_BY_POST:
            return False
        return super().is_change(method, path, query_keys)

    @classmethod
    def check_own_fault(cls, name: str, value: str | None) -> None:
        """Refuse values the switches could not act on."""
        check_switch_value(name, value)

    def advance(self) -> None:
        """Move jobs and, if they run by themselves, schedules."""
        orders.start_due(self.world, self._advanced_at)
        self._advanced_at = self.clock.now()
        advance_jobs(self.world)

    def error_response(self, request: Request, status: int) -> Response:
        """``{"result": [{"code", "message"}]}``."""
        return plain_refusal(self.world, status)

    def expire_sessions(self) -> None:
        """Forget every token."""
        self.sessions.expire_all()

    def snapshot(self) -> dict[str, Any]:
        """See ``kept.py``."""
        return kept.to_json(self.world)

    def restore_snapshot(self, snapshot: Mapping[str, Any]) -> None:
        """Take the place of what was made up at the start."""
        self.world = kept.from_json(snapshot, self.options, self.clock, self.faults)
        self.sessions = Sessions(self.world)
        self._gate.world, self._gate.sessions = self.world, self.sessions  # its routes are in use already
