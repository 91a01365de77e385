"""Who lives in the demo hub: environments, servers, integrations, and the plans of its containers. Data only.

Passwords and keys are those of simulated accounts. Each holds ``HIDDEN``, so that a test can search for what leaked.
"""

from dataclasses import dataclass

HIDDEN = "hidden-cyc"  # marks every secret of this system


@dataclass(frozen=True)
class EnvironmentPlan:
    """An environment; ``day``: how many days after the hub it was made."""

    name: str
    identifier: str
    cluster: str
    description: str
    day: int
    favorite: bool = False
    word: str = "live"


@dataclass(frozen=True)
class ContainerPlan:
    """A container. ``cron`` None: no string at all; ``storage`` empty: backups are not configured."""

    name: str
    identifier: str
    environment: str
    image: str
    instances: int = 1
    command: str = ""
    restore: str | None = None
    cron: str | None = None
    retention: str | None = None
    timeout: str | None = None
    storage: str = ""
    service: str | None = None
    extension: str | None = None
    word: str = "running"
    tags: tuple[str, ...] = ()
    public: str = "disable"


ENVIRONMENTS = (
    EnvironmentPlan(
        "Shop Production", "shop-production", "eu-frankfurt", "Web shop, customer facing", 2, favorite=True
    ),
    EnvironmentPlan("Shop Staging", "shop-staging", "eu-frankfurt", "Copy of the shop for acceptance", 3),
    EnvironmentPlan("Analytics", "analytics", "eu-helsinki", "Event store and reports", 20),
    EnvironmentPlan("Internal Tools", "internal-tools", "eu-helsinki", "", 31),
    EnvironmentPlan("Old Shop", "shop-production", "eu-frankfurt", "Replaced in spring", 1, word="deleted"),
)

_PG_DUMP = 'pg_dump -U postgres "$POSTGRES_DB" | gzip -c'
_PG_RESTORE = 'gunzip -c | psql -U postgres "$POSTGRES_DB"'
_MYSQL_DUMP = f"mysqldump --single-transaction -uroot -p{HIDDEN}-mysql-Root wiki"
_MYSQL_RESTORE = f"mysql -uroot -p{HIDDEN}-mysql-Root wiki"

CONTAINERS = (
    ContainerPlan(
        "Orders DB", "orders-db", "Shop Production", "postgres:16", 2, _PG_DUMP, _PG_RESTORE, "0 2 * * *", "30d", "1h",
        "offsite-b2", tags=("database", "tier-1"),
    ),
    ContainerPlan(
        "Sessions", "sessions-redis", "Shop Production", "redis:7.2", 1, "cat /data/dump.rdb", "cat > /data/dump.rdb",
        "@hourly", "7d", "10m", "offsite-b2", tags=("cache",),
    ),
    ContainerPlan(
        "Media Store", "media-store", "Shop Production", "minio:2025.9", 1, "tar -C /export -cf - .", None,
        "30 3 * * 0", "365d", "6h", "archive-b2", tags=("files",),
    ),
    ContainerPlan("Storefront", "storefront", "Shop Production", "storefront:4.11", 3, public="enable"),
    ContainerPlan("Load Balancer", "loadbalancer", "Shop Production", "lb:v2", service="loadbalancer", public="enable"),
    ContainerPlan("Discovery", "discovery", "Shop Production", "discovery:v2", 1, service="discovery"),
    ContainerPlan(
        "Orders DB", "orders-db", "Shop Staging", "postgres:16", 1, _PG_DUMP, _PG_RESTORE, "*/15 * * * *", "2d", None,
        "archive-b2", tags=("database",),
    ),
    ContainerPlan("Storefront", "storefront", "Shop Staging", "storefront:4.12-rc1", 1),
    ContainerPlan("Load Balancer", "loadbalancer", "Shop Staging", "lb:v2", service="loadbalancer", public="enable"),
    ContainerPlan(
        "ClickHouse", "clickhouse", "Analytics", "clickhouse:25.8", 2,
        "clickhouse-backup create_remote --stdout", "clickhouse-backup restore --stdin", "0 */6 * * *", "14d", "3h",
        "offsite-b2", tags=("database", "tier-2"),
    ),
    ContainerPlan(
        "Event Buffer", "event-buffer", "Analytics", "nats:2.11", 1, "nats-backup stream all -", "nats-restore -",
        "*/2 * * * *", "2h", "1m30s", "offsite-b2",
    ),
    ContainerPlan("Grafana", "grafana", "Analytics", "grafana:12.1", tags=("stateful",), public="enable"),
    ContainerPlan(
        "Legacy CRM", "legacy-crm", "Analytics", "", 1, "/usr/local/bin/export-crm", "/usr/local/bin/import-crm",
        "0 23 * * mon-fri", None, "2h", "archive-b2", extension="virtual-machine-v1",
    ),
    ContainerPlan(
        "Wiki DB", "wiki-mysql", "Internal Tools", "mysql:8.4", 1, _MYSQL_DUMP, _MYSQL_RESTORE, "@daily", "60d", "30m",
        "offsite-b2", tags=("database",),
    ),
    ContainerPlan(
        "Gitea", "gitea", "Internal Tools", "gitea:1.24", 1, "gitea dump --type tar --file -", "gitea-restore -",
        "15 4 * * *", "90d", "1h", "retired-b2",
    ),
    ContainerPlan(
        "Vault", "vault", "Internal Tools", "vault:1.20", 1, "vault operator raft snapshot save /dev/stdout",
        "vault operator raft snapshot restore /dev/stdin", "", "365d", "5m", "offsite-b2",
    ),
    ContainerPlan(
        "Notebooks", "ml-notebooks", "Internal Tools", "jupyter:2025.3", 1, "tar -C /home -czf - .",
        "tar -C /home -xzf -", "0 1 * * *", "120d", "1h", "archive-b2", word="stopped",
    ),
)  # fmt: skip

SERVERS = (
    ("fra-metal-01", "eu-frankfurt", "Frankfurt", "DE"),
    ("fra-metal-02", "eu-frankfurt", "Frankfurt", "DE"),
    ("hel-metal-01", "eu-helsinki", "Helsinki", "FI"),
)
