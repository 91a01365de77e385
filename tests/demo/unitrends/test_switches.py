from pathlib import Path

import pytest

import app.demo.unitrends
from app.demo.faults import COMMON_FAULTS
from app.demo.unitrends.switches import SWITCHES, check_switch_value

SOURCES = "\n".join(
    path.read_text(encoding="utf-8")
    for path in Path(app.demo.unitrends.__file__).parent.glob("*.py")
    if path.name != "switches.py"
)


@pytest.mark.parametrize("name", SWITCHES)
def test_every_switch_is_acted_on(name: str) -> None:
    assert f'"{name}"' in SOURCES
    assert name not in COMMON_FAULTS


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("time_zone", "Mars/Olympus"),
        ("time_zone", None),
        ("dialect", "old"),
        ("timeout", "soon"),
        ("hold_method", "PATCH"),
        ("linger", "-1"),
    ],
)
def test_values_nobody_could_act_on_are_refused(name: str, value: str | None) -> None:
    with pytest.raises(ValueError, match=name):
        check_switch_value(name, value)


@pytest.mark.parametrize(("name", "value"), [("time_zone", "Europe/Berlin"), ("linger", None), ("timeout", "1.5")])
def test_good_values_pass(name: str, value: str | None) -> None:
    check_switch_value(name, value)
