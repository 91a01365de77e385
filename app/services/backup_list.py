"""The backups of one selected node: pages loaded while the operator scrolls, kept fresh by the poller.

Rows of the last good answer stay when asking fails. Filters by text, state and kind act on what is loaded; the time
range is asked of the server.
"""

from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.backups import Backup, BackupPage, BackupQuery
from app.domain.errors import BackendError
from app.domain.messages import Message
from app.domain.nodes import NodeRef
from app.services.past_runs import PastRuns
from app.services.poller import Poller, Source, SourceKey
from app.services.sessions import Sessions
from app.services.tasks import TaskOwner
from app.services.times import Clock

Work = Callable[[AsyncIterator[BackupPage]], Coroutine[Any, Any, None]]

REFRESH_S = 15.0
FIRST_ROWS = 200
BULK_TELL_S = 0.4
"""While many pages come in one after the other, the rows are shown anew this often at most."""


class BackupList(QObject):
    """Loads, merges and refreshes.

    Signals:
        rows_changed(): the loaded rows differ from before.
        state_changed(): loading, error, age, totals or the note on the list differ.
    """

    rows_changed = Signal()
    state_changed = Signal()

    def __init__(
        self,
        sessions: Sessions,
        poller: Poller,
        owner: TaskOwner,
        clock: Clock | None = None,
        past: PastRuns | None = None,
    ) -> None:
        super().__init__()
        self._sessions = sessions
        self._poller = poller
        self._owner = owner
        self._clock = clock or Clock()
        self._past = past or PastRuns()
        self.query: BackupQuery | None = None
        self.total: int | None = None
        self.note: Message | None = None
        self.is_complete = False
        self.loading_since: datetime | None = None
        self.error: BackendError | None = None
        self.heard_at: datetime | None = None
        self._rows: dict[str, Backup] = {}
        self._pages: AsyncIterator[BackupPage] | None = None
        self._source: Source | None = None
        self._wants_all = False
        self._gave_up = False
        self._told_at = 0.0
        sessions.live.connect(self._on_live)

    @property
    def rows(self) -> tuple[Backup, ...]:
        """What is loaded, in the order the system gave it."""
        return tuple(self._rows.values())

    @property
    def rows_by_key(self) -> Mapping[str, Backup]:
        """The same by their keys, so that nobody has to make ten thousand keys again."""
        return self._rows

    @property
    def source(self) -> Source | None:
        """The poller's source that keeps the list fresh; None when nothing is selected."""
        return self._source

    def show(self, query: BackupQuery | None) -> None:
        """Turn to another node or time range; None: nothing is selected."""
        same_scope = query is not None and self.query is not None and query.scope == self.query.scope
        self.close_source()
        self.query = query
        if not same_scope:
            self._rows = {}
            self.heard_at = None
        self.total, self.is_complete, self.error = None, False, None
        self.note = None
        self._pages = None
        self._wants_all = self._gave_up = False
        self.rows_changed.emit()
        system = self._sessions.find(query.scope.connection_id) if query is not None else None
        if query is None or system is None or system.stands_still:
            self.loading_since = None
            self.state_changed.emit()
            return
        self._begin(query)

    def seed(self, scope: NodeRef, rows: tuple[Backup, ...], heard_at: datetime) -> None:
        """Show what an earlier run heard until the system answers."""
        if self.query is not None and self.query.scope == scope and not self._rows:
            self._rows = {row.ref.path: row for row in rows}
            self._past.note_backups(rows)
            self.heard_at = heard_at
            self.rows_changed.emit()

    def load_more(self) -> None:
        """Load the next page, unless one is under way or all are loaded."""
        pages = self._open_pages()
        if pages is not None:
            self.loading_since = self._clock.now()
            self.state_changed.emit()
            self._owner.start(self._loading(self._next_page, pages), "next page", group="backups")

    def load_rest(self) -> None:
        """Load all that remains, for sorting or exporting; a page under way is waited for, not asked twice."""
        self._wants_all = True
        pages = self._open_pages()
        if pages is not None:
            self.loading_since = self._clock.now()
            self._owner.start(self._loading(self._all_pages, pages), "remaining pages", group="backups")

    def cancel(self) -> None:
        """Stop loading; what is loaded stays, and is not said to be all."""
        self._owner.cancel("backups")
        self._wants_all = False
        self._gave_up = True
        self._pages = None  # a page that was given up ends the answer: asking on needs a new question
        self.loading_since = None
        self.state_changed.emit()

    def refresh(self) -> None:
        """Ask for the newest rows now."""
        if self._source is not None:
            self._poller.ask_now(self._source.key.connection_id)

    def close_source(self) -> None:
        """Stop watching and loading."""
        self._owner.cancel("backups")
        if self._source is not None:
            source, self._source = self._source, None
            source.answered.disconnect(self._on_newest)
            source.failed.disconnect(self._on_failed)
            self._poller.unwatch(source)

    def _on_live(self, connection_id: str) -> None:
        """After a sign-in the list is asked for again: it may have failed before, or be another one by now."""
        if self.query is not None and self.query.scope.connection_id == connection_id:
            self.show(self.query)

    def _open_pages(self) -> AsyncIterator[BackupPage] | None:
        """The pages to go on with, or None when there is nothing to load now.

        An answer that broke off is asked for anew, from its beginning, once the system answers again: its iterator has
        ended with the error, and must not be taken for the end of the list.
        """
        query, source = self.query, self._source
        is_idle = self.loading_since is None and self.error is None
        if query is None or not is_idle or self.is_complete or self._gave_up:
            return None
        if self._pages is None and source is not None:
            self._pages = self._sessions.port(query.scope.connection_id).backups(query)
        return self._pages

    def _begin(self, query: BackupQuery) -> None:
        self.loading_since = self._clock.now()
        self.state_changed.emit()
        port = self._sessions.port(query.scope.connection_id)
        self._pages = port.backups(query)
        work = self._loading(lambda pages: self._first_page(query, pages), self._pages)
        self._owner.start(work, "first page", group="backups", exclusive=True)

    async def _loading(self, work: Work, pages: AsyncIterator[BackupPage]) -> None:
        """Only one piece of work asks for pages at a time: an answer that is read twice at once would break."""
        try:
            await work(pages)
        finally:
            if self._pages is None or pages is self._pages:
                self.loading_since = None
                self.state_changed.emit()

    async def _first_page(self, query: BackupQuery, pages: AsyncIterator[BackupPage]) -> None:
        page = await self._page(pages)
        if self.query is not query:
            return
        if page is None:
            self._watch(query)  # the poller asks again, at longer and longer intervals
            return
        self._rows = {row.ref.path: row for row in page.backups}
        self._took(page)
        if len(self._rows) < FIRST_ROWS and not page.is_last:
            await self._next_page(pages)
        if self._wants_all:
            await self._all_pages(pages)
        self._watch(query)

    async def _next_page(self, pages: AsyncIterator[BackupPage], *, in_bulk: bool = False) -> None:
        """One more page with rows that are new: empty slices of time, and what is loaded already, are passed over."""
        while True:
            page = await self._page(pages)
            if page is None or pages is not self._pages:
                return
            before = len(self._rows)
            self._rows.update((row.ref.path, row) for row in page.backups)
            self._took(page, in_bulk=in_bulk)
            if len(self._rows) > before or page.is_last:
                return

    async def _all_pages(self, pages: AsyncIterator[BackupPage]) -> None:
        while not self.is_complete and pages is self._pages and self.error is None:
            await self._next_page(pages, in_bulk=True)

    async def _page(self, pages: AsyncIterator[BackupPage]) -> BackupPage | None:
        """The next page, or None after an error or the end, which are then noted."""
        try:
            return await anext(pages)
        except StopAsyncIteration:
            self.is_complete = True
        except BackendError as error:
            if pages is self._pages:
                self._pages = None
                self._on_failed(error)
        return None

    def _took(self, page: BackupPage, *, in_bulk: bool = False) -> None:
        self._past.note_backups(page.backups)
        # An answer that is read page by page was heard as a whole when it began: its later pages are no older news.
        self.heard_at = max(page.heard_at, self.heard_at or page.heard_at)
        self.error = None
        self.note = page.note
        self.total = page.total if page.total is not None else self.total
        self.is_complete = page.is_last
        if self.is_complete:
            self.total = len(self._rows)
        if self.query is not None:
            self._sessions.heard(self.query.scope.connection_id)
        moment = self._clock.monotonic()
        if in_bulk and not page.is_last and moment - self._told_at < BULK_TELL_S:
            return
        self._told_at = moment
        self.rows_changed.emit()
        self.state_changed.emit()

    def _watch(self, query: BackupQuery) -> None:
        if self.query is not query or self._source is not None:
            return
        newest = replace(query, page_size=FIRST_ROWS)

        async def ask() -> BackupPage:
            return await anext(self._sessions.port(query.scope.connection_id).backups(newest))

        key = SourceKey(query.scope.connection_id, f"backups:{query.scope.path}")
        self._source = self._poller.watch(key, ask, REFRESH_S)
        self._source.due_at += REFRESH_S
        self._source.answered.connect(self._on_newest)
        self._source.failed.connect(self._on_failed)

    def _on_newest(self, page: BackupPage) -> None:
        """Merge the newest page: new rows come first, changed ones change in place, loaded older ones stay."""
        self._past.note_backups(page.backups)
        fresh = {row.ref.path: row for row in page.backups}
        added = [path for path in fresh if path not in self._rows]
        merged = {
            **{path: fresh[path] for path in added},
            **{path: fresh.get(path, row) for path, row in self._rows.items()},
        }
        if page.is_last:
            merged = fresh
        elif page.backups:
            merged = _without_vanished(merged, fresh)
        changed = list(merged.values()) != list(self._rows.values())
        self._rows = merged
        self.heard_at, self.error, self.note = page.heard_at, None, page.note
        if page.is_last:
            self.is_complete = True
        if self.is_complete:
            self.total = len(self._rows)
        self._sessions.heard(page.backups[0].ref.scope.connection_id if page.backups else self._connection_id())
        if changed:
            self.rows_changed.emit()
        self.state_changed.emit()

    def _connection_id(self) -> str:
        return self.query.scope.connection_id if self.query is not None else ""

    def _on_failed(self, error: BackendError) -> None:
        self.error = error
        self._sessions.lost(self._connection_id(), error)
        self.state_changed.emit()


def _without_vanished(merged: dict[str, Backup], fresh: dict[str, Backup]) -> dict[str, Backup]:
    """Rows inside the newest page's time span that the page no longer holds were deleted; older ones are kept."""
    oldest = min((row.started_at for row in fresh.values() if row.started_at is not None), default=None)
    if oldest is None:
        return merged
    return {
        path: row for path, row in merged.items() if path in fresh or row.started_at is None or row.started_at < oldest
    }
