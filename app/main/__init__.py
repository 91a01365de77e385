"""The composition root: builds everything, names no vendor but through the registry, starts the loop and ends it.

``options`` reads the command line, ``composition`` builds transport, store and services, ``opener`` turns connections
into systems, ``demo_systems`` runs the simulated ones, ``console`` shows the window, ``walk`` walks the main journey
where there is no display. ``self_test`` proves that every part is there, by the checks of ``self_checks``;
``library_path`` keeps the frozen program's libraries from other programs.
"""
