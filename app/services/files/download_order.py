"""What is to be downloaded, where to, and what happens then: a value that survives a restart as text in the journal."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.activities import Activity, ActivityRef, Operation, Origin, Phase
from app.domain.backups import BackupRef
from app.domain.messages import Text


@dataclass(frozen=True)
class DownloadOrder:
    """One wanted download.

    Attributes:
        target: what it is called in lists, such as ``client / instance``.
        name: the safe name of the file.
        size_bytes: what the system told before; None: nothing.
        remove_after: whether the backup is to be deleted on the system once the file was found whole. Only asked for:
            the deletion goes through its guard.
    """

    backup: BackupRef
    target: Text
    folder: Path
    name: str
    size_bytes: int | None = None
    remove_after: bool = False

    @property
    def connection_id(self) -> str:
        """The system it comes from."""
        return self.backup.scope.connection_id

    @property
    def bookmark(self) -> str:
        """All but backup and target, as text."""
        content = {
            "folder": str(self.folder),
            "name": self.name,
            "size_bytes": self.size_bytes,
            "remove_after": self.remove_after,
        }
        return json.dumps(content)

    def activity(self, native_id: str, at: datetime) -> Activity:
        """The run as it begins."""
        return Activity(
            ActivityRef(self.connection_id, Operation.DOWNLOAD, native_id, self.bookmark),
            self.target,
            Phase.QUEUED,
            "",
            at,
            scope=self.backup.scope,
            bytes_total=self.size_bytes,
            started_at=at,
            origin=Origin.HERE,
            backup=self.backup,
        )


def order_of(activity: Activity) -> DownloadOrder | None:
    """The order of a run from the journal; None when it cannot be read."""
    try:
        content = json.loads(activity.ref.bookmark)
        folder, name, size = content["folder"], content["name"], content["size_bytes"]
        remove_after = content["remove_after"]
    except (ValueError, TypeError, KeyError):
        return None
    if activity.backup is None or not isinstance(folder, str) or not isinstance(name, str):
        return None
    is_size = size is None or (isinstance(size, int) and size >= 0)
    if not is_size or not isinstance(remove_after, bool):
        return None
    return DownloadOrder(activity.backup, activity.target, Path(folder), name, size, remove_after)
