"""The vendor's words as it writes them, and nothing else. Only this adapter may use it; it knows nothing of ours.

Strings may be null or missing, labels and details too (OBSERVED), unknown fields are ignored, and enumerations are
kept as the words they came as: a newer server may know more of them, and old ones leak. Source: OAS, one class a
resource.
"""

from typing import Annotated, Any

from pydantic import BeforeValidator

from app.adapters.lenient import OBJECTS_ONLY, Text, Wire


def _number(value: Any) -> Any:
    return None if value == "" else value


def _object(value: Any) -> Any:
    return value if isinstance(value, dict) else {}


Words = Annotated[tuple[str, ...], BeforeValidator(lambda value: () if value in (None, "") else value)]
"""A list of strings; null, empty text and missing are the empty one."""

Number = Annotated[float | None, BeforeValidator(_number)]
"""A number; null, empty text and missing are not told."""


class Label(Wire):
    """One label of a resource."""

    name: Text = ""
    value: Text = ""


class Metadata(Wire):
    """What every resource carries."""

    labels: Annotated[tuple[Label, ...], OBJECTS_ONLY] = ()
    creationTimestamp: Text = ""
    modificationTimestamp: Text = ""


class Detail(Wire):
    """One entry of ``stateDetails`` and its relatives."""

    title: Text = ""
    detail: Text = ""


Details = Annotated[tuple[Detail, ...], OBJECTS_ONLY]
Meta = Annotated[Metadata, BeforeValidator(_object)]


class Resource(Wire):
    """What can be pointed at."""

    id: str
    version: Text = ""
    metadata: Meta = Metadata()


class Stated(Resource):
    """What has a name, and a state that its details explain."""

    name: Text = ""
    state: Text = ""
    stateDetails: Details = ()


class Copy(Stated):
    """An appBackup or an appSnap. A snapshot has neither size nor progress, and both lack the app they belong to."""

    bucketID: Text = ""
    snapshotID: Text = ""
    scheduleID: Text = ""
    stateUnready: Words = ()
    hookState: Text = ""
    hookStateDetails: Details = ()
    backupCreationTimestamp: Text = ""
    totalBytes: Number = None
    bytesDone: Number = None
    percentDone: Number = None


class Hints(Wire):
    """What a link allows now; an empty list: nothing."""

    allow: Words = ()


class Link(Wire):
    """What could be done with an app (app 2.2)."""

    title: Text = ""
    hints: Annotated[Hints, BeforeValidator(_object)] = Hints()


class Scope(Wire):
    """One namespace of an app's definition. ``labelSelectors`` may be missing (OBSERVED)."""

    namespace: Text = ""
    labelSelectors: Words = ()


class App(Stated):
    """An application. ``namespaces`` is empty while it comes into being, ``clusterID`` missing when it runs nowhere."""

    protectionState: Text = ""
    namespaceScopedResources: Annotated[tuple[Scope, ...], OBJECTS_ONLY] = ()
    namespaces: Words = ()
    clusterID: Text = ""
    clusterName: Text = ""
    links: Annotated[tuple[Link, ...], OBJECTS_ONLY] = ()
    replicationSourceAppID: Text = ""
    appDetectedType: Text = ""

    def scopes(self) -> tuple[str, ...]:
        """The namespaces of its definition, each once; where it runs, if the definition is not told."""
        defined = tuple(dict.fromkeys(one.namespace for one in self.namespaceScopedResources if one.namespace))
        return defined or self.namespaces

    def allows(self, *titles: str) -> bool | None:
        """Whether one of these links allows something now; None: the server does not tell (before app 2.2)."""
        told = [link for link in self.links if link.title in titles]
        return any(link.hints.allow for link in told) if told else None


class Cluster(Stated):
    """A managed cluster. Truths are texts; ids may be empty texts (OBSERVED)."""

    stateUnready: Words = ()
    managedState: Text = ""
    protectionState: Text = ""
    restoreTargetSupported: Text = ""
    clusterType: Text = ""
    clusterVersion: Text = ""
    clusterVersionString: Text = ""
    cloudID: Text = ""
    defaultBucketID: Text = ""
    defaultStorageClass: Text = ""
    tridentVersion: Text = ""
    location: Text = ""


class Bucket(Stated):
    """Where backups lie. ``retentionTime`` in seconds: above 0 locked, 0 none known, below 0 not supported."""

    provider: Text = ""
    retentionTime: Number = None


class Schedule(Resource):
    """One protection schedule of an app; all numbers and truths are texts."""

    name: Text = ""
    enabled: Text = ""
    granularity: Text = ""
    minute: Text = ""
    hour: Text = ""
    dayOfWeek: Text = ""
    dayOfMonth: Text = ""
    recurrenceRule: Text = ""
    snapshotRetention: Text = ""
    backupRetention: Text = ""


class Task(Stated):
    """A step of something that takes long. ``resourceURI`` names the app of a backup."""

    summary: Text = ""
    parentTaskID: Text = ""
    resourceURI: Text = ""
    orderHint: Number = None
    percentDone: Number = None
    startTime: Text = ""
    endTime: Text = ""


class Notification(Resource):
    """An entry of the activity log that is meant for users."""

    summary: Text = ""
    description: Text = ""
    eventTime: Text = ""
    severity: Text = ""
    resourceID: Text = ""
    correlationID: Text = ""
    correctiveAction: Text = ""


class StorageClass(Resource):
    """A storage class of a cluster."""

    name: Text = ""
    provisioner: Text = ""
    available: Text = ""


class Namespace(Resource):
    """A namespace of a cluster."""

    name: Text = ""
    namespaceState: Text = ""


class Volume(Resource):
    """A volume of an app."""

    storageClass: Text = ""


class ResourceKind(Wire):
    """Group, version and kind of a Kubernetes object."""

    group: Text = ""
    version: Text = ""
    kind: Text = ""


class Asset(Resource):
    """A Kubernetes object inside a backup."""

    GVK: Annotated[ResourceKind, BeforeValidator(_object)] = ResourceKind()


class RoleBinding(Resource):
    """Which role somebody has, and where."""

    role: Text = ""
    roleConstraints: Words = ()


class Tenant(Resource):
    """The account itself."""

    name: Text = ""


class Named(Wire):
    """Something wrong with one parameter or field."""

    name: Text = ""
    reason: Text = ""


Entries = Annotated[tuple[Named, ...], OBJECTS_ONLY]


def _said(value: Any) -> str:
    return value if isinstance(value, str) else ""


Said = Annotated[str, BeforeValidator(_said)]


class Problem(Wire):
    """The body of a refusal. Nothing in it can fail; ``type`` ends with the number that tells what is wrong."""

    type: Said = ""
    title: Said = ""
    detail: Said = ""
    correlationID: Said = ""
    invalidParams: Entries = ()
    invalidFields: Entries = ()
    schemaValidationFailure: Said = ""
    problemDetails: Annotated[tuple[dict[str, Any], ...], OBJECTS_ONLY] = ()

    @property
    def number(self) -> int | None:
        """The number of the vendor's catalogue; None: it is none of it."""
        last = self.type.rstrip("/").rpartition("/")[2]
        return int(last) if last.isascii() and last.isdecimal() and len(last) < 6 else None
