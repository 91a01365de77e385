"""Numbers in a language's manner. Pure functions, used by ``formats``."""

from app.i18n.locales import LocaleFacts

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"


def decimal_text(value: float, places: int, facts: LocaleFacts) -> str:
    """A number with exactly so many decimal places, grouped in threes from 10,000 on as from 1,000."""
    digits = f"{abs(value):,.{places}f}"
    sign = MINUS if value < 0 and float(f"{value:.{places}f}") != 0 else ""
    whole, _, fraction = digits.partition(".")
    text = whole.replace(",", facts.group)
    return sign + (f"{text}{facts.decimal}{fraction}" if fraction else text)


def count_text(value: int, facts: LocaleFacts) -> str:
    """A whole number, grouped in threes."""
    return decimal_text(value, 0, facts)


def percent_text(value: float, facts: LocaleFacts) -> str:
    """A share of 100 without decimals; what is not all never rounds up to 100, what is not nothing never to 0."""
    shown = round(value)
    if value < 100 <= shown:
        shown = 99
    if value > 0 >= shown:
        shown = 1
    return f"{decimal_text(shown, 0, facts)}{NO_BREAK_SPACE}%"
