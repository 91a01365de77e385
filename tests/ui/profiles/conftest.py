"""The stage of dialogs and wizards."""

from tests.ui.dialog_desk import production, stage, system

__all__ = ["production", "stage", "system"]
