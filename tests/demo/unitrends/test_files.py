"""Files: inside backups, on live clients, found by search."""

from typing import Any

from tests.demo.unitrends.caller import ERP_LIVE, WIN_FS_FILES, Caller

CROWDED = "C:/Archive"


def _point(caller: Caller, instance: int = WIN_FS_FILES) -> int:
    found = caller.search({"instance_id": instance}, sid=1)
    return next(int(entry["id"]) for entry in found if entry["status"] == "Success" and entry["type"] != "Backup Copy")


def _browse(caller: Caller, directory: str = "", **query: Any) -> dict[str, Any]:
    reply = caller.get(f"/api/backups/files/{_point(caller)}", dir=directory, sid=1, **query)
    assert reply.status == 200
    content: dict[str, Any] = reply.json
    return content


def test_the_root_holds_drives(shared: Caller) -> None:
    page = _browse(shared)
    assert [(entry["name"], entry["branch"]) for entry in page["data"]] == [("C:", True), ("D:", True)]
    assert (page["count"], page["total"]) == (0, 2)


def test_folders_and_files(shared: Caller) -> None:
    page = _browse(shared, "C:/")
    folder = next(entry for entry in page["data"] if entry["branch"])
    assert (folder["directory"], folder["id"]) == ("C:", f"C:/{folder['name']}")
    file = next(entry for entry in page["data"] if not entry["branch"])
    assert isinstance(file["size"], int)
    inside = _browse(shared, folder["id"])["data"]
    assert {entry["directory"] for entry in inside} == {folder["id"]}
    names = [entry["name"] for entry in inside]
    assert names == sorted(names, key=str.lower)


def test_the_same_path_holds_the_same_names(shared: Caller) -> None:
    assert _browse(shared, CROWDED) == _browse(shared, f"{CROWDED}/")


def test_paging_by_cursor_finds_everything_once(shared: Caller) -> None:
    everything = [entry["name"] for entry in _browse(shared, CROWDED)["data"]]
    assert len(everything) > 4_000
    collected: list[str] = []
    last = ""
    while True:
        page = _browse(shared, CROWDED, count=700, **({"last": last} if last else {}))
        entries = page["data"]
        assert page["count"] == 700
        assert page["total"] == len(entries)
        if entries[-1]["name"]:
            collected += [entry["name"] for entry in entries]
            break
        extra = entries.pop()
        assert (extra["branch"], extra["id"][-3:]) == (False, "...")
        collected += [entry["name"] for entry in entries]
        last = extra["last"]
        assert last == entries[-1]["name"]
    assert collected == everything


def test_names_with_signs_that_must_be_encoded(shared: Caller) -> None:
    page = _browse(shared, "C:/R&D #2")
    assert page["data"]
    assert any("#" in entry["name"] or "&" in entry["name"] for entry in page["data"])


def test_nothing_there_is_false(shared: Caller) -> None:
    assert _browse(shared, "C:/No such folder")["data"] is False
    point = _point(shared, ERP_LIVE)
    assert shared.get(f"/api/backups/files/{point}", sid=1).json["data"] is False


def test_synthesis_groups(shared: Caller) -> None:
    assert shared.get(f"/api/backups/synthesized-files/{_point(shared)}", sid=1).json["data"]
    assert shared.get(f"/api/backups/synthesized-files/{_point(shared, ERP_LIVE)}", sid=1).status == 500


def test_files_of_a_live_client(shared: Caller) -> None:
    linux = next(one["id"] for one in shared.data("/api/clients") if one["name"] == "lin-web-01")
    reply = shared.get(f"/api/clients/files/{linux}", dir="", count=3).json
    assert reply["start"] == 1
    assert [(entry["name"], entry["isBranch"]) for entry in reply["data"][:3]] == [
        ("etc", True),
        ("home", True),
        ("opt", True),
    ]
    assert reply["data"][3]["last"] == "opt"
    inside = shared.get(f"/api/clients/files/{linux}", dir="/etc").json["data"]
    assert {entry["directory"] for entry in inside} == {"/etc"}


def test_search_is_polled(appliance: Caller) -> None:
    client = next(one["id"] for one in appliance.data("/api/clients") if one["name"] == "win-fs-01")
    started = appliance.call("POST", f"/api/backups/search?cid={client}&sid=1", {"name": "*invoice*"}).json
    path = f"/api/backups/search/{started['pid']}"
    assert appliance.get(path, timestr=started["timestr"], sid=1).json == {"results": "running"}
    appliance.wait(4)
    results = appliance.get(path, timestr=started["timestr"], sid=1).json["results"]
    assert results
    assert all("invoice" in result["name"] for result in results)
    assert {"id", "backup_id", "type", "directory", "name", "size", "date_string", "backup_date", "backup_size"} <= set(
        results[0]
    )
    assert appliance.get(path, timestr="0").status == 500


def test_sizes_in_kb(appliance: Caller) -> None:
    def total() -> int:
        return sum(entry.get("size", 0) for entry in _browse(appliance, "C:/")["data"])

    in_bytes = total()
    appliance.switch("file_sizes_kb")
    assert total() < in_bytes / 1_000
