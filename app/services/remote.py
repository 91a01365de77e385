"""A system seen from the application's loop: every call crosses to the network thread and back.

Implements the port itself, so that services cannot tell it from the in-memory system of the tests.
"""

from collections.abc import AsyncIterator
from datetime import datetime

from pydantic import SecretStr

from app.domain.activities import Activity, ActivityRef, LogText
from app.domain.backups import Backup, BackupPage, BackupQuery, BackupRef
from app.domain.changes import ChangeResult, Command, EffectCandidate, PlannedChange, SentChange
from app.domain.files import FileListing, FileSink, OfferedFile
from app.domain.forms import Answers, Choice, Form
from app.domain.nodes import Node, NodeRef
from app.domain.permits import Permit
from app.domain.port import BackupSystem
from app.domain.restore import Evidence, RestoreGuide, RestoreRequest, RestoreStage
from app.domain.schedules import Alert, Schedule, StorageTarget
from app.domain.system import SystemDescription
from app.transport.thread import NetworkThread


class RemoteSystem:
    """A ``BackupSystem`` that lives on the network thread."""

    def __init__(self, thread: NetworkThread, system: BackupSystem) -> None:
        self._thread = thread
        self._system = system

    async def describe(self) -> SystemDescription:
        """See ``BackupSystem``, as for all methods here."""
        return await self._thread.run(self._system.describe)

    async def sign_in(self) -> None:
        await self._thread.run(self._system.sign_in)

    async def sign_in_with_code(self, code: SecretStr) -> None:
        await self._thread.run(lambda: self._system.sign_in_with_code(code))

    async def sign_out(self) -> None:
        await self._thread.run(self._system.sign_out)

    async def children(self, node: NodeRef) -> tuple[Node, ...]:
        return await self._thread.run(lambda: self._system.children(node))

    def backups(self, query: BackupQuery) -> AsyncIterator[BackupPage]:
        return self._thread.iterate(lambda: self._system.backups(query))

    async def backup(self, ref: BackupRef) -> Backup:
        return await self._thread.run(lambda: self._system.backup(ref))

    async def activities(self) -> tuple[Activity, ...]:
        return await self._thread.run(self._system.activities)

    async def activity(self, ref: ActivityRef) -> Activity:
        return await self._thread.run(lambda: self._system.activity(ref))

    async def logs(self, subject: BackupRef | ActivityRef) -> LogText:
        return await self._thread.run(lambda: self._system.logs(subject))

    async def browse(self, backup: BackupRef, directory: str, after: str | None) -> FileListing:
        return await self._thread.run(lambda: self._system.browse(backup, directory, after))

    async def offered_file(self, backup: BackupRef) -> OfferedFile:
        return await self._thread.run(lambda: self._system.offered_file(backup))

    async def download(self, backup: BackupRef, sink: FileSink) -> None:
        await self._thread.run(lambda: self._system.download(backup, sink))

    async def form(self, purpose: str, targets: tuple[NodeRef, ...]) -> Form:
        return await self._thread.run(lambda: self._system.form(purpose, targets))

    async def choices(
        self, purpose: str, field_id: str, targets: tuple[NodeRef, ...], answers: Answers
    ) -> tuple[Choice, ...]:
        return await self._thread.run(lambda: self._system.choices(purpose, field_id, targets, answers))

    async def restore_form(self, stage: RestoreStage, request: RestoreRequest) -> Form | None:
        return await self._thread.run(lambda: self._system.restore_form(stage, request))

    async def restore_choices(self, stage: RestoreStage, field_id: str, request: RestoreRequest) -> tuple[Choice, ...]:
        return await self._thread.run(lambda: self._system.restore_choices(stage, field_id, request))

    async def restore_evidence(self, request: RestoreRequest) -> tuple[Evidence, ...]:
        return await self._thread.run(lambda: self._system.restore_evidence(request))

    async def restore_guide(self, backup: BackupRef) -> RestoreGuide:
        return await self._thread.run(lambda: self._system.restore_guide(backup))

    async def prepare(self, command: Command) -> PlannedChange:
        return await self._thread.run(lambda: self._system.prepare(command))

    async def execute(self, change: PlannedChange, permit: Permit) -> ChangeResult:
        return await self._thread.run(lambda: self._system.execute(change, permit))

    async def find_effect(self, sent: SentChange) -> tuple[EffectCandidate, ...]:
        return await self._thread.run(lambda: self._system.find_effect(sent))

    async def schedules(self) -> tuple[Schedule, ...]:
        return await self._thread.run(self._system.schedules)

    async def storage(self) -> tuple[StorageTarget, ...]:
        return await self._thread.run(self._system.storage)

    async def alerts(self, since: datetime | None = None) -> tuple[Alert, ...]:
        return await self._thread.run(lambda: self._system.alerts(since))
