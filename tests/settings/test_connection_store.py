"""Profiles over every key store, and no secret in any file."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend

from app.domain.environments import Environment, built_in_environments
from app.domain.errors import SecretStoreError, SecretStoreState, SettingsError
from app.domain.messages import Message
from app.settings.connection_store import ConnectionStore, open_connection_store
from app.settings.key_store import KeyStore
from app.settings.paths import make, paths_below
from app.settings.profile_index import ProfileIndex
from tests.memory_keyring import MemoryKeyring
from tests.settings import keyrings
from tests.settings.profiles import PASSWORD, PROXY_PASSWORD, connection


class Shelf:
    """A folder, a keyring and the environments of one user; opens stores on them as restarts would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.backend: KeyringBackend = MemoryKeyring()
        self.environments: tuple[Environment, ...] = built_in_environments()
        self._open: list[ConnectionStore] = []

    def store(self, *, time_limit_s: float = 5.0) -> ConnectionStore:
        keys = KeyStore(lambda: self.backend, time_limit_s=time_limit_s, limit_of=self._limit)
        store = ConnectionStore(keys, ProfileIndex(self.folder / "profiles.json"), lambda: self.environments)
        self._open.append(store)
        return store

    def close(self) -> None:
        for store in self._open:
            store.close()

    @staticmethod
    def _limit(backend: KeyringBackend) -> int | None:
        return 300 if isinstance(backend, keyrings.ShortKeyring) else None


@pytest.fixture
async def shelf(tmp_path: Path) -> AsyncIterator[Shelf]:
    shelf = Shelf(tmp_path)
    yield shelf
    shelf.close()


@pytest.mark.parametrize("backend", [MemoryKeyring, keyrings.ShortKeyring])
async def test_profiles_are_found_again_in_their_order(shelf: Shelf, backend: Callable[[], KeyringBackend]) -> None:
    shelf.backend = backend()
    kept = [connection(profile_id) for profile_id in ("aaaa1111", "bbbb2222", "cccc3333")]
    store = shelf.store()
    await store.load_all()
    for one in kept:
        await store.save(one)
    await store.set_order(("cccc3333", "aaaa1111", "unknown1"))
    report = await shelf.store().load_all()
    assert report.connections == (kept[2], kept[0], kept[1])
    assert report.problems == ()


async def test_no_file_holds_a_secret_or_an_address(shelf: Shelf) -> None:
    store = shelf.store()
    await store.save(connection())
    files = [path for path in shelf.folder.rglob("*") if path.is_file()]
    content = b"".join(path.read_bytes() for path in files)
    assert files
    for planted in (PASSWORD, PROXY_PASSWORD, "backup.example", "root", "Zürich"):
        assert planted.encode() not in content
    assert json.loads((shelf.folder / "profiles.json").read_text()) == {"version": 1, "order": ["aaaa1111"]}


async def test_a_changed_profile_replaces_the_old_one(shelf: Shelf) -> None:
    store = shelf.store()
    await store.save(connection())
    await store.save(connection(name="other"))
    assert [one.name for one in (await shelf.store().load_all()).connections] == ["other"]


async def test_a_removed_profile_leaves_nothing(shelf: Shelf) -> None:
    shelf.backend = backend = keyrings.ShortKeyring()
    store = shelf.store()
    await store.save(connection())
    await store.remove("aaaa1111")
    await store.remove("aaaa1111")
    assert backend.entries == {}
    assert (await shelf.store().load_all()).connections == ()


async def test_a_temporary_profile_is_kept_in_memory_only(shelf: Shelf) -> None:
    shelf.backend = keyrings.RefusingKeyring()
    store = shelf.store()
    await store.save(connection(is_temporary=True))
    assert [one.id for one in (await store.load_all()).connections] == ["aaaa1111"]
    assert store.order == ("aaaa1111",)
    assert (await shelf.store().load_all()).connections == ()
    assert not list(shelf.folder.iterdir())
    await store.remove("aaaa1111")
    assert not store.order


async def test_what_cannot_be_kept_is_not_listed(shelf: Shelf) -> None:
    shelf.backend = keyrings.RefusingKeyring()
    store = shelf.store()
    with pytest.raises(SecretStoreError) as caught:
        await store.save(connection())
    assert caught.value.state is store.state() is SecretStoreState.REFUSING
    assert store.order == ()
    assert (await shelf.store().load_all()).problems == ()


async def test_a_locked_store_is_asked_once_and_told_once(shelf: Shelf) -> None:
    store = shelf.store()
    for profile_id in ("aaaa1111", "bbbb2222", "cccc3333"):
        await store.save(connection(profile_id))
    shelf.backend = locked = keyrings.LockedKeyring()
    report = await shelf.store().load_all()
    assert [problem.state for problem in report.problems] == [SecretStoreState.LOCKED, None]
    assert report.problems[1].message == Message.of("profile.unread.text", count=3)
    assert report.connections == ()
    assert locked.calls == 1


async def test_a_hanging_store_does_not_stop_the_start(shelf: Shelf) -> None:
    await shelf.store().save(connection())
    shelf.backend = hanging = keyrings.HangingKeyring()
    store = shelf.store(time_limit_s=0.05)
    report = await store.load_all()
    assert [problem.state for problem in report.problems] == [SecretStoreState.HANGING, None]
    assert await store.probe() is SecretStoreState.HANGING
    hanging.let_go()


async def test_one_damaged_record_does_not_hide_the_others(shelf: Shelf) -> None:
    shelf.backend = backend = MemoryKeyring()
    store = shelf.store()
    await store.save(connection("aaaa1111"))
    await store.save(connection("bbbb2222"))
    key = next(key for key in backend.entries if "aaaa1111" in key[0])
    backend.entries[key] = "{"
    report = await shelf.store().load_all()
    assert [one.id for one in report.connections] == ["bbbb2222"]
    assert [(one.profile_id, one.state) for one in report.problems] == [("aaaa1111", SecretStoreState.DAMAGED)]
    del backend.entries[key]
    report = await shelf.store().load_all()
    assert [one.message.id for one in report.problems] == ["profile.record_missing.text"]


async def test_probing_tells_how_the_store_is(shelf: Shelf) -> None:
    assert await shelf.store().probe() is SecretStoreState.READY
    shelf.backend = keyrings.LockedKeyring()
    assert await shelf.store().probe() is SecretStoreState.LOCKED


async def test_where_file_and_record_disagree_the_connection_is_read_only(shelf: Shelf) -> None:
    await shelf.store().save(connection())
    production, *others = shelf.environments
    shelf.environments = (replace(production, read_only=True), *others)
    store = shelf.store()
    report = await store.load_all()
    assert [one.read_only for one in report.connections] == [True]
    assert [one.message.id for one in report.problems] == ["profile.policy_differs.text"]

    agreed = await store.accept_policy("aaaa1111")
    assert agreed is not None
    assert not agreed.read_only  # the environment is, and one suffices
    assert (await shelf.store().load_all()).problems == ()


async def test_a_connection_without_its_environment_is_read_only(shelf: Shelf) -> None:
    await shelf.store().save(connection(environment_id="gone"))
    store = shelf.store()
    report = await store.load_all()
    assert [one.read_only for one in report.connections] == [True]
    assert [one.message.id for one in report.problems] == ["profile.environment_missing.text"]
    still = await store.accept_policy("aaaa1111")
    assert still is not None
    assert still.read_only
    assert await store.accept_policy("bbbb2222") is None


async def test_from_a_damaged_index_the_ids_are_saved(shelf: Shelf) -> None:
    store = shelf.store()
    await store.save(connection("aaaa1111"))
    await store.save(connection("bbbb2222"))
    index = shelf.folder / "profiles.json"
    index.write_text(index.read_text()[:-6])
    report = await shelf.store().load_all()
    assert [one.id for one in report.connections] == ["aaaa1111", "bbbb2222"]
    assert [one.message.id for one in report.problems] == ["settings.file_damaged.text"]
    assert (await shelf.store().load_all()).problems == ()


async def test_an_index_of_a_newer_program_is_left_alone(shelf: Shelf) -> None:
    index = shelf.folder / "profiles.json"
    index.write_text('{"version": 2, "order": ["aaaa1111"]}')
    store = shelf.store()
    report = await store.load_all()
    assert [one.message.id for one in report.problems] == ["settings.file_newer.text"]
    with pytest.raises(SettingsError):
        await store.save(connection("bbbb2222"))
    assert json.loads(index.read_text())["version"] == 2


async def test_a_record_is_changed_as_it_is_kept_with_its_secrets(shelf: Shelf) -> None:
    kept, store = connection(), shelf.store()
    await store.save(kept)
    changed = await store.amend(kept.id, lambda one: replace(one, name="other"))
    assert changed == replace(kept, name="other")
    assert (await shelf.store().load_all()).connections == (changed,)
    assert await store.amend("nobody11", lambda one: one) is None


async def test_the_store_of_the_user_is_the_keyring_of_the_system(
    tmp_path: Path, memory_keyring: MemoryKeyring
) -> None:
    paths = paths_below(tmp_path / "user")
    make(paths)
    store = open_connection_store(paths, built_in_environments, lambda _profile: None)
    await store.save(connection())
    store.close()
    assert len(memory_keyring.entries) == 1
    assert json.loads(paths.index_file.read_text())["order"] == ["aaaa1111"]


async def test_a_disk_that_hangs_does_not_hold_up_the_loop(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    store = shelf.store()
    disk_answers = threading.Event()
    add = ProfileIndex.add

    def hang(index: ProfileIndex, profile_id: str) -> None:
        assert disk_answers.wait(10), "the loop waited for the disk"
        add(index, profile_id)

    monkeypatch.setattr(ProfileIndex, "add", hang)
    saving = asyncio.create_task(store.save(connection()))
    await asyncio.sleep(0)
    disk_answers.set()
    await saving
    assert [one.id for one in (await shelf.store().load_all()).connections] == ["aaaa1111"]
