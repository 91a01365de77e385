"""Environments as their operator keeps them: in force at once, agreed to in every record, but never in passing."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked

from app.domain.audit import AuditAction
from app.domain.changes import DeleteBackups, StartBackup
from app.domain.connections import Connection
from app.domain.environments import Environment
from app.domain.errors import GuardRefusedError, SettingsError, StoreError
from app.domain.guards import ActionClass, Confirmation, EnvironmentKind, Level
from app.services.changes import ChangeState, PendingChange
from app.services.environments import Environments
from app.services.tasks import TaskOwner
from app.settings.connection_store import ConnectionStore
from app.settings.environments import EnvironmentsFile
from app.settings.key_store import KeyStore
from app.settings.profile_index import ProfileIndex
from tests.memory_keyring import MemoryKeyring
from tests.memory_system import connection, instance_ref
from tests.services.desk import Desk


class LockableKeyring(MemoryKeyring):
    """A keyring that the desktop locks in the middle of the day."""

    is_locked = False

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.is_locked:
            raise KeyringLocked
        super().set_password(service, username, password)


class Household:
    """Files and key store as the program has them; ``restart`` reads all anew."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.keyring = LockableKeyring()
        self.disk = asyncio.Event()  # cleared: it is slow
        self.disk.set()
        self._open: list[ConnectionStore] = []
        self.restart()

    def restart(self) -> None:
        self.close()
        self.file = EnvironmentsFile(self.folder / "environments.json")
        self._environments = self.file.load().environments
        keys = KeyStore(lambda: self.keyring)
        self.store = ConnectionStore(keys, ProfileIndex(self.folder / "profiles.json"), self.environments)

    def close(self) -> None:
        if hasattr(self, "store"):
            self.store.close()

    def environments(self) -> tuple[Environment, ...]:
        return self._environments

    async def save_environments(self, environments: tuple[Environment, ...]) -> None:
        await self.disk.wait()
        self.file.save(environments)
        self._environments = environments

    async def accept_policy(self, connection_id: str) -> Connection | None:
        return await self.store.accept_policy(connection_id)


class Place:
    """A desk whose systems are kept in that household."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self.household = Household(folder)
        self.environments = Environments(self.household, desk.sessions, desk.changes.rest, desk.trail, desk.owner)

    def environment(self, environment_id: str) -> Environment:
        found = self.environments.find(environment_id)
        assert found is not None
        return found

    def connect(self, connection_id: str, environment_id: str) -> None:
        """Keep a system in the present policy of its environment, and sign in to it."""
        environment = self.environment(environment_id)
        kept = connection(connection_id, environment_id, policy_digest=environment.policy_digest)
        self.desk.loop.run(self.household.store.save(kept))

        async def add() -> None:
            self.desk.sessions.add(kept, environment)

        self.desk.loop.run(add())
        self.desk.settle()

    def keep(self, environment: Environment) -> list[str]:
        """Keep it; ids of what the operator is told."""
        return [one.id for one in self.desk.loop.run(self.environments.keep(environment))]

    def load(self) -> tuple[dict[str, bool], list[str]]:
        """Start anew: which kept systems are read-only, and what is told."""
        self.household.restart()
        report = self.desk.loop.run(self.household.store.load_all())
        return {one.id: one.read_only for one in report.connections}, [one.message.id for one in report.problems]


@pytest.fixture
def place(desk: Desk, tmp_path: Path) -> Iterator[Place]:
    place = Place(desk, tmp_path)
    yield place
    place.household.close()


def test_a_changed_policy_is_in_force_at_once_and_agreed_to_in_every_record(place: Place) -> None:
    place.connect("hamburg1", "lab")
    place.connect("hamburg2", "lab")
    place.connect("hamburg3", "production")
    lab = place.environment("lab").with_level(ActionClass.DELETE, Level.TYPE_NAME_AND_REASON)
    assert place.keep(lab) == []
    desk = place.desk
    planned = desk.loop.run(
        desk.changes.prepare("hamburg1", DeleteBackups((desk.opener.systems["hamburg1"].points[0],)))
    )
    assert desk.changes.requirement(planned).level is Level.TYPE_NAME_AND_REASON
    assert {one.connection.policy_digest for one in place.environments.systems_in("lab")} == {lab.policy_digest}
    assert place.load() == ({"hamburg1": False, "hamburg2": False, "hamburg3": False}, [])
    assert place.environment("lab") == lab


def test_a_dialog_that_is_closed_while_the_disk_is_slow_leaves_nothing_half_done(place: Place) -> None:
    """What is in the file must be in force, and agreed to in every record."""
    place.connect("hamburg1", "lab")
    lab = place.environment("lab").with_level(ActionClass.DELETE, Level.REFUSED)
    place.household.disk.clear()
    dialog = TaskOwner("dialog")

    async def keep_and_close() -> None:
        dialog.start(place.environments.keep(lab), "keep")
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        await dialog.close()
        assert place.environment("lab") != lab
        place.household.disk.set()

    place.desk.loop.run(keep_and_close())
    place.desk.settle()
    assert place.desk.sessions.system("hamburg1").environment == lab
    assert place.load() == ({"hamburg1": False}, [])


def test_of_two_changes_at_once_neither_is_lost(place: Place) -> None:
    first, second = place.environments.fresh("Customer 1"), place.environments.fresh("Customer 2")
    place.household.disk.clear()

    async def keep_both() -> None:
        async with asyncio.TaskGroup() as group:
            for one in (first, second):
                group.create_task(place.environments.keep(one))
            for _ in range(5):  # both have begun
                await asyncio.sleep(0)
            place.household.disk.set()

    place.desk.loop.run(keep_both())
    assert [one in place.environments.all() for one in (first, second)] == [True, True]


def test_a_name_and_a_colour_renew_no_record(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place.household, "accept_policy", None)
    own = place.environments.fresh("Customer")
    place.keep(own)
    place.connect("hamburg1", own.id)
    assert place.keep(replace(own, name="Customer 7")) == []
    assert place.desk.sessions.system("hamburg1").environment.name == "Customer 7"


def test_a_file_that_was_loosened_outside_is_not_agreed_to_in_passing(place: Place) -> None:
    place.connect("hamburg1", "production")
    loosened = place.environment("production").with_level(ActionClass.DELETE, Level.PLAIN)
    place.desk.loop.run(place.household.save_environments((loosened, *place.environments.all()[1:])))
    read_only, told = place.load()
    assert (read_only, told) == ({"hamburg1": True}, ["profile.policy_differs.text"])
    desk = place.desk
    desk.sessions.take_environment(loosened)
    desk.sessions.take_agreement("hamburg1", desk.sessions.system("hamburg1").connection.policy_digest, read_only=True)
    # The operator changes something else, and then agrees knowingly.
    changed = loosened.with_grace(20)
    place.keep(changed)
    assert [one.id for one in place.environments.unconfirmed(changed)] == ["hamburg1"]
    assert desk.changes.is_read_only("hamburg1")
    assert desk.loop.run(place.environments.confirm(changed)) == ()
    assert not desk.changes.is_read_only("hamburg1")
    assert place.load() == ({"hamburg1": False}, [])


def test_a_record_that_cannot_be_renewed_makes_its_system_read_only_and_is_told(place: Place) -> None:
    place.connect("hamburg1", "lab")
    place.household.keyring.is_locked = True
    told = place.keep(place.environment("lab").with_level(ActionClass.DELETE, Level.PLAIN))
    assert told == ["error.secret_store_locked.title", "environments.problem.not_renewed"]
    assert place.desk.changes.is_read_only("hamburg1")
    place.household.keyring.is_locked = False
    assert place.load()[0] == {"hamburg1": True}


def test_a_crash_between_file_and_records_leaves_the_systems_read_only(place: Place) -> None:
    place.connect("hamburg1", "lab")
    looser = place.environment("lab").with_level(ActionClass.DELETE, Level.PLAIN)
    place.desk.loop.run(place.household.save_environments((*place.environments.all()[:2], looser)))
    assert place.load() == ({"hamburg1": True}, ["profile.policy_differs.text"])


def test_who_changed_which_rule_is_written_down(place: Place) -> None:
    place.connect("hamburg1", "lab")
    lab = place.environment("lab")
    place.keep(replace(lab.with_level(ActionClass.DELETE, Level.PLAIN), rest_after_min=30))
    place.keep(place.environment("lab"))
    own = place.environments.fresh("Customer")
    place.keep(own)
    place.desk.sessions.take_agreement("hamburg1", "another", read_only=True)
    place.desk.loop.run(place.environments.confirm(place.environment("lab")))
    place.desk.loop.run(place.environments.remove(own.id))
    assert [(note.action, note.environment_id, note.target) for note in place.desk.records.notes] == [
        (AuditAction.ENVIRONMENT_CHANGED, "lab", "rest_after_min=30, delete=plain/0s"),
        (AuditAction.ENVIRONMENT_ADDED, own.id, "Customer"),
        (AuditAction.RULES_CONFIRMED, "lab", "mem-hamburg1"),
        (AuditAction.ENVIRONMENT_REMOVED, own.id, "Customer"),
    ]


def test_a_record_that_cannot_be_written_is_told_and_the_rules_hold(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(_note: object) -> None:
        raise StoreError

    monkeypatch.setattr(place.desk.records, "audit", full)
    assert place.keep(place.environment("lab").with_grace(5)) == [StoreError.default_id]
    assert place.environment("lab").grace_s == 5


def test_a_full_disk_changes_nothing(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.connect("hamburg1", "lab")
    lab = place.environment("lab")

    def full(_environments: object) -> None:
        raise SettingsError

    monkeypatch.setattr(place.household.file, "save", full)
    with pytest.raises(SettingsError):
        place.keep(lab.with_grace(5))
    assert place.environment("lab") == lab
    assert place.desk.sessions.system("hamburg1").environment == lab


def test_a_change_in_its_grace_is_stopped_when_the_policy_becomes_stricter(place: Place) -> None:
    place.connect("hamburg1", "production")
    desk = place.desk

    async def begin(reason: str) -> PendingChange:
        planned = await desk.changes.prepare("hamburg1", DeleteBackups((desk.opener.systems["hamburg1"].points[0],)))
        return desk.changes.begin(planned, Confirmation(typed_name="erp", reason=reason))

    pending = desk.loop.run(begin("ticket 4711"))
    production = place.environment("production")
    place.keep(production.with_level(ActionClass.BACK_UP, Level.PLAIN))
    assert pending in desk.changes.in_grace, "what it was given still suffices"
    place.keep(production.with_level(ActionClass.DELETE, Level.REFUSED))
    assert (pending.state, type(pending.error)) == (ChangeState.FAILED, GuardRefusedError)
    assert not desk.changes.in_grace
    assert desk.opener.systems["hamburg1"].sent == []
    desk.settle()
    stopped = [note for note in desk.records.notes if note.action == ActionClass.DELETE]
    assert [note.outcome for note in stopped] == ["audit.outcome.not_allowed"]


def test_without_a_change_an_environment_comes_to_rest_until_the_operator_wakes_it(place: Place) -> None:
    place.connect("hamburg1", "lab")
    place.connect("hamburg2", "staging")
    lab = replace(place.environment("lab"), rest_after_min=10)
    place.keep(lab)
    desk = place.desk

    def back_up() -> ChangeState:
        async def go() -> PendingChange:
            planned = await desk.changes.prepare("hamburg1", StartBackup((instance_ref("hamburg1"),)))
            return desk.changes.begin(planned, Confirmation())

        pending = desk.loop.run(go())
        desk.settle()
        return pending.state

    desk.time.turn(9 * 60, asleep=True)
    assert back_up() is ChangeState.DONE
    desk.time.turn(9 * 60)
    assert not desk.changes.is_read_only("hamburg1"), "the change before was the operator's"
    desk.time.turn(60)
    assert desk.changes.is_read_only("hamburg1")
    assert not desk.changes.is_read_only("hamburg2")
    assert back_up() is ChangeState.FAILED
    assert desk.changes.is_read_only("hamburg1"), "trying does not wake it"
    desk.changes.rest.wake(lab)
    assert back_up() is ChangeState.DONE


def test_a_rest_begins_when_it_is_asked_for_and_no_other_change_ends_it(place: Place) -> None:
    place.connect("hamburg1", "lab")
    desk = place.desk
    desk.time.turn(3600, asleep=True)
    place.keep(replace(place.environment("lab"), rest_after_min=10))
    assert not desk.changes.is_read_only("hamburg1"), "the time begins when it is set"
    desk.time.turn(600, asleep=True)
    assert desk.changes.is_read_only("hamburg1")
    place.keep(place.environment("lab").with_grace(5))
    assert desk.changes.is_read_only("hamburg1")


def test_only_own_environments_without_systems_are_removed(place: Place) -> None:
    own = place.environments.fresh("Customer")
    place.keep(own)
    place.connect("hamburg1", own.id)
    run = place.desk.loop.run
    run(place.environments.remove(own.id))
    run(place.environments.remove("lab"))
    assert [one.id for one in place.environments.all()] == ["production", own.id, "staging", "lab"]
    place.desk.loop.run(place.desk.sessions.remove("hamburg1"))
    run(place.environments.remove(own.id))
    assert place.environments.find(own.id) is None
    assert place.environments.why_not_remove("lab") is not None


@pytest.mark.parametrize("name", ["", "   ", "x" * 41, "a\nb", "CUSTOMER", " customer "])
def test_names_are_short_and_differ(place: Place, name: str) -> None:
    place.keep(place.environments.fresh("Customer"))
    assert place.environments.name_problem(place.environments.fresh(name)) is not None


def test_a_name_may_stay_and_an_own_production_is_strictest(place: Place) -> None:
    own = place.environments.fresh("Elsewhere").with_kind(EnvironmentKind.PRODUCTION)
    place.keep(own)
    assert place.environments.name_problem(own) is None
    assert place.environments.all()[1].id == own.id
