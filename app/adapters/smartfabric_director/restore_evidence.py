"""What can be found out about a wanted restore before anything is sent. The domain decides what blocks.

Almost everything here is grave: a restore replaces the whole database, ends all sessions and restarts the appliance.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

from app.adapters.smartfabric_director import wire
from app.adapters.smartfabric_director.backup_runs import ENDED, UNKNOWN_LIMIT
from app.adapters.smartfabric_director.director import Director
from app.adapters.smartfabric_director.mapping import NOT_SET_LIMIT, moment, stamp_ms
from app.adapters.smartfabric_director.restore_mapping import is_on_record, phase_of_restore
from app.adapters.smartfabric_director.restore_source import RestoreSource
from app.adapters.together import together
from app.domain.activities import Activity, Phase
from app.domain.backups import Backup, BackupState
from app.domain.errors import BackendError, InputError, NotFoundError
from app.domain.messages import Message
from app.domain.restore import CheckedBy, Evidence, EvidenceKind, Finding, RestoreRequest

OLD = timedelta(days=30)
"""A point older than this is worth a question."""


class RestoreEvidence:
    """Looks at everything there is to look at."""

    def __init__(
        self, director: Director, source: RestoreSource, going: Callable[[], Awaitable[tuple[Activity, ...]]]
    ) -> None:
        self._director = director
        self._source = source
        self._going = going

    async def look(self, request: RestoreRequest) -> tuple[Evidence, ...]:
        """All rows, in the order in which they matter."""
        client = self._director.client
        instances, status, version = await together(client.instances(), client.restore_status(), self._version())
        now = self._director.server_now()
        point, file = await self._point(request)
        runs = instances.values()
        return (
            self._stamped(await self._which(_run_active(runs, status.value, now))),
            self._stamped(point),
            self._stamped(Evidence(EvidenceKind.TARGET_READY, Finding.GOOD, Message.of("sfd.preflight.ready.title"))),
            self._stamped(self._overwrites(file)),
            self._stamped(_later_points(runs, file)),
            self._stamped(_restarts()),
            self._stamped(_completeness(request.backup)),
            self._stamped(_age(file, now)),
            self._stamped(_newest(runs, file)),
            self._stamped(_version_row(file, version)),
            *(self._stamped(row) for row in _not_offered()),
        )

    async def _which(self, row: Evidence) -> Evidence:
        """Tell which run is in the way, if it is one that can be watched."""
        going = await self._going() if row.finding is Finding.BAD else ()
        return replace(row, run=going[0].ref) if going else row

    async def _version(self) -> str:
        try:
            return (await self._director.client.about()).value.version
        except NotFoundError:
            return ""

    async def _point(self, request: RestoreRequest) -> tuple[Evidence, wire.RemoteFile | None]:
        """List the directory again: is the file still there, under the same id?"""
        kind = EvidenceKind.POINT_AVAILABLE
        file_id = str(request.source.get("remote_file") or "")
        known = self._director.listed_file(file_id)
        file = known[1] if known is not None else None
        try:
            listing = await self._source.list(request.source)
        except (BackendError, InputError) as error:
            title = Message.of("sfd.preflight.point_unknown.title")
            return Evidence(kind, Finding.UNKNOWN, title, error.message), file
        for found in listing.files.values():
            if found.file_id == file_id:
                title = Message.of("sfd.preflight.point_there.title", file=found.backup_file_name)
                return Evidence(kind, Finding.GOOD, title), found
        title = Message.of("sfd.preflight.point_gone.title")
        return Evidence(kind, Finding.BAD, title, Message.of("sfd.preflight.point_gone.why")), file

    def _overwrites(self, file: wire.RemoteFile | None) -> Evidence:
        made = moment(file.backup_time) if file is not None else None
        why = (
            Message.of("sfd.preflight.overwrites.why", time=made)
            if made is not None
            else Message.of("sfd.preflight.overwrites_undated.why")
        )
        title = Message.of("sfd.preflight.overwrites.title", name=self._director.connection.name)
        return Evidence(EvidenceKind.OVERWRITES, Finding.BAD, title, why, CheckedBy.COMPUTED)

    def _stamped(self, row: Evidence) -> Evidence:
        at = None if row.finding is Finding.NOT_OFFERED else self._director.now()
        return replace(row, checked_at=at)


def _run_active(runs: tuple[wire.Instance, ...], status: wire.RestoreStatus, now: datetime) -> Evidence:
    kind = EvidenceKind.RUN_ACTIVE
    phase = phase_of_restore(status)
    if is_on_record(status) and not phase.is_final and phase is not Phase.UNKNOWN:
        return Evidence(kind, Finding.BAD, Message.of("sfd.preflight.restore_runs.title"))
    for run in runs:
        if run.status == "IN_PROGRESS" or (run.status == "NOT_SET" and _is_recent(run, now, NOT_SET_LIMIT)):
            return Evidence(kind, Finding.BAD, Message.of("sfd.preflight.backup_runs.title", job=run.job_name))
    strange = [run for run in runs if run.status not in ENDED and run.status != "NOT_SET"]
    unknown = [run for run in strange if _is_recent(run, now, UNKNOWN_LIMIT)]
    if unknown or (is_on_record(status) and phase is Phase.UNKNOWN):
        word = unknown[0].status if unknown else status.state
        return Evidence(kind, Finding.UNKNOWN, Message.of("sfd.preflight.run_unknown.title", word=word))
    return Evidence(kind, Finding.GOOD, Message.of("sfd.preflight.idle.title"))


def _is_recent(run: wire.Instance, now: datetime, limit: timedelta) -> bool:
    started = moment(run.start_time)
    return started is None or now - started <= limit


def _later_points(runs: tuple[wire.Instance, ...], file: wire.RemoteFile | None) -> Evidence:
    kind = EvidenceKind.LATER_POINTS_LOST
    if file is None or not stamp_ms(file.backup_time):
        return Evidence(kind, Finding.UNKNOWN, Message.of("sfd.preflight.later_unknown.title"))
    later = sum(1 for run in runs if stamp_ms(run.start_time) > stamp_ms(file.backup_time) + 2000)
    if not later:
        return Evidence(kind, Finding.GOOD, Message.of("sfd.preflight.no_later.title"))
    title = Message.of("sfd.preflight.later.title", count=later)
    return Evidence(kind, Finding.BAD, title, Message.of("sfd.preflight.later.why"), CheckedBy.COMPUTED)


def _restarts() -> Evidence:
    title, why = Message.of("sfd.preflight.restarts.title"), Message.of("sfd.preflight.restarts.why")
    return Evidence(EvidenceKind.RESTARTS, Finding.BAD, title, why, CheckedBy.COMPUTED)


def _completeness(backup: Backup | None) -> Evidence:
    kind = EvidenceKind.FILES_MISSING
    if backup is None or not backup.raw_state:
        return Evidence(kind, Finding.UNKNOWN, Message.of("sfd.preflight.complete_unknown.title"))
    if backup.state is BackupState.COMPLETE:
        return Evidence(kind, Finding.GOOD, Message.of("sfd.preflight.complete.title"))
    return Evidence(kind, Finding.BAD, Message.of("sfd.preflight.incomplete.title"), backup.trouble)


def _age(file: wire.RemoteFile | None, now: datetime) -> Evidence:
    made = moment(file.backup_time) if file is not None else None
    if made is None:
        return Evidence(EvidenceKind.AGE, Finding.UNKNOWN, Message.of("sfd.preflight.age_unknown.title"))
    is_old = now - made > OLD
    title = (
        Message.of("sfd.preflight.old.title", count=(now - made).days)
        if is_old
        else Message.of("sfd.preflight.fresh.title", time=made)
    )
    return Evidence(EvidenceKind.AGE, Finding.BAD if is_old else Finding.GOOD, title, checked_by=CheckedBy.COMPUTED)


def _newest(runs: tuple[wire.Instance, ...], file: wire.RemoteFile | None) -> Evidence:
    """Whether a later good backup exists. One that ended with errors is not counted as good."""
    kind = EvidenceKind.NEWEST
    good = [stamp_ms(run.start_time) for run in runs if run.status == "COMPLETED"]
    if file is None or not stamp_ms(file.backup_time) or not good:
        return Evidence(kind, Finding.UNKNOWN, Message.of("sfd.preflight.newest_unknown.title"))
    if max(good) <= stamp_ms(file.backup_time) + 2000:
        return Evidence(kind, Finding.GOOD, Message.of("sfd.preflight.newest.title"), checked_by=CheckedBy.COMPUTED)
    title = Message.of("sfd.preflight.not_newest.title", time=moment(max(good)))
    return Evidence(kind, Finding.BAD, title, checked_by=CheckedBy.COMPUTED)


def _version_row(file: wire.RemoteFile | None, running: str) -> Evidence:
    """A listing may lack the version; then the appliance's own validation is the first to know."""
    kind = EvidenceKind.SETTINGS_DIFFER
    made_by = file.version if file is not None else ""
    if not made_by or not running:
        title, why = Message.of("sfd.preflight.version_unknown.title"), Message.of("sfd.preflight.version_unknown.why")
        return Evidence(kind, Finding.UNKNOWN, title, why)
    if made_by == running:
        return Evidence(kind, Finding.GOOD, Message.of("sfd.preflight.version_same.title", version=running))
    title = Message.of("sfd.preflight.version_differs.title", made_by=made_by, running=running)
    return Evidence(kind, Finding.BAD, title, Message.of("sfd.preflight.version_differs.why"))


def _not_offered() -> tuple[Evidence, ...]:
    """What this product has no way to tell."""
    rows = (
        (EvidenceKind.RIGHTS, Message.of("sfd.preflight.rights.title"), Message.of("sfd.preflight.rights.why")),
        (EvidenceKind.ROOM, Message.of("sfd.preflight.room.title"), None),
        (EvidenceKind.VERIFIED, Message.of("sfd.preflight.verified.title"), None),
        (EvidenceKind.OTHER_OPERATOR, Message.of("sfd.preflight.other_operator.title"), None),
    )
    return tuple(Evidence(kind, Finding.NOT_OFFERED, title, why, CheckedBy.NOT_OFFERED) for kind, title, why in rows)
