"""Every state of the key store, none of which may block the loop."""

import asyncio
import logging

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from app.domain.errors import SecretStoreError, SecretStoreState
from app.settings.key_store import WINDOWS_UNITS, Entries, KeyStore, unit_limit
from tests.guards.logs import ExpectedLogs
from tests.memory_keyring import MemoryKeyring
from tests.settings import keyrings


def read(entries: Entries) -> str | None:
    return entries.get("name")


async def refusal(store: KeyStore) -> SecretStoreState:
    with pytest.raises(SecretStoreError) as caught:
        await store.run(read)
    assert caught.value.message.id == f"error.secret_store_{caught.value.state}.title"
    assert store.state is caught.value.state
    return caught.value.state


async def test_entries_are_written_read_and_deleted() -> None:
    backend = MemoryKeyring()
    store = KeyStore(lambda: backend)
    await store.run(lambda entries: entries.set("name", "text"))
    assert await store.run(read) == "text"
    assert await store.run(lambda entries: entries.delete("name")) is True
    assert await store.run(lambda entries: entries.delete("name")) is False
    assert store.state is SecretStoreState.READY
    store.close()


def failing() -> KeyringBackend:
    return fail.Keyring()  # type: ignore[no-untyped-call]


def nowhere() -> KeyringBackend:
    return null.Keyring()  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("backend", [keyrings.no_keyring, failing, nowhere])
async def test_no_store_and_stores_that_keep_nothing_are_missing(backend: object) -> None:
    store = KeyStore(backend)  # type: ignore[arg-type]
    assert await refusal(store) is SecretStoreState.MISSING
    store.close()


async def test_a_chain_uses_the_first_member_that_keeps_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    healthy = MemoryKeyring()
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [nowhere(), healthy])
    store = KeyStore(chainer.ChainerBackend)
    await store.run(lambda entries: entries.set("name", "text"))
    assert list(healthy.entries.values()) == ["text"]
    store.close()


async def test_a_locked_store_says_so_and_serves_once_unlocked() -> None:
    backend = keyrings.LockedKeyring()
    store = KeyStore(lambda: backend)
    assert await refusal(store) is SecretStoreState.LOCKED
    backend.is_locked = False
    assert await store.run(read) is None
    assert store.state is SecretStoreState.READY
    store.close()


async def test_a_store_that_denies_is_refusing() -> None:
    store = KeyStore(keyrings.RefusingKeyring)
    with pytest.raises(SecretStoreError):
        await store.run(lambda entries: entries.set("name", "text"))
    assert store.state is SecretStoreState.REFUSING
    store.close()


async def test_an_unforeseen_error_is_refusing_and_logged_without_its_text(expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("app.settings.key_store", r"^the key store failed with ValueError$", logging.WARNING)
    store = KeyStore(keyrings.BrokenKeyring)
    assert await refusal(store) is SecretStoreState.REFUSING
    store.close()


async def test_a_store_that_hangs_is_waited_for_once() -> None:
    backend = keyrings.HangingKeyring()
    store = KeyStore(lambda: backend, time_limit_s=0.05)
    assert await refusal(store) is SecretStoreState.HANGING
    # At once, and without a second call: the loop would otherwise wait another limit.
    assert await refusal(store) is SecretStoreState.HANGING
    assert backend.calls == 1
    backend.let_go()
    store.close()


async def test_a_store_that_comes_back_serves_again() -> None:
    backend = keyrings.HangingKeyring()
    store = KeyStore(lambda: backend, time_limit_s=0.05)
    assert await refusal(store) is SecretStoreState.HANGING
    hanging = store._running
    assert hanging is not None
    backend.let_go()
    await asyncio.wrap_future(hanging)
    assert await store.run(read) is None
    assert store.state is SecretStoreState.READY
    store.close()


async def test_the_loop_runs_on_while_the_store_is_asked() -> None:
    backend = keyrings.HangingKeyring()
    store = KeyStore(lambda: backend, time_limit_s=30)
    async with asyncio.TaskGroup() as group:
        asked = group.create_task(store.run(read))
        await asyncio.wrap_future(backend.was_asked)
        assert not asked.done()
        backend.let_go()
    assert asked.result() is None
    store.close()


async def test_a_caller_that_goes_away_leaves_the_store_usable() -> None:
    backend = keyrings.HangingKeyring()
    store = KeyStore(lambda: backend, time_limit_s=30)
    asked = asyncio.get_running_loop().create_task(store.run(read))
    await asyncio.wrap_future(backend.was_asked)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    backend.let_go()
    assert await store.run(read) is None
    store.close()


def test_entries_are_short_on_windows_only() -> None:
    windows = type("WinVaultKeyring", (MemoryKeyring,), {"__module__": "keyring.backends.Windows"})
    assert unit_limit(windows()) == WINDOWS_UNITS
    assert WINDOWS_UNITS < keyrings.WINDOWS_UNITS
    assert unit_limit(MemoryKeyring()) is None
