"""The appliance's words as it writes them, and nothing else. Only this adapter may use it; it knows nothing of ours.

Optional strings may be null, unknown fields are ignored, and enumerations are kept as the words they came as: a newer
server may know more of them. Source: 2.0 p.21, p.45-67 and p.12; 1.2 p.12-14 for the envelope.
"""

from typing import Annotated, Any

from pydantic import BeforeValidator, SecretStr, model_validator

from app.adapters.lenient import OBJECTS_ONLY, Text, Told, Wire, Words


class UserInfo(Wire):
    """Who made an object."""

    created_by: Text = ""


class TokenPair(Wire):
    """What sign-in and renewal answer (2.0 p.21)."""

    token: SecretStr
    refreshToken: SecretStr | None = None


class About(Wire):
    """``GET /about``; its fields were not obtained (ASSUMED)."""

    name: Text = ""
    version: Text = ""
    build: Text = ""


class Location(Wire):
    """An FTP or SFTP server with a base directory (2.0 p.45). A password is never read, whatever the server sends."""

    id: str
    host: Text = ""
    username: Text = ""
    backup_path: Text = ""
    protocol: Text = ""
    description: Text = ""
    user_info: UserInfo | None = None


class Job(Wire):
    """A schedule and a choice of content (2.0 p.53-55). ``location`` is a location's id; times are epoch ms."""

    id: str
    status: Text = ""
    name: Text = ""
    location: Text = ""
    content: Words = ()
    description: Text = ""
    frequency: Text = ""
    end_recurrence_type: Text = ""
    start_time: int | None = None
    end_time: int | None = None
    backup_instances: int | None = None
    user_info: UserInfo | None = None


class Instance(Wire):
    """One run of a job (2.0 p.60-62).

    ``location`` is a path on the remote server, ``size`` is in KB, ``start_time`` is labelled seconds and
    ``completed_time`` milliseconds. ``job_name`` is not a key.
    """

    id: str
    name: Text = ""
    status: Text = ""
    size: int | None = None
    version: Text = ""
    content: Words = ()
    location: Text = ""
    start_time: int | None = None
    completed_time: int | None = None
    job_name: Text = ""
    description: Text = ""
    additional_information: Text = ""


class RemoteFile(Wire):
    """A backup tar on a remote server (2.0 p.63): ``size`` in KB, ``backup_time`` in epoch ms."""

    file_id: str
    backup_file_name: Text = ""
    content: Words = ()
    size: int | None = None
    backup_time: int | None = None
    version: Text = ""


class RestoreInfo(Wire):
    """The result part of the restore status (2.0 p.67)."""

    content: Words = ()
    version: Text = ""
    start_time: int | None = None
    end_time: int | None = None
    restore_status: Text = ""
    message: Text = ""


class RestoreStatus(Wire):
    """The latest restore (2.0 p.67). The name of the file object is not documented: it is known by its ``file_id``."""

    file: RemoteFile | None = None
    restore_info: RestoreInfo = RestoreInfo()
    state: Text = ""
    error_message: Text = ""

    @model_validator(mode="before")
    @classmethod
    def _find_file(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        files = [member for member in value.values() if isinstance(member, dict) and member.get("file_id")]
        info = value.get("restore_info")
        return {**value, "file": files[0] if files else None, "restore_info": {} if info is None else info}


class ReferencedObject(Wire):
    """What an alert is about."""

    id: Text = ""
    type: Text = ""


class Alert(Wire):
    """An alert (2.0 p.12). Times are labelled seconds; the vendor's own sample shows milliseconds."""

    id: str
    type: Text = ""
    severity: Text = ""
    created_timestamp: int | None = None
    message: Text = ""
    referenced_object_id: ReferencedObject | None = None
    state: Text = ""


def _params(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        return ()
    return tuple("" if one is None else str(one) for one in value)


Params = Annotated[tuple[str, ...], BeforeValidator(_params)]


class Note(Wire):
    """One message: its key, its text, its parameters, and the request field it is about. Nothing in it can fail."""

    id: Told = None
    message: Told = None
    messageParams: Params = ()
    field_name: Told = None


class Envelope(Note):
    """What every write and every error answers (1.2 p.13-14). ``id`` is a message key, not an object's id."""

    new_object_id: Told = None
    messages: Annotated[tuple[Note, ...], OBJECTS_ONLY] = ()
