"""A system that an administrator provides: what is given is shown, consent and secret are the operator's.

Nothing was sent to a system that was not agreed to, not even a handshake; a file that changed asks anew.
"""

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.connections import Connection, Consent
from app.domain.errors import ConsoleError, SecretStoreError
from app.domain.forms import Answer, FieldType, Form, FormField
from app.domain.profiles import Profile, profile_of
from app.services.profiles.profile_import import Difference, Part
from app.services.sessions import System, typed_secrets
from app.ui.context import Context
from app.ui.dialogs.dialog_frame import ConsoleDialog, show_band, show_error
from app.ui.forms.form_view import FormView
from app.ui.profiles.part_texts import part_label, part_text, proxy_words, trust_words
from app.ui.texts import family, tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_L
from app.ui.widgets.buttons import Button
from app.ui.widgets.info_box import HELD, NEUTRAL, WARN, InfoBox
from app.ui.widgets.key_values import KeyValueGrid
from app.ui.widgets.shells import ConfirmButton
from app.ui.wording import environment_name

WIDTH_PX: Final = 620
KEY_PX: Final = 130
PROXY_PASSWORD: Final = "proxy_password"  # noqa: S105  the id of a field


class ProvidedDialog(ConsoleDialog):
    """Shows the system as the file tells it now. No button is pressed by Enter."""

    def __init__(self, context: Context, system: System, parent: QWidget | None = None) -> None:
        super().__init__("provided system", parent)
        self._context = context
        self._system = system
        self._box, self._error = InfoBox(), InfoBox()
        self._error.hide()
        self._lacks_store = False
        self._grid = KeyValueGrid(key_px=KEY_PX)
        self.form_view = FormView(self.tasks)
        self.ask = QCheckBox()
        self.ask.setChecked(system.connection.ask_each_time)
        self.cancel, self.for_this_run = Button(), Button()
        self.confirm = ConfirmButton("", "primary", "check")
        self.body.setSpacing(SPACE_L)
        for widget in (self._box, self._grid, self.form_view, self.ask, self._error):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.cancel.clicked.connect(self.reject)
        self.confirm.clicked.connect(lambda: self._on_confirm(temporary=self._system.connection.is_temporary))
        self.for_this_run.clicked.connect(lambda: self._on_confirm(temporary=True))
        self.form_view.changed.connect(self._tell_button)
        self.resize(current_theme().px(WIDTH_PX), 480)
        answers = {**system.card.sign_in.defaults(), **system.connection.sign_in}
        self.form_view.show_form(self._form(), {**answers, PROXY_PASSWORD: system.connection.proxy.password})
        self.retranslate()

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        connection = self._system.connection
        show_band(self, self._system.environment, connection.name)
        self.set_title(tr("provided.dialog.title", name=connection.name))
        self._tell()
        self._show_facts()
        is_agreed = connection.consent is Consent.GIVEN
        self.ask.setText(tr("connection.sign_in.ask"))
        self.cancel.setText(tr("dialog.cancel.text"))
        self.for_this_run.setText(tr("import.for_this_run.text"))
        self.confirm.setText(tr("provided.keep.text") if is_agreed else tr("provided.agree.text"))
        extras, apart = [self.for_this_run], self.band.is_solid
        self.footer.arrange(cancel=self.cancel, confirm=self.confirm, extras=extras, apart=apart)
        self._tell_button()

    @property
    def profile(self) -> Profile:
        """What is provided, without anything of the operator's that is secret."""
        return profile_of(self._system.connection, self._system.environment, self._system.card)

    def _form(self) -> Form:
        """What the operator is asked for. One-time codes are asked for once the server wants one."""
        connection, fields = self._system.connection, list(self._system.card.sign_in.fields)
        fields = [one for one in fields if one.type is not FieldType.CODE and one.id not in connection.fixed_answers]
        if connection.proxy.username:
            fields.append(FormField(PROXY_PASSWORD, "connection.field.proxy_password", FieldType.SECRET))
        return Form(tuple(fields))

    def _tell(self) -> None:
        connection = self._system.connection
        file = connection.provided_by
        if connection.consent is Consent.CHANGED:
            title, state = tr("provided.changed.title", file=file), WARN
        elif connection.consent is Consent.MISSING:
            title, state = tr("provided.first.title", file=file), HELD
        else:
            title, state = tr("provided.agreed.title", file=file), NEUTRAL
        is_agreed = connection.consent is Consent.GIVEN
        self._box.show_info(state, title, tr("provided.text.agreed") if is_agreed else tr("provided.text.check"))

    def _show_facts(self) -> None:
        connection, card = self._system.connection, self._system.card
        profile = self.profile
        self._grid.clear()
        self._grid.add_row(tr("import.fact.system"), card.label)
        self._grid.add_row(tr("import.fact.address"), connection.address.url, fixed_width=True)
        for key in sorted(connection.fixed_answers):
            answer = Difference(Part.SIGN_IN, key)
            self._grid.add_row(part_label(card, answer), part_text(profile, card, answer))
        part = family("profile_part", Part.ENVIRONMENT, "word")
        self._grid.add_row(part, environment_name(self._system.environment))
        self._grid.add_row(family("profile_part", Part.TRUST, "word"), trust_words(profile.trust), fixed_width=True)
        self._grid.add_row(family("profile_part", Part.PROXY, "word"), proxy_words(profile.proxy))
        read_only = Difference(Part.READ_ONLY)
        self._grid.add_row(part_label(card, read_only), part_text(profile, card, read_only))

    def _tell_button(self) -> None:
        problems = bool(self.form_view.problems())
        self.confirm.set_possible(not problems, tr("sign_in.button.off") if problems else "")
        self.for_this_run.setVisible(self._lacks_store and not problems)

    def _on_confirm(self, *, temporary: bool) -> None:
        if self.form_view.check():
            self.confirm.set_possible(False)
            self.tasks.start(self._agree(self._agreed(temporary=temporary)), "agree", group="agree", exclusive=True)

    def _agreed(self, *, temporary: bool) -> Connection:
        connection, card = self._system.connection, self._system.card
        answers: dict[str, Answer] = dict(self.form_view.answers())
        password = answers.pop(PROXY_PASSWORD, None)
        self._context.redactor.register(typed_secrets({**answers, PROXY_PASSWORD: password}))
        options = {key: str(value) for key, value in card.options.defaults().items() if value is not None}
        return replace(
            connection,
            sign_in={**connection.sign_in, **answers},
            options={**options, **connection.options},
            proxy=replace(
                connection.proxy, password=typed_secrets({PROXY_PASSWORD: password})[0] if password else None
            ),
            ask_each_time=self.ask.isChecked(),
            is_temporary=temporary,
            consent=Consent.GIVEN,
        )

    async def _agree(self, agreed: Connection) -> None:
        context, before = self._context, self._system.connection
        was_agreed = before.consent is Consent.GIVEN
        try:
            await context.keeping.save(agreed)
            await context.bookkeeping.trail.kept(agreed, before if was_agreed else None, before.provided_by)
        except ConsoleError as error:
            self._error.show()
            show_error(self._error, error)
            self._lacks_store = isinstance(error, SecretStoreError)
            self._tell_button()
            return
        # Not with this dialog's own work: that ends with the dialog.
        context.owner.start(context.sessions.replace(agreed, self._system.environment), "take a provided system in")
        self.accept()
