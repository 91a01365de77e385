"""What a link names is found as soon as its system tells it, and what is not there is not waited for."""

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from typing import Any, TypeVar

import pytest

from app.domain.backups import BackupQuery
from app.domain.errors import PermissionDeniedError
from app.domain.nodes import Level, NodeRef
from app.services.finding import Finding
from app.services.sessions import SystemState
from tests.memory_system import MemorySystem, backup, instance_ref, run
from tests.services.desk import Desk

T = TypeVar("T")


@pytest.fixture
def finding(desk: Desk) -> Finding:
    return Finding(desk.sessions, desk.inventory, desk.backups, desk.activities)


def found(desk: Desk, question: Coroutine[Any, Any, T]) -> T:
    """The answer; one that does not come fails the test."""
    return desk.loop.run(asyncio.wait_for(question, 10))


def test_a_place_is_found_through_branches_that_were_never_opened(desk: Desk, finding: Finding) -> None:
    desk.connect()
    assert desk.inventory.branch(instance_ref().lineage()[1]).children is None
    assert found(desk, finding.place(instance_ref())) == instance_ref()


def test_of_a_place_that_is_gone_the_lowest_above_it_is_found(desk: Desk, finding: Finding) -> None:
    desk.connect()
    client = instance_ref().lineage()[1]
    assert found(desk, finding.place(client.child(Level.INSTANCE, "gone"))) == client
    gone = NodeRef.appliance("c1").child(Level.CLIENT, "gone").child(Level.INSTANCE, "11")
    assert found(desk, finding.place(gone)) == NodeRef.appliance("c1")


def test_a_place_that_is_new_is_asked_for_once_more(desk: Desk, finding: Finding) -> None:
    system = desk.connect()
    client = instance_ref().lineage()[1]
    assert found(desk, finding.place(instance_ref())) == instance_ref()
    new = client.child(Level.INSTANCE, "99")
    system.nodes[client] = (*system.nodes[client], replace(system.nodes[client][0], ref=new))
    assert found(desk, finding.place(new)) == new


def test_what_a_system_refuses_to_tell_is_not_waited_for(desk: Desk, finding: Finding) -> None:
    system = desk.connect()
    system.failing["children"] = PermissionDeniedError()
    assert found(desk, finding.place(instance_ref())) == instance_ref().parent


def test_of_a_system_that_stands_still_nothing_is_asked(desk: Desk, finding: Finding) -> None:
    system = desk.connect()
    desk.loop.run(desk.sessions.sign_out("c1"))
    asked = list(system.asked)
    found(desk, finding.settled("c1"))
    assert found(desk, finding.place(instance_ref())) == instance_ref().parent
    assert found(desk, finding.run("c1", run(1).ref.path)) is None
    assert system.asked == asked
    assert desk.sessions.system("c1").state is SystemState.SIGNED_OUT


def test_a_system_that_is_unknown_or_goes_meanwhile_is_not_waited_for(desk: Desk, finding: Finding) -> None:
    found(desk, finding.settled("c9"))
    assert found(desk, finding.place(instance_ref("c9"))) == NodeRef.appliance("c9")
    assert found(desk, finding.run("c9", run(1, connection_id="c9").ref.path)) is None


def test_a_backup_on_a_later_page_is_found(desk: Desk, finding: Finding) -> None:
    system = desk.connect()
    system.points = [backup(number) for number in range(1, 1200)]

    async def look() -> bool:
        desk.backups.show(BackupQuery(instance_ref()))
        return await finding.backup(backup(1150).ref.path)

    assert found(desk, look())
    desk.loop.run(_close_list(desk))


def test_a_backup_that_is_not_in_the_list_is_not_found(desk: Desk, finding: Finding) -> None:
    desk.connect()

    async def look() -> bool:
        desk.backups.show(BackupQuery(instance_ref()))
        return await finding.backup(backup(777).ref.path)

    assert not found(desk, look())
    desk.loop.run(_close_list(desk))


def test_a_run_is_found_as_soon_as_the_first_list_comes(desk: Desk, finding: Finding) -> None:
    system = desk.connect()
    system.runs[run(1).ref.path] = run(1)

    async def look() -> str:
        async with asyncio.TaskGroup() as group:
            waiting = group.create_task(finding.run("c1", run(1).ref.path))
            await asyncio.sleep(0)
            assert not waiting.done()
            desk.poller._on_tick()
        found_run = waiting.result()
        return found_run.path if found_run is not None else ""

    assert found(desk, look()) == run(1).ref.path
    assert found(desk, finding.run("c1", run(2).ref.path)) is None


def test_a_run_that_was_dismissed_is_not_shown_again(desk: Desk, finding: Finding) -> None:
    system: MemorySystem = desk.connect()
    system.runs[run(1).ref.path] = run(1)
    desk.tick()
    desk.loop.run(desk.activities.dismiss(run(1).ref.path))
    assert found(desk, finding.run("c1", run(1).ref.path)) is None


async def _close_list(desk: Desk) -> None:
    desk.backups.close_source()
