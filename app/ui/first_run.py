"""What the window shows while there is no system: what can be connected, the demo systems, and how secrets are kept.

For the main window. It knows the cards of the adapters and nothing of how a connection is made.
"""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.domain.errors import SecretStoreState
from app.domain.looks import Look
from app.domain.system import OfferLine, SystemCard
from app.ui.texts import family, tr
from app.ui.theme.states import look
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.cards import Card
from app.ui.widgets.chips import StateChip
from app.ui.widgets.labels import HairLine, IconLabel, IconText, PlainLabel

WIDEST_PX: Final = 1260
CARD_PX: Final = 232
SUMMARY_LINES: Final = 2
_TOP: Final = Qt.AlignmentFlag.AlignTop
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter


class FirstRunPage(QScrollArea):
    """Welcome, one card for each kind of system, the demo systems, the key store.

    Signals:
        connect_wanted(object): SystemCard whose "Connect" was pressed.
        import_wanted(): profiles of a file are wanted.
        demo_wanted(): the demo systems shall start.
        store_wanted(): the key store shall be asked again.
    """

    connect_wanted = Signal(object)
    import_wanted = Signal()
    demo_wanted = Signal()
    store_wanted = Signal()

    def __init__(self, cards: tuple[SystemCard, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = tuple(_ConnectCard(card) for card in cards)
        self._store_state: SecretStoreState | None = None
        self._columns = 0
        self._build()
        self._lay_out()
        for card in self._cards:
            card.wanted.connect(self.connect_wanted)
        self._import.clicked.connect(self.import_wanted)
        self._try.clicked.connect(self.demo_wanted)
        self._ask_store.clicked.connect(self.store_wanted)
        self.retranslate()

    def show_secret_store(self, state: SecretStoreState | None) -> None:
        """Say how the key store of this computer is; None: it was not asked yet."""
        self._store_state = state
        self._tell_store()

    def retranslate(self) -> None:
        """Fill all words anew."""
        self.setAccessibleName(tr("first_run.page.name"))
        self._title.setText(tr("first_run.welcome.title"))
        self._sub.setText(tr("first_run.welcome.text"))
        self._connect_title.setText(tr("first_run.connect.title"))
        self._connect_sub.setText(tr("first_run.connect.text"))
        self._import.setText(tr("first_run.import.text"))
        self._demo_title.setText(tr("first_run.demo.title"))
        self._demo_text.setText(tr("first_run.demo.text", count=len(self._cards)))
        self._try.setText(tr("first_run.demo.button"))
        self._store_title.setText(tr("first_run.store.title"))
        self._ask_store.setText(tr("first_run.store.button"))
        for card in self._cards:
            card.retranslate()
        self._tell_store()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards beside each other as there is room for."""
        super().resizeEvent(event)
        self._place_cards()

    def changeEvent(self, event: QEvent) -> None:
        """Words follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self._title = PlainLabel("", TextRole.FIGURE, wraps=True)
        self._sub = PlainLabel("", TextRole.BODY, "text2", wraps=True)
        self._connect_title = PlainLabel("", TextRole.TITLE)
        self._connect_sub = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._import = Button("", icon="import")
        self._demo_title = PlainLabel("", TextRole.TITLE, wraps=True)
        self._demo_text = PlainLabel("", TextRole.BODY, "text2", wraps=True)
        self._try = Button("", "primary", "play")
        self._store_title = PlainLabel("", TextRole.NAME, wraps=True)
        self._store_text = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._store_chip = StateChip()
        self._ask_store = Button("", icon="refresh")
        self._grid = QGridLayout()
        self._grid.setSpacing(SPACE_M)

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        page = QWidget()
        page.setProperty("page", True)
        middle = QWidget()
        middle.setMaximumWidth(current_theme().px(WIDEST_PX))
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addLayout(self._head())
        column.addSpacing(SPACE_M)
        column.addLayout(self._connect_head())
        column.addLayout(self._grid)
        column.addSpacing(SPACE_S)
        column.addWidget(self._demo_card())
        column.addWidget(self._store_card())
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        whole = QVBoxLayout(page)
        whole.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        whole.addStretch(1)
        whole.addLayout(row)
        whole.addStretch(1)
        self.setWidget(page)

    def _head(self) -> QHBoxLayout:
        row = _icon_row(IconLabel("brand", "accent", 58), self._title, self._sub)
        row.setSpacing(SPACE_L + 2)
        return row

    def _connect_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S + 2)
        row.addWidget(self._connect_title)
        row.addWidget(self._connect_sub, 1)
        row.addWidget(self._import)
        return row

    def _demo_card(self) -> Card:
        card = Card(padding=SPACE_L + 2, highlight=True)
        row = _icon_row(IconLabel("flask", "accent", 28), self._demo_title, self._demo_text)
        row.addSpacing(SPACE_XL)
        row.addWidget(self._try, 0, _MIDDLE)
        card.body.addLayout(row)
        return card

    def _store_card(self) -> Card:
        card = Card(padding=SPACE_L)
        row = _icon_row(IconLabel("key", "text2", 20), self._store_title, self._store_text, between_px=1)
        row.addWidget(self._store_chip, 0, _MIDDLE)
        row.addWidget(self._ask_store, 0, _MIDDLE)
        card.body.addLayout(row)
        return card

    def _place_cards(self) -> None:
        room = min(self.viewport().width() - 2 * SPACE_XL, current_theme().px(WIDEST_PX))
        fitting = max(1, (room + SPACE_M) // (current_theme().px(CARD_PX) + SPACE_M))
        columns = _even_columns(len(self._cards), fitting)
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def _tell_store(self) -> None:
        state = self._store_state
        self._store_chip.setVisible(state is not None)
        self._ask_store.setVisible(state not in {None, SecretStoreState.READY})
        if state is None:
            self._store_text.setText(tr("first_run.store.asking"))
        elif state is SecretStoreState.READY:
            self._store_text.setText(tr("first_run.store.ready"))
            self._store_chip.set_state(look(Look.OK), tr("first_run.store.ready_word"))
        else:
            self._store_text.setText(family("secret_store", state, "advice"))
            self._store_chip.set_state(look(Look.WARN), tr("first_run.store.not_ready_word"))


class _ConnectCard(Card):
    """One kind of system: name, what it is, what it offers and what not, and the way to connect one.

    Signals:
        wanted(object): its SystemCard; the button was pressed.
    """

    wanted = Signal(object)

    def __init__(self, card: SystemCard) -> None:
        super().__init__(padding=SPACE_L)
        self._card = card
        self._summary = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._summary.setAlignment(_TOP)
        self._summary.setMinimumHeight(round(SUMMARY_LINES * current_theme().line_height(TextRole.SMALL)) + 2)
        self._offers = [(line, _offer_line(line)) for line in card.offers]
        self._button = Button()
        self._button.clicked.connect(lambda: self.wanted.emit(self._card))
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(IconLabel(card.icon, "accent", 20), 0, _TOP)
        head.addWidget(PlainLabel(card.label, TextRole.SECTION, wraps=True), 1)
        self.body.addLayout(head)
        self.body.addWidget(self._summary)
        self.body.addSpacing(4)
        self.body.addWidget(HairLine())
        self.body.addSpacing(2)
        self._offer_grid = QGridLayout()
        self._offer_grid.setHorizontalSpacing(SPACE_L)
        self._offer_grid.setVerticalSpacing(SPACE_S - 2)
        self._offer_columns = 0
        self.body.addLayout(self._offer_grid)
        self.body.addStretch(1)
        self.body.addSpacing(SPACE_L)
        self.body.addWidget(self._button)

    def retranslate(self) -> None:
        """Fill all words anew."""
        self._summary.setText(tr(self._card.summary))
        for line, label in self._offers:
            label.set_text(tr(line.text))
        self._button.setText(tr("first_run.connect.button"))
        self._button.setAccessibleName(tr("first_run.connect.button_name", name=self._card.label))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offers in two columns where the card is wide."""
        super().resizeEvent(event)
        columns = 2 if self.width() >= current_theme().px(2 * CARD_PX - SPACE_XL) else 1
        if columns == self._offer_columns:
            return
        self._offer_columns = columns
        lines = -(-len(self._offers) // columns)
        for place, (_line, label) in enumerate(self._offers):
            self._offer_grid.addWidget(label, place % lines, place // lines)
        for column in range(2):
            self._offer_grid.setColumnStretch(column, 1 if column < columns else 0)


def _icon_row(icon: IconLabel, title: QWidget, text: QWidget, between_px: int = 2) -> QHBoxLayout:
    """An icon, and beside it a title above its text."""
    texts = QVBoxLayout()
    texts.setSpacing(between_px)
    texts.addWidget(title)
    texts.addWidget(text)
    row = QHBoxLayout()
    row.setSpacing(SPACE_L)
    row.addWidget(icon, 0, _MIDDLE)
    row.addLayout(texts, 1)
    return row


def _offer_line(line: OfferLine) -> IconText:
    label = IconText("", "check" if line.offered else "skipped", "text2", icon_px=14, wraps=True)
    label.show_text("", "check" if line.offered else "skipped", "" if line.offered else "text2", _ink(line))
    return label


def _ink(line: OfferLine) -> str:
    return "ok" if line.offered else "unknown"


def _even_columns(count: int, fitting: int) -> int:
    """Columns that fit, chosen so that the last line is not nearly empty."""
    lines = -(-count // max(1, min(count, fitting)))
    return max(1, -(-count // lines))
