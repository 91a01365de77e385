"""File systems made up on demand: the same path always holds the same names, and nothing is kept.

Paging by cursor follows later releases (APPL): asked for N and there are as many, one more entry comes with an empty
name, an id that ends in ``...`` and ``last`` = the last real name.
"""

import functools
from collections.abc import Sequence
from dataclasses import dataclass

from app.demo.unitrends.dice import Dice
from app.demo.unitrends.records import Client

_FOLDERS = ("Archive", "Bilder & Texte", "Contracts", "Finance", "HR", "Projects", "R&D #2", "Sales", "Shared", "Tools")
_ENDINGS = ("docx", "pdf", "xlsx", "txt", "dwg", "zip", "png", "bak")
_WORDS = ("invoice", "plan", "draft #", "summary", "q&a", "budget", "minutes", "offer", "straße", "drawing")
_DEEPEST = 6
_CROWDED = "Archive"
_CROWD = 5_000


@dataclass(frozen=True)
class Root:
    """The machine whose files are shown."""

    name: str
    is_windows: bool


@dataclass(frozen=True)
class Entry:
    """A file or folder. ``last`` is set in the extra entry that says there may be more."""

    directory: str
    name: str
    type: str
    is_branch: bool
    size_bytes: int = 0
    last: str = ""

    @property
    def id(self) -> str:
        """The full path; of the extra entry one that ends in ``...``."""
        return path_of(self.directory, self.name or "...")


def root_of(client: Client) -> Root:
    """The tree of a client."""
    return Root(client.name, client.os_family == "Windows")


def page(root: Root, directory: str, last: str, count: int) -> list[Entry]:
    """The entries of a folder after the name ``last``; ``count`` 0: all of them."""
    entries = children(root, directory)
    if last:
        entries = [entry for entry in entries if _order(entry.name) > _order(last)]
    if not count or len(entries) < count:
        return list(entries)
    shown = list(entries[:count])
    return [*shown, Entry(_trimmed(directory), "", "", False, last=shown[-1].name)]


@functools.lru_cache(maxsize=32)
def children(root: Root, directory: str) -> Sequence[Entry]:
    """The entries of a folder, sorted by name; empty for a file or a path that does not exist."""
    directory = _trimmed(directory)
    if directory in {"", "/"}:
        return _tops(root)
    parts = [part for part in directory.split("/") if part]
    if not _exists(root, parts):
        return []
    return _inside(root, directory, parts)


def find(root: Root, path: str) -> Entry | None:
    """The entry at a path; None when there is none."""
    directory, _, name = _trimmed(path).rpartition("/")
    for entry in children(root, directory or "/"):
        if entry.name == name or path_of(entry.directory, entry.name) == _trimmed(path):
            return entry
    return None


def path_of(directory: str, name: str) -> str:
    """Folder and name joined."""
    if directory == "":
        return name
    return f"{directory.rstrip('/')}/{name}"


def _tops(root: Root) -> list[Entry]:
    if root.is_windows:
        return [Entry("", drive, "drive", True) for drive in ("C:", "D:")]
    return [Entry("/", name, "directory", True) for name in ("etc", "home", "opt", "srv", "var")]


def _exists(root: Root, parts: Sequence[str]) -> bool:
    known: Sequence[Entry] = _tops(root)
    directory = "" if root.is_windows else "/"
    for position, part in enumerate(parts):
        match = next((entry for entry in known if entry.name == part), None)
        if match is None or not match.is_branch:
            return False
        directory = path_of(directory, part)
        if position + 1 < len(parts):
            known = _inside(root, directory, list(parts[: position + 1]))
    return True


def _inside(root: Root, directory: str, parts: Sequence[str]) -> list[Entry]:
    dice = Dice(root.name, directory)
    is_top = len(parts) == 1
    folders = _FOLDERS if is_top else [name for name in _FOLDERS if dice.share() < 0.4]
    if len(parts) >= _DEEPEST:
        folders = []
    entries = [Entry(directory, name, "directory", True) for name in folders]
    files = _CROWD if parts[-1] == _CROWDED and len(parts) == 2 else 3 + dice.number() % 30
    for number in range(files):
        name = f"{dice.choice(_WORDS)} {number + 1:04}.{dice.choice(_ENDINGS)}"
        entries.append(Entry(directory, name, "file", False, 200 + dice.number() % 9_000_000))
    return sorted(entries, key=lambda entry: _order(entry.name))


def _order(name: str) -> tuple[str, str]:
    return name.lower(), name


def _trimmed(directory: str) -> str:
    return directory if directory == "/" else directory.rstrip("/")
