"""The message catalogue of the simulated appliance: message keys and their English texts with numbered placeholders.

The backup and restore keys and their parameters are the ASSUMED catalogue of our reference; the keys for alerts are the
vendor's. The rest follows the same style.
"""

import re
from collections.abc import Sequence

TEXTS = {
    # locations
    "add_backup_location_success": "Backup location added successfully.",
    "update_backup_location_success": "Backup location updated successfully.",
    "delete_backup_location_success": "Backup location deleted successfully.",
    "backup_location_unreachable": "Backup location {0} cannot be reached.",
    "backup_location_auth_failed": "Login to the backup location failed for user {0}.",
    "backup_location_in_use": "Backup location is used by backup job {0}.",
    # jobs
    "add_backup_job_success": "Backup job {0} added successfully.",
    "update_backup_job_success": "Backup job {0} updated successfully.",
    "delete_backup_job_success": "Backup job {0} deleted successfully.",
    "backup_job_name_exists": "A backup job named {0} already exists.",
    # requests
    "invalid_field_value": "Value of field {0} is not valid.",
    "required_field_missing": "Required field {0} is missing.",
    "entity_not_found": "Entity {0} does not exist.",
    "invalid_request": "The request is not valid.",
    "method_not_allowed": "The method is not allowed for this resource.",
    "too_many_requests": "Too many requests. Try again later.",
    "internal_error": "An internal error occurred. Contact the administrator.",
    "service_unavailable": "The service is not available. Try again later.",
    # restore
    "restore_initiated_success": "Restore of {0} initiated successfully.",
    "restore_already_in_progress": "A restore is already in progress.",
    "backup_in_progress": "A backup is in progress. Try again when it has ended.",
    "invalid_backup_file": "Backup file {0} is not valid.",
    "ack_restore_success": "Restore acknowledged successfully.",
    "ack_restore_failed": "There is no finished restore to acknowledge.",
    # alerts
    "ack_alert_success": "Alert acknowledged successfully.",
    "unack_alert_success": "Alert unacknowledged successfully.",
    "clear_alert_success": "Alert cleared successfully.",
    # sign-in and users
    "invalid_credentials": "User name or password is not valid.",
    "unauthorized": "Not authorized to perform this operation.",
    "invalid_refresh_token": "The refresh token is not valid.",
    "add_user_success": "User {0} added successfully.",
    "update_user_success": "User {0} updated successfully.",
    "delete_user_success": "User {0} deleted successfully.",
    "change_password_success": "Password changed successfully.",
    "user_exists": "A user named {0} already exists.",
    "user_delete_not_allowed": "User {0} cannot be deleted.",
    "password_mismatch": "The passwords do not match.",
    "update_ldap_server_success": "LDAP server updated successfully.",
    "delete_ldap_server_success": "LDAP server deleted successfully.",
}

_KEY_OF_STATUS = {
    400: "invalid_request",
    401: "unauthorized",
    405: "method_not_allowed",
    429: "too_many_requests",
    502: "service_unavailable",
    503: "service_unavailable",
    504: "service_unavailable",
}


def key_of_status(status: int) -> str:
    """The message key for an HTTP status that no call produced itself (404 has its own, with an id)."""
    return _KEY_OF_STATUS.get(status, "internal_error" if status >= 500 else "invalid_request")


def text_of(key: str, params: Sequence[str]) -> str:
    """The English text of a key, its parameters filled in once: what comes from a parameter is not expanded again."""

    def parameter(match: re.Match[str]) -> str:
        position = int(match[1])
        return params[position] if position < len(params) else match[0]

    return re.sub(r"\{(\d)\}", parameter, TEXTS[key])
