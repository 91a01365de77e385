"""The notification pipeline: a call that gives a token, and the websocket on the same path that the token opens.

One direction only, one JSON object per text frame. While somebody listens, the system is brought up to date whenever
something is due, and at least every second; otherwise only requests do that.
"""

import asyncio
import contextlib
import json
from collections import deque
from collections.abc import Callable
from typing import Any

from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket

from app.demo.cycle import capabilities
from app.demo.cycle.errors import RefusedError
from app.demo.cycle.gate import Answer, Call, Gate
from app.demo.cycle.hub import Hub
from app.demo.cycle.notification_tokens import NotificationTokens

PATH = "/v1/hubs/current/notifications"
_LOOK_EVERY_S = 1.0
_LEAST_WAIT_S = 0.02


class NotificationCalls:
    """Answers both halves of listening. ``next_at`` tells when something is due, ``advance`` lets it happen."""

    def __init__(self, hub: Hub, tokens: NotificationTokens, gate: Gate) -> None:
        self._hub = hub
        self._tokens = tokens
        self._gate = gate
        self.next_at: Callable[[], float | None] = lambda: None
        self.advance: Callable[[], None] = lambda: None
        gate.open("GET", PATH, self._token, capabilities.NOTIFICATIONS)

    def route(self) -> WebSocketRoute:
        """The websocket."""
        return WebSocketRoute(PATH, self._listen)

    def _token(self, _call: Call) -> Answer:
        return Answer({"token": self._tokens.issue()})

    async def _listen(self, socket: WebSocket) -> None:
        if not self._tokens.use(socket.query_params.get("token", "")):
            await socket.send_denial_response(self._gate.refused(RefusedError("401.auth-invalid")))
            return
        await socket.accept()
        waiting: deque[dict[str, Any]] = deque()
        nudge = asyncio.Event()

        def hear(message: dict[str, Any]) -> None:
            waiting.append(message)
            nudge.set()

        self._hub.listeners.append(hear)
        leaving = asyncio.ensure_future(socket.receive())
        leaving.add_done_callback(lambda _: nudge.set())
        try:
            while not leaving.done():
                nudge.clear()
                self.advance()
                while waiting:
                    await socket.send_text(json.dumps(waiting.popleft()))
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(nudge.wait(), self._wait_s())
        finally:
            self._hub.listeners.remove(hear)
            leaving.cancel()

    def _wait_s(self) -> float:
        due_at = self.next_at()
        until_due = _LOOK_EVERY_S if due_at is None else due_at - self._hub.now()
        return min(max(until_due, _LEAST_WAIT_S), _LOOK_EVERY_S)
