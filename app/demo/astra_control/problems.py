"""The problem documents: what every refusal answers, in the style of RFC 7807.

Source: the catalogue of the vendor's OpenAPI document; numbers, codes and titles are theirs. ``title`` and ``detail``
never vary with the case. Pure values and functions; the gate sends them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

URI = "https://astra.netapp.io/problems/"


@dataclass(frozen=True)
class Entry:
    """One problem of the catalogue."""

    status: int
    title: str
    detail: str


CATALOGUE: Mapping[int, Entry] = {
    1: Entry(404, "Resource not found", "The item named by the path does not exist."),
    2: Entry(404, "Collection not found", "The collection named by the path does not exist."),
    3: Entry(401, "Missing bearer token", "The request carries no bearer token."),
    4: Entry(401, "Invalid bearer token", "The bearer token is not known or has been revoked."),
    5: Entry(400, "Invalid query parameters", "A query parameter has a value that cannot be read."),
    6: Entry(400, "Query parameters not supported", "A query parameter is not offered by this collection."),
    7: Entry(400, "Invalid JSON payload", "The body is not JSON."),
    8: Entry(400, "Invalid JSON resource", "The body does not match the schema of the resource."),
    9: Entry(400, "Invalid JSON resource", "The body contains values that cannot be used."),
    10: Entry(409, "JSON resource conflict", "The body conflicts with the resource as it is."),
    11: Entry(403, "Operation not permitted", "Your role does not allow this operation."),
    12: Entry(400, "Invalid headers", "A request header has a value that cannot be used."),
    24: Entry(503, "Service unavailable", "The service cannot answer at the moment."),
    25: Entry(409, "Action blocked: Expired Astra Control Center license", "The license has expired."),
    26: Entry(409, "Action blocked: No Astra Control Center license", "There is no license."),
    32: Entry(406, "Unsupported content type", "The server has no representation of the requested content type."),
    33: Entry(400, "Invalid account ID", "The account ID is not valid."),
    34: Entry(500, "Internal server error", "The server met an unexpected condition."),
    35: Entry(400, "Invalid resource ID", "The resource ID is not valid."),
    38: Entry(412, "Precondition not met", "A precondition of the request does not hold."),
    40: Entry(502, "Communication failed", "A service behind the API could not be reached."),
    41: Entry(503, "Service not ready", "The service is starting and not ready yet."),
    43: Entry(
        409, "Action blocked: Astra Control Center license capacity exceeded", "The licensed capacity has been used up."
    ),
    46: Entry(400, "Snapshot not found", "The snapshot does not exist."),
    47: Entry(403, "Snapshot operation not allowed", "The snapshot cannot be used for this operation."),
    48: Entry(409, "Snapshot in use", "The snapshot is being used."),
    68: Entry(400, "Multiple problems encountered", "Several problems were found."),
    69: Entry(405, "Method not supported", "The resource does not offer this method."),
    74: Entry(400, "Backup not found", "The backup does not exist."),
    75: Entry(400, "Application not found", "The application does not exist."),
    76: Entry(403, "Application not valid", "The application does not fit the request."),
    77: Entry(403, "Application not managed", "The application is not managed."),
    78: Entry(403, "Application name not updated", "The application keeps its name."),
    79: Entry(403, "Missing request header", "The operation needs a request header that is missing."),
    80: Entry(500, "Application not updated", "The application could not be updated."),
    83: Entry(409, "Bucket in use", "The bucket is being used."),
    84: Entry(409, "Bucket is default bucket", "The bucket is a default bucket."),
    85: Entry(413, "Request body too large", "The body is larger than the server accepts."),
    86: Entry(500, "Application not retrieved", "The application could not be read."),
    88: Entry(500, "Applications not listed", "The applications could not be listed."),
    90: Entry(500, "Application not added", "The application could not be added."),
    91: Entry(500, "Application not deleted", "The application could not be deleted."),
    94: Entry(500, "Backup not created", "The backup could not be created."),
    95: Entry(500, "Backup not retrieved", "The backup could not be read."),
    96: Entry(500, "Backups not listed", "The backups could not be listed."),
    97: Entry(500, "Backup not deleted", "The backup could not be deleted."),
    98: Entry(500, "Snapshot not created", "The snapshot could not be created."),
    106: Entry(400, "Cluster not found", "The cluster does not exist."),
    107: Entry(409, "Backup in progress", "Another backup of the application is running."),
    108: Entry(400, "Bucket not found", "The bucket does not exist."),
    111: Entry(409, "Snapshot not ready", "The snapshot is not complete."),
    112: Entry(409, "Application not ready", "The application is not in a state that allows this."),
    114: Entry(400, "Schedule not found", "The schedule does not exist."),
    119: Entry(409, "Application not unmanaged", "The application takes part in a replication."),
    120: Entry(403, "Snapshot not deleted", "The snapshot is needed by a replication."),
    121: Entry(409, "Application already exists", "An application of that name exists."),
    122: Entry(400, "Namespace not found", "The namespace does not exist."),
    123: Entry(409, "Namespace unavailable", "The namespace cannot be used as a destination."),
    124: Entry(400, "Namespace removed", "The namespace was removed from the cluster."),
    126: Entry(500, "Default bucket not retrieved", "The default bucket could not be determined."),
    127: Entry(400, "Bucket unavailable", "There is no bucket the backup could be stored in."),
    128: Entry(409, "Backup cancellation not allowed", "The backup cannot be cancelled before it runs."),
    130: Entry(409, "Snapshot not supported", "The cluster does not support snapshots."),
    131: Entry(409, "Backup not supported", "Backups are not supported here."),
    132: Entry(409, "Duplicate schedule", "A schedule like this exists."),
    138: Entry(409, "Action blocked: Namespace limit reached", "The limit of namespaces has been reached."),
    142: Entry(409, "Backup or snapshot not deleted", "Backups and snapshots stay while the application is restored."),
    143: Entry(409, "Backup with the same name exists", "The application has a backup of that name."),
    144: Entry(409, "Backup in progress", "A backup reads from this snapshot."),
    145: Entry(409, "Snapshot not supported without VolumeSnapshotClass", "The cluster has no VolumeSnapshotClass."),
    147: Entry(400, "Invalid GVKN specified", "The resource filter cannot be used."),
    148: Entry(409, "A snapshot is already in progress", "Wait until the snapshot in progress is complete."),
    149: Entry(409, "Snapshot not supported", "Snapshots of this application are not supported."),
    151: Entry(409, "Clone operation not supported", "This application cannot be cloned there."),
    152: Entry(409, "In-place restore not supported", "The application cannot be restored in place at the moment."),
    153: Entry(409, "Replication policy not supported", "Replication is not supported for this application."),
    154: Entry(409, "Protection policy not supported", "A protection policy is not supported for this application."),
    155: Entry(409, "Selective restore not supported", "A selective restore is not supported here."),
    156: Entry(400, "Target storage class not found", "The storage class does not exist on the destination."),
    157: Entry(409, "Application not unmanaged", "The application stays while a disruptive backup runs."),
    158: Entry(
        409, "Backup not supported without VolumeSnapshotClass", "The cluster has no VolumeSnapshotClass for backups."
    ),
    161: Entry(
        409, "Clone not supported without VolumeSnapshotClass", "The cluster has no VolumeSnapshotClass for clones."
    ),
    164: Entry(409, "Requested resource in unexpected state", "The resource is in a state that does not allow this."),
    166: Entry(401, "Unauthorized access", "The caller is not authorized."),
    170: Entry(400, "Default bucket not assigned", "The cluster has no default bucket."),
    172: Entry(409, "Application backup not supported", "The storage provisioner does not support backups."),
    173: Entry(409, "Application backup not supported without SnapDir", "A volume has no snapshot directory."),
    174: Entry(409, "Backup deletion in progress", "The backup is being deleted."),
    175: Entry(409, "Bucket deletion not allowed", "The bucket is the default of a cluster."),
    176: Entry(409, "Snapshot name already exists", "The application has a snapshot of that name."),
    177: Entry(
        400, "Bucket assignment for snapshot not allowed", "The cluster is too old to choose a bucket for snapshots."
    ),
}
BY_STATUS = {400: 5, 401: 4, 403: 11, 404: 2, 405: 69, 406: 32, 409: 164, 412: 38, 413: 85, 500: 34, 502: 40, 503: 24}


class ProblemError(Exception):
    """A call is refused with that problem; ``members`` are further members of the document, such as invalidFields."""

    def __init__(self, number: int, **members: Any) -> None:
        super().__init__(number)
        self.number = number
        self.members = members

    @property
    def status(self) -> int:
        """The HTTP status."""
        return CATALOGUE[self.number].status


def invalid_fields(**reasons: str) -> ProblemError:
    """400: values of the body that cannot be used, each with a reason."""
    return ProblemError(9, invalidFields=_named(reasons))


def fixed_fields(**reasons: str) -> ProblemError:
    """409: values of the body that conflict with what is there."""
    return ProblemError(10, invalidFields=_named(reasons))


def invalid_parameters(number: int, /, **reasons: str) -> ProblemError:
    """400: query parameters (5, 6) or headers (12) that cannot be used."""
    return ProblemError(number, invalidParams=_named(reasons))


def breaks_schema(failure: str) -> ProblemError:
    """400: the body does not match the schema."""
    return ProblemError(8, schemaValidationFailure=failure)


def document(problem: ProblemError, correlation_id: str, has_detail: bool = True) -> dict[str, Any]:
    """The body of a refusal. ``status`` is a text."""
    entry = CATALOGUE[problem.number]
    body: dict[str, Any] = {"type": f"{URI}{problem.number}", "title": entry.title}
    if has_detail:
        body["detail"] = entry.detail
    return {**body, "status": str(entry.status), "correlationID": correlation_id, **problem.members}


def _named(reasons: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"name": name, "reason": reason} for name, reason in reasons.items()]
