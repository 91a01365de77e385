"""Every product's changes stand in the audit record, before and after, and what it showed in the trust diary."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.audit import AuditEntry, AuditOutcome, Diary, DiarySubject
from app.domain.changes import Command, StartBackup
from app.domain.connections import Connection
from app.domain.records import AuditNote
from app.domain.trust import ShownCertificate
from app.main.household import MemoryHousehold
from app.main.opener import VendorOpener
from app.services.changes import ChangeState
from tests.demo.serving import ServedDemo
from tests.journeys.console import Console
from tests.journeys.places import ALL_PLACES, UNITRENDS, Place
from tests.journeys.test_appgate_sdp import is_controller

pytestmark = pytest.mark.journey


def entries(console: Console) -> list[AuditEntry]:
    return list(console.run(console.composition.context().bookkeeping.audit.earliest(9)))


@pytest.mark.parametrize("place", ALL_PLACES, ids=lambda place: place.kind)
def test_a_change_and_what_the_system_showed_are_written_down(
    console: Console, serve_demo: Callable[..., ServedDemo], place: Place
) -> None:
    served = serve_demo(place.kind)
    connection = console.connect(served, "the system", "production")
    place.go(console, connection)
    assert_written(console, served, connection, place.change(console, connection))


def test_a_product_without_a_list_is_written_down_as_well(
    console: Console, serve_demo: Callable[..., ServedDemo]
) -> None:
    served = serve_demo("appgate-sdp", faults=("backup_api_enabled",))
    connection = console.connect(served, "the system", "production")
    console.walk_to(connection, is_controller)
    target = console.window.selection.target
    assert target is not None
    assert_written(console, served, connection, StartBackup((target,), console.suggested(connection, target)))


def assert_written(console: Console, served: ServedDemo, connection: Connection, command: Command) -> None:
    """Make a change, and find it in the record and its system in the diary."""
    pending = console.change(connection, command)
    assert pending.state is ChangeState.DONE, pending.error
    before, after = entries(console)
    for entry in (before, after):
        note = entry.note
        assert isinstance(note, AuditNote)
        assert (note.system, note.environment_id) == ("the system", "production")
        assert note.request_digests == tuple(request.digest for request in pending.planned.requests) != ()
        assert note.action == pending.planned.action
    assert before.note is not None
    assert after.note is not None
    assert (before.note.outcome, after.note.outcome) == (AuditOutcome.SENDING, AuditOutcome.DONE)
    assert console.run(console.composition.context().bookkeeping.audit.verify()).holds
    diary = console.run(console.composition.context().bookkeeping.diary.entries(connection.id))
    told = {entry.subject: entry.value for entry in diary}
    assert told[DiarySubject.CERTIFICATE_SEEN] == served.fingerprint
    assert told[DiarySubject.CAPABILITIES].split()


def test_a_certificate_that_runs_out_soon_is_told_and_written_down(
    open_console: Callable[..., Console], serve_demo: Callable[..., ServedDemo], monkeypatch: pytest.MonkeyPatch
) -> None:
    end = datetime.now(UTC) + timedelta(days=10, hours=1)
    monkeypatch.setattr(VendorOpener, "shown_certificate", lambda *_: ShownCertificate("a" * 64, end))
    household = MemoryHousehold()
    console = open_console(household)
    connection = console.connect(serve_demo(UNITRENDS.kind), "one")
    told = [message for message in household.problems if message.id == "trust.certificate_ends.text"]
    assert [(message.params["system"], message.params["count"]) for message in told] == [("one", 10)]
    diary = console.window.context.bookkeeping.diary
    console.look(connection)
    assert console.run(ends_in(diary, connection.id)) == [end.date().isoformat()]
    assert len([message for message in household.problems if message.id == "trust.certificate_ends.text"]) == 1


async def ends_in(diary: Diary, connection_id: str) -> list[str]:
    entries = await diary.entries(connection_id)
    return [entry.value for entry in entries if entry.subject is DiarySubject.CERTIFICATE_ENDS]
