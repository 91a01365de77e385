"""Where the secrets of a running console are: let go of together, and read again from the key store alone."""

from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from pydantic import SecretStr

from app.domain.connections import ClientCertificate, Connection, Proxy, ProxyMode
from app.domain.errors import SecretStoreError, SecretStoreState
from app.domain.redaction import MASK, Redactor
from app.main.household import MemoryHousehold, StoredHousehold
from app.main.vault import ConsoleVault
from tests.settings.keyrings import BrokenKeyring, LockedKeyring
from tests.settings.profiles import PASSWORD, PROXY_PASSWORD, connection


class Gate:
    """Notes whether the way out is shut."""

    is_shut = False

    def shut(self, is_shut: bool) -> None:
        self.is_shut = is_shut


def secrets_in(one: Connection) -> list[str]:
    held = [*one.sign_in.values(), one.proxy.password]
    held.append(one.client_certificate.passphrase if one.client_certificate is not None else None)
    return [secret.get_secret_value() for secret in held if isinstance(secret, SecretStr)]


def full() -> Connection:
    """A profile with every secret that one can hold."""
    return replace(
        connection("aaaa1111"),
        sign_in={"username": "operator", "password": SecretStr(PASSWORD)},
        proxy=Proxy(ProxyMode.OWN, "http://proxy.example:3128", "operator", SecretStr(PROXY_PASSWORD)),
        client_certificate=ClientCertificate("/certificate.pem", "/key.pem", SecretStr("opens the key")),
    )


def test_a_profile_without_its_secrets_is_the_same_in_all_else() -> None:
    whole = full()
    bare = whole.without_secrets()
    assert len(secrets_in(whole)) == 3
    assert secrets_in(bare) == []
    assert (bare.id, bare.address, bare.trust, bare.sign_in["username"]) == (
        whole.id,
        whole.address,
        whole.trust,
        "operator",
    )
    assert bare.proxy.url == whole.proxy.url
    assert bare.without_secrets() == bare


async def test_secrets_come_back_from_the_key_store_and_those_of_this_run_do_not(tmp_path: Path) -> None:
    household = StoredHousehold(tmp_path)
    await household.load()
    await household.save(full())
    await household.save(replace(full(), id="bbbb2222", is_temporary=True))
    household.let_go()
    read = {one.id: secrets_in(one) for one in await household.read_again()}
    assert read == {"aaaa1111": [PASSWORD, PROXY_PASSWORD, "opens the key"], "bbbb2222": []}
    await household.close()


@pytest.mark.parametrize(
    ("backend", "state"), [(LockedKeyring, SecretStoreState.LOCKED), (fail.Keyring, SecretStoreState.MISSING)]
)
async def test_a_key_store_that_cannot_be_read_opens_nothing(
    tmp_path: Path, backend: type[KeyringBackend], state: SecretStoreState
) -> None:
    household = StoredHousehold(tmp_path)
    await household.load()
    await household.save(full())
    keyring.set_keyring(backend())
    with pytest.raises(SecretStoreError) as refused:
        await household.read_again()
    assert refused.value.state is state
    await household.close()


async def test_without_kept_profiles_there_is_nothing_to_ask_the_key_store(tmp_path: Path) -> None:
    keyring.set_keyring(BrokenKeyring())
    household = StoredHousehold(tmp_path)
    household.let_go()
    assert await household.read_again() == ()
    await household.close()


async def test_masks_are_dropped_last_and_the_demo_is_read_from_its_servers() -> None:
    gate, redactor, taken = Gate(), Redactor(), list[Connection]()
    redactor.register([PASSWORD])
    demo = replace(full(), is_temporary=True)
    vault = ConsoleVault(MemoryHousehold(), gate, redactor, lambda: (demo,), taken.append)
    assert redactor.text(PASSWORD) == MASK
    vault.let_go()
    assert (gate.is_shut, redactor.text(PASSWORD)) == (True, PASSWORD)
    assert await vault.read_again() == (demo,)
    vault.open_up()
    vault.take_in(demo)
    assert (gate.is_shut, taken) == (False, [demo])
