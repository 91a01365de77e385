"""Where on each simulated system a journey goes: a place with backups that can be backed up and restored."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import SecretStr

from app.domain.backups import Backup, BackupKind
from app.domain.changes import Command, DeleteBackups, StartBackup
from app.domain.connections import Connection
from app.domain.forms import Answer
from app.domain.restore import RestoreStage
from app.services.activities import Run
from tests.journeys.console import Console


@dataclass(frozen=True)
class Place:
    """One place on one kind of system.

    Attributes:
        names: from the first level of the tree down.
        list_path: part of the path of the request that lists backups, for faults aimed at it.
        runs_path: the same for the request that lists what is running.
        sign_in_path: the same for the requests that sign in and renew.
        kinds: what kinds of backups a restore can begin with.
        starts_backups: whether a backup can be started there; otherwise a deletion stands for a change.
    """

    kind: str
    names: tuple[str, ...]
    list_path: str
    runs_path: str
    sign_in_path: str
    restore_answers: Mapping[RestoreStage, Mapping[str, Answer]] = field(default_factory=dict)
    kinds: tuple[BackupKind, ...] = (BackupKind.FULL,)
    starts_backups: bool = True

    def go(self, console: Console, connection: Connection) -> None:
        """Select the place and wait for its backups."""
        console.browse(connection, *self.names)
        console.filled()

    def restorable(self, console: Console) -> Backup:
        """The newest backup in the table that a restore can begin with."""
        return next(
            row
            for row in console.table_rows
            if row.state.is_usable and (row.kind in self.kinds or (row.storage or "").startswith("/sfdBackup/"))
        )

    def begin(self, console: Console, connection: Connection) -> Run:
        """A run that was just started there: a backup, or a change that is a run."""
        if self.starts_backups:
            return console.back_up(connection)
        sent = console.change(connection, self.change(console, connection))
        assert sent.result is not None
        run = console.composition.activities.run(sent.result.activities[0].ref.path)
        assert run is not None
        return run

    def change(self, console: Console, connection: Connection) -> Command:
        """A change that can be made there."""
        if not self.starts_backups:
            return DeleteBackups((self.restorable(console),))
        target = console.window.selection.target
        assert target is not None
        return StartBackup((target,), console.suggested(connection, target))


UNITRENDS = Place("unitrends", ("lin-web-01", "File level"), "/api/backups", "/api/jobs", "/api/login")
SMARTFABRIC = Place(
    "smartfabric-director",
    ("SFD database", "nightly-config"),
    "/backups/instances",
    "/backups/instances",
    "/auth/",
    {RestoreStage.SOURCE: {"password": SecretStr("Vault123!")}},
)
CYCLE = Place(
    "cycle",
    ("Internal Tools", "Wiki DB", "wiki-mysql"),
    "/backups",
    "/v1/jobs",
    "/v1/hubs/current",
    kinds=(BackupKind.OTHER,),
    starts_backups=False,
)
ASTRA = Place("astra-control", ("k8s-shop", "webshop"), "/appBackups", "/topology/v1/appBackups", "/k8s/v2/apps")
PLACES = (UNITRENDS, SMARTFABRIC)
ALL_PLACES = (*PLACES, CYCLE, ASTRA)
"""With those whose heartbeat survives a refusal, so that they need bad days of their own."""
