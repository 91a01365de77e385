"""The program is killed while it writes: nothing that was acknowledged is lost, and the chain holds."""

import random
import subprocess
import sys
from pathlib import Path

from app.domain.activities import Phase
from tests.store.conftest import Desk

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 5


def write_and_die(path: Path, first: int, entries: int) -> int:
    """Let a child write so many entries and kill it in the middle of the next; the last number it acknowledged."""
    command = [sys.executable, "-m", "tests.store.writing_child", str(path), str(first)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for _ in range(entries):
            child.stdout.readline()
        child.kill()
        told = child.stdout.read().split()  # what it had acknowledged before the signal came
        return int(told[-1]) if told else first + entries - 1


async def test_nothing_acknowledged_is_lost(desk: Desk) -> None:
    chance = random.Random(20260314)
    last = -1
    for _ in range(ROUNDS):
        last = write_and_die(desk.path, last + 1, chance.randint(1, 40))
        record, problems = await desk.open()
        assert problems == ()
        found = {entry.id: entry.activity.phase for entry in await record.unfinished()}
        assert {f"e{number}" for number in range(last + 1)} <= set(found)
        assert all(found[f"e{number}"] is Phase.RUNNING for number in range(last + 1))
        verdict = await record.verify_audit()
        assert verdict.holds
        assert verdict.count >= last + 1
        last = max(int(name[1:]) for name in found)
        await desk.close()
