"""Files of profiles for the dialogs: the text of what goes out, and what came in, read away from the caller's loop."""

from collections.abc import Sequence
from pathlib import Path

from app.domain.profiles import Profile, profile_of
from app.services.sessions import System
from app.settings import profile_file
from app.settings.blocking import BlockingThread


def text_of_systems(systems: Sequence[System]) -> str:
    """The file with the profiles of these systems, as it will be written: without secrets by its very type."""
    return profile_file.written(tuple(profile_of(one.connection, one.environment, one.card) for one in systems))


async def read_profiles(path: Path) -> tuple[Profile, ...]:
    """The profiles of a file.

    Raises:
        SettingsError: the file cannot be used; the message says why and what to do.
    """
    thread = BlockingThread("profiles")
    try:
        return await thread.call(lambda: profile_file.load(path))
    finally:
        thread.close()
