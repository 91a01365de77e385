"""Cards about a certificate: the one a server shows, with its details, and the one that was pinned before."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.looks import Look
from app.domain.trust import Certificate, PinnedFacts
from app.ui.dialogs.dialog_frame import clear_layout
from app.ui.texts import text_of, tr
from app.ui.theme.states import look
from app.ui.theme.tokens import SPACE_L, SPACE_S, TextRole
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.cards import Card
from app.ui.widgets.chips import Chip, StateChip
from app.ui.widgets.fingerprint import FingerprintView
from app.ui.widgets.key_values import KeyValueGrid
from app.ui.widgets.labels import HairLine, IconLabel, PlainLabel
from app.ui.wording import date_text

KEY_PX = 92
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class CertificateCard(Card):
    """Fingerprint and details of the certificate that a server shows."""

    def __init__(self) -> None:
        super().__init__()
        self._certificate: Certificate | None = None
        self._told: object = None
        self._title = PlainLabel("", TextRole.NAME, wraps=True)
        self._note = PlainLabel("", TextRole.SMALL, "text2")
        self._different = StateChip()
        self._different.setVisible(False)
        self.copy = IconButton("copy", icon_px=16)
        self.copy.clicked.connect(self._on_copy)
        self.fingerprint = FingerprintView(per_line=8)
        self._details = KeyValueGrid(key_px=KEY_PX)
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(IconLabel("cert", "text2", 18), 0, _MIDDLE)
        head.addWidget(self._title, 1)
        head.addWidget(self._different, 0, _MIDDLE)
        head.addWidget(self._note)
        head.addWidget(self.copy)
        # The copy button is higher than a line of text.
        self.body.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_L)
        self.body.addLayout(head)
        self.body.addWidget(self.fingerprint)
        self.body.addSpacing(4)
        self.body.addWidget(HairLine())
        self.body.addSpacing(4)
        self.body.addWidget(self._details)

    def show_certificate(
        self,
        certificate: Certificate,
        title: str,
        note: str,
        *,
        is_other: bool,
        before: PinnedFacts | None = None,
    ) -> None:
        """Show it; ``is_other``: it is another one than the pinned one, which stands beside it.

        ``before``: what is known of that one; rows that differ from it are marked.
        """
        self._note.setText(note)
        if (certificate, title, is_other, before) == self._told:
            return  # the page refreshes with every key that is typed; laying this out anew would swallow keys
        self._told = (certificate, title, is_other, before)
        self._certificate = certificate
        self._title.setText(title)
        self._note.setVisible(not is_other)
        self._different.setVisible(is_other)
        self._different.set_state(look(Look.FAILED), tr("connection.trust.different"))
        self.copy.set_name(tr("connection.trust.copy"))
        self.fingerprint.set_fingerprint(certificate.fingerprint)
        self._show_details(certificate, before)

    def compare_with(self, typed: str) -> None:
        """Box the groups that differ from what was typed."""
        self.fingerprint.compare_with(typed)

    def _show_details(self, certificate: Certificate, before: PinnedFacts | None) -> None:
        grid = self._details
        grid.clear()
        signed = tr("connection.trust.key_text", key=certificate.key, signature=certificate.signature)
        add_facts(grid, certificate.facts, signed, before, signs_itself=certificate.is_self_signed)
        match = "connection.trust.name_matches" if certificate.name_matches else "connection.trust.name_differs"
        grid.add_row(
            tr("connection.trust.line"),
            tr(match, version=certificate.tls_version),
            icon="" if certificate.name_matches else "not-equal",
            strong=not certificate.name_matches,
        )

    def _on_copy(self) -> None:
        if self._certificate is not None:
            QGuiApplication.clipboard().setText(self._certificate.fingerprint)


def add_facts(
    grid: KeyValueGrid, facts: PinnedFacts, key: str, before: PinnedFacts | None, *, signs_itself: bool
) -> None:
    """Add the rows of a certificate; those that differ from the one before are marked."""

    def add(label: str, value: str, differs: bool, *, fixed_width: bool = False) -> None:
        differs = before is not None and differs
        grid.add_row(label, value, fixed_width=fixed_width, icon="not-equal" if differs else "", strong=differs)

    other = before or facts
    add(tr("connection.trust.subject"), text_of(facts.subject), facts.subject != other.subject, fixed_width=True)
    issuer = tr("connection.trust.itself") if signs_itself else text_of(facts.issuer)
    add(tr("connection.trust.issuer"), issuer, facts.issuer != other.issuer, fixed_width=not signs_itself)
    dates = {"start": date_text(facts.valid_from), "end": date_text(facts.valid_to)}
    is_other_time = (facts.valid_from, facts.valid_to) != (other.valid_from, other.valid_to)
    add(tr("connection.trust.valid"), tr("connection.trust.dates", **dates), is_other_time)
    add(tr("connection.trust.key"), key, facts.key != other.key)


class PinnedCard(Card):
    """The fingerprints that were pinned before, and what is known of the certificate."""

    def __init__(self) -> None:
        super().__init__()
        self._title = PlainLabel("", TextRole.NAME, wraps=True)
        self._chip = Chip("", "key")
        self._views = QVBoxLayout()
        self._views.setSpacing(SPACE_S)
        self._text = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._chip, 0, _MIDDLE)
        self.body.addLayout(head)
        self.body.addLayout(self._views)
        self.body.addSpacing(4)
        self.body.addWidget(HairLine())
        self.body.addSpacing(4)
        self.body.addWidget(self._text)
        self.details = KeyValueGrid(key_px=KEY_PX)
        self.body.addWidget(self.details)
        self.body.addStretch(1)
        self._shown: object = None

    def show_pins(self, pins: tuple[str, ...], facts: PinnedFacts | None) -> None:
        """Show these; ``facts`` None: nothing but the fingerprints is known."""
        self._title.setText(tr("connection.trust.pinned"))
        self._chip.set_text(tr("connection.trust.trusted_before"))
        self._text.setText(tr("connection.trust.pinned_text"))
        if (pins, facts) == self._shown:
            return
        self._shown = (pins, facts)
        clear_layout(self._views)
        for pin in pins:
            self._views.addWidget(FingerprintView(pin))
        self._text.setVisible(facts is None)
        self.details.setVisible(facts is not None)
        self.details.clear()
        if facts is not None:
            add_facts(self.details, facts, facts.key, None, signs_itself=False)
