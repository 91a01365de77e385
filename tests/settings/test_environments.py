import json
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
    EnvironmentColour.CUSTOM,
    {ActionClass.DELETE: Requirement(Level.REFUSED), ActionClass.STOP_RUN: Requirement(Level.TYPE_NAME, 5)},
    read_only=True,
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
