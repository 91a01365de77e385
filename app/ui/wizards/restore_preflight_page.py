"""Page 4 of the restore wizard: what blocks, what has to be acknowledged one by one, and all the rest."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.looks import Bar, Look
from app.domain.restore import CheckedBy, Evidence, Finding
from app.services.restore_flow import RestoreFlow
from app.ui.dialogs.dialog_frame import clear_layout, show_error
from app.ui.texts import say, tr
from app.ui.theme.bars import BarLook
from app.ui.theme.states import StateLook, look
from app.ui.theme.tokens import SPACE_M, SPACE_S, TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.cards import CardRows, section_head
from app.ui.widgets.check_row import CheckRow
from app.ui.widgets.info_box import InfoBox
from app.ui.widgets.labels import IconLabel, PlainLabel
from app.ui.widgets.progress import ProgressBar
from app.ui.wizards.wizard_frame import WizardPage
from app.ui.wording import age_text, word

AGE_MS: Final = 1000
LOOKS: Final = {
    Finding.GOOD: Look.OK,
    Finding.BAD: Look.WARN,
    Finding.UNKNOWN: Look.UNKNOWN,
    Finding.NOT_OFFERED: Look.UNKNOWN,
}


class PreflightPage(WizardPage):
    """The rows of the last check.

    Signals:
        run_wanted(object): ActivityRef of the run that a row tells of and the operator wants to see.
    """

    title_id = "restore.preflight.title"

    run_wanted = Signal(object)

    def __init__(self, flow: RestoreFlow) -> None:
        super().__init__()
        self._flow = flow
        self._ages: list[tuple[Evidence, CheckRow]] = []
        self._shown: object = None
        self._age = PlainLabel("", TextRole.SMALL, "text2")
        self.again = Button(icon="refresh")
        self.again.clicked.connect(flow.check)
        self._error = InfoBox()
        self._bar = ProgressBar()
        self._bar.show_bar(BarLook(Bar.PROGRESS, None))
        self._sections = QVBoxLayout()
        self._sections.setSpacing(SPACE_S)
        self.column.setSpacing(SPACE_M)
        self.column.addWidget(self._error)
        self.column.addWidget(self._bar)
        self.column.addLayout(self._sections)
        self.boxes: list[CheckRow] = []
        self._clock = QTimer(self)
        self._clock.setInterval(AGE_MS)
        self._clock.timeout.connect(self._tell_ages)
        self.retranslate()

    @property
    def head_widgets(self) -> tuple[QWidget, QWidget]:
        """What stands beside the title while this page is shown: the age and "Check again"."""
        return self._age, self.again

    @property
    def sub(self) -> str:
        """See ``WizardPage``, as for all members here."""
        return tr("restore.preflight.sub_old" if self._flow.checks_were_old else "restore.preflight.sub")

    @property
    def summary(self) -> str:
        preflight = self._flow.preflight
        if preflight is None:
            return ""
        if preflight.blocks:
            return tr("restore.rail.blocks", count=len(preflight.blocks))
        if preflight.acknowledge:
            done = sum(1 for row in preflight.acknowledge if row.kind in self._flow.acknowledged)
            return tr("restore.rail.acknowledged", done=done, total=len(preflight.acknowledge))
        return tr("restore.rail.clear")

    @property
    def first_field(self) -> QWidget | None:
        return self.again

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks, perhaps again after a lock."""
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks at ages any more."""
        self._clock.stop()

    def refresh(self) -> None:
        flow = self._flow
        self._bar.setVisible(flow.is_busy)
        self.again.setEnabled(not flow.is_busy)
        self._error.setVisible(flow.error is not None)
        if flow.error is not None:
            show_error(self._error, flow.error)
        shown = (flow.preflight, flow.acknowledged)
        if shown != self._shown:
            self._shown = shown
            self._fill()
        self._tell_ages()

    def retranslate(self) -> None:
        self.again.setText(tr("restore.preflight.again"))
        self._shown = None
        if self._flow.preflight is not None:
            self.refresh()

    def _fill(self) -> None:
        focused = next((at for at, row in enumerate(self.boxes) if row.box is not None and row.box.hasFocus()), None)
        clear_layout(self._sections)
        self._ages, self.boxes = [], []
        preflight, flow = self._flow.preflight, self._flow
        if preflight is None:
            return
        if preflight.blocks:
            self._section(Look.FAILED, tr("restore.blocks.title"), tr("restore.blocks.sub"))
            self._rows(preflight.blocks, lambda _row: look(Look.FAILED))
        if preflight.acknowledge:
            done = sum(1 for row in preflight.acknowledge if row.kind in flow.acknowledged)
            sub = tr("restore.acknowledge.sub", done=done, total=len(preflight.acknowledge))
            self._section(Look.WARN, tr("restore.acknowledge.title"), sub)
            self._rows(preflight.acknowledge, lambda row: look(LOOKS[row.finding]), needs_tick=True)
        if preflight.rest:
            self._section(Look.OK, tr("restore.rest.title"), "")
            self._rows(preflight.rest, lambda row: look(LOOKS[row.finding]))
        if focused is not None and focused < len(self.boxes):
            box = self.boxes[focused].box
            if box is not None:
                box.setFocus()

    def _section(self, state: Look, title: str, sub: str) -> None:
        form = look(state)
        self._sections.addWidget(section_head(title, sub, IconLabel(form.icon, form.form_colour)))

    def _rows(
        self, rows: tuple[Evidence, ...], look_of: Callable[[Evidence], StateLook], *, needs_tick: bool = False
    ) -> None:
        card = CardRows()
        for evidence in rows:
            why = say(evidence.why) if evidence.why is not None else ""
            link = tr("restore.preflight.show_run") if evidence.run is not None else ""
            row = CheckRow(
                look_of(evidence), say(evidence.title), why, checked_text(evidence), needs_tick=needs_tick, link=link
            )
            row.link_triggered.connect(partial(self.run_wanted.emit, evidence.run))
            if needs_tick:
                row.set_acknowledged(evidence.kind in self._flow.acknowledged)
                kind = evidence.kind
                row.acknowledged.connect(lambda ticked, kind=kind: self._flow.acknowledge(kind, ticked))
                self.boxes.append(row)
            self._ages.append((evidence, row))
            card.add_row(row)
        self._sections.addWidget(card)
        self._sections.addSpacing(SPACE_S)

    def _tell_ages(self) -> None:
        checked: datetime | None = self._flow.preflight.checked_at if self._flow.preflight is not None else None
        self._age.setText(tr("restore.preflight.age", age=age_text(checked)) if checked is not None else "")
        for evidence, row in self._ages:
            row.set_age(checked_text(evidence))


def checked_text(evidence: Evidence) -> str:
    """How and when something was checked: "server, 6 s ago"."""
    if evidence.checked_by is CheckedBy.NOT_OFFERED or evidence.finding is Finding.NOT_OFFERED:
        return word(CheckedBy.NOT_OFFERED)
    if evidence.checked_at is None:
        return word(evidence.checked_by)
    return tr("restore.checked.text", how=word(evidence.checked_by), age=age_text(evidence.checked_at))
