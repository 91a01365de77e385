"""What can be found out about a wanted restore before anything is sent; the domain decides what it means.

One row a kind. What the appliance cannot tell is said to be not offered; what could not be read just now is unknown.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from app.adapters.refusals import is_functional
from app.adapters.unitrends.client import UnitrendsClient
from app.adapters.unitrends.listing import Listing
from app.adapters.unitrends.mapping import output_of
from app.adapters.unitrends.mounts import is_mount
from app.adapters.unitrends.restore_forms import OTHER, free_bytes, host_key, target_rows
from app.adapters.unitrends.restore_plan import destination, overwrites, target_name
from app.adapters.unitrends.restore_subject import MACHINES, Family, Subject, subject_of
from app.adapters.unitrends.runs import Runs
from app.adapters.unitrends.tree import Tree
from app.adapters.unitrends.wire import TargetRow
from app.adapters.unitrends.words import backup_state, kind_of
from app.domain.activities import Activity
from app.domain.backups import Backup, BackupKind, BackupQuery, BackupState, Verification
from app.domain.capabilities import Capability
from app.domain.errors import BackendError, NotFoundError
from app.domain.messages import ByteSize, Message
from app.domain.restore import CheckedBy, Evidence, EvidenceKind, Finding, RestoreRequest

T = TypeVar("T")

OLD_AFTER_DAYS = 30
_BASES = frozenset({BackupKind.FULL, BackupKind.BARE_METAL, BackupKind.SELECTIVE})


class RestoreEvidence:
    """Looks at everything that can be looked at."""

    def __init__(
        self,
        client: UnitrendsClient,
        tree: Tree,
        listing: Listing,
        runs: Runs,
        now: Callable[[], datetime],
        rights: Callable[[], Evidence],
    ) -> None:
        self._client = client
        self._tree = tree
        self._listing = listing
        self._runs = runs
        self._now = now
        self._rights = rights

    async def rows(self, request: RestoreRequest) -> tuple[Evidence, ...]:
        """All rows. With no backup chosen there is nothing to look at."""
        try:
            subject = await subject_of(request, self._tree, self._listing)
        except NotFoundError:
            return (self._row(EvidenceKind.POINT_AVAILABLE, Finding.BAD, Message.of("unitrends.check.point_gone")),)
        if subject is None:
            return ()
        targets: tuple[TargetRow, ...] | None = await self._asked(target_rows(self._client, subject), None)
        return (
            await self._run_active(subject, request),
            await self._point_available(subject),
            await self._chain(subject),
            self._room(subject, request, targets or ()),
            self._rights(),
            self._target_ready(subject, request, targets),
            self._overwrites(subject, request),
            self._verified(subject.backup),
            self._files_missing(subject),
            self._age(subject.backup),
            await self._newest(subject),
            self._retention(subject),
            self._row(
                EvidenceKind.OTHER_OPERATOR,
                Finding.NOT_OFFERED,
                Message.of("unitrends.check.operators"),
                Message.of("unitrends.check.operators_why"),
                CheckedBy.NOT_OFFERED,
            ),
        )

    async def _run_active(self, subject: Subject, request: RestoreRequest) -> Evidence:
        _, scope = destination(subject, request.target)
        listed: tuple[Activity, ...] | None = await self._asked(self._runs.listed(), None)
        kind = EvidenceKind.RUN_ACTIVE
        if listed is None:
            return self._row(kind, Finding.UNKNOWN, Message.of("unitrends.check.run_active_unknown"))
        busy = [one for one in listed if one.scope is not None and (one.scope == scope or scope in one.scope.lineage())]
        if not busy:
            return self._row(kind, Finding.GOOD, Message.of("unitrends.check.run_active_none"))
        why = Message.of("unitrends.check.run_active_why", state=busy[0].raw_phase or busy[0].phase)
        row = self._row(kind, Finding.BAD, Message.of("unitrends.check.run_active", target=busy[0].target), why)
        return replace(row, run=busy[0].ref)

    async def _point_available(self, subject: Subject) -> Evidence:
        kind = EvidenceKind.POINT_AVAILABLE
        try:
            fresh = await self._listing.one(subject.backup.ref)
        except NotFoundError:
            return self._row(kind, Finding.BAD, Message.of("unitrends.check.point_gone"))
        except BackendError as error:
            if not is_functional(error):
                raise
            return self._row(kind, Finding.UNKNOWN, Message.of("unitrends.check.point_unknown"), error.message)
        for blocked, why in fresh.blocked:
            if blocked is Capability.RESTORE:
                return self._row(kind, Finding.BAD, Message.of("unitrends.check.point_unusable"), why)
        return self._row(kind, Finding.GOOD, Message.of("unitrends.check.point_there"))

    async def _chain(self, subject: Subject) -> Evidence:
        kind = EvidenceKind.CHAIN_COMPLETE
        try:
            answer = await self._client.chain(subject.sid, subject.backup.ref.native_id)
        except BackendError as error:
            if not is_functional(error):
                raise
            return self._row(kind, Finding.UNKNOWN, Message.of("unitrends.check.chain_unknown"), error.message)
        states = {backup_state(complete=row.complete, status=row.status) for row in answer.rows}
        if states & {BackupState.FAILED, BackupState.RUNNING}:
            return self._row(kind, Finding.BAD, Message.of("unitrends.check.chain_broken"))
        kinds = {kind_of(row.type) for row in answer.rows} | {subject.backup.kind}
        if not kinds & _BASES:
            return self._row(kind, Finding.BAD, Message.of("unitrends.check.chain_no_full"))
        if BackupState.UNKNOWN in states:
            return self._row(kind, Finding.UNKNOWN, Message.of("unitrends.check.chain_unknown"))
        count = max(1, len({row.id for row in answer.rows} | {subject.backup.ref.native_id}))
        return self._row(kind, Finding.GOOD, Message.of("unitrends.check.chain_whole", count=count))

    def _room(self, subject: Subject, request: RestoreRequest, targets: tuple[TargetRow, ...]) -> Evidence:
        kind, need = EvidenceKind.ROOM, subject.backup.size_bytes
        if subject.family not in MACHINES or is_mount(request.target):
            title = Message.of("unitrends.check.room_not_offered")
            return self._row(kind, Finding.NOT_OFFERED, title, checked_by=CheckedBy.NOT_OFFERED)
        host = request.target.get("host")
        wanted = request.target.get("datastore") or request.target.get("directory")
        places = [
            place
            for row in targets
            if host in (None, "", host_key(row, subject.family))
            for place in row.places
            if place.name == wanted
        ]
        free = free_bytes(places[0]) if places else None
        if free is None or need is None or subject.backup.needs_chain:
            # The size of one member of a chain says little about the machine it is part of.
            return self._row(kind, Finding.UNKNOWN, Message.of("unitrends.check.room_unknown"))
        title = Message.of("unitrends.check.room", need=ByteSize(need), free=ByteSize(free))
        return self._row(kind, Finding.GOOD if free >= need else Finding.BAD, title)

    def _target_ready(
        self, subject: Subject, request: RestoreRequest, targets: tuple[TargetRow, ...] | None
    ) -> Evidence:
        kind, name = EvidenceKind.TARGET_READY, target_name(subject, request.target)
        if is_mount(request.target):
            there, name = True, subject.atlas.system_name
        elif subject.family not in MACHINES and not (
            request.target.get("where") == OTHER and subject.family in {Family.FILES, Family.SQL}
        ):
            there = subject.instance is not None
        elif targets is None:
            return self._row(kind, Finding.UNKNOWN, Message.of("unitrends.check.target_unknown", name=name))
        elif subject.family in MACHINES:
            host = request.target.get("host")
            there = bool(targets) and (host is None or any(host == host_key(row, subject.family) for row in targets))
        else:
            there = any(row.client_id == request.target.get("client") for row in targets)
        if there:
            return self._row(kind, Finding.GOOD, Message.of("unitrends.check.target_there", name=name))
        return self._row(kind, Finding.BAD, Message.of("unitrends.check.target_missing", name=name))

    def _overwrites(self, subject: Subject, request: RestoreRequest) -> Evidence:
        kind = EvidenceKind.OVERWRITES
        if not overwrites(subject, request):
            title = Message.of("unitrends.check.overwrites_not")
            return self._row(kind, Finding.GOOD, title, checked_by=CheckedBy.COMPUTED)
        started_at, name = subject.backup.started_at, target_name(subject, request.target)
        if started_at is not None:
            title = Message.of("unitrends.check.overwrites_since", time=started_at, name=name)
        else:
            title = Message.of("unitrends.check.overwrites", name=name)
        why = Message.of("unitrends.check.overwrites_why")
        return self._row(kind, Finding.BAD, title, why, CheckedBy.COMPUTED)

    def _verified(self, backup: Backup) -> Evidence:
        kind, why = EvidenceKind.VERIFIED, Message.of("unitrends.check.verified_why")
        if backup.verification is Verification.VERIFIED:
            return self._row(kind, Finding.GOOD, Message.of("unitrends.check.verified"))
        if backup.verification is Verification.FAILED:
            return self._row(kind, Finding.BAD, Message.of("unitrends.check.verify_failed"), why)
        if backup.verification is Verification.UNKNOWN:
            return self._row(kind, Finding.UNKNOWN, Message.of("unitrends.check.verified_unknown"))
        return self._row(kind, Finding.BAD, Message.of("unitrends.check.verified_not"), why)

    def _files_missing(self, subject: Subject) -> Evidence:
        kind = EvidenceKind.FILES_MISSING
        if subject.backup.state is BackupState.COMPLETE_WITH_WARNINGS:
            why = Message.of("unitrends.check.files_missing_why", server_text=output_of(subject.row.output))
            title = Message.of("unitrends.check.files_missing")
            return self._row(kind, Finding.BAD, title, why, CheckedBy.BACKUP_LOG)
        title = Message.of("unitrends.check.files_all")
        return self._row(kind, Finding.GOOD, title, checked_by=CheckedBy.BACKUP_LOG)

    def _age(self, backup: Backup) -> Evidence:
        kind = EvidenceKind.AGE
        if backup.started_at is None:
            title = Message.of("unitrends.check.age_unknown")
            return self._row(kind, Finding.UNKNOWN, title, checked_by=CheckedBy.COMPUTED)
        days = (self._now() - backup.started_at).days
        title = Message.of("unitrends.check.age", count=days) if days > 0 else Message.of("unitrends.check.age_young")
        finding = Finding.BAD if days > OLD_AFTER_DAYS else Finding.GOOD
        return self._row(kind, finding, title, checked_by=CheckedBy.COMPUTED)

    async def _newest(self, subject: Subject) -> Evidence:
        kind, backup = EvidenceKind.NEWEST, subject.backup
        if backup.started_at is None:
            return self._row(kind, Finding.UNKNOWN, Message.of("unitrends.check.newest_unknown"))
        query = BackupQuery(backup.ref.scope, started_from=backup.started_at + timedelta(seconds=1))
        later: list[Backup] = []
        async for page in self._listing.pages(query):
            later += [one for one in page.backups if _is_later_good(one, backup)]
        if not later:
            return self._row(kind, Finding.GOOD, Message.of("unitrends.check.newest"))
        return self._row(kind, Finding.BAD, Message.of("unitrends.check.newest_not", count=len(later)))

    def _retention(self, subject: Subject) -> Evidence:
        kind = EvidenceKind.RETENTION
        if subject.backup.is_held:
            return self._row(kind, Finding.GOOD, Message.of("unitrends.check.retention_held"))
        if subject.row.purgeable is False:
            return self._row(kind, Finding.GOOD, Message.of("unitrends.check.retention_not"))
        why = Message.of("unitrends.check.retention_why")
        title = Message.of("unitrends.check.retention_unknown")
        return self._row(kind, Finding.NOT_OFFERED, title, why, CheckedBy.NOT_OFFERED)

    async def _asked(self, asking: Awaitable[T], otherwise: T) -> T:
        try:
            return await asking
        except BackendError as error:
            if not is_functional(error):
                raise
            return otherwise

    def _row(
        self,
        kind: EvidenceKind,
        finding: Finding,
        title: Message,
        why: Message | None = None,
        checked_by: CheckedBy = CheckedBy.SERVER,
    ) -> Evidence:
        return Evidence(kind, finding, title, why, checked_by, self._now())


def _is_later_good(other: Backup, backup: Backup) -> bool:
    return (
        other.state.is_usable
        and other.ref != backup.ref
        and other.started_at is not None
        and backup.started_at is not None
        and other.started_at > backup.started_at
        and other.kind not in {BackupKind.RESTORE, BackupKind.COPY}
    )
