"""Calls the simulated appliance in this thread, without a socket, under a clock that only the test moves."""

import asyncio
import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import httpx

from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches, check_switch, parse_switch
from app.demo.front import Front
from app.demo.request_log import RequestLog
from app.demo.system import DemoOptions
from app.demo.unitrends.switches import SWITCHES
from app.demo.unitrends.system import Unitrends

START = 1_773_480_413.0  # Saturday, 14 March 2026, 09:26:53 UTC
ERP_LIVE, ERP_APP_01, WIN_FS_FILES = 3, 7, 14


class Reply:
    """An answer that has been read."""

    def __init__(self, response: httpx.Response) -> None:
        self.status = response.status_code
        self.headers = response.headers
        self.content = response.content

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.content)

    @property
    def message(self) -> str:
        """The message of a refusal."""
        return str(self.json["result"][0]["message"])


class Caller:
    """A signed-in client of one appliance."""

    def __init__(self, runner: asyncio.Runner, options: DemoOptions) -> None:
        self.now = START
        self._runner = runner
        self.system = Unitrends(options, DemoClock(wall=lambda: self.now), FaultSwitches())
        self._front = Front(self.system, RequestLog())
        self.token = ""

    def switch(self, *switches: str) -> None:
        """Switch faults on, spelled as on the command line."""
        for switch in switches:
            fault = parse_switch(switch)
            check_switch(fault, SWITCHES)
            self.system.check_own_fault(fault.name, fault.value)
            self.system.faults.switch_on(fault)

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds

    def sign_in(self, username: str = "root", password: str = "unitrends1") -> Reply:
        """Sign in; later calls carry the token."""
        reply = self.call("POST", "/api/login", {"username": username, "password": password})
        if reply.status in {200, 201}:
            self.token = reply.json["auth_token"]
        return reply

    def get(self, path: str, **query: Any) -> Reply:
        """A read."""
        return self.call("GET", path, None, query)

    def search(self, filters: Any = None, **query: Any) -> list[dict[str, Any]]:
        """The backups of a search in the seed dialect."""
        found: list[dict[str, Any]] = self.call("POST", "/api/backups", filters, query).json["backups"]
        return found

    def data(self, path: str, **query: Any) -> Any:
        """The `data` of a read that must succeed."""
        reply = self.get(path, **query)
        assert reply.status == 200, reply.content
        return reply.json["data"]

    def start(self, backup_type: str, *instances: int, **query: Any) -> list[dict[str, Any]]:
        """Run backups now; returns the items."""
        reply = self.call("PUT", "/api/backups", {"backup_type": backup_type, "instances": list(instances)}, query)
        assert reply.status == 200, reply.content
        items: list[dict[str, Any]] = reply.json["data"]
        return items

    def job(self, job_id: Any, **query: Any) -> dict[str, Any] | None:
        """The entry of the active list with that id."""
        return next((job for job in self.data("/api/jobs/active", **query) if job["id"] == job_id), None)

    def call(
        self,
        method: str,
        path: str,
        body: Any = None,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        raw: bytes | None = None,
    ) -> Reply:
        """Send one request."""
        content = raw if raw is not None or body is None else json.dumps(body).encode()
        sent = {"AuthToken": self.token} if self.token else {}
        url = f"https://appliance.test{path}"  # not relative: "//api" would be a host
        if query:
            url += ("&" if "?" in path else "?") + urlencode(query)

        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(self._front)
            async with httpx.AsyncClient(transport=transport) as client:
                return await client.request(method, url, content=content, headers={**sent, **(headers or {})})

        return Reply(self._runner.run(ask()))
