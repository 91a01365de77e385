"""Saves what can be read of a damaged file, row by row, and fills the gaps from its copy. For ``opening`` only."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

Row = tuple[Any, ...]


def set_aside(path: Path, companions: tuple[Path, ...], now: datetime) -> Path:
    """Rename a file and its companions, so that nothing in it is lost; the new path of the file."""
    kept = path.with_name(f"{path.name}.damaged-{now:%Y%m%dT%H%M%S%f}")
    for one in companions:
        with suppress(FileNotFoundError):
            one.replace(kept.with_name(kept.name + one.name.removeprefix(path.name)))
    path.replace(kept)
    return kept


def save_rows(target: sqlite3.Connection, sources: tuple[Path, ...], tables: tuple[str, ...]) -> int:
    """Copy all rows that can be read into a fresh file; the first source that has a row wins. Returns their number."""
    saved = 0
    target.execute("BEGIN IMMEDIATE")
    for source in sources:
        if source.exists():
            saved += _save_from(target, source, tables)
    target.execute("COMMIT")
    return saved


def _save_from(target: sqlite3.Connection, source: Path, tables: tuple[str, ...]) -> int:
    """Read a copy: opening changes a file, and the damaged one is kept as it was found."""
    with tempfile.TemporaryDirectory(dir=source.parent, prefix=".salvage-") as folder:
        for one in source.parent.glob(source.name + "*"):
            if one.name in {source.name, source.name + "-wal"}:
                shutil.copy(one, Path(folder) / one.name)
        with closing(sqlite3.connect(Path(folder) / source.name, isolation_level=None)) as connection:
            return sum(_save_table(target, connection, table) for table in tables)


def _save_table(target: sqlite3.Connection, source: sqlite3.Connection, table: str) -> int:
    columns = [name for name in _columns(target, table) if name in _columns(source, table)]
    if not columns:
        return 0
    # Names of tables and columns are our own.
    marks = ", ".join("?" for _ in columns)
    insert = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({marks})"
    saved = 0
    for row in _readable_rows(source, table, columns):
        with suppress(sqlite3.IntegrityError):
            saved += target.execute(insert, row).rowcount
    return saved


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    try:
        return [str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")]
    except sqlite3.DatabaseError:
        return []


def _readable_rows(source: sqlite3.Connection, table: str, columns: list[str]) -> Iterator[Row]:
    """Rows from the beginning up to the damage, then from the end down to it."""
    for order in ("ASC", "DESC"):
        select = f"SELECT {', '.join(columns)} FROM {table} ORDER BY rowid {order}"
        try:
            yield from source.execute(select)
        except (sqlite3.DatabaseError, OverflowError):
            continue
        return
