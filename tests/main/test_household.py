"""What the program keeps is written without the interface waiting for the disk."""

import threading
from pathlib import Path

import pytest

from app.main import household as household_module
from app.main.household import StoredHousehold
from app.settings.preferences import Preferences, PreferencesFile


async def test_preferences_are_written_beside_the_interface_and_before_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    household = StoredHousehold(tmp_path)
    disk_answers = threading.Event()
    save = PreferencesFile.save

    def hang(file: PreferencesFile, preferences: Preferences) -> None:
        assert disk_answers.wait(10), "the interface waited for the disk"
        save(file, preferences)

    monkeypatch.setattr(PreferencesFile, "save", hang)
    household.save_preferences(operator_name="Anna")
    household.save_preferences(download_folder="/somewhere")
    assert household.preferences.operator_name == "Anna"
    disk_answers.set()
    await household.close()
    again = StoredHousehold(tmp_path).preferences
    assert (again.operator_name, again.download_folder) == ("Anna", "/somewhere")


async def test_a_disk_that_never_answers_does_not_keep_the_program_from_ending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(household_module, "PUT_AWAY_LIMIT_S", 0.05)
    household = StoredHousehold(tmp_path)
    disk_answers = threading.Event()
    monkeypatch.setattr(PreferencesFile, "save", lambda *_: disk_answers.wait(10))
    household.save_preferences(operator_name="Anna")
    await household.close()
    assert not disk_answers.is_set()
    disk_answers.set()
