"""The calls about protection schedules. Numbers and booleans are strings; ``"*"`` in unused fields is dropped.

A PUT answers 200 with the fields sent and the id, as real servers do; the switch ``put_by_schema`` makes it 204.
"""

from collections.abc import Mapping
from typing import Any

from app.demo.astra_control.bodies import boolean, checked, required_text, text
from app.demo.astra_control.chronicle import child_subject, tell
from app.demo.astra_control.finding import app_in_path, child_in_path, parent_app
from app.demo.astra_control.gate import Answer, Call, Door, Gate
from app.demo.astra_control.kinds import SCHEDULE
from app.demo.astra_control.listing import listed
from app.demo.astra_control.problems import ProblemError, breaks_schema, fixed_fields, invalid_fields
from app.demo.astra_control.rhythm import RULE
from app.demo.astra_control.views import shown
from app.demo.astra_control.world import Resource, World

GRANULARITIES = ("hourly", "daily", "weekly", "monthly", "custom")
RANGES = {"minute": (0, 59), "hour": (0, 23), "dayOfWeek": (0, 7), "dayOfMonth": (1, 31)}
FIELDS = {  # the time fields of each granularity, with what the server takes when they are left out (ASSUMED)
    "hourly": {"minute": "0"},
    "daily": {"minute": "0", "hour": "0"},
    "weekly": {"minute": "0", "hour": "0", "dayOfWeek": "0"},
    "monthly": {"minute": "0", "hour": "0", "dayOfMonth": "1"},
    "custom": {"minute": "0"},
}
_RETENTIONS = ("snapshotRetention", "backupRetention")
_KNOWN = frozenset(("name", "enabled", "granularity", *RANGES, "recurrenceRule", *_RETENTIONS, "bucketID", "replicate"))


class ScheduleCalls:
    """Opens them at the gate."""

    def __init__(self, world: World, gate: Gate) -> None:
        self._world = world
        path, door = "/k8s/v1/apps/{app}/schedules", Door(SCHEDULE, current=self._read)
        gate.open("GET", path, door, self._list)
        gate.open("POST", path, door, self._create)
        gate.open("GET", path + "/{schedule}", door, self._read)
        gate.open("PUT", path + "/{schedule}", door, self._update)
        gate.open("DELETE", path + "/{schedule}", door, self._delete)

    def _list(self, call: Call) -> Answer:
        app = app_in_path(self._world, call)
        return listed(self._world, call, SCHEDULE, list(self._world.of_app("schedules", app["id"]).values()))

    def _read(self, call: Call) -> Answer:
        return Answer(shown(self._world, SCHEDULE, child_in_path(self._world, call, "schedules", "schedule")))

    def _create(self, call: Call) -> Answer:
        world, body = self._world, call.body
        app = parent_app(world, call)
        checked(world, body, SCHEDULE, _KNOWN)
        read = self._read_body(body, {})
        if "replicationSourceAppID" in app:
            raise ProblemError(153 if read.get("replicate") == "true" else 154)
        if any(_times(one) == _times(read) for one in world.of_app("schedules", app["id"]).values()):
            raise ProblemError(132)
        schedule = {"id": world.new_id(), **read, "metadata": world.metadata(call.at, call.caller.user_id)}
        world.add("schedules", schedule, app["id"])
        subject = child_subject(world, "schedules", schedule["id"])
        text_ = f"Schedule {schedule['name']} of application {app['name']} was created."
        tell(world, "astra.app.schedule.created", "Schedule created", text_, subject, call.at, by=call.caller.user_id)
        path = f"/accounts/{world.account_id}/k8s/v1/apps/{app['id']}/schedules/{schedule['id']}"
        return Answer(shown(world, SCHEDULE, schedule), 201, path)

    def _update(self, call: Call) -> Answer:
        world, body = self._world, call.body
        schedule = child_in_path(world, call, "schedules", "schedule")
        checked(world, body, SCHEDULE, _KNOWN)
        for name in _RETENTIONS:
            required_text(body, name)
        if text(body, "granularity", schedule["granularity"]) != schedule["granularity"]:
            raise fixed_fields(granularity="cannot be changed")
        read = self._read_body(body, schedule)
        schedule |= read
        world.next_run = None
        world.touch(schedule, call.at, call.caller.user_id)
        if world.faults.is_on("put_by_schema"):
            return Answer()
        if world.faults.is_on("put_with_body"):
            return Answer(shown(world, SCHEDULE, schedule))
        sent = {name: value for name, value in body.items() if name in _KNOWN | {"type", "version"}}
        return Answer({**sent, "id": schedule["id"]})

    def _delete(self, call: Call) -> Answer:
        schedule = child_in_path(self._world, call, "schedules", "schedule")
        self._world.drop("schedules", schedule["id"])
        self._world.next_run = None
        return Answer()

    def _read_body(self, body: Mapping[str, Any], before: Resource) -> Resource:
        """The fields of a schedule as they are kept; those of ``before`` hold where the body is silent."""
        merged = {name: before[name] for name in _KNOWN if name in before} | {
            name: value for name, value in body.items() if name in _KNOWN and value is not None
        }
        name, granularity = required_text(merged, "name"), required_text(merged, "granularity")
        if not 1 <= len(name) <= 63:
            raise invalid_fields(name="1 to 63 characters")
        if granularity not in GRANULARITIES:
            raise breaks_schema("granularity is not one of the enumeration")
        read: Resource = {"name": name, "enabled": boolean(merged, "enabled", "true"), "granularity": granularity}
        for field, default in FIELDS[granularity].items():
            read[field] = default if granularity == "custom" else _number(merged, field, default, *RANGES[field])
        if granularity == "custom":
            read["recurrenceRule"] = _rule(merged)
        for field in _RETENTIONS:
            required_text(merged, field)
            read[field] = _number(merged, field, "", 0, 9999)
        bucket_id = text(merged, "bucketID")
        if bucket_id and bucket_id not in self._world.all("buckets"):
            raise ProblemError(108)
        if bucket_id:
            read["bucketID"] = bucket_id
        if "replicate" in merged:
            read["replicate"] = boolean(merged, "replicate", "false")
        return read


def _number(body: Mapping[str, Any], name: str, default: str, low: int, high: int) -> str:
    value = text(body, name, default)
    if value == "*" and default:
        return default
    if not (value.isascii() and value.isdecimal() and len(value) < 6 and low <= int(value) <= high):
        raise invalid_fields(**{name: f"a number from {low} to {high}, as a string"})
    return value


def _rule(body: Mapping[str, Any]) -> str:
    rule = required_text(body, "recurrenceRule")
    if RULE.fullmatch(rule) is None:
        raise invalid_fields(recurrenceRule="DTSTART and RRULE with FREQ=MINUTELY or HOURLY and INTERVAL")
    return rule


def _times(schedule: Resource) -> tuple[str, ...]:
    names = ("granularity", *RANGES, "recurrenceRule", "replicate")
    return tuple(str(schedule.get(name, "")) for name in names)
