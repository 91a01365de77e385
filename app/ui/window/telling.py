"""What the operator must know of the program itself: told in the line above the panes, one after the other.

For the main window. A message stays until it was read, and is not told twice meanwhile.
"""

from app.domain.looks import Look
from app.domain.messages import Message
from app.ui.texts import say, tr
from app.ui.theme.states import look
from app.ui.widgets.notice import NoticeLine


class Telling:
    """Messages waiting for their turn, and the one that is told now."""

    def __init__(self, notice: NoticeLine) -> None:
        self._notice = notice
        self._waiting: list[Message] = []
        self._told: Message | None = None
        notice.action_triggered.connect(self._next)

    def add(self, messages: list[Message]) -> None:
        """Tell these as well."""
        self._waiting += [message for message in messages if message not in (*self._waiting, self._told)]
        if self._notice.isHidden():
            self._next()

    def clear(self) -> None:
        """Forget what was not read."""
        self._waiting.clear()
        self._next()

    def _next(self) -> None:
        self._notice.clear()
        self._told = self._waiting.pop(0) if self._waiting else None
        if self._told is not None:
            self._notice.show_notice(look(Look.WARN), say(self._told), tr("notice.read.link"))
