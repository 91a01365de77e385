"""Query parameters that alerts and events share: time window, words, objections (2.0 p.11, 1.2 p.52)."""

from collections.abc import Collection

from starlette.datastructures import QueryParams

from app.demo.smartfabric_director.checks import Fields

DEFAULT_WINDOW_MS = 86_400_000


class ListingQuery:
    """Reads one query. ``settle`` refuses it if anything was wrong."""

    def __init__(self, query: QueryParams) -> None:
        self._query = query
        self._fields = Fields({})

    def window_ms(self, now_ms: int) -> tuple[int, int]:
        """First and last moment in epoch ms; without them the 24 hours before the end, and now as the end."""
        end_ms = self._moment("end-time", now_ms)
        return self._moment("start-time", end_ms - DEFAULT_WINDOW_MS), end_ms

    def words(self, name: str, allowed: Collection[str]) -> set[str]:
        """The words of an array parameter, repeated or with commas; an empty set means all."""
        given = {word for value in self._query.getlist(name) for word in value.split(",") if word}
        if not given <= set(allowed):
            self._fields.object_to(name)
        return given

    def word(self, name: str, allowed: Collection[str], default: str) -> str:
        """One word of a choice."""
        given = self._query.get(name) or default
        if given not in allowed:
            self._fields.object_to(name)
        return given

    def text(self, name: str) -> str:
        """A text to compare with; empty means all."""
        return self._query.get(name, "")

    def settle(self) -> None:
        """Raise the objections, if there are any."""
        self._fields.settle()

    def _moment(self, name: str, default: int) -> int:
        given = self._query.get(name, "")
        if not given:
            return default
        try:
            return int(given)
        except ValueError:
            self._fields.object_to(name)
            return default
