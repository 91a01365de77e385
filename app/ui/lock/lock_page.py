"""What a locked window shows: that it is locked and why, what that did, and the way back in. It names no system.

For ``lock_cover``. It says that it is no password.
"""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.errors import SecretStoreError
from app.services.lock import Lock, LockReason
from app.ui.texts import family, say, tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.cards import Card
from app.ui.widgets.info_box import WARN, InfoBox
from app.ui.widgets.labels import IconLabel, PlainLabel

WIDTH_PX: Final = 520
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter


class LockPage(QScrollArea):
    """The page.

    Signals:
        quit_wanted(): the program shall end.
    """

    quit_wanted = Signal()

    def __init__(self, lock: Lock) -> None:
        super().__init__()
        self._lock = lock
        self._idle_min = 0
        self._title = PlainLabel("", TextRole.PAGE, wraps=True)
        self._why = PlainLabel("", TextRole.BODY, "text2", wraps=True)
        self._what = PlainLabel("", TextRole.BODY, wraps=True)
        self._note = PlainLabel("", TextRole.BODY, wraps=True)
        self._busy = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._asking = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self.trouble = InfoBox()
        self.unlock, self.leave = Button("", "primary", "key"), Button()
        self.unlock.clicked.connect(lock.unlock)
        self.unlock.setAutoDefault(True)
        self.leave.clicked.connect(self.quit_wanted)
        self._lay_out()
        self.retranslate()

    def show_idle_minutes(self, minutes: int) -> None:
        """After how many minutes it locked itself, if that is why."""
        self._idle_min = minutes
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew, as it is now."""
        lock = self._lock
        refusal = lock.refusal
        self.setAccessibleName(tr("lock.page.title"))
        self._title.setText(tr("lock.page.title"))
        self._why.setText(self._reason())
        self._what.setText(tr("lock.page.what"))
        self._note.setText(tr("lock.page.no_password"))
        self._busy.setText(tr("lock.page.busy", count=lock.busy) if lock.busy else "")
        self._busy.setVisible(bool(lock.busy))
        self._asking.setText(tr("lock.asking.text") if lock.is_asking else "")
        self._asking.setVisible(lock.is_asking)
        self.trouble.setVisible(refusal is not None)
        if isinstance(refusal, SecretStoreError):
            self.trouble.show_info(WARN, say(refusal.message), family("secret_store", refusal.state, "advice"))
        elif refusal is not None:
            self.trouble.show_info(WARN, say(refusal.message))
        self.unlock.setText(tr("lock.again.text") if refusal is not None else tr("lock.unlock.text"))
        was_possible = self.unlock.isEnabled()
        self.unlock.set_possible(not lock.is_asking, tr("lock.asking.text") if lock.is_asking else "")
        if self.unlock.isEnabled() and not was_possible:
            self.unlock.setFocus(Qt.FocusReason.OtherFocusReason)  # Qt has led on to the button that quits
        self.leave.setText(tr("lock.quit.text"))

    def changeEvent(self, event: QEvent) -> None:
        """Words follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _reason(self) -> str:
        if self._lock.reason is LockReason.IDLE:
            return tr("lock.idle.text", count=self._idle_min)
        if self._lock.reason is LockReason.SCREEN:
            return tr("lock.screen.text")
        return tr("lock.sleep.text") if self._lock.reason is LockReason.SLEEP else tr("lock.operator.text")

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        card = Card(padding=SPACE_XL)
        card.setFixedWidth(current_theme().px(WIDTH_PX))
        head = QHBoxLayout()
        head.setSpacing(SPACE_L)
        head.addWidget(IconLabel("hold", "accent", 40), 0, _MIDDLE)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._why)
        head.addLayout(words, 1)
        card.body.addLayout(head)
        card.body.addSpacing(SPACE_M)
        for part in (self._what, self._note, self.trouble, self._busy, self._asking):
            card.body.addWidget(part)
            card.body.addSpacing(SPACE_S)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_M)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        buttons.addWidget(self.unlock)
        card.body.addLayout(buttons)
        page = QWidget()
        page.setProperty("page", True)
        column = QVBoxLayout(page)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        # Stretches, not an alignment: an aligned widget gets the height it hints at, not what its wrapped words need.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        self.setWidget(page)
