"""The main journey without a display: sign in to all systems, browse, back up, watch, restore. Prints each step.

Everything is done by the real window and its dialogs, on the demo systems. The exit code tells whether it went well.
"""

import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr

from app.domain.activities import Activity, Operation
from app.domain.backups import BackupQuery
from app.domain.changes import StartBackup
from app.domain.errors import ConsoleError
from app.domain.forms import Answer, Answers, Choice, FieldType, Form
from app.domain.guards import Confirmation
from app.domain.nodes import Level, Node, NodeRef
from app.domain.restore import RestoreStage
from app.main.household import Household
from app.main.options import Options
from app.main.stage import Stage, StageError, stage
from app.services.changes import ChangeState, PendingChange
from app.services.restore_flow import RestoreFlow, RestorePage
from app.ui.texts import say

ChoicesOf = Callable[[str, Answers], Awaitable[tuple[Choice, ...]]]

SPEED = 4.0
CHECKS = 10
"""How often the checks are made before what blocks is taken for final: schedules run in the demo, too."""
REASON = "walk through the demo"
REMOTE_PASSWORDS = ("Vault123!", "Archive123!")


@dataclass(frozen=True)
class Stop:
    """One system of the walk: the client and instance where something is done, by the beginning of their names."""

    system: str
    client: str
    instance: str


STOPS = (Stop("ueb-hamburg-01", "lin-web-01", ""), Stop("fabric-director-a", "", "nightly-config"))


async def walk(options: Options, household: Household) -> int:
    """Walk; returns the exit code."""
    folder = options.walk or Path(tempfile.mkdtemp(prefix="backstay-walk-"))
    say_step(f"pictures go to {folder}")
    try:
        async with stage(household, folder, speed=max(options.demo_speed, SPEED)) as found:
            for stop in STOPS:
                await _walk_one(found, stop)
    except (StageError, ConsoleError) as error:
        say_step(f"FAILED: {say(error.message) if isinstance(error, ConsoleError) else error}")
        return 1
    say_step("done")
    return 0


def say_step(text: str) -> None:
    """Tell a step, at once."""
    sys.stdout.write(f"walk: {text}\n")
    sys.stdout.flush()


async def _walk_one(found: Stage, stop: Stop) -> None:
    system = found.system(stop.system)
    version = system.description.version if system.description is not None else None
    say_step(f"{stop.system}: signed in, version {version}")
    instance = await _browse(found, stop, NodeRef.appliance(system.id))
    count = len(found.composition.backups.rows)
    say_step(f"{stop.system}: {count} backups listed, {found.picture(f'{stop.system}-browse').name}")
    await _back_up(found, stop, instance)
    await _restore(found, stop, instance)


async def _browse(found: Stage, stop: Stop, root: NodeRef) -> NodeRef:
    client = await _child(found, root, stop.client, Level.CLIENT)
    instance = await _child(found, client.ref, stop.instance, Level.INSTANCE)
    await found.open(instance.ref)
    backups = found.composition.backups
    await found.until(lambda: backups.rows and backups.loading_since is None, "the list of backups")
    found.window.page.select(backups.rows[0].ref.path)
    await found.settle()
    return instance.ref


async def _child(found: Stage, parent: NodeRef, name: str, level: Level) -> Node:
    inventory = found.composition.inventory
    if inventory.branch(parent).children is None:
        inventory.load(parent)
    await found.until(lambda: inventory.branch(parent).children is not None, "a branch of the tree")
    for node in inventory.branch(parent).children or ():
        is_named = isinstance(node.name, str) and node.name.startswith(name)
        if node.ref.level is level and not node.is_extra and (is_named or not name):
            return node
    raise StageError(f"no {level} beginning with {name!r}")


async def _back_up(found: Stage, stop: Stop, instance: NodeRef) -> None:
    port = found.composition.sessions.port(instance.connection_id)
    form = await port.form("start_backup", (instance,))
    answers = await _filled(form, lambda field, given: port.choices("start_backup", field, (instance,), given))
    planned = await found.composition.changes.prepare(instance.connection_id, StartBackup((instance,), answers))
    given = Confirmation(acknowledged=True, typed_name=planned.name_to_type, reason=REASON)
    pending = found.composition.changes.begin(planned, given)
    activity = await _sent(found, pending, "back up")
    say_step(f"{stop.system}: backup started, {found.picture(f'{stop.system}-backup').name}")
    await _watched(found, stop, activity)


async def _restore(found: Stage, stop: Stop, instance: NodeRef) -> None:
    composition = found.composition
    port = composition.sessions.port(instance.connection_id)
    backups = [row async for page in port.backups(BackupQuery(instance)) for row in page.backups]
    usable = next((row for row in backups if row.state.is_usable), None)
    if usable is None:
        raise StageError("no usable backup")
    flow = RestoreFlow(
        instance,
        usable,
        sessions=composition.sessions,
        changes=composition.changes,
        owner=composition.owner,
    )
    flow.start()
    await found.until(lambda: not flow.is_busy and len(flow.forms) == len(RestoreStage), "the forms of the restore")
    for stage_of in RestoreStage:
        form = flow.forms[stage_of]
        if form is not None:
            await _answer(flow, stage_of, form)
    while flow.page is not RestorePage.PREFLIGHT:
        before = flow.page
        flow.next()
        await found.until(lambda: not flow.is_busy, "the next page of the restore")
        if flow.page is before:
            raise StageError("; ".join(say(reason) for reason in flow.missing()))
    for _ in range(CHECKS):
        await found.until(lambda: flow.preflight is not None and not flow.is_busy, "the checks before the restore")
        if flow.preflight is not None and not flow.preflight.blocks:
            break
        await found.settle(2.0)
        flow.check()
    assert flow.preflight is not None
    for row in flow.preflight.acknowledge:
        flow.acknowledge(row.kind, ticked=True)
    if flow.preflight.blocks:
        raise StageError("; ".join(say(row.title) for row in flow.preflight.blocks))
    flow.next()
    await found.until(lambda: flow.planned is not None and not flow.is_busy, "the exact request")
    assert flow.planned is not None
    given = Confirmation(acknowledged=True, typed_name=flow.planned.name_to_type, reason=REASON)
    pending = flow.send(given)
    if pending is None:
        raise StageError("the restore was not let through")
    activity = await _sent(found, pending, "restore")
    say_step(f"{stop.system}: restore started, {found.picture(f'{stop.system}-restore').name}")
    await _watched(found, stop, activity)


async def _answer(flow: RestoreFlow, stage_of: RestoreStage, form: Form) -> None:
    """Fill a stage in the order of its fields, trying the demo's passwords where one is wanted."""
    for password in REMOTE_PASSWORDS:
        answers: dict[str, Answer] = {**form.defaults(), **flow.answers(stage_of)}
        for field in form.fields:
            if field.is_secret:
                answers[field.id] = SecretStr(password)
            elif field.type is FieldType.CHOICE or (field.required and not answers.get(field.id)):
                flow.answer(stage_of, answers)
                try:
                    choices = field.choices or await flow.choices(stage_of, field.id)
                except ConsoleError:
                    choices = ()
                answers[field.id] = _suggested(choices, answers.get(field.id))
        flow.answer(stage_of, answers)
        if not form.problems(answers):
            return


async def _filled(form: Form, choices_of: ChoicesOf) -> Answers:
    answers: dict[str, Answer] = dict(form.defaults())
    for field in form.fields:
        if field.required and answers.get(field.id) in (None, "", ()):
            choices = field.choices or await choices_of(field.id, answers)
            answers[field.id] = _suggested(choices, None)
    return answers


def _suggested(choices: tuple[Choice, ...], answer: Answer) -> Answer:
    possible = [one for one in choices if one.off is None]
    if answer in {one.value for one in possible}:
        return answer
    suggested = [one for one in possible if one.suggested]
    return (suggested or possible)[0].value if possible else None


async def _sent(found: Stage, pending: PendingChange, what: str) -> Activity:
    await found.until(lambda: pending.is_over, f"sending: {what}")
    if pending.state is not ChangeState.DONE or pending.result is None or not pending.result.activities:
        reason = say(pending.error.message) if pending.error is not None else pending.state
        raise StageError(f"{what} was not accepted: {reason}")
    await found.settle(1.0)
    return pending.result.activities[0]


async def _watched(found: Stage, stop: Stop, activity: Activity) -> None:
    activities = found.composition.activities
    percents: list[int] = []

    def is_over() -> bool:
        run = activities.run(activity.ref.path)
        if run is not None and run.progress.percent is not None:
            percents.append(round(run.progress.percent))
        return run is not None and (run.activity.phase.is_final)

    await found.until(is_over, f"the end of a {activity.ref.operation}")
    run = activities.run(activity.ref.path)
    assert run is not None
    told = f"percents told: {sorted(set(percents))}" if percents else "no percent was told"
    say_step(f"{stop.system}: {activity.ref.operation} {run.activity.phase}, {told}")
    if not run.activity.phase.is_success:
        raise StageError(f"{activity.ref.operation} ended as {run.activity.phase}")
    if activity.ref.operation is Operation.RESTORE:
        found.picture(f"{stop.system}-restored")
