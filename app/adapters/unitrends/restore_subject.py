"""What a wanted restore is about: the backup with its row, its instance, and which family of options goes with it."""

from dataclasses import dataclass
from enum import StrEnum

from app.adapters.unitrends.atlas import FILE_LEVEL_APP, IMAGE_LEVEL_APP, Atlas, Instance
from app.adapters.unitrends.listing import Listing
from app.adapters.unitrends.tree import Tree
from app.adapters.unitrends.wire import BackupRow
from app.domain.backups import Backup
from app.domain.restore import RestoreRequest


class Family(StrEnum):
    """Applications that take the same target."""

    FILES = "files"
    SQL = "sql"
    EXCHANGE = "exchange"
    VMWARE = "vmware"
    HYPERV = "hyperv"
    XEN = "xen"
    AHV = "ahv"
    NDMP = "ndmp"
    ORACLE = "oracle"
    SHAREPOINT = "sharepoint"
    IMAGE = "image"
    OTHER = "other"


_FAMILIES: tuple[tuple[range, Family], ...] = (
    (range(FILE_LEVEL_APP, FILE_LEVEL_APP + 1), Family.FILES),
    (range(2, 7), Family.EXCHANGE),
    (range(21, 28), Family.SQL),
    (range(40, 41), Family.VMWARE),
    (range(50, 53), Family.HYPERV),
    (range(100, 103), Family.ORACLE),
    (range(110, 114), Family.SHAREPOINT),
    (range(130, 131), Family.NDMP),
    (range(140, 141), Family.XEN),
    (range(141, 142), Family.AHV),
    (range(IMAGE_LEVEL_APP, IMAGE_LEVEL_APP + 1), Family.IMAGE),
)

MACHINES = frozenset({Family.VMWARE, Family.HYPERV, Family.XEN, Family.AHV})
"""Families that make a whole machine, under a name that is asked for."""


@dataclass(frozen=True)
class Subject:
    """A restore's backup and where it comes from. ``instance`` None: it is no longer in the tree."""

    backup: Backup
    row: BackupRow
    atlas: Atlas
    instance: Instance | None

    @property
    def sid(self) -> str:
        """The system that holds the backup."""
        return self.atlas.sid

    @property
    def family(self) -> Family:
        """Which options go with it."""
        app_id = self.row.app_id
        if app_id is None:
            app_id = self.instance.app_id if self.instance is not None else FILE_LEVEL_APP
        return next((family for apps, family in _FAMILIES if app_id in apps), Family.OTHER)

    @property
    def asset_name(self) -> str:
        """The machine, database or client in the appliance's words."""
        row = self.row
        return row.vm_name or row.database_name or row.asset_name or self.client_name

    @property
    def client_name(self) -> str:
        """The client it was backed up from."""
        return self.row.client_name or (self.instance.client.name if self.instance is not None else "")

    @property
    def app_type(self) -> str | None:
        """The application's type, as the list of targets wants it."""
        return self.instance.app_type if self.instance is not None else self.row.app_name

    @property
    def is_copied(self) -> bool:
        """Whether it came from another appliance."""
        return bool(self.row.replicated)


async def subject_of(request: RestoreRequest, tree: Tree, listing: Listing) -> Subject | None:
    """What the request is about; None while no backup is chosen. Reads the backup when its row is not at hand.

    Raises:
        NotFoundError: the backup is gone.
    """
    backup = request.backup
    if backup is None:
        return None
    if backup.raw is None:
        backup = await listing.one(backup.ref)
    assert backup.raw is not None  # what ``listing`` gives always has its row
    row = BackupRow.model_validate(backup.raw.look())
    atlas = await tree.atlas_of(backup.ref.scope)
    return Subject(backup, row, atlas, atlas.instances.get(backup.ref.scope))
