"""The backups this console started, from the catalogue, refreshed one by one: the Collective itself has no list.

Everything heard is noted again, so that the list is as good as the last news when the Controller cannot be asked.
"""

from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.adapters.appgate_sdp import mapping
from app.adapters.appgate_sdp.collective import Collective
from app.adapters.paging import newest_first, page_size, slices
from app.adapters.together import all_of
from app.domain.backups import Backup, BackupPage, BackupQuery, BackupRef, BackupState
from app.domain.errors import BackendError, ConflictError, NotFoundError, PermissionDeniedError
from app.domain.messages import Message
from app.domain.records import BackupCatalogue

MOST_AT_ONCE = 40
"""So many ended backups of a page are asked about at a time, those first whose news is oldest; running ones always."""

ONLY_FROM_HERE = Message.of("appgate.list.only_from_here.text")


@dataclass(frozen=True)
class Heard:
    """A backup after it was asked about, and what its appliance does at this moment.

    ``error``: it said nothing this time; then ``heard_at`` is when something was heard before.
    """

    backup: Backup
    heard_at: datetime
    doing: str = ""
    error: BackendError | None = None

    @property
    def shown(self) -> Backup:
        """The backup as it is shown: one that could not be asked about says so."""
        if self.error is None:
            return self.backup
        return replace(self.backup, trouble=Message.of("appgate.backup.not_asked.text", why=self.error.message))


class Remembered:
    """Answers which backups were started here, and how they are."""

    def __init__(self, collective: Collective, catalogue: BackupCatalogue) -> None:
        self._collective = collective
        self._catalogue = catalogue
        self._asked: dict[BackupRef, datetime] = {}
        self._heard_at: dict[BackupRef, datetime] = {}

    async def pages(self, query: BackupQuery) -> AsyncIterator[BackupPage]:
        """Pages, newest start first; each page's backups are asked about when it is wanted."""
        now = self._collective.server_now()
        rows = newest_first(one for one in await self.all() if query.fits(one, now))
        for part, is_last in slices(rows, page_size(query)):
            heard = await self._page(part)
            yield BackupPage(
                tuple(one.shown for one in heard),
                self._collective.now(),
                len(rows),
                is_last=is_last,
                note=ONLY_FROM_HERE,
            )

    async def all(self) -> tuple[Backup, ...]:
        """Everything remembered of this connection, at the place where its appliance stands now."""
        known = await self._catalogue.of_connection(self._collective.id)
        if not known:
            return ()
        try:
            appliances = await self._collective.appliances()
        except PermissionDeniedError:
            return known  # who may back up need not see the list; then nothing is known of another place
        moved = []
        for one in known:
            appliance = appliances.get(one.ref.scope.native_id)
            place = self._collective.instance(appliance) if appliance is not None else one.ref.scope
            if place != one.ref.scope:
                there = replace(one, ref=BackupRef(place, one.ref.native_id))
                await self.note(there)  # first: whoever loses an id has lost the file
                await self._catalogue.forget(one.ref)
                one = there
            moved.append(one)
        return tuple(moved)

    async def known(self, appliance_id: str, backup_id: str) -> Backup | None:
        """What is remembered of one backup, without asking."""
        for one in await self.all():
            if (one.ref.scope.native_id, one.ref.native_id) == (appliance_id, backup_id):
                return one
        return None

    async def one(self, ref: BackupRef) -> Heard:
        """One backup, asked about now. One that nobody remembers, but its appliance knows, is remembered from now on.

        Raises:
            NotFoundError: neither remembered nor known there.
        """
        known = await self.known(ref.scope.native_id, ref.native_id)
        if known is not None:
            return await self.hear(known)
        # Nobody tells when it was begun, or with what, but what stands in some ids.
        stranger = mapping.begun_backup(mapping.Begun(ref, await self._name_of(ref), mapping.time_in(ref.native_id)))
        heard = await self.hear(stranger, is_stranger=True)
        await self.note(heard.backup)
        return heard

    async def unfinished(self) -> tuple[Heard, ...]:
        """All runs that were not heard to have ended."""
        return await self._page([one for one in await self.all() if one.state is BackupState.RUNNING])

    async def note(self, backup: Backup) -> None:
        """Write down what is known of a backup."""
        await self._catalogue.note(backup, self._collective.now())

    async def forget(self, ref: BackupRef) -> None:
        """Strike out a backup that was deleted from here."""
        await self._catalogue.forget(ref)

    async def hear(self, known: Backup, *, is_stranger: bool = False) -> Heard:
        """Ask how a backup is, and for the length of its file where it is new. Raises BackendError.

        What the appliance does not know (any more) is told as removed; of a stranger that is a NotFoundError.
        """
        appliance_id, backup_id = known.ref.scope.native_id, known.ref.native_id
        self._asked[known.ref] = self._collective.now()
        try:
            found = await self._collective.client.backup_status(appliance_id, backup_id)
        except NotFoundError:
            if is_stranger:
                raise
            now = mapping.gone(known)
            await self._note_change(known, now)
            self._heard_at[known.ref] = self._collective.now()
            return Heard(now, self._collective.now())
        self._heard_at[known.ref] = found.heard_at
        version = self._collective.client.version
        news = replace(mapping.backup_after(known, found.value, version), raw=found.raw)
        if found.value.status == "done" and news.size_bytes is None and news.state is not BackupState.FAILED:
            news = await self._with_size(news, has_result=bool(found.value.result))
        await self._note_change(known, news)
        return Heard(news, found.heard_at, found.value.message)

    async def _with_size(self, backup: Backup, *, has_result: bool) -> Backup:
        """The file's length, and what its presence says of a run whose result was not told."""
        try:
            size = await self._collective.client.file_size(backup.ref.scope.native_id, backup.ref.native_id)
        except NotFoundError as error:
            return mapping.without_file(backup) if error.status == 410 else mapping.gone(backup)
        except BackendError:
            return backup  # the run ended all the same; its size is not known yet
        if size is not None and backup.state is BackupState.UNKNOWN and not has_result:
            state = BackupState.COMPLETE
            return replace(backup, state=state, size_bytes=size, trouble=None, blocked=mapping.blocked_for(state))
        return replace(backup, size_bytes=size)

    async def _page(self, rows: Sequence[Backup]) -> tuple[Heard, ...]:
        """All of them, those that are due asked about. Raises what was answered where not one could be asked.

        An appliance that is away (412) says nothing of its backups, and nothing of the Controller either.
        """
        due = self._due(rows)
        heard = dict(zip(due, await all_of([self._try(one) for one in due.values()]), strict=True))
        troubles = [one.error for one in heard.values() if one.error is not None]
        if troubles and len(troubles) == len(heard):
            grave = [one for one in troubles if not isinstance(one, ConflictError)]
            if grave:
                raise grave[0]
        return tuple(heard.get(one.ref) or Heard(one, self._last_heard(one)) for one in rows)

    def _due(self, rows: Iterable[Backup]) -> dict[BackupRef, Backup]:
        running = {one.ref: one for one in rows if not one.state.is_finished}
        ended = [one for one in rows if one.state.is_finished and one.state is not BackupState.REMOVED]
        never = datetime.min.replace(tzinfo=self._collective.now().tzinfo)
        ended.sort(key=lambda one: self._asked.get(one.ref, never))
        return {**running, **{one.ref: one for one in ended[:MOST_AT_ONCE]}}

    async def _try(self, known: Backup) -> Heard:
        try:
            return await self.hear(known)
        except BackendError as error:
            return Heard(known, self._last_heard(known), error=error)

    def _last_heard(self, known: Backup) -> datetime:
        """When something was heard of a backup: in this run of the console, else when it was begun."""
        return self._heard_at.get(known.ref) or known.started_at or self._collective.now()

    async def _note_change(self, before: Backup, after: Backup) -> None:
        if after != before:
            await self.note(after)

    async def _name_of(self, ref: BackupRef) -> str:
        try:
            return (await self._collective.appliance(ref.scope.native_id)).name
        except (NotFoundError, PermissionDeniedError):
            return ref.scope.native_id
