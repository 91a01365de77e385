"""The details pane: what is known of the selected backup, place or run, in four tabs."""
