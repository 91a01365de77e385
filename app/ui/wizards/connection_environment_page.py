"""Page 5 of the connection wizard: where the system stands, and what every change on it will ask for."""

from typing import Final

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.domain.environments import Environment
from app.domain.guards import UNGUARDED, ActionClass, EnvironmentKind
from app.services.connection_flow import ConnectionFlow
from app.ui.texts import tr
from app.ui.theme.environments import environment_colours
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import TextRole
from app.ui.widgets.cards import Card
from app.ui.widgets.check_help import CheckHelp
from app.ui.widgets.key_values import KeyValueGrid
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.radio_cards import RadioCardGroup, RadioChoice
from app.ui.wizards.wizard_frame import WizardPage
from app.ui.wording import environment_look, environment_name, requirement_text, word

KEY_PX: Final = 220
TEXTS: Final = {
    EnvironmentKind.PRODUCTION: "connection.environment.production",
    EnvironmentKind.STAGING: "connection.environment.staging",
    EnvironmentKind.LAB: "connection.environment.lab",
    EnvironmentKind.CUSTOM: "connection.environment.custom",
}


class EnvironmentPage(WizardPage):
    """No environment is chosen beforehand; read-only is on in production."""

    title_id = "connection.environment.title"
    sub_id = "connection.environment.sub"

    def __init__(self, flow: ConnectionFlow) -> None:
        super().__init__()
        self._flow = flow
        self.environments = RadioCardGroup()
        self.environments.chosen.connect(self._on_chosen)
        self.read_only = QCheckBox()
        self.read_only.toggled.connect(lambda on: self._flow.type(read_only=on))
        self._read_only_help = CheckHelp()
        self._policy = Card()
        self._policy_title = PlainLabel("", TextRole.NAME, wraps=True)
        self._grid = KeyValueGrid(key_px=KEY_PX)
        self._policy.body.addWidget(self._policy_title)
        self._policy.body.addWidget(self._grid)
        reading = QVBoxLayout()
        reading.setSpacing(2)
        reading.addWidget(self.read_only)
        reading.addWidget(self._read_only_help)
        self.column.addWidget(self.environments)
        self.column.addLayout(reading)
        self.column.addWidget(self._policy)
        self.retranslate()

    @property
    def summary(self) -> str:
        """See ``WizardPage``, as for all members here."""
        environment = self._flow.draft.environment
        return environment_name(environment) if environment is not None else ""

    @property
    def first_field(self) -> QWidget | None:
        buttons = self.environments.buttons
        return next((button for button in buttons if button.isChecked()), buttons[0] if buttons else None)

    def refresh(self) -> None:
        draft = self._flow.draft
        if draft.environment is not None and self.environments.value != draft.environment.id:
            self.environments.choose(draft.environment.id)
        self.read_only.blockSignals(True)
        self.read_only.setChecked(draft.read_only or (draft.environment is not None and draft.environment.read_only))
        self.read_only.blockSignals(False)
        self.read_only.setEnabled(draft.environment is None or not draft.environment.read_only)
        self._show_policy(draft.environment)

    def retranslate(self) -> None:
        draft = self._flow.draft
        choices = [_choice(one) for one in self._flow.environments]
        self.environments.setAccessibleName(self.title)
        self.environments.set_choices(choices, draft.environment.id if draft.environment is not None else None)
        self.read_only.setText(tr("connection.environment.read_only"))
        self._read_only_help.set_text(tr("connection.environment.read_only_help"))
        self._show_policy(draft.environment)

    def _show_policy(self, environment: Environment | None) -> None:
        self._policy.setVisible(environment is not None)
        if environment is None:
            return
        self._policy_title.setText(tr("connection.environment.policy", name=environment_name(environment)))
        self._grid.clear()
        for action in ActionClass:
            if action not in UNGUARDED:
                self._grid.add_row(word(action), requirement_text(environment.requirement(action)))

    def _on_chosen(self, environment_id: object) -> None:
        chosen = next(one for one in self._flow.environments if one.id == environment_id)
        self._flow.type(environment=chosen)


def _choice(environment: Environment) -> RadioChoice:
    form = environment_look(environment)
    ink = environment_colours(current_theme().tokens, form).ink
    text = tr(TEXTS[environment.kind])
    return RadioChoice(environment.id, environment_name(environment), text, icon=form.mark_icon, icon_colour=ink)
