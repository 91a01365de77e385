"""The simulated SmartFabric Director as the server process sees it: wires the parts and replays what became due."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, ClassVar

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches
from app.demo.smartfabric_director.alert_calls import AlertCalls
from app.demo.smartfabric_director.appliance import Appliance
from app.demo.smartfabric_director.cast import ADMIN, ADMIN_PASSWORD
from app.demo.smartfabric_director.directory_calls import DirectoryCalls
from app.demo.smartfabric_director.envelope import Note, RefusedError
from app.demo.smartfabric_director.event_calls import EventCalls
from app.demo.smartfabric_director.gate import Gate
from app.demo.smartfabric_director.history import History
from app.demo.smartfabric_director.instance_calls import InstanceCalls
from app.demo.smartfabric_director.job_calls import JobCalls
from app.demo.smartfabric_director.location_calls import LocationCalls
from app.demo.smartfabric_director.messages import key_of_status
from app.demo.smartfabric_director.planner import Planner
from app.demo.smartfabric_director.remote_file_calls import RemoteFileCalls
from app.demo.smartfabric_director.remote_files import RemoteFiles
from app.demo.smartfabric_director.restore import Restore
from app.demo.smartfabric_director.restore_calls import RestoreCalls
from app.demo.smartfabric_director.runs import Runs
from app.demo.smartfabric_director.sign_in_calls import SignInCalls
from app.demo.smartfabric_director.switches import OWN_FAULTS
from app.demo.smartfabric_director.user_aspect_calls import UserAspectCalls
from app.demo.smartfabric_director.user_calls import UserCalls
from app.demo.smartfabric_director.views import REQUIRED_FIELDS
from app.demo.system import DemoOptions, SimulatedSystem


class SmartFabricDirectorSystem(SimulatedSystem):
    """One appliance, fabric-director-a. It has no clients, so that scale option means nothing to it."""

    kind: ClassVar[str] = "smartfabric-director"
    own_faults: ClassVar[Mapping[str, str]] = OWN_FAULTS
    required_fields: ClassVar[frozenset[str]] = REQUIRED_FIELDS

    def __init__(self, options: DemoOptions, clock: DemoClock, faults: FaultSwitches) -> None:
        super().__init__(options, clock, faults)
        self.appliance = Appliance(options.seed, options.base_url, clock, faults)
        self._planner = Planner(self.appliance)
        self._runs = Runs(self.appliance, self._planner)
        self._files = RemoteFiles(self.appliance)
        self._restore = Restore(self.appliance, self._runs, self._planner, self._files)
        self.gate = Gate(self.appliance, self._restore, self.advance)
        self._open_all()
        History(self.appliance, self._runs, self._planner).make(options.backups)

    def _open_all(self) -> None:
        appliance, gate = self.appliance, self.gate
        SignInCalls(appliance, gate)
        UserAspectCalls(appliance, gate)
        UserCalls(appliance, gate)
        DirectoryCalls(appliance, gate)
        LocationCalls(appliance, gate)
        JobCalls(appliance, gate, self._planner)
        InstanceCalls(appliance, gate)
        RemoteFileCalls(appliance, gate, self._files)
        RestoreCalls(appliance, gate, self._restore, self._files, self._runs)
        AlertCalls(appliance, gate)
        EventCalls(appliance, gate)

    def sign_in(self) -> dict[str, Any]:
        """User name, password and sign-in domain of the administrator."""
        return {"username": ADMIN, "password": ADMIN_PASSWORD, "domain": "LOCAL_AUTH"}

    def routes(self) -> Sequence[BaseRoute]:
        """Every call of the reference."""
        return self.gate.routes()

    def is_change(self, method: str, path: str, query_keys: Collection[str]) -> bool:
        """Signing in and renewing change nothing."""
        is_sign_in = path.endswith(("/auth/token", "/auth/token/extend"))
        return not is_sign_in and super().is_change(method, path, query_keys)

    def advance(self) -> None:
        """Replay runs and restore in the order of time up to now."""
        now_ms = self.appliance.now_ms()
        self._recall_restore()
        while True:
            run_ms, restore_ms = self._runs.next_ms(), self._restore.next_ms()
            at_ms = min((moment for moment in (run_ms, restore_ms) if moment is not None), default=now_ms + 1)
            if at_ms > now_ms:
                break
            if at_ms == restore_ms:
                self._restore.step(at_ms)
            else:
                self._runs.step(at_ms)
        self._runs.look(now_ms)

    def refuses_connections(self) -> bool:
        """True while the service restarts in the middle of a restore."""
        return self._restore.is_restarting() and not self.faults.is_on("restart_answers_html")

    def error_response(self, request: Request, status: int) -> Response:
        """The envelope for errors no call produced: unknown paths, wrong methods, common faults."""
        path = request.url.path
        note = Note("entity_not_found", (path,)) if status == 404 else Note(key_of_status(status))
        return self.gate.refused(RefusedError(status, note), path)

    def expire_sessions(self) -> None:
        """Void every token and refresh token."""
        self.appliance.sessions.void_all()

    def snapshot(self) -> dict[str, Any]:
        """Database, journal, remote servers and the latest restore. Listed file ids are lost with the process."""
        return {
            "last_id": self.appliance.mint.last,
            "database": self.appliance.db.snapshot(),
            "journal": self.appliance.journal.snapshot(),
            "servers": self.appliance.servers.snapshot(),
            "restore": self._restore.snapshot(),
        }

    def restore_snapshot(self, snapshot: Mapping[str, Any]) -> None:
        """Take up a state; whatever was due since then happens at the next ``advance``."""
        self.appliance.mint.last = snapshot["last_id"]
        self.appliance.db.load(snapshot["database"])
        self.appliance.journal.load(snapshot["journal"])
        self.appliance.servers.load(snapshot["servers"])
        self._restore.load(snapshot["restore"])
        self._runs.adopt()

    def _recall_restore(self) -> None:
        """The fault ``restore_on_record``: somebody restored yesterday and nobody has acknowledged it."""
        is_wanted = self._restore.record is None and self.faults.is_on("restore_on_record")
        if is_wanted and (file := self._files.any_good()) is not None:
            self._restore.recall(file, self.faults.value("restore_on_record", "SUCCESS"))
