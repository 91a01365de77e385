"""The made-up past is believable, and the same for the same seed."""

from collections import Counter
from collections.abc import Callable

import pytest

from app.demo.unitrends.records import FOREVER, SUCCESS, Backup
from tests.demo.unitrends.caller import ERP_LIVE, START, Caller


def _backups(caller: Caller) -> list[Backup]:
    world = caller.system.world
    return list(world.backups.of(world.sids))


def test_the_same_seed_gives_the_same_past(small: Callable[..., Caller]) -> None:
    assert _backups(small(seed=3)) == _backups(small(seed=3))
    assert _backups(small(seed=3)) != _backups(small(seed=4))


def test_sixty_days_in_order_and_nothing_later_than_now(shared: Caller) -> None:
    backups = [backup for backup in _backups(shared) if backup.sid == 1]
    starts = [backup.started_at for backup in backups]
    assert starts == sorted(starts)
    assert START - 60 * 86_400 <= starts[0] <= START - 58 * 86_400
    assert all(backup.started_at + backup.duration_s <= START for backup in backups)
    serials = [backup.serial for backup in backups]
    assert len(set(serials)) == len(serials)


def test_most_is_well_and_some_is_not(shared: Caller) -> None:
    statuses = Counter(backup.status for backup in _backups(shared))
    total = statuses.total()
    assert statuses[SUCCESS] / total > 0.85
    assert statuses[1] > 20
    assert statuses[2] > 20
    assert statuses[None] == 4


def test_sizes_and_durations_are_plausible(shared: Caller) -> None:
    good = [one for one in _backups(shared) if one.instance_id == ERP_LIVE and one.sid == 1 and one.status == SUCCESS]
    fulls = [one for one in good if one.type == "mssql full"]
    logs = [one for one in good if one.type == "mssql transaction"]
    assert all(380_000 <= one.size_mb <= 392_900 for one in fulls)
    assert all(2 * 3600 < one.duration_s < 5 * 3600 for one in fulls)
    assert all(20 <= one.size_mb <= 400 for one in logs)
    assert all(one.duration_s < 120 for one in logs)


def test_chains_end_in_a_full(shared: Caller) -> None:
    store = shared.system.world.backups
    checked = 0
    for backup in _backups(shared):
        if backup.type in {"mssql differential", "mssql transaction", "incremental"} and backup.needs is not None:
            root = store.chain(backup)[0]
            assert root.type in {"mssql full", "master"} or root.started_at < START - 52 * 86_400
            assert root.started_at < backup.started_at
            checked += 1
    assert checked > 1_000


def test_held_ones(shared: Caller) -> None:
    held = [backup for backup in _backups(shared) if backup.is_held(START)]
    assert FOREVER in {backup.held_until for backup in held}
    assert len({backup.held_until for backup in held}) == 2


@pytest.mark.parametrize("wanted", [3, 250, 10_000])
def test_as_many_as_asked_for(small: Callable[..., Caller], wanted: int) -> None:
    opening = 4
    assert len(_backups(small(backups=wanted))) == wanted + opening


@pytest.mark.parametrize(("wanted", "systems"), [(1, {1}), (11, {1, 2}), (60, {1, 2})])
def test_as_many_clients_as_asked_for(small: Callable[..., Caller], wanted: int, systems: set[int]) -> None:
    caller = small(clients=wanted, backups=200)
    nodes = caller.data("/api/assets")
    assert len(nodes) == wanted
    assert {node["system_id"] for node in nodes} == systems
    names = [node["name"] for node in nodes]
    assert len(set(names)) == wanted
