"""Which systems can be simulated. Each is imported only when it is asked for, so that none can break another."""

import importlib
import importlib.util
from collections.abc import Mapping

from app.demo.system import SimulatedSystem

SYSTEMS: Mapping[str, tuple[str, str]] = {  # kind -> module, class; the order is the order of ports
    "smartfabric-director": ("app.demo.smartfabric_director.system", "SmartFabricDirectorSystem"),
    "appgate-sdp": ("app.demo.appgate_sdp.system", "AppgateSdp"),
    "astra-control": ("app.demo.astra_control.system", "AstraControl"),
    "unitrends": ("app.demo.unitrends.system", "Unitrends"),
    "cycle": ("app.demo.cycle.system", "Cycle"),
}


class NoSuchSystemError(Exception):
    """A kind that is not in the catalogue, or not part of this program."""


def available_kinds() -> list[str]:
    """The kinds this program can simulate."""
    return [kind for kind, (module, _) in SYSTEMS.items() if _exists(module)]


def system_class(kind: str) -> type[SimulatedSystem]:
    """The class that simulates a kind.

    Raises:
        NoSuchSystemError: with a text that says which kinds there are.
    """
    if kind not in SYSTEMS:
        raise NoSuchSystemError(f"there is no system {kind!r}; there are: {', '.join(SYSTEMS)}")
    module, name = SYSTEMS[kind]
    if not _exists(module):
        raise NoSuchSystemError(f"{kind} is not part of this version; it can serve: {', '.join(available_kinds())}")
    found: type[SimulatedSystem] = getattr(importlib.import_module(module), name)
    return found


def _exists(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False
