"""Which actions of the window change a system, and what each needs in hand; and which do not.

A new action belongs to one of the two: `test_key_storms.py` compares them with the enumeration.
"""

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

HARMLESS: Final = frozenset(
    [
        "restore_guide",
        "download",
        "try_again",
        "confirm_effect",
        "refuse_effect",
        "dismiss",
        "refresh",
        "refresh_all",
        "sign_in",
        "sign_out",
        "add_system",
        "edit_system",
        "remove_system",
        "open_native",
        "copy_link",
        "copy_table",
        "export_csv",
        "read_only",
        "filter",
        "find_in_tree",
        "pane_side",
        "pane_details",
        "pane_activities",
        "tab_summary",
        "tab_steps",
        "tab_log",
        "tab_raw",
        "environments",
        "import_profiles",
        "export_profiles",
        "try_demo",
        "leave_demo",
        "trust_diary",
        "audit_record",
        "about",
        "lock",
        "preferences",
        "quit",
    ]
)
"""What these do stays in the console, or reads."""
