"""Page 1 of the restore wizard: which point, and what else the system has to be told about where it lies."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.domain.backups import Backup
from app.domain.forms import Answers, Choice
from app.domain.looks import Look
from app.domain.restore import RestoreStage
from app.services.restore_flow import RestoreFlow
from app.services.sessions import Sessions
from app.services.tasks import TaskOwner
from app.ui.backups.backup_texts import started_text
from app.ui.forms.form_view import FormView
from app.ui.texts import say, text_of, tr
from app.ui.theme.states import look
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.buttons import Button, LinkButton
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.notice import NoticeLine
from app.ui.wizards.points_table import PointsModel, PointsTable
from app.ui.wizards.restore_points import RestorePoints
from app.ui.wizards.wizard_frame import WizardPage
from app.ui.wording import local_and_utc

LEAST_TABLE_PX: Final = 190


class BackupPage(WizardPage):
    """The list of usable points, and the adapter's form of the stage ``SOURCE`` if it has one.

    Signals:
        setting_wanted(str): purpose of a setting of the system that is missing.
    """

    title_id = "restore.backup.title"
    sub_id = "restore.backup.sub"

    setting_wanted = Signal(str)

    def __init__(self, flow: RestoreFlow, sessions: Sessions, tasks: TaskOwner) -> None:
        super().__init__()
        self._flow = flow
        self._sessions = sessions
        self._told: object = None
        self.points = RestorePoints(sessions, flow.request.scope, tasks, self)
        self._model = PointsModel(self.points, self)
        self.table = PointsTable(self._model)
        self.form_view = FormView(tasks, self._ask_choices)
        self._notice = NoticeLine()
        self._state = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._more = LinkButton(dense=True)
        self._chosen = PlainLabel("", TextRole.BODY_MEDIUM, wraps=True, selectable=True)
        self._make_setting = Button("", "secondary", "settings")
        self._make_setting.setVisible(False)
        self.table.chosen.connect(self._on_chosen)
        self.table.more_wanted.connect(self.points.load_more)
        self._more.clicked.connect(self.points.load_more)
        self._notice.action_triggered.connect(self.points.load)
        self.points.changed.connect(self._tell_points)
        self.form_view.changed.connect(self._on_form_changed)
        self._make_setting.clicked.connect(self._on_make_setting)
        self.table.setMinimumHeight(current_theme().px(LEAST_TABLE_PX))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._lay_out()
        self.retranslate()

    @property
    def summary(self) -> str:
        """See ``WizardPage``, as for all members here."""
        backup = self._flow.request.backup
        if backup is not None:
            return tr("restore.rail.backup", name=text_of(backup.name), time=started_text(backup))
        return ", ".join(self.form_view.summary(1))

    @property
    def first_field(self) -> QWidget | None:
        return self.table

    def enter(self) -> None:
        if not self.points.rows and not self.points.is_loading:
            self.points.load()

    def refresh(self) -> None:
        form = self._flow.forms.get(RestoreStage.SOURCE)
        self.form_view.setVisible(form is not None)
        self._tell_setting()
        if form is not None:
            self.form_view.show_form(form, self._flow.answers(RestoreStage.SOURCE))
            problems = self._flow.problems.get(RestoreStage.SOURCE)
            if problems and problems is not self._told:
                self._told = problems
                self.form_view.set_problems(problems)
        self.table.select(self._flow.request.backup)
        self._tell_chosen()

    def retranslate(self) -> None:
        self.table.setAccessibleName(tr("restore.backup.table"))
        self._more.setText(tr("restore.backup.more"))
        self._tell_setting()
        self._model.retranslate()
        self._tell_points()
        self._tell_chosen()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._state, 1)
        line.addWidget(self._more)
        self.column.addWidget(self._notice)
        self.column.addWidget(self.table, 1)
        self.column.addLayout(line)
        self.column.addWidget(self._chosen)
        self.column.addWidget(self.form_view)
        self.column.addWidget(self._make_setting, 0, Qt.AlignmentFlag.AlignLeading)

    def _tell_setting(self) -> None:
        """The button that leads to the missing setting is called as the setting is."""
        system = self._sessions.find(self._flow.request.scope.connection_id)
        form = self._flow.forms.get(RestoreStage.SOURCE)
        purpose = form.needs_setting if form is not None else None
        setting = system.setting(purpose) if system is not None and purpose is not None else None
        self._make_setting.setVisible(setting is not None)
        self._make_setting.setText(tr(setting.label) if setting is not None else "")

    def _tell_points(self) -> None:
        points = self.points
        self._more.setVisible(not points.is_complete and not points.is_loading and points.error is None)
        if points.error is not None:
            self._notice.show_notice(look(Look.FAILED), say(points.error.message), tr("restore.backup.again"))
        else:
            self._notice.clear()
        if points.is_loading:
            self._state.setText(tr("restore.backup.loading"))
        elif not points.rows and points.is_complete:
            self._state.setText(tr("restore.backup.empty"))
        elif points.is_complete:
            self._state.setText(tr("restore.backup.all", count=len(points.rows)))
        else:
            self._state.setText(tr("restore.backup.some", count=len(points.rows)))
        self.table.select(self._flow.request.backup)

    def _tell_chosen(self) -> None:
        backup = self._flow.request.backup
        self._chosen.setVisible(backup is not None)
        if backup is not None:
            self._chosen.setText(tr("restore.backup.chosen", name=text_of(backup.name), time=_moment(backup)))

    def _on_chosen(self, backup: Backup) -> None:
        self._flow.choose_backup(backup)
        self._tell_chosen()

    def _on_form_changed(self) -> None:
        self._flow.answer(RestoreStage.SOURCE, self.form_view.answers())

    async def _ask_choices(self, field_id: str, answers: Answers) -> tuple[Choice, ...]:
        self._flow.answer(RestoreStage.SOURCE, answers)
        return await self._flow.choices(RestoreStage.SOURCE, field_id)

    def _on_make_setting(self) -> None:
        form = self._flow.forms.get(RestoreStage.SOURCE)
        if form is not None and form.needs_setting is not None:
            self.setting_wanted.emit(form.needs_setting)


def _moment(backup: Backup) -> str:
    """Local and system time both; the appliance's own text when its zone is not known."""
    if backup.started_at is not None:
        return local_and_utc(backup.started_at)
    return text_of(backup.started_text) if backup.started_text else tr("points.cell.none")
