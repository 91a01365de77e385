"""Lists of backups: one stream a container, merged by start where a place holds several, filtered here.

The platform filters backups by container only. A stream goes back in time, so it ends as soon as nothing wanted can
come any more. The total is told with the last page: the platform has no count.
"""

import asyncio
import heapq
from collections.abc import AsyncGenerator, Callable, Coroutine, Iterable
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from typing import Any

from app.adapters.cycle import wire
from app.adapters.cycle.hub import Hub
from app.adapters.cycle.mapping import KIB, Manner, backup_of, finished_of, is_gone, started_of
from app.adapters.found import Found, Listing
from app.adapters.paging import page_size
from app.domain.backups import Backup, BackupKind, BackupPage, BackupQuery, BackupRef
from app.domain.errors import NotFoundError
from app.domain.messages import Message
from app.domain.nodes import Level, NodeRef

AT_ONCE = 4
"""Requests in flight that the platform's makers find polite."""

_OF_MANY = 50
"""How many backups of each container are asked for at a time where many containers are asked."""

_EARLIEST = datetime(1, 1, 1, tzinfo=UTC)


class Stream:
    """The wanted backups of one container, newest first."""

    def __init__(self, pages: AsyncGenerator[Listing[wire.Backup], None], keep: Callable[[Found[wire.Backup]], bool]):
        self._pages = pages
        self._keep = keep
        self.waiting: list[Found[wire.Backup]] = []
        self.heard_at: datetime | None = None
        self.ends_before: Callable[[datetime], bool] = lambda started: False
        self.is_over = False

    async def fill(self) -> None:
        """Read on until something wanted waits, or nothing more can come."""
        while not self.waiting and not self.is_over:
            page = await anext(self._pages, None)
            if page is None:
                self.is_over = True
                return
            self.heard_at = page.heard_at
            self.waiting = sorted((one for one in page.items if self._keep(one)), key=newness, reverse=True)
            starts = [start for one in page.items if (start := started_of(one.value)) is not None]
            self.is_over = bool(starts) and self.ends_before(min(starts))

    async def close(self) -> None:
        """Let go of the pages."""
        await self._pages.aclose()


class BackupLists:
    """Lists and looks up the backups of one connection."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    @property
    def manner(self) -> Manner:
        """How backups are mapped now."""
        return Manner(KIB if self._hub.option("size_unit") == "kib" else 1, self._hub.server_now())

    async def pages(self, query: BackupQuery) -> AsyncGenerator[BackupPage, None]:
        """See ``BackupSystem.backups``. A page holds at most 500 rows, and only the last one may be empty."""
        size = page_size(query)
        containers = await self._containers(query.scope)
        streams = [(one, self._stream(one, query, is_one=len(containers) == 1)) for one in containers]
        count, ready, heard_at = 0, list[Backup](), self._hub.now()
        try:
            async with aclosing(self._merged(streams)) as merged:
                async for backup, heard_at in merged:
                    ready.append(backup)
                    count += 1
                    if len(ready) > size:
                        yield BackupPage(tuple(ready[:size]), heard_at, is_last=False)
                        del ready[:size]
            yield BackupPage(tuple(ready), heard_at, total=count, is_last=True)
        finally:
            for _, stream in streams:
                await stream.close()

    async def one(self, ref: BackupRef) -> Backup:
        """One backup, read again. Raises NotFoundError."""
        container = await self._hub.container(ref.scope)
        found = await self._hub.client.backup(container.id, ref.native_id)
        if is_gone(found.value):
            raise NotFoundError(
                Message.of("cycle.error.no_backup"), connection_id=self._hub.id, operation="read_backup"
            )
        return self.mapped(found, container)

    def mapped(self, found: Found[wire.Backup], container: wire.Container) -> Backup:
        """A backup of ours, under the place of its instance."""
        scope = self._hub.instance(container, found.value.instance_id)
        self._hub.see(container.id, found.value.id, scope)
        return backup_of(found, container, scope, self.manner)

    async def _containers(self, scope: NodeRef) -> list[wire.Container]:
        if scope.level in {Level.CLIENT, Level.INSTANCE}:
            return [await self._hub.container(scope)]
        containers = (await self._hub.containers()).values()
        return [one for one in containers if scope in self._hub.place(one).lineage()]

    def _stream(self, container: wire.Container, query: BackupQuery, *, is_one: bool) -> Stream:
        now = self._hub.server_now()
        left = set(query.native_ids)
        oldest_id = min(left, default="")

        def is_wanted(found: Found[wire.Backup]) -> bool:
            backup = found.value
            if is_gone(backup) or query.scope not in self._hub.instance(container, backup.instance_id).lineage():
                return False
            return query.wants(backup.id, BackupKind.OTHER, started_of(backup), finished_of(backup), now)

        def pages() -> AsyncGenerator[Listing[wire.Backup], None]:
            return _until(self._hub.client.backups(container.id, None if is_one else _OF_MANY), oldest_id)

        stream = Stream(pages(), is_wanted)
        stream.ends_before = lambda started: query.begins_before(started, now)
        return stream

    async def _merged(
        self, streams: list[tuple[wire.Container, Stream]]
    ) -> AsyncGenerator[tuple[Backup, datetime], None]:
        """The backups of all streams, newest first, each with when it was heard."""
        await several([stream.fill() for _, stream in streams])
        heap = [(_head(stream), place) for place, (_, stream) in enumerate(streams) if stream.waiting]
        heapq.heapify(heap)
        while heap:
            _, place = heapq.heappop(heap)
            container, stream = streams[place]
            found = stream.waiting.pop(0)
            yield self.mapped(found, container), found.heard_at
            if not stream.waiting:
                await stream.fill()
            if stream.waiting:
                heapq.heappush(heap, (_head(stream), place))


async def several(work: Iterable[Coroutine[Any, Any, None]]) -> None:
    """Do work side by side, a few at a time; the first error ends all and is raised as it is."""
    places = asyncio.Semaphore(AT_ONCE)

    async def in_turn(one: Coroutine[Any, Any, None]) -> None:
        async with places:
            await one

    waiting = list(work)
    try:
        async with asyncio.TaskGroup() as group:
            for one in waiting:
                group.create_task(in_turn(one))
    except BaseExceptionGroup as failed:
        raise failed.exceptions[0] from None
    finally:
        for one in waiting:
            one.close()  # what never had its turn


def newness(found: Found[wire.Backup]) -> tuple[datetime, str]:
    """By start, then by id, which tells two of the same moment apart."""
    return started_of(found.value) or _EARLIEST, found.value.id


def _head(stream: Stream) -> tuple[timedelta, str]:
    started, backup_id = newness(stream.waiting[0])
    return _EARLIEST - started, backup_id


async def _until(
    pages: AsyncGenerator[Listing[wire.Backup], None], oldest_id: str
) -> AsyncGenerator[Listing[wire.Backup], None]:
    """The pages down to an id: ids carry the time, and the list goes back in time."""
    async with aclosing(pages):
        async for page in pages:
            yield page
            if oldest_id and page.items and min(one.value.id for one in page.items) < oldest_id:
                return
