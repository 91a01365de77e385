import os
import stat
import sys
from pathlib import Path

import pytest

from app.domain.errors import SettingsError
from app.settings.paths import make, paths_below, platform_paths


def test_the_platform_says_where_files_lie(home: Path) -> None:
    paths = platform_paths()
    make(paths)
    assert paths.preferences_file == home / "config" / "backstay" / "preferences.json"
    assert paths.record_file == home / "data" / "backstay" / "record.db"
    assert paths.cache_file == home / "cache" / "backstay" / "cache.db"
    assert paths.log_folder.is_dir()


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX systems")
def test_folders_are_for_their_owner_alone(tmp_path: Path) -> None:
    paths = paths_below(tmp_path / "own")
    paths.config.mkdir(parents=True, mode=0o755)
    make(paths)
    for folder in (paths.config, paths.data, paths.state, paths.cache, paths.log_folder):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_all_files_lie_below_the_folder_named(tmp_path: Path) -> None:
    paths = paths_below(tmp_path)
    files = (paths.preferences_file, paths.environments_file, paths.index_file, paths.record_file, paths.cache_file)
    assert all(path.is_relative_to(tmp_path) for path in files)
    assert len(set(files)) == len(files)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("in the way")
    with pytest.raises(SettingsError) as caught:
        make(paths_below(tmp_path))
    assert caught.value.message.params == {"folder": str(tmp_path / "config")}


@pytest.mark.parametrize(
    ("platform", "folder"),
    [("linux", "/etc/backstay/profiles.d"), ("darwin", "/Library/Application Support/Backstay/profiles.d")],
)
def test_the_administrators_folder_is_no_users(monkeypatch: pytest.MonkeyPatch, platform: str, folder: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("XDG_CONFIG_DIRS", "/tmp/mine")  # a user's environment moves it nowhere
    assert platform_paths().provided.as_posix() == folder


def test_the_administrators_folder_is_only_read(tmp_path: Path) -> None:
    paths = paths_below(tmp_path)
    make(paths)
    assert paths.provided.is_relative_to(tmp_path)
    assert not paths.provided.exists()
