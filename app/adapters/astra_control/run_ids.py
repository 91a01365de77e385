"""How runs are known: by what they are, their app, and the one id that tells them apart. Also after a restart.

``backup/<app>/<backup>`` and ``snapshot/<app>/<snapshot>`` for making or deleting one, ``in-place/<app>/<task or
time>`` and ``new-app/<app>/<new app>`` for restores; ``<app>`` is the app that it was taken of.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.adapters.astra_control.client import BACKUPS, SNAPSHOTS
from app.domain.activities import ActivityRef, Operation


class RunKind(StrEnum):
    """What a run works on."""

    BACKUP = "backup"
    SNAPSHOT = "snapshot"
    IN_PLACE = "in-place"
    NEW_APP = "new-app"


@dataclass(frozen=True)
class RunId:
    """A run among those of the account."""

    kind: RunKind
    app_id: str
    key: str

    @classmethod
    def read(cls, ref: ActivityRef) -> "RunId | None":
        """From a ref; None when it is none of ours."""
        parts = ref.native_id.split("/")
        if len(parts) != 3 or not parts[1] or parts[0] not in list(RunKind):
            return None
        return cls(RunKind(parts[0]), parts[1], parts[2])

    def ref(self, connection_id: str, operation: Operation, bookmark: str = "") -> ActivityRef:
        """As a ref."""
        return ActivityRef(connection_id, operation, f"{self.kind}/{self.app_id}/{self.key}", bookmark)

    @property
    def collection(self) -> str:
        """The collection of a backup or snapshot."""
        return SNAPSHOTS if self.kind is RunKind.SNAPSHOT else BACKUPS


def copy_run(collection: str, app_id: str, copy_id: str) -> RunId:
    """The run that makes or deletes a backup or snapshot."""
    return RunId(RunKind.SNAPSHOT if collection == SNAPSHOTS else RunKind.BACKUP, app_id, copy_id)
