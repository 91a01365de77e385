"""The contract: what every adapter promises, held over real loopback HTTPS with the real transport.

A vendor's test file makes a subclass and gives it a specimen:

    class TestAcme(ContractSuite):
        specimen = Specimen(kind="acme", list_path="/api/backups", sign_in_path="/api/login")

Tests skip by capability and name it in the reason; a capability that is declared and does not work fails, and so does
one that works and is not declared. Time is moved by the simulator's clock, nothing sleeps.
"""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack
from typing import ClassVar

import pytest

from app.domain.capabilities import Capability
from app.domain.connections import Connection
from app.main.memory_records import MemoryCatalogue
from tests.contract.bad_days import BadDays
from tests.contract.changing_duties import ChangingDuties
from tests.contract.connecting import open_channel
from tests.contract.permit_duties import PermitDuties
from tests.contract.reading_duties import ReadingDuties
from tests.contract.workbench import Specimen, Workbench, connection_for, mistyped
from tests.demo.serving import ServedDemo, serve_in_thread

SHOWN_BY: dict[Capability, str] = {
    Capability.START_BACKUP: "test_a_backup_is_followed_to_its_end",
    Capability.ACTIVITIES: "test_a_running_backup_is_among_the_activities",
    Capability.PERCENT: "test_a_backup_is_followed_to_its_end",
    Capability.CANCEL: "test_a_run_can_be_cancelled",
    Capability.PAUSE: "test_a_run_can_be_paused_and_goes_on",
    Capability.DELETE: "test_a_backup_can_be_deleted",
    Capability.HOLD: "test_a_backup_can_be_held_and_released",
    Capability.LOGS: "test_a_log_can_be_read",
    Capability.DOWNLOAD: "test_a_backup_is_handed_out_as_a_file",
    Capability.RESTORE_GUIDE: "test_a_guide_tells_how_to_restore_by_hand",
    Capability.BROWSE: "test_files_can_be_browsed",
    Capability.RESTORE: "test_a_restore_is_checked_and_followed_to_its_end",
    Capability.ACKNOWLEDGE: "test_a_restore_is_checked_and_followed_to_its_end",
    Capability.SCHEDULES: "test_schedules_are_told",
    Capability.RUN_SCHEDULE: "test_a_schedule_can_be_run",
    Capability.STORAGE: "test_storage_is_told",
    Capability.CHANGE_STORAGE: "test_settings_can_be_changed",
    Capability.ALERTS: "test_alerts_are_told_newest_first",
}
"""Which test shows that a declared capability works. The others are offered by no adapter of the suite yet."""


class ContractSuite(ReadingDuties, ChangingDuties, PermitDuties, BadDays):
    """All duties together, and the bench they are tried on."""

    specimen: ClassVar[Specimen]

    @pytest.fixture
    def served(self) -> Iterator[ServedDemo]:
        """A simulator of its own for each test."""
        one = self.specimen
        with serve_in_thread(one.kind, clients=one.clients, backups=one.backups, faults=one.faults) as served:
            yield served

    @pytest.fixture
    async def opened(self, served: ServedDemo) -> AsyncIterator[Callable[[Connection], Workbench]]:
        """Opens connections to the simulator that are closed when the test ends."""
        async with AsyncExitStack() as stack:
            vendor = self.specimen.vendor
            catalogue = MemoryCatalogue()

            def open_one(connection: Connection) -> Workbench:
                channel = open_channel(stack, connection, vendor)
                system = vendor.open(connection, channel, catalogue)
                return Workbench(self.specimen, served, connection, channel, catalogue, system)

            yield open_one

    @pytest.fixture
    async def bench(self, opened: Callable[[Connection], Workbench], served: ServedDemo) -> Workbench:
        """A signed-in system."""
        bench = opened(connection_for(self.specimen, served))
        await bench.system.sign_in()
        return bench

    @pytest.fixture
    def reopened(self, opened: Callable[[Connection], Workbench], served: ServedDemo) -> Callable[[], Workbench]:
        """The same connection after a restart of the console: nothing is remembered."""
        return lambda: opened(connection_for(self.specimen, served))

    @pytest.fixture
    def mistyped_bench(self, opened: Callable[[Connection], Workbench], served: ServedDemo) -> Workbench:
        """A connection with a wrong secret, not signed in."""
        return opened(connection_for(self.specimen, served, mistyped(self.specimen, served.sign_in)))

    async def test_every_declared_capability_has_a_test(self, bench: Workbench) -> None:
        offered = (await bench.system.describe()).capabilities.offered
        for capability in offered:
            test = SHOWN_BY.get(capability)
            assert test is not None, f"nothing in this suite shows that {capability} works"
            assert hasattr(self, test)
