"""Finds a restore again that was asked for. The appliance gives it no id, so what stood on record before is noted."""

from dataclasses import dataclass
from datetime import datetime

from app.adapters.bookmarks import Kept
from app.adapters.smartfabric_director import wire
from app.adapters.smartfabric_director.mapping import to_stamp
from app.adapters.smartfabric_director.restore_mapping import start_ms


@dataclass(frozen=True)
class RestoreMark(Kept):
    """What is needed to find a restore that was asked for: what stood on record before, which file, and when.

    It is kept as text in the run's bookmark, so that the restore is found again by another run of the console.
    """

    previous_ms: int
    file_id: str
    file_name: str
    sent_ms: int = 0

    def is_met_by(self, status: wire.RestoreStatus) -> bool:
        """Whether the restore on record is the one asked for: it began later, and with that file as far as is told."""
        same_file = status.file is None or status.file.file_id == self.file_id
        return start_ms(status) > self.previous_ms and same_file


def mark_for(status: wire.RestoreStatus, file_id: str, file_name: str, now: datetime) -> RestoreMark:
    """The mark of a restore that is about to be asked for."""
    return RestoreMark(start_ms(status), file_id, file_name, to_stamp(now))
