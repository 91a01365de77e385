"""What else the appliance tells about itself: licence, summary, updates, reports, copy targets, copy queue.

Source: the calls as clients were seen to make them; fields beyond those named there are ASSUMED.
"""

from typing import Any

from app.demo.unitrends import replication
from app.demo.unitrends.dates import short_clock_text
from app.demo.unitrends.gate import OK, Answer, Call, Line
from app.demo.unitrends.history_calls import show_history
from app.demo.unitrends.job_view import mode_of
from app.demo.unitrends.records import FAILURE, SUCCESS, WARNING
from app.demo.unitrends.rhythms import DAY_S
from app.demo.unitrends.world import RefusedError

_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)


def show_license(call: Call) -> Any:
    """``GET /api/license``."""
    sid = call.local_sid
    return {
        "install_date": call.calendar.day(call.world.epoch - 900 * DAY_S),
        "expiration_date": call.calendar.day(call.world.epoch + 195 * DAY_S),
        "asset_tag": f"UEB-{sid:04}-7F31",
        "feature_string": "ENTR,VC=INF,RC,D2D=8000,ADX,ENC,INST",
        "class": "Enterprise Plus",
    }


def show_summary(call: Call) -> Any:
    """``GET /api/summary/current``: the last day in numbers."""
    world = call.world
    counts = {SUCCESS: 0, WARNING: 0, FAILURE: 0}
    for backup in world.backups.of(call.sids, world.now - DAY_S):
        if backup.is_complete and not backup.is_copy:
            counts[backup.status or SUCCESS] += 1
    running = sum(1 for job in world.jobs.values() if not job.has_ended and job.sid in call.sids)
    return {
        "data": {
            "successful": counts[SUCCESS],
            "warning": counts[WARNING],
            "failed": counts[FAILURE],
            "active": running,
            "protected_assets": sum(1 for sid, _ in world.instances if sid in call.sids),
        }
    }


def list_updates(call: Call) -> Any:
    """``GET /api/updates``."""
    if call.world.are_updates_installed:
        return {"data": {"updates": []}}
    update = {"name": "unitrends-release", "version": "10.3.2-1", "description": "Maintenance release 10.3.2"}
    return {"data": {"updates": [update]}}


def install_updates(call: Call) -> Any:
    """``POST /api/updates``."""
    call.world.are_updates_installed = True
    call.world.note(call.local_sid, call.username, "update", "Update installed")
    return OK


def show_report(call: Call) -> Any:
    """``GET /api/reports/{group}/{name}``: the backup report; ``format=pdf`` gives an address."""
    if call.part("group") != "backup":
        raise RefusedError("No such report", 404)
    if call.text("format") == "pdf":
        return {"pdf_url": f"{str(call.request.base_url).rstrip('/')}/api/reports/files/{call.part('name')}.pdf"}
    return show_history(call)


def fetch_pdf(call: Call) -> Any:
    """``GET /api/reports/files/{name}``."""
    return Answer(_PDF, 200, "application/pdf")


def list_copy_targets(call: Call) -> Any:
    """``GET /api/backup-copy/connected_targets``."""
    return {"data": [{"target_id": 1, "name": "ueb-vault-02"}] if 1 in call.sids else []}


def show_copy_queue(call: Call) -> Any:
    """``GET /api/replication/queue``: copies that wait or run."""
    world = call.world
    entries = []
    for backup in replication.copies_waiting(world, call.sids):
        instance = world.instance_of(backup)
        entries.append(
            {
                "id": backup.id,
                "type": mode_of(backup),
                "client_name": world.client_name(backup),
                "asset_name": "" if instance is None else world.asset_name(instance),
                "status": replication.copy_state(world, backup),
                "percent_complete": replication.copied_percent(world, backup),
                "waiting": short_clock_text(world.now - (backup.ended_at or world.now)),
                "target": "ueb-vault-02",
                **call.with_sid(backup.sid),
            }
        )
    return {"data": entries}


LINES = (
    Line("GET", "/license", show_license),
    Line("GET", "/summary/current", show_summary),
    Line("GET", "/updates", list_updates),
    Line("POST", "/updates", install_updates, is_write=True),
    Line("GET", "/reports/files/{name}", fetch_pdf),
    Line("GET", "/reports/{group}/{name}", show_report),
    Line("GET", "/backup-copy/connected_targets", list_copy_targets),
    Line("GET", "/replication/queue", show_copy_queue),
)
