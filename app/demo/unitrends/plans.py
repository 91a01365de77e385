"""The job orders of the made-up company: what runs when, on which instances."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.demo.unitrends.applications import APPLICATIONS, FILE_LEVEL, IMAGE_LEVEL
from app.demo.unitrends.cast import LOCAL, MANAGED, Cast
from app.demo.unitrends.records import Client, Instance, JobOrder
from app.demo.unitrends.rhythms import Rhythm, daily, every, weekly

_SUNDAY, _SATURDAY = 0, 6
Pick = Callable[[Instance, Client], bool]


@dataclass(frozen=True)
class Plan:
    """One job order before it has a number."""

    name: str
    sid: int
    backup_type: str
    rhythm: Rhythm
    pick: Pick
    keep_days: int = 60
    is_synthetic: bool = False


def _files(instance: Instance, client: Client) -> bool:
    return instance.app_id == FILE_LEVEL and client.nas is None and not client.is_grandclient


def _nas(instance: Instance, client: Client) -> bool:
    return client.nas is not None


def _image(instance: Instance, _client: Client) -> bool:
    return instance.app_id == IMAGE_LEVEL


def _of_type(type_name: str) -> Pick:
    return lambda instance, _client: APPLICATIONS[instance.app_id].type == type_name


def _databases(*names: str) -> Pick:
    return lambda instance, _client: instance.name.rpartition("\\")[2] in names


PLANS: Sequence[Plan] = (
    Plan("ERP logs", LOCAL, "Transaction", every(15, 1), _databases("erp_live"), keep_days=10),
    Plan("Reporting logs", LOCAL, "Transaction", every(60, 20), _databases("erp_reporting"), keep_days=10),
    Plan("ERP nightly", LOCAL, "Differential", daily(2, without=_SUNDAY), _databases("erp_live", "erp_reporting")),
    Plan("ERP weekly", LOCAL, "Full", weekly(_SUNDAY, 1), _databases("erp_live", "erp_reporting")),
    Plan("SQL system databases", LOCAL, "Full", daily(0, 40), _databases("master", "msdb"), keep_days=30),
    Plan("Servers nightly", LOCAL, "Incremental", daily(20, without=_SATURDAY), _files),
    Plan("Servers weekly", LOCAL, "Full", weekly(_SATURDAY, 20), _files),
    Plan("Images nightly", LOCAL, "Incremental", daily(4, without=_SUNDAY), _image),
    Plan("Images weekly", LOCAL, "Full", weekly(_SUNDAY, 4), _image),
    Plan("vCenter north", LOCAL, "Incremental", daily(22, without=_SATURDAY), _of_type("VMware")),
    Plan("vCenter north synthetic", LOCAL, "Full", weekly(_SATURDAY, 22), _of_type("VMware"), is_synthetic=True),
    Plan("Hyper-V nightly", LOCAL, "Incremental", daily(5, without=_SUNDAY), _of_type("Hyper-V")),
    Plan("Hyper-V weekly", LOCAL, "Full", weekly(_SUNDAY, 5), _of_type("Hyper-V")),
    Plan("Exchange nightly", LOCAL, "Incremental", daily(19, without=_SATURDAY), _of_type("Exchange")),
    Plan("Exchange weekly", LOCAL, "Full", weekly(_SATURDAY, 19), _of_type("Exchange")),
    Plan("NAS projects", LOCAL, "Differential", daily(6, without=_SUNDAY), _nas),
    Plan("NAS projects weekly", LOCAL, "Full", weekly(_SUNDAY, 6), _nas),
    Plan("Bremen servers", MANAGED, "Incremental", daily(21, without=_SATURDAY), _files),
    Plan("Bremen servers weekly", MANAGED, "Full", weekly(_SATURDAY, 21), _files),
    Plan("WMS nightly", MANAGED, "Differential", daily(3, without=_SUNDAY), _of_type("SQL Server")),
    Plan("WMS weekly", MANAGED, "Full", weekly(_SUNDAY, 3), _of_type("SQL Server")),
)
COPY_ORDER, ARCHIVE_ORDER = "Copy to ueb-vault-02", "Quarterly archive"


def picked(plan: Plan, cast: Cast) -> list[Instance]:
    """The instances a plan backs up."""
    clients = {(client.sid, client.id): client for client in cast.clients}
    return [
        instance
        for instance in cast.instances
        if instance.sid == plan.sid and plan.pick(instance, clients[instance.sid, instance.client_id])
    ]


def job_orders(cast: Cast) -> list[JobOrder]:
    """The job orders that have something to do, and those that copy and archive."""
    orders: list[JobOrder] = []
    for plan in PLANS:
        instances = picked(plan, cast)
        if instances:
            letter = "e" if all(instance.app_id == FILE_LEVEL for instance in instances) else "b"
            orders.append(_order(plan, len(orders) + 1, letter, [instance.id for instance in instances]))
    for name, letter, kind in ((COPY_ORDER, "x", "Replication"), (ARCHIVE_ORDER, "a", "Archive")):
        order = JobOrder(LOCAL, len(orders) + 1, letter, name, kind, "", offset_s=7 * 3600.0, last_status="Success")
        order.is_enabled = letter == "x"
        orders.append(order)
    return orders


def _order(plan: Plan, number: int, letter: str, instances: list[int]) -> JobOrder:
    rhythm = plan.rhythm
    calendar = {
        "run_on": sorted(rhythm.weekdays),
        "schedule_run": 0,
        "start_date": "01/15/2024",
        "start_time": f"{rhythm.offset_s // 3600:02}:{rhythm.offset_s // 60 % 60:02}",
        "backup_type": plan.backup_type,
    }
    return JobOrder(
        plan.sid,
        number,
        letter,
        plan.name,
        "Backup",
        plan.backup_type,
        instances,
        [calendar],
        every_s=float(rhythm.every_s),
        offset_s=float(rhythm.offset_s),
    )
