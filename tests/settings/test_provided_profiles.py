"""Profiles of an administrator: merged in, bound to what was agreed to, and none of them damaged by another."""

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import SecretStr

from app.adapters import registry
from app.domain.connections import Address, Connection, Consent, ProxyMode
from app.domain.environments import built_in_environments
from app.domain.errors import SecretStoreState
from app.domain.guards import EnvironmentKind
from app.domain.messages import Message
from app.domain.profiles import NamedEnvironment, OpenProxy, Profile, profile_of
from app.domain.trust import Trust, TrustMode
from app.settings.connection_store import ConnectionStore, LoadReport
from app.settings.key_store import KeyStore
from app.settings.profile_file import read, written
from app.settings.profile_index import ProfileIndex
from app.settings.provided_profiles import MOST_FILES, ProvidedFolder
from tests.memory_keyring import MemoryKeyring
from tests.settings.keyrings import LockedKeyring
from tests.settings.profiles import connection

SECRET = SecretStr("correct horse battery staple")
ERP = Profile(
    "erp",
    "some-kind",
    "ERP",
    Address("erp.example", 8443, "/api"),
    NamedEnvironment("production", EnvironmentKind.PRODUCTION),
    Trust(TrustMode.PIN, ("ab" * 32,)),
    OpenProxy(ProxyMode.OWN, "http://proxy.example:3128", "someone"),
    {"domain": "local"},
    {"dialect": "new"},
)


class House:
    """A computer with an administrator's folder, and the key store of one user. Each store is another start."""

    def __init__(self, folder: Path) -> None:
        self.provided = folder / "profiles.d"
        self.provided.mkdir()
        self.folder = folder
        self.backend: MemoryKeyring = MemoryKeyring()
        self._stores: list[ConnectionStore] = []

    def store(self) -> ConnectionStore:
        store = ConnectionStore(
            KeyStore(lambda: self.backend),
            ProfileIndex(self.folder / "index.json"),
            built_in_environments,
            ProvidedFolder(self.provided, _why_unfit),
        )
        self._stores.append(store)
        return store

    def provide(self, *profiles: Profile, file: str = "site.json") -> None:
        (self.provided / file).write_text(written(profiles))

    async def found(self) -> LoadReport:
        return await self.store().load_all()

    async def one(self) -> Connection:
        (found,) = (await self.found()).connections
        return found

    async def agree(self) -> Connection:
        """What the dialog does."""
        found = await self.one()
        answers = {**found.sign_in, "user": "root", "password": SECRET}
        proxy = replace(found.proxy, password=SecretStr("proxy secret"))
        agreed = replace(found, sign_in=answers, proxy=proxy, consent=Consent.GIVEN)
        store = self.store()
        await store.load_all()
        await store.save(agreed)
        return agreed

    def close(self) -> None:
        for store in self._stores:
            store.close()


def _why_unfit(profile: Profile) -> Message | None:
    return Message.of("import.problem.kind", kind=profile.kind) if profile.kind == "unheard-of" else None


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House(tmp_path)
    yield house
    house.close()


def told(report: LoadReport) -> list[tuple[str, object]]:
    """The messages, each with what it says why."""
    return [(one.message.id, getattr(one.message.params.get("why"), "id", None)) for one in report.problems]


async def test_a_provided_profile_waits_for_consent_beside_the_operators_own(house: House) -> None:
    house.provide(ERP)
    await house.store().save(connection())
    report = await house.found()
    own, provided = report.connections
    assert not report.problems
    assert (own.consent, own.provided_by) == (Consent.NOT_NEEDED, "")
    assert (provided.id, provided.consent, provided.provided_by) == ("admin-erp", Consent.MISSING, "site.json")
    assert (provided.address, provided.trust, provided.environment_id) == (ERP.address, ERP.trust, "production")
    assert provided.fixed_answers == {"domain"}
    assert not provided.read_only, "no rule differs from those it was never agreed to under"


async def test_what_was_agreed_to_is_found_again_with_its_secrets(house: House) -> None:
    house.provide(ERP)
    agreed = await house.agree()
    assert await house.one() == agreed
    house.provide(replace(ERP, name="ERP 2", options={"dialect": "old"}, read_only=True))
    later = await house.one()
    assert later == replace(agreed, name="ERP 2", options={"dialect": "old"}, read_only=True)


@pytest.mark.parametrize(
    "changes",
    [
        {"address": Address("evil.example", 8443, "/api")},
        {"address": Address("erp.example", 8443, "/other")},
        {"trust": Trust(TrustMode.PIN, ("cd" * 32,))},
        {"trust": Trust()},
        {"proxy": OpenProxy(ProxyMode.OWN, "http://evil.example:3128", "someone")},
        {"proxy": OpenProxy()},
        {"kind": "another-kind"},
        {"environment": NamedEnvironment("lab", EnvironmentKind.LAB)},
        {"sign_in": {"domain": "ldap"}},
        {"sign_in": {"domain": "local", "user": "other"}},
    ],
)
async def test_a_changed_file_asks_again_and_gets_no_secret(house: House, changes: dict[str, object]) -> None:
    house.provide(ERP)
    await house.agree()
    house.provide(replace(ERP, **changes))  # type: ignore[arg-type]  # field names are given by the test
    found = await house.one()
    assert found.consent is Consent.CHANGED
    assert found.proxy.password is None
    assert not [one for one in found.sign_in.values() if isinstance(one, SecretStr)]
    house.provide(ERP)
    assert (await house.one()).consent is Consent.GIVEN, "back as it was agreed to"


async def test_consent_for_this_run_ends_with_it(house: House) -> None:
    house.provide(ERP)
    store = house.store()
    (found,) = (await store.load_all()).connections
    answers = {**found.sign_in, "password": SECRET}
    await store.save(replace(found, sign_in=answers, consent=Consent.GIVEN, is_temporary=True))
    (again,) = (await store.load_all()).connections
    assert (again.consent, again.sign_in["password"], again.is_temporary) == (Consent.GIVEN, SECRET, True)
    assert (await house.one()).consent is Consent.MISSING


async def test_a_profile_that_is_provided_no_more_is_no_system(house: House) -> None:
    house.provide(ERP)
    await house.agree()
    (house.provided / "site.json").unlink()
    assert await house.found() == LoadReport(())


async def test_a_damaged_file_is_told_and_the_others_go_on(house: House) -> None:
    house.provide(ERP)
    (house.provided / "a.json").write_text("{")
    (house.provided / "notes.txt").write_text("not looked at")
    (house.provided / "b.json").write_text(json.dumps({"format": "backstay-profiles", "version": 7}))
    house.provide(replace(ERP, name="again"), replace(ERP, id="x1", kind="unheard-of"), file="z.json")
    report = await house.found()
    assert [one.name for one in report.connections] == ["ERP"]
    assert told(report) == [
        ("provided.problem.file", "profile_file.not_json.text"),
        ("provided.problem.file", "profile_file.newer.text"),
        ("provided.problem.profile", "provided.same_id.text"),
        ("provided.problem.profile", "import.problem.kind"),
    ]


@pytest.mark.skipif(os.name != "posix", reason="rights are kept elsewhere there")
@pytest.mark.parametrize("what", ["file", "folder"])
async def test_what_every_user_may_change_is_not_the_administrators_word(house: House, what: str) -> None:
    house.provide(ERP)
    path = house.provided if what == "folder" else house.provided / "site.json"
    path.chmod(0o777)
    report = await house.found()
    assert not report.connections
    assert told(report) == [("provided.problem.file", "provided.anybody.text")]


async def test_a_folder_without_end_is_not_read_to_it(house: House) -> None:
    for number in range(MOST_FILES + 1):
        house.provide(replace(ERP, id=f"n{number}"), file=f"{number:04}.json")
    report = await house.found()
    assert len(report.connections) == MOST_FILES
    assert told(report) == [("provided.too_many.text", None)]


async def test_without_a_folder_there_is_nothing_to_tell(house: House) -> None:
    house.provided.rmdir()
    assert await house.found() == LoadReport(())


async def test_without_the_key_store_nothing_is_agreed_to(house: House) -> None:
    house.provide(ERP)
    await house.agree()
    house.backend = LockedKeyring()
    report = await house.found()
    assert [one.consent for one in report.connections] == [Consent.MISSING]
    assert [one.state for one in report.problems] == [SecretStoreState.LOCKED]


async def test_rules_that_changed_since_are_told_like_those_of_any_other_system(house: House) -> None:
    house.provide(ERP)
    await house.agree()
    store = house.store()
    await store.load_all()
    kept = await store.amend("admin-erp", lambda one: replace(one, policy_digest="other rules"))
    assert kept is not None
    report = await house.found()
    assert report.connections[0].read_only
    assert [one.message.id for one in report.problems] == ["profile.policy_differs.text"]
    await store.accept_policy("admin-erp")
    assert not (await house.found()).problems


async def test_what_is_provided_can_be_exported_and_provided_again(house: House) -> None:
    house.provide(replace(ERP, id="e" * 48))
    found = await house.one()
    text = written((profile_of(found, built_in_environments()[0], registry.card("unitrends")),))
    assert [one.id for one in read(text.encode())] == ["e" * 48]
