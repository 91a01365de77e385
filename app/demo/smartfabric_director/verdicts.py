"""How a run of a backup job ends: well, partly, or not at all, and why."""

from dataclasses import dataclass

from app.demo.smartfabric_director.appliance import Appliance
from app.demo.smartfabric_director.records import Instance
from app.demo.smartfabric_director.remote_servers import RemoteTroubleError, Trouble


@dataclass(frozen=True)
class Verdict:
    """The end of a run. Without a tar nothing usable was left, and the size is 0."""

    reason: str | None = None
    has_tar: bool = True
    trouble: Trouble | None = None


GOOD = Verdict()
BROKEN_UPLOAD = Verdict("Upload of the backup file was interrupted: connection reset by peer.", has_tar=False)
INCOMPLETE = Verdict("Backup is incomplete: telemetry of 1 of 12 switches could not be collected (leaf-07).")


def remote_trouble(trouble: Trouble, host: str, username: str, path: str) -> Verdict:
    """The end of a run whose location could not be worked with."""
    reason = {
        Trouble.HOST: f"Backup location {host} cannot be reached.",
        Trouble.USERNAME: f"Login to backup location {host} failed for user {username}.",
        Trouble.PASSWORD: f"Login to backup location {host} failed for user {username}.",
        Trouble.PATH: f"Directory {path} does not exist on backup location {host}.",
    }[trouble]
    return Verdict(reason, has_tar=False, trouble=trouble)


def judge(appliance: Appliance, instance: Instance) -> Verdict:
    """What becomes of a run that ends now: asks the remote servers and the faults that are on."""
    faults = appliance.faults
    path = f"/{instance.job_name}"  # what a fault limited to a path is compared with
    location = appliance.db.locations.get(instance.location_id)
    if location is None:
        return Verdict("The backup location was deleted.", has_tar=False)
    try:
        appliance.servers.probe(location, path)
    except RemoteTroubleError as error:
        return remote_trouble(error.trouble, location.host, location.username, location.backup_path)
    if faults.strike("upload_fails_midway", path):
        return BROKEN_UPLOAD
    if faults.strike("backup_incomplete", path):
        return INCOMPLETE
    return GOOD
