"""Cycle.io: backups of stateful containers, by the public platform API (version 1, revision of March 2026).

Documents: the vendor's OpenAPI description and its client library (called *the description* here). What no public
source says is named ASSUMED where it is used, and can be switched in the connection's options where it matters.

How its words become ours: a *hub* is the appliance, one API key belongs to exactly one; an *environment* is a group; a
stateful *container* is a client; an *instance* is an instance; a *container backup* is a backup; a *job* is what
restoring and deleting are followed by; a monitoring event of a failed run is an alert; an object storage integration is
a storage target. Services of the platform and containers that keep no data are not shown.

Oddities, each dealt with in one place:

- No call starts a backup: the platform runs a command inside an instance by the container's cron string
  (``capabilities``, ``cron``, ``schedules``). Such a run has a state and nothing else (``run_watch``).
- There is no failed state: an error beside any state means failed (``mapping``).
- Backups know no filter but their container, lists no totals; page sizes may be cut silently (``paging``, ``listing``).
- A new job may be unknown for a while, and a key may lack the right to see jobs at all; then log and backup are read
  instead (``job_runs``, ``results``).
- Answers hold secrets nobody asked for: commands, variables, credentials (``secrets`` takes them out at the border, and
  ``reads`` lists no call with ``include``).
- Backups outlive their instance: a former instance is a node of its own (``tree``).
"""
