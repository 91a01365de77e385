"""Turns connections into systems: registry, network and adapter, seen from the application's loop.

HTTP and the adapters are loaded on the network thread after the window stands: they cost more than the window itself.
"""

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.adapters import registry
from app.domain.connections import Address, ClientCertificate, Connection, Proxy
from app.domain.port import BackupSystem
from app.domain.records import BackupCatalogue
from app.domain.redaction import Redactor
from app.domain.system import SystemCard
from app.domain.trust import Certificate, ShownCertificate
from app.services.remote import RemoteSystem
from app.services.sessions import typed_secrets
from app.transport.thread import NetworkThread

if TYPE_CHECKING:
    from app.transport.channel_http import HttpChannel
    from app.transport.network import Network
    from app.transport.wire_log import WireLog

INSPECT_TIMEOUT_S = 15.0


class VendorOpener:
    """Implements ``services.sessions.Opener`` for the products of the registry."""

    def __init__(
        self,
        thread: NetworkThread,
        redactor: Redactor,
        catalogue: BackupCatalogue,
        wire_log: "Callable[[Redactor], WireLog] | None" = None,
    ) -> None:
        self._thread = thread
        self._redactor = redactor
        self._catalogue = catalogue
        self._wire_log = wire_log
        self._network: Network | None = None
        self._channels: dict[str, HttpChannel] = {}

    async def load(self) -> None:
        """Load HTTP and all adapters, away from the interface thread. Before that nothing can be opened."""
        self._network = await self._thread.run(self._loaded)
        self._thread.on_stop(self._network.aclose)

    def card(self, kind: str) -> SystemCard:
        """The card of a kind. Raises KeyError for a kind this program does not know."""
        return registry.card(kind)

    def open(self, connection: Connection) -> BackupSystem:
        """A system that has not been spoken to yet; its typed secrets are masked from now on."""
        assert self._network is not None, "load comes first"
        self._redactor.register(typed_secrets(connection.sign_in))
        vendor = registry.vendor(connection.kind)
        channel = self._network.open(connection, vendor.auth(connection), vendor.reads, self._redactor)
        self._channels[connection.id] = channel
        return RemoteSystem(self._thread, vendor.open(connection, channel, self._catalogue))

    async def close(self, connection_id: str) -> None:
        """Drop connections and session of a system."""
        channel = self._channels.pop(connection_id, None)
        if channel is not None:
            await self._thread.run(channel.aclose)

    def shut(self, is_shut: bool) -> None:
        """Let nothing out to any server, or again everything."""
        if self._network is not None:
            self._network.budgets.is_shut = is_shut

    def shown_certificate(self, connection: Connection) -> ShownCertificate | None:
        """The certificate that a connected server showed last and that was taken; None: not known."""
        return self._network.shown_certificate(connection) if self._network is not None else None

    async def inspect(
        self, address: Address, proxy: Proxy, ca_file: str | None, client: ClientCertificate | None
    ) -> Certificate:
        """Look at a server's certificate; nothing but the handshake is sent."""
        network = self._network
        assert network is not None, "load comes first"
        for secret in (proxy.password, client.passphrase if client is not None else None):
            self._redactor.register([secret] if secret is not None else [])
        return await self._thread.run(lambda: network.inspect(address, INSPECT_TIMEOUT_S, ca_file, proxy, client))

    async def _loaded(self) -> "Network":
        module = importlib.import_module("app.transport.network")
        for kind in registry.KINDS:
            registry.vendor(kind)
        network: Network = module.Network(
            wire_log=self._wire_log(self._redactor) if self._wire_log is not None else None
        )
        return network
