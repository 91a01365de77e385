"""The restore wizard without a window: pages, checks, ticks, sending."""

from dataclasses import replace

from app.domain.changes import StartRestore
from app.domain.errors import BackendFaultError
from app.domain.guards import Confirmation
from app.domain.messages import Message
from app.domain.restore import Evidence, EvidenceKind, Finding
from app.services.changes import ChangeState
from app.services.restore_flow import RestoreFlow, RestorePage
from tests.memory_system import MemorySystem
from tests.services.desk import Desk


def flow_for(desk: Desk, system: MemorySystem) -> RestoreFlow:
    point = system.points[0]
    flow = RestoreFlow(
        point.ref.scope,
        point,
        sessions=desk.sessions,
        changes=desk.changes,
        owner=desk.owner,
        clock=desk.time.clock(),
    )

    async def start() -> None:
        flow.start()

    desk.loop.run(start())
    desk.settle()
    return flow


def go_next(desk: Desk, flow: RestoreFlow) -> None:
    async def go() -> None:
        flow.next()

    desk.loop.run(go())
    desk.settle()


def test_the_path_to_the_end_and_every_risk_is_ticked(desk: Desk) -> None:
    system = desk.connect()
    flow = flow_for(desk, system)
    assert RestorePage.OPTIONS not in flow.pages, "nothing to ask there"
    go_next(desk, flow)
    go_next(desk, flow)
    assert flow.page is RestorePage.PREFLIGHT
    go_next(desk, flow)
    assert flow.page is RestorePage.PREFLIGHT, "a risk is not acknowledged"
    flow.acknowledge(EvidenceKind.OVERWRITES, ticked=True)
    go_next(desk, flow)
    assert flow.planned is not None, "the review has the exact request"

    send(desk, flow)
    assert flow.pending is not None
    assert flow.pending.state is ChangeState.DONE
    assert [type(command) for command in system.sent] == [StartRestore]


def to_review(desk: Desk, flow: RestoreFlow) -> None:
    go_next(desk, flow)
    go_next(desk, flow)
    flow.acknowledge(EvidenceKind.OVERWRITES, ticked=True)
    go_next(desk, flow)
    assert flow.page is RestorePage.REVIEW


def send(desk: Desk, flow: RestoreFlow) -> None:
    async def go() -> None:
        flow.send(Confirmation(acknowledged=True))

    desk.loop.run(go())
    desk.settle()


def test_old_checks_are_made_anew_before_anything_is_sent(desk: Desk) -> None:
    system = desk.connect()
    flow = flow_for(desk, system)
    to_review(desk, flow)
    desk.time.turn(601)
    send(desk, flow)
    assert (flow.page, flow.checks_were_old, system.sent) == (RestorePage.PREFLIGHT, True, [])
    assert flow.acknowledged == {EvidenceKind.OVERWRITES}, "the row is the same"
    desk.time.turn(601)
    go_next(desk, flow)
    assert flow.page is RestorePage.PREFLIGHT, "they became old again while nobody looked"
    go_next(desk, flow)
    send(desk, flow)
    assert [type(command) for command in system.sent] == [StartRestore]


def test_checks_from_before_the_computer_slept_are_made_anew(desk: Desk) -> None:
    system = desk.connect()
    flow = flow_for(desk, system)
    to_review(desk, flow)
    desk.time.turn(60, asleep=True)
    desk.changes.woke()
    send(desk, flow)
    assert (flow.page, system.sent) == (RestorePage.PREFLIGHT, [])


def test_what_was_refused_can_be_taken_back_to_the_review(desk: Desk) -> None:
    system = desk.connect()
    flow = flow_for(desk, system)
    to_review(desk, flow)
    system.failing["execute"] = BackendFaultError()
    send(desk, flow)
    assert flow.pending is not None
    assert flow.pending.state is ChangeState.FAILED

    async def back() -> None:
        assert flow.take_back()

    desk.loop.run(back())
    desk.settle()
    assert (flow.page, flow.is_sent) == (RestorePage.REVIEW, False)
    assert flow.planned is not None, "planned anew"


def test_a_block_cannot_be_ticked_away(desk: Desk) -> None:
    system = desk.connect()
    system.evidence = (Evidence(EvidenceKind.RUN_ACTIVE, Finding.BAD, Message.of("preflight.run_active.title")),)
    flow = flow_for(desk, system)
    go_next(desk, flow)
    go_next(desk, flow)
    flow.acknowledge(EvidenceKind.RUN_ACTIVE, ticked=True)
    go_next(desk, flow)
    assert flow.page is RestorePage.PREFLIGHT


def test_what_would_block_but_could_not_be_checked_needs_a_tick(desk: Desk) -> None:
    system = desk.connect()
    system.evidence = (Evidence(EvidenceKind.ROOM, Finding.UNKNOWN, Message.of("preflight.room.title")),)
    flow = flow_for(desk, system)
    go_next(desk, flow)
    go_next(desk, flow)
    assert flow.preflight is not None
    assert [row.kind for row in flow.preflight.acknowledge] == [EvidenceKind.ROOM]


def test_a_row_that_changed_loses_its_tick(desk: Desk) -> None:
    system = desk.connect()
    flow = flow_for(desk, system)
    go_next(desk, flow)
    go_next(desk, flow)
    flow.acknowledge(EvidenceKind.OVERWRITES, ticked=True)
    row = Evidence(EvidenceKind.OVERWRITES, Finding.BAD, Message.of("preflight.overwrites.title"), Message.of("x.y.z"))
    system.evidence = (row,)

    async def again() -> None:
        flow.check()

    desk.loop.run(again())
    desk.settle()
    assert flow.acknowledged == frozenset()


def test_read_only_blocks_before_anything_is_sent(desk: Desk) -> None:
    system = desk.connect()
    desk.changes.session_read_only = True
    flow = flow_for(desk, system)
    go_next(desk, flow)
    go_next(desk, flow)
    assert flow.preflight is not None
    assert [row.kind for row in flow.preflight.blocks] == [EvidenceKind.WRITABLE]


def test_another_backup_drops_the_answers(desk: Desk) -> None:
    system = desk.connect()
    flow = flow_for(desk, system)

    async def choose() -> None:
        flow.answer(next(iter(flow.forms)), {"where": "elsewhere"})
        flow.choose_backup(replace(system.points[1]))

    desk.loop.run(choose())
    desk.settle()
    assert flow.request.backup == system.points[1]
    assert flow.request.target == {"where": "original"}
