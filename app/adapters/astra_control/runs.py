"""Watches backups, snapshots and deletions. A cancelled backup leaves nothing but its task: it is deleted by that.

The account's list of backups is asked once for all that runs; which app one belongs to is known from earlier, or told
by its task. Snapshots are followed when they were started from here: no list names those of the whole account.
"""

from dataclasses import replace

from app.adapters.astra_control import wire, words
from app.adapters.astra_control.account import Account
from app.adapters.astra_control.capabilities import (
    NO_CANCEL_AFTER_END,
    NO_CANCEL_NOW,
    NO_CANCEL_OF_DELETION,
    NO_CANCEL_YET,
    NO_PAUSE,
)
from app.adapters.astra_control.client import BACKUPS, PLACE_FIELDS, SNAPSHOTS
from app.adapters.astra_control.mapping import (
    Around,
    ended_at,
    kind_of,
    locked_until,
    native_id,
    size_of,
    started_at,
    trouble_of,
)
from app.adapters.astra_control.restore_watch import RestoreWatch
from app.adapters.astra_control.run_ids import COPIES, RunId, RunKind, copy_run
from app.adapters.astra_control.tasks import NO_TASKS, Chain, Tasks, hook_step
from app.adapters.found import Found
from app.adapters.refusals import is_functional
from app.adapters.together import together
from app.domain.activities import Activity, ActivityRef, Figure, Operation, Phase, Source
from app.domain.backups import Backup, BackupRef
from app.domain.capabilities import Capability
from app.domain.errors import BackendError, NotFoundError
from app.domain.messages import Message
from app.domain.nodes import NodeRef

STEPS_AT_ONCE = 4
"""For so many runs of a list the steps are asked for; each costs two requests."""


class Runs:
    """Answers how runs are."""

    def __init__(self, account: Account, tasks: Tasks, watch: RestoreWatch) -> None:
        self._account = account
        self._tasks = tasks
        self._watch = watch
        self._stopped: set[str] = set()
        self._births: dict[str, wire.Copy] = {}

    def stopping(self, copy_id: str) -> None:
        """A backup was cancelled from here: when it is gone, that is why."""
        self._stopped.add(copy_id)

    async def unfinished(self) -> tuple[Activity, ...]:
        """All backups, deletions and restores under way: one request for all backups, one for all apps."""
        client = self._account.client
        listing, apps = await together(client.running(words.ENDED), client.apps(*PLACE_FIELDS))
        by_id = {app.id: app for app in apps.values()}
        going = [found for found in listing.items if _is_going(found.value)]
        self._births = {one.value.id: self._births[one.value.id] for one in going if one.value.id in self._births}
        found = [await self._listed(one, by_id, place) for place, one in enumerate(going)]
        return (*found, *await self._watch.unfinished(apps.items))

    async def activity(self, ref: ActivityRef) -> Activity:
        """One backup, snapshot or deletion, ended or not. Raises NotFoundError for a ref that is none of ours."""
        run = RunId.read(ref)
        if run is None or run.kind not in COPIES:
            raise NotFoundError(connection_id=self._account.id, operation="activity")
        run = replace(run, app_id=run.app_id or self._account.owner(run.key) or "")
        found = await self._found(run)
        chain = await self._tasks.latest(run.key)  # after the copy: a step must not be older news than the whole
        run = replace(run, app_id=run.app_id or chain.app_id() or "")
        app = await self._app(run.app_id) if run.app_id else None
        scope = await self._account.place_of(app) if app is not None else None
        if found is None:
            return self._gone(ref, run, chain, app, scope)
        if ref.operation is Operation.DELETE:
            return self._deletion(found, ref, scope)
        return await self._making(found, run, chain, app, scope, ref)

    async def announced(self, found: Found[wire.Copy], collection: str, app: wire.App) -> Activity:
        """A backup or snapshot that was accepted just now."""
        self._account.learn_owner(app.id, [found.value])
        run = copy_run(collection, app.id, found.value)
        return await self._making(found, run, NO_TASKS, app, await self._account.place_of(app), None)

    async def named(self, app_id: str, collection: str, name: str) -> Activity | None:
        """The run of that name, after a lost answer; None: there is none. Names are unique in an app."""
        for found in (await self._account.client.copies(app_id, collection)).items:
            if found.value.name == name:
                self._account.learn_owner(app_id, [found.value])
                return await self.activity(
                    copy_run(collection, app_id, found.value).ref(self._account.id, Operation.BACKUP)
                )
        return None

    def announced_deletion(self, ref: ActivityRef, backup: Backup) -> Activity:
        """A deletion that was accepted just now: the backup stays listed for a while (23.10 and later)."""
        run = RunId.read(ref)
        if run is not None:
            self._account.learn_owner(run.app_id, [wire.Copy(id=run.key)])
        return Activity(
            ref=ref,
            target=backup.name,
            phase=Phase.RUNNING,
            raw_phase="deleting",
            heard_at=self._account.now(),
            scope=backup.ref.scope,
            message=Message.of("astra.run.deleting.text"),
            started_at=self._account.now(),
            blocked=(NO_CANCEL_OF_DELETION, NO_PAUSE),
        )

    async def deleted(self, native_id: str, bookmark: str) -> Activity | None:
        """After a lost answer: the deletion, if it is under way or over; None: neither."""
        found = await self.activity(ActivityRef(self._account.id, Operation.DELETE, native_id, bookmark))
        return found if found.phase.is_final or found.raw_phase == "deleting" else None

    async def _listed(self, found: Found[wire.Copy], apps: dict[str, wire.App], place: int) -> Activity:
        copy = found.value
        app_id = self._account.owner(copy.id)
        chain = await self._tasks.latest(copy.id) if app_id is None or place < STEPS_AT_ONCE else NO_TASKS
        if app_id is None:
            app_id = chain.app_id() or await self._account.find_owner(copy.id, list(apps)) or ""
            self._account.learn_owner(app_id, [copy] if app_id else [])
        app = apps.get(app_id)
        scope = await self._account.place_of(app) if app is not None else None
        run = copy_run(BACKUPS, app_id, copy)
        if copy.state == "deleting" and copy.id not in self._stopped:
            return self._deletion(found, run.ref(self._account.id, Operation.DELETE), scope)
        return await self._making(found, run, chain, app, scope, None)

    async def _making(
        self,
        found: Found[wire.Copy],
        run: RunId,
        chain: Chain,
        app: wire.App | None,
        scope: NodeRef | None,
        ref: ActivityRef | None,
    ) -> Activity:
        copy = await self._whole(found.value)
        phase = words.copy_phase(copy)
        state = words.copy_state(copy)
        can, blocked = await self._allowed(copy, run)
        was_stopped = copy.id in self._stopped or chain.state in {"cancelling", "cancelled"}
        is_stopped = copy.state == "deleting" and was_stopped
        message = Message.of("astra.run.stopping.text") if is_stopped else None
        if phase.is_final or phase is Phase.UNKNOWN:
            message = trouble_of(copy, state)
        percent = copy.percentDone
        return Activity(
            ref=ref or run.ref(self._account.id, Operation.BACKUP),
            target=_target(app, run),
            phase=phase,
            raw_phase=copy.state,
            heard_at=found.heard_at,
            scope=scope,
            backup_kind=kind_of(run.collection),
            percent=Figure(percent, Source.REPORTED) if percent is not None and phase is not Phase.QUEUED else None,
            bytes_done=int(copy.bytesDone) if copy.bytesDone is not None else None,
            bytes_total=size_of(copy),
            steps=(*chain.steps(), *hook_step(copy)),
            message=message,
            waiting_reason=None if phase.is_final else words.reasons(copy),
            started_at=chain.started_at or started_at(copy),
            ended_at=(chain.ended_at or ended_at(copy)) if phase.is_final else None,
            backup=BackupRef(scope, native_id(run.collection, copy.id)) if scope is not None else None,
            can=can,
            blocked=blocked,
            raw=found.raw,
        )

    async def _allowed(
        self, copy: wire.Copy, run: RunId
    ) -> tuple[frozenset[Capability], tuple[tuple[Capability, Message], ...]]:
        """A running backup can be cancelled, a waiting one only when it runs, a waiting snapshot at any time (Doc)."""
        if words.copy_phase(copy).is_final:
            return frozenset(), (NO_CANCEL_AFTER_END, NO_PAUSE)
        if copy.state == "pending" and run.collection == BACKUPS:
            return frozenset(), (NO_CANCEL_YET, NO_PAUSE)
        if copy.state not in {"pending", "running", "ready"}:
            return frozenset(), (NO_CANCEL_NOW, NO_PAUSE)
        if run.collection == SNAPSHOTS:
            return frozenset({Capability.CANCEL}), (NO_PAUSE,)
        around = Around(self._account.server_now(), await self._account.known_buckets())
        until = locked_until(copy, around)
        if until is not None:
            return frozenset(), ((Capability.CANCEL, Message.of("astra.backup.locked.why", time=until)), NO_PAUSE)
        return frozenset({Capability.CANCEL}), (NO_PAUSE,)

    def _deletion(self, found: Found[wire.Copy], ref: ActivityRef, scope: NodeRef | None) -> Activity:
        """A deletion that is under way. Before release 23.10 there was no state for it: what is still there, goes."""
        copy = found.value
        return Activity(
            ref=ref,
            target=copy.name or copy.id,
            phase=Phase.RUNNING,
            raw_phase=copy.state,
            heard_at=found.heard_at,
            scope=scope,
            message=Message.of("astra.run.deleting.text"),
            blocked=(NO_CANCEL_OF_DELETION, NO_PAUSE),
            raw=found.raw,
        )

    def _gone(
        self, ref: ActivityRef, run: RunId, chain: Chain, app: wire.App | None, scope: NodeRef | None
    ) -> Activity:
        """It is no longer there. For a deletion that is the end; else its task tells how it ended, if one is left."""
        phase, message = Phase.UNKNOWN, Message.of("astra.run.gone.text")
        target = run.name if ref.operation is Operation.DELETE else ""
        if ref.operation is Operation.DELETE:
            phase, message = Phase.SUCCEEDED, Message.of("astra.run.deleted.text")
        elif chain.state == "cancelled" or run.key in self._stopped:
            phase, message = Phase.CANCELLED, Message.of("astra.run.stopped.text")
        elif chain.state == "failed":
            phase, message = Phase.FAILED, Message.of("astra.backup.failed.text", server_text=chain.said)
        elif chain.state == "completed":
            phase, message = Phase.SUCCEEDED, Message.of("astra.run.deleted_since.text")
        return Activity(
            ref=ref,
            target=target or _target(app, run),
            phase=phase,
            raw_phase=chain.state,
            heard_at=self._account.now(),
            scope=scope,
            backup_kind=kind_of(run.collection) if ref.operation is Operation.BACKUP else None,
            steps=chain.steps(),
            message=message,
            started_at=chain.started_at,
            ended_at=chain.ended_at,
            blocked=(NO_CANCEL_AFTER_END, NO_PAUSE),
        )

    async def _found(self, run: RunId) -> Found[wire.Copy] | None:
        """The copy itself, a backup without its app; None: it is gone."""
        app_id = run.app_id if run.kind is RunKind.SNAPSHOT else ""
        try:
            return await self._account.client.copy(app_id, run.collection, run.key)
        except NotFoundError:
            return None

    async def _app(self, app_id: str) -> wire.App | None:
        try:
            return (await self._account.client.app(app_id)).value
        except NotFoundError:
            return None

    async def _whole(self, copy: wire.Copy) -> wire.Copy:
        """With its metadata: the account's list is asked for no more than changes while a backup runs."""
        if started_at(copy) is not None:
            return copy
        if copy.id not in self._births:
            try:
                self._births[copy.id] = (await self._account.client.copy("", BACKUPS, copy.id)).value
            except BackendError as error:
                if not is_functional(error):
                    raise
                return copy
        return copy.model_copy(update={"metadata": self._births[copy.id].metadata})


def _is_going(copy: wire.Copy) -> bool:
    """Whether an entry of the account's list is under way. A word nobody knows is, as long as something is missing."""
    if words.copy_phase(copy) is Phase.UNKNOWN:
        return copy.percentDone is not None and not words.is_all_there(copy)
    return not words.copy_phase(copy).is_final


def _target(app: wire.App | None, run: RunId) -> str:
    return (app.name if app is not None else "") or run.name or run.key
