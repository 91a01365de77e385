"""A simulated Unitrends backup appliance that manages a second one.

Source: the vendor's API wiki (page ``post_backups`` of October 2015, which is the contract for that call), and the
publicly recorded behaviour of later releases (about 10.3, 2018), here called APPL. What neither says is marked ASSUMED
where it is decided, and can be switched (``switches.py``).

The vendor's words: a *system* (also appliance, DPU) is known by its ``sid``; a *client* is a protected machine; a
VMware vCenter stands beside the clients but has a UUID; an *instance* is what is backed up (a VM, a database, the
file-level or image-level data of a client); a *backup* is one recovery point; a *job* is one execution; a *job order*
is a schedule; *legal hold* keeps a backup from being deleted; *FLR* is the mount of a backup for browsing; *instant
recovery* runs a VM straight from its backup.

Who calls whom: ``system`` wires; ``gate`` is the door of every call; ``*_calls`` modules answer calls; ``world`` holds
all state and knows nothing of HTTP; ``runs``, ``restores`` and ``mounts`` move it with the clock; ``cast`` and ``past``
make up who is protected and what has happened in the last sixty days.
"""
