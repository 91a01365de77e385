"""The tables of ``record.db``. A step that was released is never changed; a change is a further step."""

from app.store.schema import Schema

RECORD_SCHEMA = Schema(
    steps=(
        (
            """CREATE TABLE journal (
                id TEXT PRIMARY KEY,
                connection_id TEXT NOT NULL,
                phase TEXT NOT NULL,
                is_finished INTEGER NOT NULL,
                began_at TEXT NOT NULL,
                heard_at TEXT NOT NULL,
                activity TEXT NOT NULL,
                sent TEXT
            )""",
            "CREATE INDEX journal_unfinished ON journal (is_finished, began_at)",
            """CREATE TABLE audit (
                number INTEGER PRIMARY KEY,
                entry TEXT NOT NULL,
                hash TEXT NOT NULL
            )""",
            # Mistakes of our own are stopped here; others are found by the chain.
            """CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
                BEGIN SELECT RAISE(ABORT, 'the audit record is only added to'); END""",
            """CREATE TRIGGER audit_is_not_shortened BEFORE DELETE ON audit
                BEGIN SELECT RAISE(ABORT, 'the audit record is only added to'); END""",
            """CREATE TABLE catalogue (
                path TEXT PRIMARY KEY,
                scope TEXT NOT NULL,
                connection_id TEXT NOT NULL,
                noted_at TEXT NOT NULL,
                backup TEXT NOT NULL
            )""",
            "CREATE INDEX catalogue_scope ON catalogue (scope, noted_at)",
            """CREATE TABLE diary (
                number INTEGER PRIMARY KEY,
                connection_id TEXT NOT NULL,
                subject TEXT NOT NULL,
                value TEXT NOT NULL,
                noted_at TEXT NOT NULL,
                who TEXT NOT NULL,
                reason TEXT NOT NULL
            )""",
            "CREATE INDEX diary_subject ON diary (connection_id, subject, number)",
        ),
        # A system that was taken away is still called by its name.
        ("ALTER TABLE diary ADD COLUMN system TEXT NOT NULL DEFAULT ''",),
    ),
    tables=("journal", "audit", "catalogue", "diary"),
    is_dear=True,
)
