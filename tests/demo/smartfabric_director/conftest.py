"""A SmartFabric Director in this process, on a clock only the test moves."""

from collections.abc import AsyncIterator, Callable
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches, check_switch, parse_switch
from app.demo.front import Front
from app.demo.request_log import RequestLog
from app.demo.smartfabric_director.system import SmartFabricDirectorSystem
from app.demo.system import DemoOptions

NOON = 1_795_264_210.0  # Saturday, 21 November 2026, 12:30:10 UTC
EVERYTHING = ["CONFIG_DATA", "EVENTS_AND_LOGS_DATA", "MONITORING_DATA"]
VAULT = {"username": "sfdbackup", "password": "Vault123!"}


class Director:
    """The system behind its door, with the shortcuts the tests need."""

    def __init__(self, options: DemoOptions, speed: float = 1.0, wall_s: float = NOON) -> None:
        self.wall_s = wall_s
        self.faults = FaultSwitches()
        self.clock = DemoClock(speed, lambda: self.wall_s)
        self.system = SmartFabricDirectorSystem(options, self.clock, self.faults)
        transport = httpx.ASGITransport(Front(self.system, RequestLog()))
        self.http = httpx.AsyncClient(transport=transport, base_url="https://sfd.test")
        self.token = ""

    @property
    def now_ms(self) -> int:
        """Epoch milliseconds."""
        return int(self.wall_s * 1000)

    def later(self, seconds: float) -> None:
        """Let time pass."""
        self.wall_s += seconds

    def fault(self, switch: str) -> None:
        """Switch a fault on, spelled as on the command line."""
        fault = parse_switch(switch)
        check_switch(fault, self.system.own_faults)
        self.system.advance()
        self.faults.switch_on(fault)

    async def sign_in(self) -> None:
        """Sign in as the administrator."""
        body = {"username": "admin@sfd.local", "password": "Admin123!"}
        self.token = (await self.ask("POST", "/auth/token", body)).json()["token"]

    async def ask(self, method: str, path: str, body: Any = None, **query: Any) -> httpx.Response:
        """Send a request with the token."""
        headers = {"Authorization": f"SFD {self.token}"} if self.token else {}
        params = {name.replace("_", "-") if name != "file_path" else name: value for name, value in query.items()}
        return await self.http.request(method, path, json=body, params=params or None, headers=headers)

    async def get(self, path: str, **query: Any) -> Any:
        """The JSON of a successful read."""
        reply = await self.ask("GET", path, **query)
        assert reply.status_code == 200, reply.text
        return reply.json()

    async def data(self, path: str, **query: Any) -> list[dict[str, Any]]:
        """The list of a successful read."""
        found = (await self.get(path, **query))["data"]
        assert isinstance(found, list)
        return found

    async def add_job(self, **changes: Any) -> str:
        """Add a job that backs everything up now, onto the vault; returns its id."""
        body = {
            "name": "now",
            "location": (await self.data("/backups/locations"))[0]["id"],
            "content": EVERYTHING,
            "frequency": "DOES_NOT_REPEAT",
            "start_time": self.now_ms,
        }
        reply = await self.ask("POST", "/backups/jobs", {**body, **changes})
        assert reply.status_code == 201, reply.text
        return str(reply.json()["new_object_id"])

    async def runs(self, job_id: str) -> list[dict[str, Any]]:
        """The instances of a job."""
        return await self.data("/backups/instances", job_id=job_id)

    async def back_up(self, name: str = "now", **changes: Any) -> dict[str, Any]:
        """Add such a job and wait until its run has ended; returns the instance."""
        job_id = await self.add_job(name=name, **changes)
        self.later(30)
        (instance,) = await self.runs(job_id)
        return instance

    async def remote_files(self, file_path: str = "/sfdBackup", **account: str) -> list[dict[str, Any]]:
        """The listing of the vault."""
        return await self.data("/backups/remote-files", file_path=file_path, **{**VAULT, **account})

    async def start_restore(self, file_name: str) -> str:
        """Start restoring a file of the vault; returns its id."""
        (file,) = await self.remote_files(f"sftp://vault-01.ops.example/sfdBackup/{file_name}")
        reply = await self.ask("POST", "/backups/restore", {"file_id": file["file_id"]})
        assert reply.status_code == 201, reply.text
        return str(file["file_id"])

    async def restore_status(self) -> Any:
        """The state of the latest restore."""
        return await self.get("/backups/restore/status")


def part(object_id: str) -> str:
    """An id as a path segment."""
    return quote(object_id, safe="")


@pytest.fixture
async def build() -> AsyncIterator[Callable[..., Director]]:
    """`build(speed=10, backups=50)`: a director nobody has signed in to."""
    built: list[Director] = []

    def make(*, seed: int = 1, backups: int | None = None, speed: float = 1.0, wall_s: float = NOON) -> Director:
        built.append(Director(DemoOptions(seed=seed, backups=backups), speed, wall_s))
        return built[-1]

    yield make
    for director in built:
        await director.http.aclose()


@pytest.fixture
async def director(build: Callable[..., Director]) -> Director:
    """A director with the administrator signed in."""
    made = build()
    await made.sign_in()
    return made
