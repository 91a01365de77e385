"""Applications the appliance protects: ids, names, types, and the backup types each can run.

Source: the fixed lists of the later releases (APPL); the on-demand types of SQL, VMware and Hyper-V are ASSUMED.
"""

from collections.abc import Mapping
from dataclasses import dataclass

FILE_LEVEL = 1
VMWARE = 40
IMAGE_LEVEL = 150
SYSTEM_METADATA = 60


@dataclass(frozen=True)
class Application:
    """One entry of the fixed list. ``asset_type`` is what the asset tree calls an instance of it."""

    app_id: int
    name: str
    type: str
    asset_type: str
    prefix: str  # of the internal backup type names


def _family(type_name: str, asset_type: str, prefix: str, names: Mapping[int, str]) -> dict[int, Application]:
    return {app_id: Application(app_id, name, type_name, asset_type, prefix) for app_id, name in names.items()}


APPLICATIONS: Mapping[int, Application] = {
    **_family("file-level", "File Level", "", {FILE_LEVEL: "file-level"}),
    **_family(
        "Exchange",
        "Exchange",
        "exchange",
        {2: "Exchange 2003", 3: "Exchange 2007", 4: "Exchange 2010", 5: "Exchange 2013", 6: "Exchange 2016"},
    ),
    **_family(
        "SQL Server",
        "SQL Server",
        "mssql",
        {
            21: "SQL Server 2005",
            22: "SQL Server 2008",
            23: "SQL Server 2008 R2",
            24: "SQL Server 2012",
            25: "SQL Server 2014",
            26: "SQL Server 2016",
            27: "SQL Server 2017",
        },
    ),
    **_family("Archive", "Archive", "archive", {30: "Archive"}),
    **_family("VMware", "VMware:VM", "vmware", {VMWARE: "VMware"}),
    **_family("Hyper-V", "Hyper-V:VM", "hyperv", {50: "Hyper-V 2008 R2", 51: "Hyper-V 2012", 52: "Hyper-V 2016"}),
    **_family("System Metadata", "System Metadata", "", {SYSTEM_METADATA: "System Metadata"}),
    **_family("Oracle", "Oracle", "oracle", {100: "Oracle 11", 101: "Oracle 12", 102: "Oracle 10"}),
    **_family(
        "SharePoint",
        "SharePoint",
        "sharepoint",
        {110: "SharePoint 2007", 111: "SharePoint 2010", 112: "SharePoint 2013", 113: "SharePoint 2016"},
    ),
    **_family("UCS Service Profile", "UCS Service Profile", "ucs service profile", {120: "UCS Service Profile"}),
    **_family("NDMP Device", "NDMP Device", "ndmp", {130: "Volume"}),
    **_family("Xen", "Xen:VM", "xen", {140: "Xen"}),
    **_family("AHV", "AHV:VM", "ahv", {141: "AHV"}),
    **_family("image-level", "Image Level", "image", {IMAGE_LEVEL: "image-level"}),
}

VM_TYPES = frozenset(("VMware", "Hyper-V", "Xen", "AHV"))

_FILE_TYPES = ("Full", "Incremental", "Differential", "Selective", "Bare Metal")
_ON_DEMAND: Mapping[str, tuple[str, ...]] = {
    "file-level": _FILE_TYPES,
    "image-level": ("Full", "Incremental"),
    "AHV": ("Full", "Incremental"),
    "Exchange": ("Full", "Incremental", "Differential"),
    "Xen": ("Full",),
    "SQL Server": ("Full", "Differential", "Transaction"),
    "VMware": ("Full", "Incremental", "Differential"),
    "Hyper-V": ("Full", "Incremental", "Differential"),
    "Oracle": ("Full", "Incremental"),
    "SharePoint": ("Full", "Differential"),
    "UCS Service Profile": ("Full",),
    "NDMP Device": ("Full", "Differential", "Incremental"),
}
_NAS_TYPES = ("Full", "Differential", "Selective")


def on_demand_types(app_id: int, is_nas: bool = False, has_bare_metal: bool = True) -> tuple[str, ...]:
    """Display names of the backup types that can be run now; empty for an application that cannot be run."""
    application = APPLICATIONS.get(app_id)
    if application is None:
        return ()
    if app_id == FILE_LEVEL:
        types = _NAS_TYPES if is_nas else _FILE_TYPES
        return types if has_bare_metal else tuple(name for name in types if name != "Bare Metal")
    if app_id == 2:  # Exchange 2003 knows no incrementals
        return ("Full", "Differential")
    return _ON_DEMAND.get(application.type, ())


def shown_type(app_id: int) -> str:
    """The application type as the catalog spells it: file and image level are ``Physical Server``."""
    application = APPLICATIONS[app_id]
    return "Physical Server" if app_id in {FILE_LEVEL, IMAGE_LEVEL} else application.type
