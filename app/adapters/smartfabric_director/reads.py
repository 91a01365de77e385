"""Which of the appliance's calls change nothing; every other call needs a permit."""

from app.transport.reads import ReadRule

_ID = r"[^/]+"

READS: tuple[ReadRule, ...] = (
    ReadRule("POST", "/auth/token", signs_in=True),
    ReadRule("POST", "/auth/token/extend", headers=frozenset({"authorization"}), signs_in=True),
    ReadRule("GET", "/about"),
    ReadRule("GET", "/backups/locations"),
    ReadRule("GET", "/backups/jobs"),
    ReadRule("GET", f"/backups/jobs/{_ID}"),
    ReadRule("GET", "/backups/instances", query=frozenset({"job-id"})),
    ReadRule("GET", f"/backups/instances/{_ID}"),
    ReadRule("GET", "/backups/remote-files", query=frozenset({"file_path", "username", "password"})),
    ReadRule("GET", "/backups/restore/status"),
    ReadRule("GET", "/alerts", query=frozenset({"start-time", "end-time", "sort-by", "sort-order"})),
)
