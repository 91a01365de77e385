"""How runs are known: by what they are and the ids that tell them apart. Also after a restart of the console.

``backup/<backup>`` and ``snapshot/<app>/<snapshot>`` for making or deleting one, ``in-place/<app>/<task or time>`` and
``new-app/<new app>`` for restores. A backup can be read without its app, which it does not name: where the app is known
it stands in the bookmark, before the name.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.adapters.astra_control import wire
from app.adapters.astra_control.client import BACKUPS, SNAPSHOTS
from app.domain.activities import ActivityRef, Operation


class RunKind(StrEnum):
    """What a run works on."""

    BACKUP = "backup"
    SNAPSHOT = "snapshot"
    IN_PLACE = "in-place"
    NEW_APP = "new-app"


COPIES = frozenset({RunKind.BACKUP, RunKind.SNAPSHOT})

_LENGTHS = {RunKind.BACKUP: 2, RunKind.SNAPSHOT: 3, RunKind.IN_PLACE: 3, RunKind.NEW_APP: 2}


@dataclass(frozen=True)
class RunId:
    """A run among those of the account. ``app_id`` is empty where it is not known; ``name`` is that of the copy."""

    kind: RunKind
    app_id: str
    key: str
    name: str = ""

    @classmethod
    def read(cls, ref: ActivityRef) -> "RunId | None":
        """From a ref; None when it is none of ours."""
        parts = ref.native_id.split("/")
        if parts[0] not in list(RunKind) or not all(parts):
            return None
        kind = RunKind(parts[0])
        if len(parts) != _LENGTHS[kind]:
            return None
        app_id, _, name = ref.bookmark.partition("/") if kind in COPIES else ("", "", "")
        return cls(kind, parts[1] if len(parts) == 3 else app_id, parts[-1], name)

    def ref(self, connection_id: str, operation: Operation, bookmark: str = "") -> ActivityRef:
        """As a ref; a copy's bookmark is its app and name."""
        middle = f"{self.app_id}/" if _LENGTHS[self.kind] == 3 else ""
        kept = f"{self.app_id}/{self.name}" if self.kind in COPIES else bookmark
        return ActivityRef(connection_id, operation, f"{self.kind}/{middle}{self.key}", kept)

    @property
    def collection(self) -> str:
        """The collection of a backup or snapshot."""
        return SNAPSHOTS if self.kind is RunKind.SNAPSHOT else BACKUPS


def copy_run(collection: str, app_id: str, copy: wire.Copy) -> RunId:
    """The run that makes or deletes a backup or snapshot."""
    return RunId(RunKind.SNAPSHOT if collection == SNAPSHOTS else RunKind.BACKUP, app_id, copy.id, copy.name)
