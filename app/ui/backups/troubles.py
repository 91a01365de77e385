"""What is wrong with the backups shown, in words: signed out, not asked, answered badly. Pure functions, no widgets."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from app.domain.errors import BackendError, RateLimitedError
from app.domain.looks import Look
from app.services.sessions import System, SystemState
from app.ui.side.tree_delegate import SYSTEM_BADGES
from app.ui.texts import say, tr
from app.ui.wording import advice_text, clock_text

NOT_FOR_SIGNING_IN: Final = frozenset({SystemState.UNTRUSTED, SystemState.NEEDS_PROXY})
"""These stand still, and another sign-in at the system changes nothing about it."""


class Step(StrEnum):
    """The one step that is offered."""

    NONE = "none"
    ASK_AGAIN = "ask_again"
    SIGN_IN = "sign_in"


@dataclass(frozen=True)
class Trouble:
    """What is shown: a look, what happened, what can be done about it, and the step to press."""

    look: Look
    sentence: str
    detail: str = ""
    step: Step = Step.NONE

    @property
    def action(self) -> str:
        """The words of the step; empty without one."""
        if self.step is Step.SIGN_IN:
            return tr("tree.signed_out.link")
        return tr("backups.error.again") if self.step is Step.ASK_AGAIN else ""


def trouble_of(system: System | None, error: BackendError | None, heard_at: datetime | None) -> Trouble | None:
    """The trouble of a list, or None.

    Args:
        system: the one the list belongs to.
        error: what asking for the list ended with.
        heard_at: when the rows shown were heard; None without rows.
    """
    if system is not None and system.state in NOT_FOR_SIGNING_IN and system.error is not None:
        return _told(Look.FAILED, system.error, Step.NONE)
    if system is not None and system.stands_still:
        return _signed_out(system, heard_at)
    if error is not None:
        # A server that asked to wait is left alone.
        step = Step.NONE if isinstance(error, RateLimitedError) else Step.ASK_AGAIN
        look = Look.WAITING if isinstance(error, RateLimitedError) else Look.FAILED
        return _told(look, error, step)
    if system is not None and system.error is not None and system.state is not SystemState.CONNECTING:
        return _told(SYSTEM_BADGES.get(system.state, Look.FAILED), system.error, Step.NONE)
    return None


def _signed_out(system: System, heard_at: datetime | None) -> Trouble:
    sentence = tr("backups.signed_out.never")
    if heard_at is not None:
        sentence = tr("backups.signed_out.since", time=clock_text(heard_at))
    detail = say(system.error.message) if system.error is not None else ""
    return Trouble(Look.SIGNED_OUT, sentence, detail, Step.SIGN_IN)


def _told(look: Look, error: BackendError, step: Step) -> Trouble:
    return Trouble(look, say(error.message), advice_text(error), step)
