"""The form for starting a backup, and the body a filled one becomes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.adapters.refusals import is_functional
from app.adapters.unitrends.atlas import Atlas, Client, Instance
from app.adapters.unitrends.client import UnitrendsClient
from app.adapters.unitrends.tree import Tree
from app.adapters.unitrends.words import kind_of
from app.domain.backups import BackupKind
from app.domain.errors import BackendError, InputError
from app.domain.forms import Answers, Choice, FieldType, Form, FormField
from app.domain.messages import Message
from app.domain.nodes import NodeRef

_FILE_TYPES = ("Full", "Incremental", "Differential", "Selective", "Bare Metal")
_NAS_TYPES = ("Full", "Differential", "Selective")
_TYPES_OF_APPS: tuple[tuple[range, tuple[str, ...]], ...] = (
    (range(1, 2), _FILE_TYPES),
    (range(2, 3), ("Full", "Differential")),
    (range(3, 7), ("Full", "Incremental", "Differential")),
    (range(21, 28), ("Full", "Differential", "Transaction")),
    (range(40, 53), ("Full", "Incremental", "Differential")),
    (range(100, 103), ("Full", "Incremental")),
    (range(110, 114), ("Full", "Differential")),
    (range(120, 121), ("Full",)),
    (range(130, 131), ("Full", "Differential", "Incremental")),
    (range(140, 141), ("Full",)),
    (range(141, 142), ("Full", "Incremental")),
    (range(150, 151), ("Full", "Incremental")),
)
"""What can be run by application id, for releases that do not tell (documented for on-demand backups)."""

DEFAULT_STORAGE = ""


@dataclass(frozen=True)
class Targets:
    """What is to be backed up together: instances of one application and host, or clients' files."""

    atlas: Atlas
    instances: tuple[Instance, ...]

    @property
    def first(self) -> Instance:
        """The one that decides about types: all are of its kind."""
        return self.instances[0]

    @property
    def are_files(self) -> bool:
        """Whether files of clients are meant."""
        return self.first.is_file_level


async def resolve(tree: Tree, refs: tuple[NodeRef, ...]) -> Targets:
    """The targets of a wanted backup; a client stands for its files.

    Raises:
        InputError: nothing chosen, a place that cannot be backed up, or a mixture the appliance would not take.
    """
    if not refs:
        raise InputError(Message.of("unitrends.start.nothing"))
    sids = {await tree.sid_of(ref) for ref in refs}
    if len(sids) != 1:
        raise InputError(Message.of("unitrends.start.mixed"))
    atlas = await tree.atlas(sids.pop())
    found = tuple(_instance_of(atlas, ref) for ref in refs)
    if any(one.client.is_copied for one in found):
        raise InputError(Message.of("unitrends.reason.copied_client"))
    hosts = {(one.app_id, None if one.is_file_level else one.client.ref) for one in found}
    if len(hosts) != 1:
        raise InputError(Message.of("unitrends.start.mixed"))
    return Targets(atlas, found)


async def start_form(client: UnitrendsClient, targets: Targets) -> Form:
    """Type, storage and check of a backup now; for files also what to include and leave out."""
    types = await _types(client, targets)
    storages = await client.storage(targets.atlas.sid, usage="backup")
    names = [row.name for row in storages.rows if row.name is not None]
    fields = [
        FormField(
            "type",
            "unitrends.start.type",
            FieldType.CHOICE,
            choices=tuple(Choice(name, type_label(name)) for name in types),
            default=types[0],
            required=True,
        ),
        FormField(
            "storage",
            "unitrends.start.storage",
            FieldType.CHOICE,
            choices=(
                Choice(DEFAULT_STORAGE, Message.of("unitrends.start.storage_default")),
                *(Choice(name, name) for name in dict.fromkeys(names)),
            ),
            default=DEFAULT_STORAGE,
        ),
        FormField("verify", "unitrends.start.verify", FieldType.BOOL, default=True, help="unitrends.start.verify_help"),
    ]
    if targets.are_files:
        fields += [
            FormField(
                "include", "unitrends.start.include", FieldType.LIST, default=(), help="unitrends.start.paths_help"
            ),
            FormField(
                "exclude", "unitrends.start.exclude", FieldType.LIST, default=(), help="unitrends.start.paths_help"
            ),
        ]
    return Form(tuple(fields), columns=2)


def start_body(targets: Targets, answers: Answers) -> dict[str, Any]:
    """The body of the start call.

    Raises:
        InputError: a selective backup without paths.
    """
    backup_type = str(answers.get("type") or "Full")
    include, exclude = paths(answers.get("include")), paths(answers.get("exclude"))
    if kind_of(backup_type) is BackupKind.SELECTIVE and not include:
        raise InputError(fields={"include": Message.of("unitrends.start.selective_needs_paths")})
    body: dict[str, Any] = {"backup_type": backup_type}
    if targets.are_files:
        body["clients"] = [_client_entry(one.client, include, exclude) for one in targets.instances]
    else:
        body["instances"] = [int(one.ref.native_id) for one in targets.instances]
    if answers.get("storage"):
        body["storage"] = str(answers["storage"])
    body["verify"] = "none" if answers.get("verify") is False else "inline"  # a missing one means inline
    return body


def paths(answer: object) -> list[str]:
    """Paths as the appliance wants them: forward slashes, and a bare drive is its root."""
    lines = answer if isinstance(answer, tuple) else ()
    cleaned = (line.strip().replace("\\", "/") for line in lines)
    return [f"{line}/" if len(line) == 2 and line[1] == ":" else line for line in cleaned if line]


def _client_entry(client: Client, include: list[str], exclude: list[str]) -> Mapping[str, Any]:
    entry: dict[str, Any] = {"id": int(client.row.id), "name": client.name}
    if include:
        entry["incl_list"] = include
    if exclude:
        entry["excl_list"] = exclude
    return entry


def _instance_of(atlas: Atlas, ref: NodeRef) -> Instance:
    if ref in atlas.instances:
        return atlas.instances[ref]
    files = next((one for one in atlas.instances_of(ref) if one.is_file_level), None)
    if files is None:
        raise InputError(Message.of("unitrends.reason.choose_instance"))
    return files


async def _types(client: UnitrendsClient, targets: Targets) -> tuple[str, ...]:
    """What can be run, as the appliance tells; where it does not, as documented."""
    first = targets.first
    is_nas = first.is_file_level and first.client.is_nas
    try:
        told = await client.on_demand_types(targets.atlas.sid, first.app_id, is_nas=is_nas)
    except BackendError as error:
        if not is_functional(error):
            raise
        told = ()
    if told:
        return told
    if is_nas:
        return _NAS_TYPES
    return next((types for apps, types in _TYPES_OF_APPS if first.app_id in apps), ("Full",))


def type_label(name: str) -> Message | str:
    """Our word for a type of backup; the appliance's own where we have none."""
    labels = {
        BackupKind.FULL: Message.of("backup_kind.full.word"),
        BackupKind.INCREMENTAL: Message.of("backup_kind.incremental.word"),
        BackupKind.DIFFERENTIAL: Message.of("backup_kind.differential.word"),
        BackupKind.SELECTIVE: Message.of("backup_kind.selective.word"),
        BackupKind.BARE_METAL: Message.of("backup_kind.bare_metal.word"),
        BackupKind.LOG: Message.of("backup_kind.log.word"),
    }
    return labels.get(kind_of(name), name)
