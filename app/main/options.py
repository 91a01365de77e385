"""The command line of the console. Light: nothing of Qt or the network is imported to say ``--help``."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from app import __version__
from app.domain.links import SCHEME

LEVELS = ("debug", "info", "warning", "error")
REPORTS = ("text", "json")


@dataclass(frozen=True)
class Options:
    """What the command line asks for.

    ``profile_dir``: all files below this folder instead of the platform's. ``self_test``: form of the report, or "".
    ``link``: an address of ``backstay:`` that a desktop or a browser was told to open, or "". What it may be is written
    in ``domain.links``, and whoever opens it finds out whether it is that. Nothing in an address ever acts.
    """

    demo: bool = False
    walk: Path | None = None
    demo_speed: float = 1.0
    profile_dir: Path | None = None
    log_level: str = "info"
    language: str = ""
    theme: str = ""
    self_test: str = ""
    link: str = ""


def read_options(arguments: list[str]) -> Options:
    """Read the command line; ends the program for ``--help``, ``--version`` and what is not understood."""
    parser = argparse.ArgumentParser(prog="backstay", description="One console for unlike backup systems.")
    parser.add_argument("--version", action="version", version=f"Backstay {__version__}")
    parser.add_argument("--demo", action="store_true", help="open on simulated systems; nothing is kept")
    parser.add_argument(
        "--walk",
        type=Path,
        metavar="FOLDER",
        help="with --demo: walk the main journey without a display, save pictures",
    )
    parser.add_argument("--demo-speed", type=float, default=1.0, metavar="X", help="how much faster demo work goes")
    parser.add_argument("--profile-dir", type=Path, metavar="FOLDER", help="keep settings and records in this folder")
    parser.add_argument("--log-level", choices=LEVELS, default="info")
    parser.add_argument("--language", default="", metavar="CODE", help="such as en or de; default: that of the system")
    parser.add_argument("--theme", choices=("light", "dark", "high_contrast"), default="")
    parser.add_argument(
        "--self-test",
        nargs="?",
        choices=REPORTS,
        const=REPORTS[0],
        default="",
        help="check that every part is there and works, without a display, and print a report",
    )
    parser.add_argument(
        "link",
        nargs="?",
        default="",
        metavar="LINK",
        help=f"go to what an address such as {SCHEME}//connection/ID leads to",
    )
    options = Options(**vars(parser.parse_args(arguments)))
    if options.link and not options.link.lower().startswith(SCHEME):
        parser.error(f"only addresses of {SCHEME} are opened")
    if options.link and len(arguments) > 1:
        # Addresses come from strangers: one that was taken apart on its way must not bring options along.
        parser.error("an address is opened without any option")
    return options
