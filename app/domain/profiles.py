"""Profiles: connections as they may leave this console, and which of them are the same server.

No field here can hold a secret, so that what is made of it holds none by construction. Used by export and import, and
for the profiles that an administrator provides.
"""

import hashlib
import ipaddress
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from pydantic import SecretStr

from app.domain.connections import Address, Connection, Proxy, ProxyMode
from app.domain.environments import Environment
from app.domain.forms import Answers, Form
from app.domain.guards import EnvironmentKind
from app.domain.system import SystemCard
from app.domain.trust import Trust

PROVIDED = "admin-"
"""Ids of connections that an administrator provides begin so; those of their profiles in a file do not."""

PlainAnswer = str | bool | int | tuple[str, ...]

ServerIdentity = tuple[str, str, str, int, str]
"""Kind, scheme, host, port and base path, each in one way of writing."""


@dataclass(frozen=True)
class NamedEnvironment:
    """An environment by its name alone: its rules belong to the console in which it stands."""

    id: str
    kind: EnvironmentKind
    name: str = ""

    def found_in(self, environments: tuple[Environment, ...]) -> Environment | None:
        """The environment here that is meant: of the same id, or of the same name, and of the same kind."""
        alike = [one for one in environments if one.kind is self.kind]
        by_id = next((one for one in alike if one.id == self.id), None)
        wanted = self.name.casefold()
        return by_id or next((one for one in alike if wanted and one.name.casefold() == wanted), None)


@dataclass(frozen=True)
class OpenProxy:
    """A proxy without its password. ``url`` names nobody; ``username`` stands beside it."""

    mode: ProxyMode = ProxyMode.NONE
    url: str = ""
    username: str = ""


@dataclass(frozen=True)
class Profile:
    """A connection without anything that is secret, or that belongs to one installation alone.

    ``id`` tells the profiles of one file apart. ``sign_in`` and ``options`` hold only what the forms of the kind
    declare, and of these no secrets.
    """

    id: str
    kind: str
    name: str
    address: Address
    environment: NamedEnvironment
    trust: Trust = field(default_factory=Trust)
    proxy: OpenProxy = field(default_factory=OpenProxy)
    sign_in: Mapping[str, PlainAnswer] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    read_only: bool = False

    @property
    def identity(self) -> ServerIdentity:
        """Which server it is."""
        return server_identity(self.kind, self.address)


def profile_of(connection: Connection, environment: Environment, card: SystemCard) -> Profile:
    """What may leave the console of a connection. What the card does not declare is left out: nobody knows what it is.

    Args:
        environment: the one the connection stands in.
        card: that of the connection's kind.
    """
    options = _open(card.options, connection.options)
    return Profile(
        id=connection.id.removeprefix(PROVIDED),
        kind=connection.kind,
        name=connection.name,
        address=connection.address,
        environment=NamedEnvironment(environment.id, environment.kind, environment.name),
        trust=connection.trust,
        proxy=open_proxy(connection.proxy),
        sign_in=_open(card.sign_in, connection.sign_in),
        options={key: str(value) for key, value in options.items()},
        read_only=connection.read_only,
    )


def open_proxy(proxy: Proxy) -> OpenProxy:
    """The proxy without its password, and without one that was typed into its address."""
    if proxy.mode is not ProxyMode.OWN:
        return OpenProxy(proxy.mode)
    try:
        parts = urlsplit(proxy.url)
        port = f":{parts.port}" if parts.port is not None else ""
    except ValueError:
        return OpenProxy(proxy.mode, "", proxy.username)
    if not parts.hostname:
        return OpenProxy(proxy.mode, "", proxy.username)
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return OpenProxy(proxy.mode, f"{parts.scheme}://{host}{port}", proxy.username)


def server_identity(kind: str, address: Address) -> ServerIdentity:
    """Which server an address of a kind is, however it is written."""
    return (kind, address.scheme, _normal_host(address.host), address.port, address.base_path.rstrip("/"))


def consent_digest(
    kind: str, address: Address, trust: Trust, proxy: OpenProxy, environment_id: str, answers: Answers
) -> str:
    """A digest of all by which it is decided where a secret goes, whom it is shown to and what it is kept from."""
    where = [kind, address.scheme, address.host, address.port, address.base_path]
    whom = [trust.mode, sorted(trust.pins), trust.ca_file, proxy.mode, proxy.url, proxy.username]
    text = json.dumps([where, whom, environment_id, sorted(answers.items())], default=repr)
    return hashlib.sha256(text.encode()).hexdigest()


def open_field_ids(form: Form) -> frozenset[str]:
    """Ids of the fields whose answers may leave the console."""
    return frozenset(one.id for one in form.fields if not (one.is_secret or one.stays_here))


def _open(form: Form, answers: Answers) -> dict[str, PlainAnswer]:
    ids = open_field_ids(form)
    return {
        key: answer
        for key, answer in answers.items()
        # A secret in a field that is none would be a defect of the card; it does not leave all the same.
        if key in ids and answer is not None and not isinstance(answer, SecretStr)
    }


def _normal_host(host: str) -> str:
    name = host.strip().rstrip(".").lower()
    try:
        return ipaddress.ip_address(name).compressed
    except ValueError:
        pass
    try:
        return name.encode("idna").decode("ascii")
    except UnicodeError:
        return name
