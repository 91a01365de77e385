"""The calls that change nothing. None takes ``include``: what that adds holds credentials."""

from app.transport.reads import ReadRule

_PAGES = ("page[number]", "page[size]", "sort")
_ID = r"[^/]+"


def _get(path: str, *query: str) -> ReadRule:
    return ReadRule("GET", path, frozenset(query))


READS: tuple[ReadRule, ...] = (
    _get("/v1/hubs/current"),
    _get("/v1/hubs/current/integrations", "filter[category]", *_PAGES),
    _get("/v1/environments", *_PAGES),
    _get("/v1/containers", *_PAGES),
    _get(f"/v1/containers/{_ID}"),
    _get(f"/v1/containers/{_ID}/instances", *_PAGES),
    _get(f"/v1/containers/{_ID}/instances/{_ID}"),
    _get(f"/v1/containers/{_ID}/backups", *_PAGES),
    _get(f"/v1/containers/{_ID}/backups/{_ID}"),
    _get(f"/v1/containers/{_ID}/backups/{_ID}/logs"),
    _get("/v1/jobs", "filter[state]", "filter[range-start]", *_PAGES),
    _get(f"/v1/jobs/{_ID}"),
    _get("/v1/monitoring/events", "filter[event]", "filter[container]", "filter[range-start]"),
)
"""Signing in needs no rule of its own: the key proves itself by a read."""
