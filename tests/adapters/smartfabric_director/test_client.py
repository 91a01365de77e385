"""The calls: what goes over the wire, how lists are decoded, what is never shown."""

import json
from typing import Any

import pytest
from pydantic import SecretStr

from app.adapters.decoding import AT_ONCE_BYTES
from app.adapters.smartfabric_director import requests
from app.adapters.smartfabric_director.client import Client
from app.adapters.smartfabric_director.reads import READS
from app.domain.errors import BadReplyError, InputError, PermitRefusedError
from app.domain.redaction import MASK
from app.transport.preview import preview
from app.transport.reads import is_read
from app.transport.request import Request
from tests.transport.doubles import ScriptedChannel

PASSWORD = "p+w &#%=/ü-12"


@pytest.fixture
def channel() -> ScriptedChannel:
    return ScriptedChannel(READS)


def instances(count: int) -> list[dict[str, Any]]:
    return [{"id": f"303:{place}", "status": "COMPLETED", "name": "x" * 100} for place in range(count)]


async def test_a_big_list_is_decoded_record_by_record(channel: ScriptedChannel) -> None:
    rows = instances(3000)
    body = json.dumps({"data": rows}, indent=1)
    assert len(body) > AT_ONCE_BYTES
    channel.on("GET", "/backups/instances", text=body)
    listing = await Client(channel).instances()
    assert [value.id for value in listing.values()] == [row["id"] for row in rows]
    assert listing.items[2500].raw.look() == rows[2500]


@pytest.mark.parametrize("form", ['{"more": 1, "data": %s}', '{"data": %s, "more": {"a": []}}', '\n{ "data":%s}\n'])
async def test_a_big_list_in_another_form_is_the_same_list(channel: ScriptedChannel, form: str) -> None:
    rows = instances(2000)
    channel.on("GET", "/backups/instances", text=form % json.dumps(rows))
    assert len((await Client(channel).instances()).items) == 2000


@pytest.mark.parametrize(
    "spoil", [lambda text: text[:-20], lambda text: text + "}", lambda text: text.replace(':7"', ":7")]
)
async def test_a_broken_big_list_is_refused_as_a_whole(channel: ScriptedChannel, spoil: Any) -> None:
    channel.on("GET", "/backups/instances", text=spoil(json.dumps({"data": instances(2000)})))
    with pytest.raises(BadReplyError):
        await Client(channel).instances()


@pytest.mark.parametrize("body", [None, [], {}, {"data": None}, {"data": {}}, "text"])
async def test_an_answer_that_is_no_list(channel: ScriptedChannel, body: Any) -> None:
    channel.on("GET", "/backups/jobs", text=json.dumps(body))
    with pytest.raises(BadReplyError) as caught:
        await Client(channel).jobs()
    assert caught.value.where == "data"


async def test_an_empty_list(channel: ScriptedChannel) -> None:
    channel.on("GET", "/backups/jobs", {"data": []})
    assert (await Client(channel).jobs()).items == ()


async def test_what_does_not_fit_is_named_by_its_place(channel: ScriptedChannel) -> None:
    channel.on("GET", "/backups/instances", {"data": [{"id": "303:1"}, {"id": "303:2", "size": "much"}]})
    with pytest.raises(BadReplyError) as caught:
        await Client(channel).instances()
    assert caught.value.where == "data[1].size"
    channel.on("GET", "/backups/jobs/.*", {"id": None})
    with pytest.raises(BadReplyError) as caught:
        await Client(channel).job("302:1")
    assert caught.value.where == "id"


async def test_statuses_that_are_not_wanted_are_not_read(channel: ScriptedChannel) -> None:
    rows = [{"id": "303:1", "status": "COMPLETED", "size": "broken"}, {"id": "303:2", "status": "IN_PROGRESS"}]
    channel.on("GET", "/backups/instances", {"data": rows})
    (one,) = (await Client(channel).instances(leave_out=frozenset({"COMPLETED"}))).items
    assert one.value.id == "303:2"
    assert one.raw.look() == rows[1]


async def test_ids_are_encoded_in_paths_and_never_read_as_numbers(channel: ScriptedChannel) -> None:
    object_id = "303:51772757723185169/x?#"
    channel.on("GET", "/backups/instances/.*", {"id": object_id})
    assert (await Client(channel).instance(object_id)).value.id == object_id
    assert channel.sent[0].path == "/backups/instances/303%3A51772757723185169%2Fx%3F%23"


async def test_the_password_of_a_listing_is_encoded_and_masked_everywhere(channel: ScriptedChannel) -> None:
    channel.on("GET", "/backups/remote-files", {"data": [{"file_id": "304:1"}]})
    listing = await Client(channel).remote_files("sftp://vault/a/", "us&er", SecretStr(PASSWORD))
    (request,) = channel.sent
    assert request.secret_query == {"password"}
    assert request.target().endswith("&password=p%2Bw%20%26%23%25%3D%2F%C3%BC-12")
    shown = repr(listing.items[0].raw.page.call) + preview(request, channel.redactor).text
    assert PASSWORD not in shown
    assert "p%2Bw" not in shown
    assert channel.redactor.text(f"GET {request.target()}").endswith(MASK)
    assert request.timeout_s >= 60


async def test_a_page_for_people_in_place_of_a_listing_is_no_unknown_outcome(channel: ScriptedChannel) -> None:
    channel.on("GET", "/backups/remote-files", text="<html>maintenance</html>", headers={"content-type": "text/html"})
    with pytest.raises(BadReplyError) as caught:
        await Client(channel).remote_files("/a/", "us", SecretStr(PASSWORD))
    assert caught.value.message.id == "error.bad_reply_html.title"


async def test_a_refusal_does_not_repeat_the_password(channel: ScriptedChannel) -> None:
    note = {"id": "backup_location_auth_failed", "message": "Login failed for us.", "messageParams": ["us"]}
    body = {**note, "messages": [{**note, "field_name": "password"}]}
    channel.on("GET", "/backups/remote-files", body, status=400)
    with pytest.raises(InputError) as caught:
        await Client(channel).remote_files("/a/", "us", SecretStr(PASSWORD))
    assert caught.value.fields.keys() == {"password"}
    assert PASSWORD not in repr(caught.value.message) + repr(caught.value.fields) + str(caught.value)


@pytest.mark.parametrize(
    "request_",
    [
        requests.add_job({"name": "x"}),
        requests.remove_job("302:1"),
        requests.add_location({}, SecretStr("x")),
        requests.change_location("301:1", {}, None),
        requests.remove_location("301:1"),
        requests.start_restore("304:1"),
        *map(requests.acknowledge_restore, requests.ACKNOWLEDGE_BODIES),
        Request("GET", "/backups/restore/status", (("action", "ACK"),)),
        Request("POST", "/backups/restore/status"),
        Request("GET", "/auth/users"),
    ],
)
async def test_nothing_that_may_change_something_passes_for_a_read(channel: ScriptedChannel, request_: Request) -> None:
    assert not is_read(request_, READS)
    with pytest.raises(PermitRefusedError):
        await channel.send(request_)
    assert channel.sent == []
