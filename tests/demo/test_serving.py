"""What tests are served: systems on which nothing is under way that no test began."""

from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches
from app.demo.smartfabric_director.system import SmartFabricDirectorSystem
from app.demo.system import DemoOptions, SimulatedSystem
from tests.demo.serving import serve_in_thread

PAST_THE_HOUR = 492_634 * 3600.0 + 3.0
"""Saturday, 14 March 2026, 10:00:03 UTC."""


def under_way(system: SimulatedSystem | None) -> list[str]:
    assert isinstance(system, SmartFabricDirectorSystem)
    return [one.job_name for one in system.appliance.db.visible_runs() if one.status in {"NOT_SET", "IN_PROGRESS"}]


def test_the_full_hour_is_in_nobodys_way() -> None:
    clock = DemoClock(wall=lambda: PAST_THE_HOUR)
    assert under_way(SmartFabricDirectorSystem(DemoOptions(), clock, FaultSwitches())) == ["monitoring-hourly"]
    with serve_in_thread("smartfabric-director", plain_http=True, wall=lambda: PAST_THE_HOUR) as served:
        assert under_way(served.system) == []
