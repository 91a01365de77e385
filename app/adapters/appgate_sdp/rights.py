"""What the signed-in user may do, by the privileges that signing in told. The vendor's matrix is not public (INFERRED).

A user may well hold Backup without View GlobalSetting: a 403 there is normal and stops nothing.
"""

from dataclasses import dataclass

from app.adapters.appgate_sdp import wire
from app.transport.auth import Session

APPLIANCE = "Appliance"
GLOBAL_SETTING = "GlobalSetting"


@dataclass(frozen=True)
class Rights:
    """The privileges; None: not told, then everything is tried and the server decides."""

    privileges: tuple[wire.Privilege, ...] | None = None

    @property
    def may_see_status(self) -> bool:
        """Whether the status of appliances may be asked for."""
        return self._has("CheckStatus", APPLIANCE)

    @property
    def may_see_settings(self) -> bool:
        """Whether the global settings may be read."""
        return self._has("View", GLOBAL_SETTING)

    @property
    def may_change_settings(self) -> bool:
        """Whether they may be read and written: the write carries back what was read."""
        return self.may_see_settings and self._has("Edit", GLOBAL_SETTING)

    @property
    def may_back_up(self) -> bool:
        """Whether some appliance may be backed up."""
        return self._has("Backup", APPLIANCE)

    def may_back_up_this(self, appliance: wire.Appliance) -> bool:
        """Whether this appliance is within the scope of the right to back up."""
        if self.privileges is None:
            return True
        return any(_fits(one, "Backup", APPLIANCE) and _holds(one.scope, appliance) for one in self.privileges)

    def _has(self, kind: str, target: str) -> bool:
        return self.privileges is None or any(_fits(one, kind, target) for one in self.privileges)


def rights_of(session: Session | None) -> Rights:
    """The rights of a session; without one, nothing is known yet."""
    told = session.facts.get("privileges") if session is not None else None
    if not isinstance(told, tuple):
        return Rights()
    return Rights(tuple(one for one in told if isinstance(one, wire.Privilege)))


def _fits(privilege: wire.Privilege, kind: str, target: str) -> bool:
    return privilege.type in {kind, "All"} and privilege.target in {target, "All"}


def _holds(scope: wire.Scope, appliance: wire.Appliance) -> bool:
    return scope.all or appliance.id in scope.ids or not set(scope.tags).isdisjoint(appliance.tags)
