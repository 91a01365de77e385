"""Fault switches: what a simulated system is told to do wrong.

A switch is a name with an optional value and an optional number of times it acts. Common faults act in front of every
system (``COMMON_FAULTS``); each system lists its own in ``own_faults``, among them the switches of all ASSUMED items.
"""

import math
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

COMMON_FAULTS: Mapping[str, str] = {
    "clock_skew": "the server's clock is VALUE seconds ahead (negative: behind); acts on everything while it is on",
    "slow": "answers VALUE seconds late (default 3)",
    "hang": "accepts the request and never answers",
    "refuse": "drops the connection without a byte of an answer, before anything is done",
    "drop_reply": "performs the change, then cuts the connection without an answer; reads pass unless a path is given",
    "rate_limit": "429 with Retry-After: VALUE seconds (default 2)",
    "rate_limit_date": "429 with Retry-After as an HTTP date VALUE seconds ahead (default 2)",
    "server_error": "500 in the vendor's envelope",
    "unavailable": "503 in the vendor's envelope; with a VALUE, Retry-After: VALUE seconds",
    "forbidden": "403 in the vendor's envelope",
    "not_found": "404 in the vendor's envelope",
    "html": "an HTML page instead of JSON, with status VALUE (default 200; 502 is usual for a proxy)",
    "redirect": "307 to VALUE (default: the same server under its other loopback name, which is another origin)",
    "expired_session": "every token issued so far ends just before this request (sign-in itself still works)",
    "truncated": "the JSON is cut in the middle",
    "wrong_types": "numbers become strings, strings and lists change shape; VALUE: only the fields named (comma list)",
    "nulls": "optional values are null; VALUE: only the fields named (comma list)",
    "huge": "the answer is padded to VALUE megabytes (default 50)",
    "wrong_content_type": "the right body under the content type VALUE (default text/plain)",
    "slow_body": "the body dribbles in over VALUE seconds (default 10)",
}

NUMBER_FAULTS = frozenset(
    ("clock_skew", "slow", "rate_limit", "rate_limit_date", "unavailable", "html", "huge", "slow_body")
)

_SWITCH = re.compile(r"(?P<name>[a-z0-9_]+)(=(?P<value>.*?))?(\*(?P<times>[0-9]+))?(@(?P<path>/.*))?")


@dataclass
class Fault:
    """One switched-on fault. ``remaining`` None: until switched off. ``path`` limits it to paths that contain it."""

    name: str
    value: str | None = None
    remaining: int | None = None
    path: str | None = None


def parse_switch(text: str) -> Fault:
    """Read ``NAME[=VALUE][*TIMES][@PATH]`` as given on the command line; PATH begins with a slash.

    Raises:
        ValueError: the text has another form. The name is not checked against any menu here.
    """
    match = _SWITCH.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not NAME[=VALUE][*TIMES][@/PATH]")
    times = match["times"]
    if times is not None and int(times) == 0:
        raise ValueError(f"{text!r}: a fault that acts 0 times does nothing")
    return Fault(match["name"], match["value"], None if times is None else int(times), match["path"])


def check_switch(fault: Fault, menu: Collection[str]) -> None:
    """Refuse a fault nobody would act on.

    Raises:
        ValueError: the name is not on the menu, or the value of a common fault should be a number and is none.
    """
    if fault.name not in menu:
        raise ValueError(f"there is no fault {fault.name!r}; there are: {', '.join(sorted(menu))}")
    if fault.name in NUMBER_FAULTS and fault.value is not None:
        try:
            number = float(fault.value)
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            raise ValueError(f"{fault.name}={fault.value}: the value must be a number")


class FaultSwitches:
    """The faults that are on now."""

    def __init__(self) -> None:
        self._on: dict[str, Fault] = {}

    def switch_on(self, fault: Fault) -> None:
        """Switch a fault on, replacing one of the same name."""
        self._on[fault.name] = fault

    def switch_off(self, name: str) -> None:
        """Switch a fault off; nothing happens when it is not on."""
        self._on.pop(name, None)

    def clear(self) -> None:
        """Switch everything off."""
        self._on.clear()

    def all_on(self) -> list[Fault]:
        """The faults that are on, in the order they were switched on."""
        return list(self._on.values())

    def is_on(self, name: str) -> bool:
        """Whether the fault is on, without using up one of its times."""
        return name in self._on

    def value(self, name: str, default: str = "") -> str:
        """The value of a fault, without using up one of its times."""
        fault = self._on.get(name)
        return default if fault is None or fault.value is None else fault.value

    def strike(self, name: str, path: str = "") -> Fault | None:
        """The fault if it acts on this request, using up one of its times; otherwise None."""
        fault = self._on.get(name)
        if fault is None or (fault.path is not None and fault.path not in path):
            return None
        if fault.remaining is not None:
            fault.remaining -= 1
            if fault.remaining <= 0:
                del self._on[name]
        return fault

    def number(self, name: str, default: float) -> float:
        """The value of a fault as a number; the default when it is off, has no value or one that is no number."""
        try:
            return float(self.value(name, str(default)))
        except ValueError:
            return default
