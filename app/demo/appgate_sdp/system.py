"""The simulated Appgate SDP Collective as the server process sees it: wires the parts, keeps them up to date."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, ClassVar

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from app.demo.appgate_sdp.appliance_calls import ApplianceCalls
from app.demo.appgate_sdp.appliance_view import REQUIRED_FIELDS
from app.demo.appgate_sdp.backup_calls import BackupCalls
from app.demo.appgate_sdp.backups import Backups
from app.demo.appgate_sdp.collective import Collective
from app.demo.appgate_sdp.download_calls import DownloadCalls
from app.demo.appgate_sdp.errors import RefusedError
from app.demo.appgate_sdp.gate import BASE_PATH, Gate
from app.demo.appgate_sdp.notices import Notices
from app.demo.appgate_sdp.people import ADMIN
from app.demo.appgate_sdp.settings_calls import SettingsCalls
from app.demo.appgate_sdp.sign_in_calls import SignInCalls
from app.demo.appgate_sdp.switches import OWN_FAULTS, check_switch_value
from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches
from app.demo.system import DemoOptions, SimulatedSystem


class AppgateSdp(SimulatedSystem):
    """The Collective sdp-collective-eu, seen through its first Controller.

    ``clients`` is the number of appliances (9). ``backups`` is the number of files earlier runs have left behind: no
    call lists them, they only use disk.
    """

    kind: ClassVar[str] = "appgate-sdp"
    base_path: ClassVar[str] = BASE_PATH
    own_faults: ClassVar[Mapping[str, str]] = OWN_FAULTS
    required_fields: ClassVar[frozenset[str]] = REQUIRED_FIELDS

    def __init__(self, options: DemoOptions, clock: DemoClock, faults: FaultSwitches) -> None:
        super().__init__(options, clock, faults)
        self.collective = Collective(options, clock, faults)
        self.backups = Backups(self.collective, options.backups)
        self.notices = Notices(self.collective, self.advance)
        self.gate = Gate(self.collective, self.advance)
        SignInCalls(self.collective, self.gate)
        ApplianceCalls(self.collective, self.gate, self.backups)
        SettingsCalls(self.collective, self.gate)
        calls = BackupCalls(self.collective, self.gate, self.backups, self.notices)
        DownloadCalls(self.collective, self.gate, self.backups, calls)

    def sign_in(self) -> dict[str, Any]:
        """Identity provider, name and password of the administrator, and the secret of one-time codes if needed."""
        needs_code = self.faults.is_on("admin_mfa")
        return {
            "provider": ADMIN.provider,
            "username": ADMIN.name,
            "password": ADMIN.password,
            "otp_secret": ADMIN.secret if needs_code else None,
        }

    def routes(self) -> Sequence[BaseRoute]:
        """Every call of the reference."""
        return self.gate.routes()

    def is_change(self, method: str, path: str, query_keys: Collection[str]) -> bool:
        """Signing in and out changes nothing."""
        is_sign_in = path.startswith((f"{BASE_PATH}/login", f"{BASE_PATH}/auth", f"{BASE_PATH}/logout"))
        return not is_sign_in and super().is_change(method, path, query_keys)

    def advance(self) -> None:
        """End the backups that are due, and tell whoever asked to be told."""
        self.backups.advance()
        while self.backups.ended:
            self.notices.tell(self.backups.ended.pop(0))

    @classmethod
    def check_own_fault(cls, name: str, value: str | None) -> None:
        """Refuse values no switch could act on."""
        check_switch_value(name, value)

    def error_response(self, request: Request, status: int) -> Response:
        """The envelope for errors no call produced: unknown paths, wrong methods, common faults."""
        return self.gate.refused(RefusedError(status))

    def expire_sessions(self) -> None:
        """Void every token."""
        self.collective.sessions.revoke_all()

    def snapshot(self) -> dict[str, Any]:
        """Settings and backups; appliances follow from seed and scale."""
        return {"settings": self.collective.settings.snapshot(), "backups": self.backups.snapshot()}

    def restore_snapshot(self, snapshot: Mapping[str, Any]) -> None:
        """Take up a state; work that was due since then ends at the next ``advance``."""
        self.collective.settings.load(snapshot["settings"])
        self.backups.load(snapshot["backups"])
