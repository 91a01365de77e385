"""All state of the simulated appliances, and the look-ups everybody needs. Knows nothing of HTTP.

What a caller may not name raises :class:`RefusedError`, which the gate turns into the vendor's envelope.
"""

from collections.abc import Collection, Iterator
from zoneinfo import ZoneInfo

from app.demo.clock import DemoClock
from app.demo.faults import FaultSwitches
from app.demo.system import DemoOptions
from app.demo.unitrends import cast, past, plans
from app.demo.unitrends.applications import APPLICATIONS, VM_TYPES, VMWARE
from app.demo.unitrends.backup_store import BackupStore
from app.demo.unitrends.dates import Calendar
from app.demo.unitrends.past_alerts import past_alerts
from app.demo.unitrends.records import (
    Alert,
    Appliance,
    AuditEntry,
    Backup,
    Client,
    ClientId,
    Instance,
    Job,
    JobOrder,
    Mount,
    Storage,
    VirtualClient,
)


class RefusedError(Exception):
    """The appliance does not do that. ``core`` is the number some messages begin with (``12<:>``)."""

    def __init__(self, message: str, status: int = 500, core: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.status = status
        self.core = core


class World:
    """The appliances at one address."""

    def __init__(
        self, options: DemoOptions, clock: DemoClock, faults: FaultSwitches, epoch: float | None = None
    ) -> None:
        self.options = options
        self.clock = clock
        self.faults = faults
        self.epoch = clock.now() if epoch is None else epoch
        protected = cast.assemble(options.clients, options.seed)
        self.appliances: dict[int, Appliance] = {appliance.sid: appliance for appliance in cast.APPLIANCES}
        self.clients: dict[tuple[int, ClientId], Client] = {(one.sid, one.id): one for one in protected.clients}
        self.instances: dict[tuple[int, int], Instance] = {(one.sid, one.id): one for one in protected.instances}
        self.storages: dict[tuple[int, int], Storage] = {(one.sid, one.id): one for one in cast.storages()}
        self.orders: dict[str, JobOrder] = {order.id: order for order in plans.job_orders(protected)}
        self.backups = BackupStore()
        self.backups.fill(past.past_backups(protected, self.epoch, options.seed, options.backups))
        self.alerts: dict[tuple[int, int], Alert] = {
            (alert.sid, alert.id): alert for alert in past_alerts(self.backups, self.instances, self.epoch)
        }
        self.audit: list[AuditEntry] = []
        self.jobs: dict[int, Job] = {}
        self.mounts: dict[tuple[int, int], Mount] = {}
        self.virtual_clients: dict[tuple[int, str], VirtualClient] = {}
        self.downloads: list[tuple[int, int, str]] = []  # sid, serial, paths with commas; by their number
        self.are_updates_installed = False
        self._last_job = max((backup.run for backup in self.backups.of(self.sids)), default=0)

    @property
    def sids(self) -> list[int]:
        """The systems that answer reads, the local one first."""
        return [appliance.sid for appliance in self.appliances.values() if appliance.is_member]

    @property
    def now(self) -> float:
        """Epoch seconds of the appliance."""
        return self.clock.now()

    @property
    def is_appl(self) -> bool:
        """Whether the later releases' dialect is spoken."""
        return self.faults.value("dialect") == "appl"

    def calendar(self, language: str = "en") -> Calendar:
        """Dates in the appliance's zone."""
        return Calendar(ZoneInfo(self.faults.value("time_zone", "UTC") or "UTC"), language)

    def next_job_id(self) -> int:
        """A job id nobody has used; one sequence for all systems."""
        self._last_job += 1
        return self._last_job

    @property
    def last_job_id(self) -> int:
        """The last job id given out."""
        return self._last_job

    @last_job_id.setter
    def last_job_id(self, number: int) -> None:
        self._last_job = max(self._last_job, number)

    def client(self, sid: int, client_id: ClientId) -> Client:
        """A client by id. Raises RefusedError."""
        found = self.clients.get((sid, client_id))
        if found is None:
            raise RefusedError(f"No such client: {client_id}", core=21)
        return found

    def instance(self, sid: int, instance_id: int) -> Instance:
        """An instance by id. Raises RefusedError."""
        found = self.instances.get((sid, instance_id))
        if found is None:
            raise RefusedError(f"No such instance: {instance_id}", core=31)
        return found

    def backup(self, sid: int, backup_id: int) -> Backup:
        """A backup by id. Raises RefusedError."""
        found = self.backups.by_id(sid, backup_id)
        if found is None:
            raise RefusedError("No such backup", core=12)
        return found

    def recovery_point(self, sid: int, backup_id: int) -> Backup:
        """A backup something can be restored from. Raises RefusedError."""
        backup = self.backup(sid, backup_id)
        if not backup.is_recovery_point:
            raise RefusedError(f"Backup {backup_id} is not a recovery point: it is not complete or has failed")
        return backup

    def storage(self, sid: int, storage_id: int) -> Storage:
        """A storage by id. Raises RefusedError."""
        found = self.storages.get((sid, storage_id))
        if found is None:
            raise RefusedError(f"No such storage: {storage_id}")
        return found

    def storage_named(self, sid: int, name: str) -> Storage:
        """A storage by name; ``Internal`` in any case, or nothing, is the default. Raises RefusedError."""
        own = [storage for storage in self.storages.values() if storage.sid == sid]
        if name == "" or name.lower() == "internal":
            return next(storage for storage in own if storage.is_default)
        for storage in own:
            if storage.name == name:
                return storage
        raise RefusedError(f"No such storage: {name}")

    def storage_name(self, sid: int, storage_id: int | None) -> str:
        """The name of a storage; empty for none."""
        storage = None if storage_id is None else self.storages.get((sid, storage_id))
        return "" if storage is None else storage.name

    def owner(self, instance: Instance) -> Client:
        """The node an instance hangs under: its client, or the vCenter of a VM."""
        return self.clients[instance.sid, instance.owner_id]

    def asset_name(self, instance: Instance) -> str:
        """The name people know: of the database without its server instance, of the machine for file level."""
        if instance.app_id in {1, 150}:
            return self.owner(instance).name
        return instance.name.rpartition("\\")[2]

    def instance_of(self, backup: Backup) -> Instance | None:
        """The instance of a backup; None for the appliance's own metadata and when the instance is gone."""
        return None if backup.instance_id is None else self.instances.get((backup.sid, backup.instance_id))

    def client_name(self, backup: Backup) -> str:
        """The client a backup names: for VMs on a vCenter the vCenter, whose pseudo-client nobody knows."""
        instance = self.instance_of(backup)
        owner = None if instance is None else self.clients.get((backup.sid, instance.owner_id))
        client = owner or self.clients.get((backup.sid, backup.client_id))
        return "" if client is None else client.name

    def visible_clients(self, sids: Collection[int], with_pseudo: bool = False) -> Iterator[Client]:
        """The clients of some systems without the appliances' own; vCenters come last."""
        own = [
            client
            for client in self.clients.values()
            if client.sid in sids and not client.is_hidden and (with_pseudo or not client.is_pseudo)
        ]
        yield from (client for client in own if isinstance(client.id, int))
        yield from (client for client in own if isinstance(client.id, str))

    def instances_under(self, client: Client) -> list[Instance]:
        """The instances of a client without its file-level one."""
        return [
            instance
            for instance in self.instances.values()
            if (instance.sid, instance.owner_id) == (client.sid, client.id)
            and instance.id != client.file_level_instance_id
        ]

    def note(self, sid: int, username: str, category: str, message: str) -> None:
        """Write to the audit history."""
        self.audit.append(AuditEntry(sid, len(self.audit) + 1, self.now, username, category, message))


def is_vm(app_id: int) -> bool:
    """Whether instances of an application are virtual machines."""
    return APPLICATIONS[app_id].type in VM_TYPES


def is_vmware(app_id: int) -> bool:
    """Whether instances of an application are VMware machines."""
    return app_id == VMWARE
