"""What the platform keeps: plain records, whose fields survive as JSON. Times are epoch seconds; None is never."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(slots=True)
class Status:
    """The state of anything: the word, since when, and an error with its time."""

    current: str
    changed: float
    error: str | None = None
    error_at: float | None = None

    def become(self, word: str, at: float) -> None:
        """Change the word; an error stays."""
        self.current, self.changed = word, at

    def fail(self, text: str, at: float) -> None:
        """Note an error."""
        self.error, self.error_at = text, at


@dataclass(slots=True)
class ApiKey:
    """A key and the capabilities of its role."""

    id: str
    name: str
    secret: str
    capabilities: frozenset[str]
    state: str = "live"


@dataclass(slots=True)
class Integration:
    """A connection of the hub to a service outside, with its credentials."""

    id: str
    name: str
    vendor: str
    identifier: str
    category: str
    created: float
    status: Status
    auth: Json | None = None
    extra: dict[str, str] | None = None


@dataclass(slots=True)
class Environment:
    """A private network of containers."""

    id: str
    identifier: str
    name: str
    cluster: str
    description: str
    created: float
    status: Status
    favorite: bool = False
    acl: Json | None = None
    deleted: float | None = None


@dataclass(slots=True)
class Container:
    """A container; ``config`` is the vendor's document as it stands. ``next_run``: when its cron string fires next."""

    id: str
    environment_id: str
    identifier: str
    name: str
    image_id: str | None
    service: str | None
    extension: str | None
    stateful: bool
    config: Json
    created: float
    updated: float
    status: Status
    stack_id: str | None = None
    deployment: str | None = None
    tags: list[str] = field(default_factory=list)
    volumes: list[Json] = field(default_factory=list)
    annotations: Json | None = None
    deprecate: bool = False
    lock: bool = False
    role: str | None = None
    started: float | None = None
    deleted: float | None = None
    next_run: float | None = None

    @property
    def backups(self) -> Json | None:
        """The part of the configuration that says how to back up; None when there is none."""
        integrations = self.config.get("integrations")
        found = integrations.get("backups") if isinstance(integrations, dict) else None
        return found if isinstance(found, dict) else None


@dataclass(slots=True)
class Instance:
    """A running copy of a container."""

    id: str
    container_id: str
    hostname: str
    server_id: str
    created: float
    updated: float
    status: Status
    ready_state: str = "active"
    is_healthy: bool | None = None
    purge_time: float | None = None
    deleted: float | None = None


@dataclass(slots=True)
class Backup:
    """One backup. ``fate``: how the run will fail (empty: not). ``ended``: when saving ended, well or not."""

    id: str
    container_id: str
    instance_id: str
    integration: str
    created: float
    updated: float
    status: Status
    path: str = ""
    file_id: str = ""
    size: int = 0
    fate: str = ""
    ended: float | None = None
    deleted: float | None = None
    job_id: str | None = None  # the job that deletes it


@dataclass(slots=True)
class LogEntry:
    """What one run of a command said on stderr."""

    id: str
    backup_id: str
    container_id: str
    instance_id: str
    kind: str
    log: str
    created: float
    error: Json | None = None


@dataclass(slots=True)
class Step:
    """A step of a task; ``seconds``: nominal length."""

    caption: str
    description: str
    seconds: float
    started: float | None = None
    completed: float | None = None


@dataclass(slots=True)
class Task:
    """A task of a job."""

    id: str
    caption: str
    header: str
    steps: list[Step]
    state: str = "pending"
    changed: float | None = None
    started: float | None = None
    completed: float | None = None
    error: str | None = None


@dataclass(slots=True)
class Job:
    """Work the platform does. ``fate``: error, silent_error, expired or empty. ``hidden_reads``: so often it is 404."""

    id: str
    kind: str
    caption: str
    queue: str
    hash: str
    container_id: str
    backup_id: str
    instance_id: str
    creator: str
    queued: float
    status: Status
    tasks: list[Task]
    wait_s: float = 1.0
    life_s: float = 3600.0
    schedule: float | None = None
    started: float | None = None
    completed: float | None = None
    fate: str = ""
    fate_text: str = ""
    hidden_reads: int = 0
    contents: Json | None = None

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen."""
        return self.status.current in ("completed", "error", "expired")


@dataclass(slots=True)
class Deed:
    """One line of the hub's activity about a job, or about anything that left no record of its own."""

    id: str
    time: float
    event: str
    status: str
    context: dict[str, str]
    user_id: str
    user_kind: str = "api-key"
    error: str | None = None


@dataclass(slots=True)
class State:
    """Everything, in one piece."""

    hub_id: str
    hub_created: float
    integrations: dict[str, Integration]
    environments: dict[str, Environment]
    containers: dict[str, Container]
    instances: dict[str, Instance]
    backups: dict[str, Backup]
    logs: list[LogEntry]
    jobs: dict[str, Job]
    deeds: list[Deed]
