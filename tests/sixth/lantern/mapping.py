"""From Lantern's words to ours. Pure: no clock, no request."""

from app.adapters.found import Found
from app.domain.backups import Backup, BackupField, BackupKind, BackupRef, BackupState, Verification, span
from app.domain.capabilities import Capability
from app.domain.messages import Message
from app.domain.nodes import Fact, Health, Level, Node, NodeKind, NodeRef
from tests.sixth.lantern.wire import Box, Keepsake, Shelf

KB = 1024

STATES = {
    "writing": BackupState.RUNNING,
    "kept": BackupState.COMPLETE,
    "smudged": BackupState.COMPLETE_WITH_WARNINGS,
    "lost": BackupState.FAILED,
}
KINDS = {"whole": BackupKind.FULL, "part": BackupKind.INCREMENTAL}
HEALTH = {"sound": Health.WELL, "cracked": Health.WARNING, "away": Health.OFFLINE}

NEVER_TOLD = frozenset(
    {
        BackupField.FILES,
        BackupField.VERIFIED,
        BackupField.EXPIRES,
        BackupField.HELD,
        BackupField.ENCRYPTED,
        BackupField.COPY,
        BackupField.STORAGE,
    }
)


def shelf_node(shelf: Shelf, root: NodeRef) -> Node:
    """A shelf as a client."""
    ref = root.child(Level.CLIENT, str(shelf.id))
    return Node(ref, shelf.name or str(shelf.id), NodeKind.CLIENT, may_have_children=True)


def box_node(box: Box, shelf: NodeRef) -> Node:
    """A box as an instance."""
    return Node(
        shelf.child(Level.INSTANCE, str(box.id)),
        box.label or str(box.id),
        NodeKind.FILES,
        HEALTH.get(box.condition or "", Health.UNKNOWN),
        (Fact("lantern.condition.label", box.condition),),
    )


def backup_of(found: Found[Keepsake], root: NodeRef) -> Backup:
    """A keepsake as a backup of its box. What Lantern does not tell stays unknown."""
    keepsake = found.value
    state = STATES.get(keepsake.fate, BackupState.UNKNOWN)
    box = root.child(Level.CLIENT, str(keepsake.shelf)).child(Level.INSTANCE, str(keepsake.box))
    is_written = state is BackupState.RUNNING
    return Backup(
        ref=BackupRef(box, str(keepsake.no)),
        name=str(keepsake.no),
        kind=KINDS.get(keepsake.sort or "", BackupKind.OTHER),
        raw_kind=keepsake.sort or "",
        state=state,
        raw_state=keepsake.fate,
        started_at=keepsake.begun,
        completed_at=keepsake.done,
        duration=span(keepsake.begun, keepsake.done),
        size_bytes=None if keepsake.kb is None else keepsake.kb * KB,
        vendor_size=None if keepsake.kb is None else f"{keepsake.kb} KB",
        verification=Verification.NOT_OFFERED,
        trouble=Message.of("lantern.remark.text", server_text=keepsake.remark) if keepsake.remark else None,
        not_offered=NEVER_TOLD,
        blocked=((Capability.DELETE, Message.of("lantern.fault.still_writing")),) if is_written else (),
        raw=found.raw,
    )
