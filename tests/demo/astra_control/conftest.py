"""An Astra Control in this process, on a clock only the test moves."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest

from app.demo.astra_control.system import AstraControl
from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches, check_switch, parse_switch
from app.demo.front import Front
from app.demo.request_log import RequestLog
from app.demo.system import DemoOptions

NOON = 1_795_264_210.0  # Saturday, 21 November 2026, 12:30:10 UTC
UNKNOWN = "11111111-1111-4111-8111-111111111111"


class Control:
    """The system behind its door, with the shortcuts the tests need."""

    def __init__(self, options: DemoOptions) -> None:
        self.wall_s = NOON
        self.faults = FaultSwitches()
        self.system = AstraControl(options, DemoClock(wall=lambda: self.wall_s), self.faults)
        transport = httpx.ASGITransport(Front(self.system, RequestLog()))
        self.http = httpx.AsyncClient(transport=transport, base_url="https://astra.test")
        sign_in = self.system.sign_in()
        self.token, self.account = sign_in["api_token"], sign_in["account_id"]
        self.fault("schedules_sleep")

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
        """Send a request below the account, with the token."""
        sent = {"Authorization": f"Bearer {self.token}"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        return await self.http.request(method, f"/accounts/{self.account}{path}", json=body, headers=sent)

    async def get(self, path: str) -> Any:
        """The JSON of a successful read."""
        reply = await self.ask("GET", path)
        assert reply.status_code == 200, reply.text
        return reply.json()

    async def items(self, path: str) -> list[Any]:
        """The items of a list."""
        found = (await self.get(path))["items"]
        assert isinstance(found, list)
        return found

    async def id_of(self, name: str, path: str = "/k8s/v2/apps") -> str:
        """The id of the app, or other resource, of that name."""
        found = {one["name"]: one["id"] for one in await self.items(path)}
        return str(found[name])

    async def backups(self, app: str) -> str:
        """The path of the backups of an app."""
        return f"/k8s/v1/apps/{await self.id_of(app)}/appBackups"

    async def back_up(self, app: str, name: str = "manual", **members: str) -> str:
        """Begin a backup; returns its path."""
        path = await self.backups(app)
        reply = await self.ask("POST", path, {**backup_body(name), **members})
        assert reply.status_code == 201, reply.text
        return f"{path}/{reply.json()['id']}"

    async def completed(self, app: str) -> str:
        """The id of a completed backup of an app."""
        return str(next(one["id"] for one in await self.items(await self.backups(app)) if one["state"] == "completed"))


def backup_body(name: str) -> dict[str, str]:
    """What creates a backup."""
    return {"type": "application/astra-appBackup", "version": "1.1", "name": name}


def app_body(**members: Any) -> dict[str, Any]:
    """What changes or creates an app."""
    return {"type": "application/astra-app", "version": "2.2", **members}


def number_of(reply: httpx.Response) -> tuple[int, int]:
    """Status and problem number of a refusal, whose form is looked at too."""
    document = reply.json()
    assert reply.headers["content-type"] == "application/problem+json"
    assert document["status"] == str(reply.status_code)
    assert document["title"]
    assert document["detail"]
    assert document["correlationID"]
    prefix = "https://astra.netapp.io/problems/"
    assert document["type"].startswith(prefix)
    return reply.status_code, int(document["type"].removeprefix(prefix))


@pytest.fixture
async def build() -> AsyncIterator[Callable[..., Control]]:
    """`build(backups=50)`: an Astra Control of chosen size."""
    built: list[Control] = []

    def make(*, seed: int = 1, clients: int | None = None, backups: int | None = None) -> Control:
        built.append(Control(DemoOptions(seed, clients, backups, "https://astra.test")))
        return built[-1]

    yield make
    for control in built:
        await control.http.aclose()


@pytest.fixture
async def control(build: Callable[..., Control]) -> Control:
    """The usual one."""
    return build()
