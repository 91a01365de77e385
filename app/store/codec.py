"""Domain values as JSON text and back, each told by its class: for journal, catalogue and cache.

What must not be written is left out: secrets become None, and so do raw answers. A text that does not fit the classes
as they are now (another version wrote it, or it is damaged) raises ``UnknownShape``; it never becomes half a value.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import Any

from pydantic import SecretStr

from app.domain import activities, backups, capabilities, changes, messages, nodes, raw, restore, schedules
from app.store.type_check import fits

TAG = "$"

_CLASSES: dict[str, type] = {
    one.__name__: one
    for one in (
        *(activities.Activity, activities.ActivityRef, activities.Figure, activities.Step),
        *(backups.Backup, backups.BackupRef, backups.BackupPage),
        *(capabilities.Capabilities, messages.Message, nodes.Node, nodes.NodeRef, nodes.Fact),
        *(restore.RestoreRequest, schedules.Schedule, changes.SentChange),
        *changes.COMMAND_CAPABILITIES,
    )
}
_ENUMS: dict[str, type[Enum]] = {
    one.__name__: one
    for one in (
        *(activities.Operation, activities.Phase, activities.Origin, activities.Source, activities.StepState),
        *(backups.BackupState, backups.BackupKind, backups.Verification, backups.BackupField),
        *(capabilities.Capability, nodes.Level, nodes.NodeKind, nodes.Health),
    )
}
_NUMBERS: dict[str, Callable[[Any], Any]] = {"ByteSize": messages.ByteSize, "Percentage": messages.Percentage}


class UnknownShape(Exception):  # noqa: N818  it names what was found
    """A text that is none of ours, or of another version."""


def to_text(value: object) -> str:
    """A value of the domain as JSON text.

    Raises:
        TypeError: a class that is not on the list: add it there.
    """
    return json.dumps(_encoded(value), ensure_ascii=False, separators=(",", ":"))


def from_text(text: str, wanted: type) -> Any:
    """The value of a text.

    Raises:
        UnknownShape: it is not a value of the class wanted, as the class is now.
    """
    try:
        value = _decoded(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        raise UnknownShape(wanted.__name__) from error
    if not isinstance(value, wanted):
        raise UnknownShape(wanted.__name__)
    return value


def _encoded(value: Any) -> Any:
    match value:
        case SecretStr() | raw.RawRecord():
            return None
        case Enum() if _ENUMS.get(type(value).__name__) is type(value):
            return _tagged(type(value).__name__, value.value)
        case messages.ByteSize() | messages.Percentage():
            return _tagged(type(value).__name__, value + 0)
        case None | bool() | int() | float() | str():
            return value
        case datetime():
            return _tagged("time", value.astimezone(UTC).isoformat())
        case date():
            return _tagged("date", value.isoformat())
        case timedelta():
            return _tagged("span", [value.days, value.seconds, value.microseconds])
        case tuple() | list():
            return [_encoded(one) for one in value]
        case frozenset():
            return _tagged("set", sorted((_encoded(one) for one in value), key=json.dumps))
        case Mapping():
            return _tagged("map", [[_encoded(key), _encoded(one)] for key, one in value.items()])
    if not is_dataclass(value) or _CLASSES.get(type(value).__name__) is not type(value):
        raise TypeError(f"{type(value).__name__} is not written down by anybody yet")
    told = [one.name for one in fields(value) if not _is_default(one, value)]
    return {TAG: type(value).__name__, **{name: _encoded(getattr(value, name)) for name in told}}


def _tagged(tag: str, value: Any) -> dict[str, Any]:
    return {TAG: tag, "v": value}


def _is_default(field: Any, value: Any) -> bool:
    """Defaults are left out: texts stay short, and a field that comes later reads as its default."""
    return field.default is not MISSING and getattr(value, field.name) == field.default


def _decoded(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_decoded(one) for one in value)
    if not isinstance(value, dict):
        return value
    tag: str = value[TAG]
    rest: Any = value.get("v")
    if tag in _CLASSES:
        return _built(_CLASSES[tag], {key: _decoded(one) for key, one in value.items() if key != TAG})
    if tag in _ENUMS:
        return _ENUMS[tag](rest)
    if tag in _NUMBERS:
        return _NUMBERS[tag](rest)
    match tag:
        case "time":
            return _aware(datetime.fromisoformat(rest))
        case "date":
            return date.fromisoformat(rest)
        case "span":
            return timedelta(*rest)
        case "set":
            return frozenset(_decoded(one) for one in rest)
        case "map":
            return {_decoded(key): _decoded(one) for key, one in rest}
    raise KeyError(tag)


def _built(kind: type, values: dict[str, Any]) -> Any:
    assert is_dataclass(kind)
    built = kind(**values)
    if not all(fits(getattr(built, one.name), kind, one.name) for one in fields(kind)):
        raise TypeError(kind.__name__)
    return built


def _aware(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a time without zone")
    return at
