"""Appgate SDP: backups of the appliances of a Collective, through the REST API of one of its Controllers.

Documents: the vendor's OpenAPI text, API versions 11 to 23, and the source of its command line tool (cited as "tool").
What neither says is marked ASSUMED, what follows from them without being said INFERRED; where a wrong assumption would
stop work there is a switch in the connection's options.

What the vendor calls what: a *Collective* is a deployment (our appliance), a *site* groups *appliances* (our clients).
A *backup* is one encrypted file that an appliance makes of itself; each appliance has one implied instance, its state.

Oddities that shape this folder:

- There is no list of backups: whoever forgets an id has lost the file. Everything started here is noted in the
  catalogue before it is asked about, and refreshed from there, one by one. What became 404 is told as removed.
- Every call names the API version in ``Accept``; it is agreed on before signing in.
- Signing in takes three steps, and a second factor of four kinds where the server answers 412.
- ``done`` is not success; there is no percent, no cancel, no schedule, no retention and no restore.
- 412 has two meanings, 503 several: a JSON body on a start means that the backup API is switched off.
- That switch and its passphrase belong to the whole Collective, and are written as one object with all else.

Who calls whom: ``adapter`` implements the port with ``tree``, ``remembered``, ``runs``, ``planning``, ``execution``,
``downloads`` and ``restore_guide``; these share a ``Collective``; ``client`` speaks.
"""
