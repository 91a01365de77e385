"""The preferences: each change acts at once, and what this computer does not tell is said to be not known."""

from app.settings.preferences import Preferences
from app.ui.dialogs.preferences_dialog import PreferencesDialog
from app.ui.texts import tr
from tests.ui.dialog_desk import Stage
from tests.ui.window_desk import words_in


def opened(stage: Stage) -> PreferencesDialog:
    return stage.make(lambda: PreferencesDialog(stage.context, stage.back))


def test_it_shows_what_is_kept_and_each_change_is_kept_at_once(stage: Stage) -> None:
    stage.preferences = Preferences(lock_after_min=30, lock_with_screen=False, clipboard_s=5)
    dialog = opened(stage)
    shown = dialog.lock_after.value, dialog.with_screen.isChecked(), dialog.on_sleep.isChecked(), dialog.clipboard.value
    assert shown == (30, False, True, 5)
    stage.act(lambda: dialog.lock_after.choose(5))
    stage.act(dialog.with_screen.click)
    stage.act(dialog.on_sleep.click)
    stage.act(lambda: dialog.clipboard.choose(60))
    kept = stage.preferences
    assert (kept.lock_after_min, kept.lock_with_screen, kept.lock_on_sleep, kept.clipboard_s) == (5, True, False, 60)
    stage.act(dialog.close_button.click)


def test_a_number_that_is_not_offered_is_shown_as_it_is(stage: Stage) -> None:
    stage.preferences = Preferences(lock_after_min=7)
    dialog = opened(stage)
    assert dialog.lock_after.currentText() == tr("preferences.lock_after.minutes", count=7)
    stage.act(dialog.reject)


def test_where_nothing_tells_of_the_screen_that_is_said(stage: Stage) -> None:
    stage.knows_screen = False
    dialog = opened(stage)
    assert not dialog.with_screen.isEnabled()
    assert tr("preferences.lock_with_screen.unknown") in words_in(dialog)
    stage.act(dialog.reject)
    stage.knows_screen = True
    other = opened(stage)
    assert other.with_screen.isEnabled()
    assert tr("preferences.lock_with_screen.unknown") not in words_in(other)
    stage.act(other.reject)
