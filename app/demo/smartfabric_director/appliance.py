"""What all parts of one simulated SmartFabric Director share: its clock, switches, ids and stores of state."""

from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches
from app.demo.smartfabric_director import ids
from app.demo.smartfabric_director.database import Database
from app.demo.smartfabric_director.journal import Journal
from app.demo.smartfabric_director.records import UserInfo
from app.demo.smartfabric_director.remote_servers import RemoteServers
from app.demo.smartfabric_director.sessions import Sessions
from app.demo.smartfabric_director.switches import ClockedLengths
from app.demo.smartfabric_director.views import Views

VERSION = "2.0.0"
NAME = "fabric-director-a"
BUILD = "2.0.0-31"


class Appliance:
    """The parts that hold state, and the few questions everybody asks."""

    def __init__(self, seed: int, base_url: str, clock: DemoClock, faults: FaultSwitches) -> None:
        self.seed = seed
        self.base_url = base_url
        self.clock = clock
        self.faults = faults
        self.lengths = ClockedLengths(faults, clock)
        self.mint = ids.IdMint(seed)
        self.db = Database()
        self.journal = Journal(self.mint.next)
        self.servers = RemoteServers(faults)
        self.sessions = Sessions(clock, faults)
        self.views = Views(faults)

    def now_ms(self) -> int:
        """Epoch milliseconds as this appliance believes them."""
        return int(self.clock.now() * 1000)

    def new_id(self, type_number: int) -> str:
        """An id for a new object."""
        return self.mint.next(type_number, as_uuid=self.faults.is_on("ids_as_uuid"))

    def made_by(self, user_id: str) -> UserInfo:
        """The ``user_info`` of a new object."""
        return UserInfo(created_by=user_id, created_at=self.now_ms())

    def changed_by(self, user_id: str, info: UserInfo) -> UserInfo:
        """The ``user_info`` of an object that is changed now."""
        return UserInfo(info.created_by, info.created_at, user_id, self.now_ms())
