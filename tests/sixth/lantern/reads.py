"""Which of Lantern's calls change nothing; every other call needs a permit."""

from app.transport.reads import ReadRule

_ID = "[^/]+"

READS: tuple[ReadRule, ...] = (
    ReadRule("POST", "/api/session", signs_in=True),
    ReadRule("DELETE", "/api/session", signs_in=True),
    ReadRule("GET", "/api/about"),
    ReadRule("GET", "/api/shelves"),
    ReadRule("GET", f"/api/shelves/{_ID}/boxes"),
    ReadRule("GET", "/api/keepsakes", query=frozenset({"box"})),
    ReadRule("GET", f"/api/keepsakes/{_ID}"),
    ReadRule("GET", f"/api/keepsakes/{_ID}/log"),
)
