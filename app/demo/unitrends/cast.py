"""Who is protected: two appliances of a company with an ERP, its clients, what is backed up on them, and the storage.

Everything here is made up. ``--clients`` takes the first of ``_MACHINES`` or adds plain machines.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.demo.unitrends.applications import FILE_LEVEL, IMAGE_LEVEL, VMWARE
from app.demo.unitrends.dice import Dice
from app.demo.unitrends.records import Appliance, Client, ClientId, Instance, Storage

LOCAL, MANAGED = 1, 2
VCENTER_ID = "564d3c2e-9f14-7b60-a1d8-5e2b7c90f3a4"

APPLIANCES = (
    Appliance(LOCAL, "ueb-hamburg-01", "192.0.2.10", "Manager", is_local=True, is_replicating=True),
    Appliance(MANAGED, "ueb-bremen-02", "192.0.2.20", "Managed DPU", version="10.3.0-1.201809201055.CentOS6"),
    Appliance(5, "ueb-luebeck-03", "192.0.2.35", "Pending Replication Source", is_member=False, status="pending"),
    Appliance(6, "old-kiel-dpu", "192.0.2.36", "Pending Replication Source", is_member=False, status="rejected"),
)


@dataclass
class Cast:
    """Everybody who is protected."""

    clients: list[Client] = field(default_factory=list)
    instances: list[Instance] = field(default_factory=list)
    _client_numbers: dict[int, int] = field(default_factory=dict)
    _instance_numbers: dict[int, int] = field(default_factory=dict)

    def client(self, sid: int, name: str, os_type: str, os_family: str, address: str) -> Client:
        """Add a client with the next id of its system."""
        self._client_numbers[sid] = self._client_numbers.get(sid, 0) + 1
        client = Client(sid, self._client_numbers[sid], name, os_type, os_family, address)
        self.clients.append(client)
        return client

    def instance(
        self, client: Client, app_id: int, name: str, full_mb: int, owner_id: ClientId | None = None
    ) -> Instance:
        """Add an instance with the next id of its system (ids begin at 2 and overlap with those of clients)."""
        assert isinstance(client.id, int)
        number = self._instance_numbers.get(client.sid, 1) + 1
        self._instance_numbers[client.sid] = number
        instance = Instance(client.sid, number, client.id, owner_id or client.id, app_id, name, full_mb=full_mb)
        self.instances.append(instance)
        if app_id not in client.app_ids:
            client.app_ids.append(app_id)
        return instance

    def file_level(self, client: Client, full_mb: int, files: int, change_share: float = 0.02) -> Instance:
        """Add the client's file-level instance."""
        instance = self.instance(client, FILE_LEVEL, "file-level", full_mb)
        instance.files, instance.change_share = files, change_share
        client.file_level_instance_id = instance.id
        return instance


def assemble(machines: int | None, seed: int) -> Cast:
    """The cast with so many machines (vCenters count, hidden clients do not); None: the usual eleven."""
    cast = Cast()
    for appliance in APPLIANCES:
        if appliance.is_member:
            hidden = cast.client(appliance.sid, appliance.name, "Unitrends", "Linux", appliance.host)
            hidden.is_hidden = True
    wanted = len(_MACHINES) if machines is None else machines
    for add in _MACHINES[:wanted]:
        add(cast)
    for number in range(1, wanted - len(_MACHINES) + 1):
        _plain_machine(cast, number, Dice(seed, "machine", number))
    _grandclient(cast)
    return cast


def storages() -> list[Storage]:
    """The storage of both appliances."""
    nas = {"hostname": "nas-backup-02", "port": "445", "share_name": "ueb", "protocol": "cifs", "username": "ueb"}
    return [
        Storage(LOCAL, 1, "Internal", "internal", "backup", 41_943_040, 13_421_773, is_default=True),
        Storage(LOCAL, 2, "nas-backup-02", "nas", "backup", 20_971_520, 9_646_899, properties=nas),
        Storage(LOCAL, 3, "Recovery Archive", "nas", "archive", None, None, properties=nas, warn_threshold=None),
        Storage(MANAGED, 1, "Internal", "internal", "backup", 10_485_760, 1_153_434, is_default=True),
    ]


def _sql_erp(cast: Cast) -> None:
    client = cast.client(LOCAL, "sql-erp-01", "Windows 2016", "Windows", "192.0.2.41")
    client.credential, client.os_type_id, client.image_support = "erp\\svc-backup", 28, 4
    cast.file_level(client, 58_000, 214_000, 0.01)
    for database, size_mb, change in (
        ("erp_live", 392_900, 0.02),
        ("erp_reporting", 148_300, 0.03),
        ("master", 6, 0.01),
        ("msdb", 410, 0.05),
    ):
        instance = cast.instance(client, 26, f"MSSQLSERVER\\{database}", size_mb)
        instance.server_instance, instance.change_share = "MSSQLSERVER", change
    _set_retention(cast, client, "Silver-14")


def _vcenter(cast: Cast) -> None:
    pseudo = cast.client(LOCAL, "vCenter-RRC", "VMware", "Generic OS", "127.0.0.1")
    pseudo.is_pseudo = True
    vcenter = Client(LOCAL, VCENTER_ID, "vcenter-north", "VMware vCenter 6.7", "VMware", "192.0.2.30", app_ids=[VMWARE])
    vcenter.credential = "vsphere.local\\backup"
    cast.clients.append(vcenter)
    for number, (name, size_mb, habit) in enumerate(
        (
            ("erp-app-01", 88_000, ""),
            ("erp-app-02", 86_400, ""),
            ("file-gw-01", 41_200, ""),
            ("legacy-crm", 132_000, "fails"),
            ("mail-relay-01", 22_800, ""),
            ("build-agent-07", 64_500, "warns"),
            ("tmpl-win2019", 19_700, ""),
        )
    ):
        instance = cast.instance(pseudo, VMWARE, name, size_mb, VCENTER_ID)
        instance.server_instance, instance.habit = "vcenter-north", habit
        instance.is_template = name.startswith("tmpl-")
        instance.guid = f"4203{number:04x}-7c1e-4b52-9d3a-0c5f8e21{number:04x}"
    _set_retention(cast, pseudo, "Gold-30")


def _file_server(cast: Cast) -> None:
    client = cast.client(LOCAL, "win-fs-01", "Windows 2019", "Windows", "192.0.2.51")
    client.credential, client.os_type_id, client.image_support, client.is_encrypted = "corp\\svc-backup", 29, 4, True
    cast.file_level(client, 1_310_000, 3_870_000, 0.008)
    cast.instance(client, IMAGE_LEVEL, "win-fs-01", 1_402_000).change_share = 0.01
    _set_retention(cast, client, "Gold-30")


def _linux(name: str, sid: int, address: str, habit: str = "") -> Callable[[Cast], None]:
    def add(cast: Cast) -> None:
        client = cast.client(sid, name, "Linux", "Linux", address)
        client.os_type_id = 2
        cast.file_level(client, 38_000, 412_000).habit = habit

    return add


def _hyperv(cast: Cast) -> None:
    client = cast.client(LOCAL, "hyperv-south-01", "Hyper-V 2016", "Windows", "192.0.2.61")
    client.os_type_id = 28
    cast.file_level(client, 42_000, 188_000)
    for number, (name, size_mb) in enumerate((("hr-portal", 47_300), ("print-01", 31_000), ("wsus-01", 212_000))):
        instance = cast.instance(client, 52, name, size_mb)
        instance.server_instance = client.name
        instance.is_cluster = name == "wsus-01"
        instance.guid = f"8E1F{number:04X}-52AB-4C0D-B6E2-19D47A30{number:04X}"


def _exchange(cast: Cast) -> None:
    client = cast.client(LOCAL, "exch-01", "Windows 2016", "Windows", "192.0.2.71")
    client.os_type_id = 28
    cast.file_level(client, 61_000, 230_000)
    for name, size_mb in (("Mailbox Database 01", 284_000), ("Mailbox Database 02", 197_000)):
        cast.instance(client, 6, name, size_mb).change_share = 0.04


def _nas(cast: Cast) -> None:
    client = cast.client(LOCAL, "nas-projects-NAS-RRC", "Generic", "Generic OS", "192.0.2.80")
    client.nas = {
        "hostname": "nas-projects",
        "protocol": "cifs",
        "port": "445",
        "share_name": "projects",
        "username": "svc-backup",
        "nas_id": 1,
    }
    cast.file_level(client, 2_240_000, 5_120_000, 0.004)


def _bremen_files(cast: Cast) -> None:
    client = cast.client(MANAGED, "br-fs-01", "Windows 2012", "Windows", "192.0.2.101")
    client.os_type_id = 26
    cast.file_level(client, 214_000, 988_000)


def _bremen_sql(cast: Cast) -> None:
    client = cast.client(MANAGED, "br-sql-01", "Windows 2016", "Windows", "192.0.2.102")
    client.os_type_id = 28
    cast.file_level(client, 44_000, 201_000)
    for database, size_mb in (("wms", 96_200), ("wms_archive", 310_000)):
        cast.instance(client, 27, f"WMS\\{database}", size_mb).server_instance = "WMS"


_MACHINES: Sequence[Callable[[Cast], None]] = (
    _sql_erp,
    _vcenter,
    _file_server,
    _linux("lin-web-01", LOCAL, "192.0.2.91"),
    _nas,
    _hyperv,
    _exchange,
    _bremen_files,
    _bremen_sql,
    _linux("lin-web-02", LOCAL, "192.0.2.92", habit="warns"),
    _linux("br-web-01", MANAGED, "192.0.2.103"),
)


def _plain_machine(cast: Cast, number: int, dice: Dice) -> None:
    sid = MANAGED if number % 5 == 0 else LOCAL
    is_windows = dice.share() < 0.4
    name = f"{'win' if is_windows else 'lin'}-{dice.choice(('app', 'db', 'svc', 'batch', 'edge'))}-{number:03}"
    address = f"198.51.{100 + number // 250}.{number % 250 + 1}"
    client = cast.client(
        sid, name, "Windows 2019" if is_windows else "Linux", "Windows" if is_windows else "Linux", address
    )
    client.os_type_id = 29 if is_windows else 2
    cast.file_level(client, int(dice.between(8_000, 300_000)), int(dice.between(20_000, 900_000)))


def _grandclient(cast: Cast) -> None:
    client = cast.client(LOCAL, "kiel-fs-01", "Windows 2012", "Windows", "203.0.113.7")
    client.is_grandclient, client.is_enabled, client.os_type_id = True, False, 26
    cast.file_level(client, 96_000, 402_000)


def _set_retention(cast: Cast, client: Client, policy: str) -> None:
    for instance in cast.instances:
        if instance.sid == client.sid and instance.client_id == client.id:
            instance.retention = policy
