"""Archives that are the same, byte by byte, whenever they are made of the same files. For the builders of packages."""

import gzip
import hashlib
import lzma
import tarfile
from pathlib import Path
from typing import IO


def pack(folder: Path, target: Path, seconds: int) -> Path:
    """Put a folder into a tar archive, by name sorted, of nobody, with one time for all.

    Args:
        target: its name tells the compression: `.tar.xz`, or none for `.tar`.
        seconds: since 1970.
    """

    def level(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = seconds
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with _opened(target) as stream, tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for path in sorted([folder, *folder.rglob("*")]):
            archive.add(path, str(path.relative_to(folder.parent)), recursive=False, filter=level)
    return target


def compressed(text: str) -> bytes:
    """A text as gzip without name and time, as Debian wants pages and lists of changes."""
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def digest(path: Path, kind: str = "sha256") -> str:
    """The checksum of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, kind).hexdigest()


def _opened(target: Path) -> IO[bytes]:
    if target.suffix == ".xz":
        # One thread: several cut the stream in blocks by the number of cores, and the bytes would depend on it.
        return lzma.open(target, "wb", preset=6)
    return target.open("wb")
