"""The response envelope: what every write and every error answers.

Source: 2.0 p.61, samples 1.2 p.13-14. ``messages`` repeats the top-level message once, with ``field_name`` null, or
holds one entry for each offending field.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.demo.faults import FaultSwitches
from app.demo.smartfabric_director.messages import text_of


@dataclass(frozen=True)
class Note:
    """One message: its key, its parameters, and the request field it is about."""

    key: str
    params: tuple[str, ...] = ()
    field_name: str | None = None

    def entry(self) -> dict[str, Any]:
        """The form it has in ``messages``."""
        return {
            "id": self.key,
            "message": text_of(self.key, self.params),
            "field_name": self.field_name,
            "messageParams": list(self.params),
        }


class RefusedError(Exception):
    """A call is answered with an error of that HTTP status; the first note stands at the top of the envelope."""

    def __init__(self, status: int, *notes: Note) -> None:
        super().__init__(notes[0].key)
        self.status = status
        self.notes = notes


def refused_field(key: str, field_name: str, *params: str, status: int = 400) -> RefusedError:
    """A refusal about one request field; without parameters the field's name is the parameter."""
    return RefusedError(status, Note(key, params or (field_name,), field_name))


def not_found(object_id: str) -> RefusedError:
    """404: the entity of the path does not exist."""
    return RefusedError(404, Note("entity_not_found", (object_id,)))


def envelope(notes: Sequence[Note], new_object_id: str | None = None) -> dict[str, Any]:
    """The body for these notes."""
    first = notes[0]
    return {
        "new_object_id": new_object_id,
        "id": first.key,
        "message": text_of(first.key, first.params),
        "messageParams": list(first.params),
        "messages": [note.entry() for note in notes],
    }


def distorted(body: dict[str, Any], faults: FaultSwitches, path: str) -> dict[str, Any]:
    """The envelope as the faults that are on leave it."""
    if fault := faults.strike("envelope_without_messages", path):
        if fault.value == "null":
            body["messages"] = None
        else:
            body.pop("messages")
    entries = [body, *(body.get("messages") or [])]
    if faults.strike("envelope_unknown_ids", path):
        for entry in entries:
            entry["id"] = f"sfd.unlisted.{entry['id']}"
    if faults.strike("envelope_without_params", path):
        for entry in entries:
            del entry["messageParams"]
    if faults.strike("envelope_nulls", path):
        for entry in entries:
            entry["message"] = entry["id"] = None
    return body
