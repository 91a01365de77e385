"""Hears of locked screens and of sleep over D-Bus: the desktop's screen saver, and logind.

For ``screen_watch``. It uses the small library that the key store is asked with, in threads of its own, since a bus is
read by waiting. Nothing is called that changes anything; no bus, no hearing.
"""

import logging
import os
import socket
import threading
from collections.abc import Callable
from contextlib import suppress

from jeepney import DBusAddress, DBusErrorResponse, MatchRule, Message, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import HeaderFields, MessageType

from app.main.screen_watch import ScreenWatch

log = logging.getLogger(__name__)

SCREEN_SAVERS = frozenset(
    f"org.{desktop}.ScreenSaver" for desktop in ("freedesktop", "gnome", "cinnamon", "mate", "xfce")
)
FREEDESKTOP = "org.freedesktop"
LOGIND = f"{FREEDESKTOP}.login1"
MANAGER = DBusAddress("/org/freedesktop/login1", LOGIND, f"{LOGIND}.Manager")
CALL_LIMIT_S = 5.0
_NO_BUS = (OSError, ValueError, LookupError, RuntimeError, EOFError, DBusErrorResponse)
"""No address, nobody there, a refusal, a bus that ends or talks nonsense: each as the library lets it pass."""


class LinuxScreenWatch(ScreenWatch):
    """Two ears: one on the session's bus, one on the system's."""

    def __init__(self) -> None:
        super().__init__()
        self._session = _Ear("SESSION", ({"member": "ActiveChanged"},), self._on_session)
        self._system = _Ear(
            "SYSTEM",
            (
                {"interface": f"{LOGIND}.Session", "member": "Lock"},
                {"interface": f"{LOGIND}.Manager", "member": "PrepareForSleep"},
            ),
            self._on_system,
        )
        self._own_session = ""

    @property
    def is_heard(self) -> bool:
        """See ``ScreenWatch``, as for all methods here."""
        return self._session.is_listening or (self._system.is_listening and bool(self._own_session))

    def start(self) -> None:
        self._session.start()
        self._system.start(self._learn_own_session)

    def close(self) -> None:
        self._session.close()
        self._system.close()

    def _learn_own_session(self, bus: DBusConnection) -> None:
        """Others may be signed in to this computer, too; their locked screens are none of ours."""
        reply = bus.send_and_get_reply(
            new_method_call(MANAGER, "GetSessionByPID", "u", (os.getpid(),)), timeout=CALL_LIMIT_S
        )
        if reply.header.message_type is MessageType.method_return:
            self._own_session = str(reply.body[0])

    def _on_session(self, interface: str, _path: str, message: Message) -> None:
        if interface in SCREEN_SAVERS and message.body == (True,):
            self.locked.emit()

    def _on_system(self, interface: str, path: str, message: Message) -> None:
        if interface == MANAGER.interface and message.body == (True,):
            self.sleeping.emit()
        elif interface == f"{LOGIND}.Session" and path == self._own_session:
            self.locked.emit()


class _Ear:
    """Listens to one bus in a thread of its own until it is closed. ``heard`` is called there."""

    def __init__(self, bus: str, rules: tuple[dict[str, str], ...], heard: Callable[[str, str, Message], None]) -> None:
        self._name = bus
        self._rules = rules
        self._heard = heard
        self._bus: DBusConnection | None = None
        self._is_closed = False
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self.is_listening = False

    def start(self, first: Callable[[DBusConnection], None] | None = None) -> None:
        self._thread = threading.Thread(target=self._run, args=(first,), name=f"{self._name} bus", daemon=True)
        self._thread.start()

    def close(self) -> None:
        with self._lock:
            self._is_closed = True
            if self._bus is not None:
                with suppress(OSError):
                    self._bus.sock.shutdown(socket.SHUT_RDWR)  # ends the waiting in its thread
        if self._thread is not None:
            self._thread.join(CALL_LIMIT_S)

    def _run(self, first: Callable[[DBusConnection], None] | None) -> None:
        try:
            bus = open_dbus_connection(self._name)
        except _NO_BUS as error:
            log.info("no %s bus: %s", self._name.lower(), type(error).__name__)
            return
        with self._lock:
            self._bus = bus
            if self._is_closed:
                bus.close()
                return
        try:
            self._listen(bus, first)
        except _NO_BUS as error:  # it went away, or it was closed here
            if not self._is_closed:
                log.info("the %s bus ended: %s", self._name.lower(), type(error).__name__)
        finally:
            self.is_listening = False
            bus.close()

    def _listen(self, bus: DBusConnection, first: Callable[[DBusConnection], None] | None) -> None:
        if first is not None:
            first(bus)
        for rule in self._rules:
            bus.send_and_get_reply(message_bus.AddMatch(MatchRule(type="signal", **rule)), timeout=CALL_LIMIT_S)
        self.is_listening = True
        while True:
            message = bus.receive()
            if message.header.message_type is MessageType.signal:
                fields = message.header.fields
                interface, path = fields.get(HeaderFields.interface, ""), fields.get(HeaderFields.path, "")
                self._heard(str(interface), str(path), message)
