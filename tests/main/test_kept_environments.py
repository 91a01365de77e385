"""Environments of a real profile folder: kept over a restart; a file that cannot be read or written is told."""

import threading
from pathlib import Path

import pytest

from app.domain.environments import Environment, built_in_environments
from app.domain.errors import SettingsError
from app.domain.guards import ActionClass, EnvironmentKind, Level
from app.main.household import MemoryHousehold, StoredHousehold
from app.settings.environments import EnvironmentsFile
from app.settings.paths import paths_below

OWN = Environment("customer-7", EnvironmentKind.CUSTOM, "Customer 7").with_level(ActionClass.HOLD, Level.REFUSED)


async def keep(folder: Path) -> None:
    """Keep one more environment, as a console does that ends then."""
    household = StoredHousehold(folder)
    await household.save_environments((*built_in_environments(), OWN))
    assert OWN in household.environments()
    await household.close()


async def test_what_was_kept_is_there_after_a_restart(tmp_path: Path) -> None:
    await keep(tmp_path)
    assert OWN in StoredHousehold(tmp_path).environments()


async def test_the_file_is_written_beside_the_interface_thread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is forced to the disk, and disks can be slow."""
    threads: list[threading.Thread] = []
    save = EnvironmentsFile.save

    def noted(file: EnvironmentsFile, environments: tuple[Environment, ...]) -> None:
        threads.append(threading.current_thread())
        save(file, environments)

    monkeypatch.setattr(EnvironmentsFile, "save", noted)
    await keep(tmp_path)
    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()


async def test_a_disk_that_refuses_leaves_what_was_in_force(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_file: EnvironmentsFile, _environments: tuple[Environment, ...]) -> None:
        raise SettingsError

    monkeypatch.setattr(EnvironmentsFile, "save", refuse)
    household = StoredHousehold(tmp_path)
    with pytest.raises(SettingsError):
        await household.save_environments((*built_in_environments(), OWN))
    assert household.environments() == built_in_environments()
    await household.close()


async def test_a_file_that_cannot_be_read_is_told_and_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await keep(tmp_path)

    def unreadable(_file: EnvironmentsFile) -> None:
        raise SettingsError

    monkeypatch.setattr(EnvironmentsFile, "load", unreadable)
    household = StoredHousehold(tmp_path)
    assert household.environments() == built_in_environments()
    assert len(household.problems) == 1
    with pytest.raises(SettingsError):
        await household.save_environments(built_in_environments())
    monkeypatch.undo()
    assert OWN in EnvironmentsFile(paths_below(tmp_path).environments_file).load().environments


async def test_a_demo_keeps_environments_while_it_runs() -> None:
    household = MemoryHousehold()
    await household.save_environments((*built_in_environments(), OWN))
    assert OWN in household.environments()
