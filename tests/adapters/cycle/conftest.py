"""Opens the adapter on simulated hubs, over loopback HTTPS with the real transport and a real wire log."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from app.demo.cycle.records import Backup as DemoBackup
from app.demo.cycle.records import Container, Instance
from app.demo.cycle.system import Cycle
from app.domain.activities import Activity, Operation
from app.domain.backups import Backup, BackupQuery, BackupRef
from app.domain.capabilities import Capability
from app.domain.changes import StartRestore
from app.domain.forms import Answer
from app.domain.nodes import Level, NodeRef
from app.domain.redaction import Redactor
from app.domain.restore import RestoreRequest
from app.main.memory_records import MemoryCatalogue
from app.transport.json_lines import JsonLinesFile
from app.transport.network import Network
from app.transport.wire_log import WireLog
from tests.contract.workbench import CONNECTION_ID, Specimen, Workbench, connection_for, settled
from tests.demo.serving import serve_in_thread

SPECIMEN = Specimen(kind="cycle", list_path="/backups", sign_in_path="/v1/hubs/current")
ROOT = NodeRef.appliance(CONNECTION_ID)


@dataclass
class Hub(Workbench):
    """A workbench that knows its simulator by heart."""

    wire_log: Path = Path()

    @property
    def demo(self) -> Cycle:
        """The simulator itself."""
        assert isinstance(self.served.system, Cycle)
        return self.served.system

    def container(self, identifier: str) -> Container:
        """The first container of that identifier."""
        return next(one for one in self.demo.hub.state.containers.values() if one.identifier == identifier)

    def instances(self, identifier: str) -> Sequence[Instance]:
        """Its instances."""
        return self.demo.hub.instances_of(self.container(identifier).id)

    def records(self, identifier: str) -> list[DemoBackup]:
        """Its backups, oldest first."""
        return list(self.demo.hub.backups_of(self.container(identifier).id).values())

    def place(self, identifier: str) -> NodeRef:
        """The node of a container."""
        container = self.container(identifier)
        return ROOT.child(Level.GROUP, container.environment_id).child(Level.CLIENT, container.id)

    async def backups_of(self, identifier: str, page_size: int = 500) -> list[Backup]:
        """The backups of a container as listed."""
        return await self.all_backups(BackupQuery(self.place(identifier), page_size=page_size))

    async def good(self, identifier: str = "wiki-mysql") -> Backup:
        """The newest good backup of a container."""
        return next(one for one in await self.backups_of(identifier) if one.state.is_usable)

    async def request(self, identifier: str = "wiki-mysql") -> RestoreRequest:
        """A restore of the newest good backup into the first instance."""
        backup = await self.good(identifier)
        return RestoreRequest(backup.ref.scope, backup, target={"instance": self.instances(identifier)[0].id})

    async def restore(self, identifier: str = "wiki-mysql") -> Activity:
        """A restore that was just started."""
        result = await self.change(StartRestore(await self.request(identifier)))
        assert [item.ok for item in result.items] == [True], result
        return result.activities[0]

    async def fire(self, identifier: str) -> Activity:
        """A backup that cron has just begun, as the list of runs shows it; that list must not have been asked yet."""
        self.control.fault(f"cron_fires={identifier}")
        for run in await self.system.activities():
            if run.ref.operation is Operation.BACKUP and self.place(identifier) in (run.scope or ROOT).lineage():
                return run
        raise AssertionError("the run is not listed")


OpensHub = Callable[..., Awaitable[Hub]]


@pytest.fixture
async def hub(tmp_path: Path) -> AsyncIterator[OpensHub]:
    """`await hub("job_404=3", options={...}, sign_in={...}, signs_in=False)`: closed at the end."""
    async with AsyncExitStack() as stack:

        async def open_one(
            *faults: str,
            options: Mapping[str, str] | None = None,
            sign_in: Mapping[str, Answer] | None = None,
            clients: int | None = None,
            backups: int | None = None,
            signs_in: bool = True,
        ) -> Hub:
            served = stack.enter_context(serve_in_thread("cycle", faults=faults, clients=clients, backups=backups))
            specimen = replace(SPECIMEN, options=options or {})
            connection = connection_for(specimen, served, sign_in)
            redactor = Redactor()
            log = WireLog(JsonLinesFile(tmp_path / "wire.jsonl"), redactor)
            network = Network(wire_log=log, sleep=_without_waiting)
            vendor = specimen.vendor
            channel = network.open(connection, vendor.auth(connection), vendor.reads, redactor)
            stack.callback(log.close)
            stack.push_async_callback(settled)
            stack.push_async_callback(network.aclose)
            catalogue = MemoryCatalogue()
            system = vendor.open(connection, channel, catalogue)
            bench = Hub(specimen, served, connection, channel, catalogue, system, tmp_path / "wire.jsonl")
            if signs_in:
                await bench.system.sign_in()
            return bench

        yield open_one


async def _without_waiting(_seconds: float) -> None:
    return


def blocked(backup: Backup, capability: Capability) -> str | None:
    """The id of the reason why a backup does not allow something."""
    return next((why.id for one, why in backup.blocked if one is capability), None)


def ref_of(bench: Hub, identifier: str, record: DemoBackup) -> BackupRef:
    """The ref of a backup of the simulator."""
    return BackupRef(bench.place(identifier).child(Level.INSTANCE, record.instance_id), record.id)


__all__ = ["ROOT", "Hub", "OpensHub", "blocked", "ref_of"]
