"""One SQLite file in a thread of its own: transactions that are on disk when they are acknowledged.

When writing fails for reasons outside (disk full, file damaged or taken away) the program goes on: what is written
waits in a replica in memory, and goes to disk in its order as soon as that works again. ``trouble`` says so.
"""

import logging
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from app.domain.messages import Message
from app.settings.blocking import BlockingThread
from app.store.faults import NewerFileError, comes_from_outside, store_error, told
from app.store.opening import open_file, open_memory, write_copy
from app.store.schema import Schema

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]
OnTrouble = Callable[[Message | None], None]

_log = logging.getLogger(__name__)


class Database:
    """One file. ``open`` before anything else, ``close`` at the end.

    Args:
        path: None keeps everything in memory, and all goes with ``close``.
        on_trouble: called on the caller's loop when writing began to fail, and with None when all is on disk again.
    """

    def __init__(self, path: Path | None, schema: Schema, on_trouble: OnTrouble | None = None) -> None:
        self.path = path
        self.trouble: Message | None = None
        self._schema = schema
        self._on_trouble = on_trouble
        self._thread = BlockingThread(path.stem if path is not None else "memory")
        self._disk: sqlite3.Connection | None = None
        self._replica: sqlite3.Connection | None = None
        self._waiting: list[Work[Any]] = []
        self._fault: Message | None = None

    async def open(self) -> tuple[Message, ...]:
        """Open the file, or begin it. Returns what the operator must be told; never fails."""
        problems = await self._thread.call(self._open)
        self._tell()
        return problems

    async def read(self, work: Work[T]) -> T:
        """Run work that only reads. Raises StoreError."""
        return await self._run(lambda: work(self._current()))

    async def write(self, work: Work[T]) -> T:
        """Run work in a transaction; when this returns without trouble, it is on disk.

        The work may be run again, on the file after it was run on the replica: it must depend on nothing but what it
        was given and what is in the file.

        Raises:
            StoreError: the statement itself does not work; nothing was written.
        """
        return await self._run(lambda: self._write(work))

    async def close(self) -> None:
        """Write what waits, renew the copy, close the file and end the thread."""
        await self._thread.call(self._close)
        self._thread.close()

    async def _run(self, work: Callable[[], T]) -> T:
        try:
            result = await self._thread.call(work)
        except sqlite3.Error as error:
            raise store_error(error) from error
        self._tell()
        return result

    def _tell(self) -> None:
        if self._fault != self.trouble:
            self.trouble = self._fault
            if self._on_trouble is not None:
                self._on_trouble(self.trouble)

    # What follows runs in the thread.

    def _open(self) -> tuple[Message, ...]:
        if self.path is None:
            self._replica = open_memory(self._schema)
            return ()
        try:
            opened = open_file(self.path, self._schema)
        except NewerFileError:
            self._fault = Message.of("error.store_newer.title", file=self.path.name)
        except (sqlite3.Error, OSError) as error:
            _log.warning("%s cannot be opened: %s", self.path.name, error)
            self._fault = told(error)
        else:
            self._disk = opened.connection
            self._renew_copy()
            return opened.problems
        self._replica = open_memory(self._schema)
        return (self._fault,)

    def _current(self) -> sqlite3.Connection:
        connection = self._replica or self._disk
        assert connection is not None, "open() first"
        return connection

    def _write(self, work: Work[T]) -> T:
        if self._disk is None:
            return _in_transaction(self._current(), [], work)
        try:
            result = _in_transaction(self._disk, self._waiting, work)
        except sqlite3.Error as error:
            if not comes_from_outside(error):
                raise
            self._fall_back(error)
        else:
            self._recover()
            return result
        result = _in_transaction(self._current(), [], work)
        if self._schema.is_dear:
            self._waiting.append(work)
        return result

    def _fall_back(self, error: sqlite3.Error) -> None:
        """Go on in memory, from what the file holds."""
        self._fault = told(error)
        if self._replica is not None:
            return
        _log.warning("%s cannot be written: %s", self.path.name if self.path is not None else "memory", error)
        assert self._disk is not None
        replica = sqlite3.connect(":memory:", isolation_level=None)
        try:
            self._disk.backup(replica)
        except sqlite3.Error:
            replica.close()
            replica = open_memory(self._schema)
        self._replica = replica

    def _recover(self) -> None:
        self._waiting.clear()
        self._fault = None
        if self._replica is not None:
            self._replica.close()
            self._replica = None

    def _renew_copy(self) -> None:
        """Write the copy beside a dear file anew. A disk without room keeps the older copy."""
        if self._disk is None or self.path is None or not self._schema.is_dear or self._fault is not None:
            return
        try:
            write_copy(self._disk, self.path)
        except (sqlite3.Error, OSError) as error:
            _log.warning("the copy of %s cannot be renewed: %s", self.path.name, error)

    def _close(self) -> None:
        if self._disk is not None:
            if self._waiting:
                with suppress(sqlite3.Error):
                    _in_transaction(self._disk, self._waiting[:-1], self._waiting[-1])
                    self._recover()
            self._renew_copy()
            with suppress(sqlite3.Error):
                self._disk.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._disk.close()
            self._disk = None
        if self._replica is not None:
            self._replica.close()
            self._replica = None


def _in_transaction(connection: sqlite3.Connection, before: list[Work[Any]], last: Work[T]) -> T:
    """Run all works or none; the result of the last one."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for work in before:
            work(connection)
        result = last(connection)
        connection.execute("COMMIT")
    except BaseException:
        # A full disk makes SQLite roll back by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return result
