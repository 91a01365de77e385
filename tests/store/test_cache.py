"""The last-known inventory: found again, dropped when it does not fit, forgotten when asked."""

import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.nodes import NodeRef
from app.store.cache import Branch, Cache
from tests.clocks import START
from tests.store import values


@pytest.fixture
async def cache(tmp_path: Path) -> AsyncIterator[Cache]:
    cache = Cache(tmp_path / "cache.db")
    assert await cache.open() == ()
    yield cache
    await cache.close()


async def test_branches_and_pages_are_found_again(cache: Cache, tmp_path: Path) -> None:
    second = replace(values.NODE, name="second")
    await cache.keep_children(values.CLIENT, (values.NODE,), START)
    await cache.keep_children(values.CLIENT, (values.NODE, second), START)
    await cache.keep_page(values.INSTANCE, values.PAGE)
    await cache.close()
    again = Cache(tmp_path / "cache.db")
    await again.open()
    assert await again.children(values.CLIENT) == Branch((values.NODE, second), START)
    assert await again.page(values.INSTANCE) == values.PAGE
    await again.close()


async def test_what_was_never_heard_is_not_known(cache: Cache) -> None:
    assert await cache.children(values.CLIENT) is None
    assert await cache.page(values.CLIENT) is None
    await cache.keep_children(values.CLIENT, (), START)
    assert await cache.children(values.CLIENT) == Branch((), START)


async def test_one_system_is_forgotten_and_the_others_stay(cache: Cache) -> None:
    other = NodeRef.appliance("c2")
    await cache.keep_children(values.CLIENT, (values.NODE,), START)
    await cache.keep_page(values.INSTANCE, values.PAGE)
    await cache.keep_children(other, (values.NODE,), START)
    await cache.forget("c1")
    assert await cache.children(values.CLIENT) is None
    assert await cache.page(values.INSTANCE) is None
    assert await cache.children(other) is not None


@pytest.mark.parametrize("text", ["{}", "[3]", '{"$":"Message","id":"a.b.c"}', "nonsense"])
async def test_what_does_not_fit_is_dropped(cache: Cache, text: str, tmp_path: Path) -> None:
    await cache.keep_children(values.CLIENT, (values.NODE,), START)
    await cache.keep_page(values.INSTANCE, values.PAGE)
    await cache.close()
    raw = sqlite3.connect(tmp_path / "cache.db")
    raw.execute("UPDATE branches SET nodes = ?", (text,))
    raw.execute("UPDATE pages SET page = ?", (text,))
    raw.commit()
    raw.close()
    again = Cache(tmp_path / "cache.db")
    await again.open()
    assert await again.children(values.CLIENT) is None
    assert await again.page(values.INSTANCE) is None
    await again.close()
