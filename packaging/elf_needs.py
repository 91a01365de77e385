"""What the libraries of a frozen Linux program want of the system: libraries, and the age of its C library.

For the builder of the Debian package, which declares it. Asks objdump of binutils.
"""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)$", re.MULTILINE)
_C_LIBRARY = re.compile(r"\bGLIBC_2\.(\d+)\b")
_ELF = b"\x7fELF"


@dataclass(frozen=True)
class Needs:
    """`libraries` are names such as libGL.so.1 that the program does not bring; `c_library` is 2.x as x."""

    libraries: frozenset[str]
    c_library: int


def needs_of(folder: Path, optional: tuple[str, ...] = ()) -> Needs:
    """The needs of all programs and libraries below a folder; a path with one of the `optional` parts needs nothing."""
    wanted: set[str] = set()
    newest = 0
    brought = {path.name for path in folder.rglob("*.so*")}
    for path in elf_files(folder):
        told = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=True).stdout
        newest = max([newest, *(int(number) for number in _C_LIBRARY.findall(told))])
        if not any(part in path.as_posix() for part in optional):
            wanted.update(_NEEDED.findall(told))
    return Needs(frozenset(wanted - brought), newest)


def elf_files(folder: Path) -> Iterator[Path]:
    """All programs and libraries below a folder, links left out."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == _ELF:
                    yield path
