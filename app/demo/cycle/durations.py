"""Durations as the platform spells them: ``72h45m2s``, ``3d15h10m5s``, ``365d``. Pure functions."""

import re

_UNITS_S = {
    "ns": 1e-9,
    "us": 1e-6,
    "µs": 1e-6,
    "ms": 1e-3,
    "s": 1.0,
    "m": 60.0,
    "h": 3600.0,
    "d": 86_400.0,
    "w": 604_800.0,
    "y": 31_536_000.0,
}
_GROUP = re.compile(r"([0-9]+(?:\.[0-9]+)?)(ns|us|µs|ms|s|m|h|d|w|y)")


def seconds_of(text: str) -> float:
    """Seconds of a duration.

    Raises:
        ValueError: the text is not made of numbers with units.
    """
    groups = _GROUP.findall(text)
    if not groups or "".join(number + unit for number, unit in groups) != text:
        raise ValueError(f"{text!r} is not a duration")
    return sum(float(number) * _UNITS_S[unit] for number, unit in groups)
