"""What the appliance remembers: plain records, without behaviour beyond what follows from their own fields.

Times are epoch seconds, sizes MB (2**20 bytes, ASSUMED) as the vendor counts them.
"""

from dataclasses import dataclass, field
from typing import Any

from app.demo.unitrends import backup_types

ClientId = int | str  # a vCenter has a UUID

SUCCESS, WARNING, FAILURE = 0, 1, 2
FOREVER = -1.0


@dataclass
class Appliance:
    """A system. Only members (``sid`` answers reads) hold data; others merely ask to send copies here."""

    sid: int
    name: str
    host: str
    role: str
    is_local: bool = False
    is_member: bool = True
    status: str = "available"
    is_online: bool = True
    is_replicating: bool = False
    version: str = "10.3.1-2.201811081232.CentOS6"


@dataclass
class Client:
    """A protected machine, or a vCenter (whose id is a UUID)."""

    sid: int
    id: ClientId
    name: str
    os_type: str
    os_family: str
    address: str
    os_type_id: int = 2016
    version: str = "10.3.1-2"
    priority: int = 300
    is_enabled: bool = True
    is_encrypted: bool = False
    is_synchable: bool = True
    use_ssl: bool = False
    file_level_instance_id: int | None = None
    image_support: int = 0
    app_ids: list[int] = field(default_factory=list)
    credential: str | None = None
    nas: dict[str, Any] | None = None
    is_grandclient: bool = False
    is_hidden: bool = False  # the appliance's own system client
    is_pseudo: bool = False  # the internal client that carries VMware backups


@dataclass
class Instance:
    """What is backed up. ``client_id`` is the client its backups carry, ``owner_id`` the node it hangs under."""

    sid: int
    id: int
    client_id: int
    owner_id: ClientId
    app_id: int
    name: str
    server_instance: str = ""
    guid: str = ""
    is_cluster: bool = False
    is_template: bool = False
    is_encrypted: bool = False
    full_mb: int = 20_000
    change_share: float = 0.03  # of the full size, per day
    files: int = 0
    habit: str = ""  # "": mostly well, "warns", "fails"
    retention: str = "None"


@dataclass
class Backup:
    """One recovery point, copy or restore record. ``serial`` is known here only; outside there is ``id`` or none."""

    sid: int
    serial: int
    client_id: int
    instance_id: int | None
    app_id: int
    type: str
    started_at: float
    duration_s: float
    is_complete: bool
    status: int | None
    size_mb: int
    has_id: bool = True
    shows_instance: bool = True  # old file-level backups do not say their instance
    files: int | None = None
    is_verified: bool = False
    verify_status: int = 0
    is_synthesized: bool = False
    is_replicated: bool = False
    is_certified: bool = False
    storage_id: int | None = 1
    replication: str = "Not Applicable"
    replicates_since: float | None = None
    held_until: float = 0.0  # 0: not held, FOREVER: without end
    gfs: str = ""
    needs: int | None = None  # serial of the backup this one is restored on top of
    run: int = 0  # job id
    order_name: str = "On-Demand"
    output: str | None = None  # None: made up from the other fields
    is_cancelled: bool = False
    sync_mb: int | None = None
    destination: str = ""
    copy_of: int | None = None
    restored_type: str = ""

    @property
    def id(self) -> int | None:
        """The backup id, for types that have one."""
        return self.serial if self.has_id else None

    @property
    def ended_at(self) -> float | None:
        """When it ended; None while it runs."""
        return self.started_at + self.duration_s if self.is_complete else None

    @property
    def is_copy(self) -> bool:
        """Whether this is a copy to another appliance."""
        return backup_types.is_copy(self.type)

    @property
    def is_recovery_point(self) -> bool:
        """Whether something can be restored from it (a restore record or a copy elsewhere cannot be)."""
        return (
            self.has_id
            and self.is_complete
            and self.status in {SUCCESS, WARNING}
            and not self.is_copy
            and not backup_types.is_restore(self.type)
        )

    def is_held(self, now: float) -> bool:
        """Whether legal hold is on."""
        return self.held_until == FOREVER or self.held_until > now


@dataclass
class Storage:
    """A place for backups. Numbers that this kind of storage does not know are None and shown as ``N/A``."""

    sid: int
    id: int
    name: str
    type: str
    usage: str
    size_mb: int | None
    free_mb: int | None
    is_default: bool = False
    is_online: bool = True
    properties: dict[str, Any] = field(default_factory=dict)
    warn_threshold: int | None = 90


@dataclass
class JobOrder:
    """A schedule."""

    sid: int
    number: int
    letter: str
    name: str
    type: str
    backup_type: str
    instances: list[int] = field(default_factory=list)
    calendar: list[dict[str, Any]] = field(default_factory=list)
    every_s: float = 86_400.0  # from one start to the next, for what the list calls next_time
    offset_s: float = 0.0
    storage: str = "Internal"
    is_enabled: bool = True
    last_status: str = "Never"
    running: list[int] = field(default_factory=list)  # job ids of the last start
    settings: dict[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """``12b.1``: number, kind letter, sid."""
        return f"{self.number}{self.letter}.{self.sid}"


@dataclass
class Alert:
    """A notice of the appliance to its people."""

    sid: int
    id: int
    created_at: float
    updated_at: float
    severity: str
    message: str
    source_id: int
    source_name: str
    is_resolved: bool = False


@dataclass
class AuditEntry:
    """Who changed what."""

    sid: int
    id: int
    at: float
    username: str
    category: str
    message: str


@dataclass
class Job:
    """One execution that moves with the clock; mounts and instant recoveries are records of their own."""

    id: int
    sid: int
    kind: str  # backup, restore, replication, archive
    name: str
    type: str  # internal backup type
    client_id: int
    client_name: str
    asset_name: str
    instance_id: int | None
    active_s: float
    created_at: float
    progressed_at: float  # up to when work_s is counted
    work_s: float = 0.0
    is_held: bool = False
    waits_for: int | None = None
    planned_status: int = SUCCESS
    storage_id: int | None = 1
    is_verified: bool = True
    planned_mb: int = 0
    restores: int | None = None  # serial of the backup being restored
    backup: int | None = None  # serial of the record, once there is one
    ended_at: float | None = None
    end_word: str = ""
    message: str = ""

    @property
    def has_ended(self) -> bool:
        """Whether the job is in a terminal state."""
        return self.ended_at is not None


@dataclass
class Mount:
    """A backup mounted for browsing (FLR)."""

    sid: int
    instance_id: int
    backup: int
    created_at: float
    asset_name: str
    client_name: str


@dataclass
class VirtualClient:
    """An instant recovery. ``form`` is ``vm_ir``, ``hv_ir`` or ``wir``."""

    sid: int
    instance_id: int
    form: str
    backup: int
    created_at: float
    vm_name: str
    server_name: str
    mode: str
    has_failed: bool = False

    @property
    def virtual_id(self) -> str:
        """``14.vm_ir``."""
        return f"{self.instance_id}.{self.form}"
