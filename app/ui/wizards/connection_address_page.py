"""Page 2 of the connection wizard: where the server is, what it shall be called, and how it is reached."""

from collections.abc import Mapping

from pydantic import SecretStr
from PySide6.QtWidgets import QWidget

from app.domain.connections import Proxy, ProxyMode
from app.domain.forms import Answer, Choice, FieldType, Form, FormField
from app.domain.messages import Message
from app.domain.system import SystemCard
from app.i18n.families import word_id
from app.services.connection_flow import ConnectionFlow
from app.ui.forms.form_view import FormView
from app.ui.texts import text_of
from app.ui.wizards.wizard_frame import WizardPage


class AddressPage(WizardPage):
    """A form of the console's own."""

    title_id = "connection.address.title"
    sub_id = "connection.address.sub"

    def __init__(self, flow: ConnectionFlow) -> None:
        super().__init__()
        self._flow = flow
        self.form_view = FormView()
        self.form_view.changed.connect(self._on_changed)
        self.column.addWidget(self.form_view)

    @property
    def summary(self) -> str:
        """See ``WizardPage``, as for all members here."""
        address = self._flow.address
        if address is None:
            return self._flow.draft.address_text
        return text_of(f"{address.host} : {address.port}")

    @property
    def first_field(self) -> QWidget | None:
        return self.form_view.first_field

    def enter(self) -> None:
        card = self._flow.draft.card
        if card is not None:
            self.form_view.show_form(address_form(card), answers_of(self._flow))

    def refresh(self) -> None:
        draft = self._flow.draft
        for field_id, text in (("address", draft.address_text), ("name", draft.name)):
            box = self.form_view.boxes.get(field_id)
            if box is not None and box.answer != text:
                box.set_answer(text)

    def tell_problems(self) -> None:
        self.form_view.set_problems(self._flow.problems)

    def check(self) -> bool:
        """Tell what is wrong here before the flow is asked; True when nothing is."""
        return self.form_view.check()

    def _on_changed(self) -> None:
        answers = self.form_view.answers()
        self._flow.type(
            address_text=str(answers["address"] or ""), name=str(answers["name"] or ""), proxy=proxy_of(answers)
        )


def address_form(card: SystemCard) -> Form:
    """The fields; help and usual port are those of the kind of system."""
    modes = tuple(Choice(mode, Message.of(word_id(mode))) for mode in ProxyMode)
    own = ("proxy", (ProxyMode.OWN.value,))
    return Form(
        (
            FormField(
                "address",
                "connection.field.address",
                required=True,
                help=card.address_help or "connection.field.address_help",
            ),
            FormField("name", "connection.field.name", help="connection.field.name_help", max_length=120),
            FormField(
                "proxy", "connection.field.proxy", FieldType.CHOICE, modes, default=ProxyMode.NONE.value, required=True
            ),
            FormField(
                "proxy_url",
                "connection.field.proxy_url",
                required=True,
                visible_when=own,
                pattern=r"(?i)(https?|socks5)://[^\s@]+",
                wrong="connection.field.proxy_url_wrong",
                help="connection.field.proxy_url_help",
            ),
            FormField("proxy_user", "connection.field.proxy_user", visible_when=own),
            FormField("proxy_password", "connection.field.proxy_password", FieldType.SECRET, visible_when=own),
        ),
        columns=2,
    )


def answers_of(flow: ConnectionFlow) -> dict[str, Answer]:
    """What the flow holds, as answers of the form."""
    draft = flow.draft
    return {
        "address": draft.address_text,
        "name": draft.name,
        "proxy": draft.proxy.mode.value,
        "proxy_url": draft.proxy.url,
        "proxy_user": draft.proxy.username,
        "proxy_password": draft.proxy.password,
    }


def proxy_of(answers: Mapping[str, Answer]) -> Proxy:
    """The proxy that the answers name."""
    mode = ProxyMode(str(answers["proxy"] or ProxyMode.NONE))
    if mode is not ProxyMode.OWN:
        return Proxy(mode)
    password = answers["proxy_password"]
    return Proxy(
        mode,
        str(answers["proxy_url"] or "").strip(),
        str(answers["proxy_user"] or ""),
        password if isinstance(password, SecretStr) else None,
    )
