"""Opens the adapter on simulated Collectives, over loopback HTTPS with the real transport."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import replace

import pytest
from pydantic import SecretStr

from app.domain.activities import Activity
from app.domain.backups import Backup, BackupQuery
from app.domain.changes import StartBackup
from app.domain.connections import Connection, parse_address
from app.domain.forms import Answer
from app.domain.nodes import Node, NodeRef
from app.main.memory_records import MemoryCatalogue
from tests.contract.connecting import open_channel
from tests.contract.workbench import CONNECTION_ID, Specimen, Workbench, connection_for
from tests.demo.serving import serve_in_thread

SPECIMEN = Specimen(kind="appgate-sdp", list_path="/backup/", sign_in_path="/admin/authentication", own_steps_s=5.0)
ROOT = NodeRef.appliance(CONNECTION_ID)
API_ON = "backup_api_enabled"

OpensCollective = Callable[..., Awaitable[Workbench]]


@pytest.fixture
async def collective() -> AsyncIterator[OpensCollective]:
    """`await collective(API_ON, sign_in=user("viewer"), is_signed_in=False)`: closed at the end."""
    async with AsyncExitStack() as stack:

        async def open_one(
            *faults: str,
            options: Mapping[str, str] | None = None,
            sign_in: Mapping[str, Answer] | None = None,
            clients: int | None = None,
            is_signed_in: bool = True,
        ) -> Workbench:
            served = stack.enter_context(serve_in_thread("appgate-sdp", faults=faults, clients=clients))
            specimen = replace(SPECIMEN, options=options or {})
            connection = connection_for(specimen, served, sign_in)
            channel = open_channel(stack, connection, specimen.vendor)
            catalogue = MemoryCatalogue()
            system = specimen.vendor.open(connection, channel, catalogue)
            bench = Workbench(specimen, served, connection, channel, catalogue, system)
            if is_signed_in:
                await bench.system.sign_in()
            return bench

        yield open_one


def user(name: str, provider: str = "local", password: str | None = None) -> dict[str, Answer]:
    """What one of the simulated administrators types; their passwords are their names."""
    return {"provider": provider, "username": name, "password": SecretStr(name if password is None else password)}


async def appliance_named(bench: Workbench, name: str) -> Node:
    """The node of an appliance."""
    found = [node for node in (await bench.tree()).values() if node.name == name]
    assert found, f"there is no {name} in the tree"
    return found[0]


async def instance_of(bench: Workbench, name: str) -> NodeRef:
    """Where an appliance's backups stand."""
    [instance] = await bench.system.children((await appliance_named(bench, name)).ref)
    return instance.ref


async def started(bench: Workbench, *names: str, **answers: Answer) -> tuple[Activity, ...]:
    """Backups of these appliances, begun just now."""
    targets = tuple([await instance_of(bench, name) for name in names])
    form = await bench.system.form("start_backup", targets)
    result = await bench.change(StartBackup(targets, {**form.defaults(), **answers}))
    assert [item.ok for item in result.items] == [True] * len(names), [item.message for item in result.items]
    return result.activities


async def made(bench: Workbench, name: str = "controller-fra-01", **answers: Answer) -> Backup:
    """A backup that is done."""
    [run] = await started(bench, name, **answers)
    ended = (await bench.watched(run.ref)).last
    assert ended.backup is not None
    return await bench.system.backup(ended.backup)


async def listed(bench: Workbench, scope: NodeRef = ROOT) -> list[Backup]:
    """All backups of a place."""
    return await bench.all_backups(BackupQuery(scope))


@pytest.fixture
def connection_of() -> Callable[..., Connection]:
    """`connection_of(options={...})`: a connection to nowhere."""

    def make(options: Mapping[str, str]) -> Connection:
        address = parse_address("https://controller.test:8443/admin")
        return Connection("c-1", "appgate-sdp", "collective", address, "lab", sign_in=user("admin"), options=options)

    return make
