"""Sizes of the panes of the main window at scale 1, and the sizes of the window at which the layout changes."""

SIDE, NARROW_SIDE, STRIP = 286, 236, 48
DETAILS, NARROW_DETAILS = 360, 340
ACTIVITIES = 200

WIDE = 1200
"""Below this width the details lie over the page."""

MEDIUM = 1100
"""Below this width the side is a strip of marks, and narrower when it is opened."""

LOW = 700
"""Below this height the activities begin as a line."""
