"""Backup types: the appliance's internal lower-case names, and the two ways its endpoints display them.

Source: later releases (APPL). Filters take internal names, replies give display names.
"""

import functools
from collections.abc import Mapping

from app.demo.unitrends.applications import APPLICATIONS, FILE_LEVEL

RESTORE = "restore"
SYSTEM_METADATA = "system metadata"
ARCHIVE_RESTORE = "archive restore"
COPY_PREFIX = "securesync "

_FILE_NAMES: Mapping[str, str] = {
    "Full": "master",
    "Differential": "differential",
    "Incremental": "incremental",
    "Selective": "selective",
    "Bare Metal": "baremetal",
}
_SHORT_TAILS = frozenset(("oracle", "ahv", "ndmp"))
_TAILS: Mapping[str, tuple[str, str]] = {  # display name -> tail, short tail
    "Full": ("full", "full"),
    "Differential": ("differential", "diff"),
    "Incremental": ("incremental", "incr"),
    "Transaction": ("transaction", "trans"),
}
_DISPLAY: Mapping[str, str] = {
    **{internal: display for display, internal in _FILE_NAMES.items()},
    RESTORE: "Restore",
    "image restore": "Restore",
    "integrated bm restore": "Restore",
    "virtual restore": "Windows Replica",
    "replica restore": "VM Replica",
    ARCHIVE_RESTORE: "Import",
}
_BASIC: Mapping[str, str] = {"full": "Full", "differential": "Differential", "diff": "Differential"} | {
    "incremental": "Incremental",
    "incr": "Incremental",
    "transaction": "Transaction",
    "trans": "Transaction",
}
_COPIED_PREFIXES: Mapping[str, str] = {"exchange": "msexch"}
_LONG_NAMES: Mapping[str, str] = {"mssql": "SQL", "exchange": "Exchange"}


def internal_type(app_id: int, display: str) -> str | None:
    """The internal name of a display type for an application; None when there is no such type."""
    if app_id == FILE_LEVEL:
        return _FILE_NAMES.get(display)
    tails = _TAILS.get(display)
    prefix = APPLICATIONS[app_id].prefix
    if tails is None or not prefix:
        return None
    return f"{prefix} {tails[1] if prefix in _SHORT_TAILS else tails[0]}"


def copy_type(internal: str) -> str:
    """The internal name of a copy: a prefix and a shortened tail (``securesync mssql trans``)."""
    prefix, _, tail = internal.rpartition(" ")
    display = _BASIC.get(tail)
    if display is None:
        return COPY_PREFIX + internal
    short = _TAILS[display][1]
    return f"{COPY_PREFIX}{_COPIED_PREFIXES.get(prefix, prefix)} {short}"


@functools.cache
def is_copy(internal: str) -> bool:
    """Whether a record is a copy to another appliance."""
    return internal.startswith(COPY_PREFIX)


@functools.cache
def is_restore(internal: str) -> bool:
    """Whether a record is that of a restore."""
    return internal == RESTORE or internal.endswith(" restore")


@functools.cache
def basic_type(internal: str) -> str:
    """``Full``, ``Differential``, ``Incremental``, ``Transaction`` and so on, without application; else the name."""
    known = _DISPLAY.get(internal)
    if known is not None:
        return known
    return _BASIC.get(internal.rpartition(" ")[2], internal)


@functools.cache
def display_type(internal: str, synthesized: bool = False) -> str:
    """The display name as the search gives it (``Synthetic Full``, ``Backup Copy``)."""
    shown = "Backup Copy" if is_copy(internal) else basic_type(internal)
    return f"Synthetic {shown}" if synthesized else shown


@functools.cache
def long_display_type(internal: str, synthesized: bool = False) -> str:
    """The display name as catalog and related lists give it (``SQL Full``, ``BareMetal``)."""
    if internal == "baremetal":
        return "BareMetal"
    prefix = _LONG_NAMES.get(internal.partition(" ")[0])
    shown = display_type(internal, synthesized)
    return shown if prefix is None else f"{prefix} {shown}"
