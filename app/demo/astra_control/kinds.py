"""The resource types: their media types, versions by release, and the query parameters their collections take.

Source: OpenAPI documents 22.11 to 24.02; versions of types the console does not read are ASSUMED.
"""

from collections.abc import Mapping
from dataclasses import dataclass

RELEASES = ("22.11", "23.04", "23.10", "24.02")
BRIEF = frozenset(("include", "limit"))
FILTERED = BRIEF | {"filter"}
FULL = FILTERED | {"orderBy", "skip", "count", "continue"}


@dataclass(frozen=True)
class Kind:
    """One type of resource; ``versions`` is one for all releases, or one for each of them."""

    name: str
    plural: str
    parameters: frozenset[str]
    versions: tuple[str, ...] = ("1.0",)

    @property
    def media_type(self) -> str:
        """As in the member ``type``."""
        return f"application/astra-{self.name}"

    def version(self, release: str) -> str:
        """The version a server of that release answers."""
        return self.versions[0] if len(self.versions) == 1 else self.versions[RELEASES.index(release)]


ACCOUNT = Kind("account", "accounts", FULL, ("1.2",))
CLOUD = Kind("cloud", "clouds", FILTERED, ("1.1",))
CLUSTER = Kind("cluster", "clusters", FILTERED, ("1.2", "1.2", "1.3", "1.7"))
MANAGED_CLUSTER = Kind("managedCluster", "managedClusters", FILTERED, ("1.2", "1.2", "1.3", "1.7"))
NAMESPACE = Kind("namespace", "namespaces", FILTERED, ("1.2",))
STORAGE_CLASS = Kind("storageClass", "storageClasses", BRIEF, ("1.2",))
APP = Kind("app", "apps", FILTERED, ("2.1", "2.2", "2.2", "2.2"))
BACKUP = Kind("appBackup", "appBackups", BRIEF, ("1.1", "1.2", "1.2", "1.2"))
SNAPSHOT = Kind("appSnap", "appSnaps", BRIEF, ("1.1", "1.2", "1.2", "1.3"))
SCHEDULE = Kind("schedule", "schedules", BRIEF, ("1.3",))
ASSET = Kind("appAsset", "appAssets", BRIEF, ("1.2",))
VOLUME = Kind("volume", "volumes", BRIEF, ("1.2",))
BUCKET = Kind("bucket", "buckets", frozenset(), ("1.2",))
TASK = Kind("task", "tasks", FILTERED, ("1.0", "1.1", "1.1", "1.1"))
EVENT = Kind("event", "events", FULL, ("1.4",))
NOTIFICATION = Kind("notification", "notifications", FULL, ("1.4",))
UNREAD = Kind("unreadNotification", "unreadNotifications", FULL, ("1.0",))
USER = Kind("user", "users", FULL, ("1.2",))
TOKEN = Kind("token", "tokens", FULL, ("1.1",))
ROLE_BINDING = Kind("roleBinding", "roleBindings", FULL, ("1.1",))
ASUP = Kind("asup", "asups", BRIEF, ("1.0",))

# Versions a request body may carry, where the schema lists them: older ones stay valid.
BODY_VERSIONS: Mapping[str, tuple[str, ...]] = {
    "app": ("2.0", "2.1", "2.2"),
    "appBackup": ("1.0", "1.1", "1.2"),
    "appSnap": ("1.0", "1.1", "1.2", "1.3"),
    "schedule": ("1.0", "1.1", "1.2", "1.3"),
}
