"""The response envelope and the faults that act on all answers."""

import pytest

from app.demo.smartfabric_director.envelope import Note, envelope
from app.demo.smartfabric_director.messages import TEXTS, text_of
from tests.demo.smartfabric_director.conftest import Director


def test_success_repeats_the_top_level_message_once() -> None:
    body = envelope([Note("add_backup_job_success", ("weekly",))], "302:1")
    assert body == {
        "new_object_id": "302:1",
        "id": "add_backup_job_success",
        "message": "Backup job weekly added successfully.",
        "messageParams": ["weekly"],
        "messages": [
            {
                "id": "add_backup_job_success",
                "message": "Backup job weekly added successfully.",
                "field_name": None,
                "messageParams": ["weekly"],
            }
        ],
    }


def test_parameters_are_not_expanded_again() -> None:
    assert text_of("add_backup_job_success", ["{0}{1}"]) == "Backup job {0}{1} added successfully."


def test_keys_are_lower_snake_case() -> None:
    assert all(key == key.lower() and " " not in key for key in TEXTS)


async def test_unknown_paths_and_methods_answer_the_envelope(director: Director) -> None:
    unknown = await director.ask("GET", "/backups/nothing")
    assert (unknown.status_code, unknown.json()["id"]) == (404, "entity_not_found")
    wrong = await director.ask("DELETE", "/backups/jobs")
    assert (wrong.status_code, wrong.json()["id"]) == (405, "method_not_allowed")


@pytest.mark.parametrize("body", [b"{", b"[]", b"7", b'"text"', b"\xff", b"[" * 10_000])
async def test_bodies_that_are_no_objects(director: Director, body: bytes) -> None:
    headers = {"Authorization": f"SFD {director.token}"}
    reply = await director.http.post("/backups/jobs", content=body, headers=headers)
    assert (reply.status_code, reply.json()["id"]) == (400, "invalid_request")


async def test_no_token_is_said_before_anything_else(director: Director) -> None:
    director.token = ""
    for path in ("/about", "/backups/jobs/302%3A1", "/alerts", "/auth/users"):
        reply = await director.ask("GET", path)
        assert (reply.status_code, reply.json()["id"]) == (401, "unauthorized")


async def test_distorted_envelopes(director: Director) -> None:
    async def refused() -> dict[str, object]:
        body = (await director.ask("POST", "/backups/restore", {})).json()
        director.faults.clear()
        assert isinstance(body, dict)
        return body

    director.fault("envelope_without_messages")
    assert "messages" not in await refused()
    director.fault("envelope_without_messages=null")
    assert (await refused())["messages"] is None
    director.fault("envelope_without_params")
    assert "messageParams" not in await refused()
    director.fault("envelope_unknown_ids")
    assert (await refused())["id"] == "sfd.unlisted.required_field_missing"
    director.fault("envelope_nulls")
    assert (await refused())["message"] is None


async def test_other_success_answers(director: Director) -> None:
    director.fault("restore_on_record")
    director.fault("success_status=202")
    director.fault("envelope_empty_body")
    reply = await director.ask("POST", "/backups/restore/status")
    assert (reply.status_code, reply.content) == (202, b"")
    director.faults.clear()
    director.fault("no_location_header")
    location = (await director.data("/backups/locations"))[0]["id"]
    job = {"name": "n", "location": location, "content": ["CONFIG_DATA"], "frequency": "HOURLY", "start_time": 1}
    assert "location" not in (await director.ask("POST", "/backups/jobs", job)).headers


async def test_the_base_path(director: Director) -> None:
    assert (await director.ask("GET", "/sfd/api/v2/about")).status_code == 404
    director.fault("base_path")
    assert (await director.ask("GET", "/sfd/api/v2/about")).status_code == 200
    location = (await director.data("/sfd/api/v2/backups/locations"))[0]["id"]
    job = {"name": "n", "location": location, "content": ["CONFIG_DATA"], "frequency": "HOURLY", "start_time": 1}
    added = await director.ask("POST", "/sfd/api/v2/backups/jobs", job)
    assert added.headers["Location"].startswith("/sfd/api/v2/backups/jobs/302%3A")
    refused = await director.ask("GET", "/about")
    assert (refused.status_code, refused.json()["id"]) == (404, "entity_not_found")


async def test_units_nulls_and_unknown_words(director: Director) -> None:
    run = await director.back_up()
    director.fault("times_in_ms")
    newest = (await director.data("/backups/instances"))[0]
    assert newest["start_time"] == run["start_time"] * 1000
    director.fault("null_optional_fields")
    newest = (await director.data("/backups/instances"))[0]
    assert (newest["version"], newest["completed_time"], newest["status"]) == (None, None, "COMPLETED")
    director.fault("absent_optional_fields")
    director.fault("user_info_absent")
    assert "version" not in (await director.data("/backups/instances"))[0]
    assert "user_info" not in (await director.data("/backups/locations"))[0]
    director.fault("extra_fields")
    assert "x_revision" in (await director.data("/backups/jobs"))[0]
    director.fault("unknown_enum_value=PARKED*1@/backups/instances")
    assert (await director.data("/backups/jobs"))[0]["status"] == "ACTIVE"
    states = [instance["status"] for instance in await director.data("/backups/instances")]
    assert states.count("PARKED") == 1
    director.fault("unknown_enum_value")
    assert (await director.restore_status())["state"] == "REBALANCING"
