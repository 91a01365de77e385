"""What a system says of itself, and the card an adapter brings along."""

from dataclasses import dataclass, field
from datetime import datetime

from app.domain.activities import Activity
from app.domain.capabilities import Capabilities
from app.domain.forms import Form
from app.domain.messages import Message, Text


@dataclass(frozen=True)
class OfferLine:
    """One line of a card: a message id, and whether the product offers it."""

    text: str
    offered: bool


@dataclass(frozen=True)
class SystemCard:
    """What the console knows of a product before it ever spoke to one.

    ``label`` is the product's name as its maker writes it. ``summary`` and the offers are message ids. ``sign_in`` is
    the form of the wizard's fourth page. ``options`` are switches for assumed or differing behaviour.
    """

    kind: str
    label: str
    icon: str
    summary: str
    offers: tuple[OfferLine, ...]
    sign_in: Form
    options: Form = field(default_factory=Form)
    default_port: int = 443
    default_base_path: str = ""
    address_help: str | None = None


@dataclass(frozen=True)
class Setting:
    """A change of the system itself that the adapter has a form for. ``label`` is a message id of a menu entry."""

    purpose: str
    label: str


@dataclass(frozen=True)
class SystemDescription:
    """What a system says after sign-in. ``identity`` tells whether two addresses are the same server; None: not told.

    ``pace_s`` is the vendor's own pace for following runs. ``clock_skew_s`` is server minus console; None: not known.
    ``pending`` are results that the system keeps until somebody acknowledges them.
    """

    capabilities: Capabilities
    heard_at: datetime
    version: str | None = None
    identity: str | None = None
    native_name: str | None = None
    signed_in_as: str | None = None
    is_monitor_only: bool = False
    clock_skew_s: float | None = None
    zone: str | None = None
    pace_s: float = 5.0
    facts: tuple[tuple[str, Text | None], ...] = ()
    settings: tuple[Setting, ...] = ()
    pending: tuple[Activity, ...] = ()
    warnings: tuple[Message, ...] = ()
