"""Files inside a backup."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One file or folder. ``path`` is what a restore's include list takes; ``size_bytes`` None: not reported."""

    path: str
    name: str
    is_folder: bool
    size_bytes: int | None = None


@dataclass(frozen=True)
class FileListing:
    """Part of a folder; ``after`` is the cursor to ask on with, None when this was the rest."""

    entries: tuple[FileEntry, ...]
    after: str | None = None
