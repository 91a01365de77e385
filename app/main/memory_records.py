"""The catalogue of backups in memory, for a demo: nothing is written down, all goes with the program."""

from datetime import datetime

from app.domain.backups import Backup, BackupRef
from app.domain.nodes import NodeRef


class MemoryCatalogue:
    """Implements ``domain.records.BackupCatalogue``."""

    def __init__(self) -> None:
        self._backups: dict[BackupRef, Backup] = {}

    async def note(self, backup: Backup, now: datetime) -> None:
        """Remember a backup."""
        self._backups[backup.ref] = backup

    async def backups(self, scope: NodeRef) -> tuple[Backup, ...]:
        """Those of one place, last noted first."""
        return tuple(reversed([one for one in self._backups.values() if one.ref.scope == scope]))

    async def of_connection(self, connection_id: str) -> tuple[Backup, ...]:
        """Those of one system, last noted first."""
        return tuple(reversed([one for one in self._backups.values() if one.ref.scope.connection_id == connection_id]))

    async def forget(self, ref: BackupRef) -> None:
        """Strike one out."""
        self._backups.pop(ref, None)
