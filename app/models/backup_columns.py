"""The columns of the backups table and how each is ordered."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from app.domain.backups import Backup, BackupField, BackupState, Verification


class BackupColumn(IntEnum):
    """Columns; the first seven are shown at first (header: ``column.<name>.label``)."""

    STATE = 0
    STARTED = 1
    TYPE = 2
    SIZE = 3
    TOOK = 4
    VERIFIED = 5
    EXPIRES = 6
    SYSTEM = 7
    CLIENT = 8
    INSTANCE = 9
    ENDED = 10
    COPY = 11
    HOLD = 12
    ENCRYPTED = 13
    STORAGE = 14
    FILES = 15
    SERVER_ID = 16


FIRST_SHOWN = frozenset(
    {
        BackupColumn.STATE,
        BackupColumn.STARTED,
        BackupColumn.TYPE,
        BackupColumn.SIZE,
        BackupColumn.TOOK,
        BackupColumn.VERIFIED,
        BackupColumn.EXPIRES,
    }
)

NUMBERS = frozenset({BackupColumn.SIZE, BackupColumn.TOOK, BackupColumn.FILES})

FIELDS: dict[BackupColumn, BackupField] = {
    BackupColumn.TYPE: BackupField.KIND,
    BackupColumn.SIZE: BackupField.SIZE,
    BackupColumn.TOOK: BackupField.DURATION,
    BackupColumn.VERIFIED: BackupField.VERIFIED,
    BackupColumn.EXPIRES: BackupField.EXPIRES,
    BackupColumn.ENDED: BackupField.COMPLETED,
    BackupColumn.COPY: BackupField.COPY,
    BackupColumn.HOLD: BackupField.HELD,
    BackupColumn.ENCRYPTED: BackupField.ENCRYPTED,
    BackupColumn.STORAGE: BackupField.STORAGE,
    BackupColumn.FILES: BackupField.FILES,
}
"""Columns that a system may not have at all; they then say "not offered by this system"."""

_STATE_ORDER = list(BackupState)
_VERIFIED_ORDER = list(Verification)


def _text(value: object) -> str:
    return value.casefold() if isinstance(value, str) else ""


_SORT: dict[BackupColumn, Callable[[Backup], Any]] = {
    BackupColumn.STATE: lambda row: _STATE_ORDER.index(row.state),
    BackupColumn.STARTED: lambda row: row.started_at,
    BackupColumn.TYPE: lambda row: (row.kind, row.raw_kind),
    BackupColumn.SIZE: lambda row: row.size_bytes,
    BackupColumn.TOOK: lambda row: row.duration,
    BackupColumn.VERIFIED: lambda row: _VERIFIED_ORDER.index(row.verification),
    BackupColumn.EXPIRES: lambda row: row.expires_at,
    BackupColumn.ENDED: lambda row: row.completed_at,
    BackupColumn.COPY: lambda row: _text(row.copy_state),
    BackupColumn.HOLD: lambda row: row.is_held,
    BackupColumn.ENCRYPTED: lambda row: row.is_encrypted,
    BackupColumn.STORAGE: lambda row: _text(row.storage),
    BackupColumn.FILES: lambda row: row.file_count,
    BackupColumn.SYSTEM: lambda row: row.ref.scope.connection_id,
    BackupColumn.CLIENT: lambda row: row.ref.scope.path,
    BackupColumn.INSTANCE: lambda row: row.ref.scope.path,
    BackupColumn.SERVER_ID: lambda row: (len(row.ref.native_id), row.ref.native_id),
}


def sort_key(column: BackupColumn) -> Callable[[Backup], tuple[bool, Any]]:
    """A key that orders by the column, what is not known last."""
    value_of = _SORT[column]

    def key(row: Backup) -> tuple[bool, Any]:
        value = value_of(row)
        return value is None, 0 if value is None else value

    return key
