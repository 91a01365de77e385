"""What these tests share: the main window over systems in memory."""

from tests.ui.dialog_desk import stage, system
from tests.ui.window_desk import desk

__all__ = ["desk", "stage", "system"]
