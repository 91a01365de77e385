"""The platform's objects in its own words, with the fields that are used. Only this vendor's modules may use them.

Unknown fields and words pass; what may be null is read as missing; a value of a shape that cannot be meant is refused.
Credentials of integrations are not declared, so they are never read. Inputs stay out of errors: they hold secrets.
"""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, SecretStr

from app.adapters.lenient import Text, Wire, null_is


def _error(value: Any) -> Any:
    """An error is an object with a message; some topics tell it as a bare text."""
    return {"message": value} if isinstance(value, str) else value


class Trouble(Wire):
    """An error inside an object."""

    message: Text = ""
    time: Text = ""


OptionalTrouble = Annotated[Trouble | None, BeforeValidator(_error)]


class State(Wire):
    """A state word, since when, and an error that may stand beside any word."""

    current: Text = ""
    changed: Text = ""
    error: OptionalTrouble = None

    @property
    def trouble(self) -> Trouble | None:
        """The error, if it says anything: absent, null and empty mean the same."""
        return self.error if self.error is not None and self.error.message.strip() else None


class Events(Wire):
    """When things happened; all may be the zero time."""

    created: Text = ""
    updated: Text = ""
    queued: Text = ""
    started: Text = ""
    completed: Text = ""


EventsOrNone = Annotated[Events, null_is({})]


class Hub(Wire):
    """What owns everything."""

    id: Text = ""
    name: Text = ""


class About(Wire):
    """What people wrote about an environment."""

    description: Text = ""


class Environment(Wire):
    """A private network of containers."""

    id: str
    name: Text = ""
    identifier: Text = ""
    cluster: Text = ""
    about: About | None = None
    state: State


class EnvironmentOf(Wire):
    """The environment of a container."""

    id: str


class Extension(Wire):
    """What makes a container more than one."""

    identifier: Text = ""


class Image(Wire):
    """What a container runs; ``service`` marks a service of the platform."""

    service: str | None = None
    extension: Extension | None = None


class BackupCommand(Wire):
    """How a backup is made."""

    command: SecretStr | None = None
    timeout: str | float | None = None
    cron_string: Text = ""


class RestoreCommand(Wire):
    """How one is restored."""

    command: SecretStr | None = None
    timeout: str | float | None = None


class BackupSettings(Wire):
    """How a container is backed up, and restored."""

    backup: BackupCommand | None = None
    restore: RestoreCommand | None = None
    retention: Text = ""


class ContainerIntegrations(Wire):
    """The part of a configuration that names other services."""

    backups: BackupSettings | None = None


class ContainerConfig(Wire):
    """A configuration, as far as backups go."""

    integrations: ContainerIntegrations | None = None


class Container(Wire):
    """A container."""

    id: str
    name: Text = ""
    identifier: Text = ""
    environment: EnvironmentOf
    image: Image | None = None
    config: ContainerConfig | None = None
    stateful: bool | None = None
    state: State
    events: EventsOrNone = Events()

    @property
    def settings(self) -> BackupSettings | None:
        """How it is backed up; None: it is not."""
        integrations = self.config.integrations if self.config is not None else None
        return integrations.backups if integrations is not None else None

    @property
    def cron_string(self) -> str:
        """When; empty: not told."""
        settings = self.settings
        return settings.backup.cron_string.strip() if settings is not None and settings.backup is not None else ""


class Check(Wire):
    """A health check; None: not checked yet."""

    healthy: bool | None = None


class InstanceState(State):
    """A state with the health beside it."""

    health: Check | None = None


class Instance(Wire):
    """A running copy of a container. ``ready_state`` other than active: it may not run commands."""

    id: str
    hostname: Text = ""
    ready_state: Text = ""
    state: InstanceState


class Target(Wire):
    """Where a backup lies. ``integration_id`` is an id or an identifier; the unit of ``size`` is ASSUMED."""

    integration_id: Text = ""
    size: int | None = None


class Backup(Wire):
    """A backup."""

    id: str
    instance_id: Text = ""
    target: Annotated[Target, null_is({})] = Target()
    state: State
    events: EventsOrNone = Events()


class Log(Wire):
    """What the command of one run said. ``type`` is ``backup`` or ``restore``."""

    instance_id: Text = ""
    type: Text = ""
    log: Annotated[SecretStr, null_is("")] = SecretStr("")
    error: OptionalTrouble = None
    events: EventsOrNone = Events()


class Step(Wire):
    """A step of a task; it has no state of its own."""

    caption: Text = ""
    started: Text = ""
    completed: Text = ""


class Task(Wire):
    """A part of a job. ``header`` is the platform's own name of the function."""

    caption: Text = ""
    header: Text = ""
    state: Annotated[State, null_is({})] = State()
    steps: Annotated[tuple[Step, ...], null_is(())] = ()
    input: Annotated[dict[str, Any], null_is({})] = Field(default_factory=dict)
    error: OptionalTrouble = None


class Job(Wire):
    """Work of the platform."""

    id: str
    caption: Text = ""
    events: EventsOrNone = Events()
    tasks: Annotated[tuple[Task, ...], null_is(())] = ()
    state: State

    @property
    def trouble(self) -> str | None:
        """Why it failed, as far as it says."""
        told = [self.state.trouble, *(task.error for task in self.tasks)]
        return next((one.message for one in told if one is not None and one.message.strip()), None)


class StartedJob(Wire):
    """The job of a descriptor."""

    id: Text = ""
    accepted: bool = True


class Descriptor(Wire):
    """The answer to a call that makes a job; before October 2023 with ``job_id``, and possibly with neither."""

    job: StartedJob | None = None
    job_id: Text = ""

    @property
    def followed_id(self) -> str | None:
        """The id to follow; None: there is nothing to follow."""
        return (self.job.id if self.job is not None else "") or self.job_id or None

    @property
    def is_accepted(self) -> bool:
        """Whether the work was taken on."""
        return self.job is None or self.job.accepted


class Integration(Wire):
    """A service outside, without its credentials."""

    id: str
    name: Text = ""
    vendor: Text = ""
    identifier: Text = ""
    state: State


class EventKind(Wire):
    """What an event is about."""

    event: Text = ""


class Event(Wire):
    """Something that was noticed by the platform's monitoring."""

    time: Text = ""
    text: Text = ""
    labels: Annotated[dict[str, Any], null_is({})] = Field(default_factory=dict)
    metadata: Annotated[EventKind, null_is({})] = EventKind()
