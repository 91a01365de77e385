"""The main window over systems in memory."""

from tests.ui.dialog_desk import production, stage, system
from tests.ui.window_desk import desk

__all__ = ["desk", "production", "stage", "system"]
