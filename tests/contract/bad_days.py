"""Bad days: what an adapter makes of a server that is slow, wrong, broken or gone. One error class each, in words."""

import asyncio
from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import replace

import pytest
from pydantic import SecretStr

from app.domain.backups import BackupQuery
from app.domain.errors import (
    BackendError,
    BackendFaultError,
    BadReplyError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitedError,
    SessionExpiredError,
    TimedOutError,
    TooLargeError,
    UnreachableError,
)
from app.domain.nodes import NodeRef
from app.domain.permits import Permit
from app.domain.redaction import Redactor
from app.transport.auth import Session
from app.transport.channel import Channel
from app.transport.request import Reply, Request, StreamedReply
from tests.contract.catalogue import assert_can_be_told
from tests.contract.workbench import CONNECTION_ID, Workbench
from tests.guards.logs import ExpectedLogs

ROOT = NodeRef.appliance(CONNECTION_ID)

TROUBLES: Mapping[str, tuple[str, tuple[type[BackendError], ...]]] = {
    "forbidden": ("forbidden", (PermissionDeniedError,)),
    "not found": ("not_found", (NotFoundError,)),
    "asked to wait": ("rate_limit=3600", (RateLimitedError,)),
    "asked to wait until": ("rate_limit_date=3600", (RateLimitedError,)),
    "fault": ("server_error", (BackendFaultError,)),
    "unavailable": ("unavailable", (BackendFaultError, UnreachableError, RateLimitedError)),
    "a page for people": ("html", (BadReplyError,)),
    "a proxy's page": ("html=502", (BadReplyError, BackendFaultError)),
    "another origin": ("redirect", (BackendError,)),
    "cut short": ("truncated", (BadReplyError,)),
    "other types": ("wrong_types", (BadReplyError,)),
    "connection dropped": ("refuse", (UnreachableError, TimedOutError)),
}


class Impatient:
    """A channel that from ``hurry`` on gives every request half a second, so that a hanging server is noticed soon."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self.connection_id = channel.connection_id
        self.redactor: Redactor = channel.redactor
        self._is_in_a_hurry = False

    def hurry(self) -> None:
        """Be impatient from now on: what goes well on a busy machine may take longer than that."""
        self._is_in_a_hurry = True

    @property
    def session(self) -> Session | None:
        return self._channel.session

    @property
    def clock_skew_s(self) -> float | None:
        return self._channel.clock_skew_s

    async def send(self, request: Request, permit: Permit | None = None) -> Reply:
        return await self._channel.send(self._limited(request), permit)

    def demand(self, request: Request, permit: Permit | None) -> None:
        self._channel.demand(self._limited(request), permit)

    def stream(self, request: Request) -> AbstractAsyncContextManager[StreamedReply]:
        return self._channel.stream(self._limited(request))

    async def sign_in(self, code: SecretStr | None = None) -> Session:
        return await self._channel.sign_in(code)

    async def sign_out(self) -> None:
        await self._channel.sign_out()

    def _limited(self, request: Request) -> Request:
        return replace(request, timeout_s=0.5) if self._is_in_a_hurry else request


class BadDays:
    """Every trouble ends in one named error with words; the system is well again as soon as the server is."""

    @pytest.mark.parametrize("trouble", list(TROUBLES))
    async def test_trouble_has_a_name(self, bench: Workbench, trouble: str) -> None:
        switch, expected = TROUBLES[trouble]
        scope, backups = await bench.filled_place()
        bench.control.fault(f"{switch}@{bench.specimen.list_path}")
        if trouble in bench.specimen.takes_for_an_answer:
            assert {one.ref for one in await bench.all_backups(BackupQuery(scope))} == {one.ref for one in backups}
            return
        with pytest.raises(expected) as caught:
            await bench.all_backups(BackupQuery(scope))
        assert_can_be_told(caught.value.message)
        if isinstance(caught.value, RateLimitedError):
            assert 3000 < caught.value.retry_after_s <= 3600
        bench.control.clear_faults(switch.partition("=")[0])
        if not isinstance(caught.value, RateLimitedError):  # the channel still keeps to what the server asked for
            assert len(await bench.all_backups(BackupQuery(scope, page_size=500))) == len(backups)

    async def test_far_too_much_is_refused_or_read_as_a_stream(
        self, bench: Workbench, expected_logs: ExpectedLogs
    ) -> None:
        expected_logs.tolerate("asyncio", r"socket\.send", because="the simulator may still be sending when we hang up")
        scope, backups = await bench.filled_place()
        bench.control.fault(f"huge@{bench.specimen.list_path}")
        try:
            found = await bench.all_backups(BackupQuery(scope, page_size=500))
        except TooLargeError as error:
            assert_can_be_told(error.message)
        else:
            assert len(found) == len(backups)

    async def test_a_server_that_never_answers_is_given_up(self, bench: Workbench) -> None:
        scope, _ = await bench.filled_place()
        channel = Impatient(bench.channel)
        hasty = bench.specimen.vendor.open(bench.connection, channel, bench.catalogue)
        await hasty.children(ROOT)
        bench.control.fault(f"hang@{bench.specimen.list_path}")
        channel.hurry()
        with pytest.raises(TimedOutError) as caught:
            async with asyncio.timeout(30):
                async for _ in hasty.backups(BackupQuery(scope)):
                    pass
        assert_can_be_told(caught.value.message)

    async def test_missing_values_are_unknown_and_never_zero(self, bench: Workbench) -> None:
        scope, backups = await bench.filled_place()
        nulls = f"nulls={bench.specimen.optional}" if bench.specimen.optional else "nulls"
        bench.control.fault(f"{nulls}@{bench.specimen.list_path}")
        try:
            poor = await bench.all_backups(BackupQuery(scope, page_size=500))
        except BadReplyError as error:
            assert_can_be_told(error.message)
            return
        assert len(poor) == len(backups)
        for one in poor:
            assert one.size_bytes is None
            assert one.file_count is None
            assert one.duration is None or one.duration.total_seconds() > 0

    async def test_an_expired_session_is_renewed_once_and_unseen(self, bench: Workbench) -> None:
        if not bench.specimen.renews:
            pytest.skip(f"{bench.specimen.kind} has no session beside what is typed")
        scope, backups = await bench.filled_place()
        bench.control.reset_counters()
        bench.control.expire_sessions()
        again = await bench.all_backups(BackupQuery(scope, page_size=500))
        assert len(again) == len(backups)
        assert bench.sign_ins() <= 1

    async def test_what_cannot_be_renewed_is_tried_once_and_then_left_alone(self, bench: Workbench) -> None:
        if bench.specimen.renews:
            pytest.skip(f"{bench.specimen.kind} renews its sessions")
        scope, _ = await bench.filled_place()
        bench.control.reset_counters()
        bench.control.expire_sessions()
        for _ in range(3):
            with pytest.raises(SessionExpiredError) as caught:
                await bench.all_backups(BackupQuery(scope))
            assert_can_be_told(caught.value.message)
        assert bench.sign_ins() == 1

    async def test_many_questions_at_once_renew_once(self, bench: Workbench) -> None:
        if not bench.specimen.renews:
            pytest.skip(f"{bench.specimen.kind} has no session beside what is typed")
        scope, _ = await bench.filled_place()
        bench.control.reset_counters()
        bench.control.expire_sessions()
        answers = await asyncio.gather(*(bench.all_backups(BackupQuery(scope)) for _ in range(4)))
        assert len({tuple(one.ref for one in answer) for answer in answers}) == 1
        assert bench.sign_ins() <= 1

    async def test_an_odd_content_type_does_no_harm(self, bench: Workbench) -> None:
        scope, backups = await bench.filled_place()
        bench.control.fault(f"wrong_content_type@{bench.specimen.list_path}")
        assert len(await bench.all_backups(BackupQuery(scope, page_size=500))) == len(backups)
