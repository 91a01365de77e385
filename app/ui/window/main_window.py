"""The main window: puts the panes together, keeps them in step with what is selected, and lays them out by width."""

from dataclasses import replace

from PySide6.QtCore import QByteArray, QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.domain.backups import Backup
from app.domain.messages import Message
from app.models.tree_model import TreeModel
from app.models.tree_rows import Row, RowKind, is_stale
from app.services.activities import Run
from app.services.sessions import System
from app.ui.activities.dock import ActivitiesDock
from app.ui.backups.backup_texts import BackupCells
from app.ui.backups.backups_page import BackupsPage
from app.ui.clipboard import SensitiveClipboard
from app.ui.context import Context
from app.ui.details.details_pane import DetailsPane
from app.ui.first_run import FirstRunPage
from app.ui.lock.locking import Locking
from app.ui.side.side_pane import SidePane
from app.ui.texts import say, text_of
from app.ui.theme.states import NODE_ICONS
from app.ui.widgets.environment_band import EnvironmentBand
from app.ui.widgets.notice import NoticeLine
from app.ui.window.actions import Actions
from app.ui.window.announcer import Announcer
from app.ui.window.banner import Frame, show_band, window_title
from app.ui.window.body import Body
from app.ui.window.context_menus import ContextMenus
from app.ui.window.deeds import Deeds
from app.ui.window.detail_feed import DetailFeed
from app.ui.window.links import Links
from app.ui.window.pane_keys import PaneKeys
from app.ui.window.possible import ActionId, Situation
from app.ui.window.read_only import ReadOnly
from app.ui.window.regions import Region, Regions
from app.ui.window.selection import Selection
from app.ui.window.side_strip import SideStrip
from app.ui.window.status_line import StatusLine
from app.ui.window.telling import Telling
from app.ui.window.toolbar import ToolBar
from app.ui.window.view_menu import fill_view_menu

HINT_MS = 6000


class MainWindow(QMainWindow):
    """The program's window.

    Signals:
        leaving(): the operator closed the window; the composition root asks, signs out and ends.
    """

    leaving = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.selection = Selection()
        self.may_close = False
        self._build()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._on_systems()

    # building

    def _build(self) -> None:
        context = self.context
        self.model = TreeModel(context.sessions, context.inventory, context.activities, context.clock, self)
        self.cells = BackupCells(context.sessions, context.inventory, self._run_of)
        self.band = EnvironmentBand()
        self.side = SidePane(self.model, context.sessions)
        self.strip = SideStrip(context.sessions, self.side.in_scope, context.clock)
        self.page = BackupsPage(context.backups, self.cells, context.clock)
        self.dock = ActivitiesDock(context.activities, context.sessions, context.poller, context.clock)
        self.clipboard = SensitiveClipboard(lambda: context.habits.get().clipboard_s, self)
        self.details = DetailsPane(context.redactor, self.clipboard)
        self.first_run = FirstRunPage(context.cards)
        self.notice = NoticeLine()
        self.telling = Telling(self.notice)
        self.read_only = ReadOnly(context, self.selection, self.side)
        self.status = StatusLine(context.sessions, context.poller, context.clock)
        self.deeds = Deeds(context, self.selection, self.cells, self.page.table, self)
        self.actions_ = Actions(self, self._act)
        self.toolbar = ToolBar(self.actions_)
        self.feed = DetailFeed(context, self.selection, self.details, self.actions_, self.dock.face)
        self.links = Links(context, self.selection, self.side, self.page, self.dock, self.telling, self)
        self.menus = ContextMenus(self.actions_, self.deeds, self.links, self.selection, self)
        self.locking = Locking(context, self.clipboard, self)
        self.announcer = Announcer(context, self.page, self)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._on_second)
        self._hint_over = QTimer(self)
        self._hint_over.setSingleShot(True)
        self._hint_over.setInterval(HINT_MS)
        self._hint_over.timeout.connect(lambda: self.status.show_hint(""))

    def _lay_out(self) -> None:
        self.body = Body(self.strip, self.side, self.page, self.details, self.dock)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.body)
        self._pages.addWidget(self.first_run)
        self._frame = Frame()
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.band, self.toolbar, self.notice, self._pages, self.status):
            column.addWidget(part, 1 if part is self._pages else 0)
        self.setCentralWidget(self._frame)
        self.setMinimumSize(1024, 640)
        start: dict[QWidget, QWidget] = {
            self.side: self.side.tree,
            self.page: self.page.table,
            self.dock: self.dock.list,
        }
        parts = (
            self.band,
            self.toolbar,
            self.notice,
            self.strip,
            self.side,
            self.page,
            self.details,
            self.dock,
            self.status,
        )
        self.regions = Regions([Region(part, start.get(part)) for part in parts], self)
        self.keys = PaneKeys(self.body, self.side, self.page, self.details, self.dock, self.regions, self)
        self._menus = self.actions_.fill(self.menuBar())
        self._refill_view_menu = fill_view_menu(self._menus["menu.view.title"])

    def _connect(self) -> None:
        context = self.context
        self.band.activated.connect(self._on_band)
        self.side.tree.row_chosen.connect(self.selection.select_row)
        self.side.tree.link_clicked.connect(self._on_link)
        tree, table = self.side.tree, self.page.table
        tree.customContextMenuRequested.connect(lambda at: self.menus.show_of_tree(tree.viewport().mapToGlobal(at)))
        table.customContextMenuRequested.connect(lambda at: self.menus.show_of_table(table.viewport().mapToGlobal(at)))
        self.side.scope_changed.connect(self._on_selection)
        self.side.add_wanted.connect(self.deeds.add_system)
        self.side.manage_wanted.connect(self.deeds.manage_environments)
        context.environments.changed.connect(self._on_environments)
        self.page.backups_chosen.connect(self.selection.select_backups)
        self.page.model.shown_changed.connect(self._on_rows)
        self.page.opened.connect(lambda _backup: self.body.show_details(True))
        self.page.backup_wanted.connect(self.actions_[ActionId.BACKUP_NOW].trigger)
        self.page.sign_in_wanted.connect(self.actions_[ActionId.SIGN_IN].trigger)
        self.dock.run_chosen.connect(self.selection.select_run)
        self.dock.details_wanted.connect(lambda _run: self.body.show_details(True))
        self.dock.action_wanted.connect(self.deeds.act_on_run)
        self.dock.list.menu_wanted.connect(self.menus.show_of_run)
        self.deeds.opened.connect(self._go_to_system)
        self.body.panes_changed.connect(self._on_panes)
        self.details.closed.connect(lambda: self.body.show_details(False))
        self.deeds.serve(self.first_run)
        self.first_run.store_wanted.connect(self._on_store_wanted)
        self.status.system_wanted.connect(self._go_to_system)
        self.strip.system_wanted.connect(self._go_to_system)
        self.strip.tree_wanted.connect(self.keys.open_tree)
        for source in (self.deeds, self.links, self.details):
            source.told.connect(self._on_told)
        self.locking.turned.connect(self.details.seal_again)
        self.locking.turned.connect(self._on_selection)
        self.links.arrived.connect(lambda: self.body.show_details(True))
        self.selection.place_changed.connect(self._on_place)
        self.selection.changed.connect(self._on_selection)
        for signal in (context.sessions.added, context.sessions.removed):
            signal.connect(self._on_systems)
        context.sessions.changed.connect(self._on_system_changed)
        self.model.refreshed.connect(self._on_tree_refreshed)
        context.activities.changed.connect(self._on_selection)
        context.poller.sign_in_lost.connect(context.sessions.sign_in_lost)

    # what is selected

    def select_path(self, key: str) -> bool:
        """Go to a row of the tree by its key; False when it is not there."""
        index = self.model.index_of(key)
        self.side.tree.choose(index)
        return index.isValid()

    def _on_place(self) -> None:
        row = self.selection.row
        ref = self.selection.ref
        node = self.selection.node
        shows = ref is not None and (node is None or node.has_backups)
        icon = row.system.card.icon if row is not None and row.system is not None else "system"
        if node is not None:
            icon = NODE_ICONS[node.kind]
        self.page.show_place(ref if shows else None, self._names(row), icon)

    def _names(self, row: Row | None) -> tuple[str, ...]:
        """Names from the system down to the row."""
        ref = self.selection.ref
        if row is None or ref is None or row.system is None:
            return ()
        nodes = [self.context.inventory.node(part) for part in ref.lineage()[1:]]
        return (row.system.connection.name, *(text_of(node.name) for node in nodes if node is not None))

    def _on_selection(self) -> None:
        self.actions_.renew(self.situation())
        self._show_environment()
        self.feed.renew()
        self.page.show_system(self.selection.system)
        self.page.show_backup_offer(self.actions_[ActionId.BACKUP_NOW].statusTip())
        self.strip.select(self.selection.system.id if self.selection.system is not None else "")
        self.strip.renew()
        self.page.table.viewport().update()

    def _on_rows(self) -> None:
        """What can be done with all rows is possible as soon as there are some."""
        if bool(self.page.model.shown) is not self.actions_[ActionId.EXPORT_CSV].isEnabled():
            self.actions_.renew(self.situation())

    def situation(self) -> Situation:
        """All that the possibility of actions depends on."""
        context = self.context
        now = context.clock.now()
        system = self.selection.system
        return Situation(
            self.selection,
            environment=self.read_only.environment,
            session_read_only=context.changes.session_read_only,
            resting=self.read_only.resting,
            stale=frozenset(one.id for one in context.sessions.all() if is_stale(one, now)),
            waits_s=context.poller.asked_to_wait_s(system.id) if system is not None else 0.0,
            is_demo=context.rehearsal.is_on(),
            has_rows=bool(self.page.model.shown),
            has_systems=bool(context.sessions.all()),
            run_system=self._run_system(),
            is_locked=self.locking.is_on,
        )

    def _run_system(self) -> System | None:
        run = self.selection.run
        return self.context.sessions.find(run.activity.ref.connection_id) if run is not None else None

    def _run_of(self, backup: Backup) -> Run | None:
        """The run that is making a backup, if it is watched."""
        for run in self.context.activities.runs():
            activity = run.activity
            if activity.backup == backup.ref and not activity.phase.is_final and not run.is_local:
                return run
        return None

    def _show_environment(self) -> None:
        environment, read_only = self.read_only.environment, self.read_only.is_on()
        is_demo = self.context.rehearsal.is_on()
        self.actions_[ActionId.READ_ONLY].setChecked(read_only)
        show_band(self.band, environment, self.selection, self.context, self.side)
        self._frame.set_environment(environment)
        self.status.show_environment(environment)
        self.status.show_chips(read_only=self.read_only.is_told(), demo=is_demo)
        if not self.locking.is_on:
            self.setWindowTitle(window_title(environment, self.selection.system, is_demo=is_demo))

    # actions

    def _act(self, action: ActionId) -> None:
        if self.deeds.act(action) or self.keys.act(action):
            return
        if action is ActionId.READ_ONLY:
            self.read_only.switch(self.actions_[action].isChecked())
            self._on_selection()
        elif action is ActionId.COPY_LINK:
            self.links.copy_selected()
        elif action is ActionId.FILTER:
            self.page.focus_filter()
        elif action is ActionId.FIND_IN_TREE:
            self.body.show_side(True)
            self.side.focus_filter()
        elif action in DETAIL_TABS:
            self.body.show_details(True)
            self.details.show_tab(DETAIL_TABS[action])
        elif action is ActionId.LOCK:
            self.locking.lock()
        elif action is ActionId.QUIT:
            self.close()

    def _on_link(self, row: Row) -> None:
        """The link of a row that tells something: sign in, retry, look at the certificate, cancel."""
        if row.system is None or row.branch_ref is None:
            return
        if row.kind is RowKind.LOADING:
            self.context.inventory.cancel(row.branch_ref)
        elif row.kind in {RowKind.UNTRUSTED, RowKind.NEEDS_PROXY}:
            self.deeds.edit_system(row.system.connection)
        elif row.kind is RowKind.ERROR:
            self.context.inventory.load(row.branch_ref)
        else:
            self.deeds.sign_in(row.system.id)

    def _on_told(self, message: Message) -> None:
        self.status.show_hint(say(message))
        self._hint_over.start()

    def tell(self, messages: list[Message]) -> None:
        """Tell what the operator must know of the program itself, one after the other, until each was read."""
        self.telling.add(messages)

    def show_secret_store(self) -> None:
        """Say how the key store was found; to be called again once it was asked."""
        self.first_run.show_secret_store(self.context.keeping.state())

    # systems

    def _on_store_wanted(self) -> None:
        self.context.owner.start(self._read_kept_again(), "kept systems", group="kept", exclusive=True)

    async def _read_kept_again(self) -> None:
        # What was told of the key store is old by now; what still holds is told again.
        self.telling.clear()
        await self.context.keeping.read_again()
        self.show_secret_store()

    def _on_systems(self, *_what: object) -> None:
        has_systems = bool(self.context.sessions.all())
        self._pages.setCurrentIndex(0 if has_systems else 1)
        self.toolbar.setVisible(has_systems)
        self.show_secret_store()
        self.status.renew()
        self._forget_removed()
        self._on_selection()

    def _on_environments(self) -> None:
        """Names, marks and rules may be others."""
        self.side.show_environments()
        self._on_selection()

    def _forget_removed(self) -> None:
        """What was selected of a system that went is selected no more."""
        system, run = self.selection.system, self.selection.run
        if run is not None and self.context.sessions.find(run.activity.ref.connection_id) is None:
            self.selection.select_run(None)
        if system is not None and self.context.sessions.find(system.id) is None:
            self.side.tree.choose_none()
            self.selection.select_row(None)

    def _on_system_changed(self, connection_id: str) -> None:
        row, system = self.selection.row, self.context.sessions.find(connection_id)
        if row is not None and row.system is not None and system is not None and row.system.id == connection_id:
            # The tree gathers news for a moment; what may be done now must not wait for it.
            self.selection.select_row(replace(row, system=system, environment=system.environment))
        self.status.renew()
        self._on_selection()

    def _on_tree_refreshed(self) -> None:
        row, fresh = self.selection.row, self.side.tree.current_row()
        if row is not None and fresh is not None and fresh.key == row.key and fresh != row:
            self.selection.select_row(fresh)
            self._on_place()  # the names on the way to it may be others

    def _go_to_system(self, connection_id: str) -> None:
        self.body.show_side(True)
        system = self.context.sessions.find(connection_id)
        if system is not None and not self.side.in_scope(system):
            self.side.show_scope_of(system.environment)
        self.model.refresh()
        self.select_path(f"system:{connection_id}")
        self.side.tree.setFocus()

    def _on_band(self) -> None:
        """The band leads to what it speaks of: the system in the tree, or else the tree."""
        system = self.selection.system
        if system is not None:
            self._go_to_system(system.id)
        else:
            self.keys.open_tree()

    def _on_second(self) -> None:
        if self.read_only.has_turned():
            self._on_selection()
        self.context.sessions.retry_due()
        self.status.renew()
        self.strip.renew()
        self.page.tick()
        self.feed.renew()
        self.side.tree.viewport().update()
        self.dock.list.viewport().update()

    # panes

    def _on_panes(self) -> None:
        self.actions_[ActionId.PANE_SIDE].setChecked(self.body.shows_side)
        self.actions_[ActionId.PANE_DETAILS].setChecked(self.body.shows_details)
        self.actions_[ActionId.PANE_ACTIVITIES].setChecked(self.body.shows_activities)

    def save_layout(self) -> bytes:
        """Geometry as bytes, for the preferences."""
        return bytes(self.saveGeometry().data())

    def restore_layout(self, geometry: bytes) -> None:
        """Take up a geometry; Qt clamps it to what is visible."""
        self.restoreGeometry(QByteArray(geometry))

    def retranslate(self) -> None:
        """Fill all words anew; the panes do their own."""
        self.actions_.retranslate()
        self._refill_view_menu()
        self.toolbar.retranslate()
        self.strip.retranslate()
        self._on_place()
        self._on_selection()
        self.status.renew()

    # what Qt asks for

    def showEvent(self, event: QShowEvent) -> None:
        """Look again."""
        super().showEvent(event)
        self.body.lay_out()
        self._second.start()
        self.context.poller.set_hidden(False)

    def hideEvent(self, event: QHideEvent) -> None:
        """Only a heartbeat while nobody looks."""
        super().hideEvent(event)
        self._second.stop()
        self.context.poller.set_hidden(True)

    def changeEvent(self, event: QEvent) -> None:
        """Words follow the language; a minimised window is hidden."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.WindowStateChange:
            self.context.poller.set_hidden(self.isMinimized())
        super().changeEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes as the eye does."""
        if not self.locking.is_on:  # its panes are in no window then
            self.regions.order()
        return super().focusNextPrevChild(forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the composition root, which ends the program in order."""
        if self.may_close:
            self.locking.end()
            event.accept()
            return
        event.ignore()
        self.leaving.emit()


DETAIL_TABS: dict[ActionId, int] = {
    ActionId.TAB_SUMMARY: 0,
    ActionId.TAB_STEPS: 1,
    ActionId.TAB_LOG: 2,
    ActionId.TAB_RAW: 3,
}
