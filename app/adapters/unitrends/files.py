"""Browsing the files inside a backup, and the text a backup or run left behind."""

from collections.abc import Callable
from datetime import datetime

from app.adapters.unitrends.bookmarks import Bookmark
from app.adapters.unitrends.client import UnitrendsClient
from app.adapters.unitrends.listing import Listing
from app.adapters.unitrends.mapping import output_of
from app.adapters.unitrends.runs import Runs
from app.adapters.unitrends.tree import Tree
from app.adapters.unitrends.wire import BackupRow, FileRow
from app.domain.activities import ActivityRef, LogText
from app.domain.backups import BackupRef, BackupState
from app.domain.capabilities import Capability
from app.domain.errors import ConflictError, NotFoundError
from app.domain.files import FileEntry, FileListing
from app.domain.messages import Message

AT_ONCE = 500


class Files:
    """Reads what is inside backups."""

    def __init__(
        self, client: UnitrendsClient, tree: Tree, listing: Listing, runs: Runs, now: Callable[[], datetime]
    ) -> None:
        self._client = client
        self._tree = tree
        self._listing = listing
        self._runs = runs
        self._now = now
        self._synthesized: dict[str, bool] = {}

    async def browse(self, ref: BackupRef, directory: str, after: str | None) -> FileListing:
        """See ``BackupSystem.browse``.

        Raises:
            ConflictError: this backup's files cannot be browsed.
        """
        sid = await self._tree.sid_of(ref.scope)
        synthesized = await self._is_synthesized(ref)
        answer = await self._client.files(sid, ref.native_id, directory, after, AT_ONCE, synthesized=synthesized)
        entries = tuple(_entry(row, directory) for row in answer.rows if row.name)
        cursor = next((row.last for row in answer.rows if not row.name and row.last), None)
        return FileListing(entries, cursor)

    async def logs(self, subject: BackupRef | ActivityRef) -> LogText:
        """See ``BackupSystem.logs``: a backup's output; for a run that of its backup, else what the job says."""
        if isinstance(subject, BackupRef):
            return await self._output(subject)
        run = await self._runs.activity(subject)
        if run.backup is not None and run.phase.is_final:
            return await self._output(run.backup)
        backup_id = Bookmark.unpack(subject.bookmark).backup
        if run.scope is not None and backup_id is not None and run.phase.is_final:
            return await self._output(BackupRef(run.scope, backup_id))
        said = run.message.server_text if run.message is not None else None
        return LogText(said or "", run.heard_at, is_complete=run.phase.is_final)

    async def _output(self, ref: BackupRef) -> LogText:
        backup = await self._listing.one(ref)
        complete = backup.state is not BackupState.RUNNING
        if backup.output is not None:
            return LogText(backup.output, self._now(), complete)
        answer = await self._client.details(await self._tree.sid_of(ref.scope), [ref.native_id])
        text = next((output_of(row.output) for row in answer.rows if row.id == ref.native_id), None)
        return LogText(text or "", answer.heard_at, complete)

    async def _is_synthesized(self, ref: BackupRef) -> bool:
        known = self._synthesized.get(ref.path)
        if known is not None:
            return known
        backup = await self._listing.one(ref)
        for blocked, why in backup.blocked:
            if blocked is Capability.BROWSE:
                raise ConflictError(why, operation="browse_backup")
        if backup.raw is None:
            raise NotFoundError(Message.of("unitrends.error.no_backup", id=ref.native_id), operation="browse_backup")
        self._synthesized[ref.path] = bool(BackupRow.model_validate(backup.raw.look()).synth_capable)
        return self._synthesized[ref.path]


def _entry(row: FileRow, directory: str) -> FileEntry:
    """One entry; its path is what a restore's include list takes, with a slash at the end of a folder."""
    name = row.name or ""
    parent = row.directory or directory
    path = name if not parent or name.startswith(("/", parent)) else f"{parent.rstrip('/')}/{name}"
    is_folder = row.branch is True
    if is_folder and not path.endswith("/"):
        path += "/"
    return FileEntry(path, name, is_folder, row.size if not is_folder else None)
