"""What a restore is about: the point, its app, and what the operator answered, in one value."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.adapters.astra_control import places, wire
from app.adapters.astra_control.client import SNAPSHOTS
from app.adapters.astra_control.mapping import collection_of
from app.domain.errors import InputError, NotFoundError
from app.domain.forms import Answer
from app.domain.messages import Message
from app.domain.restore import RestoreRequest

IN_PLACE, NEW_APP = "in_place", "new_app"
ALL, INCLUDE, EXCLUDE = "all", "include", "exclude"

_PAIR = re.compile(r"\s*([^=\s]+)\s*=\s*([^=\s]+)\s*")
_SINGLE = ("group", "version", "kind")
_SEVERAL = ("namespaces", "names", "labelSelectors")


@dataclass(frozen=True)
class Subject:
    """A wanted restore."""

    app_id: str
    collection: str
    copy_id: str
    target: Mapping[str, Answer]
    options: Mapping[str, Answer]

    @property
    def is_snapshot(self) -> bool:
        """Whether it comes from a snapshot."""
        return self.collection == SNAPSHOTS

    @property
    def is_in_place(self) -> bool:
        """Whether the running app is overwritten."""
        return self.target.get("where") != NEW_APP

    @property
    def new_name(self) -> str:
        """The name of the new app."""
        return str(self.target.get("name") or "").strip()

    @property
    def cluster_id(self) -> str:
        """The destination cluster of the new app."""
        return str(self.target.get("cluster") or "")

    def source(self) -> dict[str, str]:
        """The member of the body that names the point: exactly one of the two."""
        return {"snapshotID" if self.is_snapshot else "backupID": self.copy_id}

    def namespaces(self, app: wire.App) -> dict[str, str]:
        """Old namespaces and the new ones they go to; of a single one without an answer the new app's name.

        Raises:
            InputError: a line that is no pair, a namespace that is not the app's, one that is missing or used twice.
        """
        scopes = app.scopes()
        mapping = pairs(self.target.get("namespaces"), "namespaces")
        if not mapping and len(scopes) == 1:
            return {scopes[0]: self.new_name}
        if set(mapping) != set(scopes) or len(set(mapping.values())) < len(mapping):
            message = Message.of("astra.restore.namespaces.wrong", namespaces=", ".join(scopes))
            raise InputError(fields={"namespaces": message})
        return mapping

    def storage_classes(self) -> list[dict[str, str]]:
        """The mapping of storage classes: single ones first, then one for all others. Raises InputError."""
        found = pairs(self.options.get("storage_classes"), "storage_classes")
        for_all = str(self.options.get("storage_class") or "")
        if for_all:
            found.setdefault("*", for_all)
        return [{"source": source, "destination": destination} for source, destination in found.items()]

    def filter(self) -> dict[str, Any] | None:
        """Which resources are restored; None: all. Raises InputError for an entry that says nothing."""
        criteria = self.options.get("filter")
        if criteria not in {INCLUDE, EXCLUDE}:
            return None
        kinds = self.options.get("filter_kinds")
        entries = [_kind_entry(one) for one in kinds] if isinstance(kinds, tuple) else []
        lines = self.options.get("filter_lines")
        entries += [_line_entry(one) for one in lines if one.strip()] if isinstance(lines, tuple) else []
        if not entries:
            raise InputError(fields={"filter_kinds": Message.of("astra.restore.filter.empty")})
        return {"resourceSelectionCriteria": criteria, "GVKN": entries}


def subject_of(request: RestoreRequest, connection_id: str) -> Subject:
    """The restore that a request speaks of. Raises NotFoundError without a point of an app."""
    backup = request.backup
    if backup is None or not places.is_app(backup.ref.scope):
        raise NotFoundError(connection_id=connection_id, operation="restore")
    collection, copy_id = collection_of(backup.ref.native_id)
    return Subject(backup.ref.scope.native_id, collection, copy_id, request.target, request.options)


def pairs(answer: Answer, field_id: str) -> dict[str, str]:
    """Lines ``source = destination``. Raises InputError."""
    found: dict[str, str] = {}
    for line in answer if isinstance(answer, tuple) else ():
        if not line.strip():
            continue
        match = _PAIR.fullmatch(line)
        if match is None or match[1] in found:
            raise InputError(fields={field_id: Message.of("astra.restore.pair.wrong", line=line.strip())})
        found[match[1]] = match[2]
    return found


def kind_value(kind: wire.ResourceKind) -> str:
    """Group, version and kind as the value of a choice."""
    return f"{kind.group}/{kind.version}/{kind.kind}"


def _kind_entry(value: str) -> dict[str, Any]:
    return {name: one for name, one in zip(_SINGLE, value.split("/"), strict=False) if one}


def _line_entry(line: str) -> dict[str, Any]:
    """``kind=Deployment names=web,worker labelSelectors=app=shop``; within one entry all of it must match."""
    entry: dict[str, Any] = {}
    for word in line.split():
        name, _, value = word.partition("=")
        if not value or name in entry or name not in _SINGLE + _SEVERAL:
            raise InputError(fields={"filter_lines": Message.of("astra.restore.filter.wrong", line=line.strip())})
        entry[name] = [one for one in value.split(",") if one] if name in _SEVERAL else value
    return entry
