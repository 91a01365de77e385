"""Backup instances: calls 4.10 and 4.11 (2.0 p.60-62).

Newest first (ASSUMED), no paging, sizes in KB; ``start_time`` is labelled seconds and ``completed_time`` milliseconds.
"""

import random
from collections.abc import Iterable
from typing import Any

from app.demo.smartfabric_director import views
from app.demo.smartfabric_director.appliance import Appliance
from app.demo.smartfabric_director.envelope import not_found
from app.demo.smartfabric_director.gate import Answer, Call, Gate
from app.demo.smartfabric_director.old_runs import OldRuns
from app.demo.smartfabric_director.records import Instance

_PATH = "/backups/instances"


class InstanceCalls:
    """Lists and reads runs; they cannot be changed, cancelled or deleted."""

    def __init__(self, appliance: Appliance, gate: Gate) -> None:
        self._appliance = appliance
        self._old_runs = OldRuns(appliance)
        gate.open("GET", _PATH, self._list)
        gate.open("GET", _PATH + "/{id}", self._get)

    def _list(self, call: Call) -> Answer:
        job_id = call.query.get("job-id", "")
        found = [instance for instance in self._all() if not job_id or instance.job_id == job_id]
        faults = self._appliance.faults
        if job_id not in self._appliance.db.jobs and job_id and faults.is_on("deleted_job_unfiltered"):
            found = []
        if faults.is_on("instances_unordered"):
            random.Random(self._appliance.seed).shuffle(found)
        else:
            found.sort(key=lambda instance: instance.start_time, reverse=True)
        return Answer(self._appliance.views.many(views.INSTANCE, map(self._view, found), call.path))

    def _get(self, call: Call) -> Answer:
        instance_id = call.ids["id"]
        instance = self._appliance.db.visible_run(instance_id) or self._old_runs.find(instance_id)
        if instance is None:
            raise not_found(instance_id)
        return Answer(self._appliance.views.one(views.INSTANCE, self._view(instance), call.path))

    def _all(self) -> Iterable[Instance]:
        return [*self._appliance.db.visible_runs(), *self._old_runs.all()]

    def _view(self, instance: Instance) -> dict[str, Any]:
        faults = self._appliance.faults
        view = {
            "id": instance.id,
            "name": instance.name,
            "status": instance.status,
            "size": instance.size,
            "version": instance.version,
            "content": list(instance.content),
            "location": instance.location,
            "start_time": instance.start_time,
            "completed_time": instance.completed_time,
            "job_name": instance.job_name,
            "description": instance.description,
            "additional_information": instance.additional_information,
        }
        if faults.is_on("instance_names_differ"):
            view["name"] = f"Backup {instance.id.rpartition(':')[2][-6:]} of {instance.job_name}"
        if instance.completed_time == 0:
            if faults.is_on("size_absent_until_finished"):
                del view["size"]
            if faults.is_on("completed_time_absent"):
                del view["completed_time"]
        return view
