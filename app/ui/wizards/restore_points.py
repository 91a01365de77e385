"""The points that can be restored, read from the system page by page, for the first page of the restore wizard."""

from collections.abc import AsyncIterator
from typing import Final

from PySide6.QtCore import QObject, Signal

from app.domain.backups import Backup, BackupPage, BackupQuery
from app.domain.errors import ConsoleError
from app.domain.nodes import NodeRef
from app.services.sessions import Sessions
from app.services.tasks import TaskOwner

PAGE_ROWS: Final = 100
GROUP: Final = "restore points"


class RestorePoints(QObject):
    """Usable, addressable backups of one place, newest first as the system gives them.

    Signals:
        changed(): rows came in, loading began or ended, or it failed.
    """

    changed = Signal()

    def __init__(self, sessions: Sessions, scope: NodeRef, tasks: TaskOwner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._scope = scope
        self._tasks = tasks
        self._pages: AsyncIterator[BackupPage] | None = None
        self.rows: list[Backup] = []
        self.error: ConsoleError | None = None
        self.is_loading = False
        self.is_complete = False

    def load(self) -> None:
        """Read from the beginning."""
        self._pages = None
        self.rows, self.is_complete = [], False
        self.load_more()

    def load_more(self) -> None:
        """Read on, unless it is being read already or all is there."""
        if not self.is_loading and not self.is_complete:
            self.is_loading, self.error = True, None
            self.changed.emit()
            self._tasks.start(self._read(), "restore points", group=GROUP)

    async def _read(self) -> None:
        """One page; pages without a usable point are read over."""
        try:
            if self._pages is None:
                port = self._sessions.port(self._scope.connection_id)
                self._pages = aiter(port.backups(BackupQuery(self._scope, page_size=PAGE_ROWS)))
            await self._read_page(self._pages)
        except ConsoleError as error:
            self.error = error
            self._pages = None
        finally:
            self.is_loading = False
        self.changed.emit()

    async def _read_page(self, pages: AsyncIterator[BackupPage]) -> None:
        found = False
        while not found and not self.is_complete:
            page = await anext(pages, None)
            if page is None:
                self.is_complete = True
                return
            usable = [row for row in page.backups if row.state.is_usable and row.ref.addressable]
            known = {row.ref for row in self.rows}
            self.rows.extend(row for row in usable if row.ref not in known)
            self.is_complete = page.is_last
            found = bool(usable)
