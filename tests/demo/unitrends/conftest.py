import asyncio
from collections.abc import Callable, Iterator

import pytest

from app.demo.system import DemoOptions
from tests.demo.unitrends.caller import Caller


@pytest.fixture(scope="module")
def runner() -> Iterator[asyncio.Runner]:
    """Give one event loop for the module; nothing is kept on it between calls."""
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture
def appliance(runner: asyncio.Runner) -> Caller:
    """Give a fresh appliance with its usual past, signed in as root."""
    caller = Caller(runner, DemoOptions())
    caller.sign_in()
    return caller


@pytest.fixture(scope="module")
def shared(runner: asyncio.Runner) -> Caller:
    """Give one appliance for tests that only read and switch nothing on."""
    caller = Caller(runner, DemoOptions())
    caller.sign_in()
    return caller


@pytest.fixture
def small(runner: asyncio.Runner) -> Callable[..., Caller]:
    """Give a maker of appliances with chosen options."""

    def make(seed: int = 1, clients: int | None = None, backups: int | None = None) -> Caller:
        caller = Caller(runner, DemoOptions(seed, clients, backups))
        caller.sign_in()
        return caller

    return make
