"""Schedules, buckets and notifications: what stands around the backups."""

import asyncio
from collections.abc import Iterable
from datetime import datetime

from app.adapters.astra_control import wire, words
from app.adapters.astra_control.account import AT_ONCE, Account, Atlas
from app.adapters.astra_control.calendar import calendar_text, next_run
from app.adapters.astra_control.capabilities import CAPABILITIES
from app.adapters.astra_control.mapping import lock_span, started_at
from app.adapters.astra_control.stamps import moment
from app.adapters.found import Found
from app.adapters.refusals import is_functional
from app.adapters.together import all_of, together
from app.domain.backups import BackupState
from app.domain.capabilities import Capability
from app.domain.errors import BackendError
from app.domain.messages import Message, Text
from app.domain.nodes import Health
from app.domain.schedules import Alert, Schedule, StorageTarget

PAGE = 200
MOST_PAGES = 5
"""So many notifications are looked through at most; older ones have been overtaken by events."""

_NOT_A_COMPLAINT = frozenset({"informational", "cleared"})


class Surroundings:
    """Answers what there is around the backups."""

    def __init__(self, account: Account) -> None:
        self._account = account

    async def schedules(self) -> tuple[Schedule, ...]:
        """The protection schedules of all apps, with what became of their newest backups."""
        client = self._account.client
        atlas, results = await together(self._account.atlas(is_brief=True), self._results())
        turns = asyncio.Semaphore(AT_ONCE)

        async def ask(app: wire.App) -> tuple[Found[wire.Schedule], ...]:
            async with turns:
                try:
                    return (await client.schedules(app.id)).items
                except BackendError as error:
                    if not is_functional(error):
                        raise
                    return ()

        apps = atlas.apps.values()
        found = await all_of([ask(app) for app in apps])
        return tuple(
            self._schedule(one, app, atlas, results) for app, some in zip(apps, found, strict=True) for one in some
        )

    async def storage(self) -> tuple[StorageTarget, ...]:
        """The buckets. Room is not reported."""
        buckets = (await self._account.client.buckets()).items
        return tuple(_bucket(found, self._account.id) for found in buckets)

    async def alerts(self, since: datetime | None = None) -> tuple[Alert, ...]:
        """What the system told its users and is no mere news, newest first. What was cleared since is resolved."""
        heard: list[Found[wire.Notification]] = []
        for page in range(MOST_PAGES if since is not None else 1):
            items = (await self._account.client.notifications(PAGE, page * PAGE)).items
            heard += items
            oldest = moment(items[-1].value.eventTime) if items else None
            if len(items) < PAGE or (since is not None and oldest is not None and oldest < since):
                break
        cleared = _last_cleared(one.value for one in heard)
        alerts = [
            _alert(one, self._account.id, is_resolved=_is_over(one.value, cleared))
            for one in heard
            if one.value.severity not in _NOT_A_COMPLAINT
        ]
        if since is not None:
            alerts = [one for one in alerts if one.raised_at is not None and one.raised_at >= since]
        return tuple(sorted(alerts, key=lambda one: one.raised_at.timestamp() if one.raised_at else 0, reverse=True))

    async def _results(self) -> dict[str, list[wire.Copy]]:
        """The backups of each schedule, by its id."""
        found: dict[str, list[wire.Copy]] = {}
        for copy in (await self._account.client.states()).values():
            if copy.scheduleID:
                found.setdefault(copy.scheduleID, []).append(copy)
        return found

    def _schedule(
        self, found: Found[wire.Schedule], app: wire.App, atlas: Atlas, results: dict[str, list[wire.Copy]]
    ) -> Schedule:
        schedule = found.value
        due = next_run(schedule, self._account.server_now())
        made = results.get(schedule.id, [])
        return Schedule(
            connection_id=self._account.id,
            native_id=schedule.id,
            name=schedule.name or schedule.id,
            calendar=calendar_text(schedule),
            next_run_at=due,
            next_run_is_derived=due is not None,
            last_result=_last_result(made),
            is_enabled={"true": True, "false": False}.get(schedule.enabled),
            is_running=any(copy.state in {"pending", "running"} for copy in made),
            instances=(app.name or app.id,),
            scope=atlas.place(app),
            run_now_off=CAPABILITIES.reasons[Capability.RUN_SCHEDULE],
            raw=found.raw,
        )


def _last_result(made: list[wire.Copy]) -> BackupState | None:
    ended = [(started_at(copy), words.copy_state(copy)) for copy in made]
    finished = [(at.timestamp(), state) for at, state in ended if at is not None and state.is_finished]
    return max(finished, key=lambda one: one[0])[1] if finished else None


def _bucket(found: Found[wire.Bucket], connection_id: str) -> StorageTarget:
    bucket = found.value
    return StorageTarget(
        connection_id=connection_id,
        native_id=bucket.id,
        name=bucket.name or bucket.id,
        kind=bucket.provider or None,
        health=words.bucket_health(bucket.state),
        caption=_bucket_caption(bucket),
        raw=found.raw,
    )


def _bucket_caption(bucket: wire.Bucket) -> Text | None:
    """What is wrong with it; else how long it keeps backups from being deleted."""
    if bucket.state == "removed":
        return Message.of("astra.bucket.removed.caption", server_text=words.reasons(bucket))
    if words.bucket_health(bucket.state) is not Health.WELL:
        return Message.of(
            "astra.bucket.state.caption", word=words.shown(bucket.state), server_text=words.reasons(bucket)
        )
    if lock_span(bucket) is not None:
        return Message.of("astra.bucket.locked.caption", span=lock_span(bucket))
    return None


def _matter(note: wire.Notification) -> tuple[str, str]:
    """What an entry is about: a cleared one ends an earlier one with the same summary and correlation (OAS)."""
    return note.summary, note.correlationID


def _last_cleared(notes: Iterable[wire.Notification]) -> dict[tuple[str, str], datetime]:
    """When each matter was last told to be over; one that is told without a time cleared nothing that we know of."""
    found: dict[tuple[str, str], datetime] = {}
    for note in notes:
        at = moment(note.eventTime)
        if note.severity == "cleared" and at is not None:
            found[_matter(note)] = max(at, found.get(_matter(note), at))
    return found


def _is_over(note: wire.Notification, cleared: dict[tuple[str, str], datetime]) -> bool:
    """Whether it was cleared since: what comes up again later is not over."""
    over_at, at = cleared.get(_matter(note)), moment(note.eventTime)
    return over_at is not None and (at is None or at <= over_at)


def _alert(found: Found[wire.Notification], connection_id: str, *, is_resolved: bool) -> Alert:
    note = found.value
    text = "\n".join(part for part in (note.summary, note.description, note.correctiveAction) if part)
    return Alert(
        connection_id=connection_id,
        native_id=note.id,
        text=text or note.id,
        health=words.severity(note.severity),
        raised_at=moment(note.eventTime),
        is_resolved=is_resolved,
        source=note.resourceID or None,
        raw=found.raw,
    )
