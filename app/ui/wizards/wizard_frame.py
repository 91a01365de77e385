"""What the wizards do alike: rail, pages, buttons, and asking before entries are lost.

For the two wizards. Which page comes next, and what is missing, is said by their flows.
"""

from typing import ClassVar, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.looks import Look
from app.ui.dialogs.dialog_frame import own_work, shell_names
from app.ui.dialogs.leave_dialog import LeaveDialog
from app.ui.texts import tr
from app.ui.theme.states import look
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_M
from app.ui.widgets.buttons import Button
from app.ui.widgets.shells import ConfirmButton, WizardShell
from app.ui.widgets.step_rail import RailStep, StepState

WIDTH_PX: Final = 1040
HEIGHT_PX: Final = 760


class WizardPage(QWidget):
    """One page: shows what the flow holds, hands in what is typed.

    ``title_id`` and ``sub_id`` are message ids, for pages whose title and line below it are always the same.
    """

    title_id: ClassVar[str] = ""
    sub_id: ClassVar[str] = ""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE_M)

    @property
    def title(self) -> str:
        """The title of the page."""
        return tr(self.title_id)

    @property
    def sub(self) -> str:
        """The line below the title."""
        return tr(self.sub_id) if self.sub_id else ""

    @property
    def summary(self) -> str:
        """What was chosen, for the rail."""
        return ""

    @property
    def first_field(self) -> QWidget | None:
        """Where the hand begins; None: wherever the shell finds the first field."""
        return None

    def enter(self) -> None:
        """The page is shown from now on."""

    def refresh(self) -> None:
        """Show what the flow holds now."""

    def tell_problems(self) -> None:
        """Tell beside the fields why the flow did not go on."""

    def retranslate(self) -> None:
        """Fill all words anew."""


class ConsoleWizard(WizardShell):
    """Rail, page, footer with Cancel, Back, Next and the button that does it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", shell_names(), "", parent)
        self.tasks = own_work(self, name)
        self._shown: WizardPage | None = None
        self.cancel, self.back, self.next = Button(parent=self), Button(parent=self), Button("", "primary", parent=self)
        self.confirm = ConfirmButton(parent=self)
        for button in (self.cancel, self.back, self.next, self.confirm):
            button.hide()
        self.cancel.clicked.connect(self.reject)
        self.set_default_button(self.next)
        self.close_requested.connect(self._ask_to_leave)
        self._fit(parent)

    def turn_to(self, page: WizardPage) -> None:
        """Show a page; the focus goes to its first field when it is another one."""
        is_other = page is not self._shown
        self._shown = page
        if is_other:
            self.show_page(page, page.title, page.sub)
            page.enter()
            page.refresh()
            self.scroll_area.verticalScrollBar().setValue(0)
            self._begin_at(page)
        else:
            page.refresh()
        self.header.set_texts(page.title, page.sub)

    def show_rail(self, steps: list[tuple[str, str]], current: int, *, trouble: bool, is_open: bool) -> None:
        """Show the steps: title and sub-line of each; those before the current one are done."""
        rail = []
        for place, (title, sub) in enumerate(steps):
            if place == current:
                state, word = StepState.CURRENT, tr("wizard.step.current")
            elif place < current:
                state, word = StepState.DONE, tr("wizard.step.done")
            else:
                state, word = StepState.TO_DO, tr("wizard.step.to_do")
            rail.append(RailStep(title, sub, state, is_open and place < current, word))
        if trouble and current < len(rail):
            last = rail[current]
            rail[current] = RailStep(last.title, last.sub, StepState.TROUBLE, is_open=False, state_word=last.state_word)
        self.rail.set_steps(rail)

    def tell_hint(self, text: str, *, is_trouble: bool = False) -> None:
        """Say beside the buttons why the next page is not open."""
        self.footer.set_hint(text, look(Look.FAILED) if is_trouble and text else None)

    def retranslate(self) -> None:
        """Fill all words anew."""
        self.set_names(shell_names())
        self.rail.setAccessibleName(tr("wizard.rail.name"))
        self.cancel.setText(tr("dialog.cancel.text"))
        self.back.setText(tr("dialog.back.text"))
        self.next.setText(tr("dialog.next.text"))

    def leave_text(self) -> str:
        """What is said before entries are lost."""
        return tr("wizard.leave.text")

    def changeEvent(self, event: QEvent) -> None:
        """Words follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _begin_at(self, page: WizardPage) -> None:
        target = page.first_field
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self, parent: QWidget | None) -> None:
        theme = current_theme()
        width, height = theme.px(WIDTH_PX), theme.px(HEIGHT_PX)
        if parent is not None:
            width, height = min(width, parent.window().width() - 32), min(height, parent.window().height() - 32)
        self.resize(width, height)

    def _ask_to_leave(self) -> None:
        question = LeaveDialog(self.leave_text(), self)
        question.accepted.connect(self.dismiss)
        question.open()
