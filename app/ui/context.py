"""All that the window and its dialogs are given: services and ways to keep things. Built by the composition root."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from app.domain.audit import AuditReading, Diary
from app.domain.connections import Connection
from app.domain.errors import SecretStoreState
from app.domain.redaction import Redactor
from app.domain.system import SystemCard
from app.services.activities import Activities
from app.services.audit.audit_trail import AuditTrail
from app.services.backup_list import BackupList
from app.services.changes import Changes
from app.services.connection_flow import Inspect
from app.services.environments import Environments
from app.services.files.downloads import Downloads
from app.services.inventory import Inventory
from app.services.lock import Lock
from app.services.poller import Poller
from app.services.sessions import Opener, Sessions
from app.services.tasks import TaskOwner
from app.services.times import Clock
from app.settings.preferences import Preferences


@dataclass(frozen=True)
class Keeping:
    """Ways to keep connections in the key store, to take them away, and to read those that could not be read.

    ``amend`` changes a kept record as it is kept; None: there is none.
    """

    save: Callable[[Connection], Awaitable[None]]
    amend: Callable[[str, Callable[[Connection], Connection]], Awaitable[Connection | None]]
    remove: Callable[[str], Awaitable[None]]
    state: Callable[[], SecretStoreState | None]
    read_again: Callable[[], Coroutine[Any, Any, None]]


@dataclass(frozen=True)
class Bookkeeping:
    """The audit record and the trust diary: to read, to add to, and whose name stands under new entries.

    ``user`` is the operating system's; ``operator`` gives the name typed where accounts are shared, "" for none.
    """

    trail: AuditTrail
    audit: AuditReading
    diary: Diary
    user: str
    operator: Callable[[], str]
    keep_operator: Callable[[str], None]


@dataclass(frozen=True)
class Rehearsal:
    """Starting and leaving the demo systems."""

    start: Callable[[], Coroutine[Any, Any, None]]
    leave: Callable[[], Coroutine[Any, Any, None]]
    is_on: Callable[[], bool]


@dataclass(frozen=True)
class Habits:
    """The operator's preferences.

    ``keep`` takes changed fields by name; ``knows_screen`` tells whether a lock of the screen is heard of here.
    """

    get: Callable[[], Preferences]
    keep: Callable[..., None]
    knows_screen: Callable[[], bool]


@dataclass(frozen=True)
class LastFolder:
    """The folder that downloads went to last, as text; "" when there was none."""

    get: Callable[[], str]
    keep: Callable[[str], None]


@dataclass(frozen=True)
class Context:
    """Services and ways; nothing here is changed after it was built."""

    sessions: Sessions
    inventory: Inventory
    activities: Activities
    changes: Changes
    backups: BackupList
    downloads: Downloads
    poller: Poller
    opener: Opener
    owner: TaskOwner
    redactor: Redactor
    keeping: Keeping
    bookkeeping: Bookkeeping
    last_folder: LastFolder
    rehearsal: Rehearsal
    inspect: Inspect
    cards: tuple[SystemCard, ...]
    environments: Environments
    lock: Lock
    habits: Habits
    clock: Clock = field(default_factory=Clock)
