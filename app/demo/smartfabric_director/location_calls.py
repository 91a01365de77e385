"""Backup locations: calls 4.1 to 4.4 (2.0 p.45, p.48; POST and DELETE are ASSUMED)."""

from typing import Any

from app.demo.smartfabric_director import ids, views
from app.demo.smartfabric_director.appliance import Appliance
from app.demo.smartfabric_director.checks import Fields
from app.demo.smartfabric_director.envelope import Note, RefusedError, not_found, refused_field
from app.demo.smartfabric_director.gate import Answer, Call, Gate, accepted, created
from app.demo.smartfabric_director.records import PROTOCOLS, Location, UserInfo
from app.demo.smartfabric_director.remote_servers import (
    RemoteTroubleError,
    Trouble,
    directory_of,
    split_host,
)

_PATH = "/backups/locations"


class LocationCalls:
    """Lists, adds, changes and removes locations. A single one cannot be read."""

    def __init__(self, appliance: Appliance, gate: Gate) -> None:
        self._appliance = appliance
        gate.open("GET", _PATH, self._list)
        gate.open("POST", _PATH, self._add)
        gate.open("PUT", _PATH + "/{id}", self._change)
        gate.open("DELETE", _PATH + "/{id}", self._remove)

    def _list(self, call: Call) -> Answer:
        found = [self._view(location) for location in self._appliance.db.locations.values()]
        return Answer(self._appliance.views.many(views.LOCATION, found, call.path))

    def _add(self, call: Call) -> Answer:
        location = self._read(call, self._appliance.made_by(call.user_id), "", None)
        self._try(location, call.path)
        location.id = self._appliance.new_id(ids.LOCATION)
        self._appliance.db.locations[location.id] = location
        self._appliance.db.touch()
        return created(Note("add_backup_location_success"), location.id, _PATH)

    def _change(self, call: Call) -> Answer:
        old = self._find(call)
        user_info = self._appliance.changed_by(call.user_id, old.user_info)
        location = self._read(call, user_info, old.id, old.password)
        self._try(location, call.path)
        self._appliance.db.locations[old.id] = location
        self._appliance.db.touch()
        return accepted(Note("update_backup_location_success"))

    def _remove(self, call: Call) -> Answer:
        location = self._find(call)
        faults = self._appliance.faults
        for job in self._appliance.db.jobs.values():
            if job.location == location.id and not faults.is_on("location_in_use_allowed"):
                raise RefusedError(400, Note("backup_location_in_use", (job.name,)))
        if faults.is_on("delete_location_deletes_tars"):
            self._delete_tars(location)
        del self._appliance.db.locations[location.id]
        self._appliance.db.touch()
        return accepted(Note("delete_backup_location_success"))

    def _delete_tars(self, location: Location) -> None:
        server = self._appliance.servers.of_location(location)
        base = directory_of(location).rstrip("/") + "/"
        if server is not None:
            server.tars = {path: tar for path, tar in server.tars.items() if not path.startswith(base)}

    def _find(self, call: Call) -> Location:
        location = self._appliance.db.locations.get(call.ids["id"])
        if location is None:
            raise not_found(call.ids["id"])
        return location

    def _read(self, call: Call, user_info: UserInfo, location_id: str, password: str | None) -> Location:
        """The location of the body; ``password`` is the stored one, which an absent one keeps."""
        fields = Fields(call.body)
        location = Location(
            id=location_id,
            user_info=user_info,
            host=fields.text("host").strip(),
            username=fields.text("username"),
            password=fields.text("password", required=password is None) or password or "",
            backup_path=fields.text("backup_path"),
            protocol=fields.choice("protocol", PROTOCOLS),
            description=fields.free_text("description"),
        )
        if location.host and location.protocol:
            try:
                split_host(location.host, location.protocol)
            except ValueError:
                fields.object_to("host")
        fields.settle()
        return location

    def _try(self, location: Location, path: str) -> None:
        """Connect before storing (ASSUMED)."""
        if self._appliance.faults.is_on("location_unprobed"):
            self._appliance.servers.take_up(location)
            return
        try:
            self._appliance.servers.check_in(location, path)
        except RemoteTroubleError as error:
            raise location_refusal(error.trouble, location) from None

    def _view(self, location: Location) -> dict[str, Any]:
        view = {
            "id": location.id,
            "user_info": self._appliance.views.user_info(location.user_info),
            "host": location.host,
            "username": location.username,
            "backup_path": location.backup_path,
            "protocol": location.protocol,
            "description": location.description,
        }
        faults = self._appliance.faults
        if faults.is_on("location_password"):
            shown = {"empty": "", "masked": "********", "present": location.password}
            view["password"] = shown.get(faults.value("location_password"), "")
        return view


def location_refusal(trouble: Trouble, location: Location) -> RefusedError:
    """Which field of a location is to blame."""
    if trouble is Trouble.HOST:
        return refused_field("backup_location_unreachable", "host", location.host)
    if trouble is Trouble.PATH:
        return refused_field("invalid_field_value", "backup_path")
    return refused_field("backup_location_auth_failed", trouble.value, location.username)
