"""Where files lie: the platform's own folders, or all of them below one folder that the operator names.

For the composition root. Folders and files are for their owner alone.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

from app.domain.errors import SettingsError
from app.domain.messages import Message

PRIVATE_FOLDER = 0o700


@dataclass(frozen=True)
class Paths:
    """The four folders and what lies in them. Only ``cache`` may be deleted at any time.

    ``provided``: where an administrator puts profiles; it is only read, and not made.
    """

    config: Path
    data: Path
    state: Path
    cache: Path
    provided: Path

    @property
    def preferences_file(self) -> Path:
        """The operator's preferences."""
        return self.config / "preferences.json"

    @property
    def environments_file(self) -> Path:
        """The environments and their guard policies."""
        return self.config / "environments.json"

    @property
    def index_file(self) -> Path:
        """Ids and order of the profiles; nothing worth stealing."""
        return self.config / "profiles.json"

    @property
    def record_file(self) -> Path:
        """Journal, catalogue, diary and audit record."""
        return self.data / "record.db"

    @property
    def cache_file(self) -> Path:
        """Last-known inventory."""
        return self.cache / "cache.db"

    @property
    def log_folder(self) -> Path:
        """Logs of the program and of the wire."""
        return self.state / "logs"


def platform_paths() -> Paths:
    """The folders the platform gives a program of this user."""
    dirs = PlatformDirs("backstay", appauthor=False)
    return Paths(
        Path(dirs.user_config_dir),
        Path(dirs.user_data_dir),
        Path(dirs.user_state_dir),
        Path(dirs.user_cache_dir),
        _administrators() / "profiles.d",
    )


def paths_below(folder: Path) -> Paths:
    """All folders below one, for several profiles of one user and for trials."""
    root = folder.absolute()
    return Paths(root / "config", root / "data", root / "state", root / "cache", root / "profiles.d")


def _administrators() -> Path:
    """The folder that belongs to this program and in which only an administrator writes."""
    if sys.platform == "win32":
        return Path(PlatformDirs("Backstay", appauthor=False).site_data_dir)
    # Not what the platform's library says: that follows the environment, which is the user's.
    return Path("/Library/Application Support/Backstay" if sys.platform == "darwin" else "/etc/backstay")


def paths_of(folder: Path | None) -> Paths:
    """The folders below the one that the operator names, or those of the platform."""
    return paths_below(folder) if folder is not None else platform_paths()


def make(paths: Paths) -> None:
    """Create the folders that are missing and keep others out of them.

    Raises:
        SettingsError: a folder cannot be made; the message names it.
    """
    for folder in (paths.config, paths.data, paths.state, paths.cache, paths.log_folder):
        try:
            folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            if os.name == "posix":
                folder.chmod(PRIVATE_FOLDER)
        except OSError as error:
            raise SettingsError(Message.of("error.no_folder.title", folder=str(folder))) from error
