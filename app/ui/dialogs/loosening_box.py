"""Tells in words in what an environment will ask less than before, and in production has that meant on purpose.

For the environments manager.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from app.domain.environments import Environment, Loosening, loosening
from app.domain.guards import EnvironmentKind
from app.ui.texts import tr
from app.ui.widgets.info_box import WARN, InfoBox
from app.ui.widgets.labels import show_in_place
from app.ui.wording import environment_name, requirement_text, word


class LooseningBox(InfoBox):
    """Hidden as long as nothing becomes easier.

    Signals:
        changed(): the box was ticked or not.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(WARN)
        self.meant = QCheckBox()
        self.meant.toggled.connect(self.changed)
        self.body.addWidget(self.meant)
        self._pair: tuple[Environment, Environment] | None = None
        self._told = Loosening()
        self.setVisible(False)

    @property
    def lacks(self) -> bool:
        """Whether the box has to be ticked first."""
        return bool(self._told) and self._is_production() and not self.meant.isChecked()

    @property
    def is_grave(self) -> bool:
        """Whether production will ask less."""
        return bool(self._told) and self._is_production()

    def compare(self, before: Environment | None, after: Environment) -> None:
        """Compare what is kept with what is wanted; None: it is new. Another difference has to be ticked anew."""
        told = loosening(before, after) if before is not None else Loosening()
        is_other = before is None or self._pair is None or self._pair[0].id != before.id or told != self._told
        self._pair, self._told = (before, after) if before is not None else None, told
        if is_other:
            self.meant.blockSignals(True)
            self.meant.setChecked(False)
            self.meant.blockSignals(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Fill all words anew."""
        show_in_place(self, bool(self._told))
        self.meant.setText(tr("environments.looser.box"))
        show_in_place(self.meant, self._is_production())
        if self._pair is None:
            return
        before, after = self._pair
        lines = [
            tr(
                "environments.looser.action",
                action=word(action),
                after=requirement_text(after.requirement(action)),
                before=requirement_text(before.requirement(action)),
            )
            for action in self._told.actions
        ]
        if self._told.leaves_read_only:
            lines.append(tr("environments.looser.read_only"))
        if self._told.rests_later:
            lines.append(tr("environments.looser.rest"))
        self.show_info(WARN, tr("environments.looser.title", name=environment_name(before)), "\n".join(lines))

    def _is_production(self) -> bool:
        return self._pair is not None and self._pair[0].kind is EnvironmentKind.PRODUCTION
