"""Page 4 of the connection wizard: the adapter's sign-in form, whether to ask each time, and its switches, folded."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.services.connection_flow import ConnectionFlow
from app.ui.forms.form_view import FormView
from app.ui.texts import tr
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.check_help import CheckHelp
from app.ui.wizards.wizard_frame import WizardPage


class SignInPage(WizardPage):
    """Who signs in, and how."""

    title_id = "connection.sign_in.title"
    sub_id = "connection.sign_in.sub"

    def __init__(self, flow: ConnectionFlow) -> None:
        super().__init__()
        self._flow = flow
        self._unfolded = False
        self.form_view, self.options_view = FormView(), FormView()
        self.ask = QCheckBox()
        self._ask_help = CheckHelp()
        self.fold = LinkButton(icon="settings", dense=True, flush=True)
        self.form_view.changed.connect(self._on_changed)
        self.options_view.changed.connect(self._on_options)
        self.ask.toggled.connect(lambda on: self._flow.type(ask_each_time=on))
        self.fold.clicked.connect(self._on_fold)
        asking = QVBoxLayout()
        asking.setSpacing(2)
        asking.addWidget(self.ask)
        asking.addWidget(self._ask_help)
        self.column.addWidget(self.form_view)
        self.column.addLayout(asking)
        self.column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(self.options_view)
        self.retranslate()

    @property
    def summary(self) -> str:
        """See ``WizardPage``, as for all members here."""
        return ", ".join(self.form_view.summary(with_defaults=False))

    @property
    def first_field(self) -> QWidget | None:
        return self.form_view.first_field

    def enter(self) -> None:
        draft = self._flow.draft
        if draft.card is None:
            return
        self.form_view.show_form(draft.card.sign_in, draft.sign_in)
        self.options_view.show_form(draft.card.options, draft.options)
        self.ask.blockSignals(True)
        self.ask.setChecked(draft.ask_each_time)
        self.ask.blockSignals(False)
        self._tell_fold()

    def refresh(self) -> None:
        for field_id, answer in self._flow.draft.sign_in.items():
            box = self.form_view.boxes.get(field_id)
            if box is not None and box.answer != answer and answer != "":
                box.set_answer(answer)

    def tell_problems(self) -> None:
        problems = self._flow.problems
        if any(key in self.options_view.boxes for key in problems) and not self._unfolded:
            self._on_fold()
        self.options_view.set_problems(problems)
        self.form_view.set_problems(problems)

    def retranslate(self) -> None:
        self.ask.setText(tr("connection.sign_in.ask"))
        self._ask_help.set_text(tr("connection.sign_in.ask_help"))
        self._tell_fold()

    def _tell_fold(self) -> None:
        card = self._flow.draft.card
        has_options = card is not None and bool(card.options.fields)
        self.fold.setVisible(has_options)
        self.fold.setText(tr("connection.sign_in.fold") if self._unfolded else tr("connection.sign_in.unfold"))
        self.options_view.setVisible(has_options and self._unfolded)

    def _on_fold(self) -> None:
        self._unfolded = not self._unfolded
        self._tell_fold()

    def _on_changed(self) -> None:
        self._flow.type(sign_in=self.form_view.answers())

    def _on_options(self) -> None:
        self._flow.type(options=self.options_view.answers())
