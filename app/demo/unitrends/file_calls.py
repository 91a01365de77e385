"""Files inside a backup: browsing by cursor, and the search that is polled.

Source: later releases (APPL); that sizes are bytes is ASSUMED, and so are the search terms.
"""

from dataclasses import dataclass
from typing import Any

from app.demo.unitrends import file_tree
from app.demo.unitrends.applications import FILE_LEVEL
from app.demo.unitrends.backup_view import is_synth_capable
from app.demo.unitrends.gate import Call, Line
from app.demo.unitrends.records import Backup, Client
from app.demo.unitrends.world import RefusedError, World

_SEARCH_S = 3.0  # nominal seconds until results are there
_MOST_RESULTS = 200
_SEARCH_DEPTH = 3


@dataclass
class FileSearch:
    """A search under way."""

    started_at: float
    timestr: str
    client: Client
    terms: list[str]


def browse(call: Call) -> Any:
    """``GET /api/backups/files/{backup_id}``: file-level backups only."""
    return _page(call, call.world.recovery_point(call.local_sid, call.part_number("backup_id")))


def browse_group(call: Call) -> Any:
    """``GET /api/backups/synthesized-files/{backup_id}``: the group seen as one point."""
    point = call.world.recovery_point(call.local_sid, call.part_number("backup_id"))
    if not is_synth_capable(point):
        raise RefusedError("The backup does not belong to a synthesis group")
    return _page(call, point)


def _page(call: Call, point: Backup) -> Any:
    count = call.number("count") or 0
    if point.app_id != FILE_LEVEL:
        return {"data": False, "count": count, "total": 0}
    root = file_tree.root_of(call.world.clients[point.sid, point.client_id])
    entries = [_entry(call.world, entry) for entry in file_tree.page(root, call.text("dir"), call.text("last"), count)]
    return {"data": entries or False, "count": count, "total": len(entries)}


def _entry(world: World, entry: file_tree.Entry) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "id": entry.id,
        "directory": entry.directory,
        "name": entry.name,
        "type": entry.type,
        "branch": entry.is_branch,
    }
    if entry.type == "file":
        shown["size"] = _size(world, entry)
    if entry.last:
        shown["last"] = entry.last
    return shown


def _size(world: World, entry: file_tree.Entry) -> int:
    return entry.size_bytes // 1024 if world.faults.is_on("file_sizes_kb") else entry.size_bytes


class FileSearchCalls:
    """Keeps the searches under way between the call that starts one and those that poll it."""

    def __init__(self) -> None:
        self._searches: dict[int, FileSearch] = {}

    def start(self, call: Call) -> Any:
        """``POST /api/backups/search?cid=``: every text in the body is a term."""
        client_id = call.number("cid")
        client = call.world.client(call.local_sid, -1 if client_id is None else client_id)
        body = call.object_body()
        terms = [value.strip("*").lower() for value in body.values() if isinstance(value, str) and value.strip("*")]
        pid = 4_000 + len(self._searches)
        timestr = str(int(call.world.now))
        self._searches[pid] = FileSearch(call.world.now, timestr, client, terms)
        return {"pid": pid, "timestr": timestr}

    def poll(self, call: Call) -> Any:
        """``GET /api/backups/search/{pid}?timestr=``: the text ``running``, then a list."""
        search = self._searches.get(call.part_number("pid"))
        if search is None or search.timestr != call.text("timestr"):
            raise RefusedError("No such search")
        if call.world.clock.worked_s(search.started_at) < _SEARCH_S:
            return {"results": "running"}
        return {"results": self._results(call, search)}

    def _results(self, call: Call, search: FileSearch) -> list[dict[str, Any]]:
        world, client = call.world, search.client
        points = world.backups.of_instance((client.sid, client.file_level_instance_id or 0))
        point = next((one for one in reversed(points) if one.is_recovery_point), None)
        if point is None:
            return []
        return [
            {
                "id": entry.id,
                "backup_id": point.id,
                "type": entry.type,
                "directory": entry.directory,
                "name": entry.name,
                "size": _size(world, entry),
                "date_string": call.calendar.second(point.started_at - 86_400),
                "backup_date": call.calendar.second(point.started_at),
                "synth_capable": is_synth_capable(point),
                "backup_size": point.size_mb,
            }
            for entry in _matching(file_tree.root_of(client), search.terms)
        ]

    def lines(self) -> tuple[Line, ...]:
        """The calls."""
        return (
            Line("POST", "/backups/search", self.start),
            Line("GET", "/backups/search/{pid}", self.poll),
        )


def _matching(root: file_tree.Root, terms: list[str]) -> list[file_tree.Entry]:
    found: list[file_tree.Entry] = []
    level = [""]
    for _ in range(_SEARCH_DEPTH):
        entries = [entry for directory in level for entry in file_tree.children(root, directory)]
        found += [entry for entry in entries if any(term in entry.name.lower() for term in terms)]
        level = [entry.id for entry in entries if entry.is_branch]
    return found[:_MOST_RESULTS]


LINES = (
    Line("GET", "/backups/files/{backup_id}", browse),
    Line("GET", "/backups/synthesized-files/{backup_id}", browse_group),
)
