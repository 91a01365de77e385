"""``make mutation``: breaks guards, permits and the transport's refusal piece by piece, and counts what tests notice.

    python -m tests.mutation [WORD]    only modules whose path has the word in it

Works in copies of the project, one a core: nothing here is ever touched. Exit code 1 below 90 per cent.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from queue import SimpleQueue

from tests.mutation.mutants import Mutant, mutants
from tests.mutation.targets import EQUIVALENT, TARGETS, Target

ROOT = Path(__file__).parents[2]
NEEDED = ("app", "packaging", "pyproject.toml", "resources", "tests", "translations")
DEMAND = 0.9
OPTIONS = ("-n0", "-x", "-q", "-p", "no:randomly", "--hypothesis-seed=0", "--assert=plain")
Job = tuple[Target, Mutant | None]


def main(word: str = "") -> int:
    """Break everything once; returns the exit code."""
    targets = [target for target in TARGETS if word in target.path]
    jobs: list[tuple[Target, Mutant]] = [(target, mutant) for target in targets for mutant in _mutants_of(target)]
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        count = os.cpu_count() or 1
        benches: SimpleQueue[Bench] = SimpleQueue()
        for number in range(count):
            bench = Bench(Path(folder, str(number)))
            stack.callback(bench.close)
            benches.put(bench)

        def lives(job: Job) -> bool:
            bench = benches.get()
            try:
                return bench.passes(*job)
            finally:
                benches.put(bench)

        pool = stack.enter_context(ThreadPoolExecutor(count))
        broken = [target.path for target in targets if not lives((target, None))]
        if broken:
            print(f"mutation: the tests of {', '.join(broken)} fail without any mutant")
            return 2
        alive = []
        for number, (job, is_alive) in enumerate(zip(jobs, pool.map(lives, jobs), strict=True), 1):
            if is_alive:
                alive.append(job)
                _tell(*job)
            if number % 50 == 0:
                print(f"mutation: {number} of {len(jobs)}", flush=True)
    return _report(targets, alive, len(jobs))


class Bench:
    """A copy of the project, and a process that runs its tests."""

    def __init__(self, place: Path) -> None:
        self._place = place
        place.mkdir()
        for name in NEEDED:
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(ROOT / name, place / name)
        # Two versions of a file within a second, of the same length, would share their byte code.
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, "-m", "tests.mutation.stem"]
        pipe = subprocess.PIPE
        self._stem = subprocess.Popen(command, cwd=place, env=environment, stdin=pipe, stdout=pipe, text=True)

    def passes(self, target: Target, mutant: Mutant | None) -> bool:
        """Whether the tests of a target pass with a mutant in its place. What hangs was noticed."""
        module = self._place / target.path
        whole = module.read_text(encoding="utf-8")
        if mutant is not None:
            module.write_text(mutant.source, encoding="utf-8")
        try:
            return self._run([*OPTIONS, *target.tests]) == 0
        finally:
            module.write_text(whole, encoding="utf-8")

    def _run(self, arguments: list[str]) -> int:
        assert self._stem.stdin is not None
        assert self._stem.stdout is not None
        self._stem.stdin.write(f"{json.dumps(arguments)}\n")
        self._stem.stdin.flush()
        return int(self._stem.stdout.readline())

    def close(self) -> None:
        """End the process with its input."""
        self._stem.communicate()


def _mutants_of(target: Target) -> Iterator[Mutant]:
    return mutants(Path(ROOT, target.path).read_text(encoding="utf-8"), target.only)


def _tell(target: Target, mutant: Mutant) -> None:
    reason = EQUIVALENT.get(mutant.told)
    head, tail = ("equivalent", f" ({reason})") if reason else ("SURVIVED", "")
    print(f"{head}: {target.path}: {mutant.told}{tail}", flush=True)


def _report(targets: list[Target], alive: list[tuple[Target, Mutant]], count: int) -> int:
    share = 1 - len(alive) / count
    unlisted = sum(1 for _, mutant in alive if mutant.told not in EQUIVALENT)
    print(f"mutation: {count} mutants of {len(targets)} modules, {count - len(alive)} noticed ({share:.1%}),")
    print(f"          {len(alive) - unlisted} that nobody can notice, {unlisted} survived")
    return 0 if share >= DEMAND else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
