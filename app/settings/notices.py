"""Licences and notices of what others made and the program contains, for the page that shows them.

Packages bring one file that names everything inside, made when they are built. Where the program runs from its sources
or from wheels, the same is gathered from what is installed: all that the program needs, however far down.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Final

LICENCES: Final = Path(__file__).resolve().parents[2] / "resources" / "licences"
# packaging/freeze.py puts it there.
PACKAGED: Final = LICENCES / "THIRD-PARTY-NOTICES.txt"

ROOTS: Final = (
    "PySide6-Essentials",
    "anyio",
    "cryptography",
    "httpcore",
    "httpx",
    "jeepney",
    "keyring",
    "platformdirs",
    "pydantic",
    "python-socks",
    "qasync",
    "starlette",
    "truststore",
    "trustme",
    "tzdata",
    "uvicorn",
)
"""What the program itself asks for; a test compares it with the project file."""

_HEAD: Final = re.compile(r"^={100}\n(.+)\n={100}\n", re.MULTILINE)
_LICENCE_KEYS: Final = ("License-Expression", "License")
_NAME: Final = re.compile(r"[A-Za-z0-9._-]+")
_TEXT: Final = re.compile(r"(?:LICEN[CS]E|COPYING|NOTICE)[^/]*$", re.IGNORECASE)


@dataclass(frozen=True)
class Notice:
    """A text and whose it is; `owners` is "" for what stands before the first: the list of all."""

    owners: str
    text: str


def third_party_notices() -> tuple[Notice, ...]:
    """All notices, the list of all first. Reads files: some milliseconds in a package, a tenth of a second elsewhere.

    Raises:
        OSError: the file of the package cannot be read.
    """
    if PACKAGED.exists():
        return notices_in(PACKAGED.read_text(encoding="utf-8"))
    return _installed()


def notices_in(text: str) -> tuple[Notice, ...]:
    """The notices of a file as packages bring it."""
    first, *others = _HEAD.split(text)
    pairs = zip(others[::2], others[1::2], strict=True)
    return (Notice("", first.strip()), *(Notice(owners, body.strip()) for owners, body in pairs))


def _installed() -> tuple[Notice, ...]:
    lines: list[str] = []
    found: list[Notice] = []
    for one in sorted(_needed(), key=lambda one: str(one.metadata["Name"]).lower()):
        title = f"{one.metadata['Name']} {one.version}"
        told = next((str(one.metadata[key]) for key in _LICENCE_KEYS if key in one.metadata), "")
        lines.append(f"{title}: {told}".rstrip(": "))
        texts = [Path(str(one.locate_file(file))) for file in one.files or () if _TEXT.search(str(file))]
        if told.startswith("LGPL-3.0"):
            texts += [*sorted(LICENCES.glob("*GPL-3.0.txt")), LICENCES / "QT-PARTS.txt", LICENCES / "ICU.txt"]
        found += [Notice(title, path.read_text(encoding="utf-8", errors="replace").strip()) for path in texts]
    return (Notice("", "\n".join(lines)), *found)


def _needed() -> Iterator[metadata.Distribution]:
    """All distributions that the program needs and that are there: some are for other platforms only."""
    open_ends = list(ROOTS)
    seen: set[str] = set()
    while open_ends:
        name = re.sub(r"[-_.]+", "-", open_ends.pop()).lower()
        if name in seen:
            continue
        seen.add(name)
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        yield found
        for wanted in found.requires or ():
            begins = _NAME.match(wanted)
            if begins is not None and "extra ==" not in wanted:
                open_ends.append(begins[0])
