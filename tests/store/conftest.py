"""Opens records as restarts of the program would, and closes them."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from app.domain.messages import Message
from app.store.audit import Who
from app.store.record import Record

WHO = Who("uid", "Rita Operator")


class Desk:
    """A folder with a record in it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "record.db"
        self.told: list[Message | None] = []
        self._close: list[Callable[[], Awaitable[None]]] = []

    async def open(self) -> tuple[Record, tuple[Message, ...]]:
        """Open the record as a start of the program does."""
        record = Record(self.path, lambda: WHO, self.told.append)
        problems = await record.open()
        self._close.append(record.close)
        return record, problems

    async def close(self) -> None:
        """Close what is still open."""
        while self._close:
            await self._close.pop()()


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    await desk.close()
