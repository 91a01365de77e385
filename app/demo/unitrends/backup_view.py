"""A backup as the appliance writes it: in the dialect of the wiki (seed) and in that of later releases (appl).

Source: the wiki page ``post_backups`` (field table and sample) for seed; APPL for the other.
"""

from collections.abc import Callable
from typing import Any

from app.demo.unitrends import backup_types
from app.demo.unitrends.applications import APPLICATIONS, FILE_LEVEL, IMAGE_LEVEL
from app.demo.unitrends.dates import Calendar, clock_text
from app.demo.unitrends.outcomes import output_text
from app.demo.unitrends.records import FAILURE, SUCCESS, WARNING, Backup, Instance
from app.demo.unitrends.replication import copy_state
from app.demo.unitrends.rhythms import DAY_S
from app.demo.unitrends.world import World, is_vm

Fields = dict[str, Any]
View = Callable[[World, Calendar, Backup], Fields]

_SEED_STATUS = {None: "None", SUCCESS: "Success", WARNING: "Warning", FAILURE: "Failure"}
_APPL_STATUS = {None: None, SUCCESS: "Successful", WARNING: "Warning", FAILURE: "Failed"}
_VERIFY = {0: "Not Applicable", 1: "Successful", 2: "Failed"}
_NOT_IN_SAMPLE = ("storage", "output", "purgeable", "last", "legalhold", "gfs_rp_type")
_PURGEABLE_AFTER_S = 45 * DAY_S


def view_for(world: World) -> View:
    """The dialect spoken now."""
    return appl_view if world.is_appl else seed_view


def seed_view(world: World, calendar: Calendar, backup: Backup) -> Fields:
    """A backup as the wiki describes it; ``seed_sample`` follows the wiki's sample where it differs from its table."""
    is_sample = world.faults.is_on("seed_sample")
    instance = world.instance_of(backup)
    fields: Fields = {"id": backup.id} if backup.has_id else {}
    fields |= {
        "type": backup_types.display_type(backup.type, backup.is_synthesized),
        "client_id": backup.client_id,
        "client_name": world.client_name(backup),
        **_instance_fields(world, backup, instance),
        "start_date_time": calendar.minute(backup.started_at),
        "duration": clock_text(backup.duration_s),
        "complete": backup.is_complete,
        "status": _SEED_STATUS[backup.status],
        "size": backup.size_mb,
        **_sync_fields(backup),
        "replication_status": copy_state(world, backup),
        "verify_status": _VERIFY[backup.verify_status],
        **_facts(world, calendar, backup, instance),
        "vmware_template": bool(instance is not None and instance.is_template),
    }
    if fields["status"] == "None" and world.faults.is_on("status_null"):
        fields["status"] = None
    if backup.restored_type:
        fields["restored_bkup_type"] = backup.restored_type
    return _as_sample(fields) if is_sample else fields


def appl_view(world: World, calendar: Calendar, backup: Backup) -> Fields:
    """A backup as later releases write it."""
    instance = world.instance_of(backup)
    client = world.clients.get((backup.sid, backup.client_id))
    fields: Fields = {"id": backup.id} if backup.has_id else {}
    fields |= {
        "type": backup_types.display_type(backup.type, backup.is_synthesized),
        "client_id": backup.client_id,
        "client_name": world.client_name(backup),
        "client_os": "" if client is None else client.os_type,
        "client_os_id": 0 if client is None else client.os_type_id,
        "asset_name": "" if instance is None else world.asset_name(instance),
        **_instance_fields(world, backup, instance),
        "start_time": calendar.second(backup.started_at),
        "complete_time": None if backup.ended_at is None else calendar.second(backup.ended_at),
        "duration": int(backup.duration_s),
        "complete": backup.is_complete,
        "status": _APPL_STATUS[backup.status],
        "size": backup.size_mb,
        **_sync_fields(backup),
        "replication_status": copy_state(world, backup),
        "verify_status": _VERIFY[backup.verify_status],
        **_facts(world, calendar, backup, instance),
        "is_sql_cluster": False,
        "is_sql_alwayson": False,
    }
    is_machine = instance is not None and is_vm(instance.app_id)
    fields["vmware_template"] = bool(instance and instance.is_template) if is_machine else "n/a"
    fields["xen_template"] = "n/a"
    if backup.is_copy:
        del fields["replication_status"]
        fields["sync_status"] = _APPL_STATUS[backup.status]
    if not backup_types.is_restore(backup.type) and not backup.is_copy:
        fields["certified"] = backup.is_certified
    else:
        fields |= {"certified": "n/a", "purgeable": "n/a", "last": "n/a"}
    if backup.restored_type:
        fields["restored_backup_type"] = backup.restored_type
    return fields


def purgeable(world: World, backup: Backup) -> bool:
    """Whether the appliance may remove a backup to make room."""
    is_old = world.now - backup.started_at > _PURGEABLE_AFTER_S
    return is_old and backup.is_complete and not backup.is_held(world.now) and not world.backups.is_newest(backup)


def backup_output(world: World, calendar: Calendar, backup: Backup) -> str:
    """The output text of a backup."""
    instance = world.instance_of(backup)
    name = world.client_name(backup) if instance is None else world.asset_name(instance)
    return output_text(backup, name, calendar)


def _instance_fields(world: World, backup: Backup, instance: Instance | None) -> Fields:
    if instance is None or not backup.shows_instance:
        return {} if backup.files is None else {"files": backup.files}
    application = APPLICATIONS[instance.app_id]
    fields: Fields = {"instance_id": instance.id, "instance_name": instance.name}
    if backup.files is not None:
        fields["files"] = backup.files
    if instance.app_id in {FILE_LEVEL, IMAGE_LEVEL}:
        return fields if instance.app_id == FILE_LEVEL else fields | _application(instance)
    fields |= _application(instance)
    fields["database_name"] = world.asset_name(instance)
    if instance.server_instance:
        fields["server_instance_name"] = instance.server_instance
    if is_vm(instance.app_id):
        fields |= {"server_name": instance.server_instance, "vm_name": instance.name}
    if application.type == "Hyper-V":
        fields |= {"is_cluster": instance.is_cluster, "guid": instance.guid}
    return fields


def _application(instance: Instance) -> Fields:
    return {"app_id": instance.app_id, "app_name": APPLICATIONS[instance.app_id].name}


def _sync_fields(backup: Backup) -> Fields:
    if not backup.is_copy:
        return {"verified": backup.is_verified}
    before_s = min(30.0, backup.duration_s / 4)
    fields: Fields = {
        "sync_size": backup.sync_mb or 0,
        "presync_seconds": int(before_s),
        "sync_seconds": int(backup.duration_s - 2 * before_s),
        "postsync_seconds": int(before_s),
    }
    return fields | {"destination": backup.destination} if backup.destination else fields


def _facts(world: World, calendar: Calendar, backup: Backup, instance: Instance | None) -> Fields:
    is_agent = backup.app_id in {FILE_LEVEL, IMAGE_LEVEL} and not backup.is_copy
    fields: Fields = {
        "encrypted": bool(instance is not None and instance.is_encrypted),
        "synthesized": backup.is_synthesized,
        "synth_capable": is_synth_capable(backup),
        "disk_metadata": is_agent,
        "client_config": is_agent and backup.status == SUCCESS,
        "replicated": backup.is_replicated,
        "certified": backup.is_certified,
        "output": backup_output(world, calendar, backup),
        "purgeable": purgeable(world, backup),
        "last": world.backups.is_newest(backup),
        "legalhold": backup.is_held(world.now),
        "gfs_rp_type": backup.gfs,
    }
    if backup.storage_id is not None:
        fields["storage"] = world.storage_name(backup.sid, backup.storage_id)
    return fields


def is_synth_capable(backup: Backup) -> bool:
    """Whether a backup can be merged with its neighbours into one restorable point."""
    return backup.app_id == FILE_LEVEL and backup.type in {"master", "differential", "incremental"}


def _as_sample(fields: Fields) -> Fields:
    fields = {name: value for name, value in fields.items() if name not in _NOT_IN_SAMPLE}
    fields["vm_ware_template"] = fields.pop("vmware_template")
    if fields["replication_status"] == "Not Applicable":
        fields["replication_status"] = "N/A"
    if fields["verify_status"] == "Successful":
        fields["verify_status"] = "Success"
    return fields
