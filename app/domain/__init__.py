"""The words of the house: values, rules and the port, without Qt and without I/O. Every room may import it.

Glossary, one line a word:

- *system kind*: one of the products Backstay speaks to; a string such as the registry in ``adapters`` uses.
- *connection*: address, trust, sign-in and options of one server, in one environment. On the screen: a *system*.
- *environment*: production, staging, lab or the operator's own: name, colour, guard policy.
- *node*: a place in the tree. Levels: *appliance* (the connected server), optional *group*, *client*, *instance*.
- *backup*: one recovery point, finished or not.
- *activity*: one run being watched: a backup, restore, delete, download or verification, started here or elsewhere.
- *message*: id, parameters and the server's own text. Sentences are made on the screen, from the id.
- *capability*: something one system can do and another cannot, declared by its adapter.
- *command*: what the operator wants changed. *Planned change*: the exact requests that would do it. *Permit*: the
  single-use leave to send them, given after the guard was passed.
- *evidence*: what an adapter found out about a wanted restore; the domain decides what it means.
- *heard*: the time of the last news about something.
"""
