"""Plans backups, snapshots, cancellations and deletions."""

from collections.abc import Sequence
from typing import Any, TypeVar

from app.adapters.astra_control import ids, places, requests, wire
from app.adapters.astra_control.account import Account
from app.adapters.astra_control.client import SNAPSHOTS
from app.adapters.astra_control.mapping import collection_of
from app.adapters.astra_control.plan import Built, Call, Plan, ReadsAnswer, Trace
from app.adapters.astra_control.points import Points, newest_usable
from app.adapters.astra_control.run_ids import COPIES, RunId, copy_run
from app.adapters.astra_control.runs import Runs
from app.adapters.astra_control.start_backup import FIELDS, StartForm, body_of, collection_in
from app.adapters.found import Found
from app.adapters.planning import named_lines, refuse_blocked, told_apart
from app.adapters.reading import read_one
from app.adapters.refusals import change_answered
from app.adapters.together import all_of
from app.domain.activities import Activity, ActivityRef, Operation
from app.domain.backups import Backup
from app.domain.capabilities import Capability
from app.domain.changes import StartBackup
from app.domain.errors import ConflictError, InputError, NotFoundError
from app.domain.guards import ActionClass, Stakes
from app.domain.messages import Message, Text
from app.transport.request import Reply

R = TypeVar("R", bound=wire.Resource)

DELETION = "deletion"


class BackupPlans:
    """Builds what is done with backups and snapshots."""

    def __init__(self, account: Account, form: StartForm, points: Points, runs: Runs) -> None:
        self._account = account
        self._form = form
        self._points = points
        self._runs = runs
        self._refused: set[str] = set()

    def refused(self, copy_id: str) -> None:
        """The server did not delete a failed backup: the next attempt may force it."""
        self._refused.add(copy_id)

    async def start(self, command: StartBackup) -> Built:
        """One call an app. Raises InputError, NotFoundError."""
        form = await self._form.form(command.targets)
        answers = {**form.defaults(), **command.answers}
        problems = form.problems(answers)
        if problems:
            raise InputError(fields=problems)
        app_ids, collection = self._form.app_ids(command.targets), collection_in(answers)
        name = str(answers["name"])
        await self._form.check_name(app_ids, collection, name)
        apps = [found.value for found in await all_of([self._account.client.app(app_id) for app_id in app_ids])]
        body, account_id = body_of(answers), self._account.account_id
        calls = tuple(
            Call(
                requests.create_copy(account_id, app.id, collection, body),
                app.name or app.id,
                self._reads_copy(app, collection),
            )
            for app in apps
        )
        return Built(
            Plan(calls, FIELDS),
            ActionClass.BACK_UP,
            apps[0].name or apps[0].id,
            named_lines(ids.SUMMARY_APP, [app.name or app.id for app in apps], ids.SUMMARY_COUNT),
            Stakes(len(apps)),
            bookmark=Trace(collection, name, app_ids).text(),
        )

    def stop(self, activity: Activity) -> Built:
        """Cancel by deleting what is being made. Raises ConflictError when it cannot be cancelled now."""
        run = RunId.read(activity.ref)
        if run is None or run.kind not in COPIES or Capability.CANCEL not in activity.can:
            raise ConflictError(activity.why_not(Capability.CANCEL), connection_id=self._account.id)
        request = requests.delete_copy(self._account.account_id, run.app_id, run.collection, run.key)

        async def read(_body: Any, _reply: Reply) -> None:
            self._runs.stopping(run.key)

        name: Text = run.name or activity.target
        return Built(
            Plan((Call(request, name, read),)),
            ActionClass.STOP_RUN,
            activity.target if isinstance(activity.target, str) else run.key,
            ((ids.SUMMARY_APP, activity.target), (ids.SUMMARY_POINT, name)),
            irreversible=Message.of("astra.stop.irreversible.text"),
            bookmark=_trace([activity.ref]).text(),
        )

    async def delete(self, backups: Sequence[Backup]) -> Built:
        """One call a backup or snapshot. Raises ConflictError for one that cannot be deleted now."""
        if not backups:
            raise InputError(Message.of("astra.delete.nothing.text"))
        refuse_blocked(backups, Capability.DELETE, self._account.id)
        if not all(places.is_app(backup.ref.scope) for backup in backups):
            raise NotFoundError(connection_id=self._account.id, operation="delete")
        calls = tuple(map(self._deletion, backups))
        is_forced = any(call.request.headers for call in calls)
        lines = named_lines(ids.SUMMARY_POINT, [told_apart(backup) for backup in backups], ids.SUMMARY_COUNT)
        scope = backups[0].ref.scope
        app = (await self._account.client.app(scope.native_id)).value
        return Built(
            Plan(calls),
            ActionClass.DELETE,
            app.name or app.id,
            ((ids.SUMMARY_APP, app.name or app.id), *lines),
            Stakes(len(backups), await self._takes_last_good(backups)),
            irreversible=Message.of("astra.delete.irreversible.text"),
            side_effects=(Message.of("astra.delete.forced.text"),) if is_forced else (),
            bookmark=_trace([self._run(backup) for backup in backups]).text(),
        )

    def _deletion(self, backup: Backup) -> Call:
        collection, copy_id = collection_of(backup.ref.native_id)
        app_id, is_failed = backup.ref.scope.native_id, backup.raw_state == "failed" and collection != SNAPSHOTS
        mode = self._account.option("force_delete")
        is_forced = is_failed and (mode == "always" or (mode == "after_refusal" and copy_id in self._refused))
        request = requests.delete_copy(self._account.account_id, app_id, collection, copy_id, is_forced=is_forced)
        ref = self._run(backup)

        async def read(_body: Any, _reply: Reply) -> Activity:
            return self._runs.announced_deletion(ref, backup)

        may_be_forced = is_failed and not is_forced and mode != "never"
        return Call(request, backup.name, read, refusable=copy_id if may_be_forced else "")

    def _run(self, backup: Backup) -> ActivityRef:
        collection, copy_id = collection_of(backup.ref.native_id)
        copy = wire.Copy(id=copy_id, name=backup.name if isinstance(backup.name, str) else "")
        return copy_run(collection, backup.ref.scope.native_id, copy).ref(self._account.id, Operation.DELETE)

    async def _takes_last_good(self, backups: Sequence[Backup]) -> bool:
        """Whether an app would be left without a good backup; snapshots are no substitute for one."""
        gone = {backup.ref.native_id for backup in backups}
        for scope in {backup.ref.scope for backup in backups if backup.state.is_usable}:
            rows = await self._points.rows(scope)
            left = [row for row in rows if row.copy.id not in gone]
            if scope in newest_usable(rows) and scope not in newest_usable(left):
                return True
        return False

    def _reads_copy(self, app: wire.App, collection: str) -> ReadsAnswer:
        async def read(body: Any, reply: Reply) -> Activity:
            return await self._runs.announced(found_in(wire.Copy, reply, self._account), collection, app)

        return read


def _trace(refs: Sequence[ActivityRef]) -> Trace:
    """What finds deletions again: each run's id and bookmark."""
    return Trace(DELETION, "", tuple(part for ref in refs for part in (ref.native_id, ref.bookmark)))


def found_in(model: type[R], reply: Reply, account: Account) -> Found[R]:
    """The new resource in the answer to a POST. Raises OutcomeUnknownError when it is none."""
    with change_answered(reply):
        return read_one(reply, model, account.channel.redactor)
