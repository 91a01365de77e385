"""Files inside a backup, and the file a whole backup is handed out as."""

from dataclasses import dataclass
from typing import Protocol


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


@dataclass(frozen=True, slots=True)
class OfferedFile:
    """The file that a finished backup is handed out as.

    ``name`` is a suggestion, made from what the system says and therefore hostile: whoever writes the file makes it
    safe. ``size_bytes`` None: not told before the download. ``can_resume``: a cut download may go on where it ended.
    """

    name: str
    size_bytes: int | None = None
    can_resume: bool = False


class FileSink(Protocol):
    """Where a download goes, piece by piece. Used on the network thread; its methods raise ``StoreError``."""

    @property
    def received_bytes(self) -> int:
        """What is already there from an earlier attempt; a download goes on from here where the system allows it."""

    async def begin(self, start: int, total_bytes: int | None) -> None:
        """The answer begins at byte ``start`` of a file of ``total_bytes`` (None: not told).

        ``start`` 0 means that the system sends all from the beginning: what was there is dropped. Any other start must
        be ``received_bytes``.
        """

    async def write(self, piece: bytes) -> None:
        """The next bytes."""
