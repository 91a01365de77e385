"""A simulated NetApp Astra Control Center 24.02: accounts, clusters, apps, their backups, snapshots and schedules.

Sources: the vendor's OpenAPI document and documentation pages up to 24.02, and output captured from real servers. What
they do not say is marked ASSUMED where it is decided, and most of it can be switched (``switches.py``).

The vendor's words: an *app* is a set of namespaces on a Kubernetes *cluster*; an *appBackup* is its copy in a *bucket*,
an *appSnap* one on the cluster's own storage; a *task* is a step of something that takes long, and the only place that
tells how far a restore is. A backup does not name its app. There is no session: a bearer token made by hand lasts.

Who calls whom: ``system`` wires; ``gate`` is the door of every call and ``listing`` the form of every list; ``*_calls``
modules answer calls; ``states`` and ``views`` tell what is shown of a resource; ``world`` keeps resources, and
``copying``, ``removing``, ``restoring``, ``discovering`` and ``rhythm`` change them as time goes by, moved on by
``engine``; ``chronicle`` writes tasks and events; ``founding``, ``past`` and ``cast`` make up what there was before.
Only the gate and the listing know HTTP.
"""
