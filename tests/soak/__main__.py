"""``make soak``: the random walk on read-only systems with 10,000 steps, or as many as are asked for.

    python -m tests.soak [--steps N] [--seed S]

Without a seed it takes a new one; the seed stands in the report, and the same one goes the same way as far as the
answers of the simulators come in the same order.
"""

import argparse
import os
import secrets
import subprocess
import sys

STEPS = 10_000
SECONDS_A_STEP = 1.0
WALK = "tests/journeys/test_random_walk.py::test_a_random_walk_changes_nothing_on_read_only_systems"


def main() -> int:
    """Run it in a process of its own; returns what pytest says."""
    parser = argparse.ArgumentParser(prog="make soak", description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--seed", type=int, default=None)
    asked = parser.parse_args()
    seed = asked.seed if asked.seed is not None else secrets.randbelow(10**9)
    print(f"soak: {asked.steps} steps, seed {seed}", flush=True)
    limit_s = 120 + int(asked.steps * SECONDS_A_STEP)
    command = [sys.executable, "-m", "pytest", "-n0", "-rP", "-q", f"--timeout={limit_s}"]
    # What ends a hanging test at the latest has to wait for the whole walk.
    command += ["-o", f"faulthandler_timeout={limit_s + 60}", WALK]
    chosen = {"BACKSTAY_SOAK_STEPS": str(asked.steps), "BACKSTAY_SOAK_SEED": str(seed)}
    return subprocess.run(command, env={**os.environ, **chosen}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
