"""Everything the simulated installation keeps: resources in the vendor's own form, and the work that is going on.

Resources are JSON objects without ``type`` and ``version`` (``views`` adds them). Whoever changes one calls ``touch``.
Knows nothing of HTTP.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from app.demo.astra_control.dice import uuid_of
from app.demo.astra_control.stamps import SYSTEM, stamp
from app.demo.astra_control.switches import LENGTHS_S
from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches
from app.demo.lengths import Lengths
from app.demo.system import DemoOptions

Resource = dict[str, Any]
OF_APPS = ("appBackups", "appSnaps", "schedules")


@dataclass
class Work:
    """Something that takes time. ``stage`` began at ``stage_at`` (epoch seconds) and takes ``stage_s`` nominal seconds.

    ``app_id`` and ``target_id`` name what it works on; ``task_id`` its task. ``facts`` are what the kind needs.
    """

    id: str
    kind: str
    stage: str
    stage_at: float
    stage_s: float
    app_id: str
    target_id: str
    task_id: str = ""
    facts: dict[str, Any] = field(default_factory=dict)


class World:
    """Collections by the last part of their path, each from id to resource in the order of creation."""

    def __init__(self, options: DemoOptions, clock: DemoClock, faults: FaultSwitches) -> None:
        self.options = options
        self.clock = clock
        self.faults = faults
        self.lengths = Lengths(faults, LENGTHS_S)
        self.base_url = options.base_url.rstrip("/")
        self.account_id = uuid_of(options.seed, "account")
        self.collections: dict[str, dict[str, Resource]] = {}
        self.app_of: dict[str, str] = {}  # id of a backup, snapshot or schedule -> id of its app
        self._of_app: dict[tuple[str, str], dict[str, Resource]] = {}
        self.works: dict[str, Work] = {}
        self.minted = 0
        self.sequence = 0
        self.scheduled_until = clock.now()
        self.next_run: float | None = None  # of any schedule, epoch seconds; None: has to be found out
        self.read_notes: dict[str, list[str]] = {}  # user -> notifications marked as read

    def now(self) -> float:
        """Epoch seconds."""
        return self.clock.now()

    def new_id(self) -> str:
        """A UUID nobody has had before."""
        self.minted += 1
        return uuid_of(self.options.seed, "minted", self.minted)

    def all(self, collection: str) -> dict[str, Resource]:
        """A whole collection of the account."""
        return self.collections.setdefault(collection, {})

    def of_app(self, collection: str, app_id: str) -> dict[str, Resource]:
        """The backups, snapshots or schedules of an app."""
        return self._of_app.setdefault((collection, app_id), {})

    def add(self, collection: str, resource: Resource, app_id: str = "") -> Resource:
        """Keep a new resource; ``app_id`` for those that belong to an app."""
        self.all(collection)[resource["id"]] = resource
        if collection == "schedules":
            self.next_run = None
        if app_id:
            self.app_of[resource["id"]] = app_id
            self.of_app(collection, app_id)[resource["id"]] = resource
        return resource

    def drop(self, collection: str, resource_id: str) -> None:
        """Forget a resource; nothing happens when it is gone already."""
        self.all(collection).pop(resource_id, None)
        app_id = self.app_of.pop(resource_id, "")
        if app_id:
            self.of_app(collection, app_id).pop(resource_id, None)

    def metadata(self, at: float, by: str = SYSTEM, labels: list[dict[str, str]] | None = None) -> Resource:
        """Metadata of something made at that time."""
        moment = stamp(at)
        return {
            "labels": list(labels or []),
            "creationTimestamp": moment,
            "modificationTimestamp": moment,
            "createdBy": by,
        }

    def touch(self, resource: Resource, at: float, by: str = "") -> None:
        """Note that a resource was changed."""
        resource["metadata"]["modificationTimestamp"] = stamp(at)
        if by:
            resource["metadata"]["modifiedBy"] = by

    def begin(self, kind: str, stage: str, length: str | float, at: float, app_id: str, target_id: str) -> Work:
        """Begin work; ``length`` is a stretch of ``LENGTHS_S`` or nominal seconds."""
        work = Work(self.new_id(), kind, stage, at, self._seconds(length), app_id, target_id)
        self.works[work.id] = work
        return work

    def enter(self, work: Work, stage: str, length: str | float, at: float) -> None:
        """Go on to the next stage."""
        work.stage, work.stage_at, work.stage_s = stage, at, self._seconds(length)

    def end(self, work: Work) -> None:
        """The work is over."""
        self.works.pop(work.id, None)

    def work_on(self, target_id: str, *kinds: str) -> Work | None:
        """The work of such a kind on a resource."""
        return next((one for one in self.works.values() if one.target_id == target_id and one.kind in kinds), None)

    def works_of_app(self, app_id: str, *kinds: str) -> list[Work]:
        """The work of such kinds on an app."""
        return [one for one in self.works.values() if one.app_id == app_id and one.kind in kinds]

    def _seconds(self, length: str | float) -> float:
        return self.lengths.nominal_s(length) if isinstance(length, str) else length

    def snapshot(self) -> dict[str, Any]:
        """All of it as JSON values."""
        return {
            "account_id": self.account_id,
            "collections": self.collections,
            "app_of": self.app_of,
            "works": [asdict(work) for work in self.works.values()],
            "minted": self.minted,
            "sequence": self.sequence,
            "scheduled_until": self.scheduled_until,
            "read_notes": self.read_notes,
        }

    def load(self, saved: Mapping[str, Any]) -> None:
        """Take up what ``snapshot`` wrote."""
        self.account_id = saved["account_id"]
        self.collections = {name: dict(kept) for name, kept in saved["collections"].items()}
        self.app_of = dict(saved["app_of"])
        self._of_app = {}
        for collection in OF_APPS:
            for resource_id, resource in self.all(collection).items():
                self.of_app(collection, self.app_of[resource_id])[resource_id] = resource
        self.next_run = None
        self.works = {work["id"]: Work(**work) for work in saved["works"]}
        self.minted, self.sequence = saved["minted"], saved["sequence"]
        self.scheduled_until = saved["scheduled_until"]
        self.read_notes = {user: list(notes) for user, notes in saved["read_notes"].items()}
