"""What a deletion would take along besides what was chosen: how many, and the first of them by kind and time.

For ``plans``. The appliance tells its dependents with local times; they are told in the operator's where that is known.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.adapters.unitrends.client import UnitrendsClient
from app.adapters.unitrends.wire import RelatedRow
from app.adapters.unitrends.words import kind_of
from app.adapters.unitrends.zones import Zones
from app.domain.backups import Backup, BackupKind
from app.domain.messages import Message, Text
from app.i18n.families import BACKUP_KIND_RUN

NAMED_AT_MOST = 5


@dataclass(frozen=True)
class Dependent:
    """A backup that goes too. ``at``: when it was made; None where the appliance's zone is not known."""

    row: RelatedRow
    at: datetime | None


class Dependents:
    """Asks what hangs on backups."""

    def __init__(self, client: UnitrendsClient, zones: Zones) -> None:
        self._client = client
        self._zones = zones

    async def of(self, sid: str, backups: Sequence[Backup]) -> list[Dependent]:
        """What goes along with backups of one system, without those themselves."""
        chosen = {one.ref.native_id for one in backups}
        answer = await self._client.dependents(sid, sorted(chosen))
        rows = [row for row in answer.rows if row.id not in chosen]
        if not rows:
            return []
        clock = await self._zones.clock(sid)
        return [Dependent(row, clock.to_utc(row.start_time, row.id)) for row in rows]


def effect_of(dependents: Sequence[Dependent]) -> tuple[Message, ...]:
    """The side effect in words; nothing where nothing goes along."""
    if not dependents:
        return ()
    names = tuple(_named(one) for one in dependents[:NAMED_AT_MOST])
    count = len(dependents)
    if count > NAMED_AT_MOST:
        return (Message.of("unitrends.delete.dependents_first", count=count, names=names),)
    return (Message.of("unitrends.delete.dependents", count=count, names=names),)


def _named(one: Dependent) -> Message:
    kind = kind_of(one.row.type)
    what: Text = Message.of(BACKUP_KIND_RUN.id(kind)) if kind is not BackupKind.OTHER else one.row.type or one.row.id
    return Message.of("unitrends.delete.dependent", what=what, time=one.at or one.row.start_time or "")
