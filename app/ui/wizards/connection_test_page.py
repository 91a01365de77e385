"""Page 6 of the connection wizard: all that can be tried without changing anything, and how the secret is kept."""

from typing import Final

from PySide6.QtWidgets import QWidget

from app.domain.errors import SecretStoreError, SecretStoreState
from app.domain.looks import Bar, Look
from app.domain.messages import Message
from app.i18n.families import SECRET_STORE_ADVICE, SECRET_STORE_TITLE, TEST_RESULT_WORD
from app.services.connection_flow import ConnectionFlow
from app.services.connection_test import TestLine, TestResult
from app.ui.dialogs.dialog_frame import show_error
from app.ui.texts import text_of, tr
from app.ui.theme.bars import BarLook
from app.ui.theme.states import look
from app.ui.theme.tokens import TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.cards import CardRows
from app.ui.widgets.check_row import CheckRow
from app.ui.widgets.info_box import WARN, InfoBox
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.progress import ProgressBar
from app.ui.wizards.wizard_frame import WizardPage

LOOKS: Final = {
    TestResult.DONE: Look.OK,
    TestResult.OFFERED: Look.OK,
    TestResult.NOT_PERMITTED: Look.FORBIDDEN,
    TestResult.NOT_OFFERED: Look.SKIPPED,
    TestResult.NOT_KNOWN: Look.UNKNOWN,
    TestResult.FAILED: Look.FAILED,
    TestResult.WAITING: Look.WAITING,
}
SIGN_IN: Final = "connection_test.sign_in.label"


class TestPage(WizardPage):
    """The lines of the test."""

    title_id = "connection.test.title"
    sub_id = "connection.test.sub"

    __test__ = False  # for pytest: not a test class

    def __init__(self, flow: ConnectionFlow, store_state: SecretStoreState | None) -> None:
        super().__init__()
        self._flow = flow
        self._store_state = store_state
        self._shown: object = None
        self.again = Button(icon="refresh")
        self.again.clicked.connect(flow.test_again)
        self._error = InfoBox()
        self.store = InfoBox()
        self._asking = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._bar = ProgressBar()
        self._bar.show_bar(BarLook(Bar.PROGRESS, None))
        self._rows = CardRows()
        for widget in (self._error, self.store, self._rows, self._asking, self._bar):
            self.column.addWidget(widget)
        self.retranslate()

    @property
    def first_field(self) -> QWidget | None:
        """See ``WizardPage``, as for all members here."""
        return self.again

    @property
    def is_signed_in(self) -> bool:
        """Whether the sign-in of the test went well, or only waits for a one-time code, which is asked for in place."""
        good = {TestResult.DONE, TestResult.WAITING}
        return any(line.label == SIGN_IN and line.result in good for line in self._flow.lines)

    @property
    def store_trouble(self) -> SecretStoreState | None:
        """Why the key store cannot take the connection; None when it can, as far as is known."""
        error = self._flow.error
        if isinstance(error, SecretStoreError):
            return error.state
        return self._store_state if self._store_state is not SecretStoreState.READY else None

    def refresh(self) -> None:
        flow, trouble = self._flow, self.store_trouble
        for widget in (self._asking, self._bar):
            widget.setVisible(flow.is_busy)
        self.again.setEnabled(not flow.is_busy)
        self._error.setVisible(flow.error is not None and not isinstance(flow.error, SecretStoreError))
        if flow.error is not None:
            show_error(self._error, flow.error)
        self.store.setVisible(trouble is not None)
        if trouble is not None:
            advice = tr("connection.test.store_advice", advice=tr(SECRET_STORE_ADVICE.id(trouble)))
            self.store.show_info(WARN, tr(SECRET_STORE_TITLE.id(trouble)), advice, icon="key")
        self._rows.setVisible(bool(flow.lines))
        if flow.lines != self._shown:
            self._shown = flow.lines
            self._rows.clear()
            for line in flow.lines:
                self._rows.add_row(_row(line))

    def retranslate(self) -> None:
        self.again.setText(tr("connection.test.again"))
        self._asking.setText(tr("connection.test.asking"))
        self._shown = None
        self.refresh()


def _row(line: TestLine) -> CheckRow:
    return CheckRow(look(LOOKS[line.result]), tr(line.label), _detail(line), tr(TEST_RESULT_WORD.id(line.result)))


def _detail(line: TestLine) -> str:
    """What is to be said about a line; the server's own words after ours."""
    detail = line.detail
    if detail is None:
        return ""
    text = text_of(detail)
    words = detail.server_text if isinstance(detail, Message) else None
    return f"{text} {tr('dialog.server_words.text', words=text_of(words))}" if words else text
