"""The two calls that change something, as values. Who sends one needs a permit for exactly this request."""

from app.adapters.cycle.client import backup_path
from app.transport.request import Request


def start_restore(container_id: str, backup_id: str, instance_id: str) -> Request:
    """Feed the backup to the container's restore command, in an instance."""
    body = {"action": "restore", "contents": {"instance_id": instance_id}}
    return Request("POST", f"{backup_path(container_id, backup_id)}/tasks", json=body, operation="start_restore")


def delete_backup(container_id: str, backup_id: str) -> Request:
    """Delete a backup and its object."""
    return Request("DELETE", backup_path(container_id, backup_id), operation="delete_backup")
