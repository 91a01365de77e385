"""The side of the main window: environment switcher, tree filter, tree, "Add system"."""
