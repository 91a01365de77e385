"""A record of any length over entries of limited length, so that a crash at any moment leaves the old record whole.

A short record is its entry. A long one is a manifest that names a generation and the parts' number and digest; the
parts of the next record go to the other generation, then the manifest is switched, then the old parts are deleted.
Left-overs of a crash are overwritten or deleted by the next writing. Runs in the key store's thread.
"""

import hashlib
import json

from pydantic import SecretStr

from app.domain.errors import SecretStoreError, SecretStoreState
from app.settings.key_store import Entries

GENERATIONS = ("a", "b")
MANIFEST = "split"
VERSION = 1


def read(entries: Entries, name: str) -> SecretStr | None:
    """The record's text; None when there is none.

    Raises:
        SecretStoreError: DAMAGED: a part is missing or is not the one that was written.
    """
    head = entries.get(name)
    if head is None:
        return None
    manifest = _manifest(head)
    if manifest is None:
        return SecretStr(head)
    generation, count, digest = manifest
    parts = [entries.get(_part(name, generation, number)) for number in range(count)]
    text = "".join(part for part in parts if part is not None)
    if None in parts or _digest(text) != digest:
        raise SecretStoreError(SecretStoreState.DAMAGED)
    return SecretStr(text)


def write(entries: Entries, name: str, record: SecretStr) -> None:
    """Write a record, or replace it."""
    text, limit = record.get_secret_value(), entries.unit_limit
    if limit is None:
        entries.set(name, text)
        return
    generation = _next_generation(entries.get(name))
    pieces = _pieces(text, limit)
    if len(pieces) == 1:
        entries.set(name, text)
        pieces.clear()
    else:
        for number, piece in enumerate(pieces):
            entries.set(_part(name, generation, number), piece)
        entries.set(name, json.dumps({MANIFEST: [VERSION, generation, len(pieces), _digest(text)]}))
    for one in GENERATIONS:
        _delete_parts(entries, name, one, first=len(pieces) if one == generation else 0)


def delete(entries: Entries, name: str) -> None:
    """Take a record away: parts first, so that no secret is left without a name to find it by."""
    for generation in GENERATIONS:
        _delete_parts(entries, name, generation)
    entries.delete(name)


def _manifest(head: str) -> tuple[str, int, str] | None:
    """Generation, number of parts and digest; None: the entry is the record itself."""
    try:
        value = json.loads(head)
        version, generation, count, digest = value[MANIFEST]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if version != VERSION or generation not in GENERATIONS or not isinstance(count, int):
        raise SecretStoreError(SecretStoreState.DAMAGED)
    return generation, count, str(digest)


def _next_generation(head: str | None) -> str:
    """The one that the record in force does not use."""
    try:
        manifest = None if head is None else _manifest(head)
    except SecretStoreError:
        manifest = None
    return GENERATIONS[1] if manifest is not None and manifest[0] == GENERATIONS[0] else GENERATIONS[0]


def _part(name: str, generation: str, number: int) -> str:
    return f"{name}/{generation}/{number}"


def _delete_parts(entries: Entries, name: str, generation: str, first: int = 0) -> None:
    """Delete parts from ``first`` on, the last one first: a crash never leaves parts behind a gap, where none looks."""
    end = first
    while entries.get(_part(name, generation, end)) is not None:
        end += 1
    for number in reversed(range(first, end)):
        entries.delete(_part(name, generation, number))


def _pieces(text: str, limit: int) -> list[str]:
    """The text cut so that no piece has more UTF-16 units than the limit; characters of two units stay whole."""
    pieces: list[str] = []
    piece: list[str] = []
    used = 0
    for ch in text:
        units = _units(ch)
        if used + units > limit:
            pieces.append("".join(piece))
            piece, used = [], 0
        piece.append(ch)
        used += units
    return [*pieces, "".join(piece)]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
