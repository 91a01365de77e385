"""Families of message ids: one id for each value of an enumeration, such as ``phase.running.word``.

Computed ids exist here and nowhere else; the catalogue check knows every member. Code that has the value asks the
family (``PHASE_WORD.id(phase)``) or, for the words of the domain's enumerations, ``word_id(value)``. Rooms above
``i18n`` list the values of their families as text, since they cannot be imported here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.activities import Operation, Origin, Phase, StepState
from app.domain.audit import AuditAction, DiarySubject
from app.domain.backups import BackupField, BackupKind, BackupState, Verification
from app.domain.capabilities import Capability
from app.domain.connections import ProxyMode
from app.domain.environments import EnvironmentColour
from app.domain.errors import Advice, SecretStoreState
from app.domain.guards import ActionClass, EnvironmentKind
from app.domain.guards import Level as GuardLevel
from app.domain.looks import Look
from app.domain.nodes import Health, NodeKind
from app.domain.nodes import Level as NodeLevel
from app.domain.restore import CheckedBy, Finding
from app.domain.trust import FingerprintVerdict, TrustMode, TrustProblem


@dataclass(frozen=True)
class Family:
    """``shape`` is an id with ``{}`` in place of the value."""

    shape: str
    values: tuple[str, ...]

    def id(self, value: str) -> str:
        """The id for one value. Raises KeyError for a value outside the family."""
        if value not in self.values:
            raise KeyError(value)
        return self.shape.replace("{}", value)

    def ids(self) -> Iterator[str]:
        """All ids of the family."""
        return (self.shape.replace("{}", value) for value in self.values)


def _family(shape: str, values: Iterable[StrEnum | str]) -> Family:
    return Family(shape, tuple(str(value) for value in values))


PHASE_WORD = _family("phase.{}.word", Phase)
OPERATION_WORD = _family("operation.{}.word", Operation)
ORIGIN_WORD = _family("origin.{}.word", Origin)
STEP_WORD = _family("step_state.{}.word", StepState)
BACKUP_STATE_WORD = _family("backup_state.{}.word", BackupState)
BACKUP_KIND_WORD = _family("backup_kind.{}.word", BackupKind)
BACKUP_KIND_RUN = _family("backup_kind.{}.run", BackupKind)
BACKUP_KIND_AFTER_NAME = _family("backup_kind.{}.after_name", BackupKind)
VERIFICATION_WORD = _family("verification.{}.word", Verification)
BACKUP_FIELD_WORD = _family("backup_field.{}.word", BackupField)
CAPABILITY_WORD = _family("capability.{}.word", Capability)
PROXY_MODE_WORD = _family("proxy_mode.{}.word", ProxyMode)
ENVIRONMENT_WORD = _family("environment.{}.word", EnvironmentKind)
ENVIRONMENT_COLOUR_WORD = _family("environment_colour.{}.word", EnvironmentColour)
ADVICE_TEXT = _family("advice.{}.text", Advice)
_STORE_TROUBLES = [state for state in SecretStoreState if state is not SecretStoreState.READY]
SECRET_STORE_TITLE = _family("error.secret_store_{}.title", _STORE_TROUBLES)
SECRET_STORE_ADVICE = _family("secret_store.{}.advice", _STORE_TROUBLES)
ACTION_CLASS_WORD = _family("action_class.{}.word", ActionClass)
GUARD_LEVEL_WORD = _family("guard_level.{}.word", [level.name.lower() for level in GuardLevel])
LOOK_WORD = _family("look.{}.word", Look)
HEALTH_WORD = _family("health.{}.word", Health)
NODE_KIND_WORD = _family("node_kind.{}.word", NodeKind)
NODE_LEVEL_WORD = _family("node_level.{}.word", NodeLevel)
CHECKED_BY_WORD = _family("checked_by.{}.word", CheckedBy)
FINDING_WORD = _family("finding.{}.word", Finding)
TRUST_MODE_WORD = _family("trust_mode.{}.word", TrustMode)
AUDIT_ACTION_WORD = _family("audit_action.{}.word", AuditAction)
DIARY_SUBJECT_WORD = _family("diary_subject.{}.word", DiarySubject)
TRUST_PROBLEM_WHY = _family("trust_problem.{}.why", TrustProblem)
TRUST_PROBLEM_ADVICE = _family("trust_problem.{}.advice", TrustProblem)
FINGERPRINT_TEXT = _family("fingerprint.{}.text", FingerprintVerdict)

# Families over enumerations of rooms above this one.
TIME_RANGE_WORD = _family("time_range.{}.word", ("any", "day", "week", "month", "quarter", "year"))
BACKUP_COLUMN_LABEL = _family(
    "backup_column.{}.label",
    (
        "state",
        "started",
        "type",
        "size",
        "took",
        "verified",
        "expires",
        "system",
        "client",
        "instance",
        "ended",
        "copy",
        "hold",
        "encrypted",
        "storage",
        "files",
        "server_id",
    ),
)
RESTORE_PAGE_TITLE = _family(
    "restore_page.{}.title", ("backup", "target", "options", "preflight", "review", "progress")
)
CONNECTION_PAGE_TITLE = _family(
    "connection_page.{}.title", ("system", "address", "trust", "sign_in", "environment", "test")
)
TEST_RESULT_WORD = _family(
    "test_result.{}.word", ("done", "offered", "not_permitted", "not_offered", "not_known", "failed", "waiting")
)
PROFILE_VERDICT_WORD = _family("profile_verdict.{}.word", ("different", "new", "twice", "unfit", "same"))
PROFILE_PART_WORD = _family(
    "profile_part.{}.word", ("name", "environment", "trust", "proxy", "read_only", "sign_in", "options")
)

WORDS: dict[type[StrEnum], Family] = {
    Phase: PHASE_WORD,
    Operation: OPERATION_WORD,
    Origin: ORIGIN_WORD,
    StepState: STEP_WORD,
    BackupState: BACKUP_STATE_WORD,
    BackupKind: BACKUP_KIND_WORD,
    Verification: VERIFICATION_WORD,
    BackupField: BACKUP_FIELD_WORD,
    Capability: CAPABILITY_WORD,
    ProxyMode: PROXY_MODE_WORD,
    EnvironmentKind: ENVIRONMENT_WORD,
    EnvironmentColour: ENVIRONMENT_COLOUR_WORD,
    ActionClass: ACTION_CLASS_WORD,
    Look: LOOK_WORD,
    Health: HEALTH_WORD,
    NodeKind: NODE_KIND_WORD,
    NodeLevel: NODE_LEVEL_WORD,
    CheckedBy: CHECKED_BY_WORD,
    Finding: FINDING_WORD,
    TrustMode: TRUST_MODE_WORD,
    AuditAction: AUDIT_ACTION_WORD,
    DiarySubject: DIARY_SUBJECT_WORD,
}

FAMILIES: tuple[Family, ...] = (
    *WORDS.values(),
    BACKUP_KIND_RUN,
    BACKUP_KIND_AFTER_NAME,
    ADVICE_TEXT,
    SECRET_STORE_TITLE,
    SECRET_STORE_ADVICE,
    GUARD_LEVEL_WORD,
    TRUST_PROBLEM_WHY,
    TRUST_PROBLEM_ADVICE,
    FINGERPRINT_TEXT,
    TIME_RANGE_WORD,
    BACKUP_COLUMN_LABEL,
    RESTORE_PAGE_TITLE,
    CONNECTION_PAGE_TITLE,
    TEST_RESULT_WORD,
    PROFILE_VERDICT_WORD,
    PROFILE_PART_WORD,
)


def word_id(value: StrEnum) -> str:
    """The id of the word for a value of a domain enumeration, such as ``phase.running.word``."""
    return WORDS[type(value)].id(value)
