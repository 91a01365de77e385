"""Writes down who changed what: changes of systems for ``changes``, and what the console itself was told to trust.

For ``changes``, ``environments``, the connection wizard and whoever takes a system away. It decides nothing and sends
nothing.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from app.domain.audit import AuditAction, AuditOutcome, Diary, DiaryEntry, DiarySubject
from app.domain.changes import PlannedChange
from app.domain.connections import Connection
from app.domain.environments import Environment
from app.domain.forms import Answer
from app.domain.guards import ActionClass
from app.domain.trust import Trust
from app.services.records import AuditNote, Records
from app.services.times import Clock

_TOLD = ("name", "environment_id", "read_only", "ask_each_time")
_BY_NAME_ALONE = ("proxy", "client_certificate")
_FORMS = ("sign_in", "options")
_MANNERS = ("name", "kind", "colour", "read_only", "rest_after_min")


class AuditTrail(QObject):
    """Adds to the audit record and to the trust diary. Everything raises ``StoreError`` as the record does.

    Args:
        who: who is noted in the diary, asked at each entry; the audit record asks for itself.
    """

    def __init__(
        self, records: Records, diary: Diary | None = None, who: Callable[[], str] = str, clock: Clock | None = None
    ) -> None:
        super().__init__()
        self._records = records
        self._diary = diary
        self._who = who
        self._clock = clock or Clock()

    async def change(
        self, planned: PlannedChange, environment_id: str, system: str, reason: str, outcome: AuditOutcome
    ) -> None:
        """Note where a change of a system stands."""
        await self._records.audit(
            AuditNote(
                at=self._clock.now(),
                connection_id=planned.connection_id,
                environment_id=environment_id,
                action=planned.action,
                target=planned.name_to_type,
                reason=reason.strip(),
                request_digests=tuple(request.digest for request in planned.requests),
                outcome=outcome,
                system=system,
                requests=tuple(f"{request.method} {request.path}" for request in planned.requests),
            )
        )

    async def kept(self, connection: Connection, before: Connection | None, reason: str) -> None:
        """Note that a connection was taken in, or edited: whom it trusts now, and what guards depend on.

        Args:
            reason: why another certificate was pinned; "" when it was compared.
        """
        if before is None:
            await self._note(connection, AuditAction.SYSTEM_ADDED, connection.address.url, "")
        elif changed := _differences(before, connection):
            await self._note(connection, AuditAction.SYSTEM_CHANGED, ", ".join(changed), "")
        if before is None or before.trust != connection.trust:
            trusted = trust_text(connection.trust)
            await self._note(connection, AuditAction.TRUST, trusted, reason)
            await self._note_pinned(connection, trusted, reason)

    async def removed(self, connection: Connection) -> None:
        """Note that a connection was taken out of the console."""
        await self._note(connection, AuditAction.SYSTEM_REMOVED, connection.address.url, "")

    async def environment_kept(self, environment: Environment, before: Environment | None) -> None:
        """Note that an environment was added, or in what its manners are others now."""
        if before is None:
            await self._note_environment(environment, AuditAction.ENVIRONMENT_ADDED, environment.name)
        elif changed := _other_manners(before, environment):
            await self._note_environment(environment, AuditAction.ENVIRONMENT_CHANGED, ", ".join(changed))

    async def environment_removed(self, environment: Environment) -> None:
        """Note that an environment was taken out of the console."""
        await self._note_environment(environment, AuditAction.ENVIRONMENT_REMOVED, environment.name)

    async def rules_confirmed(self, environment: Environment, systems: tuple[str, ...]) -> None:
        """Note that the operator agreed to rules that were changed elsewhere, for systems of these names."""
        await self._note_environment(environment, AuditAction.RULES_CONFIRMED, ", ".join(systems))

    async def _note_environment(self, environment: Environment, action: AuditAction, target: str) -> None:
        await self._records.audit(
            AuditNote(
                at=self._clock.now(),
                connection_id="",
                environment_id=environment.id,
                action=action,
                target=target,
                reason="",
                request_digests=(),
                outcome=AuditOutcome.DONE,
            )
        )

    async def _note(self, connection: Connection, action: AuditAction, target: str, reason: str) -> None:
        await self._records.audit(
            AuditNote(
                at=self._clock.now(),
                connection_id=connection.id,
                environment_id=connection.environment_id,
                action=action,
                target=target,
                reason=reason,
                request_digests=(),
                outcome=AuditOutcome.DONE,
                system=connection.name,
            )
        )

    async def _note_pinned(self, connection: Connection, trusted: str, reason: str) -> None:
        if self._diary is None:
            return
        await self._diary.note(
            DiaryEntry(
                connection.id,
                DiarySubject.CERTIFICATE_PINNED,
                trusted,
                self._clock.now(),
                self._who(),
                reason,
                connection.name,
            )
        )


def signature(user: str, operator: str) -> str:
    """Who is noted where one text has to do."""
    return f"{operator} ({user})" if operator else user


def trust_text(trust: Trust) -> str:
    """Whom a connection trusts, for the record: fingerprints, or who decides (``system``, or the file's path)."""
    return ", ".join(trust.pins) or trust.ca_file or trust.mode.value


def _differences(before: Connection, after: Connection) -> list[str]:
    """What differs but trust: with the new value where that is harmless, else by its name alone."""
    found = [f"{name}={getattr(after, name)}" for name in _TOLD if getattr(before, name) != getattr(after, name)]
    if before.address != after.address:
        found.insert(0, f"address={after.address.url}")
    found += [name for name in _BY_NAME_ALONE if getattr(before, name) != getattr(after, name)]
    return found + [name for name in _FORMS if _given(getattr(before, name)) != _given(getattr(after, name))]


def _other_manners(before: Environment, after: Environment) -> list[str]:
    """What differs between two forms of an environment, with the new values."""
    found = [f"{name}={getattr(after, name)}" for name in _MANNERS if getattr(before, name) != getattr(after, name)]
    for action in ActionClass:
        asked = after.requirement(action)
        if asked != before.requirement(action):
            found.append(f"{action}={asked.level.name.lower()}/{asked.grace_s}s")
    return found


def _given(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    return {key: answer for key, answer in answers.items() if answer not in (None, "")}
