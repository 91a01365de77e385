"""Runs pytest again and again, each time in a fork of this process, which has loaded the libraries and nothing of ours.

    python -m tests.mutation.stem     reads a line of arguments (JSON), writes the exit code; ends with its input

Loading the libraries takes most of the time of so short a run.
"""

import importlib
import json
import os
import signal
import sys

import pytest

LIBRARIES = (
    "PySide6.QtCore",
    "PySide6.QtGui",
    "PySide6.QtTest",
    "PySide6.QtWidgets",
    "cryptography.x509",
    "httpx",
    "hypothesis",
    "keyring",
    "pydantic",
    "pytestqt.plugin",
    "qasync",
    "starlette.applications",
    "trustme",
    "uvicorn",
)
LIMIT_S = 90


def main() -> int:
    """Serve."""
    for name in LIBRARIES:
        importlib.import_module(name)
    for line in sys.stdin:
        sys.stdout.write(f"{_run(json.loads(line))}\n")
        sys.stdout.flush()
    return 0


def _run(arguments: list[str]) -> int:
    child = os.fork()
    if child == 0:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        signal.alarm(LIMIT_S)  # what hangs ends with its process
        os._exit(int(pytest.main(arguments)))
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main())
