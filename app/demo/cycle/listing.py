"""How lists are asked for: pages, sorting, filters, and lists of words in any of the ways clients write them.

Words may be joined by commas or the key repeated (or both); brackets may be raw or percent-encoded.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from starlette.datastructures import QueryParams

from app.demo.cycle.errors import RefusedError
from app.demo.cycle.hub import Hub
from app.demo.cycle.stamps import read_stamp

R = TypeVar("R")
Filter = Callable[[Any, list[str]], bool]
_WHOLE = frozenset(("search", "range-start", "range-end"))  # filters whose value may hold a comma


class Query:
    """The query of one request."""

    def __init__(self, params: QueryParams) -> None:
        self._params = params

    def words(self, key: str) -> list[str]:
        """The words under a key (``include``, ``meta``, ``sort``), in order and without repetition."""
        return _words(self._params.getlist(key))

    def text(self, key: str) -> str:
        """The last value of a key; empty when there is none."""
        return self._params.get(key, "")

    def filters(self) -> dict[str, list[str]]:
        """Filter key to wanted values."""
        found: dict[str, list[str]] = {}
        for key in self._params:
            if key.startswith("filter[") and key.endswith("]"):
                name, values = key[len("filter[") : -1], self._params.getlist(key)
                found[name] = [value for value in values if value] if name in _WHOLE else _words(values)
        return {name: values for name, values in found.items() if values}

    def number(self, key: str) -> int | None:
        """A whole number; None when it is missing or none."""
        text = self._params.get(key, "")
        try:
            return int(text) if text.isdecimal() else int(float(text))
        except (ValueError, OverflowError):
            return None


@dataclass(frozen=True)
class Listing(Generic[R]):
    """What one collection understands. ``word_of`` tells the state of a record."""

    id_of: Callable[[R], str]
    word_of: Callable[[R], str]
    filters: Mapping[str, Filter] = field(default_factory=dict)
    sorts: Mapping[str, Callable[[R], Any]] = field(default_factory=dict)
    includes: Collection[str] = ()
    metas: Collection[str] = ()

    def page(self, hub: Hub, query: Query, records: Sequence[R]) -> list[R]:
        """The records of the page asked for.

        Raises:
            RefusedError: as some switches want it, and for a time that is none.
        """
        self.check_words(hub, query)
        return cut(hub, query, self._sorted(hub, query, self.filtered(hub, query, records)))

    def filtered(self, hub: Hub, query: Query, records: Sequence[R]) -> list[R]:
        """The records that fit the filters, deleted ones only if they were asked for (ASSUMED)."""
        wanted = {name: values for name, values in query.filters().items() if name in self.filters}
        check_times(wanted)
        is_deleted_wanted = hub.faults.is_on("show_deleted") or "deleted" in wanted.get("state", [])
        return [
            one
            for one in records
            if (is_deleted_wanted or self.word_of(one) != "deleted")
            and all(self.filters[name](one, values) for name, values in wanted.items())
        ]

    def check_words(self, hub: Hub, query: Query) -> None:
        """Unknown words are ignored (ASSUMED) unless a switch refuses them."""
        if not hub.faults.is_on("unknown_words_refused"):
            return
        known = {"include": self.includes, "meta": self.metas, "sort": (*self._sorts(hub),)}
        for key, words in known.items():
            for word in query.words(key):
                if word.removeprefix("-") not in words:
                    raise RefusedError("422.invalid-argument", f"{word} is unknown", source=key)
        for name in query.filters():
            if name not in self.filters:
                raise RefusedError("422.invalid-argument", f"{name} is unknown", source=f"filter[{name}]")

    def _sorts(self, hub: Hub) -> Mapping[str, Callable[[R], Any]]:
        return {"id": self.id_of, **self.sorts}

    def _sorted(self, hub: Hub, query: Query, records: list[R]) -> list[R]:
        keys = [word for word in query.words("sort") if word.removeprefix("-") in self._sorts(hub)]
        if not keys:
            return self._in_usual_order(hub, records)
        records = sorted(records, key=self.id_of)
        for word in reversed(keys):
            records.sort(key=self._sorts(hub)[word.removeprefix("-")], reverse=word.startswith("-"))
        return records

    def _in_usual_order(self, hub: Hub, records: list[R]) -> list[R]:
        records = sorted(records, key=self.id_of, reverse=hub.faults.value("list_order") == "descending")
        if hub.faults.value("list_order") == "shuffled":
            hub.dice("order", len(records)).shuffle(records)
        return records


def cut(hub: Hub, query: Query, records: Sequence[R]) -> list[R]:
    """One page of the records: 20 of them, at most 200 (ASSUMED)."""
    usual = int(hub.number("page_size_default", 10, 20))
    limit = int(hub.number("page_size_limit", 50, 200))
    size = query.number("page[size]") or usual
    if size > limit and hub.faults.is_on("page_size_refused"):
        raise RefusedError("422.max-exceeded", f"a page has at most {limit} entries", source="page[size]")
    size = max(1, min(size if size > 0 else usual, limit))
    start = (max(1, query.number("page[number]") or 1) - 1) * size
    if start and start >= len(records) and hub.faults.is_on("past_end_refused"):
        raise RefusedError("422.invalid-argument", "there is no such page", source="page[number]")
    return list(records[start : start + size])


def check_times(filters: Mapping[str, list[str]]) -> None:
    """Refuse a range that is no time (ASSUMED)."""
    for name in ("range-start", "range-end"):
        if any(read_stamp(value) is None for value in filters.get(name, [])):
            raise RefusedError("422.invalid-argument", "a DateTime is expected", source=f"filter[{name}]")


def one_of(value: Callable[[Any], str | None]) -> Filter:
    """A filter by the value itself."""
    return lambda record, wanted: value(record) in wanted


def contains(*texts: Callable[[Any], str]) -> Filter:
    """A filter by a piece of text, in any case."""
    return lambda record, wanted: any(word.lower() in text(record).lower() for word in wanted for text in texts)


def is_true(value: Callable[[Any], bool]) -> Filter:
    """A filter by true or false."""
    return lambda record, wanted: str(value(record)).lower() in [word.lower() for word in wanted]


def since(value: Callable[[Any], float]) -> Filter:
    """A filter by the earliest time."""
    return lambda record, wanted: all(value(record) >= (read_stamp(word) or 0.0) for word in wanted)


def until(value: Callable[[Any], float]) -> Filter:
    """A filter by the latest time."""
    return lambda record, wanted: all(value(record) <= (read_stamp(word) or 0.0) for word in wanted)


def by_range(value: Callable[[Any], float]) -> dict[str, Filter]:
    """The two filters of a range of time."""
    return {"range-start": since(value), "range-end": until(value)}


def _words(values: list[str]) -> list[str]:
    return list(dict.fromkeys(word.strip() for value in values for word in value.split(",") if word.strip()))
