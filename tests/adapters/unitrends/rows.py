"""Rows as the documents show them, for the unit tests."""

from typing import Any

from app.adapters.unitrends.atlas import Atlas, build_atlas
from app.adapters.unitrends.wire import AssetRow
from app.domain.nodes import NodeRef

ROOT = NodeRef.appliance("connection-1")
VCENTER = "564d3c2e-9f14-7b60-a1d8-5e2b7c90f3a4"

SEED_SAMPLE: dict[str, Any] = {
    "id": 220,
    "type": "Differential",
    "client_id": 2,
    "client_name": "win32",
    "instance_id": 23,
    "instance_name": "file-level",
    "start_date_time": "10/14/2014 09:32 am",
    "duration": "00:00:28",
    "complete": True,
    "status": "Success",
    "size": 518,
    "files": 2462,
    "encrypted": False,
    "replication_status": "N/A",
    "verified": True,
    "verify_status": "Success",
    "synthesized": False,
    "synth_capable": True,
    "disk_metadata": False,
    "client_config": False,
    "replicated": False,
    "vm_ware_template": False,
    "certified": False,
}
"""The sample of the wiki page, with the comma it lacks."""

LATER_SAMPLE: dict[str, Any] = {
    **{key: value for key, value in SEED_SAMPLE.items() if key not in {"start_date_time", "vm_ware_template"}},
    "start_time": "10/14/2014 09:32:00 am",
    "complete_time": "10/14/2014 09:32:28 am",
    "duration": 28,
    "status": "Successful",
    "verify_status": "Successful",
    "replication_status": "Not Applicable",
    "vmware_template": "n/a",
    "xen_template": "n/a",
    "output": "n/a",
    "last": True,
    "legalhold": False,
}

ASSETS: list[dict[str, Any]] = [
    {"id": 2, "name": "win32", "asset_type": "physical", "os_family": "Windows", "file_level_instance_id": 23},
    {
        "id": 3,
        "name": "sql-01",
        "asset_type": "physical",
        "file_level_instance_id": 2,
        "children": [
            {
                "id": 26,
                "name": "SQL Server 2016",
                "type": "SQL Server",
                "children": [{"id": 3, "name": "MSSQL\\erp", "parent_id": 3, "asset_type": "SQL Server"}],
            },
            {"id": 9, "name": "sql-01", "parent_id": 3, "asset_type": "Image Level", "version": ""},
        ],
    },
    {
        "id": VCENTER,
        "name": "vc",
        "asset_type": "VMware Host",
        "type": "VMware",
        "children": [{"id": 40, "name": "vm-1", "parent_id": VCENTER, "asset_type": "VMware:VM", "version": "None"}],
    },
    {"id": "5", "name": "share-NAS-RRC", "asset_type": "physical", "children": {}, "nas_properties": []},
]


def atlas() -> Atlas:
    """The places of `ASSETS`."""
    return build_atlas("1", ROOT, "ueb-01", [AssetRow.model_validate(one) for one in ASSETS])
