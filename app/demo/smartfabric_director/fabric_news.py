"""What else the demo appliance has to tell: events and alerts of its fabric that have nothing to do with backups."""

from app.demo.smartfabric_director.cast import OPERATOR
from app.demo.smartfabric_director.journal import Journal

_HOUR_MS = 3_600_000
_FABRIC = ("201:51772757723180031", "FABRIC")
_LEAF_03 = ("205:51772757723180447", "SWITCH")
_LEAF_07 = ("205:51772757723180451", "SWITCH")


def tell_fabric_news(journal: Journal, now_ms: int) -> None:
    """Write them into the journal, in the two days before now, and bring the journal into the order of time."""
    journal.happened("WIRING_IMPORTED", "INFO", now_ms - 40 * _HOUR_MS, "Wiring of fabric hamburg imported.", _FABRIC)
    fan = journal.alarm(
        "FAN_TRAY_FAILED_ALERT", "ERROR", now_ms - 30 * _HOUR_MS, "Fan tray 2 of switch leaf-03 failed.", _LEAF_03
    )
    journal.change_state(fan, "ACK", OPERATOR, now_ms - 20 * _HOUR_MS)
    journal.happened("HOST_NETWORK_DEPLOYED", "INFO", now_ms - 9 * _HOUR_MS, "Port group vlan-214 deployed.", _FABRIC)
    unreachable = "Switch leaf-07 cannot be reached."
    journal.alarm("SWITCH_UNREACHABLE_ALERT", "CRITICAL", now_ms - 7 * _HOUR_MS, unreachable, _LEAF_07)
    journal.events.sort(key=lambda event: event.timestamp)
