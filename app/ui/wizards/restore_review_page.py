"""Page 5 of the restore wizard: what, with what, where, what is lost, the exact request, and the guard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.redaction import Redactor
from app.services.restore_flow import RestoreFlow
from app.ui.dialogs.change_review import ChangeReview, ReviewLine
from app.ui.dialogs.dialog_frame import show_error
from app.ui.texts import tr
from app.ui.theme.tokens import TextRole
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.info_box import InfoBox
from app.ui.widgets.labels import PlainLabel
from app.ui.wizards.wizard_frame import WizardPage
from app.ui.wording import clock_text, local_and_utc


class ReviewPage(WizardPage):
    """Shows the planned restore and collects what it takes.

    Signals:
        changed(): something was ticked or typed.
        again_wanted(): the request could not be made and shall be tried again.
    """

    title_id = "restore.review.title"
    sub_id = "restore.review.sub"

    changed = Signal()
    again_wanted = Signal()

    def __init__(self, flow: RestoreFlow, redactor: Redactor) -> None:
        super().__init__()
        self._flow = flow
        self.review = ChangeReview(redactor, open_request=True)
        self.review.changed.connect(self.changed)
        self._asking = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._error = InfoBox()
        self._again = LinkButton(icon="refresh", dense=True)
        self._again.clicked.connect(self.again_wanted)
        self._error.beside.addWidget(self._again, 0, Qt.AlignmentFlag.AlignVCenter)
        for widget in (self._asking, self._error, self.review):
            self.column.addWidget(widget)
        self.retranslate()

    @property
    def first_field(self) -> QWidget | None:
        """See ``WizardPage``, as for all members here."""
        return self.review.guard.first_field if self._flow.planned is not None else None

    def refresh(self) -> None:
        flow = self._flow
        planned, requirement = flow.planned, flow.requirement()
        self._asking.setVisible(planned is None and flow.error is None)
        self._error.setVisible(flow.error is not None)
        if flow.error is not None:
            show_error(self._error, flow.error)
        self.review.setVisible(planned is not None)
        if planned is not None and requirement is not None and planned is not self.review.planned:
            self.review.show_change(planned, requirement, self._extra())

    def retranslate(self) -> None:
        self._asking.setText(tr("change.asking.text"))
        self._again.setText(tr("change.again.text"))
        self.review.retranslate()

    def _extra(self) -> tuple[ReviewLine, ...]:
        lines: list[ReviewLine] = []
        backup, preflight = self._flow.request.backup, self._flow.preflight
        if backup is not None and backup.started_at is not None:
            lines.append(ReviewLine("restore.review.point", local_and_utc(backup.started_at)))
        if preflight is not None and preflight.acknowledge:
            total = len(preflight.acknowledge)
            text = tr("restore.review.acknowledged", count=total, time=clock_text(preflight.checked_at))
            lines.append(ReviewLine("restore.review.acknowledged_label", text))
        return tuple(lines)
