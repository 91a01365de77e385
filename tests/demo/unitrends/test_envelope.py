import pytest

from tests.demo.unitrends.caller import Caller


def test_nearly_everything_is_500(shared: Caller) -> None:
    for path in (
        "/api/clients/77",
        "/api/backups/details?bid=1",
        "/api/systems?sid=9",
        "/api/storage/77?sid=1",
        "/api/backups/latest?iid=9999",
        "/api/catalog?view=week",
        "/api/backups?start_date=yesterday",
        "/api/backups?cid=many",
    ):
        reply = shared.get(path)
        assert reply.status == 500, path
        assert reply.json["result"][0]["code"] == "500"
        assert reply.message


def test_unknown_paths_job_orders_and_methods(shared: Caller) -> None:
    assert shared.get("/api/nothing").status == 404
    assert shared.get("/api/joborders/99b.1").status == 404
    assert shared.call("DELETE", "/api/systems").status == 405
    assert shared.call("POST", "/api/backups", raw=b"{").status == 400


def test_some_messages_begin_with_a_core_number(shared: Caller) -> None:
    assert shared.get("/api/clients/77").message == "21<:>No such client: 77"


def test_varieties(appliance: Caller) -> None:
    appliance.switch("result_object", "result_numbers")
    assert appliance.get("/api/joborders/1x.1").json == {"result": {"code": 404, "message": "No such job order: 1x.1"}}
    appliance.switch("errors_500", "message_prefix")
    reply = appliance.get("/api/joborders/1x.1")
    assert reply.status == 500
    assert reply.json["result"]["message"].startswith("12<:>")
    appliance.switch("top_message")
    assert set(appliance.get("/api/nothing").json) == {"message"}


@pytest.mark.parametrize(("switch", "code"), [("result_warning*1", 1), ("result_partial*1", 3)])
def test_success_can_carry_a_warning(appliance: Caller, switch: str, code: int) -> None:
    appliance.switch(switch)
    reply = appliance.call("PUT", "/api/joborders/disable/1b.1")
    assert (reply.status, reply.json["result"][0]["code"]) == (200, code)
    assert reply.message
    assert appliance.call("PUT", "/api/joborders/enable/1b.1").json == {"result": [{"code": 0}]}


def test_statuses_of_success(appliance: Caller) -> None:
    order = {"name": "One", "type": "Backup", "instances": [3]}
    assert appliance.call("POST", "/api/joborders", order).status == 201
    appliance.switch("post_status=200", "put_status=201")
    assert appliance.call("POST", "/api/joborders", order).status == 200
    assert appliance.call("PUT", "/api/joborders/disable/1b.1").status == 201


def test_lists_and_objects_get_mixed_up_as_in_php(appliance: Caller) -> None:
    assert appliance.data("/api/replication/queue", sid=2) == []
    assert appliance.get("/api/backups", sid="", start_date="01/01/2030").json == {"BackupStatus": []}
    appliance.switch("php_lists")
    assert appliance.data("/api/replication/queue", sid=2) == {}


def test_entries_carry_sid_only_without_the_filter(shared: Caller) -> None:
    for path in ("/api/joborders", "/api/alerts", "/api/jobs/active", "/api/clients"):
        assert all("sid" in entry for entry in shared.data(path)), path
        assert all("sid" not in entry for entry in shared.data(path, sid=1)), path
    assert all("sid" in entry for entry in shared.search({"start_hours": 5}))
    assert all("sid" not in entry for entry in shared.search({"start_hours": 5}, sid=1))
    assert all("sid" not in entry for entry in shared.search({"start_hours": 5, "system_id": 1}))


def test_sid_always(appliance: Caller) -> None:
    appliance.switch("sid_always")
    assert all(entry["sid"] == 1 for entry in appliance.data("/api/joborders", sid=1))
