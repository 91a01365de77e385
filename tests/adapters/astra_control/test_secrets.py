"""What tells secrets never reaches the Raw tab: the token by its value, credentials of buckets and clusters at all."""

import json

from app.adapters.astra_control.client import without_credentials
from tests.adapters.astra_control.conftest import OpensAccount

KEYS = {"keyStore": {"accessKey": "QUtJQTE=", "accessSecret": "c2VjcmV0LWtleQ=="}, "credential": {"token": "abc"}}


def test_members_with_keys_are_left_out_and_ids_stay() -> None:
    body = {"id": "b", "credentialID": "c-1", "bucketParameters": {"s3": {"bucketName": "x", "accessKey": "k"}}, **KEYS}
    assert without_credentials([body]) == [
        {"id": "b", "credentialID": "c-1", "bucketParameters": {"s3": {"bucketName": "x"}}}
    ]


async def test_credentials_in_answers_never_reach_raw(account: OpensAccount) -> None:
    bench = await account()
    for collection in ("buckets", "clusters"):
        for resource in bench.world.all(collection).values():
            resource |= KEYS | {"kubeconfig": "apiVersion: v1"}
    for target in await bench.system.storage():
        assert target.raw is not None
        text = json.dumps(target.raw.page.body)
        assert "c2VjcmV0LWtleQ" not in text
        assert "QUtJQTE" not in text
        assert "kubeconfig" not in text
        assert target.raw.look()["credentialID"]
    backup = await bench.good("webshop")
    assert backup.raw is not None
    assert "c2VjcmV0LWtleQ" not in json.dumps(backup.raw.page.body)


async def test_the_token_is_masked_wherever_it_turns_up(account: OpensAccount) -> None:
    bench = await account()
    token = bench.served.sign_in["api_token"]
    backup = next(iter(bench.world.of_app("appBackups", (await bench.app("webshop")).ref.native_id).values()))
    backup["stateUnready"] = [f"refused for {token}"]
    found = next(one for one in await bench.points("webshop") if one.ref.native_id == backup["id"])
    assert found.raw is not None
    assert token not in json.dumps(bench.channel.redactor.tree(found.raw.look()), default=str)
    planned_text = bench.channel.redactor.text(f"Authorization: Bearer {token}")
    assert token not in planned_text
