"""A change on its way: the grace that can still be stopped, sending, and what came of each item.

For dialogs and wizards that change a system.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.changes import ItemResult
from app.domain.looks import Bar, Look
from app.services.changes import ChangeState, PendingChange
from app.ui.texts import say, text_of, tr
from app.ui.theme.bars import BarLook
from app.ui.theme.states import look
from app.ui.theme.tokens import SPACE_L, SPACE_M, TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.cards import Card, CardRows
from app.ui.widgets.check_row import CheckRow
from app.ui.widgets.info_box import FAILED, NEUTRAL, OK, WARN, InfoBox
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.progress import ProgressBar


class SendingView(QWidget):
    """Follows one ``PendingChange``.

    Signals:
        stopped(): the operator stopped it in its grace; nothing was sent.
        over(): it was sent, or refused, or its outcome is not known.
    """

    stopped = Signal()
    over = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pending: PendingChange | None = None
        self._card = Card(padding=SPACE_L)
        self._sentence = PlainLabel("", TextRole.SECTION, wraps=True)
        self._explanation = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._bar = ProgressBar()
        self.stop = Button(icon="stop")
        self.stop.clicked.connect(self._on_stop)
        self._outcome = InfoBox()
        self._rows = CardRows()
        self._lay_out()

    def follow(self, pending: PendingChange) -> None:
        """Show this change from now on."""
        self.pending = pending
        pending.changed.connect(self._tell)
        pending.finished.connect(self._on_finished)
        self._tell()
        if pending.is_over:
            self._on_finished()

    @property
    def is_in_grace(self) -> bool:
        """Whether it can still be stopped."""
        return self.pending is not None and self.pending.state is ChangeState.GRACE

    def retranslate(self) -> None:
        """Fill all words anew."""
        self._tell()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(SPACE_M)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._sentence)
        texts.addWidget(self._explanation)
        line.addLayout(texts, 1)
        line.addWidget(self.stop)
        self._card.body.addLayout(line)
        self._card.body.addWidget(self._bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(self._card)
        column.addWidget(self._outcome)
        column.addWidget(self._rows)

    def _tell(self) -> None:
        pending = self.pending
        if pending is None:
            return
        in_grace = pending.state is ChangeState.GRACE
        self._card.setVisible(not pending.is_over)
        self._outcome.setVisible(pending.is_over)
        self._rows.setVisible(pending.is_over and pending.result is not None)
        self.stop.setVisible(in_grace)
        self.stop.setText(tr("sending.stop.text"))
        if in_grace:
            whole = max(1, pending.requirement.grace_s)
            self._sentence.setText(tr("sending.grace.title", count=pending.seconds_left))
            self._explanation.setText(tr("sending.grace.text"))
            self._bar.show_bar(BarLook(Bar.PROGRESS, 1.0 - pending.seconds_left / whole), self._sentence.text())
        else:
            self._sentence.setText(tr("sending.now.title"))
            self._explanation.setText(tr("sending.now.text"))
            self._bar.show_bar(BarLook(Bar.PROGRESS, None), self._sentence.text())
        if pending.is_over:
            self._tell_outcome(pending)

    def _tell_outcome(self, pending: PendingChange) -> None:
        error = pending.error
        if pending.state is ChangeState.STOPPED:
            self._outcome.show_info(NEUTRAL, tr("sending.stopped.title"), tr("sending.stopped.text"))
        elif pending.state is ChangeState.OUTCOME_UNKNOWN:
            self._outcome.show_info(WARN, tr("sending.unknown.title"), tr("sending.unknown.text"))
        elif error is not None:
            words = error.message.server_text
            below = tr("dialog.server_words.text", words=text_of(words)) if words else tr("sending.refused.text")
            self._outcome.show_info(FAILED, say(error.message), below)
        elif pending.result is not None:
            self._tell_result(pending)

    def _tell_result(self, pending: PendingChange) -> None:
        result = pending.result
        assert result is not None
        done = sum(1 for item in result.items if item.ok is True)
        failed = sum(1 for item in result.items if item.ok is False)
        whole = say(result.message) if result.message is not None else ""
        if done == len(result.items):
            self._outcome.show_info(OK, tr("sending.done.title"), whole)
        elif failed == len(result.items):
            self._outcome.show_info(FAILED, tr("sending.failed.title"), whole)
        elif done == 0:
            self._outcome.show_info(WARN, tr("sending.unknown.title"), tr("sending.unknown.text"))
        else:
            text = tr("sending.partly.text", done=done, total=len(result.items))
            self._outcome.show_info(WARN, tr("sending.partly.title"), whole or text)
        self._rows.clear()
        for item in result.items:
            self._rows.add_row(_result_row(item))

    def _on_stop(self) -> None:
        if self.pending is not None and self.pending.stop():
            self.stopped.emit()

    def _on_finished(self) -> None:
        self._tell()
        if self.pending is not None and self.pending.state is not ChangeState.STOPPED:
            self.over.emit()


def _result_row(item: ItemResult) -> CheckRow:
    state = {True: Look.OK, False: Look.FAILED, None: Look.UNKNOWN}[item.ok]
    word = {True: tr("sending.item.done"), False: tr("sending.item.failed"), None: tr("sending.item.unknown")}[item.ok]
    words = item.message.server_text if item.message is not None else None
    parts = [
        say(item.message) if item.message is not None else "",
        tr("dialog.server_words.text", words=text_of(words)) if words else "",
    ]
    return CheckRow(look(state), text_of(item.target), " ".join(part for part in parts if part), word)
