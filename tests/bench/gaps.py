"""Lateness of a 10 ms timer on the interface thread while 50 runs are polled, against an idle window."""

import asyncio
import json
import ssl
import statistics
import time
import urllib.request

from PySide6.QtCore import QObject, Qt, QTimer

from app.main.composition import Composition
from app.ui.window.main_window import MainWindow
from tests.bench.row import Row, memory_mb
from tests.bench.running import in_console, profile, signed_in, until
from tests.demo.serving import ServedDemo, serve_in_process

RUNS_WATCHED = 50
SECONDS = 12.0
TICK_MS = 10


class Gaps(QObject):
    """Collects the gaps between two ticks, ms."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    async def collect(self, seconds: float) -> tuple[float, float]:
        """The 99th percentile and the longest of that many seconds."""
        self.found.clear()
        self._last = time.perf_counter()
        self._timer.start()
        await asyncio.sleep(seconds)
        self._timer.stop()
        return statistics.quantiles(self.found, n=100)[98], max(self.found)

    def _on_tick(self) -> None:
        now = time.perf_counter()
        self.found.append((now - self._last) * 1000)
        self._last = now


def gap_rows() -> list[Row]:
    """Two rows: 99th percentile and longest."""
    figures: dict[str, tuple[float, float]] = {}
    clients = ["--clients", "60", "--speed", "0.05"]
    with serve_in_process(["unitrends"], "--port", "0", *clients) as (served,):

        async def measure(composition: Composition) -> None:
            window = MainWindow(composition.context())
            window.resize(1440, 900)
            window.show()
            gaps = Gaps()
            figures["idle"] = await gaps.collect(SECONDS / 2)
            connection = profile(served, "busy")
            await signed_in(composition, connection)
            start_runs(served)
            await until(lambda: len(composition.activities.runs()) >= RUNS_WATCHED)
            figures["busy"] = await gaps.collect(SECONDS)
            window.may_close = True
            window.close()

        in_console(measure)
    memory = memory_mb()
    return [
        Row(f"99th percentile gap, {RUNS_WATCHED} runs polled", figures["busy"][0], "idle", figures["idle"][0], memory),
        Row(f"longest gap, {RUNS_WATCHED} runs polled", figures["busy"][1], "idle", figures["idle"][1], memory),
    ]


def start_runs(served: ServedDemo) -> None:
    """Start backups of so many clients behind the console's back."""
    context = ssl.create_default_context(cafile=served.ca_file)

    def ask(method: str, path: str, body: object, token: str = "") -> dict[str, object]:
        headers = {"Content-Type": "application/json", **({"AuthToken": token} if token else {})}
        request = urllib.request.Request(
            f"{served.base_url}{path}", json.dumps(body).encode() if body is not None else None, headers, method=method
        )
        with urllib.request.urlopen(request, context=context) as reply:
            found: dict[str, object] = json.load(reply)
            return found

    token = str(ask("POST", "/api/login", dict(served.sign_in))["auth_token"])
    clients = ask("GET", "/api/clients/?sid=1", None, token)["data"]
    assert isinstance(clients, list)
    ids = [one["id"] for one in clients if isinstance(one["id"], int)][:RUNS_WATCHED]
    body = {"backup_type": "Full", "clients": [{"id": one} for one in ids]}
    ask("PUT", "/api/backups?sid=1", body, token)
