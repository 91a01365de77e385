"""The appliance's replies as typed rows, in the vendor's words. Only this vendor's mapping may use them.

The appliance is loose with types: ids are numbers or strings, flags may be ``"n/a"``, numbers ``"N/A"``, and a missing
value is null, false, ``""`` or an empty list. All that is read as None. A value of a shape that cannot
be meant (a list where a number belongs) is refused, so that a broken reply never looks like an empty one.
"""

from typing import Annotated, Any

from pydantic import AliasChoices, BeforeValidator, ConfigDict, Field, Strict

from app.adapters.lenient import Wire

_NOT_TOLD = frozenset({"n/a", "na", "none", "unknown", "null"})


def _is_nothing(value: Any) -> bool:
    return value is None or value is False or value in ("", [], {})


def _count(value: Any) -> int | None:
    if _is_nothing(value) or value is True:
        return None
    if isinstance(value, str):
        return _number_in(value)
    if isinstance(value, int | float):
        return int(value)
    raise ValueError("not a number")


def _number_in(text: str) -> int | None:
    try:
        return int(float(text))
    except (ValueError, OverflowError):
        return None


def _flag(value: Any) -> bool | None:
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return value != 0
    if isinstance(value, str):
        return {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}.get(value.lower())
    if _is_nothing(value):
        return None
    raise ValueError("not a flag")


def _words(value: Any) -> str | None:
    if _is_nothing(value):
        return None
    if isinstance(value, str | int | float):
        return str(value)
    raise ValueError("not a text")


def _ident(value: Any) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise ValueError("not an id")


def _optional_ident(value: Any) -> str | None:
    return None if _is_nothing(value) or value is True else _ident(value)


def _rows(value: Any) -> Any:
    """An empty list may come as an object, null or false; a filled object is no list."""
    return [] if _is_nothing(value) else value


def _object(value: Any) -> Any:
    return {} if _is_nothing(value) else value


_LEFT_TO_RIGHT = Field(union_mode="left_to_right")
"""What is as it should be passes without a call into Python: three times as fast over a page of rows."""

Count = Annotated[Annotated[int, Strict()] | Annotated[int | None, BeforeValidator(_count)] | None, _LEFT_TO_RIGHT]
Flag = Annotated[Annotated[bool, Strict()] | Annotated[bool | None, BeforeValidator(_flag)] | None, _LEFT_TO_RIGHT]
Words = Annotated[
    Annotated[str, Strict(), Field(min_length=1)] | Annotated[str | None, BeforeValidator(_words)] | None,
    _LEFT_TO_RIGHT,
]
Ident = Annotated[str, BeforeValidator(_ident)]
OptionalIdent = Annotated[str | None, BeforeValidator(_optional_ident)] | None


def is_told(text: str | None) -> bool:
    """Whether a text says something, rather than one of the ways of saying nothing."""
    return text is not None and text.strip().lower() not in _NOT_TOLD and text.strip() != ""


class Row(Wire):
    """Base of all rows. What has two names is read by our name of it too."""

    model_config = ConfigDict(populate_by_name=True)


class BackupRow(Row):
    """One backup, in either dialect."""

    id: OptionalIdent = None
    client_id: OptionalIdent = None
    client_name: Words = None
    type: Words = None
    start: Words = Field(None, validation_alias=AliasChoices("start_date_time", "start_time"))
    complete_time: Words = None
    duration: Words = None
    complete: Flag = None
    status: Words = None
    size: Count = None
    files: Count = None
    encrypted: Flag = None
    vm_name: Words = None
    replication_status: Words = Field(None, validation_alias=AliasChoices("replication_status", "sync_status"))
    verified: Flag = None
    verify_status: Words = None
    server_instance_name: Words = None
    database_name: Words = None
    instance_id: OptionalIdent = None
    instance_name: Words = None
    asset_name: Words = None
    app_id: Count = None
    app_name: Words = None
    synthesized: Flag = None
    synth_capable: Flag = None
    replicated: Flag = None
    destination: Words = None
    vmware_template: Flag = Field(None, validation_alias=AliasChoices("vmware_template", "vm_ware_template"))
    certified: Flag = None
    storage: Words = None
    output: Words = None
    purgeable: Flag = None
    last: Flag = None
    legalhold: Flag = None
    gfs_rp_type: Words = None


class SystemRow(Row):
    """One appliance behind the address; ``local`` marks the one that answers."""

    id: Ident
    name: Words = None
    host: Words = None
    role: Words = None
    version: Words = None
    online: Flag = None
    status: Words = None
    local: Flag = None
    asset_tag: Words = None
    os_version: Words = None
    memory: Words = None
    processor_type: Words = None
    storage_name: Words = None


class AssetRow(Row):
    """A node of the asset tree: a client, an application or an instance, told apart by place."""

    id: Ident
    name: Words = None
    type: Words = None
    asset_type: Words = None
    description: Words = None
    parent_id: OptionalIdent = None
    os_type: Words = None
    os_family: Words = None
    version: Words = None
    ip: Words = None
    retention: Words = None
    quiesce: Words = None
    is_enabled: Flag = None
    grandclient: Flag = None
    file_level_instance_id: OptionalIdent = None
    children: Annotated[list["AssetRow"], BeforeValidator(_rows)] = Field(default_factory=list)
    nas_properties: Annotated[dict[str, Any], BeforeValidator(_object)] = Field(default_factory=dict)


class JobRow(Row):
    """An entry of the list of active jobs."""

    id: Ident
    sid: OptionalIdent = Field(None, validation_alias=AliasChoices("sid", "system_id"))
    name: Words = None
    status: Words = None
    percent_complete: Count = None
    type: Words = None
    mode: Words = None
    instance_id: OptionalIdent = None
    instance_name: Words = None
    client_id: OptionalIdent = None
    client_name: Words = None
    asset_name: Words = None
    backup_id: OptionalIdent = None
    start: Words = Field(None, validation_alias=AliasChoices("start_date", "start_time"))
    message: Words = None
    share_details: Any = None


class HistoryRow(Row):
    """An entry of the flat job history: one finished run of one instance."""

    job_id: OptionalIdent = None
    client_name: Words = None
    asset_name: Words = None
    instance_id: OptionalIdent = None
    backup_id: OptionalIdent = None
    mode: Words = None
    type: Words = None
    start_time: Words = None
    sort_start_time: Count = None
    duration: Words = None
    status: Words = None
    message: Words = None


class LatestRow(Row):
    """The same instant as epoch seconds and as local text: how the appliance's offset is found."""

    backup_id: OptionalIdent = None
    start_time: Count = None
    start_time_string: Words = None


class RelatedRow(Row):
    """A backup that hangs together with others: a dependent, or a member of the chain."""

    id: Ident
    type: Words = None
    start_time: Words = None
    complete: Flag = None
    status: Words = None


class DetailRow(Row):
    """What ``backups/details`` adds to a backup."""

    id: Ident
    output: Words = None


class FileRow(Row):
    """A file or folder inside a backup; an entry without a name is the cursor."""

    directory: Words = None
    name: Words = None
    branch: Flag = Field(None, validation_alias=AliasChoices("branch", "isBranch"))
    size: Count = None
    last: Words = None


class JobOrderRow(Row):
    """A schedule; its id is a number, a letter for its kind, a dot and the system."""

    id: Ident
    name: Words = None
    type: Words = None
    status: Words = None
    last_status: Words = None
    next_time: Words = None
    enabled: Flag = None
    description: Words = None
    date_time: Words = None
    instances: Annotated[list[dict[str, Any]], BeforeValidator(_rows)] = Field(default_factory=list)


class StorageRow(Row):
    """A place where backups are kept."""

    id: Ident
    name: Words = None
    type: Words = None
    usage: Words = None
    status: Words = None
    mb_size: Count = None
    mb_free: Count = None
    has_alert: Flag = None


class AlertRow(Row):
    """A complaint of the appliance."""

    id: Ident
    created: Words = None
    message: Words = None
    severity: Words = None
    resolved: Flag = None
    source_name: Words = None
    sname: Words = None


class PlaceRow(Row):
    """A datastore, storage repository or volume of a restore target; sizes are GB there."""

    name: Words = None
    free_size_gb: Words = None


class TargetRow(Row):
    """Where a backup can be restored to: a client, or a host with its places."""

    client_id: OptionalIdent = None
    client_name: Words = None
    client_os: Words = None
    id: OptionalIdent = None
    name: Words = Field(None, validation_alias=AliasChoices("name", "instance_name"))
    places: Annotated[list[PlaceRow], BeforeValidator(_rows)] = Field(
        default_factory=list, validation_alias=AliasChoices("datastores", "storage", "storage_repositories")
    )


class StartedRow(Row):
    """What became of one target of a started backup; job id -1: this target failed."""

    instance: OptionalIdent = None
    host_name: Words = None
    instance_name: Words = None
    client_id: OptionalIdent = None
    client_name: Words = None
    job_id: OptionalIdent = None
    message: Words = None
