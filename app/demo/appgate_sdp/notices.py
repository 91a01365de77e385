"""``notifyUrl``: one POST when a backup has ended. Every notice is recorded; only loopback addresses are ever called.

The vendor documents neither body nor headers: JSON of four members is ASSUMED.
"""

import asyncio
import http.client
import ipaddress
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, urlsplit

from app.demo.appgate_sdp.collective import Collective
from app.demo.appgate_sdp.records import Backup

_LIMIT_S = 5.0


@dataclass
class Notice:
    """One notice: its body, and what became of it: recorded, sent, refused or failed."""

    url: str
    body: dict[str, Any]
    outcome: str = "recorded"


class Notices:
    """Tells whoever asked to be told."""

    def __init__(self, collective: Collective, advance: Callable[[], None]) -> None:
        self._collective = collective
        self._advance = advance
        self.sent: list[Notice] = []

    def expect(self, backup: Backup) -> None:
        """See to it that the notice goes out in time, also when nobody asks for anything until then."""
        if not backup.notify_url:
            return
        clock = self._collective.clock
        wait_s = clock.ends_at(backup.started_at, backup.duration_s) - clock.now()
        asyncio.get_running_loop().call_later(wait_s + 0.01, self._advance)

    def tell(self, backup: Backup) -> None:
        """A backup has ended."""
        if not backup.notify_url or self._collective.faults.is_on("no_notice"):
            return
        body = {
            "applianceId": backup.appliance_id,
            "backupId": backup.id,
            "status": "done",
            "result": "success" if backup.failure is None else "failure",
        }
        notice = Notice(backup.notify_url, body)
        self.sent.append(notice)
        address = urlsplit(backup.notify_url)
        if not _is_loopback(address.hostname or ""):
            notice.outcome = "refused"
            return
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return  # a state that is being looked at outside the server: the record must do
        loop.run_in_executor(None, _deliver, notice, address)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _deliver(notice: Notice, address: SplitResult) -> None:
    try:
        _post(address, json.dumps(notice.body))
        notice.outcome = "sent"
    except (OSError, ValueError, http.client.HTTPException):  # ValueError: a path no request line can hold
        notice.outcome = "failed"


def _post(address: SplitResult, body: str) -> None:
    host = "127.0.0.1" if address.hostname == "localhost" else str(address.hostname)  # no name server is asked
    kind = http.client.HTTPSConnection if address.scheme == "https" else http.client.HTTPConnection
    connection = kind(host, address.port, timeout=_LIMIT_S)
    try:
        target = (address.path or "/") + (f"?{address.query}" if address.query else "")
        connection.request("POST", target, body, {"Content-Type": "application/json"})
        connection.getresponse().read()
    finally:
        connection.close()
