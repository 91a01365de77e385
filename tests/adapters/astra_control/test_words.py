"""Times, states, releases and run ids: pure functions over what servers were seen to write."""

from datetime import UTC, datetime

import pytest

from app.adapters.astra_control import wire, words
from app.adapters.astra_control.releases import release_of
from app.adapters.astra_control.restore_mark import Mark
from app.adapters.astra_control.run_ids import RunId, RunKind, copy_run
from app.adapters.astra_control.stamps import moment
from app.domain.activities import ActivityRef, Operation, Phase
from app.domain.backups import BackupState
from app.domain.nodes import Health

NOON = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2024-05-06T07:08:09Z", NOON),
        ("2024-05-06T07:08:09.5Z", NOON.replace(microsecond=500_000)),
        ("2024-05-06T07:08:09,123456789Z", NOON.replace(microsecond=123_456)),
        ("0001-01-01T00:00:00Z", None),
        ("2024-05-06T07:08:09+02:00", None),
        ("2024-13-06T07:08:09Z", None),
        ("", None),
    ],
)
def test_times(text: str, at: datetime | None) -> None:
    assert moment(text) == at


def copy(state: str, **members: object) -> wire.Copy:
    """A backup in a state."""
    return wire.Copy.model_validate({"id": "b", "state": state, **members})


@pytest.mark.parametrize(
    ("made", "state", "phase"),
    [
        (copy("pending"), BackupState.RUNNING, Phase.QUEUED),
        (copy("discovering"), BackupState.UNKNOWN, Phase.WAITING),
        (copy("running"), BackupState.RUNNING, Phase.RUNNING),
        (copy("completed"), BackupState.COMPLETE, Phase.SUCCEEDED),
        (copy("completed", hookState="failed"), BackupState.COMPLETE_WITH_WARNINGS, Phase.SUCCEEDED_WITH_WARNINGS),
        (copy("failed", hookState="failed"), BackupState.FAILED, Phase.FAILED),
        (copy("removed"), BackupState.REMOVED, Phase.UNKNOWN),
        (copy("unknown"), BackupState.UNKNOWN, Phase.UNKNOWN),
        (copy("deleting"), BackupState.DELETING, Phase.FINISHING),
        (copy("ready"), BackupState.RUNNING, Phase.RUNNING),
        (copy("ready", percentDone=100), BackupState.COMPLETE, Phase.SUCCEEDED),
        (copy("ready", bytesDone=5, totalBytes=5), BackupState.COMPLETE, Phase.SUCCEEDED),
        (copy("ready", bytesDone=0, totalBytes=0), BackupState.RUNNING, Phase.RUNNING),
        (copy("quiescing"), BackupState.UNKNOWN, Phase.UNKNOWN),
    ],
)
def test_states_of_backups(made: wire.Copy, state: BackupState, phase: Phase) -> None:
    assert words.copy_state(made) is state
    assert words.copy_phase(made) is phase


@pytest.mark.parametrize(
    ("state", "protection", "health"),
    [
        ("ready", "protected", Health.WELL),
        ("ready", "partial", Health.WARNING),
        ("ready", "atRisk", Health.FAILED),
        ("failed", "protected", Health.FAILED),
        ("unavailable", "protected", Health.OFFLINE),
        ("ready", "newer word", Health.UNKNOWN),
    ],
)
def test_health_of_apps(state: str, protection: str, health: Health) -> None:
    app = wire.App.model_validate({"id": "a", "state": state, "protectionState": protection})
    assert words.app_health(app) is health


def test_odd_values_are_borne() -> None:
    odd = copy(
        "running", metadata=None, stateUnready=None, stateDetails="x", percentDone="", totalBytes=None, name=None
    )
    assert (odd.percentDone, odd.name, odd.stateUnready) == (None, "", ())
    assert wire.Problem.model_validate({"type": "about:blank"}).number is None
    assert wire.Problem.model_validate({"type": "https://astra.netapp.io/problems/128/"}).number == 128


@pytest.mark.parametrize(
    ("clusters", "apps", "release"),
    [
        (["1.7"], [], "24.02"),
        (["", "1.3"], ["2.2"], "23.10"),
        (["9.9"], [], "managedCluster 9.9"),
        ([], ["2.2"], "23.04 – 24.02"),
        ([], ["3.0"], "app 3.0"),
        ([], [], None),
    ],
)
def test_the_release_follows_from_versions_of_resources(
    clusters: list[str], apps: list[str], release: str | None
) -> None:
    found = release_of(
        [wire.Cluster(id="c", version=one) for one in clusters], [wire.App(id="a", version=one) for one in apps]
    )
    assert found == release


def test_a_backup_is_known_without_its_app() -> None:
    known = copy_run("appBackups", "app-1", copy("running", name="nightly")).ref("c", Operation.BACKUP)
    unknown = copy_run("appBackups", "", copy("running", name="nightly")).ref("c", Operation.BACKUP)
    assert known == unknown
    assert RunId.read(known) == RunId(RunKind.BACKUP, "app-1", "b", "nightly")
    assert RunId.read(ActivityRef("c", Operation.BACKUP, "backup/b")) == RunId(RunKind.BACKUP, "", "b", "")
    snapshot = copy_run("appSnaps", "app-1", copy("running")).ref("c", Operation.BACKUP)
    assert snapshot.native_id == "snapshot/app-1/b"


def test_a_mark_reads_what_it_wrote_and_nothing_else() -> None:
    mark = Mark("shop", NOON.timestamp(), ("t-1",), "shop-2")
    assert Mark.read(mark.text()) == mark
    for other in ("", "[]", '["a"]', '{"a": 1}', '["a", "b", [], ""]'):
        assert Mark.read(other) is None
    late = wire.Task(id="t-2", startTime="2024-05-06T07:08:10Z")
    assert mark.is_met_by(late)
    assert not mark.is_met_by(late.model_copy(update={"id": "t-1"}))
    assert not mark.is_met_by(late.model_copy(update={"startTime": "2024-05-06T06:00:00Z"}))
