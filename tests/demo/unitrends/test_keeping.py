"""Hold, deletion, certification."""

import pytest

from tests.demo.unitrends.caller import ERP_APP_01, ERP_LIVE, Caller


def _ids(appliance: Caller, *types: str) -> list[int]:
    return [entry["id"] for entry in appliance.search({"instance_id": ERP_LIVE, "type": list(types)}, sid=1)]


def _is_held(appliance: Caller, backup_id: int) -> bool:
    return bool(appliance.search({"backup_ids": [backup_id]}, sid=1)[0]["legalhold"])


@pytest.mark.parametrize("method", ["PUT", "POST"])
@pytest.mark.parametrize("form", ["path", "body"])
def test_hold_and_release(appliance: Caller, method: str, form: str) -> None:
    chosen = _ids(appliance, "mssql differential")[:2]

    def hold(days: int) -> int:
        if form == "path":
            return appliance.call(method, f"/api/backups/hold/{chosen[0]},{chosen[1]}/{days}?sid=1").status
        return appliance.call(method, "/api/backups/hold?sid=1", {"backup_ids": chosen, "days": days}).status

    assert hold(3) in {200, 201}
    assert all(_is_held(appliance, number) for number in chosen)
    assert hold(0) in {200, 201}
    assert not any(_is_held(appliance, number) for number in chosen)


def test_a_hold_of_days_ends_and_one_for_ever_does_not(appliance: Caller) -> None:
    first, second = _ids(appliance, "mssql differential")[:2]
    appliance.call("PUT", f"/api/backups/hold/{first}/1")
    appliance.call("PUT", f"/api/backups/hold/{second}/-1")
    appliance.wait(86_401)
    appliance.sign_in()
    assert not _is_held(appliance, first)
    assert _is_held(appliance, second)


def test_hold_of_what_is_not_there(appliance: Caller) -> None:
    chosen = _ids(appliance, "mssql differential")[0]
    reply = appliance.call("PUT", f"/api/backups/hold/{chosen},5/2")
    assert (reply.status, reply.json["result"][0]["code"]) == (200, 3)
    assert _is_held(appliance, chosen)
    assert appliance.call("PUT", "/api/backups/hold/5/2").status == 500
    assert appliance.call("PUT", f"/api/backups/hold/{chosen}/-2").status == 500


def test_only_one_method(appliance: Caller) -> None:
    chosen = _ids(appliance, "mssql differential")[0]
    appliance.switch("hold_method=POST")
    assert appliance.call("PUT", f"/api/backups/hold/{chosen}/2").status == 405
    assert appliance.call("POST", f"/api/backups/hold/{chosen}/2").status == 201


def test_delete_takes_dependents_along(appliance: Caller) -> None:
    chosen = _ids(appliance, "mssql differential")[3]
    taken = [entry["id"] for entry in appliance.data(f"/api/backups/dependent/{chosen}", sid=1)]
    assert taken
    assert appliance.call("DELETE", f"/api/backups/{chosen}?sid=1").json == {"result": [{"code": 0}]}
    assert appliance.search({"backup_ids": [chosen, *taken]}, sid=1) == []
    assert appliance.call("DELETE", f"/api/backups/{chosen}?sid=1").status == 500


def test_delete_of_one_alone_when_dependents_are_kept(appliance: Caller) -> None:
    appliance.switch("keep_dependents")
    chosen = _ids(appliance, "mssql differential")[3]
    taken = [entry["id"] for entry in appliance.data(f"/api/backups/dependent/{chosen}", sid=1)]
    appliance.call("DELETE", f"/api/backups/{chosen}")
    assert len(appliance.search({"backup_ids": taken}, sid=1)) == len(taken)


def test_held_backups_stay_unless_listed(appliance: Caller) -> None:
    chosen = _ids(appliance, "mssql differential")[3]
    appliance.call("PUT", f"/api/backups/hold/{chosen}/5")
    reply = appliance.call("DELETE", f"/api/backups/{chosen}?sid=1&legalhold=none")
    assert reply.status == 500
    assert reply.message.startswith("57<:>")
    assert appliance.call("DELETE", f"/api/backups/{chosen}?sid=1&legalhold={chosen}").status == 200
    assert appliance.search({"backup_ids": [chosen]}, sid=1) == []


def test_a_held_dependent_protects_what_it_needs(appliance: Caller) -> None:
    chosen = _ids(appliance, "mssql differential")[3]
    dependent = appliance.data(f"/api/backups/dependent/{chosen}", sid=1)[0]["id"]
    appliance.call("PUT", f"/api/backups/hold/{dependent}/5")
    assert appliance.call("DELETE", f"/api/backups/{chosen}").status == 500
    assert appliance.call("POST", "/api/backups?isDelete=1", [chosen]).json["result"][0]["code"] == 1
    assert appliance.search({"backup_ids": [chosen]}, sid=1)


def test_remote_copies_and_running_backups_are_not_deleted(appliance: Caller) -> None:
    chosen = _ids(appliance, "mssql differential")[3]
    assert appliance.call("DELETE", f"/api/backups/{chosen}?remote=true").status == 500
    running = next(entry["id"] for entry in appliance.search(None, sid=1) if not entry["complete"])
    assert appliance.call("DELETE", f"/api/backups/{running}?sid=1").status == 500


def test_what_is_being_restored_or_mounted_stays(appliance: Caller) -> None:
    chosen = _ids(appliance, "mssql differential")[3]
    appliance.call("POST", "/api/restore/full", {"backup_id": chosen, "target": {}})
    assert "in use" in appliance.call("DELETE", f"/api/backups/{chosen}").message
    appliance.wait(600)
    assert appliance.call("DELETE", f"/api/backups/{chosen}").status == 200
    machine = next(entry["id"] for entry in appliance.search({"instance_id": ERP_APP_01}, sid=1) if entry["last"])
    appliance.call("POST", "/api/restore/files", {"backup_id": machine})
    assert "in use" in appliance.call("DELETE", f"/api/backups/{machine}").message


def test_ids_belong_to_a_system(appliance: Caller) -> None:
    theirs = appliance.search({"system_id": 2})[-1]
    mine = appliance.search({"backup_ids": [theirs["id"]]}, sid=1)
    appliance.call("DELETE", f"/api/backups/{theirs['id']}?sid=2")
    assert appliance.search({"backup_ids": [theirs["id"]]}, sid=2) == []
    assert appliance.search({"backup_ids": [theirs["id"]]}, sid=1) == mine


def test_certify(appliance: Caller) -> None:
    chosen = _ids(appliance, "mssql full")[0]
    body = {"backup_ids": [chosen], "cert_status": 1}
    assert appliance.call("PUT", "/api/backups/certify", body).status == 200
    assert appliance.search({"backup_ids": [chosen]}, sid=1)[0]["certified"] is True
    assert appliance.call("PUT", "/api/backups/certify", {"backup_ids": [5]}).status == 500
