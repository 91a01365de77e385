"""The table: which number of the vendor's catalogue of problems is which error of ours, in which words, with which
advice.

Source: the catalogue of OAS 24.02, those of its 177 numbers that can come up here. Which number comes with which
failure is partly INFERRED from the titles; any number may turn up on any call. ``field`` is the member of a request's
body that the number speaks of, for a form that has it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.errors import (
    Advice,
    BackendError,
    BackendFaultError,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
)


@dataclass(frozen=True)
class Entry:
    """What one number becomes; ``advice`` None: that of the error's class."""

    error: type[BackendError]
    text: str
    advice: Advice | None = None
    field: str = ""


PROBLEMS: Mapping[int, Entry] = {
    1: Entry(NotFoundError, "astra.problem.resource_gone.text"),
    2: Entry(NotFoundError, "astra.problem.collection_gone.text"),
    3: Entry(PermissionDeniedError, "astra.problem.no_token.text", Advice.SIGN_IN),
    4: Entry(PermissionDeniedError, "astra.problem.bad_token.text", Advice.SIGN_IN),
    5: Entry(BackendFaultError, "astra.problem.bad_query.text", Advice.NOTHING),
    6: Entry(BackendFaultError, "astra.problem.query_not_supported.text", Advice.NOTHING),
    7: Entry(BackendFaultError, "astra.problem.bad_payload.text", Advice.NOTHING),
    8: Entry(BackendFaultError, "astra.problem.schema_violation.text", Advice.NOTHING),
    9: Entry(ConflictError, "astra.problem.bad_values.text", Advice.FIX_INPUT),
    10: Entry(ConflictError, "astra.problem.conflicting_values.text", Advice.REFRESH),
    11: Entry(PermissionDeniedError, "astra.problem.not_permitted.text"),
    12: Entry(BackendFaultError, "astra.problem.bad_headers.text", Advice.NOTHING),
    24: Entry(BackendFaultError, "astra.problem.service_unavailable.text", Advice.RETRY_LATER),
    25: Entry(ConflictError, "astra.problem.license_expired.text", Advice.ASK_ADMINISTRATOR),
    26: Entry(ConflictError, "astra.problem.no_license.text", Advice.ASK_ADMINISTRATOR),
    32: Entry(BackendFaultError, "astra.problem.not_acceptable.text", Advice.NOTHING),
    33: Entry(BackendFaultError, "astra.problem.bad_account_id.text", Advice.FIX_INPUT),
    34: Entry(BackendFaultError, "astra.problem.internal_error.text", Advice.RETRY_LATER),
    35: Entry(NotFoundError, "astra.problem.bad_resource_id.text"),
    38: Entry(ConflictError, "astra.problem.precondition.text", Advice.REFRESH),
    40: Entry(BackendFaultError, "astra.problem.communication_failed.text", Advice.RETRY_LATER),
    41: Entry(BackendFaultError, "astra.problem.service_not_ready.text", Advice.RETRY_LATER),
    43: Entry(ConflictError, "astra.problem.license_capacity.text", Advice.ASK_ADMINISTRATOR),
    46: Entry(ConflictError, "astra.problem.snapshot_not_found.text", Advice.REFRESH, "snapshotID"),
    47: Entry(PermissionDeniedError, "astra.problem.snapshot_of_another.text", Advice.NOTHING, "snapshotID"),
    48: Entry(ConflictError, "astra.problem.snapshot_in_use.text", Advice.RETRY_LATER, "snapshotID"),
    68: Entry(ConflictError, "astra.problem.several_problems.text", Advice.NOTHING),
    69: Entry(BackendFaultError, "astra.problem.method_not_supported.text", Advice.NOTHING),
    74: Entry(ConflictError, "astra.problem.backup_not_found.text", Advice.REFRESH, "backupID"),
    75: Entry(ConflictError, "astra.problem.app_not_found.text", Advice.REFRESH, "sourceAppID"),
    76: Entry(PermissionDeniedError, "astra.problem.point_of_another.text", Advice.NOTHING, "backupID"),
    77: Entry(PermissionDeniedError, "astra.problem.app_not_managed.text", Advice.NOTHING),
    78: Entry(PermissionDeniedError, "astra.problem.name_not_updated.text", Advice.NOTHING),
    79: Entry(PermissionDeniedError, "astra.problem.header_missing.text", Advice.NOTHING),
    80: Entry(BackendFaultError, "astra.problem.app_not_updated.text", Advice.RETRY_LATER),
    83: Entry(ConflictError, "astra.problem.bucket_in_use.text", Advice.NOTHING),
    84: Entry(ConflictError, "astra.problem.bucket_is_default.text", Advice.NOTHING),
    85: Entry(BackendFaultError, "astra.problem.body_too_large.text", Advice.NOTHING),
    86: Entry(BackendFaultError, "astra.problem.app_not_read.text", Advice.RETRY_LATER),
    88: Entry(BackendFaultError, "astra.problem.apps_not_listed.text", Advice.RETRY_LATER),
    90: Entry(BackendFaultError, "astra.problem.app_not_added.text", Advice.RETRY_LATER),
    91: Entry(BackendFaultError, "astra.problem.app_not_deleted.text", Advice.RETRY_LATER),
    94: Entry(BackendFaultError, "astra.problem.backup_not_created.text", Advice.RETRY_LATER),
    95: Entry(BackendFaultError, "astra.problem.backup_not_read.text", Advice.RETRY_LATER),
    96: Entry(BackendFaultError, "astra.problem.backups_not_listed.text", Advice.RETRY_LATER),
    97: Entry(BackendFaultError, "astra.problem.backup_not_deleted.text", Advice.RETRY_LATER),
    98: Entry(BackendFaultError, "astra.problem.snapshot_not_created.text", Advice.RETRY_LATER),
    106: Entry(ConflictError, "astra.problem.cluster_not_found.text", Advice.REFRESH, "clusterID"),
    107: Entry(ConflictError, "astra.problem.backup_runs.text", Advice.RETRY_LATER),
    108: Entry(ConflictError, "astra.problem.bucket_not_found.text", Advice.REFRESH, "bucketID"),
    111: Entry(ConflictError, "astra.problem.snapshot_not_ready.text", Advice.RETRY_LATER, "snapshotID"),
    112: Entry(ConflictError, "astra.problem.app_not_ready.text", Advice.RETRY_LATER),
    114: Entry(ConflictError, "astra.problem.schedule_not_found.text", Advice.REFRESH, "scheduleID"),
    119: Entry(ConflictError, "astra.problem.app_replicates.text", Advice.NOTHING),
    120: Entry(PermissionDeniedError, "astra.problem.snapshot_replicates.text", Advice.NOTHING),
    121: Entry(ConflictError, "astra.problem.app_exists.text", Advice.FIX_INPUT, "name"),
    122: Entry(ConflictError, "astra.problem.namespace_not_found.text", Advice.REFRESH, "namespaceMapping"),
    123: Entry(ConflictError, "astra.problem.namespace_unavailable.text", Advice.FIX_INPUT, "namespaceMapping"),
    124: Entry(ConflictError, "astra.problem.namespace_removed.text", Advice.REFRESH, "namespaceMapping"),
    126: Entry(BackendFaultError, "astra.problem.no_default_bucket_read.text", Advice.RETRY_LATER),
    127: Entry(ConflictError, "astra.problem.bucket_unavailable.text", Advice.FIX_INPUT, "bucketID"),
    128: Entry(ConflictError, "astra.problem.not_cancellable.text", Advice.RETRY_LATER),
    130: Entry(ConflictError, "astra.problem.no_snapshots_here.text", Advice.NOTHING),
    131: Entry(ConflictError, "astra.problem.no_backups_here.text", Advice.NOTHING),
    132: Entry(ConflictError, "astra.problem.duplicate_schedule.text", Advice.NOTHING),
    138: Entry(ConflictError, "astra.problem.namespace_limit.text", Advice.ASK_ADMINISTRATOR),
    142: Entry(ConflictError, "astra.problem.app_restoring.text", Advice.RETRY_LATER),
    143: Entry(ConflictError, "astra.problem.backup_name_exists.text", Advice.FIX_INPUT, "name"),
    144: Entry(ConflictError, "astra.problem.snapshot_being_read.text", Advice.RETRY_LATER),
    145: Entry(ConflictError, "astra.problem.no_class_for_snapshots.text", Advice.ASK_ADMINISTRATOR),
    147: Entry(ConflictError, "astra.problem.bad_filter.text", Advice.FIX_INPUT, "restoreFilter"),
    148: Entry(ConflictError, "astra.problem.snapshot_runs.text", Advice.RETRY_LATER),
    149: Entry(ConflictError, "astra.problem.app_without_snapshots.text", Advice.NOTHING),
    151: Entry(ConflictError, "astra.problem.clone_not_supported.text", Advice.NOTHING),
    152: Entry(ConflictError, "astra.problem.in_place_not_supported.text", Advice.RETRY_LATER),
    153: Entry(ConflictError, "astra.problem.replication_not_supported.text", Advice.NOTHING),
    154: Entry(ConflictError, "astra.problem.protection_not_supported.text", Advice.NOTHING),
    155: Entry(ConflictError, "astra.problem.selective_not_supported.text", Advice.FIX_INPUT, "restoreFilter"),
    156: Entry(ConflictError, "astra.problem.storage_class_not_found.text", Advice.FIX_INPUT, "storageClassMapping"),
    157: Entry(ConflictError, "astra.problem.disruptive_backup_runs.text", Advice.RETRY_LATER),
    158: Entry(ConflictError, "astra.problem.no_class_for_backups.text", Advice.ASK_ADMINISTRATOR),
    161: Entry(ConflictError, "astra.problem.no_class_for_clones.text", Advice.ASK_ADMINISTRATOR),
    164: Entry(ConflictError, "astra.problem.unexpected_state.text", Advice.RETRY_LATER),
    166: Entry(PermissionDeniedError, "astra.problem.unauthorized.text", Advice.SIGN_IN),
    170: Entry(ConflictError, "astra.problem.no_default_bucket.text", Advice.FIX_INPUT, "bucketID"),
    172: Entry(ConflictError, "astra.problem.provisioner_unfit.text", Advice.ASK_ADMINISTRATOR),
    173: Entry(ConflictError, "astra.problem.no_snapshot_directory.text", Advice.ASK_ADMINISTRATOR),
    174: Entry(ConflictError, "astra.problem.already_deleting.text", Advice.REFRESH),
    175: Entry(ConflictError, "astra.problem.bucket_of_cluster.text", Advice.NOTHING),
    176: Entry(ConflictError, "astra.problem.snapshot_name_exists.text", Advice.FIX_INPUT, "name"),
    177: Entry(ConflictError, "astra.problem.no_bucket_for_snapshot.text", Advice.FIX_INPUT, "bucketID"),
}

BY_STATUS: Mapping[int, type[BackendError]] = {
    401: PermissionDeniedError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    410: NotFoundError,
    412: ConflictError,
}
"""What a refusal without a known number is; everything else is a fault of the server."""
