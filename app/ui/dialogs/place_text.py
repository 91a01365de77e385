"""The names of a place in the tree as one line, for titles of dialogs and runs."""

from app.domain.nodes import Level, NodeRef
from app.services.inventory import Inventory
from app.ui.texts import text_of

NAMED = frozenset({Level.CLIENT, Level.INSTANCE})
"""Groups say where something stands, not what it is."""


def place_text(inventory: Inventory, ref: NodeRef) -> str:
    """The names of a place, ``client / instance``; "" when none was loaded."""
    nodes = [inventory.node(part) for part in ref.lineage() if part.level in NAMED]
    return " / ".join(text_of(node.name) for node in nodes if node is not None)
