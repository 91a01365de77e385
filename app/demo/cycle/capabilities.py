"""What a key can be allowed to do, with the captions of the call that lists it. Data only."""

from collections.abc import Mapping

ENVIRONMENTS = "environments-view"
CONTAINERS = "containers-view"
CONTAINERS_MANAGE = "containers-manage"
BACKUPS = "containers-backups-view"
BACKUPS_MANAGE = "containers-backups-manage"
JOBS = "apionly-jobs-view"
NOTIFICATIONS = "apionly-notifications-listen"
INTEGRATIONS = "hubs-integrations-view"
MONITOR = "monitor-view"
ACTIVITY = "hubs-auditlog-view"
HUB = "hubs-view"  # named in the text of one operation, and absent from the vendor's list

CAPTIONS: Mapping[str, str] = {
    "api-keys-manage": "Manage API keys",
    "api-keys-view": "View API keys",
    JOBS: "View jobs (API only)",
    NOTIFICATIONS: "Listen for notifications (API only)",
    BACKUPS_MANAGE: "Restore and delete backups",
    BACKUPS: "View backups",
    "containers-console": "Use the container console",
    "containers-deploy": "Deploy containers",
    "containers-instances-manage": "Manage instances",
    CONTAINERS_MANAGE: "Manage containers",
    "containers-ssh": "Open SSH sessions",
    CONTAINERS: "View containers",
    "containers-volumes-manage": "Manage volumes",
    "environments-manage": "Manage environments",
    "environments-services-manage": "Manage services of environments",
    ENVIRONMENTS: "View environments",
    ACTIVITY: "View the audit log",
    "hubs-integrations-manage": "Manage integrations",
    INTEGRATIONS: "View integrations",
    "hubs-manage": "Manage the hub",
    "images-manage": "Manage images",
    "images-view": "View images",
    "monitor-manage": "Manage monitoring",
    MONITOR: "View monitoring",
    "pipelines-view": "View pipelines",
    "servers-view": "View servers",
    "stacks-view": "View stacks",
}
EVERYTHING = frozenset((*CAPTIONS, HUB))
