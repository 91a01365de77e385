"""Cutting a search into slices of time, newest first: the appliance has no paging and returns all it finds.

Pure. The width adapts to what the last slice brought, so that a slice fills about one page: a database with a log
backup every quarter of an hour is asked by the day, an image backed up monthly by the year. Where no bound ends the
search, the slices grow until one last slice takes all that is older.
"""

from dataclasses import dataclass

DAY_S = 86_400
FIRST_WIDTH_S = 7 * DAY_S
SMALLEST_WIDTH_S = 900
LARGEST_WIDTH_S = 800 * DAY_S
GROWTH = 8
"""At most so much wider than the slice before: a quiet week says little about the month before it."""

REACH_S = 900 * DAY_S
"""After an empty stretch as long as this the rest is asked in one slice."""


@dataclass(frozen=True)
class Slice:
    """Bounds of the start of a backup in epoch seconds, both inclusive; None: open."""

    start: int | None
    end: int | None

    @property
    def is_rest(self) -> bool:
        """Whether nothing older remains."""
        return self.start is None


class Slices:
    """Gives out slices one by one; tell it how many rows each brought before asking for the next.

    Args:
        now_s: the appliance's now, epoch seconds. The first slice is open towards newer ones.
        newest_s, oldest_s: bounds of the search; None: open.
        page_size: rows wanted of one slice.
        first_width_s: width of the first slice.
        takes_rest: a last slice without lower bound follows after ``oldest_s`` (its rows are bounded otherwise).
    """

    def __init__(
        self,
        now_s: int,
        *,
        newest_s: int | None = None,
        oldest_s: int | None = None,
        page_size: int = 200,
        first_width_s: int = FIRST_WIDTH_S,
        takes_rest: bool = False,
    ) -> None:
        self._end = newest_s
        self._edge = newest_s if newest_s is not None else now_s
        self._oldest = oldest_s
        self._takes_rest = takes_rest or oldest_s is None
        self._page_size = page_size
        self._empty_s = 0
        self.width_s = max(SMALLEST_WIDTH_S, first_width_s)
        self._is_over = False
        if newest_s is None and oldest_s is not None and oldest_s >= now_s:
            self._edge = oldest_s + 1  # a clock that is behind ours: whatever is newer than the bound

    def next(self) -> Slice | None:
        """The next slice towards the past; None when there is no more."""
        if self._is_over:
            return None
        start = self._edge - self.width_s
        if self._oldest is not None and start <= self._oldest:
            start = self._oldest
            if self._edge <= self._oldest:
                self._is_over = True
                return Slice(None, self._end) if self._takes_rest else None
            self._is_over = not self._takes_rest
        elif self._oldest is None and (self._empty_s >= REACH_S or start <= 0):
            self._is_over = True
            return Slice(None, self._end)
        found = Slice(start, self._end)
        self._end = start - 1
        self._edge = start
        return found

    def learn(self, rows: int) -> None:
        """Take in how many rows the last slice brought."""
        if rows == 0:
            self._empty_s += self.width_s
            wanted = self.width_s * GROWTH
        else:
            self._empty_s = 0
            wanted = min(self.width_s * GROWTH, self.width_s * self._page_size // rows)
        self.width_s = min(LARGEST_WIDTH_S, max(SMALLEST_WIDTH_S, wanted))
