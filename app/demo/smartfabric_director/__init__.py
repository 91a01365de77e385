"""A simulated Dell EMC SmartFabric Director 2.0: its backup chapter, sign-in, users, alerts and events.

Source: the vendor's REST API guides 2.0 (chapter 4) and 1.2. What the guides do not say is marked ASSUMED where it is
decided, and most of it can be switched (``switches.py``).

The vendor's words: a *location* is an FTP or SFTP server with a base directory; a *job* is a schedule and a choice of
content; an *instance* is one run of a job, that is one backup; a *remote file* is a backup tar seen by listing a remote
server, and the only thing that can be restored. There is no client, no progress in percent, no cancel and no deletion.

Who calls whom: ``system`` wires; ``gate`` is the door of every call; ``*_calls`` modules answer calls; ``database``,
``journal``, ``remote_servers``, ``sessions``, ``runs`` and ``restore`` hold state and know nothing of HTTP.
"""
