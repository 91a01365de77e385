"""Which of the Controller's calls change nothing; every other call needs a permit."""

from app.transport.reads import ReadRule

_ID = r"[^/]+"
_FILE = f"/appliances/{_ID}/backup/{_ID}"

READS: tuple[ReadRule, ...] = (
    ReadRule("GET", "/version", signs_in=True),
    ReadRule("GET", "/identity-providers/names", signs_in=True),
    ReadRule("POST", "/authentication", signs_in=True),
    ReadRule("GET", "/authorization", signs_in=True),
    ReadRule("POST", "/authentication/otp/initialize", signs_in=True),
    ReadRule("POST", "/authentication/otp", signs_in=True),
    ReadRule("POST", "/authentication/logout", signs_in=True),
    ReadRule("POST", "/logout", signs_in=True),
    ReadRule("GET", "/appliances"),
    ReadRule("GET", "/appliances/status"),
    ReadRule("GET", "/stats/appliances"),
    ReadRule("GET", "/global-settings"),
    ReadRule("GET", f"{_FILE}/status"),
    ReadRule("HEAD", _FILE),
    ReadRule("GET", _FILE, headers=frozenset({"range", "accept-encoding"})),
)
