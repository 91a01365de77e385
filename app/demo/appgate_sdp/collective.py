"""What all parts of the simulated Collective share: clock, switches, appliances, settings and sessions."""

from urllib.parse import urlsplit

from app.demo.appgate_sdp import cast
from app.demo.appgate_sdp.records import Appliance
from app.demo.appgate_sdp.sessions import Sessions
from app.demo.appgate_sdp.settings import Settings
from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches
from app.demo.system import DemoOptions

HIGHEST_VERSION, LOWEST_VERSION = 23, 19
_PRODUCTS = {  # API version -> product release
    13: "5.2", 14: "5.3", 15: "5.4", 16: "5.5", 17: "6.0", 18: "6.1",
    19: "6.2", 20: "6.3", 21: "6.4", 22: "6.5", 23: "6.6", 24: "6.7",
}  # fmt: skip


class Collective:
    """The parts that hold state, and the few questions everybody asks."""

    def __init__(self, options: DemoOptions, clock: DemoClock, faults: FaultSwitches) -> None:
        self.seed = options.seed
        self.clock = clock
        self.faults = faults
        address = urlsplit(options.base_url)
        host, port = address.hostname or "localhost", address.port or 8443
        self.appliances = {one.id: one for one in cast.appliances(options.seed, options.clients, host, port)}
        self.settings = Settings(cast.collective_id(options.seed), clock, faults)
        self.sessions = Sessions(clock, faults)

    @property
    def highest_version(self) -> int:
        """The API version of this Controller."""
        return int(self.faults.value("highest_version", str(HIGHEST_VERSION)))

    @property
    def lowest_version(self) -> int:
        """The oldest API version it still speaks."""
        return min(int(self.faults.value("lowest_version", str(LOWEST_VERSION))), self.highest_version)

    @property
    def product_version(self) -> str:
        """The product build, as appliances report it."""
        return f"{_PRODUCTS.get(self.highest_version, '5.1')}.1-{38_000 + self.highest_version}-release"

    def is_offline(self, appliance: Appliance) -> bool:
        """Whether it does not answer the Controller."""
        return appliance.is_offline or self.is_meant("offline", appliance)

    def is_meant(self, fault: str, appliance: Appliance) -> bool:
        """Whether that switch is on and names this appliance, or names none."""
        if not self.faults.is_on(fault):
            return False
        value = self.faults.value(fault).lower()
        return value in ("", appliance.id, appliance.name.lower(), appliance.hostname.lower())
