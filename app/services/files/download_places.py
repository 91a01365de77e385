"""What can be said of a folder and a name before a download begins. For the download dialog."""

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from app.domain.backups import BackupRef
from app.domain.errors import StoreError
from app.domain.messages import Message
from app.services.files.disk import free_bytes
from app.services.files.part_note import kept_bytes
from app.settings.blocking import BlockingThread


@dataclass(frozen=True)
class PlaceLook:
    """A folder as it was found.

    Attributes:
        problem: why nothing can be written there; None when it can.
        free_bytes: the room for this user.
        kept_bytes: what an earlier attempt at the same backup left there.
        is_taken: whether there is a file of that name already.
    """

    problem: Message | None = None
    free_bytes: int = 0
    kept_bytes: int = 0
    is_taken: bool = False


async def usual_folder() -> str:
    """The user's folder for downloads, or their home where there is none; also homes lie on disks that hang."""
    thread = BlockingThread("find a folder")
    try:
        return await thread.call(_usual)
    finally:
        thread.close()


def _usual() -> str:
    usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    return usual if Path(usual).is_dir() else str(Path.home())


async def look_at(folder: str, name: str, backup: BackupRef) -> PlaceLook:
    """Look at a folder without waiting for its disk on the caller's loop."""
    # A thread of its own: a network drive that hangs must not keep the look at the next folder waiting.
    thread = BlockingThread("look at a folder")
    try:
        return await thread.call(lambda: _look(folder, name, backup.path))
    finally:
        thread.close()


def _look(typed: str, name: str, owner: str) -> PlaceLook:
    folder = Path(typed)
    if not folder.is_absolute():
        return PlaceLook(Message.of("download.folder_not_whole.title"))
    if not folder.is_dir():
        return PlaceLook(Message.of("download.folder_gone.title", folder=typed))
    if not os.access(folder, os.W_OK | os.X_OK):
        return PlaceLook(Message.of("download.folder_refused.title", folder=typed))
    try:
        free = free_bytes(folder)
    except StoreError as error:
        return PlaceLook(error.message)
    return PlaceLook(None, free, kept_bytes(folder, owner), os.path.lexists(folder / name))
