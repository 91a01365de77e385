"""What serving is asked to do, and how it says that it cannot. Light: read before a web server is loaded."""

from dataclasses import dataclass, field
from pathlib import Path

from app.demo.faults import Fault


@dataclass(frozen=True)
class ServeOptions:
    """What the command line asks for. ``None``: not said, so that a state file or a default decides."""

    kinds: tuple[str, ...]
    host: str = "127.0.0.1"
    port: int | None = None
    plain_http: bool = False
    seed: int | None = None
    clients: int | None = None
    backups: int | None = None
    speed: float = 1.0
    faults: tuple[Fault, ...] = field(default=())
    state: Path | None = None
    parent_pid: int | None = None
    end_with_stdin: bool = False


class CannotServeError(Exception):
    """Serving did not begin or had to end; the text is for the person at the command line."""

    def __init__(self, text: str, exit_code: int = 1) -> None:
        super().__init__(text)
        self.exit_code = exit_code
