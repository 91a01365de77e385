"""The private certificate authority of the demo systems, and the server certificates it signs.

Made at start, or taken up again from a state file, so that a restart is no changed certificate.
"""

import hashlib
import ipaddress
import ssl
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import trustme

NAMES = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True)
class ServerCertificate:
    """A server's certificate (with its chain) and private key, both PEM."""

    certificate_pem: str
    private_key_pem: str

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate (DER), lower-case hexadecimal without separators."""
        first = self.certificate_pem.split("-----END CERTIFICATE-----")[0] + "-----END CERTIFICATE-----\n"
        return hashlib.sha256(ssl.PEM_cert_to_DER_cert(first.strip())).hexdigest()

    def load_into(self, context: ssl.SSLContext) -> None:
        """Serve this certificate on the connections the context accepts from now on."""
        with tempfile.TemporaryDirectory(prefix="backstay-demo-") as folder:  # 0700: the key is in there for a moment
            chain = Path(folder) / "server.pem"
            chain.write_text(self.private_key_pem + self.certificate_pem, encoding="ascii")
            context.load_cert_chain(chain)

    def as_json(self) -> dict[str, str]:
        """The pair for the state file."""
        return {"certificate_pem": self.certificate_pem, "private_key_pem": self.private_key_pem}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """The pair out of a state file. Raises KeyError or TypeError when something is missing."""
        return cls(str(kept["certificate_pem"]), str(kept["private_key_pem"]))


class CertificateAuthority:
    """Signs server certificates for loopback names."""

    def __init__(self, authority: trustme.CA | None = None) -> None:
        self._authority = authority or trustme.CA(
            organization_name="Backstay demo systems", organization_unit_name="made at start, trust it for a demo only"
        )

    @property
    def certificate_pem(self) -> str:
        """The authority's certificate."""
        return self._authority.cert_pem.bytes().decode("ascii")

    def issue(self, host: str | None = None) -> ServerCertificate:
        """A new certificate for the loopback names and, if given, one more host name or address."""
        names = list(NAMES)
        if host is not None and host not in names and not _is_wildcard(host):
            names.append(host)
        leaf = self._authority.issue_cert(*names, common_name="localhost")
        chain = "".join(blob.bytes().decode("ascii") for blob in leaf.cert_chain_pems)
        return ServerCertificate(chain, leaf.private_key_pem.bytes().decode("ascii"))

    def as_json(self) -> dict[str, str]:
        """Certificate and key for the state file."""
        return {
            "certificate_pem": self.certificate_pem,
            "private_key_pem": self._authority.private_key_pem.bytes().decode("ascii"),
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """The authority out of a state file. Raises KeyError, TypeError or ValueError when it is damaged."""
        pair = (str(kept["certificate_pem"]).encode("ascii"), str(kept["private_key_pem"]).encode("ascii"))
        return cls(trustme.CA.from_pem(*pair))


def server_context(certificate: ServerCertificate) -> ssl.SSLContext:
    """A TLS context that serves the certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.load_into(context)
    return context


def _is_wildcard(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False
