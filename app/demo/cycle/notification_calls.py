"""The call that gives a token for the notification pipeline."""

from app.demo.cycle import capabilities
from app.demo.cycle.gate import Answer, Call, Gate
from app.demo.cycle.notification_tokens import NotificationTokens

PATH = "/v1/hubs/current/notifications"


class NotificationCalls:
    """Answers the first half of listening; the second is a websocket on the same path."""

    def __init__(self, tokens: NotificationTokens, gate: Gate) -> None:
        self._tokens = tokens
        gate.open("GET", PATH, self._token, capabilities.NOTIFICATIONS)

    def _token(self, _call: Call) -> Answer:
        return Answer({"token": self._tokens.issue()})
