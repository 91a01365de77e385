"""Makes up what has happened so far: sixty days of scheduled backups, copies, restores and alerts.

The same seed, scale and moment give the same past.
"""

import heapq
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from app.demo.unitrends import backup_types
from app.demo.unitrends.applications import FILE_LEVEL, SYSTEM_METADATA
from app.demo.unitrends.backup_store import link
from app.demo.unitrends.cast import LOCAL, Cast
from app.demo.unitrends.dice import Dice
from app.demo.unitrends.outcomes import outcome
from app.demo.unitrends.plans import COPY_ORDER, PLANS, Plan, picked
from app.demo.unitrends.records import FAILURE, FOREVER, SUCCESS, WARNING, Backup, Instance
from app.demo.unitrends.rhythms import DAY_S, daily, weekly

_FIRST_SERIAL = 100_000
_NAMELESS_AFTER_S = 50 * DAY_S  # older file-level backups do not say their instance
_SETTLED_AFTER_S = 3 * 3600  # by then everything that is copied at all has been copied

_Start = tuple[float, int]  # minus the start (newest first), position of the plan


def past_backups(cast: Cast, now: float, seed: int, wanted: int | None) -> list[Backup]:
    """Backups of the past, oldest first, with serials, chains, holds and copies.

    Args:
        cast: who is protected.
        now: epoch seconds; nothing is later than this.
        seed: decides what went well and what did not.
        wanted: this many backups, newest first, however far back that reaches; None: what retention has left.
    """
    backups: list[Backup] = []
    runs = 0
    plans = [(plan, picked(plan, cast)) for plan in PLANS]
    used = [(plan, instances) for plan, instances in plans if instances]
    for start, plan, instances in _starts(used, now, is_endless=wanted is not None):
        runs += 1
        for position, instance in enumerate(instances):
            backup = _scheduled(plan, instance, start + position * 11, seed)
            backup.run = runs
            if start + position * 11 + backup.duration_s < now:
                backups.append(backup)
        if wanted is not None and len(backups) >= wanted:
            break
    others = _others(cast, now, seed)
    if wanted is not None:
        others = others if len(others) * 10 <= wanted else []  # a handful of backups is just that
        del backups[wanted - len(others) :]
    backups += others
    backups.sort(key=lambda backup: (backup.started_at, backup.sid, backup.instance_id or 0))
    _number(backups, runs)
    link(backups)
    _settle(backups, cast, now, seed)
    return backups


def _starts(
    plans: Sequence[tuple[Plan, list[Instance]]], now: float, is_endless: bool
) -> Iterator[tuple[float, Plan, list[Instance]]]:
    def of(position: int, plan: Plan) -> Iterator[_Start]:
        for start in plan.rhythm.before(now):
            if not is_endless and start < now - plan.keep_days * DAY_S:
                return
            yield -start, position

    merged: Iterable[_Start] = heapq.merge(*(of(position, plan) for position, (plan, _) in enumerate(plans)))
    for minus_start, position in merged:
        yield -minus_start, *plans[position]


def _scheduled(plan: Plan, instance: Instance, at: float, seed: int) -> Backup:
    figures = outcome(instance, plan.backup_type, at, seed)
    internal = backup_types.internal_type(instance.app_id, plan.backup_type)
    assert internal is not None, plan.name
    return Backup(
        instance.sid,
        0,
        instance.client_id,
        instance.id,
        instance.app_id,
        internal,
        at,
        figures.duration_s,
        is_complete=True,
        status=figures.status,
        size_mb=figures.size_mb,
        files=figures.files,
        is_verified=figures.is_verified,
        verify_status=1 if figures.is_verified else 0,
        is_synthesized=plan.is_synthetic,
        storage_id=None if figures.status == FAILURE else 1,
        order_name=plan.name,
    )


def _number(backups: Sequence[Backup], runs: int) -> None:
    numbers: dict[int, int] = {}
    for backup in backups:
        numbers[backup.sid] = numbers.get(backup.sid, _FIRST_SERIAL) + 1
        backup.serial = numbers[backup.sid]
        if backup.run:
            backup.run = 1 + runs - backup.run  # counted newest first so far


def _settle(backups: Sequence[Backup], cast: Cast, now: float, seed: int) -> None:
    """Holds, copies, long-term points and what old backups no longer say."""
    instances = {(instance.sid, instance.id): instance for instance in cast.instances}
    fulls: dict[str, list[Backup]] = {}
    for backup in backups:
        if backup.instance_id is None or not backup.is_recovery_point:
            continue
        instance = instances[backup.sid, backup.instance_id]
        basic = backup_types.basic_type(backup.type)
        if basic == "Full":
            if backup.is_verified and Dice(seed, "verified", backup.sid, backup.serial).share() < 0.02:
                backup.verify_status = 2
            fulls.setdefault(f"{backup.sid}/{instance.name}/{instance.client_id}", []).append(backup)
            backup.gfs = "Monthly" if _is_first_week(backup.started_at) else "Weekly"
            dice = Dice(seed, "certified", backup.sid, backup.serial)
            backup.is_certified = backup.type.startswith("vmware") and dice.share() < 0.5
        if backup.sid == LOCAL and basic != "Transaction" and not backup.is_replicated:
            backup.replicates_since = backup.ended_at
            if now - backup.started_at > _SETTLED_AFTER_S:
                backup.replicates_since, backup.replication = None, "Completed"
        is_old = backup.started_at < now - _NAMELESS_AFTER_S
        if backup.app_id == FILE_LEVEL and is_old:
            backup.shows_instance = False
    for points in fulls.values():
        if instances[points[-1].sid, points[-1].instance_id or 0].app_id == 26 and len(points) > 1:
            points[-1].held_until = now + 3 * DAY_S
            points[-2].held_until = FOREVER


def _is_first_week(at: float) -> bool:
    return datetime.fromtimestamp(at, UTC).day <= 7


def _others(cast: Cast, now: float, seed: int) -> list[Backup]:
    """Records beside the scheduled ones: system metadata, copies, backups of another appliance, restores."""
    records = []
    for hidden in (client for client in cast.clients if client.is_hidden and isinstance(client.id, int)):
        for at in _recent(daily(23, 30).before(now), now, 14):
            record = Backup(
                hidden.sid,
                0,
                int(hidden.id),
                None,
                SYSTEM_METADATA,
                backup_types.SYSTEM_METADATA,
                at,
                41.0,
                True,
                SUCCESS,
                1,
            )
            record.has_id, record.order_name = False, "System Metadata"
            records.append(record)
    for instance in cast.instances:
        client = next(one for one in cast.clients if (one.sid, one.id) == (instance.sid, instance.client_id))
        if client.is_grandclient:
            records += [_replicated(instance, at, seed) for at in _recent(weekly(3, 23).before(now), now, 60)]
        elif instance.name.endswith("erp_live") or (client.name == "win-fs-01" and instance.app_id == FILE_LEVEL):
            records += [_copied(instance, at, seed) for at in _recent(weekly(0, 9).before(now), now, 60)]
    return records + _restores(cast, now)


def _recent(starts: Iterator[float], now: float, days: int) -> Iterator[float]:
    for start in starts:
        if start < now - days * DAY_S:
            return
        if start < now - DAY_S / 2:
            yield start


def _replicated(instance: Instance, at: float, seed: int) -> Backup:
    figures = outcome(instance, "Full", at, seed)
    record = Backup(
        instance.sid, 0, instance.client_id, instance.id, instance.app_id, "master", at,
        duration_s=figures.duration_s, is_complete=True, status=SUCCESS,
        size_mb=figures.size_mb or instance.full_mb,
        files=figures.files or instance.files,
    )  # fmt: skip
    record.is_replicated, record.order_name = True, "Copies from old-kiel-dpu"
    return record


def _copied(instance: Instance, at: float, seed: int) -> Backup:
    dice = Dice(seed, "copy", instance.id, int(at))
    internal = backup_types.copy_type(backup_types.internal_type(instance.app_id, "Full") or "master")
    size_mb = round(instance.full_mb * 0.98)
    record = Backup(
        instance.sid, 0, instance.client_id, instance.id, instance.app_id, internal, at, 0.0, True, SUCCESS, size_mb
    )
    record.sync_mb = round(size_mb * dice.between(0.03, 0.09))
    record.duration_s = float(round(record.sync_mb / 28 + 60))
    record.destination, record.order_name = "ueb-vault-02", COPY_ORDER
    if dice.share() < 0.1:
        record.status = WARNING
    return record


def _restores(cast: Cast, now: float) -> list[Backup]:
    wanted = (
        ("file-level", "win-fs-01", 5.3, backup_types.RESTORE, SUCCESS, 412),
        ("MSSQLSERVER\\erp_reporting", "sql-erp-01", 12.1, backup_types.RESTORE, FAILURE, 0),
        ("win-fs-01", "win-fs-01", 20.4, "virtual restore", SUCCESS, 14_020),
        ("file-level", "lin-web-01", 33.7, backup_types.ARCHIVE_RESTORE, SUCCESS, 37_400),
    )
    clients = {(client.sid, client.id): client.name for client in cast.clients}
    records = []
    for instance in cast.instances:
        for name, client_name, days_ago, internal, status, size_mb in wanted:
            if (instance.name, clients[instance.sid, instance.client_id]) == (name, client_name):
                at = float(int(now - days_ago * DAY_S))
                record = Backup(
                    instance.sid,
                    0,
                    instance.client_id,
                    instance.id,
                    instance.app_id,
                    internal,
                    at,
                    380.0,
                    True,
                    status,
                    size_mb,
                )
                record.order_name, record.storage_id = "Restore", None
                record.restored_type = "Full" if internal == "virtual restore" else ""
                records.append(record)
    return records
