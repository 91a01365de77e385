"""What can be found out about a wanted restore before anything is sent. The domain decides what blocks.

One row a kind. What the product has no way to tell is said to be not offered; what could not be read now is unknown.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.adapters.astra_control import wire, words
from app.adapters.astra_control.account import Account, Atlas
from app.adapters.astra_control.calendar import number, runs_within
from app.adapters.astra_control.mapping import started_at
from app.adapters.astra_control.points import Points, Row
from app.adapters.astra_control.restore_forms import RestoreForms
from app.adapters.astra_control.restore_room import RestoreRoom
from app.adapters.astra_control.restore_subject import Subject
from app.adapters.astra_control.runs import Runs
from app.adapters.refusals import is_functional
from app.adapters.together import together
from app.domain.activities import Activity, Operation
from app.domain.backups import Backup, BackupState
from app.domain.capabilities import Capability
from app.domain.errors import BackendError, NotFoundError
from app.domain.messages import Message
from app.domain.restore import CheckedBy, Evidence, EvidenceKind, Finding, RestoreRequest

OLD = timedelta(days=30)
"""A point older than this is worth a question."""

SOON = timedelta(hours=24)
"""Retention that removes the point within this time is worth one as well."""


@dataclass(frozen=True)
class Scene:
    """All that was read for one preflight. ``home`` is the app's cluster; ``listed`` None: runs could not be read."""

    subject: Subject
    app: wire.App
    atlas: Atlas
    rows: tuple[Row, ...]
    listed: tuple[Activity, ...] | None
    now: datetime

    @property
    def home(self) -> wire.Cluster | None:
        """The cluster the app runs on."""
        return self.atlas.cluster(self.app.clusterID)

    @property
    def row(self) -> Row | None:
        """The wanted point as listed now; None: it is gone."""
        wanted = (self.subject.collection, self.subject.copy_id)
        return next((row for row in self.rows if (row.collection, row.copy.id) == wanted), None)


class RestoreEvidence:
    """Looks at everything there is to look at."""

    def __init__(self, account: Account, points: Points, runs: Runs, forms: RestoreForms) -> None:
        self._account = account
        self._points = points
        self._runs = runs
        self._forms = forms
        self._room = RestoreRoom(account, forms)

    async def look(self, subject: Subject, request: RestoreRequest) -> tuple[Evidence, ...]:
        """All rows, in the order in which they matter."""
        scope = request.scope if request.backup is None else request.backup.ref.scope
        try:
            found, atlas, rows, listed = await together(
                self._account.client.app(subject.app_id),
                self._account.atlas(is_brief=True),
                self._points.rows(scope),
                self._listed(),
            )
        except NotFoundError as error:
            title = Message.of("astra.check.app_gone.title")
            gone = Evidence(EvidenceKind.POINT_AVAILABLE, Finding.BAD, title, error.message)
            return (replace(gone, checked_at=self._account.now()),)
        scene = Scene(subject, found.value, atlas, tuple(rows), listed, self._account.server_now())
        rows_ = [
            self._run_active(scene),
            await self._point(scene, request.backup),
            await self._rights(),
            self._target_ready(scene),
            *await self._room.look(scene.subject, scene.app, atlas),
            _overwrites(scene),
            _hooks(scene),
            _age(scene),
            _newest(scene),
            await self._retention(scene),
            *_not_offered(),
        ]
        return tuple(self._stamped(row) for row in rows_)

    async def _listed(self) -> tuple[Activity, ...] | None:
        try:
            return await self._runs.unfinished()
        except BackendError as error:
            if not is_functional(error):
                raise
            return None

    def _run_active(self, scene: Scene) -> Evidence:
        """A backup or restore under way on the app that is overwritten; a new app has none."""
        kind, app = EvidenceKind.RUN_ACTIVE, scene.app
        if not scene.subject.is_in_place:
            return Evidence(kind, Finding.GOOD, Message.of("astra.check.new_is_idle.title"), None, CheckedBy.COMPUTED)
        if app.state in {"restoring", "provisioning"}:
            return Evidence(kind, Finding.BAD, Message.of("astra.check.restore_runs.title", app=app.name))
        if scene.listed is None:
            return Evidence(kind, Finding.UNKNOWN, Message.of("astra.check.runs_unknown.title"))
        place = scene.atlas.place(app)
        own = [one for one in scene.listed if one.scope == place and one.ref.operation is Operation.BACKUP]
        if own:
            title = Message.of("astra.check.backup_runs.title", app=app.name)
            return Evidence(kind, Finding.BAD, title, Message.of("astra.check.backup_runs.why"), run=own[0].ref)
        return Evidence(kind, Finding.GOOD, Message.of("astra.check.idle.title", app=app.name))

    async def _point(self, scene: Scene, backup: Backup | None) -> Evidence:
        """Is it still there, complete, and can it be reached?"""
        kind, row = EvidenceKind.POINT_AVAILABLE, scene.row
        if row is None:
            return Evidence(kind, Finding.BAD, Message.of("astra.check.point_gone.title"))
        fresh = await self._points.backup(backup.ref) if backup is not None else None
        why = next((why for blocked, why in fresh.blocked if blocked is Capability.RESTORE), None) if fresh else None
        if why is not None:
            return Evidence(kind, Finding.BAD, Message.of("astra.check.point_unusable.title"), why)
        bucket = (await self._account.known_buckets()).get(row.copy.bucketID)
        if not scene.subject.is_snapshot and bucket is not None and bucket.state != "available":
            title = Message.of("astra.check.bucket_away.title", bucket=bucket.name, word=words.shown(bucket.state))
            return Evidence(kind, Finding.BAD, title)
        return Evidence(kind, Finding.GOOD, Message.of("astra.check.point_there.title", name=row.copy.name))

    async def _rights(self) -> Evidence:
        """Whose token it is, nobody tells; but where all users have the same rights, it does not matter whose."""
        kind = EvidenceKind.RIGHTS
        try:
            bindings = (await self._account.client.role_bindings()).values()
        except BackendError as error:
            if not is_functional(error):
                raise
            bindings = ()
        may = [one.role in {"member", "admin", "owner"} for one in bindings if one.role]
        is_narrowed = any(one.roleConstraints not in {(), ("*",)} for one in bindings)
        if may and not any(may):
            return Evidence(kind, Finding.BAD, Message.of("astra.check.viewers_only.title"))
        if may and all(may) and not is_narrowed:
            return Evidence(kind, Finding.GOOD, Message.of("astra.check.may.title"))
        title, why = Message.of("astra.check.rights_not_told.title"), Message.of("astra.check.rights_not_told.why")
        return Evidence(kind, Finding.NOT_OFFERED, title, why, CheckedBy.NOT_OFFERED)

    def _target_ready(self, scene: Scene) -> Evidence:
        kind, subject = EvidenceKind.TARGET_READY, scene.subject
        if subject.is_in_place:
            why = self._forms.why_not_in_place(scene.app, scene.home)
            if why is not None:
                return Evidence(
                    kind, Finding.BAD, Message.of("astra.check.app_not_ready.title", app=scene.app.name), why
                )
            return Evidence(kind, Finding.GOOD, Message.of("astra.check.app_ready.title", app=scene.app.name))
        cluster = scene.atlas.cluster(subject.cluster_id)
        if cluster is None:
            return Evidence(kind, Finding.BAD, Message.of("astra.check.cluster_gone.title"))
        why = self._forms.why_not_there(cluster, scene.app, subject)
        if why is not None:
            return Evidence(
                kind, Finding.BAD, Message.of("astra.check.cluster_not_ready.title", cluster=cluster.name), why
            )
        return Evidence(kind, Finding.GOOD, Message.of("astra.check.cluster_ready.title", cluster=cluster.name))

    async def _retention(self, scene: Scene) -> Evidence:
        """Whether the schedule that made the point removes it within a day: newer ones push it out."""
        kind, row = EvidenceKind.RETENTION, scene.row
        if row is None:
            return Evidence(kind, Finding.UNKNOWN, Message.of("astra.check.retention_unknown.title"))
        if not row.copy.scheduleID:
            return Evidence(kind, Finding.GOOD, Message.of("astra.check.made_by_hand.title"), None, CheckedBy.COMPUTED)
        try:
            schedules = (await self._account.client.schedules(scene.subject.app_id)).values()
        except BackendError as error:
            if not is_functional(error):
                raise
            schedules = ()
        schedule = next((one for one in schedules if one.id == row.copy.scheduleID), None)
        if schedule is None:
            return Evidence(kind, Finding.UNKNOWN, Message.of("astra.check.retention_unknown.title"))
        kept = number(schedule.snapshotRetention if scene.subject.is_snapshot else schedule.backupRetention)
        if kept is None:
            return Evidence(kind, Finding.UNKNOWN, Message.of("astra.check.retention_unknown.title"))
        same = [one for one in scene.rows if one.collection == row.collection and one.copy.scheduleID == schedule.id]
        newer = sum(1 for one in same if one.began > row.began and words.copy_state(one.copy).is_usable)
        if newer + runs_within(schedule, scene.now, SOON) >= kept:
            title = Message.of("astra.check.retention_soon.title", schedule=schedule.name)
            return Evidence(kind, Finding.BAD, title, None, CheckedBy.COMPUTED)
        title = Message.of("astra.check.retention_later.title", schedule=schedule.name)
        return Evidence(kind, Finding.GOOD, title, None, CheckedBy.COMPUTED)

    def _stamped(self, row: Evidence) -> Evidence:
        return replace(row, checked_at=None if row.finding is Finding.NOT_OFFERED else self._account.now())


def _overwrites(scene: Scene) -> Evidence:
    kind = EvidenceKind.OVERWRITES
    if not scene.subject.is_in_place:
        return Evidence(kind, Finding.GOOD, Message.of("astra.check.overwrites_not.title"), None, CheckedBy.COMPUTED)
    made = started_at(scene.row.copy) if scene.row is not None else None
    title = Message.of("astra.check.overwrites.title", app=scene.app.name)
    if made is None:
        return Evidence(kind, Finding.BAD, title, Message.of("astra.check.overwrites_undated.why"), CheckedBy.COMPUTED)
    why = Message.of("astra.check.overwrites.why", time=made)
    return Evidence(kind, Finding.BAD, title, why, CheckedBy.COMPUTED)


def _hooks(scene: Scene) -> Evidence:
    """Failed hooks mean that the app was not brought to rest: its data may not fit together."""
    kind, row = EvidenceKind.FILES_MISSING, scene.row
    if row is not None and row.copy.hookState == "failed":
        return Evidence(kind, Finding.BAD, Message.of("astra.check.hooks_failed.title"), words.hook_trouble(row.copy))
    if row is None or not row.copy.hookState:
        return Evidence(kind, Finding.UNKNOWN, Message.of("astra.check.hooks_unknown.title"))
    return Evidence(kind, Finding.GOOD, Message.of("astra.check.hooks_good.title"))


def _age(scene: Scene) -> Evidence:
    made = started_at(scene.row.copy) if scene.row is not None else None
    if made is None:
        return Evidence(EvidenceKind.AGE, Finding.UNKNOWN, Message.of("astra.check.age_unknown.title"))
    age = scene.now - made
    title = Message.of("astra.check.age.title", count=max(0, age.days))
    return Evidence(EvidenceKind.AGE, Finding.BAD if age > OLD else Finding.GOOD, title, None, CheckedBy.COMPUTED)


def _newest(scene: Scene) -> Evidence:
    kind, row = EvidenceKind.NEWEST, scene.row
    if row is None:
        return Evidence(kind, Finding.UNKNOWN, Message.of("astra.check.newest_unknown.title"))
    usable = {BackupState.COMPLETE, BackupState.COMPLETE_WITH_WARNINGS}
    later = sum(1 for one in scene.rows if one.began > row.began and words.copy_state(one.copy) in usable)
    if later:
        return Evidence(
            kind, Finding.BAD, Message.of("astra.check.newest_not.title", count=later), None, CheckedBy.COMPUTED
        )
    return Evidence(kind, Finding.GOOD, Message.of("astra.check.newest.title"), None, CheckedBy.COMPUTED)


def _not_offered() -> tuple[Evidence, ...]:
    """What this product has no way to tell."""
    rows = (
        (EvidenceKind.ROOM, Message.of("astra.check.room.title")),
        (EvidenceKind.VERIFIED, Message.of("astra.check.verified.title")),
        (EvidenceKind.OTHER_OPERATOR, Message.of("astra.check.other_operator.title")),
    )
    return tuple(Evidence(kind, Finding.NOT_OFFERED, title, None, CheckedBy.NOT_OFFERED) for kind, title in rows)
