"""The trust diary hears what each system shows: certificate, version, capabilities, whenever they differ."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.audit import DiaryEntry, DiarySubject
from app.domain.capabilities import Capabilities, Capability
from app.domain.errors import UntrustedCertificateError
from app.domain.messages import Message
from app.domain.system import SystemDescription
from app.domain.trust import Certificate, ShownCertificate, TrustProblem
from app.services.audit.trust_watch import TrustWatch
from tests.services.audit.test_audit_trail import PageOfDiary
from tests.services.desk import Desk

DAY = timedelta(days=1)
PRINT, OTHER = "a" * 64, "b" * 64
SEEN = DiarySubject.CERTIFICATE_SEEN


class Watched:
    """A desk whose systems are watched; what they show can be turned."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.diary = PageOfDiary()
        self.shown: ShownCertificate | None = ShownCertificate(PRINT, desk.time.wall + 400 * DAY)
        self.watch = TrustWatch(desk.sessions, self.diary, desk.owner, lambda _one: self.shown, desk.time.clock())
        self.announced: list[Message] = []
        self.watch.runs_out.connect(self.announced.append)

    def describe(self, monkeypatch: pytest.MonkeyPatch, version: str | None, *offered: Capability) -> None:
        """Let the system say something else of itself, and be asked."""
        system = self.desk.system

        async def describe() -> SystemDescription:
            return SystemDescription(Capabilities(frozenset(offered)), self.desk.time.wall, version=version)

        monkeypatch.setattr(system, "describe", describe)
        self.desk.loop.run(self.desk.sessions.describe_again("c1"))
        self.desk.settle()

    def look_later(self, days: int) -> None:
        """Let days pass, and the watch look again."""
        self.desk.time.turn(days * DAY.total_seconds())

        async def look() -> None:
            self.watch.look_again()

        self.desk.loop.run(look())
        self.desk.settle()

    def told(self, subject: DiarySubject) -> list[str]:
        """The values noted of a subject."""
        return [entry.value for entry in self.diary.noted if entry.subject is subject]


@pytest.fixture
def watched(desk: Desk) -> Watched:
    return Watched(desk)


def test_a_system_that_signs_in_is_noted_by_its_name(watched: Watched) -> None:
    watched.desk.connect()
    seen = next(entry for entry in watched.diary.noted if entry.subject is SEEN)
    assert seen == DiaryEntry("c1", SEEN, PRINT, watched.desk.time.wall, system="mem-c1")
    assert len(watched.told(DiarySubject.CAPABILITIES)) == 1


def test_only_what_differs_is_noted(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    watched.desk.connect()
    watched.describe(monkeypatch, "10.8", Capability.DELETE, Capability.CANCEL)
    watched.describe(monkeypatch, "10.8", Capability.CANCEL, Capability.DELETE)
    watched.describe(monkeypatch, "10.9", Capability.CANCEL)
    watched.describe(monkeypatch, None, Capability.CANCEL)
    assert watched.told(DiarySubject.VERSION)[-2:] == ["10.8", "10.9"]
    assert watched.told(DiarySubject.CAPABILITIES)[-2:] == ["cancel delete", "cancel"]
    assert watched.told(SEEN) == [PRINT]


def test_a_certificate_that_was_refused_is_noted_as_seen(watched: Watched) -> None:
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    presented = Certificate(
        OTHER, "x", "x", True, moment, moment, "RSA 2048", "SHA-256", "TLS 1.3", (), False, False, TrustProblem.OTHER
    )
    watched.desk.connect()
    error = UntrustedCertificateError(problem=TrustProblem.PIN_DIFFERS, presented=presented)

    async def lose() -> None:
        watched.desk.sessions.lost("c1", error)

    watched.desk.loop.run(lose())
    watched.desk.settle()
    assert watched.told(SEEN) == [PRINT, OTHER]


def test_what_is_not_known_is_not_noted(watched: Watched) -> None:
    watched.shown = None
    watched.desk.connect()
    error = UntrustedCertificateError(problem=TrustProblem.OLD_TLS)

    async def lose() -> None:
        watched.desk.sessions.lost("c1", error)

    watched.desk.loop.run(lose())
    watched.desk.settle()
    assert watched.told(SEEN) == []


@pytest.mark.parametrize(
    ("days", "told"),
    [(400, None), (31, None), (30, 30), (1, 1), (0, 0), (-3, "ended")],
)
def test_a_certificate_that_runs_out_is_announced_once(watched: Watched, days: int, told: int | str | None) -> None:
    end = watched.desk.time.wall + days * DAY + timedelta(hours=-1 if days == 30 else 1)
    watched.shown = ShownCertificate(PRINT, end)
    watched.desk.connect()
    watched.look_later(0)
    ends = watched.told(DiarySubject.CERTIFICATE_ENDS)
    if told is None:
        assert (watched.announced, ends) == ([], [])
        return
    (message,) = watched.announced
    assert message.id == ("trust.certificate_ended.text" if told == "ended" else "trust.certificate_ends.text")
    assert message.params["at"] == end
    assert message.params.get("count") == (None if told == "ended" else (end - watched.desk.time.wall).days)
    assert ends == [end.date().isoformat()]


def test_a_console_that_runs_for_weeks_comes_to_the_day(watched: Watched) -> None:
    watched.desk.connect()
    watched.shown = ShownCertificate(PRINT, watched.desk.time.wall + 32 * DAY)
    watched.look_later(1)
    assert watched.announced == []
    watched.look_later(1)
    watched.look_later(1)
    assert [message.params["count"] for message in watched.announced] == [30]
    assert len(watched.told(DiarySubject.CERTIFICATE_ENDS)) == 1
    watched.shown = ShownCertificate(OTHER, watched.desk.time.wall + 300 * DAY)
    watched.look_later(1)
    assert len(watched.announced) == 1
