"""Permits at every adapter: each kind of change, without a permit or with a bad one, is refused before any socket.

What leaves is counted where it would leave (sockets of this process) and where it would arrive (the simulator).
"""

import socket
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, get_args

import pytest

from app.domain.activities import Activity, Phase
from app.domain.capabilities import Capability
from app.domain.changes import (
    COMMAND_CAPABILITIES,
    AcknowledgeResult,
    ChangeSetting,
    Command,
    DeleteBackups,
    HoldBackups,
    PauseRun,
    PlannedChange,
    ReleaseBackups,
    ResumeRun,
    RunSchedule,
    StartRestore,
    StopRun,
)
from app.domain.errors import PermitRefusedError
from app.domain.forms import Answer, Choice
from app.domain.guards import ActionClass, Confirmation
from app.domain.nodes import NodeRef
from app.domain.permits import PERMIT_LIFE, Permit, issue
from tests.contract.workbench import CONNECTION_ID, PLAIN, Workbench

ROOT = NodeRef.appliance(CONNECTION_ID)


class Sockets:
    """Counts the connections that this process begins."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.connections = 0
        connect = socket.socket.connect

        def counted(this: socket.socket, *args: Any) -> Any:
            self.connections += 1
            return connect(this, *args)

        monkeypatch.setattr(socket.socket, "connect", counted)


async def commands(bench: Workbench) -> AsyncIterator[Command]:
    """A command of each kind that the product offers, each made when the former has been dealt with."""
    offered = (await bench.system.describe()).capabilities
    if offered.offers(Capability.START_BACKUP):
        yield await bench.start_command()
    if offered.offers(Capability.RUN_SCHEDULE):
        yield RunSchedule(next(one for one in await bench.system.schedules() if one.run_now_off is None))
    if offered.offers(Capability.CHANGE_STORAGE):
        for setting in (await bench.system.describe()).settings:
            command = await _setting(bench, setting.purpose)
            yield command
            await bench.change(command)  # the next may be about what this one made
    if offered.offers(Capability.CANCEL):
        running = await _running(bench)
        yield StopRun(running)
        if offered.offers(Capability.PAUSE):
            yield PauseRun(running)
            await bench.change(PauseRun(running))
            yield ResumeRun((await bench.watched(running.ref, lambda one: one.phase is Phase.PAUSED)).last)
    if offered.offers(Capability.HOLD):
        backup = await bench.usable_backup(Capability.HOLD)
        yield HoldBackups((backup,), 3)
        yield ReleaseBackups((replace(backup, is_held=True),))
    if offered.offers(Capability.DELETE):
        yield DeleteBackups((await bench.usable_backup(Capability.DELETE),))
    if offered.offers(Capability.RESTORE):
        request = await bench.restore_request()
        yield StartRestore(request)
        if offered.offers(Capability.ACKNOWLEDGE):
            [run] = (await bench.change(StartRestore(request))).activities
            yield AcknowledgeResult((await bench.watched(run.ref)).last)


async def _running(bench: Workbench) -> Activity:
    [run] = (await bench.change(await bench.start_command())).activities
    return (await bench.watched(run.ref, lambda one: one.phase is Phase.RUNNING)).last


async def _setting(bench: Workbench, purpose: str) -> ChangeSetting:
    form = await bench.system.form(purpose, (ROOT,))

    async def choices(field_id: str, answers: Mapping[str, Answer]) -> tuple[Choice, ...]:
        return await bench.system.choices(purpose, field_id, (ROOT,), answers)

    given = bench.specimen.setting_answers.get(purpose, {})
    return ChangeSetting(purpose, ROOT, await bench.answered(form, given, choices))


def _fresh(change: PlannedChange) -> Permit:
    return issue(change, PLAIN, Confirmation(), datetime.now(UTC))


def _expired(change: PlannedChange) -> Permit:
    return issue(change, PLAIN, Confirmation(), datetime.now(UTC) - PERMIT_LIFE)


def _used(change: PlannedChange) -> Permit:
    permit = _fresh(change)
    for request in change.requests:
        permit.spend(CONNECTION_ID, request.digest, datetime.now(UTC))
    return permit


def _of_another_connection(change: PlannedChange) -> Permit:
    return _fresh(replace(change, connection_id="another"))


def _of_another_request(change: PlannedChange) -> Permit:
    return _fresh(replace(change, requests=tuple(replace(one, digest="0" * 64) for one in change.requests)))


def _altered(name: str, value: Callable[[Permit], object]) -> Callable[[PlannedChange], Permit]:
    def make(change: PlannedChange) -> Permit:
        permit = _fresh(change)
        setattr(permit, name, value(permit))
        return permit

    return make


BAD: dict[str, tuple[str, Callable[[PlannedChange], Permit | None]]] = {
    "none": ("permit.missing.why", lambda _change: None),
    "used": ("permit.used.why", _used),
    "expired": ("permit.expired.why", _expired),
    "of another connection": ("permit.other_request.why", _of_another_connection),
    "of another request": ("permit.other_request.why", _of_another_request),
    "with another target": ("permit.altered.why", _altered("target", lambda one: f"{one.target}x")),
    "with more time": ("permit.altered.why", _altered("expires_at", lambda one: one.expires_at + PERMIT_LIFE)),
    "for another action": ("permit.altered.why", _altered("action", lambda _one: ActionClass.READ)),
    "with a request more": ("permit.altered.why", _altered("digests", lambda one: (*one.digests, "0" * 64))),
}
"""Bad permits, with the message of the refusal."""


class PermitDuties:
    """What an adapter must keep to before it sends a change."""

    async def test_no_kind_of_change_touches_a_socket_without_its_own_permit(
        self, bench: Workbench, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kinds: set[type] = set()
        sockets = Sockets(monkeypatch)
        async for command in commands(bench):
            kinds.add(type(command))
            change = await bench.system.prepare(command)
            bench.control.reset_counters()
            before = sockets.connections
            for name, (why, make) in BAD.items():
                with pytest.raises(PermitRefusedError) as caught:
                    await bench.system.execute(change, make(change))  # type: ignore[arg-type]  # None is the point
                assert caught.value.message.id == why, (type(command), name)
            assert sockets.connections == before, type(command)
            assert bench.control.counters()["total"] == 0, type(command)
        offered = (await bench.system.describe()).capabilities
        assert kinds == {one for one in get_args(Command) if offered.offers(COMMAND_CAPABILITIES[one])}
