"""The way out: opens a channel for each connection and keeps what they share: TLS contexts, clients, budgets, wire log.

One for the whole program, made by the composition root; it lives on the network thread's loop, which closes it last
(``NetworkThread.on_stop(network.aclose)``).
"""

import asyncio
import logging
import random
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime

from app.domain.connections import LOOPBACK_HOSTS, Address, ClientCertificate, Connection, Proxy
from app.domain.errors import InputError
from app.domain.messages import Message
from app.domain.redaction import Redactor
from app.domain.trust import Certificate, ShownCertificate
from app.transport.auth import AuthFlow
from app.transport.budgets import Budgets
from app.transport.channel_http import HttpChannel
from app.transport.client import ServerClient, Target
from app.transport.exchange import Clocks, Exchange
from app.transport.handshake import DEFAULT_TIMEOUT_S, inspect
from app.transport.preparing import Preparing
from app.transport.reads import ReadRule
from app.transport.retrying import Retrying, Sleep
from app.transport.tls import TlsContexts
from app.transport.wire_log import WireLog

_TALKATIVE = ("httpx", "httpcore")


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Network:
    """Opens channels. Clock, sleep and dice are injected, so that tests neither wait nor guess."""

    def __init__(
        self,
        *,
        wire_log: WireLog | None = None,
        now: Callable[[], datetime] = _utc_now,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Sleep = asyncio.sleep,
        dice: Callable[[], float] = random.random,
        preparing: Preparing | None = None,
    ) -> None:
        self.budgets = Budgets(monotonic)
        self._preparing = preparing or Preparing(TlsContexts())
        self._wire_log = wire_log
        self._clocks = Clocks(now, monotonic)
        self._retrying = Retrying(sleep, dice)
        self._clients: dict[Target, ServerClient] = {}
        self._users: dict[Target, int] = {}
        self._lock = threading.Lock()
        for name in _TALKATIVE:
            # They would write whole addresses and headers into the program's log.
            logging.getLogger(name).setLevel(logging.WARNING)

    def open(
        self, connection: Connection, auth_flow: AuthFlow, reads: tuple[ReadRule, ...], redactor: Redactor
    ) -> HttpChannel:
        """Open a channel. Nothing is sent, nothing is read from the disk, so this is cheap on any thread.

        Raises:
            InputError: plain HTTP beyond loopback.
        """
        address = connection.address
        if address.scheme != "https" and address.host not in LOOPBACK_HOSTS:
            raise InputError(fields={"address": Message.of("address.problem.plain_http")})
        target = _target(connection)
        with self._lock:
            client = self._clients.setdefault(target, ServerClient(target, self._preparing))
            self._users[target] = self._users.get(target, 0) + 1
        exchange = Exchange(connection.id, client, self.budgets.of(address.origin), self._clocks, self._wire_log)
        client_certificate = connection.client_certificate
        for secret in (connection.proxy.password, client_certificate.passphrase if client_certificate else None):
            redactor.register([secret] if secret is not None else [])
        return HttpChannel(
            connection_id=connection.id,
            flow=auth_flow,
            reads=reads,
            redactor=redactor,
            exchange=exchange,
            retrying=self._retrying,
            clocks=self._clocks,
            release=lambda: self._release(target),
        )

    def shown_certificate(self, connection: Connection) -> ShownCertificate | None:
        """The certificate that the connection's server showed last and that was taken; any thread.

        None: there was no handshake yet, or none is made (plain HTTP).
        """
        with self._lock:
            client = self._clients.get(_target(connection))
        return client.shown_certificate if client is not None else None

    async def inspect(
        self,
        address: Address,
        timeout_s: float = DEFAULT_TIMEOUT_S,
        ca_file: str | None = None,
        proxy: Proxy | None = None,
        client: ClientCertificate | None = None,
    ) -> Certificate:
        """See ``handshake.inspect``, with the TLS contexts that are there already."""
        return await inspect(address, timeout_s, ca_file, proxy=proxy, client=client, preparing=self._preparing)

    async def aclose(self) -> None:
        """Close all connections and the wire log."""
        with self._lock:
            clients = tuple(self._clients.values())
            self._clients.clear()
            self._users.clear()
        for client in clients:
            await client.aclose()
        if self._wire_log is not None:
            self._wire_log.close()

    async def _release(self, target: Target) -> None:
        """Close a client when its last channel let go of it."""
        with self._lock:
            left = self._users.pop(target, 0) - 1
            if left > 0:
                self._users[target] = left
                return
            client = self._clients.pop(target, None)
        if client is not None:
            await client.aclose()


def _target(connection: Connection) -> Target:
    return Target(connection.address, connection.trust, connection.proxy, connection.client_certificate)
