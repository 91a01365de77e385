"""The cast of the demo: an account that runs a shop on a few clusters. Plain values, of which resources are made."""

from dataclasses import dataclass

GIB = 1 << 30
ACCOUNT = "Larkfield Goods"
CLOUD = "on-premises"


@dataclass(frozen=True)
class ClusterPlan:
    """A Kubernetes cluster; ``bucket`` is its default one, empty for none."""

    name: str
    kind: str
    version: str
    bucket: str
    is_target: bool = True
    is_managed: bool = True


@dataclass(frozen=True)
class BucketPlan:
    """A bucket; ``retention_s`` above 0: locked, -1: locks unsupported."""

    name: str
    provider: str
    state: str
    retention_s: int = 0


@dataclass(frozen=True)
class SchedulePlan:
    """A schedule: granularity, time fields, retentions."""

    name: str
    granularity: str
    fields: tuple[tuple[str, str], ...]
    snapshots: int
    backups: int


@dataclass(frozen=True)
class AppPlan:
    """An app. ``cluster`` empty: runs nowhere. ``schedules`` are names of ``SCHEDULES``."""

    name: str
    cluster: str
    size_gib: float
    schedules: tuple[str, ...] = ()
    namespaces: tuple[str, ...] = ()
    state: str = "ready"
    bucket: str = "s3-primary"
    is_replica: bool = False


@dataclass(frozen=True)
class UserPlan:
    """A user with a role; ``constraint`` empty: sees everything."""

    first_name: str
    last_name: str
    role: str
    constraint: str = ""


CLUSTERS = (
    ClusterPlan("k8s-shop", "openshift", "v1.27.8+4fab27b", "s3-primary"),
    ClusterPlan("k8s-tools", "rke", "v1.28.6+rke2r1", ""),
    ClusterPlan("k8s-edge", "kubernetes", "v1.26.11", "s3-locked", is_target=False),
)
UNMANAGED = ClusterPlan("k8s-lab", "kubernetes", "v1.29.1+k3s2", "", is_managed=False)

BUCKETS = (
    BucketPlan("s3-primary", "ontap-s3", "available"),
    BucketPlan("s3-locked", "storagegrid-s3", "available", 259_200),
    BucketPlan("s3-old", "generic-s3", "removed", -1),
)

SCHEDULES = {
    "snap": SchedulePlan("hourly snapshots", "hourly", (("minute", "15"),), 24, 0),
    "hourly": SchedulePlan("hourly", "hourly", (("minute", "40"),), 2, 120),
    "nightly": SchedulePlan("nightly", "daily", (("minute", "30"), ("hour", "1")), 3, 14),
    "weekly": SchedulePlan("weekly", "weekly", (("minute", "0"), ("hour", "3"), ("dayOfWeek", "7")), 1, 8),
    "monthly": SchedulePlan("month-end", "monthly", (("minute", "0"), ("hour", "4"), ("dayOfMonth", "1")), 0, 6),
}

APPS = (
    AppPlan("webshop", "k8s-shop", 42.5, ("snap", "nightly", "weekly", "monthly")),
    AppPlan("basket", "k8s-shop", 3.2, ("hourly", "nightly")),
    AppPlan("checkout", "k8s-shop", 8.7, ("nightly", "weekly"), ("checkout", "checkout-workers")),
    AppPlan("catalog", "k8s-shop", 61.0, ("nightly",)),
    AppPlan("payments", "k8s-shop", 5.4, ("nightly", "weekly"), bucket="s3-locked"),
    AppPlan("analytics", "k8s-shop", 310.0, ("weekly",)),
    AppPlan("gitlab", "k8s-tools", 96.3, ("nightly", "weekly")),
    AppPlan("wiki", "k8s-tools", 2.1),
    AppPlan("monitoring", "k8s-tools", 24.8, ("weekly",), state="failed"),
    AppPlan("webshop-replica", "k8s-tools", 42.5, is_replica=True),
    AppPlan("edge-cache", "k8s-edge", 1.4, state="unavailable", bucket="s3-locked"),
    AppPlan("legacy-crm", "", 18.9, bucket="s3-old"),
)

USERS = (
    UserPlan("Mara", "Lindqvist", "owner"),
    UserPlan("Jonas", "Weber", "admin"),
    UserPlan("Priya", "Nair", "member"),
    UserPlan("Tom", "Okafor", "member", "namespaces:name='gitlab'"),
    UserPlan("Inés", "Duarte", "viewer"),
)

STORAGE_CLASSES = (("ontap-gold", "csi.trident.netapp.io", True), ("ontap-silver", "csi.trident.netapp.io", False))


def further_clusters(count: int) -> list[ClusterPlan]:
    """Clusters beyond the usual ones, for scale."""
    return [
        ClusterPlan(f"k8s-site-{number:03d}", "kubernetes", "v1.28.6", "s3-primary") for number in range(1, count + 1)
    ]


def further_apps(cluster: ClusterPlan) -> list[AppPlan]:
    """Four apps of such a cluster."""
    site = cluster.name.removeprefix("k8s-")
    names = ("pos", "stock", "signage", "gateway")
    return [
        AppPlan(f"{name}-{site}", cluster.name, size, ("nightly",))
        for name, size in zip(names, (2.4, 6.1, 0.8, 0.3), strict=True)
    ]
