"""The asset tree of one appliance as places: which client, instance and application there are, and where a row belongs.

Pure. The application level is a fact of the instance; a client's file-level data is no node of the asset tree, its
instance is made from the client's ``file_level_instance_id``; a vCenter is a client whose id is a UUID.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.adapters.unitrends.wire import AssetRow, is_told
from app.domain.messages import Message, Text
from app.domain.nodes import Level, NodeKind, NodeRef

OWN = "own"
"""Native id of the group of entries of the appliance's hidden client."""

COPIES = "copies"
"""Native id of the group of clients whose backups were copied here from other appliances."""

FILES_WITHOUT_ID = "files"
"""Native id of a file-level instance the appliance gave no id."""

FILE_LEVEL_APP = 1
IMAGE_LEVEL_APP = 150

_APPS = {
    "vmware:vm": (40, "VMware"),
    "hyper-v:vm": (51, "Hyper-V"),
    "xen:vm": (140, "Xen"),
    "ahv:vm": (141, "AHV"),
    "image level": (IMAGE_LEVEL_APP, "image-level"),
    "ucs service profile": (120, "UCS Service Profile"),
    "ndmp device": (130, "NDMP Device"),
}
"""Application ids of instances that hang on their host directly, with the application's type."""

_HYPERVISORS = frozenset({"vmware host", "xen", "ahv host"})
_DATABASES = frozenset({"sql server", "oracle"})
_STORES = frozenset({"ndmp device", "image level"})


@dataclass(frozen=True)
class Client:
    """A client as the tree has it. ``file_level``: whether files of it can be backed up."""

    ref: NodeRef
    row: AssetRow
    kind: NodeKind
    file_level: bool
    is_copied: bool = False

    @property
    def name(self) -> str:
        """Its name, or its id when it has none."""
        return self.row.name or self.row.id

    @property
    def is_nas(self) -> bool:
        """Whether it is a share, whose types differ."""
        return bool(self.row.nas_properties) or self.name.endswith("-NAS-RRC")


@dataclass(frozen=True)
class Instance:
    """A protected instance. ``app_type`` is the application's type, as the restore targets want it."""

    ref: NodeRef
    client: Client
    name: Text
    kind: NodeKind
    app_id: int
    app_name: str
    app_type: str
    row: AssetRow | None = None

    @property
    def is_file_level(self) -> bool:
        """Whether it stands for the client's files."""
        return self.app_id == FILE_LEVEL_APP


@dataclass(frozen=True)
class Atlas:
    """All places of one appliance."""

    sid: str
    root: NodeRef
    system_name: str = ""
    clients: dict[NodeRef, Client] = field(default_factory=dict)
    instances: dict[NodeRef, Instance] = field(default_factory=dict)
    by_client_id: dict[str, NodeRef] = field(default_factory=dict)
    by_instance_id: dict[str, NodeRef] = field(default_factory=dict)

    @property
    def own(self) -> NodeRef:
        """The group of the appliance's own entries."""
        return self.root.child(Level.GROUP, OWN)

    @property
    def copies(self) -> NodeRef:
        """The group of copied clients."""
        return self.root.child(Level.GROUP, COPIES)

    def instances_of(self, client: NodeRef) -> tuple[Instance, ...]:
        """The instances below a client."""
        return tuple(one for one in self.instances.values() if one.client.ref == client)

    def place(
        self,
        client_id: str | None,
        instance_id: str | None,
        *,
        client_name: str | None = None,
        app_id: int | None = None,
    ) -> NodeRef:
        """Where a row belongs: its instance, else the client's files, else a place that is no longer in the tree."""
        known = self.by_instance_id.get(instance_id or "")
        if known is not None:
            return known
        client = self.by_client_id.get(client_id or "")
        if client is None:
            if client_id is None or client_name is None or client_name == self.system_name:
                return self.own
            client = self.root.child(Level.CLIENT, client_id)
        if instance_id is not None:
            return client.child(Level.INSTANCE, instance_id)
        if app_id not in {None, FILE_LEVEL_APP}:
            return client
        files = next((one.ref for one in self.instances_of(client) if one.is_file_level), None)
        return files or client

    def name_of(self, ref: NodeRef) -> str:
        """What an operator calls a place, plain text: the name of the instance, or of the client."""
        instance = self.instances.get(ref)
        if instance is not None:
            return instance.name if isinstance(instance.name, str) else instance.client.name
        client = self.clients.get(ref)
        return client.name if client is not None else ref.native_id or self.system_name


def build_atlas(
    sid: str, root: NodeRef, system_name: str, assets: Iterable[AssetRow], copied: Iterable[AssetRow] = ()
) -> Atlas:
    """The places of one appliance from its asset tree, and from that of the clients copied here."""
    atlas = Atlas(sid, root, system_name)
    for row in assets:
        _take_in(atlas, row, root, is_copied=False)
    for row in copied:
        if row.grandclient is not False and row.id not in atlas.by_client_id:
            _take_in(atlas, row, atlas.copies, is_copied=True)
    return atlas


def _take_in(atlas: Atlas, row: AssetRow, parent: NodeRef, *, is_copied: bool) -> None:
    ref = parent.child(Level.CLIENT, row.id)
    is_hypervisor = (row.asset_type or "").lower() in _HYPERVISORS
    kind = NodeKind.HYPERVISOR if is_hypervisor else NodeKind.CLIENT
    file_level = row.file_level_instance_id is not None or not is_hypervisor
    client = Client(ref, row, kind, file_level, is_copied)
    atlas.clients[ref] = client
    atlas.by_client_id[row.id] = ref
    if file_level:
        native_id = row.file_level_instance_id or FILES_WITHOUT_ID
        _add(
            atlas,
            Instance(
                ref.child(Level.INSTANCE, native_id),
                client,
                Message.of("unitrends.node.file_level"),
                NodeKind.FILES,
                FILE_LEVEL_APP,
                "file-level",
                "file-level",
            ),
        )
    for child in row.children:
        if child.children or (child.parent_id is None and child.asset_type is None):
            for inner in child.children:
                _add(atlas, _instance(client, inner, child))
        else:
            _add(atlas, _instance(client, child, None))


def _instance(client: Client, row: AssetRow, app: AssetRow | None) -> Instance:
    asset_type = (row.asset_type or row.description or "").lower()
    app_id, app_type = _APPS.get(asset_type, (0, row.asset_type or ""))
    app_name = app_type
    if app is not None:
        app_id = int(app.id) if app.id.isdigit() else app_id
        app_name = app.name or app.type or app_name
        app_type = app.type or app_type
    return Instance(
        client.ref.child(Level.INSTANCE, row.id),
        client,
        row.name or row.id,
        _kind(asset_type),
        app_id,
        app_name,
        app_type,
        row,
    )


def _add(atlas: Atlas, instance: Instance) -> None:
    atlas.instances[instance.ref] = instance
    if instance.ref.native_id != FILES_WITHOUT_ID:
        atlas.by_instance_id[instance.ref.native_id] = instance.ref


def _kind(asset_type: str) -> NodeKind:
    if asset_type.endswith(":vm"):
        return NodeKind.VM
    if asset_type in _DATABASES:
        return NodeKind.DATABASE
    return NodeKind.STORAGE if asset_type in _STORES else NodeKind.APP


def retention_of(row: AssetRow) -> str | None:
    """The retention policy in words; None when there is none."""
    return row.retention if is_told(row.retention) else None
