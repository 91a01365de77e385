"""The environments in their file: the built-in ones with the operator's changes, and own ones.

A plain file that anybody can edit: what it says is checked against the digest in each connection's record, and where
they disagree the stricter holds (``connection_store``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.environments import STRICTNESS, Environment, EnvironmentColour, built_in_environments
from app.domain.guards import ActionClass, EnvironmentKind, Level, Requirement
from app.domain.messages import Message
from app.settings.document import DocumentFile

SCHEMA = 1


@dataclass(frozen=True)
class LoadedEnvironments:
    """All environments, strictest first, and what the operator must be told about their file."""

    environments: tuple[Environment, ...]
    problem: Message | None = None


class EnvironmentsFile:
    """The file of environments."""

    def __init__(self, path: Path) -> None:
        self._file = DocumentFile(path, SCHEMA)

    def load(self) -> LoadedEnvironments:
        """The environments; the three built-in ones are always there, a damaged file is set aside.

        Raises:
            SettingsError: the operating system does not let us read the file.
        """
        document = self._file.read()
        if document.problem is not None or not document.content:
            return LoadedEnvironments(built_in_environments(), document.problem)
        try:
            listed = [_decoded(one) for one in document.content["environments"]]
        except (KeyError, TypeError, ValueError, AttributeError):
            return LoadedEnvironments(built_in_environments(), self._file.set_aside().problem)
        return LoadedEnvironments(_in_order([*listed, *_missing(listed)]))

    def save(self, environments: tuple[Environment, ...]) -> None:
        """Write all environments. Raises SettingsError."""
        self._file.write({"environments": [_encoded(one) for one in environments]})


def _missing(listed: list[Environment]) -> list[Environment]:
    ids = {one.id for one in listed}
    return [one for one in built_in_environments() if one.id not in ids]


def _in_order(environments: list[Environment]) -> tuple[Environment, ...]:
    """Strictest first; those of one strictness as they were listed."""
    return tuple(sorted(environments, key=lambda one: -STRICTNESS[one.kind]))


def _encoded(environment: Environment) -> dict[str, Any]:
    return {
        "id": environment.id,
        "kind": environment.kind,
        "name": environment.name,
        "colour": environment.colour,
        "read_only": environment.read_only,
        "rest_after_min": environment.rest_after_min,
        "policy": {
            action: {"level": requirement.level.name.lower(), "grace_s": requirement.grace_s}
            for action, requirement in environment.policy.items()
        },
    }


def _decoded(value: Mapping[str, Any]) -> Environment:
    kind = EnvironmentKind(value["kind"])
    built_in = {one.id: one.kind for one in built_in_environments()}
    if built_in.get(value["id"], kind) is not kind or not isinstance(value["read_only"], bool):
        raise ValueError("not what we write")
    return Environment(
        id=str(value["id"]),
        kind=kind,
        name=str(value["name"]),
        colour=EnvironmentColour(value["colour"]),
        policy={ActionClass(action): _requirement(one) for action, one in value["policy"].items()},
        read_only=value["read_only"],
        rest_after_min=_whole(value.get("rest_after_min", 0)),
    )


def _requirement(value: Mapping[str, Any]) -> Requirement:
    return Requirement(Level[str(value["level"]).upper()], _whole(value["grace_s"]))


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError("not a number of seconds or minutes")
    return value
