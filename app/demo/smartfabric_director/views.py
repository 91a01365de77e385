"""How objects leave the appliance: each in its call's units and words, distorted by the faults that are on.

A ``Shape`` says which fields of an object are in seconds, which may be missing and which is its main state, so that
the faults about units, nulls and unknown words are written once.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from app.demo.faults import FaultSwitches
from app.demo.smartfabric_director.records import UserInfo


@dataclass(frozen=True)
class Shape:
    """What the faults need to know about one kind of object."""

    state: str = ""
    seconds: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()


LOCATION = Shape(state="protocol", optional=("description", "user_info"))
JOB = Shape(
    state="status", optional=("description", "user_info", "end_recurrence_type", "end_time", "backup_instances")
)
INSTANCE = Shape(
    state="status",
    seconds=("start_time",),
    optional=("description", "additional_information", "version", "completed_time"),
)
REMOTE_FILE = Shape(optional=("version", "content"))
RESTORE = Shape(state="state", optional=("error_message",))
RESTORE_INFO = Shape(
    seconds=("acknowledged_at",), optional=("message", "version", "acknowledged_by", "acknowledged_at", "end_time")
)
ALERT = Shape(
    state="state",
    seconds=("created_timestamp", "modified_timestamp", "cleared_timestamp", "acknowledged_at"),
    optional=("state_updated_by", "referenced_object_id"),
)
ALERT_STEP = Shape(state="state", seconds=("timestamp",), optional=("updated_by",))
EVENT = Shape(state="type", optional=("referenced_object_id",))
USER = Shape(state="cli_state", optional=("contact_number", "updated_by", "last_updated"))

# names of fields no object is without
REQUIRED_FIELDS = frozenset(
    (
        *("id", "token", "refreshToken", "type", "name", "status", "state", "frequency", "start_time"),
        *("host", "protocol", "backup_path", "location", "job_name"),
        *("file_id", "backup_file_name", "restore_status"),
    )
)


class Views:
    """Dresses objects for the wire."""

    def __init__(self, faults: FaultSwitches) -> None:
        self._faults = faults

    def one(self, shape: Shape, view: dict[str, Any], path: str) -> dict[str, Any]:
        """A single object; times come in as milliseconds and leave in the unit of their label."""
        dressed = self._dress(shape, view)
        self._strange_state(shape, dressed, path)
        return dressed

    def many(self, shape: Shape, views: Iterable[dict[str, Any]], path: str) -> dict[str, Any]:
        """A list, wrapped in ``data``."""
        data = [self._dress(shape, view) for view in views]
        if data:
            self._strange_state(shape, data[0], path)
        return {"data": data}

    def user_info(self, info: UserInfo) -> dict[str, Any]:
        """Who made and changed an object. The unit of the times is not documented: ms (ASSUMED)."""
        divisor = 1000 if self._faults.is_on("user_info_seconds") else 1
        return {
            "created_by": info.created_by,
            "created_at": info.created_at // divisor,
            "last_updated_by": info.last_updated_by,
            "last_updated_at": info.last_updated_at // divisor,
        }

    def _dress(self, shape: Shape, view: dict[str, Any]) -> dict[str, Any]:
        in_ms = self._faults.is_on("times_in_ms")
        for name in shape.seconds:
            if view.get(name) and not in_ms:
                view[name] //= 1000
        if self._faults.is_on("user_info_absent"):
            view.pop("user_info", None)
        if self._faults.is_on("null_optional_fields"):
            view.update({name: None for name in shape.optional if name in view})
        if self._faults.is_on("absent_optional_fields"):
            for name in shape.optional:
                view.pop(name, None)
        if self._faults.is_on("extra_fields"):
            view["x_revision"] = {"number": 7, "tags": ["lab", None]}
        return view

    def _strange_state(self, shape: Shape, view: dict[str, Any], path: str) -> None:
        if shape.state and (fault := self._faults.strike("unknown_enum_value", path)):
            view[shape.state] = fault.value or "REBALANCING"
