"""Environments of a real profile folder: kept over a restart; a file that cannot be read or written is told."""

from pathlib import Path

import pytest

from app.domain.environments import Environment, built_in_environments
from app.domain.errors import SettingsError
from app.domain.guards import ActionClass, EnvironmentKind, Level
from app.main.household import MemoryHousehold, StoredHousehold
from app.settings.environments import EnvironmentsFile
from app.settings.paths import paths_below

OWN = Environment("customer-7", EnvironmentKind.CUSTOM, "Customer 7").with_level(ActionClass.HOLD, Level.REFUSED)


def test_what_was_kept_is_there_after_a_restart(tmp_path: Path) -> None:
    StoredHousehold(tmp_path).save_environments((*built_in_environments(), OWN))
    assert OWN in StoredHousehold(tmp_path).environments()


def test_a_file_that_cannot_be_read_is_told_and_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    StoredHousehold(tmp_path).save_environments((*built_in_environments(), OWN))

    def unreadable(_file: EnvironmentsFile) -> None:
        raise SettingsError

    monkeypatch.setattr(EnvironmentsFile, "load", unreadable)
    household = StoredHousehold(tmp_path)
    assert household.environments() == built_in_environments()
    assert len(household.problems) == 1
    with pytest.raises(SettingsError):
        household.save_environments(built_in_environments())
    monkeypatch.undo()
    assert OWN in EnvironmentsFile(paths_below(tmp_path).environments_file).load().environments


def test_a_demo_keeps_environments_while_it_runs() -> None:
    household = MemoryHousehold()
    household.save_environments((*built_in_environments(), OWN))
    assert OWN in household.environments()
