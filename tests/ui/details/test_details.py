"""The details: what is told of a backup, a run, a place and a system, in four tabs; nothing is made up."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pydantic import SecretStr
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.domain.activities import LogText, Phase, Step, StepState
from app.domain.backups import BackupField, BackupKind, BackupState, Verification
from app.domain.capabilities import Capability
from app.domain.errors import BackendFaultError, NotFoundError, UnreachableError
from app.domain.looks import Look
from app.domain.messages import Message
from app.domain.nodes import Health
from app.domain.raw import RawPage, RawRecord
from app.ui.details.details_pane import LOG, RAW, STEPS, SUMMARY
from app.ui.texts import Texts, family, say, tr
from app.ui.theme.states import look
from app.ui.widgets.buttons import Button
from app.ui.widgets.chips import Chip, StateChip
from app.ui.widgets.plain_text import isolated, without_marks
from app.ui.window.possible import ActionId
from tests.memory_system import ALL, NOON, MemorySystem, instance_ref, run
from tests.ui.window_desk import WindowDesk, words_in


def rows(desk: WindowDesk) -> dict[str, str]:
    """Keys and values as they are shown."""
    grid = desk.window.details._grid
    spoken = [label.accessibleName().partition(": ") for label in grid.value_labels]
    return {key: value for key, _, value in spoken}


def chips(desk: WindowDesk) -> list[str]:
    """The words of the chips in the head."""
    return [one.text for one in desk.window.details.findChildren(Chip) if one.isVisible()]


def buttons(desk: WindowDesk) -> list[str]:
    """The words of the actions in the head."""
    layout = desk.window.details._actions
    items = [layout.itemAt(place) for place in range(layout.count())]
    found = [item.widget() for item in items if item is not None]
    return [one.text() for one in found if isinstance(one, Button)]


def open_tabs(desk: WindowDesk) -> list[int]:
    """The tabs that can be opened."""
    tabs = desk.window.details._tabs
    return [place for place in range(tabs.count()) if tabs.isTabEnabled(place)]


def look_at(desk: WindowDesk, system: MemorySystem, **changes: object) -> None:
    """Select a backup that is like this."""
    system.points[0] = replace(system.points[0], **changes)  # type: ignore[arg-type]  # fields named by the tests
    desk.browse()
    desk.select(0)


def watch(desk: WindowDesk, system: MemorySystem, **changes: object) -> None:
    """Select a run that is like this."""
    busy = replace(run(7), **changes)  # type: ignore[arg-type]  # fields named by the tests
    desk.run(system, busy)
    desk.act(lambda: desk.window.selection.select_run(desk.stage.context.activities.run(busy.ref.path)))


# nothing


def test_with_nothing_selected_it_says_what_can_be(desk: WindowDesk, system: MemorySystem) -> None:
    desk.settle()
    details = desk.window.details
    assert details.subject is None
    assert tr("details.empty.text") in words_in(details)
    assert buttons(desk) == []


# a backup


def test_a_backup_tells_what_is_known(desk: WindowDesk, system: MemorySystem) -> None:
    look_at(
        desk,
        system,
        kind=BackupKind.LOG,
        size_bytes=86_000_000,
        file_count=12,
        verification=Verification.VERIFIED,
        storage="Internal",
        is_encrypted=True,
        needs_chain=True,
    )
    details = desk.window.details
    assert details.subject is not None
    assert details.subject.title == "backup 1, log backup"
    assert chips(desk) == [
        family("backup_state", BackupState.COMPLETE, "word"),
        tr("details.chip.encrypted"),
        tr("details.chip.needs_chain"),
    ]
    signs = [one.icon_name for one in details.findChildren(Chip) if one.isVisible()]
    assert look(Look.UNKNOWN).icon not in signs, "what is known is not marked as unknown"
    told = rows(desk)
    assert told[tr("details.key.verified")] == family("verification", Verification.VERIFIED, "word")
    assert told[tr("details.key.storage")] == "Internal"
    assert "86" in told[tr("details.key.size")]
    assert "12" in told[tr("details.key.size")]
    assert told[tr("details.key.server_id")] == "1"
    assert told[tr("details.key.started")].endswith("UTC")
    assert buttons(desk)[0] == desk.window.actions_[ActionId.RESTORE].iconText()


@pytest.mark.parametrize(
    ("length", "expected"),
    [(timedelta(minutes=10), "11:10:00, "), (timedelta(days=1), f"{NOON + timedelta(days=1):%-d %b %Y}, 11:00:00")],
)
def test_the_end_tells_its_day_only_where_it_is_another(
    desk: WindowDesk, system: MemorySystem, length: timedelta, expected: str
) -> None:
    began = NOON - timedelta(hours=1)
    look_at(desk, system, started_at=began, completed_at=began + length, duration=length)
    assert without_marks(rows(desk)[tr("details.key.ended")]).replace("\xa0", " ").startswith(expected)


def test_what_is_not_known_is_left_out_and_not_made_up(desk: WindowDesk, system: MemorySystem) -> None:
    offered = frozenset({BackupField.EXPIRES, BackupField.SIZE})
    look_at(desk, system, size_bytes=None, duration=None, completed_at=None, not_offered=offered)
    told = rows(desk)
    for key in ("details.key.size", "details.key.ended", "details.key.expires", "details.key.verified"):
        assert say(Message.of(key)) not in told
    line = desk.window.details._not_offered.text()
    assert family("backup_field", BackupField.EXPIRES, "word") in line
    assert family("backup_field", BackupField.SIZE, "word") in line


@pytest.mark.parametrize(
    ("until", "expected"), [(None, "backup.hold.not_told"), (NOON + timedelta(days=15), "backup.hold.until")]
)
def test_a_hold_says_its_end_or_that_it_is_not_told(
    desk: WindowDesk, system: MemorySystem, until: object, expected: str
) -> None:
    look_at(desk, system, is_held=True, held_until=until)
    told = rows(desk)[tr("details.key.expires")]
    assert ("Dec" in told) is (until is not None)
    assert tr("backup.hold.word") in chips(desk)
    assert say(Message.of(expected, time="")).split(" ")[0].rstrip(";") in told
    assert desk.window.actions_[ActionId.RELEASE].iconText() in buttons(desk), "held: release stands where hold stood"


def test_trouble_comes_first_and_the_words_of_the_system_are_folded(desk: WindowDesk, system: MemorySystem) -> None:
    message = Message.of("error.backend_fault.title", server_text="2 files were locked <b>by</b> others")
    look_at(desk, system, state=BackupState.COMPLETE_WITH_WARNINGS, trouble=message)
    details = desk.window.details
    assert details._trouble.isVisible()
    assert details._trouble.accessibleName() == say(message)
    assert not details._server_words.isVisible()
    desk.act(details._folded.click)
    assert details._server_words.isVisible()
    assert "<b>by</b>" in details._server_words.toPlainText(), "plain text, as it came"
    desk.select(1)
    assert not details._trouble.isVisible()
    assert not details._folded.isVisible()


def test_news_of_the_same_backup_keeps_the_tab(desk: WindowDesk, system: MemorySystem) -> None:
    raw = RawRecord(RawPage("GET /backups", 200, NOON, [{"id": 1}]), ())
    look_at(desk, system, raw=raw, state=BackupState.RUNNING)
    desk.act(lambda: desk.window.details.show_tab(RAW))
    system.points[0] = replace(system.points[0], state=BackupState.COMPLETE, raw=raw)
    desk.tick(60)
    assert desk.window.details.tab == RAW
    assert chips(desk)[0] == family("backup_state", BackupState.COMPLETE, "word")


# the tabs


def test_only_tabs_with_something_in_them_can_be_opened(desk: WindowDesk) -> None:
    system = MemorySystem("c1", offered=ALL - {Capability.LOGS})
    desk.stage.desk.opener.systems["c1"] = system
    desk.stage.desk.connect("c1")
    desk.browse()
    desk.select(0)
    assert open_tabs(desk) == [SUMMARY]
    look_at(desk, system, output="line", raw=RawRecord(RawPage("GET /backups", 200, NOON, {"id": 1}), ()))
    desk.tick(60)
    assert open_tabs(desk) == [SUMMARY, LOG, RAW]
    desk.act(lambda: desk.window.details.show_tab(STEPS))
    assert desk.window.details.tab == SUMMARY


def test_a_tab_that_the_next_subject_does_not_have_gives_way(desk: WindowDesk, system: MemorySystem) -> None:
    look_at(desk, system, output="line one")
    desk.act(lambda: desk.window.details.show_tab(LOG))
    assert desk.window.details._log.toPlainText() == "line one"
    desk.select(1)
    assert desk.window.details.tab == SUMMARY
    assert desk.window.details._log.toPlainText() == "", "never the log of another"


def test_steps_stand_in_their_order_with_state_and_duration(desk: WindowDesk, system: MemorySystem) -> None:
    began = NOON - timedelta(minutes=5)
    steps = (
        Step("copying", StepState.DONE, began, began + timedelta(minutes=3)),
        Step("verifying", StepState.RUNNING, began + timedelta(minutes=3), None, "half of it"),
    )
    watch(desk, system, steps=steps)
    assert STEPS in open_tabs(desk)
    desk.act(lambda: desk.window.details.show_tab(STEPS))
    words = [word for word in words_in(desk.window.details._pages) if word]
    assert [word for word in words if word in {"copying", "verifying"}] == ["copying", "verifying"]
    assert "half of it" in words
    assert any(word.startswith("3") for word in words)


def test_the_log_of_a_run_is_asked_for_when_its_tab_is_opened(desk: WindowDesk, system: MemorySystem) -> None:
    watch(desk, system)
    details = desk.window.details
    assert details._log.toPlainText() == ""
    desk.act(desk.window.actions_[ActionId.TAB_LOG].trigger)
    assert details._log.toPlainText() == "line one\nline two"
    assert details._log_state.text() == tr("details.log.whole")


@pytest.mark.parametrize("error", [NotFoundError(), UnreachableError(), BackendFaultError()])
def test_a_log_that_cannot_be_had_says_why(desk: WindowDesk, system: MemorySystem, error: BackendFaultError) -> None:
    async def refuse(_subject: object) -> LogText:
        raise error

    system.logs = refuse  # type: ignore[assignment,method-assign]  # the test's own answer
    watch(desk, system)
    desk.act(desk.window.actions_[ActionId.TAB_LOG].trigger)
    assert desk.window.details._log_state.text() == say(error.message)


def test_an_empty_or_cut_log_says_so(desk: WindowDesk, system: MemorySystem) -> None:
    answers = [LogText("", NOON), LogText("half", NOON, is_complete=False)]

    async def answer(_subject: object) -> LogText:
        return answers.pop(0)

    system.logs = answer  # type: ignore[assignment,method-assign]  # the test's own answer
    watch(desk, system)
    desk.act(desk.window.actions_[ActionId.TAB_LOG].trigger)
    assert desk.window.details._log_state.text() == tr("details.log.empty")
    watch(desk, system, ref=replace(run(8).ref))
    desk.act(desk.window.actions_[ActionId.TAB_LOG].trigger)
    assert desk.window.details._log_state.text() == tr("details.log.part")


def test_a_late_log_of_another_run_is_not_shown(desk: WindowDesk, system: MemorySystem) -> None:
    watch(desk, system)
    details = desk.window.details
    assert details.subject is not None
    desk.act(lambda: details.take_log("another", LogText("not ours", NOON)))
    assert "not ours" not in details._log.toPlainText()


def test_raw_shows_call_status_time_and_masks_secrets(desk: WindowDesk, system: MemorySystem) -> None:
    page = RawPage("POST /api/backups", 200, NOON, {"backups": [{"id": 1, "password": "correct horse", "name": "x"}]})
    desk.stage.context.redactor.register([SecretStr("correct horse")])
    look_at(desk, system, raw=RawRecord(page, ("backups", 0)))
    desk.act(lambda: desk.window.details.show_tab(RAW))
    details = desk.window.details
    assert "POST /api/backups" in details._raw_head.text()
    assert "200" in details._raw_head.text()
    desk.act(details._copy.click)
    copied = QGuiApplication.clipboard().text()
    assert '"name": "x"' in copied
    assert "correct horse" not in copied
    assert tr("details.raw.redacted", count=13) in copied


def test_the_call_is_kept_together_from_right_to_left(desk: WindowDesk, system: MemorySystem, texts: Texts) -> None:
    look_at(desk, system, raw=RawRecord(RawPage('POST /api/backups {"id": 1}', 200, NOON, {"id": 1}), ()))
    desk.act(lambda: texts.speak("en", right_to_left=True))
    assert isolated('POST /api/backups {"id": 1}') in desk.window.details._raw_head.text()


def test_copying_the_summary_copies_title_and_rows(desk: WindowDesk, system: MemorySystem) -> None:
    look_at(desk, system)
    desk.act(desk.window.details._copy.click)
    copied = QGuiApplication.clipboard().text()
    assert copied.splitlines()[0] == "backup 1, full backup"
    assert "\u2068" not in copied
    assert f"{tr('details.key.server_id')}: 1" in copied


def test_the_tabs_are_reached_by_their_keys(desk: WindowDesk, system: MemorySystem) -> None:
    look_at(desk, system, output="line", raw=RawRecord(RawPage("GET /backups", 200, NOON, {"id": 1}), ()))
    desk.act(lambda: desk.window.body.show_details(False))
    desk.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert desk.window.details.isVisible()
    assert desk.window.details.tab == RAW
    desk.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert desk.window.details.tab == SUMMARY


# runs, places, systems


def test_a_run_goes_before_the_backup_and_the_backup_before_the_place(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.select(0)
    assert desk.window.details.subject is not None
    assert desk.window.details.subject.title.startswith("backup 1")
    watch(desk, system, target="sql / erp run")
    assert desk.window.details.subject.title == "sql / erp run"
    assert buttons(desk)[0] == desk.window.actions_[ActionId.STOP].iconText()
    desk.select(1)
    assert desk.window.details.subject.title.startswith("backup 2")


def test_a_paused_run_offers_to_go_on(desk: WindowDesk, system: MemorySystem) -> None:
    watch(desk, system, phase=Phase.PAUSED)
    assert desk.window.actions_[ActionId.RESUME].iconText() in buttons(desk)
    assert desk.window.actions_[ActionId.PAUSE].iconText() not in buttons(desk)


def test_a_place_tells_kind_health_and_facts(desk: WindowDesk, system: MemorySystem) -> None:
    desk.open(instance_ref(instance="12"))
    details = desk.window.details
    assert details.subject is not None
    assert details.subject.title == "crm"
    assert chips(desk) == [family("health", Health.UNKNOWN, "word")]
    assert rows(desk)[tr("details.key.note")] == tr("details.value.not_reported")
    assert buttons(desk) == [desk.window.actions_[ActionId.BACKUP_NOW].iconText()]


def test_a_system_tells_address_version_and_what_is_wrong(desk: WindowDesk, system: MemorySystem) -> None:
    desk.settle()
    desk.act(lambda: desk.window.select_path("system:c1"))
    told = rows(desk)
    assert told[tr("details.key.version")] == "1.0"
    assert told[tr("details.key.signed_in_as")] == tr("details.value.not_reported")
    assert told[tr("details.key.address")] == "https://127.0.0.1:443"
    error = UnreachableError(Message.of("error.unreachable.title", server_text="connection refused"))
    desk.fail(system, "activities", error)
    desk.tick(40)
    details = desk.window.details
    assert details._trouble.isVisible()
    assert say(error.message) in details._trouble.accessibleName()
    assert family("advice", error.advice, "text") in details._trouble.accessibleName()


def test_chips_tell_by_form_as_well_as_by_colour(desk: WindowDesk, system: MemorySystem) -> None:
    look_at(desk, system, state=BackupState.FAILED)
    chip = next(one for one in desk.window.details.findChildren(StateChip) if one.isVisible())
    assert chip.text == family("backup_state", BackupState.FAILED, "word")
    assert chip._icon == look(Look.FAILED).icon


def test_words_follow_the_language(desk: WindowDesk, system: MemorySystem, texts: Texts) -> None:
    look_at(desk, system, kind=BackupKind.LOG)
    english = words_in(desk.window.details)
    desk.act(lambda: texts.speak("de"))
    german = words_in(desk.window.details)
    assert "backup 1, Protokollsicherung" in german
    assert [word for word in english if word in german and any(letter.isalpha() for letter in word)] == []
    assert desk.window.details._tabs.tabText(LOG) == tr("details.tab.log")
    desk.act(lambda: texts.speak("en"))
    assert words_in(desk.window.details) == english
