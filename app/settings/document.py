"""One small JSON file with a schema version: written whole or not at all, set aside when it cannot be read.

Used by the files of this room. Knows nothing of what stands in them.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.domain.errors import SettingsError
from app.domain.messages import Message

PRIVATE_FILE = 0o600
VERSION = "version"


@dataclass(frozen=True)
class Document:
    """What a file held. ``problem``: what the operator must be told. ``damaged``: the bytes that could not be read."""

    content: Mapping[str, Any] = field(default_factory=dict)
    problem: Message | None = None
    damaged: bytes = b""


class DocumentFile:
    """One file of a known schema version.

    A file of a newer program is left alone: it reads as empty, with a problem, and ``write`` refuses.
    """

    def __init__(self, path: Path, version: int) -> None:
        self.path = path
        self._version = version
        self._is_newer = False

    def read(self) -> Document:
        """The file's content without its version; empty when there is no file yet.

        Raises:
            SettingsError: the file is there, but the operating system does not let us read it.
        """
        try:
            raw = self.path.read_bytes()
        except FileNotFoundError:
            return Document()
        except OSError as error:
            raise SettingsError(Message.of("error.settings_unreadable.title", file=self.path.name)) from error
        try:
            content = json.loads(raw)
            version = content.pop(VERSION)
            if not isinstance(version, int) or version < 1:
                raise ValueError("no version")
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return self.set_aside(raw)
        self._is_newer = version > self._version
        if self._is_newer:
            return Document(problem=Message.of("settings.file_newer.text", file=self.path.name))
        return Document(content)

    def set_aside(self, raw: bytes | None = None) -> Document:
        """Rename a file that cannot be used, so that nothing in it is lost, and say so."""
        found = self.path.read_bytes() if raw is None else raw
        kept = self.path.with_name(f"{self.path.name}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S%f}")
        try:
            self.path.replace(kept)
        except OSError as error:
            raise SettingsError(Message.of("error.settings_unreadable.title", file=self.path.name)) from error
        problem = Message.of("settings.file_damaged.text", file=self.path.name, kept=kept.name)
        return Document(problem=problem, damaged=found)

    def write(self, content: Mapping[str, Any]) -> None:
        """Replace the file. A crash at any moment leaves the old one or the new one, whole.

        Raises:
            SettingsError: the disk is full or the folder not writable, or the file belongs to a newer program.
        """
        if self._is_newer:
            raise SettingsError(Message.of("settings.file_newer.text", file=self.path.name))
        text = json.dumps({VERSION: self._version, **content}, indent=2, ensure_ascii=False) + "\n"
        fresh = self.path.with_name(self.path.name + ".new")
        try:
            _write_through(fresh, text.encode())
            fresh.replace(self.path)
            _sync_folder(self.path.parent)
        except OSError as error:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)
            raise SettingsError(Message.of("error.settings_unwritable.title", file=self.path.name)) from error


def _write_through(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE_FILE)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the rename last; Windows knows no such thing."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
