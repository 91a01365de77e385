"""Reads request bodies: types, names, versions. Lenient where real servers are; the switch ``strict`` ends that."""

import re
from collections.abc import Collection, Mapping
from typing import Any, TypeVar

from app.demo.astra_control.kinds import BODY_VERSIONS, Kind
from app.demo.astra_control.problems import breaks_schema, invalid_fields
from app.demo.astra_control.world import World

V = TypeVar("V")

DNS_1123 = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")


def checked(world: World, body: Mapping[str, Any], kind: Kind, known: Collection[str]) -> None:
    """A body has a type and a version; their values, and members nobody knows, matter to a strict server only.

    Raises:
        ProblemError: 8.
    """
    for name in ("type", "version"):
        if not isinstance(body.get(name), str):
            raise breaks_schema(f"{name} is required and a string")
    if not world.faults.is_on("strict"):
        return
    if body["type"] != kind.media_type:
        raise breaks_schema(f"type is not {kind.media_type}")
    if body["version"] not in BODY_VERSIONS.get(kind.name, (body["version"],)):
        raise breaks_schema("version is unknown")
    unknown = sorted(set(body) - set(known) - {"type", "version", "metadata", "id"})
    if unknown:
        raise breaks_schema(f"unknown members: {', '.join(unknown)}")


def text(body: Mapping[str, Any], name: str, default: str = "") -> str:
    """A member that is a string; the default when it is absent or null."""
    value = body.get(name)
    if value is None:
        return default
    if not isinstance(value, str):
        raise breaks_schema(f"{name} is not a string")
    return value


def required_text(body: Mapping[str, Any], name: str) -> str:
    """A member that is a string and must be there."""
    if body.get(name) is None:
        raise breaks_schema(f"{name} is required")
    return text(body, name)


def dns_name(body: Mapping[str, Any], name: str, default: str = "") -> str:
    """A DNS-1123 label; the default when it is absent.

    Raises:
        ProblemError: 9 when it is none.
    """
    value = text(body, name, default)
    if value and DNS_1123.fullmatch(value) is None:
        raise invalid_fields(**{name: "1 to 63 of a-z, 0-9 and -, with a letter or digit at both ends"})
    if not value and name in body and body[name] is not None:
        raise invalid_fields(**{name: "empty"})
    return value


def boolean(body: Mapping[str, Any], name: str, default: str) -> str:
    """``"true"`` or ``"false"``: booleans are strings."""
    value = text(body, name, default)
    if value not in ("true", "false"):
        raise breaks_schema(f'{name} is neither "true" nor "false"')
    return value


def objects(body: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    """A list of objects; empty when it is absent."""
    return _all_of(body, name, dict, "objects")


def strings(body: Mapping[str, Any], name: str) -> list[str]:
    """A list of strings; empty when it is absent."""
    return _all_of(body, name, str, "strings")


def _all_of(body: Mapping[str, Any], name: str, kind: type[V], called: str) -> list[V]:
    value = body.get(name)
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(one, kind) for one in value):
        raise breaks_schema(f"{name} is not an array of {called}")
    return value


def labels(body: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """The labels of the metadata in a body."""
    metadata = body.get("metadata")
    if metadata is None:
        return ()
    if not isinstance(metadata, dict):
        raise breaks_schema("metadata is not an object")
    found = objects(metadata, "labels")
    return tuple((required_text(one, "name"), required_text(one, "value")) for one in found)


def pairs(body: Mapping[str, Any], name: str) -> dict[str, str]:
    """A mapping written as a list of source and destination."""
    return {required_text(one, "source"): required_text(one, "destination") for one in objects(body, name)}
