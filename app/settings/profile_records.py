"""A connection as one text for the keyring, and back. Versioned; address, trust, sign-in and secret belong together.

Used by ``connection_store`` only. Whoever handles the text keeps it in a SecretStr.
"""

import json
from dataclasses import asdict
from typing import Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, SecretStr, ValidationError

from app.domain.connections import Address, ClientCertificate, Connection, Proxy, ProxyMode
from app.domain.errors import SecretStoreError, SecretStoreState
from app.domain.forms import Answer
from app.domain.messages import Message
from app.domain.trust import PinnedFacts, Trust, TrustMode

SCHEMA = 2
"""2: a client certificate may stand in it, and facts of pinned ones. Records of 1 are read, and written anew as 2."""


class _Strict(BaseModel):
    # Errors must not quote what they found: it may be a secret.
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class _Address(_Strict):
    scheme: Literal["https", "http"]
    host: str
    port: int
    base_path: str


class _Facts(_Strict):
    fingerprint: str
    subject: str
    issuer: str
    valid_from: AwareDatetime
    valid_to: AwareDatetime
    key: str


class _Trust(_Strict):
    mode: TrustMode
    pins: tuple[str, ...]
    ca_file: str | None
    facts: tuple[_Facts, ...] = ()


class _Proxy(_Strict):
    mode: ProxyMode
    url: str
    username: str
    password: SecretStr | None


class _ClientCertificate(_Strict):
    certificate_file: str
    key_file: str
    passphrase: SecretStr | None


class _Record(_Strict):
    version: Literal[1, 2]
    id: str
    kind: str
    name: str
    address: _Address
    environment_id: str
    trust: _Trust
    proxy: _Proxy
    sign_in: dict[str, str | bool | int | tuple[str, ...] | None]
    secrets: dict[str, SecretStr]
    options: dict[str, str]
    read_only: bool
    ask_each_time: bool
    policy_digest: str
    client_certificate: _ClientCertificate | None = None


def encode(connection: Connection) -> SecretStr:
    """The record of a connection. Without the secrets of its sign-in when the operator is asked for them each time."""
    answers = dict(connection.sign_in)
    secrets = {key: answer for key, answer in answers.items() if isinstance(answer, SecretStr)}
    proxy = connection.proxy
    record: dict[str, Any] = {
        "version": SCHEMA,
        "id": connection.id,
        "kind": connection.kind,
        "name": connection.name,
        "address": {
            "scheme": connection.address.scheme,
            "host": connection.address.host,
            "port": connection.address.port,
            "base_path": connection.address.base_path,
        },
        "environment_id": connection.environment_id,
        "trust": _trust_of(connection.trust),
        "proxy": {
            "mode": proxy.mode,
            "url": proxy.url,
            "username": proxy.username,
            "password": None if proxy.password is None else proxy.password.get_secret_value(),
        },
        "sign_in": {key: answer for key, answer in answers.items() if key not in secrets},
        "secrets": {}
        if connection.ask_each_time
        else {key: answer.get_secret_value() for key, answer in secrets.items()},
        "options": dict(connection.options),
        "read_only": connection.read_only,
        "ask_each_time": connection.ask_each_time,
        "policy_digest": connection.policy_digest,
        "client_certificate": _plain(connection.client_certificate),
    }
    return SecretStr(json.dumps(record, ensure_ascii=False, separators=(",", ":")))


def _trust_of(trust: Trust) -> dict[str, Any]:
    facts = [
        {**asdict(one), "valid_from": one.valid_from.isoformat(), "valid_to": one.valid_to.isoformat()}
        for one in trust.facts
    ]
    return {"mode": trust.mode, "pins": trust.pins, "ca_file": trust.ca_file, "facts": facts}


def _plain(client: ClientCertificate | None) -> dict[str, str | None] | None:
    if client is None:
        return None
    passphrase = None if client.passphrase is None else client.passphrase.get_secret_value()
    return {"certificate_file": client.certificate_file, "key_file": client.key_file, "passphrase": passphrase}


def decode(text: SecretStr, profile_id: str) -> Connection:
    """The connection of a record.

    Raises:
        SecretStoreError: DAMAGED: not a record, one of another profile, or written by a newer program (the message
            says so).
    """
    try:
        value = json.loads(text.get_secret_value())
    except (ValueError, RecursionError):
        raise SecretStoreError(SecretStoreState.DAMAGED) from None
    version = value.get("version") if isinstance(value, dict) else None
    if isinstance(version, int) and version > SCHEMA:
        raise SecretStoreError(SecretStoreState.DAMAGED, Message.of("error.profile_newer.title"))
    try:
        record = _Record.model_validate(value)
    except ValidationError:
        raise SecretStoreError(SecretStoreState.DAMAGED) from None
    if record.id != profile_id:
        raise SecretStoreError(SecretStoreState.DAMAGED)
    return _connection(record)


def _connection(record: _Record) -> Connection:
    sign_in: dict[str, Answer] = {**record.sign_in, **record.secrets}
    return Connection(
        id=record.id,
        kind=record.kind,
        name=record.name,
        address=Address(record.address.host, record.address.port, record.address.base_path, record.address.scheme),
        environment_id=record.environment_id,
        trust=Trust(
            record.trust.mode,
            record.trust.pins,
            record.trust.ca_file,
            tuple(PinnedFacts(**one.model_dump()) for one in record.trust.facts),
        ),
        proxy=Proxy(record.proxy.mode, record.proxy.url, record.proxy.username, record.proxy.password),
        sign_in=sign_in,
        options=record.options,
        read_only=record.read_only,
        ask_each_time=record.ask_each_time,
        policy_digest=record.policy_digest,
        client_certificate=_client_certificate(record.client_certificate),
    )


def _client_certificate(kept: _ClientCertificate | None) -> ClientCertificate | None:
    return None if kept is None else ClientCertificate(kept.certificate_file, kept.key_file, kept.passphrase)
