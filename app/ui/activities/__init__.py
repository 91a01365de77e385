"""Runs on the screen: what each face says (``faces``), the dock of the main window and its painter."""
