"""From the wizard's answers to the one request that restores.

The appliance adds the chain by itself, and a chain may become several jobs. For files all five manners must be present,
or the call is taken for a restore of an application.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.adapters.planning import told_apart
from app.adapters.unitrends import ids, writes
from app.adapters.unitrends.bookmarks import Bookmark
from app.adapters.unitrends.client import UnitrendsClient
from app.adapters.unitrends.listing import Listing
from app.adapters.unitrends.mapping import full_name
from app.adapters.unitrends.mounts import is_mount
from app.adapters.unitrends.outcomes import started_restore
from app.adapters.unitrends.planned import ReadsAnswer
from app.adapters.unitrends.restore_forms import LONGEST_PATHS, ORIGINAL, OTHER, options_form, target_form
from app.adapters.unitrends.restore_subject import MACHINES, Family, Subject, subject_of
from app.adapters.unitrends.start_forms import paths
from app.adapters.unitrends.times import local_text
from app.adapters.unitrends.tree import Tree
from app.domain.activities import Operation
from app.domain.capabilities import Capability
from app.domain.errors import ConflictError, InputError
from app.domain.forms import Answers
from app.domain.guards import ActionClass
from app.domain.messages import Message, Text
from app.domain.nodes import Level, NodeRef
from app.domain.restore import RestoreRequest
from app.transport.request import Request

_PASSED_ON = {
    Family.SQL: ("instance", "database", "directory"),
    Family.EXCHANGE: ("database",),
    Family.VMWARE: ("host", "datastore", "name"),
    Family.HYPERV: ("name", "directory"),
    Family.AHV: ("datastore", "name"),
    Family.NDMP: ("volume",),
}
"""Answers that go into the target under their own names."""


@dataclass(frozen=True)
class RestorePlan:
    """A planned restore. ``target`` is the name that a guard asks to be typed."""

    request: Request
    name: Text
    target: str
    action: ActionClass
    bookmark: Bookmark
    read: ReadsAnswer
    summary: tuple[tuple[str, Text], ...]
    irreversible: Message | None
    side_effects: tuple[Message, ...]


class RestorePlanner:
    """Plans restores of one connection."""

    def __init__(
        self, client: UnitrendsClient, tree: Tree, listing: Listing, server_now: Callable[[], datetime]
    ) -> None:
        self._client = client
        self._tree = tree
        self._listing = listing
        self._server_now = server_now

    async def plan(self, request: RestoreRequest) -> RestorePlan:
        """The request that carries the restore out.

        Raises:
            InputError: no backup chosen, or an answer that does not fit, by field.
            ConflictError: this backup cannot be restored.
        """
        subject = await subject_of(request, self._tree, self._listing)
        if subject is None:
            raise InputError(Message.of("unitrends.restore.no_backup"))
        for blocked, why in subject.backup.blocked:
            if blocked is Capability.RESTORE:
                raise ConflictError(why, operation="start_restore")
        _check(subject, request)
        mark, scope = destination(subject, request.target)
        if is_mount(request.target):
            return self._mount(subject, mark, scope)
        body = restore_body(subject, request)
        over = overwrites(subject, request)
        return RestorePlan(
            writes.restore(subject.sid, body, replicated=subject.is_copied),
            full_name(subject.backup),
            target_name(subject, request.target),
            ActionClass.RESTORE_OVER if over else ActionClass.RESTORE_ELSEWHERE,
            mark,
            started_restore(
                self._client.channel.connection_id, mark, scope, full_name(subject.backup), self._server_now
            ),
            (
                (ids.SUMMARY_BACKUP, told_apart(subject.backup, full_name(subject.backup))),
                (ids.SUMMARY_TARGET, target_name(subject, request.target)),
            ),
            Message.of("unitrends.restore.replaces") if over else None,
            (Message.of("unitrends.restore.several_jobs"),) if subject.backup.needs_chain else (),
        )

    def _mount(self, subject: Subject, mark: Bookmark, scope: NodeRef) -> RestorePlan:
        name = full_name(subject.backup)
        connection_id = self._client.channel.connection_id
        return RestorePlan(
            writes.mount(subject.sid, subject.backup.ref.native_id),
            name,
            subject.asset_name,
            ActionClass.RESTORE_ELSEWHERE,
            mark,
            started_restore(connection_id, mark, scope, name, self._server_now, Operation.OTHER),
            (
                ("unitrends.summary.what", Message.of("unitrends.summary.mount")),
                (ids.SUMMARY_BACKUP, told_apart(subject.backup, name)),
                (ids.SUMMARY_TARGET, subject.atlas.system_name),
            ),
            None,
            (Message.of("unitrends.restore.mount_stays"),),
        )


def restore_body(subject: Subject, request: RestoreRequest) -> dict[str, Any]:
    """The body of the restore call."""
    target, options = request.target, request.options
    includes = paths(options.get("includes"))
    body: dict[str, Any] = {
        "backup_id": int(subject.backup.ref.native_id),
        "includes": includes,
        "excludes": paths(options.get("excludes")),
        "before_cmd": _text(options, "before_cmd"),
        "after_cmd": _text(options, "after_cmd"),
        "synthesis": bool(subject.row.synth_capable),
    }
    client_id = _other_client(target)
    if client_id is not None and client_id != subject.row.client_id:
        body["client_id"] = int(client_id)
    body["target"] = _file_target(options) if subject.family is Family.FILES else _app_target(subject, request)
    return body


def overwrites(subject: Subject, request: RestoreRequest) -> bool:
    """Whether something that is there now would be replaced.

    Files only when that was asked for; a machine when its name is that of the original; a database always, since the
    appliance does not say whether the one named is there.
    """
    if is_mount(request.target):
        return False
    if subject.family is Family.FILES:
        return request.options.get("overwrite") is True
    if subject.family in MACHINES:
        return _text(request.target, "name").casefold() == subject.asset_name.casefold()
    if subject.family is Family.SQL and request.target.get("where") == OTHER:
        return _other_client(request.target) is None and _text(request.target, "database") == subject.row.database_name
    return True


def target_name(subject: Subject, target: Answers) -> str:
    """What the operator calls the destination: the machine, the database, or the client."""
    if subject.family in MACHINES:
        return _text(target, "name") or subject.asset_name
    client_id = _other_client(target)
    if client_id is not None:
        ref = subject.atlas.by_client_id.get(client_id)
        return subject.atlas.name_of(ref) if ref is not None else client_id
    return subject.client_name if subject.family is Family.FILES else subject.asset_name


def destination(subject: Subject, target: Answers) -> tuple[Bookmark, NodeRef]:
    """The place the runs will be found on, and the bookmark that says so."""
    client_id = _other_client(target)
    scope = subject.backup.ref.scope
    if client_id is not None:
        scope = subject.atlas.by_client_id.get(client_id, scope)
    client = next((one for one in scope.lineage() if one.level is Level.CLIENT), None)
    own_instance = scope.native_id if scope.level is Level.INSTANCE and scope.native_id.isdigit() else None
    mark = Bookmark(
        sid=subject.sid,
        instance=own_instance or subject.row.instance_id,
        client=client.native_id if client is not None else subject.row.client_id,
        target=target_name(subject, target),
    )
    return mark, scope


def _check(subject: Subject, request: RestoreRequest) -> None:
    form = target_form(subject)
    problems = form.problems(request.target) if form is not None else {}
    problems |= options_form(subject).problems(request.options)
    includes = paths(request.options.get("includes"))
    length = sum(len(path) for path in includes)
    if length > LONGEST_PATHS:
        problems["includes"] = Message.of("form.problem.too_long", length=length, limit=LONGEST_PATHS)
    moment = _text(request.options, "point_in_time")
    if moment and "point_in_time" not in problems and _moment(moment) is None:
        problems["point_in_time"] = Message.of("unitrends.restore.point_in_time_wrong")
    if problems:
        raise InputError(fields=problems)


def _moment(typed: str) -> datetime | None:
    """A moment of the appliance's zone as it was typed, naive; None for a day or an hour that no calendar has."""
    try:
        return datetime.fromisoformat(typed)
    except ValueError:
        return None


def _file_target(options: Answers) -> dict[str, Any]:
    overwrite = options.get("overwrite") is True
    target: dict[str, Any] = {
        "flat": options.get("flat") is True,
        "non_destructive": not overwrite,
        "newer": overwrite and options.get("newer") is True,
        "today": options.get("today") is True,
        "unix": options.get("unix") is True,
    }
    directory = _text(options, "directory").replace("\\", "/")
    if directory:
        target["directory"] = directory
    return target


def _app_target(subject: Subject, request: RestoreRequest) -> dict[str, Any]:
    answers = request.target
    target: dict[str, Any] = {}
    if answers.get("where", OTHER) != ORIGINAL:
        for name in _PASSED_ON.get(subject.family, ()):
            if _text(answers, name):
                target[name] = _text(answers, name)
    if subject.family is Family.XEN:
        target |= {
            "host": _text(answers, "host"),
            "storage_repository": _text(answers, "datastore"),
            "name": _text(answers, "name"),
        }
    if subject.family is Family.VMWARE and subject.row.vmware_template:
        target["template"] = True
    moment = _moment(_text(request.options, "point_in_time"))
    if moment is not None:
        target["point_in_time"] = local_text(moment)
    return target


def _other_client(target: Answers) -> str | None:
    """The client chosen as destination; a Hyper-V host is one too. Names of other hosts are no client ids."""
    client_id = target.get("client") if target.get("where") == OTHER else target.get("host")
    return client_id if isinstance(client_id, str) and client_id.isdigit() else None


def _text(answers: Answers, name: str) -> str:
    value = answers.get(name)
    return value.strip() if isinstance(value, str) else ""
