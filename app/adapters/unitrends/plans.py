"""From a command to the exact requests that carry it out. Asks only reads; nothing is changed here."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from app.adapters.connected import Connected
from app.adapters.planning import named_lines, planned_change, refuse_blocked, told_apart
from app.adapters.refusals import is_functional
from app.adapters.unitrends import ids, writes
from app.adapters.unitrends.bookmarks import Bookmark
from app.adapters.unitrends.client import UnitrendsClient
from app.adapters.unitrends.dependents import Dependent, Dependents, effect_of
from app.adapters.unitrends.mapping import full_name
from app.adapters.unitrends.outcomes import started_backups
from app.adapters.unitrends.planned import PlannedCall, simple
from app.adapters.unitrends.restore_plan import RestorePlanner
from app.adapters.unitrends.start_forms import Targets, resolve, start_body, type_label
from app.adapters.unitrends.tree import Tree
from app.adapters.unitrends.words import backup_state
from app.adapters.unitrends.writes import HoldForm
from app.adapters.unitrends.zones import Zones
from app.domain.activities import Activity
from app.domain.backups import Backup
from app.domain.capabilities import Capability
from app.domain.changes import (
    COMMAND_CAPABILITIES,
    Command,
    DeleteBackups,
    HoldBackups,
    PauseRun,
    PlannedChange,
    ReleaseBackups,
    ResumeRun,
    RunSchedule,
    StartBackup,
    StartRestore,
    StopRun,
)
from app.domain.errors import BackendError, ConflictError, InputError, NotSupportedError
from app.domain.guards import ActionClass, Stakes
from app.domain.messages import Message, Text
from app.transport.request import Request

RELEASE = 0
_LOOK_BACK_DAYS = (30, 4000)
"""How far before the newest another good backup is looked for: near first, a database has thousands."""
_ASKED_ABOUT = 20
"""All but the newest are good by the appliance's word, so a few are enough."""


@dataclass(frozen=True)
class _Built:
    calls: tuple[PlannedCall, ...]
    action: ActionClass
    name: str
    bookmark: Bookmark = field(default_factory=Bookmark)
    stakes: Stakes = field(default_factory=Stakes)
    summary: tuple[tuple[str, Text], ...] = ()
    irreversible: Message | None = None
    side_effects: tuple[Message, ...] = ()


class Planner:
    """Plans every change of one connection."""

    def __init__(
        self,
        client: UnitrendsClient,
        tree: Tree,
        restores: RestorePlanner,
        connected: Connected,
        zones: Zones,
    ) -> None:
        self._along = Dependents(client, zones)
        self._client = client
        self._tree = tree
        self._restores = restores
        self._connected = connected
        self._hold_form = HoldForm(connected.option("hold_form"))

    async def plan(self, command: Command) -> PlannedChange:
        """See ``BackupSystem.prepare``. Raises InputError, ConflictError, NotSupportedError."""
        built = await self._built(command)
        return planned_change(
            self._connected,
            command,
            built.action,
            built.name,
            (call.request for call in built.calls),
            payload=built.calls,
            stakes=built.stakes,
            summary=built.summary,
            irreversible=built.irreversible,
            side_effects=built.side_effects,
            bookmark=replace(built.bookmark, started=int(self._connected.server_now().timestamp())).text(),
        )

    async def _built(self, command: Command) -> _Built:
        match command:
            case StartBackup():
                return await self._start(command)
            case RunSchedule():
                return await self._run_schedule(command)
            case StopRun(activity=activity):
                return self._on_run(activity, Capability.CANCEL, writes.cancel, ActionClass.STOP_RUN)
            case PauseRun(activity=activity):
                return self._on_run(activity, Capability.PAUSE, writes.suspend, ActionClass.STOP_RUN)
            case ResumeRun(activity=activity):
                return self._on_run(activity, Capability.PAUSE, writes.resume, ActionClass.BACK_UP)
            case DeleteBackups(backups=backups):
                return await self._delete(backups)
            case HoldBackups(backups=backups, days=days):
                return await self._hold(backups, days, ActionClass.HOLD)
            case ReleaseBackups(backups=backups):
                return await self._hold(backups, RELEASE, ActionClass.RELEASE_HOLD)
            case StartRestore():
                return await self._restore(command)
            case _:
                raise NotSupportedError(COMMAND_CAPABILITIES[type(command)])

    async def _start(self, command: StartBackup) -> _Built:
        targets = await resolve(self._tree, command.targets)
        body = start_body(targets, command.answers)
        request = writes.start_backup(targets.atlas.sid, body)
        names = tuple(_label(targets, position) for position in range(len(targets.instances)))
        read = started_backups(self._connected.id, targets, body["backup_type"], self._connected.server_now)
        first = targets.first
        mark = Bookmark(
            sid=targets.atlas.sid,
            instance=first.ref.native_id if first.ref.native_id.isdigit() else None,
            client=first.client.row.id,
            target=names[0],
        )
        return _Built(
            (PlannedCall(request, names, read, Capability.START_BACKUP),),
            ActionClass.BACK_UP,
            targets.atlas.name_of(first.ref),
            mark,
            Stakes(object_count=len(names)),
            (("unitrends.start.type", type_label(body["backup_type"])), *_targets(names)),
        )

    async def _run_schedule(self, command: RunSchedule) -> _Built:
        schedule = command.schedule
        if schedule.run_now_off is not None:
            raise ConflictError(schedule.run_now_off, operation="run_schedule")
        sid = await self._tree.sid_of(schedule.scope) if schedule.scope else await self._tree.local_sid()
        request = writes.run_schedule(sid, schedule.native_id)
        names = (schedule.name,)
        return _Built(
            (PlannedCall(request, names, simple(names), Capability.RUN_SCHEDULE),),
            ActionClass.RUN_SCHEDULE,
            schedule.name,
            Bookmark(sid=sid, name=schedule.name, target=schedule.name),
            summary=_targets(names),
        )

    def _on_run(
        self, activity: Activity, capability: Capability, build: Callable[[str, str], Request], action: ActionClass
    ) -> _Built:
        why = activity.why_not(capability)
        if why is not None:
            raise ConflictError(why, operation=capability)
        sid, _, job_id = activity.ref.native_id.partition(":")
        request = build(sid, job_id)
        names: tuple[Text, ...] = (activity.target,)
        lost = Message.of("unitrends.summary.cancel_loses") if capability is Capability.CANCEL else None
        return _Built(
            (PlannedCall(request, names, simple(names), capability),),
            action,
            _plain(activity.target),
            Bookmark.unpack(activity.ref.bookmark),
            summary=_targets(names),
            irreversible=lost,
        )

    async def _delete(self, backups: tuple[Backup, ...]) -> _Built:
        self._check(backups, Capability.DELETE)
        dependents = [one for sid, some in await self._by_system(backups) for one in await self._along.of(sid, some)]
        calls = tuple(
            self._call(some, writes.delete_backups(sid, [one.ref.native_id for one in some]), Capability.DELETE)
            for sid, some in await self._by_system(backups)
        )
        return _Built(
            calls,
            ActionClass.DELETE,
            await self._place_name(backups),
            stakes=Stakes(len(backups) + len(dependents), await self._takes_last_good(backups, dependents)),
            summary=_backups(backups),
            irreversible=Message.of("unitrends.delete.forever"),
            side_effects=effect_of(dependents),
        )

    async def _hold(self, backups: tuple[Backup, ...], days: int, action: ActionClass) -> _Built:
        self._check(backups, Capability.HOLD)
        if days < -1:
            raise InputError(fields={"days": Message.of("unitrends.hold.wrong_days")})
        calls = tuple(
            self._call(
                some,
                writes.hold_backups(sid, [one.ref.native_id for one in some], days, self._hold_form),
                Capability.HOLD,
            )
            for sid, some in await self._by_system(backups)
        )
        effect = Message.of("unitrends.hold.release_effect" if days == RELEASE else "unitrends.hold.effect")
        return _Built(
            calls,
            action,
            await self._place_name(backups),
            stakes=Stakes(len(backups)),
            summary=_backups(backups),
            side_effects=(effect,),
        )

    async def _restore(self, command: StartRestore) -> _Built:
        plan = await self._restores.plan(command.request)
        return _Built(
            (PlannedCall(plan.request, (plan.name,), plan.read, Capability.RESTORE),),
            plan.action,
            plan.target,
            plan.bookmark,
            summary=plan.summary,
            irreversible=plan.irreversible,
            side_effects=plan.side_effects,
        )

    def _call(self, backups: Sequence[Backup], request: Request, capability: Capability) -> PlannedCall:
        names = tuple(full_name(one) for one in backups)
        return PlannedCall(request, names, simple(names), capability)

    async def _by_system(self, backups: Iterable[Backup]) -> list[tuple[str, list[Backup]]]:
        found: dict[str, list[Backup]] = {}
        for backup in backups:
            found.setdefault(await self._tree.sid_of(backup.ref.scope), []).append(backup)
        return list(found.items())

    async def _takes_last_good(self, backups: Sequence[Backup], dependents: Sequence[Dependent]) -> bool:
        """Whether an instance would be left without a good backup. Where the appliance cannot tell, it is assumed."""
        gone = {one.ref.native_id for one in backups} | {one.row.id for one in dependents}
        scopes = {one.ref.scope for one in backups if one.state.is_usable and one.ref.scope.native_id.isdigit()}
        for scope in scopes:
            if not await self._has_good_besides(await self._tree.sid_of(scope), scope.native_id, gone):
                return True
        return False

    async def _has_good_besides(self, sid: str, instance: str, gone: set[str]) -> bool:
        for days in _LOOK_BACK_DAYS:
            try:
                answer = await self._client.latest(sid, (instance,), days)
            except BackendError as error:
                if not is_functional(error):
                    raise
                return False
            left = [row.backup_id for row in answer.rows if row.backup_id is not None and row.backup_id not in gone]
            if await self._is_one_good(sid, left[:_ASKED_ABOUT]):
                return True
        return False

    async def _is_one_good(self, sid: str, ids: Sequence[str]) -> bool:
        """Whether one of these can be used: the newest of an instance is listed whatever became of it."""
        numbers = [int(one) for one in ids if one.isdigit()]
        if not numbers:
            return False
        answer = await self._client.backups(sid, {"backup_ids": numbers})
        return any(backup_state(complete=row.complete, status=row.status).is_usable for row in answer.rows)

    def _check(self, backups: Sequence[Backup], capability: Capability) -> None:
        if not backups:
            raise InputError(Message.of("unitrends.start.nothing"))
        refuse_blocked(backups, capability, self._connected.id)

    async def _place_name(self, backups: Sequence[Backup]) -> str:
        atlas = await self._tree.atlas_of(backups[0].ref.scope)
        return atlas.name_of(backups[0].ref.scope)


def _label(targets: Targets, position: int) -> str:
    one = targets.instances[position]
    name = targets.atlas.name_of(one.ref)
    return one.client.name if name == one.client.name else f"{one.client.name} / {name}"


def _backups(backups: Sequence[Backup]) -> tuple[tuple[str, Text], ...]:
    return _targets([told_apart(one, full_name(one)) for one in backups], ids.SUMMARY_BACKUP)


def _targets(names: Sequence[Text], label: str = ids.SUMMARY_TARGET) -> tuple[tuple[str, Text], ...]:
    return named_lines(label, names, ids.SUMMARY_COUNT)


def _plain(text: Text) -> str:
    return text if isinstance(text, str) else text.id
