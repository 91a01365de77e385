"""Words for what stands in the audit record and the trust diary, also for what this program does not know."""

import re
from collections.abc import Callable
from typing import Final

from app.domain.audit import AuditAction, AuditEntry, AuditOutcome
from app.domain.capabilities import Capability
from app.domain.guards import ActionClass
from app.domain.looks import Look
from app.domain.records import AuditNote
from app.domain.trust import TrustMode
from app.services.audit.audit_trail import signature
from app.ui.context import Context
from app.ui.texts import text_of, tr
from app.ui.theme.states import StateLook, look
from app.ui.widgets.key_values import KeyValueGrid
from app.ui.widgets.selection_copier import SelectionCopier
from app.ui.wording import environment_name, word

BREAK: Final = "\u200b"
"""A place where a line may end, unseen."""
BREAKS: Final = re.compile(r"[0-9a-f]{8}(?=[0-9a-f])|[/\\_.,&?=-]")
OUTCOME_LOOKS: Final = {
    AuditOutcome.SENDING: Look.SENDING,
    AuditOutcome.DONE: Look.OK,
    AuditOutcome.PARTLY: Look.WARN,
    AuditOutcome.FAILED: Look.FAILED,
    AuditOutcome.REFUSED: Look.FAILED,
    AuditOutcome.NOT_ALLOWED: Look.FORBIDDEN,
    AuditOutcome.STOPPED: Look.CANCELLED,
    AuditOutcome.UNKNOWN: Look.UNKNOWN,
}


def action_word(action: str) -> str:
    """The word for a class of actions, or for what the console itself was told to do."""
    for known in (ActionClass, AuditAction):
        if action in set(known):
            return word(known(action))
    return action


def outcome_word(outcome: str) -> str:
    """The word for an outcome."""
    return tr(outcome) if outcome in set(AuditOutcome) else outcome


def outcome_look(entry: AuditEntry) -> StateLook:
    """How an outcome looks; what is not known is never well."""
    known = entry.note is not None and entry.note.outcome in set(AuditOutcome)
    return look(OUTCOME_LOOKS[AuditOutcome(entry.note.outcome)] if known and entry.note is not None else Look.UNKNOWN)


def capability_words(names: tuple[str, ...]) -> str:
    """The words for capabilities, in the order given."""
    known = set(Capability)
    return ", ".join(word(Capability(name)) if name in known else name for name in names)


def trusted_words(value: str) -> str:
    """Whom a connection trusts: fingerprints and paths as they are, who decides otherwise by its word."""
    return word(TrustMode(value)) if value in set(TrustMode) else text_of(value)


def target_words(note: AuditNote) -> str:
    """What an action was about."""
    return trusted_words(note.target) if note.action == AuditAction.TRUST else text_of(note.target)


def add_code(grid: KeyValueGrid, key: str, value: str) -> None:
    """Add a row for an id, path or digest: broken into pieces for the eye, whole for the clipboard and readers."""
    label = grid.add_row(key, BREAKS.sub(r"\g<0>" + BREAK, value), fixed_width=True)
    label.setAccessibleName(f"{key}: {value}")
    for copier in label.findChildren(SelectionCopier):
        copier.drops = BREAK


class EntryWords:
    """Words that need to know which systems and environments there are.

    ``of`` remembers the words it has made: a filter asks for those of every entry there is.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._made: dict[tuple[str, str], str] = {}

    def forget(self) -> None:
        """Make all words anew: another language is spoken."""
        self._made.clear()

    def environment(self, environment_id: str) -> str:
        """The name of an environment, or its id when there is none of that id any more."""
        found = (one for one in self._context.environments.all() if one.id == environment_id)
        return next((environment_name(one) for one in found), environment_id)

    def system(self, connection_id: str, noted: str) -> str:
        """The name that was noted, else the present one, else the id."""
        if noted:
            return noted
        system = self._context.sessions.find(connection_id)
        return system.connection.name if system is not None else connection_id

    def of(self, entry: AuditEntry) -> str:
        """All words of an entry that a filter looks at."""
        note = entry.note
        if note is None:
            return entry.written
        parts = (
            str(entry.number),
            signature(entry.user, entry.operator),
            self._once("environment", note.environment_id, self.environment),
            note.system or self.system(note.connection_id, ""),
            self._once("action", note.action, action_word),
            target_words(note),
            note.reason,
            self._once("outcome", note.outcome, outcome_word),
            *note.requests,
            *note.request_digests,
            entry.chained,
        )
        return "\n".join(parts)

    def _once(self, kind: str, value: str, make: Callable[[str], str]) -> str:
        key = (kind, value)
        if key not in self._made:
            self._made[key] = make(value)
        return self._made[key]
