"""The poller: shared sources, paces, back-off, Retry-After, lost sign-in, sleep."""

import logging

import pytest

from app.domain.errors import RateLimitedError, SessionExpiredError, UnreachableError
from app.domain.freshness import Freshness
from app.services.poller import Source, SourceKey
from tests.guards.logs import ExpectedLogs
from tests.services.desk import Desk


class Server:
    """Counts questions and answers or fails as told."""

    def __init__(self) -> None:
        self.asked = 0
        self.error: Exception | None = None

    async def answer(self) -> int:
        self.asked += 1
        if self.error is not None:
            raise self.error
        return self.asked


@pytest.fixture
def server() -> Server:
    return Server()


def watch(desk: Desk, server: Server, topic: str = "runs") -> Source:
    return desk.poller.watch(SourceKey("c1", topic), server.answer, 5.0)


def test_one_question_serves_all_watchers_and_ends_with_the_last(desk: Desk, server: Server) -> None:
    first, second = watch(desk, server), watch(desk, server)
    assert first is second
    desk.tick()
    assert server.asked == 1
    desk.poller.unwatch(first)
    desk.tick(6)
    assert server.asked == 2
    desk.poller.unwatch(second)
    desk.tick(60)
    assert server.asked == 2


def test_errors_keep_the_last_answer_and_back_off(desk: Desk, server: Server) -> None:
    source = watch(desk, server)
    desk.tick()
    server.error = UnreachableError()
    desk.tick(6)
    assert (source.last, source.failures) == (1, 1)
    desk.tick(6)
    assert server.asked == 2, "the second try waits twice the interval"
    desk.tick(5)
    assert server.asked == 3
    server.error = None
    desk.tick(30)
    assert (source.error, source.failures) == (None, 0)
    assert source.last > 3


def test_a_fault_of_ours_is_not_had_again_with_every_tick(
    desk: Desk, server: Server, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("app.services.tasks", "poller: runs failed", logging.ERROR)
    watch(desk, server)
    server.error = ZeroDivisionError()
    desk.tick(9)
    assert server.asked == 1
    server.error = None
    desk.tick(6)
    assert server.asked == 2


def test_a_server_that_asked_to_wait_is_left_alone_with_all_its_sources(desk: Desk, server: Server) -> None:
    watch(desk, server)
    server.error = RateLimitedError(retry_after_s=40)
    desk.tick()
    other = Server()
    watch(desk, other, "backups")
    desk.poller.ask_now()
    desk.tick(20)
    assert (server.asked, other.asked) == (1, 0)
    assert desk.poller.asked_to_wait_s("c1") == pytest.approx(20)
    desk.tick(21)
    assert other.asked == 1


def test_a_lost_sign_in_stops_the_connection_and_is_told_once(desk: Desk, server: Server) -> None:
    lost: list[str] = []
    desk.poller.sign_in_lost.connect(lost.append)
    watch(desk, server)
    server.error = SessionExpiredError()
    desk.tick()
    desk.tick(100)
    assert (server.asked, lost) == (1, ["c1"])
    server.error = None
    desk.poller.resume("c1")
    desk.tick()
    assert server.asked == 2


def test_hidden_leaves_a_heartbeat(desk: Desk, server: Server) -> None:
    watch(desk, server)
    desk.poller.set_hidden(True)
    desk.tick()
    desk.tick(10)
    desk.tick(10)
    assert server.asked == 1
    desk.poller.set_hidden(False)
    desk.tick()
    assert server.asked == 2


def test_after_sleep_everything_is_stale_until_heard_again(desk: Desk, server: Server) -> None:
    woken: list[bool] = []
    desk.poller.woke.connect(lambda: woken.append(True))
    source = watch(desk, server)
    desk.tick()
    assert source.freshness(desk.time.wall) is Freshness.LIVE
    desk.time.turn(3600, asleep=True)
    desk.tick()
    assert woken == [True]
    assert source.freshness(source.heard_at or desk.time.wall) is Freshness.STALE
    desk.tick(3)
    assert source.freshness(desk.time.wall) is Freshness.LIVE
