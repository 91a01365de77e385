"""Fault switches: what a simulated system is told to do wrong.

A switch is a name with an optional value and an optional number of times it acts. Common faults act in front of every
system (``COMMON_FAULTS``); each system lists its own in ``own_faults``, among them the switches of all ASSUMED items.
"""

from dataclasses import dataclass


@dataclass
class Fault:
    """One switched-on fault. ``remaining`` None: until switched off. ``path`` limits it to paths that contain it."""

    name: str
    value: str | None = None
    remaining: int | None = None
    path: str | None = None


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
