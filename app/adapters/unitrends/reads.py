"""The calls that change nothing. A search is a POST, and the same path deletes when its query says so: names count."""

from app.transport.reads import ReadRule

_SID = frozenset({"sid"})
_ID = r"[^/]+"


def _get(path: str, *query: str) -> ReadRule:
    return ReadRule("GET", path, frozenset(query))


READS: tuple[ReadRule, ...] = (
    ReadRule("POST", "/api/login", signs_in=True),
    ReadRule("POST", "/api/logout", signs_in=True),
    ReadRule("POST", "/api/backups", _SID),
    _get("/api/systems", "include_pending", "sid"),
    _get("/api/systems/details", "sid"),
    _get("/api/assets", "sid", "grandclient"),
    _get("/api/backups/details", "bid", "sid"),
    _get("/api/backups/latest", "iid", "sid", "days"),
    _get(f"/api/backups/dependent/{_ID}", "sid"),
    _get("/api/backups/strategies/[0-9]+", "isNAS", "sid"),
    _get(f"/api/backups/(files|synthesized-files)/{_ID}", "dir", "last", "count", "sid"),
    _get("/api/jobs/active", "sid"),
    _get("/api/jobs/history", "showFlat", "start_date", "end_date", "sid"),
    _get("/api/joborders", "sid"),
    _get("/api/restore/targets", "bid", "iid", "app_type", "type", "replicated", "sid"),
    _get("/api/restore/group", "bid", "sid"),
    _get("/api/storage", "usage", "sid"),
    _get("/api/alerts", "sid", "start_date", "days"),
)
"""Everything else needs a permit, also calls this adapter does not make."""
