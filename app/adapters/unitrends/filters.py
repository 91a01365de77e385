"""From a query of ours to the body of a search: all filters of post_backups, and the slices it is cut into.

``start_time`` and ``end_time`` both bound the start; completion is bounded by ``finish_interval_*``. Days are the
appliance's own. That ``type`` takes internal names is inferred: an option turns filtering by type to this side.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from app.adapters.unitrends.atlas import Atlas
from app.adapters.unitrends.slices import FIRST_WIDTH_S, Slices
from app.adapters.unitrends.times import day_text
from app.adapters.unitrends.words import VMWARE_TYPES, internal_names
from app.domain.backups import Backup, BackupQuery
from app.domain.nodes import Level, NodeKind, NodeRef

_ZONES = timedelta(hours=15)
"""No zone is further from UTC: bounds made of days are widened by it, the days themselves stay in the filter."""

_HOUR = timedelta(hours=1)
WIDE_FIRST_WIDTH_S = FIRST_WIDTH_S // 7


@dataclass(frozen=True)
class Search:
    """What to send for one system besides the slice's bounds, and how to cut."""

    sid: str
    body: Mapping[str, object]
    is_wide: bool


def scope_body(atlas: Atlas, scope: NodeRef, *, by_type: bool) -> dict[str, object]:
    """The filter for a place; empty where only our own reading of the rows tells (a group, a client without number)."""
    instance = atlas.instances.get(scope)
    if instance is not None and not instance.is_file_level and _is_number(scope.native_id):
        return {"instance_id": int(scope.native_id)}
    if instance is not None and instance.client.row.id.isdigit():
        return {"client_id": int(instance.client.row.id)}  # old file-level rows carry no instance id
    if scope.level is Level.INSTANCE and _is_number(scope.native_id):
        return {"instance_id": int(scope.native_id)}
    client = atlas.clients.get(scope)
    if client is not None and client.kind is NodeKind.HYPERVISOR and not _is_number(scope.native_id):
        return {"type": list(VMWARE_TYPES)} if by_type else {}
    if scope.level is Level.CLIENT and _is_number(scope.native_id):
        return {"client_id": int(scope.native_id)}
    return {}


def query_body(query: BackupQuery, *, by_type: bool) -> dict[str, object]:
    """The filters that do not hang on the slice."""
    body: dict[str, object] = {}
    if query.finished_from is not None:
        body["finish_interval_start"] = _epoch(query.finished_from)
    if query.finished_to is not None:
        body["finish_interval_end"] = _epoch(query.finished_to)
    if query.day_from is not None:
        body["start_day"] = day_text(query.day_from)
    if query.day_to is not None:
        body["end_day"] = day_text(query.day_to)
    if query.started_within is not None:
        body["start_hours"] = _hours(query.started_within)
    if query.finished_within is not None:
        body["end_hours"] = _hours(query.finished_within)
    names = internal_names(query.kinds) if by_type else None
    if names is not None:
        body["type"] = list(names)
    if query.native_ids:
        body["backup_ids"] = [int(one) for one in query.native_ids if one.isdigit()]
    return body


def slices_for(query: BackupQuery, now: datetime, first_width_s: int) -> Slices:
    """How the search is cut. ``now`` is the appliance's."""
    oldest = [query.started_from]
    newest = [query.started_to]
    if query.day_from is not None:
        oldest.append(datetime.combine(query.day_from, time.min, UTC) - _ZONES)
    if query.day_to is not None:
        newest.append(datetime.combine(query.day_to, time.max, UTC) + _ZONES)
    if query.started_within is not None:
        oldest.append(now - query.started_within - _HOUR)
    finished_from = _latest(query.finished_from, now - query.finished_within if query.finished_within else None)
    newest.append(query.finished_to)
    lower, upper = _latest(*oldest), _earliest(*newest)
    takes_rest = lower is None and finished_from is not None
    lower = lower if lower is not None else finished_from
    return Slices(
        _epoch(now),
        newest_s=_epoch(upper) if upper is not None else None,
        oldest_s=_epoch(lower) if lower is not None else None,
        page_size=query.page_size,
        first_width_s=first_width_s,
        takes_rest=takes_rest,
    )


def belongs(backup: Backup, query: BackupQuery) -> bool:
    """Whether a backup is wanted, as far as it can be told here; the appliance may have filtered less."""
    if query.scope not in backup.ref.scope.lineage():
        return False
    if query.kinds and backup.kind not in query.kinds:
        return False
    return not query.native_ids or backup.ref.native_id in query.native_ids


def _hours(within: timedelta) -> int:
    """Whole hours, rounded up: the appliance knows no parts of an hour."""
    return max(1, -(-int(within.total_seconds()) // 3600))


def _epoch(moment: datetime) -> int:
    return int(moment.timestamp())


def _is_number(native_id: str) -> bool:
    return native_id.isascii() and native_id.isdigit()


def _latest(*moments: datetime | None) -> datetime | None:
    return max((one for one in moments if one is not None), default=None)


def _earliest(*moments: datetime | None) -> datetime | None:
    return min((one for one in moments if one is not None), default=None)
