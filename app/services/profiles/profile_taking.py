"""Makes connections of what was decided about a file's profiles, and keeps them one after the other.

Either all are kept, or it is told which were and which were not. No secret comes with a profile: a new system waits
for its own, and one that follows the file in whom it trusts or how it signs in is parted from the one it had.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from uuid import uuid4

from app.domain.connections import Connection, Proxy
from app.domain.environments import Environment
from app.domain.errors import ConsoleError
from app.domain.forms import Answer
from app.domain.guards import EnvironmentKind
from app.domain.profiles import Profile
from app.domain.system import SystemCard
from app.domain.trust import Trust
from app.services.audit.audit_trail import AuditTrail
from app.services.profiles.profile_import import CREDENTIAL_PARTS, Decision, Found, Part, ProfileImport
from app.services.sessions import Sessions

Change = Callable[[Connection], Connection]


@dataclass(frozen=True)
class Ways:
    """Ways to keep a new connection, and to change the record of a kept one (None: there is no record)."""

    save: Callable[[Connection], Awaitable[None]]
    amend: Callable[[str, Change], Awaitable[Connection | None]]


@dataclass(frozen=True)
class Outcome:
    """Names of the systems that were kept and of those that were not, and why not; None: all were."""

    kept: tuple[str, ...]
    left: tuple[str, ...] = ()
    error: ConsoleError | None = None


async def carry_out(
    plan: ProfileImport, ways: Ways, sessions: Sessions, trail: AuditTrail, *, source: str, temporary: bool = False
) -> Outcome:
    """Keep what was decided, and take it into the console; it ends at the first one that cannot be kept.

    Args:
        source: name of the file, noted where its word was taken for a certificate.
        temporary: new systems are for this run only.
    """
    wanted = plan.taken
    names = tuple(plan.found[place].profile.name for place in wanted)
    for number, place in enumerate(wanted):
        try:
            note = await _keep(plan, place, ways, sessions, source=source, temporary=temporary)
        except ConsoleError as error:
            return Outcome(names[:number], names[number:], error)
        try:
            await trail.kept(*note)
        except ConsoleError as error:
            return Outcome(names[: number + 1], names[number + 1 :], error)
    return Outcome(names)


def new_connection(found: Found, decision: Decision, environment: Environment, *, temporary: bool) -> Connection:
    """A connection that waits for its secret. Its id is made here: one from a file could be that of another record."""
    profile, card = found.profile, found.card
    assert card is not None, "what is of no known kind is not taken"
    return Connection(
        id=uuid4().hex,
        kind=profile.kind,
        name=profile.name,
        address=profile.address,
        environment_id=environment.id,
        trust=profile.trust if decision.takes_trust else Trust(),
        proxy=Proxy(profile.proxy.mode, profile.proxy.url, profile.proxy.username),
        sign_in=_without_secrets(card, {**card.sign_in.defaults(), **profile.sign_in}),
        options=_options(card, profile),
        read_only=profile.read_only or environment.kind is EnvironmentKind.PRODUCTION,
        is_temporary=temporary,
        policy_digest=environment.policy_digest,
    )


def change_of(found: Found, decision: Decision, environment: Environment | None) -> Change:
    """What makes the decided differences of a connection, be it the kept one or that of this run."""
    profile = found.profile
    parts = {one.part for one in decision.theirs}

    def changed(before: Connection) -> Connection:
        after = before
        if Part.NAME in parts:
            after = replace(after, name=profile.name)
        if Part.ENVIRONMENT in parts and environment is not None:
            after = replace(after, environment_id=environment.id, policy_digest=environment.policy_digest)
        if Part.READ_ONLY in parts:
            after = replace(after, read_only=profile.read_only)
        if Part.TRUST in parts:
            after = replace(after, trust=profile.trust)
        if Part.PROXY in parts:
            after = replace(after, proxy=Proxy(profile.proxy.mode, profile.proxy.url, profile.proxy.username))
        chosen = {one.field for one in decision.theirs if one.part is Part.SIGN_IN}
        sign_in = {**after.sign_in, **{key: profile.sign_in[key] for key in chosen}}
        chosen = {one.field for one in decision.theirs if one.part is Part.OPTIONS}
        options = {**after.options, **{key: profile.options[key] for key in chosen}}
        after = replace(after, sign_in=sign_in, options=options)
        return after.without_secrets() if parts & CREDENTIAL_PARTS else after

    return changed


async def _keep(
    plan: ProfileImport, place: int, ways: Ways, sessions: Sessions, *, source: str, temporary: bool
) -> tuple[Connection, Connection | None, str]:
    """Keep one; returns what the audit record is told: as it is now, as it was, and on whose word it is trusted."""
    found, decision = plan.found[place], plan.decision(place)
    environment = plan.place_of(found.profile.environment)
    if found.system is None:
        assert environment is not None, "missing() is asked before"
        fresh = new_connection(found, decision, environment, temporary=temporary)
        if not temporary:
            await ways.save(fresh)
        plan.was_kept(place)
        sessions.add(fresh, environment)
        return fresh, None, source if decision.takes_trust else ""
    system = sessions.system(found.system.id)
    change = change_of(found, decision, environment)
    # The record is changed as it is kept: what was typed for this run only must not come into it.
    await ways.amend(system.id, change)
    plan.was_kept(place)
    after = change(system.connection)
    await sessions.replace(after, _standing(environment, decision, system.environment))
    return after, system.connection, source


def _standing(meant: Environment | None, decision: Decision, before: Environment) -> Environment:
    moves = any(one.part is Part.ENVIRONMENT for one in decision.theirs)
    return meant if moves and meant is not None else before


def _without_secrets(card: SystemCard, answers: dict[str, Answer]) -> dict[str, Answer]:
    secret = {one.id for one in card.sign_in.fields if one.is_secret}
    return {key: answer for key, answer in answers.items() if key not in secret}


def _options(card: SystemCard, profile: Profile) -> dict[str, str]:
    answers = {**card.options.defaults(), **profile.options}
    return {key: str(answer) for key, answer in answers.items() if answer is not None}
