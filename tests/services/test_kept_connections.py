"""Whoever keeps a connection by the wizard leaves an entry, new or edited, for good or for this run only."""

from app.domain.connections import Connection
from app.domain.environments import built_in_environments
from app.domain.errors import SecretStoreError, SecretStoreState
from app.domain.trust import Certificate
from app.services.connection_flow import ConnectionFlow, ConnectionPage
from tests.memory_system import CARD, connection
from tests.services.desk import Desk


class Keeper:
    """The key store and the record, in the order they were asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.noted: list[tuple[Connection, Connection | None, str]] = []
        self.error: SecretStoreError | None = None

    async def save(self, kept: Connection) -> None:
        self.asked.append("save")
        if self.error is not None:
            raise self.error

    async def note(self, kept: Connection, before: Connection | None, reason: str) -> None:
        self.asked.append("note")
        self.noted.append((kept, before, reason))


async def never(*_what: object) -> Certificate:
    raise AssertionError("nothing is looked at")


def save(desk: Desk, keeper: Keeper, before: Connection | None = None, *, temporary: bool = False) -> None:
    flow = ConnectionFlow(
        (CARD,),
        built_in_environments(),
        opener=desk.opener,
        inspect=never,
        save=keeper.save,
        owner=desk.owner,
        note_kept=keeper.note,
    )

    async def go() -> None:
        if before is not None:
            flow.edit(before, CARD, ConnectionPage.ADDRESS)
        else:
            flow.choose(CARD)
            flow.type(address_text="127.0.0.1", sign_in={"username": "u", "password": "p"})
        flow.type(name="other name", pin_reason=" ticket 4711 ")
        flow.save(temporary=temporary)

    desk.loop.run(go())
    desk.settle()


def test_a_new_connection_is_noted_once_it_is_kept(desk: Desk) -> None:
    keeper = Keeper()
    save(desk, keeper)
    assert keeper.asked == ["save", "note"]
    ((kept, before, reason),) = keeper.noted
    assert (kept.name, before, reason) == ("other name", None, "ticket 4711")


def test_an_edited_connection_is_noted_beside_what_it_was(desk: Desk) -> None:
    keeper = Keeper()
    was = connection(environment_id="production")
    save(desk, keeper, was)
    ((kept, before, _reason),) = keeper.noted
    assert before == was
    assert kept.id == was.id


def test_one_for_this_run_only_is_noted_as_well(desk: Desk) -> None:
    keeper = Keeper()
    save(desk, keeper, temporary=True)
    assert keeper.asked == ["note"]


def test_what_could_not_be_kept_is_not_noted(desk: Desk) -> None:
    keeper = Keeper()
    keeper.error = SecretStoreError(SecretStoreState.LOCKED)
    save(desk, keeper)
    assert keeper.asked == ["save"]
