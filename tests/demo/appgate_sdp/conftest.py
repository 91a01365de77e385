"""An Appgate SDP Controller in this process, on a clock only the test moves."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest

from app.demo.appgate_sdp.system import AppgateSdp
from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches, check_switch, parse_switch
from app.demo.front import Front
from app.demo.request_log import RequestLog
from app.demo.system import DemoOptions

NOON = 1_795_264_210.0  # Saturday, 21 November 2026, 12:30:10 UTC
DEVICE = "12699e27-b584-464a-81ee-5b4784b6d425"


def accept(version: int = 23, form: str = "json") -> str:
    """The versioned Accept header."""
    return f"application/vnd.appgate.peer-v{version}+{form}"


def credentials(username: str | None = "admin", provider: str = "local", **changes: Any) -> dict[str, Any]:
    """The body of a sign-in; passwords of the demo are the names."""
    body = {"providerName": provider, "deviceId": DEVICE, "username": username, "password": username, **changes}
    return {name: value for name, value in body.items() if value is not None}


class Controller:
    """The system behind its door, with the shortcuts the tests need."""

    def __init__(self, options: DemoOptions, speed: float = 1.0) -> None:
        self.wall_s = NOON
        self.faults = FaultSwitches()
        self.clock = DemoClock(speed, lambda: self.wall_s)
        self.system = AppgateSdp(options, self.clock, self.faults)
        transport = httpx.ASGITransport(Front(self.system, RequestLog()))
        self.http = httpx.AsyncClient(transport=transport, base_url="https://sdp.test/admin")
        self.token = ""
        self.version = 23

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

    async def ask(self, method: str, path: str, body: Any = None, form: str = "json", **headers: str) -> httpx.Response:
        """Send a request with the token in the version spoken; named headers come on top."""
        sent = {"Accept": accept(self.version, form)}
        if self.token:
            sent["Authorization"] = f"Bearer {self.token}"
        return await self.http.request(method, path, json=body, headers={**sent, **headers})

    async def get(self, path: str) -> Any:
        """The JSON of a successful read."""
        reply = await self.ask("GET", path)
        assert reply.status_code == 200, reply.text
        return reply.json()

    async def sign_in(self, username: str = "admin", provider: str = "local") -> None:
        """Sign in in one step."""
        reply = await self.ask("POST", "/login", credentials(username, provider))
        assert reply.status_code == 200, reply.text
        self.token = reply.json()["token"]

    async def id_of(self, name: str = "controller-fra-01") -> str:
        """The id of an appliance."""
        (found,) = [one["id"] for one in (await self.get("/appliances"))["data"] if one["name"] == name]
        return str(found)

    async def switch_on(self, passphrase: str | None = "Geheim-1") -> httpx.Response:
        """Switch the backup API on."""
        settings = {**await self.get("/global-settings"), "backupApiEnabled": True}
        if passphrase is not None:
            settings["backupPassphrase"] = passphrase
        return await self.ask("PUT", "/global-settings", settings)

    async def start(self, name: str = "controller-fra-01", **options: Any) -> str:
        """Start a backup; returns the path of it."""
        path = f"/appliances/{await self.id_of(name)}/backup"
        reply = await self.ask("POST", path, options)
        assert reply.status_code in (200, 202), reply.text
        return f"{path}/{reply.json()['id']}"

    async def back_up(self, name: str = "controller-fra-01", **options: Any) -> str:
        """Make a backup and wait until it has ended; returns the path of it."""
        path = await self.start(name, **options)
        self.later(31)
        return path


@pytest.fixture
async def build() -> AsyncIterator[Callable[..., Controller]]:
    """`build(seed=2)`: a Controller nobody has signed in to."""
    built: list[Controller] = []

    def make(
        *, seed: int = 1, clients: int | None = None, backups: int | None = None, speed: float = 1.0
    ) -> Controller:
        options = DemoOptions(seed=seed, clients=clients, backups=backups, base_url="https://sdp.test:8443/admin")
        built.append(Controller(options, speed))
        return built[-1]

    yield make
    for controller in built:
        await controller.http.aclose()


@pytest.fixture
async def bare(build: Callable[..., Controller]) -> Controller:
    """A Controller with the administrator signed in and the backup API as delivered: off."""
    made = build()
    await made.sign_in()
    return made


@pytest.fixture
async def controller(bare: Controller) -> Controller:
    """The same with the backup API switched on."""
    assert (await bare.switch_on()).status_code == 204
    return bare
