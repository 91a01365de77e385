"""Two SQLite files: ``record.db`` (journal, catalogue, audit) and ``cache.db`` (last-known inventory)."""
