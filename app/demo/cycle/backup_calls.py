"""Backups of a container: list, detail, logs, restore, delete. There is no call that starts one."""

from collections.abc import Collection

from app.demo.cycle import bodies, capabilities
from app.demo.cycle.errors import RefusedError
from app.demo.cycle.finding import Finder
from app.demo.cycle.gate import Answer, Call, Gate
from app.demo.cycle.hub import Hub
from app.demo.cycle.job_views import JobViews
from app.demo.cycle.jobs import Jobs
from app.demo.cycle.listing import Listing, Query
from app.demo.cycle.records import Backup, Container, Instance, Json
from app.demo.cycle.runs import can_run
from app.demo.cycle.views import Views

_PATH = "/v1/containers/{container_id}/backups"


class BackupCalls:
    """Answers about backups."""

    def __init__(self, hub: Hub, views: Views, jobs: Jobs, job_views: JobViews, gate: Gate) -> None:
        self._hub = hub
        self._views = views
        self._jobs = jobs
        self._job_views = job_views
        self._find = Finder(hub)
        gate.open("GET", _PATH, self._list, capabilities.BACKUPS)
        gate.open("GET", _PATH + "/{id}", self._get, capabilities.BACKUPS)
        gate.open("GET", _PATH + "/{id}/logs", self._logs, capabilities.BACKUPS)
        gate.open("POST", _PATH + "/{id}/tasks", self._restore, capabilities.BACKUPS_MANAGE)
        gate.open("DELETE", _PATH + "/{id}", self._delete, capabilities.BACKUPS_MANAGE)

    def _list(self, call: Call) -> Answer:
        container = self._find.container(call.ids["container_id"])
        found = self._listing().page(self._hub, call.query, list(self._hub.backups_of(container.id).values()))
        return Answer([self._views.backup(one) for one in found], includes=self._includes(call.query, found))

    def _get(self, call: Call) -> Answer:
        _, backup = self._found(call)
        self._listing().check_words(self._hub, call.query)
        return Answer(self._views.backup(backup), includes=self._includes(call.query, [backup]))

    def _logs(self, call: Call) -> Answer:
        _, backup = self._found(call)
        return Answer(self._views.backup_logs(backup))

    def _restore(self, call: Call) -> Answer:
        container, backup = self._found(call)
        if bodies.action_of(call.body) != "restore":
            raise RefusedError("422.invalid-argument", "There is no such action.", source="/action")
        instance_id = bodies.text_at(bodies.contents_of(call.body), "instance_id", "/contents/instance_id")
        instance = self._find.instance(container, instance_id)
        self._check_restore(container, backup, instance)
        return self._job_views.started("restore", self._jobs.restore(backup, instance, call.key_id), self._jobs)

    def _check_restore(self, container: Container, backup: Backup, instance: Instance) -> None:
        """The preconditions (ASSUMED)."""
        if self._hub.faults.is_on("preconditions_unchecked"):
            return
        if not isinstance((container.backups or {}).get("restore"), dict):
            raise RefusedError("422.invalid-input", "The container has no restore command.")
        if backup.status.current != "live":
            raise RefusedError("403.invalid-state", f"The backup is {backup.status.current}.")
        if not can_run(instance):
            raise RefusedError("403.invalid-state", f"The instance is {instance.status.current}.")

    def _delete(self, call: Call) -> Answer:
        _, backup = self._found(call)
        faults = self._hub.faults
        running = self._hub.state.jobs.get(backup.job_id or "")
        if running is not None and not running.is_over:
            if faults.value("second_delete") == "refused":
                raise RefusedError("403.invalid-state", "The backup is being deleted.")
            is_accepted = faults.value("second_delete") != "not_accepted"
            return self._job_views.descriptor("delete", running, accepted=is_accepted)
        is_idle = backup.status.current == "live" or (backup.status.error is not None and backup.ended is not None)
        if not is_idle and not faults.is_on("preconditions_unchecked"):
            raise RefusedError("403.invalid-state", f"The backup is {backup.status.current}.")
        return self._job_views.started("delete", self._jobs.delete(backup, call.key_id), self._jobs)

    def _found(self, call: Call) -> tuple[Container, Backup]:
        container = self._find.container(call.ids["container_id"])
        return container, self._find.backup(container, call.ids["id"])

    def _includes(self, query: Query, found: Collection[Backup]) -> Json | None:
        """The storage integrations with their credentials, under their ids whatever the backups call them."""
        if "integrations" not in query.words("include"):
            return None
        named = {one.integration for one in found}
        integrations = self._hub.state.integrations.values()
        used = [one for one in integrations if named & {one.id, one.identifier}]
        return {"integrations": {one.id: self._views.integration(one) for one in used}}

    def _listing(self) -> Listing[Backup]:
        """Backups take no filter; by what they can be sorted is ASSUMED."""
        sorts = {"events.created": lambda one: one.created, "target.size": lambda one: one.size}
        if self._hub.faults.is_on("sort_fields"):
            allowed = self._hub.faults.value("sort_fields", "id").split(",")
            sorts = {name: key for name, key in sorts.items() if name in allowed}
        return Listing[Backup](
            id_of=lambda one: one.id,
            word_of=lambda one: one.status.current,
            sorts=sorts,
            includes=("integrations",),
        )
