"""Writes into a record until it is killed. Run by `test_sudden_death.py`.

Prints the number of each entry once it was acknowledged. Usage: writing_child.py RECORD FIRST_NUMBER
"""

import asyncio
import sys
from dataclasses import replace
from pathlib import Path

from app.domain.activities import Phase
from app.store.record import Record
from tests.store import values


async def write(path: Path, number: int) -> None:
    record = Record(path)
    problems = await record.open()
    assert not problems, problems
    while True:
        entry = values.entry(f"e{number}")
        await record.begin(entry)
        await record.audit(values.note(f"t{number}"))
        await record.update(replace(entry, activity=replace(entry.activity, phase=Phase.RUNNING)))
        print(number, flush=True)
        number += 1


if __name__ == "__main__":
    asyncio.run(write(Path(sys.argv[1]), int(sys.argv[2])))
