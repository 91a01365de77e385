"""Benches that close what they opened."""

from collections.abc import AsyncIterator, Callable

import pytest

from tests.adapters.smartfabric_director.bench import Bench


@pytest.fixture
async def build() -> AsyncIterator[Callable[..., Bench]]:
    """`build({"option": "value"}, backups=50)`."""
    built: list[Bench] = []

    def make(options: dict[str, str] | None = None, *, backups: int | None = None) -> Bench:
        built.append(Bench(options, backups=backups))
        return built[-1]

    yield make
    for bench in built:
        await bench.http.aclose()


@pytest.fixture
def bench(build: Callable[..., Bench]) -> Bench:
    """One appliance with its natural past."""
    return build()
