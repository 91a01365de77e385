"""Finds unfinished files of downloads in a folder, and keeps the note beside each.

The note tells which backup a file belongs to, its whole length, and how much of it surely reached the disk. All calls
block: they run in a file's thread.
"""

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from app.services.files.disk import PRIVATE, told, write_all

NOTE_SCHEMA: Final = 1
ENDING: Final = ".part"


@dataclass(frozen=True)
class PartNote:
    """``owner``: what the file belongs to, such as a backup's path; ``safe``: bytes that surely are on the disk."""

    owner: str
    total: int | None
    safe: int
    schema: int = NOTE_SCHEMA


def part_name(name: str, owner: str) -> str:
    """What an unfinished file is called, made from a safe name."""
    return f".{name}{_mark(owner)}"


def found(folder: Path, owner: str) -> Path | None:
    """The unfinished file of an owner, whatever name it carries."""
    mark = _mark(owner)
    try:
        with os.scandir(folder) as entries:
            return next((folder / entry.name for entry in entries if entry.name.endswith(mark)), None)
    except OSError:
        return None


def read_note(path: Path, owner: str) -> PartNote | None:
    """The note beside a file; None when there is none that fits."""
    try:
        content = json.loads(_note_of(path).read_bytes())
        note = PartNote(**content)
    except (OSError, ValueError, TypeError):
        return None
    sizes = (note.safe,) if note.total is None else (note.safe, note.total)
    fits = all(isinstance(size, int) and size >= 0 for size in sizes)
    return note if fits and (note.owner, note.schema) == (owner, NOTE_SCHEMA) else None


def write_note(path: Path, note: PartNote) -> None:
    """Put the note beside a file. Raises OSError."""
    beside = _note_of(path)
    fresh = beside.with_name(beside.name + "~")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0), PRIVATE)
    try:
        write_all(handle, json.dumps(asdict(note)).encode())
    finally:
        os.close(handle)
    fresh.replace(beside)


def remove_note(path: Path) -> None:
    """Take the note beside a file away. Raises OSError."""
    _note_of(path).unlink(missing_ok=True)


def kept_bytes(folder: Path, owner: str) -> int:
    """How much an earlier attempt left in the folder; 0 when nothing."""
    path = found(folder, owner)
    note = read_note(path, owner) if path is not None else None
    if path is None or note is None:
        return 0
    try:
        return min(path.stat().st_size, note.safe)
    except OSError:
        return 0


def discard(folder: Path, owner: str) -> None:
    """Delete what earlier attempts left. Raises StoreError."""
    path = found(folder, owner)
    try:
        if path is not None:
            path.unlink(missing_ok=True)
            remove_note(path)
    except OSError as error:
        raise told(error, folder) from error


def _mark(owner: str) -> str:
    return f".{hashlib.sha256(owner.encode()).hexdigest()[:12]}{ENDING}"


def _note_of(path: Path) -> Path:
    return path.with_name(path.name + ".json")
