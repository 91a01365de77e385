"""What the details pane shows of a subject: title, chips, trouble, facts, steps. Values made of words, no widgets."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.domain.activities import Activity, Step
from app.domain.backups import Backup, BackupField, Verification
from app.domain.looks import BACKUP_LOOKS, HEALTH_LOOKS, STEP_LOOKS, Look
from app.domain.nodes import Fact, Node
from app.domain.raw import RawRecord
from app.services.connection_test import clock_text
from app.services.sessions import System
from app.ui.activities.faces import Face
from app.ui.backups.backup_texts import kind_after_name, started_text, state_word
from app.ui.texts import say, text_of, tr
from app.ui.wording import advice_text, duration_text, end_text, local_and_utc, moment_text, size_text, word

Row = tuple[str, str]


@dataclass(frozen=True)
class Chipped:
    """A chip of the head: a state, or a fact with a drawing of its own and no colour (``look`` is None)."""

    look: Look | None
    text: str
    icon: str = ""


@dataclass(frozen=True)
class Trouble:
    """The box on top: look, sentence, one more, the server's words folded."""

    look: Look
    title: str
    text: str = ""
    server_text: str = ""


@dataclass(frozen=True)
class StepRow:
    """One step: look, name, duration or detail."""

    look: Look
    name: str
    detail: str


@dataclass(frozen=True)
class Subject:
    """Everything the pane shows. ``key`` tells whether it is still the same thing."""

    key: str
    title: str
    chips: tuple[Chipped, ...] = ()
    trouble: Trouble | None = None
    rows: tuple[Row, ...] = ()
    not_offered: str = ""
    steps: tuple[StepRow, ...] = ()
    raw: RawRecord | None = None
    has_log: bool = False
    log_text: str | None = None


def backup_subject(backup: Backup, *, has_log: bool = False) -> Subject:
    """The subject of one backup. ``has_log``: its system can be asked for a log; else there is what came with it."""
    chips = [Chipped(BACKUP_LOOKS[backup.state], state_word(backup))]
    if backup.is_held:
        chips.append(Chipped(Look.HELD, tr("backup.hold.word")))
    if backup.is_encrypted:
        chips.append(Chipped(None, tr("details.chip.encrypted"), "key"))
    if backup.needs_chain:
        chips.append(Chipped(None, tr("details.chip.needs_chain"), "layers"))
    return Subject(
        key=backup.ref.path,
        title=tr("details.title.backup", name=text_of(backup.name), kind=kind_after_name(backup)),
        chips=tuple(chips),
        trouble=_trouble(backup),
        rows=_backup_rows(backup),
        not_offered=_not_offered(backup),
        steps=(),
        raw=backup.raw,
        has_log=has_log or backup.output is not None,
        log_text=backup.output,
    )


def _trouble(backup: Backup) -> Trouble | None:
    message = backup.trouble
    if message is None:
        return None
    server = text_of(message.server_text) if message.server_text else ""
    return Trouble(BACKUP_LOOKS[backup.state], say(message), server_text=server)


def _backup_rows(backup: Backup) -> tuple[Row, ...]:
    rows: list[Row] = []

    def add(label: str, value: str | None) -> None:
        if value:
            rows.append((tr(label), value))

    started = local_and_utc(backup.started_at) if backup.started_at is not None else started_text(backup)
    add("details.key.started", started)
    add("details.key.ended", _ended(backup))
    add("details.key.size", _size(backup))
    if backup.copy_state is not None:
        add("details.key.copy", text_of(backup.copy_state))
    if backup.verification not in {Verification.NOT_OFFERED, Verification.UNKNOWN}:
        add("details.key.verified", word(backup.verification))
    add("details.key.expires", _expires(backup))
    add("details.key.storage", text_of(backup.storage) if backup.storage else None)
    rows.extend(fact_rows(backup.facts))
    if backup.ref.addressable:
        add("details.key.server_id", text_of(backup.ref.native_id))
    # A fact of the adapter may say what was said above already.
    return tuple(dict.fromkeys(rows))


def _ended(backup: Backup) -> str | None:
    took = duration_text(backup.duration) if backup.duration is not None else ""
    if backup.completed_at is not None:
        ended = end_text(backup.started_at, backup.completed_at)
        return tr("details.value.ended", time=ended, took=took) if took else ended
    return tr("details.value.took", took=took) if took else None


def _size(backup: Backup) -> str | None:
    if backup.size_bytes is None:
        return None
    size = size_text(backup.size_bytes)
    if backup.file_count is None:
        return size
    return tr("details.value.size_in_files", size=size, count=backup.file_count)


def _expires(backup: Backup) -> str | None:
    if backup.is_held:
        if backup.held_until is not None:
            return tr("backup.hold.until", time=moment_text(backup.held_until))
        return tr("backup.hold.not_told")
    return moment_text(backup.expires_at) if backup.expires_at is not None else None


def _not_offered(backup: Backup) -> str:
    if not backup.not_offered:
        return ""
    names = [word(field) for field in BackupField if field in backup.not_offered]
    return tr("details.not_offered.text", fields=", ".join(names))


def fact_rows(facts: tuple[Fact, ...]) -> list[Row]:
    """Facts as rows; what is not reported says so."""
    return [
        (tr(fact.label), text_of(fact.value) if fact.value is not None else tr("details.value.not_reported"))
        for fact in facts
    ]


def node_subject(node: Node) -> Subject:
    """The subject of a place in the tree."""
    rows = [(tr("details.key.kind"), word(node.kind)), *fact_rows(node.facts)]
    if node.caption is not None:
        rows.append((tr("details.key.note"), text_of(node.caption)))
    chips = (Chipped(HEALTH_LOOKS[node.health], word(node.health)),)
    return Subject(f"node:{node.ref.path}", text_of(node.name), chips, rows=tuple(rows))


def system_subject(system: System, age: Callable[[System], str]) -> Subject:
    """The subject of a whole system."""
    description = system.description
    rows: list[Row] = [
        (tr("details.key.product"), text_of(system.card.label)),
        (tr("details.key.address"), text_of(system.connection.address.url)),
        (tr("details.key.heard"), age(system)),
    ]
    if description is not None:
        rows.extend(_description_rows(system))
    trouble = None
    if system.error is not None:
        advice = advice_text(system.error)
        server = text_of(system.error.message.server_text) if system.error.message.server_text else ""
        trouble = Trouble(Look.FAILED, say(system.error.message), advice, server)
    return Subject(f"system:{system.id}", text_of(system.connection.name), rows=tuple(rows), trouble=trouble)


def _description_rows(system: System) -> list[Row]:
    description = system.description
    assert description is not None
    unknown = tr("details.value.not_reported")
    skew = description.clock_skew_s
    rows = [
        (tr("details.key.version"), text_of(description.version) if description.version else unknown),
        (tr("details.key.signed_in_as"), text_of(description.signed_in_as) if description.signed_in_as else unknown),
        (
            tr("details.key.clock"),
            say(clock_text(skew)) if skew is not None else unknown,
        ),
    ]
    rows.extend((tr(label), text_of(value) if value is not None else unknown) for label, value in description.facts)
    return rows


def run_subject(activity: Activity, face: Face, *, is_local: bool = False) -> Subject:
    """The subject of a run; one of this console's own has no id and no log at any server."""
    box = face.box
    trouble = Trouble(box.look, box.title, box.text, box.server_text) if box is not None else None
    rows: list[Row] = [(tr("details.key.what"), face.subtitle), (tr("details.key.now"), face.left)]
    if activity.started_at is not None:
        rows.append((tr("details.key.started"), local_and_utc(activity.started_at)))
    if activity.ended_at is not None:
        rows.append((tr("details.key.ended"), end_text(activity.started_at, activity.ended_at)))
    if activity.raw_phase:
        rows.append((tr("details.key.raw_phase"), text_of(activity.raw_phase)))
    rows.append((tr("details.key.heard"), face.age))
    rows.extend((tr("details.key.note"), note) for note in face.notes)
    if not is_local:
        rows.append((tr("details.key.server_id"), text_of(activity.ref.native_id)))
    return Subject(
        key=activity.ref.path,
        title=face.title,
        chips=(Chipped(face.look, face.word),),
        trouble=trouble,
        rows=tuple(rows),
        steps=step_rows(activity.steps),
        raw=activity.raw,
        has_log=not is_local,
    )


def step_rows(steps: tuple[Step, ...]) -> tuple[StepRow, ...]:
    """Steps as rows; the duration where both ends are known."""
    return tuple(StepRow(STEP_LOOKS[step.state], text_of(step.name), _step_detail(step)) for step in steps)


def _step_detail(step: Step) -> str:
    if step.started_at is not None and step.ended_at is not None:
        return duration_text(step.ended_at - step.started_at)
    return text_of(step.detail) if step.detail is not None else ""


def pretty(value: Any) -> str:
    """JSON as text for the Raw tab; masked values show their length in words."""
    return json.dumps(value, indent=2, ensure_ascii=False, default=str)
