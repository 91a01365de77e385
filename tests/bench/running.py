"""A console over served demo systems, for benches: built like the program, on a qasync loop of its own."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import qasync
from PySide6.QtWidgets import QApplication

from app.adapters import registry
from app.domain.connections import Connection
from app.main.composition import Composition
from app.main.demo_systems import profile_of
from app.main.household import Household, MemoryHousehold
from app.services.sessions import SystemState
from app.ui.looks_kept import LookSettings, use_looks
from app.ui.texts import Texts
from tests.demo.serving import ServedDemo


def in_console(
    work: Callable[[Composition], Coroutine[Any, Any, None]], household: Callable[[], Household] = MemoryHousehold
) -> None:
    """Run a coroutine with a composition that was started, and end both in order."""
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    application.setQuitOnLastWindowClosed(False)
    texts = Texts(application)
    looks = LookSettings(texts, language="en", theme="light")
    looks.apply()
    use_looks(looks)
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)

    async def whole() -> None:
        composition = Composition(household())
        await composition.start()
        try:
            await work(composition)
        finally:
            await composition.stop()

    with loop:
        loop.run_until_complete(whole())
    texts.close()


def profile(served: ServedDemo, name: str) -> Connection:
    """A profile for an announced system."""
    return profile_of(
        {
            "kind": served.kind,
            "base_url": served.base_url,
            "fingerprint": served.fingerprint,
            "sign_in": served.sign_in,
        },
        name,
        "lab",
        registry.card(served.kind),
    )


async def until(condition: Callable[[], bool], timeout_s: float = 60.0) -> None:
    """Wait for a condition, giving the loop its turns."""
    end = asyncio.get_running_loop().time() + timeout_s
    while not condition():
        if asyncio.get_running_loop().time() > end:
            raise TimeoutError
        await asyncio.sleep(0.005)


async def signed_in(composition: Composition, connection: Connection) -> None:
    """Add a system and wait until it lives."""
    composition.add(connection)
    await until(lambda: composition.sessions.system(connection.id).state is SystemState.LIVE)
