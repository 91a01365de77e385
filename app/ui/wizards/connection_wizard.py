"""The connection wizard: six steps over ``services.ConnectionFlow``, for a new system, a kept one, or a changed
certificate. It shows and collects; the flow decides. Nothing is kept before the end.
"""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.connections import Connection
from app.domain.errors import SecretStoreState
from app.domain.system import SystemCard
from app.domain.trust import TrustMode
from app.i18n.families import CONNECTION_PAGE_TITLE
from app.services.connection_flow import ConnectionFlow, ConnectionPage
from app.services.sessions import SystemState, typed_secrets
from app.ui.context import Context
from app.ui.dialogs.dialog_frame import show_band
from app.ui.texts import say, tr
from app.ui.widgets.buttons import Button
from app.ui.wizards.connection_address_page import AddressPage
from app.ui.wizards.connection_environment_page import EnvironmentPage
from app.ui.wizards.connection_sign_in_page import SignInPage
from app.ui.wizards.connection_system_page import SystemPage
from app.ui.wizards.connection_test_page import TestPage
from app.ui.wizards.connection_trust_page import TrustPage
from app.ui.wizards.wizard_frame import ConsoleWizard, WizardPage

_NO_STORE: Final = frozenset({SecretStoreState.MISSING, SecretStoreState.DAMAGED})


class ConnectionWizard(ConsoleWizard):
    """One connection.

    Signals:
        kept(object, bool): the Connection, kept as the operator wished; whether it shall be opened now.
    """

    kept = Signal(object, bool)

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        card: SystemCard | None = None,
        connection: Connection | None = None,
    ) -> None:
        super().__init__("connection", parent)
        self._context = context
        self._opens = False
        self._was_busy = False
        own_name = connection.name if connection is not None else ""
        names = {one.connection.name for one in context.sessions.all()} - {own_name}
        self.flow = ConnectionFlow(
            context.cards,
            context.environments.all(),
            opener=context.opener,
            inspect=context.inspect,
            save=context.keeping.save,
            owner=self.tasks,
            taken_names=frozenset(names),
            note_kept=context.bookkeeping.trail.kept,
        )
        self.flow.setParent(self)
        context.lock.locked.connect(self.flow.let_go)
        self._build_pages()
        self._begin(card, connection)
        self._connect()
        self.retranslate()

    @property
    def page_shown(self) -> WizardPage:
        """The page of the step the flow is at."""
        return self.pages[self.flow.page]

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        for page in self.pages.values():
            page.retranslate()
        self.save.setText(tr("connection.save.text"))
        self.save_and_open.setText(tr("connection.save_and_open.text"))
        self.for_this_run.setText(tr("connection.for_this_run.text"))
        self._refresh()

    def _build_pages(self) -> None:
        flow = self.flow
        self.address_page, self.trust_page = AddressPage(flow), TrustPage(flow)
        self.sign_in_page = SignInPage(flow)
        self.test_page = TestPage(flow, self._context.keeping.state())
        self.pages: dict[ConnectionPage, WizardPage] = {
            ConnectionPage.SYSTEM: SystemPage(flow),
            ConnectionPage.ADDRESS: self.address_page,
            ConnectionPage.TRUST: self.trust_page,
            ConnectionPage.SIGN_IN: self.sign_in_page,
            ConnectionPage.ENVIRONMENT: EnvironmentPage(flow),
            ConnectionPage.TEST: self.test_page,
        }
        for page in self.pages.values():
            page.setParent(self)
            page.hide()
        self.header.beside.addWidget(self.test_page.again, 0, Qt.AlignmentFlag.AlignVCenter)
        self.save, self.for_this_run = Button(), Button()
        self.save_and_open = Button("", "primary", "connect")
        for button in (self.save, self.for_this_run, self.save_and_open):
            button.setParent(self)
            button.hide()

    def _begin(self, card: SystemCard | None, connection: Connection | None) -> None:
        if connection is not None:
            system = self._context.sessions.find(connection.id)
            known = system.card if system is not None else self._context.opener.card(connection.kind)
            untrusted = system is not None and system.state is SystemState.UNTRUSTED
            self.flow.edit(connection, known, ConnectionPage.TRUST if untrusted else ConnectionPage.ADDRESS)
        elif card is not None:
            self.flow.choose(card)
            self.flow.next()

    def _connect(self) -> None:
        flow = self.flow
        for signal in (
            flow.page_changed,
            flow.draft_changed,
            flow.certificate_changed,
            flow.test_changed,
            flow.busy_changed,
        ):
            signal.connect(self._refresh)
        flow.saved.connect(self._on_saved)
        self.back.clicked.connect(flow.back)
        self.next.clicked.connect(self._on_next)
        self.rail.step_chosen.connect(lambda index: flow.go_to(flow.pages[index]))
        self.save.clicked.connect(lambda: self._on_save(opens=False))
        self.save_and_open.clicked.connect(lambda: self._on_save(opens=True))
        self.for_this_run.clicked.connect(lambda: self._on_save(opens=True, temporary=True))
        self.trust_page.ca_file_wanted.connect(self._choose_ca_file)

    def _refresh(self) -> None:
        flow = self.flow
        self.test_page.again.setVisible(flow.page is ConnectionPage.TEST)
        self.turn_to(self.page_shown)
        steps = [(tr(CONNECTION_PAGE_TITLE.id(one)), self._sub(one)) for one in flow.pages]
        self.show_rail(steps, flow.pages.index(flow.page), trouble=False, is_open=not flow.is_busy)
        self._show_place()
        self._tell_buttons()
        self.asks_before_closing = flow.has_entries

    def _sub(self, page: ConnectionPage) -> str:
        """The rail tells what has been gone through."""
        pages = self.flow.pages
        return self.pages[page].summary if pages.index(page) < pages.index(self.flow.page) else ""

    def _show_place(self) -> None:
        editing, environment = self.flow.editing, self.flow.draft.environment
        title = tr("connection.wizard.title")
        if editing is not None:
            changed = self.flow.has_changed_certificate
            title = tr("connection.wizard.changed") if changed else tr("connection.wizard.edit", name=editing.name)
            if environment is not None:
                stopped = tr("connection.band.stopped") if changed else ""
                show_band(self, environment, editing.name, stopped)
        self.set_title(title)

    def _tell_buttons(self) -> None:
        flow = self.flow
        at = flow.pages.index(flow.page)
        for button in (self.cancel, self.back):
            button.setVisible(True)
        self.back.setEnabled(at > 0)
        for button in (self.next, self.save, self.for_this_run, self.save_and_open):
            button.setVisible(False)
        if flow.page is ConnectionPage.TEST:
            self._tell_save()
            return
        self.next.setVisible(True)
        self.footer.set_buttons([self.cancel], [self.back, self.next])
        why = self._why_not()
        self._tell_next()
        has_form = flow.page in {ConnectionPage.ADDRESS, ConnectionPage.SIGN_IN}
        self.next.set_possible(not flow.is_busy and (not why or has_form), why)
        self.tell_hint("" if flow.is_busy else why)

    def _tell_next(self) -> None:
        """On the trust page the button says what it does."""
        pins = self.flow.page is ConnectionPage.TRUST and self._has_to_pin()
        self.next.setText(tr("connection.pin.text") if pins else tr("dialog.next.text"))
        self.next.set_icon_name("key" if pins else "")

    def _has_to_pin(self) -> bool:
        flow = self.flow
        trust, certificate = flow.draft.trust, flow.certificate
        return trust.mode is TrustMode.PIN and certificate is not None and certificate.fingerprint not in trust.pins

    def _why_not(self) -> str:
        flow = self.flow
        problem = flow.pin_problem() if flow.page is ConnectionPage.TRUST and self._has_to_pin() else flow.missing()
        return say(problem) if problem is not None else ""

    def _tell_save(self) -> None:
        flow, page = self.flow, self.test_page
        trouble = page.store_trouble
        keeps = trouble not in _NO_STORE and not flow.is_temporary
        shown = [
            button
            for button, wanted in (
                (self.for_this_run, trouble is not None or flow.is_temporary),
                (self.save, keeps),
                (self.save_and_open, keeps),
            )
            if wanted
        ]
        self.for_this_run.set_kind("secondary" if keeps else "primary")
        for button in shown:
            button.setVisible(True)
        self.footer.set_buttons([self.cancel], [self.back, *shown])
        self.save.set_possible(not flow.is_busy)
        self.for_this_run.set_possible(not flow.is_busy)
        self.save_and_open.set_possible(
            not flow.is_busy and page.is_signed_in, "" if flow.is_busy else tr("connection.save_and_open.off")
        )
        self.tell_hint("")
        was_busy, self._was_busy = self._was_busy, flow.is_busy
        if was_busy and not flow.is_busy and self.focusWidget() in {None, self.cancel}:
            # The focus fell there when "Next" went. Nobody who presses Enter now wants to lose all that was typed.
            (shown[-1] if shown[-1].isEnabled() else page.again).setFocus()

    def _on_next(self) -> None:
        flow = self.flow
        if flow.page is ConnectionPage.ADDRESS and not self.address_page.check():
            return
        if flow.page is ConnectionPage.SIGN_IN:
            self._context.redactor.register(typed_secrets(flow.draft.sign_in))
        if flow.page is ConnectionPage.TRUST and self._has_to_pin():
            flow.pin()
        page = self.page_shown
        flow.next()
        if flow.problems:
            page.tell_problems()

    def _on_save(self, *, opens: bool, temporary: bool = False) -> None:
        self._opens = opens
        self.flow.save(temporary=temporary)

    def _on_saved(self, connection: Connection) -> None:
        self.kept.emit(connection, self._opens)
        self.dismiss()

    def _choose_ca_file(self) -> None:
        dialog = QFileDialog(self, tr("connection.trust.ca_title"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("connection.trust.ca_filter"), tr("connection.trust.all_filter")])
        dialog.fileSelected.connect(lambda path: self.flow.trust_by(TrustMode.CA_FILE, path))
        dialog.open()
