"""The folded part of the trust page: by which certificate this console proves itself to servers that ask."""

from pydantic import SecretStr
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.connections import ClientCertificate
from app.domain.errors import Advice
from app.domain.forms import Answer, FieldType, Form, FormField
from app.services.connection_flow import ConnectionFlow
from app.ui.forms.form_view import FormView
from app.ui.texts import tr
from app.ui.theme.tokens import SPACE_M, TextRole
from app.ui.widgets.buttons import Button, LinkButton
from app.ui.widgets.labels import PlainLabel

FORM = Form(
    (
        FormField("note", "connection.client.note", FieldType.NOTE),
        FormField("file", "connection.client.file", FieldType.FILE),
        FormField("key", "connection.client.key", FieldType.FILE, help="connection.client.key_help"),
        FormField(
            "passphrase", "connection.client.passphrase", FieldType.SECRET, help="connection.client.passphrase_help"
        ),
    ),
    columns=2,
)


class ClientCertificateFold(QWidget):
    """A link, and in its place the fields; open when there is a certificate, or the server asked for one."""

    def __init__(self, flow: ConnectionFlow) -> None:
        super().__init__()
        self._flow = flow
        self._unfolded = False
        self.fold = LinkButton(icon="key", dense=True, flush=True)
        self.fold.clicked.connect(self._on_fold)
        self._title = PlainLabel("", TextRole.NAME)
        self.form_view = FormView()
        self.form_view.changed.connect(self._on_changed)
        self.again = Button("", "secondary", "refresh")
        self.again.clicked.connect(flow.look_again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._title)
        column.addWidget(self.form_view)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeading)
        self.retranslate()

    def enter(self) -> None:
        """Show what the flow holds."""
        self.form_view.show_form(FORM, answers_of(self._flow.draft.client_certificate))
        self.refresh()

    def refresh(self) -> None:
        """Follow the flow: it may have been told that the server wants a certificate."""
        flow, error = self._flow, self._flow.error
        wanted = error is not None and error.advice is Advice.CHECK_CLIENT_CERTIFICATE
        if (flow.draft.client_certificate is not None or wanted) and not self._unfolded:
            self._unfolded = True
            self.form_view.show_form(FORM, answers_of(flow.draft.client_certificate))
        self.fold.setVisible(not self._unfolded)
        self._title.setVisible(self._unfolded)
        self.form_view.setVisible(self._unfolded)
        self.again.setVisible(self._unfolded)
        self.retranslate()

    def retranslate(self) -> None:
        """Fill all words anew."""
        self.fold.setText(tr("connection.client.unfold"))
        self._title.setText(tr("connection.client.title"))
        self.again.setText(tr("connection.client.again"))

    def _on_fold(self) -> None:
        self._unfolded = True
        self.enter()
        first = self.form_view.first_field
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        self._flow.type(client_certificate=certificate_of(self.form_view.answers()))


def answers_of(client: ClientCertificate | None) -> dict[str, Answer]:
    """What the flow holds, as answers of the form."""
    if client is None:
        return {"file": "", "key": "", "passphrase": None}
    return {"file": client.certificate_file, "key": client.key_file, "passphrase": client.passphrase}


def certificate_of(answers: dict[str, Answer]) -> ClientCertificate | None:
    """The certificate that the answers name; a key or a pass phrase alone is none."""
    file, passphrase = str(answers["file"] or "").strip(), answers["passphrase"]
    if not file:
        return None
    key = str(answers["key"] or "").strip()
    return ClientCertificate(file, key, passphrase if isinstance(passphrase, SecretStr) else None)
