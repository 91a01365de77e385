"""One system under contract: its simulator, a real channel over loopback HTTPS, the adapter, and ways to act on them.

Nothing here knows a vendor beyond what a `Specimen` says of it.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import SecretStr

from app.adapters import registry
from app.adapters.vendor import Vendor
from app.domain.activities import Activity, ActivityRef, Operation
from app.domain.backups import Backup, BackupQuery
from app.domain.capabilities import Capability
from app.domain.changes import ChangeResult, Command, PlannedChange, StartBackup
from app.domain.connections import Connection, parse_address
from app.domain.forms import Answer, Choice, FieldType, Form, FormField
from app.domain.guards import Confirmation, Level, Requirement
from app.domain.nodes import Node, NodeRef
from app.domain.permits import Permit, issue
from app.domain.port import BackupSystem, FormPurpose
from app.domain.progress import Progress, ProgressTracker
from app.domain.restore import RestoreRequest, RestoreStage
from app.domain.trust import Trust, TrustMode
from app.main.memory_records import MemoryCatalogue
from app.transport.channel import Channel
from tests.demo.serving import ControlClient, ServedDemo

CONNECTION_ID = "contract"
PLAIN = Requirement(Level.PLAIN)
AsksChoices = Callable[[str, Mapping[str, Answer]], Awaitable[tuple[Choice, ...]]]
STEP_S = 1.0
MOST_STEPS = 900
MOST_STEPS_TO_BEGIN = 60


@dataclass(frozen=True)
class Specimen:
    """What the suite has to know of one product.

    Attributes:
        list_path: part of the path of the request that lists backups, for faults aimed at it.
        sign_in_path: the path of the request that signs in, for counting; where others share it, ``?`` and the names
            of its query.
        faults: switches that are on from the beginning (a dialect).
        options: switches of the connection.
        starts_on: whether a backup is to be started on a node; the first that fits is taken.
        restores: whether a backup is good for trying a restore; the first that fits is taken.
        start_answers: answers to the start form beyond defaults and suggestions.
        restore_answers: answers by restore stage beyond defaults and suggestions.
        setting_answers: the same by the purpose of a setting.
        optional: members of a listed backup that may be null, where the product requires most (comma list).
        own_steps_s: how far the clock jumps between two looks at a run.
        makes_its_past: the product lists only what was made from here: backups are started before they are read.
        takes_for_an_answer: bad days that say something of single backups and nothing of a list.
        finds_lost_effects: whether the product has a way to find a run whose answer was lost.
        renews: whether a refused session can be renewed; False: what is typed is the session, and a refusal final.
        clients, backups: scale of the simulator.
    """

    kind: str
    list_path: str
    sign_in_path: str
    faults: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    starts_on: Callable[[Node], bool] = lambda node: node.ref.level.value == "instance"
    restores: Callable[[Backup], bool] = lambda backup: True
    start_answers: Mapping[str, Answer] = field(default_factory=dict)
    restore_answers: Mapping[RestoreStage, Mapping[str, Answer]] = field(default_factory=dict)
    setting_answers: Mapping[str, Mapping[str, Answer]] = field(default_factory=dict)
    optional: str = ""
    own_steps_s: float = STEP_S
    makes_its_past: bool = False
    takes_for_an_answer: frozenset[str] = frozenset()
    finds_lost_effects: bool = True
    renews: bool = True
    clients: int | None = None
    backups: int | None = None

    @property
    def vendor(self) -> Vendor:
        """The line of the registry."""
        return registry.vendor(self.kind)


@dataclass
class Workbench:
    """What a contract test works with."""

    specimen: Specimen
    served: ServedDemo
    connection: Connection
    channel: Channel
    catalogue: MemoryCatalogue
    system: BackupSystem

    @property
    def control(self) -> ControlClient:
        """The simulator's own switches."""
        return self.served.control

    async def needs(self, *capabilities: Capability) -> None:
        """Skip the test, naming the capability, when the product does not offer it."""
        offered = (await self.system.describe()).capabilities
        for capability in capabilities:
            if not offered.offers(capability):
                pytest.skip(f"{self.specimen.kind} does not offer {capability}")

    async def tree(self) -> dict[NodeRef, Node]:
        """Every node, by walking from the root."""
        found: dict[NodeRef, Node] = {}
        waiting = [NodeRef.appliance(CONNECTION_ID)]
        while waiting:
            for node in await self.system.children(waiting.pop(0)):
                assert node.ref not in found, f"{node.ref.path} is in the tree twice"
                found[node.ref] = node
                if node.may_have_children:
                    waiting.append(node.ref)
        return found

    async def all_backups(self, query: BackupQuery) -> list[Backup]:
        """Every backup of a query, page by page."""
        found: list[Backup] = []
        async with aclosing(self.system.backups(query)) as pages:  # type: ignore[type-var]  # an async generator
            async for page in pages:
                found += page.backups
        return found

    async def filled_place(self, at_least: int = 3) -> tuple[NodeRef, list[Backup]]:
        """The first place in the tree with several backups, and those backups."""
        await self._make_past(at_least)
        for node in (await self.tree()).values():
            if node.has_backups and not node.is_extra:
                backups = await self.all_backups(BackupQuery(node.ref, page_size=500))
                if len(backups) >= at_least:
                    return node.ref, backups
        pytest.fail(f"no place of the {self.specimen.kind} simulator has {at_least} backups")

    async def usable_backup(self, capability: Capability) -> Backup:
        """A backup that allows the capability."""
        await self._make_past(1)
        offered = (await self.system.describe()).capabilities
        for node in (await self.tree()).values():
            if not node.has_backups or node.is_extra:
                continue
            for backup in await self.all_backups(BackupQuery(node.ref, page_size=500)):
                fits = capability is not Capability.RESTORE or self.specimen.restores(backup)
                if fits and backup.state.is_usable and backup.why_not(capability, offered) is None:
                    return backup
        pytest.fail(f"no backup of the {self.specimen.kind} simulator allows {capability}")

    async def start_node(self) -> Node:
        """A node on which a backup can be started."""
        offered = (await self.system.describe()).capabilities
        for node in (await self.tree()).values():
            can = node.capabilities or offered
            if can.offers(Capability.START_BACKUP) and self.specimen.starts_on(node):
                return node
        pytest.fail(f"no node of the {self.specimen.kind} simulator can be backed up")

    async def start_command(self) -> StartBackup:
        """The command that starts a backup where one can be started, with its form filled."""
        targets = ((await self.start_node()).ref,)
        form = await self.system.form(FormPurpose.START_BACKUP, targets)

        async def choices(field_id: str, answers: Mapping[str, Answer]) -> tuple[Choice, ...]:
            return await self.system.choices(FormPurpose.START_BACKUP, field_id, targets, answers)

        return StartBackup(targets, await self.answered(form, self.specimen.start_answers, choices))

    async def _make_past(self, count: int) -> None:
        """Where only backups made from here are listed: make some, one after the other."""
        if not self.specimen.makes_its_past:
            return
        for _ in range(count):
            [run] = (await self.change(await self.start_command())).activities
            await self.watched(run.ref)

    async def answered(self, form: Form, given: Mapping[str, Answer], choices: AsksChoices) -> dict[str, Answer]:
        """Defaults, then what is given, then the suggested or first choice of lazily filled required fields."""
        answers = {**form.defaults(), **given}
        for one in form.fields:
            if _is_lazy(one) and one.required and not answers.get(one.id) and one.is_visible(answers):
                offered = await choices(one.id, answers)
                possible = [choice for choice in offered if choice.off is None]
                assert possible, f"there is no choice for {one.id}"
                answers[one.id] = next((one for one in possible if one.suggested), possible[0]).value
        assert form.problems(answers) == {}
        return answers

    async def restore_request(self) -> RestoreRequest:
        """A restore with every form filled."""
        backup = await self.usable_backup(Capability.RESTORE)
        request = RestoreRequest(backup.ref.scope, backup)
        for stage in RestoreStage:
            form = await self.system.restore_form(stage, request)
            if form is None:
                continue
            asked = request

            async def choices(
                field_id: str, answers: Mapping[str, Answer], stage: RestoreStage = stage, asked: RestoreRequest = asked
            ) -> tuple[Choice, ...]:
                return await self.system.restore_choices(stage, field_id, _with(asked, stage, answers))

            given = self.specimen.restore_answers.get(stage, {})
            request = _with(request, stage, await self.answered(form, given, choices))
        return request

    async def planned(self, command: Command) -> tuple[PlannedChange, Permit]:
        """A change and a permit for it."""
        change = await self.system.prepare(command)
        return change, issue(change, PLAIN, Confirmation(), datetime.now(UTC))

    async def change(self, command: Command) -> ChangeResult:
        """Prepare, permit, execute."""
        change, permit = await self.planned(command)
        return await self.system.execute(change, permit)

    async def watched(self, ref: ActivityRef, until: Callable[[Activity], bool] | None = None) -> "Watched":
        """Follow a run to its end, or until something holds, moving the simulator's clock instead of waiting."""
        tracker, seen = ProgressTracker(), Watched()
        for _ in range(MOST_STEPS):
            activity = await self.system.activity(ref)
            seen.news.append(activity)
            seen.shown.append(tracker.observe(activity))
            if activity.phase.is_final or (until is not None and until(activity)):
                return seen
            self.control.jump(self.specimen.own_steps_s)
        last = seen.news[-1]
        pytest.fail(f"the run did not end: {last.phase} ({last.raw_phase!r}, {last.message}) after {MOST_STEPS} looks")

    async def scheduled_run(self) -> Activity:
        """A run that a schedule began: the simulator's clock is moved to the next one, and on until it is seen."""
        planned = [one.next_run_at for one in await self.system.schedules() if one.next_run_at is not None]
        assert planned, f"no schedule of the {self.specimen.kind} simulator says when it runs next"
        known = {one.ref.path for one in await self.system.activities()}
        self.control.wake()
        # At least a moment: the clock cannot be moved by nothing, and the time may have come just now.
        self.control.jump(max(self.specimen.own_steps_s, (min(planned) - datetime.now(UTC)).total_seconds()))
        for _ in range(MOST_STEPS_TO_BEGIN):
            for run in await self.system.activities():
                if run.ref.operation is Operation.BACKUP and run.ref.path not in known:
                    self.control.rest()
                    return run
            self.control.jump(self.specimen.own_steps_s)
        pytest.fail(f"no run of the {self.specimen.kind} simulator began by schedule")

    def sign_ins(self) -> int:
        """How often the simulator was asked to sign somebody in since the counters were reset."""
        path, _, keys = self.specimen.sign_in_path.partition("?")
        wanted = set(filter(None, keys.split("&")))
        asked = [one for one in self.control.requests() if one["path"] == path]
        return sum(1 for one in asked if wanted <= set(one["query_keys"]))

    def changes(self) -> int:
        """How many requests that change something arrived since the counters were reset."""
        return int(self.control.counters()["changing"])


@dataclass
class Watched:
    """What was heard of a run, and what might have been shown of it."""

    news: list[Activity] = field(default_factory=list)
    shown: list[Progress] = field(default_factory=list)

    @property
    def last(self) -> Activity:
        """The last news."""
        return self.news[-1]


def connection_for(specimen: Specimen, served: ServedDemo, sign_in: Mapping[str, Answer] | None = None) -> Connection:
    """A connection as the wizard would make it: pinned to the simulator's certificate."""
    assert served.fingerprint is not None
    return Connection(
        id=CONNECTION_ID,
        kind=specimen.kind,
        name="contract",
        address=parse_address(served.base_url),
        environment_id="lab",
        trust=Trust(TrustMode.PIN, pins=(served.fingerprint,)),
        sign_in=typed(specimen, served.sign_in) if sign_in is None else sign_in,
        options=specimen.options,
    )


def typed(specimen: Specimen, told: Mapping[str, Any]) -> dict[str, Answer]:
    """What an operator types into the sign-in form, from the simulator's ready line."""
    form = specimen.vendor.card.sign_in
    return {
        one.id: SecretStr(str(told[one.id])) if one.is_secret else told[one.id]
        for one in form.fields
        if told.get(one.id) is not None
    }


def mistyped(specimen: Specimen, told: Mapping[str, Any]) -> dict[str, Answer]:
    """The same with every secret wrong."""
    right = typed(specimen, told)
    return {key: SecretStr("not-the-secret-0") if isinstance(one, SecretStr) else one for key, one in right.items()}


async def settled() -> None:
    """Let the loop turn a few times, so that closed connections are gone before the guards look."""
    for _ in range(5):
        await asyncio.sleep(0)


def _is_lazy(one: FormField) -> bool:
    return one.type in {FieldType.CHOICE, FieldType.MULTI_CHOICE} and one.choices is None


def _with(request: RestoreRequest, stage: RestoreStage, answers: Mapping[str, Answer]) -> RestoreRequest:
    if stage is RestoreStage.SOURCE:
        return replace(request, source=answers)
    if stage is RestoreStage.TARGET:
        return replace(request, target=answers)
    return replace(request, options=answers)
