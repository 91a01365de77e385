"""The calls about buckets. A PUT answers 204 without a body, as real servers do."""

from collections.abc import Mapping
from typing import Any

from app.demo.astra_control.bodies import checked, required_text, text
from app.demo.astra_control.dice import uuid_of
from app.demo.astra_control.finding import in_path
from app.demo.astra_control.gate import Answer, Call, Door, Gate
from app.demo.astra_control.kinds import BUCKET
from app.demo.astra_control.listing import listed
from app.demo.astra_control.problems import ProblemError, breaks_schema, fixed_fields, invalid_fields
from app.demo.astra_control.views import shown
from app.demo.astra_control.world import Resource, World

PROVIDERS = {
    "ontap-s3": ("s3", ("serverURL", "bucketName")),
    "storagegrid-s3": ("s3", ("serverURL", "bucketName")),
    "generic-s3": ("s3", ("serverURL", "bucketName")),
    "aws": ("s3", ("serverURL", "bucketName")),
    "gcp": ("gcp", ("bucketName",)),
    "azure": ("azure", ("storageAccount", "bucketName")),
}
_KNOWN = ("name", "credentialID", "provider", "bucketParameters")


class BucketCalls:
    """Opens them at the gate."""

    def __init__(self, world: World, gate: Gate) -> None:
        self._world = world
        root, door = "/topology/v1/buckets", Door(BUCKET, current=self._read)
        gate.open("GET", root, door, self._list)
        gate.open("POST", root, door, self._create)
        gate.open("GET", root + "/{bucket}", door, self._read)
        gate.open("PUT", root + "/{bucket}", door, self._update)
        gate.open("DELETE", root + "/{bucket}", door, self._delete)

    def _list(self, call: Call) -> Answer:
        return listed(self._world, call, BUCKET, list(self._world.all("buckets").values()))

    def _read(self, call: Call) -> Answer:
        return Answer(shown(self._world, BUCKET, in_path(self._world, call, "buckets", "bucket")))

    def _create(self, call: Call) -> Answer:
        world, body = self._world, call.body
        checked(world, body, BUCKET, _KNOWN)
        name, provider = required_text(body, "name"), required_text(body, "provider")
        if not 1 <= len(name) <= 256:
            raise invalid_fields(name="1 to 256 characters")
        if provider not in PROVIDERS:
            raise breaks_schema("provider is not one of the enumeration")
        bucket = {
            "id": world.new_id(),
            "name": name,
            "credentialID": text(body, "credentialID", uuid_of(world.options.seed, "credential")),
            "state": "available",
            "stateDetails": [],
            "provider": provider,
            "bucketParameters": _parameters(body, provider),
            "retentionTime": 0,
            "metadata": world.metadata(call.at, call.caller.user_id),
        }
        world.add("buckets", bucket)
        path = f"/accounts/{world.account_id}/topology/v1/buckets/{bucket['id']}"
        return Answer(shown(world, BUCKET, bucket), 201, path)

    def _update(self, call: Call) -> Answer:
        world, body = self._world, call.body
        bucket = in_path(world, call, "buckets", "bucket")
        checked(world, body, BUCKET, _KNOWN)
        if text(body, "provider", bucket["provider"]) != bucket["provider"]:
            raise fixed_fields(provider="cannot be changed")
        name = text(body, "name", bucket["name"])
        if not 1 <= len(name) <= 256:
            raise invalid_fields(name="1 to 256 characters")
        bucket |= {"name": name, "credentialID": text(body, "credentialID", bucket["credentialID"])}
        world.touch(bucket, call.at, call.caller.user_id)
        return Answer(shown(world, BUCKET, bucket)) if world.faults.is_on("put_with_body") else Answer()

    def _delete(self, call: Call) -> Answer:
        world = self._world
        bucket = in_path(world, call, "buckets", "bucket")
        if any(one.get("defaultBucketID") == bucket["id"] for one in world.all("clusters").values()):
            raise ProblemError(175)
        if any(one.get("defaultBucketID") == bucket["id"] for one in world.all("clouds").values()):
            raise ProblemError(84)
        users: list[Resource] = [*world.all("appBackups").values(), *world.all("schedules").values()]
        if any(one.get("bucketID") == bucket["id"] for one in users):
            raise ProblemError(83)
        world.drop("buckets", bucket["id"])
        return Answer()


def _parameters(body: Mapping[str, Any], provider: str) -> Resource:
    section, names = PROVIDERS[provider]
    given = body.get("bucketParameters")
    if not isinstance(given, dict) or not isinstance(given.get(section), dict):
        raise breaks_schema(f"bucketParameters.{section} is required")
    return {section: {name: required_text(given[section], name) for name in names}}
