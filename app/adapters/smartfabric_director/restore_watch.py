"""Follows the latest restore, also through the restart of the appliance that is part of it.

There is one restore on record, without an id. It is known by its start: ``at/<epoch ms>``. Straight after the start the
record may still be the previous one; until it has moved on, ours is known as ``after/<previous ms>/<file id>``.
"""

from dataclasses import replace
from datetime import timedelta

from app.adapters.found import Found
from app.adapters.smartfabric_director import places, wire
from app.adapters.smartfabric_director.capabilities import RUN_BLOCKED
from app.adapters.smartfabric_director.director import Director
from app.adapters.smartfabric_director.mapping import moment
from app.adapters.smartfabric_director.restore_mapping import QUIET, is_on_record, restore_activity, start_ms
from app.adapters.smartfabric_director.restore_mark import RestoreMark
from app.domain.activities import Activity, ActivityRef, LogText, Operation, Phase
from app.domain.errors import (
    BackendError,
    BackendFaultError,
    BadReplyError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitedError,
    SessionExpiredError,
    SignInRejectedError,
    TimedOutError,
    UnreachableError,
)
from app.domain.messages import Message

_AT = "at/"
_AFTER = "after/"

NOT_SEEN_LIMIT = timedelta(minutes=2)
"""An accepted restore that is not on record by then is not known to run."""

RESTARTING = (
    UnreachableError,
    TimedOutError,
    BadReplyError,
    BackendFaultError,
    NotFoundError,
    RateLimitedError,
    SessionExpiredError,
    PermissionDeniedError,
)
"""What an appliance that replaces its own database may answer. A changed certificate is not among it."""

SIGNED_OUT = (SessionExpiredError, PermissionDeniedError)


class RestoreWatch:
    """Answers how the latest restore is."""

    def __init__(self, director: Director) -> None:
        self._director = director
        self._last: Activity | None = None
        self._ref_of: dict[int, ActivityRef] = {}
        self._asked: RestoreMark | None = None
        self._replaced_at_ms = 0
        self._is_refused = False
        self.is_silent = False

    def signed_in(self) -> None:
        """The operator signed in: from now on a sign-in may be tried again."""
        self._is_refused = False

    def signed_out(self) -> None:
        """The operator signed out: whatever is running, nothing signs in by itself any more."""
        self._last = None

    async def asked(self, mark: RestoreMark) -> Activity:
        """The restore that was accepted just now, on record already or not yet."""
        try:
            found = await self.status()
        except BackendError:
            found = None  # the request itself was accepted; news comes with the next look
        if found is not None and mark.is_met_by(found.value):
            return self._heard(found)
        self._asked = mark
        self._last = self._not_seen(self._after(mark), mark)
        return self._last

    async def status(self) -> Found[wire.RestoreStatus]:
        """The record as it is, without leave to be silent."""
        return await self._director.client.restore_status()

    async def latest(self) -> Activity | None:
        """The restore on record, ended or not; None: there never was one. Errors are those of the network."""
        found = await self.status()
        return self._heard(found) if is_on_record(found.value) else None

    async def unfinished(self) -> Activity | None:
        """The restore that is running; None: none is. While the appliance restarts this is the last thing heard."""
        found = await self._ask(None)
        if found is None:
            return self._silent()
        if not is_on_record(found.value):
            return None
        activity = self._heard(found)
        return None if activity.phase.is_final or self._is_history(activity) else activity

    async def activity(self, ref: ActivityRef) -> Activity:
        """One restore. When another one has begun since, its result is lost: there is only one record."""
        found = await self._ask(ref)
        if found is None:
            return self._silent()
        status = found.value
        if ref.native_id.startswith(_AFTER):
            mark = RestoreMark.read(ref.bookmark)
            if mark is None:
                return self._superseded(ref)
            if start_ms(status) <= mark.previous_ms:
                return self._not_seen(ref, mark)
            if not mark.is_met_by(status):
                return self._superseded(ref)
            self._ref_of[start_ms(status)] = ref
            return self._heard(found)
        if not is_on_record(status) or f"{_AT}{start_ms(status)}" != ref.native_id:
            return self._superseded(ref)
        return self._heard(found, ref)

    async def log(self, ref: ActivityRef) -> LogText:
        """What the record says in words; nothing while the restore goes on well. Raises NotFoundError: it is gone."""
        found = await self.status()
        lines = (found.value.restore_info.message, found.value.error_message)
        activity = self._heard(found)
        if activity.ref != ref:
            raise NotFoundError(connection_id=self._director.id, operation="logs")
        return LogText("\n".join(line for line in lines if line), found.heard_at, activity.phase.is_final)

    def _heard(self, found: Found[wire.RestoreStatus], ref: ActivityRef | None = None) -> Activity:
        status = found.value
        began_ms = start_ms(status)
        if ref is None:
            ref = self._known_ref(status, began_ms)
        activity = restore_activity(found, ref)
        if activity.phase is Phase.UNKNOWN and self._was_ended(ref):
            # Some appliances may set the state back when the result is acknowledged: what was heard before holds.
            assert self._last is not None
            activity = replace(activity, phase=self._last.phase, steps=self._last.steps, message=self._last.message)
        if activity.phase is Phase.SUCCEEDED and self._is_news(began_ms):
            self._director.forget()
            self._replaced_at_ms = began_ms
        self._last = activity
        return activity

    def _known_ref(self, status: wire.RestoreStatus, began_ms: int) -> ActivityRef:
        """The name this restore goes by: the one it was given when it was asked for, else its start."""
        if self._asked is not None and self._asked.is_met_by(status):
            self._ref_of[began_ms] = self._after(self._asked)
            self._asked = None
        name = status.file.backup_file_name if status.file else ""
        at = ActivityRef(self._director.id, Operation.RESTORE, f"{_AT}{began_ms}", name)
        return self._ref_of.get(began_ms, at)

    def _was_ended(self, ref: ActivityRef) -> bool:
        last = self._last
        return last is not None and last.ref == ref and last.phase.is_final

    def _is_news(self, began_ms: int) -> bool:
        """Whether this restore was seen running here: one that ended before we looked replaced nothing we know."""
        was_running = self._last is not None and self._last.phase is not Phase.SUCCEEDED
        return was_running and began_ms != self._replaced_at_ms

    def _is_history(self, activity: Activity) -> bool:
        """A state nobody knows, of a restore that began long ago, is no run to follow."""
        began = activity.started_at
        return activity.phase is Phase.UNKNOWN and (began is None or self._director.server_now() - began > QUIET)

    async def _ask(self, ref: ActivityRef | None) -> Found[wire.RestoreStatus] | None:
        """The record, or None while the appliance may be silent about this restore (None: the latest), and is."""
        self.is_silent = False
        try:
            return await self.status()
        except SignInRejectedError:
            self._is_refused = True
            raise
        except RESTARTING as error:
            if not self._may_be_silent(ref):
                raise
            if self._is_refused and isinstance(error, SIGNED_OUT):
                raise
            is_signed_out = isinstance(error, SIGNED_OUT)
        found = await self._ask_signed_in() if is_signed_out else None
        self.is_silent = found is None
        return found

    async def _ask_signed_in(self) -> Found[wire.RestoreStatus] | None:
        """The same after signing in anew: all tokens are void once the database was replaced.

        The passwords may be others as well. A refused one is not sent again until the operator signs in.
        """
        try:
            await self._director.channel.sign_in()
            return await self.status()
        except SignInRejectedError:
            self._is_refused = True
            raise
        except RESTARTING:
            return None

    def _may_be_silent(self, ref: ActivityRef | None) -> bool:
        last = self._last
        if last is None or last.phase.is_final or (ref is not None and last.ref != ref):
            return False
        return self._director.now() < last.heard_at + QUIET

    def _silent(self) -> Activity:
        """The last thing heard, with its age, and until when silence is expected."""
        last = self._last
        assert last is not None  # _ask returns None only when there was something before
        until = last.heard_at + QUIET
        return replace(last, phase=Phase.RUNNING, message=None, expected_quiet_until=until)

    def _after(self, mark: RestoreMark) -> ActivityRef:
        native_id = f"{_AFTER}{mark.previous_ms}/{mark.file_id}"
        return ActivityRef(self._director.id, Operation.RESTORE, native_id, mark.text())

    def _not_seen(self, ref: ActivityRef, mark: RestoreMark) -> Activity:
        sent = moment(mark.sent_ms)
        is_late = sent is not None and self._director.now() - sent > NOT_SEEN_LIMIT
        return Activity(
            ref,
            mark.file_name,
            Phase.UNKNOWN if is_late else Phase.QUEUED,
            "",
            self._director.now(),
            scope=places.database(self._director.id),
            message=Message.of("sfd.restore.not_on_record.text"),
            started_at=sent,
            blocked=RUN_BLOCKED,
            expected_quiet_until=None if is_late or sent is None else sent + QUIET,
            replaces_everything=True,
        )

    def _superseded(self, ref: ActivityRef) -> Activity:
        mark = RestoreMark.read(ref.bookmark)
        name = mark.file_name if mark is not None else ref.bookmark
        return Activity(
            ref,
            name or Message.of("sfd.node.database.name"),
            Phase.UNKNOWN,
            "",
            self._director.now(),
            scope=places.database(self._director.id),
            message=Message.of("sfd.restore.superseded.text"),
            blocked=RUN_BLOCKED,
        )
