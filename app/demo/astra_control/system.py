"""The simulated Astra Control as the server process sees it: wires the parts and moves them on to now."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from app.demo.astra_control.app_calls import AppCalls
from app.demo.astra_control.asup_calls import AsupCalls
from app.demo.astra_control.backup_calls import BackupCalls
from app.demo.astra_control.bucket_calls import BucketCalls
from app.demo.astra_control.chronicle_calls import ChronicleCalls
from app.demo.astra_control.engine import advance
from app.demo.astra_control.founding import Founding
from app.demo.astra_control.gate import Gate
from app.demo.astra_control.past import Past
from app.demo.astra_control.people import People
from app.demo.astra_control.people_calls import PeopleCalls
from app.demo.astra_control.schedule_calls import ScheduleCalls
from app.demo.astra_control.snapshot_calls import SnapshotCalls
from app.demo.astra_control.switches import OWN_FAULTS, check_switch_value
from app.demo.astra_control.topology_calls import TopologyCalls
from app.demo.astra_control.world import World
from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches
from app.demo.system import DemoOptions, SimulatedSystem


class AstraControl(SimulatedSystem):
    """One account. ``clients`` is the number of managed clusters, ``backups`` that of backups in the account."""

    kind: ClassVar[str] = "astra-control"
    own_faults: ClassVar[Mapping[str, str]] = OWN_FAULTS
    required_fields: ClassVar[frozenset[str]] = frozenset(
        (
            "type", "version", "id", "name", "bucketID", "state", "granularity", "snapshotRetention",
            "backupRetention", "provider", "credentialID", "managedState", "clusterType", "cloudID", "cloudType",
            "clusterID", "namespaceState", "resourceID", "resourceURI", "summary", "description", "severity", "class",
            "eventTime", "sequenceCount", "creationTimestamp", "modificationTimestamp", "createdBy", "title",
            "detail", "status", "protectionState", "value", "namespace", "rel",
        )
    )  # fmt: skip

    def __init__(self, options: DemoOptions, clock: DemoClock, faults: FaultSwitches) -> None:
        super().__init__(options, clock, faults)
        self.world = World(options, clock, faults)
        Founding(self.world).make()
        Past(self.world).make()
        self.people = People(self.world)
        self._gate = Gate(self.world, self.people)
        self._has_many = False
        for calls in (
            BackupCalls, SnapshotCalls, AppCalls, ScheduleCalls, TopologyCalls, BucketCalls, ChronicleCalls,
            PeopleCalls, AsupCalls,
        ):  # fmt: skip
            calls(self.world, self._gate)

    def sign_in(self) -> dict[str, Any]:
        """The account and the token of its owner; another one after all tokens were revoked."""
        return {"account_id": self.world.account_id, "api_token": self.people.sign_in_token()}

    def routes(self) -> Sequence[BaseRoute]:
        """Every call of the reference."""
        return self._gate.routes()

    @classmethod
    def check_own_fault(cls, name: str, value: str | None) -> None:
        """Refuse values the switches could not act on."""
        check_switch_value(name, value)

    def advance(self) -> None:
        """Move everything on to now."""
        if self.faults.is_on("many_backups") and not self._has_many:
            self._has_many = True
            Past(self.world).add_many("webshop", int(self.faults.number("many_backups", 10_000)))
        advance(self.world)

    def error_response(self, request: Request, status: int) -> Response:
        """A problem document for errors no call produced: unknown paths, wrong methods, common faults."""
        return self._gate.error(request, status)

    def expire_sessions(self) -> None:
        """Revoke every token for good; ``sign_in`` tells the new one."""
        self.people.revoke_all()

    def snapshot(self) -> dict[str, Any]:
        """All resources and work. Of tokens only digests are kept."""
        return {"world": self.world.snapshot(), "generation": self.people.generation, "has_many": self._has_many}

    def restore_snapshot(self, snapshot: Mapping[str, Any]) -> None:
        """Take up a state; what became due since then happens at the next ``advance``."""
        self.world.load(snapshot["world"])
        self.people.generation = snapshot["generation"]
        self._has_many = snapshot["has_many"]
