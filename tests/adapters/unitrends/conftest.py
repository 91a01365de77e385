"""Opens the adapter on simulated appliances, over loopback HTTPS with the real transport."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import replace

import pytest

from app.domain.forms import Answer
from app.domain.nodes import Node
from app.main.memory_records import MemoryCatalogue
from tests.contract.connecting import open_channel
from tests.contract.workbench import Specimen, Workbench, connection_for
from tests.demo.serving import serve_in_thread

SPECIMEN = Specimen(kind="unitrends", list_path="/api/backups", sign_in_path="/api/login")

OpensAppliance = Callable[..., Awaitable[Workbench]]


@pytest.fixture
async def appliance() -> AsyncIterator[OpensAppliance]:
    """`await appliance("dialect=appl", options={...}, sign_in={...}, clients=2)`: signed in, closed at the end."""
    async with AsyncExitStack() as stack:

        async def open_one(
            *faults: str,
            options: Mapping[str, str] | None = None,
            sign_in: Mapping[str, Answer] | None = None,
            clients: int | None = None,
            backups: int | None = None,
        ) -> Workbench:
            served = stack.enter_context(serve_in_thread("unitrends", faults=faults, clients=clients, backups=backups))
            specimen = replace(SPECIMEN, options=options or {})
            connection = connection_for(specimen, served, sign_in)
            channel = open_channel(stack, connection, specimen.vendor)
            catalogue = MemoryCatalogue()
            system = specimen.vendor.open(connection, channel, catalogue)
            bench = Workbench(specimen, served, connection, channel, catalogue, system)
            await bench.system.sign_in()
            return bench

        yield open_one


async def node_named(bench: Workbench, name: str) -> Node:
    """The node of that name; of a client the client, not its files."""
    found = [node for node in (await bench.tree()).values() if node.name == name]
    assert found, f"there is no {name} in the tree"
    return found[0]


async def files_of(bench: Workbench, client: str) -> Node:
    """The file-level instance of a client."""
    return (await bench.system.children((await node_named(bench, client)).ref))[0]
