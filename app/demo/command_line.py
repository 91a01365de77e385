"""The command line of the demo systems.

::

    python -m app.demo [KIND ...] [--host 127.0.0.1] [--port N] [--plain-http] [--seed S] [--clients N]
                       [--backups N] [--speed X] [--fault NAME[=VALUE][*TIMES][@/PATH] ...] [--state FILE]
                       [--parent-pid PID] [--end-with-stdin] [--list-faults]

Prints one JSON line per system when that system is ready, and serves until SIGINT or SIGTERM. Exit codes: 0 ended as
asked, 1 could not serve (port taken, state file not writable), 2 wrong options.
"""

import argparse
import asyncio
import math
import sys
from collections.abc import Sequence
from pathlib import Path

from app.demo.catalogue import SYSTEMS, NoSuchSystemError, available_kinds, system_class
from app.demo.control import fault_menu
from app.demo.faults import COMMON_FAULTS, Fault, check_switch, parse_switch
from app.demo.serve_options import CannotServeError, ServeOptions


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the options and serve until told to stop; returns the exit code."""
    parser = _parser()
    read = parser.parse_args(arguments)
    try:
        kinds = _kinds(read.kind)
        if read.list_faults:
            _print_faults(kinds)
            return 0
        options = ServeOptions(
            kinds=kinds,
            host=read.host,
            port=read.port,
            plain_http=read.plain_http,
            seed=read.seed,
            clients=read.clients,
            backups=read.backups,
            speed=read.speed,
            faults=_faults(read.fault, kinds),
            state=read.state,
            parent_pid=read.parent_pid,
            end_with_stdin=read.end_with_stdin,
        )
    except (NoSuchSystemError, ValueError) as error:
        parser.error(str(error))
    # Imported late: --help and wrong options answer at once, without loading a web server.
    from app.demo.serve_command import serve

    try:
        asyncio.run(serve(options))
    except CannotServeError as error:
        print(f"app.demo: {error}", file=sys.stderr)  # noqa: T201 - this is a command line
        return error.exit_code
    except KeyboardInterrupt:
        pass  # a platform without signal handlers on the loop
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m app.demo", description="Serve simulated backup systems over HTTPS on loopback."
    )
    parser.add_argument("kind", nargs="*", metavar="KIND", help=f"{', '.join(SYSTEMS)}; none: all that are built")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=_port, help="first port; 0 or nothing: free ones, or those of the state file")
    parser.add_argument("--plain-http", action="store_true", help="no TLS")
    parser.add_argument("--seed", type=int, help="another seed makes other data (default 1)")
    parser.add_argument("--clients", type=_count, help="how many clients, for systems that have them")
    parser.add_argument("--backups", type=_count, help="how many backups")
    parser.add_argument("--speed", type=_speed, default=1.0, help="how many times faster work goes (default 1)")
    parser.add_argument(
        "--fault", action="append", default=[], metavar="NAME[=VALUE][*TIMES][@/PATH]", help="see --list-faults"
    )
    parser.add_argument("--state", type=Path, metavar="FILE", help="keep data, certificates and ports in this file")
    parser.add_argument("--parent-pid", type=_count, metavar="PID", help="end when this process is gone")
    parser.add_argument("--end-with-stdin", action="store_true", help="end when standard input ends")
    parser.add_argument("--list-faults", action="store_true", help="print the fault menu and end")
    return parser


def _kinds(asked: Sequence[str]) -> tuple[str, ...]:
    for kind in asked:
        system_class(kind)
    twice = {kind for kind in asked if asked.count(kind) > 1}
    if twice:
        raise ValueError(f"asked for twice: {', '.join(sorted(twice))}")
    return tuple(kind for kind in SYSTEMS if kind in (asked or available_kinds()))


def _faults(asked: Sequence[str], kinds: Sequence[str]) -> tuple[Fault, ...]:
    menu = {name for kind in kinds for name in fault_menu(system_class(kind))}
    faults = tuple(parse_switch(text) for text in asked)
    for fault in faults:
        check_switch(fault, menu)
        for kind in kinds:
            system_class(kind).check_own_fault(fault.name, fault.value)
    return faults


def _print_faults(kinds: Sequence[str]) -> None:
    menus = {"all systems": COMMON_FAULTS, **{kind: system_class(kind).own_faults for kind in kinds}}
    for title, menu in menus.items():
        print(f"{title}:")  # noqa: T201 - this is a command line
        for name, description in menu.items():
            print(f"  {name:<24} {description}")  # noqa: T201


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port (0 to 65535)")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number above 0")
    return int(text)


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = math.nan
    if not math.isfinite(speed) or speed <= 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no number above 0")
    return speed
