"""Two SQLite files: ``record.db`` holds what nobody can rebuild, ``cache.db`` what may be thrown away at any time.

- ``record.Record(path, who)``: ``await open() -> problems``, ``await close()``; ``begin``, ``update``, ``unfinished``
  (journal), ``audit``, ``verify_audit``; ``catalogue`` and ``diary``. Implements ``services.records.Records``.
- ``cache.Cache(path)``: ``await open()``, ``await close()``; ``keep_children``/``children``, ``keep_page``/``page``,
  ``forget``: last-known nodes and backups with the time they were heard.
- ``problems`` are messages for the operator: a file set aside, what was saved of it, a file of a newer program. Opening
  never fails: what cannot be kept on disk is kept in memory, and said.
- ``trouble`` of both, and the callback ``on_trouble``: writing fails at the moment (disk full); what is written waits
  in memory and is written as soon as it can be. None: all is on disk.

All methods run in a thread per file; what they acknowledge is on disk, unless ``trouble`` says otherwise.
One program at a time works on them: the composition root holds the lock of their folder (``settings.profile_lock``).
"""
