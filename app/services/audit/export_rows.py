"""The rows that exports of the audit record and of the trust diary hold.

Lines of JSON hold an entry of the audit record as it was written: whoever knows the number and the hash before it can
chain it anew (SHA-256 of hash before, number and entry, each on a line of its own; the entry as JSON without blanks,
its keys in order, everything beyond ASCII escaped; before the first entry stands the SHA-256 of ``backstay audit 1``).
"""

import json
from collections.abc import AsyncIterator, Callable, Sequence

from app.domain.audit import AuditEntry, AuditReading
from app.services.audit.entry_list import DiaryRow
from app.services.audit.record_export import ExportFormat, Row

PAGE_ROWS = 500
AUDIT_COLUMNS = (
    "number",
    "at",
    "user",
    "operator",
    "environment_id",
    "system",
    "connection_id",
    "action",
    "target",
    "reason",
    "outcome",
    "requests",
    "request_digests",
    "hash",
)
DIARY_COLUMNS = ("at", "system", "connection_id", "subject", "value", "before", "came", "went", "who", "reason")


async def audit_pages_to_write(
    record: AuditReading, form: ExportFormat, passes: Callable[[AuditEntry], bool] | None
) -> AsyncIterator[Sequence[Row]]:
    """Entries that pass, oldest first, page by page. Raises StoreError."""
    shape = _as_written if form is ExportFormat.JSON_LINES else _as_columns
    after: int | None = None
    while rows := await record.earliest(PAGE_ROWS, after):
        after = rows[-1].number
        yield [shape(row) for row in rows if passes is None or passes(row)]


async def diary_pages_to_write(rows: Sequence[DiaryRow]) -> AsyncIterator[Sequence[Row]]:
    """Entries of the diary, oldest first."""
    ordered = list(reversed(rows))
    for start in range(0, len(ordered), PAGE_ROWS):
        yield [_diary_row(row) for row in ordered[start : start + PAGE_ROWS]]


def _as_written(entry: AuditEntry) -> Row:
    if entry.note is None:
        return {"number": entry.number, "hash": entry.chained, "unreadable": entry.written}
    return {"number": entry.number, "hash": entry.chained, "entry": json.loads(entry.written)}


def _as_columns(entry: AuditEntry) -> Row:
    note = entry.note
    if note is None:
        return {"number": entry.number, "action": "unreadable", "target": entry.written, "hash": entry.chained}
    return {
        "number": entry.number,
        "at": note.at.isoformat(),
        "user": entry.user,
        "operator": entry.operator,
        "environment_id": note.environment_id,
        "system": note.system,
        "connection_id": note.connection_id,
        "action": note.action,
        "target": note.target,
        "reason": note.reason,
        "outcome": note.outcome.rpartition(".")[2],
        "requests": note.requests,
        "request_digests": note.request_digests,
        "hash": entry.chained,
    }


def _diary_row(row: DiaryRow) -> Row:
    entry = row.entry
    return {
        "at": entry.noted_at.isoformat(),
        "system": entry.system,
        "connection_id": entry.connection_id,
        "subject": entry.subject.value,
        "value": entry.value,
        "before": row.before.value if row.before is not None else "",
        "came": row.came,
        "went": row.went,
        "who": entry.who,
        "reason": entry.reason,
    }
