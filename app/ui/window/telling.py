"""What the operator must know of the program itself: told in the line above the panes, one after the other.

For the main window. A message stays until it was read, and is not told twice meanwhile. One may come with an offer:
something that is done when the operator wishes so, and not before.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.looks import Look
from app.domain.messages import Message
from app.ui.texts import say, tr
from app.ui.theme.states import look
from app.ui.widgets.notice import NoticeLine


@dataclass(frozen=True)
class Offer:
    """What is offered, and how it is done."""

    label: Message
    accept: Callable[[], None]


class Telling:
    """Messages waiting for their turn, and the one that is told now."""

    def __init__(self, notice: NoticeLine) -> None:
        self._notice = notice
        self._waiting: list[tuple[Message, Offer | None]] = []
        self._told: tuple[Message, Offer | None] | None = None
        notice.action_triggered.connect(self._on_action)
        notice.put_away.connect(self._next)

    def add(self, messages: list[Message]) -> None:
        """Tell these as well."""
        known = [message for message, _ in (*self._waiting, *self._now())]
        self._waiting += [(message, None) for message in messages if message not in known]
        self._begin()

    def offer(self, message: Message, offer: Offer) -> None:
        """Tell it with an offer; what was offered before and not taken is offered no more."""
        self.withdraw()
        self._waiting.insert(0, (message, offer))
        self._begin()

    def withdraw(self) -> None:
        """Offer nothing any more."""
        self._waiting = [one for one in self._waiting if one[1] is None]
        if self._told is not None and self._told[1] is not None:
            self._next()

    def clear(self) -> None:
        """Forget what was not read; an offer stays."""
        self._waiting = [one for one in self._waiting if one[1] is not None]
        if self._told is not None and self._told[1] is None:
            self._next()

    def _now(self) -> list[tuple[Message, Offer | None]]:
        return [self._told] if self._told is not None else []

    def _begin(self) -> None:
        if self._told is None:
            self._next()

    def _on_action(self) -> None:
        offer = self._told[1] if self._told is not None else None
        self._next()
        if offer is not None:
            offer.accept()

    def _next(self) -> None:
        self._notice.clear()
        self._told = self._waiting.pop(0) if self._waiting else None
        if self._told is None:
            return
        message, offer = self._told
        if offer is None:
            self._notice.show_notice(look(Look.WARN), say(message), tr("notice.read.link"))
        else:
            self._notice.show_notice(look(Look.UNKNOWN), say(message), say(offer.label), away=tr("notice.not_now.link"))
