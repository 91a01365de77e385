"""Connections (profiles): where a server is, whom it trusts, how to sign in, and in which environment it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from urllib.parse import urlsplit

from pydantic import SecretStr

from app.domain.errors import InputError
from app.domain.forms import Answer
from app.domain.messages import Message
from app.domain.trust import Trust

LOOPBACK_HOSTS = frozenset({"127.0.0.1", "::1", "localhost"})


@dataclass(frozen=True)
class Address:
    """Where a server is. ``base_path`` is empty or begins with a slash and does not end with one."""

    host: str
    port: int
    base_path: str = ""
    scheme: str = "https"

    @property
    def origin(self) -> str:
        """Scheme, host and port, without the base path."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"

    @property
    def url(self) -> str:
        """The address an operator would type."""
        return f"{self.origin}{self.base_path}"


def parse_address(text: str, *, default_port: int = 443, default_base_path: str = "") -> Address:
    """Read what an operator typed: a host, ``host:port``, or a whole address with base path.

    Raises:
        InputError: not an address, plain HTTP beyond loopback, or credentials inside it.
    """
    typed = text.strip()
    try:
        parts = urlsplit(typed if "://" in typed else f"https://{typed}")
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise InputError(fields={"address": Message.of("address.problem.unreadable")}) from error
    if not host or any(ch.isspace() or ord(ch) < 32 for ch in typed) or parts.query or parts.fragment:
        raise InputError(fields={"address": Message.of("address.problem.unreadable")})
    if parts.username or parts.password:
        raise InputError(fields={"address": Message.of("address.problem.credentials")})
    if parts.scheme not in {"https", "http"}:
        raise InputError(fields={"address": Message.of("address.problem.scheme")})
    if parts.scheme == "http" and host not in LOOPBACK_HOSTS:
        raise InputError(fields={"address": Message.of("address.problem.plain_http")})
    base_path = parts.path.rstrip("/") or default_base_path
    return Address(host, port or (80 if parts.scheme == "http" else default_port), base_path, parts.scheme)


class ProxyMode(StrEnum):
    """How the server is reached. Automatic proxy scripts are not supported."""

    NONE = "none"
    SYSTEM = "system"
    OWN = "own"


@dataclass(frozen=True)
class Proxy:
    """A connection's proxy; ``url`` (http, https or socks5) only with ``OWN``."""

    mode: ProxyMode = ProxyMode.NONE
    url: str = ""
    username: str = ""
    password: SecretStr | None = None


@dataclass(frozen=True)
class ClientCertificate:
    """What we show a server that asks who we are: PEM files; the key may stand in the certificate's own file.

    ``passphrase`` opens a protected key.
    """

    certificate_file: str
    key_file: str = ""
    passphrase: SecretStr | None = None


class Consent(StrEnum):
    """Whether the operator agreed to a connection that an administrator provides, as it is now."""

    NOT_NEEDED = "not_needed"
    GIVEN = "given"
    MISSING = "missing"
    CHANGED = "changed"


@dataclass(frozen=True)
class Connection:
    """One server of one kind, in one environment.

    ``sign_in`` holds the answers of the adapter's sign-in form; secret ones are SecretStr and missing when the operator
    is asked each time. ``options`` holds the adapter's switches (dialect, assumed forms). ``is_temporary``: for this
    run only, never written down. ``provided_by``: name of the administrator's file; "" for the operator's own.
    ``fixed_answers``: ids of the sign-in fields that are answered there.
    """

    id: str
    kind: str
    name: str
    address: Address
    environment_id: str
    trust: Trust = field(default_factory=Trust)
    proxy: Proxy = field(default_factory=Proxy)
    sign_in: Mapping[str, Answer] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    read_only: bool = False
    ask_each_time: bool = False
    is_temporary: bool = False
    policy_digest: str = ""
    provided_by: str = ""
    consent: Consent = Consent.NOT_NEEDED
    fixed_answers: frozenset[str] = frozenset()
    client_certificate: ClientCertificate | None = None

    def without_secrets(self) -> "Connection":
        """The same without any secret, as it is held while the console is locked."""
        certificate = self.client_certificate
        return replace(
            self,
            proxy=replace(self.proxy, password=None),
            sign_in={key: answer for key, answer in self.sign_in.items() if not isinstance(answer, SecretStr)},
            client_certificate=replace(certificate, passphrase=None) if certificate is not None else None,
        )
