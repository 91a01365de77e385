"""The simulated Cycle platform as the server process sees it: wires the parts and replays what became due."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from app.demo.clock import DemoClock
from app.demo.cycle.backup_calls import BackupCalls
from app.demo.cycle.container_calls import ContainerCalls, ContainerTaskCalls
from app.demo.cycle.cron_control import cron_route
from app.demo.cycle.environment_calls import EnvironmentCalls
from app.demo.cycle.gate import Gate
from app.demo.cycle.hub import Hub
from app.demo.cycle.hub_calls import HubCalls
from app.demo.cycle.instance_calls import InstanceCalls
from app.demo.cycle.integration_calls import IntegrationCalls
from app.demo.cycle.job_calls import JobCalls
from app.demo.cycle.job_views import JobViews
from app.demo.cycle.jobs import Jobs
from app.demo.cycle.monitor_calls import MonitorCalls
from app.demo.cycle.notification_calls import NotificationCalls
from app.demo.cycle.notification_tokens import NotificationTokens
from app.demo.cycle.opening import api_keys, open_hub
from app.demo.cycle.past import Past
from app.demo.cycle.records import State
from app.demo.cycle.resource_views import ResourceViews
from app.demo.cycle.runs import Runs
from app.demo.cycle.switches import OWN_FAULTS, check_switch_value
from app.demo.cycle.views import REQUIRED_FIELDS, Views
from app.demo.faults import FaultSwitches
from app.demo.system import DemoOptions, SimulatedSystem

_STATE = TypeAdapter(State)


class Cycle(SimulatedSystem):
    """One hub, cycle-hub-blue. ``clients``: containers that are backed up; ``backups``: how many there are in all."""

    kind: ClassVar[str] = "cycle"
    own_faults: ClassVar[Mapping[str, str]] = OWN_FAULTS
    required_fields: ClassVar[frozenset[str]] = REQUIRED_FIELDS

    def __init__(self, options: DemoOptions, clock: DemoClock, faults: FaultSwitches) -> None:
        super().__init__(options, clock, faults)
        state = open_hub(options.seed, options.clients, clock.now())
        self.hub = Hub(options.seed, clock, faults, state, api_keys(options.seed))
        Past(self.hub).make(options.backups)
        self.jobs = Jobs(self.hub)
        self.runs = Runs(self.hub, self.jobs)
        self.jobs.on_reconfigured = self.runs.schedule
        self.tokens = NotificationTokens(self.hub)
        self.gate = Gate(self.hub)
        self._open_all()

    def _open_all(self) -> None:
        """Literal paths before those with an id in the same place."""
        hub, gate, views = self.hub, self.gate, Views(self.hub)
        resources, job_views = ResourceViews(hub, views), JobViews(hub, views)
        HubCalls(hub, views, gate)
        IntegrationCalls(hub, views, gate)
        self.notifications = NotificationCalls(hub, self.tokens, gate)
        self.notifications.advance, self.notifications.next_at = self.advance, self._next_at
        MonitorCalls(hub, views, gate)
        EnvironmentCalls(hub, views, resources, gate)
        ContainerCalls(hub, views, resources, gate)
        ContainerTaskCalls(hub, self.jobs, job_views, gate)
        InstanceCalls(hub, views, resources, gate)
        BackupCalls(hub, views, self.jobs, job_views, gate)
        JobCalls(hub, views, job_views, gate)

    def sign_in(self) -> dict[str, Any]:
        """The id of the hub and the secret of a key that may do everything."""
        return {"hub_id": self.hub.state.hub_id, "api_key": self.hub.keys[0].secret}

    def routes(self) -> Sequence[BaseRoute]:
        """Every call, and the simulator's own control."""
        return [*self.gate.routes(), self.notifications.route(), cron_route(self.runs)]

    @classmethod
    def check_own_fault(cls, name: str, value: str | None) -> None:
        """Refuse values the switches could not act on."""
        check_switch_value(name, value)

    def advance(self) -> None:
        """Replay runs and jobs in the order of time up to now."""
        now = self.hub.now()
        while True:
            at = self._next_at()
            if at is None or at > now:
                break
            if at == self.jobs.next_at():
                self.jobs.step(at)
            else:
                self.runs.step(at)
        if fault := self.faults.strike("cron_fires"):
            self.faults.switch_off("cron_fires")
            self.runs.fire(fault.value or "")
        self.runs.look(now)
        self.jobs.look(now)

    def _next_at(self) -> float | None:
        moments = (self.runs.next_at(), self.jobs.next_at())
        return min((moment for moment in moments if moment is not None), default=None)

    def error_response(self, request: Request, status: int) -> Response:
        """The general envelope; a 404 says which kind of resource the path is about."""
        return self.gate.of_status(request.url.path, status)

    def expire_sessions(self) -> None:
        """There are no sessions and API keys do not expire; notification tokens end."""
        self.tokens.void_all()

    def snapshot(self) -> dict[str, Any]:
        """Everything but keys, which the seed decides, and notification tokens."""
        found: dict[str, Any] = _STATE.dump_python(self.hub.state, mode="json")
        return found

    def restore_snapshot(self, snapshot: Mapping[str, Any]) -> None:
        """Take up a state; whatever was due since then happens at the next ``advance``."""
        self.hub.take_up(_STATE.validate_python(dict(snapshot)))
        self.runs.adopt()
