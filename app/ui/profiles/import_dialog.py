"""Importing profiles: what the file holds, compared with what is here, and what is to be taken of it.

Decisions are held by ``services.profiles.profile_import``; nothing is kept before the button is pressed.
"""

import asyncio
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import ConsoleError, SecretStoreError
from app.domain.looks import Look
from app.services.profiles.profile_files import read_profiles
from app.services.profiles.profile_import import ProfileImport, Verdict
from app.services.profiles.profile_taking import Outcome, Ways, carry_out
from app.ui.context import Context
from app.ui.dialogs.dialog_frame import LEAST_PX, ConsoleDialog, clear_layout, show_error
from app.ui.profiles.import_card import ImportCard
from app.ui.profiles.placing import Placing
from app.ui.texts import family, say, text_of, tr
from app.ui.theme.states import look
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_L, SPACE_S, TextRole
from app.ui.widgets.buttons import Button, LinkButton
from app.ui.widgets.info_box import FAILED, NEUTRAL, OK, InfoBox
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.panel_window import window_behind
from app.ui.widgets.shells import ConfirmButton

SIZE_PX: Final = (860, 760)
MARGIN_PX: Final = 24
PAGE: Final = 20
"""So many profiles are shown at first, and at each wish for more."""
REFUSED_PX: Final = 560
"""Wide enough for a sentence: a file that cannot be used has nothing more to show."""


class ImportProfilesDialog(ConsoleDialog):
    """Reads the file at once; every profile of it is shown, those first that want a decision."""

    def __init__(self, context: Context, path: Path, parent: QWidget | None = None) -> None:
        super().__init__("import profiles", parent)
        self._context = context
        self._path = path
        self._error: ConsoleError | None = None
        self._outcome: Outcome | None = None
        self._is_busy = False
        self.plan: ProfileImport | None = None
        self.cards: list[ImportCard] = []
        self._order: list[int] = []
        self._limit = PAGE
        self.more = LinkButton()
        self.more.hide()
        self.told, self.placing = InfoBox(), Placing()
        self.placing.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE_S)
        self.close_button, self.for_this_run = Button(), Button()
        self.confirm = ConfirmButton("", "primary", "import")
        self.body.setSpacing(SPACE_L)
        self.body.addWidget(self.told)
        self.body.addWidget(self.placing)
        self.body.addLayout(self._list)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addStretch(1)
        self.footer.set_buttons([self.for_this_run], [self.close_button, self.confirm])
        self.close_button.clicked.connect(self.reject)
        self.confirm.clicked.connect(lambda: self._on_confirm(temporary=False))
        self.for_this_run.clicked.connect(lambda: self._on_confirm(temporary=True))
        self.more.clicked.connect(self._on_more)
        self.placing.placed.connect(self._show_choice)
        room = window_behind(self).size()
        width, height = (current_theme().px(side) for side in SIZE_PX)
        self.resize(min(width, room.width() - 2 * MARGIN_PX), min(height, room.height() - MARGIN_PX))
        self.retranslate()
        self.tasks.start(self._read(), "read profiles", group="read")
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the size: a decision must not move the buttons."""
        return False

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self.set_title(tr("import.dialog.title", file=self._path.name))
        self.close_button.setText(tr("dialog.close.text"))
        self.for_this_run.setText(tr("import.for_this_run.text"))
        self.placing.retranslate()
        self._show_plan()

    async def _read(self) -> None:
        try:
            profiles = await read_profiles(self._path)
        except ConsoleError as error:
            self._error = error
            self.resize(current_theme().px(REFUSED_PX), LEAST_PX)
            self.stand_over()
        else:
            context = self._context
            self.plan = ProfileImport(profiles, context.sessions.all(), context.cards, context.environments.all)
        self._show_plan()
        if self.plan is not None:
            self._offer(self.plan, 0)
            self._show_choice()

    def _show_plan(self) -> None:
        """Show the profiles anew, as many as were shown before."""
        clear_layout(self._list)
        self.cards.clear()
        self._show_choice()
        if self.plan is not None:
            found = self.plan.found
            self._order = sorted(range(len(found)), key=lambda place: list(Verdict).index(found[place].verdict))
            self.tasks.start(self._fill(self.plan, 0), "show profiles", group="show", exclusive=True)

    async def _fill(self, plan: ProfileImport, first: int) -> None:
        """Add cards, one a turn of the loop: they are no small widgets, and the window must not wait for them."""
        for place in self._order[first : self._limit]:
            verdict = plan.found[place].verdict
            if not self.cards or self.cards[-1].found.verdict is not verdict:
                count = sum(one.verdict is verdict for one in plan.found)
                title = tr("import.section.title", word=family("profile_verdict", verdict, "word"), count=count)
                self._list.addWidget(PlainLabel(title, TextRole.NAME, wraps=True))
            card = ImportCard(plan, place)
            card.decided.connect(self._show_choice)
            self.cards.append(card)
            self._list.addWidget(card)
            await asyncio.sleep(0)
        left = len(self._order) - self._limit
        self.more.setVisible(left > 0)
        if left > 0:
            self.more.setText(tr("import.more.text", count=left))

    def _offer(self, plan: ProfileImport, first: int) -> None:
        """What is new is taken unless it is left out, but never before it was shown."""
        for place in self._order[first:]:
            if plan.found[place].verdict is Verdict.NEW:
                plan.take(place, is_taken=place in self._order[: self._limit])

    def _on_more(self) -> None:
        if self.plan is not None and not self._is_busy:
            first, self._limit = self._limit, self._limit + PAGE
            self._offer(self.plan, first)
            self.more.hide()
            self.tasks.start(self._fill(self.plan, first), "show more profiles", group="show", exclusive=True)
            self._show_choice()

    def _show_choice(self) -> None:
        self._tell()
        plan = self.plan
        if plan is None:
            self.footer.set_buttons([], [self.close_button])
            return
        self.placing.show_plan(plan, self._context.environments.all())
        missing, count = plan.missing(), len(plan.taken)
        why_not = say(missing) if missing is not None else ""
        self.confirm.setText(tr("import.confirm.text", count=count))
        self.confirm.set_possible(not why_not and not self._is_busy, why_not)
        asks = self._outcome is not None and isinstance(self._outcome.error, SecretStoreError)
        self.for_this_run.setEnabled(not why_not and not self._is_busy)
        self.footer.set_buttons([self.for_this_run] if asks else [], [self.close_button, self.confirm])
        self.footer.set_hint(why_not if not self._outcome else "", look(Look.WARN) if count else None)

    def _tell(self) -> None:
        """One sentence over it all: what is being done, what the file is, or what came of it."""
        outcome = self._outcome
        if self._error is not None:
            show_error(self.told, self._error)
        elif self.plan is None:
            self.told.show_info(NEUTRAL, tr("import.reading.text"))
        elif outcome is None:
            title = tr("import.file.title", count=len(self.plan.found))
            self.told.show_info(NEUTRAL, title, tr("import.file.text"))
        elif outcome.error is None:
            self.told.show_info(OK, tr("import.done.title", count=len(outcome.kept)), tr("import.done.text"))
        else:
            kept = ", ".join(map(text_of, outcome.kept)) or tr("import.value.none")
            left = ", ".join(map(text_of, outcome.left)) or tr("import.value.none")
            self.told.show_info(FAILED, say(outcome.error.message), tr("import.partly.text", kept=kept, left=left))

    def _on_confirm(self, *, temporary: bool) -> None:
        if self.plan is not None and self.plan.missing() is None and not self._is_busy:
            self._is_busy = True
            self.asks_before_closing = True  # nobody answers: what was begun is ended first
            self.page.setEnabled(False)
            self._show_choice()
            self.tasks.start(self._take(self.plan, temporary=temporary), "import", group="import")

    async def _take(self, plan: ProfileImport, *, temporary: bool) -> None:
        context = self._context
        ways, trail = Ways(context.keeping.save, context.keeping.amend), context.bookkeeping.trail
        try:
            self._outcome = await carry_out(
                plan, ways, context.sessions, trail, source=self._path.name, temporary=temporary
            )
        finally:
            self._is_busy = self.asks_before_closing = False
            self.page.setEnabled(True)
        self._show_plan()
        self.scroll_area.verticalScrollBar().setValue(0)
