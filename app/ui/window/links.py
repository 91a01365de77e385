"""Links of ``backstay:``: copies those of what is selected, and goes where one leads that came from outside.

For the main window. A link selects what a hand could have selected, and does nothing beyond: it signs in nowhere,
asks for no secret, leaves read-only and the choice of environments as they are, and waits where something stands open
that it would pull the ground from under. What it cannot do by itself it offers.
"""

import asyncio
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from app.domain.errors import SecretStoreState
from app.domain.links import Link, parse_link
from app.domain.messages import Message
from app.domain.nodes import NodeRef
from app.services.finding import Finding
from app.services.sessions import System, SystemState
from app.ui.activities.dock import ActivitiesDock
from app.ui.backups.backups_page import BackupsPage
from app.ui.backups.filters import TimeRange
from app.ui.context import Context
from app.ui.side.side_pane import SidePane
from app.ui.texts import tr
from app.ui.window.selection import Selection
from app.ui.window.telling import Offer, Telling
from app.ui.wording import environment_name

PATIENCE_S: Final = 30.0
"""How long a link is followed; a system that takes longer is shown as far as one came."""


class Links(QObject):
    """Copies links and follows them.

    Signals:
        told(object): Message to show in the status bar for a while.
        arrived(): a link led to something, and its details should be seen.
    """

    told = Signal(object)
    arrived = Signal()

    def __init__(
        self,
        context: Context,
        selection: Selection,
        side: SidePane,
        page: BackupsPage,
        dock: ActivitiesDock,
        telling: Telling,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.patience_s = PATIENCE_S
        self._context = context
        self._selection = selection
        self._side = side
        self._page = page
        self._dock = dock
        self._telling = telling
        self._finding = Finding(context.sessions, context.inventory, context.backups, context.activities)
        self._is_begun = False
        self._early = ""
        context.lock.changed.connect(self._on_lock)
        context.lock.opened.connect(self.begin)

    # copying

    def of_place(self) -> tuple[Link, ...]:
        """The link to the selected place."""
        ref = self._selection.ref
        return (Link.to_place(ref),) if ref is not None else ()

    def of_backups(self) -> tuple[Link, ...]:
        """The links to the selected backups."""
        return tuple(Link.to_backup(backup.ref) for backup in self._selection.backups)

    def of_run(self) -> tuple[Link, ...]:
        """The link to the selected run."""
        run = self._selection.run
        return (Link.to_run(run.activity.ref),) if run is not None else ()

    def copy_selected(self) -> None:
        """Copy the link to what was selected last and lowest: run, backups, place."""
        self._copy(self.of_run() or self.of_backups() or self.of_place())

    def add_to(self, menu: QMenu, links: Sequence[Link]) -> None:
        """Offer to copy these in a menu: that of the tree means the place, whatever else is selected."""
        menu.addSeparator()
        action = menu.addAction(tr("action.copy_link.text"))
        action.setEnabled(bool(links))
        action.triggered.connect(lambda _on=False: self._copy(links))

    def _copy(self, links: Sequence[Link]) -> None:
        lines = [link.text for link in links if link.is_sound]
        if not lines:
            self.told.emit(Message.of("link.none_possible.text"))
            return
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.told.emit(Message.of("link.copied.text", count=len(lines)))

    # following

    def begin(self) -> None:
        """The kept systems are known: follow the link that came before, and those to come."""
        self._is_begun = True
        early, self._early = self._early, ""
        if early:
            self.open(early)

    def open(self, text: str) -> None:
        """Go where a link leads that came from anywhere, and say so where it leads nowhere; a locked console waits."""
        if not self._is_begun:
            self._early = text
            return
        self._telling.withdraw()
        self._context.owner.cancel("link")
        link = parse_link(text)
        system = self._context.sessions.find(link.connection_id) if link is not None else None
        if link is None:
            self._telling.add([Message.of("link.refused.text")])
        elif system is None:
            known = self._context.keeping.state() in {SecretStoreState.READY, None}
            self._telling.add([Message.of("link.no_connection.text" if known else "link.not_read.text")])
        elif QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
            offer = Offer(Message.of("link.go.link"), lambda: self.open(text))
            self._telling.offer(Message.of("link.waits.text", system=system.connection.name), offer)
        elif not self._side.in_scope(system):
            self._offer_scope(system, link)
        else:
            self.told.emit(Message.of("link.followed.text", system=system.connection.name))
            work = self._follow(link, self._selection.ref)
            self._context.owner.start(work, "follow a link", group="link", exclusive=True)

    def _on_lock(self) -> None:
        if self._context.lock.is_locked:
            self._is_begun = False
            self._context.owner.cancel("link")

    def _offer_scope(self, system: System, link: Link) -> None:
        environment = environment_name(system.environment)
        message = Message.of("link.out_of_scope.text", system=system.connection.name, environment=environment)

        def show() -> None:
            found = self._context.sessions.find(link.connection_id)
            if found is not None:
                self._side.show_scope_of(found.environment)
            self.open(link.text)

        self._telling.offer(message, Offer(Message.of("link.show_environment.link", environment=environment), show))

    async def _follow(self, link: Link, before: NodeRef | None) -> None:
        """Follow a link, ``before`` being the place that was selected when it came."""
        try:
            async with asyncio.timeout(self.patience_s):
                await self._finding.settled(link.connection_id)
                reached = await (self._to_run(link, before) if link.run_path else self._to_place(link, before))
        except TimeoutError:
            self._tell_trouble(link, "link.too_slow.text")
        else:
            if not reached:
                self._tell_trouble(link, "link.gone.text")

    async def _to_run(self, link: Link, before: NodeRef | None) -> bool:
        run = await self._finding.run(link.connection_id, link.run_path)
        if self._was_left(before):
            return True
        self._side.reveal(link.place)
        if run is None or not self._dock.reveal(run):
            return False
        self._selection.select_run(run)
        self.arrived.emit()
        return True

    async def _to_place(self, link: Link, before: NodeRef | None) -> bool:
        found = await self._finding.place(link.place)
        if self._was_left(before) or not self._side.reveal(found):
            return True
        # The list of a place above holds the backups of those below, also of one that is gone from the tree.
        return await self._to_backup(link, found) if link.backup_id else found == link.place

    async def _to_backup(self, link: Link, place: NodeRef) -> bool:
        path = link.backup_path
        if not await self._finding.backup(path) and self._page.filter.time_range is not TimeRange.ANY:
            self._page.show_any_time()
            await self._finding.backup(path)
        if self._was_left(place):
            return True
        if not self._page.select(path):
            self._page.clear_filter()
        if not self._page.select(path):
            return False
        self.arrived.emit()
        return True

    def _was_left(self, place: NodeRef | None) -> bool:
        """Whether the operator went elsewhere meanwhile, or opened something: the link is not followed against that."""
        return self._selection.ref != place or QApplication.activeModalWidget() is not None

    def _tell_trouble(self, link: Link, message_id: str) -> None:
        system = self._context.sessions.find(link.connection_id)
        if system is None:
            return
        is_live = system.state is SystemState.LIVE
        told = message_id if is_live else "link.not_heard.text"
        self._telling.add([Message.of(told, system=system.connection.name)])
