"""Page 3 of the connection wizard: which certificate the server shows, and who decides whether it is good.

Nothing but the handshake has been sent so far. There is no way to ignore a certificate.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.looks import Bar, Look
from app.domain.trust import FingerprintVerdict, TrustMode
from app.i18n.families import FINGERPRINT_TEXT, TRUST_PROBLEM_WHY
from app.services.connection_flow import ConnectionFlow
from app.ui.dialogs.dialog_frame import show_error
from app.ui.dialogs.name_field import NameField, QuietField, verdict_on
from app.ui.texts import tr
from app.ui.theme.bars import BarLook
from app.ui.theme.states import look
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_M, TextRole
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.cards import Card
from app.ui.widgets.fields import Verdict
from app.ui.widgets.info_box import FAILED, InfoBox
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.progress import ProgressBar
from app.ui.widgets.radio_cards import RadioCardGroup, RadioChoice
from app.ui.wizards.certificate_card import CertificateCard, PinnedCard
from app.ui.wizards.client_certificate_fold import ClientCertificateFold
from app.ui.wizards.wizard_frame import WizardPage
from app.ui.wording import age_text, word

WHOLE = 64


class TrustPage(WizardPage):
    """Certificate, comparison, choice.

    Signals:
        ca_file_wanted(): the operator wants to choose a file of authorities.
    """

    sub_id = "connection.trust.sub"

    ca_file_wanted = Signal()

    def __init__(self, flow: ConnectionFlow) -> None:
        super().__init__()
        self._flow = flow
        self._asking = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._bar = ProgressBar()
        self._bar.show_bar(BarLook(Bar.PROGRESS, None))
        self._error = InfoBox()
        self._again = LinkButton(icon="refresh", dense=True)
        self._again.clicked.connect(flow.look_again)
        self._error.beside.addWidget(self._again, 0, Qt.AlignmentFlag.AlignVCenter)
        self._changed = InfoBox()
        self._pinned, self._shown = PinnedCard(), CertificateCard()
        self.modes = RadioCardGroup()
        self.modes.chosen.connect(self._on_mode)
        self._modes_title = PlainLabel("", TextRole.NAME)
        self._shown_modes: object = None
        self.client = ClientCertificateFold(flow)
        self._build_comparison()
        self._lay_out()
        self.retranslate()

    @property
    def title(self) -> str:
        """See ``WizardPage``, as for all members here."""
        if self._flow.has_changed_certificate and self._flow.editing is not None:
            return tr("connection.trust.changed_title", name=self._flow.editing.name)
        return tr("connection.trust.title")

    @property
    def summary(self) -> str:
        certificate = self._flow.certificate
        return word(self._flow.draft.trust.mode) if certificate is not None else ""

    @property
    def error_text(self) -> str:
        """What is told of a look that failed, and the advice; "" when it went well."""
        return self._error.accessibleName() if self._flow.error is not None else ""

    @property
    def first_field(self) -> QWidget | None:
        return self.fingerprint

    def enter(self) -> None:
        self.client.enter()

    def refresh(self) -> None:
        flow = self._flow
        self.client.refresh()
        certificate = flow.certificate
        self._asking.setVisible(flow.is_busy and certificate is None)
        self._bar.setVisible(flow.is_busy and certificate is None)
        self._error.setVisible(flow.error is not None)
        if flow.error is not None:
            show_error(self._error, flow.error, advised=True)
        for widget in (self._shown, self._comparison, self._modes_title, self.modes):
            widget.setVisible(certificate is not None)
        is_other = flow.has_changed_certificate
        self._pinned.setVisible(is_other)
        self._changed.setVisible(is_other)
        if certificate is None:
            return
        if is_other:
            self._pinned.show_pins(flow.pins_before, flow.facts_before)
        host = flow.address.host if flow.address is not None else ""
        title = tr("connection.trust.shown_now") if is_other else tr("connection.trust.shown", host=host)
        note = tr("connection.trust.seen", age=age_text(flow.looked_at))
        before = flow.facts_before if is_other else None
        self._shown.show_certificate(certificate, title, note, is_other=is_other, before=before)
        self._show_modes()
        self._tell_comparison()

    def retranslate(self) -> None:
        self._asking.setText(tr("connection.trust.asking"))
        self._again.setText(tr("change.again.text"))
        self.client.form_view.retranslate()
        self.client.retranslate()
        self._changed.show_info(FAILED, tr("connection.trust.changed_why"), tr("connection.trust.changed_advice"))
        self._modes_title.setText(tr("connection.trust.modes"))
        self.modes.setAccessibleName(tr("connection.trust.modes"))
        self._label.setText(tr("connection.trust.compare"))
        self.fingerprint.setPlaceholderText(tr("connection.trust.compare_hint"))
        self.fingerprint.setAccessibleName(tr("connection.trust.compare"))
        self._reason_label.setText(tr("guard.reason.label"))
        self.reason.setAccessibleName(tr("guard.reason.label"))
        name = self._flow.editing.name if self._flow.editing is not None else ""
        self._name_label.setText(tr("connection.trust.type_name", name=name))
        self.name.setAccessibleName(tr("connection.trust.type_name", name=name))
        if self._flow.certificate is not None:
            self.refresh()

    def _build_comparison(self) -> None:
        self._comparison = Card()
        self._label = PlainLabel("", TextRole.SMALL_BOLD, wraps=True)
        self.fingerprint = QLineEdit()
        self.fingerprint.setFont(current_theme().fixed_font(TextRole.BODY))
        self.fingerprint.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.fingerprint.setText(self._flow.draft.typed_fingerprint)
        self.fingerprint.textChanged.connect(lambda text: self._flow.type(typed_fingerprint=text))
        self._label.setBuddy(self.fingerprint)
        self._verdict = Verdict()
        self._reason_label = PlainLabel("", TextRole.SMALL_BOLD, wraps=True)
        self.reason = QuietField()
        self.reason.textChanged.connect(lambda text: self._flow.type(pin_reason=text))
        self._name_label = PlainLabel("", TextRole.SMALL_BOLD, wraps=True)
        self.name = NameField()
        self.name.textChanged.connect(lambda text: self._flow.type(typed_name=text))
        self._name_verdict = Verdict()
        for widget in (
            self._label,
            self.fingerprint,
            self._verdict,
            self._reason_label,
            self.reason,
            self._name_label,
            self.name,
            self._name_verdict,
        ):
            self._comparison.body.addWidget(widget)

    def _lay_out(self) -> None:
        both = QHBoxLayout()
        both.setSpacing(SPACE_M)
        both.addWidget(self._pinned, 1)
        both.addWidget(self._shown, 1)
        for widget in (self._asking, self._bar, self._error, self._changed):
            self.column.addWidget(widget)
        self.column.addLayout(both)
        self.column.addWidget(self._comparison)
        self.column.addWidget(self._modes_title)
        self.column.addWidget(self.modes)
        self.column.addWidget(self.client)

    def _tell_comparison(self) -> None:
        flow = self._flow
        comparison = flow.comparison
        if comparison is None:
            return
        if self.fingerprint.text() != flow.draft.typed_fingerprint:
            self.fingerprint.setText(flow.draft.typed_fingerprint)
        self._shown.compare_with(flow.draft.typed_fingerprint)
        verdict = comparison.verdict
        text = tr(
            FINGERPRINT_TEXT.id(verdict),
            typed=comparison.typed,
            place=comparison.differs_at or 0,
            missing=WHOLE - comparison.typed,
            extra=comparison.typed - WHOLE,
        )
        state = {
            FingerprintVerdict.EQUAL: Look.OK,
            FingerprintVerdict.EMPTY: Look.UNKNOWN,
            FingerprintVerdict.TOO_SHORT: Look.UNKNOWN,
        }.get(verdict, Look.FAILED)
        if verdict is FingerprintVerdict.EMPTY:
            text = tr(
                "connection.trust.not_compared_again"
                if flow.has_changed_certificate
                else "connection.trust.not_compared"
            )
        self._verdict.set_verdict(look(state), text, strong=state is not Look.UNKNOWN)
        self.fingerprint.setAccessibleDescription(text)
        uncompared = flow.has_changed_certificate and verdict is FingerprintVerdict.EMPTY
        for widget in (self._reason_label, self.reason):
            widget.setVisible(uncompared)
        for widget in (self._name_label, self.name):
            widget.setVisible(uncompared and flow.needs_name)
        if uncompared and flow.needs_name and flow.editing is not None:
            self._name_verdict.set_verdict(*verdict_on(flow.draft.typed_name, flow.editing.name))
        else:
            self._name_verdict.set_verdict(None)

    def _show_modes(self) -> None:
        flow = self._flow
        certificate = flow.certificate
        assert certificate is not None
        problem = certificate.system_problem
        why = tr(TRUST_PROBLEM_WHY.id(problem)) if problem is not None else ""
        system = tr("connection.trust.system_text")
        if not certificate.trusted_by_system:
            system = tr("connection.trust.system_off", why=why)
        file = flow.draft.trust.ca_file
        ca = tr("connection.trust.ca_text")
        if file is not None and flow.ca_problem is not None:
            ca = tr("connection.trust.ca_off", file=file, why=tr(TRUST_PROBLEM_WHY.id(flow.ca_problem)))
        elif file is not None:
            ca = tr("connection.trust.ca_good", file=file)
        choices = [
            RadioChoice(TrustMode.PIN, tr("connection.trust.pin_title"), tr("connection.trust.pin_text")),
            RadioChoice(
                TrustMode.SYSTEM, tr("connection.trust.system_title"), system, is_possible=certificate.trusted_by_system
            ),
            RadioChoice(TrustMode.CA_FILE, tr("connection.trust.ca_title"), ca),
        ]
        shown = (choices, flow.draft.trust.mode)
        if shown == self._shown_modes and self.modes.value == flow.draft.trust.mode:
            return
        self._shown_modes = shown
        focused = next((at for at, button in enumerate(self.modes.buttons) if button.hasFocus()), None)
        self.modes.set_choices(choices, flow.draft.trust.mode)
        if focused is not None:
            self.modes.buttons[focused].setFocus()

    def _on_mode(self, mode: object) -> None:
        if mode is TrustMode.CA_FILE:
            self.ca_file_wanted.emit()
            self._show_modes()
        elif isinstance(mode, TrustMode):
            self._flow.trust_by(mode)
