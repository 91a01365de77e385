"""Page 1 of the connection wizard: which kind of system, and what each really offers."""

from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.system import SystemCard
from app.services.connection_flow import ConnectionFlow
from app.ui.dialogs.dialog_frame import clear_layout
from app.ui.texts import tr
from app.ui.theme.tokens import SPACE_L, SPACE_S
from app.ui.widgets.cards import Card, section_head
from app.ui.widgets.labels import IconText
from app.ui.widgets.radio_cards import RadioCardGroup, RadioChoice
from app.ui.wizards.wizard_frame import WizardPage

COLUMNS: Final = 2


class SystemPage(WizardPage):
    """The kinds; the offers of the chosen one below them."""

    title_id = "connection.system.title"
    sub_id = "connection.system.sub"

    def __init__(self, flow: ConnectionFlow) -> None:
        super().__init__()
        self._flow = flow
        self.kinds = RadioCardGroup()
        self.kinds.chosen.connect(self._on_chosen)
        self._offers = Card()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_L)
        self._grid.setVerticalSpacing(SPACE_S)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._offers.body.addLayout(self._grid)
        self.column.addWidget(self.kinds)
        self.column.addWidget(self._offers)
        self.retranslate()

    @property
    def summary(self) -> str:
        """See ``WizardPage``, as for all members here."""
        card = self._flow.draft.card
        return card.label if card is not None else ""

    @property
    def first_field(self) -> QWidget | None:
        buttons = self.kinds.buttons
        return next((button for button in buttons if button.isChecked()), buttons[0] if buttons else None)

    def refresh(self) -> None:
        card = self._flow.draft.card
        if card is not None and self.kinds.value != card.kind:
            self.kinds.choose(card.kind)
        self._show_offers(card)

    def retranslate(self) -> None:
        card = self._flow.draft.card
        choices = [RadioChoice(one.kind, one.label, tr(one.summary), icon=one.icon) for one in self._flow.cards]
        self.kinds.setAccessibleName(self.title)
        self.kinds.set_choices(choices, card.kind if card is not None else None)
        self._show_offers(card)

    def _show_offers(self, card: SystemCard | None) -> None:
        self._offers.setVisible(card is not None)
        clear_layout(self._grid)
        if card is None:
            return
        head = section_head(tr("connection.system.offers"), card.label)
        self._grid.addWidget(head, 0, 0, 1, COLUMNS)
        lines = -(-len(card.offers) // COLUMNS)
        for place, line in enumerate(card.offers):
            label = IconText("", wraps=True, icon_px=14)
            ink, colour = ("", "ok") if line.offered else ("text2", "unknown")
            label.show_text(tr(line.text), "check" if line.offered else "skipped", ink, colour)
            self._grid.addWidget(label, 1 + place % lines, place // lines)

    def _on_chosen(self, kind: object) -> None:
        card = next(one for one in self._flow.cards if one.kind == kind)
        self._flow.choose(card)
