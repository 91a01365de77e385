"""How records look on the wire: backups, logs, integrations, and the parts all objects share."""

from typing import Any

from app.demo.cycle import command_output
from app.demo.cycle.hub import Hub
from app.demo.cycle.records import Backup, Integration, Json, LogEntry, Status
from app.demo.cycle.runs import command_of, final_size, place_of
from app.demo.cycle.stamps import NEVER, object_id, stamp

B2_VENDOR = "backblaze-b2"
_MASK = "********"

REQUIRED_FIELDS = frozenset(
    (
        "id", "hub_id", "container_id", "instance_id", "target", "integration_id", "path", "file_id", "size", "state",
        "current", "changed", "events", "created", "updated", "deleted", "queued", "started", "completed", "type",
        "action", "name", "identifier", "cluster", "hostname", "backup_id", "caption", "code", "status", "title",
        "ready_state", "log", "command", "header",
    )
)  # fmt: skip


class Views:
    """Spells records. Knows the switches that change a spelling, and nothing of requests."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub

    def time(self, at: float | None) -> str:
        """A time."""
        if at is not None and self.hub.faults.is_on("whole_seconds"):
            return stamp(int(at))
        return stamp(at)

    def state(self, status: Status, word: str = "", **further: Any) -> Json:
        """A state with its error in one of the forms it can have; ``word`` takes the place of the record's."""
        shown: Json = {"current": word or status.current, "changed": self.time(status.changed), **further}
        if status.error is not None:
            shown["error"] = {"message": status.error, "time": self.time(status.error_at)}
            return shown
        form = self.hub.faults.value("error_form", "null")
        if form == "null":
            shown["error"] = None
        elif form == "empty":
            shown["error"] = {"message": "", "time": NEVER}
        return shown

    def events(self, created: float, updated: float, deleted: float | None = None, **further: float | None) -> Json:
        """The times of an object."""
        known = {"created": created, "updated": updated, "deleted": deleted, **further}
        return {name: self.time(at) for name, at in known.items()}

    def meta(self, asked: Json) -> Json | None:
        """The meta of an object: what was asked for."""
        return None if not asked and self.hub.faults.is_on("meta_null") else asked

    def creator(self, key_id: str, kind: str = "api-key") -> Json:
        """A creator scope; the account that made the hub when no key is named."""
        return {"id": key_id, "type": kind} if key_id else {"id": self.account_id, "type": "account"}

    @property
    def account_id(self) -> str:
        """The account that made the hub."""
        return object_id(self.hub.state.hub_created - 60, self.hub.seed, "account")

    def backup(self, backup: Backup) -> Json:
        """A backup."""
        faults = self.hub.faults
        path, file_id, size = backup.path, backup.file_id, backup.size
        if backup.ended is None and faults.is_on("saving_values"):
            path, file_id = place_of(self.hub, backup)
            worked = self.hub.clock.worked_s(backup.created) / max(self.hub.number("saving_seconds", 3.0, 3.0), 0.1)
            size = int(final_size(self.hub, backup) * min(worked, 0.99))
        instance_id = backup.instance_id
        if faults.is_on("vanished_instance"):
            instance_id = object_id(backup.created - 9e6, self.hub.seed, "vanished", backup.container_id)
        shown: Json = {
            "id": backup.id,
            "hub_id": self.hub.state.hub_id,
            "container_id": backup.container_id,
            "instance_id": instance_id,
            "target": {
                "integration_id": backup.integration,
                "path": path,
                "file_id": file_id,
                "size": size // 1024 if faults.is_on("size_kb") else size,
            },
            "state": self.state(backup.status, self._word(backup)),
            "events": self.events(backup.created, backup.updated, backup.deleted),
        }
        return self.extended(shown)

    def extended(self, shown: Json) -> Json:
        """The same with fields from the future, if they are switched on."""
        if self.hub.faults.is_on("extra_fields"):
            shown["retention_policy"] = {"tier": "cold", "locked_until": NEVER}
            shown["labels"] = ["future"]
        return shown

    def _word(self, backup: Backup) -> str:
        faults = self.hub.faults
        if faults.is_on("unknown_state"):
            return faults.value("unknown_state", "archiving")
        if faults.is_on("restore_state"):
            for job in self.hub.open_jobs():
                if job.kind == "restore" and job.backup_id == backup.id:
                    return faults.value("restore_state", "restoring")
        return ""

    def backup_logs(self, backup: Backup) -> list[Json]:
        """The log entries of a backup: of making it, and of each restore."""
        entries: list[LogEntry] = []
        container = self.hub.state.containers.get(backup.container_id)
        if backup.ended is not None:
            command = "" if container is None else command_of(container)
            error = command_output.error_of(backup.status.error or "") if backup.fate else None
            entries.append(
                LogEntry(
                    object_id(backup.ended, self.hub.seed, "log", backup.id),
                    backup.id,
                    backup.container_id,
                    backup.instance_id,
                    "backup",
                    command_output.of_backup(self.hub, backup, command),
                    backup.ended,
                    error,
                )
            )
        entries += [one for one in self.hub.state.logs if one.backup_id == backup.id]
        return [self._log(entry, backup) for entry in entries]

    def _log(self, entry: LogEntry, backup: Backup) -> Json:
        is_source = entry.kind == "restore" and self.hub.faults.is_on("log_instance")
        shown: Json = {
            "id": entry.id,
            "container_id": entry.container_id,
            "instance_id": backup.instance_id if is_source else entry.instance_id,
            "backup_id": entry.backup_id,
            "hub_id": self.hub.state.hub_id,
            "type": entry.kind,
            "log": entry.log,
            "events": self.events(entry.created, entry.created),
        }
        if entry.error is not None or self.hub.faults.value("error_form", "null") != "absent":
            shown["error"] = entry.error
        return shown

    def integration(self, integration: Integration, *, with_definition: bool = False) -> Json:
        """An integration, credentials and all: that is what the platform is taken to do (ASSUMED)."""
        faults = self.hub.faults
        auth = integration.auth
        if auth is not None and faults.is_on("auth_masked"):
            auth = {name: value and _MASK for name, value in auth.items()}
        return {
            "id": integration.id,
            "name": integration.name,
            "vendor": self.vendor(integration.vendor),
            "identifier": integration.identifier,
            "auth": auth,
            "extra": integration.extra,
            "creator": self.creator(""),
            "hub_id": self.hub.state.hub_id,
            "state": self.state(integration.status),
            "events": self.events(integration.created, integration.created + 5),
            "meta": {"definition": definition(self.vendor(integration.vendor), integration.category)}
            if with_definition
            else None,
        }

    def vendor(self, name: str) -> str:
        """The word for a vendor; that of Backblaze is unpublished (ASSUMED)."""
        faults = self.hub.faults
        return faults.value("b2_vendor", "backblaze") if name == B2_VENDOR and faults.is_on("b2_vendor") else name

    def creators(self) -> Json:
        """What ``include=creators`` adds: keys with their secrets among it."""
        keys = {
            key.id: {
                "id": key.id,
                "name": key.name,
                "secret": key.secret,
                "hub_id": self.hub.state.hub_id,
                "role_id": object_id(self.hub.state.hub_created, self.hub.seed, "role", key.name),
                "permissions": {"all_environments": True, "environments": []},
                "capabilities": {"all": False, "specific": sorted(key.capabilities)},
                "ips": None,
                "creator": self.creator(""),
                "state": {"current": key.state, "changed": self.time(self.hub.state.hub_created + 900), "error": None},
                "events": {**self.events(self.hub.state.hub_created + 900, self.hub.state.hub_created + 900)},
            }
            for key in self.hub.keys
            if key.state == "live"
        }
        account: Json = {
            "id": self.account_id,
            "name": {"first": "Ines", "last": "Brandt"},
            "email": {"address": "ines.brandt@ops.example"},
        }
        account["two_factor_auth"] = {"verified": True}
        return {
            "accounts": {self.account_id: account},
            "visitors": {},
            "employees": {},
            "environments": {},
            "api_keys": keys,
        }


def definition(vendor: str, category: str) -> Json:
    """What the platform knows about a kind of integration."""
    storage = category == "object-storage"
    names = ("api_key", "key_id", "region") if storage else ("api_key",)
    return {
        "vendor": vendor,
        "name": vendor.replace("-", " ").title(),
        "supports_verification": True,
        "supports_multiple": True,
        "features": ["backups"] if storage else None,
        "extends": ["backups"] if storage else None,
        "extended_configuration": None,
        "fields": {
            "auth": {name: {"required": name != "region", "description": name} for name in names},
            "extra": {"bucket": {"required": True, "description": "Bucket name"}} if storage else {},
        },
        "url": f"https://{vendor}.example",
        "public": True,
        "usable": True,
        "deprecated": False,
        "editable": True,
    }
