"""The stage of dialogs, with a record to show."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from app.domain.audit import AuditOutcome
from app.domain.records import AuditNote
from tests.ui.dialog_desk import Stage, stage, system

__all__ = ["stage", "system"]

Fill = Callable[..., None]
ENVIRONMENTS = ("production", "staging", "lab")


@pytest.fixture
def fill(stage: Stage) -> Fill:
    """Write so many entries, a day apart, the newest now; targets are ``t1``, ``t2`` and so on."""

    def write(count: int, **changes: object) -> None:
        async def work() -> None:
            for number in range(1, count + 1):
                await stage.record.audit(entry(number, stage.desk.time.wall - timedelta(days=count - number), changes))

        stage.desk.loop.run(work())

    return write


def entry(number: int, at: datetime, changes: dict[str, object]) -> AuditNote:
    """One entry."""
    fields: dict[str, object] = {
        "at": at,
        "connection_id": "c1",
        "environment_id": ENVIRONMENTS[number % 3],
        "action": "delete",
        "target": f"t{number}",
        "reason": "ticket 4711",
        "request_digests": ("d1" * 32,),
        "outcome": AuditOutcome.DONE,
        "system": "ueb-01",
        "requests": ("DELETE /api/backups/1",),
    }
    return AuditNote(**{**fields, **changes})  # type: ignore[arg-type]  # field names are given by the tests
