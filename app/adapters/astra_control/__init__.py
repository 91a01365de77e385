"""NetApp Astra Control 24.02: application backups on Kubernetes clusters, by its REST API.

Documents: the vendor's OpenAPI document "Astra API (ACC)" 24.02.0 with its predecessors from 22.11 on (cited as OAS),
its documentation pages (Doc), and output of real servers printed with the vendor's own SDK (OBSERVED). What none of
them says is marked ASSUMED where it matters, and can be switched in the connection's options where a wrong assumption
would hurt.

What the vendor calls what: an *account* is the tenant and the root of every path; a *managed cluster* is our client, an
*app* (a set of namespaces) our instance; an *appBackup* lies in a *bucket*, an *appSnap* on the cluster's own
storage, and both are recovery points; a *task* is a step of something that takes long.

Oddities that shape this folder:

- A backup does not name its app: lists go app by app, and what runs in the account is tied to apps by tasks.
- With ``include`` the items of a list are arrays, without it objects.
- Booleans and schedule numbers are strings, byte counts and percentages are numbers.
- There is no session: a token made by hand in the web page lasts until it is revoked, and acts with its user's role,
  which nobody tells.
- Cancelling is deleting. A cancelled backup leaves no trace but its task, kept for a day.
- A restore in place is a PUT with a header; whether it worked is in the app's state and in tasks, and the first looks
  may still say ``ready``.
- An app that lost its cluster stays in the account.

Who calls whom: ``adapter`` implements the port with ``tree``, ``points``, ``runs``, ``restore_watch``,
``start_backup``, ``restore_forms``, ``restore_evidence``, ``surroundings``, ``planning`` and ``execution``; these
share an ``Account``; ``client`` speaks.
"""
