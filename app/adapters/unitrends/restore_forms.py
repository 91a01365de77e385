"""The restore wizard's forms by application, and their lazily loaded choices (hosts, datastores, clients)."""

from dataclasses import replace

from app.adapters.unitrends.client import UnitrendsClient
from app.adapters.unitrends.mounts import HOW, WHOLE, can_mount, how_field
from app.adapters.unitrends.restore_subject import MACHINES, Family, Subject
from app.adapters.unitrends.wire import PlaceRow, TargetRow
from app.domain.backups import BackupKind
from app.domain.errors import BackendFaultError
from app.domain.forms import Answer, Answers, Choice, FieldType, Form, FormField, fixed_choice
from app.domain.messages import ByteSize, Message

ORIGINAL = "original"
OTHER = "other"
LONGEST_PATHS = 8191
"""All include paths together, in characters: the appliance's limit."""

GB = 1_000_000_000
_AT_OTHER: tuple[str, tuple[Answer, ...]] = ("where", (OTHER,))
_AS_WHOLE: tuple[str, tuple[Answer, ...]] = (HOW, (WHOLE,))
_MOMENT = r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}(:\d{2})?"


def target_form(subject: Subject) -> Form | None:
    """Where to: original or another place; None where only the original place is possible."""
    family = subject.family
    mount = (how_field(family),) if can_mount(family) else ()
    if family is Family.FILES:
        return Form((_where(), _lazy("client", "unitrends.restore.client", when_other=True)))
    if family is Family.SQL:
        return Form(
            (
                _where(),
                _lazy("client", "unitrends.restore.client", when_other=True),
                _text("instance", "unitrends.restore.sql_instance", subject.row.server_instance_name, when_other=True),
                _text("database", "unitrends.restore.database", subject.row.database_name, when_other=True),
                _text("directory", "unitrends.restore.directory", None, when_other=True, required=False),
            )
        )
    if family is Family.EXCHANGE:
        where = replace(_where(), visible_when=_AS_WHOLE)
        return Form((*mount, where, _text("database", "unitrends.restore.database", None, when_other=True)))
    if family is Family.NDMP:
        return Form((_lazy("volume", "unitrends.restore.volume", allow_other=True),))
    if family in MACHINES:
        return Form((*mount, *(replace(one, visible_when=_AS_WHOLE) for one in _machine_fields(subject))))
    return Form(mount) if mount else None


def options_form(subject: Subject) -> Form:
    """How: paths and manners for files, a moment for databases, commands before and after for all."""
    fields: list[FormField] = []
    if subject.family is Family.FILES:
        fields += _file_fields()
    if subject.family is Family.SQL and subject.backup.kind is BackupKind.LOG:
        fields.append(
            FormField(
                "point_in_time",
                "unitrends.restore.point_in_time",
                pattern=_MOMENT,
                wrong="unitrends.restore.point_in_time_wrong",
                help="unitrends.restore.point_in_time_help",
            )
        )
    fields += [
        FormField("before_cmd", "unitrends.restore.before_cmd", default="", help="unitrends.restore.command_help"),
        FormField("after_cmd", "unitrends.restore.after_cmd", default="", help="unitrends.restore.command_help"),
    ]
    return Form(tuple(fields))


async def target_rows(client: UnitrendsClient, subject: Subject) -> tuple[TargetRow, ...]:
    """The suitable targets as the appliance tells; empty when there is none (it says 500 then)."""
    instance = subject.row.instance_id
    try:
        answer = await client.targets(
            subject.sid,
            subject.backup.ref.native_id,
            instance,
            subject.app_type,
            replicated=subject.is_copied,
        )
    except BackendFaultError:
        return ()
    return answer.rows


async def choices(client: UnitrendsClient, subject: Subject, field_id: str, answers: Answers) -> tuple[Choice, ...]:
    """The choices of a lazily filled field, given what was answered before it."""
    rows = await target_rows(client, subject)
    if field_id == "client":
        return tuple(
            Choice(row.client_id, row.client_name or row.client_id, row.client_os)
            for row in rows
            if row.client_id is not None
        )
    if field_id == "host":
        keys = [(host_key(row, subject.family), row.name) for row in rows]
        return _suggested(tuple(Choice(key, name or key) for key, name in keys if key is not None))
    if field_id in {"datastore", "directory", "volume"}:
        host = answers.get("host")
        places = [place for row in rows if host in (None, "", host_key(row, subject.family)) for place in row.places]
        return _suggested(tuple(_place_choice(place) for place in places if place.name))
    return ()


def host_key(row: TargetRow, family: Family) -> str | None:
    """What names a host in the call: its name as the hypervisor knows it; a Hyper-V host is a client, by its id."""
    return row.id if family is Family.HYPERV else row.name or row.id


def free_bytes(place: PlaceRow) -> int | None:
    """Free space of a place; None when it is not told (``"N/A"``). Sizes of targets are GB."""
    try:
        return int(float(place.free_size_gb) * GB) if place.free_size_gb is not None else None
    except (ValueError, OverflowError):
        return None


def _machine_fields(subject: Subject) -> tuple[FormField, ...]:
    name = FormField(
        "name",
        "unitrends.restore.machine_name",
        default=f"{subject.asset_name}-restored",
        required=True,
        max_length=80,
        help="unitrends.restore.machine_name_help",
    )
    if subject.family is Family.AHV:
        return (_lazy("datastore", "unitrends.restore.datastore"), name)
    host = _lazy("host", "unitrends.restore.host")
    if subject.family is Family.HYPERV:
        return (host, _lazy("directory", "unitrends.restore.directory", ("host",), allow_other=True), name)
    return (host, _lazy("datastore", "unitrends.restore.datastore", ("host",)), name)


def _file_fields() -> list[FormField]:
    return [
        FormField(
            "includes",
            "unitrends.restore.includes",
            FieldType.LIST,
            default=(),
            max_length=LONGEST_PATHS,
            help="unitrends.restore.includes_help",
        ),
        FormField(
            "excludes", "unitrends.restore.excludes", FieldType.LIST, default=(), help="unitrends.start.paths_help"
        ),
        FormField("directory", "unitrends.restore.directory", default="", help="unitrends.restore.directory_help"),
        FormField(
            "overwrite",
            "unitrends.restore.overwrite",
            FieldType.BOOL,
            default=False,
            help="unitrends.restore.overwrite_help",
        ),
        FormField(
            "newer", "unitrends.restore.newer", FieldType.BOOL, default=False, visible_when=("overwrite", (True,))
        ),
        FormField("flat", "unitrends.restore.flat", FieldType.BOOL, default=False),
        FormField("today", "unitrends.restore.today", FieldType.BOOL, default=False),
        FormField("unix", "unitrends.restore.unix", FieldType.BOOL, default=False),
    ]


def _where() -> FormField:
    return fixed_choice(
        "where",
        "unitrends.restore.where",
        {ORIGINAL: "unitrends.restore.where_original", OTHER: "unitrends.restore.where_other"},
        required=True,
    )


def _lazy(
    field_id: str, label: str, depends_on: tuple[str, ...] = (), *, when_other: bool = False, allow_other: bool = False
) -> FormField:
    return FormField(
        field_id,
        label,
        FieldType.CHOICE,
        depends_on=depends_on,
        visible_when=_AT_OTHER if when_other else None,
        required=True,
        allow_other=allow_other,
    )


def _text(field_id: str, label: str, default: str | None, *, when_other: bool, required: bool = True) -> FormField:
    visible = _AT_OTHER if when_other else None
    return FormField(field_id, label, default=default or "", required=required, visible_when=visible)


def _place_choice(place: PlaceRow) -> Choice:
    free = free_bytes(place)
    detail = Message.of("unitrends.restore.free", size=ByteSize(free)) if free is not None else None
    return Choice(place.name or "", place.name or "", detail)


def _suggested(found: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """The only choice there is, taken for the operator."""
    if len(found) != 1:
        return found
    only = found[0]
    return (Choice(only.value, only.label, only.detail, suggested=True),)
