"""Sizes in decimal units (1 kB is 1,000 bytes). The vendor's own figure, with its own units, stands in tool tips."""

from app.i18n.locales import LocaleFacts
from app.i18n.numbers import NO_BREAK_SPACE, decimal_text

UNITS = ("B", "kB", "MB", "GB", "TB", "PB", "EB")


def size_text(size_bytes: int, facts: LocaleFacts) -> str:
    """A size with three digits at most before the unit: ``412 MB``, ``12.4 GB``, ``1.0 GB``."""
    amount, unit = float(size_bytes), 0
    while unit < len(UNITS) - 1 and round(abs(amount), _places(amount, unit)) >= 1000:
        amount /= 1000
        unit += 1
    return f"{decimal_text(amount, _places(amount, unit), facts)}{NO_BREAK_SPACE}{UNITS[unit]}"


def rate_text(bytes_per_s: float, facts: LocaleFacts) -> str:
    """A rate such as ``18.2 MB/s``."""
    return f"{size_text(round(bytes_per_s), facts)}/s"


def _places(amount: float, unit: int) -> int:
    return 0 if unit == 0 or abs(amount) >= 99.95 else 1
