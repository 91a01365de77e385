"""Profiles out and in: the dialog that exports them, and the one that imports a file of them. See ``services``."""
