"""Containers: list, detail, summary, the few changes a PATCH can make, and the task that changes the configuration."""

from collections.abc import Collection
from typing import Any

from app.demo.cycle import bodies, capabilities
from app.demo.cycle.cron import Cron, CronError
from app.demo.cycle.durations import seconds_of
from app.demo.cycle.errors import RefusedError
from app.demo.cycle.finding import Finder
from app.demo.cycle.gate import Answer, Call, Gate
from app.demo.cycle.hub import Hub
from app.demo.cycle.job_views import JobViews
from app.demo.cycle.jobs import Jobs
from app.demo.cycle.listing import Listing, Query, by_range, contains, is_true, one_of
from app.demo.cycle.records import Container, Json
from app.demo.cycle.resource_views import ResourceViews
from app.demo.cycle.views import Views

_PATH = "/v1/containers"
_BACKUPS = "/contents/integrations/backups"
_TEXTS = ("name", "identifier")
_FLAGS = ("deprecate", "lock")


class ContainerCalls:
    """Answers about containers."""

    def __init__(self, hub: Hub, views: Views, resources: ResourceViews, gate: Gate) -> None:
        self._hub = hub
        self._views = views
        self._resources = resources
        self._find = Finder(hub)
        self._listing = _listing(views)
        gate.open("GET", _PATH, self._list, capabilities.CONTAINERS)
        gate.open("GET", _PATH + "/{id}", self._get, capabilities.CONTAINERS)
        gate.open("GET", _PATH + "/{id}/summary", self._summary, capabilities.CONTAINERS)
        gate.open("PATCH", _PATH + "/{id}", self._change, capabilities.CONTAINERS_MANAGE)

    def _list(self, call: Call) -> Answer:
        found = self._listing.page(self._hub, call.query, list(self._hub.state.containers.values()))
        metas = call.query.words("meta")
        shown = [self._resources.container(one, metas) for one in found]
        return Answer(shown, includes=self._includes(call.query, found))

    def _get(self, call: Call) -> Answer:
        found = self._find.container(call.ids["id"])
        self._listing.check_words(self._hub, call.query)
        shown = self._resources.container(found, call.query.words("meta"))
        return Answer(shown, includes=self._includes(call.query, [found]))

    def _summary(self, call: Call) -> Answer:
        found = self._find.container(call.ids["id"])
        stats = self._resources.counts(found) if self._hub.instances_of(found.id) else None
        return Answer({"id": found.id, "state": self._views.state(found.status), "stats": stats})

    def _change(self, call: Call) -> Answer:
        """Name, identifier, deprecate, lock, annotation; what else is in the body is not looked at."""
        found = self._find.container(call.ids["id"])
        body = call.body
        if not isinstance(body, dict):
            code = "422.missing-argument" if body is None else "422.invalid-argument"
            raise RefusedError(code, "A body is required.", source="")
        for name in _TEXTS:
            if body.get(name) is not None and not (isinstance(body[name], str) and body[name]):
                raise RefusedError("422.invalid-argument", f"{name} must be a text.", source=f"/{name}")
        for name in _FLAGS:
            if body.get(name) is not None and not isinstance(body[name], bool):
                raise RefusedError("422.invalid-argument", f"{name} must be true or false.", source=f"/{name}")
        for name in (*_TEXTS, *_FLAGS):
            if body.get(name) is not None:
                setattr(found, name, body[name])
        if isinstance(body.get("annotations"), dict):
            found.annotations = body["annotations"]
        found.updated = self._hub.now()
        return Answer(self._resources.container(found, ()))

    def _includes(self, query: Query, found: Collection[Container]) -> Json | None:
        words = query.words("include")
        asked: Json = {}
        if "creators" in words:
            asked["creators"] = self._views.creators()
        if "images" in words:
            asked["images"] = self._resources.images(found)
        if "stack_builds" in words:
            asked["stack_builds"] = {}
        if "stacks" in words:
            asked["stacks"] = self._resources.stacks({one.stack_id for one in found})
        if "environments" in words:
            ids = {one.environment_id for one in found}
            environments = self._hub.state.environments
            asked["environments"] = {one: self._resources.environment(environments[one], ()) for one in sorted(ids)}
        return asked or None


class ContainerTaskCalls:
    """Answers ``reconfigure``, which takes the whole configuration. Other actions of containers are not simulated."""

    def __init__(self, hub: Hub, jobs: Jobs, job_views: JobViews, gate: Gate) -> None:
        self._hub = hub
        self._jobs = jobs
        self._job_views = job_views
        self._find = Finder(hub)
        gate.open("POST", _PATH + "/{id}/tasks", self._start, capabilities.CONTAINERS_MANAGE)

    def _start(self, call: Call) -> Answer:
        container = self._find.container(call.ids["id"])
        if bodies.action_of(call.body) != "reconfigure":
            raise RefusedError("422.invalid-argument", "There is no such action.", source="/action")
        contents = bodies.contents_of(call.body)
        merges = self._hub.faults.is_on("reconfigure_merges")
        for name in ("network", "deploy"):
            if not isinstance(contents.get(name), dict) and not (merges and name not in contents):
                raise RefusedError("422.missing-argument", f"{name} is required.", source=f"/contents/{name}")
        self._check_backups(contents)
        job = self._jobs.reconfigure(container, contents, call.key_id)
        return self._job_views.started("reconfigure", job, self._jobs)

    def _check_backups(self, contents: Json) -> None:
        integrations = contents.get("integrations")
        backups: Any = integrations.get("backups") if isinstance(integrations, dict) else None
        if backups is None:
            return
        if not isinstance(backups, dict):
            raise RefusedError("422.invalid-argument", "backups must be an object.", source=_BACKUPS)
        backup, restore = backups.get("backup"), backups.get("restore")
        if not isinstance(backup, dict):
            raise RefusedError("422.missing-argument", "backup is required.", source=f"{_BACKUPS}/backup")
        bodies.text_at(backup, "command", f"{_BACKUPS}/backup/command")
        if restore is not None:
            if not isinstance(restore, dict):
                raise RefusedError("422.invalid-argument", "restore must be an object.", source=f"{_BACKUPS}/restore")
            bodies.text_at(restore, "command", f"{_BACKUPS}/restore/command")
        for name, text in (("backup/timeout", backup.get("timeout")), ("retention", backups.get("retention"))):
            _check_duration(text, f"{_BACKUPS}/{name}")
        if isinstance(restore, dict):
            _check_duration(restore.get("timeout"), f"{_BACKUPS}/restore/timeout")
        self._check_cron(backup.get("cron_string"))
        self._check_storage(backups)

    def _check_cron(self, text: Any) -> None:
        try:
            if text:
                Cron(str(text))
        except CronError as error:
            source = f"{_BACKUPS}/backup/cron_string"
            raise RefusedError("422.invalid-input", "The cron string is invalid.", source=source) from error

    def _check_storage(self, backups: Json) -> None:
        wanted = backups.get("integration_id")
        if wanted is None and isinstance(backups.get("destination"), str):
            return  # the spelling before March 2024
        known = self._hub.state.integrations.values()
        source = f"{_BACKUPS}/integration_id"
        if wanted is None:
            raise RefusedError("422.missing-argument", "integration_id is required.", source=source)
        if not any(wanted in (one.id, one.identifier) for one in known):
            raise RefusedError("422.invalid-input", "There is no such integration.", source=source)


def _check_duration(text: Any, source: str) -> None:
    """Refuse what is no duration; numbers of seconds are the spelling before 2023."""
    try:
        if text is not None and not isinstance(text, int):
            seconds_of(str(text))
    except ValueError as error:
        raise RefusedError("422.invalid-input", "The duration is invalid.", source=source) from error


def _listing(views: Views) -> Listing[Container]:
    def from_config(part: str, name: str, one: Container) -> str | None:
        found = one.config.get(part)
        return str(found[name]) if isinstance(found, dict) and name in found else None

    return Listing[Container](
        id_of=lambda one: one.id,
        word_of=lambda one: one.status.current,
        filters={
            "creator": one_of(lambda one: views.account_id),
            "identifier": one_of(lambda one: one.identifier),
            "search": contains(lambda one: one.name, lambda one: one.identifier),
            "state": one_of(lambda one: one.status.current),
            "deprecated": is_true(lambda one: one.deprecate),
            "service": one_of(lambda one: one.service),
            "public_network": one_of(lambda one: from_config("network", "public", one)),
            "image": one_of(lambda one: one.image_id),
            "environment": one_of(lambda one: one.environment_id),
            "tags": lambda one, wanted: any(tag in wanted for tag in one.tags),
            "stack": one_of(lambda one: one.stack_id),
            "deployment": one_of(lambda one: one.deployment),
            "deployment_strategy": one_of(lambda one: from_config("deploy", "strategy", one)),
            **by_range(lambda one: one.created),
        },
        sorts={
            "name": lambda one: one.name,
            "identifier": lambda one: one.identifier,
            "events.created": lambda one: one.created,
            "state.current": lambda one: one.status.current,
        },
        includes=("creators", "images", "stack_builds", "stacks", "environments"),
        metas=("instances_count", "domains", "ips"),
    )
