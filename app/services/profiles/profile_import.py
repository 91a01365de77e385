"""Profiles of a file on their way in: what each one is to the systems that are here, and what is decided about it.

A map of findings and decisions without a widget. Nothing is taken that was not decided: a profile takes no trust and
no environment of a file by itself, what differs stays as it is here until it is told otherwise, and secrets never come
along. ``profile_taking`` makes connections of it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.environments import Environment
from app.domain.forms import FieldType, FormField, field_problem
from app.domain.messages import Message
from app.domain.profiles import NamedEnvironment, PlainAnswer, Profile, open_field_ids, profile_of
from app.domain.system import SystemCard
from app.domain.trust import Trust, TrustMode
from app.services.sessions import System


class Verdict(StrEnum):
    """What a profile of a file is here (word: ``profile_verdict.<value>.word``)."""

    DIFFERENT = "different"
    NEW = "new"
    TWICE = "twice"
    UNFIT = "unfit"
    SAME = "same"


class Part(StrEnum):
    """What of a profile may differ (word: ``profile_part.<value>.word``); answers of a form are told by their field."""

    NAME = "name"
    ENVIRONMENT = "environment"
    TRUST = "trust"
    PROXY = "proxy"
    READ_ONLY = "read_only"
    SIGN_IN = "sign_in"
    OPTIONS = "options"


CREDENTIAL_PARTS = frozenset({Part.TRUST, Part.PROXY, Part.SIGN_IN})
"""Taken from a file, these part a connection from its secrets: a file must not send a password anywhere new."""

ANSWER_TYPES: dict[FieldType, type] = {
    FieldType.BOOL: bool,
    FieldType.NUMBER: int,
    FieldType.LIST: tuple,
    FieldType.MULTI_CHOICE: tuple,
}
"""What the answer of a field is; text where nothing is said."""


@dataclass(frozen=True)
class Difference:
    """One thing that differs. ``field`` is the id of a form's field, "" for the other parts."""

    part: Part
    field: str = ""


@dataclass(frozen=True)
class Found:
    """One profile of a file.

    ``mine`` is the system here that is the same server, as a profile. ``problem`` says why it cannot be taken; ``note``
    what is worth knowing before it is.
    """

    profile: Profile
    verdict: Verdict
    card: SystemCard | None = None
    system: System | None = None
    mine: Profile | None = None
    differences: tuple[Difference, ...] = ()
    problem: Message | None = None
    note: Message | None = None

    @property
    def can_be_taken(self) -> bool:
        """Whether there is something to decide."""
        return self.verdict in {Verdict.NEW, Verdict.DIFFERENT}

    @property
    def brings_trust(self) -> bool:
        """Whether a new one names certificates or authorities of its own."""
        return self.verdict is Verdict.NEW and self.profile.trust.mode is not TrustMode.SYSTEM


@dataclass(frozen=True)
class Decision:
    """What was decided about one profile. ``theirs``: the differences in which the file is followed."""

    is_taken: bool = False
    takes_trust: bool = False
    theirs: frozenset[Difference] = frozenset()


class ProfileImport:
    """Findings and decisions."""

    def __init__(
        self,
        profiles: tuple[Profile, ...],
        systems: tuple[System, ...],
        cards: tuple[SystemCard, ...],
        environments: Callable[[], tuple[Environment, ...]],
    ) -> None:
        self._environments = environments
        self.found = list(_recognised(profiles, systems, {card.kind: card for card in cards}, environments()))
        self._decisions = [Decision(is_taken=one.verdict is Verdict.NEW) for one in self.found]
        self._places: dict[NamedEnvironment, str] = {}

    def decision(self, place: int) -> Decision:
        """What was decided about the profile at that place of the file, counted from 0."""
        return self._decisions[place]

    def take(self, place: int, *, is_taken: bool) -> None:
        """Take a new profile, or leave it out."""
        self._decide(place, is_taken=is_taken)

    def take_trust(self, place: int, *, takes_trust: bool) -> None:
        """Trust what the file says of a new profile, or be asked when the server is first spoken to."""
        self._decide(place, takes_trust=takes_trust)

    def follow(self, place: int, difference: Difference, *, theirs: bool) -> None:
        """Take the file's side in one difference, or keep what is here."""
        sides = self._decisions[place].theirs - {difference}
        sides = sides | {difference} if theirs else sides
        self._decide(place, theirs=sides, is_taken=bool(sides))

    def put(self, named: NamedEnvironment, environment_id: str) -> None:
        """Say which environment here is meant by one of the file; "" takes the answer back."""
        self._places[named] = environment_id

    def place_of(self, named: NamedEnvironment) -> Environment | None:
        """The environment that was said to be meant, as long as it is here."""
        wanted = self._places.get(named, "")
        return next((one for one in self._environments() if one.id == wanted), None)

    @property
    def named(self) -> dict[NamedEnvironment, tuple[Found, ...]]:
        """The file's environments that have to be placed, each with the profiles that will come to stand there."""
        wanted: dict[NamedEnvironment, list[Found]] = {}
        for one, decision in zip(self.found, self._decisions, strict=True):
            moves = Difference(Part.ENVIRONMENT) in decision.theirs
            if decision.is_taken and (one.verdict is Verdict.NEW or moves):
                wanted.setdefault(one.profile.environment, []).append(one)
        return {named: tuple(profiles) for named, profiles in wanted.items()}

    @property
    def taken(self) -> tuple[int, ...]:
        """The places of what will be taken, in the order of the file."""
        return tuple(
            place for place, one in enumerate(self._decisions) if one.is_taken and self.found[place].can_be_taken
        )

    def was_kept(self, place: int) -> None:
        """A profile was taken: nothing is left to decide about it."""
        self.found[place] = replace(self.found[place], verdict=Verdict.SAME, differences=(), note=None)
        self._decisions[place] = Decision()

    def missing(self) -> Message | None:
        """Why nothing can be taken yet, or None."""
        if not any(one.can_be_taken for one in self.found):
            return Message.of("import.missing.nothing_new")
        if not self.taken:
            return Message.of("import.missing.choice")
        if any(self.place_of(named) is None for named in self.named):
            return Message.of("import.missing.environment")
        return None

    def _decide(self, place: int, **changes: object) -> None:
        self._decisions[place] = replace(self._decisions[place], **changes)  # type: ignore[arg-type]  # own fields


def _recognised(
    profiles: tuple[Profile, ...],
    systems: tuple[System, ...],
    cards: Mapping[str, SystemCard],
    environments: tuple[Environment, ...],
) -> tuple[Found, ...]:
    here = [(one, profile_of(one.connection, one.environment, one.card)) for one in systems]
    seen: dict[object, Profile] = {}
    found: list[Found] = []
    for profile in profiles:
        card = cards.get(profile.kind)
        problem = why_unfit(profile, card)
        first = seen.setdefault(profile.identity, profile)
        if card is None or problem is not None:
            found.append(Found(profile, Verdict.UNFIT, card, problem=problem))
        elif first is not profile:
            problem = Message.of("import.problem.twice", name=first.name)
            found.append(Found(profile, Verdict.TWICE, card, problem=problem))
        else:
            found.append(_compared(profile, card, here, environments))
    return tuple(found)


def _compared(
    profile: Profile,
    card: SystemCard,
    here: list[tuple[System, Profile]],
    environments: tuple[Environment, ...],
) -> Found:
    same_server = [(system, mine) for system, mine in here if mine.identity == profile.identity]
    if not same_server:
        return Found(profile, Verdict.NEW, card, note=_known_elsewhere(profile, here))
    nearest = min(same_server, key=lambda pair: len(_differences(pair[1], profile, environments)))
    system, mine = nearest
    differences = _differences(mine, profile, environments)
    if differences and system.connection.provided_by:
        problem = Message.of("import.problem.provided", name=system.connection.name)
        return Found(profile, Verdict.UNFIT, card, system, mine, problem=problem)
    verdict = Verdict.DIFFERENT if differences else Verdict.SAME
    pins, others = set(mine.trust.pins), set(profile.trust.pins)
    # One address may lead to several servers, through a tunnel for example: the certificates tell.
    note = Message.of("import.note.other_pin") if pins and others and not pins & others else None
    return Found(profile, verdict, card, system, mine, differences, note=note)


def _known_elsewhere(profile: Profile, here: list[tuple[System, Profile]]) -> Message | None:
    """The certificate is pinned for another address: perhaps the same server by another name, perhaps one of many."""
    for _, mine in here:
        if mine.kind == profile.kind and set(mine.trust.pins) & set(profile.trust.pins):
            return Message.of("import.note.same_pin", name=mine.name, address=mine.address.url)
    return None


def _differences(mine: Profile, theirs: Profile, environments: tuple[Environment, ...]) -> tuple[Difference, ...]:
    meant = theirs.environment.found_in(environments)
    pairs = (
        (Part.NAME, mine.name != theirs.name),
        (Part.ENVIRONMENT, meant is None or meant.id != mine.environment.id),
        (Part.TRUST, _normal(mine.trust) != _normal(theirs.trust)),
        (Part.PROXY, mine.proxy != theirs.proxy),
        (Part.READ_ONLY, mine.read_only is not theirs.read_only),
    )
    found = [Difference(part) for part, differs in pairs if differs]
    for part, here, there in (
        (Part.SIGN_IN, mine.sign_in, theirs.sign_in),
        (Part.OPTIONS, mine.options, theirs.options),
    ):
        # What a file does not name it has no opinion on.
        found += [Difference(part, key) for key, value in there.items() if _given(value) != _given(here.get(key))]
    return tuple(found)


def _normal(trust: Trust) -> tuple[TrustMode, frozenset[str], str | None]:
    return trust.mode, frozenset(trust.pins), trust.ca_file


def _given(answer: PlainAnswer | None) -> PlainAnswer | None:
    return None if answer in ("", ()) else answer


def why_unfit(profile: Profile, card: SystemCard | None) -> Message | None:
    """Why a profile cannot be taken: of a kind that is not known here, or with answers that its form does not have."""
    if card is None:
        return Message.of("import.problem.kind", kind=profile.kind)
    for form, answers in ((card.sign_in, profile.sign_in), (card.options, profile.options)):
        secret = {one.id for one in form.fields if one.is_secret}
        if secret & set(answers):
            return Message.of("import.problem.secret")
        for key, answer in answers.items():
            if key not in open_field_ids(form) or not _fits(form.field(key), answer):
                return Message.of("import.problem.answer", field=key)
    return None


def _fits(field: FormField, answer: PlainAnswer) -> bool:
    """Whether an answer is of the field's type and within its limits."""
    wanted: type = ANSWER_TYPES.get(field.type, str)
    return type(answer) is wanted and field_problem(field, answer) is None
