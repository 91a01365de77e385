from pathlib import Path

import pytest

import app.demo.astra_control
from app.demo.astra_control.switches import OWN_FAULTS, check_switch_value
from app.demo.faults import COMMON_FAULTS

FOLDER = Path(app.demo.astra_control.__file__).parent
SOURCES = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.py")) if path.name != "switches.py"
)


@pytest.mark.parametrize("name", OWN_FAULTS)
def test_every_switch_is_acted_on(name: str) -> None:
    assert f'"{name}"' in SOURCES
    assert name not in COMMON_FAULTS


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("role", None),
        ("role", "king"),
        ("release", "21.04"),
        ("problem", "9999"),
        ("backup_fails", "much"),
        ("running_length", "-1"),
        ("fractions", "12"),
    ],
)
def test_values_nobody_could_act_on_are_refused(name: str, value: str | None) -> None:
    with pytest.raises(ValueError, match=name):
        check_switch_value(name, value)


@pytest.mark.parametrize(("name", "value"), [("role", "viewer"), ("fractions", "comma"), ("backup_fails", None)])
def test_good_values_pass(name: str, value: str | None) -> None:
    check_switch_value(name, value)
