"""Permits: the single-use leave to send exactly the planned requests. The transport sends no change without one.

A permit is sealed with a key that lives as long as the process: an altered one is refused. It is spent request by
request, by digest; a digest that is not in it, or was spent already, is refused.
"""

import hmac
import secrets
from collections import Counter
from datetime import datetime, timedelta

from app.domain.changes import PlannedChange
from app.domain.errors import GuardRefusedError, PermitRefusedError
from app.domain.guards import Confirmation, Requirement, missing
from app.domain.messages import Message

PERMIT_LIFE = timedelta(seconds=120)
PLAN_LIFE = timedelta(minutes=10)
"""How long what was looked at may stand before the operator acts on it; then it is looked at anew."""

_PROCESS_KEY = secrets.token_bytes(32)


class Permit:
    """Leave to send the requests of one planned change, once each, until it expires."""

    __slots__ = ("_left", "action", "connection_id", "digests", "expires_at", "id", "seal", "target")

    def __init__(self, change: PlannedChange, expires_at: datetime) -> None:
        self.id = secrets.token_hex(8)
        self.connection_id = change.connection_id
        self.action = change.action
        self.target = change.name_to_type
        self.digests = tuple(request.digest for request in change.requests)
        self.expires_at = expires_at
        self.seal = self._sealed()
        self._left = Counter(self.digests)

    def _sealed(self) -> str:
        fields = "\n".join(
            [
                self.id,
                self.connection_id,
                self.action,
                self.target,
                self.expires_at.isoformat(),
                *self.digests,
            ]
        )
        return hmac.new(_PROCESS_KEY, fields.encode(), "sha256").hexdigest()

    def check(self, connection_id: str, digest: str, now: datetime) -> None:
        """Refuse what ``spend`` would refuse, and use nothing up.

        Raises:
            PermitRefusedError: altered, expired, of another connection, for another request, or spent already.
        """
        if not hmac.compare_digest(self.seal, self._sealed()):
            raise PermitRefusedError(Message.of("permit.altered.why"))
        if now >= self.expires_at:
            raise PermitRefusedError(Message.of("permit.expired.why"))
        if connection_id != self.connection_id or digest not in self.digests:
            raise PermitRefusedError(Message.of("permit.other_request.why"))
        if self._left[digest] <= 0:
            raise PermitRefusedError(Message.of("permit.used.why"))

    def spend(self, connection_id: str, digest: str, now: datetime) -> None:
        """Use the permit up for one request. Raises PermitRefusedError as ``check`` does."""
        self.check(connection_id, digest, now)
        self._left[digest] -= 1


def is_old(looked_at: datetime, now: datetime) -> bool:
    """Whether what was looked at then is no ground to act on any more; a clock that was set back counts alike."""
    return abs(now - looked_at) > PLAN_LIFE


def issue(change: PlannedChange, requirement: Requirement, given: Confirmation, now: datetime) -> Permit:
    """Give leave for a planned change after name, reason, acknowledgement and grace were given.

    Raises:
        GuardRefusedError: something is missing, and the message names the first thing; or the plan is old.
    """
    if change.planned_at is not None and is_old(change.planned_at, now):
        raise GuardRefusedError(Message.of("guard.plan_old.title"))
    lacks = missing(requirement, change.name_to_type, given)
    if lacks:
        raise GuardRefusedError(Message.of(lacks[0]))
    return Permit(change, now + PERMIT_LIFE)
