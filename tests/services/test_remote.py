"""A system on the network thread: what its adapter does wrong is told, logged, and never taken for nothing."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

import pytest

from app.domain.backups import BackupPage, BackupQuery
from app.domain.changes import StartBackup
from app.domain.errors import BackendError, ConflictError, OutcomeUnknownError
from app.domain.guards import Confirmation, Level, Requirement
from app.domain.permits import issue
from app.services.remote import RemoteSystem
from app.transport.thread import NetworkThread
from tests.guards.logs import ExpectedLogs
from tests.memory_system import NOON, MemorySystem, instance_ref
from tests.qt_loop import QtLoop


@pytest.fixture
def system() -> MemorySystem:
    return MemorySystem()


@pytest.fixture
def remote(qt_loop: QtLoop, system: MemorySystem) -> Iterator[RemoteSystem]:
    network = NetworkThread()
    network.start()
    yield RemoteSystem(network, system)
    qt_loop.run(network.stop())


def test_a_defect_is_told_as_trouble_and_logged(
    qt_loop: QtLoop, remote: RemoteSystem, system: MemorySystem, expected_logs: ExpectedLogs
) -> None:
    async def broken() -> None:
        raise ZeroDivisionError

    async def broken_pages(_query: BackupQuery) -> AsyncIterator[BackupPage]:
        yield BackupPage((), NOON, total=1 // 0)

    system.describe = broken  # type: ignore[assignment,method-assign]
    system.backups = broken_pages  # type: ignore[assignment,method-assign]
    expected_logs.expect("app.services.remote", "an adapter failed", level=40)
    asks: list[Callable[[], Awaitable[object]]] = [
        remote.describe,
        lambda: anext(remote.backups(BackupQuery(instance_ref()))),
    ]
    for ask in asks:
        with pytest.raises(BackendError) as caught:
            qt_loop.run(_awaited(ask))
        assert isinstance(caught.value.__cause__, ZeroDivisionError)
        assert caught.value.message.id == "error.backend.title"


def test_a_defect_behind_a_change_leaves_its_outcome_unknown(
    qt_loop: QtLoop, remote: RemoteSystem, system: MemorySystem, expected_logs: ExpectedLogs
) -> None:
    planned = qt_loop.run(remote.prepare(StartBackup((instance_ref(),))))
    permit = issue(planned, Requirement(Level.PLAIN), Confirmation(), NOON)

    async def broken(*_given: object) -> None:
        raise KeyError("id")

    system.execute = broken  # type: ignore[assignment,method-assign]
    expected_logs.expect("app.services.remote", "an adapter failed", level=40)
    with pytest.raises(OutcomeUnknownError):
        qt_loop.run(remote.execute(planned, permit))


def test_errors_of_ours_come_over_as_they_are(qt_loop: QtLoop, remote: RemoteSystem, system: MemorySystem) -> None:
    system.failing["describe"] = refused = ConflictError()
    with pytest.raises(ConflictError) as caught:
        qt_loop.run(remote.describe())
    assert caught.value is refused


async def _awaited(ask: Callable[[], Awaitable[object]]) -> object:
    return await ask()
