"""What became of a started backup or restore, item by item: a success may hold failures."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter, ValidationError

from app.adapters.unitrends.atlas import Instance
from app.adapters.unitrends.bookmarks import Bookmark
from app.adapters.unitrends.errors import plain, told
from app.adapters.unitrends.mapping_runs import job_key
from app.adapters.unitrends.planned import ReadsAnswer
from app.adapters.unitrends.start_forms import Targets
from app.adapters.unitrends.wire import StartedRow
from app.adapters.unitrends.words import run_kind
from app.domain.activities import Activity, ActivityRef, Operation, Origin, Phase
from app.domain.capabilities import Capability
from app.domain.changes import ItemResult
from app.domain.errors import BackendFaultError, BadReplyError
from app.domain.messages import Message, Text
from app.domain.nodes import NodeRef

_STARTED = TypeAdapter(list[StartedRow])
_FAILED_JOB = frozenset({None, "-1", "0"})


@dataclass(frozen=True)
class Begun:
    """When a run was accepted: ``at`` by the appliance's clock, ``heard_at`` by the console's."""

    at: datetime
    heard_at: datetime


def started_backups(
    connection_id: str, targets: Targets, backup_type: str, server_now: Callable[[], datetime]
) -> ReadsAnswer:
    """Reads the answer to a start: one row a target, job id -1 for one that failed, a bare list when all did.

    Raises (the reader):
        BackendFaultError: the bare list of messages that stands for a refusal.
        BadReplyError: neither of the two.
    """

    def read(body: Any, heard_at: datetime) -> tuple[ItemResult, ...]:
        listed = body.get("data") if isinstance(body, dict) else None
        if not listed:
            text, code = told(body)
            if text is None:
                raise _bad_start()
            message = Message.of("unitrends.error.not_started", server_text=text, code=code)
            raise BackendFaultError(message, code=code, operation="start_backup")
        try:
            rows = _STARTED.validate_python(listed)
        except ValidationError as error:
            raise _bad_start() from error
        left = list(targets.instances)
        items = []
        for row in rows:
            instance = _matching(row, left)
            if instance is not None:
                left.remove(instance)
            items.append(_started(row, instance, targets, connection_id, backup_type, Begun(server_now(), heard_at)))
        unknown = Message.of("unitrends.start.not_mentioned")
        items += [ItemResult(targets.atlas.name_of(one.ref), None, unknown) for one in left]
        return tuple(items)

    return read


def started_restore(
    connection_id: str,
    mark: Bookmark,
    scope: NodeRef | None,
    name: Text,
    server_now: Callable[[], datetime],
    operation: Operation = Operation.RESTORE,
) -> ReadsAnswer:
    """Reads the answer to a restore or a mount: a job id, or several joined with commas for the jobs of a chain.

    Raises (the reader):
        BadReplyError: there is no id in it.
    """

    def read(body: Any, heard_at: datetime) -> tuple[ItemResult, ...]:
        told_id = body.get("id") if isinstance(body, dict) else None
        job_ids = [part.strip() for part in str(told_id if told_id is not None else "").split(",")]
        if not any(job_ids) or isinstance(told_id, bool | dict | list):
            raise BadReplyError(
                Message.of("unitrends.error.bad_shape", where="id"), where="id", operation="start_restore"
            )
        return tuple(
            _job_item(connection_id, operation, job_id, mark, scope, name, Begun(server_now(), heard_at))
            for job_id in job_ids
            if job_id
        )

    return read


def new_run(
    connection_id: str,
    operation: Operation,
    job_id: str,
    mark: Bookmark,
    scope: NodeRef | None,
    begun: Begun,
    kind: str | None = None,
) -> Activity:
    """A run that the appliance has just accepted; it may not be listed for some seconds."""
    bookmark = Bookmark(
        mark.sid, mark.instance, mark.client, int(begun.at.timestamp()), mark.backup, mark.name, mark.target
    )
    ours, theirs = run_kind(kind)
    return Activity(
        ref=ActivityRef(connection_id, operation, job_key(mark.sid, job_id), bookmark.text()),
        target=mark.target,
        phase=Phase.QUEUED,
        raw_phase="",
        heard_at=begun.heard_at,
        scope=scope,
        kind=theirs,
        backup_kind=ours,
        started_at=begun.at,
        origin=Origin.HERE,
        can=frozenset({Capability.CANCEL}),
        blocked=((Capability.PAUSE, Message.of("unitrends.blocked.cannot_pause_now")),),
    )


def _job_item(
    connection_id: str,
    operation: Operation,
    job_id: str,
    mark: Bookmark,
    scope: NodeRef | None,
    name: Text,
    begun: Begun,
) -> ItemResult:
    if job_id in _FAILED_JOB:
        return ItemResult(name, False, Message.of("unitrends.error.job_not_started"))
    return ItemResult(name, True, activity=new_run(connection_id, operation, job_id, mark, scope, begun))


def _started(
    row: StartedRow, instance: Instance | None, targets: Targets, connection_id: str, backup_type: str, begun: Begun
) -> ItemResult:
    told_names = [part for part in (row.host_name or row.client_name, row.instance_name) if part]
    name = " / ".join(told_names) or (targets.atlas.name_of(instance.ref) if instance is not None else "")
    if row.job_id in _FAILED_JOB:
        text = plain(row.message) if row.message else None
        return ItemResult(name, False, Message.of("unitrends.error.job_not_started", server_text=text))
    scope = instance.ref if instance is not None else None
    native_id = scope.native_id if scope is not None else row.instance
    mark = Bookmark(
        sid=targets.atlas.sid,
        instance=native_id if native_id and native_id.isdigit() else None,
        client=instance.client.row.id if instance is not None else row.client_id,
        target=name,
    )
    note = Message.of("unitrends.run.says", server_text=plain(row.message)) if row.message else None
    run = new_run(connection_id, Operation.BACKUP, str(row.job_id), mark, scope, begun, backup_type)
    return ItemResult(name, True, note, run)


def _matching(row: StartedRow, left: list[Instance]) -> Instance | None:
    """Which target a row is about: by instance id, else by the client's name, else the only one there is."""
    for one in left:
        if row.instance is not None and one.ref.native_id == row.instance:
            return one
    for one in left:
        if one.is_file_level and row.client_name is not None and one.client.name == row.client_name:
            return one
    return left[0] if len(left) == 1 else None


def _bad_start() -> BadReplyError:
    return BadReplyError(Message.of("unitrends.error.bad_shape", where="data"), where="data", operation="start_backup")
