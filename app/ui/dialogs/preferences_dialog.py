"""The operator's preferences: when the console locks itself, and how long what is sensitive stays in the clipboard.

Each change acts at once. Language, theme and density stand in the View menu.
"""

from typing import Final

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from app.ui.context import Context
from app.ui.dialogs.dialog_frame import ConsoleDialog
from app.ui.texts import tr
from app.ui.theme.theme import current_theme
from app.ui.theme.tokens import SPACE_M, SPACE_XS, TextRole
from app.ui.widgets.buttons import Button
from app.ui.widgets.fields import FilterCombo
from app.ui.widgets.labels import PlainLabel

WIDTH_PX: Final = 560
LOCK_AFTER_MIN: Final = (0, 5, 10, 15, 30, 60)
CLIPBOARD_S: Final = (5, 10, 30, 60)


class PreferencesDialog(ConsoleDialog):
    """The group "Security"."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("preferences", parent)
        self._habits = context.habits
        self._head = PlainLabel("", TextRole.SECTION)
        self._text = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self._lock_label = PlainLabel("", TextRole.BODY, wraps=True)
        self._clipboard_label = PlainLabel("", TextRole.BODY, wraps=True)
        self._screen_note = PlainLabel("", TextRole.SMALL, "text2", wraps=True)
        self.lock_after, self.clipboard = FilterCombo(), FilterCombo()
        self.with_screen, self.on_sleep = QCheckBox(), QCheckBox()
        self.close_button = Button()
        self._lay_out()
        self._show()
        self.lock_after.value_changed.connect(lambda minutes: self._habits.keep(lock_after_min=minutes))
        self.clipboard.value_changed.connect(lambda seconds: self._habits.keep(clipboard_s=seconds))
        self.with_screen.toggled.connect(lambda on: self._habits.keep(lock_with_screen=on))
        self.on_sleep.toggled.connect(lambda on: self._habits.keep(lock_on_sleep=on))
        self.close_button.clicked.connect(self.accept)
        self.resize(current_theme().px(WIDTH_PX), 320)
        self.retranslate()

    def retranslate(self) -> None:
        """Fill all words anew."""
        super().retranslate()
        self.set_title(tr("preferences.dialog.title"))
        self._head.setText(tr("preferences.security.title"))
        self._text.setText(tr("preferences.security.text"))
        for label, field, name in (
            (self._lock_label, self.lock_after, tr("preferences.lock_after.label")),
            (self._clipboard_label, self.clipboard, tr("preferences.clipboard.label")),
        ):
            label.setText(name)
            field.setAccessibleName(name)
        self.with_screen.setText(tr("preferences.lock_with_screen.text"))
        self.on_sleep.setText(tr("preferences.lock_on_sleep.text"))
        unknown = tr("preferences.lock_with_screen.unknown")
        self._screen_note.setText(unknown)
        self.with_screen.setAccessibleDescription("" if self._habits.knows_screen() else unknown)
        self.close_button.setText(tr("dialog.close.text"))
        self._fill()

    def _fill(self) -> None:
        kept = self._habits.get()
        # A file may hold other numbers than those offered.
        minutes = [(_minutes(one), one) for one in sorted({*LOCK_AFTER_MIN, kept.lock_after_min})]
        seconds = [(_seconds(one), one) for one in sorted({*CLIPBOARD_S, kept.clipboard_s})]
        for field, choices, value in (
            (self.lock_after, minutes, kept.lock_after_min),
            (self.clipboard, seconds, kept.clipboard_s),
        ):
            field.blockSignals(True)
            field.set_choices(list[tuple[str, object]](choices))
            field.choose(value)
            field.blockSignals(False)

    def _show(self) -> None:
        kept, knows = self._habits.get(), self._habits.knows_screen()
        self.with_screen.setChecked(kept.lock_with_screen)
        self.with_screen.setEnabled(knows)
        self._screen_note.setVisible(not knows)
        self.on_sleep.setChecked(kept.lock_on_sleep)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_M)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._lock_label, 0, 0)
        grid.addWidget(self.lock_after, 0, 1)
        grid.addWidget(self.with_screen, 1, 0, 1, 2)
        grid.addWidget(self._screen_note, 2, 0, 1, 2)
        grid.addWidget(self.on_sleep, 3, 0, 1, 2)
        grid.addWidget(self._clipboard_label, 4, 0)
        grid.addWidget(self.clipboard, 4, 1)
        self.body.addWidget(self._head)
        self.body.addSpacing(SPACE_XS)
        self.body.addWidget(self._text)
        self.body.addSpacing(SPACE_M)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.footer.set_buttons([], [self.close_button])


def _minutes(count: int) -> str:
    return tr("preferences.lock_after.minutes", count=count) if count else tr("preferences.lock_after.never")


def _seconds(count: int) -> str:
    return tr("preferences.clipboard.seconds", count=count)
