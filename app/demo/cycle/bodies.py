"""Reads the bodies of task calls and refuses what does not fit (codes and pointers ASSUMED)."""

from typing import Any

from app.demo.cycle.errors import RefusedError
from app.demo.cycle.records import Json


def action_of(body: Any) -> str:
    """The action of a task.

    Raises:
        RefusedError: there is none, or it is no text.
    """
    if body is None:
        raise RefusedError("422.missing-argument", "A body is required.", source="/action")
    if not isinstance(body, dict):
        raise RefusedError("422.invalid-argument", "The body must be an object.", source="")
    return text_at(body, "action", "/action")


def contents_of(body: Json) -> Json:
    """The contents of a task.

    Raises:
        RefusedError: there are none, or they are no object.
    """
    found = body.get("contents")
    if found is None:
        raise RefusedError("422.missing-argument", "contents is required.", source="/contents")
    if not isinstance(found, dict):
        raise RefusedError("422.invalid-argument", "contents must be an object.", source="/contents")
    return found


def text_at(values: Json, name: str, pointer: str) -> str:
    """A text that must be there.

    Raises:
        RefusedError: it is missing, empty, or no text.
    """
    found = values.get(name)
    if found is None or found == "":
        raise RefusedError("422.missing-argument", f"{name} is required.", source=pointer)
    if not isinstance(found, str):
        raise RefusedError("422.invalid-argument", f"{name} must be a text.", source=pointer)
    return found
