"""Times by magnitude, sizes, states, kinds: pure functions, for all values."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.found import Found
from app.adapters.smartfabric_director import places, wire
from app.adapters.smartfabric_director.mapping import (
    CONTENT_WORDS,
    EPOCH,
    alert_of,
    backup_of,
    content_text,
    kind_of,
    location_name,
    moment,
    phase_of,
    size_bytes,
    stamp_ms,
    state_of,
    storage_of,
    to_stamp,
)
from app.domain.activities import Phase
from app.domain.backups import BackupKind, BackupState
from app.domain.capabilities import Capability
from app.domain.messages import Message
from app.domain.nodes import Health
from app.domain.raw import RawPage, RawRecord

NOW = datetime(2026, 11, 21, 12, 30, 10, tzinfo=UTC)
SCOPE = places.instance("sfd-1", "302:1")

times = st.integers(126_230_400_000, 95_617_584_000_000).map(lambda ms: EPOCH + timedelta(milliseconds=ms))


def found(**fields: object) -> Found[wire.Instance]:
    body = {"id": "303:1", "name": "nightly_1", "status": "COMPLETED", "size": 256_000, **fields}
    page = RawPage("GET /backups/instances", 200, NOW, {"data": [body]})
    return Found(wire.Instance.model_validate(body), RawRecord(page, ("data", 0)))


@given(times)
def test_milliseconds_and_seconds_give_the_same_moment(at: datetime) -> None:
    milliseconds = to_stamp(at)
    assert moment(milliseconds) == at
    assert moment(milliseconds // 1000) == at.replace(microsecond=0)


@given(st.integers())
def test_no_number_breaks_a_time(stamp: int) -> None:
    at = moment(stamp)
    assert at is None or (at.tzinfo is UTC and at > EPOCH)
    assert stamp_ms(stamp) >= 0


@pytest.mark.parametrize("stamp", [None, 0, -1, -100_000_000_000])
def test_unset_times(stamp: int | None) -> None:
    assert moment(stamp) is None
    assert stamp_ms(stamp) == 0


def test_the_border_between_seconds_and_milliseconds() -> None:
    assert moment(99_999_999_999) == datetime(5138, 11, 16, 9, 46, 39, tzinfo=UTC)
    assert moment(100_000_000_000) == datetime(1973, 3, 3, 9, 46, 40, tzinfo=UTC)


@given(st.integers(0, 2**40))
def test_sizes_are_kilobytes_of_1024(kilobytes: int) -> None:
    assert size_bytes(kilobytes) == kilobytes * 1024


def test_a_size_that_is_not_told() -> None:
    assert size_bytes(None) is None
    assert size_bytes(-1) is None


@pytest.mark.parametrize(
    ("status", "size", "state", "phase"),
    [
        ("COMPLETED", 10, BackupState.COMPLETE, Phase.SUCCEEDED),
        ("COMPLETED_WITH_ERROR", 10, BackupState.COMPLETE_WITH_WARNINGS, Phase.SUCCEEDED_WITH_WARNINGS),
        ("COMPLETED_WITH_ERROR", 0, BackupState.FAILED, Phase.FAILED),
        ("COMPLETED_WITH_ERROR", None, BackupState.FAILED, Phase.FAILED),
        ("IN_PROGRESS", 0, BackupState.RUNNING, Phase.RUNNING),
        ("NOT_SET", 0, BackupState.RUNNING, Phase.QUEUED),
        ("ANOTHER_BACKUP_IN_PROGRESS", 0, BackupState.SKIPPED, Phase.SKIPPED),
        ("REBALANCING", 10, BackupState.UNKNOWN, Phase.UNKNOWN),
        ("", 10, BackupState.UNKNOWN, Phase.UNKNOWN),
        ("completed", 10, BackupState.UNKNOWN, Phase.UNKNOWN),
    ],
)
def test_states(status: str, size: int | None, state: BackupState, phase: Phase) -> None:
    instance = found(status=status, size=size).value
    assert state_of(instance, NOW) is state
    assert phase_of(instance, NOW) is phase


@given(st.text(max_size=30), st.none() | st.integers(0, 10))
def test_no_word_becomes_a_success_that_is_none(status: str, size: int | None) -> None:
    state = state_of(found(status=status, size=size).value, NOW)
    assert state.is_usable == (status == "COMPLETED" or (status == "COMPLETED_WITH_ERROR" and bool(size)))


def test_a_run_that_never_begins_becomes_unknown_after_ten_minutes() -> None:
    fresh = found(status="NOT_SET", start_time=to_stamp(NOW - timedelta(minutes=9))).value
    stuck = found(status="NOT_SET", start_time=to_stamp(NOW - timedelta(minutes=11)) // 1000).value
    assert phase_of(fresh, NOW) is Phase.QUEUED
    assert phase_of(stuck, NOW) is Phase.UNKNOWN


def test_a_finished_backup() -> None:
    started = to_stamp(NOW - timedelta(minutes=5)) // 1000
    backup = backup_of(
        found(
            start_time=started,
            completed_time=to_stamp(NOW),
            content=["CONFIG_DATA", "MONITORING_DATA"],
            location="/sfdBackup/nightly_1.tar",
            job_name="nightly",
            version="2.0.0",
        ),
        SCOPE,
        NOW,
    )
    assert (backup.started_at, backup.completed_at) == (NOW - timedelta(minutes=5), NOW)
    assert backup.duration == timedelta(minutes=5)
    assert (backup.size_bytes, backup.vendor_size) == (256_000 * 1024, "256000 KB")
    assert backup.kind is BackupKind.SELECTIVE
    assert backup.raw_kind == "CONFIG_DATA, MONITORING_DATA"
    assert backup.storage == "/sfdBackup/nightly_1.tar"
    assert backup.trouble is None
    assert backup.blocked == ()
    assert backup.raw is not None
    assert backup.raw.look()["job_name"] == "nightly"


def test_a_running_backup_has_no_size_yet_and_cannot_be_restored() -> None:
    backup = backup_of(found(status="IN_PROGRESS", size=0, completed_time=0), SCOPE, NOW)
    assert backup.size_bytes is None
    assert backup.vendor_size is None
    assert backup.completed_at is None
    assert backup.duration is None
    assert [capability for capability, _ in backup.blocked] == [Capability.RESTORE]


def test_trouble_keeps_the_servers_reason_folded() -> None:
    backup = backup_of(found(status="COMPLETED_WITH_ERROR", size=0, additional_information="<b>450</b>"), SCOPE, NOW)
    assert backup.trouble is not None
    assert backup.trouble.server_text == "<b>450</b>"
    assert backup.output == "<b>450</b>"
    assert backup.state is BackupState.FAILED
    assert (backup.size_bytes, backup.vendor_size) == (None, None), "0 is no size: nothing was made"


def test_an_end_before_the_start_gives_no_duration() -> None:
    backup = backup_of(found(start_time=to_stamp(NOW), completed_time=to_stamp(NOW) - 5000), SCOPE, NOW)
    assert backup.duration is None


def test_kinds_and_contents() -> None:
    everything = tuple(CONTENT_WORDS)
    assert kind_of(everything) is BackupKind.FULL
    assert kind_of(("CONFIG_DATA",)) is BackupKind.CONFIGURATION
    assert kind_of(("MONITORING_DATA",)) is BackupKind.SELECTIVE
    assert kind_of(()) is BackupKind.OTHER
    assert kind_of((*everything, "NEW_DATA")) is BackupKind.OTHER
    assert content_text(()) is None
    assert content_text(("NEW_DATA",)) == "NEW_DATA"
    assert content_text(("CONFIG_DATA",)) == CONTENT_WORDS["CONFIG_DATA"]
    both = content_text(("CONFIG_DATA", "NEW_DATA"))
    assert isinstance(both, Message)
    assert both.params == {"first": CONTENT_WORDS["CONFIG_DATA"], "second": "NEW_DATA"}
    assert content_text((*everything, "NEW_DATA")) == ", ".join((*everything, "NEW_DATA"))


def test_a_location_is_named_by_what_it_is_and_shows_no_password() -> None:
    body = {"id": "301:1", "host": "vault:2222", "username": "u", "password": "Secret123!", "backup_path": "sfd"}
    page = RawPage("GET /backups/locations", 200, NOW, {"data": [body]})
    location = wire.Location.model_validate({**body, "protocol": "SFTP", "description": None})
    assert location_name(location) == "sftp://u@vault:2222/sfd"
    target = storage_of(Found(location, RawRecord(page, ("data", 0))), "sfd-1")
    assert (target.total_bytes, target.free_bytes, target.caption) == (None, None, None)
    assert "Secret123!" not in repr(location)


@pytest.mark.parametrize(
    ("severity", "state", "health", "is_resolved"),
    [
        ("CRITICAL", "OPEN", Health.FAILED, False),
        ("WARNING", "ACK", Health.WARNING, False),
        ("CLEARED", "CLEARED", Health.WELL, True),
        ("FROBNICATED", "PENDING", Health.UNKNOWN, None),
    ],
)
def test_alerts(severity: str, state: str, health: Health, is_resolved: bool | None) -> None:
    body = {
        "id": "136:1",
        "type": "NEW_ALERT",
        "severity": severity,
        "state": state,
        "created_timestamp": 1_591_000_000,
    }
    alert = alert_of(Found(wire.Alert.model_validate(body), RawRecord(RawPage("GET /alerts", 200, NOW, body))), "sfd-1")
    assert (alert.health, alert.is_resolved) == (health, is_resolved)
    assert alert.text == "NEW_ALERT"
    assert alert.raised_at == datetime(2020, 6, 1, 8, 26, 40, tzinfo=UTC)
