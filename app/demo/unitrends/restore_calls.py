"""``/api/restore``: full restores, targets, chains, mounts and downloads.

Source: clients and APPL; the body of a download and its reply are ASSUMED.
"""

import io
import zipfile
from typing import Any

from app.demo.unitrends import file_tree, mounts, restores
from app.demo.unitrends.applications import APPLICATIONS, FILE_LEVEL
from app.demo.unitrends.backup_types import display_type
from app.demo.unitrends.gate import Answer, Call, Line, whole_number
from app.demo.unitrends.records import FAILURE, SUCCESS, WARNING, Backup
from app.demo.unitrends.targets import sql_instances, targets_for
from app.demo.unitrends.world import RefusedError

_STATUS = {None: None, SUCCESS: "Successful", WARNING: "Warning", FAILURE: "Failed"}
_DOWNLOAD_LIMIT = 500 * 2**20


def restore(call: Call) -> Any:
    """``POST /api/restore/full``: an int for files, text with all job ids for an application."""
    world, body = call.world, call.object_body()
    point = _point(call, body.get("backup_id"))
    target = body.get("target")
    if not isinstance(target, dict):
        raise RefusedError("target is required")
    if restores.asks_for_files(target):
        jobs = [restores.restore_files(world, point, body)]
    else:
        jobs = restores.restore_object(world, point, target)
    numbers = ",".join(str(job.id) for job in jobs)
    world.note(point.sid, call.username, "restore", f"Restore of backup {point.serial} started as job {numbers}")
    if len(jobs) > 1 and world.faults.strike("restore_chain_breaks"):
        raise RefusedError(f"Job {jobs[-1].id} could not be started")
    return {"id": jobs[0].id if restores.asks_for_files(target) else numbers}


def show_targets(call: Call) -> Any:
    """``GET /api/restore/targets``."""
    world = call.world
    if fault := world.faults.strike("no_targets"):
        if fault.value == "empty":
            return {"targets": []}
        raise RefusedError("No suitable target was found")
    point = _asked_point(call)
    if APPLICATIONS[point.app_id].type == "SQL Server" and call.text("type") == "instances":
        return {"instances": sql_instances(world, point)}
    found = targets_for(world, point, call.text("target") == "original")
    if call.text("targetID"):
        found = [one for one in found if call.text("targetID") in {str(one.get("id")), str(one.get("client_id"))}]
    if not found:
        raise RefusedError("No suitable target was found")
    return {"targets": found}


def show_chain(call: Call) -> Any:
    """``GET /api/restore/group``: what is needed to restore a backup, oldest first."""
    world = call.world
    point = world.backup(call.local_sid, call.number("bid") or 0)
    return {"data": [_link(call, link) for link in world.backups.chain(point)]}


def _link(call: Call, link: Backup) -> dict[str, Any]:
    world = call.world
    instance = world.instance_of(link)
    name = "" if instance is None else instance.name
    primary, _, secondary = name.rpartition("\\")
    return {
        "id": link.id,
        "type": display_type(link.type, link.is_synthesized),
        "start_time": call.calendar.second(link.started_at),
        "duration": int(link.duration_s),
        "complete": link.is_complete,
        "status": _STATUS[link.status],
        "size": link.size_mb,
        "client_id": link.client_id,
        "client_name": world.client_name(link),
        "instance_description": name,
        "app_name": APPLICATIONS[link.app_id].name,
        "primary_name": primary or secondary,
        "secondary_name": secondary if primary else "",
    }


def mount(call: Call) -> Any:
    """``POST /api/restore/files``: mount a backup for browsing; poll ``jobs/active/flr``."""
    point = _point(call, call.object_body().get("backup_id"))
    made = mounts.mount(call.world, point)
    call.world.note(point.sid, call.username, "restore", f"Backup {point.serial} mounted")
    return {"id": f"{made.instance_id}.flr"}


def prepare_download(call: Call) -> Any:
    """``POST /api/restore/download-files`` with ``{"backup_id", "files"}``: an address to fetch them from."""
    body = call.object_body()
    point = _point(call, body.get("backup_id"))
    files = body.get("files")
    if not isinstance(files, list) or not files:
        raise RefusedError("files is required")
    total = sum(entry.size_bytes for entry in _entries(call, point, files))
    if total > _DOWNLOAD_LIMIT:
        raise RefusedError("The selected files are larger than the download limit of 500 MB")
    positions = ",".join(str(path) for path in files)
    call.world.downloads.append((point.sid, point.serial, positions))
    base = str(call.request.base_url).rstrip("/")
    return Answer({"url": f"{base}/api/restore/downloads/{len(call.world.downloads)}.zip"}, 201)


def fetch_download(call: Call) -> Any:
    """``GET /api/restore/downloads/{name}``: the archive."""
    number = call.part("name").removesuffix(".zip")
    if not number.isdecimal() or not 1 <= int(number) <= len(call.world.downloads):
        raise RefusedError("No such download", 404)
    sid, serial, positions = call.world.downloads[int(number) - 1]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in positions.split(","):
            text = f"{path}\nfrom backup {serial} of system {sid}\n"
            archive.writestr(path.replace(":", "").lstrip("/"), text)
    return Answer(packed.getvalue(), 200, "application/zip")


def _entries(call: Call, point: Backup, files: list[Any]) -> list[file_tree.Entry]:
    """The files asked for; those of a mounted machine are not looked up, only a file-level backup knows its tree."""
    if point.app_id != FILE_LEVEL:
        if (point.sid, point.instance_id or 0) not in call.world.mounts:
            raise RefusedError("Mount the backup for file recovery first")
        return []
    root = file_tree.root_of(call.world.clients[point.sid, point.client_id])
    found = []
    for path in files:
        entry = file_tree.find(root, str(path))
        if entry is None or entry.type != "file":
            raise RefusedError(f"No such file: {path}")
        found.append(entry)
    return found


def _point(call: Call, backup_id: Any) -> Backup:
    return call.world.recovery_point(call.local_sid, whole_number(backup_id, "backup_id"))


def _asked_point(call: Call) -> Backup:
    """The backup of ``bid``, or the newest point of the instance ``iid``."""
    backup_id, instance_id = call.number("bid"), call.number("iid")
    if backup_id is not None:
        return call.world.recovery_point(call.local_sid, backup_id)
    points = call.world.backups.of_instance((call.local_sid, instance_id or 0))
    point = next((one for one in reversed(points) if one.is_recovery_point), None)
    if point is None:
        raise RefusedError("No suitable target was found")
    return point


LINES = (
    Line("POST", "/restore/full", restore, is_write=True),
    Line("GET", "/restore/targets", show_targets),
    Line("GET", "/restore/group", show_chain),
    Line("POST", "/restore/files", mount, is_write=True),
    Line("POST", "/restore/download-files", prepare_download, is_write=True),
    Line("POST", "/restore/download", prepare_download, is_write=True),
    Line("GET", "/restore/downloads/{name}", fetch_download),
)
