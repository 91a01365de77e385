"""What the Collective keeps: sites, appliances and backups. Plain values; times are epoch seconds."""

from dataclasses import dataclass

CONTROLLER, GATEWAY, LOG_SERVER = "Controller", "Gateway", "LogServer"
LOG_FORWARDER, CONNECTOR, PORTAL = "LogForwarder", "Connector", "Portal"
METRICS_AGGREGATOR = "Metrics Aggregator"

FIELD_OF_FUNCTION = {  # function -> the sub-object of an appliance that enables it
    CONTROLLER: "controller",
    GATEWAY: "gateway",
    LOG_SERVER: "logServer",
    LOG_FORWARDER: "logForwarder",
    CONNECTOR: "connector",
    PORTAL: "portal",
    METRICS_AGGREGATOR: "metricsAggregator",
}
SHORT_FUNCTIONS = {
    CONTROLLER: "CTR",
    GATEWAY: "GW",
    LOG_SERVER: "LS",
    LOG_FORWARDER: "LF",
    CONNECTOR: "CON",
    PORTAL: "PRT",
    METRICS_AGGREGATOR: "MA",
}


@dataclass(frozen=True)
class Site:
    """A group of appliances that serve one location."""

    id: str
    name: str
    tag: str


@dataclass(frozen=True)
class Appliance:
    """One machine. ``address``: its first IP address. ``health`` of an appliance that answers: the status word."""

    id: str
    name: str
    hostname: str
    site: Site | None
    functions: tuple[str, ...]
    tags: tuple[str, ...]
    created_at: float
    updated_at: float
    address: str
    admin_host: str = ""
    admin_port: int = 8443
    notes: str = ""
    is_activated: bool = True
    is_offline: bool = False
    health: str = "healthy"

    def has(self, function: str) -> bool:
        """Whether it carries a function."""
        return function in self.functions

    @property
    def has_state(self) -> bool:
        """Whether it holds data of its own, so that a backup is large."""
        return self.has(CONTROLLER) or self.has(LOG_SERVER)


@dataclass
class Backup:
    """One run and its file. Work begins at ``started_at`` and takes ``duration_s`` of nominal time."""

    id: str
    appliance_id: str
    started_at: float
    duration_s: float
    payload: int  # bytes archived
    passphrase: str
    logs: bool = False
    audit: bool = False
    notify_url: str = ""
    failure: str | None = None  # the output, if it is to fail
    is_failure_base64: bool = False
    ended_at: float | None = None
