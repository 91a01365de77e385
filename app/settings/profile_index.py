"""The index of profiles: ids and their order, nothing else. Needed because keyrings do not list their entries."""

import re
from pathlib import Path

from app.domain.messages import Message
from app.settings.document import DocumentFile

SCHEMA = 1
ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{7,63}")


class ProfileIndex:
    """The file of the index. Ids are 8 to 64 letters, digits, dashes and underscores."""

    def __init__(self, path: Path) -> None:
        self._file = DocumentFile(path, SCHEMA)
        self.ids: tuple[str, ...] = ()

    def load(self) -> Message | None:
        """Read the ids; from a damaged file those that can still be made out. Returns what must be told.

        Raises:
            SettingsError: the operating system does not let us read the file.
        """
        document = self._file.read()
        listed = document.content.get("order", [])
        if document.damaged:
            # An id that is none of ours finds no record in the keyring and does no harm.
            listed = re.findall(rf'"({ID.pattern})"(?!\s*:)', document.damaged.decode("utf-8", "replace"))
        if not isinstance(listed, list):
            listed = []
        self.ids = tuple(dict.fromkeys(one for one in listed if isinstance(one, str) and ID.fullmatch(one)))
        if document.damaged and self.ids:
            self._file.write({"order": list(self.ids)})
        return document.problem

    def add(self, profile_id: str) -> None:
        """Put an id at the end, unless it is there. Raises SettingsError."""
        if ID.fullmatch(profile_id) is None:
            raise ValueError(f"not an id: {profile_id!r}")
        if profile_id not in self.ids:
            self.replace((*self.ids, profile_id))

    def remove(self, profile_id: str) -> None:
        """Take an id out. Raises SettingsError."""
        if profile_id in self.ids:
            self.replace(tuple(one for one in self.ids if one != profile_id))

    def replace(self, ids: tuple[str, ...]) -> None:
        """Write another order. Raises SettingsError."""
        self._file.write({"order": list(ids)})
        self.ids = ids
