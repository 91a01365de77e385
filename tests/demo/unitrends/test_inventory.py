"""Systems, clients, the asset tree and the navigation tree."""

from typing import Any

from tests.demo.unitrends.caller import Caller

SYSTEM_FIELDS = {
    "id": int, "name": str, "host": str, "role": str, "version": str, "version_status": str, "status": str,
    "registered_assets": int, "replicating": bool, "archiving": bool, "local": bool, "total_mb_size": int,
    "total_mb_free": int, "storage_name": str,
}  # fmt: skip


def test_systems(shared: Caller) -> None:
    systems = shared.get("/api/systems").json["appliance"]
    assert [(one["id"], one["name"], one["status"]) for one in systems] == [
        (1, "ueb-hamburg-01", "available"),
        (2, "ueb-bremen-02", "available"),
        (5, "ueb-luebeck-03", "pending"),
    ]
    for system in systems:
        for name, kind in SYSTEM_FIELDS.items():
            assert isinstance(system[name], kind), name
    assert [one["local"] for one in systems] == [True, False, False]
    assert systems[2]["online"] == "n/a"
    assert systems[2]["customer_id"] is False


def test_systems_may_leave_out_and_add(shared: Caller) -> None:
    def ids(**query: Any) -> list[int]:
        return [one["id"] for one in shared.get("/api/systems", **query).json["appliance"]]

    assert ids(include_pending=0) == [1, 2]
    assert ids(include_rejected=1) == [1, 2, 5, 6]
    assert ids(sid=2) == [2]
    quiesced = shared.get("/api/systems", get_quiesce_settings=1).json["appliance"][0]
    assert quiesced["is_quiesce_supported"] is True


def test_short_names_and_details(shared: Caller) -> None:
    assert shared.get("/api/systems/short").json["system_list"][1] == {"id": 2, "name": "ueb-bremen-02"}
    details = shared.get("/api/systems/details", sid=2).json["appliance"]
    assert (details["id"], details["processors"], details["memory"]) == (2, 8, "32.1 GB")


def test_clients_are_those_of_the_local_system(shared: Caller) -> None:
    clients = shared.data("/api/clients")
    names = [client["name"] for client in clients]
    assert names[-1] == "vcenter-north"
    assert isinstance(clients[-1]["id"], str)
    assert all(isinstance(client["id"], int) for client in clients[:-1])
    assert "ueb-hamburg-01" not in names
    assert "vCenter-RRC" not in names
    assert "br-fs-01" not in names
    assert [client["name"] for client in shared.data("/api/clients", sid=2)] == ["br-fs-01", "br-sql-01", "br-web-01"]


def test_client_switches(shared: Caller) -> None:
    def names(**query: Any) -> set[str]:
        return {client["name"] for client in shared.data("/api/clients", **query)}

    assert "vCenter-RRC" in names(include_vmware_client="true")
    assert names(grandclient="true") == {"kiel-fs-01"}
    assert "vcenter-north" not in names(searchFiles="true")


def test_one_client_is_a_list_too(shared: Caller) -> None:
    (client,) = shared.data("/api/clients/2")
    assert client["name"] == "sql-erp-01"
    assert client["applications"]["26"] == {"name": "SQL Server 2016", "type": "SQL Server", "visible": True}
    assert client["credentials"]["display_name"] == "erp\\svc-backup"
    assert client["supports_agent_push"] is True
    assert shared.get("/api/clients/1").status == 500  # the hidden system client


def test_the_tree_is_sorted_and_has_three_shapes(shared: Caller) -> None:
    tree = shared.data("/api/assets", sid=1)
    names = [node["name"] for node in tree]
    assert names == sorted(names, key=str.lower)
    by_name = {node["name"]: node for node in tree}
    (sql,) = by_name["sql-erp-01"]["children"]
    assert (sql["id"], sql["type"]) == (26, "SQL Server")
    database = sql["children"][0]
    assert database["name"] == "MSSQLSERVER\\erp_live"
    assert database["asset_type"] == database["description"] == "SQL Server"
    assert database["type"] == "SQL Server Instance"
    assert (database["parent_id"], database["parent_name"], database["version"]) == (2, "sql-erp-01", "None")
    machine = by_name["vcenter-north"]["children"][0]
    assert machine["asset_type"] == "VMware:VM"
    assert machine["parent_id"] == by_name["vcenter-north"]["id"]
    (image,) = by_name["win-fs-01"]["children"]
    assert (image["asset_type"], image["version"]) == ("Image Level", "")
    assert "children" not in by_name["lin-web-01"]
    assert by_name["lin-web-01"]["file_level_instance_id"] > 0
    nas = by_name["nas-projects-NAS-RRC"]
    assert nas["nas_properties"]["share_name"] == "projects"


def test_the_file_level_instance_is_no_child(shared: Caller) -> None:
    nodes = shared.data("/api/assets")
    assert any(node.get("children") and node["file_level_instance_id"] for node in nodes)
    for node in nodes:
        for child in node.get("children", []):
            instances = child.get("children", [child])
            assert all(instance["id"] != node["file_level_instance_id"] for instance in instances)


def test_ids_overlap_between_systems_and_kinds(shared: Caller) -> None:
    first = {node["id"] for node in shared.data("/api/assets", sid=1)}
    second = {node["id"] for node in shared.data("/api/assets", sid=2)}
    assert first & second
    backups = [{backup.get("id") for backup in shared.search(None, sid=sid)} for sid in (1, 2)]
    assert (backups[0] & backups[1]) - {None}


def test_tree_switches(shared: Caller) -> None:
    assert all(isinstance(node["id"], int) for node in shared.data("/api/assets", noESX="1"))
    assert [node["name"] for node in shared.data("/api/assets/2")] == ["sql-erp-01"]
    vcenter = next(node["id"] for node in shared.data("/api/assets") if isinstance(node["id"], str))
    assert shared.data(f"/api/assets/{vcenter}")[0]["name"] == "vcenter-north"


def test_protected_assets_are_flat(shared: Caller) -> None:
    machines = shared.data("/api/assets/protected", type="hyperv")
    assert {machine["source_name"] for machine in machines} == {"hyperv-south-01"}
    assert {asset["asset_type"] for asset in shared.data("/api/assets/protected")} == {
        "VMware:VM",
        "Hyper-V:VM",
        "Image Level",
    }


def test_inventory_ids_end_in_the_instance_id(appliance: Caller) -> None:
    def leaves(node: dict[str, Any]) -> list[dict[str, Any]]:
        return [node] if not node["nodes"] else [leaf for child in node["nodes"] for leaf in leaves(child)]

    (system, _) = appliance.data("/api/inventory")
    assert (system["type"], system["id"]) == (1001, "1")
    machine = next(leaf for leaf in leaves(system) if leaf["name"] == "erp-app-01")
    assert machine["type"] == 202009
    assert machine["id"].rpartition("_")[2] == "7"
    assert appliance.call("PUT", "/api/inventory").status == 200
    appliance.switch("inventory_key=inventory")
    assert set(appliance.get("/api/inventory").json) == {"inventory"}


def test_clients_can_be_added_changed_and_removed(appliance: Caller) -> None:
    body = {"name": "new-01", "os_type": "Linux", "priority": 300, "host_info": {"ip": "192.0.2.200"}}
    reply = appliance.call("POST", "/api/clients/?sid=1", body)
    assert reply.status == 201
    number = reply.json["result"][0]["id"]
    assert appliance.data(f"/api/clients/{number}")[0]["ip"] == "192.0.2.200"
    assert appliance.call("POST", "/api/clients", body).status == 500  # the name is taken
    appliance.call("PUT", f"/api/clients/{number}", {"is_enabled": False})
    assert appliance.data(f"/api/clients/{number}")[0]["is_enabled"] is False
    assert appliance.call("DELETE", f"/api/clients/{number}").status == 200
    assert appliance.get(f"/api/clients/{number}").status == 500
    assert appliance.call("DELETE", "/api/clients/2").status == 500  # has backups on hold


def test_agent_push(appliance: Caller) -> None:
    assert {entry["name"] for entry in appliance.data("/api/clients/agent-push", sid=1)} >= {"win-fs-01"}
    assert appliance.call("PUT", "/api/clients/agent-push", {"clients": [2]}).json == {"result": [{"code": 0}]}
    linux = next(one["id"] for one in appliance.data("/api/clients") if one["name"] == "lin-web-01")
    assert appliance.call("PUT", "/api/clients/agent-push", {"clients": [linux]}).json["result"][0]["code"] == 3
