"""Turns connections into systems: registry, network and adapter, seen from the application's loop."""

from app.adapters import registry
from app.domain.connections import Connection
from app.domain.port import BackupSystem
from app.domain.redaction import Redactor
from app.domain.system import SystemCard
from app.services.remote import RemoteSystem
from app.services.sessions import typed_secrets
from app.transport.channel_http import HttpChannel
from app.transport.network import Network
from app.transport.thread import NetworkThread


class VendorOpener:
    """Implements ``services.sessions.Opener`` for the products of the registry."""

    def __init__(self, thread: NetworkThread, network: Network, redactor: Redactor) -> None:
        self._thread = thread
        self._network = network
        self._redactor = redactor
        self._channels: dict[str, HttpChannel] = {}

    def card(self, kind: str) -> SystemCard:
        """The card of a kind. Raises KeyError for a kind this program does not know."""
        return registry.card(kind)

    def open(self, connection: Connection) -> BackupSystem:
        """A system that has not been spoken to yet; its typed secrets are masked from now on."""
        self._redactor.register(typed_secrets(connection.sign_in))
        vendor = registry.vendor(connection.kind)
        channel = self._network.open(connection, vendor.auth(connection), vendor.reads, self._redactor)
        self._channels[connection.id] = channel
        return RemoteSystem(self._thread, vendor.open(connection, channel))

    async def close(self, connection_id: str) -> None:
        """Drop connections and session of a system."""
        channel = self._channels.pop(connection_id, None)
        if channel is not None:
            await self._thread.run(channel.aclose)
