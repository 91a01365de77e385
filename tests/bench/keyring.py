"""Lateness of a 10 ms timer on the interface thread while the key store hangs for half a minute, against idle."""

import asyncio
import tempfile
import threading
from pathlib import Path

import keyring

from app.domain.connections import Address, Connection
from app.domain.errors import SecretStoreError, SecretStoreState
from app.main.composition import Composition
from app.main.household import StoredHousehold
from app.ui.window.main_window import MainWindow
from tests.bench.gaps import Gaps
from tests.bench.row import Row, memory_mb
from tests.bench.running import in_console, until
from tests.memory_keyring import MemoryKeyring

HANG_S = 30.0
IDLE_S = 6.0
KEPT = Connection("aaaa1111", "unitrends", "Kept", Address("127.0.0.1", 9), "lab")


class _HangingKeyring(MemoryKeyring):
    """Answers nothing for so long, from the first question on."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        if not self.asked.is_set():
            self.asked.set()
            threading.Event().wait(HANG_S)
        return super().get_password(service, username)


def keyring_rows() -> list[Row]:
    """Two rows: 99th percentile and longest."""
    figures: dict[str, tuple[float, float]] = {}
    before, hanging = keyring.get_keyring(), _HangingKeyring()

    async def measure(composition: Composition) -> None:
        window = MainWindow(composition.context())
        window.resize(1440, 900)
        window.show()
        gaps = Gaps()
        figures["idle"] = await gaps.collect(IDLE_S)
        keyring.set_keyring(hanging)
        async with asyncio.TaskGroup() as group:
            reading = group.create_task(composition.read_kept())
            await until(hanging.asked.is_set)
            saving = group.create_task(_save(window))
            figures["hanging"] = await gaps.collect(HANG_S)
            await reading
            if await saving is not SecretStoreState.HANGING:
                raise RuntimeError("the key store did not hang")
        window.may_close = True
        window.close()

    keyring.set_keyring(MemoryKeyring())
    try:
        with tempfile.TemporaryDirectory() as folder:
            in_console(measure, lambda: StoredHousehold(Path(folder)))
    finally:
        keyring.set_keyring(before)
    memory = memory_mb()
    idle, busy = figures["idle"], figures["hanging"]
    return [
        Row(f"99th percentile gap, key store hangs {HANG_S:.0f} s", busy[0], "idle", idle[0], memory),
        Row(f"longest gap, key store hangs {HANG_S:.0f} s", busy[1], "idle", idle[1], memory),
    ]


async def _save(window: MainWindow) -> SecretStoreState | None:
    """An operator tries to keep a system meanwhile."""
    try:
        await window.context.keeping.save(KEPT)
    except SecretStoreError as error:
        return error.state
    return None
