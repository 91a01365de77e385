"""The port: what every adapter implements. ``services`` speak to systems only through it.

Obligatory and small: ``describe``, ``sign_in``, ``sign_out``, ``children``, ``backups``, ``backup``. All else is
optional, behind a capability; an adapter that does not offer one raises ``NotSupportedError`` (the base class
``OptionalDuties`` does). Every method may raise the ``BackendError`` family; ``SessionExpiredError`` means that nothing
will work until somebody signs in.

A change is made in two steps. ``prepare`` builds the exact requests without sending anything that changes a system;
after the guard was passed, ``execute`` sends them with the permit. No other method changes anything.
"""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from pydantic import SecretStr

from app.domain.activities import Activity, ActivityRef, LogText
from app.domain.backups import Backup, BackupPage, BackupQuery, BackupRef
from app.domain.capabilities import Capability
from app.domain.changes import ChangeResult, Command, EffectCandidate, PlannedChange, SentChange
from app.domain.errors import NotSupportedError
from app.domain.files import FileListing, FileSink, OfferedFile
from app.domain.forms import Answers, Choice, Form
from app.domain.nodes import Node, NodeRef
from app.domain.permits import Permit
from app.domain.restore import Evidence, RestoreGuide, RestoreRequest, RestoreStage
from app.domain.schedules import Alert, Schedule, StorageTarget
from app.domain.system import SystemDescription


class FormPurpose(StrEnum):
    """What a form asked for by ``form`` is for. Settings have keys of the adapter's own."""

    START_BACKUP = "start_backup"


class BackupSystem(Protocol):
    """One connected server. Lives on the network thread's loop; all values it returns are frozen."""

    async def describe(self) -> SystemDescription:
        """Version, identity and capabilities for the signed-in user."""

    async def sign_in(self) -> None:
        """Sign in with the connection's answers. Raises SignInRejectedError, CodeNeededError."""

    async def sign_in_with_code(self, code: SecretStr) -> None:
        """The same with a one-time code, or go on where a sign-in needed one. The code is used once, kept nowhere."""

    async def sign_out(self) -> None:
        """End the session at the server where it knows that; always forget it here."""

    async def children(self, node: NodeRef) -> tuple[Node, ...]:
        """Nodes directly below, in no particular order; empty when there are none. Raises NotFoundError."""

    def backups(self, query: BackupQuery) -> AsyncIterator[BackupPage]:
        """Pages of backups, newest start first as far as the system allows; at least one page, possibly empty."""

    async def backup(self, ref: BackupRef) -> Backup:
        """One backup with all details. Raises NotFoundError."""

    async def activities(self) -> tuple[Activity, ...]:
        """All runs the system shows as unfinished, in as few requests as the system allows."""

    async def activity(self, ref: ActivityRef) -> Activity:
        """One run, finished or not. An absent job is no finished job: the result is looked up, else phase UNKNOWN."""

    async def logs(self, subject: BackupRef | ActivityRef) -> LogText:
        """The text a run or backup left behind."""

    async def browse(self, backup: BackupRef, directory: str, after: str | None) -> FileListing:
        """Files inside a backup below ``directory`` ("" is the root), continuing after the cursor."""

    async def offered_file(self, backup: BackupRef) -> OfferedFile:
        """The file a finished backup is handed out as. Raises NotFoundError, ConflictError (still being built)."""

    async def download(self, backup: BackupRef, sink: FileSink) -> None:
        """Send that file into ``sink``, going on from ``sink.received_bytes`` where the system allows it.

        Returns when the answer ended; whether the file is whole is judged by the sink's owner. A cut connection raises
        BadReplyError, UnreachableError or TimedOutError, and what came so far stays in the sink.
        """

    async def form(self, purpose: str, targets: tuple[NodeRef, ...]) -> Form:
        """The form for starting a backup of these nodes, or for a setting of the system."""

    async def choices(
        self, purpose: str, field_id: str, targets: tuple[NodeRef, ...], answers: Answers
    ) -> tuple[Choice, ...]:
        """The choices of a lazily filled field, given the answers so far; may be empty."""

    async def restore_form(self, stage: RestoreStage, request: RestoreRequest) -> Form | None:
        """The form of a stage of the restore wizard; None when the stage has nothing to ask."""

    async def restore_choices(self, stage: RestoreStage, field_id: str, request: RestoreRequest) -> tuple[Choice, ...]:
        """The choices of a lazily filled field of the restore wizard."""

    async def restore_evidence(self, request: RestoreRequest) -> tuple[Evidence, ...]:
        """All that can be found out about a wanted restore before anything is sent."""

    async def restore_guide(self, backup: BackupRef) -> RestoreGuide:
        """How to restore this backup by hand, for products that have no call for it."""

    async def prepare(self, command: Command) -> PlannedChange:
        """The exact requests that would carry out the command. Raises InputError, NotSupportedError."""

    async def execute(self, change: PlannedChange, permit: Permit) -> ChangeResult:
        """Send a planned change, once. Raises PermitRefusedError, OutcomeUnknownError."""

    async def find_effect(self, sent: SentChange) -> tuple[EffectCandidate, ...]:
        """After a lost answer: runs that may be its effect; empty when none was found."""

    async def schedules(self) -> tuple[Schedule, ...]:
        """The plans that make backups."""

    async def storage(self) -> tuple[StorageTarget, ...]:
        """The places where backups are kept."""

    async def alerts(self, since: datetime | None = None) -> tuple[Alert, ...]:
        """What the system itself complains about, newest first."""


class OptionalDuties(ABC):
    """Refuses every optional duty; adapters derive from it and implement what their product offers."""

    @abstractmethod
    async def describe(self) -> SystemDescription:
        """See ``BackupSystem``."""

    @abstractmethod
    async def sign_in(self) -> None:
        """See ``BackupSystem``."""

    async def sign_in_with_code(self, code: SecretStr) -> None:
        """See ``BackupSystem``. A product that never asks for a code signs in without one."""
        await self.sign_in()

    async def activities(self) -> tuple[Activity, ...]:
        """See ``BackupSystem``."""
        raise NotSupportedError(Capability.ACTIVITIES)

    async def activity(self, ref: ActivityRef) -> Activity:
        """See ``BackupSystem``."""
        raise NotSupportedError(Capability.ACTIVITIES)

    async def logs(self, subject: BackupRef | ActivityRef) -> LogText:
        """See ``BackupSystem``."""
        raise NotSupportedError(Capability.LOGS)

    async def browse(self, backup: BackupRef, directory: str, after: str | None) -> FileListing:
        """See ``BackupSystem``."""
        raise NotSupportedError(Capability.BROWSE)

    async def offered_file(self, backup: BackupRef) -> OfferedFile:
        """See ``BackupSystem``."""
        raise NotSupportedError(Capability.DOWNLOAD)

    async def download(self, backup: BackupRef, sink: FileSink) -> None:
        """See ``BackupSystem``."""
        raise NotSupportedError(Capability.DOWNLOAD)

    async def form(self, purpose: str, targets: tuple[NodeRef, ...]) -> Form:
        """See ``BackupSystem``."""
        raise NotSupportedError(Capability.START_BACKUP)

    async def choices(
        self, purpose: str, field_id: str, targets: tuple[NodeRef, ...], answers: Answers
    ) -> tuple[Choice, ...]:
        """See ``BackupSystem``."""
        return ()

    async def restore_form(self, stage: RestoreStage, request: RestoreRequest) -> Form | None:
        """See ``BackupSystem``."""
        raise NotSupportedError(Capability.RESTORE)

    async def restore_choices(self, stage: RestoreStage, field_id: str, request: RestoreRequest) -> tuple[Choice, ...]:
        """See ``BackupSystem``."""
        raise NotSupportedError(Capability.RESTORE)

    async def restore_evidence(self, request: RestoreRequest) -> tuple[Evidence, ...]:
        """See ``BackupSystem``."""
        raise NotSupportedError(Capability.RESTORE)

    async def restore_guide(self, backup: BackupRef) -> RestoreGuide:
        """See ``BackupSystem``."""
        raise NotSupportedError(Capability.RESTORE_GUIDE)

    async def find_effect(self, sent: SentChange) -> tuple[EffectCandidate, ...]:
        """See ``BackupSystem``."""
        return ()

    async def schedules(self) -> tuple[Schedule, ...]:
        """See ``BackupSystem``."""
        raise NotSupportedError(Capability.SCHEDULES)

    async def storage(self) -> tuple[StorageTarget, ...]:
        """See ``BackupSystem``."""
        raise NotSupportedError(Capability.STORAGE)

    async def alerts(self, since: datetime | None = None) -> tuple[Alert, ...]:
        """See ``BackupSystem``."""
        raise NotSupportedError(Capability.ALERTS)
