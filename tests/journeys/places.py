"""Where on each simulated system a journey goes: a place with backups that can be backed up and restored."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import SecretStr

from app.domain.backups import Backup, BackupKind
from app.domain.connections import Connection
from app.domain.forms import Answer
from app.domain.restore import RestoreStage
from tests.journeys.console import Console


@dataclass(frozen=True)
class Place:
    """One place on one kind of system.

    Attributes:
        names: from the first level of the tree down.
        list_path: part of the path of the request that lists backups, for faults aimed at it.
        runs_path: the same for the request that lists what is running.
        sign_in_path: the same for the requests that sign in and renew.
    """

    kind: str
    names: tuple[str, ...]
    list_path: str
    runs_path: str
    sign_in_path: str
    restore_answers: Mapping[RestoreStage, Mapping[str, Answer]] = field(default_factory=dict)

    def go(self, console: Console, connection: Connection) -> None:
        """Select the place and wait for its backups."""
        console.browse(connection, *self.names)
        console.filled()

    def restorable(self, console: Console) -> Backup:
        """The newest backup in the table that a restore can begin with."""
        return next(
            row
            for row in console.table_rows
            if row.state.is_usable and (row.kind is BackupKind.FULL or (row.storage or "").startswith("/sfdBackup/"))
        )


UNITRENDS = Place("unitrends", ("lin-web-01", "File level"), "/api/backups", "/api/jobs", "/api/login")
SMARTFABRIC = Place(
    "smartfabric-director",
    ("SFD database", "nightly-config"),
    "/backups/instances",
    "/backups/instances",
    "/auth/",
    {RestoreStage.SOURCE: {"password": SecretStr("Vault123!")}},
)
PLACES = (UNITRENDS, SMARTFABRIC)
