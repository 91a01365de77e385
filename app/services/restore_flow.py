"""The restore wizard as a map of steps, answers and checks, without a widget.

Pages show what the flow holds and hand in what was typed; the flow says which page comes next and what is missing.
Nothing is sent before ``send``.
"""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import Signal

from app.domain.backups import Backup
from app.domain.changes import PlannedChange, StartRestore
from app.domain.errors import ConsoleError, InputError
from app.domain.forms import Answer, Choice, Form
from app.domain.guards import Confirmation, Requirement
from app.domain.messages import Message
from app.domain.nodes import NodeRef
from app.domain.restore import (
    CheckedBy,
    Evidence,
    EvidenceKind,
    Finding,
    Preflight,
    RestoreRequest,
    RestoreStage,
    assess,
    still_acknowledged,
)
from app.services.asking_flow import AskingFlow
from app.services.changes import Changes, ChangeState, PendingChange
from app.services.sessions import Sessions
from app.services.tasks import TaskOwner
from app.services.times import Clock


class RestorePage(StrEnum):
    """The six steps (titles: ``restore_page.<value>.title``)."""

    BACKUP = "backup"
    TARGET = "target"
    OPTIONS = "options"
    PREFLIGHT = "preflight"
    REVIEW = "review"
    PROGRESS = "progress"


STAGES: dict[RestorePage, RestoreStage] = {
    RestorePage.BACKUP: RestoreStage.SOURCE,
    RestorePage.TARGET: RestoreStage.TARGET,
    RestorePage.OPTIONS: RestoreStage.OPTIONS,
}


class RestoreFlow(AskingFlow):
    """One wanted restore. ``target_name`` is what is restored to, once the request was made: the name to be typed.

    Signals:
        page_changed(): another page is shown, or the set of pages differs.
        form_changed(str): stage whose form or problems differ.
        preflight_changed(): checking began or ended, or a tick was set or lost.
        planned_changed(): the exact request is ready, or could not be made.
    """

    page_changed = Signal()
    form_changed = Signal(str)
    preflight_changed = Signal()
    planned_changed = Signal()

    def __init__(
        self,
        scope: NodeRef,
        backup: Backup | None,
        *,
        sessions: Sessions,
        changes: Changes,
        owner: TaskOwner,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(owner, "restore")
        self._sessions = sessions
        self._changes = changes
        self._clock = clock or Clock()
        self.request = RestoreRequest(scope, backup)
        self.page = RestorePage.BACKUP
        self.forms: dict[RestoreStage, Form | None] = {}
        self.problems: dict[RestoreStage, dict[str, Message]] = {}
        self.preflight: Preflight | None = None
        self.acknowledged: frozenset[EvidenceKind] = frozenset()
        self.planned: PlannedChange | None = None
        self.target_name = ""
        self.pending: PendingChange | None = None
        self.checks_were_old = False

    @property
    def pages(self) -> tuple[RestorePage, ...]:
        """The steps of this restore: a stage that has nothing to ask is left out once that is known."""
        known_empty = {page for page, stage in STAGES.items() if stage in self.forms and self.forms[stage] is None}
        return tuple(page for page in RestorePage if page is RestorePage.BACKUP or page not in known_empty)

    @property
    def is_sent(self) -> bool:
        """Whether sending began; then there is no way back."""
        return self.pending is not None

    def start(self) -> None:
        """Ask for the forms of all stages."""
        self._work(self._load_forms, "restore forms")

    def choose_backup(self, backup: Backup) -> None:
        """Take another point; answers that hang on it are asked anew."""
        if self.request.backup is None or self.request.backup.ref != backup.ref:
            self.request = replace(
                self.request, backup=backup, scope=backup.ref.scope, source={}, target={}, options={}
            )
            self._forget_checks()
            self.start()

    def answers(self, stage: RestoreStage) -> Mapping[str, Answer]:
        """What was answered so far in a stage."""
        return {
            RestoreStage.SOURCE: self.request.source,
            RestoreStage.TARGET: self.request.target,
            RestoreStage.OPTIONS: self.request.options,
        }[stage]

    def answer(self, stage: RestoreStage, answers: Mapping[str, Answer]) -> None:
        """Take answers in; what was checked before no longer counts."""
        if dict(self.answers(stage)) == dict(answers):
            return
        kept = dict(answers)
        if stage is RestoreStage.SOURCE:
            self.request = replace(self.request, source=kept)
        elif stage is RestoreStage.TARGET:
            self.request = replace(self.request, target=kept)
        else:
            self.request = replace(self.request, options=kept)
        self.problems.pop(stage, None)
        self._forget_checks()

    async def choices(self, stage: RestoreStage, field_id: str) -> tuple[Choice, ...]:
        """The choices of a lazily filled field. Raises BackendError."""
        port = self._sessions.port(self.request.scope.connection_id)
        return await port.restore_choices(stage, field_id, self.request)

    def missing(self) -> tuple[Message, ...]:
        """Why the next page is not open yet; empty when it is."""
        if self.page is RestorePage.BACKUP and self.request.backup is None and not self._source_form():
            return (Message.of("restore.missing.backup"),)
        stage = STAGES.get(self.page)
        form = self.forms.get(stage) if stage is not None else None
        if stage is not None and form is not None:
            found = form.problems(self.answers(stage))
            return (Message.of("restore.missing.fields", count=len(found)),) if found else ()
        if self.page is RestorePage.PREFLIGHT:
            return self._missing_in_preflight()
        return ()

    def next(self) -> None:
        """Go on to the next page, if it is open."""
        stage = STAGES.get(self.page)
        form = self.forms.get(stage) if stage is not None else None
        if stage is not None and form is not None:
            self.problems[stage] = form.problems(self.answers(stage))
            self.form_changed.emit(stage)
        if self.missing() or self.is_busy:
            return
        if self.page is RestorePage.PREFLIGHT and self._are_checks_old():
            self._check_anew()
            return
        place = self.pages.index(self.page) + 1
        if self.page is not RestorePage.REVIEW and place < len(self.pages):
            self._turn_to(self.pages[place])

    def back(self) -> None:
        """Go back one page; leaving the preflight page keeps ticks only for rows that stay the same."""
        place = self.pages.index(self.page)
        if place > 0 and not self.is_sent:
            self._turn_to(self.pages[place - 1])

    def go_to(self, page: RestorePage) -> None:
        """Go back to a page that was seen before."""
        if not self.is_sent and self.pages.index(page) < self.pages.index(self.page):
            self._turn_to(page)

    def check(self) -> None:
        """Look at everything (again) that can be found out before anything is sent."""
        self._work(self._check, "preflight")

    def acknowledge(self, kind: EvidenceKind, ticked: bool) -> None:
        """Tick or untick one risk."""
        self.acknowledged = self.acknowledged | {kind} if ticked else self.acknowledged - {kind}
        self.preflight_changed.emit()

    def requirement(self) -> Requirement | None:
        """What the guard asks for; None until the request is planned."""
        return self._changes.requirement(self.planned) if self.planned is not None else None

    def send(self, given: Confirmation) -> PendingChange | None:
        """Begin the grace, then send; None when something is missing after all, or everything is checked anew."""
        preflight = self.preflight
        if self.planned is None or preflight is None or not preflight.may_go_on(self.acknowledged) or self.is_sent:
            return None
        if self._are_checks_old() or self._changes.is_old(self.planned.planned_at):
            self._check_anew()
            return None
        self.pending = self._changes.begin(self.planned, given)
        self.page = RestorePage.PROGRESS
        self.page_changed.emit()
        return self.pending

    def take_back(self) -> bool:
        """Return to the review: stopped in the grace, or refused before anything came of it. False: it has left."""
        if not self.can_be_taken_back:
            return False
        assert self.pending is not None
        self.pending.stop()
        self.pending = None
        self._turn_to(RestorePage.REVIEW)
        return True

    @property
    def can_be_taken_back(self) -> bool:
        """Whether nothing has come of the sending, and nothing will."""
        pending = self.pending
        if pending is None:
            return False
        is_refused = pending.state is ChangeState.FAILED and pending.result is None
        return is_refused or pending.state in {ChangeState.GRACE, ChangeState.STOPPED}

    def _are_checks_old(self) -> bool:
        return self.preflight is not None and self._changes.is_old(self.preflight.checked_at)

    def _check_anew(self) -> None:
        """The checks are no ground to act on any more; what was ticked stays ticked where the row is the same."""
        self._turn_to(RestorePage.PREFLIGHT)
        self.checks_were_old = True
        self.preflight_changed.emit()

    def _source_form(self) -> bool:
        return self.forms.get(RestoreStage.SOURCE) is not None

    def _missing_in_preflight(self) -> tuple[Message, ...]:
        preflight = self.preflight
        if preflight is None and self.error is not None and not self.is_busy:
            return (Message.of("restore.missing.check_failed"),)
        if preflight is None or self.is_busy:
            return (Message.of("restore.missing.check"),)
        done = sum(1 for row in preflight.acknowledge if row.kind in self.acknowledged)
        if preflight.may_go_on(self.acknowledged):
            return ()
        return (Message.of("restore.missing.preflight", done=done, total=len(preflight.acknowledge)),)

    def _turn_to(self, page: RestorePage) -> None:
        self.page = page
        self.error = None
        self.checks_were_old = False
        if page is RestorePage.REVIEW:
            self.planned = None  # what the preflight planned may be old: the review shows the request of its own moment
        self.page_changed.emit()
        if page is RestorePage.PREFLIGHT:
            self.check()
        elif page is RestorePage.REVIEW:
            self._work(self._plan, "plan the restore")
        elif page in {RestorePage.TARGET, RestorePage.OPTIONS}:
            self._work(self._load_forms, "restore forms")

    def _forget_checks(self) -> None:
        self.planned = None
        self.target_name = ""
        if self.preflight is not None:
            self.preflight_changed.emit()

    def _on_error(self, error: ConsoleError) -> None:
        if isinstance(error, InputError):
            stage = STAGES.get(self.page, RestoreStage.OPTIONS)
            self.problems[stage] = error.fields
            self.form_changed.emit(stage)

    async def _load_forms(self) -> None:
        port = self._sessions.port(self.request.scope.connection_id)
        for stage in RestoreStage:
            form = await port.restore_form(stage, self.request)
            self.forms[stage] = form
            if form is not None:
                self._fill_defaults(stage, form)
            self.form_changed.emit(stage)
        self.page_changed.emit()

    def _fill_defaults(self, stage: RestoreStage, form: Form) -> None:
        answered = self.answers(stage)
        missing = {key: value for key, value in form.defaults().items() if key not in answered}
        if missing:
            self.answer(stage, {**missing, **answered})

    async def _check(self) -> None:
        self.preflight_changed.emit()
        port = self._sessions.port(self.request.scope.connection_id)
        evidence = await port.restore_evidence(self.request)
        after = assess((*evidence, *self._own_evidence()), self._clock.now())
        before = self.preflight
        self.acknowledged = still_acknowledged(before, after, self.acknowledged) if before is not None else frozenset()
        self.preflight = after
        self.preflight_changed.emit()
        await self._plan_early()

    def _own_evidence(self) -> tuple[Evidence, ...]:
        """What no system can tell: whether this console may change anything there."""
        moment = self._clock.now()
        if not self._changes.is_read_only(self.request.scope.connection_id):
            return ()
        title = Message.of("preflight.writable.title")
        why = Message.of("preflight.writable.why")
        return (Evidence(EvidenceKind.WRITABLE, Finding.BAD, title, why, CheckedBy.COMPUTED, moment),)

    async def _plan_early(self) -> None:
        """The request as it would be now, to be looked at; what is in its way is said by the checks and the review."""
        try:
            await self._plan()
        except ConsoleError:
            self.planned_changed.emit()

    async def _plan(self) -> None:
        self.planned = None
        self.planned = await self._changes.prepare(self.request.scope.connection_id, StartRestore(self.request))
        self.target_name = self.planned.name_to_type
        self.planned_changed.emit()
