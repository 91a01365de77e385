"""One simulated system behind its ports: the product's own, and the control interface.

The command line and the tests start these; several live on one event loop.
"""

import asyncio
import contextlib
import ipaddress
import ssl
from dataclasses import dataclass, replace
from typing import Any

from app.demo.certificates import CertificateAuthority, ServerCertificate, server_context
from app.demo.clock import DemoClock
from app.demo.control import Control
from app.demo.faults import FaultSwitches
from app.demo.front import Front
from app.demo.listening import DemoServer, bound_socket
from app.demo.request_log import RequestLog
from app.demo.system import DemoOptions, SimulatedSystem


@dataclass(frozen=True)
class Place:
    """Where a system is served. Ports 0: free ones. No authority: plain HTTP."""

    host: str = "127.0.0.1"
    port: int = 0
    control_port: int = 0
    authority: CertificateAuthority | None = None
    certificate: ServerCertificate | None = None  # None: a new one of the authority


class ServedSystem:
    """One system, bound to its ports by the constructor and answering once ``start`` has returned.

    Raises (constructor):
        OSError: a port is taken or the host has no address here.
    """

    def __init__(
        self, kind: type[SimulatedSystem], place: Place, options: DemoOptions, clock: DemoClock | None = None
    ) -> None:
        self._place = place
        self.certificate = place.certificate
        if place.authority is not None and self.certificate is None:
            self.certificate = place.authority.issue(place.host)
        self._context: ssl.SSLContext | None = server_context(self.certificate) if self.certificate else None
        self._listener = bound_socket(place.host, place.port)
        try:
            self._control_listener = bound_socket("127.0.0.1", place.control_port)
        except OSError:
            self._listener.close()
            raise
        self.base_url = f"{'https' if self._context else 'http'}://{self._authority_part()}{kind.base_path}"
        self.system = kind(replace(options, base_url=self.base_url), clock or DemoClock(), FaultSwitches())
        self.log = RequestLog()
        rotate = self.rotate_certificate if self._context else None
        self._server = DemoServer(Front(self.system, self.log), self._context)
        self._control = DemoServer(Control(self.system, self.log, rotate).application(), None)

    @property
    def port(self) -> int:
        """The port the product answers on."""
        return int(self._listener.getsockname()[1])

    @property
    def control_port(self) -> int:
        """The port of the control interface, on 127.0.0.1."""
        return int(self._control_listener.getsockname()[1])

    @property
    def control_url(self) -> str:
        """The address of the control interface."""
        return f"http://127.0.0.1:{self.control_port}"

    @property
    def fingerprint(self) -> str | None:
        """SHA-256 of the certificate served now; None over plain HTTP."""
        return None if self.certificate is None else self.certificate.fingerprint

    def ready_line(self, ca_file: str | None) -> dict[str, Any]:
        """What is printed when the system is ready."""
        return {
            "kind": self.system.kind,
            "base_url": self.base_url,
            "ca_file": ca_file,
            "fingerprint": self.fingerprint,
            "sign_in": self.system.sign_in(),
            "control": self.control_url,
        }

    async def start(self) -> None:
        """Answer requests from now on."""
        await self._server.start(self._listener)
        await self._control.start(self._control_listener)

    async def stop(self) -> None:
        """Drop everything that is open and free the ports."""
        await asyncio.gather(self._server.stop(), self._control.stop())
        self.close()

    def close(self) -> None:
        """Free the ports of a system that was never started."""
        self._listener.close()
        self._control_listener.close()

    def rotate_certificate(self) -> str:
        """Serve a new certificate of the same authority from the next connection on; returns its fingerprint."""
        if self._context is None or self._place.authority is None:
            raise RuntimeError("served over plain HTTP: there is no certificate")
        self.certificate = self._place.authority.issue(self._place.host)
        self.certificate.load_into(self._context)
        return self.certificate.fingerprint

    def _authority_part(self) -> str:
        host = self._place.host
        with contextlib.suppress(ValueError):
            address = ipaddress.ip_address(host)
            if address.is_unspecified:
                host = "127.0.0.1" if address.version == 4 else "::1"
        return f"[{host}]:{self.port}" if ":" in host else f"{host}:{self.port}"
