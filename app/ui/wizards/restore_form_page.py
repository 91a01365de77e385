"""Pages 2 and 3 of the restore wizard: where to, and how. Each shows the adapter's form of its stage."""

from PySide6.QtWidgets import QWidget

from app.domain.forms import Answers, Choice
from app.domain.restore import RestoreRequest, RestoreStage
from app.services.restore_flow import RestoreFlow
from app.services.tasks import TaskOwner
from app.ui.forms.form_view import FormView
from app.ui.texts import tr
from app.ui.theme.tokens import TextRole
from app.ui.widgets.labels import PlainLabel
from app.ui.wizards.wizard_frame import WizardPage


class RestoreFormPage(WizardPage):
    """The form of one stage."""

    def __init__(self, flow: RestoreFlow, stage: RestoreStage, tasks: TaskOwner) -> None:
        super().__init__()
        self._flow = flow
        self._told: object = None
        self._stage = stage
        self._asked_for: tuple[object, ...] | None = None
        self.form_view = FormView(tasks, self._ask_choices)
        self.form_view.changed.connect(self._on_changed)
        self._loading = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self.column.addWidget(self._loading)
        self.column.addWidget(self.form_view)
        self.retranslate()

    @property
    def title(self) -> str:
        """See ``WizardPage``, as for all members here."""
        return tr("restore.target.title") if self._stage is RestoreStage.TARGET else tr("restore.options.title")

    @property
    def sub(self) -> str:
        return tr("restore.target.sub") if self._stage is RestoreStage.TARGET else tr("restore.options.sub")

    @property
    def summary(self) -> str:
        return ", ".join(self.form_view.summary())

    @property
    def first_field(self) -> QWidget | None:
        return self.form_view.first_field

    def refresh(self) -> None:
        form = self._flow.forms.get(self._stage)
        self._loading.setVisible(form is None)
        self.form_view.setVisible(form is not None)
        if form is None:
            return
        self.form_view.show_form(form, self._flow.answers(self._stage))
        around = _surroundings(self._flow.request, self._stage)
        if self._asked_for is not None and around != self._asked_for:
            self.form_view.reload_choices()
        self._asked_for = around
        problems = self._flow.problems.get(self._stage)
        if problems and problems is not self._told:
            self._told = problems
            self.form_view.set_problems(problems)

    def retranslate(self) -> None:
        self._loading.setText(tr("restore.form.loading"))

    def _on_changed(self) -> None:
        self._flow.answer(self._stage, self.form_view.answers())

    async def _ask_choices(self, field_id: str, answers: Answers) -> tuple[Choice, ...]:
        self._flow.answer(self._stage, answers)
        return await self._flow.choices(self._stage, field_id)


def _surroundings(request: RestoreRequest, stage: RestoreStage) -> tuple[object, ...]:
    """What choices of a stage may hang on beside its own answers: the point, and earlier answers."""
    earlier = dict(request.target) if stage is RestoreStage.OPTIONS else {}
    return request.backup.ref if request.backup is not None else None, dict(request.source), earlier
