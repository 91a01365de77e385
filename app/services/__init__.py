"""Sessions, poller, inventory, activities, changes, restore flow, tasks. QtCore signals, no widgets."""
