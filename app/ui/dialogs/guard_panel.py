"""What a change takes: the box to tick, the name and the reason to type, as the requirement says.

For every dialog and wizard that changes a system. It decides nothing: ``domain.guards`` says what is missing.
"""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.domain.guards import MIN_REASON_LENGTH, Confirmation, Level, Requirement, missing
from app.domain.looks import Look
from app.domain.messages import Message
from app.ui.dialogs.name_field import NameField, QuietField, verdict_on
from app.ui.texts import say, tr
from app.ui.theme.states import look
from app.ui.theme.tokens import SPACE_S, SPACE_XS, TextRole
from app.ui.widgets.fields import Verdict
from app.ui.widgets.info_box import FAILED, InfoBox
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.plain_text import plain_tool_tip

GRACE: Final = "guard.missing.grace"
_NAMED: Final = frozenset({Level.TYPE_NAME, Level.TYPE_NAME_AND_REASON})


class GuardPanel(QWidget):
    """Collects a ``Confirmation``.

    Signals:
        changed(): something was ticked or typed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._requirement = Requirement(Level.PLAIN)
        self._name = ""
        self._refused = InfoBox()
        self.box, self.habit = QCheckBox(), QCheckBox()
        self.name_field, self.reason_field = NameField(), QuietField()
        self._name_label = PlainLabel("", TextRole.SMALL_BOLD, wraps=True, selectable=True)
        self._reason_label = PlainLabel("", TextRole.SMALL_BOLD, wraps=True)
        self._name_verdict, self._reason_verdict = Verdict(), Verdict()
        self.box.toggled.connect(self._on_changed)
        self.name_field.textChanged.connect(self._on_changed)
        self.reason_field.textChanged.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS + 2)
        column.addWidget(self._refused)
        column.addWidget(self.box)
        column.addWidget(self.habit)
        column.addWidget(self._name_label)
        column.addWidget(self.name_field)
        column.addWidget(self._name_verdict)
        column.addSpacing(SPACE_S)
        column.addWidget(self._reason_label)
        column.addWidget(self.reason_field)
        column.addWidget(self._reason_verdict)
        self.require(self._requirement, "")

    def require(self, requirement: Requirement, name: str) -> None:
        """Ask for this; what was typed for another target is forgotten."""
        if name != self._name or requirement != self._requirement:
            for field in (self.name_field, self.reason_field):
                field.clear()
            self.box.setChecked(False)
        self._requirement, self._name = requirement, name
        self.offer_habit("")
        level = requirement.level
        self._refused.setVisible(level is Level.REFUSED)
        self.box.setVisible(level is Level.ACKNOWLEDGE)
        self._show(level in _NAMED, self._name_label, self.name_field, self._name_verdict)
        self._show(level is Level.TYPE_NAME_AND_REASON, self._reason_label, self.reason_field, self._reason_verdict)
        self.setVisible(level is not Level.PLAIN)
        self.retranslate()

    @property
    def requirement(self) -> Requirement:
        """What is asked for."""
        return self._requirement

    def offer_habit(self, environment: str) -> None:
        """Offer not to be asked again in the environment of this name; "": do not offer it."""
        if not environment:
            self.habit.setChecked(False)
        self.habit.setVisible(bool(environment))
        self.habit.setText(tr("guard.habit.text", name=environment) if environment else "")
        self.habit.setToolTip(plain_tool_tip(tr("guard.habit.help")) if environment else "")

    @property
    def stops_asking(self) -> bool:
        """Whether the operator does not want to be asked again."""
        return self.habit.isVisibleTo(self) and self.habit.isChecked()

    @property
    def given(self) -> Confirmation:
        """What the operator gave so far."""
        return Confirmation(self.box.isChecked(), self.name_field.text(), self.reason_field.text())

    @property
    def lacks(self) -> tuple[str, ...]:
        """What is missing before the grace may begin, as message ids."""
        return tuple(one for one in missing(self._requirement, self._name, self.given) if one != GRACE)

    @property
    def why_not(self) -> str:
        """The first thing that is missing, as a sentence; "" when nothing is."""
        lacks = self.lacks
        return say(Message.of(lacks[0])) if lacks else ""

    @property
    def grace_text(self) -> str:
        """What is to be said of the grace beside the button; "" without one."""
        seconds = self._requirement.grace_s
        return tr("guard.grace.hint", count=seconds) if seconds > 0 else ""

    @property
    def first_field(self) -> QWidget | None:
        """Where the hand begins; None: nowhere in here."""
        level = self._requirement.level
        return self.name_field if level in _NAMED else None

    def retranslate(self) -> None:
        """Fill all words anew."""
        self._refused.show_info(FAILED, tr("guard.refused.title"), tr("guard.missing.read_only"))
        self.box.setText(tr("guard.acknowledge.text"))
        self._name_label.setText(tr("guard.name.label", name=self._name))
        self.name_field.setAccessibleName(tr("guard.name.label", name=self._name))
        self._reason_label.setText(tr("guard.reason.label"))
        self.reason_field.setAccessibleName(tr("guard.reason.label"))
        self._tell()

    @staticmethod
    def _show(shown: bool, *widgets: QWidget) -> None:
        for widget in widgets:
            widget.setVisible(shown)

    def _on_changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        level = self._requirement.level
        if level in _NAMED:
            state, text = verdict_on(self.name_field.text(), self._name)
            self._name_verdict.set_verdict(state, text)
            self.name_field.setAccessibleDescription(text)
        if level is Level.TYPE_NAME_AND_REASON:
            self._tell_reason()

    def _tell_reason(self) -> None:
        left = MIN_REASON_LENGTH - len(self.reason_field.text().strip())
        if left > 0:
            text = tr("guard.reason.short", count=left)
            self._reason_verdict.set_verdict(look(Look.UNKNOWN), text)
        else:
            text = tr("guard.reason.kept")
            self._reason_verdict.set_verdict(look(Look.OK), text)
        self.reason_field.setAccessibleDescription(text)
