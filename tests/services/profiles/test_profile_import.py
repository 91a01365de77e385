"""Profiles of a file against the systems that are here: recognised by server, compared field by field, decided."""

from dataclasses import replace

import pytest
from pydantic import SecretStr

from app.domain.connections import Address, Connection, Consent, Proxy, ProxyMode
from app.domain.environments import Environment, built_in_environments
from app.domain.errors import SecretStoreError, SecretStoreState, StoreError
from app.domain.guards import EnvironmentKind
from app.domain.messages import Message
from app.domain.profiles import NamedEnvironment, OpenProxy, Profile
from app.domain.trust import Trust, TrustMode
from app.services.profiles.profile_import import Difference, Part, ProfileImport, Verdict
from app.services.profiles.profile_taking import Change, Outcome, Ways, carry_out
from app.services.records import AuditNote
from app.services.sessions import System, SystemState
from tests.memory_system import CARD, connection, environment
from tests.services.desk import Desk

LAB = NamedEnvironment("lab", EnvironmentKind.LAB)
PIN, OTHER = "ab" * 32, "cd" * 32
PINNED = Trust(TrustMode.PIN, (PIN,))
SECRET = SecretStr("correct horse battery")


def profile(number: int = 1, **changes: object) -> Profile:
    plain = Profile(
        f"file-{number}", "memory", f"one {number}", Address("a.example", number), LAB, sign_in={"username": "operator"}
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # field names are given by the tests


def mine(**changes: object) -> Connection:
    """The system here that is the same server as ``profile()``."""
    kept = connection(
        name="one 1", address=Address("a.example", 1), sign_in={"username": "operator", "password": SECRET}
    )
    return replace(kept, **changes)  # type: ignore[arg-type]  # field names are given by the tests


def system(kept: Connection, where: str = "lab") -> System:
    return System(kept, environment(where), CARD)


def plan(*profiles: Profile, systems: tuple[System, ...] = ()) -> ProfileImport:
    return ProfileImport(profiles, systems, (CARD,), built_in_environments)


def verdicts(found: ProfileImport) -> list[Verdict]:
    return [one.verdict for one in found.found]


class Shelf:
    """The key store: what was kept, and when it refuses."""

    def __init__(self, *kept: Connection) -> None:
        self.kept = {one.id: one for one in kept}
        self.names: list[str] = []
        self.refuses_after = 99

    def ways(self) -> Ways:
        return Ways(self.save, self.amend)

    async def save(self, connection: Connection) -> None:
        if len(self.names) >= self.refuses_after:
            raise SecretStoreError(SecretStoreState.LOCKED)
        self.names.append(connection.name)
        self.kept[connection.id] = connection

    async def amend(self, connection_id: str, change: Change) -> Connection | None:
        kept = self.kept.get(connection_id)
        if kept is None:
            return None
        await self.save(change(kept))
        return self.kept[connection_id]


def carry(desk: Desk, found: ProfileImport, shelf: Shelf, *, temporary: bool = False) -> Outcome:
    work = carry_out(found, shelf.ways(), desk.sessions, desk.trail, source="team.json", temporary=temporary)
    outcome = desk.loop.run(work)
    desk.settle()
    return outcome


def put_all(found: ProfileImport, where: str = "lab") -> None:
    for named in list(found.named):
        found.put(named, where)


# what a profile is here


def test_new_same_different_twice_and_unfit_are_told_apart() -> None:
    found = plan(
        profile(1),
        profile(2),
        profile(3, name="another name"),
        profile(2, id="file-9", name="again"),
        profile(4, kind="unheard-of"),
        systems=(system(mine()), system(mine(id="c3", name="one 3", address=Address("A.example.", 3)))),
    )
    assert verdicts(found) == [Verdict.SAME, Verdict.NEW, Verdict.DIFFERENT, Verdict.TWICE, Verdict.UNFIT]
    assert found.found[3].problem == Message.of("import.problem.twice", name="one 2")
    assert found.found[4].problem == Message.of("import.problem.kind", kind="unheard-of")


@pytest.mark.parametrize(
    ("changes", "difference"),
    [
        ({"name": "x"}, Difference(Part.NAME)),
        ({"environment": NamedEnvironment("production", EnvironmentKind.PRODUCTION)}, Difference(Part.ENVIRONMENT)),
        ({"environment": NamedEnvironment("gone", EnvironmentKind.CUSTOM, "Nord")}, Difference(Part.ENVIRONMENT)),
        ({"trust": PINNED}, Difference(Part.TRUST)),
        ({"read_only": True}, Difference(Part.READ_ONLY)),
        ({"sign_in": {"username": "other"}}, Difference(Part.SIGN_IN, "username")),
    ],
)
def test_each_field_that_differs_is_told(changes: dict[str, object], difference: Difference) -> None:
    found = plan(profile(1, **changes), systems=(system(mine()),))
    assert found.found[0].differences == (difference,)
    assert not found.taken, "what is here stays, until something else is said"


def test_what_a_file_does_not_name_is_no_difference() -> None:
    assert verdicts(plan(profile(1, sign_in={}), systems=(system(mine()),))) == [Verdict.SAME]


@pytest.mark.parametrize("sign_in", [{"username": 7}, {"username": ""}, {"nobody": "x"}])
def test_answers_that_do_not_fit_are_told(sign_in: dict[str, str | int]) -> None:
    found = plan(profile(1, sign_in=sign_in)).found[0]
    key = next(iter(sign_in))
    assert (found.verdict, found.problem) == (Verdict.UNFIT, Message.of("import.problem.answer", field=key))


def test_a_secret_in_a_file_is_not_taken() -> None:
    found = plan(profile(1, sign_in={"username": "operator", "password": "hunter2hunter2"})).found[0]
    assert (found.verdict, found.problem) == (Verdict.UNFIT, Message.of("import.problem.secret"))


def test_a_certificate_that_is_known_from_another_address_is_told() -> None:
    here = system(mine(trust=PINNED))
    elsewhere = plan(profile(7, trust=PINNED), systems=(here,)).found[0]
    assert elsewhere.verdict is Verdict.NEW
    assert elsewhere.note is not None
    assert elsewhere.note.params["name"] == "one 1"
    behind = plan(profile(1, trust=Trust(TrustMode.PIN, (OTHER,))), systems=(here,)).found[0]
    assert (behind.verdict, behind.note) == (Verdict.DIFFERENT, Message.of("import.note.other_pin"))


def test_of_two_accounts_on_one_server_the_nearer_is_meant() -> None:
    other = system(mine(id="c2", name="two", sign_in={"username": "second"}))
    found = plan(profile(1), systems=(other, system(mine())))
    assert verdicts(found) == [Verdict.SAME]


def test_what_an_administrator_provides_is_changed_by_no_file() -> None:
    provided = system(mine(provided_by="site.json", consent=Consent.GIVEN))
    found = plan(profile(1, name="another"), systems=(provided,)).found[0]
    assert (found.verdict, found.problem) == (Verdict.UNFIT, Message.of("import.problem.provided", name="one 1"))
    assert verdicts(plan(profile(1), systems=(provided,))) == [Verdict.SAME]


# what is decided


def test_nothing_is_taken_before_each_environment_was_chosen() -> None:
    found = plan(profile(1), profile(2, environment=NamedEnvironment("x", EnvironmentKind.CUSTOM, "Nord")))
    assert found.missing() == Message.of("import.missing.environment")
    found.put(LAB, "lab")
    assert found.missing() == Message.of("import.missing.environment")
    found.put(NamedEnvironment("x", EnvironmentKind.CUSTOM, "Nord"), "gone-meanwhile")
    assert found.missing() == Message.of("import.missing.environment")
    found.take(1, is_taken=False)
    assert found.missing() is None
    found.take(0, is_taken=False)
    assert found.missing() == Message.of("import.missing.choice")


def test_a_file_without_news_has_nothing_to_take() -> None:
    assert plan(profile(1), systems=(system(mine()),)).missing() == Message.of("import.missing.nothing_new")


def test_new_systems_wait_for_their_secret_and_trust_nothing_of_the_file_by_themselves(desk: Desk) -> None:
    found, shelf = plan(profile(1, trust=PINNED), profile(2, trust=PINNED)), Shelf()
    found.take_trust(1, takes_trust=True)
    put_all(found)
    assert carry(desk, found, shelf) == Outcome(("one 1", "one 2"))
    first, second = (one.connection for one in desk.sessions.all())
    assert (first.trust, second.trust) == (Trust(), PINNED)
    assert not {first.id, second.id} & {"file-1", "file-2"}, "an id from a file could be another record's"
    assert {one.state for one in desk.sessions.all()} == {SystemState.NEEDS_SECRET}
    assert list(shelf.kept) == [first.id, second.id]
    assert first.policy_digest == environment("lab").policy_digest
    pinned = [note for note in desk.records.notes if note.action == "trust" and note.connection_id == second.id]
    assert [note.reason for note in pinned] == ["team.json"]
    assert verdicts(found) == [Verdict.SAME, Verdict.SAME]


def test_production_is_read_only_at_first(desk: Desk) -> None:
    found = plan(profile(1))
    put_all(found, "production")
    carry(desk, found, Shelf())
    (system,) = desk.sessions.all()
    assert system.environment.id == "production"
    assert system.connection.read_only


def test_only_the_sides_that_were_chosen_come_over(desk: Desk) -> None:
    kept = mine(policy_digest=environment("lab").policy_digest)
    desk.loop.run(_added(desk, kept, environment("lab")))
    desk.settle()
    theirs = profile(1, name="their name", trust=PINNED, environment=NamedEnvironment("s", EnvironmentKind.STAGING))
    found, shelf = plan(theirs, systems=desk.sessions.all()), Shelf(kept)
    found.follow(0, Difference(Part.NAME), theirs=True)
    assert not found.named, "no environment is asked for that is not moved to"
    carry(desk, found, shelf)
    assert shelf.kept["c1"] == replace(kept, name="their name"), "the secret stays with what it was given for"
    assert desk.sessions.system("c1").connection.name == "their name"


def test_a_move_to_another_environment_takes_its_rules(desk: Desk) -> None:
    kept = mine(policy_digest=environment("lab").policy_digest)
    desk.loop.run(_added(desk, kept, environment("lab")))
    desk.settle()
    named = NamedEnvironment("production", EnvironmentKind.PRODUCTION)
    found, shelf = plan(profile(1, environment=named), systems=desk.sessions.all()), Shelf(kept)
    found.follow(0, Difference(Part.ENVIRONMENT), theirs=True)
    assert found.missing() == Message.of("import.missing.environment")
    found.put(named, "production")
    carry(desk, found, shelf)
    assert shelf.kept["c1"].environment_id == "production"
    assert shelf.kept["c1"].policy_digest == environment("production").policy_digest
    assert desk.sessions.system("c1").environment.id == "production"


@pytest.mark.parametrize(
    ("changes", "difference"),
    [
        ({"trust": PINNED}, Difference(Part.TRUST)),
        ({"proxy": OpenProxy(ProxyMode.OWN, "http://proxy.example:3128")}, Difference(Part.PROXY)),
        ({"sign_in": {"username": "other"}}, Difference(Part.SIGN_IN, "username")),
    ],
)
def test_a_secret_goes_nowhere_new(desk: Desk, changes: dict[str, object], difference: Difference) -> None:
    kept = mine(proxy=Proxy(password=SecretStr("proxy secret")))
    desk.loop.run(_added(desk, kept, environment("lab")))
    desk.settle()
    found, shelf = plan(profile(1, **changes), systems=desk.sessions.all()), Shelf(kept)
    found.follow(0, difference, theirs=True)
    carry(desk, found, shelf)
    for held in (shelf.kept["c1"], desk.sessions.system("c1").connection):
        assert "password" not in held.sign_in
        assert held.proxy.password is None
    assert desk.sessions.system("c1").state is SystemState.NEEDS_SECRET


def test_what_was_typed_for_this_run_does_not_come_into_the_record(desk: Desk) -> None:
    kept = mine(sign_in={"username": "operator"})
    desk.loop.run(_added(desk, mine(), environment("lab")))
    desk.settle()
    found, shelf = plan(profile(1, name="x"), systems=desk.sessions.all()), Shelf(kept)
    found.follow(0, Difference(Part.NAME), theirs=True)
    carry(desk, found, shelf)
    assert shelf.kept["c1"].sign_in == {"username": "operator"}
    assert desk.sessions.system("c1").connection.sign_in["password"] == SECRET


def test_a_key_store_that_refuses_is_told_with_what_was_kept_and_the_rest_can_follow(desk: Desk) -> None:
    found, shelf = plan(profile(1), profile(2), profile(3)), Shelf()
    put_all(found)
    shelf.refuses_after = 1
    outcome = carry(desk, found, shelf)
    assert (outcome.kept, outcome.left) == (("one 1",), ("one 2", "one 3"))
    assert isinstance(outcome.error, SecretStoreError)
    assert [one.connection.name for one in desk.sessions.all()] == ["one 1"]
    assert carry(desk, found, shelf, temporary=True).kept == ("one 2", "one 3")
    assert shelf.names == ["one 1"]
    assert [one.connection.is_temporary for one in desk.sessions.all()] == [False, True, True]


def test_what_was_kept_counts_as_kept_when_the_record_refuses(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    found, shelf = plan(profile(1), profile(2)), Shelf()
    put_all(found)

    async def refuse(_note: AuditNote) -> None:
        raise StoreError

    monkeypatch.setattr(desk.records, "audit", refuse)
    outcome = carry(desk, found, shelf)
    assert (outcome.kept, outcome.left) == (("one 1",), ("one 2",))


async def _added(desk: Desk, kept: Connection, where: Environment) -> None:
    desk.sessions.add(kept, where)
