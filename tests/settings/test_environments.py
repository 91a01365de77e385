import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.environments import Environment, EnvironmentColour, built_in_environments
from app.domain.guards import ActionClass, EnvironmentKind, Level, Requirement
from app.settings.environments import EnvironmentsFile

OWN = Environment(
    "customer-7",
    EnvironmentKind.CUSTOM,
    "Customer 7",
    EnvironmentColour.TEAL,
    {ActionClass.DELETE: Requirement(Level.REFUSED), ActionClass.STOP_RUN: Requirement(Level.TYPE_NAME, 5)},
    read_only=True,
    rest_after_min=30,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "environments.json"


def test_without_a_file_there_are_the_built_in_ones(path: Path) -> None:
    assert EnvironmentsFile(path).load().environments == built_in_environments()


def test_own_and_changed_environments_are_found_again_strictest_first(path: Path) -> None:
    production, staging, lab = built_in_environments()
    changed = replace(lab, policy={ActionClass.DELETE: Requirement(Level.TYPE_NAME)})
    EnvironmentsFile(path).save((changed, staging, production, OWN))
    loaded = EnvironmentsFile(path).load()
    assert loaded.environments == (production, OWN, staging, changed)
    assert [one.policy_digest for one in loaded.environments] == [
        one.policy_digest for one in (production, OWN, staging, changed)
    ]


@pytest.mark.parametrize("moment", ["write", "replace"])
def test_a_crash_while_writing_leaves_the_old_ones_whole(
    path: Path, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (*built_in_environments(), OWN)
    EnvironmentsFile(path).save(before)
    kept = EnvironmentsFile(path).load().environments

    def die(*_args: object) -> None:
        raise KeyboardInterrupt  # nothing of ours catches it, as nothing catches a power cut

    if moment == "write":
        monkeypatch.setattr(os, "fsync", die)
    else:
        monkeypatch.setattr(Path, "replace", die)
    with pytest.raises(KeyboardInterrupt):
        EnvironmentsFile(path).save((replace(OWN, read_only=False, policy={}),))
    monkeypatch.undo()
    assert EnvironmentsFile(path).load().environments == kept


def test_a_file_from_before_there_were_rests_is_read(path: Path) -> None:
    EnvironmentsFile(path).save((*built_in_environments(), OWN))
    content = json.loads(path.read_text())
    for one in content["environments"]:
        del one["rest_after_min"]
    path.write_text(json.dumps(content))
    assert replace(OWN, rest_after_min=0) in EnvironmentsFile(path).load().environments


def test_a_built_in_one_cannot_be_taken_away(path: Path) -> None:
    EnvironmentsFile(path).save((OWN,))
    assert {one.id for one in EnvironmentsFile(path).load().environments} == {"production", "staging", "lab", OWN.id}


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "lab"},  # production cannot be made a lab by editing a file
        {"kind": "moon"},
        {"policy": {"delete": {"level": "whatever", "grace_s": 0}}},
        {"policy": {"delete": {"level": "plain", "grace_s": -1}}},
        {"policy": {"melt": {"level": "plain", "grace_s": 0}}},
        {"policy": []},
        {"read_only": "no"},
        {"colour": "invisible"},
        {"rest_after_min": -5},
        {"rest_after_min": "soon"},
        {"id": None, "kind": None},
    ],
)
def test_a_file_that_does_not_fit_is_set_aside_whole(path: Path, change: dict[str, object]) -> None:
    EnvironmentsFile(path).save(built_in_environments())
    content = json.loads(path.read_text())
    content["environments"][0].update(change)
    path.write_text(json.dumps(content))
    loaded = EnvironmentsFile(path).load()
    assert loaded.environments == built_in_environments()
    assert loaded.problem is not None
    assert loaded.problem.id == "settings.file_damaged.text"
    assert not path.exists()
