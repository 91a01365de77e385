"""Monitoring events and the hub's activity: what happened, told twice.

What backups did is read off the backups themselves, as far back as they are kept; the rest is noted when it happens.
"""

from collections.abc import Callable, Iterator
from typing import Any

from app.demo.cycle import capabilities
from app.demo.cycle.gate import Answer, Call, Gate
from app.demo.cycle.hub import DAY_S, Hub, context_of
from app.demo.cycle.listing import Filter, Listing, by_range, check_times, contains, one_of
from app.demo.cycle.records import Backup, Deed, Json
from app.demo.cycle.stamps import object_id
from app.demo.cycle.views import Views

_COMPLETED, _FAILED = "container.instance.backup.completed", "container.instance.backup.failed"
_EVENTS_LIMIT = 1000


class MonitorCalls:
    """Answers ``/v1/monitoring/events`` and ``/v1/hubs/current/activity``."""

    def __init__(self, hub: Hub, views: Views, gate: Gate) -> None:
        self._hub = hub
        self._views = views
        gate.open("GET", "/v1/monitoring/events", self._events, capabilities.MONITOR)
        gate.open("GET", "/v1/hubs/current/activity", self._activity, capabilities.ACTIVITY, free="activity_free")

    def _events(self, call: Call) -> Answer:
        """No paging and no sorting. Without a range: the last day (ASSUMED); never more than 1000, newest first."""
        wanted = call.query.filters()
        check_times(wanted)
        wanted.setdefault("range-start", [self._views.time(self._hub.now() - DAY_S)])
        filters = self._event_filters(wanted)
        deeds = sorted(self._ended_runs(), key=lambda one: one.time, reverse=True)
        fitting = [one for one in deeds if all(fits(one, wanted[name]) for name, fits in filters.items())]
        return Answer([self._event(one) for one in fitting[:_EVENTS_LIMIT]])

    def _event_filters(self, wanted: dict[str, list[str]]) -> dict[str, Filter]:
        known: dict[str, Filter] = {
            "container": one_of(lambda one: one.context.get("container_id")),
            "environment": one_of(lambda one: one.context.get("environment_id")),
            "cluster": one_of(self._cluster),
            "stack": one_of(lambda one: None),
            "pipeline": one_of(lambda one: None),
            "event": one_of(_event_name),
            "type": one_of(_event_type),
            "tags": lambda one, words: "backups" in words,
            **by_range(lambda one: one.time),
        }
        for name in wanted:
            if name.startswith("label:"):
                known[name] = one_of(_label(name.removeprefix("label:")))
        return {name: fits for name, fits in known.items() if name in wanted}

    def _event(self, deed: Deed) -> Json:
        is_failed = deed.status == "error"
        return {
            "time": self._views.time(deed.time),
            "labels": dict(deed.context),
            "tags": ["backups"],
            "text": f"Backup failed: {deed.error}" if is_failed else "Backup completed",
            "metadata": {
                "event": _event_name(deed),
                "type": _event_type(deed),
                "priority": "high" if is_failed else "low",
                "origin": "platform",
                "hub_id": self._hub.state.hub_id,
                "component": {"id": deed.context.get("container_id", ""), "type": "container"},
                "cluster": self._cluster(deed) or "",
            },
        }

    def _cluster(self, deed: Deed) -> str | None:
        environment = self._hub.state.environments.get(deed.context.get("environment_id", ""))
        return None if environment is None else environment.cluster

    def _activity(self, call: Call) -> Answer:
        deeds = [*self._ended_runs(), *(one for one in self._hub.state.deeds if one.event != "container.backup.create")]
        found = self._activities().page(self._hub, call.query, deeds)
        return Answer([self._deed(one) for one in found])

    def _activities(self) -> Listing[Deed]:
        def from_context(name: str) -> Filter:
            return one_of(lambda one: one.context.get(name))

        return Listing[Deed](
            id_of=lambda one: one.id,
            word_of=lambda one: "live",
            filters={
                "container": from_context("container_id"),
                "instance": from_context("instance_id"),
                "environment": from_context("environment_id"),
                "server": from_context("server_id"),
                "user": one_of(lambda one: one.user_id),
                "events": one_of(lambda one: one.event),
                "state": one_of(lambda one: one.status),
                "search": contains(lambda one: one.event, lambda one: one.error or ""),
                "verbosity": one_of(lambda one: str(_verbosity(one))),
            },
            sorts={"time": lambda one: one.time, "event": lambda one: one.event, "status": lambda one: one.status},
        )

    def _deed(self, deed: Deed) -> Json:
        session: Json | None = None
        if deed.status == "request":
            session = {"url": "/v1/containers", "ip": "198.51.100.24", "token": None, "api_key": deed.user_id}
        return {
            "id": deed.id,
            "hub_id": self._hub.state.hub_id,
            "time": self._views.time(deed.time),
            "event": deed.event,
            "status": deed.status,
            "user": {"type": deed.user_kind, "id": deed.user_id},
            "verbosity": _verbosity(deed),
            "context": dict(deed.context),
            "component": {"id": deed.context.get("container_id", ""), "type": "container"},
            "error": None if deed.error is None else {"message": deed.error},
            "changes": [],
            "annotations": {},
            "session": session,
            "tags": [],
            "security": None,
            "monitor": None,
        }

    def _ended_runs(self) -> Iterator[Deed]:
        for backup in self._hub.state.backups.values():
            if backup.ended is not None:
                yield self._run(backup, backup.ended)
        yield from (one for one in self._hub.state.deeds if one.event == "container.backup.create")

    def _run(self, backup: Backup, ended: float) -> Deed:
        error = backup.status.error if backup.fate else None
        context = context_of(self._hub, backup.container_id, instance_id=backup.instance_id)
        status = "error" if backup.fate else "success"
        one_id = object_id(ended, self._hub.seed, "activity", backup.id)
        return Deed(one_id, ended, "container.backup.create", status, context, "", "platform", error)


def _event_name(deed: Deed) -> str:
    return _FAILED if deed.status == "error" else _COMPLETED


def _event_type(deed: Deed) -> str:
    return "error" if deed.status == "error" else "success"


def _label(name: str) -> Callable[[Any], str | None]:
    def value(deed: Deed) -> str | None:
        return deed.context.get(name)

    return value


def _verbosity(deed: Deed) -> int:
    return 1 if deed.status == "request" else 0
