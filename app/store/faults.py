"""What SQLite's errors mean for us. For the modules of this room."""

import sqlite3

from app.domain.errors import StoreError
from app.domain.messages import Message

_PRIMARY = 0xFF
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_FULL = {sqlite3.SQLITE_FULL}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_ENVIRONMENT = {
    *_DAMAGED,
    *_FULL,
    *_BUSY,
    *(sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM),
    *(sqlite3.SQLITE_NOLFS, sqlite3.SQLITE_AUTH),
}


class DamagedFileError(Exception):
    """The file is no database, or its check failed."""


class NewerFileError(Exception):
    """A newer program wrote the file."""


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file is damaged."""
    return _code(error) in _DAMAGED


def comes_from_outside(error: sqlite3.Error) -> bool:
    """Whether disk, file or another program are at fault, and not the statement."""
    return _code(error) in _ENVIRONMENT


def told(error: sqlite3.Error | OSError) -> Message:
    """What the operator is told."""
    code = _code(error) if isinstance(error, sqlite3.Error) else None
    if code in _FULL:
        return Message.of("error.store_full.title")
    if code in _DAMAGED:
        return Message.of("error.store_damaged.title")
    if code in _BUSY:
        return Message.of("error.store_busy.title")
    return Message.of("error.store.title")


def store_error(error: sqlite3.Error) -> StoreError:
    """Our error for one of SQLite's."""
    return StoreError(told(error))


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY
