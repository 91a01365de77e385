"""A Cycle platform in this process, on a clock only the test moves."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest

from app.demo.clock import DemoClock
from app.demo.cycle.records import Container
from app.demo.cycle.system import Cycle
from app.demo.faults import FaultSwitches, check_switch, parse_switch
from app.demo.front import Front
from app.demo.request_log import RequestLog
from app.demo.system import DemoOptions

NOON = 1_795_264_210.0  # Saturday, 21 November 2026, 12:30:10 UTC
NEVER = "0001-01-01T00:00:00Z"


class Platform:
    """The system behind its door, with the shortcuts the tests need."""

    def __init__(self, options: DemoOptions, speed: float = 1.0, wall_s: float = NOON) -> None:
        self.wall_s = wall_s
        self.faults = FaultSwitches()
        self.clock = DemoClock(speed, lambda: self.wall_s)
        self.system = Cycle(options, self.clock, self.faults)
        transport = httpx.ASGITransport(Front(self.system, RequestLog()))
        self.http = httpx.AsyncClient(transport=transport, base_url="https://cycle.test")
        self.key = str(self.system.sign_in()["api_key"])
        self.hub_id = str(self.system.sign_in()["hub_id"])

    def later(self, seconds: float) -> None:
        """Let time pass."""
        self.wall_s += seconds

    def fault(self, switch: str) -> None:
        """Switch a fault on, spelled as on the command line."""
        fault = parse_switch(switch)
        check_switch(fault, self.system.own_faults)
        self.system.check_own_fault(fault.name, fault.value)
        self.system.advance()
        self.faults.switch_on(fault)

    async def ask(self, method: str, path: str, body: Any = None, **headers: str) -> httpx.Response:
        """Send a request with key and hub."""
        known = {"Authorization": f"Bearer {self.key}", "X-Hub-Id": self.hub_id}
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        return await self.http.request(method, path, json=body, headers={**known, **sent})

    async def root(self, path: str) -> dict[str, Any]:
        """The root document of a successful read."""
        reply = await self.ask("GET", path)
        assert reply.status_code == 200, reply.text
        found = reply.json()
        assert isinstance(found, dict)
        return found

    async def data(self, path: str) -> Any:
        """The data of a successful read."""
        return (await self.root(path))["data"]

    async def refusal(self, method: str, path: str, body: Any = None, **headers: str) -> dict[str, Any]:
        """The error of a refused request."""
        reply = await self.ask(method, path, body, **headers)
        root = reply.json()
        assert root["data"] is None
        error = root["error"]
        assert isinstance(error, dict)
        assert error["status"] == reply.status_code
        return error

    def container(self, identifier: str = "orders-db") -> Container:
        """The first container of that identifier."""
        return next(one for one in self.system.hub.state.containers.values() if one.identifier == identifier)

    def backups_path(self, identifier: str = "orders-db") -> str:
        """The path of its backups."""
        return f"/v1/containers/{self.container(identifier).id}/backups"

    async def newest(self, identifier: str = "orders-db") -> dict[str, Any]:
        """Its newest backup."""
        found = await self.data(f"{self.backups_path(identifier)}?sort=-id&page[size]=1")
        assert len(found) == 1
        return dict(found[0])

    def fire(self, identifier: str) -> str:
        """Cron fires now; returns the id of the first backup."""
        return self.system.runs.fire(self.container(identifier).id)[0]

    async def restore(self, identifier: str = "orders-db") -> dict[str, Any]:
        """Restore the newest good backup to the container's first instance; returns the descriptor."""
        backup = next(one for one in await self._live(identifier))
        container = self.container(identifier)
        instance = self.system.hub.instances_of(container.id)[0]
        path = f"{self.backups_path(identifier)}/{backup['id']}/tasks"
        reply = await self.ask("POST", path, {"action": "restore", "contents": {"instance_id": instance.id}})
        assert reply.is_success, reply.text
        return dict(reply.json()["data"], backup_id=backup["id"])

    async def _live(self, identifier: str) -> list[dict[str, Any]]:
        found = await self.data(f"{self.backups_path(identifier)}?sort=-id&page[size]=50")
        return [one for one in found if one["state"]["current"] == "live"]

    async def job(self, job_id: str) -> dict[str, Any]:
        """A job, read past its first 404."""
        for _ in range(2):
            reply = await self.ask("GET", f"/v1/jobs/{job_id}")
            if reply.status_code == 200:
                return dict(reply.json()["data"])
        raise AssertionError(reply.text)


@pytest.fixture
async def build() -> AsyncIterator[Callable[..., Platform]]:
    """`build(speed=10, backups=50)`: a platform."""
    built: list[Platform] = []

    def make(
        *, seed: int = 1, clients: int | None = None, backups: int | None = None, speed: float = 1.0,
        wall_s: float = NOON,
    ) -> Platform:  # fmt: skip
        built.append(Platform(DemoOptions(seed=seed, clients=clients, backups=backups), speed, wall_s))
        return built[-1]

    yield make
    for platform in built:
        await platform.http.aclose()


@pytest.fixture
async def platform(build: Callable[..., Platform]) -> Platform:
    """A platform as it comes."""
    return build()
