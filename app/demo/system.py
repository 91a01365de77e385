"""What each simulated system is to the server process: routes, sign-in data, faults and state.

A new system is a folder beside this file with a subclass of :class:`SimulatedSystem`, and one line in ``catalogue.py``.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches


@dataclass(frozen=True)
class DemoOptions:
    """Scale and seed of a simulated system; ``None`` means the system's own default."""

    seed: int = 1
    clients: int | None = None
    backups: int | None = None
    base_url: str = ""


class SimulatedSystem(ABC):
    """One simulated product.

    State is kept in memory between requests and brought up to the clock lazily (``advance`` is called before each
    request is answered, under no concurrency: one system lives on one event loop).
    """

    kind: ClassVar[str]
    base_path: ClassVar[str] = ""  # appended to the address an operator types
    own_faults: ClassVar[Mapping[str, str]] = {}  # name -> one line in English; also the switches for ASSUMED items
    required_fields: ClassVar[frozenset[str]] = frozenset()  # the fault "nulls" leaves fields of these names alone

    def __init__(self, options: DemoOptions, clock: DemoClock, faults: FaultSwitches) -> None:
        self.options = options
        self.clock = clock
        self.faults = faults

    @abstractmethod
    def sign_in(self) -> dict[str, Any]:
        """The ``sign_in`` object of the ready line: what an operator types."""

    @abstractmethod
    def routes(self) -> Sequence[BaseRoute]:
        """Starlette routes with full paths, including any prefix the vendor uses."""

    @abstractmethod
    def advance(self) -> None:
        """Bring the state up to ``clock.now()``."""

    @abstractmethod
    def error_response(self, request: Request, status: int) -> Response:
        """An error of that HTTP status in the vendor's envelope.

        Used for common faults, unknown paths and wrong methods.
        """

    @classmethod
    def check_own_fault(cls, name: str, value: str | None) -> None:
        """Refuse a value that a fault of this system could not act on.

        Raises:
            ValueError: with a text for the person who switched it on.
        """
        return

    def normalised_path(self, path: str) -> str:
        """The path to route by, for products that tolerate several spellings of one path."""
        return path

    def is_change(self, method: str, path: str, query_keys: Collection[str]) -> bool:
        """Whether such a request changes something: the fault ``drop_reply`` and the counters ask.

        A system whose reads use POST, or whose sign-in should not count as a change, says so here.
        """
        return method not in {"GET", "HEAD", "OPTIONS"}

    def refuses_connections(self) -> bool:
        """Whether the server process should drop connections unanswered just now, as while a product restarts itself.

        Asked after ``advance`` and in front of every request: while true, the connection is closed without a byte of an
        answer. The control interface is not affected.
        """
        return False

    @abstractmethod
    def expire_sessions(self) -> None:
        """Make every token issued so far invalid."""

    @abstractmethod
    def snapshot(self) -> dict[str, Any]:
        """State as JSON values, for ``--state``. Must not hold tokens."""

    @abstractmethod
    def restore_snapshot(self, snapshot: Mapping[str, Any]) -> None:
        """Take up a state written by ``snapshot``."""
