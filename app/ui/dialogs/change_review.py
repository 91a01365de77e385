"""What will happen, before it does: summary, side effects, what cannot be undone, the exact request, the guard.

For dialogs and wizards that change a system.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.changes import PlannedChange
from app.domain.guards import Requirement
from app.domain.redaction import Redactor
from app.ui.dialogs.dialog_frame import clear_layout
from app.ui.dialogs.guard_panel import GuardPanel
from app.ui.dialogs.request_fold import RequestFold
from app.ui.texts import say, text_of, tr
from app.ui.theme.tokens import SPACE_L, SPACE_S, TextRole
from app.ui.widgets.info_box import WARN, InfoBox
from app.ui.widgets.key_values import KeyValueGrid
from app.ui.widgets.plain_text import without_marks

KEY_PX = 124


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """A line of a review: message id of its key, the value in words, whether it must not be overlooked."""

    label: str
    text: str
    is_strong: bool = False


class ChangeReview(QWidget):
    """Shows one ``PlannedChange`` and collects what it takes.

    Signals:
        changed(): something was ticked or typed.
    """

    changed = Signal()

    def __init__(self, redactor: Redactor, *, open_request: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.planned: PlannedChange | None = None
        self._requirement: Requirement | None = None
        self._extra: tuple[ReviewLine, ...] = ()
        self._said: Callable[[], Collection[str]] = tuple
        self._grid = KeyValueGrid(key_px=KEY_PX, role=TextRole.BODY)
        self._effects = QVBoxLayout()
        self._effects.setSpacing(SPACE_S)
        self.request = RequestFold(redactor, is_open=open_request)
        self.guard = GuardPanel()
        self.guard.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_L)
        column.addWidget(self._grid)
        column.addLayout(self._effects)
        column.addWidget(self.request)
        column.addWidget(self.guard)

    def show_change(
        self,
        planned: PlannedChange,
        requirement: Requirement,
        extra: tuple[ReviewLine, ...] = (),
        said: Callable[[], Collection[str]] = tuple,
    ) -> None:
        """Show a change, with more lines of the dialog's own below those of the system.

        Args:
            said: gives what the dialog says above in these very words, so that it is not said twice.
        """
        self.planned, self._requirement, self._extra, self._said = planned, requirement, extra, said
        self.guard.require(requirement, planned.name_to_type)
        self.request.show_requests(planned.requests)
        self._fill(planned)

    def retranslate(self) -> None:
        """Fill all words anew."""
        self.request.retranslate()
        self.guard.retranslate()
        if self.planned is not None:
            self._fill(self.planned)

    def _fill(self, planned: PlannedChange) -> None:
        self._grid.clear()
        if not planned.summary:
            self._grid.add_row(tr("review.target.label"), text_of(planned.name_to_type), strong=True)
        # The same words may be kept together by unseen marks at one place and not at the other.
        said = {without_marks(words) for words in self._said()}
        for label, value in planned.summary:
            if without_marks(text_of(value)) not in said:
                self._grid.add_row(tr(label), text_of(value))
        for line in self._extra:
            self._grid.add_row(tr(line.label), line.text, strong=line.is_strong)
        if planned.stakes.takes_last_good:
            self._grid.add_row(tr("review.last_good.label"), tr("review.last_good.text"), strong=True)
        if planned.irreversible is not None:
            self._grid.add_row(tr("review.irreversible.label"), say(planned.irreversible), strong=True)
        self._grid.setVisible(bool(self._grid.value_labels))
        clear_layout(self._effects)
        for effect in planned.side_effects:
            self._effects.addWidget(InfoBox(WARN, say(effect)))
