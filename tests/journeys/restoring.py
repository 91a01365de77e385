"""Walks the restore wizard's map of steps as an operator would, without its widgets."""

from collections.abc import Mapping

from app.domain.backups import Backup
from app.domain.changes import ChangeResult
from app.domain.connections import Connection
from app.domain.forms import Answer
from app.domain.nodes import NodeRef
from app.domain.restore import RestoreStage
from app.services.activities import Run
from app.services.changes import ChangeState
from app.services.restore_flow import STAGES, RestoreFlow, RestorePage
from tests.journeys.console import Console, full_confirmation


def restore(
    console: Console,
    connection: Connection,
    backup: Backup | None,
    given: Mapping[RestoreStage, Mapping[str, Answer]] | None = None,
    scope: NodeRef | None = None,
) -> tuple[RestoreFlow, list[Run]]:
    """Go from the first page until it was sent; returns the flow and the runs it started."""
    composition = console.composition
    where = scope or (backup.ref.scope if backup is not None else None)
    assert where is not None
    flow = RestoreFlow(
        where, backup, sessions=composition.sessions, changes=composition.changes, owner=composition.owner
    )
    flow.start()
    console.until(lambda: not flow.is_busy and flow.forms)
    while flow.page is not RestorePage.REVIEW:
        _answer(console, flow, (given or {}).get(STAGES.get(flow.page, RestoreStage.SOURCE), {}))
        if flow.page is RestorePage.PREFLIGHT:
            _acknowledge(console, flow)
        assert flow.missing() == (), (flow.page, flow.missing(), flow.error)
        before = flow.page
        flow.next()
        assert flow.page is not before
        console.until(lambda: not flow.is_busy)
        assert flow.error is None, flow.error
    return flow, _send(console, flow)


def _answer(console: Console, flow: RestoreFlow, given: Mapping[str, Answer]) -> None:
    stage = STAGES.get(flow.page)
    form = flow.forms.get(stage) if stage is not None else None
    if stage is None or form is None:
        return
    answers = {**flow.answers(stage), **given}
    flow.answer(stage, answers)
    for field in form.fields:
        if field.id in form.problems(answers) and not answers.get(field.id):
            offered = [one for one in console.run(flow.choices(stage, field.id)) if one.off is None]
            answers[field.id] = next((one for one in offered if one.suggested), offered[0]).value
            flow.answer(stage, answers)
    assert form.problems(answers) == {}


def _acknowledge(console: Console, flow: RestoreFlow) -> None:
    console.until(lambda: flow.preflight is not None and not flow.is_busy)
    assert flow.preflight is not None
    assert flow.preflight.blocks == ()
    if flow.preflight.acknowledge:
        assert flow.missing()
    for row in flow.preflight.acknowledge:
        flow.acknowledge(row.kind, True)


def _send(console: Console, flow: RestoreFlow) -> list[Run]:
    console.until(lambda: flow.planned is not None)
    assert flow.planned is not None
    pending = flow.send(full_confirmation(flow.planned.name_to_type))
    assert pending is not None
    console.until(lambda: pending.is_over)
    assert pending.state is ChangeState.DONE, pending.error
    result = pending.result
    assert isinstance(result, ChangeResult)
    found = [console.composition.activities.run(one.ref.path) for one in result.activities]
    return [run for run in found if run is not None]
