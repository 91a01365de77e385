"""Remote files: call 4.12 (2.0 p.63). The password travels in the query."""

from app.demo.smartfabric_director import views
from app.demo.smartfabric_director.appliance import Appliance
from app.demo.smartfabric_director.checks import Fields
from app.demo.smartfabric_director.envelope import Note, RefusedError, refused_field
from app.demo.smartfabric_director.gate import Answer, Call, Gate
from app.demo.smartfabric_director.remote_files import BadPathError, RemoteFile, RemoteFiles
from app.demo.smartfabric_director.remote_servers import RemoteTroubleError, Trouble


class RemoteFileCalls:
    """Lists the tars of a directory on a remote server, or one tar."""

    def __init__(self, appliance: Appliance, gate: Gate, files: RemoteFiles) -> None:
        self._appliance = appliance
        self._files = files
        gate.open("GET", "/backups/remote-files", self._list, slow="slow_remote_files")

    def _list(self, call: Call) -> Answer:
        fields = Fields(call.query)
        file_path, username, password = (fields.text(name) for name in ("file_path", "username", "password"))
        fields.settle()
        try:
            found = self._files.list(file_path, username, password, call.path)
        except BadPathError:
            raise refused_field("invalid_field_value", "file_path", status=self._status()) from None
        except RemoteTroubleError as error:
            raise self._refusal(error.trouble, file_path, username) from None
        if not found and self._appliance.faults.is_on("empty_directory_refused"):
            raise refused_field("invalid_field_value", "file_path", status=self._status())
        views_of_files = [self._view(file) for file in found]
        return Answer(self._appliance.views.many(views.REMOTE_FILE, views_of_files, call.path))

    def _view(self, file: RemoteFile) -> dict[str, object]:
        view = file.view()
        if self._appliance.faults.is_on("listing_version_absent"):
            del view["version"]
        return view

    def _refusal(self, trouble: Trouble, file_path: str, username: str) -> RefusedError:
        if trouble is Trouble.HOST:
            host = file_path.partition("://")[2].partition("/")[0] or file_path
            return RefusedError(self._status(), Note("backup_location_unreachable", (host,), "file_path"))
        return RefusedError(self._status(), Note("backup_location_auth_failed", (username,), trouble.value))

    def _status(self) -> int:
        faults = self._appliance.faults
        if not faults.is_on("remote_files_refusal_status"):
            return 400
        return int(faults.number("remote_files_refusal_status", 500.0))
