"""The details pane: head with chips and actions, and the tabs Summary, Steps, Log and Raw."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.domain.activities import LogText
from app.domain.errors import BackendError
from app.domain.messages import Message
from app.domain.raw import RawRecord
from app.domain.redaction import Masked, Redactor
from app.ui.clipboard import SensitiveClipboard
from app.ui.details.subject import StepRow, Subject, pretty
from app.ui.texts import say, text_of, tr
from app.ui.theme.states import look
from app.ui.theme.tokens import TextRole
from app.ui.widgets.buttons import Button, IconButton, LinkButton
from app.ui.widgets.chips import Chip, StateChip
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.fields import SearchField
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.info_box import InfoBox
from app.ui.widgets.json_tree import JsonTreeView
from app.ui.widgets.key_values import KeyValueGrid
from app.ui.widgets.labels import ElidedLabel, HairLine, IconLabel, PlainLabel
from app.ui.widgets.mono_text import MonoTextView
from app.ui.widgets.plain_text import without_marks
from app.ui.wording import moment_text

TABS = ("details.tab.summary", "details.tab.steps", "details.tab.log", "details.tab.raw")
SUMMARY, STEPS, LOG, RAW = range(4)
SIDE_PX = 16
TAB_GAP_PX = 8
"""What the style sheet leaves free at each side of a tab."""
LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop


class DetailsPane(QFrame):
    """Shows one ``Subject``.

    Signals:
        closed(): the operator closed the pane.
        log_wanted(): the Log tab is shown and has no text yet.
        told(object): Message to show in the status bar for a while.
    """

    closed = Signal()
    log_wanted = Signal()
    told = Signal(object)

    def __init__(self, redactor: Redactor, clipboard: SensitiveClipboard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self.setProperty("panel", "surface")
        self._redactor = redactor
        self._subject: Subject | None = None
        self._sealed: LogText | None = None
        self._revealed: LogText | None = None
        self._build()
        self._lay_out()
        self._tabs.currentChanged.connect(self._on_tab)
        self._copy.clicked.connect(self._on_copy)
        self._reveal.clicked.connect(self._on_reveal)
        self._close.clicked.connect(self.closed)
        self._search.search_changed.connect(self._log.find_text)
        self.retranslate()
        self.show_subject(None)

    @property
    def subject(self) -> Subject | None:
        """What is shown."""
        return self._subject

    @property
    def tab(self) -> int:
        """Which tab is shown: SUMMARY, STEPS, LOG or RAW."""
        return self._tabs.currentIndex()

    def set_actions(self, buttons: list[Button]) -> None:
        """Put up to three actions into the head."""
        while (item := self._actions.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
        for button in buttons:
            self._actions.addWidget(button)

    def show_subject(self, subject: Subject | None) -> None:
        """Show another subject, or the same with news."""
        same = subject is not None and self._subject is not None and subject.key == self._subject.key
        if subject == self._subject and subject is not None:
            return
        self._subject = subject
        self._stack.setCurrentIndex(0 if subject is not None else 1)
        if not same:
            self._seal(None)
            self._log.set_text("")
            self._log_state.setText("")
        if subject is None:
            return
        self._title.setText(subject.title)
        self._show_chips(subject)
        self._show_summary(subject)
        self._show_steps(subject.steps)
        self._show_raw(subject.raw)
        if subject.log_text is not None:
            self.show_log(subject.log_text, "")
        self._tabs.setTabEnabled(STEPS, bool(subject.steps))
        self._tabs.setTabEnabled(LOG, subject.has_log)
        self._tabs.setTabEnabled(RAW, subject.raw is not None)
        if not self._tabs.isTabEnabled(self._tabs.currentIndex()):
            self._tabs.setCurrentIndex(SUMMARY)
        self._on_tab(self._tabs.currentIndex())

    def show_tab(self, tab: int) -> None:
        """Turn to a tab, if it has anything to show."""
        if self._tabs.isTabEnabled(tab):
            self._tabs.setCurrentIndex(tab)

    def show_log(self, text: str, state: str) -> None:
        """Show the log text and a line about it."""
        self._log.set_text(self._redactor.text(text))
        self._log_state.setText(tr("details.log.cut") if self._log.is_cut else state)

    def take_log(self, key: str, log: LogText | BackendError) -> None:
        """Take in an answer for the log of a subject, unless another one is shown by now.

        A sensitive text is put into no widget before the operator asks for it.
        """
        if self._subject is None or self._subject.key != key:
            return
        if not isinstance(log, LogText):
            self._log_state.setText(say(log.message))
        elif log.is_sensitive and log.text:
            self._log.set_text("")
            self._log_state.setText("")
            self._seal(log)
        else:
            self._show_heard(log)

    def _show_heard(self, log: LogText) -> None:
        state = tr("details.log.whole") if log.is_complete else tr("details.log.part")
        self.show_log(log.text, state if log.text else tr("details.log.empty"))

    def _seal(self, log: LogText | None) -> None:
        """Keep a sensitive text back until it is asked for; None: there is none."""
        self._sealed, self._revealed = log, None
        self._log.set_sensitive(None)
        self._cover.setVisible(log is not None)
        # There is nothing to be searched or scrolled: why, and the button, stand where the text will begin.
        self._search.setVisible(log is None)
        self._log.setVisible(log is None)

    def _on_reveal(self) -> None:
        log = self._sealed
        if log is not None:
            self._seal(None)
            self._revealed = log
            self._log.set_sensitive(self._clipboard)
            self._show_heard(log)
            self._log.setFocus()

    def seal_again(self) -> None:
        """Cover a sensitive log that was revealed: whoever comes back may be somebody else."""
        if self._revealed is not None:
            self._log.set_text("")
            self._log_state.setText("")
            self._seal(self._revealed)

    def retranslate(self) -> None:
        """Fill all words anew; the subject is made anew by its owner."""
        for place, message_id in enumerate(TABS):
            self._tabs.setTabText(place, tr(message_id))
        self._copy.set_name(tr("details.copy.text"))
        self._close.set_name(tr("details.close.text"))
        self._search.set_hint(tr("details.log.search"))
        self._log.setAccessibleName(tr("details.tab.log"))
        self._reveal.setText(tr("details.log.reveal"))
        self._why_sealed.setText(tr("details.log.sealed"))
        self._empty.show_state("info", tr("details.empty.text"))
        self._folded.setText(tr("details.server_words.show"))
        self.setAccessibleName(tr("details.pane.name"))

    def _build(self) -> None:
        self._title = ElidedLabel("", TextRole.SECTION)
        self._copy, self._close = IconButton("copy", icon_px=16), IconButton("close", icon_px=16)
        self._chips, self._actions = FlowLayout(8), FlowLayout(8)
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setProperty("dense", True)
        for message_id in TABS:
            self._tabs.addTab(tr(message_id))
        self._trouble = InfoBox()
        self._folded = LinkButton(dense=True, flush=True)
        self._folded.clicked.connect(self._unfold)
        self._server_words = MonoTextView(quote=True)
        self._grid = KeyValueGrid()
        self._not_offered_line = HairLine()
        self._not_offered = PlainLabel("", TextRole.SMALL, "text3", wraps=True)
        self._steps = QVBoxLayout()
        self._search = SearchField(icon="search")
        self._log = MonoTextView()
        self._cover = QWidget()
        self._why_sealed = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._reveal = Button(icon="eye")
        self._log_state = PlainLabel("", TextRole.SMALL, "text3", wraps=True)
        self._raw_head = PlainLabel("", TextRole.SMALL, "text3", wraps=True, selectable=True)
        self._raw = JsonTreeView()
        self._empty = EmptyState()
        self._pages = QStackedWidget()
        self._stack = QStackedWidget()

    def _lay_out(self) -> None:
        for page in (self._summary_page(), self._steps_page(), self._log_page(), self._raw_page()):
            self._pages.addWidget(page)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        # Spacings change sides with the reading direction, margins do not.
        head = QHBoxLayout()
        head.addSpacing(SIDE_PX)
        head.addWidget(self._title, 1)
        head.addWidget(self._copy)
        head.addWidget(self._close)
        head.addSpacing(SIDE_PX - 8)
        lines: tuple[QLayout, ...] = (head, self._chips, self._actions)
        for line in lines:
            side = 0 if line is head else SIDE_PX
            line.setContentsMargins(side, 0, side, 0)
            line.setSpacing(8)
            column.addLayout(line)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(SIDE_PX - TAB_GAP_PX, 2, SIDE_PX - TAB_GAP_PX, 0)
        tabs.addWidget(self._tabs, 1)
        strip = QVBoxLayout()
        strip.setSpacing(0)
        strip.addLayout(tabs)
        strip.addWidget(HairLine())
        column.addLayout(strip)
        column.addWidget(self._pages, 1)
        self._stack.addWidget(whole)
        self._stack.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _summary_page(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(SIDE_PX, 8, SIDE_PX, 16)
        column.setSpacing(10)
        column.addWidget(self._trouble)
        column.addWidget(self._folded, 0, LEADING)
        column.addWidget(self._server_words)
        column.addWidget(self._grid)
        column.addWidget(self._not_offered_line)
        column.addWidget(self._not_offered)
        column.addStretch(1)
        self._server_words.setMaximumHeight(120)
        return _scrolled(inner)

    def _steps_page(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(SIDE_PX, 8, SIDE_PX, 16)
        self._steps.setSpacing(6)
        column.addLayout(self._steps)
        column.addStretch(1)
        return _scrolled(inner)

    def _log_page(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(SIDE_PX, 8, SIDE_PX, 8)
        cover = QVBoxLayout(self._cover)
        cover.setContentsMargins(0, 0, 0, 0)
        cover.setSpacing(8)
        cover.addWidget(self._why_sealed)
        cover.addWidget(self._reveal, 0, LEADING)
        cover.addStretch(1)
        column.addWidget(self._search)
        column.addWidget(self._cover, 1)
        column.addWidget(self._log, 1)
        column.addWidget(self._log_state)
        return inner

    def _raw_page(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(SIDE_PX, 8, SIDE_PX, 8)
        column.addWidget(self._raw_head)
        column.addWidget(self._raw, 1)
        return inner

    def _show_chips(self, subject: Subject) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for chip in subject.chips:
            self._chips.addWidget(StateChip(look(chip.look), chip.text) if chip.look else Chip(chip.text, chip.icon))

    def _show_summary(self, subject: Subject) -> None:
        trouble = subject.trouble
        self._trouble.setVisible(trouble is not None)
        self._server_words.hide()
        self._folded.setVisible(trouble is not None and bool(trouble.server_text))
        if trouble is not None:
            self._trouble.show_info(look(trouble.look), trouble.title, trouble.text)
            self._server_words.set_text(self._redactor.text(trouble.server_text))
        self._grid.clear()
        for key, value in subject.rows:
            self._grid.add_row(key, self._redactor.text(value))
        self._not_offered.setText(subject.not_offered)
        self._not_offered_line.setVisible(bool(subject.not_offered))

    def _show_steps(self, steps: tuple[StepRow, ...]) -> None:
        while (item := self._steps.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for step in steps:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            state = look(step.look)
            line.addWidget(IconLabel(state.icon, state.form_colour, 14))
            line.addWidget(PlainLabel(step.name, TextRole.BODY, wraps=True), 1)
            line.addWidget(PlainLabel(step.detail, TextRole.SMALL, "text2"))
            self._steps.addWidget(row)

    def _show_raw(self, raw: RawRecord | None) -> None:
        if raw is None:
            return
        page = raw.page
        head = tr("details.raw.head", call=text_of(page.call), status=page.status, time=moment_text(page.heard_at))
        self._raw_head.setText(self._redactor.text(head))
        self._raw.show_json(_in_words(self._redactor.tree(raw.look())))

    def _unfold(self) -> None:
        self._server_words.setVisible(self._server_words.isHidden())

    def _on_tab(self, tab: int) -> None:
        self._pages.setCurrentIndex(tab)
        subject = self._subject
        unheard = self._sealed is None and not self._log.toPlainText()
        if tab == LOG and subject is not None and subject.log_text is None and unheard:
            self._log_state.setText(tr("details.log.loading"))
            self.log_wanted.emit()

    def _on_copy(self) -> None:
        """Copy what the tab shows, redacted like the tab."""
        subject = self._subject
        if subject is None:
            return
        makers: dict[int, Callable[[], str]] = {
            LOG: self._log.toPlainText,
            RAW: lambda: pretty(_in_words(self._redactor.tree(subject.raw.look()))) if subject.raw else "",
        }
        rows = "\n".join(f"{key}: {value}" for key, value in subject.rows)
        text = makers[self.tab]() if self.tab in makers else self._redactor.text(f"{subject.title}\n{rows}")
        if self.tab == LOG and self._revealed is not None:
            seconds = self._clipboard.copy(without_marks(text))
            self.told.emit(Message.of("clipboard.copied_sensitive.text", count=seconds))
        else:
            QGuiApplication.clipboard().setText(without_marks(text))

    def changeEvent(self, event: QEvent) -> None:
        """Words follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _in_words(value: object) -> object:
    """Masked values as words: they cannot be revealed, only their length is told."""
    if isinstance(value, Masked):
        return tr("details.raw.redacted", count=value.length)
    if isinstance(value, dict):
        return {key: _in_words(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_in_words(inner) for inner in value]
    return value


def _scrolled(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inner.setProperty("page", True)
    area.setWidget(inner)
    return area
