"""Follows restores to a proven end.

A restore to a new app is in that app's state: it comes into being by it. A restore in place is in the state of an app
that was ``ready`` before and is ``ready`` afterwards, and the first looks may still say so (ASSUMED possible):
``ready`` counts only once another state was seen, or when the restore's own task says that it is completed.
``discovering`` is no proof: apps are scanned again from time to time.
"""

from dataclasses import replace
from datetime import timedelta

from app.adapters.astra_control import wire, words
from app.adapters.astra_control.account import Account
from app.adapters.astra_control.capabilities import NO_CANCEL_OF_RESTORE, NO_PAUSE
from app.adapters.astra_control.restore_mark import Mark
from app.adapters.astra_control.run_ids import RunId, RunKind
from app.adapters.astra_control.stamps import moment
from app.adapters.astra_control.tasks import NO_TASKS, OVER, Chain, Tasks
from app.adapters.found import Found
from app.adapters.together import all_of
from app.domain.activities import Activity, ActivityRef, Operation, Phase
from app.domain.errors import BackendError, NotFoundError
from app.domain.messages import Message

NOT_SEEN_LIMIT = timedelta(minutes=10)
"""An accepted restore of which nothing was seen by then is not known to run."""

NOT_LISTED_LIMIT = timedelta(minutes=1)
"""So long a new app may not be found yet, though its making was accepted."""


class RestoreWatch:
    """Answers how restores are."""

    def __init__(self, account: Account, tasks: Tasks) -> None:
        self._account = account
        self._tasks = tasks
        self._asked: dict[str, ActivityRef] = {}
        self._changed: set[str] = set()

    async def asked_in_place(self, app: wire.App, mark: Mark) -> Activity:
        """The restore in place that was accepted just now."""
        task = await self._task_of(app.id, mark)
        key = task.id if task is not None else str(int(mark.sent_s))
        ref = RunId(RunKind.IN_PLACE, app.id, key).ref(self._account.id, Operation.RESTORE, mark.text())
        self._asked[app.id] = ref
        try:
            return await self.activity(ref)
        except BackendError:
            return await self._plain(ref, app)  # the request itself was accepted; news comes with the next look

    async def announced(self, found: Found[wire.App], mark: Mark) -> Activity:
        """The restore to a new app that was accepted just now."""
        return await self._new_app(found, self._ref_of_new(found.value, mark), NO_TASKS)

    async def named(self, name: str) -> Activity | None:
        """The restore that made the app of that name, after a lost answer; None: there is no such app."""
        for found in (await self._account.client.apps()).items:
            if found.value.name == name:
                mark = Mark(name, self._account.now().timestamp(), new_app=name)
                return await self.activity(self._ref_of_new(found.value, mark))
        return None

    async def begun(self, app_id: str, mark: Mark) -> Activity | None:
        """The restore in place that was asked for, after a lost answer; None: nothing tells of one."""
        task = await self._task_of(app_id, mark)
        found = await self._account.client.app(app_id)
        if task is None and found.value.state != "restoring":
            return None
        return await self.asked_in_place(found.value, mark)

    async def unfinished(self, apps: tuple[Found[wire.App], ...]) -> tuple[Activity, ...]:
        """The restores among the states of all apps. One still called ``ready`` is asked for by its ref."""
        busy = [found for found in apps if found.value.state in {"restoring", "provisioning"}]
        return await all_of([self._met(found) for found in busy])

    async def activity(self, ref: ActivityRef) -> Activity:
        """One restore, ended or not. Raises NotFoundError for a ref that is none of ours."""
        run = RunId.read(ref)
        if run is None or run.kind not in {RunKind.IN_PLACE, RunKind.NEW_APP}:
            raise NotFoundError(connection_id=self._account.id, operation="activity")
        app_id = run.key if run.kind is RunKind.NEW_APP else run.app_id
        found = await self._found(app_id)
        heads = await self._tasks.heads(app_id)  # after the app: a completed task proves what the app says
        if run.kind is RunKind.NEW_APP:
            chain = await self._tasks.chain(heads[0] if heads else None)
            if found is None:
                return self._vanished(ref, chain)
            self._changed.add(ref.path)
            return await self._new_app(found, ref, chain)
        chain = await self._tasks.chain(_own(heads, run.key, Mark.read(ref.bookmark)))
        return self._vanished(ref, chain) if found is None else await self._in_place(found, ref, chain)

    async def _found(self, app_id: str) -> Found[wire.App] | None:
        try:
            return await self._account.client.app(app_id)
        except NotFoundError:
            return None

    async def _in_place(self, found: Found[wire.App], ref: ActivityRef, chain: Chain) -> Activity:
        app = found.value
        if app.state in {"restoring", "provisioning"}:
            self._changed.add(ref.path)
        phase, message = self._judged(app, ref, chain)
        return await self._activity(found, ref, chain, phase, message)

    def _judged(self, app: wire.App, ref: ActivityRef, chain: Chain) -> tuple[Phase, Message | None]:
        """The phase of a restore in place, from the app's state and the restore's own task."""
        if chain.state == "failed" or app.state == "failed":
            said = words.told(app.stateDetails) or chain.said
            return Phase.FAILED, Message.of("astra.restore.failed.text", server_text=said)
        if chain.state == "cancelled":
            return Phase.CANCELLED, Message.of("astra.restore.cancelled.text", server_text=chain.said)
        if app.state == "restoring":
            return Phase.RUNNING, None
        was_seen = ref.path in self._changed or chain.state == "completed"
        match app.state:
            case "ready" if was_seen:
                return Phase.SUCCEEDED, Message.of("astra.restore.done.text")
            case "discovering" if was_seen:
                return Phase.FINISHING, Message.of("astra.restore.discovering.text")
            case "ready" | "discovering" | "unavailable":
                return self._not_seen_yet(ref, chain)
            case word:
                return Phase.UNKNOWN, Message.of("astra.restore.unknown.text", word=word)

    def _not_seen_yet(self, ref: ActivityRef, chain: Chain) -> tuple[Phase, Message | None]:
        """The app is as it was before: not begun, or over without being seen. Only a task could tell."""
        mark = Mark.read(ref.bookmark)
        is_under_way = chain.head is not None and chain.state not in OVER
        is_late = mark is None or self._account.now() - mark.sent_at > NOT_SEEN_LIMIT
        if is_late and not is_under_way:
            return Phase.UNKNOWN, Message.of("astra.restore.not_proven.text")
        return Phase.QUEUED, Message.of("astra.restore.still_ready.text")

    async def _new_app(self, found: Found[wire.App], ref: ActivityRef, chain: Chain) -> Activity:
        app = found.value
        message: Message | None = None
        said = words.told(app.stateDetails) or chain.said
        match app.state:
            case "failed":
                phase, message = Phase.FAILED, Message.of("astra.restore.new_failed.text", server_text=said)
            case "ready":
                phase, message = Phase.SUCCEEDED, Message.of("astra.restore.new_done.text")
            case "provisioning" | "pending" | "restoring":
                phase = Phase.RUNNING
            case "discovering":
                phase, message = Phase.FINISHING, Message.of("astra.restore.discovering.text")
            case "deleting":
                phase, message = Phase.FAILED, Message.of("astra.restore.new_failed.text", server_text=said)
            case word:
                phase, message = Phase.UNKNOWN, Message.of("astra.restore.unknown.text", word=word)
        activity = await self._activity(found, ref, chain, phase, message)
        return replace(activity, replaces_everything=True)  # there is a new place in the tree

    async def _activity(
        self, found: Found[wire.App], ref: ActivityRef, chain: Chain, phase: Phase, message: Message | None
    ) -> Activity:
        app, mark = found.value, Mark.read(ref.bookmark)
        began = chain.started_at or (mark.sent_at if mark is not None else None)
        return Activity(
            ref=ref,
            target=app.name or app.id,
            phase=phase,
            raw_phase=app.state,
            heard_at=found.heard_at,
            scope=await self._account.place_of(app),
            percent=chain.percent if phase in {Phase.RUNNING, Phase.FINISHING} else None,
            steps=chain.steps(),
            message=message,
            started_at=began,
            ended_at=(chain.ended_at or moment(app.metadata.modificationTimestamp)) if phase.is_final else None,
            blocked=(NO_CANCEL_OF_RESTORE, NO_PAUSE),
            raw=found.raw,
        )

    async def _plain(self, ref: ActivityRef, app: wire.App) -> Activity:
        """An accepted restore of which nothing could be read yet."""
        return Activity(
            ref,
            app.name or app.id,
            Phase.QUEUED,
            "",
            self._account.now(),
            scope=await self._account.place_of(app),
            message=Message.of("astra.restore.still_ready.text"),
            blocked=(NO_CANCEL_OF_RESTORE, NO_PAUSE),
        )

    async def _met(self, found: Found[wire.App]) -> Activity:
        """A restore met in the states of apps, whoever started it."""
        app = found.value
        if app.state == "provisioning":
            chain = await self._tasks.latest(app.id)
            ref = self._ref_of_new(app, Mark(app.name, self._account.now().timestamp(), new_app=app.name))
            self._changed.add(ref.path)
            return await self._new_app(found, ref, chain)
        heads = await self._tasks.heads(app.id)
        ref = self._asked.get(app.id) or self._ref_of_other(app, heads)
        run = RunId.read(ref)
        chain = await self._tasks.chain(_own(heads, run.key if run is not None else "", Mark.read(ref.bookmark)))
        activity = await self._in_place(found, ref, chain)
        return replace(activity, percent=chain.percent)

    def _ref_of_other(self, app: wire.App, heads: tuple[wire.Task, ...]) -> ActivityRef:
        going = next((task for task in heads if task.state not in OVER), None)
        mark = Mark(app.name, self._account.now().timestamp())
        key = going.id if going is not None else "-"
        return RunId(RunKind.IN_PLACE, app.id, key).ref(self._account.id, Operation.RESTORE, mark.text())

    def _ref_of_new(self, app: wire.App, mark: Mark) -> ActivityRef:
        return RunId(RunKind.NEW_APP, "", app.id).ref(self._account.id, Operation.RESTORE, mark.text())

    def _vanished(self, ref: ActivityRef, chain: Chain) -> Activity:
        """The app is not there. A new one that was seen was cleaned up because it failed; one that was never seen may
        lie where this token cannot look (Doc additional/rbac), and one that was completed was removed since."""
        mark, run = Mark.read(ref.bookmark), RunId.read(ref)
        phase, message = Phase.UNKNOWN, Message.of("astra.restore.app_gone.text")
        if run is not None and run.kind is RunKind.NEW_APP:
            was_seen, is_over = ref.path in self._changed, chain.state in OVER
            is_fresh = mark is not None and self._account.now() - mark.sent_at < NOT_LISTED_LIMIT
            if chain.state in {"failed", "cancelled"} or (was_seen and not is_over):
                phase, message = Phase.FAILED, Message.of("astra.restore.new_vanished.text", server_text=chain.said)
            elif is_fresh and not was_seen and not is_over:
                phase, message = Phase.QUEUED, Message.of("astra.restore.not_listed_yet.text")
        return Activity(
            ref,
            mark.app_name if mark is not None else ref.native_id,
            phase,
            "",
            self._account.now(),
            steps=chain.steps(),
            message=message,
            started_at=chain.started_at,
            ended_at=chain.ended_at,
            blocked=(NO_CANCEL_OF_RESTORE, NO_PAUSE),
        )

    async def _task_of(self, app_id: str, mark: Mark) -> wire.Task | None:
        try:
            heads = await self._tasks.heads(app_id)
        except BackendError:
            return None  # what is known already must not be lost to a look that fails
        return next((task for task in reversed(heads) if mark.is_met_by(task)), None)


def _own(heads: tuple[wire.Task, ...], key: str, mark: Mark | None) -> wire.Task | None:
    """The task of a restore: by its id, else the first that began since it was asked for; ``heads`` are newest
    first."""
    by_id = next((task for task in heads if task.id == key), None)
    if by_id is not None or mark is None:
        return by_id
    return next((task for task in reversed(heads) if mark.is_met_by(task)), None)
