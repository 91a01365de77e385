"""One method for each of the product's calls. Speaks in its words, keeps the original JSON beside each object.

Used by the parts of this adapter only; it knows neither our values nor what is done with the answers.

``include`` makes an array of each item of a list (OAS): only the methods that say so use it, and put names to the
values.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from app.adapters.asking import Asking
from app.adapters.astra_control import wire
from app.adapters.astra_control.errors import NO_FIELDS, check_answer, check_read
from app.adapters.astra_control.requests import account_path, part
from app.adapters.found import Found, Listing
from app.adapters.lenient import Wire
from app.adapters.reading import read_list
from app.domain.errors import NotFoundError
from app.domain.permits import Permit
from app.transport.channel import Channel
from app.transport.request import Reply, Request

W = TypeVar("W", bound=Wire)

LIST_MAX_BYTES = 64 * 1024 * 1024
"""Lists of backups cannot be paged: some 80,000 backups of one app fit in."""

BACKUPS, SNAPSHOTS = "appBackups", "appSnaps"

RUNNING_FIELDS = (
    "id",
    "name",
    "state",
    "stateUnready",
    "hookState",
    "bucketID",
    "bytesDone",
    "totalBytes",
    "percentDone",
)
"""What is asked of every backup of the account while something may be running."""

PLACE_FIELDS = ("id", "name", "state", "stateDetails", "clusterID", "metadata")
"""What is asked of every app to know where it is and how it is."""

_CREDENTIALS = frozenset(
    ("credential", "credentials", "keystore", "accesskey", "accesssecret", "secretkey", "privatekey", "kubeconfig")
)


class Client:
    """Asks one account. Every method may raise the ``BackendError`` family."""

    def __init__(self, channel: Channel, account_id: Callable[[], str]) -> None:
        self._channel = channel
        self._ask = Asking(channel, check_read, "items")
        self._account_id = account_id

    async def tenant(self) -> Found[wire.Tenant]:
        """The account itself."""
        return await self._ask.one(self._get("read_account"), wire.Tenant)

    async def clusters(self) -> Listing[wire.Cluster]:
        """All managed clusters."""
        request = self._get("list_clusters", "topology/v1/managedClusters")
        return await self._many_with_credentials(request, wire.Cluster)

    async def apps(self, *fields: str) -> Listing[wire.App]:
        """All apps that the token may see; with ``fields``, only those."""
        return await self._many(self._get("list_apps", "k8s/v2/apps", include=fields), wire.App, fields)

    async def app(self, app_id: str) -> Found[wire.App]:
        """One app. Raises NotFoundError."""
        return await self._ask.one(self._get("read_app", "k8s/v2/apps", part(app_id)), wire.App)

    async def copies(self, app_id: str, collection: str) -> Listing[wire.Copy]:
        """All backups or snapshots of an app; the server can neither filter nor page them. Raises NotFoundError."""
        return await self._many(self._get(f"list_{collection}", "k8s/v1/apps", part(app_id), collection), wire.Copy)

    async def copy(self, app_id: str, collection: str, copy_id: str) -> Found[wire.Copy]:
        """One backup or snapshot; a backup is found without its app, too. Raises NotFoundError."""
        parent = f"k8s/v1/apps/{part(app_id)}" if app_id else "topology/v1"
        return await self._ask.one(self._get(f"read_{collection}", parent, collection, part(copy_id)), wire.Copy)

    async def names(self, app_id: str, collection: str) -> frozenset[str]:
        """The names that the backups or snapshots of an app have."""
        fields = ("id", "name")
        request = self._get(f"list_{collection}", "k8s/v1/apps", part(app_id), collection, include=fields)
        return frozenset(one.name for one in (await self._many(request, wire.Copy, fields)).values())

    async def ids(self, app_id: str) -> frozenset[str]:
        """The ids of an app's backups; none where the app is gone since."""
        request = self._get("list_ids", "k8s/v1/apps", part(app_id), BACKUPS, include=("id",))
        try:
            return frozenset(one.id for one in (await self._many(request, wire.Copy, ("id",))).values())
        except NotFoundError:
            return frozenset()

    async def running(self, ended: frozenset[str]) -> Listing[wire.Copy]:
        """Those backups of the whole account whose state is not among ``ended``, in one request."""
        request = self._get("list_running", f"topology/v1/{BACKUPS}", include=RUNNING_FIELDS)
        return await self._many(
            request, wire.Copy, RUNNING_FIELDS, lambda row: not isinstance(row, dict) or row.get("state") not in ended
        )

    async def states(self) -> Listing[wire.Copy]:
        """What became of every backup of the account, by schedule."""
        fields = ("id", "scheduleID", "state", "hookState", "metadata")
        request = self._get("list_states", f"topology/v1/{BACKUPS}", include=fields)
        return await self._many(request, wire.Copy, fields)

    async def assets(self, app_id: str, backup_id: str) -> Listing[wire.Asset]:
        """The Kubernetes objects inside a backup."""
        parts = ("k8s/v1/apps", part(app_id), BACKUPS, part(backup_id), "appAssets")
        return await self._many(self._get("list_assets", *parts), wire.Asset)

    async def volumes(self, app_id: str) -> Listing[wire.Volume]:
        """The volumes of an app."""
        return await self._many(self._get("list_volumes", "k8s/v1/apps", part(app_id), "volumes"), wire.Volume)

    async def schedules(self, app_id: str) -> Listing[wire.Schedule]:
        """The protection schedules of an app."""
        return await self._many(self._get("list_schedules", "k8s/v1/apps", part(app_id), "schedules"), wire.Schedule)

    async def buckets(self) -> Listing[wire.Bucket]:
        """All buckets. The collection takes no query parameters."""
        request = self._get("list_buckets", "topology/v1/buckets")
        return await self._many_with_credentials(request, wire.Bucket)

    async def storage_classes(self, cloud_id: str, cluster_id: str) -> Listing[wire.StorageClass]:
        """The storage classes of a cluster."""
        parts = ("topology/v1/clouds", part(cloud_id), "clusters", part(cluster_id), "storageClasses")
        return await self._many(self._get("list_storage_classes", *parts), wire.StorageClass)

    async def namespaces(self, cluster_id: str) -> Listing[wire.Namespace]:
        """The namespaces of a cluster."""
        parts = ("topology/v1/clusters", part(cluster_id), "namespaces")
        return await self._many(self._get("list_namespaces", *parts), wire.Namespace)

    async def tasks(self, field: str, resource_id: str) -> Listing[wire.Task]:
        """The tasks whose ``field`` (``resourceID``, ``parentTaskID``) is this id; ended ones are kept for a day."""
        wanted = resource_id.replace("'", "")
        return await self._many(self._get("list_tasks", "core/v1/tasks", filter_=f"{field} eq '{wanted}'"), wire.Task)

    async def notifications(self, limit: int, skip: int) -> Listing[wire.Notification]:
        """What the system told its users, newest first."""
        query = (("orderBy", "eventTime desc"), ("limit", str(limit)), *((("skip", str(skip)),) if skip else ()))
        path = account_path(self._account_id(), "core/v1/notifications")
        return await self._many(Request("GET", path, query, operation="list_notifications"), wire.Notification)

    async def role_bindings(self) -> Listing[wire.RoleBinding]:
        """The roles of all users, as far as the token may see them."""
        return await self._many(self._get("list_roles", "core/v1/roleBindings"), wire.RoleBinding)

    async def change(
        self, request: Request, permit: Permit, fields: Mapping[str, str] = NO_FIELDS
    ) -> tuple[Any, Reply]:
        """Send a change, once: the body of its answer (None without one) and the answer.

        Raises:
            InputError: a value of the operator's form is refused (``fields``: body member to form field).
            OutcomeUnknownError, PermitRefusedError, BackendError.
        """
        reply = await self._channel.send(request, permit)
        return check_answer(reply, fields), reply

    def _get(self, operation: str, *parts: str, include: tuple[str, ...] = (), filter_: str = "") -> Request:
        asked = (("include", ",".join(include)), ("filter", filter_))
        query = tuple((name, value) for name, value in asked if value)
        path = account_path(self._account_id(), *parts)
        return Request("GET", path, query, operation=operation, max_bytes=LIST_MAX_BYTES, timeout_s=60.0)

    async def _many(
        self,
        request: Request,
        model: type[W],
        fields: tuple[str, ...] = (),
        wanted: Callable[[Any], bool] = lambda row: True,
    ) -> Listing[W]:
        """A list; with ``fields`` its items are arrays of their values."""

        def shaped(row: Any) -> Any:
            return dict(zip(fields, row, strict=False)) if fields and isinstance(row, list) else row

        return await self._ask.many(request, model, shaped=shaped, wanted=wanted)

    async def _many_with_credentials(self, request: Request, model: type[W]) -> Listing[W]:
        """A list of resources that may hold keys: they are taken out before anything is kept."""
        reply = check_read(await self._channel.send(request))
        body = reply.json()
        clean = replace(reply, content=json.dumps(without_credentials(body)).encode())
        return await read_list(clean, model, self._channel.redactor, "items")


def without_credentials(value: Any) -> Any:
    """A JSON value without members that carry keys of buckets and clusters; ids that point at them stay."""
    if isinstance(value, dict):
        return {name: without_credentials(inner) for name, inner in value.items() if name.lower() not in _CREDENTIALS}
    if isinstance(value, list):
        return [without_credentials(inner) for inner in value]
    return value
