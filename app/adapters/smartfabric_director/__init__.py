"""Dell EMC SmartFabric Director 2.0: the backup chapter of its REST API.

Documents: the vendor's "SFD REST APIs, API Version 2.0" (cited as 2.0 p.N) and "REST API Guide Release 1.2" (1.2 p.N).
What neither says is marked ASSUMED where it matters, and can be switched in the connection's options where a wrong
assumption would stop work.

What the vendor calls what: a *location* is an FTP or SFTP server with a base directory (our storage target); a *job* is
a schedule with a choice of content (our instance); an *instance* is one run of a job (our backup); a *remote file* is a
backup tar as seen by listing a server, and the only thing that can be restored. Only the appliance's own database is
protected, so there is one client node, made up here.

Oddities that shape this folder:

- Times are labelled seconds or milliseconds, not reliably: they are told apart by magnitude.
- There is no "back up now": a one-time job is made whose only run is the backup.
- There is no progress, no cancel, no deletion of backups, no retention and no paging.
- A backup cannot be restored from its instance, only from a listing of remote files that needs the server's password.
- There is one restore, the latest; it restarts the appliance, replaces its database and voids all tokens.
- The ``id`` of an answer to a write is a message key, not an object's id: bodies are read by HTTP status.

Who calls whom: ``adapter`` implements the port with ``tree``, ``backup_lists``, ``backup_runs``, ``restore_watch``,
``restore_source``, ``restore_evidence``, ``planning`` and ``execution``; these share a ``Director``; ``client`` speaks.
"""
