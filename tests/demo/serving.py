"""Serve simulated systems to tests: in a thread of this process, or in a child process as the console does.

`serve_in_thread("unitrends")` gives a `ServedDemo` on loopback HTTPS within a few milliseconds; its authority is made
once per test run. Contract tests and journeys use it as a context manager; `serve_demo` is the same as a fixture that
closes what it opened.
"""

import asyncio
import contextlib
import functools
import http.client
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from app.demo.catalogue import system_class
from app.demo.certificates import CertificateAuthority
from app.demo.clock import DemoClock
from app.demo.control import fault_menu
from app.demo.faults import check_switch, parse_switch
from app.demo.served import Place, ServedSystem
from app.demo.smartfabric_director.system import SmartFabricDirectorSystem
from app.demo.system import DemoOptions, SimulatedSystem

ROOT = Path(__file__).parents[2]
START_LIMIT_S = 30.0
CONTROL_LIMIT_S = 60.0  # a busy machine, and a clock that jumps over much work
_LONGEST_RUN_S = 30.0
_LAST_TURNS = 5
"""Turns of the loop in which aborted TLS connections let go of their sockets."""
_AT_REST = {
    "astra-control": "schedules_sleep",
    "cycle": "cron_sleeps",
    "smartfabric-director": "repeating_jobs_rest",
}
"""Switches of systems that start something by themselves: no full hour comes between a test and what it compares."""


class ControlClient:
    """Speaks to a control interface; every call is one short connection.

    ``at_rest`` is the switch that keeps the system from starting anything by itself; "": it never does.
    """

    def __init__(self, address: str, at_rest: str = "") -> None:
        self._netloc = urlsplit(address).netloc
        self._at_rest = at_rest

    def fault(self, switch: str) -> None:
        """Switch a fault on, spelled as on the command line: `rate_limit=1*2@/api/backups`."""
        fault = parse_switch(switch)
        asked = {"name": fault.name, "value": fault.value, "times": fault.remaining, "path": fault.path}
        self.ask("POST", "/faults", asked)

    def clear_faults(self, name: str = "") -> None:
        """Switch one fault off, or all; a system at rest stays so."""
        self.ask("DELETE", f"/faults/{name}" if name else "/faults")
        if not name:
            self.rest()

    def wake(self) -> None:
        """Let the system start by itself what is due from now on."""
        if self._at_rest:
            self.clear_faults(self._at_rest)

    def rest(self) -> None:
        """Let it start nothing by itself again."""
        if self._at_rest:
            self.fault(self._at_rest)

    def faults_on(self) -> list[Mapping[str, Any]]:
        """The faults that are on."""
        found: list[Mapping[str, Any]] = self.ask("GET", "/faults")["on"]
        return found

    def speed(self, speed: float) -> None:
        """Let work go that many times faster from now on."""
        self.ask("POST", "/clock", {"speed": speed})

    def jump(self, seconds: float) -> None:
        """Move the server's clock forward."""
        self.ask("POST", "/clock", {"jump_s": seconds})

    def requests(self, after: int = 0) -> list[Mapping[str, Any]]:
        """The log of requests, oldest first."""
        found: list[Mapping[str, Any]] = self.ask("GET", f"/requests?after={after}")["requests"]
        return found

    def counters(self) -> Mapping[str, Any]:
        """Counts of requests since the last reset."""
        return self.ask("GET", "/counters")

    def reset_counters(self) -> None:
        """Begin to count again."""
        self.ask("POST", "/counters/reset")

    def expire_sessions(self) -> None:
        """End every session."""
        self.ask("POST", "/sessions/expire")

    def rotate_certificate(self) -> str:
        """Serve another certificate; returns its fingerprint."""
        return str(self.ask("POST", "/certificate/rotate")["fingerprint"])

    def ask(self, method: str, path: str, body: Any = None) -> Mapping[str, Any]:
        """Send one request; fails the test when it is refused."""
        connection = http.client.HTTPConnection(self._netloc, timeout=CONTROL_LIMIT_S)
        try:
            connection.request(method, path, None if body is None else json.dumps(body))
            reply = connection.getresponse()
            content = json.loads(reply.read())
            assert reply.status == 200, content
            assert isinstance(content, dict)
            return content
        finally:
            connection.close()


@dataclass(frozen=True)
class ServedDemo:
    """One running simulated system and what an operator would be told about it."""

    kind: str
    base_url: str
    ca_file: str | None
    fingerprint: str | None
    sign_in: Mapping[str, Any]
    control: ControlClient
    system: SimulatedSystem | None  # only when served in a thread; reach into it with care, it lives on another loop


@functools.cache
def authority() -> CertificateAuthority:
    """The authority of this test run."""
    return CertificateAuthority()


@contextlib.contextmanager
def serve_in_thread(
    kind: str | type[SimulatedSystem],
    *,
    seed: int = 1,
    clients: int | None = None,
    backups: int | None = None,
    speed: float = 1.0,
    faults: Sequence[str] = (),
    plain_http: bool = False,
    wall: Callable[[], float] = time.time,
) -> Iterator[ServedDemo]:
    """Serve one system on free loopback ports from a thread with an event loop of its own.

    Nothing starts by itself until `control.wake`: tests compare what they read twice, whatever the hour.
    `wall` replaces the wall clock (epoch seconds), for time that only a test moves.
    """
    found = system_class(kind) if isinstance(kind, str) else kind
    place = Place(authority=None if plain_http else authority())
    options = DemoOptions(seed=seed, clients=clients, backups=backups)
    served = ServedSystem(found, place, options, DemoClock(speed, wall))
    at_rest = _AT_REST.get(found.kind, "")
    for switch in (*faults, *([at_rest] if at_rest else ())):
        fault = parse_switch(switch)
        check_switch(fault, fault_menu(found))
        found.check_own_fault(fault.name, fault.value)
        served.system.faults.switch_on(fault)
    if at_rest:
        _let_end(served.system)
    with _running_in_thread(served), tempfile.TemporaryDirectory() as folder:
        ca_file = None if plain_http else str(Path(folder, "ca.pem"))
        if ca_file is not None:
            Path(ca_file).write_text(authority().certificate_pem, encoding="ascii")
        yield _record(served.ready_line(ca_file), served.system, at_rest)


def _let_end(system: SimulatedSystem) -> None:
    """Let the run end that a schedule began just before, as on every full hour: it is in the way of every other."""
    if not isinstance(system, SmartFabricDirectorSystem):
        return
    if any(run.status in {"NOT_SET", "IN_PROGRESS"} for run in system.appliance.db.visible_runs()):
        system.clock.jump(_LONGEST_RUN_S)
        system.advance()


@contextlib.contextmanager
def _running_in_thread(served: ServedSystem) -> Iterator[None]:
    loop = asyncio.new_event_loop()
    ready = threading.Event()
    stop = asyncio.Event()

    async def live() -> None:
        await served.start()
        ready.set()
        await stop.wait()
        await served.stop()
        for _ in range(_LAST_TURNS):
            await asyncio.sleep(0)

    def run() -> None:
        try:
            loop.run_until_complete(live())
            loop.run_until_complete(loop.shutdown_asyncgens())
        finally:
            loop.close()

    thread = threading.Thread(target=run, name=f"demo {served.system.kind}")
    thread.start()
    try:
        assert ready.wait(START_LIMIT_S), "the simulated system did not start"
        yield
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(START_LIMIT_S)
        assert not thread.is_alive(), "the simulated system did not stop"


@contextlib.contextmanager
def serve_in_process(kinds: Sequence[str], *arguments: str) -> Iterator[list[ServedDemo]]:
    """Serve by `python -m app.demo KIND ... ARGUMENTS` in a child that ends with its standard input.

    Returns the systems in the order of the catalogue, not in that of `kinds`.
    """
    with start_process(*kinds, *arguments, "--end-with-stdin") as process:
        assert process.stdout is not None
        yield [_record(json.loads(process.stdout.readline()), None) for _ in kinds]


@contextlib.contextmanager
def start_process(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """`python -m app.demo ARGUMENTS` with pipes; killed at the end if it has not ended by then."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-m", "app.demo", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=environment,
    ) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.terminate()
            try:
                process.wait(START_LIMIT_S)
            except subprocess.TimeoutExpired:
                process.kill()


@pytest.fixture
def serve_demo() -> Iterator[Callable[..., ServedDemo]]:
    """`serve_demo("unitrends", speed=10, faults=["slow=1"])`: as `serve_in_thread`, closed when the test ends."""
    with contextlib.ExitStack() as stack:
        yield lambda kind, **options: stack.enter_context(serve_in_thread(kind, **options))


def _record(line: Mapping[str, Any], system: SimulatedSystem | None, at_rest: str = "") -> ServedDemo:
    return ServedDemo(
        kind=line["kind"],
        base_url=line["base_url"],
        ca_file=line["ca_file"],
        fingerprint=line["fingerprint"],
        sign_in=line["sign_in"],
        control=ControlClient(line["control"], at_rest),
        system=system,
    )
