"""The filter of the backup search: thirteen fields, all optional.

Source: the wiki page ``post_backups``; that filters are joined by and, that bounds are inclusive and that unknown
fields are ignored is ASSUMED.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.demo.unitrends import backup_types
from app.demo.unitrends.gate import last_day, number_list, whole_number
from app.demo.unitrends.records import Backup
from app.demo.unitrends.world import RefusedError, World

_HOUR_S = 3600
_NUMBERS = (
    "system_id",
    "client_id",
    "instance_id",
    "start_time",
    "end_time",
    "finish_interval_start",
    "finish_interval_end",
    "start_hours",
    "end_hours",
)


@dataclass(frozen=True)
class SearchFilter:
    """A filter as read; times in epoch seconds, both bounds inclusive."""

    client_id: int | None
    instance_id: int | None
    types: Collection[str]
    takes_display_types: bool
    started_from: float | None
    started_to: float | None
    ended_from: float | None
    ended_to: float | None
    ids: Collection[int] | None

    def matches(self, backup: Backup) -> bool:
        """Whether a backup passes (its system is not asked)."""
        ended_at = backup.ended_at
        return (
            (self.client_id is None or backup.client_id == self.client_id)
            and (self.instance_id is None or self._is_of_instance(backup))
            and (not self.types or self._has_type(backup))
            and (self.started_from is None or backup.started_at >= self.started_from)
            and (self.started_to is None or backup.started_at <= self.started_to)
            and (self.ended_from is None or (ended_at is not None and ended_at >= self.ended_from))
            and (self.ended_to is None or (ended_at is not None and ended_at <= self.ended_to))
            and (self.ids is None or backup.id in self.ids)
        )

    def _is_of_instance(self, backup: Backup) -> bool:
        return backup.instance_id == self.instance_id and backup.shows_instance

    def _has_type(self, backup: Backup) -> bool:
        if backup.type in self.types:
            return True
        shown = backup_types.display_type(backup.type, backup.is_synthesized).lower()
        return self.takes_display_types and shown in self.types


def read_filter(world: World, body: Mapping[str, Any]) -> SearchFilter:
    """The filter out of a body. Raises RefusedError for values of a wrong form."""
    numbers = {name: whole_number(body[name], name) for name in _NUMBERS if body.get(name) not in (None, "")}
    now = world.now
    starts_from, starts_to = [numbers.get("start_time")], [numbers.get("end_time")]
    ends_from, ends_to = [numbers.get("finish_interval_start")], [numbers.get("finish_interval_end")]
    first, last = _days(world, body)
    if "start_hours" in numbers:
        starts_from.append(int(now) - numbers["start_hours"] * _HOUR_S)
    if "end_hours" in numbers:
        ends_from.append(int(now) - numbers["end_hours"] * _HOUR_S)
    has_time = first is not None or last is not None or any((*starts_from, *starts_to, *ends_from, *ends_to))
    if not has_time and world.faults.is_on("default_window"):
        days = int(world.faults.number("default_window", 7.0))
        first = world.calendar().days_back(now, days - 1)
    ids = body.get("backup_ids")
    return SearchFilter(
        numbers.get("client_id"),
        numbers.get("instance_id"),
        _types(body.get("type")),
        world.faults.is_on("type_accepts_display"),
        _latest(*starts_from, first),
        _earliest(*starts_to, last),
        _latest(*ends_from),
        _earliest(*ends_to),
        None if ids is None else frozenset(number_list(ids, "backup_ids")),
    )


def asked_systems(world: World, body: Mapping[str, Any], sids: Collection[int]) -> list[int]:
    """The systems a search answers for: those of the query that the body's ``system_id`` leaves."""
    asked = body.get("system_id")
    if asked in (None, ""):
        return list(sids)
    return [sid for sid in sids if sid == whole_number(asked, "system_id")]


def found(world: World, sids: Collection[int], wanted: SearchFilter) -> Iterator[Backup]:
    """The backups that pass, by the shortest way."""
    if wanted.ids is not None:
        candidates = (world.backups.by_id(sid, number) for sid in sids for number in wanted.ids)
        yield from (backup for backup in candidates if backup is not None and wanted.matches(backup))
    elif wanted.instance_id is not None:
        for sid in sids:
            yield from filter(wanted.matches, world.backups.of_instance((sid, wanted.instance_id)))
    else:
        yield from filter(wanted.matches, world.backups.of(sids, wanted.started_from))


def _types(asked: Any) -> frozenset[str]:
    if asked in (None, ""):
        return frozenset()
    types = [asked] if isinstance(asked, str) else asked
    if not isinstance(types, list) or not all(isinstance(one, str) for one in types):
        raise RefusedError("type must be an array of strings")
    return frozenset(one.lower() for one in types)


def _days(world: World, body: Mapping[str, Any]) -> tuple[float | None, float | None]:
    calendar = world.calendar()
    first, last = body.get("start_day") or None, body.get("end_day") or None
    try:
        begins = None if first is None else calendar.day_begins(str(first))
        ends = None if last is None else last_day(world, calendar, str(last)) - 1  # the last second of that day
    except ValueError as error:
        raise RefusedError("start_day and end_day must be mm/dd/yyyy") from error
    return begins, ends


def _latest(*bounds: float | None) -> float | None:
    return max((bound for bound in bounds if bound is not None), default=None)


def _earliest(*bounds: float | None) -> float | None:
    return min((bound for bound in bounds if bound is not None), default=None)
