"""The first page of a restore: which location, its credentials, and which file there.

A backup cannot be restored from its row. The file has to be found by listing a remote server, and the appliance asks
for that server's user and password anew each time. They are typed into the wizard and kept nowhere.
"""

from collections.abc import Mapping

from pydantic import SecretStr

from app.adapters.smartfabric_director import wire
from app.adapters.smartfabric_director.director import Director, RemoteListing
from app.adapters.smartfabric_director.mapping import location_name, moment, size_bytes, stamp_ms
from app.adapters.smartfabric_director.matching import match
from app.domain.backups import Backup
from app.domain.errors import InputError, NotFoundError
from app.domain.forms import Answer, Choice, FieldType, Form, FormField
from app.domain.messages import ByteSize, Message
from app.domain.restore import RestoreRequest

ADD_LOCATION = "add_location"


class RestoreSource:
    """Answers what can be restored."""

    def __init__(self, director: Director) -> None:
        self._director = director

    async def form(self, request: RestoreRequest) -> Form:
        """The form; an appliance without a location needs one first."""
        locations = (await self._director.client.locations()).values()
        if not locations:
            note = FormField("none", "sfd.source.no_location.note", FieldType.NOTE)
            return Form((note,), needs_setting=ADD_LOCATION)
        default = await self._default_location(request.backup, locations)
        return Form(
            (
                FormField("note", "sfd.source.explain.note", FieldType.NOTE),
                FormField(
                    "location",
                    "sfd.source.location.label",
                    FieldType.CHOICE,
                    choices=tuple(_location_choice(location) for location in locations),
                    default=default.id if default else None,
                    required=True,
                ),
                FormField(
                    "directory",
                    "sfd.source.directory.label",
                    default=_own_directory(request.backup, default),
                    help="sfd.source.directory.help",
                ),
                FormField(
                    "username",
                    "sfd.source.username.label",
                    default=default.username if default else None,
                    required=True,
                ),
                FormField(
                    "password",
                    "sfd.source.password.label",
                    FieldType.SECRET,
                    required=True,
                    help="sfd.source.password.help",
                ),
                FormField(
                    "remote_file",
                    "sfd.source.remote_file.label",
                    FieldType.CHOICE,
                    depends_on=("location", "directory", "username", "password"),
                    required=True,
                    help="sfd.source.remote_file.help",
                ),
            )
        )

    async def choices(self, request: RestoreRequest) -> tuple[Choice, ...]:
        """The files there, the one that matches the chosen backup first; empty until the credentials are complete.

        Raises:
            InputError: the remote server, or the appliance, refuses what was typed.
        """
        if not all(request.source.get(field) for field in ("location", "username", "password")):
            return ()
        files = (await self.list(request.source)).files.values()
        found = match(files, request.backup) if request.backup is not None else None
        ordered = sorted(files, key=lambda file: (file is found, stamp_ms(file.backup_time)), reverse=True)
        return tuple(_file_choice(file, suggested=file is found) for file in ordered)

    async def list(self, source: Mapping[str, Answer]) -> RemoteListing:
        """List the directory that the answers name, and keep the result for the tree's node.

        Raises:
            InputError: as ``choices``; ``fields`` has the ids of this form.
        """
        location = await self._location(str(source.get("location") or ""))
        directory = str(source.get("directory") or "").strip()
        path = file_path(location, directory, self._director.option("remote_path_form"))
        password = source.get("password")
        secret = password if isinstance(password, SecretStr) else SecretStr(str(password or ""))
        username = str(source.get("username") or location.username)
        try:
            files = await self._director.client.remote_files(path, username, secret)
        except InputError as error:
            names = {"file_path": "directory" if directory else "location"}
            fields = {names.get(name, name): message for name, message in error.fields.items()}
            raise InputError(error.message, fields=fields) from error
        listing = RemoteListing(location, path, files)
        self._director.listings[location.id] = listing
        return listing

    async def _location(self, location_id: str) -> wire.Location:
        for location in (await self._director.client.locations()).values():
            if location.id == location_id:
                return location
        raise InputError(fields={"location": Message.of("sfd.source.location.gone")})

    async def _default_location(
        self, backup: Backup | None, locations: tuple[wire.Location, ...]
    ) -> wire.Location | None:
        """Where the backup's job keeps its files; else the one its path lies in; else the only one there is."""
        by_id = {location.id: location for location in locations}
        if backup is not None:
            listed = self._director.listed_file(backup.ref.native_id)
            if listed is not None and listed[0].location.id in by_id:
                return by_id[listed[0].location.id]
            job_location = by_id.get(await self._location_of_job(backup))
            if job_location is not None:
                return job_location
            around = [location for location in locations if _lies_in(backup.storage, location)]
            if len(around) == 1:
                return around[0]
        return locations[0] if len(locations) == 1 else None

    async def _location_of_job(self, backup: Backup) -> str:
        job_id = self._director.owners.known(backup.ref.native_id)
        if job_id is None:
            return ""
        try:
            return (await self._director.client.job(job_id)).value.location
        except NotFoundError:
            return ""


def file_path(location: wire.Location, directory: str, form: str) -> str:
    """The directory as the call wants it: with protocol and host in front (ASSUMED), or bare, by the option."""
    path = "/" + (directory or location.backup_path).strip("/")
    path = path if path.endswith("/") else f"{path}/"
    if form == "bare":
        return path
    host = location.host
    if host.count(":") > 1 and not host.startswith("["):
        host = f"[{host}]"
    return f"{location.protocol.lower()}://{host}{path}"


def _lies_in(path: str | None, location: wire.Location) -> bool:
    base = "/" + location.backup_path.strip("/")
    return path is not None and f"/{path.strip('/')}/".startswith(base if base == "/" else f"{base}/")


def _own_directory(backup: Backup | None, location: wire.Location | None) -> str | None:
    """The directory of the backup's file, where it is another one than the location's own."""
    if backup is None or location is None or not _lies_in(backup.storage, location):
        return None
    directory = f"/{(backup.storage or '').strip('/')}".rpartition("/")[0]
    return directory if directory.strip("/") != location.backup_path.strip("/") else None


def _location_choice(location: wire.Location) -> Choice:
    return Choice(location.id, location_name(location), location.description or None)


def _file_choice(file: wire.RemoteFile, *, suggested: bool) -> Choice:
    made, size = moment(file.backup_time), size_bytes(file.size)
    detail: Message | None = None
    if made is not None and size is not None:
        detail = (
            Message.of("sfd.source.file.detail", time=made, size=ByteSize(size), version=file.version)
            if file.version
            else Message.of("sfd.source.file_without_version.detail", time=made, size=ByteSize(size))
        )
    return Choice(file.file_id, file.backup_file_name or file.file_id, detail, suggested=suggested)
