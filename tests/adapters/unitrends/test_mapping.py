"""From a row to a backup: both dialects say the same, and what is not told is not made up."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.adapters.unitrends.mapping import backup_from
from app.adapters.unitrends.times import ApplianceClock
from app.adapters.unitrends.units import MIB, Units
from app.adapters.unitrends.wire import BackupRow
from app.domain.backups import Backup, BackupField, BackupKind, BackupState, Verification
from app.domain.capabilities import Capability
from app.domain.messages import Message
from app.domain.nodes import Level
from tests.adapters.unitrends.rows import LATER_SAMPLE, ROOT, SEED_SAMPLE

SCOPE = ROOT.child(Level.CLIENT, "2").child(Level.INSTANCE, "23")
STARTED = datetime(2014, 10, 14, 7, 32, tzinfo=UTC)


def _clock() -> ApplianceClock:
    clock = ApplianceClock()
    clock.learn([(int(STARTED.timestamp()), "10/14/2014 09:32:00 am", None)])
    return clock


def _backup(row: dict[str, Any], units: Units | None = None, clock: ApplianceClock | None = None) -> Backup:
    return backup_from(BackupRow.model_validate(row), SCOPE, clock or _clock(), units or Units(), None)


def _blocked(backup: Backup, capability: Capability) -> str:
    return next((why.id for blocked, why in backup.blocked if blocked is capability), "")


@pytest.mark.parametrize("row", [SEED_SAMPLE, LATER_SAMPLE], ids=["seed", "later"])
def test_both_dialects_say_the_same(row: dict[str, Any]) -> None:
    backup = _backup(row)
    assert (backup.ref.native_id, backup.ref.addressable) == ("220", True)
    assert (backup.kind, backup.raw_kind) == (BackupKind.DIFFERENTIAL, "Differential")
    assert backup.state is BackupState.COMPLETE
    assert backup.started_at == STARTED
    assert backup.completed_at == STARTED + timedelta(seconds=28)
    assert backup.duration == timedelta(seconds=28)
    assert (backup.size_bytes, backup.vendor_size) == (518 * MIB, "518 MB")
    assert backup.file_count == 2462
    assert backup.verification is Verification.VERIFIED
    assert backup.copy_state == Message.of("unitrends.copy.not_applicable")
    assert backup.needs_chain is True
    assert backup.output is None
    assert backup.not_offered == frozenset({BackupField.EXPIRES})
    assert backup.blocked == ()


def test_a_bare_row_makes_nothing_up() -> None:
    bare = {
        "client_id": 2,
        "type": "Full",
        "start_date_time": "10/14/2014 09:32 am",
        "status": "Success",
        "complete": True,
    }
    backup = _backup(bare)
    told = (backup.size_bytes, backup.file_count, backup.duration, backup.completed_at, backup.is_held)
    assert told == (None, None, None, None, None)
    assert (backup.is_encrypted, backup.copy_state, backup.storage, backup.is_newest) == (None, None, None, None)
    assert backup.verification is Verification.UNKNOWN


def test_a_row_without_id_is_shown_and_allows_nothing() -> None:
    row = {key: value for key, value in SEED_SAMPLE.items() if key != "id"}
    backup = _backup(row)
    assert not backup.ref.addressable
    for capability in (Capability.RESTORE, Capability.HOLD, Capability.DELETE, Capability.BROWSE, Capability.LOGS):
        assert _blocked(backup, capability) == "unitrends.blocked.no_id"
    other = _backup({**row, "start_date_time": "10/14/2014 09:33 am"})
    assert backup.ref.path != other.ref.path


@pytest.mark.parametrize(
    ("complete", "status", "state"),
    [
        (False, "None", BackupState.RUNNING),
        (False, None, BackupState.RUNNING),
        (False, "Success", BackupState.RUNNING),
        (True, "Warning", BackupState.COMPLETE_WITH_WARNINGS),
        (True, "Failure", BackupState.FAILED),
        (True, "Failed", BackupState.FAILED),
        (True, 2, BackupState.FAILED),
        (True, "None", BackupState.UNKNOWN),
        (True, "Excellent", BackupState.UNKNOWN),
        (None, "Success", BackupState.COMPLETE),
        (None, None, BackupState.UNKNOWN),
    ],
)
def test_states(complete: bool | None, status: str | int | None, state: BackupState) -> None:
    backup = _backup({**SEED_SAMPLE, "complete": complete, "status": status})
    assert backup.state is state
    assert bool(_blocked(backup, Capability.RESTORE)) is not state.is_usable


def test_an_unknown_state_keeps_its_word() -> None:
    backup = _backup({**SEED_SAMPLE, "status": "Excellent"})
    assert backup.raw_state == "Excellent"
    assert _blocked(backup, Capability.DELETE) == "unitrends.blocked.unknown_state"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Full", BackupKind.FULL),
        ("Synthetic Full", BackupKind.FULL),
        ("SQL Transaction", BackupKind.LOG),
        ("BareMetal", BackupKind.BARE_METAL),
        ("Bare Metal", BackupKind.BARE_METAL),
        ("Exchange Incremental", BackupKind.INCREMENTAL),
        ("legacy mssql diff", BackupKind.DIFFERENTIAL),
        ("ucs service profile full", BackupKind.FULL),
        ("securesync vmware incr", BackupKind.COPY),
        ("Backup Copy", BackupKind.COPY),
        ("Windows Replica", BackupKind.RESTORE),
        ("image restore", BackupKind.RESTORE),
        ("system metadata", BackupKind.CONFIGURATION),
        ("SQL", BackupKind.OTHER),
        ("Quantum", BackupKind.OTHER),
    ],
)
def test_types_are_normalised(name: str, kind: BackupKind) -> None:
    backup = _backup({**SEED_SAMPLE, "type": name})
    assert (backup.kind, backup.raw_kind) == (kind, name)


def test_a_megabyte_is_what_the_connection_says() -> None:
    assert _backup(SEED_SAMPLE, Units(1_000_000)).size_bytes == 518_000_000


def test_without_a_known_offset_the_text_stays() -> None:
    backup = _backup(SEED_SAMPLE, clock=ApplianceClock())
    assert backup.started_at is None
    assert backup.completed_at is None
    assert backup.started_text == "10/14/2014 09:32 am"


def test_output_is_plain_text() -> None:
    backup = _backup({**SEED_SAMPLE, "status": "Warning", "output": "12<:>one<br/>two <b>bold</b><BR>three"})
    assert backup.output == "one\ntwo <b>bold</b>\nthree"
    assert backup.trouble is not None
    assert backup.trouble.server_text == backup.output


def test_what_an_application_or_a_hold_forbids() -> None:
    assert _blocked(_backup({**SEED_SAMPLE, "legalhold": True}), Capability.DELETE) == "unitrends.blocked.held"
    machine = _backup({**SEED_SAMPLE, "app_id": 40})
    assert _blocked(machine, Capability.BROWSE) == "unitrends.blocked.needs_mount"
    assert _blocked(machine, Capability.RESTORE) == ""
    record = _backup({**SEED_SAMPLE, "type": "Restore"})
    assert _blocked(record, Capability.RESTORE) == "unitrends.blocked.record_only"


def test_a_failed_backup_of_size_zero_has_no_size() -> None:
    assert _backup({**SEED_SAMPLE, "status": "Failure", "size": 0}).size_bytes is None
    assert _backup({**SEED_SAMPLE, "size": 0}).size_bytes == 0
