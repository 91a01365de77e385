"""What others made and the program contains: a list of all parts, licence and notice of each, to read and copy."""

from typing import Final

from PySide6.QtWidgets import QWidget

from app.settings.notices import Notice
from app.ui.dialogs.dialog_frame import ConsoleDialog
from app.ui.texts import tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_S, TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.fields import FilterCombo
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.mono_text import MonoTextView

WIDTH_PX: Final = 820
TEXT_PX: Final = 420


class LicencesDialog(ConsoleDialog):
    """Shows notices, one at a time; ``notices`` are as ``settings.notices`` tells them, the list of all first."""

    def __init__(self, notices: tuple[Notice, ...], parent: QWidget | None = None) -> None:
        super().__init__("licences", parent)
        self._notices = notices
        self._intro = PlainLabel("", TextRole.BODY, "text2", wraps=True)
        self.parts = FilterCombo()
        # A text that many share would make the dialog as wide as all their names.
        self.parts.setSizeAdjustPolicy(FilterCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.text = MonoTextView(quote=True)
        self.text.setMinimumHeight(current_theme().px(TEXT_PX))
        self.close_button = Button()
        self.close_button.clicked.connect(self.accept)
        self.parts.value_changed.connect(self._show)
        self.body.addWidget(self._intro)
        self.body.addSpacing(SPACE_S)
        self.body.addWidget(self.parts)
        self.body.addSpacing(SPACE_S)
        self.body.addWidget(self.text, 1)
        self.footer.set_buttons([], [self.close_button])
        self.set_default_button(self.close_button)
        self.resize(current_theme().px(WIDTH_PX), current_theme().px(TEXT_PX))
        self.retranslate()

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self.set_title(tr("licences.dialog.title"))
        self._intro.setText(tr("licences.dialog.intro"))
        self.close_button.setText(tr("dialog.close.text"))
        self.parts.setAccessibleName(tr("licences.part.name"))
        self.text.setAccessibleName(tr("licences.text.name"))
        names = [one.owners or tr("licences.all.text") for one in self._notices]
        self.parts.set_choices([(name, place) for place, name in enumerate(names)])

    def _show(self, place: object) -> None:
        if isinstance(place, int):
            self.text.set_text(self._notices[place].text)
