"""A system seen from the application's loop: every call crosses to the network thread and back.

Implements the port itself, so that services cannot tell it from the in-memory system of the tests. It is also where a
defect of an adapter ends: it stands in the log with its place, and is told like any other trouble of the system.
"""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime
from typing import TypeVar

from pydantic import SecretStr

from app.domain.activities import Activity, ActivityRef, LogText
from app.domain.backups import Backup, BackupPage, BackupQuery, BackupRef
from app.domain.changes import ChangeResult, Command, EffectCandidate, PlannedChange, SentChange
from app.domain.errors import BackendError, ConsoleError, OutcomeUnknownError
from app.domain.files import FileListing, FileSink, OfferedFile
from app.domain.forms import Answers, Choice, Form
from app.domain.nodes import Node, NodeRef
from app.domain.permits import Permit
from app.domain.port import BackupSystem
from app.domain.restore import Evidence, RestoreGuide, RestoreRequest, RestoreStage
from app.domain.schedules import Alert, Schedule, StorageTarget
from app.domain.system import SystemDescription
from app.transport.thread import NetworkStoppedError, NetworkThread

log = logging.getLogger(__name__)

T = TypeVar("T")


class DefectError(BackendError):
    """An adapter failed in a way that is its own fault. The cause stands in the log."""


class RemoteSystem:
    """A ``BackupSystem`` that lives on the network thread."""

    def __init__(self, thread: NetworkThread, system: BackupSystem) -> None:
        self._thread = thread
        self._system = system

    async def describe(self) -> SystemDescription:
        """See ``BackupSystem``, as for all methods here."""
        return await self._ask(self._system.describe)

    async def sign_in(self) -> None:
        await self._ask(self._system.sign_in)

    async def sign_in_with_code(self, code: SecretStr) -> None:
        await self._ask(lambda: self._system.sign_in_with_code(code))

    async def sign_out(self) -> None:
        await self._ask(self._system.sign_out)

    async def children(self, node: NodeRef) -> tuple[Node, ...]:
        return await self._ask(lambda: self._system.children(node))

    def backups(self, query: BackupQuery) -> AsyncIterator[BackupPage]:
        return _Pages(self._thread.iterate(lambda: self._system.backups(query)))

    async def backup(self, ref: BackupRef) -> Backup:
        return await self._ask(lambda: self._system.backup(ref))

    async def activities(self) -> tuple[Activity, ...]:
        return await self._ask(self._system.activities)

    async def activity(self, ref: ActivityRef) -> Activity:
        return await self._ask(lambda: self._system.activity(ref))

    async def logs(self, subject: BackupRef | ActivityRef) -> LogText:
        return await self._ask(lambda: self._system.logs(subject))

    async def browse(self, backup: BackupRef, directory: str, after: str | None) -> FileListing:
        return await self._ask(lambda: self._system.browse(backup, directory, after))

    async def offered_file(self, backup: BackupRef) -> OfferedFile:
        return await self._ask(lambda: self._system.offered_file(backup))

    async def download(self, backup: BackupRef, sink: FileSink) -> None:
        await self._ask(lambda: self._system.download(backup, sink))

    async def form(self, purpose: str, targets: tuple[NodeRef, ...]) -> Form:
        return await self._ask(lambda: self._system.form(purpose, targets))

    async def choices(
        self, purpose: str, field_id: str, targets: tuple[NodeRef, ...], answers: Answers
    ) -> tuple[Choice, ...]:
        return await self._ask(lambda: self._system.choices(purpose, field_id, targets, answers))

    async def restore_form(self, stage: RestoreStage, request: RestoreRequest) -> Form | None:
        return await self._ask(lambda: self._system.restore_form(stage, request))

    async def restore_choices(self, stage: RestoreStage, field_id: str, request: RestoreRequest) -> tuple[Choice, ...]:
        return await self._ask(lambda: self._system.restore_choices(stage, field_id, request))

    async def restore_evidence(self, request: RestoreRequest) -> tuple[Evidence, ...]:
        return await self._ask(lambda: self._system.restore_evidence(request))

    async def restore_guide(self, backup: BackupRef) -> RestoreGuide:
        return await self._ask(lambda: self._system.restore_guide(backup))

    async def prepare(self, command: Command) -> PlannedChange:
        return await self._ask(lambda: self._system.prepare(command))

    async def execute(self, change: PlannedChange, permit: Permit) -> ChangeResult:
        try:
            return await self._ask(lambda: self._system.execute(change, permit))
        except DefectError as error:
            # How far it came nobody knows: what may have left must not look unsent.
            raise OutcomeUnknownError from error

    async def find_effect(self, sent: SentChange) -> tuple[EffectCandidate, ...]:
        return await self._ask(lambda: self._system.find_effect(sent))

    async def schedules(self) -> tuple[Schedule, ...]:
        return await self._ask(self._system.schedules)

    async def storage(self) -> tuple[StorageTarget, ...]:
        return await self._ask(self._system.storage)

    async def alerts(self, since: datetime | None = None) -> tuple[Alert, ...]:
        return await self._ask(lambda: self._system.alerts(since))

    async def _ask(self, work: Callable[[], Awaitable[T]]) -> T:
        try:
            return await self._thread.run(work)
        except (ConsoleError, NetworkStoppedError):
            raise
        except Exception as error:
            raise _told(error) from error


class _Pages(AsyncIterator[BackupPage]):
    """The pages of a list. Not a generator: nobody would have to close another one beside that of the thread."""

    def __init__(self, pages: AsyncIterator[BackupPage]) -> None:
        self._pages = pages

    async def __anext__(self) -> BackupPage:
        try:
            return await anext(self._pages)
        except (StopAsyncIteration, ConsoleError, NetworkStoppedError):
            raise
        except Exception as error:
            raise _told(error) from error


def _told(error: Exception) -> DefectError:
    log.error("an adapter failed", exc_info=error)
    return DefectError()
