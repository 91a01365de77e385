"""Finds the remote file that belongs to a backup. The appliance does not link them: they are compared.

First by file name, then by time within two seconds and size. Where not exactly one file fits, the operator chooses.
"""

from collections.abc import Sequence
from datetime import timedelta

from app.adapters.smartfabric_director.mapping import moment, size_bytes
from app.adapters.smartfabric_director.wire import RemoteFile
from app.domain.backups import Backup

TIME_TOLERANCE = timedelta(seconds=2)
"""A backup tells its start in whole seconds, a file in milliseconds."""


def match(files: Sequence[RemoteFile], backup: Backup) -> RemoteFile | None:
    """The one file of this backup, or None when none or several could be it."""
    by_id = [file for file in files if file.file_id == backup.ref.native_id]
    if by_id:
        return by_id[0]  # the backup is a row of a listing
    same_name = [file for file in files if backup.storage and file.backup_file_name == _file_name(backup.storage)]
    if len(same_name) == 1:
        return same_name[0]
    like_name = same_name or [file for file in files if _stem(file.backup_file_name) == str(backup.name)]
    if not like_name:
        like_name = [file for file in files if file.backup_file_name.startswith(str(backup.name))]
    if len(like_name) == 1:
        return like_name[0]
    alike = [file for file in like_name or files if _is_alike(file, backup)]
    return alike[0] if len(alike) == 1 else None


def _is_alike(file: RemoteFile, backup: Backup) -> bool:
    """Same size, and made at the backup's start or end."""
    made = moment(file.backup_time)
    if made is None or size_bytes(file.size) != backup.size_bytes:
        return False
    moments = [at for at in (backup.started_at, backup.completed_at) if at is not None]
    return any(abs(made - at) <= TIME_TOLERANCE for at in moments)


def _file_name(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]


def _stem(file_name: str) -> str:
    """The name without what archives are called: ``.tar``, ``.tar.gz``."""
    return file_name.removesuffix(".gz").removesuffix(".tar")
