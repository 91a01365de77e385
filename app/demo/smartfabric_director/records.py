"""What a SmartFabric Director keeps: plain records with JSON-friendly fields, in the vendor's words.

Every time is epoch milliseconds here, whatever unit a call answers in; every size is KB of 1024 bytes.
"""

from dataclasses import dataclass, field
from typing import Any

CONTENT_KINDS = ("CONFIG_DATA", "EVENTS_AND_LOGS_DATA", "MONITORING_DATA")
PROTOCOLS = ("FTP", "SFTP")
FREQUENCIES = ("DOES_NOT_REPEAT", "HOURLY", "DAILY", "WEEKLY", "MONTHLY")
END_RECURRENCE_TYPES = ("NEVER", "NUMBER_OF_BACKUPS", "END_TIME")

# One stretch of history: the number of the timeline, and the last moment of it that is known (None: still going on).
Lineage = list[tuple[int, int | None]]


@dataclass
class UserInfo:
    """Who made and who changed an object; 0 and an empty name mean never."""

    created_by: str
    created_at: int
    last_updated_by: str = ""
    last_updated_at: int = 0


@dataclass
class Location:
    """A backup location: an FTP or SFTP server, a base directory and an account."""

    id: str
    user_info: UserInfo
    host: str
    username: str
    password: str
    backup_path: str
    protocol: str
    description: str | None = None


@dataclass
class Job:
    """A backup job. ``next_run`` None: generates no more instances."""

    id: str
    user_info: UserInfo
    name: str
    location: str
    content: list[str]
    description: str | None
    frequency: str
    end_recurrence_type: str
    start_time: int
    end_time: int = 0
    backup_instances: int = 0
    runs_made: int = 0
    next_run: int | None = None
    expired: bool = False


@dataclass
class Instance:
    """One run of a job. ``skipped``: it was born while another one was running."""

    id: str
    job_id: str
    job_name: str
    name: str
    status: str
    content: list[str]
    version: str
    location: str
    location_id: str
    start_time: int
    timeline: int
    description: str | None = None
    completed_time: int = 0
    size: int = 0
    additional_information: str | None = None
    skipped: bool = False


@dataclass
class User:
    """A user of the appliance; ``ad_user`` ones sign in through LDAP. ``last_updated`` 0: never."""

    user_id: str
    first_name: str
    last_name: str
    password: str
    user_state: bool = True
    cli_access: bool = False
    user_role: str = "ADMIN"
    contact_number: str | None = None
    ad_user: bool = False
    updated_by: str | None = None
    last_updated: int = 0
    cli_changed_at: int = 0


@dataclass
class LdapServer:
    """The LDAP server users may be looked up in. The guides' page was not obtained: the fields are ASSUMED."""

    host: str
    port: int
    base_dn: str
    bind_dn: str
    password: str
    use_ssl: bool = True


@dataclass
class RemoteTar:
    """A backup tar on a remote server, with what the appliance knew when it was made.

    ``config_version`` and ``lineage`` say which configuration and which runs come back when it is restored.
    """

    path: str
    content: list[str]
    size: int
    backup_time: int
    version: str
    config_version: int
    lineage: Lineage
    corrupt: bool = False


@dataclass
class Event:
    """Something that happened."""

    id: str
    type: str
    severity: str
    timestamp: int
    message: str
    object_id: str
    object_type: str
    alert_id: str = ""


@dataclass
class Alert:
    """Something that wants attention. ``history`` holds time, user, state and text of each change."""

    id: str
    type: str
    severity: str
    created: int
    modified: int
    message: str
    object_id: str
    object_type: str
    state: str = "OPEN"
    cleared: int = 0
    state_updated_by: str | None = None
    history: list[tuple[int, str, str, str]] = field(default_factory=list)


def load_location(saved: dict[str, Any]) -> Location:
    """A location from its ``asdict`` form."""
    return Location(**{**saved, "user_info": UserInfo(**saved["user_info"])})


def load_job(saved: dict[str, Any]) -> Job:
    """A job from its ``asdict`` form."""
    return Job(**{**saved, "user_info": UserInfo(**saved["user_info"]), "content": list(saved["content"])})


def load_tar(saved: dict[str, Any]) -> RemoteTar:
    """A tar from its ``asdict`` form; JSON turns the pairs of the lineage into lists."""
    return RemoteTar(**{**saved, "lineage": [(number, until) for number, until in saved["lineage"]]})


def load_alert(saved: dict[str, Any]) -> Alert:
    """An alert from its ``asdict`` form; JSON turns the steps of the history into lists."""
    return Alert(**{**saved, "history": [(at, by, state, text) for at, by, state, text in saved["history"]]})
