"""Opens one file: checks it, brings it to this program's version, sets it aside when it is damaged.

Runs in the file's thread. For ``database`` only.
"""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.domain.messages import Message
from app.store.faults import DamagedFileError, NewerFileError, is_damage
from app.store.salvage import save_rows, set_aside
from app.store.schema import Schema

BUSY_TIMEOUT_S = 2.0
PRIVATE_FILE = 0o600


@dataclass(frozen=True)
class Opened:
    """An open file, and what the operator must be told."""

    connection: sqlite3.Connection
    problems: tuple[Message, ...] = ()


def copy_path(path: Path) -> Path:
    """Where the copy of a dear file lies."""
    return path.with_name(f"{path.stem}.copy{path.suffix}")


def open_file(path: Path, schema: Schema) -> Opened:
    """Open a file, or begin it.

    Raises:
        NewerFileError: a newer program wrote it; it was left as it is.
        sqlite3.Error, OSError: it cannot be opened at all.
    """
    try:
        return Opened(_open_whole(path, schema))
    except NewerFileError:
        if schema.is_dear:
            raise
    except DamagedFileError:
        pass
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
    return _begin_again(path, schema)


def open_memory(schema: Schema) -> sqlite3.Connection:
    """An empty file in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    _migrate(connection, 0, schema)
    return connection


def write_copy(connection: sqlite3.Connection, path: Path) -> None:
    """Replace the copy beside a file by the file's content as it is now. Raises sqlite3.Error, OSError."""
    fresh = copy_path(path).with_suffix(".new")
    fresh.unlink(missing_ok=True)
    _create(fresh)
    with closing(sqlite3.connect(fresh, isolation_level=None)) as target:
        connection.backup(target)
    fresh.replace(copy_path(path))


def _open_whole(path: Path, schema: Schema) -> sqlite3.Connection:
    _create(path)
    connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_S, isolation_level=None)
    try:
        _prepare(connection, path, schema)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, schema: Schema) -> None:
    # The version first: a file of a newer program is not even switched to another journal mode.
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > schema.version:
        raise NewerFileError(path.name)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA synchronous = {'FULL' if schema.is_dear else 'NORMAL'}")
    connection.execute("PRAGMA foreign_keys = ON")
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise DamagedFileError(path.name)
    if version < schema.version:
        if version > 0 and schema.is_dear:
            with closing(sqlite3.connect(f"{path}.version-{version}", isolation_level=None)) as kept:
                connection.backup(kept)
        _migrate(connection, version, schema)


def _migrate(connection: sqlite3.Connection, version: int, schema: Schema) -> None:
    """All steps in one transaction: a crash leaves the old version, whole."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in schema.steps[version:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {schema.version}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _begin_again(path: Path, schema: Schema) -> Opened:
    """Put the damaged file aside and begin a new one with what can be saved; a cheap file is just begun anew."""
    if not schema.is_dear:
        for one in (path, *_companions(path)):
            one.unlink(missing_ok=True)
        return Opened(_open_whole(path, schema))
    kept = set_aside(path, _companions(path), datetime.now(UTC))
    connection = _open_whole(path, schema)
    saved = save_rows(connection, (kept, copy_path(path)), schema.tables)
    problem = Message.of("store.set_aside.text", file=path.name, kept=kept.name, count=saved)
    return Opened(connection, (problem,))


def _companions(path: Path) -> tuple[Path, Path]:
    return path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")


def _create(path: Path) -> None:
    """Make an empty file that is its owner's alone; SQLite gives its companions the same rights."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE))
