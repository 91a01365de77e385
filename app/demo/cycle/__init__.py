"""A simulated Cycle.io platform: one hub, its environments, containers, instances and their backups.

Source: the vendor's public API description of 2026-03 and the samples of its reference. What no public source says is
marked ASSUMED where it is decided, and can be switched (``switches.py``).

The vendor's words: a *hub* holds *environments*, these hold *containers*, a container runs as *instances*. No call
starts a backup: the platform runs a command inside an instance whenever the container's cron string says so. Restoring
and deleting are *jobs* with tasks and steps. There is no cancel and no percentage.

Who calls whom: ``system`` wires; ``gate`` is the door of every call; ``*_calls`` modules answer by ``listing`` and
``views``; ``hub`` holds the state, ``runs`` and ``jobs`` move it along with the clock and know nothing of HTTP.
"""
