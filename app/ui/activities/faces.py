"""What a run's face says: words, numbers, bar and actions, made from what the system really told.

No widgets. The rules of the faces stand in the interface page; numbers come from ``domain.progress`` only.
"""

from dataclasses import dataclass
from datetime import timedelta

from app.domain.activities import Activity, Operation, Origin, Phase
from app.domain.backups import BackupKind
from app.domain.capabilities import Capability
from app.domain.errors import Advice
from app.domain.freshness import Freshness
from app.domain.looks import PHASE_BARS, PHASE_LOOKS, Bar, Look
from app.domain.messages import Message
from app.services.activities import Run
from app.ui.texts import family, say, text_of, tr
from app.ui.theme.bars import BarLook
from app.ui.window.possible import ActionId
from app.ui.wording import (
    advice_text,
    age_text,
    clock_text,
    duration_text,
    percent_text,
    rate_text,
    seconds_since,
    size_text,
)


@dataclass(frozen=True)
class Surroundings:
    """What a face needs beside the run: the system's name and how fresh its news is."""

    system_name: str
    freshness: Freshness
    next_look_s: float | None = None
    usual: timedelta | None = None


@dataclass(frozen=True)
class Box:
    """A box inside a face: look, one sentence, one more below it, the server's own words folded."""

    look: Look
    title: str
    text: str = ""
    server_text: str = ""


@dataclass(frozen=True)
class Face:
    """Everything that is painted of one run."""

    look: Look
    word: str
    title: str
    subtitle: str
    left: str
    right: str
    bar: BarLook | None
    age: str
    is_old_news: bool
    notes: tuple[str, ...] = ()
    box: Box | None = None
    actions: tuple[ActionId, ...] = ()
    cannot_stop: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says: name, state, numbers, age."""
        return ", ".join(
            part for part in (self.title, self.subtitle, self.word, self.left, self.right, self.age) if part
        )


def face_of(run: Run, around: Surroundings) -> Face:
    """The face of a run."""
    activity = run.activity
    # A run of this console's own needs no news from the system.
    old = around.freshness is Freshness.STALE and not activity.phase.is_final and not run.is_local
    left = _left(run, around)
    return Face(
        look=look_of(run),
        word=word_of(run),
        title=text_of(activity.target) or around.system_name,
        subtitle=_subtitle(run, around),
        left=left,
        right=_right(run),
        bar=_bar(run, dimmed=old),
        age=_age(activity, old),
        is_old_news=old,
        # What stands beside the bar is not noted below it again.
        notes=tuple(note for note in _notes(run, around, old) if note != left),
        box=_box(run),
        actions=_actions(run),
        cannot_stop=_cannot_stop(activity),
    )


def look_of(run: Run) -> Look:
    """The look; a run that waits for an acknowledgement is held."""
    if run.activity.needs_acknowledgement:
        return Look.HELD
    return PHASE_LOOKS[run.activity.phase]


def word_of(run: Run) -> str:
    """The state's word."""
    if run.activity.needs_acknowledgement:
        return tr("run.needs_acknowledgement.word")
    return family("phase", run.activity.phase, "word")


def _subtitle(run: Run, around: Surroundings) -> str:
    activity = run.activity
    what = _what(activity)
    if activity.origin is Origin.ELSEWHERE and activity.started_by:
        who = tr("run.subtitle.started_by", who=text_of(activity.started_by))
    elif activity.origin is Origin.ELSEWHERE:
        who = tr("run.subtitle.elsewhere")
    else:
        return tr("run.subtitle.plain", what=what, system=around.system_name)
    return tr("run.subtitle.foreign", what=what, system=around.system_name, who=who)


def _what(activity: Activity) -> str:
    """What the run does: "Log backup", or the operation with the vendor's own word."""
    kind = activity.backup_kind
    if activity.ref.operation is Operation.BACKUP and kind not in {None, BackupKind.OTHER}:
        return family("backup_kind", kind, "run")
    operation = family("operation", activity.ref.operation, "word")
    if activity.kind is None:
        return operation
    return tr("run.subtitle.kind", kind=text_of(activity.kind), operation=operation)


def _left(run: Run, around: Surroundings) -> str:
    activity, progress = run.activity, run.progress
    phase = activity.phase
    if phase.is_final:
        return tr(
            "run.left.ended" if phase.is_success else "run.left.ended_badly",
            word=word_of(run),
            time=clock_text(activity.ended_at or activity.heard_at),
        )
    if phase is Phase.OUTCOME_UNKNOWN:
        return tr("run.left.outcome_unknown", time=clock_text(activity.started_at))
    word = text_of(activity.message) if activity.message is not None else family("phase", phase, "word")
    if phase in {Phase.WAITING, Phase.PAUSED} and run.is_local:
        return word
    if progress.bytes_done is not None and progress.bytes_total is not None:
        return tr("run.left.bytes", done=size_text(progress.bytes_done), total=size_text(progress.bytes_total))
    if progress.bytes_done is not None and run.is_local:
        return tr("run.left.bytes_so_far", done=size_text(progress.bytes_done))
    if _announces_restart(run):
        return _restart_text(activity)
    if progress.percent is None and _moves(phase):
        # A message may be a whole sentence; here it goes on.
        word = word.rstrip(".。")
        if around.usual is not None:
            return tr("run.left.usual", word=word, time=duration_text(around.usual))
        return tr("run.left.no_percent", word=word)
    return word


def _right(run: Run) -> str:
    activity, progress = run.activity, run.progress
    if activity.phase.is_final:
        took = _took(activity)
        return tr("run.right.took", time=took) if took else ""
    if activity.phase is Phase.OUTCOME_UNKNOWN:
        return tr("run.right.looking", time=_elapsed(activity))
    if progress.percent is not None and progress.rate_bytes_s is not None and run.is_local:
        return tr(
            "run.right.percent_and_rate", percent=percent_text(progress.percent), rate=rate_text(progress.rate_bytes_s)
        )
    if progress.percent is not None and progress.remaining is not None:
        return tr(
            "run.right.percent_and_rest",
            percent=percent_text(progress.percent),
            rest=duration_text(progress.remaining),
        )
    if progress.percent is not None:
        return tr("run.right.percent", percent=percent_text(progress.percent), time=_elapsed(activity))
    if progress.rate_bytes_s is not None:
        return rate_text(progress.rate_bytes_s)
    return tr("run.right.elapsed", time=_elapsed(activity)) if activity.started_at is not None else ""


def _bar(run: Run, *, dimmed: bool) -> BarLook | None:
    bar = PHASE_BARS.get(run.activity.phase, Bar.NONE)
    if bar is Bar.NONE:
        return None
    percent = run.progress.percent
    return BarLook(bar, None if percent is None else percent / 100.0, dimmed=dimmed)


def _moves(phase: Phase) -> bool:
    return phase in {Phase.RUNNING, Phase.SENDING, Phase.FINISHING}


def _restarts(activity: Activity) -> bool:
    return activity.expected_quiet_until is not None and not activity.phase.is_final


def _announces_restart(run: Run) -> bool:
    """Whether nothing but the restart is to be said beside the bar."""
    return run.activity.message is None and run.progress.percent is None and _restarts(run.activity)


def _restart_text(activity: Activity) -> str:
    return tr("run.note.restarting", time=clock_text(activity.expected_quiet_until))


def _elapsed(activity: Activity) -> str:
    return duration_text(timedelta(seconds=seconds_since(activity.started_at))) if activity.started_at else ""


def _took(activity: Activity) -> str:
    if activity.started_at is None or activity.ended_at is None:
        return ""
    return duration_text(activity.ended_at - activity.started_at)


def _age(activity: Activity, old: bool) -> str:
    message_id = "run.age.last_heard" if old else "run.age.heard"
    return tr(message_id, age=age_text(activity.heard_at))


def _notes(run: Run, around: Surroundings, old: bool) -> tuple[str, ...]:
    activity, notes = run.activity, []
    if _restarts(activity):
        notes.append(_restart_text(activity))
    if old:
        count = round(around.next_look_s) if around.next_look_s is not None else None
        notes.append(tr("run.note.no_news") if count is None else tr("run.note.no_news_ask", count=count))
    if activity.waiting_reason:
        notes.append(tr("run.note.reason", reason=text_of(activity.waiting_reason)))
    if activity.result_not_observable:
        notes.append(tr("run.note.not_observable"))
    if run.progress.rebased:
        notes.append(tr("run.note.rebased"))
    if _moves(activity.phase) and run.progress.percent is None and run.progress.bytes_done is None:
        notes.append(tr("run.note.tells_nothing"))
        if around.usual is not None and _announces_restart(run):
            notes.append(tr("run.note.usual", time=duration_text(around.usual)))
    if run.is_local:
        notes.extend(_download_notes(activity))
    if activity.phase.is_success and activity.ref.operation is Operation.RESTORE:
        notes.append(tr("run.note.check_by_hand"))
    return tuple(notes)


def _download_notes(activity: Activity) -> tuple[str, ...]:
    """Where the file is and what says that it is whole; or what is left of one that failed."""
    if activity.phase is Phase.SUCCEEDED and activity.message is not None:
        return (say(activity.message),)
    if activity.phase is Phase.FAILED and activity.bytes_done:
        return (tr("run.note.kept_part", size=size_text(activity.bytes_done)),)
    return ()


def _box(run: Run) -> Box | None:
    activity = run.activity
    if activity.phase is Phase.OUTCOME_UNKNOWN:
        return _candidate_box(run)
    if activity.needs_acknowledgement:
        return Box(Look.HELD, tr("run.box.acknowledge"), _sentence(activity.message), _server(activity.message))
    if activity.phase in {Phase.FAILED, Phase.SUCCEEDED_WITH_WARNINGS} and activity.message is not None:
        return Box(PHASE_LOOKS[activity.phase], _sentence(activity.message), _advice(run), _server(activity.message))
    if run.error is not None and not activity.phase.is_final:
        return Box(Look.UNKNOWN, _sentence(run.error.message), _advice(run), _server(run.error.message))
    return None


def _candidate_box(run: Run) -> Box:
    if not run.candidates:
        return Box(Look.UNKNOWN, tr("run.box.no_candidate"), tr("run.box.never_twice"))
    found = run.candidates[0].activity
    title = tr("run.box.candidate", id=text_of(found.ref.native_id), time=clock_text(found.started_at))
    return Box(Look.UNKNOWN, title, tr("run.box.confirm"))


def _sentence(message: Message | None) -> str:
    return say(message) if message is not None else ""


def _advice(run: Run) -> str:
    if run.error is None or run.error.advice is Advice.NOTHING:
        return ""
    return advice_text(run.error)


def _server(message: Message | None) -> str:
    return text_of(message.server_text) if message is not None and message.server_text else ""


def _actions(run: Run) -> tuple[ActionId, ...]:
    activity = run.activity
    if activity.phase is Phase.OUTCOME_UNKNOWN:
        return (ActionId.CONFIRM_EFFECT, ActionId.REFUSE_EFFECT) if run.candidates else (ActionId.DISMISS,)
    if activity.needs_acknowledgement:
        return (ActionId.ACKNOWLEDGE,)
    if run.is_local and activity.phase is Phase.FAILED:
        return (ActionId.TRY_AGAIN, ActionId.DISMISS)
    if activity.phase.is_final:
        return (ActionId.DISMISS,)
    offered = []
    if activity.phase is Phase.PAUSED and Capability.PAUSE in activity.can:
        offered.append(ActionId.RESUME)
    elif Capability.PAUSE in activity.can:
        offered.append(ActionId.PAUSE)
    if Capability.CANCEL in activity.can:
        offered.append(ActionId.STOP)
    return tuple(offered)


def _cannot_stop(activity: Activity) -> str:
    """Why a run cannot be stopped, for its tool tip; nothing when it can, or is over."""
    if activity.phase.is_final or activity.phase is Phase.OUTCOME_UNKNOWN:
        return ""
    reason = activity.why_not(Capability.CANCEL)
    return say(reason) if reason is not None else ""
