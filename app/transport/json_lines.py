"""A file of JSON lines that turns over by size and never gets in the way: on a full disk it drops lines and counts.

Used by the wire log and the log handler. Blocking, but for a few microseconds a line; safe from several threads.
"""

import errno
import json
import os
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

MAX_BYTES = 5 * 1024 * 1024
KEPT_FILES = 3


class JsonLinesFile:
    """Appends one JSON object a line. ``dropped`` counts the lines that could not be written.

    When the file would grow over ``max_bytes`` it becomes ``<name>.1``, that one ``<name>.2`` and so on; the oldest of
    ``kept`` old files goes. Files are readable by their owner only.
    """

    def __init__(self, path: Path, max_bytes: int = MAX_BYTES, kept: int = KEPT_FILES) -> None:
        self.path = path
        self.dropped = 0
        self._max_bytes = max_bytes
        self._kept = kept
        self._descriptor: int | None = None
        self._size = 0
        self._lock = threading.Lock()

    def append(self, record: Mapping[str, Any]) -> None:
        """Write one line. Never raises for what the disk does; the next line tries afresh."""
        line = json.dumps(record, ensure_ascii=False, default=str) + "\n"
        with self._lock:
            try:
                self._write(line.encode("utf-8", "backslashreplace"))
            except OSError:
                self.dropped += 1
                self._let_go()

    def close(self) -> None:
        """Close the file; appending opens it again."""
        with self._lock:
            self._let_go()

    def _write(self, line: bytes) -> None:
        descriptor = self._open()
        if self._size > 0 and self._size + len(line) > self._max_bytes:
            self._turn_over()
            descriptor = self._open()
        try:
            # Unbuffered, so that what was dropped cannot turn up later, and cut back, so that no half line stays.
            if os.write(descriptor, line) < len(line):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        except OSError:
            os.ftruncate(descriptor, self._size)
            raise
        self._size += len(line)

    def _open(self) -> int:
        if self._descriptor is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            self._size = os.fstat(self._descriptor).st_size
        return self._descriptor

    def _turn_over(self) -> None:
        self._let_go()
        for number in range(self._kept, 0, -1):
            older = self._numbered(number - 1)
            if older.exists():
                older.replace(self._numbered(number))

    def _numbered(self, number: int) -> Path:
        return self.path if number == 0 else self.path.with_name(f"{self.path.name}.{number}")

    def _let_go(self) -> None:
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)
