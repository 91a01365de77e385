"""Every run being watched, on all systems: ours from the journal and those of others, in one list.

One request serves all runs of a system where the vendor has a list; a run that left the list is looked up by itself,
since an absent job is not a finished job.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from app.domain.activities import Activity, Operation, Origin, Phase
from app.domain.capabilities import Capability
from app.domain.changes import EffectCandidate, SentChange
from app.domain.errors import BackendError, ConsoleError, NotFoundError
from app.domain.port import BackupSystem
from app.domain.progress import Progress, ProgressTracker
from app.services.past_runs import JOURNAL_ENTRIES, PastRuns
from app.services.poller import Poller, Source, SourceKey
from app.services.records import JournalEntry, Records
from app.services.sessions import Sessions, speaks_for_system
from app.services.tasks import TaskOwner
from app.services.times import Clock

IDLE_PACE_S = 15.0
KEEP_FINISHED = timedelta(hours=12)
NEEDS_YOU = frozenset({Phase.PAUSED, Phase.OUTCOME_UNKNOWN, Phase.UNKNOWN, Phase.FAILED})


@dataclass
class Run:
    """One watched run: its last news, what may be shown of its progress, and our record of it.

    ``is_local``: a run of this console's own (a download) that no system can be asked about.
    """

    activity: Activity
    progress: Progress
    tracker: ProgressTracker = field(default_factory=ProgressTracker)
    entry: JournalEntry | None = None
    sent: SentChange | None = None
    candidates: tuple[EffectCandidate, ...] = ()
    is_dismissed: bool = False
    error: ConsoleError | None = None
    is_local: bool = False

    @property
    def path(self) -> str:
        """The run's key."""
        return self.activity.ref.path

    @property
    def is_ours(self) -> bool:
        """Whether it was started with this console."""
        return self.entry is not None


class Activities(QObject):
    """The list of runs.

    Signals:
        changed(): some run is new, changed or gone; at most once for each answer.
        ended(str): path of a run that has just reached a final phase.
        database_replaced(str): connection id; everything known of the system must be read again.
    """

    changed = Signal()
    ended = Signal(str)
    database_replaced = Signal(str)

    def __init__(
        self,
        sessions: Sessions,
        poller: Poller,
        records: Records,
        owner: TaskOwner,
        clock: Clock | None = None,
        past: PastRuns | None = None,
    ) -> None:
        super().__init__()
        self._sessions = sessions
        self._poller = poller
        self._records = records
        self._owner = owner
        self._clock = clock or Clock()
        self.past = past or PastRuns()
        self._runs: dict[str, Run] = {}
        self._sources: dict[str, Source] = {}
        sessions.live.connect(self._on_live)
        sessions.removed.connect(self._on_removed)

    def runs(self) -> tuple[Run, ...]:
        """All runs that are shown, those that need the operator first, then running, waiting and finished ones."""
        shown = [run for run in self._runs.values() if not run.is_dismissed]
        return tuple(sorted(shown, key=_urgency))

    def run(self, path: str) -> Run | None:
        """One run by its key."""
        return self._runs.get(path)

    def source(self, connection_id: str) -> Source | None:
        """The poller's source for a system's runs."""
        return self._sources.get(connection_id)

    async def take_up_journal(self) -> None:
        """Find again what was started before the console was closed or crashed, and how long such runs took."""
        for entry in await self._records.finished(JOURNAL_ENTRIES):
            self.past.note_run(entry.activity)
        for entry in await self._records.unfinished():
            if entry.activity.ref.operation is Operation.DOWNLOAD:
                continue  # no run of a system: ``downloads`` takes it up
            run = self._runs.get(entry.activity.ref.path)
            activity = replace(entry.activity, origin=Origin.HERE)
            if activity.phase is Phase.SENDING:
                # The console ended between writing the journal and hearing the answer: nobody knows what came of it.
                activity = replace(activity, phase=Phase.OUTCOME_UNKNOWN)
            # Only what has no answer is looked for by its effect; a run that is known is asked after by its id.
            sent = entry.sent if activity.phase is Phase.OUTCOME_UNKNOWN else None
            self._runs[activity.ref.path] = run or Run(activity, Progress(), entry=entry, sent=sent)
        self.changed.emit()

    async def started(self, activity: Activity, entry: JournalEntry) -> None:
        """Take in a run that was started here just now, or a known one that something was done to."""
        entry = replace(entry, activity=activity)
        # A run that is known stays the same object: whoever shows it must not go on showing what it was before.
        run = self._runs.get(activity.ref.path) or Run(activity, Progress())
        run.activity, run.entry, run.sent, run.error = activity, entry, None, None
        run.progress = run.tracker.observe(activity)
        self._runs[activity.ref.path] = run
        self._announce_quiet(activity.ref.connection_id)
        await self._records.update(entry)
        self._hurry(activity.ref.connection_id)
        self.changed.emit()

    def show_local(self, activity: Activity, entry: JournalEntry, error: ConsoleError | None = None) -> None:
        """Show a run of this console's own, or its news; its owner keeps the journal."""
        path = activity.ref.path
        run = self._runs.get(path) or Run(activity, Progress(), is_local=True)
        was_over = run.activity.phase.is_final
        run.activity, run.entry, run.error = activity, entry, error
        run.progress = run.tracker.observe(activity)
        self._runs[path] = run
        if activity.phase.is_final and not was_over:
            self.ended.emit(path)
        self.changed.emit()

    def unknown(self, activity: Activity, entry: JournalEntry, sent: SentChange) -> None:
        """Take in a change whose answer was lost; its effect is looked for, it is never sent again."""
        self._runs[activity.ref.path] = Run(activity, Progress(), entry=entry, sent=sent)
        self._hurry(activity.ref.connection_id)
        self.changed.emit()

    async def confirm_effect(self, path: str, candidate: EffectCandidate) -> None:
        """The operator says that this run is the effect of the change whose answer was lost."""
        run = self._runs.pop(path, None)
        if run is None or run.entry is None:
            return
        await self.started(replace(candidate.activity, origin=Origin.HERE), run.entry)

    def refuse_effect(self, path: str, candidate: EffectCandidate) -> None:
        """The operator says that this run is not ours."""
        run = self._runs.get(path)
        if run is not None:
            run.candidates = tuple(one for one in run.candidates if one.ref != candidate.ref)
            self.changed.emit()

    async def dismiss(self, path: str) -> None:
        """Take a finished run, or one whose outcome stays unknown, off the list."""
        run = self._runs.get(path)
        if run is None:
            return
        run.is_dismissed = True
        if run.entry is not None:
            await self._records.update(replace(run.entry, activity=run.activity, is_finished=True))
        self.changed.emit()

    def ask_now(self, connection_id: str) -> None:
        """Ask for news of a system's runs now."""
        self._hurry(connection_id)

    def close(self) -> None:
        """Stop watching."""
        for connection_id in list(self._sources):
            self._on_removed(connection_id)

    def _on_live(self, connection_id: str) -> None:
        description = self._sessions.system(connection_id).description
        if description is None:
            return
        for activity in description.pending:
            self._merge(connection_id, activity)
        if connection_id in self._sources or not description.capabilities.offers(Capability.ACTIVITIES):
            self._hurry(connection_id)
            return
        key = SourceKey(connection_id, "activities")
        source = self._poller.watch(key, lambda: self._ask(connection_id), IDLE_PACE_S)
        source.answered.connect(lambda news: self._on_news(connection_id, news))
        source.failed.connect(lambda error: self._on_failed(connection_id, error))
        self._sources[connection_id] = source

    def _on_removed(self, connection_id: str) -> None:
        source = self._sources.pop(connection_id, None)
        if source is not None:
            self._poller.unwatch(source)
        gone = [path for path, run in self._runs.items() if run.activity.ref.connection_id == connection_id]
        for path in gone:
            del self._runs[path]
        if gone:
            self.changed.emit()

    async def _ask(self, connection_id: str) -> tuple[Activity, ...]:
        """All unfinished runs of a system; runs that left the list are looked up one by one."""
        port = self._sessions.port(connection_id)
        listed = await port.activities()
        seen = {activity.ref.path for activity in listed}
        news = list(listed)
        for run in self._unfinished(connection_id):
            if run.sent is not None or run.path not in seen:
                found = await self._look_up(port, run)
                news += [found] if found is not None else []
        return tuple(news)

    async def _look_up(self, port: BackupSystem, run: Run) -> Activity | None:
        """News of one run that is not listed. What cannot be told of it alone is kept with it, and is no news."""
        try:
            if run.sent is None:
                return await port.activity(run.activity.ref)
            run.candidates, run.error = self._unclaimed(await port.find_effect(run.sent)), None
        except NotFoundError as error:
            run.error = error
            if run.sent is None:
                return replace(run.activity, phase=Phase.UNKNOWN, heard_at=self._clock.now())
        except BackendError as error:
            if speaks_for_system(error):
                raise
            run.error = error
        return None

    def _unclaimed(self, candidates: Iterable[EffectCandidate]) -> tuple[EffectCandidate, ...]:
        """A run that was started here and is known cannot be the effect of another change."""
        return tuple(one for one in candidates if not self._is_ours(one.ref.path))

    def _is_ours(self, path: str) -> bool:
        run = self._runs.get(path)
        return run is not None and run.is_ours

    def _unfinished(self, connection_id: str) -> list[Run]:
        return [
            run
            for run in self._runs.values()
            if run.activity.ref.connection_id == connection_id and not run.activity.phase.is_final and not run.is_local
        ]

    def _on_news(self, connection_id: str, news: tuple[Activity, ...]) -> None:
        self._sessions.heard(connection_id)
        self._sessions.back(connection_id)
        for activity in news:
            self._merge(connection_id, activity)
        self._announce_quiet(connection_id)
        self._forget_old()
        self._set_pace(connection_id)
        self.changed.emit()

    def _merge(self, connection_id: str, activity: Activity) -> None:
        self.past.note_run(activity)
        run = self._runs.get(activity.ref.path)
        if run is None:
            run = Run(activity, Progress())
            self._runs[activity.ref.path] = run
        elif run.activity.phase.is_final and not activity.needs_acknowledgement:
            run.activity = replace(activity, phase=run.activity.phase) if activity.phase is Phase.UNKNOWN else activity
            return
        before = run.activity.phase
        if run.is_ours:
            activity = replace(activity, origin=Origin.HERE, started_at=activity.started_at or run.activity.started_at)
        run.activity, run.error = activity, None
        run.progress = run.tracker.observe(activity)
        if run.entry is not None and activity.phase is not before:
            self._note(run)
        if activity.phase.is_final and not before.is_final:
            self.ended.emit(run.path)
            if activity.replaces_everything and activity.phase.is_success:
                self.database_replaced.emit(connection_id)

    def _note(self, run: Run) -> None:
        assert run.entry is not None
        run.entry = replace(run.entry, activity=run.activity, is_finished=run.activity.phase.is_final)
        self._owner.start(self._records.update(run.entry), "journal", group=f"journal/{run.path}")

    def _on_failed(self, connection_id: str, error: BackendError) -> None:
        self._sessions.lost(connection_id, error, is_heartbeat=True)
        self.changed.emit()

    def _announce_quiet(self, connection_id: str) -> None:
        """Pass on until when the network may fail because of a run of this system."""
        moments = [run.activity.expected_quiet_until for run in self._unfinished(connection_id)]
        self._sessions.expect_quiet(connection_id, max((one for one in moments if one is not None), default=None))

    def _hurry(self, connection_id: str) -> None:
        source = self._sources.get(connection_id)
        if source is not None:
            self._set_pace(connection_id)
            self._poller.ask_now(connection_id)

    def _set_pace(self, connection_id: str) -> None:
        """The vendor's own pace while something moves, slow otherwise."""
        source, system = self._sources.get(connection_id), self._sessions.find(connection_id)
        if source is None or system is None or system.description is None:
            return
        moving = bool(self._unfinished(connection_id))
        self._poller.set_pace(source, system.description.pace_s if moving else IDLE_PACE_S)

    def _forget_old(self) -> None:
        limit = self._clock.now() - KEEP_FINISHED
        for path, run in list(self._runs.items()):
            if run.activity.phase.is_final and (run.activity.ended_at or run.activity.heard_at) < limit:
                del self._runs[path]


def _urgency(run: Run) -> tuple[int, float]:
    """Needs you, running, waiting, finished; the newest first inside each."""
    phase = run.activity.phase
    if phase in NEEDS_YOU or run.activity.needs_acknowledgement:
        rank = 0
    elif phase in {Phase.QUEUED, Phase.WAITING}:
        rank = 2
    elif phase.is_final:
        rank = 3
    else:
        rank = 1
    moment: datetime = run.activity.started_at or run.activity.heard_at
    return rank, -moment.timestamp()
