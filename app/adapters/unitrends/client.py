"""One method per call that reads, with its reply as typed rows; the calls that change something are in ``writes``.

Every call names its system by ``sid``: without it some calls answer for all systems and some for one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar
from urllib.parse import quote

from pydantic import TypeAdapter, ValidationError

from app.adapters.refusals import about, where
from app.adapters.unitrends.errors import body_of
from app.adapters.unitrends.wire import (
    AlertRow,
    AssetRow,
    BackupRow,
    DetailRow,
    FileRow,
    HistoryRow,
    JobOrderRow,
    JobRow,
    LatestRow,
    RelatedRow,
    Row,
    StorageRow,
    SystemRow,
    TargetRow,
)
from app.domain.capabilities import Capability
from app.domain.errors import BadReplyError
from app.domain.messages import Message
from app.domain.raw import RawPage, RawRecord
from app.transport.channel import Channel
from app.transport.request import NO_BODY, Reply, Request

R = TypeVar("R", bound=Row)

SLOW_S = 120.0
"""A search reads each backup's output, the history joins tables: both are slow over wide windows."""

_ADAPTERS: dict[type[Row], TypeAdapter[Any]] = {}


@dataclass(frozen=True)
class Rows(Generic[R]):
    """The rows of one reply, and the reply itself for the Raw tab. ``extra`` are members beside the list."""

    rows: tuple[R, ...]
    page: RawPage
    key: tuple[str | int, ...]
    extra: Mapping[str, Any]

    @property
    def heard_at(self) -> datetime:
        """When the reply came."""
        return self.page.heard_at

    def record(self, index: int) -> RawRecord:
        """The place of one row in the reply."""
        return RawRecord(self.page, (*self.key, index))


class UnitrendsClient:
    """Reads from one appliance."""

    def __init__(self, channel: Channel) -> None:
        self.channel = channel

    async def systems(self) -> Rows[SystemRow]:
        """Every appliance behind the address; those that only ask to send copies are left out."""
        return await self._rows(SystemRow, "list_systems", "/api/systems", ("appliance",), [("include_pending", "0")])

    async def system_details(self, sid: str) -> SystemRow:
        """One appliance with its machine and its asset tag."""
        reply = await self._get("read_system", "/api/systems/details", [("sid", sid)])
        body = body_of(reply)
        found = body.get("appliance") if isinstance(body, dict) else None
        return _validated(SystemRow, [found], reply, ("appliance",))[0]

    async def assets(self, sid: str, *, grandclients: bool = False) -> Rows[AssetRow]:
        """The asset tree; ``grandclients``: of the clients whose backups were copied here."""
        query = [("sid", sid), *([("grandclient", "true")] if grandclients else [])]
        return await self._rows(AssetRow, "list_assets", "/api/assets", ("data",), query, timeout_s=SLOW_S)

    async def backups(self, sid: str, body: Mapping[str, Any]) -> Rows[BackupRow]:
        """Search backups: a POST that reads. Both dialects; nothing found may be a reply without the list."""
        request = Request(
            "POST",
            "/api/backups",
            query=(("sid", sid),),
            json={"system_id": int(sid) if sid.isdigit() else sid, **body},
            operation="list_backups",
            timeout_s=SLOW_S,
        )
        return self._read(BackupRow, await self.channel.send(request), ("backups", "data"))

    async def details(self, sid: str, ids: Sequence[str]) -> Rows[DetailRow]:
        """The output of backups."""
        query = [("bid", ",".join(ids)), ("sid", sid)]
        return await self._rows(DetailRow, "read_output", "/api/backups/details", ("BackupInfo",), query)

    async def latest(self, sid: str, instances: Sequence[str], days: int) -> Rows[LatestRow]:
        """The newest backup of each instance and the good ones of ``days`` before it; a fault when there is none."""
        query = [("iid", ",".join(instances)), ("sid", sid), ("days", str(days))]
        return await self._rows(LatestRow, "read_latest", "/api/backups/latest", ("data",), query)

    async def dependents(self, sid: str, ids: Sequence[str]) -> Rows[RelatedRow]:
        """What a deletion of these backups would take along."""
        path = f"/api/backups/dependent/{_segment(','.join(ids))}"
        return await self._rows(RelatedRow, "list_dependents", path, ("data",), [("sid", sid)])

    async def on_demand_types(self, sid: str, app_id: int, *, is_nas: bool) -> tuple[str, ...]:
        """The display names of the types that can be run now for an application."""
        query = [("sid", sid), *([("isNAS", "true")] if is_nas else [])]
        reply = await self._get("list_types", f"/api/backups/strategies/{app_id}", query)
        body = body_of(reply, Capability.START_BACKUP)
        listed = body.get("on_demand") if isinstance(body, dict) else None
        names = [one.get("name") if isinstance(one, dict) else one for one in listed or ()]
        return tuple(name for name in names if isinstance(name, str) and name)

    async def files(
        self, sid: str, backup_id: str, directory: str, last: str | None, count: int, *, synthesized: bool
    ) -> Rows[FileRow]:
        """Files inside a backup; with ``count`` entries an extra one follows that holds the cursor."""
        kind = "synthesized-files" if synthesized else "files"
        query = [("dir", directory), *([("last", last)] if last else []), ("count", str(count)), ("sid", sid)]
        return await self._rows(
            FileRow, "browse_backup", f"/api/backups/{kind}/{_segment(backup_id)}", ("data",), query
        )

    async def active_jobs(self, sid: str | None = None) -> Rows[JobRow]:
        """The jobs that have not ended; without ``sid`` those of all systems, each with its ``sid``."""
        query = [("sid", sid)] if sid is not None else []
        return await self._rows(JobRow, "list_jobs", "/api/jobs/active", ("data",), query)

    async def history(self, sid: str, start_day: str) -> Rows[HistoryRow]:
        """The ended jobs since a day, one row an instance."""
        query = [("showFlat", "true"), ("start_date", start_day), ("sid", sid)]
        return await self._rows(HistoryRow, "list_history", "/api/jobs/history", ("data",), query, timeout_s=SLOW_S)

    async def job_orders(self, sid: str) -> Rows[JobOrderRow]:
        """The schedules."""
        return await self._rows(JobOrderRow, "list_schedules", "/api/joborders", ("data",), [("sid", sid)])

    async def targets(
        self, sid: str, backup_id: str, instance_id: str | None, app_type: str | None, *, replicated: bool
    ) -> Rows[TargetRow]:
        """Where a backup can be restored to."""
        query = [("bid", backup_id)]
        query += [("iid", instance_id)] if instance_id else []
        query += [("app_type", app_type)] if app_type else []
        query += [("type", "restore"), ("replicated", "1" if replicated else "0"), ("sid", sid)]
        return await self._rows(TargetRow, "list_targets", "/api/restore/targets", ("targets", "instances"), query)

    async def chain(self, sid: str, backup_id: str) -> Rows[RelatedRow]:
        """The backups that a restore of this one needs."""
        query = [("bid", backup_id), ("sid", sid)]
        return await self._rows(RelatedRow, "read_chain", "/api/restore/group", ("data",), query)

    async def storage(self, sid: str, *, usage: str | None = None) -> Rows[StorageRow]:
        """The places where backups are kept."""
        query = [*([("usage", usage)] if usage else []), ("sid", sid)]
        return await self._rows(StorageRow, "list_storage", "/api/storage", ("storage",), query)

    async def alerts(self, sid: str, start_day: str | None) -> Rows[AlertRow]:
        """What the appliance complains about; without a day those of the last seven days."""
        query = [("sid", sid), *([("start_date", start_day)] if start_day else [])]
        return await self._rows(AlertRow, "list_alerts", "/api/alerts", ("data",), query)

    async def _get(self, operation: str, path: str, query: Iterable[tuple[str, str]], timeout_s: float = 30.0) -> Reply:
        return await self.channel.send(
            Request("GET", path, query=tuple(query), operation=operation, timeout_s=timeout_s)
        )

    async def _rows(
        self,
        model: type[R],
        operation: str,
        path: str,
        keys: tuple[str, ...],
        query: Iterable[tuple[str, str]],
        timeout_s: float = 30.0,
    ) -> Rows[R]:
        return self._read(model, await self._get(operation, path, query, timeout_s), keys)

    def _read(self, model: type[R], reply: Reply, keys: tuple[str, ...]) -> Rows[R]:
        body = body_of(reply)
        key, listed = _listed(body, keys, reply)
        page = RawPage(self._call(reply.request), reply.status, reply.heard_at, body)
        extra = {name: value for name, value in body.items() if name != key} if isinstance(body, dict) else {}
        place = (key,) if key is not None else ()
        return Rows(tuple(_validated(model, listed, reply, place)), page, place, extra)

    def _call(self, request: Request) -> str:
        body = "" if request.json is NO_BODY else f" {request.body().decode()}"
        return self.channel.redactor.text(f"{request.method} {request.target()}{body}")


def _listed(body: Any, keys: tuple[str, ...], reply: Reply) -> tuple[str | None, list[Any]]:
    """The list in a reply. A reply without it, or with nothing in its place, holds nothing.

    Raises:
        BadReplyError: something else stands in its place.
    """
    if isinstance(body, dict):
        key = next((name for name in keys if name in body), None)
        listed = body[key] if key is not None else None
    else:
        key, listed = None, body
    if listed is None or listed is False or listed == {} or listed == "":
        return key, []
    if isinstance(listed, list):
        return key, listed
    raise _bad(reply, key or "body")


def _validated(model: type[R], listed: Sequence[Any], reply: Reply, place: tuple[str, ...]) -> list[R]:
    adapter = _ADAPTERS.setdefault(model, TypeAdapter(list[model]))  # type: ignore[valid-type]  # built once a model
    try:
        rows: list[R] = adapter.validate_python(listed)
    except ValidationError as error:
        raise _bad(reply, where(error, *place)) from error
    return rows


def _bad(reply: Reply, place: str) -> BadReplyError:
    return about(reply, BadReplyError(Message.of("unitrends.error.bad_shape", where=place), where=place))


def _segment(text: str) -> str:
    return quote(text, safe=",")
