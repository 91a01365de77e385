"""Which actions of the window change a system, and what each needs in hand. Complete by a test over the enumeration."""

from typing import Final

from app.ui.window.possible import ActionId

CHANGING: Final[dict[ActionId, str]] = {
    ActionId.BACKUP_NOW: "place",
    ActionId.RESTORE: "place",
    ActionId.HOLD: "backups",
    ActionId.RELEASE: "backups",
    ActionId.DELETE: "backups",
    ActionId.STOP: "run",
    ActionId.PAUSE: "run",
    ActionId.RESUME: "run",
    ActionId.ACKNOWLEDGE: "run",
}
