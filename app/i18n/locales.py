"""What the formatters must know of a language: separators, names of months and days, order of dates, direction.

Own small tables for the languages we ship, after CLDR 46 (stand-alone abbreviated names): a library for all languages
would be the largest dependency of the program, and Qt's data cannot be used below ``ui``.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class LocaleFacts:
    """A language's manners. ``date`` and ``day`` have the fields ``{weekday} {day} {month} {year}``, and so have
    their shorter and longer forms."""

    code: str
    own_name: str
    decimal: str
    group: str
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    date: str
    day: str
    day_of_year: str
    near_date: str
    right_to_left: bool = False


ENGLISH = LocaleFacts(
    code="en",
    own_name="English",
    decimal=".",
    group=",",
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    date="{day} {month} {year}",
    day="{weekday} {day} {month}",
    day_of_year="{weekday} {day} {month} {year}",
    near_date="{day} {month}",
)

GERMAN = LocaleFacts(
    code="de",
    own_name="Deutsch",
    decimal=",",
    group=".",
    months=("Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sept", "Okt", "Nov", "Dez"),
    weekdays=("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    date="{day}. {month} {year}",
    day="{weekday} {day}. {month}",
    day_of_year="{weekday} {day}. {month} {year}",
    near_date="{day}. {month}",
)

LANGUAGES: tuple[LocaleFacts, ...] = (ENGLISH, GERMAN)
"""The languages there are catalogues for; English first, it is what the others fall back to."""


def facts_for(code: str) -> LocaleFacts:
    """The facts of a language by code such as ``de`` or ``de_AT``; English for languages we do not speak."""
    wanted = code.replace("-", "_").partition("_")[0].lower()
    return next((facts for facts in LANGUAGES if facts.code == wanted), ENGLISH)
