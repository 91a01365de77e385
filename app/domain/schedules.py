"""Schedules, storage and alerts as the systems tell them."""

from dataclasses import dataclass, field
from datetime import datetime

from app.domain.backups import BackupState
from app.domain.messages import Message, Text
from app.domain.nodes import Health, NodeRef
from app.domain.raw import RawRecord


@dataclass(frozen=True)
class Schedule:
    """A plan that makes backups. ``calendar`` is in words; ``next_run_at`` None: not told or none.

    ``next_run_is_derived``: the system does not tell it; it follows from start and frequency. ``run_now_off`` None: it
    can be run now; otherwise the reason why not.
    """

    connection_id: str
    native_id: str
    name: str
    calendar: Text | None = None
    next_run_at: datetime | None = None
    next_run_is_derived: bool = False
    last_result: BackupState | None = None
    is_enabled: bool | None = None
    is_running: bool | None = None
    instances: tuple[Text, ...] = ()
    scope: NodeRef | None = None
    run_now_off: Message | None = None
    raw: RawRecord | None = field(default=None, compare=False)


@dataclass(frozen=True)
class StorageTarget:
    """A place where backups are kept. Sizes in bytes; None: not reported."""

    connection_id: str
    native_id: str
    name: Text
    kind: Text | None = None
    health: Health = Health.UNKNOWN
    total_bytes: int | None = None
    free_bytes: int | None = None
    caption: Text | None = None
    raw: RawRecord | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Alert:
    """Something the system itself complains about; the text is the server's."""

    connection_id: str
    native_id: str
    text: str
    health: Health
    raised_at: datetime | None = None
    is_resolved: bool | None = None
    source: str | None = None
    raw: RawRecord | None = field(default=None, compare=False)
