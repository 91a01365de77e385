"""The Backups page: where one is, what is asked for, the table, and how old it is."""

from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QEvent, QItemSelectionModel, QTimer, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSpacerItem, QStackedLayout, QVBoxLayout, QWidget

from app.domain.backups import Backup, BackupKind, BackupState
from app.domain.freshness import Freshness, freshness
from app.domain.nodes import NodeRef
from app.models.backup_columns import BackupColumn
from app.models.backups_model import BackupsModel
from app.services.backup_list import REFRESH_S, BackupList
from app.services.sessions import System, SystemState
from app.services.times import Clock
from app.ui.backups.backup_table import BackupTable
from app.ui.backups.backup_texts import BackupCells, kind_word, started_text, state_word
from app.ui.backups.filters import BackupFilter, TimeRange
from app.ui.backups.troubles import Step, Trouble, trouble_of
from app.ui.texts import family, say, text_of, tr
from app.ui.theme.states import look
from app.ui.theme.tokens import TextRole
from app.ui.widgets.breadcrumb import Breadcrumb
from app.ui.widgets.buttons import IconButton, LinkButton
from app.ui.widgets.empty import EmptyState, SkeletonRows
from app.ui.widgets.fields import FilterCombo, SearchField
from app.ui.widgets.labels import AgeLabel, PlainLabel
from app.ui.widgets.notice import NoticeLine
from app.ui.widgets.trailing_gap import TrailingGap
from app.ui.wording import age_text, count_text

CANCEL_AFTER_S = 5
FORGET_EVERY_S = 30
SHOWN_KINDS = tuple(BackupKind)
SHOWN_STATES = tuple(BackupState)
_T = TypeVar("_T")


class BackupsPage(QFrame):
    """Shows the backups of the selected place.

    Signals:
        backups_chosen(object): tuple of selected Backup values.
        opened(object): a Backup that was double-clicked or chosen with Enter.
        sign_in_wanted(), backup_wanted(): what the empty or signed-out page offers.
        filtered(): the filter differs.
    """

    backups_chosen = Signal(object)
    opened = Signal(object)
    sign_in_wanted = Signal()
    backup_wanted = Signal()
    filtered = Signal()

    def __init__(
        self, source: BackupList, cells: BackupCells, clock: Clock | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "surface")
        self._source = source
        self._cells = cells
        self._clock = clock or Clock()
        self._scope: NodeRef | None = None
        self._system: System | None = None
        self._names: tuple[str, ...] = ()
        self._no_backup_why = ""
        self._seconds = 0
        self.filter = BackupFilter()
        self.model = BackupsModel(source, self)
        self.table = BackupTable(self.model, cells, self)
        self._build()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._on_state()

    @property
    def count_words(self) -> str:
        """How many backups are meant, and of how many, as it is shown."""
        return " ".join(part for part in (self._count.text(), self._count_rest.text()) if part)

    def show_place(self, scope: NodeRef | None, names: tuple[str, ...], icon: str) -> None:
        """Turn to another place of the tree; ``names`` from the system down."""
        changed = scope != self._scope
        self._scope, self._names = scope, names
        self._crumbs.show_path([text_of(name) for name in names], icon)
        if changed:
            self._ask()

    def show_system(self, system: System | None) -> None:
        """Tell how the system is whose backups are shown."""
        if system != self._system:
            self._system = system
            self._show_notice()
            self._show_body()

    def show_backup_offer(self, why_not: str) -> None:
        """Tell why no backup can be started here, or "" when one can: the empty page offers only what is possible."""
        if why_not != self._no_backup_why:
            self._no_backup_why = why_not
            self._show_body()

    def retranslate(self) -> None:
        """Fill all words anew."""
        self._cells.forget()
        self._text.set_hint(tr("backups.filter.hint"))
        self._text.set_clear_name(tr("filter.clear.text"))
        self._range.set_choices([(family("time_range", one, "word"), one) for one in TimeRange])
        self._range.choose(self.filter.time_range)
        states = [(family("backup_state", one, "word"), one) for one in SHOWN_STATES]
        self._state.set_choices([(tr("backups.filter.any_state"), None), *states])
        self._state.choose(self.filter.state)
        kinds = [(family("backup_kind", one, "word"), one) for one in SHOWN_KINDS]
        self._kind.set_choices([(tr("backups.filter.any_kind"), None), *kinds])
        self._kind.choose(self.filter.kind)
        self._columns.set_name(tr("backups.columns.text"))
        self._clear.setText(tr("backups.filter.clear_all"))
        self._cancel.setText(tr("backups.loading.cancel"))
        self.table.retranslate()
        self.table.setAccessibleName(tr("backups.table.name"))
        self._tell_new_above(self.table.new_above)
        self._on_state()

    def clear_filter(self) -> None:
        """Show everything in the time range again."""
        self.filter = BackupFilter(time_range=self.filter.time_range)
        self._text.clear()
        self._state.choose(None)
        self._kind.choose(None)
        self._apply()

    def show_any_time(self) -> None:
        """Ask for the backups of all times."""
        self._range.choose(TimeRange.ANY)
        self._on_filter()

    def clear_text(self) -> None:
        """Take the words of the filter away; the lists beside it stay."""
        self._text.clear()

    def focus_filter(self) -> None:
        """Go to the text filter."""
        self._text.setFocus()
        self._text.selectAll()

    def select(self, path: str) -> bool:
        """Select one backup by its key; False when it is not shown."""
        row = self.model.row_of(path)
        if row < 0:
            return False
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        index = self.model.index(row, 0)
        self.table.selectionModel().setCurrentIndex(index, flags)
        self.table.scrollTo(index)
        return True

    def tick(self) -> None:
        """Once a second: ages, and the offer to cancel; words such as "today" are made anew now and then."""
        self._seconds += 1
        if self._seconds % FORGET_EVERY_S == 0:
            self._cells.forget()
        self._show_age()
        self._show_loading()

    def _build(self) -> None:
        self._crumbs = Breadcrumb()
        self._text = SearchField(icon="search")
        self._range, self._state, self._kind = FilterCombo(), FilterCombo(), FilterCombo()
        self._columns = IconButton("columns", framed=True)
        self._count = PlainLabel("", TextRole.SMALL_BOLD)
        self._count_rest = PlainLabel("", TextRole.SMALL, "text2")
        self._remark = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._age = AgeLabel()
        self._clear = LinkButton(dense=True, flush=True)
        self._new_above = LinkButton(icon="chevron-up", dense=True, flush=True)
        self._cancel = LinkButton(dense=True)
        self._notice = NoticeLine()
        self._empty = EmptyState()
        self._skeleton = SkeletonRows()
        self._skeleton_soon = QTimer(self)
        self._skeleton_soon.setSingleShot(True)
        self._skeleton_soon.setInterval(300)

    def keep_clear(self, px: int) -> None:
        """Leave so much of the trailing side free of all but the rows: something lies over it."""
        self._gap.set_width(px)
        self._empty.keep_clear(px)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self._text, 3)
        bar.addWidget(self._range, 2)
        bar.addWidget(self._state, 2)
        bar.addWidget(self._kind, 2)
        bar.addWidget(self._columns)
        line = QHBoxLayout()
        line.setSpacing(6)
        # The line is as high without its links: rows below must not jump when one comes.
        line.addSpacerItem(QSpacerItem(0, self._clear.sizeHint().height()))
        line.addWidget(self._count)
        line.addWidget(self._count_rest)
        line.addSpacing(4)
        line.addWidget(self._clear)
        line.addWidget(self._new_above)
        line.addStretch(1)
        line.addWidget(self._cancel)
        line.addWidget(self._age)
        head = QVBoxLayout()
        head.setContentsMargins(12, 10, 12, 4)
        head.setSpacing(6)
        head.addWidget(self._crumbs)
        head.addSpacing(4)
        head.addLayout(bar)
        head.addLayout(line)
        head.addWidget(self._remark)
        head.addWidget(self._notice)
        self._stack = QStackedLayout()
        for part in (self.table, self._empty, self._skeleton):
            self._stack.addWidget(part)
        top = QHBoxLayout()
        top.addLayout(head, 1)
        self._gap = TrailingGap(top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self._text.search_changed.connect(self._on_filter)
        for combo in (self._range, self._state, self._kind):
            combo.activated.connect(self._on_filter)
        self._clear.clicked.connect(self.clear_filter)
        self._cancel.clicked.connect(self._source.cancel)
        self._new_above.clicked.connect(self.table.scrollToTop)
        self.table.new_above_changed.connect(self._tell_new_above)
        self._columns.clicked.connect(self._show_columns_menu)
        self._notice.action_triggered.connect(self._on_trouble_step)
        self._empty.action_triggered.connect(self._on_empty_action)
        self._skeleton_soon.timeout.connect(self._on_skeleton_due)
        self._source.state_changed.connect(self._on_state)
        self.model.shown_changed.connect(self._on_state)
        self.table.rows_chosen.connect(self.backups_chosen)
        self.table.row_opened.connect(self.opened)
        self.table.more_wanted.connect(self._source.load_more)
        self.table.sort_wanted.connect(self._on_sort)

    def _ask(self) -> None:
        if self._scope is None:
            self._source.show(None)
            return
        self._source.show(self.filter.query(self._scope, self._clock.now()))

    def _on_filter(self, *_what: object) -> None:
        before = self.filter
        self.filter = BackupFilter(
            self._text.text(),
            _maybe(TimeRange, self._range.value) or TimeRange.ANY,
            _maybe(BackupState, self._state.value),
            _maybe(BackupKind, self._kind.value),
        )
        if self.filter.time_range is not before.time_range:
            self._ask()
        self._apply()

    def _apply(self) -> None:
        self.model.set_filter(self.filter.passes(self._words))
        self._on_state()
        self.filtered.emit()

    def _words(self, backup: Backup) -> str:
        words = (text_of(backup.name), state_word(backup), kind_word(backup), started_text(backup))
        return " ".join((*words, backup.ref.native_id, backup.storage or ""))

    def _on_sort(self, column: BackupColumn) -> None:
        """Sorting a half-loaded list loads the rest first, so that the order is not a guess."""
        if column is not BackupColumn.STARTED and not self._source.is_complete:
            self._source.load_rest()

    def _on_state(self) -> None:
        self._show_count()
        self._show_age()
        self._show_notice()
        self._show_loading()
        self._show_body()

    def _show_count(self) -> None:
        count, rest = self._counted()
        self._count.setText(count)
        self._count_rest.setText(rest)
        self._clear.setVisible(self.filter.is_narrow)
        note = self._source.note
        self._remark.setVisible(note is not None)
        self._remark.setText(say(note) if note is not None else "")

    def _counted(self) -> tuple[str, str]:
        """How many backups are meant, and of how many: never more than is known."""
        source = self._source
        shown, loaded, total = len(self.model.shown), len(source.rows), source.total
        if self._scope is None or (not loaded and not source.is_complete):
            return "", ""
        if self.filter.is_narrow:
            rest = tr("backups.count.of_all" if source.is_complete else "backups.count.of_loaded", count=loaded)
            return tr("backups.count.all", count=shown), rest
        if total is not None and total > loaded:
            return tr("backups.count.all", count=total), tr("backups.count.partial", loaded=count_text(loaded))
        return tr("backups.count.all", count=loaded), "" if source.is_complete else tr("backups.count.more")

    def _freshness(self) -> Freshness:
        source = self._source.source
        if source is not None and source.is_stale:
            return Freshness.STALE
        return freshness(self._source.heard_at, self._clock.now(), REFRESH_S)

    def _show_age(self) -> None:
        heard: datetime | None = self._source.heard_at
        stale = self._freshness() is Freshness.STALE
        self._age.setVisible(heard is not None and self._scope is not None)
        if heard is not None:
            self._age.set_age(tr("run.age.heard", age=age_text(heard)), is_stale=stale)
        # Of a system without a session the rows stay, but nobody keeps them true.
        is_left = self._system is not None and self._system.state is SystemState.SIGNED_OUT
        if self.table.set_old(stale or is_left):
            self.table.viewport().update()

    def _show_notice(self) -> None:
        trouble = self._trouble()
        if trouble is None or not self._source.rows:
            self._notice.clear()
            return
        self._notice.show_notice(look(trouble.look), trouble.sentence, trouble.action, detail=trouble.detail)

    def _trouble(self) -> Trouble | None:
        if self._scope is None:
            return None
        return trouble_of(self._system, self._source.error, self._source.heard_at)

    def _show_loading(self) -> None:
        since = self._source.loading_since
        waited = (self._clock.now() - since).total_seconds() if since is not None else 0.0
        self._cancel.setVisible(waited > CANCEL_AFTER_S)

    def _show_body(self) -> None:
        if self.model.rowCount() > 0:
            self._skeleton_soon.stop()
            self._stack.setCurrentWidget(self.table)
        elif self._is_first_load():
            if not self._skeleton_soon.isActive() and self._stack.currentWidget() is not self._skeleton:
                self._skeleton_soon.start()
        else:
            self._skeleton_soon.stop()
            self._show_empty()
            self._stack.setCurrentWidget(self._empty)

    def _tell_new_above(self, count: int) -> None:
        self._new_above.setVisible(bool(count))
        self._new_above.setText(tr("backups.new_above.text", count=count) if count else "")

    def _is_first_load(self) -> bool:
        return self._source.loading_since is not None and not self._source.rows

    def _on_skeleton_due(self) -> None:
        """The answer is not there at once: show that it is being waited for."""
        if self._is_first_load():
            name = text_of(self._names[-1]) if self._names else ""
            self._skeleton.setAccessibleName(tr("backups.loading.text", name=name))
            self._stack.setCurrentWidget(self._skeleton)

    def _show_empty(self) -> None:
        trouble = self._trouble()
        if self._scope is None:
            self._empty.show_state("backup", tr("backups.empty.no_place"))
        elif trouble is not None and not self._source.rows:
            state = look(trouble.look)
            self._empty.show_state(
                state.icon, trouble.sentence, trouble.action, detail=trouble.detail, colour=state.form_colour
            )
        elif self._source.rows:
            sentence = tr("backups.empty.no_match", count=len(self._source.rows))
            self._empty.show_state("filter", sentence, tr("backups.filter.clear_all"))
        elif self.filter.time_range is not TimeRange.ANY:
            span = family("time_range", self.filter.time_range, "word")
            self._empty.show_state("backup", tr("backups.empty.in_range", span=span), tr("backups.empty.any_time"))
        else:
            # Where the list cannot hold everything, an empty one does not say that there is nothing.
            has_all = self._source.note is None
            sentence = tr("backups.empty.none") if has_all else tr("backups.empty.none_known")
            offer = "" if self._no_backup_why else tr("action.backup_now.text")
            self._empty.show_state("backup", sentence, offer, detail=self._no_backup_why)

    def _on_empty_action(self) -> None:
        if self._trouble() is not None and not self._source.rows:
            self._on_trouble_step()
        elif self._source.rows:
            self.clear_filter()
        elif self.filter.time_range is not TimeRange.ANY:
            self.show_any_time()
        else:
            self.backup_wanted.emit()

    def _on_trouble_step(self) -> None:
        trouble = self._trouble()
        if trouble is None or trouble.step is Step.NONE:
            return
        if trouble.step is Step.SIGN_IN:
            self.sign_in_wanted.emit()
        else:
            self._ask()

    def _show_columns_menu(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        group.setExclusive(False)
        for column in BackupColumn:
            action = menu.addAction(self.table.header_text(column))
            action.setCheckable(True)
            action.setChecked(not self.table.isColumnHidden(column))
            action.setEnabled(column is not BackupColumn.STATE)
            action.toggled.connect(lambda on, column=column: self.table.setColumnHidden(column, not on))
            group.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))

    def changeEvent(self, event: QEvent) -> None:
        """Words follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _maybe(kind: type[_T], value: object) -> _T | None:
    return value if isinstance(value, kind) else None
