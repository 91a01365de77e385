"""Opens real channels for contract tests: the transport of the program, with pauses that take no time."""

import asyncio
from contextlib import AsyncExitStack

from app.adapters.vendor import Vendor
from app.domain.connections import Connection
from app.domain.redaction import Redactor
from app.transport.channel import Channel
from app.transport.network import Network
from tests.contract.workbench import settled


def open_channel(stack: AsyncExitStack, connection: Connection, vendor: Vendor) -> Channel:
    """A channel of its own, closed with the stack."""
    network = Network(sleep=_without_waiting)
    channel = network.open(connection, vendor.auth(connection), vendor.reads, Redactor())
    stack.push_async_callback(settled)
    stack.push_async_callback(network.aclose)
    return channel


async def _without_waiting(_seconds: float) -> None:
    await asyncio.sleep(0)
