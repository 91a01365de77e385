"""The names of a place in the tree as one line, for titles of dialogs and runs."""

from app.domain.nodes import NodeRef
from app.services.inventory import Inventory
from app.ui.texts import text_of

SHOWN_NAMES = 2


def place_text(inventory: Inventory, ref: NodeRef) -> str:
    """The last names down to a place, ``client / instance``; "" when none was loaded."""
    nodes = [inventory.node(part) for part in ref.lineage()[1:]]
    names = [text_of(node.name) for node in nodes if node is not None]
    return " / ".join(names[-SHOWN_NAMES:])
