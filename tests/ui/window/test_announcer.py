"""What is said aloud: ends of runs, what asks for somebody, quarters of progress, lost sign-ins, counts of a filter."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessibleAnnouncementEvent

from app.domain.activities import Phase
from app.domain.errors import SessionExpiredError, UntrustedCertificateError
from app.domain.trust import TrustProblem
from app.ui.texts import family, tr
from app.ui.widgets.fields import SearchField
from app.ui.window import announcer
from app.ui.wording import percent_text
from tests.memory_system import MemorySystem, run
from tests.ui.window_desk import WindowDesk


@pytest.fixture
def said(desk: WindowDesk) -> list[str]:
    """What was said so far."""
    sentences: list[str] = []
    desk.window.announcer.announced.connect(sentences.append)
    return sentences


def about(sentences: list[str]) -> list[str]:
    """The sentences without the marks that keep names in order."""
    return [one.replace("\u2068", "").replace("\u2069", "") for one in sentences]


def test_the_end_of_a_run_is_said_once(desk: WindowDesk, system: MemorySystem, said: list[str]) -> None:
    desk.run(system, run(1, percent=10.0))
    assert said == [], "what was there already is no news"
    system.end(run(1).ref, Phase.FAILED)
    desk.tick(10)
    desk.tick(10)
    assert about(said) == [f"sql / erp: {family('phase', Phase.FAILED, 'word')}"]


def test_progress_is_said_in_quarters(desk: WindowDesk, system: MemorySystem, said: list[str]) -> None:
    for percent in (10.0, 24.0, 26.0, 40.0, 49.0, 80.0):
        desk.run(system, run(1, percent=percent))
    assert about(said) == [f"sql / erp: {percent_text(26.0)}", f"sql / erp: {percent_text(80.0)}"]


def test_a_run_that_waits_for_somebody_is_said(desk: WindowDesk, system: MemorySystem, said: list[str]) -> None:
    desk.run(system, run(1))
    desk.run(system, replace(run(1), phase=Phase.SUCCEEDED, needs_acknowledgement=True))
    assert about(said) == [f"sql / erp: {tr('run.needs_acknowledgement.word')}"]


def test_a_lost_sign_in_and_a_changed_certificate_are_said(
    desk: WindowDesk, system: MemorySystem, said: list[str]
) -> None:
    sessions = desk.stage.context.sessions
    desk.act(lambda: sessions.heard("c1"))
    desk.act(lambda: sessions._set("c1"))
    desk.act(lambda: sessions.sign_in_lost("c1", SessionExpiredError()))
    desk.act(lambda: sessions._set("c1"))
    assert about(said) == [f"mem-c1: {tr('tree.system.signed_out', kind='Memory')}"]
    system.failing["sign_in"] = UntrustedCertificateError(problem=TrustProblem.PIN_DIFFERS)
    desk.act(lambda: sessions.sign_in("c1"))
    assert about(said)[1:] == [f"mem-c1: {tr('tree.system.untrusted', kind='Memory')}"]


def test_the_count_of_a_filter_is_said_when_the_hands_rest(
    desk: WindowDesk, system: MemorySystem, said: list[str]
) -> None:
    desk.browse()
    field = desk.window.page.findChildren(SearchField)[0]
    desk.enter(field, "backup 1")
    desk.enter(field, "0")
    assert said == [], "not while one types"
    desk.stage.wait(lambda: bool(said))
    assert said == [desk.window.page.count_words]
    assert said[0].startswith(tr("backups.count.all", count=len(desk.window.page.table.all_rows())))


def test_it_is_said_to_whoever_listens(desk: WindowDesk, system: MemorySystem, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    class Listener:
        @staticmethod
        def isActive() -> bool:
            return True

        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:
            told.append(event.message())

    monkeypatch.setattr(announcer, "QAccessible", Listener)
    desk.run(system, run(1, percent=10.0))
    desk.run(system, run(1, percent=30.0))
    assert len(told) == 1
