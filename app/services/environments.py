"""The environments as their operator keeps them: changed, added and removed, in force at once for every system.

For the environments manager. The file is written first, and then the record of every system that had agreed to the
former policy is renewed in the key store. A crash in between leaves records that disagree with the file: those systems
are read-only at the next start, and that is told. What was changed outside this program is never agreed to in passing.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from typing import Any, Protocol
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from app.domain.connections import Connection
from app.domain.environments import STRICTNESS, Environment, built_in_environments
from app.domain.errors import ConsoleError
from app.domain.guards import ActionClass, EnvironmentKind, Level
from app.domain.messages import Message
from app.services.audit.audit_trail import AuditTrail
from app.services.rest import Rest
from app.services.sessions import Sessions, System
from app.services.tasks import TaskOwner

NAME_LENGTH = 40
BUILT_IN = frozenset(one.id for one in built_in_environments())


class Keeper(Protocol):
    """Where environments and what was agreed to are kept."""

    def environments(self) -> tuple[Environment, ...]:
        """All of them, strictest first."""

    def save_environments(self, environments: tuple[Environment, ...]) -> Awaitable[None]:
        """Write all of them. Raises SettingsError: nothing was written."""

    def accept_policy(self, connection_id: str) -> Awaitable[Connection | None]:
        """Renew a kept record with the policy as it is now; None: no record. Raises SecretStoreError, SettingsError."""


class Environments(QObject):
    """All environments. Changes are made one after the other, and to their end, whoever may have gone meanwhile.

    Signals:
        changed(): some are others than before.
    """

    changed = Signal()

    def __init__(self, keeper: Keeper, sessions: Sessions, rest: Rest, trail: AuditTrail, owner: TaskOwner) -> None:
        super().__init__()
        self._keeper = keeper
        self._sessions = sessions
        self._rest = rest
        self._trail = trail
        self._owner = owner
        self._turn = asyncio.Lock()

    def all(self) -> tuple[Environment, ...]:
        """Every environment, strictest first."""
        return self._keeper.environments()

    def find(self, environment_id: str) -> Environment | None:
        """One environment, or None when it was removed."""
        return next((one for one in self.all() if one.id == environment_id), None)

    def systems_in(self, environment_id: str) -> tuple[System, ...]:
        """The systems that stand there."""
        return tuple(one for one in self._sessions.all() if one.environment.id == environment_id)

    def unconfirmed(self, environment: Environment) -> tuple[System, ...]:
        """Kept systems there whose record does not agree with the policy: they are read-only until it does."""
        return tuple(one for one in self.systems_in(environment.id) if not _agrees(one, environment))

    def fresh(self, name: str) -> Environment:
        """An environment that is not kept yet; it begins with production's manners."""
        return Environment(uuid4().hex, EnvironmentKind.CUSTOM, name)

    def name_problem(self, environment: Environment) -> Message | None:
        """Why the name will not do; the built-in ones are named by their kind."""
        name = environment.name.strip()
        if environment.id in BUILT_IN:
            return None
        if not name or len(name) > NAME_LENGTH or not name.isprintable():
            return Message.of("environments.problem.name", limit=NAME_LENGTH)
        if any(one.id != environment.id and one.name.casefold() == name.casefold() for one in self.all()):
            return Message.of("environments.problem.name_taken")
        return None

    def why_not_remove(self, environment_id: str) -> Message | None:
        """Why an environment has to stay, or None when it may go."""
        if environment_id in BUILT_IN:
            return Message.of("environments.stays.built_in")
        inside = len(self.systems_in(environment_id))
        return Message.of("environments.stays.systems", count=inside) if inside else None

    async def keep(self, environment: Environment) -> tuple[Message, ...]:
        """Keep an environment, new or changed; it is in force as soon as it is written, before anything else.

        Returns:
            What the operator must be told: systems whose record could not be renewed, and that are read-only now; an
            audit record that could not be written.

        Raises:
            SettingsError: nothing was changed.
        """
        return await self._to_the_end(lambda: self._keep(environment))

    async def _keep(self, environment: Environment) -> tuple[Message, ...]:
        before = self.find(environment.id)
        kept = replace(environment, name=environment.name.strip())
        agreed = [one for one in self.systems_in(kept.id) if before is not None and _agrees(one, before)]
        await self._save((*(one for one in self.all() if one.id != kept.id), kept))
        if before is None or not self._rest.is_resting(before):
            self._rest.wake(kept)  # a time that is new begins now; a rest that has begun is not ended by that
        self._sessions.take_environment(kept)
        problems = await self._renew(agreed, kept)
        problems += await _told(self._trail.environment_kept(kept, before))
        self.changed.emit()
        return problems

    async def stop_asking(self, environment_id: str, action: ActionClass) -> tuple[Message, ...]:
        """Make an action plain that asked for a tick, where that is allowed; as ``keep``. The manager can undo it."""
        found = self.find(environment_id)
        if found is None or not found.may_stop_asking(action, found.requirement(action)):
            return ()
        return await self.keep(found.with_level(action, Level.PLAIN))

    async def confirm(self, environment: Environment) -> tuple[Message, ...]:
        """Agree to the policy as it is for every system there, after the operator was shown it; as ``keep``."""
        return await self._to_the_end(lambda: self._confirm(environment))

    async def _confirm(self, environment: Environment) -> tuple[Message, ...]:
        systems = self.unconfirmed(environment)
        problems = await self._renew(list(systems), environment)
        names = tuple(one.connection.name for one in systems)
        problems += await _told(self._trail.rules_confirmed(environment, names))
        self.changed.emit()
        return problems

    async def remove(self, environment_id: str) -> tuple[Message, ...]:
        """Take an empty environment away; one that has to stay stays. Raises SettingsError: nothing was changed."""
        return await self._to_the_end(lambda: self._remove(environment_id))

    async def _remove(self, environment_id: str) -> tuple[Message, ...]:
        going = self.find(environment_id)
        if going is None or self.why_not_remove(environment_id) is not None:
            return ()
        await self._save(tuple(one for one in self.all() if one.id != environment_id))
        problems = await _told(self._trail.environment_removed(going))
        self.changed.emit()
        return problems

    async def _to_the_end(self, work: Callable[[], Coroutine[Any, Any, tuple[Message, ...]]]) -> tuple[Message, ...]:
        """A dialog that is closed while the disk or the key store is slow leaves nothing half done."""
        problems: list[Message] = []
        refused: list[ConsoleError] = []

        async def do() -> None:
            async with self._turn:
                try:
                    problems.extend(await work())
                except ConsoleError as error:
                    refused.append(error)

        await self._owner.start(do(), "change environments", group="environments").wait()
        if refused:
            raise refused[0]
        return tuple(problems)

    async def _save(self, environments: tuple[Environment, ...]) -> None:
        await self._keeper.save_environments(tuple(sorted(environments, key=lambda one: -STRICTNESS[one.kind])))

    async def _renew(self, systems: list[System], environment: Environment) -> tuple[Message, ...]:
        problems: list[Message] = []
        digest = environment.policy_digest
        for system in systems:
            if system.connection.is_temporary or system.connection.policy_digest == digest:
                continue
            try:
                agreed = await self._keeper.accept_policy(system.id)
            except ConsoleError as error:
                # The record holds the former policy; where the two disagree the stricter holds.
                self._sessions.take_agreement(system.id, system.connection.policy_digest, read_only=True)
                name = system.connection.name
                problems += [error.message, Message.of("environments.problem.not_renewed", name=name)]
                continue
            read_only = agreed.read_only if agreed is not None else system.connection.read_only
            self._sessions.take_agreement(system.id, digest, read_only=read_only)
        return tuple(problems)


async def _told(noting: Awaitable[None]) -> tuple[Message, ...]:
    """What is in force already is not undone because it could not be written down; that is told instead."""
    try:
        await noting
    except ConsoleError as error:
        return (error.message,)
    return ()


def _agrees(system: System, environment: Environment) -> bool:
    """Systems that are never written down have no record that could disagree."""
    return system.connection.is_temporary or system.connection.policy_digest == environment.policy_digest
