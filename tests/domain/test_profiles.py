"""What may leave the console of a connection: nothing that is secret, whatever the card says; which server is which."""

import dataclasses
import typing

import pytest
from pydantic import SecretStr

from app.adapters import registry
from app.domain.connections import Address, ClientCertificate, Connection, Proxy, ProxyMode
from app.domain.environments import Environment, built_in_environments
from app.domain.forms import Answer, FieldType
from app.domain.guards import EnvironmentKind
from app.domain.profiles import NamedEnvironment, Profile, profile_of, server_identity
from app.domain.system import SystemCard
from app.domain.trust import Trust, TrustMode
from app.settings.profile_file import written

PRODUCTION = built_in_environments()[0]
PLANTED = "planted-9d41f0c7"


def planted(card: SystemCard) -> Connection:
    """A connection of a kind with a secret wherever one can be, and in the fields nobody declared."""
    sign_in: dict[str, Answer] = {
        field.id: SecretStr(f"{PLANTED}-{field.id}") if field.is_secret else "open"
        for field in card.sign_in.fields
        if field.type is not FieldType.NOTE
    }
    options = {field.id: "open" for field in card.options.fields if not field.stays_here}
    held = {field.id: f"{PLANTED}-here" for field in card.options.fields if field.stays_here}
    return Connection(
        "aaaa1111",
        card.kind,
        "one",
        Address("backup.example", 8443, "/api"),
        "production",
        Trust(TrustMode.PIN, ("ab" * 32,)),
        Proxy(ProxyMode.OWN, f"http://someone:{PLANTED}-url@proxy.example:3128", "someone", SecretStr(f"{PLANTED}-p")),
        {**sign_in, "left_over": f"{PLANTED}-left", "wrapped": SecretStr(f"{PLANTED}-wrapped")},
        {**options, **held, "old_switch": f"{PLANTED}-old"},
        client_certificate=ClientCertificate("/c.pem", "/k.pem", SecretStr(f"{PLANTED}-key")),
    )


@pytest.mark.parametrize("card", registry.cards(), ids=lambda card: card.kind)
def test_no_planted_secret_is_in_the_file(card: SystemCard) -> None:
    text = written((profile_of(planted(card), PRODUCTION, card),))
    assert PLANTED not in text
    assert "proxy.example:3128" in text
    declared = [one.id for one in card.sign_in.fields if not one.is_secret and one.type is not FieldType.NOTE]
    assert all(f'"{key}": "open"' in text for key in declared)


def test_a_secret_in_a_field_that_is_none_stays_here_too() -> None:
    card = registry.card("unitrends")
    connection = dataclasses.replace(planted(card), sign_in={"username": SecretStr(PLANTED)})
    assert profile_of(connection, PRODUCTION, card).sign_in == {}
    connection = dataclasses.replace(connection, sign_in={"password": PLANTED})
    assert profile_of(connection, PRODUCTION, card).sign_in == {}, "nor a plain text where a secret is typed"


def test_no_type_inside_a_profile_can_hold_a_secret() -> None:
    found = set(_types_in(Profile))
    assert str in found
    assert SecretStr not in found
    assert Connection not in found


def _types_in(kind: object) -> typing.Iterator[object]:
    yield kind
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        for hint in typing.get_type_hints(kind).values():
            yield from _types_in(hint)
    for part in typing.get_args(kind):
        yield from _types_in(part)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Address("Backup.Example.", 443), Address("backup.example", 443)),
        (Address("bücher.example", 443), Address("xn--bcher-kva.example", 443)),
        (Address("2001:db8:0:0::1", 443), Address("2001:DB8::1", 443)),
        (Address("a.example", 443, "/admin/"), Address("a.example", 443, "/admin")),
    ],
)
def test_one_server_however_it_is_written(one: Address, other: Address) -> None:
    assert server_identity("unitrends", one) == server_identity("unitrends", other)


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        ("cycle", Address("a.example", 443, "/admin")),
        ("unitrends", Address("b.example", 443, "/admin")),
        ("unitrends", Address("a.example", 8443, "/admin")),
        ("unitrends", Address("a.example", 443, "/other")),
        ("unitrends", Address("a.example", 443, "/admin", "http")),
    ],
)
def test_another_server(kind: str, address: Address) -> None:
    assert server_identity(kind, address) != server_identity("unitrends", Address("a.example", 443, "/admin"))


def test_an_environment_is_meant_by_id_or_name_and_never_of_another_kind() -> None:
    own = Environment("x1", EnvironmentKind.CUSTOM, "Kunde Nord")
    here = (*built_in_environments(), own)
    assert NamedEnvironment("elsewhere", EnvironmentKind.CUSTOM, "kunde nord").found_in(here) is own
    assert NamedEnvironment("production", EnvironmentKind.PRODUCTION).found_in(here) is here[0]
    assert NamedEnvironment("production", EnvironmentKind.LAB).found_in(here) is None
    assert NamedEnvironment("x1", EnvironmentKind.LAB, "Kunde Nord").found_in(here) is None
    assert NamedEnvironment("gone", EnvironmentKind.PRODUCTION).found_in(here) is None
