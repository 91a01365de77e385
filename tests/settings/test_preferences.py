import json
from pathlib import Path

import pytest

from app.settings.preferences import Preferences, PreferencesFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "preferences.json"


def test_an_untouched_program_has_the_defaults(path: Path) -> None:
    loaded = PreferencesFile(path).load()
    assert loaded.preferences == Preferences()
    assert loaded.problem is None
    assert not path.exists()


def test_preferences_are_found_again(path: Path) -> None:
    chosen = Preferences(language="de", theme="dark", density="compact", zone="UTC", windows={"main": "AAEC"})
    PreferencesFile(path).save(chosen)
    assert PreferencesFile(path).load().preferences == chosen


def test_what_a_later_program_added_is_kept(path: Path) -> None:
    path.write_text(json.dumps({"version": 1, "language": "de", "sounds": {"bell": False}}))
    file = PreferencesFile(path)
    loaded = file.load()
    file.save(loaded.preferences.model_copy(update={"theme": "light"}))
    kept = json.loads(path.read_text())
    assert (kept["sounds"], kept["language"], kept["theme"]) == ({"bell": False}, "de", "light")


def test_one_unfit_value_does_not_take_the_others_along(path: Path) -> None:
    path.write_text(json.dumps({"version": 1, "language": "de", "theme": "plaid", "windows": 7}))
    loaded = PreferencesFile(path).load()
    assert (loaded.preferences.language, loaded.preferences.theme) == ("de", "")
    assert loaded.problem is not None
    assert loaded.problem.params == {"names": ("theme", "windows")}


def test_a_damaged_file_means_defaults_and_a_message(path: Path) -> None:
    path.write_text("{")
    loaded = PreferencesFile(path).load()
    assert loaded.preferences == Preferences()
    assert loaded.problem is not None
    assert loaded.problem.id == "settings.file_damaged.text"
