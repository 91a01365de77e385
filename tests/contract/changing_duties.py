"""Duties of adapters that change something: nothing without a permit, nothing twice, and every run is found again."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta

import pytest
from pydantic import SecretStr

from app.domain.activities import Activity, ActivityRef, Operation, Phase, Source
from app.domain.backups import Backup, BackupKind, BackupRef, BackupState
from app.domain.capabilities import Capability
from app.domain.changes import (
    COMMAND_CAPABILITIES,
    AcknowledgeResult,
    ChangeSetting,
    Command,
    DeleteBackups,
    EffectCandidate,
    HoldBackups,
    PauseRun,
    PlannedChange,
    ReleaseBackups,
    ResumeRun,
    RunSchedule,
    SentChange,
    StartBackup,
    StartRestore,
    StopRun,
)
from app.domain.errors import (
    ConsoleError,
    NotFoundError,
    NotSupportedError,
    OutcomeUnknownError,
    PermitRefusedError,
    UnreachableError,
)
from app.domain.forms import Answer, Choice
from app.domain.guards import Confirmation
from app.domain.messages import Message
from app.domain.nodes import NodeRef
from app.domain.permits import PERMIT_LIFE, Permit, issue
from app.domain.port import FormPurpose
from app.domain.restore import EvidenceKind, RestoreRequest, RestoreStage, assess
from app.domain.schedules import Schedule
from app.transport.request import Reply, Request
from tests.contract.catalogue import assert_can_be_told
from tests.contract.memory_sink import MemorySink
from tests.contract.workbench import CONNECTION_ID, PLAIN, Watched, Workbench

ROOT = NodeRef.appliance(CONNECTION_ID)
LOOKS_FOR_EFFECT = 30


async def start_command(bench: Workbench) -> StartBackup:
    """The command that starts a backup where one can be started, with its form filled."""
    return await bench.start_command()


async def started_run(bench: Workbench) -> Activity:
    """A run that was just started."""
    result = await bench.change(await start_command(bench))
    assert [item.ok for item in result.items] == [True], [item.message for item in result.items]
    return result.activities[0]


async def some_change(bench: Workbench) -> Command:
    """A change of the product: a backup where one can be started, else a restore, else a deletion."""
    offered = (await bench.system.describe()).capabilities
    if offered.offers(Capability.START_BACKUP):
        return await start_command(bench)
    if offered.offers(Capability.RESTORE):
        return StartRestore(await bench.restore_request())
    await bench.needs(Capability.DELETE)
    return DeleteBackups((await bench.usable_backup(Capability.DELETE),))


async def some_run(bench: Workbench) -> Activity:
    """A run of a backup: one that was just started, or one that a schedule began."""
    offered = (await bench.system.describe()).capabilities
    if offered.offers(Capability.START_BACKUP):
        return await started_run(bench)
    await bench.needs(Capability.SCHEDULES)
    return await bench.scheduled_run()


class ChangingDuties:
    """What an adapter that offers changes must keep to."""

    async def test_preparing_sends_nothing_that_changes(self, bench: Workbench) -> None:
        command = await some_change(bench)
        bench.control.reset_counters()
        change = await bench.system.prepare(command)
        assert bench.changes() == 0
        _assert_reviewable(change, bench)

    async def test_a_change_needs_its_own_permit_unused_and_unaltered(self, bench: Workbench) -> None:
        change, permit = await bench.planned(await some_change(bench))
        bench.control.reset_counters()
        for bad in (_altered(change), _expired(change), _of_another_connection(change)):
            with pytest.raises(PermitRefusedError):
                await bench.system.execute(change, bad)
        assert bench.changes() == 0, "a refused change must not touch the network"
        await bench.system.execute(change, permit)
        sent = bench.changes()
        assert sent >= 1
        with pytest.raises(PermitRefusedError):
            await bench.system.execute(change, permit)
        assert bench.changes() == sent

    async def test_a_backup_is_followed_to_its_end(self, bench: Workbench) -> None:
        await bench.needs(Capability.ACTIVITIES)
        run = await some_run(bench)
        assert run.ref.operation is Operation.BACKUP
        seen = await bench.watched(run.ref)
        assert seen.last.phase.is_success, seen.last
        offered = (await bench.system.describe()).capabilities
        _assert_progress_rules(seen, reports_percent=offered.offers(Capability.PERCENT))
        if seen.last.backup is not None:
            made = await bench.system.backup(seen.last.backup)
            assert made.state.is_finished

    async def test_a_running_backup_is_among_the_activities(self, bench: Workbench) -> None:
        await bench.needs(Capability.ACTIVITIES)
        run = await some_run(bench)
        await bench.watched(run.ref, lambda one: one.phase is Phase.RUNNING)
        listed = await bench.system.activities()
        assert run.ref.path in {one.ref.path for one in listed}

    async def test_a_run_is_found_again_by_its_bookmark_alone(
        self, bench: Workbench, reopened: Callable[[], Workbench]
    ) -> None:
        await bench.needs(Capability.ACTIVITIES)
        run = await some_run(bench)
        later = reopened()
        await later.system.sign_in()
        seen = await later.watched(ActivityRef(CONNECTION_ID, run.ref.operation, run.ref.native_id, run.ref.bookmark))
        assert seen.last.phase.is_success, seen.last

    async def test_an_absent_run_is_not_a_finished_run(self, bench: Workbench) -> None:
        await bench.needs(Capability.ACTIVITIES)
        try:
            found = await bench.system.activity(ActivityRef(CONNECTION_ID, Operation.BACKUP, "987654321"))
        except NotFoundError as error:
            assert_can_be_told(error.message)
        else:
            assert not found.phase.is_final

    async def test_a_run_can_be_cancelled(self, bench: Workbench) -> None:
        await bench.needs(Capability.START_BACKUP, Capability.CANCEL)
        run = await started_run(bench)
        running = (await bench.watched(run.ref, lambda one: one.phase is Phase.RUNNING)).last
        assert Capability.CANCEL in running.can
        result = await bench.change(StopRun(running))
        assert all(item.ok for item in result.items)
        ended = (await bench.watched(run.ref)).last
        assert ended.phase is Phase.CANCELLED, ended
        assert Capability.CANCEL not in ended.can

    async def test_a_run_can_be_paused_and_goes_on(self, bench: Workbench) -> None:
        await bench.needs(Capability.START_BACKUP, Capability.PAUSE)
        run = await started_run(bench)
        running = (await bench.watched(run.ref, lambda one: one.phase is Phase.RUNNING)).last
        await bench.change(PauseRun(running))
        paused = (await bench.watched(run.ref, lambda one: one.phase is Phase.PAUSED)).last
        await bench.change(ResumeRun(paused))
        assert (await bench.watched(run.ref)).last.phase.is_success

    async def test_a_backup_can_be_held_and_released(self, bench: Workbench) -> None:
        await bench.needs(Capability.HOLD)
        offered = (await bench.system.describe()).capabilities
        _, backups = await bench.filled_place()
        one = next(
            b for b in backups if b.state.is_usable and not b.is_held and not b.why_not(Capability.HOLD, offered)
        )
        result = await bench.change(HoldBackups((one,), 3))
        assert all(item.ok for item in result.items)
        held = await bench.system.backup(one.ref)
        assert held.is_held is True
        if offered.offers(Capability.DELETE):
            assert held.why_not(Capability.DELETE, offered) is not None
            with pytest.raises(ConsoleError):
                await bench.system.prepare(DeleteBackups((held,)))
        await bench.change(ReleaseBackups((held,)))
        assert (await bench.system.backup(one.ref)).is_held is False

    async def test_a_backup_can_be_deleted(self, bench: Workbench) -> None:
        await bench.needs(Capability.DELETE)
        backup = await bench.usable_backup(Capability.DELETE)
        change, permit = await bench.planned(DeleteBackups((backup,)))
        assert change.stakes.object_count >= 1
        assert change.irreversible is not None
        told = [value for _, value in change.summary if isinstance(value, Message)]
        assert backup.started_at in {dict(one.pairs).get("time") for one in told}, "names alone tell no two apart"
        result = await bench.system.execute(change, permit)
        assert all(item.ok for item in result.items)
        for run in result.activities:
            assert run.ref.operation is Operation.DELETE
            assert (await bench.watched(run.ref)).last.phase.is_success
        with pytest.raises(NotFoundError):
            await bench.system.backup(backup.ref)

    async def test_a_schedule_can_be_run(self, bench: Workbench) -> None:
        await bench.needs(Capability.RUN_SCHEDULE)
        schedule = next(one for one in await bench.system.schedules() if one.run_now_off is None and not one.is_running)
        bench.control.reset_counters()
        result = await bench.change(RunSchedule(schedule))
        assert result.items
        assert all(item.ok for item in result.items)
        assert bench.changes() >= 1

    async def test_settings_can_be_changed(self, bench: Workbench) -> None:
        await bench.needs(Capability.CHANGE_STORAGE)
        settings = (await bench.system.describe()).settings
        assert settings
        for setting in settings:
            form = await bench.system.form(setting.purpose, (ROOT,))

            async def choices(
                field_id: str, answers: Mapping[str, Answer], purpose: str = setting.purpose
            ) -> tuple[Choice, ...]:
                return await bench.system.choices(purpose, field_id, (ROOT,), answers)

            given = bench.specimen.setting_answers.get(setting.purpose, {})
            command = ChangeSetting(setting.purpose, ROOT, await bench.answered(form, given, choices))
            bench.control.reset_counters()
            change, permit = await bench.planned(command)
            assert bench.changes() == 0
            _assert_reviewable(change, bench)
            result = await bench.system.execute(change, permit)
            assert all(item.ok for item in result.items), [item.message for item in result.items]

    async def test_a_restore_is_checked_and_followed_to_its_end(self, bench: Workbench) -> None:
        await bench.needs(Capability.RESTORE)
        request = await bench.restore_request()
        bench.control.reset_counters()
        evidence = await bench.system.restore_evidence(request)
        kinds = [one.kind for one in evidence]
        assert len(set(kinds)) == len(kinds), "one row a kind: ticks are kept by kind"
        assert EvidenceKind.OTHER_OPERATOR in kinds
        for one in evidence:
            assert_can_be_told(one.title)
            if one.why is not None:
                assert_can_be_told(one.why)
        assert assess(evidence, datetime.now(UTC)).blocks == ()
        change, permit = await bench.planned(StartRestore(request))
        assert bench.changes() == 0
        _assert_reviewable(change, bench)
        result = await bench.system.execute(change, permit)
        assert result.activities
        for run in result.activities:
            assert run.ref.operation is Operation.RESTORE
            ended = (await bench.watched(run.ref)).last
            assert ended.phase.is_success, ended
            if ended.needs_acknowledgement:
                await bench.change(AcknowledgeResult(ended))
                after = await bench.system.describe()
                assert ended.ref.path not in {one.ref.path for one in after.pending}

    async def test_a_restore_of_a_vanished_backup_is_blocked(self, bench: Workbench) -> None:
        await bench.needs(Capability.RESTORE, Capability.DELETE)
        request = await bench.restore_request()
        assert request.backup is not None
        await bench.change(DeleteBackups((request.backup,)))
        found = assess(await bench.system.restore_evidence(request), datetime.now(UTC))
        assert EvidenceKind.POINT_AVAILABLE in {one.kind for one in found.blocks}

    async def test_a_lost_reply_is_an_unknown_outcome_whose_effect_is_found(self, bench: Workbench) -> None:
        await bench.needs(Capability.ACTIVITIES)
        change, permit = await bench.planned(await some_change(bench))
        bench.control.reset_counters()
        bench.control.fault("drop_reply*1")
        with pytest.raises(OutcomeUnknownError) as caught:
            await bench.system.execute(change, permit)
        assert_can_be_told(caught.value.message)
        sent = SentChange(change.command, datetime.now(UTC), change.bookmark)
        if not bench.specimen.finds_lost_effects:
            assert await bench.system.find_effect(sent) == ()
            assert bench.changes() == 1
            return
        found = await self._effect(bench, sent)
        assert len(found) == 1, "the effect is there once"
        assert bench.changes() == 1, "a change whose answer was lost is never sent again"

    @pytest.mark.parametrize("trouble", ["truncated*1", "html=200*1", "html=502*1"])
    async def test_an_answer_that_cannot_be_read_leaves_the_outcome_unknown(
        self, bench: Workbench, trouble: str
    ) -> None:
        change, permit = await bench.planned(await some_change(bench))
        bench.control.reset_counters()
        bench.control.fault(trouble)
        try:
            result = await bench.system.execute(change, permit)
        except OutcomeUnknownError as error:
            assert_can_be_told(error.message)
        else:
            assert result.activities, "an adapter that does not read the answer must have found the run by itself"
        assert bench.changes() == 1

    @pytest.mark.parametrize("capability", [Capability.START_BACKUP, Capability.RESTORE, Capability.DELETE])
    async def test_what_fails_after_a_change_was_accepted_makes_it_no_refusal(
        self,
        bench: Workbench,
        reopened: Callable[[], Workbench],
        monkeypatch: pytest.MonkeyPatch,
        capability: Capability,
    ) -> None:
        await bench.needs(capability)
        command: Command
        if capability is Capability.START_BACKUP:
            command = await start_command(bench)
        elif capability is Capability.RESTORE:
            command = StartRestore(await bench.restore_request())
        else:
            command = DeleteBackups((await bench.usable_backup(Capability.DELETE),))
        later = reopened()  # one that has learnt nothing yet has the most to ask
        await later.system.sign_in()
        change, permit = await later.planned(command)
        send = later.channel.send
        accepted: list[Request] = []

        async def cut_behind_the_change(request: Request, permit: Permit | None = None) -> Reply:
            if accepted:
                raise UnreachableError(connection_id=CONNECTION_ID, operation=request.operation)
            reply = await send(request, permit)
            if permit is not None:
                accepted.append(request)
            return reply

        monkeypatch.setattr(later.channel, "send", cut_behind_the_change)
        try:
            result = await later.system.execute(change, permit)
        except OutcomeUnknownError as error:
            assert_can_be_told(error.message)
        else:
            assert all(item.ok is not False for item in result.items)
        assert len(accepted) == 1

    async def _effect(self, bench: Workbench, sent: SentChange) -> tuple[EffectCandidate, ...]:
        for _ in range(LOOKS_FOR_EFFECT):
            found = await bench.system.find_effect(sent)
            if found:
                return found
            bench.control.jump(bench.specimen.own_steps_s)
        pytest.fail("the effect of the lost change was not found")

    async def test_a_backup_is_handed_out_as_a_file(self, bench: Workbench) -> None:
        await bench.needs(Capability.DOWNLOAD)
        ref = (await bench.usable_backup(Capability.DOWNLOAD)).ref
        offered = await bench.system.offered_file(ref)
        assert offered.name.strip()
        bench.control.reset_counters()
        whole = MemorySink()
        await bench.system.download(ref, whole)
        assert whole.content
        assert whole.total_bytes in (None, len(whole.content))
        assert offered.size_bytes in (None, len(whole.content))
        again = MemorySink(whole.content[: len(whole.content) // 3])
        await bench.system.download(ref, again)
        assert again.content == whole.content, "whether it goes on or begins anew, the file is the same"
        if offered.can_resume:
            assert again.begun_at == len(whole.content) // 3
        assert bench.changes() == 0

    async def test_a_guide_tells_how_to_restore_by_hand(self, bench: Workbench) -> None:
        await bench.needs(Capability.RESTORE_GUIDE)
        backup = await bench.usable_backup(Capability.RESTORE_GUIDE)
        guide = await bench.system.restore_guide(backup.ref)
        assert guide.facts
        assert guide.steps
        for message in (guide.title, *guide.steps, *guide.cautions):
            assert_can_be_told(message)
        for _, value in guide.facts:
            assert value, "what is not known is said in words"
            if isinstance(value, Message):
                assert_can_be_told(value)

    async def test_what_is_not_declared_is_refused(self, bench: Workbench) -> None:
        offered = (await bench.system.describe()).capabilities
        bench.control.reset_counters()
        for capability in set(Capability) - offered.offered:
            for ask in _reads_behind(bench, capability):
                with pytest.raises(NotSupportedError) as caught:
                    await ask()
                assert caught.value.capability is capability
            for command in _commands_behind(capability):
                with pytest.raises(NotSupportedError) as refused:
                    await bench.system.prepare(command)
                assert_can_be_told(refused.value.message)
        assert bench.changes() == 0


def _assert_reviewable(change: PlannedChange, bench: Workbench) -> None:
    """A change can be looked at before it is sent: exact, in words, and without a secret."""
    assert change.requests
    assert change.name_to_type.strip()
    assert change.summary
    secrets = [one.get_secret_value() for one in bench.connection.sign_in.values() if isinstance(one, SecretStr)]
    for request in change.requests:
        assert request.text.startswith(request.method)
        token = bench.channel.session.token.get_secret_value() if bench.channel.session is not None else None
        assert token is None or token not in request.text
    assert len({request.digest for request in change.requests}) == len(change.requests)
    # Shorter ones are words of the vendor too ("admin").
    assert not any(secret in request.text for secret in secrets if len(secret) >= 8 for request in change.requests)
    for message in (*change.side_effects, change.irreversible):
        if message is not None:
            assert_can_be_told(message)


def _assert_progress_rules(seen: Watched, *, reports_percent: bool) -> None:
    before: dict[Phase, float] = {}
    for news, shown in zip(seen.news, seen.shown, strict=True):
        if shown.percent is None:
            continue
        assert shown.source is not None
        assert shown.percent < 100.0 or news.phase.is_final
        assert shown.rebased or shown.percent >= before.get(news.phase, 0.0), "the percent fell inside a phase"
        before[news.phase] = shown.percent
    reported = [one for one in seen.news if one.percent is not None and one.percent.source is Source.REPORTED]
    assert bool(reported) is reports_percent


def _altered(change: PlannedChange) -> Permit:
    permit = _fresh(change)
    permit.target = permit.target + "x"
    return permit


def _expired(change: PlannedChange) -> Permit:
    return issue(change, PLAIN, Confirmation(), datetime.now(UTC) - 2 * PERMIT_LIFE)


def _of_another_connection(change: PlannedChange) -> Permit:
    other = PlannedChange("another", change.command, change.action, change.name_to_type, change.requests)
    return _fresh(other)


def _fresh(change: PlannedChange) -> Permit:
    return issue(change, PLAIN, Confirmation(), datetime.now(UTC))


def _reads_behind(bench: Workbench, capability: Capability) -> list[Callable[[], Awaitable[object]]]:
    system, backup = bench.system, BackupRef(ROOT, "1")
    run = ActivityRef(CONNECTION_ID, Operation.BACKUP, "1")
    request = RestoreRequest(ROOT)
    reads: dict[Capability, list[Callable[[], Awaitable[object]]]] = {
        Capability.ACTIVITIES: [system.activities, lambda: system.activity(run)],
        Capability.LOGS: [lambda: system.logs(backup)],
        Capability.BROWSE: [lambda: system.browse(backup, "", None)],
        Capability.DOWNLOAD: [lambda: system.offered_file(backup), lambda: system.download(backup, MemorySink())],
        Capability.RESTORE_GUIDE: [lambda: system.restore_guide(backup)],
        Capability.START_BACKUP: [lambda: system.form(FormPurpose.START_BACKUP, (ROOT,))],
        Capability.RESTORE: [
            lambda: system.restore_form(RestoreStage.OPTIONS, request),
            lambda: system.restore_evidence(request),
        ],
        Capability.SCHEDULES: [system.schedules],
        Capability.STORAGE: [system.storage],
        Capability.ALERTS: [system.alerts],
    }
    return reads.get(capability, [])


def _commands_behind(capability: Capability) -> list[Command]:
    backup = Backup(BackupRef(ROOT, "1"), "nothing", BackupKind.FULL, BackupState.COMPLETE, "")
    ref = ActivityRef(CONNECTION_ID, Operation.BACKUP, "1")
    run = Activity(ref, "nothing", Phase.RUNNING, "", datetime.now(UTC) - timedelta(seconds=1))
    commands: list[Command] = [
        StartBackup((ROOT,)),
        RunSchedule(Schedule(CONNECTION_ID, "1", "nothing")),
        StopRun(run),
        PauseRun(run),
        ResumeRun(run),
        DeleteBackups((backup,)),
        HoldBackups((backup,), 1),
        ReleaseBackups((backup,)),
        StartRestore(RestoreRequest(ROOT, backup)),
        AcknowledgeResult(run),
        ChangeSetting("nothing", ROOT),
    ]
    return [one for one in commands if COMMAND_CAPABILITIES[type(one)] is capability]
