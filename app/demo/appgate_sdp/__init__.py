"""A simulated Appgate SDP Controller, API versions 19 to 23: sign-in, appliances, their status and their backups.

Source: the vendor's OpenAPI documents and command line tool. What neither says is marked ASSUMED where it is decided,
and can be switched (``switches.py``).

The vendor's words: a *Collective* is a set of *appliances*; each carries *functions* (Controller, Gateway, LogServer
and so on). A *backup* is one encrypted file an appliance makes of itself. There is no list of backups, no schedule, no
cancel and no restore call.

Who calls whom: ``system`` wires; ``gate`` is the door of every call; ``*_calls`` modules answer calls; ``collective``,
``backups``, ``sessions`` and ``settings`` hold state and know nothing of HTTP.
"""
