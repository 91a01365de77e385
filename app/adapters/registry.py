"""The products this program knows, alphabetically. Nothing registers itself: a new vendor is one line here.

Only the composition root may use it. A card is cheap to get; the adapter behind it is imported when it is first opened.
"""

from functools import cache
from importlib import import_module

from app.adapters.vendor import Vendor
from app.domain.system import SystemCard

_PACKAGES = {
    "appgate-sdp": "app.adapters.appgate_sdp",
    "astra-control": "app.adapters.astra_control",
    "cycle": "app.adapters.cycle",
    "smartfabric-director": "app.adapters.smartfabric_director",
    "unitrends": "app.adapters.unitrends",
}
"""Kind, and the package whose ``card`` has CARD and whose ``adapter`` has VENDOR."""

KINDS: tuple[str, ...] = tuple(_PACKAGES)


@cache
def card(kind: str) -> SystemCard:
    """The card of a product. Raises KeyError for a kind this program does not know."""
    found: SystemCard = import_module(f"{_PACKAGES[kind]}.card").CARD
    return found


@cache
def vendor(kind: str) -> Vendor:
    """The adapter of a product. Raises KeyError for a kind this program does not know."""
    found: Vendor = import_module(f"{_PACKAGES[kind]}.adapter").VENDOR
    return found


def cards() -> tuple[SystemCard, ...]:
    """All cards, in the order of the registry."""
    return tuple(card(kind) for kind in KINDS)
