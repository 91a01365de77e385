"""The connected systems: which there are, how each one is, and signing in and out.

The composition root hands in an *opener* that turns a connection into a ``BackupSystem``; nobody here knows a vendor.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from pydantic import SecretStr
from PySide6.QtCore import QObject, Signal

from app.domain.connections import Connection, Consent
from app.domain.environments import Environment
from app.domain.errors import (
    BackendError,
    CodeNeededError,
    PermissionDeniedError,
    ProxyRejectedError,
    RateLimitedError,
    SessionExpiredError,
    SignInRejectedError,
    TimedOutError,
    UnreachableError,
    UntrustedCertificateError,
)
from app.domain.forms import Answer
from app.domain.port import BackupSystem
from app.domain.system import Setting, SystemCard, SystemDescription
from app.services.remote import DefectError
from app.services.tasks import TaskOwner, log_failure
from app.services.times import Clock

RETRY_AFTER_S = (5.0, 15.0, 42.0, 60.0)


class SystemState(StrEnum):
    """How a connected system is (word: ``system_state.<value>.word``)."""

    CONNECTING = "connecting"
    LIVE = "live"
    NEEDS_SECRET = "needs_secret"  # noqa: S105  a state, not a secret
    NEEDS_CODE = "needs_code"
    NEEDS_CONSENT = "needs_consent"
    NEEDS_PROXY = "needs_proxy"
    SIGNED_OUT = "signed_out"
    REJECTED = "rejected"
    UNREACHABLE = "unreachable"
    UNTRUSTED = "untrusted"
    FORBIDDEN = "forbidden"
    ASKED_TO_WAIT = "asked_to_wait"
    FAULTY = "faulty"


STANDS_STILL = frozenset(
    {
        SystemState.NEEDS_SECRET,
        SystemState.NEEDS_CODE,
        SystemState.NEEDS_CONSENT,
        SystemState.NEEDS_PROXY,
        SystemState.SIGNED_OUT,
        SystemState.REJECTED,
        SystemState.UNTRUSTED,
    }
)
"""Nothing is asked of a system in these states until the operator acts: an attempt more may lock the account, there or
at the proxy, and a connection that still stands from before must not hide that another certificate is shown now."""

COMES_BACK = frozenset(
    {
        SystemState.UNREACHABLE,
        SystemState.FORBIDDEN,
        SystemState.ASKED_TO_WAIT,
        SystemState.FAULTY,
    }
)
"""An answer that comes in again ends these states by itself."""


@dataclass(frozen=True)
class System:
    """One connected system as it is now. ``since``: when the state began; ``retry_at``: when it is tried again."""

    connection: Connection
    environment: Environment
    card: SystemCard
    state: SystemState = SystemState.CONNECTING
    description: SystemDescription | None = None
    error: BackendError | None = None
    heard_at: datetime | None = None
    since: datetime | None = None
    retry_at: datetime | None = None

    @property
    def id(self) -> str:
        """The connection's id."""
        return self.connection.id

    @property
    def is_read_only(self) -> bool:
        """Profile or environment: one suffices."""
        return self.connection.read_only or self.environment.read_only

    @property
    def awaits_consent(self) -> bool:
        """Whether an administrator provides it and the operator has not agreed to it as it is now."""
        return self.connection.consent in {Consent.MISSING, Consent.CHANGED}

    @property
    def stands_still(self) -> bool:
        """Whether nothing may be asked until the operator acts."""
        return self.state in STANDS_STILL

    def setting(self, purpose: str) -> Setting | None:
        """The setting of that purpose, as the system tells it; None when it tells none."""
        settings = self.description.settings if self.description is not None else ()
        return next((one for one in settings if one.purpose == purpose), None)


class Opener(Protocol):
    """Turns a connection into a system, and gives it up again."""

    def card(self, kind: str) -> SystemCard:
        """The card of a kind. Raises KeyError for a kind this program does not know."""

    def open(self, connection: Connection) -> BackupSystem:
        """A system that has not been spoken to yet."""

    async def close(self, connection_id: str) -> None:
        """Drop connections and session of a system."""


@dataclass
class _Entry:
    system: System
    port: BackupSystem
    attempts: int = 0
    quiet_until: datetime | None = None


class Sessions(QObject):
    """All connected systems.

    Signals:
        added(str), removed(str): connection id.
        changed(str): connection id; its ``System`` value differs from before.
        live(str): connection id; signed in, its sources may be asked.
    """

    added = Signal(str)
    removed = Signal(str)
    changed = Signal(str)
    live = Signal(str)

    def __init__(self, opener: Opener, owner: TaskOwner, clock: Clock | None = None) -> None:
        super().__init__()
        self._opener = opener
        self._owner = owner
        self._clock = clock or Clock()
        self._entries: dict[str, _Entry] = {}
        self.is_locked = False

    def all(self) -> tuple[System, ...]:
        """Every system, in the order added."""
        return tuple(entry.system for entry in self._entries.values())

    def system(self, connection_id: str) -> System:
        """One system. Raises KeyError."""
        return self._entries[connection_id].system

    def find(self, connection_id: str) -> System | None:
        """One system, or None when it was removed."""
        entry = self._entries.get(connection_id)
        return entry.system if entry is not None else None

    def port(self, connection_id: str) -> BackupSystem:
        """The way to a system. Raises KeyError."""
        return self._entries[connection_id].port

    def add(self, connection: Connection, environment: Environment, *, sign_in: bool = True) -> None:
        """Take a connection in and, unless its secret is missing, sign in. While locked: neither secret nor sign-in."""
        if self.is_locked:
            connection = connection.without_secrets()
        system = System(connection, environment, self._opener.card(connection.kind), since=self._clock.now())
        self._entries[connection.id] = _Entry(system, self._opener.open(connection))
        self.added.emit(connection.id)
        if system.awaits_consent:
            self._set(connection.id, state=SystemState.NEEDS_CONSENT)
            return
        if self.is_locked:
            self._set(connection.id, state=SystemState.SIGNED_OUT)
        if not sign_in or self.is_locked:
            return
        if self.missing_secrets(connection.id):
            self._set(connection.id, state=SystemState.NEEDS_SECRET)
        else:
            self.sign_in(connection.id)

    async def remove(self, connection_id: str) -> None:
        """Forget a system and its session."""
        entry = self._entries.pop(connection_id, None)
        if entry is None:
            return
        self._owner.cancel(_group(connection_id))
        self.removed.emit(connection_id)
        await self._opener.close(connection_id)

    async def replace(self, connection: Connection, environment: Environment) -> None:
        """Take the edited form of a connection in."""
        await self.remove(connection.id)
        self.add(connection, environment)

    def take_environment(self, environment: Environment) -> None:
        """An environment was changed: every system that stands there is told so at once."""
        for connection_id, entry in list(self._entries.items()):
            if entry.system.environment.id == environment.id:
                self._set(connection_id, environment=environment)

    def take_agreement(self, connection_id: str, policy_digest: str, *, read_only: bool) -> None:
        """The policy that the record of a system agrees to is another one; where they disagree it is read-only."""
        entry = self._entries.get(connection_id)
        if entry is not None:
            connection = replace(entry.system.connection, policy_digest=policy_digest, read_only=read_only)
            self._set(connection_id, connection=connection)

    def missing_secrets(self, connection_id: str) -> tuple[str, ...]:
        """Ids of required sign-in fields that have no answer."""
        system = self.system(connection_id)
        answers = system.connection.sign_in
        return tuple(one.id for one in system.card.sign_in.fields if one.required and answers.get(one.id) in (None, ""))

    def sign_in(self, connection_id: str, answers: Mapping[str, Answer] | None = None) -> None:
        """Sign in (again), with answers typed now beside those kept. A one-time code is used once and not kept."""
        if self.is_locked:
            return
        self._owner.start(self._sign_in(connection_id, answers), "sign in", group=_group(connection_id), exclusive=True)

    async def sign_in_now(self, connection_id: str, answers: Mapping[str, Answer] | None = None) -> System:
        """The same, waited for; the state of the returned system says how it went."""
        await self._sign_in(connection_id, answers)
        return self.system(connection_id)

    async def sign_out(self, connection_id: str) -> None:
        """End the session. The system stands still from now on: a question during the farewell would sign in again."""
        self._owner.cancel(_group(connection_id))
        self._set(connection_id, state=SystemState.SIGNED_OUT, error=None, retry_at=None)
        await self.port(connection_id).sign_out()

    async def leave(self) -> None:
        """End every session as the program ends: side by side, so that the slowest server alone is waited for."""
        farewells = [
            entry.port.sign_out() for entry in self._entries.values() if entry.system.state is SystemState.LIVE
        ]
        for failure in await asyncio.gather(*farewells, return_exceptions=True):
            if failure is not None:
                log_failure("sign out at the end", failure)

    async def let_go(self, connection_id: str) -> None:
        """End the session and let go of all secrets. What stays of the system can ask nothing until ``take_back``."""
        entry = self._entries.get(connection_id)
        if entry is None:
            return
        self._owner.cancel(_group(connection_id))
        system, port = entry.system, entry.port
        bare = system.connection.without_secrets()
        state = system.state if system.stands_still else SystemState.SIGNED_OUT
        self._set(connection_id, connection=bare, state=state, retry_at=None)
        if system.state is SystemState.LIVE:
            await _farewell(port)
        await self._opener.close(connection_id)
        if self._entries.get(connection_id) is entry:
            entry.port = self._opener.open(bare)
            # Signed out it is silent: whoever asks is refused, and no sign-in is tried with what is not there.
            await _farewell(entry.port)

    async def take_back(self, connection: Connection, environment: Environment, *, sign_in: bool) -> None:
        """Take a connection as it was read again with its secrets; one that stood still before goes on doing so."""
        entry = self._entries[connection.id]
        entry.attempts = 0
        await self._open_anew(entry, connection)
        self._set(connection.id, environment=environment)
        if entry.system.awaits_consent:
            self._set(connection.id, state=SystemState.NEEDS_CONSENT)
        elif sign_in and self.missing_secrets(connection.id):
            self._set(connection.id, state=SystemState.NEEDS_SECRET)
        elif sign_in:
            self.sign_in(connection.id)

    def sign_in_lost(self, connection_id: str, error: BackendError | None = None) -> None:
        """The server ended the session and the one renewal failed: stand still and ask the operator."""
        entry = self._entries.get(connection_id)
        if entry is not None and not entry.system.stands_still and entry.system.state is not SystemState.CONNECTING:
            self._set(connection_id, state=SystemState.SIGNED_OUT, error=error, retry_at=None)

    def heard(self, connection_id: str) -> None:
        """News came in from a system, whatever about."""
        entry = self._entries.get(connection_id)
        if entry is not None:
            entry.system = replace(entry.system, heard_at=self._clock.now())
            if entry.system.state is SystemState.UNREACHABLE:
                self.back(connection_id)

    def lost(self, connection_id: str, error: BackendError, *, is_heartbeat: bool = False) -> None:
        """Asking failed; the state says so until something is heard again.

        An error about a single question changes no state: whoever asked tells it. The heartbeat is the one question
        that speaks for the whole system.
        """
        entry = self._entries.get(connection_id)
        if entry is None or entry.system.stands_still or entry.system.state is SystemState.CONNECTING:
            return
        if self._is_expected(entry, error):
            return
        state = state_after(error) if is_heartbeat else SYSTEM_WIDE.get(type(error))
        if state is None:
            return
        wait_s = error.retry_after_s if isinstance(error, RateLimitedError) else None
        retry_at = self._clock.now() + timedelta(seconds=wait_s) if wait_s is not None else None
        self._set(connection_id, state=state, error=error, retry_at=retry_at)

    def expect_quiet(self, connection_id: str, until: datetime | None) -> None:
        """A run announced that its system restarts: until then no answer is no trouble, whoever asked; None: over."""
        entry = self._entries.get(connection_id)
        if entry is not None:
            entry.quiet_until = until

    def back(self, connection_id: str) -> None:
        """The heartbeat of a system that was in trouble was answered again."""
        entry = self._entries.get(connection_id)
        if entry is not None and entry.system.state in COMES_BACK and entry.system.description is not None:
            entry.attempts = 0
            self._set(connection_id, state=SystemState.LIVE, error=None, retry_at=None)

    async def describe_again(self, connection_id: str) -> None:
        """Ask anew what the system is and can: something on it was changed. Trouble leaves what was known before."""
        entry = self._entries.get(connection_id)
        if entry is None or entry.system.stands_still or entry.system.description is None:
            return
        try:
            description = await entry.port.describe()
        except BackendError as error:
            self.lost(connection_id, error)
            return
        if self._entries.get(connection_id) is entry:
            self._set(connection_id, description=description, heard_at=self._clock.now())

    async def _sign_in(self, connection_id: str, answers: Mapping[str, Answer] | None) -> None:
        entry = self._entries[connection_id]
        if entry.system.awaits_consent:
            return
        if self.is_locked:
            return
        form = entry.system.card.sign_in
        code = form.code(answers or {})
        typed = form.without_codes(answers or {})
        if typed:  # a code alone goes to the system as it is: what it began must not be lost
            kept = entry.system.connection
            await self._open_anew(entry, replace(kept, sign_in={**kept.sign_in, **typed}))
            if self.missing_secrets(connection_id):  # locked meanwhile
                self._set(connection_id, state=SystemState.NEEDS_SECRET)
                return
        self._set(connection_id, state=SystemState.CONNECTING, retry_at=None)
        try:
            await (entry.port.sign_in() if code is None else entry.port.sign_in_with_code(code))
            description = await entry.port.describe()
        except BackendError as error:
            if self._entries.get(connection_id) is entry:
                self._not_signed_in(connection_id, entry, error)
            return
        except Exception:
            # A fault of ours, told by the owner of the work: it must not look as if the sign-in were still on its way.
            if self._entries.get(connection_id) is entry:
                self._not_signed_in(connection_id, entry, DefectError())
            raise
        if self._entries.get(connection_id) is not entry:
            return
        entry.attempts = 0
        moment = self._clock.now()
        self._set(connection_id, state=SystemState.LIVE, description=description, error=None, heard_at=moment)
        self.live.emit(connection_id)

    async def _open_anew(self, entry: _Entry, connection: Connection) -> None:
        """Open the system with other answers; typed ones live in memory only. While locked: without secrets."""
        await self._opener.close(connection.id)
        if self.is_locked:
            connection = connection.without_secrets()
        entry.port = self._opener.open(connection)
        entry.system = replace(entry.system, connection=connection)

    def _not_signed_in(self, connection_id: str, entry: _Entry, error: BackendError) -> None:
        state = state_after(error)
        retry_at = None
        if state in {SystemState.UNREACHABLE, SystemState.ASKED_TO_WAIT, SystemState.FAULTY}:
            wait_s = RETRY_AFTER_S[min(entry.attempts, len(RETRY_AFTER_S) - 1)]
            if isinstance(error, RateLimitedError):
                wait_s = max(wait_s, error.retry_after_s)
            entry.attempts += 1
            retry_at = self._clock.now() + timedelta(seconds=wait_s)
        self._set(connection_id, state=state, error=error, retry_at=retry_at)

    def retry_due(self) -> None:
        """Sign in again where that failed and is due; called by the clock of the window."""
        moment = self._clock.now()
        for connection_id, entry in list(self._entries.items()):
            # Without a failed attempt the session still stands, and the poller asks again by itself.
            if entry.attempts and entry.system.retry_at is not None and entry.system.retry_at <= moment:
                self.sign_in(connection_id)

    def _is_expected(self, entry: _Entry, error: BackendError) -> bool:
        """Whether a restart explains the error. Another certificate or a refused sign-in it never explains."""
        if isinstance(error, UntrustedCertificateError | SignInRejectedError | ProxyRejectedError):
            return False
        return entry.quiet_until is not None and entry.quiet_until > self._clock.now()

    def _set(self, connection_id: str, **changes: object) -> None:
        entry = self._entries[connection_id]
        before = entry.system
        after = replace(before, **changes)  # type: ignore[arg-type]  # the keys are this module's own
        if after.state is not before.state:
            after = replace(after, since=self._clock.now())
        entry.system = after
        self.changed.emit(connection_id)


SYSTEM_WIDE: dict[type[BackendError], SystemState] = {
    UntrustedCertificateError: SystemState.UNTRUSTED,
    SignInRejectedError: SystemState.REJECTED,
    CodeNeededError: SystemState.NEEDS_CODE,
    SessionExpiredError: SystemState.SIGNED_OUT,
    RateLimitedError: SystemState.ASKED_TO_WAIT,
    UnreachableError: SystemState.UNREACHABLE,
    ProxyRejectedError: SystemState.NEEDS_PROXY,
}
"""Errors that say something about a system as a whole, whatever was asked."""


def speaks_for_system(error: BackendError) -> bool:
    """Whether an error says something of the whole system, whatever was asked; others are told where they came up."""
    return isinstance(error, TimedOutError) or type(error) in SYSTEM_WIDE


def state_after(error: BackendError) -> SystemState:
    """The state of a system that could not be signed in to, or whose heartbeat failed."""
    if isinstance(error, TimedOutError):
        return SystemState.UNREACHABLE
    if isinstance(error, PermissionDeniedError):
        return SystemState.FORBIDDEN
    return SYSTEM_WIDE.get(type(error), SystemState.FAULTY)


async def _farewell(port: BackupSystem) -> None:
    try:
        await port.sign_out()
    except BackendError as error:
        log_failure("sign out", error)


def typed_secrets(answers: Mapping[str, Answer]) -> tuple[SecretStr, ...]:
    """The secrets among answers, for the redactor."""
    return tuple(answer for answer in answers.values() if isinstance(answer, SecretStr))


def _group(connection_id: str) -> str:
    return f"session/{connection_id}"
