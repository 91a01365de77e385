"""Serving as the command line asks: systems out of options and state file, ready lines, waiting, cleaning up."""

import asyncio
import contextlib
import json
import signal
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from app.demo.catalogue import system_class
from app.demo.certificates import CertificateAuthority
from app.demo.clock import DemoClock
from app.demo.control import fault_menu
from app.demo.faults import Fault
from app.demo.parent import parent_gone, when_stdin_ends
from app.demo.serve_options import CannotServeError, ServeOptions
from app.demo.served import Place, ServedSystem
from app.demo.state_file import KeptSystem, State, StateFileError, read_state, write_state
from app.demo.system import DemoOptions

_SAVE_EVERY_S = 5.0


async def serve(options: ServeOptions) -> None:
    """Serve until a signal, the parent's death or the end of standard input, as the options say.

    Raises:
        CannotServeError: port taken, bad host, damaged or unwritable state file.
    """
    state = _state(options)
    stopped = asyncio.Event()
    _install_stops(options, stopped)
    with contextlib.ExitStack() as files:
        ca_file = None if options.plain_http else files.enter_context(_ca_file(state.authority))
        running: list[ServedSystem] = []
        try:
            for position, kind in enumerate(options.kinds):
                served = _built(options, state, kind, position)
                running.append(served)
                await served.start()
                line = json.dumps(served.ready_line(ca_file))
                print(line, flush=True)  # noqa: T201 - the ready line is the interface of this command
            await _until_stopped(options, state, running, stopped)
        finally:
            for served in running:
                await served.stop()


def _state(options: ServeOptions) -> State:
    try:
        kept = None if options.state is None else read_state(options.state)
    except StateFileError as error:
        raise CannotServeError(str(error), exit_code=2) from error
    return kept or State(CertificateAuthority())


def _built(options: ServeOptions, state: State, kind: str, position: int) -> ServedSystem:
    kept = state.systems.get(kind)
    demo_options = _demo_options(options, kept, kind)
    clock = DemoClock(options.speed)
    port = options.port + position if options.port else (kept.port if kept else 0)
    place = Place(
        host=options.host,
        port=port,
        control_port=kept.control_port if kept else 0,
        authority=None if options.plain_http else state.authority,
        certificate=kept.certificate if kept and not options.plain_http else None,
    )
    if kept:
        clock.jump(kept.jumped_s)
    try:
        served = ServedSystem(system_class(kind), place, demo_options, clock)
    except OSError as error:
        raise CannotServeError(f"cannot serve {kind} on {options.host} port {port}: {error}") from error
    try:
        if kept:
            served.system.restore_snapshot(kept.snapshot)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        served.close()
        text = f"the state file {options.state} is damaged: {kind}: {type(error).__name__} {error}"
        raise CannotServeError(text, exit_code=2) from error
    _switch_on(served, options.faults)
    return served


def _demo_options(options: ServeOptions, kept: KeptSystem | None, kind: str) -> DemoOptions:
    asked = {"seed": options.seed, "clients": options.clients, "backups": options.backups}
    if kept is None:
        return DemoOptions(
            seed=1 if options.seed is None else options.seed, clients=asked["clients"], backups=asked["backups"]
        )
    for name, value in asked.items():
        if value is not None and value != kept.options.get(name):
            text = f"{options.state} was made with --{name} {kept.options.get(name)} for {kind}, not {value}"
            raise CannotServeError(f"{text}: leave the option out, or use another state file", exit_code=2)
    return DemoOptions(
        seed=kept.options.get("seed") or 0, clients=kept.options.get("clients"), backups=kept.options.get("backups")
    )


def _switch_on(served: ServedSystem, faults: tuple[Fault, ...]) -> None:
    for fault in faults:
        if fault.name in fault_menu(served.system):
            served.system.faults.switch_on(Fault(**asdict(fault)))  # its own copy: each counts down by itself


def _install_stops(options: ServeOptions, stopped: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows: KeyboardInterrupt and the parent's death remain
            loop.add_signal_handler(number, stopped.set)
    if options.end_with_stdin:
        when_stdin_ends(_threadsafe(loop, stopped.set))


def _threadsafe(loop: asyncio.AbstractEventLoop, then: Callable[[], None]) -> Callable[[], None]:
    def call() -> None:
        with contextlib.suppress(RuntimeError):  # the loop has ended in the meantime, for another reason
            loop.call_soon_threadsafe(then)

    return call


async def _until_stopped(
    options: ServeOptions, state: State, running: list[ServedSystem], stopped: asyncio.Event
) -> None:
    waits: list[asyncio.Task[Any]] = [asyncio.create_task(stopped.wait())]
    if options.parent_pid is not None:
        waits.append(asyncio.create_task(parent_gone(options.parent_pid)))
    if options.state is not None:
        waits.append(asyncio.create_task(_keep_saving(options.state, state, running)))
    try:
        done, _ = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()  # a state file that cannot be written ends serving with its message
    finally:
        for task in waits:
            task.cancel()
        await asyncio.gather(*waits, return_exceptions=True)
    if options.state is not None:
        _save(options.state, state, running)


async def _keep_saving(path: Path, state: State, running: list[ServedSystem]) -> None:
    """Save at once (so that ports and certificates last from the first moment), then whenever something changed."""
    saved_at = -1
    while True:
        changes = sum(served.log.changes_ever for served in running)
        if changes != saved_at:
            _save(path, state, running)
            saved_at = changes
        await asyncio.sleep(_SAVE_EVERY_S)


def _save(path: Path, state: State, running: list[ServedSystem]) -> None:
    for served in running:
        options, kind = served.system.options, served.system.kind
        earlier = state.systems.get(kind)
        state.systems[kind] = KeptSystem(
            port=served.port,
            control_port=served.control_port,
            certificate=served.certificate or (earlier.certificate if earlier else None),
            options={"seed": options.seed, "clients": options.clients, "backups": options.backups},
            jumped_s=served.system.clock.jumped_s,
            snapshot=served.system.snapshot(),
        )
    try:
        write_state(path, state)
    except StateFileError as error:
        raise CannotServeError(str(error)) from error


@contextlib.contextmanager
def _ca_file(authority: CertificateAuthority) -> Iterator[str]:
    """The authority's certificate in a file of its own (mode 0600, in a 0700 folder) while serving."""
    with tempfile.TemporaryDirectory(prefix="backstay-demo-") as folder:
        path = Path(folder) / "ca.pem"
        path.touch(mode=0o600)
        path.write_text(authority.certificate_pem, encoding="ascii")
        yield str(path)
