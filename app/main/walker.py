"""What the walk does on one system: browse, back up, restore, download, read the guide. Used by ``walk`` only."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from pydantic import SecretStr

from app.domain.activities import Activity, Operation, Phase
from app.domain.backups import Backup, BackupQuery
from app.domain.changes import ChangeSetting, Command, StartBackup
from app.domain.errors import ConsoleError
from app.domain.forms import Answer, Answers, Choice, FieldType, Form
from app.domain.guards import Confirmation
from app.domain.nodes import Node, NodeRef
from app.domain.restore import RestoreStage
from app.main.stage import Stage, StageError
from app.services.changes import ChangeState, PendingChange
from app.services.files.download_order import DownloadOrder
from app.services.restore_flow import RestoreFlow, RestorePage
from app.ui.texts import say, text_of
from app.ui.widgets.plain_text import without_marks

ChoicesOf = Callable[[str, Answers], Awaitable[tuple[Choice, ...]]]

CHECKS = 10
"""How often the checks are made before what blocks is taken for final: schedules run in the demo, too."""
REASON = "walk through the demo"
PASSWORDS = ("Vault123!", "Archive123!")
"""Of the demo's file servers; the first serves as a new passphrase as well."""


class Walker:
    """Walks one system; ``tell`` says what was done."""

    def __init__(self, found: Stage, name: str, tell: Callable[[str], None]) -> None:
        self._found = found
        self._name = name
        self._tell = tell
        self._composition = found.composition

    async def browse(self, connection_id: str, way: tuple[str, ...]) -> NodeRef:
        """Open the tree down to a place, by the beginnings of the names on the way."""
        ref = NodeRef.appliance(connection_id)
        for name in way:
            ref = (await self._child(ref, name)).ref
        await self._found.open(ref)
        return ref

    async def look(self, place: NodeRef) -> None:
        """Look at the list of backups and the newest of them."""
        backups = self._composition.backups
        self._found.window.select_path(f"node:{place.path}")
        await self._found.until(lambda: backups.rows and backups.loading_since is None, "the list of backups")
        self._found.window.page.select(backups.rows[0].ref.path)
        await self._found.settle()
        self._tell(f"{len(backups.rows)} backups listed, {self._picture('browse')}")

    async def back_up(self, place: NodeRef) -> None:
        """Back up now, after making the setting that has to come first, and watch it to its end."""
        port = self._composition.sessions.port(place.connection_id)
        form = await port.form("start_backup", (place,))
        if form.needs_setting is not None:
            await self._make_setting(place, form.needs_setting)
            form = await port.form("start_backup", (place,))
        answers = await _filled(form, lambda field, given: port.choices("start_backup", field, (place,), given))
        activity = await self._started(await self._begin(place, StartBackup((place,), answers)), "back up")
        self._tell(f"backup started, {self._picture('backup')}")
        await self._watched(activity)

    async def restore(self, place: NodeRef) -> None:
        """Restore the newest usable backup through the flow of the wizard, and watch it to its end."""
        flow = RestoreFlow(
            place,
            await self._usable(place),
            sessions=self._composition.sessions,
            changes=self._composition.changes,
            owner=self._composition.owner,
        )
        flow.start()
        await self._found.until(lambda: not flow.is_busy and len(flow.forms) == len(RestoreStage), "the forms")
        for stage_of in RestoreStage:
            form = flow.forms[stage_of]
            if form is not None:
                await _answer(flow, stage_of, form)
        while flow.page is not RestorePage.PREFLIGHT:
            before = flow.page
            flow.next()
            await self._found.until(lambda: not flow.is_busy, "the next page of the restore")
            if flow.page is before:
                raise StageError("; ".join(say(reason) for reason in flow.missing()))
        await self._pass_preflight(flow)
        flow.next()
        await self._found.until(lambda: flow.planned is not None and not flow.is_busy, "the exact request")
        assert flow.planned is not None
        pending = flow.send(_given(flow.planned.name_to_type))
        if pending is None:
            raise StageError("the restore was not let through")
        activity = await self._started(pending, "restore")
        self._tell(f"restore started, {self._picture('restore')}")
        await self._watched(activity)

    async def download(self, folder: Path) -> None:
        """Download the backup that is selected."""
        backup = self._composition.backups.rows[0]
        offered = await self._composition.sessions.port(backup.ref.scope.connection_id).offered_file(backup.ref)
        order = DownloadOrder(backup.ref, backup.name, folder, offered.name, offered.size_bytes)
        await self._composition.downloads.start(order)
        await self._found.until(lambda: self._downloaded() is not None, "the end of a download")
        run = self._downloaded()
        assert run is not None
        if not run.phase.is_success:
            raise StageError(f"the download ended as {run.phase}")
        self._tell(f"downloaded {offered.name}, {offered.size_bytes} bytes")

    async def read_guide(self) -> None:
        """Read how to restore by hand."""
        ref = self._composition.backups.rows[0].ref
        guide = await self._composition.sessions.port(ref.scope.connection_id).restore_guide(ref)
        self._tell(f"guide: {say(guide.title)}, {len(guide.steps)} steps")

    async def _child(self, parent: NodeRef, name: str) -> Node:
        inventory = self._composition.inventory
        if inventory.branch(parent).children is None:
            inventory.load(parent)
        await self._found.until(lambda: inventory.branch(parent).children is not None, "a branch of the tree")
        for node in inventory.branch(parent).children or ():
            if not node.is_extra and without_marks(text_of(node.name)).startswith(name):
                return node
        raise StageError(f"nothing that begins with {name!r}")

    async def _make_setting(self, place: NodeRef, purpose: str) -> None:
        target = NodeRef.appliance(place.connection_id)
        form = await self._composition.sessions.port(place.connection_id).form(purpose, (target,))
        answers = {
            **form.defaults(),
            **{field.id: SecretStr(PASSWORDS[0]) for field in form.fields if field.is_secret},
        }
        pending = await self._begin(place, ChangeSetting(purpose, target, answers))
        await self._accepted(pending, "the setting")
        self._tell(f"made the setting {purpose} first")

    async def _begin(self, place: NodeRef, command: Command) -> PendingChange:
        changes = self._composition.changes
        planned = await changes.prepare(place.connection_id, command)
        return changes.begin(planned, _given(planned.name_to_type))

    async def _usable(self, place: NodeRef) -> Backup:
        port = self._composition.sessions.port(place.connection_id)
        async for page in port.backups(BackupQuery(place)):
            for row in page.backups:
                if row.state.is_usable and not row.blocked:
                    return row
        raise StageError("no usable backup")

    async def _pass_preflight(self, flow: RestoreFlow) -> None:
        for _ in range(CHECKS):
            await self._found.until(lambda: flow.preflight is not None and not flow.is_busy, "the checks")
            if flow.preflight is not None and not flow.preflight.blocks:
                break
            await self._found.settle(2.0)
            flow.check()
        assert flow.preflight is not None
        for row in flow.preflight.acknowledge:
            flow.acknowledge(row.kind, ticked=True)
        if flow.preflight.blocks:
            raise StageError("; ".join(say(row.title) for row in flow.preflight.blocks))

    async def _accepted(self, pending: PendingChange, what: str) -> None:
        await self._found.until(lambda: pending.is_over, f"sending: {what}")
        if pending.state is not ChangeState.DONE:
            reason = say(pending.error.message) if pending.error is not None else pending.state
            raise StageError(f"{what} was not accepted: {reason}")

    async def _started(self, pending: PendingChange, what: str) -> Activity:
        await self._accepted(pending, what)
        if pending.result is None or not pending.result.activities:
            raise StageError(f"{what} started nothing")
        await self._found.settle(1.0)
        return pending.result.activities[0]

    async def _watched(self, activity: Activity) -> None:
        activities = self._composition.activities
        percents: set[int] = set()

        def phase() -> Phase:
            run = activities.run(activity.ref.path)
            if run is None:
                return activity.phase
            if run.progress.percent is not None:
                percents.add(round(run.progress.percent))
            return run.activity.phase

        await self._found.until(lambda: phase().is_final, f"the end of a {activity.ref.operation}")
        told = f"percents told: {sorted(percents)}" if percents else "no percent was told"
        self._tell(f"{activity.ref.operation} {phase()}, {told}")
        if not phase().is_success:
            raise StageError(f"{activity.ref.operation} ended as {phase()}")
        if activity.ref.operation is Operation.RESTORE:
            self._picture("restored")

    def _downloaded(self) -> Activity | None:
        runs = [run.activity for run in self._composition.activities.runs()]
        return next((one for one in runs if one.ref.operation is Operation.DOWNLOAD and one.phase.is_final), None)

    def _picture(self, name: str) -> str:
        return self._found.picture(f"{self._name}-{name}").name


def _given(name: str) -> Confirmation:
    return Confirmation(acknowledged=True, typed_name=name, reason=REASON)


async def _answer(flow: RestoreFlow, stage_of: RestoreStage, form: Form) -> None:
    """Fill a stage in the order of its fields, trying the demo's passwords where one is wanted."""
    for password in PASSWORDS:
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
