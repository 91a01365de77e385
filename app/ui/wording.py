"""Short ways from domain values to words, for panes and delegates. The words themselves live in the catalogues."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from app.domain.environments import Environment, EnvironmentColour
from app.domain.errors import ConsoleError, UntrustedCertificateError
from app.domain.guards import EnvironmentKind, Level, Requirement
from app.i18n.families import GUARD_LEVEL_WORD, word_id
from app.ui.texts import family, formats, text_of, tr
from app.ui.theme.environments import EnvironmentLook


def word(value: StrEnum) -> str:
    """The word for a value of a domain enumeration."""
    return tr(word_id(value))


def count_text(value: int) -> str:
    """A number with its groups."""
    return formats().count(value)


def size_text(size_bytes: int) -> str:
    """A size in decimal units."""
    return formats().size(size_bytes)


def rate_text(bytes_per_s: float) -> str:
    """A rate."""
    return formats().rate(bytes_per_s)


def percent_text(percent: float) -> str:
    """A share of 100."""
    return formats().percent(percent)


def duration_text(span: timedelta) -> str:
    """How long something takes or took."""
    return formats().duration(span)


def age_text(heard_at: datetime | None) -> str:
    """How long ago something was heard."""
    return formats().age(heard_at) if heard_at is not None else "?"


def moment_text(at: datetime) -> str:
    """A moment for lists: "Today 14:31"."""
    return formats().moment(at)


def clock_text(at: datetime | None) -> str:
    """Hours and minutes; with the day when it is not today."""
    if at is None:
        return "?"
    is_near = abs(datetime.now(UTC) - at) < timedelta(hours=20)
    return formats().clock(at) if is_near else formats().moment(at)


def date_text(at: datetime) -> str:
    """A day."""
    return formats().day(at)


def near_date_text(at: datetime) -> str:
    """A day in a list: the year stands there only where it could be another."""
    return formats().near_day(at)


def local_and_utc(at: datetime) -> str:
    """A moment in the operator's zone and in UTC, for dialogs and details; once where the two are the same."""
    local = formats().absolute(at, seconds=True)
    if not at.astimezone(formats().zone).utcoffset():
        return local
    return tr("time.local_and_utc.text", local=local, utc=formats().utc(at))


def end_text(began: datetime | None, ended: datetime) -> str:
    """The end of what began then: its time of day, or all of it where the day is another or not known."""
    zone = formats().zone
    if began is not None and began.astimezone(zone).date() == ended.astimezone(zone).date():
        return formats().clock(ended, seconds=True)
    return formats().absolute(ended, seconds=True)


def zone_text() -> str:
    """The zone in which times are shown."""
    return formats().zone_name()


def seconds_since(at: datetime | None) -> float:
    """Seconds that have passed; 0 when the moment is not known."""
    return (datetime.now(UTC) - at).total_seconds() if at is not None else 0.0


def seconds_until(at: datetime | None) -> float:
    """Seconds that are left; 0 when the moment is not known."""
    return -seconds_since(at)


def environment_name(environment: Environment) -> str:
    """The operator's name, or our word for a built-in kind; production is called so under any name."""
    kind = family("environment", environment.kind, "word")
    if not environment.name:
        return kind
    if environment.kind is EnvironmentKind.PRODUCTION:
        return tr("environment.production_named.text", name=environment.name)
    return text_of(environment.name)


def environment_look(environment: Environment) -> EnvironmentLook:
    """How the environment is drawn."""
    return EnvironmentLook(environment.kind, list(EnvironmentColour).index(environment.colour))


def advice_text(error: ConsoleError) -> str:
    """What can be done about an error; each trouble with a certificate has advice of its own."""
    if isinstance(error, UntrustedCertificateError):
        return family("trust_problem", error.problem, "advice")
    return family("advice", error.advice, "text")


def level_word(level: Level) -> str:
    """What a level of the policy asks."""
    return tr(GUARD_LEVEL_WORD.id(level.name.lower()))


def requirement_text(requirement: Requirement) -> str:
    """What is asked, with the grace if there is one."""
    level = level_word(requirement.level)
    if requirement.grace_s <= 0:
        return level
    return tr("connection.environment.with_grace", level=level, count=requirement.grace_s)
