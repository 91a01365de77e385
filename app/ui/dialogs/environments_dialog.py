"""The environments manager: all environments at the side, the chosen one beside them with its manners.

What is changed is held here until it is kept; then ``services.environments`` writes it and puts it in force.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.environments import Environment
from app.domain.errors import ConsoleError
from app.domain.looks import Look
from app.domain.messages import Message
from app.ui.context import Context
from app.ui.dialogs.dialog_frame import ConsoleDialog, show_band, show_error
from app.ui.dialogs.environment_editor import EnvironmentEditor
from app.ui.dialogs.environment_list import LIST_PX, EnvironmentList, ListRow
from app.ui.dialogs.leave_dialog import LeaveDialog
from app.ui.dialogs.loosening_box import LooseningBox
from app.ui.texts import say, text_of, tr
from app.ui.theme.states import look
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_L, SPACE_S
from app.ui.widgets.buttons import Button
from app.ui.widgets.info_box import WARN, InfoBox
from app.ui.widgets.labels import HairLine, show_in_place
from app.ui.widgets.panel_window import window_behind
from app.ui.widgets.shells import ConfirmButton

WIDTH_PX: Final = 880
HEIGHT_PX: Final = 808
MARGIN: Final = QSize(24, 24)


class EnvironmentsDialog(ConsoleDialog):
    """Begins at the environment that is in hand, or at the strictest."""

    def __init__(self, context: Context, current_id: str = "", parent: QWidget | None = None) -> None:
        self.list = EnvironmentList()
        self.add, self.remove = Button(), Button()
        self._side = QWidget()
        super().__init__("environments", parent)
        self._environments = context.environments
        self._drafts: dict[str, Environment] = {}
        first = self._environments.find(current_id) or self._environments.all()[0]
        self._current = first.id
        self.editor = EnvironmentEditor()
        self.looser = LooseningBox()
        self._trouble, self._disagreeing = InfoBox(), InfoBox(WARN)
        self.confirm_rules = Button()
        self._disagreeing.body.addSpacing(SPACE_S)
        self._disagreeing.body.addWidget(self.confirm_rules, 0, Qt.AlignmentFlag.AlignLeading)
        self.close_button, self.keep = Button(), ConfirmButton("", "primary", "check")
        self.body.setSpacing(SPACE_L)
        for widget in (self._trouble, self._disagreeing, self.editor, self.looser):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._trouble.hide()
        self._connect(context)
        room = window_behind(self).size() - MARGIN
        self.resize(QSize(current_theme().px(WIDTH_PX), current_theme().px(HEIGHT_PX)).boundedTo(room))
        self.retranslate()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def draft(self) -> Environment:
        """The chosen environment as it is wanted now."""
        kept = self._environments.find(self._current)
        return self._drafts.get(self._current) or kept or self._environments.all()[0]

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self.set_title(tr("environments.dialog.title"))
        self.list.setAccessibleName(tr("environments.list.name"))
        self.add.setText(tr("environments.add.text"))
        self.remove.setText(tr("environments.remove.text"))
        self.confirm_rules.setText(tr("environments.unconfirmed.confirm"))
        self.close_button.setText(tr("dialog.close.text"))
        self.keep.setText(tr("environments.keep.text"))
        self.editor.retranslate()
        self.looser.retranslate()
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the size: going through the list must not move the buttons."""
        return False

    def refresh(self) -> None:
        """Show what there is to show now."""
        if self._current not in self._drafts and self._environments.find(self._current) is None:
            self._current = self._environments.all()[0].id
        draft = self.draft
        self.asks_before_closing = bool(self._drafts)
        self._show_list()
        show_band(self, draft)
        self.editor.show_environment(draft, self._environments.name_problem(draft))
        self.looser.compare(self._environments.find(draft.id), draft)
        self._show_disagreeing()
        why_not = self._environments.why_not_remove(draft.id)
        self.remove.set_possible(why_not is None, say(why_not) if why_not is not None else "")
        self.footer.arrange(cancel=self.close_button, confirm=self.keep, apart=self.band.is_solid)
        self._tell_keep()

    def _connect(self, context: Context) -> None:
        self.list.chosen.connect(self._on_chosen)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.editor.changed.connect(self._on_changed)
        self.looser.changed.connect(self._tell_keep)
        self.confirm_rules.clicked.connect(lambda: self.tasks.start(self._confirm(), "confirm rules", group="keep"))
        self.close_button.clicked.connect(self.reject)
        self.keep.clicked.connect(lambda: self.tasks.start(self._keep(self.draft), "keep", group="keep"))
        self.close_requested.connect(self._ask_to_leave)
        for signal in (self._environments.changed, context.sessions.added, context.sessions.removed):
            signal.connect(self.refresh)

    def _show_list(self) -> None:
        kept = self._environments.all()
        fresh = [one for one in self._drafts.values() if all(one.id != other.id for other in kept)]
        rows = [
            ListRow(
                self._drafts.get(one.id, one), len(self._environments.systems_in(one.id)), one.id not in self._drafts
            )
            for one in (*kept, *fresh)
        ]
        self.list.show_rows(rows, self._current)

    def _show_disagreeing(self) -> None:
        kept = self._environments.find(self._current)
        found = self._environments.unconfirmed(kept) if kept is not None else ()
        show_in_place(self._disagreeing, bool(found))
        if found:
            names = ", ".join(text_of(one.connection.name) for one in found)
            title = tr("environments.unconfirmed.title", count=len(found))
            self._disagreeing.show_info(WARN, title, tr("environments.unconfirmed.text", names=names))
            is_open = self._current in self._drafts
            self.confirm_rules.set_possible(not is_open, tr("environments.missing.confirm") if is_open else "")

    def _tell_keep(self) -> None:
        problem = self._environments.name_problem(self.draft)
        why_not = ""
        if self._current not in self._drafts:
            why_not = tr("environments.missing.changes")
        elif problem is not None:
            why_not = say(problem)
        elif self.looser.lacks:
            why_not = tr("environments.missing.box")
        self.keep.set_possible(not why_not, why_not)
        self.keep.set_kind("danger" if self.looser.is_grave else "primary")
        is_open = self._current in self._drafts
        self.footer.set_hint(why_not if is_open else "", look(Look.WARN) if why_not and is_open else None)

    def _on_chosen(self, environment_id: str) -> None:
        self._current = environment_id
        self._trouble.hide()
        self.refresh()
        self.scroll_area.verticalScrollBar().setValue(0)

    def _on_changed(self, environment: Environment) -> None:
        if environment == self._environments.find(environment.id):
            self._drafts.pop(environment.id, None)
        else:
            self._drafts[environment.id] = environment
        self.refresh()

    def _on_add(self) -> None:
        fresh = self._environments.fresh(self._free_name())
        self._drafts[fresh.id] = fresh
        self._current = fresh.id
        self._trouble.hide()
        self.refresh()
        self.editor.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.name.selectAll()

    def _free_name(self) -> str:
        name, number = tr("environments.fresh.name"), 1
        taken = {one.name.casefold() for one in (*self._environments.all(), *self._drafts.values())}
        wanted = name
        while wanted.casefold() in taken:
            number += 1
            wanted = f"{name} {number}"
        return wanted

    def _on_remove(self) -> None:
        going = self._current
        self._drafts.pop(going, None)
        self._trouble.hide()
        self.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tasks.start(self._take_away(going), "remove", group="keep")

    async def _take_away(self, environment_id: str) -> None:
        try:
            problems = await self._environments.remove(environment_id)
        except ConsoleError as error:
            self._show_trouble(error)
            return
        self._show_problems(problems)

    async def _keep(self, draft: Environment) -> None:
        self.keep.set_possible(False)
        self._trouble.hide()
        try:
            problems = await self._environments.keep(draft)
        except ConsoleError as error:
            self._show_trouble(error)
            self._tell_keep()
            return
        if self._drafts.get(draft.id) == draft:
            self._drafts.pop(draft.id)
        self.refresh()
        self._tell(problems)

    async def _confirm(self) -> None:
        kept = self._environments.find(self._current)
        if kept is not None:
            problems = await self._environments.confirm(kept)
            self.refresh()
            self._tell(problems)

    def _show_problems(self, problems: tuple[Message, ...]) -> None:
        if problems:
            first, *others = dict.fromkeys(say(one) for one in problems)
            self._trouble.show_info(WARN, first, "\n".join(others))
            self._trouble.show()

    def _tell(self, problems: tuple[Message, ...]) -> None:
        self._show_problems(problems)
        self.footer.set_hint(tr("environments.kept.hint"), look(Look.OK))

    def _show_trouble(self, error: ConsoleError) -> None:
        self._trouble.show()
        show_error(self._trouble, error)

    def _ask_to_leave(self) -> None:
        question = LeaveDialog(tr("environments.leave.text"), self)
        question.accepted.connect(self.dismiss)
        question.open()

    def _middle(self) -> QHBoxLayout:
        """The list stands still beside the page that scrolls."""
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, SPACE_S)
        column.setSpacing(SPACE_S)
        column.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(SPACE_S, 0, SPACE_S, 0)
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.add, 1)
        buttons.addWidget(self.remove, 1)
        column.addLayout(buttons)
        self._side.setFixedWidth(current_theme().px(LIST_PX))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(HairLine(upright=True))
        row.addWidget(self.scroll_area, 1)
        return row

    def _tab_areas(self) -> tuple[QWidget, ...]:
        return self._title_holder, self._side, self.page, self.footer
